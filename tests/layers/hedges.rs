//! Hedges: the words, and their kind.

use crate::{Case, check};

fn hedges(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    report.hedges.iter().map(|hedge| format!("{} | {}", hedge.span.of(text), hedge.kind.word())).collect()
}

#[test]
fn what_hedges() {
    check(HEDGED, hedges);
}

/// Of each hedge that says that something is not verified, what that is; of the others whose they are.
fn doubts(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    let said =
        |spans: &[saidso::text::Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" … ");
    let source = |attribution: usize| said(&report.attributions[attribution].source);
    let hedges = report.hedges.iter().map(|hedge| match hedge.target.is_empty() {
        true => format!(
            "{} | by {}",
            hedge.span.of(text),
            hedge.attribution.map_or("the writer".to_owned(), source)
        ),
        false => format!("{} | {}", hedge.span.of(text), said(&hedge.target)),
    });
    hedges.collect()
}

#[test]
fn what_is_doubted_and_who_hedges() {
    check(DOUBTED, doubts);
}

#[test]
fn a_hedge_is_explained_by_its_words() {
    let text = "The “terrorists” may have killed about 40 people, allegedly. It is probably over. The toll is not confirmed.";
    let report = saidso::analyse(text);
    for hedge in &report.hedges {
        let (words, why) = (hedge.span.of(text), &hedge.why.words);
        assert!(why.contains(words) && why.len() > words.len() + 20, "{words:?}: {why:?}");
    }
    let kinds = report.hedges.iter().map(|hedge| hedge.kind.word());
    let expected = ["scare_quote", "modal", "approximator", "evidential", "probability", "unverified"];
    assert_eq!(kinds.collect::<Vec<_>>(), expected);
}

#[rustfmt::skip]
const DOUBTED: &[Case] = cases! {
    none_of_the_figures: "A doctor spoke of 43 bodies. “It was loud,” he said. The ministry said six had died. None of the figures could be verified." =>
        "None of the figures could be verified | 43 bodies … six had died";
    that_account: "A man said he had seen it. That account could not be confirmed." => "could not be confirmed | he had seen it";
    neither_of_two: "The mayor spoke of 40 dead. The rebels said that 90 had died. Neither figure could be verified." =>
        "Neither figure could be verified | 40 dead … 90 had died";
    none_of_the_tolls: "It rained. The rebels said that 90 had died. None of the tolls could be verified." =>
        "None of the tolls could be verified | 90 had died";
    at_the_end_of_a_headline: "Ferry sinks; toll unclear\n\nA ferry went down." => "unclear | toll";
    whose_boats: "Nobody is sure. Whose boats sank could not be verified." => "could not be verified | Whose boats sank";
    a_subject: "The toll has not been confirmed." => "has not been confirmed | The toll";
    a_statement: "Activists said 40 men died, which could not be independently verified." =>
        "could not be independently verified | 40 men died";
    a_figure_that: "Activists said 40 men died, a figure that could not be verified." => "could not be verified | 40 men died";
    this: "Sato said the mayor had fled. This could not be verified." => "could not be verified | the mayor had fled";
    the_claim: "Sato said the mayor had fled. The claim could not be verified." =>
        "could not be verified | the mayor had fled";
    a_relative_clause: "The video, which has not been verified, shows a tank." => "has not been verified | The video";
    an_accusation: "The ministry blamed the rebels for the fire without providing evidence." =>
        "without providing evidence | the rebels for the fire";
    a_phrase: "There were unconfirmed reports of looting." => "unconfirmed | reports of looting";
    a_clause: "It was unclear who built it." => "unclear | who built it";
    its_subject: "The reason is unclear." => "unclear | The reason";
    a_cause: "The cause of the fire remains unknown." => "unknown | The cause of the fire";
    somebody_could_not_verify_it: "Reuters could not independently verify the claim." => "could not independently verify | the claim";
    somebody_could_not_verify_its_origin: "He sent a video whose origin the agency could not verify." =>
        "could not verify | a video";
    no_evidence_for_what_was_said_before: "Rumours spread that a child had died. Police said there was no evidence for this and asked people to wait." =>
        "no evidence | a child had died";
    no_evidence: "There is no evidence that the vote was rigged." => "no evidence | the vote was rigged";
    the_writers_own: "The bridge may close." => "may | by the writer";
    a_sources: "Mara Lund said the bridge may close." => "may | by Mara Lund";
    which_is_a_thing: "Kent sent a video, which could not be verified." => "could not be verified | a video";
    that_is_a_thing: "Kent sent a video that could not be verified." => "could not be verified | a video";
    that_which_nothing_tells: "That could not be verified." => "could not be verified | by the writer";
    a_claim_of_which_nothing_tells: "This claim could not be verified." => "could not be verified | This claim";
    a_claim_that_goes_on: "The fire was lit by the mayor, a claim which could not be verified." => "could not be verified | The fire was lit by the mayor";
    what_is_no_claim: "It rained. Casualties could not be confirmed." => "could not be confirmed | Casualties";
    evidence_given_that: "There was no evidence given that he lied." => "no evidence | he lied";
    evidence_presented_that: "No evidence has been presented that he lied." => "No evidence | he lied";
    unclear_of_what: "It is unclear of what he died." => "unclear | what he died";
    no_evidence_so_far: "The mayor lied. So far in the trial there was no evidence." => "no evidence | The mayor lied";
    blamed_without_evidence: "She blamed the mayor without providing evidence." => "without providing evidence | She blamed the mayor";
};

#[test]
fn what_does_not_hedge() {
    check(UNHEDGED, hedges);
}

#[rustfmt::skip]
const HEDGED: &[Case] = cases! {
    a_term_far_from_a_cue: "The mayor said that the new rules jailed the “terrorists” at dawn." => "“terrorists” | scare_quote";
    may: "The bridge may close." => "may | modal";
    might: "The bridge might close." => "might | modal";
    could: "The bridge could close." => "could | modal";
    would_unreal: "The bridge would fall if it snowed." => "would | modal";
    would_reported: "She said the bridge would close." => "would | modal";
    probably: "The bridge is probably old." => "probably | probability";
    likely: "The bridge is likely to fall." => "likely | probability";
    possibly: "The bridge is possibly old." => "possibly | probability";
    perhaps: "Perhaps the bridge is old." => "Perhaps | probability";
    apparently: "The bridge apparently fell." => "apparently | probability";
    seems: "The bridge seems safe." => "seems | probability";
    appears: "The bridge appears to be safe." => "appears | probability";
    suggests: "The crack suggests that it is old." => "suggests | probability";
    potential: "They saw a potential danger." => "potential | probability";
    possible: "They saw a possible danger." => "possible | probability";
    risk_of: "They saw a risk of fire." => "risk of | probability";
    expected_without_holder: "The bridge is expected to open." => "expected | probability";
    allegedly: "The mayor allegedly lied." => "allegedly | evidential";
    alleged: "The alleged thief ran." => "alleged | evidential";
    reportedly: "The mayor reportedly lied." => "reportedly | evidential";
    so_called: "They met the so-called experts." => "so-called | evidential";
    purported: "They met the purported heir." => "purported | evidential";
    suspected: "They met the suspected thief." => "suspected | evidential";
    it_is_believed: "It is believed that the bridge is old." => "It is believed | evidential";
    claimed: "Mara Lund claimed the bridge was old." => "claimed | evidential";
    claims: "Mara Lund claims the bridge is old." => "claims | evidential";
    alleges: "Mara Lund alleges that the mayor lied." => "alleges | evidential";
    about_before_a_figure: "About 40 people came." => "About | approximator";
    nearly_before_a_figure: "Nearly 40 people came." => "Nearly | approximator";
    some_before_a_figure: "Some 40 people came." => "Some | approximator";
    at_least_before_a_figure: "At least 40 people came." => "At least | approximator";
    up_to_before_a_figure: "Up to 40 people came." => "Up to | approximator";
    more_than_before_a_figure: "More than 40 people came." => "More than | approximator";
    estimated_before_a_figure: "An estimated 40 people came." => "estimated | approximator";
    or_so_after_a_figure: "Forty or so people came." => "or so | approximator";
    not_confirmed: "The toll has not been confirmed." => "has not been confirmed | unverified";
    not_verified: "The toll could not be independently verified." =>
        "could not be independently verified | unverified";
    neither_figure: "Neither figure could be independently verified." => "Neither figure could be independently verified | unverified";
    none_of_the_tolls: "None of the tolls could be verified." => "None of the tolls could be verified | unverified";
    none_of_the_boats: "None of the boats could be found." => "could | modal";
    no_toll: "No toll could be confirmed." => "No toll could be confirmed | unverified";
    unclear: "It was unclear who had paid." => "unclear | unverified";
    without_evidence: "He blamed the mayor without providing evidence." => "without providing evidence | unverified";
    unknown: "The cause remains unknown." => "unknown | unverified";
    a_scare_quote: "They jailed the “terrorists” at dawn." => "“terrorists” | scare_quote";
    a_straight_scare_quote: "They jailed the \"terrorists\" at dawn." => "\"terrorists\" | scare_quote";
    a_single_scare_quote: "They jailed the ‘terrorists’ at dawn." => "‘terrorists’ | scare_quote";
    a_scare_quote_of_two_words: "The town paid for the “free meals” itself." => "“free meals” | scare_quote";
    should_be_able_to: "Drivers should be able to cross by noon." => "should be able to | modal";
    unlikely: "The bridge is unlikely to fall." => "unlikely | probability";
    not_clear: "It is not clear who paid." => "not clear | unverified";
    unconfirmed: "The unconfirmed reports frightened the town." => "unconfirmed | unverified";
    estimated_at: "The cost is estimated at $40 million." => "estimated at | approximator";
    a_scare_quote_that_opens_a_sentence: "“free meals” were served to all of the boys." => "“free meals” | scare_quote";
    a_scare_quote_that_opens_a_short_one: "“free meals” ended soon." => "“free meals” | scare_quote";
};

#[rustfmt::skip]
const UNHEDGED: &[Case] = cases! {
    what_is_said_of_something: "Lund told parliament that the rise in prices was “painful”." => ;
    a_longer_quotation_far_from_its_cue: "The mayor told the town that he had sent it to “the wrong old address”." => ;
    what_something_is_called: "Lund called the idea “ridiculous”." => ;
    a_number_in_quotation_marks: "They killed “more than 60” soldiers, he said." => "more than | approximator";
    a_fragment_of_a_clause: "The pipes were mended “as required” in May." => ;
    a_plain_statement: "The bridge is closed." => ;
    will: "The bridge will close." => ;
    may_the_month: "The bridge closed on May 3." => ;
    may_the_month_without_a_day: "The bridge closed in May." => ;
    may_the_month_at_the_start: "May 3 was dry." => ;
    may_the_month_with_a_year: "It closed in May 2019 for good." => ;
    might_the_noun: "They fought with all their might." => ;
    could_see: "From the hill we could see the sea." => ;
    could_hear: "At night we could hear the sea." => ;
    would_as_future_in_the_past: "They spoke of the summit that would be held in June." => ;
    should_as_obligation: "Drivers should stop at the gate." => ;
    some_people: "Some people came." => ;
    about_without_a_figure: "They spoke about the bridge." => ;
    nearly_without_a_figure: "The bridge nearly fell." => ;
    over_without_a_figure: "They walked over the bridge." => ;
    up_to_without_a_figure: "It is up to the mayor." => ;
    at_least_without_a_figure: "At least it did not rain." => ;
    more_than_without_a_figure: "They were more than happy." => ;
    around_as_a_place: "They walked around the 40 barns." => ;
    like_is_not_likely: "The bridge is like no other." => ;
    as_soon_as_possible: "They left as soon as possible." => ;
    the_claim_as_a_noun: "The claim for damages was paid." => ;
    believes_with_a_holder: "Mara Lund believes in the bridge." => ;
    appeared_on_stage: "The singer appeared in a red coat." => ;
    expected_with_a_holder: "Mara Lund expected rain." => ;
    the_suspect: "The suspect ran." => ;
    a_title_of_a_song: "She sang “The Old Bridge” at dusk." => ;
    a_title_after_called: "She wrote a book called “bridges” at last." => ;
    a_nickname: "Amos “Iron” Lund ran." => ;
    a_fragment_handed_to_a_speaker: "Mara Lund said it was “a farce” and left." => ;
    a_full_quotation: "“We are done,” she said." => ;
    a_quotation_of_a_statement: "She said “we are done” and left." => ;
    an_apostrophe: "The dogs' bowls and the cats' beds were wet." => ;
    clear: "It was clear who had paid." => ;
    confirmed: "The toll has been confirmed." => ;
    a_known_fact: "The cause is known." => ;
    evidence_given: "He blamed the mayor and gave evidence." => ;
    a_term_after_known_as: "The group, known as “the nine”, left." => ;
    a_shout: "The crowd cried “Bread and peace!” at noon." => ;
    must: "The mayor must resign." => ;
    can_as_ability: "The ferry can carry the men." => ;
    a_name_in_quotation_marks: "The “People's Council” met." => ;
    impossible: "It is impossible." => ;
    only_before_a_figure: "Only 40 people came." => ;
    exactly_before_a_figure: "Exactly 40 people came." => ;
    suspected_as_a_verb: "They suspected nothing." => ;
    appeared_in_court: "The men appeared in court on Monday." => ;
    a_quotation_in_another: "“The ‘free meals’ are gone,” she said." => ;
    a_quotation_alone: "“free meals”." => ;
    a_quotation_and_a_verb: "It rained. “free meals” ended." => ;
    two_capitals_in_quotation_marks: "The “old Town Hall” was shut." => ;
    in_the_words_of_somebody: "In his words, “free meals” for all were over." => ;
    a_quotation_before_its_cue: "The boys had “free meals”, said Lund." => ;
};

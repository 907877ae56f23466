//! Attributions with something between their parts, or that stand between parts of what is said; in the notation of `attributions`.

use crate::attributions::attributions;
use crate::{Case, check};

#[test]
fn what_stands_between() {
    check(BETWEEN, attributions);
}

#[rustfmt::skip]
const BETWEEN: &[Case] = cases! {
    between_a_subject_and_its_verb: "Two men, according to police, fled on foot." =>
        "police | according to | Two men … fled on foot | official, indirect";
    after_a_whole_clause: "Two men fled, according to police, and a third was arrested." =>
        "police | according to | Two men fled | official, indirect";
    before_another_voice: "The tremor measured 5.3, according to the survey, whereas the ministry put it at 5.9." =>
        "the survey | according to | The tremor measured 5.3 | document, indirect",
        "the ministry | put it at | 5.9 | official, indirect";
    after_an_adverb: "Meanwhile, according to police, two men fled." =>
        "police | according to | two men fled | official, indirect";
    between_dashes: "The dam – the mayor said – was old." =>
        "the mayor | said | The dam … was old | official, indirect";
    with_a_day: "The dam, the mayor said on Monday, was old." =>
        "the mayor | said | The dam … was old | official, indirect";
    after_as: "The dam, as the ministry claimed in August, was safe." =>
        "the ministry | claimed | The dam … was safe | official, indirect";
    an_aside_after_the_verb: "The Tesmir Courier reported, in a long article, that talks had failed." =>
        "The Tesmir Courier | reported | talks had failed | media, indirect";
    an_aside_with_another_speaker: "The mayor said – and many agreed – that the dam was old." =>
        "The mayor | said | the dam was old | official, indirect",
        "many | agreed | the dam was old | unnamed, indirect";
    a_place_before_a_colon: "Upon arrival, Lund told the paper: “It is new.”" =>
        "Lund | told | “It is new.” | person, direct";
    who_is_told: "The mayor told her the dam was old." => "The mayor | told | the dam was old | official, indirect";
    quoted_as_saying: "The mayor was quoted as saying the dam was safe." =>
        "The mayor | was quoted as saying | the dam was safe | official, indirect";
    reports_of_nobody: "There were unconfirmed reports that the dam had burst." =>
        "— | There were unconfirmed reports that | the dam had burst | none, indirect";
    no_reports: "There were no reports of injuries." => ;
    a_rumour: "Rumour has it that the dam is old." =>
        "— | Rumour has it | the dam is old | none, indirect";
    an_accusation_that_tells_who_is_meant: "Two men accused of theft left the town." => ;
    standing_outside: "A man standing outside said he heard shots." =>
        "A man standing outside | said | he heard shots | unnamed, indirect";
    a_relative_pronoun: "The ministry said 40 people had died, a number that rebels disputed." =>
        "The ministry | said | 40 people had died | official, indirect", "rebels | disputed | a number | unnamed, indirect";
    a_number_that_others_dismissed: "The Alliance says the true figure is 52, a number the police have dismissed." =>
        "The Alliance | says | the true figure is 52 | organization, indirect", "the police | have dismissed | a number | official, indirect";
    a_copy_that_was_seen: "The ruling, a copy of which was seen by the Gazette, says the decree was void." =>
        "The ruling, a copy of which was seen by the Gazette | says | the decree was void | document, indirect";
    a_correction: "She said 97 people had been rescued, correcting a figure of 101." => "She | said | 97 people had been rescued | person, indirect";
    an_allegation_without_evidence: "He claimed that managers had paid inspectors to look away, an allegation for which he offered no evidence." =>
        "He | claimed | managers had paid inspectors to look away | person, indirect";
    a_clause_about_a_candidate: "Opposition candidate Nadia Kesh, whose own party's tally gave her 54 percent, called the result “a theft in broad daylight” and urged supporters to stay in the streets." =>
        "Opposition candidate Nadia Kesh, whose own party's tally gave her 54 percent | called | the result “a theft in broad daylight” | person, mixed",
        "Opposition candidate Nadia Kesh, whose own party's tally gave her 54 percent | urged | supporters to stay in the streets | person, indirect";
};

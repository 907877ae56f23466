//! Nouns of saying with what they say, and the verbs around them; in the notation of attributions.

use crate::attributions::attributions;
use crate::{Case, check};

#[test]
fn what_nouns_say_and_whose_it_is() {
    check(NOUNS, attributions);
}

#[rustfmt::skip]
const NOUNS: &[Case] = cases! {
    a_claim_apologised_for: "He apologised for claiming that the dam was safe." =>
        "He | apologised for claiming | the dam was safe | person, indirect";
    a_clause_with_two_verbs: "The ministry's claims that the dam was old and leaked were false." =>
        "The ministry | claims | the dam was old and leaked | official, indirect";
    a_verb_that_is_part_of_an_adjective: "The ministry's claim that a self-made man fled was false." =>
        "The ministry | claim | a self-made man fled | official, indirect";
    a_participle_after_its_article: "The ministry's claim that the wounded man fled was false." =>
        "The ministry | claim | the wounded man fled | official, indirect";
    commas_before_the_verb_of_a_claim: "The ministry's claim that in March, when it rained, the dam leaked was false." =>
        "The ministry | claim | in March, when it rained, the dam leaked | official, indirect";
    a_ministry_of_something: "The Ministry of Health's claim that the dam was safe was false." =>
        "The Ministry of Health | claim | the dam was safe | official, indirect";
    an_agency_of_united_nations: "The United Nations agency's claim that the dam was safe was false." =>
        "The United Nations agency | claim | the dam was safe | official, indirect";
    the_claim_of_a_day: "Last Monday's claim that the dam was safe was false." => ;
    a_claim_of_police_that_is_contradicted: "Contradicting Tulsa police's earlier claim that the dam was safe, the mayor left." =>
        "Tulsa police | claim | the dam was safe | official, indirect";
    a_view_between_commas: "It is unlikely, in the mayor's view, that the dam was safe." =>
        "the mayor | view | the dam was safe | official, indirect";
    reports_that_trail_off: "Amid reports that …" => ;
    a_mayors_claim: "The mayor's claim that the dam was safe is disputed." => "The mayor | claim | the dam was safe | official, indirect";
    repeated_claims: "The mayor's repeated claims that the dam was safe were false." => "The mayor | claims | the dam was safe | official, indirect";
    a_named_promise: "Mara Lund's promise that nobody would be charged was broken." =>
        "Mara Lund | promise | nobody would be charged | person, indirect";
    a_denial: "The army's denial that it fired on the crowd was met with anger." =>
        "The army | denial | it fired on the crowd | official, indirect";
    a_claim_by: "The claim by the mayor that the dam was safe was false." => "the mayor | claim | the dam was safe | official, indirect";
    a_statement_by: "A statement by the ministry that the dam was safe was withdrawn." =>
        "the ministry | statement | the dam was safe | official, indirect";
    complaints_from: "The decision followed complaints from parents that the school was cold." =>
        "parents | complaints | the school was cold | unnamed, indirect";
    a_claim_that_is_rejected: "He rejected the opposition's claim that 40 people had died." =>
        "He | rejected | the opposition's claim that 40 people had died | person, indirect",
        "the opposition | claim | 40 people had died | unnamed, indirect";
    a_report_that_is_denied: "Police denied a report by the Courier that two officers had been arrested." =>
        "Police | denied | a report by the Courier that two officers had been arrested | official, indirect",
        "the Courier | report | two officers had been arrested | media, indirect";
    fears_of_nobody: "Amid fears that the dam could burst, the town was cleared." => "— | fears | the dam could burst | none, indirect";
    reports_of_nobody: "Asked about reports that 40 had died, the mayor was silent." => "— | reports | 40 had died | none, indirect";
    there_were_claims: "There were claims that the dam was unsafe." => "— | There were claims that | the dam was unsafe | none, indirect";
    claims_that_are_made: "The claims that were made on Monday were false." => ;
    claims_that_spread: "The claims that surfaced on Monday were false." => ;
    last_weeks_report: "Last week's report that the dam was safe was wrong." => ;
    a_claim_of_nobody: "The claim that the dam was safe was wrong." => ;
    a_claim_within_a_statement: "Mara Lund said the minister's suggestion that her members had opened the doors was “shameful”." =>
        "Mara Lund | said | the minister's suggestion that her members had opened the doors was “shameful” | person, mixed",
        "the minister | suggestion | her members had opened the doors | official, indirect";
    claims_that_are_rejected: "Renata Volk rejected claims by relatives that bodies had been taken away in refrigerated lorries." =>
        "Renata Volk | rejected | claims by relatives that bodies had been taken away in refrigerated lorries | person, indirect",
        "relatives | claims | bodies had been taken away in refrigerated lorries | unnamed, indirect";
    a_claim_with_a_reason: "Lund's claim that he fled because he was afraid is false." => "Lund | claim | he fled because he was afraid | person, indirect";
    a_report_with_a_reason: "He apologised for his report that the boats, which were new, sank because they were empty." =>
        "He | apologised for | his report that the boats, which were new, sank because they were empty | person, indirect",
        "his | report | the boats, which were new, sank because they were empty | person, indirect";
    what_is_withdrawn: "The paper later withdrew a claim that the sum was 9 million crowns." => "The paper | claim | the sum was 9 million crowns | document, indirect";
    reports_from_a_place: "Reports from Tesmir that the dam broke were false." => ;
    a_view: "In the mayor's view, the dam was safe." => "the mayor | view | the dam was safe | official, indirect";
    its_view: "The council met. In its view, the dam was “a danger”." => "its | view | the dam was “a danger” | official, mixed";
    a_view_in_between: "The dam was safe in his view." => "his | view | The dam was safe | person, indirect";
    in_view_of: "In view of the storm, the dam was closed." => ;
    a_verb: "Officials report that 40 died." => "Officials | report | 40 died | unnamed, indirect";
};

#[test]
fn what_stands_between_a_subject_and_its_verb() {
    check(TIMES, attributions);
}

#[rustfmt::skip]
const TIMES: &[Case] = cases! {
    had_at_first_said: "The governor had at first said that 40 died." => "The governor | said | 40 died | official, indirect";
    at_first_said: "The governor at first said that 40 died." => "The governor | said | 40 died | official, indirect";
    has_in_the_past_said: "The governor has in the past said that 40 died." => "The governor | said | 40 died | official, indirect";
    on_friday_said: "The governor on Friday said that 40 died." => "The governor | said | 40 died | official, indirect";
    at_first_put: "The ministry had at first put the number at 40." => "The ministry | put the number at | 40 | official, indirect";
    the_man_of_the_night: "The man of the night said that it was over." => "The man of the night | said | it was over | unnamed, indirect";
};

#[test]
fn where_what_is_said_ends() {
    check(ENDS, attributions);
}

#[rustfmt::skip]
const ENDS: &[Case] = cases! {
    she_said_it_all: "The mayor hopes to stay, she said." =>
        "she | said | The mayor hopes to stay | person, indirect", "The mayor | hopes | to stay | official, indirect";
    another_joins: "The ministry described the plan as plausible but the government called it premature." =>
        "The ministry | described | the plan as plausible | official, indirect", "the government | called | it premature | official, indirect";
    said_and_left: "The mayor said: “The dam broke” and left." => "The mayor | said | “The dam broke” | official, direct";
    said_two_things: "The mayor said: “The dam broke” and “we left”." =>
        "The mayor | said | “The dam broke” and “we left” | official, mixed";
    money_that_was_found: "The sum found in their lockers was $310,000, he added." =>
        "he | added | The sum found in their lockers was $310,000 | person, indirect";
    footage_posted_online: "Footage posted online appears to show soldiers firing." =>
        "Footage posted online | appears to show | soldiers firing | document, indirect";
    citing_others: "The Velia Tribune reported on Sunday that the governor, Otto Lind, had been dismissed, citing two officials." =>
        "The Velia Tribune | reported | the governor, Otto Lind, had been dismissed | media, indirect",
        "The Velia Tribune | citing | two officials | media, indirect";
    in_a_video_posted_online: "The inmates demanded in a video posted online that food be improved." =>
        "The inmates | demanded | food be improved | unnamed, indirect";
    a_scene: "A video published by the Courier shows soldiers firing." =>
        "A video published by the Courier | shows | soldiers firing | document, indirect";
    denied_it_colon: "His family denied it on Sunday night: he had been found alive, they said, in a barn." =>
        "His family | denied | it | unnamed, indirect", "they | said | he had been found alive … in a barn | unnamed, indirect";
    rejects_that_colon: "The operator rejects that: the repairs were finished in 2023." => "The operator | rejects | that | unnamed, indirect";
    doubted_before_a_colon: "Others are less sure: the split, they argue, is about money." => "they | argue | the split … is about money | unnamed, indirect";
    a_time_has_no_such_colon: "The shop opened around 8:30 p.m. in the old town, according to police." =>
        "police | according to | The shop opened around 8:30 p.m. in the old town | official, indirect";
    denied_in_so_many_words: "The mayor denied it: “We never closed the bridge.”" => "The mayor | denied | “We never closed the bridge.” | official, direct";
    denied_this_man_colon: "The mayor denied this man had fled: he was at home." => "The mayor | denied | this man had fled | official, indirect";
    who_said_he_felt: "A driver, who gave no name, said he felt safe." => "A driver, who gave no name | said | he felt safe | unnamed, indirect";
    who_said_she_supported: "A mother of two, who did not give her name, said she supported the strike “for now”." =>
        "A mother of two, who did not give her name | said | she supported the strike “for now” | unnamed, mixed";
};

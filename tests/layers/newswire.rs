//! Attributions in sentences as news agencies write them: who speaks where in a sentence; in the notation of `attributions`.

use crate::attributions::attributions;
use crate::{Case, check};

#[test]
fn who_speaks_in_the_news() {
    check(SPOKEN, attributions);
}

#[test]
fn what_nobody_says_in_the_news() {
    check(UNSPOKEN, attributions);
}

#[rustfmt::skip]
const SPOKEN: &[Case] = cases! {
    somebody_of_any_trade_after_what_was_said: "Prices fell sharply, said a fisherman." =>
        "a fisherman | said | Prices fell sharply | unnamed, indirect";
    a_company_after_a_verb_with_a_past_of_its_own: "The river rose by two metres, said the bank on Monday." =>
        "the bank | said | The river rose by two metres | unnamed, indirect";
    a_verb_of_the_list_with_a_past_of_its_own: "Thousands slept outdoors, said the mayor." =>
        "the mayor | said | Thousands slept outdoors | official, indirect";
    a_comma_before_what_was_said: "On Monday, prices fell, said the head of the bank." =>
        "the head of the bank | said | On Monday, prices fell | unnamed, indirect";
    an_aside_before_the_verb: "The man, who was old, said a prayer." =>
        "The man, who was old | said | a prayer | unnamed, indirect";
    an_apposition_before_the_verb: "Mara Lund, the mayor, said a prayer." =>
        "Mara Lund, the mayor | said | a prayer | person, indirect";
    a_relative_clause_about_the_speaker: "Prices fell, said a resident who asked not to be named." =>
        "a resident who asked not to be named | said | Prices fell | unnamed, indirect";
    adding_after_a_speaker_at_the_end: "Prices fell, said the minister, adding that nobody cared." =>
        "the minister | said | Prices fell | official, indirect", "the minister | adding | nobody cared | official, indirect";
    adding_after_a_verb_at_the_end: "The mayor had resigned, officials told the paper, adding that nobody cared." =>
        "officials | told | The mayor had resigned | unnamed, indirect", "officials | adding | nobody cared | unnamed, indirect";
    adding_after_a_denial_within: "“Weil denied it,” Lund said, adding that nobody cared." =>
        "Lund | said | “Weil denied it,” | person, direct", "Lund | adding | nobody cared | person, indirect";
    one_cited_who_says_more: "Soldiers had come at night, according to a man in a cellar, who said he had counted nine bodies." =>
        "a man in a cellar | according to | Soldiers had come at night | unnamed, indirect",
        "a man in a cellar | said | he had counted nine bodies | unnamed, indirect";
    before_a_semicolon: "Three men have died, officials say; it is late." =>
        "officials | say | Three men have died | unnamed, indirect";
    days_later: "Two days later the mayor said the number was 17." =>
        "the mayor | said | the number was 17 | official, indirect";
    first: "The ministry first said 12 had died, then 19." =>
        "The ministry | said | 12 had died, then 19 | official, indirect";
    but_stopped_short: "Voss said the cuts were wrong but stopped short of naming them." =>
        "Voss | said | the cuts were wrong | person, indirect";
    a_participle_after_a_quotation: "The firm called that “untrue”, saying tests took place in May." =>
        "The firm | called | “untrue” | unnamed, direct", "The firm | saying | tests took place in May | unnamed, indirect";
    told_by_somebody: "He was told by officers that the bridge was closed." =>
        "officers | told | He | unnamed, indirect";
    an_aside_before_a_colon: "Upon arrival, Lund told the paper: “It is new.”" =>
        "Lund | told | “It is new.” | person, direct";
    a_sum_with_its_sign: "The government estimates the cost of the response at $12 million." =>
        "The government | estimates the cost of the response at | $12 million | official, indirect";
    a_cause_that_is_none: "Deaths attributed to the outbreak remain at 31, according to the ministry." =>
        "the ministry | according to | Deaths attributed to the outbreak remain at 31 | official, indirect";
    a_claim_in_a_statement: "The Eastern Front claimed in a statement on Telegram to have captured the airport." =>
        "The Eastern Front | claimed | to have captured the airport | organization, indirect";
    an_appeal: "The Red Crescent said that its volunteers had evacuated 212 people, and appealed for a corridor." =>
        "The Red Crescent | said | its volunteers had evacuated 212 people | organization, indirect",
        "The Red Crescent | appealed for | a corridor | organization, indirect";
    who_identified_herself: "A resident, who identified herself only as Dina, said troops were leaving." =>
        "A resident, who identified herself only as Dina | said | troops were leaving | person, indirect";
    what_it_contradicts: "Tests came back negative, the ministry said, contradicting a memo." =>
        "the ministry | said | Tests came back negative | official, indirect";
    a_student_who_is_named: "One, a student named Ivo, said he had seen it." => "One, a student named Ivo | said | he had seen it | person, indirect";
    whom_a_paper_named: "The paper named Lund as the thief." => "The paper | named | Lund as the thief | document, indirect";
    a_nurse_whose_name_is_withheld: "A nurse who asked that her name be withheld said the morgue was full." =>
        "A nurse who asked that her name be withheld | said | the morgue was full | unnamed, indirect";
    what_she_asked_for: "A nurse asked that the morgue be opened." => "A nurse | asked | the morgue be opened | unnamed, indirect";
    the_other: "One said he was tired; the other said the army would decide." =>
        "One | said | he was tired | unnamed, indirect", "the other | said | the army would decide | unnamed, indirect";
    what_pictures_appear_to_show: "The pictures appear to show 40 men at the bridge." =>
        "The pictures | appear to show | 40 men at the bridge | document, indirect";
    analysts_who_cautioned: "Overhead's analysts counted 60 mounds but cautioned that not all of them were recent." =>
        "Overhead's analysts | cautioned | not all of them were recent | unnamed, indirect";
    a_ministry_that_stuck_to_its_count: "The ministry stuck to its count of 17 and warned that the figure might rise." =>
        "The ministry | warned | the figure might rise | official, indirect";
    a_mayor_who_left_and_told: "The mayor left the hall and told reporters that the plan was dead." =>
        "The mayor | told | the plan was dead | official, indirect";
    a_witness_who_feared: "Another, who asked to be identified only as Yusuf because he feared arrest, said he had helped carry six bodies." =>
        "Another, who asked to be identified only as Yusuf because he feared arrest | said | he had helped carry six bodies | person, indirect";
    who_left_because_she_feared: "The mayor left because she believed that the dam would break." => "she | believed | the dam would break | person, indirect";
    a_report_and_then_a_deed: "State television had reported 21 deaths on Friday but removed the report within an hour." =>
        "State television | reported | 21 deaths on Friday | official, indirect";
    two_deeds_of_which_it_is_said: "He said the shells had hit the school but missed the yard." =>
        "He | said | the shells had hit the school but missed the yard | person, indirect";
    whom_others_hold_for_it: "One of the men thought to have planted the bomb was shot." => "— | thought | the men … to have planted the bomb | none, indirect";
    soldiers_said_to_be_loyal: "Soldiers said to be loyal to the general, who has fled, fired on the crowd." =>
        "— | said | Soldiers … to be loyal to the general | none, indirect";
    a_nurse_who_feared: "“I counted eleven,” said a nurse who gave no name because she said that it was unsafe." =>
        "a nurse who gave no name because she said that it was unsafe | said | “I counted eleven,” | unnamed, direct",
        "she | said | it was unsafe | unnamed, indirect";
    reports_that_are_denied: "The air force denied reports that a plane had crashed." =>
        "The air force | denied | reports that a plane had crashed | official, indirect";
    a_person_close_to_somebody: "A person close to the minister said he had not been told." =>
        "A person close to the minister | said | he had not been told | unnamed, indirect";
    employees_of_a_ministry: "Two ministry employees said a memo was sent in July." =>
        "Two ministry employees | said | a memo was sent in July | unnamed, indirect";
    an_official_of_the_who: "“It is safe,” said an official of the WHO in Geneva on Friday." =>
        "an official of the WHO in Geneva | said | “It is safe,” | unnamed, direct";
    late_on_a_day: "A curfew was in force, the interior ministry announced late Sunday." =>
        "the interior ministry | announced | A curfew was in force | official, indirect";
    an_age_and_a_place_after_the_speaker: "A teacher, 34, from the old town recounted how soldiers had searched her house." =>
        "A teacher, 34, from the old town | recounted | how soldiers had searched her house | unnamed, indirect";
    who_tells_all_of_it: "The king fears a coup, one courtier said." =>
        "one courtier | said | The king fears a coup | unnamed, indirect", "The king | fears | a coup | official, indirect";
    the_agency_that_reports_a_denial: "The ministry denied that 40 had died, the agency reported." =>
        "the agency | reported | The ministry denied that 40 had died | official, indirect",
        "The ministry | denied | 40 had died | official, indirect";
    a_relative_clause_that_ends: "The toll, which the ministry put at 12 on Friday, now stands at 31, it said." =>
        "it | said | The toll, which the ministry put at 12 on Friday, now stands at 31 | official, indirect",
        "the ministry | put at | 12 on Friday | official, indirect";
    an_answer_after_a_colon: "Asked who had fired, he said: “No comment.”" =>
        "he | said | “No comment.” | person, direct";
    what_was_said_before_and_after_a_colon: "The bridge was not safe, the mayor said: it had cracks." =>
        "the mayor | said | The bridge was not safe … it had cracks | official, indirect";
    a_quotation_before_and_after: "“It is over,” he said: “We are done.”" =>
        "he | said | “It is over,” … “We are done.” | person, direct";
    what_was_not_given: "The bridge was closed, a guard told reporters, without giving a reason." =>
        "a guard | told | The bridge was closed | unnamed, indirect";
    what_goes_on_after_the_speaker: "The convoy, officials say, never reached the border." =>
        "officials | say | The convoy … never reached the border | unnamed, indirect";
    only_so_much: "The palace said only that the queen was resting." =>
        "The palace | said | the queen was resting | unnamed, indirect";
    nothing_of_the_kind_would_be: "The mayor said nothing would change." =>
        "The mayor | said | nothing would change | official, indirect";
};

#[rustfmt::skip]
const UNSPOKEN: &[Case] = cases! {
    not_possible_to_confirm: "It has not been possible to confirm that the memo is genuine." => ;
    not_everyone: "Not everyone accepts the numbers." => ;
    no_group: "No group claimed responsibility for the attack." => ;
    nobody: "Nobody has said how many were arrested." => ;
    nothing: "The statement said nothing about the dead." => ;
};

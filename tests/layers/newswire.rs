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
    what_a_man_close_to_her_said: "Mara Lund said a man close to her said that it was over." =>
        "Mara Lund | said | a man close to her said that it was over | person, indirect",
        "a man close to her | said | it was over | unnamed, indirect";
    a_denial_of_that_claim_and_more: "The mayor denied that claim and that it was new." =>
        "The mayor | denied | that claim and that it was new | official, indirect";
    why_a_claim_was_wrong: "His claim that 40 men had died was wrong because, he said, it was late." =>
        "he | said | His claim that 40 men had died was wrong because … it was late | person, indirect",
        "His | claim | 40 men had died | person, indirect";
    a_title_after_what_was_told: "Upon arrival, Lund told the paper: “It is new.” The title was long: “Some of them will obey.”" =>
        "Lund | told | “It is new.” | person, direct";
    what_diplomats_say_of_one_who_fled: "Two diplomats say that a man believed to have planted the bomb that day fled on Monday." =>
        "Two diplomats | say | a man believed to have planted the bomb that day fled on Monday | unnamed, indirect",
        "— | believed | a man … to have planted the bomb that day | none, indirect";
    a_quotation_and_more_after_a_colon: "“It cost $40 a head,” a driver told the paper: it was old." =>
        "a driver | told | “It cost $40 a head,” … it was old | unnamed, mixed";
    a_paper_that_cites_officials_on_a_governor: "It rained, but the Velia Tribune reported that the governor, Otto Lind, had been dismissed, citing two officials." =>
        "the Velia Tribune | reported | the governor, Otto Lind, had been dismissed | media, indirect",
        "the Velia Tribune | citing | two officials | media, indirect";
    a_spokesman_for_a_mayor_before_a_semicolon: "The plan was criticised by a spokesman for the mayor; “We are done,” she said." =>
        "a spokesman for the mayor | was criticised | The plan | official, indirect",
        "she | said | “We are done,” | person, direct";
    what_was_spoken_of_before_a_colon: "They spoke of the bridge: the mayor said it was safe." =>
        "They | spoke of | the bridge | unnamed, indirect",
        "the mayor | said | it was safe | official, indirect";
    what_somebody_said_that_another_alleges: "Tomas Weil often also said that Mara Lund alleges that the mayor lied." =>
        "Tomas Weil | often also said | Mara Lund alleges that the mayor lied | person, indirect",
        "Mara Lund | alleges | the mayor lied | person, indirect";
    what_a_driver_said_within_what_a_surgeon_said: "The old surgeon said a driver, 71, who gave his name only as Tomas, said the bridge was safe." =>
        "The old surgeon | said | a driver, 71, who gave his name only as Tomas, said the bridge was safe | unnamed, indirect",
        "a driver, 71, who gave his name only as Tomas | said | the bridge was safe | person, indirect";
    it_is_convinced: "It is convinced that the dam is safe." => "It | is convinced | the dam is safe | unnamed, indirect";
    a_student_with_a_name_who_asked: "It fell, according to a student, Pavle Orsk, who asked for help." =>
        "a student, Pavle Orsk | according to | It fell | person, indirect",
        "Pavle Orsk | asked | for help | person, indirect";
    what_was_said_first_and_now: "The mayor spoke of nine dead and now says that it was 26." =>
        "The mayor | spoke of | nine dead | official, indirect",
        "The mayor | now says | it was 26 | official, indirect";
    what_was_accepted_by_a_statement: "The talks were ended, which the mayor accepted according to a statement by the spokesman Tomas Lund." =>
        "a statement by the spokesman Tomas Lund | according to | The talks were ended, which the mayor accepted | person, indirect";
    what_both_sides_deny: "The mayor accused both sides of crimes, which they deny." =>
        "The mayor | accused | both sides of crimes | official, indirect",
        "they | deny | both sides of crimes | unnamed, indirect";
    who_said_what_he_was: "“We left,” said a man who, he said, was a soldier." =>
        "a man who, he said, was a soldier | said | “We left,” | unnamed, direct",
        "he | said | was a soldier | unnamed, indirect";
    what_officials_have_known: "Officials have known that the dam was unsafe." => "Officials | have known | the dam was unsafe | unnamed, indirect";
    miners_believed_to_be_trapped: "The news raised hopes for miners believed to be trapped in the pit." =>
        "— | believed | miners … to be trapped in the pit | none, indirect";
    what_was_believed_of_one_who_fled: "A man believed to have planted the bomb that day fled." =>
        "— | believed | A man … to have planted the bomb that day | none, indirect";
    one_who_gave_no_name_before_a_clause: "According to a man, who gave no name, the bridge was safe." =>
        "a man | According to | the bridge was safe | unnamed, indirect";
    a_denial_of_a_deed: "The army denied having killed and wounded 12 men." =>
        "The army | denied | having killed and wounded 12 men | official, indirect";
    a_list_within_a_relative_clause: "The dam, which the ministry says is safe, cheap, and new, was built by the army." =>
        "the ministry | says | is safe, cheap, and new | official, indirect";
    a_report_that_was_quickly_removed: "The company reported 21 deaths but quickly removed the report." =>
        "The company | reported | 21 deaths | unnamed, indirect";
    a_remark_that_contradicts_a_notice: "The company denied that it was stolen, contradicting a notice." =>
        "The company | denied | it was stolen | unnamed, indirect";
    one_who_accuses: "One accused the mayor of theft." => "One | accused | the mayor of theft | unnamed, indirect";
    how_it_began: "How it began depends on whom one asks: the police say it was a thief." => "the police | say | it was a thief | official, indirect";
    a_promise_after_a_denial: "The mayor denied that it would cost 40 million euros but promised 2 million euros." =>
        "The mayor | denied | it would cost 40 million euros | official, indirect",
        "The mayor | promised | 2 million euros | official, indirect";
    a_denial_and_a_statement: "The army denied the claim and said that it had since cut its losses." =>
        "The army | denied | the claim | official, indirect",
        "The army | said | it had since cut its losses | official, indirect";
    as_police_first_said: "There were 17 arrests, as police first said." => "police | said | There were 17 arrests | official, indirect";
    as_a_newspaper_had_asserted: "The guard said it had lost 40 boats, as a newspaper had asserted." =>
        "The guard | said | it had lost 40 boats, as a newspaper had asserted | unnamed, indirect",
        "a newspaper | asserted | it had lost 40 boats | media, indirect";
    a_first_name_and_more_in_a_clause: "A woman, who would give only her first name, Lise, and who wept, said the dam was safe." =>
        "A woman, who would give only her first name, Lise, and who wept | said | the dam was safe | unnamed, indirect";
    a_report_published_on_a_day: "The report published on Monday said it fell." =>
        "The report published on Monday | said | it fell | document, indirect";
    a_named_woman_who_looked_tired: "The hall was full. Old Mara Lund looked tired: “The bridge is safe.”" =>
        "Old Mara Lund | : | “The bridge is safe.” | person, direct";
    a_day_in_what_a_statement_says: "The ministry, however, released a statement saying an attack that day had failed." =>
        "The ministry | released a statement saying | an attack that day had failed | official, indirect";
    a_council_itself: "The plan was sent to the council itself, which denied it." => "the council itself | denied | it | official, indirect";
    a_report_after_a_colon: "The army has lost many men: according to a report, 40 died." => "a report | according to | 40 died | document, indirect";
    although_it_believes: "The union said the plan was good, although it believes that it was old." =>
        "The union | said | the plan was good, although it believes that it was old | unnamed, indirect",
        "it | believes | it was old | unnamed, indirect";
    without_help: "He said it would be built on time, without help." => "He | said | it would be built on time, without help | person, indirect";
    a_son_with_a_name: "His death was confirmed by his son, Tomas Weil." => "his son, Tomas Weil | was confirmed | His death | person, indirect";
    a_paper_that_cites_what_another_believed: "The Gazette reported that Mara Lund believed the dam was safe, citing two letters." =>
        "The Gazette | reported | Mara Lund believed the dam was safe | media, indirect",
        "Mara Lund | believed | the dam was safe | person, indirect",
        "The Gazette | citing | two letters | media, indirect";
    a_that_far_within_what_is_said: "The researchers have speculated this pattern may have occurred often during the process that produced the islands." =>
        "The researchers | have speculated | this pattern may have occurred often during the process that produced the islands | unnamed, indirect";
    a_man_who_reported_more: "The town was rarely hit by storms, according to a man who reported that over the last century only 21 storms came." =>
        "a man who reported that over the last century only 21 storms came | according to | The town was rarely hit by storms | unnamed, indirect",
        "a man | reported | over the last century only 21 storms came | unnamed, indirect";
    what_authorities_said_they_believed: "Authorities said they believed a fruit had exploded in her mouth, hurting her jaw and in the end leading to her death." =>
        "Authorities | said | they believed a fruit had exploded in her mouth, hurting her jaw and in the end leading to her death | unnamed, indirect",
        "they | believed | a fruit had exploded in her mouth, hurting her jaw and in the end leading to her death | unnamed, indirect";
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
    a_number_that_a_government_acknowledged: "At least 48 people have been killed, a network of doctors said, nearly three times the number acknowledged by the government." =>
        "a network of doctors | said | At least 48 people have been killed … nearly three times the number acknowledged by the government | unnamed, indirect";
    a_clinic_in_which_he_worked: "The clinic in which he worked denied that any patient has died." =>
        "The clinic in which he worked | denied | any patient has died | unnamed, indirect";
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
    what_a_week_showed: "The week showed that the dam was old." => ;
    when_somebody_admitted: "The firm admitted two years ago." => ;
    what_was_claimed_in_a_month: "The bridge is old. As the ministry claimed in August." => ;
    a_man_known_by_an_alias: "A man known only as Daoud was held." => ;
    a_report_that_somebody_wrote: "The report that he wrote was leaked." => ;
    what_was_unclear: "It was unclear whether the dam was safe." => ;
    not_possible_to_confirm: "It has not been possible to confirm that the memo is genuine." => ;
    not_everyone: "Not everyone accepts the numbers." => ;
    no_group: "No group claimed responsibility for the attack." => ;
    nobody: "Nobody has said how many were arrested." => ;
    nothing: "The statement said nothing about the dead." => ;
};

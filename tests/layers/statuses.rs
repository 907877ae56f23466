//! What became of a figure: each that is not simply stated, with its status.

use saidso::report::Status;

use crate::{Case, check};

pub fn statuses(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    let contested = report.figures.iter().filter(|figure| figure.status != Status::Stated);
    contested.map(|figure| format!("{} {}", figure.span.of(text), figure.status.word())).collect()
}

#[test]
fn what_is_contested() {
    check(CONTESTED, statuses);
}

#[test]
fn what_only_looks_so() {
    check(STATED, statuses);
}

#[rustfmt::skip]
const CONTESTED: &[Case] = cases! {
    a_number_withdrawn_with_two_cited: "Its director had at first put the number at 200 and withdrew that figure, citing two officials." =>
        "200 retracted";
    a_count_that_was_cut: "The group put the number of dead at 31, but on Tuesday cut its count to 23, saying eight names had been entered twice." =>
        "31 revised";
    a_rival_of_what_was_raised: "The ministry said 12 people had died. It raised the number to 27. The Red Cross put the toll at 45. The army denied the figure." =>
        "12 revised",
        "27 disputed",
        "45 denied";
    a_claim_that_was_withdrawn: "Mara Lund said 40 had died. Tomas Weil said 20 had died. The claim was withdrawn." => "20 retracted";
    what_one_withdrew_in_the_same_sentence: "About 60 drawings were damaged, according to the museum. Its director had at first put the number at 200 and withdrew that figure." => "200 retracted";
    a_difference_beside_it: "The minister said that the ship had carried 412 passengers, 90 more than its licence allowed. The firm denied this." => "412 denied";
    what_one_misread: "Mara Lund said it had risen to 14 percent; the statistics office spoke of 8.3 percent. Lund later said she had misread a table." => "14 percent retracted";
    denied_it_on_monday: "Weil said he had seen ten bodies. The army denied it on Monday." => "ten denied";
    a_report_by_a_site: "A report by the website that 300 soldiers had been shot was withdrawn on Friday." => "300 retracted";
    one_source_that_gives_two: "Police said 12 people were killed. On Monday police put the number at 31." => "12 revised";
    two_sources_that_give_two: "Police said 12 people were killed. The opposition puts the number at 31." => "12 disputed", "31 disputed";
    one_voice_that_gives_two: "“We buried 70 people,” he said. Two days later he said the number was 17." => "70 revised";
    depending_on_whom_one_asks: "How many were arrested depends on whom one asks: the police say 35, the council says it has the names of 61, and a group that visited three police stations counted 58." =>
        "35 disputed", "61 disputed", "58 disputed";
    both_figures: "The group put the number of dead at 31, but on Tuesday cut its count to 23, saying eight names had been entered twice. The ministry dismissed both figures as “fantasy”." => "31 denied", "23 denied";
    a_figure_that_is_doubled: "Last week the ministry said 640 people had fallen ill. On Tuesday it nearly doubled that figure, to 1,150." => "640 revised";
    no_such_offer: "The Red Crescent said that it had evacuated 212 people. The government says it has received no such offer." => ;
    no_such_number: "The Red Crescent said that it had evacuated 212 people. The government says there is no such number." => "212 denied";
    accounts_of_several_things: "Conflicting accounts emerged. The Front claimed to have killed 140 soldiers. The army said it had repelled two attacks." => ;
    ruled_out: "Rebels said 40 soldiers had died. The army ruled that out." => "40 denied";
    what_is_called_the_others: "The union said 400 workers had walked out. The company says 90 did, and calls the union's figure absurd." => "400 denied";
    what_is_called_the_others_and_not_their_own: "At least 48 people have been killed, a network of doctors said on Sunday. The interior ministry stuck to its count of 17 dead, and called the network's list “a work of fiction.”" =>
        "48 denied";
    a_toll_of_their_own: "The doctors' network has counted 48 dead. On Sunday the ministry raised its toll to 23, and the doctors' network corrected its own, to 47." =>
        "48 revised";
    a_toll_of_somebody_else: "A hospital counted 12 dead. The rebels raised their toll to 15." => ;
    an_authority_for_another: "Police said 12 people had died. Authorities later raised their toll to 15." => "12 revised";
    a_count_called_so: "The ministry stuck to its count of 17 dead. According to the ministry, 340 people have been arrested. On Sunday the ministry raised its count to 23." =>
        "17 revised";
    both_of_two_sources: "The union put the number of strikers at 300, the police at 120. The mayor rejected both figures." => "300 denied", "120 denied";
    a_figure_up_from_another: "The office said that 37 people had been hurt, up from 22 on Monday. A doctor put the figure at over 80." => "37 disputed", "80 disputed";
    which_they_deny: "The army said it had killed 40 rebels, which the rebels deny." => "40 denied";
    a_claim_called_a_fantasy: "The army said it had killed 40 rebels, a claim the rebels called “a fantasy”." => "40 denied";
    before_a_semicolon: "More than 1,200 arrests have been made, lawyers say; the government admits to 250." => "1,200 disputed", "250 disputed";
    a_message_that_was_removed: "The ministry said four people had died. It had spoken of “no dead at all” in a message that was later removed." => ;
    dead_there: "“I counted eleven bodies,” said a nurse at the Mercy Clinic. A doctor at the General Hospital put the number of dead there at seven." => ;
    put_before_by_the_same: "The toll has climbed to 73, the agency said. The agency had put the toll at 58 on Saturday." => "58 revised";
    called_speculative: "The mayor said at least 100 had died, a figure the agency described as “speculative”." => "100 disputed";
    bodies_in_hospitals: "Doctors said they had 41 bodies in four hospitals. The true number is higher, they believe." => "41 disputed";
    a_toll_of_one_agency: "The number of people killed rose to 63, the agency said on Sunday, while about 22,000 had fled. The agency had put the toll at 71 on Saturday." =>
        "71 revised";
    a_turnout_corrected: "Sorel won 41 percent, the board said. Turnout was 67 percent. The board read out the rest. An hour later it corrected its turnout figure to 61 percent." =>
        "67 percent revised";
    a_list_called_fiction: "Doctors said 23 people had been killed. A group published a list of 31 names. The ministry dismissed it as fiction." =>
        "31 denied";
    what_is_said_two_sentences_before: "Doctors said 23 people had been killed. The town has 31 doctors. The ministry dismissed it as fiction." =>
        "23 denied";
    a_page_removed_later: "The group listed 31 dead on its site and later removed the page." => "31 retracted";
    a_post_deleted_the_same_day: "He wrote of 40 dead in a post that was later deleted the same day." => "40 retracted";
    revised_not_between: "The ministry revised the number of missing to 14, not between 18 and 25." => "18 and 25 revised";
    shot_down_before_another_sentence: "The union said that 460 bags were lost. The airport shot that down. The bags were found." =>
        "460 denied";
    two_counts_that_are_near: "Police counted 2,010 marchers. The union counted 2,050." => "2,010 disputed", "2,050 disputed";
    a_union_that_revises_its_own: "The union said 40 people had died. The hospital spoke of 60. The union later revised its figure to 45." =>
        "40 revised";
    the_post_of_who_is_told_of: "The ministry said that 40 homes had burned. The station, which had spoken of 20 dead, withdrew its report." =>
        "20 retracted";
    two_tolls_of_a_few: "Police spoke of two deaths. The union spoke of three." => "two disputed", "three disputed";
    conflicting_figures_of_a_siege: "Conflicting figures were given for the five-day siege: 40 dead and 60 dead." =>
        "40 disputed", "60 disputed";
    a_count_in_an_early_version: "Police counted 40 marchers in an early version. The union counted 60 marchers." =>
        "40 disputed", "60 disputed";
    a_report_after_another_voice: "The ferry was licensed to carry 200 passengers, its owner said. The minister said that the captain was held.\n\nState radio earlier reported that 60 people had died, but later withdrew the report." =>
        "60 retracted";
    a_toll_rather_than_who_was_asked: "The company told of three deaths among 2,100 patients. On Tuesday it raised the figure to nine." =>
        "three revised";
    what_is_revised_is_of_the_same_source: "The governor, Ilsa Sommer, put the number of missing at 34. A guard told the Gazette that two papers had gone missing. Sommer later revised her figure to 29." =>
        "34 revised";
    soldiers_killed_are_deaths: "At least 19 soldiers were killed, the ministry said. It had initially reported 12 deaths." =>
        "12 revised";
    both_of_a_lie: "A rebel claimed that his men had killed \"more than 60\" soldiers and lost seven men. \"This is a lie,\" the minister said." =>
        "60 denied", "seven denied";
    hundreds_and_twelve: "Doctors said that hundreds of people had died. The ministry put the toll at 12." =>
        "hundreds disputed", "12 disputed";
    a_number_and_a_part_of_it: "They said 164 men died, among them three boys. The number was later denied." => "164 denied";
    a_number_and_what_it_includes: "They said 164 men died, including three boys. The army denied the claim." => "164 denied";
    apologised_for_claiming: "He apologised for claiming that 9,000 migrants had crossed the border." =>
        "9,000 retracted";
    two_sources_with_clauses: "The union counted 6,400 nurses. City Hall, which had cameras there, counted 2,700." =>
        "6,400 disputed", "2,700 disputed";
    a_share_in_two_forms: "By the union's reckoning nine in ten drivers stayed at home. The firm's own roster has 41 percent." =>
        "nine in ten disputed", "41 percent disputed";
    withdrawn_and_told_after: "The firm has pulled its survey of the race. The poll gave the mayor 44 percent." => "44 percent retracted";
    the_government_insists: "The opposition says 200 people died; the government insists there were no more than 30." =>
        "200 disputed", "30 disputed";
    reports_that_are_false: "Reports of 1,000 deaths are false, the minister said." =>
        "1,000 denied";
    challenged_by: "The figure of 2,000 has been challenged by aid groups." =>
        "2,000 disputed";
    an_estimate_revised: "The agency has since revised its estimate of 40 deaths to 55." =>
        "40 revised";
    turned_out_to_be_wrong: "Initial reports of 50 wounded turned out to be wrong." =>
        "50 denied";
    called_exaggerated: "The UN says 5,000 people have fled. Moscow called the number exaggerated." =>
        "5,000 disputed";
    given_initially_in_passing: "The death toll, initially given as 80, now stands at 64." =>
        "80 revised";
    denied_that: "The museum denied that 400 works were missing." =>
        "400 denied";
    dismissed_as_fake: "The president dismissed as fake the report that 30 soldiers had deserted." =>
        "30 denied";
    a_claim_withdrawn: "The hospital has withdrawn its claim that 90 percent of patients recovered." =>
        "90 percent retracted";
    a_tally_disputed: "Doctors dispute the official tally of 12 deaths." =>
        "12 disputed";
    lowered_later: "The ministry first said 12 people had died, but later lowered the toll to nine." =>
        "12 revised";
    given_initially: "Officials initially gave the death toll as 30 before revising it to 24." =>
        "30 revised";
    a_claim_denied: "The army said 50 rebels were killed, a claim the rebels denied." =>
        "50 denied";
    rejected_after_a_semicolon: "Rebels said they had killed 50 soldiers; the army rejected the figure." =>
        "50 denied";
    a_report_denied: "The company denied a report that it would cut 2,000 jobs." =>
        "2,000 denied";
    organisers_and_police: "Organisers estimated the crowd at 100,000, while police said there were 30,000." =>
        "100,000 disputed", "30,000 disputed";
    contrary_to_earlier_reports: "Contrary to earlier reports of 17 victims, only nine people died." =>
        "17 revised";
    a_tweet_removed: "The tweet, which claimed 300 dead, has since been removed." =>
        "300 retracted";
    a_true_toll_far_higher: "The government says 40 people were killed. The true toll is probably far higher, doctors say." =>
        "40 disputed";
    corrected_in_the_next_sentence: "The governor told reporters that 40 houses had burned. The figure was later corrected to 36." =>
        "40 revised";
    reports_of_something_else: "The forum believes that 103 people were killed.\n\nThe president is reported to have left. His spokesman dismissed the reports as rumours." => ;
    a_pronoun_for_what_was_said_last: "The deputy accused her of ignoring 300 letters.\n\nRumours spread that a child had died. Police said there was no evidence for this." => ;
    a_figure_for_a_part_alone: "The ministry says 103 people died. A doctor put the toll for her hospital alone at 71." => ;
    withdrawn_before_somebody_else_counts: "The union said that 41 workers were dead. It withdrew the number. A rescue worker said that he had counted 27 bodies." =>
        "41 retracted";
    a_report_withdrawn: "State television reported 300 arrests. The station later withdrew the report." =>
        "300 retracted";
    a_claim_called_baseless: "The group said it had shot down 12 drones. The defence ministry called the claim baseless." =>
        "12 denied";
    not_as_said_by_mistake: "Turnout was 64 percent, not 46 percent as the board had said by mistake." =>
        "46 percent revised";
    a_number_invented: "A spokeswoman said the number of 500 dead was \"completely invented\"." =>
        "500 denied";
    // A forecast is no change in the world: another takes its place.
    a_forecast_cut: "The company cut its forecast from 5 percent to 4 percent." => "5 percent revised";
    a_claim_questioned: "Doctors questioned the ministry's claim that 40 percent were cured." => "40 percent disputed";
    not_true: "Rebels said that 40 soldiers had fled. \"That is not true\", the army said." => "40 denied";
    not_as_they_claimed: "The guard said it had not lost 40 boats, as a newspaper had asserted." => "40 denied";
    a_correction: "An earlier version of this article gave the turnout as 71 percent. It was 61 percent." =>
        "71 percent revised";
    no_longer_stood_by: "The group said that 40 men were beaten. On Monday it said that it no longer stands by the figure." =>
        "40 retracted";
    rivals_in_two_sentences: "Police put the crowd at 3,000. Organisers spoke of 20,000." =>
        "3,000 disputed", "20,000 disputed";
    rivals_in_turn: "The airline counted 310 pilots on strike, the union 870." => "310 disputed", "870 disputed";
    hard_to_believe: "The board gave a turnout of 94 percent, a figure that others called hard to believe." =>
        "94 percent disputed";
    an_article_taken_down: "The newspaper apologised for reporting that 40 children had fallen ill, and took the article down." =>
        "40 retracted";
    what_a_post_said: "Police said that 11 people were held. The post was deleted." => "11 retracted";
    early_accounts: "Early accounts spoke of 40 dead. By night the police had put the number at 30." => "40 revised";
    denied_for_another: "Contrary to what the mayor told the paper, it will not cost 40 million euros but 60 million euros." =>
        "40 million euros revised";
    taken_back_and_untrue: "The paper apologised to him for saying that he was paid 40 million euros. \"That was untrue\", it wrote." =>
        "40 million euros retracted";
    a_crowd_put_at: "Police put the crowd at 31,000, while organisers said 120,000 people took part." =>
        "31,000 disputed", "120,000 disputed";
    two_spokesmen: "A spokesman for the army said 40 people died. A spokesman for the rebels said only nine people died." =>
        "40 disputed", "nine disputed";
    what_was_told_of_a_fee: "The report of a fee of 40 crowns was later denied." => "40 crowns denied";
    what_a_pulled_memo_had_said: "The firm has pulled its memo on the race. Doctors had said that 44 runners were ill." =>
        "44 retracted";
    counts_of_a_letter: "In the letter the mayor counts 200 homes lost as the river rose. The fire brigade counts 90 homes lost." =>
        "200 disputed", "90 disputed";
    a_toll_that_others_reported: "The army withdrew the 40 deaths that the rebels reported." => "40 retracted";
    a_count_that_its_museum_gives_up: "The museum no longer stands by the 40 visitors that the guards reported." => "40 retracted";
    a_point_of_denying: "He made a point of denying that 40 men had died." => "40 denied";
    a_number_lowered: "Orsk claimed that more than 100 people had been shot dead. His movement later lowered the number to 84." => "100 revised";
    raised_twice: "The ministry said 12 people had died. It raised the number to 27 in the morning and to 31 at noon." => "12 revised", "27 revised";
    disputed_as_it_stands_now: "The ministry said 12 people had died. It raised the number to 27 in the morning and to 31 at noon. The Red Cross put the toll at 45." =>
        "12 revised", "27 revised", "31 disputed", "45 disputed";
    not_the_share_beside_it: "The ministry said 17,500 teachers, or about one in six, had stopped work. It later corrected its figure to 19,200." => "17,500 revised";
};

#[rustfmt::skip]
const STATED: &[Case] = cases! {
    rumours_after_an_accusation: "The deputy accused her of ignoring 300 letters. Rumours spread that a child had died. “That is untrue,” police said." => ;
    others_who_had_died: "Police said 40 had died. The union said 60 others had died." => ;
    guns_that_are_withdrawn: "The Front says that 20,000 people have died. Both sides are to withdraw guns by June and to release all prisoners." => ;
    more_of_the_same: "A list with 612 names has been drawn up, a diplomat said, but the Front insists that at least 200 more are being held." => ;
    two_who_say_something: "Nobody knows how many remain. Two members of the board said it was full. Organisers put the number at 400." => ;
    what_another_claimed: "The ministry counted 14 dead. A spokeswoman rejected claims by relatives that bodies had been taken away. “That is an invention,” she said." => ;
    denied_that_it_fired: "Weil said he had seen ten bodies. The army denied it had fired." => ;
    denied_that_it_ever_fired: "Weil said he had seen ten bodies. The army denied it ever fired." => ;
    shared_thousands_of_times: "Reports of a blast, shared thousands of times, are false, police said." => ;
    preliminary_and_likely_to_rise: "The bank put the damage at $300 million. It said that this was a preliminary estimate and that it was likely to be $500 million." => ;
    corrected_after_eight_were_found_twice: "The agency corrected the figure after the remains of eight people were registered twice. It is 63." => ;
    those_who_remain: "The firm had at first said that all 52 men were safe. Now 26 miners are up and nine remain below." => ;
    names_removed_from_a_list: "The group published a list of 31 names and later removed two names from the list." => ;
    duplicates_removed: "The group published a list of 31 names, then quietly removed duplicates." => ;
    names_that_were_removed: "The group published a list of 31 names. Two names were later removed." => ;
    a_name_removed_from_a_list: "The group published a list of 31 names. It removed the name of a baker from the list." => ;
    the_rescued_and_the_missing: "The guard had recorded 112 rescued against seven missing and three dead." => ;
    the_toll_from_a_flood_revised_to: "The ministry revised the toll from the flood to 40." => ;
    a_count_and_a_rounded_one: "Police counted 3,937 marchers. The union counted nearly 4,000." => ;
    those_there_and_those_who_died: "The radio said 83 miners were there. The army said 16 miners died." => ;
    marchers_and_members: "Police counted 40 marchers. The union put the number at 60 of its members." => ;
    one_strike_and_a_share: "Police counted one strike; the union counted 41 percent." => ;
    those_on_board_and_the_missing: "A ferry carrying at least 180 people sank. The coast guard put the number of missing at 41." => ;
    deaths_and_missing: "The blast killed at least 11 people, rescuers said. The governor put the number of missing at 34." => ;
    dozens_and_thirty_four: "The blast left dozens missing, rescuers said. The governor put the number of missing at 34." => ;
    another_claim_in_between: "The union spoke of 50 dead.\n\n\"Nobody had checked the pipes,\" said Petr Vanek.\n\nThe firm denied that claim." => ;
    another_report_in_between: "The ministry puts the number of refugees at 9,500. A newspaper reported that the queen had left; it later withdrew the report." => ;
    the_reports_that_are_counted: "The union spoke of 50 dead. Two reports had been withdrawn." => ;
    a_request_denied: "The court denied the request of 14 prisoners." => ;
    a_plan_rejected: "Parliament rejected a plan to build 40 schools." => ;
    a_dividend_raised: "The firm raised its dividend to 40 cents from 30 cents." => ;
    a_report_on_something_else: "The government rejected a report on schools. It will spend 40 million euros." => ;
    a_storm_called_the_worst: "The mayor called the storm the worst in 40 years." => ;
    a_robbery_denied: "Two men denied robbing a bank of 40,000 dollars." => ;
    visitors_that_fell: "The number of visitors fell to 30,000 from 40,000 last year." => ;
    a_bill_withdrawn: "The bill was withdrawn after 40 members objected." => ;
    tickets_withdrawn: "The tour was cancelled and the 300 tickets were withdrawn." => ;
    a_cup_put_in_a_box: "She put the cup in the box at 3 degrees." => ;
    posts_removed: "They removed 12 posts about the war; 3 users complained." => ;
    accounts_corrected: "The club corrected its accounts for 2019 and paid 40 million euros." => ;
    a_claim_questioned: "Critics questioned the claim of the mayor, who won 52 percent of the vote." => ;
    a_number_and_its_part_after_conflicting_ones:
        "They gave conflicting numbers. The guard said 31 people drowned, among them four children." => ;
    two_things_of_two_sources: "Police arrested 20 people, while officials said 300 shops were burned." => ;
    a_sentence_cut: "The prison sentence was cut from 12 years to eight." => ;
    a_rate_that_fell: "Unemployment fell to 4 percent from 5 percent a year earlier." => ;
    appeals_rejected: "The court rejected 12 appeals and dismissed the claim of a farmer." => ;
    a_rate_raised: "The bank raised its rate to 5 percent from 4 percent." => ;
    a_cause_disputed: "The union disputes the cause of the fire, in which 12 men died." => ;
    a_party_put_at_a_share: "The board put the Union at 48 percent and the League at 46 percent." => ;
    an_entry_denied: "Guards denied entry to 40 men at the gate." => ;
    cars_recalled: "The maker recalled 61,000 cars because of a bolt." => ;
    a_name_corrected: "Police corrected the name of one of the 3 people killed." => ;
    two_regions: "Flu put 412 patients in hospital in the north and 230 in the south." => ;
    bail_denied: "A judge denied bail to 14 traders." => ;
    a_disputed_border: "They measured 120 km of the disputed border." => ;
    fares_revised: "Fares have been revised from 12 rupees to 15 rupees." => ;
    flights_cut: "The airline cut the number of flights from 40 to 30." => ;
    two_peoples: "Baku said 790 Azerbaijani soldiers had died, while Yerevan said 2,300 Armenian soldiers had died." => ;
    two_places: "Police said 40 people died in Lagos. The army said 12 people died in Kano." => ;
    two_weeks: "The guard counted 40 people in the first week. The mayor says 90 came in the second." => ;
    more_of_them: "Police said 12 people died. The army said 3 more people died." => ;
    far_from_denying_it: "Police said 7 guns were missing. The chief, far from denying it, gave the names." => ;
    a_denial_and_a_reward: "The prison denied that it had left the gate open and offered a reward of $5,000." => ;
    nobody_doubts: "It took 75 million dollars, and nobody doubts that a sequel will come." => ;
    the_two_of_them: "The two men left the country. The mayor denied the report." => ;
    shares_of_two: "The board put the Union at 48 percent. Turnout was 71 percent, the board said." => ;
    a_book_withdrawn: "They withdrew the book of 40 pages." => ;
    a_rounded_number: "The army says it is releasing nearly 4,000 men. State radio said 3,937 men would go." => ;
    one_account_of_one_source: "The coalition in the north says it killed 24 men. The coalition said 12 men were killed on Thursday." => ;
    others_of_one_noun: "Officials said 16 miners died; the union said 83 miners had gone down." => ;
    one_account_that_goes_on: "Officials said 16 miners died. The radio said 83 miners were there, but 54 came up." => ;
    a_total_of_the_killed: "The families of those killed will get a total of $7,800." => ;
    a_revised_edition: "The revised edition has 312 pages." => ;
    what_is_said_after_a_survey_was_pulled: "The firm has pulled its survey of the race. Its owner said the race cost 44 million dollars." => ;
    counts_of_a_draft: "In the draft the mayor counts 200 homes lost as the river rose. The fire brigade counts 90 homes lost." => ;
    one_driver_and_a_share: "By the union's reckoning one driver stayed at home. The firm's own roster has 41 percent." => ;
    a_number_that_opens_the_next_sentence: "The minister denied that there was a claim. 40 people came to hear her." => ;
    two_who_help_are_no_toll: "The ministry said that two people were helping with inquiries. The health ministry put the toll at 27." => ;
    a_number_cut: "The town has 40 buses. It will cut the number to 12." => ;
};

/// The figures about the same thing, group by group.
fn groups(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    report
        .figure_groups
        .iter()
        .map(|group| saidso::render::chain::line(text, &report.figures, group))
        .collect()
}

#[test]
fn figures_about_the_same_thing() {
    check(GROUPS, groups);
}

#[rustfmt::skip]
const GROUPS: &[Case] = cases! {
    denied_and_reduced: "The ministry spoke of 164 dead. The number was later denied, and reduced to 26 rebels and 17 policemen." =>
        "deaths: 164 (denied) → 26 + 17";
    old_before_new: "The agency raised the number of dead to 63, from 38." => "deaths: 63 ← 38 (revised)";
    rivals_of_three: "Police counted 40 marchers, the union 90. The mayor put it at 60." =>
        "crowd: 40 (disputed) ↔ 90 (disputed) ↔ 60 (disputed)";
    the_same_noun: "Police found 12 rifles. Later they found 40 rifles." => "rifles: 12 · 40";
    one_theme: "At least 26 people were killed. Doctors counted 61 bodies." => "deaths: 26 · 61";
    two_things: "Police found 12 rifles and 40 knives." => ;
    a_reason_that_is_not_what_is_rejected: "Roth said the number could be lower because records from six clinics had been lost. Solde rejected that." => ;
    two_units: "They sold 12 tonnes of rice for 12 dollars." => ;
    people_who_did_two_things: "Police said 12 people came, and 40 people were injured." => ;
    winds: "They met winds of 120 miles per hour. Later they met winds of 90 miles per hour." => ;
    durations: "It rained for three days and snowed for two days." => ;
    two_currencies: "The fee is 40 dollars. The fee is 50 euros." => ;
    the_killed_and_the_treated: "At least 26 miners were killed. Doctors treated 12 injured miners." => ;
    the_arrested_and_the_killed: "Police arrested 12 miners. At least 26 miners were killed." => ;
};

#[test]
fn the_evidence_is_that_of_the_status_that_stands() {
    let text = "The guard said 31 people drowned. The mayor questioned the figure. Later the guard withdrew the figure.";
    let figure = &saidso::analyse(text).figures[0];
    let evidence: Vec<&str> = figure.evidence.iter().map(|words| words.of(text)).collect();
    assert_eq!((figure.status, evidence), (Status::Retracted, vec!["withdrew the figure"]));
}

#[test]
fn a_status_is_explained_by_its_words() {
    let text = "Rebels said that they had killed 40 soldiers. The army denied the claim.";
    let why = &saidso::analyse(text).figures[0].why;
    assert!(why.words.ends_with("It is marked as denied because of “denied the claim”."), "{}", why.words);
}

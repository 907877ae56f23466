//! Which figure words such as "the claim" or "the number" mean, and what takes its place.

use saidso::report::Status;

use crate::statuses::statuses;
use crate::{Case, check};

#[test]
fn what_a_claim_means() {
    check(CLAIMS, statuses);
}

#[test]
fn what_no_claim_means() {
    check(NO_CLAIMS, statuses);
}

/// Each contested figure with those that replace or rival it.
fn counterparts(text: &str) -> Vec<String> {
    let report = saidso::analyse(text);
    let words = |figure: usize| report.figures[figure].span.of(text);
    let contested = (0..report.figures.len()).filter(|&i| report.figures[i].status != Status::Stated);
    let others =
        |i: usize| report.figures[i].counterparts.iter().map(|&other| words(other)).collect::<Vec<_>>();
    contested.map(|i| format!("{} / {}", words(i), others(i).join(" + "))).collect()
}

#[test]
fn what_stands_against_a_contested_figure() {
    check(AGAINST, counterparts);
}

#[test]
fn the_evidence_ends_with_its_quotation() {
    let text = "The army said it had killed 40 rebels, a claim the rebels called “a fantasy”.";
    let evidence = saidso::analyse(text).figures[0].evidence[0];
    assert_eq!(evidence.of(text), "a claim the rebels called “a fantasy”");
}

#[rustfmt::skip]
const CLAIMS: &[Case] = cases! {
    a_log_beside_a_claim: "Doctors said 23 people had been killed. A police log has 31. The ministry called the claim a lie." => "23 denied";
    a_log_called_it: "Doctors said 23 people had been killed. A police log has 31. The ministry dismissed it as fiction." => "31 denied";
    those_at_a_funeral: "Rebels said they had killed 50 soldiers. At the funeral of 12 miners, the army rejected the figure." => "50 denied";
    a_claim_three_sentences_before: "The union said 40 workers were dead. The mine is old. It rained. The ministry denied the claim." => "40 denied";
    what_nobody_told_two_sentences_before: "The city has 40 buses. The mine is old. The ministry put the number of buses at 60." => "40 disputed", "60 disputed";
    a_number_rather_than_a_share_before_it: "The union said 30 percent of the staff was ill. It spoke of 40 dead. The ministry denied the claim." => "40 denied";
    a_figure_before_another_spoke: "Officials said 12 people had died.\n\nThe union said it was a crime.\n\nOfficials revised their figure to 15." => "12 revised";
    a_reason_not_to_be_named: "The ministry spoke of nine dead. Doctors, who asked not to be named because they feared for their jobs, said that 38 had died. The mayor denied that figure." => "38 denied";
    a_reason_that_is_revised: "She said that the mine was shut because 40 men had died. Officials revised the figure to 30." => "40 revised";
    a_reason_that_opens_a_sentence: "Because 40 men had died, he said, the mine was shut. The union denied the claim." => "40 denied";
    a_sum_and_a_promise: "The mayor denied that it would cost 40 million euros but promised 2 million euros." => "40 million euros denied";
    a_claim_beside_those_who_were_counted: "The army said it had killed those 40 rebels, which the rebels deny." => "40 denied";
    a_number_and_those_of_them: "Rebels said 164 men had died. They said 15 of them were boys. The army denied the claim." => "164 denied";
    a_share_of_them: "Rebels said that 60 percent of them had voted. The army denied the claim." => "60 percent denied";
    a_sentence_that_opens_with_and: "Rebels said that 40 men had fled. And 60 men had drowned, they said. The army denied the claim." => "60 denied";
    what_another_said_after_and: "Rebels said 40 men had died and the mayor said 15 had been hurt. The army denied the claim." => "15 denied";
    after_a_comma: "Rebels said 40 men had died, and 15 had been hurt. The army denied the claim." => "15 denied";
    withdrawn_for_another: "The hospital said that 40 people had died. It withdrew the number. It now speaks of 30 dead." => "40 revised";
    withdrawn_beside_another_thing: "The hospital said that 40 people had died. It withdrew the number and said that it had 30 beds." => "40 retracted";
    a_denial_and_what_it_reduced: "Rebels spoke of 40 dead. The army denied the claim and said that it had since reduced its losses to 26 dead." => "40 denied";
    a_number_and_boys_among_those: "They said that 164 men died and 15 of those were boys. The army denied the claim." => "164 denied";
    a_claim_of_two_figures: "Rebels said that 27 men had died and two women had been hurt. The army denied the claim." => "27 denied", "two denied";
    this_on_a_day: "The army said it had killed 40 rebels. The rebels denied this on Monday." => "40 denied";
    an_article_of_some_length: "The paper removed the long article saying that 40 men had died." => "40 retracted";
    parts_of_reports: "The union said that 40 men had died. A day later it withdrew parts of reports." => "40 retracted";
    a_survey_that_gave_a_share: "The firm has pulled its survey. It gave the mayor 44 percent." => "44 percent retracted";
    null_and_void_two_sentences_later: "The front said that it had killed 40 men. It rained. It asked them to treat the news as null and void." => "40 retracted";
    a_true_toll_that_is_given: "The ministry counted 40 dead. The true toll could be as high as 90." => "40 disputed", "90 disputed";
    revised_from_a_day: "The ministry revised the toll from the 40 dead of Sunday to 30." => "40 revised";
    claimed_at_some_length: "He apologised for claiming that in the last days of the war 9,000 migrants had crossed the border." => "9,000 retracted";
    deleted_on_a_day: "He wrote of 40 dead in a post that had since been deleted Monday." => "40 retracted";
    what_the_writer_deleted: "He wrote of 40 dead in a post that he later deleted." => "40 retracted";
    deleted_after_a_comma: "He wrote of 40 dead, later deleted." => "40 retracted";
    a_number_given_before_with_a_noun: "Police count 64 dead. They had earlier given the number of the dead as 80." => "80 revised";
    said_of_a_claim: "“I misspoke,” the mayor said of his claim that 40 homes had burned." => "40 retracted";
    two_verbs_of_one_object: "The army denied having killed and wounded 12 men." => "12 denied";
    given_as_in_quotation_marks: "The agency denied that it had given the toll as “40 dead”." => "40 denied";
    given_as_in_words: "The agency denied that it had given the toll as forty." => "forty denied";
    a_number_and_a_part_in_a_message: "He told of 40 deaths, including 15 boys, in a message that was later deleted." => "40 retracted";
    figures_of_the_sentence_before: "The town has 12 boats. Police counted 40 marchers. The accuracy of these figures is doubtful." => "40 disputed";
    in_a_headline: "A guard spoke of 40 bodies.\n\nGuard Recants" => "40 retracted";
};

#[rustfmt::skip]
const NO_CLAIMS: &[Case] = cases! {
    what_nobody_told: "The strike cost 40 million euros. The mine is old. The ministry denied the claim." => ;
    what_nobody_told_three_sentences_before: "The city has 40 buses. The mine is old. It rained. The ministry denied the claim." => ;
    buses_three_sentences_before: "The city has 40 buses. The mine is old. It rained. The ministry put the number of buses at 60." => ;
    a_toll_four_sentences_before: "The storm killed 40 people. It was cold. It rained. The mayor came. The ministry put the number of dead at 60." => ;
    gunmen_who_fled: "The three gunmen fled. The army denied the claim." => ;
    a_man_who_fled: "One man fled. The army denied the claim." => ;
    deaths_that_troops_withdraw_after: "The army withdrew its troops after the 40 deaths that the rebels reported." => ;
    this_two_sentences_later: "The union said that 40 men had died. The sea was rough. Police denied this." => ;
    a_report_not_told_of: "The union said that 40 men had died. The ministry withdrew a long report." => ;
    a_song_that_it_was_called: "Lund said that 59 percent had voted. The paper called it False Spring." => ;
    an_account_of_something_else: "The army said that it had killed 40 rebels. Doctors gave a different account of the trial." => ;
    doubts_about_a_plan_to_buy: "Doubts are growing about the plan of the old town in the far north to buy 40 boats." => ;
    doubts_about_a_plan_drawn_up: "There are doubts about the plan, drawn up for 40 million euros." => ;
    those_who_were_spoken_with: "Police count 64 boats. They had earlier spoken at a meeting of the town with owners of 80 boats." => ;
    denied_and_sued: "The mayor denied that the fraud had happened and sued the paper for 12 million euros." => ;
    denied_and_sold: "The mayor denied that he met the owner and sold 12 boats." => ;
    denied_as_a_broker: "The agency denied that it had acted as broker of 40 boats." => ;
    deaths_and_injuries: "The mayor spoke of 40 deaths. He later raised the toll to 90 injuries." => ;
};

#[rustfmt::skip]
const AGAINST: &[Case] = cases! {
    two_that_replace_one: "The ministry spoke of 164 dead. The number was later denied, and reduced to 26 rebels and 17 policemen." =>
        "164 / 26 + 17";
    old_and_new: "The agency raised the number of dead to 63, from 38." => "38 / 63";
    new_and_old: "The toll was revised from 40 to 30." => "40 / 30";
    rivals: "Organisers estimated the crowd at 100,000, while police said there were 30,000." =>
        "100,000 / 30,000", "30,000 / 100,000";
    from_about_one_to_another: "The toll was revised from about 40 to 30." => "40 / 30";
    one_after_the_other: "The ministry first spoke of four dead, then of seven, and on Friday night of nine." => "four / seven", "seven / nine";
    one_after_the_other_and_its_part: "Police first spoke of four dead, then of seven, among them three boys." => "four / seven";
    one_after_the_other_and_a_rival: "Police first counted 12, then 15, and the rebels 40." => "12 / 15";
    what_it_gave_and_withdrew: "The league says that 61 people were killed. It first gave a figure of 75 dead but withdrew it." => "75 / ";
    how_many_were_on_board: "How many were on board is disputed. The firm said that it had 240 passengers and a crew of 19. Survivors said that at least 400 people were there." =>
        "240 / 400", "400 / 240";
    what_a_revision_came_after: "The port said that 14 were missing. Rescuers revised the number of missing from 22 after eight of the missing were found." =>
        "22 / 14";
    what_was_put_before: "Clinics counted 37 hurt, after earlier putting the figure at 52." => "52 / 37";
    a_denial_without_another_number: "Rebels spoke of 40 dead. The army denied the claim." => "40 / ";
    what_a_new_count_came_to: "Rescuers revised the number of missing from 22 after a new count to 17." => "22 / 17";
    one_that_stands_too_far_before: "The port said that 14 were missing. The sea was rough. It rained. Rescuers revised the number of missing from 22." => "22 / ";
    one_of_the_same_rather_than_a_number: "The port said that 14 were missing. It has 11. Rescuers revised the number of missing from 22." => "22 / 14";
    a_number_of_a_noun_that_follows: "Rescuers revised the number from 22. They now count 30 boats." => "22 / 30";
    what_it_fell_to_later: "The toll was revised from 40 to 30, before it fell to 20." => "40 / 30";
    one_number_or_another: "The toll was revised from 40 to 30 or 20." => "40 / 30";
    hundreds_and_not_so_many: "The mayor denied that the flood had killed 40 but hundreds." => "40 / hundreds";
    a_denial_before_other_losses: "Rebels spoke of 40 dead. The army denied the claim and said that it had since reduced its losses to 26 dead." => "40 / ";
};

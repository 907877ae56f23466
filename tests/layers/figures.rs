//! Who gives figures, and what became of them: the words, then what is not plain: value, unit, what is counted, bound, source,
//! official, status.

use saidso::report::{Bound, Figure, Status, Value};

use crate::{Case, check};

pub fn figures(text: &str) -> Vec<String> {
    saidso::analyse(text).figures.iter().map(|figure| written(figure, text)).collect()
}

fn written(figure: &Figure, text: &str) -> String {
    let value = figure.value.map(|value| match value {
        Value::Number(number) => format!("value {number}"),
        Value::Range { low, high } => format!("value {low} to {high}"),
    });
    let parts = [
        value,
        Some(format!("unit {}", figure.unit)).filter(|_| !figure.unit.is_empty()),
        figure.counted.map(|span| format!("counted {}", span.of(text))),
        Some(figure.bound.word().to_owned()).filter(|_| figure.bound != Bound::Exact),
        figure.source.map(|span| format!("source {}", span.of(text))),
        figure.official.then(|| "official".to_owned()),
        Some(figure.status.word().to_owned()).filter(|_| figure.status != Status::Stated),
    ];
    let words = figure.span.of(text).to_owned();
    [words].into_iter().chain(parts.into_iter().flatten()).collect::<Vec<_>>().join(" | ")
}

#[test]
fn who_gives_a_figure() {
    check(SOURCES, figures);
}

#[test]
fn what_became_of_a_figure() {
    check(FATES, figures);
}

#[test]
fn what_stays_stated() {
    check(STATED, figures);
}

#[rustfmt::skip]
const SOURCES: &[Case] = cases! {
    an_estimate_of_the_dead: "The ministry's estimate of the dead in the town was 40." =>
        "40 | value 40 | counted dead | source The ministry | official";
    a_study_which_lists_towns: "A study of the University of Tesmir, which lists 40 towns, was long." =>
        "40 | value 40 | counted towns | source the University of Tesmir";
    a_count_and_a_list: "The firm's count and its list say the number was 40." =>
        "40 | value 40 | counted number | source The firm's count and its list";
    both_reported_by_police: "The papers have both eleven and twelve reported by police." =>
        "eleven | value 11 | source police | official",
        "twelve | value 12 | source police | official";
    a_figure_given_by_insurgents: "The figure of 22 given by the insurgents is false." => "22 | value 22 | source the insurgents | denied";
    as_much_as_it_had_admitted: "It was twice as much as it had admitted." => "twice | value 2";
    a_report_by_a_university: "A report by the University of Tesmir on 40 towns was long." =>
        "40 | value 40 | counted towns | source the University of Tesmir";
    reports_of_deaths: "Reports of 40 deaths are wrong." => "40 | value 40 | counted deaths | source Reports | denied";
    a_post_taken_down: "They took down a post saying that 40 men had died." => "40 | value 40 | counted men | source They | retracted";
    a_firm_that_is_state_owned: "The state-owned firm revised its estimate of 40 deaths." =>
        "40 | value 40 | counted deaths | source The state-owned firm | revised";
    another_number_counted_by_a_union: "Police counted 40 marchers. Another 60 were counted by the union." =>
        "40 | value 40 | counted marchers | source Police | official",
        "60 | value 60 | counted marchers | source the union";
    a_number_that_she_had_announced: "Mara Lund counted the 40 she had announced." => "40 | value 40 | source Mara Lund";
    a_government_that_admits: "Lawyers say 1,200 people were held; the government admits to 250." =>
        "1,200 | value 1200 | counted people | source Lawyers | disputed",
        "250 | value 250 | counted people | source the government | official | disputed";
    by_whom_it_is_put: "Turnout was put at 61% by the commission and at 38% by observers." =>
        "61% | value 61 | unit % | counted Turnout | source the commission | official", "38% | value 38 | unit % | counted Turnout | source observers";
    a_nurse_at_a_hospital: "A nurse at the military hospital said that 40 wounded had been brought in." =>
        "40 | value 40 | counted wounded | source A nurse at the military hospital";
    a_man_near_a_police_station: "A man near the police station said that 40 people had died." =>
        "40 | value 40 | counted people | source A man near the police station";
    a_source_at_a_ministry: "A source at the health ministry said that 40 people had died." =>
        "40 | value 40 | counted people | source A source at the health ministry | official";
    who_has_a_list: "The Prisoners' League, which has a list of names, puts the toll at 31." =>
        "31 | value 31 | counted toll | source The Prisoners' League";
    amid_rumours: "Amid rumours that the fire was set, police held two men." => "two | value 2 | counted men";
    put_by_nobody: "The crowd was put at 40." => "40 | value 40 | counted crowd";
    in_turn: "The hospital counted 23 wounded, the Red Cross 41." =>
        "23 | value 23 | counted wounded | source The hospital | disputed", "41 | value 41 | counted wounded | source the Red Cross | disputed";
    claimed_by: "The minister said that five boats had sunk, not the 22 claimed by the rebels." =>
        "five | value 5 | counted boats | source The minister | official", "22 | value 22 | counted boats | source the rebels | revised";
    who_said_it_had_reports: "The ministry said it had reports of 28 deaths." =>
        "28 | value 28 | counted deaths | source The ministry | official";
    reports_that_were_denied: "The ministry denied reports of 28 deaths." =>
        "28 | value 28 | counted deaths | source reports | denied";
    an_hour_later: "An hour later it revised the toll to 23." =>
        "An hour | value 1 | unit hours", "23 | value 23 | counted toll | source it";
    after_a_colon: "A rumour that 400 men had drowned was false, the mayor said: all 412 men were safe." =>
        "400 | value 400 | counted men | source A rumour | denied", "412 | value 412 | counted men | source the mayor | official";
    who_put_it_at_last: "A nurse at the clinic put the number of burned men at 22." =>
        "22 | value 22 | counted men | source A nurse at the clinic";
    whose_count_it_is: "The ministry's count stands at about 19 dead." =>
        "19 | value 19 | counted dead | about | source The ministry | official";
    whose_toll_it_is: "The ministry's official death toll stands at 19." =>
        "19 | value 19 | counted toll | source The ministry | official";
    a_toll_of_a_storm: "The storm's toll stood at 19." => "19 | value 19 | counted toll";
    pages_of_a_report: "The firm's report takes 40 pages." => "40 pages | value 40 | unit pages | counted report";
    a_ministry: "At least 40 people died, according to the Health Ministry." =>
        "40 | value 40 | counted people | at_least | source the Health Ministry | official";
    who_claims: "The union claims that 40 people died." => "40 | value 40 | counted people | source The union";
    police: "Police said 40 people died." => "40 | value 40 | counted people | source Police | official";
    bare_officials: "Officials said 40 people died." => "40 | value 40 | counted people | source Officials | official";
    an_international_body: "The World Health Organization said 40 people died." =>
        "40 | value 40 | counted people | source The World Health Organization | official";
    a_person: "Mara Lund said 40 people died." => "40 | value 40 | counted people | source Mara Lund";
    experts_are_no_authority: "Experts said 40 people died." => "40 | value 40 | counted people | source Experts";
    witnesses_are_no_authority: "Witnesses said 40 people died." => "40 | value 40 | counted people | source Witnesses";
    an_activist_group_is_no_authority: "The group Free Tesmir said 40 people died." =>
        "40 | value 40 | counted people | source The group Free Tesmir";
    nobody: "The storm killed 40 people." => "40 | value 40 | counted people";
    a_post_that_is_no_publication: "Gunmen overran a post in the east of Tavistan on Thursday, killing 14 guards, the union said." =>
        "14 | value 14 | counted guards | source the union";
    nobody_when_reported_without_a_source: "Reportedly 40 people died." => "40 | value 40 | counted people";
    the_writer_in_the_next_sentence: "Police said the road was shut. The storm killed 40 people." =>
        "40 | value 40 | counted people";
    official_data: "Official data showed 40 people died." =>
        "40 | value 40 | counted people | source Official data | official";
    two_sources: "Police said 40 people died, while Mara Lund said 60 people died." =>
        "40 | value 40 | counted people | source Police | official | disputed",
        "60 | value 60 | counted people | source Mara Lund | disputed";
    the_government: "The government said 40 people died." =>
        "40 | value 40 | counted people | source The government | official";
    the_army: "The army said 40 people died." => "40 | value 40 | counted people | source The army | official";
    a_court: "A court said 40 people were held." => "40 | value 40 | counted people | source A court | official";
    a_statistics_office: "The statistics office said 40 people died." =>
        "40 | value 40 | counted people | source The statistics office | official";
    a_central_bank: "The central bank said 40 banks closed." =>
        "40 | value 40 | counted banks | source The central bank | official";
    a_health_authority: "Health authorities said 40 people died." =>
        "40 | value 40 | counted people | source Health authorities | official";
    a_firm_is_no_authority: "Tolver Inc. said 40 people left." =>
        "40 | value 40 | counted people | source Tolver Inc.";
    a_study_is_no_authority: "A study found 40 people died." => "40 | value 40 | counted people | source A study";
    villagers_are_no_authority: "Villagers said 40 people died." =>
        "40 | value 40 | counted people | source Villagers";
    whose_claim_it_is: "Doctors doubt the government's claim that 40 men died." =>
        "40 | value 40 | counted men | source the government | official | disputed";
    whose_report_it_is: "He denied a report by the Tesmir Courier that 40 men died." =>
        "40 | value 40 | counted men | source the Tesmir Courier | denied";
    whoever_had_announced_it: "They found 30 men, not the 40 that her office had announced." =>
        "30 | value 30 | counted men", "40 | value 40 | counted men | source her office | revised";
    whoever_changed_it: "The ministry revised the number to 30." => "30 | value 30 | source The ministry | official";
    in_turn: "The coast guard spoke of 92 men, the mayor of 115." =>
        "92 | value 92 | counted men | source The coast guard | official | disputed",
        "115 | value 115 | counted men | source the mayor | official | disputed";
    who_plans_gives_none: "The firm plans to open 40 shops." => "40 | value 40 | counted shops";
    what_a_town_has: "The town has 40 homes." => "40 | value 40 | counted homes";
    a_newspaper_is_no_authority: "The Tesmir Courier said 40 people died." =>
        "40 | value 40 | counted people | source The Tesmir Courier";
    reports_that_open_a_sentence: "Reports that 40 people had died spread." => "40 | value 40 | counted people | source Reports";
    a_report_which_counts: "The office has a report, which counts 40 boats." => "40 | value 40 | counted boats | source a report";
    the_reports_themselves: "The mayor said that the reports of 40 deaths were late." => "40 | value 40 | counted deaths | source the reports";
    as_they_first_said: "There were 17 arrests, as police first said." => "17 | value 17 | counted arrests | source police | official";
    the_number_she_had_announced: "They found 30 dead, not the 40 she had announced." => "30 | value 30 | counted dead", "40 | value 40 | counted dead | source she | revised";
    what_its_owner_reported_missing: "Police found 40 boats, which the owner had reported missing." => "40 | value 40 | counted boats";
    a_car_by_the_road: "A car by the road stood at 40 yards." => "40 yards | value 40 | unit yards | counted car";
    by_the_edge_of_a_lake: "By the edge of the lake, 40 men died." => "40 | value 40 | counted men";
    a_claim_of_his: "His claim that 40 men had died was wrong." => "40 | value 40 | counted men | source His claim | denied";
    a_report_in_another_clause: "A report was read and it was said that 40 men had died." => "40 | value 40 | counted men";
    what_somebody_estimates: "She estimates that 40 men died." => "40 | value 40 | counted men | about | source She";
    another_in_turn_with_of: "Police spoke of eight, the rebels of two." => "eight | value 8 | source Police | official", "two | value 2 | source the rebels";
    another_in_turn_with_a_comma: "Police counted 12 people; the union, 40." => "12 | value 12 | counted people | source Police | official | disputed", "40 | value 40 | counted people | source the union | disputed";
    others_who_are_counted: "Police counted 12 people, the wounded boys 40." => "12 | value 12 | counted people | source Police | official", "40 | value 40 | counted people";
    one_in_nobodys_turn: "The list was long, the union 40." => "40 | value 40";
};

#[rustfmt::skip]
const FATES: &[Case] = cases! {
    given_by_an_office: "The figure of 40 was given by the president's office in the evening." =>
        "40 | value 40 | source the president's office | official";
    a_cost_put_at_a_sum: "Analysts put the possible cost at $12 million." => "$12 million | value 12000000 | unit USD | counted cost | source Analysts";
    dead_fish: "Thousands of dead trout were found in the river." => "Thousands | counted trout | about";
    the_dead_of_a_day: "They counted 40 dead yesterday." => "40 | value 40 | counted dead | source They";
    double_a_previous_number: "Up to 90,000 people fled, more than double the previous estimate of 40,000." => "90,000 | value 90000 | counted people | at_most", "double | value 2 | counted people | at_least", "40,000 | value 40000 | counted people";
    a_count_by_a_day: "The ombudsman had by Sunday recorded 33." => "33 | value 33 | source The ombudsman";
    what_analysts_counted: "The analysts counted between 60 and 70 mounds." => "60 and 70 | value 60 to 70 | counted mounds | range | source The analysts";
    what_is_raised: "The operator, Sunline, said 112 people had been on board. It raised that to 138 on Wednesday." =>
        "112 | value 112 | counted people | source The operator, Sunline | revised", "138 | value 138 | counted people | source It";
    what_is_corrected: "Coastguard commander Ellen Rask said 97 people had been rescued, correcting a figure of 101." =>
        "97 | value 97 | counted people | source Coastguard commander Ellen Rask | official",
        "101 | value 101 | counted people | source Coastguard commander Ellen Rask | official | revised";
    a_count_that_one_sticks_to: "The ministry stuck to its count of 17 dead." => "17 | value 17 | counted dead | source The ministry | official";
    a_count_of_ones_own: "The group put the number of dead at 31, but on Tuesday cut its count to 23." =>
        "31 | value 31 | counted dead | source The group | revised", "23 | value 23 | counted dead | source The group";
    revised_to_people_and_not_to_towns: "About 2,400 people slept in schools in three towns, said the government, which revised its estimate from 1,900." => "2,400 | value 2400 | counted people | about | source the government, which revised its estimate from 1,900 | official", "three | value 3 | counted towns | source the government, which revised its estimate from 1,900 | official", "1,900 | value 1900 | counted people | source the government | official | revised";
    denied: "Rebels spoke of 40 dead. The army denied the figure." => "40 | value 40 | counted dead | source Rebels | denied";
    rejected: "Rebels claimed 40 deaths, a number that was later rejected." =>
        "40 | value 40 | counted deaths | source Rebels | denied";
    called_false: "A post gave 40 deaths. The mayor called the figure false." => "40 | value 40 | counted deaths | denied";
    revised_to: "The ministry lowered the toll from 40 to 30." =>
        "40 | value 40 | counted toll | source The ministry | official | revised",
        "30 | value 30 | counted toll | source The ministry | official";
    revised_from: "The toll was revised from 40 deaths to 30 deaths." =>
        "40 | value 40 | counted deaths | revised", "30 | value 30 | counted deaths";
    withdrawn: "The club spoke of 40 fans. It withdrew the figure on Monday." =>
        "40 | value 40 | counted fans | source The club | retracted";
    a_deleted_post: "He wrote of 40 deaths in a post that was later deleted." =>
        "40 | value 40 | counted deaths | source He | retracted";
    rival_counts: "Police counted 40 protesters. Organisers put the number at 60." =>
        "40 | value 40 | counted protesters | source Police | official | disputed",
        "60 | value 60 | counted protesters | source Organisers | disputed";
    denied_in_a_clause: "The army denied that 40 people had died." =>
        "40 | value 40 | counted people | denied";
    corrected: "They corrected the toll from 40 to 30." =>
        "40 | value 40 | counted toll | source They | revised", "30 | value 30 | counted toll | source They";
    a_rival_toll_without_a_noun: "Police said 40 people died. Rebels put the toll at 60." =>
        "40 | value 40 | counted people | source Police | official | disputed",
        "60 | value 60 | counted people | source Rebels | disputed";
    a_raised_estimate: "The bank raised its estimate from 40 homes to 60 homes." =>
        "40 | value 40 | counted homes | source The bank | revised", "60 | value 60 | counted homes | source The bank";
    dismissed: "Rebels claimed 40 deaths. The mayor dismissed the number." =>
        "40 | value 40 | counted deaths | source Rebels | denied";
    a_false_claim: "Rebels claimed 40 deaths. The mayor said the claim was false." =>
        "40 | value 40 | counted deaths | source Rebels | denied";
    a_retracted_report: "The paper wrote of 40 deaths. It later retracted the report." =>
        "40 | value 40 | counted deaths | source The paper | retracted";
    a_count_that_was_made_up: "He spoke of 40 deaths. Later he admitted that he had made it up." =>
        "40 | value 40 | counted deaths | source He | retracted";
    revised_down: "The toll was revised down from 40 deaths to 30 deaths." =>
        "40 | value 40 | counted deaths | revised", "30 | value 30 | counted deaths";
    a_rival_that_is_closer: "Police counted 40 protesters. The real number was closer to 60." =>
        "40 | value 40 | counted protesters | source Police | official | disputed",
        "60 | value 60 | counted protesters | about | disputed";
};

#[rustfmt::skip]
const STATED: &[Case] = cases! {
    a_rate_cut: "The bank cut its rate from 5% to 4%." =>
        "5% | value 5 | unit % | counted rate", "4% | value 4 | unit % | counted rate";
    a_growing_crowd: "The crowd grew from 40 people to 60 people." =>
        "40 | value 40 | counted people", "60 | value 60 | counted people";
    a_denial_of_something_else: "The army has 40 tanks. It denied that it had moved." => "40 | value 40 | counted tanks";
    soldiers_withdrawn: "They withdrew the 40 soldiers." => "40 | value 40 | counted soldiers";
    a_price_that_fell: "The price fell from $40 to $30." =>
        "$40 | value 40 | unit USD | counted price", "$30 | value 30 | unit USD | counted price";
    two_figures_side_by_side: "The storm killed 40 people and hurt 60 others." =>
        "40 | value 40 | counted people", "60 | value 60 | counted others";
    counts_of_different_things: "Police counted 40 cars, and organisers counted 60 bikes." =>
        "40 | value 40 | counted cars | source Police | official", "60 | value 60 | counted bikes | source organisers";
    posts_removed: "They removed 40 posts. The number was high." => "40 | value 40 | counted posts";
    a_duration_before_a_denial: "It rained for three days. The mayor denied it." => "three days | value 3 | unit days";
    a_figure_of_the_denier: "The army denied the claim. It has 40 tanks." => "40 | value 40 | counted tanks";
    a_denial_far_before: "The mayor denied the figure. It rained. The town has 40 homes." =>
        "40 | value 40 | counted homes";
    the_same_count_twice: "Police counted 40 cars. Organisers counted 40 cars." =>
        "40 | value 40 | counted cars | source Police | official", "40 | value 40 | counted cars | source Organisers";
    a_confirmed_figure: "Rebels spoke of 40 deaths. The army confirmed the figure." =>
        "40 | value 40 | counted deaths | source Rebels";
    a_raised_flag: "They raised the flag at 40 schools." => "40 | value 40 | counted schools";
    a_price_cut: "The shop reduced the price from $40 to $30." =>
        "$40 | value 40 | unit USD | counted price", "$30 | value 30 | unit USD | counted price";
    a_drop_in_deaths: "Deaths fell from 40 to 30." => "40 | value 40 | counted Deaths", "30 | value 30 | counted Deaths";
};

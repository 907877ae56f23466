//! What a figure counts or measures, in the notation of `figures`.

use crate::figures::figures;
use crate::{Case, check};

#[test]
fn what_a_figure_counts() {
    check(COUNTED, figures);
}

#[rustfmt::skip]
const COUNTED: &[Case] = cases! {
    those_killed: "The blast broke 40 windows, killing dozens." => "40 | value 40 | counted windows", "dozens | about";
    those_killed_in_towns: "They fired in at least three towns, killing dozens." => "three | value 3 | counted towns | at_least", "dozens | about";
    after_an_estimate: "She blamed a faulty gauge for the first estimate of 300,000 litres." => "300,000 litres | value 300000 | unit litres | counted estimate | source She";
    after_a_dateline: "TESMIR, Karvelia, Nov 26 (AP) - The death toll rose to 31 on Thursday." => "31 | value 31 | counted toll";
    in_two_days: "They crossed the border in two days." => "two days | value 2 | unit days";
    an_hour_of_the_clock: "We smelled it at four." => ;
    an_hour_of_the_morning: "The alarm went off at about four in the morning." => ;
    a_toll_at_four: "The ministry put the toll at four." => "four | value 4 | counted toll | source The ministry | official";
    a_rate_at_four: "The rate was at 4." => "4 | value 4 | counted rate";
    one_who_blamed: "One blamed “a culture of silence”." => ;
    at_the_end_of_a_headline: "Leak kills at least nine\n\nTESMIR, 24 November — It rained." => "nine | value 9 | at_least";
    a_road_of_its_own: "Its 22-mile road is shut." => "22-mile | value 22 | unit miles | counted road";
    the_owner_of_a_place: "The owner of the restaurant, 52, was hurt." => "52 | value 52 | unit years | counted owner";
    the_owner_of_somewhere: "The owner of Lund, 52, was hurt." => "52 | value 52 | unit years | counted Lund";
    a_driver_in_a_town: "In Rome, a 33-year-old driver was hurt." => "33-year-old | value 33 | unit years | counted driver";
    at_the_age_of: "Mara Lund, who died at the age of 57, wrote books." => "57 | value 57 | unit years | counted Lund";
    days_of_mourning: "The firm closed for three days of mourning." => "three days | value 3 | unit days | counted mourning";
    days_of_a_month: "It rained for three days of June." => "three days | value 3 | unit days";
    so_much_each: "They paid €90 each in fees." => "€90 | value 90 | unit EUR | counted fees";
    so_much_in_cash: "They paid $4 million in cash." => "$4 million | value 4000000 | unit USD | counted cash";
    so_much_in_the_spring: "They paid $4 million in the spring." => "$4 million | value 4000000 | unit USD";
    so_much_in_total: "They paid $4 million in total." => "$4 million | value 4000000 | unit USD";
    so_much_in_a_town: "They paid $4 million in Rome." => "$4 million | value 4000000 | unit USD";
    so_much_on_roads: "They paid $4 million on roads." => "$4 million | value 4000000 | unit USD | counted roads";
    a_share_fewer: "It has 38 percent fewer strokes." => "38 percent | value 38 | unit % | counted strokes";
    skins_and_inches: "They held 126 skins and 12-inch ones." => "126 | value 126 | counted skins", "12-inch | value 12 | unit inches";
    a_share_of_a_number: "The number of dead rose to 40 percent." => "40 percent | value 40 | unit % | counted number";
    where_skins_are_now: "It has 126 skins and is now at 45." => "126 | value 126 | counted skins", "45 | value 45 | counted skins";
    those_in_quotation_marks: "They held 40 “terrorists” there." => "40 | value 40 | counted terrorists";
    with_a_hyphen_before_them: "They held 40 wedge-tailed eagles." => "40 | value 40 | counted eagles";
    what_may_be_a_verb: "They saw two live jackals." => "two | value 2 | counted jackals";
    the_age_of_wine: "Guards kept the wine 14 years old." => "14 years | value 14 | unit years | counted wine";
    what_ends_like_a_participle: "The bed cost $40." => "$40 | value 40 | unit USD | counted bed";
    roads_and_miles_in_brackets: "Guards shut 22 (or so) roads." => "22 | value 22 | counted roads | about";
    roads_after_brackets: "Guards shut the town's (some 22) roads." => "22 | value 22 | counted roads | about";
    short_words_that_end_like_one: "Forty big red boats sank." => "Forty | value 40 | counted boats";
    put_by_somebody: "The crowd was put by the police at about 40." => "40 | value 40 | counted crowd | about | source the police | official";
    a_crowd_estimated_by_them: "A crowd estimated by the police at 40 ran." => "40 | value 40 | about | source the police | official";
    by_whose_count_in_words_of_others: "Witnesses said that, by the union's count, 40 people were shot." => "40 | value 40 | counted people | source the union";
    whoever_knows_of_it: "The bar knows of 212 detentions." => "212 | value 212 | counted detentions | source The bar";
    a_crew: "They had 240 passengers and a crew of 19." => "240 | value 240 | counted passengers", "19 | value 19 | counted crew";
    a_crowd_of_so_many: "A crowd of about 40 ran." => "40 | value 40 | counted crowd | about";
    a_crew_of_men: "A crew of 12 men ran." => "12 | value 12 | counted men";
    a_toll_that_is_given: "The ministry gave a toll of 19." => "19 | value 19 | counted toll | source The ministry | official";
    by_ones_own_account: "By the army's own account, 12 soldiers died." => "12 | value 12 | counted soldiers | source the army | official";
    early_in_the_day: "Early in the day police counted 40 wounded." => "40 | value 40 | counted wounded | source police | official";
    one_ally: "They have just one ally." => "one | value 1 | counted ally";
    a_sum_in_quotation_marks: "They paid a fee of “$40”." => "$40 | value 40 | unit USD | counted fee";
    days_for_which_it_was_closed: "Guards closed it for 30 days." => "30 days | value 30 | unit days";
    a_noun_that_ends_in_ing: "Parking cost $40." => "$40 | value 40 | unit USD | counted Parking";
    a_name_that_may_be_a_verb: "Union Made shirts cost $40." => "$40 | value 40 | unit USD | counted shirts";
    talks_which_lasted: "The report said talks which lasted seven weeks failed." => "seven weeks | value 7 | unit weeks | counted talks | source The report";
    a_journey_with_brackets: "The 22-mile (35-km) journey took 12 hours." => "22-mile | value 22 | unit miles | counted journey", "35-km | value 35 | unit km | counted journey", "12 hours | value 12 | unit hours | counted journey";
    a_trip_with_brackets: "The trip (and the meal in the town) cost $40." => "$40 | value 40 | unit USD | counted trip";
    boats_that_somebody_bought: "The boats they bought cost $40." => "$40 | value 40 | unit USD | counted boats";
    a_clause_that_somebody_pays_for: "The mayor paid for all that cost $40." => "$40 | value 40 | unit USD";
    whom_the_fee_was_told: "Lund told parliament the newly raised fee was $40." => "$40 | value 40 | unit USD | counted fee | source Lund";
    a_vote: "The vote cost $40." => "$40 | value 40 | unit USD | counted vote";
    who_promises_kroner_is_not_counted: "The president has promised 40 million kroner for the families." => "40 million kroner | value 40000000 | unit kroner";
    what_costs_kroner_is: "The dam has cost 40 million kroner." => "40 million kroner | value 40000000 | unit kroner | counted dam";
    a_party_of: "A coach party of 12 had never boarded." => "12 | value 12 | counted party";
};

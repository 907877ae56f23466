//! What is a figure, what it is worth, and what it counts; in the notation of `figures`.

use crate::figures::figures;
use crate::{Case, check};

#[test]
fn what_is_a_figure() {
    check(AMOUNTS, figures);
}

#[test]
fn what_is_no_figure() {
    check(NO_AMOUNTS, figures);
}

#[rustfmt::skip]
const AMOUNTS: &[Case] = cases! {
    up_from_a_sum: "The repair cost 4 million euros, up from 3 million a year ago." => "4 million euros | value 4000000 | unit EUR | counted repair", "3 million | value 3000000 | unit EUR | counted repair";
    down_from_a_sum: "It spent 46 million kroner on tests last year, down from 61 million in 2022." => "46 million kroner | value 46000000 | unit kroner | counted tests", "61 million | value 61000000 | unit kroner";
    up_from_people: "The repair took 40 men, up from 30 a year ago." => "40 | value 40 | counted men", "30 | value 30 | counted men";
    a_sum_a_year_ago: "The share cost $58 a year ago." => "$58 | value 58 | unit USD | counted share";
    a_sum_a_year: "The rent was $58 a year." => "$58 a year | value 58 | unit USD | counted rent";
    people_in_places: "They put 2,400 people into schools in three towns, up from 1,900." => "2,400 | value 2400 | counted people", "three | value 3 | counted towns", "1,900 | value 1900 | counted people";
    a_number_in_turn: "Police said 12 people were hurt, Lund 40." => "12 | value 12 | counted people | source Police | official | disputed", "40 | value 40 | counted people | source Lund | disputed";
    towns_that_are_no_places: "The army took three towns, up from two." => "three | value 3 | counted towns", "two | value 2 | counted towns";
    a_sum_with_a_hyphen: "The 40-dollar fee rose." => "40-dollar | value 40 | unit USD | counted fee";
    a_man_of_so_many_years: "A man of 33 was hurt." => "33 | value 33 | unit years | counted man";
    a_share_after_an_adverbial: "In the storm, 40 percent of homes burned." => "40 percent | value 40 | unit % | counted homes";
    a_height_in_passing: "The bridge, 40 metres high and old, fell." => "40 metres | value 40 | unit metres | counted bridge";
    by_a_part_of_it: "Sales fell by a quarter in May." => "a quarter | value 0.25 | counted Sales";
    a_part_at_the_end: "They lost a third." => "a third | value 0.333333333333";
    an_adverb_before_the_figure: "Turnout fell slightly to 45%." => "45% | value 45 | unit % | counted Turnout";
    an_adverbial_with_a_noun_of_its_own: "After the strike, the fare was $40." => "$40 | value 40 | unit USD | counted fare";
    a_forecast_for_something: "The bank cut its forecast for growth to 3 percent." =>
        "3 percent | value 3 | unit % | counted growth | source The bank";
    out_of_every_so_many: "Two out of every five homes burned." => "Two out of every five | value 0.4 | counted homes";
    a_poll_of_a_day: "The poll on Sunday drew 40 voters." => "40 | value 40 | counted voters";
    the_age_of_one_in_apposition: "Mara Lund, a 19-year-old driver, was hurt." => "19-year-old | value 19 | unit years | counted Lund";
    a_number_in_brackets_after_a_year: "The toll of May 2019 (40 dead) was low." => "40 | value 40 | counted dead";
    a_sum_and_a_number: "They stole $500 and 40 were hurt." => "$500 | value 500 | unit USD", "40 | value 40";
    the_age_of_a_thing: "The house is 14 years old." => "14 years | value 14 | unit years | counted house";
    the_age_of_a_girl: "The girl is 14 years old." => "14 years old | value 14 | unit years | counted girl";
    so_much_an_hour: "The river carries 300 tonnes an hour." => "300 tonnes an hour | value 300 | unit tonnes | counted river";
    so_much_a_month: "They paid $58 a month." => "$58 a month | value 58 | unit USD";
    a_range_that_is_no_fraction: "The town lies 2-3 miles away." => "2-3 miles | value 2 to 3 | unit miles | counted town | range";
    a_fraction_that_opens_a_text: "3/4 of the homes burned." => "3/4 | value 0.75 | counted homes";
    what_it_was_before: "The fee was $63, from $58 in May." =>
        "$63 | value 63 | unit USD | counted fee", "$58 | value 58 | unit USD | counted fee";
    what_comes_to_a_sum: "Rents averaged $900 last spring, and deposits came to $400." =>
        "$900 | value 900 | unit USD | counted Rents", "$400 | value 400 | unit USD | counted deposits";
    a_participle_that_opens_a_sentence: "Built for $5 million, the bridge opened in May." => "$5 million | value 5000000 | unit USD";
    scores_of_dead: "The clash left scores dead." => "scores | counted dead | about";
    a_town_of_so_many: "It burned 40 boats. The town of 8,000 was dark." => "40 | value 40 | counted boats", "8,000 | value 8000";
    what_a_new_figure_counts: "The mayor, Mara Lund, put the number of missing at 34. Two boats sank. Lund later revised her figure to 29." =>
        "34 | value 34 | counted missing | source The mayor, Mara Lund | official | revised", "Two | value 2 | counted boats",
        "29 | value 29 | counted missing | source Lund | official";
    a_noun_with_a_particle: "The nine-day sit-in ended." => "nine-day | value 9 | unit days | counted sit-in";
    several_of_them: "The street had three break-ins and two follow-up visits." =>
        "three | value 3 | counted break-ins", "two | value 2 | counted visits";
    the_day_before: "Police held 1,200 people, up from 800 the day before." =>
        "1,200 | value 1200 | counted people", "800 | value 800 | counted people";
    digits: "The storm killed 40 people." => "40 | value 40 | counted people";
    digits_with_a_separator: "The storm hit 1,250 homes." => "1,250 | value 1250 | counted homes";
    a_number_word: "The storm killed seven people." => "seven | value 7 | counted people";
    a_long_number_word: "The storm hit two hundred and five homes." =>
        "two hundred and five | value 205 | counted homes";
    digits_with_a_scale_word: "They sold 8 thousand tickets." => "8 thousand | value 8000 | counted tickets";
    so_many_in_so_many: "Two in five homes burned." => "Two in five | value 0.4 | counted homes";
    one_in_ten_thousand: "It hurts one in 10,000 women." => "one in 10,000 | value 0.0001 | counted women";
    a_part_of_a_million: "They lost a quarter of a million dollars." =>
        "a quarter of a million dollars | value 250000 | unit USD";
    a_bound_after_the_figure: "It hit 40 homes at most." => "40 | value 40 | counted homes | at_most";
    things_named_before: "Of 54 homes, only 27 were saved." =>
        "54 | value 54 | counted homes", "27 | value 27 | counted homes";
    a_verb_that_is_a_noun_here: "The flood took 15 lives." => "15 | value 15 | counted lives";
    a_member: "The 55-member union met." => "55 | value 55 | counted member";
    an_age_in_passing: "The winner, 26, is a teacher." => "26 | value 26 | unit years | counted winner";
    an_age_of_somebody_named: "Mara Lund won when she was about 57." => "57 | value 57 | unit years | counted Lund | about";
    a_dimension_in_passing: "The road, 29 km long, is shut." => "29 km | value 29 | unit km | counted road";
    a_measure_in_other_units: "They met winds of 120 miles per hour (195 kilometres per hour)." =>
        "120 miles per hour | value 120 | unit miles per hour | counted winds",
        "195 kilometres per hour | value 195 | unit kilometres per hour | counted winds";
    a_change: "They cut the rate from 5 percent to 4 percent." =>
        "5 percent | value 5 | unit % | counted rate", "4 percent | value 4 | unit % | counted rate";
    a_verb_that_may_be_a_plural: "The siege ends after 30 days." =>
        "30 days | value 30 | unit days | counted siege";
    a_subject_with_a_complement: "The market for herders opens for 40 minutes." =>
        "40 minutes | value 40 | unit minutes | counted market";
    a_list_after_a_preposition: "Of lists have 40 men." => "40 | value 40 | counted men";
    a_dozen: "A dozen homes burned." => "A dozen | value 12 | counted homes";
    a_dollar_sign: "The fee was $200." => "$200 | value 200 | unit USD | counted fee";
    a_euro_amount_in_millions: "A fine of €95 million was paid." =>
        "€95 million | value 95000000 | unit EUR | counted fine";
    a_short_scale: "The bill was £3.2bn." => "£3.2bn | value 3200000000 | unit GBP | counted bill";
    a_currency_word: "The fee was 50 dollars." => "50 dollars | value 50 | unit USD | counted fee";
    cents: "The fee was 50 cents." => "50 cents | value 0.5 | unit USD | counted fee";
    a_percent_sign: "Turnout was 45%." => "45% | value 45 | unit % | counted Turnout";
    per_cent: "Turnout was 45 per cent." => "45 per cent | value 45 | unit % | counted Turnout";
    a_share_of_something: "They lost 45% of the homes." => "45% | value 45 | unit % | counted homes";
    what_rises_is_another_thing: "Turnout was 6 percent on Sunday. The share of women rose to 9 percent." =>
        "6 percent | value 6 | unit % | counted Turnout", "9 percent | value 9 | unit % | counted share";
    what_rises_is_the_same: "Turnout was 6 percent at noon and rose to 9 percent." =>
        "6 percent | value 6 | unit % | counted Turnout", "9 percent | value 9 | unit % | counted Turnout";
    a_share_after_a_comma: "Turnout was 41 percent, and the share of women rose to 9 percent." =>
        "41 percent | value 41 | unit % | counted Turnout", "9 percent | value 9 | unit % | counted share";
    a_share_that_was_more: "Turnout was 41 percent, down from 46 percent in May." =>
        "41 percent | value 41 | unit % | counted Turnout", "46 percent | value 46 | unit % | counted Turnout";
    who_says_a_share_is_not_what_it_is_of: "The board said turnout was 41 percent, but the group said it was 30 percent." =>
        "41 percent | value 41 | unit % | counted turnout | source The board | disputed",
        "30 percent | value 30 | unit % | counted turnout | source the group | disputed";
    who_is_paid: "The state will pay the survivors 2.5 million euros." => "2.5 million euros | value 2500000 | unit EUR";
    who_was_promised_it: "The survivors were promised 2.5 million euros." => "2.5 million euros | value 2500000 | unit EUR";
    whom_it_cost_more_than: "The fire cost Ostrel more than $85 million." => "$85 million | value 85000000 | unit USD | at_least";
    hundreds_after_a_dateline: "NORVALE – Hundreds of students left." => "Hundreds | counted students | about";
    who_pays: "Ostrel will pay $85 million." => "$85 million | value 85000000 | unit USD";
    what_costs: "The repair of the dam would cost $85 million." => "$85 million | value 85000000 | unit USD | counted repair";
    what_is_sold: "The club sold the boat for $40 million." => "$40 million | value 40000000 | unit USD | counted boat";
    what_is_worth_it: "The dam is worth $40 million." => "$40 million | value 40000000 | unit USD | counted dam";
    days_after_a_noun: "The fire at the terminal three days before hurt nobody." => "three days | value 3 | unit days";
    weeks_for_which_somebody_does_something: "The firm will close the terminal for six weeks." =>
        "six weeks | value 6 | unit weeks";
    weeks_for_which_something_is_so: "The mill has stood in the town for 130 years." =>
        "130 years | value 130 | unit years | counted mill";
    weeks_that_something_took: "The siege lasted six weeks." => "six weeks | value 6 | unit weeks | counted siege";
    rain_in_hours: "Some 480 millimetres of rain fell in 24 hours." =>
        "480 millimetres | value 480 | unit millimetres | counted rain | about",
        "24 hours | value 24 | unit hours | counted rain";
    what_somebody_denied: "The operator denied that 90 million cubic metres had been let out." =>
        "90 million cubic metres | value 90000000 | unit cubic metres | denied";
    a_share_in_places: "There were 90 stations where more than 98 percent voted." =>
        "90 | value 90 | counted stations", "98 percent | value 98 | unit % | at_least";
    who_got_votes: "Dina Sorel won 41 percent." => "41 percent | value 41 | unit %";
    one_of_seven_things: "Only one of seven sirens worked." => "seven | value 7 | counted sirens";
    a_woman_of_seventy: "A woman of 70 fell." => "70 | value 70 | unit years | counted woman";
    a_crowd_put_at_last: "Prices rose in two steps. Police put the crowd on Republic Square that night at 6,000." =>
        "two | value 2 | counted steps", "6,000 | value 6000 | counted crowd | source Police | official";
    what_falls_is_another_thing: "The river rose 40 metres in a night, while the lake fell to 12 metres." =>
        "40 metres | value 40 | unit metres | counted river", "12 metres | value 12 | unit metres | counted lake";
    an_age_that_ends_a_sentence: "“He went out,” said Ilin Taras, 24. The Lions beat the Tigers, 24." =>
        "24 | value 24 | unit years | counted Taras", "24 | value 24";
    a_toll_after_places: "Bodies were brought to three hospitals. A doctors' network put the toll at 23." =>
        "three | value 3 | counted hospitals", "23 | value 23 | counted toll | source A doctors' network";
    a_toll_in_places: "The toll in the three hospitals stood at 23." =>
        "three | value 3 | counted hospitals", "23 | value 23 | counted toll";
    a_toll_after_the_wounded: "The blast hurt 52 men. The toll rose to 23." =>
        "52 | value 52 | counted men", "23 | value 23 | counted toll";
    a_toll_after_the_dead: "The blast killed 52 men. The toll rose to 63." =>
        "52 | value 52 | counted men", "63 | value 63 | counted men";
    what_things_are_sold_at: "They sold 126 skins at 45." => "126 | value 126 | counted skins", "45 | value 45";
    what_stands_at: "They sold 126 skins. The number stood at 45 on Monday." =>
        "126 | value 126 | counted skins", "45 | value 45 | counted skins";
    those_rescued: "By noon 112 rescued were ashore, against seven missing." =>
        "112 | value 112 | counted rescued", "seven | value 7 | counted missing";
    percentage_points: "Turnout rose by three percentage points." =>
        "three percentage points | value 3 | unit percentage points | counted Turnout";
    a_distance: "They walked 12 kilometres." => "12 kilometres | value 12 | unit kilometres";
    a_glued_unit: "They walked 5km." => "5km | value 5 | unit km";
    a_hyphened_unit: "They walked a 22-mile road." => "22-mile | value 22 | unit miles | counted road";
    a_weight_of_something: "They burned 20 tonnes of coal." => "20 tonnes | value 20 | unit tonnes | counted coal";
    a_temperature: "It fell to -5 degrees." => "-5 degrees | value -5 | unit degrees";
    a_duration: "It rained for three days." => "three days | value 3 | unit days";
    an_hour: "It rained for an hour." => "an hour | value 1 | unit hours";
    a_rate_keeps_its_per: "It was sold at 300 pesos per dollar." => "300 pesos per dollar | value 300 | unit pesos";
    a_range_with_to: "The storm killed 20 to 30 people." => "20 to 30 | value 20 to 30 | counted people | range";
    a_range_with_a_dash: "The storm killed 20–30 people." => "20–30 | value 20 to 30 | counted people | range";
    a_range_of_money_after_between: "The bill is between $5 and $7 billion." =>
        "$5 and $7 billion | value 5000000000 to 7000000000 | unit USD | counted bill | range";
    a_score: "The town won 3-1." => "3-1 | value 3 to 1 | counted town";
    a_result_of_a_race: "She won in 2:14:04." => "2:14:04 | value 8044 | unit seconds";
    an_age_after_aged: "He met a man aged 78." => "78 | value 78 | unit years | counted man";
    an_age_before_old: "A 45-year-old man was found." => "45-year-old | value 45 | unit years | counted man";
    an_age_in_apposition: "Mara Lund, 34, was found." => "34 | value 34 | unit years | counted Lund";
    an_age_in_words: "She was 26 years old." => "26 years old | value 26 | unit years";
    dozens: "Dozens of people were hurt." => "Dozens | counted people | about";
    tens_of_thousands: "They sold tens of thousands of tickets." => "tens of thousands | counted tickets | about";
    half: "They lost half of the homes." => "half | value 0.5 | counted homes";
    a_third: "They lost a third of the homes." => "a third | value 0.333333333333 | counted homes";
    three_quarters: "They lost three quarters of the homes." => "three quarters | value 0.75 | counted homes";
    half_a_million: "Half a million people fled." => "Half a million | value 500000 | counted people";
    two_and_a_half: "It rained for two and a half hours." => "two and a half hours | value 2.5 | unit hours";
    one_that_counts: "The storm killed one man." => "one | value 1 | counted man";
    two_that_counts: "The two countries signed." => "two | value 2 | counted countries";
    at_least: "At least 40 people died." => "40 | value 40 | counted people | at_least";
    more_than: "More than 40 people died." => "40 | value 40 | counted people | at_least";
    over: "Over 40 people died." => "40 | value 40 | counted people | at_least";
    topped: "Sales topped 40 units." => "40 | value 40 | counted units | at_least";
    less_than: "Less than 40 people died." => "40 | value 40 | counted people | at_most";
    up_to: "Up to 40 people died." => "40 | value 40 | counted people | at_most";
    within: "It rained within 40 minutes." => "40 minutes | value 40 | unit minutes | at_most";
    about: "About 40 people died." => "40 | value 40 | counted people | about";
    some: "Some 40 people died." => "40 | value 40 | counted people | about";
    estimated: "An estimated 40 people died." => "40 | value 40 | counted people | about";
    a_quarter: "They lost a quarter of the homes." => "a quarter | value 0.25 | counted homes";
    no_more_than: "No more than 40 people came." => "40 | value 40 | counted people | at_most";
    no_fewer_than: "No fewer than 40 people came." => "40 | value 40 | counted people | at_least";
    just_under: "Just under 40 people came." => "40 | value 40 | counted people | at_most";
    almost: "Almost 40 people came." => "40 | value 40 | counted people | about";
    exactly: "Exactly 40 people came." => "40 | value 40 | counted people";
    an_estimate_before_its_amount: "The cost is estimated at $40 million." =>
        "$40 million | value 40000000 | unit USD | counted cost | about";
    a_number_that_could_be_a_year: "The firm employs 1,987 people." => "1,987 | value 1987 | counted people";
    a_count_after_a_year: "In 2019, 40 people died." => "40 | value 40 | counted people";
    basis_points: "Rates fell by 50 basis points." => "50 basis points | value 50 | unit basis points | counted Rates";
    degrees_by_a_letter: "It was 34C and minus 17C that day." =>
        "34C | value 34 | unit degrees Celsius", "minus 17C | value -17 | unit degrees Celsius";
    by_the_count_of_somebody: "By the count of the interior ministry, 14 people died." =>
        "14 | value 14 | counted people | source the interior ministry | official";
    dinars_of_no_country: "It cost 50 dinars to build." => "50 dinars | value 50 | unit dinars";
    a_price_after_an_article: "They drew up a $200 million plan." => "$200 million | value 200000000 | unit USD | counted plan";
    a_foreign_currency: "They fined it 5,000 tenge." => "5,000 tenge | value 5000 | unit KZT";
    rupees_glued_to_their_sign: "It cost Rs1,200 to build." => "Rs1,200 | value 1200 | unit INR";
    rand_glued_to_their_sign: "It cost R2 million to build." => "R2 million | value 2000000 | unit ZAR";
    pesos_of_the_country_named: "Argentina spent 300 pesos." => "300 pesos | value 300 | unit ARS";
    shillings_of_a_people: "The road cost 50 Ugandan shillings." => "50 Ugandan shillings | value 50 | unit UGX | counted road";
    grouping_by_apostrophes: "It cost CHF 2'450'000 to build." => "CHF 2'450'000 | value 2450000 | unit CHF";
    a_fraction_in_digits: "They walked a 1/4 mile road." => "1/4 mile | value 0.25 | unit miles | counted road";
    half_an_hour: "The road was shut for half an hour." => "half an hour | value 0.5 | unit hours | counted road";
    feet_and_inches: "The door is 6ft 2in high." => "6ft 2in | value 6.166666666666 | unit feet | counted door";
    hours_and_minutes: "The match lasted two hours and 15 minutes." =>
        "two hours and 15 minutes | value 2.25 | unit hours | counted match";
    a_unit_said_once: "They cut the term from 12 years to eight." =>
        "12 years | value 12 | unit years | counted term", "eight | value 8 | unit years | counted term";
    ages_of_two: "They met two sisters aged six and nine." =>
        "two | value 2 | counted sisters", "six | value 6 | unit years | counted sisters",
        "nine | value 9 | unit years | counted sisters";
    a_bound_said_once: "It flew over 100 mph (161 km/h)." =>
        "100 mph | value 100 | unit mph | at_least", "161 km/h | value 161 | unit km/h | at_least";
    a_magnitude_without_the_word: "The quake measured 5.3." => "5.3 | value 5.3 | unit magnitude | counted quake";
    several_hundred: "Several hundred men came." => "Several hundred | counted men | about";
    so_many_out_of_so_many: "Two out of three homes burned." =>
        "Two out of three | value 0.666666666666 | counted homes";
    odd_men: "Some 300-odd men came." => "300 | value 300 | counted men | about";
    a_race_in_metres: "She won the 100m final." => "100m | value 100 | unit m | counted final";
    a_vote: "The bill passed by four votes to two." => "four votes to two | value 4 to 2 | counted bill";
    times_a_day: "The train runs three times a day." => "three times a day | value 3 | unit times per day | counted train";
    an_exchange_rate: "The yen firmed to 146.2 per dollar." => "146.2 per dollar | value 146.2 | counted yen";
    pounds_that_weigh: "Police found 50 pounds of heroin." => "50 pounds | value 50 | unit pounds | counted heroin";
    pounds_that_pay: "They spent 50 pounds of public money." => "50 pounds | value 50 | unit GBP | counted money";
    a_percentage_range: "Prices rose by between 1% and 2%." => "1% and 2% | value 1 to 2 | unit % | counted Prices | range";
    a_part_of_a_number: "They hold 112 of the 200 seats." =>
        "112 | value 112 | counted seats", "200 | value 200 | counted seats";
    a_subject_with_a_clause: "They met for talks that lasted seven weeks." =>
        "seven weeks | value 7 | unit weeks | counted talks";
    a_subject_in_reported_speech: "Mara Lund said the cost of the kit was 75 cents." =>
        "75 cents | value 0.75 | unit USD | counted cost | source Mara Lund";
    a_subject_before_a_parenthesis: "The pipe, laid in 1898, had split along 60 feet." =>
        "60 feet | value 60 | unit feet | counted pipe";
    two_scores: "He won 6-4, 6-3." => "6-4 | value 6 to 4", "6-3 | value 6 to 3";
    a_ratio: "The ratio was 2 to 1." => "2 to 1 | value 2 to 1 | counted ratio";
    dozens_before_a_verb: "Dozens of people died." => "Dozens | counted people | about";
    half_before_a_verb: "Half of the homes burned." => "Half | value 0.5 | counted homes";
    a_share_before_a_verb: "45% of women stayed away." => "45% | value 45 | unit % | counted women";
    counted_next_year: "They will build 40 homes next year." => "40 | value 40 | counted homes";
    counted_and_moved: "They moved 40 boats ashore." => "40 | value 40 | counted boats";
    what_a_forecast_is_for: "The bank cut its forecast for growth to 2 percent." =>
        "2 percent | value 2 | unit % | counted growth | source The bank";
    a_fee_for_who_is_called_like_a_verb: "The club paid a fee for Mark of 40 million euros." =>
        "40 million euros | value 40000000 | unit EUR | counted fee";
    what_grows_with_an_apposition: "Rents, a burden for the old, rose by 40 percent." =>
        "40 percent | value 40 | unit % | counted Rents";
    days_before_a_noun: "For three days trains stood still." => "three days | value 3 | unit days";
    one_that_moved: "They left one man ashore." => "one | value 1 | counted man";
    one_beside_something: "They lost one boat next to the dam." => "one | value 1 | counted boat";
    a_count_after_a_share: "Rents rose by 40 percent and only eight fell." =>
        "40 percent | value 40 | unit % | counted Rents", "eight | value 8";
    nine_in_no_round_number: "Nine in 37 boats sank." => "Nine | value 9", "37 | value 37 | counted boats";
};

#[rustfmt::skip]
const NO_AMOUNTS: &[Case] = cases! {
    whom_one_asks: "It depends on whom one asks." => ;
    to_triple: "They plan to triple fees." => ;
    numbers_of_ships: "They flew Apollo 11 and Apollo 13." => ;
    a_model_after_a_number: "He had 3 cars, a Ford and a Boeing 737." => "3 | value 3 | counted cars";
    a_year_before_a_comma: "It was 1988, elections were near." => ;
    the_first_day_of_two: "They met from 3 to 5 May." => ;
    a_day_and_another: "They met on 3 and 4 May." => ;
    a_date: "It burned on May 3." => ;
    a_date_with_the_day_first: "It burned on 3 May 2019." => ;
    a_date_in_digits: "date 2022-01-11 It burned." => ;
    a_year: "The dam was built in 1987." => ;
    a_decade: "The dam was built in the 1990s." => ;
    a_span_of_years: "The dam was built from 1987 to 1990." => ;
    a_clock_time: "It burned at 6 p.m. and again at 7:30." => ;
    a_clock_time_in_words: "It burned at seven o'clock." => ;
    an_ordinal: "It was the 23rd fire and the second flood." => ;
    an_aircraft: "The plane was a Boeing 737." => ;
    an_alliance: "The states of the G7 met." => ;
    an_alliance_in_words: "The Group of Seven met." => ;
    a_disease: "The ward was full of COVID-19 patients." => ;
    an_article_of_a_law: "It breaks Article 5 of the law." => ;
    a_section: "It stands in section 12 of the report." => ;
    a_flight: "They lost sight of Flight MH17 and flight 370." => ;
    a_road: "They closed Highway 126." => ;
    a_phone_number: "Call 303-832-8160 for help." => ;
    an_attack_named_by_its_date: "It was the worst since 9/11." => ;
    one_of: "It was one of the oldest mills." => ;
    no_one: "No one came." => ;
    one_for_somebody: "One never knows." => ;
    the_one: "She is the one who left." => ;
    one_another: "They helped one another." => ;
    vague_words: "Several homes, many barns and a few mills burned." => ;
    some_alone: "Some people left." => ;
    double_standards: "They spoke of double standards." => ;
    half_of_a_match: "They scored in the second half." => ;
    a_half_brother: "He met his half-brother." => ;
    a_third_man: "A third man left." => ;
    a_number_in_a_web_address: "See https://tesmir.example/2019/40 for it." => ;
    a_hashtag: "They wrote #40 under it." => ;
    a_number_of_a_room: "They met in room 40." => ;
    a_season: "They won it in 2019-20." => ;
    results_without_a_number: "The scores were read out." => ;
    always_open: "They are open 24/7." => ;
    a_span_of_clock_times: "It burned between 6 and 8 p.m. on Monday." => ;
    a_gate_or_room: "Room 40 and gate 12 were shut." => ;
    a_number_sign: "He is No. 5 on the list." => ;
    a_fighter: "The plane was an F-16." => ;
    a_world_war: "It was lost in World War II." => ;
    a_chapter: "It stands in chapter 3 and on page 5." => ;
    some_one: "Someone came, and everyone left." => ;
    each_one: "They saw each one." => ;
    a_telephone: "He bought an iPhone 12." => ;
    a_telephone_number: "Call 555-0199 for help." => ;
    the_elections_of_a_year: "They won the 1988 elections." => ;
    a_section_in_brackets: "It breaks section 12(3) of the law." => ;
    an_emergency_service: "Rescue 1122 was there." => ;
    a_mask: "They wore N95 masks." => ;
    a_motorway: "They shut the M25." => ;
    one_who_did_something: "Three men left: one suffered a heart attack." => "Three | value 3 | counted men";
    a_day_of_that_year: "They met on 9/11 of that year." => ;
    a_name_with_a_number: "Twelve Oaks Hospital closed in May." => ;
};

//! What is measured: units and their parts, magnitudes, rates, results, and what is taken over from the figure before; in the
//! notation of `figures`.

use crate::figures::figures;
use crate::{Case, check};

#[test]
fn what_is_measured() {
    check(MEASURED, figures);
}

#[rustfmt::skip]
const MEASURED: &[Case] = cases! {
    years_from_so_many: "The term is 12 years from eight." => "12 years | value 12 | unit years | counted term", "eight | value 8 | unit years | counted term";
    years_and_where_they_came_from: "It took 12 years and they came from nine." => "12 years | value 12 | unit years", "nine | value 9";
    years_ahead_of_others: "They were 12 years ahead of nine." => "12 years | value 12 | unit years", "nine | value 9";
    a_rate_to_the_dollar: "The rouble fell to 146.2 to the dollar." => "146.2 to the dollar | value 146.2 | counted rouble";
    so_many_for_each_boat: "They held 40 per boat." => "40 | value 40";
    a_magnitude_with_a_hyphen: "A 6.2-magnitude quake hit the town." => "6.2-magnitude | value 6.2 | unit magnitude | counted quake";
    a_magnitude_without_one: "A 6.2 magnitude quake hit the town." => "6.2 magnitude | value 6.2 | unit magnitude | counted quake";
    feet_and_inches_with_hyphens: "The 5-foot-8 guard left." => "5-foot-8 | value 5.666666666666 | unit feet | counted guard";
    feet_and_another_number: "He is 6ft 2 in May." => "6ft | value 6 | unit feet", "2 | value 2";
    feet_and_a_number_after_a_comma: "It is 6ft, 2in Oslo." => "6ft | value 6 | unit feet", "2 | value 2";
    hours_and_minutes_apart: "It took two hours - 14 minutes." => "two hours | value 2 | unit hours", "14 minutes | value 14 | unit minutes";
    hours_and_an_hour_in_minutes: "It took two hours and 60 minutes." => "two hours | value 2 | unit hours", "60 minutes | value 60 | unit minutes";
    a_time_before_a_colon: "The bus left at 10:30: 40 men were on it." => "40 | value 40 | counted men";
    months_during_which_they_walked: "They walked over 18 months." => "18 months | value 18 | unit months";
    rands_and_a_letter: "They paid R500 and R 5." => "R500 | value 500 | unit ZAR";
    a_man_of_so_many_pounds: "A 200-pound man left." => "200-pound | value 200 | unit pounds | counted man";
    pesos_of_the_country_of_the_sentence: "Canada is cold. The fee in Mexico is 50 pesos. Chile is long. Chile has hills. In Chile they sing." => "50 pesos | value 50 | unit MXN | counted fee";
    pesos_of_the_nearest_country: "The fee in Mexico is 50 pesos, and Chile pays nothing." => "50 pesos | value 50 | unit MXN | counted fee";
    pesos_of_a_country_named_once: "The fee in Mexico is 50 pesos. Chile is long. Chile is dry." => "50 pesos | value 50 | unit MXN | counted fee";
    dollars_in_a_sentence_on_another_country: "In Canada the fee is 50 dollars." => "50 dollars | value 50 | unit USD | counted fee";
    pesos_and_dollars: "Chile is long. It cost 50 pesos and 40 dollars and then 50 pesos." => "50 pesos | value 50 | unit CLP", "40 dollars | value 40 | unit USD", "50 pesos | value 50 | unit CLP";
    dollars_of_a_country_named_once: "Canada is long. It cost 40 dollars." => "40 dollars | value 40 | unit USD";
    dollars_beside_the_united_states: "Canada is long. Canada is cold. America is big. It cost 40 dollars." => "40 dollars | value 40 | unit USD";
    pounds_of_a_country_named_once: "Egypt is long. It cost 40 pounds." => "40 pounds | value 40 | unit EGP";
    nothing_in_dollars: "It cost 0 dollars." => "0 dollars | value 0 | unit USD";
    a_comma_for_the_point: "It is 3,5 metres long." => "3,5 metres | value 3.5 | unit metres";
    no_comma_for_the_point: "It is 3,57,1 metres long." => ;
    commas_that_group_nothing: "It cost 12,345,67 dollars." => ;
    a_number_before_another: "They sold 1234 567 boats." => "1234 | value 1234", "567 | value 567 | counted boats";
    all_of_so_many: "They won 4/4 of the seats." => ;
    two_in_digits_of_five: "2 in 5 homes burned." => "2 in 5 | value 0.4 | counted homes";
    five_of_five: "5 in 5 homes burned." => "5 | value 5", "5 | value 5 | counted homes";
    more_than_a_few_of_so_many: "12 in 20 boats sank." => "12 | value 12", "20 | value 20 | counted boats";
    a_quarter_of_an_hour: "Quarter an hour went by." => "Quarter an hour | value 0.25 | unit hours";
    a_half_million: "They sold a half-million boats." => "a half-million | value 500000 | counted boats";
    by_a_quarter_before: "Sales rose by a quarter before May." => "a quarter | value 0.25 | counted Sales";
    a_third_under_something: "They lost a third under the bridge." => ;
    what_sank_in_a_month: "In May three boats sank." => "three | value 3 | counted boats";
    a_day_of_a_month: "On the 3 of May they left." => ;
    a_number_after_an_adverb: "Barely 40 were saved." => "40 | value 40";
    a_number_with_a_capital: "The Five left in May." => ;
    one_who_was_wounded: "One wounded man left." => "One | value 1 | counted man";
    before_any_year_of_the_news: "It has sold 1200 so far." => "1200 | value 1200";
    after_any_year_of_the_news: "It has sold 2100 so far." => "2100 | value 2100";
    a_year_that_counts: "It killed 1988 people." => "1988 | value 1988 | counted people";
    two_or_three: "They sold two or three boats." => "two or three | value 2 to 3 | counted boats | range";
    a_dash_with_spaces: "They sold 15 – 25 boats." => "15 – 25 | value 15 to 25 | counted boats | range";
    a_dash_before_a_word: "They sold 15—twenty boats." => "15—twenty | value 15 to 20 | counted boats | range";
    a_dash_that_ends_a_clause: "They sold two – three boats." => "two | value 2 | counted boats", "three | value 3 | counted boats";
    two_points_to_a_share: "The party gained two points to 21 percent." => "two points | value 2 | unit points | counted party", "21 percent | value 21 | unit % | counted party";
    two_and_no_number: "They sold two to dozens." => "two | value 2", "dozens | about";
    a_score_of_two_equals: "They won 2-2 in May." => "2-2 | value 2 to 2";
    a_range_from_one_to_another: "Prices ranging from 21 to 78 dollars were asked." => "21 to 78 dollars | value 21 to 78 | unit USD | counted Prices | range";
    degrees_of_fahrenheit: "It was 40F there." => "40F | value 40 | unit degrees Fahrenheit";
    a_letter_that_is_no_degree: "They sold 40 C batteries." => "40 | value 40 | counted batteries";
    the_age_of_somebody_named: "Lund, 14 years old, left." => "14 years old | value 14 | unit years | counted Lund";
    a_magnitude_of_so_much: "A magnitude of 6.2 was read." => "6.2 | value 6.2 | unit magnitude | counted magnitude";
    degrees_of_richter: "A 6.2 richter tremor hit." => "6.2 | value 6.2 | unit magnitude | counted tremor";
    a_number_beside_a_quake: "The quake hit 5.3 boats." => "5.3 | value 5.3 | counted boats";
    more_than_a_quake_has: "The quake measured 10.5." => "10.5 | value 10.5 | counted quake";
    older_than_anybody: "She was 125." => "125 | value 125";
    nobody_is_that_young: "She was 0." => "0 | value 0";
    so_much_an_hour_and_per_hundred: "It cost $40 per hour and $40 per 100." => "$40 per hour | value 40 | unit USD", "$40 | value 40 | unit USD", "100 | value 100";
    so_much_a_head: "It cost $40 a head." => "$40 a head | value 40 | unit USD";
    so_many_to_the_dollar: "They paid 40 roubles to the dollar." => "40 roubles to the dollar | value 40 | unit RUB";
    so_many_to_somebody: "They paid 40 roubles to the boy." => "40 roubles | value 40 | unit RUB";
    so_much_by_the_hour: "It cost $40/hour." => "$40/hour | value 40 | unit USD";
};

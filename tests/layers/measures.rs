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
};

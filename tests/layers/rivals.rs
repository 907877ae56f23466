//! Which figures of two sources dispute each other, and which do not.

use crate::statuses::statuses;
use crate::{Case, check};

#[test]
fn figures_that_dispute_each_other() {
    check(RIVALS, statuses);
}

#[test]
fn figures_that_only_differ() {
    check(OTHERS, statuses);
}

#[rustfmt::skip]
const RIVALS: &[Case] = cases! {
    up_to_a_number: "Police counted up to 40. The union counted 60." => "40 disputed", "60 disputed";
    nobody_answers_with_a_number_of_their_own: "Police counted 40 marchers. But there were 60." => "40 disputed", "60 disputed";
    two_numbers_and_a_sentence_with_and: "Police counted 40. And the union counted 60." => "40 disputed", "60 disputed";
    two_numbers_that_and_joins_from_afar: "Police counted 40, and the big old union counted 60." => "40 disputed", "60 disputed";
    a_share_in_words_and_a_small_one: "By the union's reckoning nine in ten drivers stayed at home. The firm's own roster has 4.8 percent." => "nine in ten disputed", "4.8 percent disputed";
    a_share_of_so_many: "By the union's reckoning one in 20 drivers stayed at home. The firm's own roster has 60 percent." => "one in 20 disputed", "60 percent disputed";
    four_are_not_few: "Police counted four marchers. The union counted nine marchers." => "four disputed", "nine disputed";
    two_who_are_named: "Mara Lund said 40 people had died. Ilsa Sommer said 60 people had died." => "40 disputed", "60 disputed";
    fewer_than_dozens: "Doctors said six people had died. Police put the number at dozens." => "six disputed", "dozens disputed";
    more_than_dozens: "Doctors said 4,000 people had died. Police put the number at dozens." => "4,000 disputed", "dozens disputed";
    a_little_more_than_dozens: "Doctors said 240 people had died. Police put the number at dozens." => "240 disputed", "dozens disputed";
    dozens_and_a_little_more: "Doctors said dozens of people had died. Police put the number at 240." => "dozens disputed", "240 disputed";
    dozens_and_thousands: "Doctors said dozens of people had died. Police put the number at 4,000." => "dozens disputed", "4,000 disputed";
    at_the_same_place: "Police counted 40. The union counted 60 at the gates." => "40 disputed", "60 disputed";
    where_its_head_spoke: "Police counted 40. The union counted 60, as its head told reporters on a cold and windy day in Oslo." => "40 disputed", "60 disputed";
    what_a_count_came_to: "Police counted 40, but by the union's count it came to 60." => "40 disputed", "60 disputed";
    thousands_that_are_no_years: "Police counted 4000 marchers. The union counted 6000 marchers." => "4000 disputed", "6000 disputed";
};

#[rustfmt::skip]
const OTHERS: &[Case] = cases! {
    one_number_of_two: "Police said 40 men marched. The union put the number at 40." => ;
    one_by_two_names: "The United Nations said 40 people had died. The UN said 60 people had died." => ;
    one_spokesman: "A spokesman for the army said 40 people had died. The spokesman for the army said 60 people had died." => ;
    a_number_and_dozens: "Doctors said 36 people had died. Police put the number at dozens." => ;
    one_of_a_place: "Police counted 40. The union counted 60 in Oslo." => ;
    one_of_a_sea: "Police counted 40. The union counted 60 in the Gulf." => ;
    what_a_number_rose_to: "Police counted 40 marchers, but the union said the number rose to 60." => ;
    one_of_a_month: "Police counted 40 marchers. In May the union counted 60 marchers." => ;
    one_since_a_day: "Police counted 40 marchers. The union has counted 60 marchers since Friday." => ;
    one_as_of_a_day: "Police counted 40 marchers. The union counted 60 marchers as of Friday." => ;
    a_few_and_very_many: "Police counted 40 marchers. The union counted 2,000 marchers." => ;
    very_many_and_a_few: "Police counted 2,000 marchers. The union counted 40 marchers." => ;
    a_crew_beside_passengers: "Karvel Lines said the ferry carried 214 passengers and 22 crew. The coastguard said it had pulled 198 people from the water." => ;
    passengers_beside_a_crew: "The coastguard said it had pulled 198 people from the water. Karvel Lines said the ferry carried 214 passengers and 22 crew." => ;
};

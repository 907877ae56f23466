//! Sentences: each is written out, and together they are the text without the white space between them.

use crate::{Case, check};

fn sentences(text: &str) -> Vec<String> {
    saidso::analyse(text).sentences.iter().map(|sentence| sentence.of(text).to_owned()).collect()
}

#[test]
fn a_sentence_ends() {
    check(ENDS, sentences);
}

#[test]
fn a_sentence_goes_on() {
    check(NO_END, sentences);
}

#[rustfmt::skip]
const ENDS: &[Case] = cases! {
    before_a_paragraph_that_opens_with_a_mark_that_may_close: "It rained.\n\n»It rained on.«" => "It rained.", "»It rained on.«";
    before_a_paragraph_that_opens_with_dots: "It rained.\n\n… and rained on." => "It rained.", "… and rained on.";
    before_the_items_of_a_list: "a. the gate opened b. nobody came c. it rained" =>
        "a. the gate opened", "b. nobody came", "c. it rained";
    at_a_full_stop: "The gate opened. Nobody came." => "The gate opened.", "Nobody came.";
    at_a_question_mark: "Who paid? The town did." => "Who paid?", "The town did.";
    at_several_marks: "They won?! Nobody had hoped for it." => "They won?!", "Nobody had hoped for it.";
    after_a_dotted_country: "She moved to the U.S. The court had let her go." =>
        "She moved to the U.S.", "The court had let her go.";
    after_the_name_of_a_firm: "He left Tolver Inc. The firm said nothing." =>
        "He left Tolver Inc.", "The firm said nothing.";
    after_a_clock_time: "Doors open at 9 a.m. The talk begins later." =>
        "Doors open at 9 a.m.", "The talk begins later.";
    after_a_decimal: "Prices rose by 2.5. Wages did not." => "Prices rose by 2.5.", "Wages did not.";
    after_a_year: "The mill closed in 1998. Its owner left." => "The mill closed in 1998.", "Its owner left.";
    before_a_number: "The road was shut. 40 lorries waited." => "The road was shut.", "40 lorries waited.";
    after_a_curly_quotation: "“We will rebuild.” The crowd cheered." => "“We will rebuild.”", "The crowd cheered.";
    after_a_straight_quotation: "\"We will rebuild.\" The crowd cheered." =>
        "\"We will rebuild.\"", "The crowd cheered.";
    before_a_quotation: "She stood up. “We will rebuild,” she said." =>
        "She stood up.", "“We will rebuild,” she said.";
    within_a_quotation: "“We lost the barn. We kept the herd,” he said." =>
        "“We lost the barn.", "We kept the herd,” he said.";
    after_a_bracket: "The dam held. (The old one had not.) People slept." =>
        "The dam held.", "(The old one had not.)", "People slept.";
    after_an_ellipsis: "She waited… The train had gone." => "She waited…", "The train had gone.";
    after_four_spaced_dots: "They came and went . . . . The shop stayed." =>
        "They came and went . . . .", "The shop stayed.";
    after_the_word_no: "She said no. He said yes." => "She said no.", "He said yes.";
    after_the_word_fig: "He ate a fig. It was ripe." => "He ate a fig.", "It was ripe.";
    at_the_end_of_a_headline: "Flood closes bridge\n\nThe river rose at night." =>
        "Flood closes bridge", "The river rose at night.";
    at_the_end_of_a_headline_without_a_blank_line: "Flood closes bridge\nThe river rose at night." =>
        "Flood closes bridge", "The river rose at night.";
    after_a_date_line: "date 2022-01-11 Tesmir market burns\nThe fire began at dawn." =>
        "date 2022-01-11 Tesmir market burns", "The fire began at dawn.";
    after_each_item_of_a_list: "1. Bread is dear.\n2. Milk is cheap." => "1. Bread is dear.", "2. Milk is cheap.";
    after_each_bulleted_line: "• bread\n• milk\n• salt" => "• bread", "• milk", "• salt";
    after_items_on_one_line: "1.) The first hall 2.) The second hall" => "1.) The first hall", "2.) The second hall";
    in_a_text_without_capitals: "the gate opened. nobody came. it rained." =>
        "the gate opened.", "nobody came.", "it rained.";
    at_a_carriage_return: "Flood closes bridge\rThe river rose." => "Flood closes bridge", "The river rose.";
    at_a_line_separator: "Flood closes bridge\u{2028}The river rose." => "Flood closes bridge", "The river rose.";
    after_a_month_without_a_day: "It shut in Dec. The mayor left." => "It shut in Dec.", "The mayor left.";
    after_a_vitamin: "He took vitamin C. It helped." => "He took vitamin C.", "It helped.";
    after_an_initial_that_stands_last: "It was signed by Mara L. She left." =>
        "It was signed by Mara L.", "She left.";
    after_a_doctorate_at_the_end: "He has a Ph.D. The others do not." => "He has a Ph.D.", "The others do not.";
    after_a_capital_district: "She moved to Washington, D.C. He stayed." => "She moved to Washington, D.C.", "He stayed.";
    after_the_afternoon_before_a_pronoun: "It begins at 6 p.m. She will come." =>
        "It begins at 6 p.m.", "She will come.";
    between_two_quotations: "“We lost.” “We won.”" => "“We lost.”", "“We won.”";
    after_a_bracketed_state: "Sen. Lund (D-Mass.) spoke. He left." => "Sen. Lund (D-Mass.) spoke.", "He left.";
    after_a_caption: "Photo: Mara Lund\nThe fire began at dawn." => "Photo: Mara Lund", "The fire began at dawn.";
    after_a_stop_of_another_script: "Hello world。 Good day." => "Hello world。", "Good day.";
    after_one_word: "Nobody. It rained." => "Nobody.", "It rained.";
    after_the_name_of_a_firm_before_a_quotation: "He left Tolver Inc. “It was late,” she said." => "He left Tolver Inc.", "“It was late,” she said.";
    after_a_dotted_country_in_a_quotation: "“She moved to the U.S.” Nobody came." => "“She moved to the U.S.”", "Nobody came.";
    before_a_script_without_capitals: "It rained. 雨が降った。" => "It rained.", "雨が降った。";
    before_numbered_items: "1) the gate opened 2) nobody came" => "1) the gate opened", "2) nobody came";
};

#[rustfmt::skip]
const NO_END: &[Case] = cases! {
    without_a_full_stop: "Flood closes bridge" => "Flood closes bridge";
    in_an_empty_text: "" => ;
    in_white_space: " \n\t " => ;
    after_a_title: "Mr. Lund and Dr. Weil met Gen. Oren." => "Mr. Lund and Dr. Weil met Gen. Oren.";
    after_saint: "They met at St. Anne's on Sunday." => "They met at St. Anne's on Sunday.";
    after_a_dotted_country_before_a_noun: "The U.S. Army left." => "The U.S. Army left.";
    after_a_dotted_country_before_a_verb: "The U.S. is large." => "The U.S. is large.";
    after_a_firm_before_a_verb: "Tolver Inc. has closed its mill." => "Tolver Inc. has closed its mill.";
    after_a_clock_time_before_a_zone: "It began at 9 a.m. Moscow time." => "It began at 9 a.m. Moscow time.";
    after_an_initial: "The book by J. K. Osterman sold well." => "The book by J. K. Osterman sold well.";
    after_a_middle_initial: "John F. Abel was elected." => "John F. Abel was elected.";
    in_a_decimal: "Growth slowed to 2.5 percent from 3.1 percent." =>
        "Growth slowed to 2.5 percent from 3.1 percent.";
    in_an_amount_of_money: "It cost $1.50 a cup." => "It cost $1.50 a cup.";
    after_an_abbreviated_month: "It opened on Jan. 5 as planned." => "It opened on Jan. 5 as planned.";
    after_number_before_a_number: "He is No. 5 on the list." => "He is No. 5 on the list.";
    in_a_web_address: "Read it at www.tesmir.example today." => "Read it at www.tesmir.example today.";
    in_a_file_name: "Open report.txt first." => "Open report.txt first.";
    after_a_quoted_question_before_its_speaker: "“Who paid?” she asked." => "“Who paid?” she asked.";
    after_a_straight_quoted_question_before_its_speaker: "\"Stop!\" he cried." => "\"Stop!\" he cried.";
    after_an_ellipsis_before_a_small_letter: "They waited… and then left." => "They waited… and then left.";
    after_three_dots_before_a_small_letter: "They waited ... and then left." => "They waited ... and then left.";
    after_three_spaced_dots: "They came . . . and went." => "They came . . . and went.";
    after_a_semicolon_or_colon: "It rained; the field: Gone." => "It rained; the field: Gone.";
    in_the_name_of_a_product: "Yahoo! and its owner agreed." => "Yahoo! and its owner agreed.";
    at_the_ends_of_wrapped_lines: WRAPPED => WRAPPED_FIRST, WRAPPED_SECOND;
    after_versus: "It was Ghana vs. Togo in the end." => "It was Ghana vs. Togo in the end.";
    after_such_as: "They sold fruit, e.g. Spanish pears." => "They sold fruit, e.g. Spanish pears.";
    after_the_afternoon_before_a_day: "It begins at 6 p.m. on Monday." => "It begins at 6 p.m. on Monday.";
    after_a_doctorate_before_a_subject: "He has a Ph.D. in law." => "He has a Ph.D. in law.";
    after_a_district_before_a_noun: "In Washington, D.C. the court met." => "In Washington, D.C. the court met.";
    after_two_titles: "Lt. Col. Mara Lund spoke." => "Lt. Col. Mara Lund spoke.";
    after_two_endings_of_a_firm: "The firm Tolver Co. Ltd. was sold." => "The firm Tolver Co. Ltd. was sold.";
    after_unspaced_initials: "The book by J.K. Osterman sold well." => "The book by J.K. Osterman sold well.";
    after_page: "It stands on p. 5 there." => "It stands on p. 5 there.";
    without_a_space: "It rained.It snowed." => "It rained.It snowed.";
    after_an_ellipsis_that_opens_a_quotation: "“…and then we left,” she said." => "“…and then we left,” she said.";
    after_an_abbreviation_in_a_text_without_capitals: "the u.s. army left." => "the u.s. army left.";
    after_the_letter_of_a_question: "Q. What is it?" => "Q. What is it?";
    after_the_sign_of_an_afterthought: "P.S. She left at noon." => "P.S. She left at noon.";
    after_a_title_before_a_nickname: "They met Gen. “Iron” Oren." => "They met Gen. “Iron” Oren.";
    before_a_bracket_after_a_country: "The U.S. (and others) left." => "The U.S. (and others) left.";
    at_three_spaced_dots: "It rained . . . Nobody came." => "It rained . . . Nobody came.";
    at_dots_before_a_small_letter: "It rained ... and rained on." => "It rained ... and rained on.";
    at_an_ellipsis_before_a_small_letter: "it rained … and rained on." => "it rained … and rained on.";
};

const WRAPPED: &str = "The river rose in the night and by the early morning it had\n\
    reached the doors of the houses along the quay, where people\n\
    had carried their chairs and their beds to the upper floors.\n\
    Nobody was hurt, but the market stayed shut for the day and\n\
    the school sent the children home with a letter that said it\n\
    would open again when the water had gone from the yard and\n\
    the heating worked, which the mayor thought might take until\n\
    the end of the week or, if it rained once more, still longer.";
const WRAPPED_FIRST: &str = "The river rose in the night and by the early morning it had\n\
    reached the doors of the houses along the quay, where people\n\
    had carried their chairs and their beds to the upper floors.";
const WRAPPED_SECOND: &str = "Nobody was hurt, but the market stayed shut for the day and\n\
    the school sent the children home with a letter that said it\n\
    would open again when the water had gone from the yard and\n\
    the heating worked, which the mayor thought might take until\n\
    the end of the week or, if it rained once more, still longer.";

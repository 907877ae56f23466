//! Quotations: each is written out with its marks; `>` before one that lies in another, `…` after one never closed.

use saidso::text::Document;

use crate::{Case, check};

fn quotations(text: &str) -> Vec<String> {
    let document = Document::read(text);
    let found = document.quotations.iter().map(|quotation| {
        let words = document.span(&quotation.tokens).of(text);
        let open = if quotation.closed { "" } else { "…" };
        format!("{}{words}{open}", ">".repeat(quotation.depth))
    });
    found.collect()
}

#[test]
fn marks_that_quote() {
    check(QUOTED, quotations);
}

#[test]
fn marks_that_do_not_quote() {
    check(UNQUOTED, quotations);
}

#[rustfmt::skip]
const QUOTED: &[Case] = cases! {
    curly_double: "She said “we are done” and left." => "“we are done”";
    straight_double: "She said \"we are done\" and left." => "\"we are done\"";
    guillemets: "She said «we are done» and left." => "«we are done»";
    guillemets_pointing_inwards: "She said »we are done« and left." => "»we are done«";
    guillemets_with_spaces_inside: "She said « we are done » and left." => "« we are done »";
    curly_single: "She said ‘we are done’ and left." => "‘we are done’";
    straight_single: "She said 'we are done' and left." => "'we are done'";
    low_and_high: "She said „we are done“ and left." => "„we are done“";
    low_and_closing: "She said „we are done” and left." => "„we are done”";
    curly_opened_and_guillemet_closed: "She said “we are done» and left." => "“we are done»";
    straight_opened_and_guillemet_closed: "She said \"we are done» and left." => "\"we are done»";
    guillemet_opened_and_straight_closed: "She said «we are done\" and left." => "«we are done\"";
    two_in_one_sentence: "“We are done,” she said, “and we go home.”" => "“We are done,”", "“and we go home.”";
    straight_two_in_one_sentence: "\"We are done,\" she said, \"and we go.\"" =>
        "\"We are done,\"", "\"and we go.\"";
    single_in_double: "“They shouted ‘thieves’ at us,” she said." => "“They shouted ‘thieves’ at us,”", ">‘thieves’";
    double_in_single: "‘They shouted “thieves” at us,’ she said." => "‘They shouted “thieves” at us,’", ">“thieves”";
    straight_single_in_straight_double: "\"They shouted 'thieves' at us,\" she said." =>
        "\"They shouted 'thieves' at us,\"", ">'thieves'";
    over_two_sentences: "“We are done. We go home,” she said." => "“We are done. We go home,”";
    with_apostrophes_inside: "“We don't know whose dogs' bowls these are,” he said." =>
        "“We don't know whose dogs' bowls these are,”";
    single_with_a_contraction_inside: "‘We don’t know,’ he said." => "‘We don’t know,’";
    in_brackets: "The sign (“no entry”) fell." => "“no entry”";
    after_a_dash: "The sign—“no entry”—fell." => "“no entry”";
    never_closed_ends_with_its_sentence: "She said “we are done. Then she left." => "“we are done.…";
    over_paragraphs_that_each_open_again: "“We are done.\n\n“We go home,” she said." =>
        "“We are done.…", "“We go home,”";
    beside_a_full_stop_outside: "She called it “a farce”." => "“a farce”";
    opened_within_one_with_spaces_inside: "“ They shouted “ thieves ” at us ” she said." =>
        "“ They shouted “ thieves ” at us ”", ">“ thieves ”";
    single_before_a_hyphen: "It was a ‘spy’-like act, he said." => "‘spy’";
    marks_with_spaces_around_them: "She said “ we are done ” and left." => "“ we are done ”";
    one_that_clings_to_nothing: "She said « we read «the book» twice » and left." => "« we read «the book» twice »", ">«the book»";
    one_never_closed_of_two_sentences: "“It rained. It was cold.\n\nNobody came." => "“It rained.…";
    in_brackets_after_men: "The men (\"the nine of them\") left." => "\"the nine of them\"";
    after_a_dash_without_a_space: "The men—\"the nine of them\"—left." => "\"the nine of them\"";
    an_opening_mark_that_closes_before_a_stop: "She said “we are done“." => "“we are done“";
    an_opening_mark_that_closes_before_another: "She said “he cried ‘we are done‘” and left." => "“he cried ‘we are done‘”", ">‘we are done‘";
    one_that_opens_another: "She said “\"we are done\" is new” and left." => "“\"we are done\" is new”", ">\"we are done\"";
    one_that_opens_a_single_one: "She said ‘\"we are done\" is new’ and left." => "‘\"we are done\" is new’", ">\"we are done\"";
};

#[rustfmt::skip]
const UNQUOTED: &[Case] = cases! {
    contractions: "We don't know, and they’ll never tell." => ;
    possessives: "Lund's house and Weil’s barn burned." => ;
    a_possessive_plural: "The dogs' bowls were empty." => ;
    a_curly_possessive_plural: "The dogs’ bowls were empty." => ;
    two_possessive_plurals: "The dogs' bowls and the cats' beds were wet." => ;
    a_decade: "The mill was built in the '90s and closed." => ;
    a_curly_decade: "The mill was built in the ’90s and closed." => ;
    a_name_with_an_apostrophe: "O'Brien met D’Angelo." => ;
    a_dropped_letter: "They sang rock 'n' roll." => ;
    a_stray_guillemet_at_the_end: "The gate opened at dawn»" => ;
    a_stray_closing_mark: "The gate opened” at dawn." => ;
    a_stray_straight_mark_at_the_end: "The gate opened at dawn.\"" => ;
    a_single_opening_mark_never_closed: "She said ‘we are done and left." => ;
    feet: "The wall is 6' high." => ;
    a_paragraph_does_not_quote_the_next: "She said “we are done.\n\nThe crowd left.” Then it rained." =>
        "“we are done.…";
    a_text_without_marks: "The gate opened at dawn." => ;
    an_apostrophe_before_a_quotation: "The dogs' owner said 'we are done' and left." => "'we are done'";
    letters_left_out: "She let 'em in at the gates' edge." => ;
    a_mark_between_spaces: "He typed ’ and left." => ;
    a_glottal_letter: "They sailed to Hawaiʻi and Oʻahu." => ;
    till_shortened: "They danced 'til the dogs' owners left." => ;
    a_mark_as_inches: "The wall is 6\" high." => ;
    a_possessive_after_a_quotation: "“We are done,” said the dogs' owner." => "“We are done,”";
    a_contraction_after_a_space: "They came in '98 and the dogs' bowls froze." => ;
    two_plurals_and_a_space: "The dogs ' bowls and the cats' beds were wet." => ;
    inches: "The pipe is 5“ wide." => ;
};

//! Tries what holds for every text on texts made at random; `PROPTEST_CASES` says on how many.
#![cfg(not(target_arch = "wasm32"))]

mod effort;
mod holds;
mod texts;

use holds::{one, shown, two};
use proptest::prelude::*;
use saidso::analyse;

/// As many texts as the environment asks for, or else so many that the tests stay quick.
fn config() -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if asked { ProptestConfig::default().cases } else { 400 };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A test for each of what holds for a text and its report.
macro_rules! tried {
    ($($layer:ident::$property:ident,)*) => {
        proptest! {
            #![proptest_config(config())]
            $(
                #[test]
                fn $property(text in texts::text()) {
                    $layer::$property(&text, &analyse(&text));
                }
            )*
        }
    };
}

tried! {
    one::every_span_covers_words_of_the_text,
    one::tokens_and_gaps_give_the_text_back,
    one::spans_of_a_layer_are_sorted_and_do_not_cross,
    one::sentences_lie_in_paragraphs_and_leave_no_words_out,
    one::references_lead_to_something,
    one::the_summary_counts_what_the_report_lists,
    one::offsets_in_every_unit_are_those_counted_by_hand,
    shown::pieces_of_marks_tile_each_paragraph,
    shown::markup_in_a_text_stays_text,
    shown::no_control_character_reaches_a_terminal,
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn one_text_leaves_no_trace_in_the_next(before in texts::text(), text in texts::text()) {
        let alone = analyse(&text);
        analyse(&before);
        prop_assert_eq!(analyse(&text), alone);
    }

    #[test]
    fn a_text_beside_itself_differs_in_nothing(text in texts::text()) {
        two::a_text_beside_itself_differs_in_nothing(&text);
    }

    #[test]
    fn two_texts_swapped_swap_the_sides_of_what_is_found(first in texts::text(), second in texts::text(), both in texts::text()) {
        two::two_texts_swapped_swap_the_sides_of_what_is_found(&both, [&first, &second]);
    }

    #[test]
    fn what_two_texts_have_leads_into_their_reports(first in texts::text(), second in texts::text()) {
        two::what_two_texts_have_leads_into_their_reports([&first, &second]);
    }
}

//! Any text is read, and what is found in it is in it and in order.
#![no_main]

#[allow(dead_code)]
#[path = "../../properties/holds/mod.rs"]
mod holds;

use holds::one;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let report = saidso::analyse(text);
    one::every_span_covers_words_of_the_text(text, &report);
    one::tokens_and_gaps_give_the_text_back(text, &report);
    one::spans_of_a_layer_are_sorted_and_do_not_cross(text, &report);
    one::sentences_lie_in_paragraphs_and_leave_no_words_out(text, &report);
    one::references_lead_to_something(text, &report);
    one::the_summary_counts_what_the_report_lists(text, &report);
});

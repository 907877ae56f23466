//! Whatever a text holds, it is shown as text: no markup of it, no control character, and every mark where it belongs.
#![no_main]

#[allow(dead_code)]
#[path = "../../properties/holds/mod.rs"]
mod holds;

use holds::shown;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let report = saidso::analyse(text);
    shown::pieces_of_marks_tile_each_paragraph(text, &report);
    shown::markup_in_a_text_stays_text(text, &report);
    shown::no_control_character_reaches_a_terminal(text, &report);
});

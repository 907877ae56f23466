//! Any two texts can be laid side by side, in either order. A line of dashes parts them, and a second one what both have.
#![no_main]

#[allow(dead_code)]
#[path = "../../properties/holds/mod.rs"]
mod holds;

use holds::two;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: &str| {
    let mut texts = texts.splitn(3, "\n---\n");
    let [first, second, both] = [(); 3].map(|()| texts.next().unwrap_or_default());
    two::a_text_beside_itself_differs_in_nothing(first);
    two::two_texts_swapped_swap_the_sides_of_what_is_found(both, [first, second]);
    two::what_two_texts_have_leads_into_their_reports([first, second]);
});

//! What each stage and each layer finds in a sentence or two, case by case, and what it must leave alone.
//!
//! A case is a name that says what it guards, a text of our own, and everything that the stage finds in it, each find
//! written out as the module above its table explains.
#![cfg(not(target_arch = "wasm32"))]

/// A text and all that is to be found in it.
struct Case {
    /// What the case guards.
    name: &'static str,
    /// The text.
    text: &'static str,
    /// What is found in it, in order, in the notation of the module.
    expected: &'static [&'static str],
}

/// A table of cases: `name: "text" => "found", "found";`, and `name: "text" => ;` where nothing is to be found.
macro_rules! cases {
    ($($name:ident: $text:expr => $($expected:expr),*;)*) => {
        &[$(crate::Case { name: stringify!($name), text: $text, expected: &[$($expected),*] }),*]
    };
}

mod agents;
mod aliases;
mod amounts;
mod asides;
mod attributions;
mod claims;
mod counted;
mod figures;
mod hedges;
mod languages;
mod measures;
mod names;
mod newswire;
mod nouns;
mod peoples;
mod quotations;
mod references;
mod rivals;
mod sentences;
mod sources;
mod statuses;
mod tokens;

/// Compares what `find` finds in each text with what is expected, and reports all cases that differ at once.
fn check(cases: &[Case], find: impl Fn(&str) -> Vec<String>) {
    let mut failed = Vec::new();
    for Case { name, text, expected } in cases {
        let found = find(text);
        if found != *expected {
            failed.push(format!(
                "{name}\n    text     {text:?}\n    expected {expected:?}\n    found    {found:?}"
            ));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {} cases failed:\n\n{}\n",
        failed.len(),
        cases.len(),
        failed.join("\n\n")
    );
}

//! Reasons: the names of the rules by which a name is found, and sentences that say them.

use std::ops::Range;

use super::gazetteer::{Known, given, is_title};
use crate::report::EntityKind;
use crate::text::Document;

/// That `tokens` are in a list.
pub fn listed_reason(document: &Document, tokens: &Range<usize>, known: &Known) -> (String, String) {
    let text = document.span(tokens).of(document.text);
    (
        format!("{}: {}", known.table, known.usual.unwrap_or(text)),
        format!("“{text}” is in the list of {}.", known.table),
    )
}

/// That `title` stands before a name.
pub fn title_reason(title: &str) -> (String, String) {
    (format!("titles: {title}"), format!("“{title}” stands before this name."))
}

/// That the noun `word` tells the kind of a name.
pub fn head_reason(word: &str) -> (String, String) {
    (format!("heads: {word}"), format!("“{word}” tells what kind of name this is."))
}

/// What a person would name first of all that the model weighs when it takes `tokens` for a name of `kind`.
pub fn learned_reason(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> (String, String) {
    if kind == EntityKind::Person {
        let (before, first) = (document.word(tokens.start.wrapping_sub(1)), document.word(tokens.start));
        if is_title(before) {
            return title_reason(before);
        }
        if given(first) != 0 {
            return (format!("first-names: {first}"), format!("“{first}” is a first name."));
        }
    }
    let like = match kind {
        EntityKind::Person => "a person",
        EntityKind::Organization => "an organization",
        EntityKind::Place => "a place",
        EntityKind::Group => "a people or group",
        EntityKind::Event => "an event",
        EntityKind::Work => "a work, law or product",
    };
    ("names".to_owned(), format!("Its letters and the words around it read like the name of {like}."))
}

//! Splitting: where what the tagger holds for one name is surely more than one, or has a title in it.

use std::ops::Range;

use super::gazetteer::{Known, head_kind, is_title, known};
use crate::report::EntityKind;
use crate::text::Document;

/// A part of a span that is a name of its own.
#[derive(Clone, Debug)]
pub enum Part {
    /// A known name.
    Known(Range<usize>, &'static Known),
    /// The name of a person after this title.
    Titled(Range<usize>, usize),
}

/// The names that the span `tokens`, held for one of `kind`, is made of; none if it may well be one.
pub fn parts(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> Vec<Part> {
    let titled = titled(document, tokens, kind);
    if titled.is_empty() { coordinated(document, tokens) } else { titled }
}

/// "Kazakh President Tokayev": a title between a country or people and a person, or before a person.
fn titled(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> Vec<Part> {
    let owner = known(document, tokens.start, false)
        .filter(|(_, name)| matches!(name.kind, EntityKind::Group | EntityKind::Place));
    let title = owner.map_or(tokens.start, |(end, _)| end);
    let is_title = |at: &usize| is_title(document.word(*at));
    let person = title + (title..tokens.end).take_while(is_title).count();
    // "Kazakh Justice Ministry" is no person.
    let has_head = head_kind(document.word(tokens.end - 1), true).is_some();
    let may_be_person = kind == EntityKind::Person || (owner.is_some() && !has_head);
    if person == title || person >= tokens.end || !may_be_person {
        return Vec::new();
    }
    let owner = owner.map(|(end, name)| Part::Known(tokens.start..end, name));
    owner.into_iter().chain([Part::Titled(person..tokens.end, person - 1)]).collect()
}

/// "Facebook and Twitter": two known names.
fn coordinated(document: &Document, tokens: &Range<usize>) -> Vec<Part> {
    let whole = |start: usize, end: usize| {
        known(document, start, false).filter(|&(known_end, _)| known_end == end).map(|(_, name)| name)
    };
    let joint = tokens.clone().find(|&at| document.lower(at) == "and" && at > tokens.start);
    let both = joint.and_then(|joint| {
        let (first, second) = (whole(tokens.start, joint)?, whole(joint + 1, tokens.end)?);
        Some(vec![Part::Known(tokens.start..joint, first), Part::Known(joint + 1..tokens.end, second)])
    });
    // "Trinidad and Tobago" is itself known.
    both.filter(|_| whole(tokens.start, tokens.end).is_none()).unwrap_or_default()
}

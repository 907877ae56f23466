//! Entities: who and what is named, and under which spellings.

mod alias;
pub mod casing;
pub mod evidence;
pub mod facts;
pub mod features;
pub mod gazetteer;
pub mod memory;
pub mod name;

use std::ops::Range;

pub use gazetteer::known_as;

use crate::report::Entity;
use crate::text::Document;

/// The entities of `document`, in order of first mention, each with its mentions in text order.
pub fn entities(document: &Document) -> Vec<Entity> {
    let _ = document; Vec::new()
}

/// The token ranges of all mentions, in text order.
pub fn ranges(document: &Document, entities: &[Entity]) -> Vec<Range<usize>> {
    let mentions = entities.iter().flat_map(|entity| &entity.mentions);
    let mut ranges: Vec<Range<usize>> = mentions.map(|mention| document.range(mention.span)).collect();
    ranges.sort_by_key(|range| range.start);
    ranges
}

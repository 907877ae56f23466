//! Entities: who and what is named, and under which spellings.

mod alias;
mod beside;
mod candidate;
mod casing;
mod certain;
mod decide;
mod echo;
mod evidence;
mod facts;
mod features;
mod gazetteer;
mod meaning;
mod memory;
mod name;
mod reason;
mod split;
mod vocabulary;

use std::ops::Range;

pub use alias::joined;
pub use gazetteer::{is_place_noun, is_title, known_as};

use crate::order::sort_by_key;
use crate::report::Entity;
use crate::text::Document;

/// The entities of `document`, in order of first mention, each with its mentions in text order.
pub async fn entities(document: &Document<'_>) -> Vec<Entity> {
    let candidates = candidate::candidates(document).await;
    document.rest().await;
    let entities = alias::join(document, candidates);
    document.rest().await;
    entities
}

/// The token ranges of all mentions of `entities`, in text order.
pub fn ranges<'e>(document: &Document, entities: impl IntoIterator<Item = &'e Entity>) -> Vec<Range<usize>> {
    let mentions = entities.into_iter().flat_map(|entity| &entity.mentions);
    let mut ranges: Vec<Range<usize>> = mentions.map(|mention| document.range(mention.span)).collect();
    sort_by_key(&mut ranges, |range| (range.start, 0));
    ranges
}

/// What the trainer of the weights shares with the engine.
#[cfg(feature = "train")]
pub mod training {
    pub use super::facts::{Fact, Source, labels};
    pub use super::features::{features, stretches};
    pub use super::gazetteer::{head_kind, is_title, known, known_as};
    pub use super::name::{memory, tag};
}

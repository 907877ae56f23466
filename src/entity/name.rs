//! Names: where something is named, and what kind of thing it is.

use std::ops::Range;
use std::sync::LazyLock;

use super::facts::{Source, labels};
use super::features::{features, stretches};
use super::gazetteer::{Known, head_kind, is_first_name, is_title, known};
use super::memory::Memory;
use crate::report::{EntityKind, Explanation};
use crate::tagger::{Features, Model, Tagged};
use crate::text::Document;

/// A named mention, before mentions of one thing are joined.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// The thing that the name is known as, if it is.
    pub known: Option<&'static Known>,
    /// Why.
    pub why: Explanation,
}

/// The kinds in the order of the tagger's labels.
pub const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Work,
];

/// The names in `document` by `model`, in order, without overlaps.
///
/// Two passes: the second knows what the first took the same words for elsewhere.
pub fn tag(model: &Model, document: &Document) -> Vec<Tagged> {
    let mut source = Source::read(document);
    let stretches = stretches(&source);
    let first: Vec<Vec<Tagged>> = stretches.iter().map(|stretch| pass(model, &source, stretch)).collect();
    source.memory = Memory::new(document, &first.concat());
    let second = stretches.iter().zip(first).map(|(stretch, first)| {
        if source.memory.knows(document, stretch.clone()) { pass(model, &source, stretch) } else { first }
    });
    second.flatten().collect()
}

/// The names that a first pass finds.
pub fn first(model: &Model, source: &Source) -> Vec<Tagged> {
    stretches(source).iter().flat_map(|stretch| pass(model, source, stretch)).collect()
}

/// The names in the tokens `stretch`.
fn pass(model: &Model, source: &Source, stretch: &Range<usize>) -> Vec<Tagged> {
    let mut list = Features::default();
    features(source, stretch.clone(), &mut list);
    let mut tagged = model.lattice().tag(&model.scores(&list));
    for name in &mut tagged {
        name.tokens = name.tokens.start + stretch.start..name.tokens.end + stretch.start;
    }
    tagged
}

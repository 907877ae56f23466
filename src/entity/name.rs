//! Names, learned: the tagger over the stretches of a document, twice.

use std::ops::Range;

use super::facts::Source;
use super::features::{features, stretches};
use super::memory::Memory;
use crate::tagger::{Features, Model, Tagged};

/// The names in the document of `source` by `model`, in order, without overlaps.
///
/// Two passes: the second knows what the first took the same words for elsewhere.
pub fn tag(model: &Model, mut source: Source) -> Vec<Tagged> {
    let stretches = stretches(&source);
    let first: Vec<Vec<Tagged>> = stretches.iter().map(|stretch| pass(model, &source, stretch)).collect();
    source.memory = Memory::new(source.document, &first.concat());
    let again = |stretch: &Range<usize>| source.memory.knows(source.document, stretch.clone());
    let second = stretches.iter().zip(first).map(|(stretch, first)| match again(stretch) {
        true => pass(model, &source, stretch),
        false => first,
    });
    second.flatten().collect()
}

/// The names that a first pass alone finds.
#[cfg(feature = "train")]
pub fn tag_once(model: &Model, source: &Source) -> Vec<Tagged> {
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

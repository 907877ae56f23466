//! Names, learned: the tagger over the stretches of a document, twice.

use std::ops::Range;

use super::facts::{Source, labels};
use super::features::{features, stretches};
use super::gazetteer::is_particle;
use super::memory::Memory;
use crate::lexicon;
use crate::report::EntityKind;
use crate::tagger::{Features, Model, Tagged};
use crate::text::Document;

/// The names in the document of `source` by `model`, in order, without overlaps.
///
/// Two passes: the second knows what the first took the same words for elsewhere.
pub fn tag(model: &Model, mut source: Source) -> Vec<Tagged> {
    let stretches = stretches(&source);
    source.memory = memory(model, &source, &stretches);
    let mut names = Vec::new();
    for stretch in stretches {
        let mut tagged = model.lattice().tag(&scores(model, &source, &stretch));
        for name in &mut tagged {
            name.tokens = name.tokens.start + stretch.start..name.tokens.end + stretch.start;
        }
        names.extend(tagged);
    }
    names
}

/// What a first pass over the `stretches` takes the words of `source` for.
pub fn memory(model: &Model, source: &Source, stretches: &[Range<usize>]) -> Memory {
    let mut names = Vec::new();
    for stretch in stretches {
        let spans = model.lattice().spans(&scores(model, source, stretch));
        let moved = |(tokens, kind): (Range<usize>, usize)| {
            (tokens.start + stretch.start..tokens.end + stretch.start, kind)
        };
        names.extend(spans.into_iter().map(moved));
    }
    Memory::new(source.document, &source.vocabulary, &names)
}

/// The score of each label of each token of `stretch`.
fn scores(model: &Model, source: &Source, stretch: &Range<usize>) -> Vec<f32> {
    let mut list = Features::default();
    features(source, stretch.clone(), &mut list);
    let mut scores = model.scores(&list);
    for (scores, at) in scores.chunks_mut(labels().count()).zip(stretch.clone()) {
        if is_inner(source.document, at) {
            let never = |&label: &usize| labels().kind(label) == PERSON || !labels().is_inside(label);
            (1..scores.len()).filter(never).for_each(|label| scores[label] = NEVER);
        }
    }
    scores
}

/// The score of a label that a token cannot have.
const NEVER: f32 = -100.0;

/// The number of the kind of persons.
const PERSON: usize = EntityKind::Person as usize;

/// Whether token `at` can only stand within a name, neither first nor last, and in no person's: "of", "the" and the
/// like in small letters.
fn is_inner(document: &Document, at: usize) -> bool {
    let lower = document.lower(at);
    document.word(at) == lower && lexicon::word_class(lower).is_some() && !is_particle(lower)
}

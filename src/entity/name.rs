//! Names, learned: the tagger over the stretches of a document, twice.

use std::ops::Range;

use super::facts::{Source, labels};
use super::features::{features, stretches};
use super::gazetteer::is_particle;
use super::memory::Memory;
use crate::lexicon::{self, WordClass};
use crate::report::EntityKind;
use crate::tagger::{Features, Model, Tagged};
use crate::text::Document;

/// The names in the document of `source` by `model`, in order, without overlaps.
///
/// Two passes: the second knows what the first took the same words for elsewhere.
pub fn tag(model: &Model, source: &mut Source) -> Vec<Tagged> {
    let stretches = stretches(source);
    source.memory = memory(model, source, &stretches);
    let mut names = Vec::new();
    for stretch in stretches {
        let mut tagged = model.lattice().tag(&scores(model, source, &stretch));
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
        let word = small(source.document, at);
        let never = |&label: &usize| match word {
            Small::Joint => labels().kind(label) == PERSON || !labels().is_inside(label),
            Small::Verb => !labels().is_last(label),
            Small::Never => true,
            Small::Any => false,
        };
        (1..scores.len()).filter(never).for_each(|label| scores[label] = NEVER);
    }
    scores
}

/// The score of a label that a token cannot have.
const NEVER: f32 = -100.0;

/// The number of the kind of persons.
const PERSON: usize = EntityKind::Person as usize;

/// Where a word in small letters can stand in a name.
enum Small {
    /// Within, and in no person's name: "of", "the".
    Joint,
    /// Last at most, for it may be a verb: "the Board *told* the Union".
    Verb,
    /// Nowhere: "he", "was".
    Never,
    /// Anywhere; so do all words with a capital.
    Any,
}

fn small(document: &Document, at: usize) -> Small {
    if !document.word(at).starts_with(char::is_lowercase) || is_particle(document.lower(at)) {
        return Small::Any;
    }
    match lexicon::word_class(document.lower(at)) {
        Some(WordClass::Determiner | WordClass::Preposition | WordClass::Conjunction) => Small::Joint,
        Some(_) => Small::Never,
        None if document.is_capitalised(at + 1) => Small::Verb,
        None if lexicon::word_class(document.lower(at + 1)) == Some(WordClass::Determiner) => Small::Verb,
        None => Small::Any,
    }
}

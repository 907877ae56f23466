//! Names, learned: the tagger over the stretches of a document, twice.

use std::ops::Range;

use super::facts::{Source, labels};
use super::features::{features, stretches};
use super::gazetteer::is_particle;
use super::memory::Memory;
use crate::lexicon::{self, WordClass};
use crate::report::EntityKind;
use crate::tagger::{Features, LIKELY, Model, Tagged};
use crate::text::case::is_small;
use crate::text::{Document, TokenKind};

/// The names in the document of `source` by `model`, in order, without overlaps.
///
/// Two passes: the second knows what the first took the same words for elsewhere.
pub async fn tag(model: &Model<'_>, source: &mut Source<'_, '_>) -> Vec<Tagged> {
    let stretches = stretches(source);
    source.memory = memory(model, source, &stretches).await;
    pass(model, source, &stretches).await
}

/// What a first pass over the `stretches` takes the words of `source` for.
pub async fn memory(model: &Model<'_>, source: &Source<'_, '_>, stretches: &[Range<usize>]) -> Memory {
    Memory::new(source.document, &source.vocabulary, &pass(model, source, stretches).await)
}

/// The names in the `stretches`.
async fn pass(model: &Model<'_>, source: &Source<'_, '_>, stretches: &[Range<usize>]) -> Vec<Tagged> {
    let mut names = Vec::new();
    for stretch in stretches {
        let tagged = model.lattice().tag(&scores(model, source, stretch), LIKELY);
        names.extend(tagged.into_iter().map(|name| Tagged {
            tokens: name.tokens.start + stretch.start..name.tokens.end + stretch.start,
            ..name
        }));
        source.document.pass(stretch.end).await;
    }
    names
}

/// The score of each label of each token of `stretch`.
fn scores(model: &Model<'_>, source: &Source, stretch: &Range<usize>) -> Vec<f32> {
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

/// Where a token that is no word with a capital can stand in a name.
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
    let word = document.word(at);
    if document.kind(at) == Some(TokenKind::Reference) {
        return Small::Never;
    }
    match word {
        "," => return comma(document, at),
        "[" | "]" | "{" | "}" | ";" => return Small::Never,
        "-" | "–" | "—" if document.is_spaced(at) && document.is_spaced(at + 1) => return Small::Never,
        _ => {}
    }
    if !word.starts_with(is_small) || is_particle(document.lower(at)) {
        return Small::Any;
    }
    match lexicon::word_class(document.key(at)) {
        Some(WordClass::Conjunction) if is_between_two(document, at) => Small::Never,
        Some(WordClass::Determiner | WordClass::Preposition | WordClass::Conjunction) => Small::Joint,
        Some(_) => Small::Never,
        None if document.is_capitalised(at + 1) => Small::Verb,
        None if lexicon::word_class(document.key(at + 1)) == Some(WordClass::Determiner) => Small::Verb,
        None => Small::Any,
    }
}

/// Where the comma `at` can stand: "Lund, Inc.", "Department of Health, Education and Welfare"; elsewhere it parts names.
fn comma(document: &Document, at: usize) -> Small {
    let next = document.word(at + 1);
    if lexicon::is_in("generation", next)
        || lexicon::is_in("company", document.lower(at + 1).trim_end_matches('.'))
    {
        return Small::Any;
    }
    let is_of = |at: usize| matches!(document.lower(at), "of" | "for" | "on");
    let run = (0..at).rev().take_while(|&at| document.is_capitalised(at) || is_of(at)).take(6);
    let mut run = run.skip_while(|&at| !is_of(at));
    if run.next().is_some() && run.next().is_some() { Small::Joint } else { Small::Never }
}

/// Whether the conjunction `at` joins two single words: "Tina and Vicky" are two.
fn is_between_two(document: &Document, at: usize) -> bool {
    let is_capital = |at: usize| document.is_capitalised(at);
    let is_single = |beside: usize, beyond: usize| {
        is_capital(beside) && !is_capital(beyond) && !matches!(document.lower(beyond), "of" | "-" | "&")
    };
    at > 1 && is_single(at - 1, at - 2) && is_single(at + 1, at + 2)
}

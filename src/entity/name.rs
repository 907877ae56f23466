//! Names, learned: the tagger over the stretches of a document, twice.

use std::ops::Range;

use super::facts::{Source, labels};
use super::features::{Rows, Shapes, stretches};
use super::gazetteer::is_particle;
use super::memory::Memory;
use crate::lexicon::{self, WordClass};
use crate::report::EntityKind;
use crate::tagger::{LIKELY, Model, OUTSIDE, Sink, Sums, Tagged};
use crate::text::case::is_small;
use crate::text::{Document, TokenKind};

/// The names in the document of `source` by `model`, in order, without overlaps.
///
/// Two passes: the second knows what the first took the same words for elsewhere.
pub async fn tag(model: &Model<'_>, source: &mut Source<'_, '_>) -> Vec<Tagged> {
    let mut tried = pass(model, source, &stretches(source)).await;
    source.memory = remembered(source, &tried);
    for stretch in &mut tried {
        stretch.try_again(source);
        source.document.pass(stretch.tokens.end).await;
    }
    tried.into_iter().flat_map(|stretch| stretch.names).collect()
}

/// What a first pass over the `stretches` takes the words of `source` for.
#[cfg(feature = "train")]
pub async fn memory(model: &Model<'_>, source: &Source<'_, '_>, stretches: &[Range<usize>]) -> Memory {
    remembered(source, &pass(model, source, stretches).await)
}

fn remembered(source: &Source, tried: &[Tried]) -> Memory {
    Memory::new(source.document, &source.vocabulary, tried.iter().flat_map(|stretch| &stretch.names))
}

/// The names in the `stretches`.
async fn pass<'m>(
    model: &'m Model<'m>,
    source: &Source<'_, '_>,
    stretches: &[Range<usize>],
) -> Vec<Tried<'m>> {
    let mut tried = Vec::new();
    for stretch in stretches {
        tried.push(Tried::first(model, source, stretch.clone()));
        source.document.pass(stretch.end).await;
    }
    tried
}

/// A stretch of tokens in which names were looked for.
struct Tried<'m> {
    tokens: Range<usize>,
    /// What of the facts the features that tell of a first pass are made of.
    shapes: Shapes,
    /// What the other features weigh.
    sums: Sums<'m>,
    names: Vec<Tagged>,
}

impl<'m> Tried<'m> {
    /// Looks for names in `tokens` by what is known of them without a first pass, and by what is recalled.
    fn first(model: &'m Model<'m>, source: &Source, tokens: Range<usize>) -> Tried<'m> {
        let facts = Rows::read(source, &tokens);
        let mut sums = model.sums(tokens.len());
        for at in tokens.clone() {
            facts.plain(at, &mut sums);
            sums.end_token();
        }
        for at in tokens.clone() {
            forbid(source.document, at, at - tokens.start, &mut sums);
        }
        let names = names(&tokens, &sums);
        Tried { tokens, shapes: facts.shapes(), sums, names }
    }

    /// Looks for names again, where the words are at other places, too, by what they were taken for there.
    fn try_again(&mut self, source: &Source) {
        let facts = self.shapes.recalled(source);
        if !facts.know(&self.tokens) {
            return;
        }
        self.sums.restart();
        for at in self.tokens.clone() {
            facts.recalled(at, &mut self.sums);
            self.sums.end_token();
        }
        self.names = names(&self.tokens, &self.sums);
    }
}

/// The names in `tokens`, whose labels weigh `sums`.
fn names(tokens: &Range<usize>, sums: &Sums) -> Vec<Tagged> {
    let mut tagged = sums.tag(LIKELY);
    for name in &mut tagged {
        name.tokens = name.tokens.start + tokens.start..name.tokens.end + tokens.start;
    }
    tagged
}

/// Forbids token `at` of `document`, which is `row` in `sums`, the labels of names that it cannot have.
fn forbid(document: &Document, at: usize, row: usize, sums: &mut Sums) {
    let word = small(document, at);
    sums.forbid(row, |label| match word {
        _ if label == OUTSIDE => false,
        Small::Joint => labels().kind(label) == PERSON || !labels().is_inside(label),
        Small::Verb => !labels().is_last(label),
        Small::Never => true,
        Small::Any => false,
    });
}

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

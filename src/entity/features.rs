//! Features: the facts, alone and together, that the tagger of names weighs.

use std::ops::Range;
use std::sync::LazyLock;

use super::casing::Case;
use super::facts::Fact::{self, *};
use super::facts::{FACTS, Row, Source};
use super::gazetteer::is_particle;
use crate::lexicon;
use crate::tagger::{Sink, Templates, feature, join};
use crate::text::case::{is_capital, is_small};
use crate::text::{Document, TokenKind};

/// How far a feature looks.
const REACH: usize = 3;

/// Each feature is the facts of some tokens together, at offsets from the token itself.
const PLAIN: &[&[(isize, Fact)]] = &[
    &[(0, Word)],
    &[(-1, Word)],
    &[(1, Word)],
    &[(-2, Word)],
    &[(2, Word)],
    &[(-1, Word), (0, Word)],
    &[(0, Word), (1, Word)],
    &[(-1, Word), (0, Brief)],
    &[(0, Brief), (1, Word)],
    &[(-2, Word), (-1, Word)],
    &[(1, Word), (2, Word)],
    &[(0, Shape)],
    &[(0, Brief), (0, Stand)],
    &[(-1, Brief), (0, Brief)],
    &[(0, Brief), (1, Brief)],
    &[(-1, Brief), (0, Brief), (1, Brief)],
    &[(0, Brief), (1, Brief), (2, Brief)],
    &[(-2, Brief), (-1, Brief), (0, Brief)],
    &[(0, Prefix2)],
    &[(0, Prefix3)],
    &[(0, Suffix2)],
    &[(0, Suffix3)],
    &[(0, Suffix4)],
    &[(0, Suffix3), (0, Brief), (1, Brief)],
    &[(-1, Suffix3), (0, Brief)],
    &[(0, Brief), (1, Suffix3)],
    &[(0, Class)],
    &[(-1, Class), (0, Brief)],
    &[(1, Class), (0, Brief)],
    &[(0, Given)],
    &[(0, Given), (0, Stand)],
    &[(-1, Given), (0, Brief)],
    &[(0, Given), (1, Brief)],
    &[(0, Given), (1, Surname)],
    &[(0, Surname)],
    &[(0, Surname), (-1, Brief), (1, Brief)],
    &[(0, Title)],
    &[(-1, Title), (0, Brief)],
    &[(1, Title), (0, Brief)],
    &[(-2, Title), (-1, Word), (0, Brief)],
    &[(-3, Title), (-1, Listed), (-2, Word)],
    &[(1, Title), (0, Listed)],
    &[(0, HeadLast), (1, Brief)],
    &[(1, HeadLast), (0, Brief)],
    &[(2, HeadLast), (0, Brief), (1, Brief)],
    &[(3, HeadLast), (0, Brief), (1, Brief), (2, Brief)],
    &[(-1, HeadLast), (0, Word)],
    &[(-2, HeadLast), (-1, Word), (0, Brief)],
    &[(-3, HeadLast), (-2, Word), (-1, Brief), (0, Brief)],
    &[(0, HeadFirst), (1, Brief)],
    &[(-1, HeadFirst), (0, Brief)],
    &[(0, PlaceNoun)],
    &[(1, PlaceNoun), (0, Brief)],
    &[(-2, PlaceNoun), (-1, Word), (0, Brief)],
    &[(0, Listed)],
    &[(0, Listed), (0, Stand)],
    &[(0, Listed), (1, Brief)],
    &[(-1, Listed), (0, Brief)],
    &[(1, Listed), (0, Brief)],
    &[(0, Listed), (-1, Word)],
    &[(0, Listed), (1, Word)],
    &[(0, City)],
    &[(0, City), (0, Stand)],
    &[(0, Lower), (0, Stand)],
    &[(0, Capital), (0, Stand)],
];

/// Those that ask what a first pass took the words for.
const RECALLING: &[&[(isize, Fact)]] = &[
    &[(0, Memory)],
    &[(0, Memory), (-1, Brief), (1, Brief)],
    &[(-1, Memory), (0, Memory)],
    &[(0, Memory), (1, Memory)],
    &[(0, Longer)],
    &[(0, Longer), (-1, Brief), (1, Brief)],
    &[(-1, Longer), (0, Longer)],
    &[(0, Longer), (1, Longer)],
];

static WITHOUT_MEMORY: LazyLock<Templates> =
    LazyLock::new(|| Templates::new(PLAIN, 1, FACTS, |fact| fact as usize));
static BY_MEMORY: LazyLock<Templates> =
    LazyLock::new(|| Templates::new(RECALLING, PLAIN.len() as u32 + 1, FACTS, |fact| fact as usize));

/// The features that join a sign seen elsewhere to the shape of a token beside: which sign, and where.
const SIGNS: &[(usize, isize)] =
    &[(0, -1), (1, -1), (2, 0), (3, 0), (4, 0), (5, -1), (6, 1), (7, 0), (8, 0), (9, 0), (10, 0)];

/// Gives `sink` the features of the tokens `range`.
#[cfg(feature = "train")]
pub fn features(source: &Source, range: Range<usize>, sink: &mut impl Sink) {
    let rows = Rows::read(source, &range);
    for at in range {
        rows.plain(at, sink);
        rows.recalled(at, sink);
        sink.end_token();
    }
}

/// The facts of some tokens and of those near them.
pub struct Rows {
    rows: Vec<Row>,
    /// The first of these tokens.
    start: usize,
}

impl Rows {
    /// The facts that features of the tokens `range` are made of.
    pub fn read(source: &Source, range: &Range<usize>) -> Rows {
        let start = range.start.saturating_sub(REACH);
        let end = (range.end + REACH).min(source.document.len());
        Rows { rows: source.facts(start..end), start }
    }

    /// Gives `sink` the features of token `at` that need no first pass.
    pub fn plain(&self, at: usize, sink: &mut impl Sink) {
        WITHOUT_MEMORY.add(self.rows.as_flattened(), at - self.start, 0, sink);
        for &(sign, beside) in SIGNS {
            if self.fact(at, 0, Sign as usize + sign) != 0 {
                let shape = if beside == 0 { 0 } else { self.fact(at, beside, Brief as usize) };
                sink.add(feature((PLAIN.len() + RECALLING.len() + 1 + sign) as u32, join(1, shape)));
            }
        }
    }

    /// Gives `sink` the features of token `at` that tell what a first pass took it and its neighbours for.
    pub fn recalled(&self, at: usize, sink: &mut impl Sink) {
        BY_MEMORY.add(self.rows.as_flattened(), at - self.start, 0, sink);
    }

    /// A fact of the token `offset` from token `at`. Past the ends of the text, all facts are one and the same.
    fn fact(&self, at: usize, offset: isize, fact: usize) -> u32 {
        let row = (at - self.start).checked_add_signed(offset).and_then(|row| self.rows.get(row));
        row.map_or(1, |row| row[fact])
    }

    /// The shapes of the tokens, which are all that is worth keeping for a second pass.
    pub fn shapes(&self) -> Shapes {
        Shapes { briefs: self.rows.iter().map(|row| row[Brief as usize]).collect(), start: self.start }
    }

    /// Whether any of the tokens `range` is recalled.
    pub fn know(&self, range: &Range<usize>) -> bool {
        let rows = &self.rows[range.start - self.start..range.end - self.start];
        rows.iter().any(|row| row[Memory as usize] | row[Longer as usize] != 0)
    }
}

/// The shapes of some tokens and of those near them.
pub struct Shapes {
    briefs: Vec<u32>,
    /// The first of these tokens.
    start: usize,
}

impl Shapes {
    /// The facts that tell what `source` recalls of the tokens.
    pub fn recalled(&self, source: &Source) -> Rows {
        let row = |(at, &brief): (usize, &u32)| {
            let mut row = [0; FACTS];
            row[Brief as usize] = brief;
            (row[Memory as usize], row[Longer as usize]) = source.recalled(at);
            row
        };
        Rows { rows: (self.start..).zip(&self.briefs).map(row).collect(), start: self.start }
    }
}

/// The stretches of `document` in which names are looked for: the words with capitals and those near them, and whole
/// sentences without a capital.
pub fn stretches(source: &Source) -> Vec<Range<usize>> {
    let document = source.document;
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for sentence in &document.sentences {
        if source.casing.case(document, sentence.start) == Case::Lower {
            stretches.push(sentence.clone());
            continue;
        }
        for at in sentence.clone().filter(|&at| may_be_name(source, at)) {
            let near = with_joints(document, at, sentence);
            match stretches.last_mut() {
                Some(last) if last.end + BETWEEN >= near.start && last.start >= sentence.start => {
                    last.end = near.end;
                }
                _ => stretches.push(near),
            }
        }
    }
    stretches
}

/// So many words without a capital may stand within a name: "Ministry of the Interior".
const BETWEEN: usize = 2;

/// Whether token `at` has a capital that may be a name's: not that of a function word that opens it.
fn may_be_name(source: &Source, at: usize) -> bool {
    let document = source.document;
    let word = document.word(at);
    let is_opener = || {
        (!document.is_spaced(at) || source.casing.opens(document, at))
            && word.chars().skip(1).all(is_small)
            && lexicon::word_class(document.key(at)).is_some()
    };
    word.chars().any(is_capital) && !is_opener()
}

/// Token `at` with the small words, hyphens and numbers beside it that names have at their ends: "al-Ani", "Boeing 737".
fn with_joints(document: &Document, at: usize, sentence: &Range<usize>) -> Range<usize> {
    let is_joint = |at: usize| {
        matches!(document.word(at), "-" | "'" | "’" | "." | "&")
            || document.kind(at).is_some_and(|kind| matches!(kind, TokenKind::Number | TokenKind::Ordinal))
            || is_particle(document.lower(at))
    };
    let before = (sentence.start..at).rev().take(2).take_while(|&at| is_joint(at)).count();
    // "the 2019 Karvelian general election"
    let is_noun = |at: usize| {
        document.kind(at) == Some(TokenKind::Word) && lexicon::word_class(document.key(at)).is_none()
    };
    let after = (at + 1..sentence.end).take(2).take_while(|&at| is_joint(at) || is_noun(at)).count();
    at - before..(at + 1 + after).min(sentence.end)
}

#[cfg(test)]
mod tests {
    use super::{Fact, PLAIN, RECALLING};

    #[test]
    fn a_second_pass_asks_for_what_is_recalled_and_for_shapes_alone() {
        let is_recalled = |fact: Fact| matches!(fact, Fact::Memory | Fact::Longer);
        let has = |template: &[(isize, Fact)]| template.iter().any(|&(_, fact)| is_recalled(fact));
        assert!(PLAIN.iter().all(|template| !has(template)));
        assert!(RECALLING.iter().all(|template| has(template)));
        let facts = RECALLING.iter().copied().flatten().map(|&(_, fact)| fact);
        assert!(facts.filter(|&fact| !is_recalled(fact)).all(|fact| fact == Fact::Brief));
    }
}

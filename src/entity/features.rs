//! Features: the facts, alone and together, that the tagger of names weighs.

use std::ops::Range;

use super::casing::Case;
use super::facts::Fact::{self, *};
use super::facts::{Row, Source};
use super::gazetteer::is_particle;
use crate::lexicon;
use crate::tagger::Features;
use crate::text::case::{is_capital, is_small};
use crate::text::{Document, TokenKind};

/// How far a feature looks.
const REACH: usize = 3;

/// Each feature is the facts of some tokens together, at offsets from the token itself.
const TEMPLATES: &[&[(isize, Fact)]] = &[
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
    &[(-1, Class), (0, Class), (1, Class)],
    &[(0, Given)],
    &[(0, Given), (0, Stand)],
    &[(-1, Given), (0, Brief)],
    &[(0, Given), (1, Brief)],
    &[(-1, Given), (0, Given)],
    &[(0, Given), (1, Surname)],
    &[(0, Surname)],
    &[(-1, Brief), (0, Surname), (1, Brief)],
    &[(0, Title)],
    &[(-1, Title), (0, Brief)],
    &[(0, Brief), (1, Title)],
    &[(-2, Title), (-1, Word), (0, Brief)],
    &[(-3, Title), (-2, Word), (-1, Listed)],
    &[(-2, Listed), (-1, Title), (0, Brief)],
    &[(-1, Listed), (0, Title)],
    &[(0, Listed), (1, Title)],
    &[(0, HeadLast), (1, Brief)],
    &[(0, Brief), (1, HeadLast)],
    &[(0, Brief), (1, Brief), (2, HeadLast)],
    &[(0, Brief), (1, Brief), (2, Brief), (3, HeadLast)],
    &[(-1, HeadLast), (0, Word)],
    &[(-2, HeadLast), (-1, Word), (0, Brief)],
    &[(-3, HeadLast), (-2, Word), (-1, Brief), (0, Brief)],
    &[(0, HeadFirst), (1, Brief)],
    &[(-1, HeadFirst), (0, Brief)],
    &[(0, PlaceNoun)],
    &[(0, Brief), (1, PlaceNoun)],
    &[(-2, PlaceNoun), (-1, Word), (0, Brief)],
    &[(0, Listed)],
    &[(0, Listed), (0, Stand)],
    &[(0, Listed), (1, Brief)],
    &[(-1, Listed), (0, Brief)],
    &[(0, Brief), (1, Listed)],
    &[(-1, Word), (0, Listed)],
    &[(0, Listed), (1, Word)],
    &[(0, City)],
    &[(0, City), (0, Stand)],
    &[(0, City), (1, Brief)],
    &[(-1, Word), (0, City)],
    &[(-1, City), (0, City)],
    &[(0, City), (1, City)],
    &[(0, Lower), (0, Stand)],
    &[(0, Capital), (0, Stand)],
    &[(0, Memory)],
    &[(-1, Brief), (0, Memory), (1, Brief)],
    &[(-1, Memory), (0, Memory)],
    &[(0, Memory), (1, Memory)],
    &[(0, Longer)],
    &[(-1, Brief), (0, Longer), (1, Brief)],
    &[(-1, Longer), (0, Longer)],
    &[(0, Longer), (1, Longer)],
];

/// The features that join a sign seen elsewhere to the shape of a token beside: which sign, and where.
const SIGNS: &[(usize, isize)] =
    &[(0, -1), (1, -1), (2, 0), (3, 0), (4, 0), (5, -1), (6, 1), (7, 0), (8, 0), (9, 0), (10, 0)];

/// Adds the features of the tokens `range` to `features`.
pub fn features(source: &Source, range: Range<usize>, features: &mut Features) {
    let start = range.start.saturating_sub(REACH);
    let end = (range.end + REACH).min(source.document.len());
    let rows = source.facts(start..end);
    for at in range.start - start..range.end - start {
        token_features(&rows, at, features);
        features.end_token();
    }
}

fn token_features(rows: &[Row], at: usize, features: &mut Features) {
    let fact = |offset: isize, fact: usize| {
        // Past the ends of the text, all facts are one and the same.
        at.checked_add_signed(offset).and_then(|at| rows.get(at)).map_or(1, |row| row[fact])
    };
    'templates: for (number, template) in TEMPLATES.iter().enumerate() {
        let mut value = 0_u32;
        for &(offset, name) in *template {
            let part = fact(offset, name as usize);
            if part == 0 {
                continue 'templates;
            }
            value = join(value, part);
        }
        features.add(number as u32 + 1, value);
    }
    for &(sign, beside) in SIGNS {
        if fact(0, Sign as usize + sign) != 0 {
            let shape = if beside == 0 { 0 } else { fact(beside, Brief as usize) };
            features.add((TEMPLATES.len() + 1 + sign) as u32, join(1, shape));
        }
    }
}

fn join(value: u32, part: u32) -> u32 {
    (value.rotate_left(7) ^ part).wrapping_mul(0x9e37_79b1)
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

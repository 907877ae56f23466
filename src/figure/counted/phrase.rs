//! Noun phrases: the head of the one that begins after a number.

use std::ops::Range;

use crate::figure::approximator::approximator_after;
use crate::lexicon::{self, WordClass, is_adverb, is_in};
use crate::text::{Document, TokenKind};

/// How many tokens after a figure its noun may stand.
const REACH: usize = 7;

/// The head of the noun phrase that begins at token `at`.
pub fn noun_phrase(document: &Document, at: usize, plural: bool) -> Option<usize> {
    noun_phrase_of(document, at, plural, 0)
}

/// The head of the noun phrase that begins at token `first`, before which stands a figure of so many tokens (`number`).
pub fn noun_phrase_of(document: &Document, first: usize, plural: bool, number: usize) -> Option<usize> {
    let at = first;
    // A headline may end in the number.
    let last = if number > 0 { first - 1 } else { first };
    let limit = document.sentence(last).end.min(at + REACH);
    // "the 40 that her office had announced", "the 40 she had seen"
    if matches!(
        document.lower(at),
        "that" | "which" | "whose" | "it" | "he" | "she" | "they" | "last" | "next" | "this"
    ) {
        return None;
    }
    // "800 the day before", "30 a year ago"
    if number > 0 && matches!(document.lower(at), "the" | "a" | "an") {
        return None;
    }
    let mut head: Option<usize> = None;
    let mut in_plural = false;
    let mut at = after_brackets(document, at);
    // "60 or so homes", "300-odd people"
    at = approximator_after(document, at).unwrap_or(at);
    while at < limit {
        let (word, lower) = (document.word(at), document.lower(at));
        if let Some(before) = head.filter(|before| before + 1 == at) {
            let end = compound(document, before).end;
            if end > at {
                at = end;
                continue;
            }
        }
        match document.kind(at)? {
            TokenKind::Word => {}
            // “terrorists” in quotation marks, and hyphened adjectives.
            TokenKind::Punctuation if matches!(word, "“" | "”" | "\"" | "‘" | "'" | "’" | "-" | "–") =>
            {
                at += 1;
                continue;
            }
            _ => break,
        }
        let class = lexicon::word_class(lower);
        let determines = matches!(class, Some(WordClass::Determiner | WordClass::Possessive));
        // After a number, what may be a verb is a noun or stands before one: "15,393 lives", "two live jackals".
        let determined =
            |at: usize| lexicon::word_class(document.key(at.wrapping_sub(1))) == Some(WordClass::Determiner);
        // "a 2-1 win", "the 3.8% raise", not "the 31 given"
        let is_result = at == first && lexicon::is_base_form(lower);
        let is_determined = determined(at) || (is_result && determined(at.saturating_sub(number)));
        let is_noun = class == Some(WordClass::Verb)
            && head.is_none()
            && (is_determined
                || (plural && lower.ends_with('s'))
                || lexicon::is_plural(document.lower(at + 1)));
        let opens = head.is_none()
            && (determines
                || is_noun
                || matches!(lower, "more" | "other" | "others" | "people" | "of" | "those" | "further"));
        if class.is_some() && !opens {
            break;
        }
        let is_plural = lexicon::is_plural(lower);
        // "wedge-tailed eagles"
        let is_joined = document.word(at.wrapping_sub(1)) == "-";
        // "40 big red boats"
        let is_past = lower.len() > 3 && lower.ends_with("ed");
        let is_verb = (is_past || lexicon::is_verb(lower))
            && !is_joined
            && head.is_some_and(|head| !document.lower(head).ends_with("ed"));
        let ends = head.is_some() && (is_in("comparative", lower) || matches!(lower, "last" | "next"));
        if is_verb || ends || (in_plural && !is_plural) {
            break;
        }
        // "thousands of dead trout"
        let next = document.lower(at + 1);
        let is_before_noun = is_in("victim", lower)
            && document.kind(at + 1) == Some(TokenKind::Word)
            && !document.is_capitalised(at + 1)
            && lexicon::word_class(next).is_none()
            && !lexicon::is_verb(next)
            && !is_adverb(next);
        in_plural = plural && is_plural && !is_before_noun;
        if class.is_none() || is_noun || matches!(lower, "people" | "others" | "more") {
            head = Some(at);
        }
        at += 1;
    }
    head.filter(|&at| {
        let word = document.lower(at);
        !is_adverb(word) && !is_participle(word) && !is_in("comparative", word)
    })
}

/// The noun at token `at` with the particle that a hyphen ties to it: "sit-in", "break-ins".
pub fn compound(document: &Document, at: usize) -> Range<usize> {
    let particle = document.lower(at + 2);
    let particle = particle.strip_suffix('s').unwrap_or(particle);
    let is_tied = document.word(at + 1) == "-" && !document.is_spaced(at + 1) && !document.is_spaced(at + 2);
    let is_particle =
        matches!(particle, "in" | "off" | "up" | "out" | "down" | "over" | "by" | "on" | "back");
    if is_tied && is_particle { at..at + 3 } else { at..at + 1 }
}

/// Whether `word` says what was done, and does not stand for those to whom: "voted", and not "wounded".
pub fn is_participle(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !is_in("victim", word)
}

/// The token after the brackets that close or open and close at token `at`.
fn after_brackets(document: &Document, at: usize) -> usize {
    match document.word(at) {
        ")" => at + 1,
        "(" => (at..at + REACH).find(|&at| document.word(at) == ")").map_or(at, |end| end + 1),
        _ => at,
    }
}

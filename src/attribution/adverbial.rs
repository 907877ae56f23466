//! What may stand before a subject in its clause: conjunctions, adverbs, an adverbial.

use std::ops::Range;

use super::cue::is_past;
use super::phrase::{determines, is_date, is_finite, is_nominal};
use super::source::voice_at_end;
use crate::figure::{is_duration, is_number};
use crate::lexicon::{self, WordClass};
use crate::text::{Document, TokenKind};

/// `range` without conjunctions, adverbs and an adverbial at its start: "By evening the mayor", "On Friday Sorel", "Two days later he".
pub fn trim_opening(document: &Document, range: Range<usize>) -> Range<usize> {
    let class = |at: usize| lexicon::word_class(document.key(at));
    let opens = |at: usize| match class(at) {
        Some(WordClass::Conjunction) => true,
        Some(WordClass::Adverb) => !is_nominal(document, at),
        _ => false,
    };
    let mut start = range.start;
    while start < range.end && opens(start) {
        start += 1;
    }
    let start = after_adverbial(document, start..range.end).unwrap_or(start);
    let is_later = |at: &usize| {
        matches!(document.lower(*at), "later" | "earlier") && is_duration(document, at.wrapping_sub(1))
    };
    let later = (start..range.end.min(start + 5)).find(is_later).filter(|later| later + 1 < range.end);
    later.map_or(start, |later| later + 1)..range.end
}

/// A preposition and what follows it in a clause: "in the old town two hospitals".
struct Adverbial {
    /// The token of the preposition.
    preposition: usize,
    /// The token after the clause's last.
    end: usize,
    /// Whether "early" or "late" stands before: "late on Friday police".
    is_late: bool,
}

/// Where the subject begins after an adverbial, if it is told apart in this way.
type Beginning = fn(&Document, &Adverbial) -> Option<usize>;

/// The ways in the order in which they are asked; the first that has a say decides.
const BEGINNINGS: [Beginning; 4] = [after_time, with_determiner, with_number, with_voice];

/// Where the subject begins in `range` that a preposition opens, or follows.
fn after_adverbial(document: &Document, range: Range<usize>) -> Option<usize> {
    let is_late = matches!(document.lower(range.start), "early" | "late");
    let is_open = lexicon::is_in("local", document.key(range.start.wrapping_sub(1)));
    let preposition = range.start + usize::from(is_late) - usize::from(is_open);
    if !is_preposition(document, preposition) || document.lower(preposition) == "who" {
        return None;
    }
    let adverbial = Adverbial { preposition, end: range.end, is_late };
    let mut found = BEGINNINGS.iter().filter_map(|begins| begins(document, &adverbial));
    found.next().filter(|at| range.contains(at))
}

/// "in the evening | police", but not "in the day's last hours", nor "since the night of the fire"
fn after_time(document: &Document, adverbial: &Adverbial) -> Option<usize> {
    let is_time = |at: &usize| is_date(document, *at) || lexicon::is_in("part of time", document.key(*at));
    let time = adverbial.near().find(is_time)?;
    let after = time + (time..adverbial.end).take_while(is_time).count();
    (after < adverbial.end && is_word(document, after) && document.lower(after) != "of").then_some(after)
}

/// "in a storm | the mayor", but not "in the last days of the war"
fn with_determiner(document: &Document, adverbial: &Adverbial) -> Option<usize> {
    let class = |at: usize| lexicon::word_class(document.key(at));
    let determines = |at: &usize| matches!(class(*at), Some(WordClass::Determiner | WordClass::Pronoun));
    let mut near = adverbial.near().take(4).filter(|&at| !is_preposition(document, at - 1));
    near.find(determines).filter(|_| !adverbial.is_late)
}

/// "in the old town | two hospitals", but not "in the last two days"
fn with_number(document: &Document, adverbial: &Adverbial) -> Option<usize> {
    let is_apart = |at: usize| {
        let before = at - 1;
        lexicon::word_class(document.key(before)).is_none()
            && !matches!(document.lower(before), "first" | "last" | "next" | "past")
    };
    let counts = |&at: &usize| is_number(document, at) && is_apart(at) && !is_duration(document, at + 1);
    adverbial.near().skip(2).find(counts)
}

/// Whoever can speak after a place: "in the capital | police", "in a speech | Mara Lund"; of two places the first ends it, "in Lund |
/// officials in the town hall".
fn with_voice(document: &Document, adverbial: &Adverbial) -> Option<usize> {
    let is_local = |&at: &usize| lexicon::is_in("local", document.key(at));
    let first = adverbial.preposition + 1;
    let end = (first + 1..adverbial.end).find(is_local).unwrap_or(adverbial.end);
    let name = (first..end).rev().take_while(|&at| document.is_capitalised(at)).last();
    let name = name.filter(|_| determines(document, first));
    let voice = voice_at_end(document, &(first..end)).filter(|&at| !document.is_capitalised(at)).or(name)?;
    let is_apart = voice > first
        && lexicon::word_class(document.key(voice - 1)).is_none()
        && is_word(document, voice - 1);
    (is_local(&adverbial.preposition) && is_apart).then_some(voice)
}

/// Where an adverbial of time begins that stands before the verb at token `verb`: "had | at first | said", "the mayor | on Friday | said".
pub fn time_before(document: &Document, verb: usize, limit: usize) -> Option<usize> {
    let last = verb.checked_sub(1).filter(|&last| last > limit)?;
    let is_time = is_date(document, last)
        || lexicon::is_in("part of time", document.key(last))
        || matches!(document.lower(last), "first" | "past" | "time" | "turn" | "now" | "days" | "weeks");
    let narrows =
        |&at: &usize| determines(document, at) || matches!(document.lower(at), "last" | "recent" | "same");
    let narrowed = (limit..last).rev().take_while(narrows).count();
    let first = last.checked_sub(narrowed + 1).filter(|&first| first > limit && is_time)?;
    let before = first - 1;
    // But not "a statement released on Friday".
    let is_apart = match document.lower(first) {
        "at" | "in" | "on" | "for" | "by" => !is_past(document, before),
        "since" => is_finite(document, before),
        _ => false,
    };
    is_apart.then_some(first)
}

impl Adverbial {
    /// The tokens shortly after the preposition.
    fn near(&self) -> Range<usize> {
        self.preposition + 1..self.end.min(self.preposition + 7)
    }
}

fn is_preposition(document: &Document, at: usize) -> bool {
    lexicon::word_class(document.key(at)) == Some(WordClass::Preposition)
}

fn is_word(document: &Document, at: usize) -> bool {
    document.kind(at) == Some(TokenKind::Word)
}

//! Sentences: where one ends and the next begins.

use std::ops::Range;

use super::case::{is_capital, is_small};
use super::{Document, TokenKind};
use crate::lexicon::{self, Abbreviation};

/// The sentences of `document` as token ranges. Together they hold every token.
pub fn sentences(document: &Document) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    for paragraph in &document.paragraphs {
        let list = ListMarker::read(document, paragraph.start);
        let mut next_item = list.map(ListMarker::next);
        // Where nothing is capitalised, a small letter cannot tell that a sentence goes on.
        let cased = paragraph.clone().any(|at| document.is_capitalised(at));
        let mut start = paragraph.start;
        let mut at = start;
        while at < paragraph.end {
            if start < at && next_item.is_some() && ListMarker::read(document, at) == next_item {
                sentences.push(start..at);
                start = at;
                next_item = next_item.map(ListMarker::next);
            }
            let Some(end) = stop_after(document, at, paragraph.end) else {
                at += 1;
                continue;
            };
            // A list's marker and an abbreviation, "P.S.", make no sentence by themselves.
            let opener = (at == start + 1 && list.is_some())
                || (at == start && document.kind(at) == Some(TokenKind::Word));
            if !opener && is_boundary(document, at, end, paragraph.end, cased) {
                sentences.push(start..end);
                start = end;
            }
            at = end;
        }
        if start < paragraph.end {
            sentences.push(start..paragraph.end);
        }
    }
    sentences
}

/// If token `at` may end a sentence: the position after it, further stops, and the closing marks that cling to it.
fn stop_after(document: &Document, at: usize, limit: usize) -> Option<usize> {
    let abbreviation = document.kind(at) == Some(TokenKind::Word) && document.word(at).ends_with('.');
    if !abbreviation && !is_stop(document.word(at)) {
        return None;
    }
    let mut end = at + 1;
    // ". . ." and "?!": further stops, also spaced ones.
    while end < limit && is_stop(document.word(end)) {
        end += 1;
    }
    while end < limit && is_closing(document, end) {
        end += 1;
    }
    Some(end)
}

fn is_stop(word: &str) -> bool {
    matches!(word, "!" | "?" | "…" | "。" | "．" | "！" | "？")
        || (!word.is_empty() && word.bytes().all(|b| b == b'.'))
}

/// Whether token `at` is a mark that closes a quotation or bracket and belongs to what stands before it.
fn is_closing(document: &Document, at: usize) -> bool {
    match document.word(at) {
        ")" | "]" | "”" | "»" => true,
        "\"" | "'" | "’" | "''" => !document.is_spaced(at),
        _ => false,
    }
}

/// Whether the stop at token `at`, with all that clings to it up to `end`, ends its sentence.
fn is_boundary(document: &Document, at: usize, end: usize, limit: usize, cased: bool) -> bool {
    if end >= limit {
        return true;
    }
    let next = document.word(end);
    let opens =
        matches!(next, "“" | "\"" | "''" | "``" | "'" | "‘" | "«" | "(" | "[" | "¿" | "¡" | "„" | "•" | "*");
    let starts = next.starts_with(|c: char| is_capital(c) || c.is_ascii_digit()) || opens || is_stop(next);
    let spaced = document.is_spaced(end);
    if !starts && (cased || document.kind(at) == Some(TokenKind::Word)) {
        return spaced && is_caseless(next);
    }
    if !spaced {
        return false;
    }
    let quotes = opens && !matches!(next, "(" | "[");
    let word = document.word(at);
    if word == "…" || (word.len() > 1 && is_stop(word)) {
        return !document.word(end).starts_with(is_small);
    }
    if document.kind(at) != Some(TokenKind::Word) {
        // Three dots in a row with spaces between them leave something out; only a fourth ends the sentence.
        let dots = (at..end).filter(|&i| document.word(i) == ".").count();
        return dots != 3;
    }
    let stem = document.lower(at).trim_end_matches('.');
    match lexicon::abbreviation(stem) {
        Some(Abbreviation::Title | Abbreviation::Inside | Abbreviation::BeforeNumber) => {
            // "It shut in Dec. The mayor left": the month of no day.
            let month = lexicon::calendar(stem).is_some() && lexicon::is_sentence_starter(document.key(end));
            month || (end > at + 1 && opens)
        }
        Some(Abbreviation::MayEnd) => lexicon::is_sentence_starter(document.key(end)) || quotes,
        // Dotted letters: "in the U.S. The court" ends a sentence, "the U.S. Government" does not; one letter is an initial.
        None if stem.contains('.') => {
            lexicon::is_sentence_starter(document.key(end)) || end > at + 1 || quotes
        }
        None => false,
    }
}

/// Whether `word` is written in a script without upper and lower case.
fn is_caseless(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() && !is_small(c) && !is_capital(c))
}

/// The number or letter that opens an item of a list: `1.`, `2)`, `3.)`, `a.`
#[derive(Clone, Copy, PartialEq, Eq)]
struct ListMarker {
    number: u32,
    letter: bool,
}

impl ListMarker {
    /// The marker at token `at`, if one stands there.
    fn read(document: &Document, at: usize) -> Option<ListMarker> {
        let at = at + usize::from(matches!(document.word(at), "•" | "⁃" | "-" | "–"));
        let word = document.word(at);
        let label = word.trim_end_matches('.');
        let closed = label.len() < word.len() || matches!(document.word(at + 1), "." | ")");
        if !closed || (label.len() == word.len() && document.is_spaced(at + 1)) {
            return None;
        }
        match label.as_bytes() {
            &[letter @ b'a'..=b'z'] => Some(ListMarker { number: letter.into(), letter: true }),
            digits if digits.len() < 4 && document.kind(at) == Some(TokenKind::Number) => {
                label.parse().ok().map(|number| ListMarker { number, letter: false })
            }
            _ => None,
        }
    }

    fn next(self) -> ListMarker {
        ListMarker { number: self.number + 1, ..self }
    }
}

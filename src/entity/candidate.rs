//! Runs of capitalised words: what may be a name, before anything is known of it.

use std::collections::HashSet;
use std::ops::Range;

use super::gazetteer::{head_kind, is_particle, is_title, known};
use crate::lexicon;
use crate::text::{Document, TokenKind};

/// How the document writes its words, for telling a name from the first word of a sentence.
pub struct Casing {
    /// Words, in lower case, that occur in lower case.
    lower: HashSet<String>,
    /// Words, in lower case, that occur with a capital where no sentence begins.
    capital: HashSet<String>,
    /// For each sentence whether its words are capitalised for show, as in a headline.
    headline: Vec<bool>,
}

impl Casing {
    /// Reads how `document` writes its words.
    pub fn read(document: &Document) -> Casing {
        let headline: Vec<bool> = document.sentences.iter().map(|s| is_headline(document, s)).collect();
        let (mut lower, mut capital) = (HashSet::new(), HashSet::new());
        for (sentence, &headline) in document.sentences.iter().zip(&headline) {
            for at in sentence.clone().filter(|&at| document.kind(at) == Some(TokenKind::Word)) {
                if !document.is_capitalised(at) {
                    lower.insert(document.lower(at).to_owned());
                } else if !headline && !opens_sentence(document, at) {
                    capital.insert(document.lower(at).to_owned());
                }
            }
        }
        Casing { lower, capital, headline }
    }

    /// Whether the capital of token `at` may come from its place and not from a name: the first word of a sentence
    /// that is a function word or occurs in lower case, "I", or any word of a headline that occurs nowhere else with a capital.
    pub fn is_positional(&self, document: &Document, at: usize) -> bool {
        let word = document.lower(at);
        let headline = self.headline[document.sentence_at(at)];
        if document.word(at) == "I" {
            return true;
        }
        if !headline && !opens_sentence(document, at) {
            return false;
        }
        if lexicon::word_class(word).is_some() {
            return true;
        }
        if self.capital.contains(word) {
            return false;
        }
        headline || self.lower.contains(word) || is_plain_opener(word)
    }

    /// Whether the word at token `at`, unless it is all capitals, occurs in lower case elsewhere.
    pub fn is_lower_elsewhere(&self, document: &Document, at: usize) -> bool {
        let shouted = document.word(at).chars().nth(1).is_some_and(char::is_uppercase);
        !shouted && self.lower.contains(document.lower(at))
    }

    /// Whether the word at token `at` occurs with a capital where no sentence begins.
    pub fn is_capital_elsewhere(&self, document: &Document, at: usize) -> bool {
        self.capital.contains(document.lower(at))
    }
}

fn is_plain_opener(word: &str) -> bool {
    lexicon::word_class(word).is_some() || lexicon::is_sentence_starter(word) || word.ends_with("ly")
}

/// Whether token `at` stands where any word takes a capital: at the start of a sentence, a quotation, or after a colon.
pub fn opens_sentence(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let before = at.wrapping_sub(1);
    at == sentence.start
        || matches!(
            document.word(before),
            "“" | "\"" | "‘" | "'" | "«" | "„" | ":" | "•" | "—" | "–" | "(" | "*"
        )
        || (document.word(before) == "-" && document.is_spaced(at))
        || (sentence.start..at).all(|i| document.kind(i) != Some(TokenKind::Word))
}

/// Whether nearly all words of `sentence` that can be are capitalised for show: a headline, which has no full stop,
/// or a text in capitals.
fn is_headline(document: &Document, sentence: &Range<usize>) -> bool {
    let (mut capitals, mut shouted, mut all) = (0, 0, 0);
    for at in sentence.clone().filter(|&at| document.kind(at) == Some(TokenKind::Word)) {
        let word = document.word(at);
        let small = lexicon::word_class(document.lower(at)).is_some() && !document.is_capitalised(at);
        all += usize::from(!small);
        capitals += usize::from(document.is_capitalised(at));
        shouted += usize::from(word.chars().nth(1).is_some_and(char::is_uppercase));
    }
    let stopped = document.word(sentence.end - 1) == ".";
    // "By Odile Marchetti in Santa Rima": a byline, all names.
    if document.lower(sentence.start) == "by" {
        return false;
    }
    all >= 4 && (if stopped { shouted } else { capitals }) * 10 >= all * 9
}

/// No name has more tokens than this; what seems longer is a text in capitals.
const LONGEST: usize = 16;

/// The end of the run of capitalised words that begins at token `start`, which is capitalised.
/// "Kassym-Zhomart Tokayev", "Moammar al-Eryani", "Ludwig van Beethoven", "Ministry of the Interior", "Smith & Co."
pub fn run_end(document: &Document, start: usize) -> usize {
    let limit = document.sentence(start).end.min(start + LONGEST);
    let is_capital = |at: usize| at < limit && document.is_capitalised(at);
    let tight = |at: usize| !document.is_spaced(at) && !document.is_spaced(at + 1);
    let mut headed = false;
    let mut end = start;
    loop {
        end += 1;
        headed |= head_kind(document.word(end - 1), true).is_some()
            || head_kind(document.word(end - 1), false).is_some();
        if end >= limit {
            return limit;
        }
        end = match document.lower(end) {
            _ if is_capital(end) => end,
            "-" | "–" if tight(end) && is_capital(end + 1) => end + 1,
            "&" if is_capital(end + 1) => end + 1,
            // "Farmers' League"
            "'" | "’"
                if tight_before(document, end) && document.is_spaced(end + 1) && is_capital(end + 1) =>
            {
                end + 1
            }
            // "Ministry of the Interior": once a head noun has been seen, the name may go on with "of".
            "of" | "for" if headed && is_capital(end + 1) => end + 1,
            "of" | "for" if headed && document.lower(end + 1) == "the" && is_capital(end + 2) => end + 2,
            "and"
                if headed
                    && document.lower(end - 1) != "the"
                    && has_of(document, start, end)
                    && is_capital(end + 1) =>
            {
                end + 1
            }
            lower if is_particle(lower) => match particles(document, end, limit) {
                Some(next) => next,
                None => return end,
            },
            _ => return end,
        };
    }
}

/// Whether the apostrophe at token `at` makes a plural before it possessive.
fn tight_before(document: &Document, at: usize) -> bool {
    !document.is_spaced(at) && document.lower(at - 1).ends_with('s')
}

fn has_of(document: &Document, start: usize, end: usize) -> bool {
    (start..end).any(|at| document.lower(at) == "of")
}

/// The capitalised word after the particles at token `at`: "al-Eryani", "van der Bellen".
fn particles(document: &Document, at: usize, limit: usize) -> Option<usize> {
    let mut at = at;
    while at < limit && is_particle(document.lower(at)) && !document.is_capitalised(at) {
        at += 1;
        if document.word(at) == "-" && !document.is_spaced(at) {
            at += 1;
        }
    }
    (at < limit && document.is_capitalised(at)).then_some(at)
}

/// Where a personal name may begin with small words: "al-Eryani" at its "al".
pub fn begins_with_particle(document: &Document, at: usize) -> Option<usize> {
    let joined = matches!(document.lower(at), "al" | "el" | "ibn" | "abu") && document.word(at + 1) == "-";
    if !joined || document.is_capitalised(at) {
        return None;
    }
    particles(document, at, document.sentence(at).end)
}

/// The tokens of `run` without the titles that open it, and whether there were any. A title that is all there is stays.
pub fn strip_titles(document: &Document, run: Range<usize>) -> (Range<usize>, bool) {
    let mut start = run.start;
    while start < run.end {
        let compound =
            document.word(start + 1) == "-" && start + 2 < run.end && is_title(document.word(start + 2));
        if !is_title(document.word(start)) {
            break;
        }
        start += if compound { 3 } else { 1 };
        // "Minister of Information Moammar al-Eryani" keeps the office together with its title.
        if document.lower(start) == "of" && known(document, start + 1).is_none() {
            start += 2;
        }
    }
    (start..run.end, start > run.start)
}

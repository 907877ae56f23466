//! Doubt: what words such as "could not be verified" say is not known to be so.

use std::ops::Range;

use crate::attribution::{Voices, noun_phrase_after, subject_before, trimmed, with_pointer};
use crate::figure::is_number;
use crate::lexicon::{self, WordClass};
use crate::text::{Document, TokenKind};

/// Where the words that are doubted stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubts {
    /// They are the subject: "The toll has not been confirmed".
    Subject,
    /// They are the noun phrase that follows: "unconfirmed reports of rain".
    Phrase,
    /// They are what follows, or the subject where nothing does: "It is unclear who built it", "The cause is unclear".
    Clause,
    /// They are what was said before: "without providing evidence".
    Statement,
}

impl Doubts {
    /// Reads a cell of the lexicon.
    pub fn from_word(word: &str) -> Option<Doubts> {
        match word {
            "subject" => Some(Doubts::Subject),
            "phrase" => Some(Doubts::Phrase),
            "clause" => Some(Doubts::Clause),
            "statement" => Some(Doubts::Statement),
            _ => None,
        }
    }
}

/// A clause that is doubted has no more tokens than this.
const LONGEST: usize = 60;

/// What the hedge `words` of `document` doubt; nothing where the text does not say. `voices` are its attributions.
pub fn doubted(
    document: &Document,
    voices: &Voices,
    words: &Range<usize>,
    doubts: Doubts,
) -> Vec<Range<usize>> {
    let sentence = document.sentence(words.start);
    match doubts {
        Doubts::Subject => match all_of(document, voices, words) {
            said if said.is_empty() => subject(document, voices, words),
            said => said,
        },
        Doubts::Phrase => noun_phrase_after(document, words.end, sentence.end).into_iter().collect(),
        Doubts::Clause => match clause(document, words.end).filter(|_| words.end < sentence.end) {
            Some(clause) => vec![clause],
            None => subject(document, voices, words),
        },
        Doubts::Statement => {
            // "There was no evidence for this and nobody was arrested."
            let is_open = |&at: &usize| !points_back(document, &(at..at + 1)) || goes_on(document, at + 1);
            let clause = introduced(document, words.end).filter(is_open).and_then(|at| clause(document, at));
            clause.map_or_else(|| statement(document, voices, words.start), |clause| vec![clause])
        }
    }
}

/// What the sentences before say of which the `words` mean each, "neither report could", "none of the tolls could": two of them, or
/// some; if the words speak of figures, what gives some.
fn all_of(document: &Document, voices: &Voices, words: &Range<usize>) -> Vec<Range<usize>> {
    /// They are looked for in no more sentences.
    const FAR: usize = 12;
    let most = match document.lower(words.start) {
        "neither" => 2,
        "none" | "no" => 4,
        _ => 0,
    };
    let is_named = words.clone().any(|at| document.lower(at) == "nor");
    let are_figures = words.clone().any(|at| lexicon::is_in("tally", document.key(at)));
    let gives = |part: &Range<usize>| !are_figures || part.clone().any(|at| is_number(document, at));
    let sentences = document.sentences[..document.sentence_at(words.start)].iter().rev().take(FAR);
    let said = sentences.map_while(|sentence| {
        let mut said = voices.all_said_in(sentence).peekable();
        said.peek()?;
        Some(said.filter(|parts| parts.iter().any(gives)).last())
    });
    let said = said.flatten().take(if is_named { 0 } else { most });
    let mut said: Vec<Range<usize>> = said.flatten().cloned().collect();
    said.reverse();
    said
}

/// The subject of `words`; for one that only points back, "this", "the claim", the statement that it means.
fn subject(document: &Document, voices: &Voices, words: &Range<usize>) -> Vec<Range<usize>> {
    let sentence = document.sentence(words.start);
    let verb = (sentence.start..words.start).rev().find(|&at| !is_copula(document.lower(at)));
    let verb = verb.map_or(sentence.start, |at| at + 1);
    // "Kent sent a video, which could not be verified": where nobody says anything, a relative pronoun means a thing.
    let is_aside = |at: &usize| {
        matches!(lexicon::word_class(document.key(*at)), Some(WordClass::Auxiliary | WordClass::Adverb))
    };
    let relative = (sentence.start..verb).rev().find(|at| !is_aside(at)).unwrap_or(verb);
    let is_relative = matches!(document.lower(relative), "which" | "that");
    let verb = match is_relative {
        true => relative - usize::from(relative > 0 && document.word(relative - 1) == ","),
        false => verb,
    };
    let is_said = is_relative && voices.said_in(&(sentence.start..relative)).is_some();
    let subject = subject_before(document, verb, sentence.start).filter(|_| !is_said);
    match subject.map(|subject| with_pointer(document, subject)) {
        Some(subject) if !points_back(document, &subject) => {
            // "a video whose origin the agency could not verify": the video.
            let whose = subject.clone().find(|&at| document.lower(at) == "whose" && at > subject.start);
            let thing = subject.start..whose.unwrap_or(subject.end);
            vec![thing]
        }
        subject => match statement(document, voices, if is_relative { relative + 1 } else { verb }) {
            said if said.is_empty() => subject.into_iter().collect(),
            said => said,
        },
    }
}

fn is_copula(word: &str) -> bool {
    matches!(word, "remains" | "remain" | "remained" | "still")
}

/// Whether `phrase` only points back to something said: "it", "which", "the claim", "those reports"; but "the toll" is the toll.
fn points_back(document: &Document, phrase: &Range<usize>) -> bool {
    let class = lexicon::word_class(document.key(phrase.start));
    let noun = document.lower(phrase.end - 1);
    match phrase.len() {
        1 => class.is_some() || noun == "neither",
        2 | 3 => {
            let determined =
                matches!(class, Some(WordClass::Determiner | WordClass::Possessive | WordClass::Pronoun));
            let determined = determined || document.lower(phrase.start) == "that";
            determined && lexicon::is_in("claim", noun) && !lexicon::is_in("tally", noun)
        }
        _ => false,
    }
}

/// Whether the phrase before token `at` goes on there: neither a conjunction nor a sign comes next.
fn goes_on(document: &Document, at: usize) -> bool {
    let class = lexicon::word_class(document.key(at));
    document.kind(at) == Some(TokenKind::Word) && class != Some(WordClass::Conjunction)
}

/// The token after the one that introduces what the words before token `at` are about: "no evidence of fraud", "no statement has
/// been made on it".
fn introduced(document: &Document, at: usize) -> Option<usize> {
    let is_verb = |&at: &usize| {
        let word = document.lower(at);
        lexicon::word_class(word) == Some(WordClass::Auxiliary)
            || word.ends_with("ed")
            || matches!(word, "made" | "given")
    };
    let after = at + (at..).take_while(is_verb).count();
    matches!(document.lower(after), "of" | "that" | "for" | "about" | "to" | "on").then_some(after + 1)
}

/// What stands from token `start` on up to the end of its clause: "who built it".
fn clause(document: &Document, start: usize) -> Option<Range<usize>> {
    let sentence = document.sentence(start);
    let limit = sentence.end.min(start + LONGEST);
    let start = introduced(document, start).filter(|&after| after == start + 1).unwrap_or(start);
    let ends = |at: usize| matches!(document.word(at), "," | ";" | "—" | "–" | "." | "”" | "\"" | "(");
    let end = (start..limit).find(|&at| ends(at)).unwrap_or(limit);
    trimmed(document, start.min(end)..end)
}

/// The last statement before token `to`: what somebody says in its sentence or the one before, and otherwise what its sentence
/// says so far, or the sentence before it.
fn statement(document: &Document, voices: &Voices, to: usize) -> Vec<Range<usize>> {
    let sentence = document.sentence_at(to);
    let here = document.sentences.get(sentence).map_or(to..to, |sentence| sentence.start.min(to)..to);
    let before = sentence.checked_sub(1).map(|before| document.sentences[before].clone());
    // "there was no evidence": what stands before the hedge in its own clause says nothing yet.
    let begins = |part: &Range<usize>| document.lower(part.end - 2) == "there";
    let is_statement = |part: &Range<usize>| part.end < to || part.len() > 3 && !begins(part);
    let said_in = |range: &Range<usize>| {
        let parts = voices.said_in(range)?.into_iter();
        let parts = parts.filter_map(|part| without_relative(document, part.start..part.end.min(to)));
        Some(parts.filter(is_statement).collect::<Vec<_>>()).filter(|parts| !parts.is_empty())
    };
    if let Some(said) = said_in(&here).or_else(|| before.as_ref().and_then(said_in)) {
        return said;
    }
    let own = without_relative(document, here).filter(is_statement);
    own.or_else(|| before.and_then(|before| trimmed(document, before))).into_iter().collect()
}

/// `range`, trimmed, without the words that go on about it at its end: ", a figure that", ", which".
fn without_relative(document: &Document, range: Range<usize>) -> Option<Range<usize>> {
    /// No more words stand before the pronoun.
    const SHORT: usize = 5;
    let range = trimmed(document, range)?;
    let is_relative = matches!(document.lower(range.end - 1), "which" | "that" | "who");
    let comma = (range.clone()).rev().take(SHORT).find(|&at| document.word(at) == ",");
    trimmed(document, range.start..comma.filter(|_| is_relative).unwrap_or(range.end))
}

//! A name in the forms that joining compares.

use std::ops::Range;

use super::person::Person;
use super::thing::Thing;
use crate::entity::candidate::Candidate;
use crate::lexicon::plain;
use crate::report::EntityKind;
use crate::text::{Document, TokenKind};

/// A mention's name.
pub struct Name<'t> {
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// As written.
    pub text: &'t str,
    /// The thing it is known as.
    pub usual: Option<&'t str>,
    /// Whether it is a whole name in some list, also if this lists another thing.
    pub is_listed: bool,
    /// Its parts.
    pub parts: Parts,
}

/// The parts of a name.
pub enum Parts {
    Person(Person),
    Thing(Thing),
}

impl<'t> Name<'t> {
    /// The name of `candidate`.
    pub fn read(document: &Document<'t>, candidate: &Candidate) -> Name<'t> {
        let (kind, tokens) = (candidate.kind, &candidate.tokens);
        let parts = match kind {
            EntityKind::Person => Parts::Person(Person::read(document, tokens)),
            _ => Parts::Thing(Thing::read(document, tokens, kind, candidate.known.is_some())),
        };
        let text = document.span(tokens).of(document.text);
        let known = candidate.known.filter(|known| known.kind == kind);
        let usual = known.map(|known| known.usual.unwrap_or(text));
        Name { kind, text, usual, is_listed: candidate.known.is_some(), parts }
    }

    /// How many words it has: of two names the longer explains the shorter.
    pub fn length(&self) -> usize {
        match &self.parts {
            Parts::Person(person) => person.length(),
            Parts::Thing(thing) => thing.words.len(),
        }
    }

    /// Whether it names what several nations have, such as a supreme court: then a list cannot tell which is meant.
    pub fn is_institution(&self) -> bool {
        matches!(&self.parts, Parts::Thing(thing) if thing.is_institution())
            && self.usual.is_none_or(|usual| usual == self.text)
    }

    /// Its letters alone: the same for every way to write it with or without capitals, accents, hyphens and stops.
    pub fn letters(&self) -> String {
        match &self.parts {
            Parts::Person(person) => person.letters(),
            Parts::Thing(thing) => thing.words.concat(),
        }
    }
}

/// A word of a name.
pub struct Word {
    /// In lower case and plain letters, without full stops.
    pub letters: String,
    /// Which token it is.
    pub at: usize,
}

/// Names are compared by this many tokens; what is longer is no name.
const LONGEST: usize = 32;

/// The words of the name `tokens`: all with letters or digits, and "&".
pub fn words(document: &Document, tokens: &Range<usize>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for at in tokens.clone().take(LONGEST) {
        let letters = match document.word(at) {
            "&" => "&".to_owned(),
            _ => plain(document.lower(at)).replace('.', ""),
        };
        match words.last_mut() {
            // "Levi's"
            Some(stem) if document.kind(at) == Some(TokenKind::Clitic) => stem.letters.push_str(&letters),
            _ if letters.contains(|c: char| c.is_alphanumeric() || c == '&') => {
                words.push(Word { letters, at });
            }
            _ => {}
        }
    }
    words
}

/// The key of a name of `kind` with these `letters`, in a table of names of all kinds.
pub fn key(kind: EntityKind, letters: &str) -> String {
    let mut key = String::from(char::from(b'a' + kind as u8));
    key.push_str(letters);
    key
}

//! Patterns over tokens: how a lexicon row says which words it means.
//!
//! A pattern is words with spaces between them. Each word may list alternatives (`about|around`), be optional
//! (`been?`), or stand for all forms of a verb (`<seem>`) or all words of a set of `sets.tsv` (`{tally}`). Three dots stand
//! for a few words, or none, of the same sentence. Letter case and the kind of apostrophe do not matter.

use std::borrow::Cow;

use super::inflection::forms;
use super::source;
use crate::text::{self, Document};

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    elements: Vec<Element>,
}

#[derive(Debug)]
struct Element {
    /// The tokens it accepts, in lower case; none for a gap.
    words: Vec<Cow<'static, str>>,
    optional: bool,
}

/// Three dots stand for no more words.
const LONGEST_GAP: usize = 20;

impl Pattern {
    /// Compiles `source`. Anything is a pattern; a mistake in one shows in its row's examples.
    pub fn new(source: &'static str) -> Pattern {
        let mut elements = Vec::new();
        for part in source.split_whitespace() {
            let (part, optional) = match part.strip_suffix('?') {
                Some(stem) if !stem.is_empty() => (stem, true),
                _ => (part, false),
            };
            if part == "..." {
                elements.push(Element { words: Vec::new(), optional });
            } else if part.contains(['|', '<', '{']) {
                elements.push(Element { words: part.split('|').flat_map(alternatives).collect(), optional });
            } else {
                let words = text::tokens(part).into_iter().map(|token| token.span.of(part));
                elements.extend(words.map(|word| Element { words: vec![lower(word)], optional }));
            }
        }
        Pattern { elements }
    }

    /// The words that a match can begin with.
    pub fn first_words(&self) -> impl Iterator<Item = &str> {
        let leading = self.elements.iter().position(|element| !element.optional).map_or(0, |first| first + 1);
        self.elements[..leading].iter().flat_map(|element| &element.words).map(AsRef::as_ref)
    }

    /// Where a match that begins at token `at` ends; the longest, if it can end in several places.
    pub fn end_of_match(&self, document: &Document, at: usize) -> Option<usize> {
        ends(&self.elements, document, at)
    }
}

fn alternatives(part: &'static str) -> Vec<Cow<'static, str>> {
    let within = |open: char, close: char| part.strip_prefix(open).and_then(|word| word.strip_suffix(close));
    if let Some(set) = within('{', '}') {
        let rows = source!("sets").lines().filter_map(|line| line.split_once('\t'));
        return rows.filter(|(name, _)| *name == set).map(|(_, word)| Cow::Borrowed(word)).collect();
    }
    within('<', '>').map_or_else(|| vec![lower(part)], forms)
}

fn lower(word: &'static str) -> Cow<'static, str> {
    match word.contains(char::is_uppercase) {
        true => Cow::Owned(word.to_lowercase()),
        false => Cow::Borrowed(word),
    }
}

fn ends(elements: &[Element], document: &Document, at: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    if element.words.is_empty() {
        let last = document.sentence(at).end.min(at + LONGEST_GAP);
        return (at..last).find_map(|at| ends(rest, document, at));
    }
    let taken = match element.words.iter().any(|word| word == document.lower(at)) {
        true => ends(rest, document, at + 1),
        false => None,
    };
    taken.or_else(|| if element.optional { ends(rest, document, at) } else { None })
}

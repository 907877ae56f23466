//! Patterns over tokens: how a lexicon row says which words it means.
//!
//! A pattern is words with spaces between them. Each word may list alternatives (`about|around`), be optional
//! (`been?`), or stand for all forms of a verb (`<seem>`), all words of a set of `sets.tsv` (`{tally}`) or all forms of the
//! verbs in a set (`<{deny}>`). Three dots stand for some words, or none, of the same sentence, two for a few; for none of those
//! after an exclamation mark (`..!that|{reason}`). Letter case and the kind of apostrophe do not matter.

use super::inflection::forms;
use super::{Key, words_of};
use crate::text::{self, Document};

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    elements: Vec<Element>,
}

#[derive(Debug)]
struct Element {
    /// The tokens it accepts, in lower case; of a gap those that it does not.
    words: Vec<Key>,
    /// Of a gap, how many tokens it may take; otherwise 0.
    gap: usize,
    optional: bool,
}

/// Two dots stand for no more words.
const SHORT_GAP: usize = 4;

/// Three dots stand for no more words.
const LONG_GAP: usize = 20;

impl Pattern {
    /// Compiles `source`. Anything is a pattern; a mistake in one shows in its row's examples.
    pub fn new(source: &'static str) -> Pattern {
        let mut elements = Vec::new();
        for part in source.split_whitespace() {
            let (part, optional) = match part.strip_suffix('?') {
                Some(stem) if !stem.is_empty() => (stem, true),
                _ => (part, false),
            };
            let listed = |words: &'static str| words.split('|').flat_map(alternatives).collect();
            let mut add = |words, gap| elements.push(Element { words, gap, optional });
            match part {
                "..." => add(Vec::new(), LONG_GAP),
                ".." => add(Vec::new(), SHORT_GAP),
                _ if part.starts_with("..!") => add(listed(&part[3..]), SHORT_GAP),
                _ if part.contains(['|', '<', '{']) => add(listed(part), 0),
                _ if part.bytes().all(|byte| byte.is_ascii_lowercase()) => add(vec![Key::of(part)], 0),
                _ => {
                    let words = text::tokens(part).into_iter().map(|token| token.span.of(part));
                    words.for_each(|word| add(vec![Key::of(&text::lower(word))], 0));
                }
            }
        }
        Pattern { elements }
    }

    /// The words that a match can begin with.
    pub fn first_words(&self) -> impl Iterator<Item = Key> {
        let leading = self.elements.iter().position(|element| !element.optional).map_or(0, |first| first + 1);
        self.elements[..leading].iter().flat_map(|element| &element.words).copied()
    }

    /// Where a match that begins at token `at` ends, within its sentence; the longest, if it can end in several places.
    pub fn end_of_match(&self, document: &Document, at: usize) -> Option<usize> {
        ends(&self.elements, document, at, document.sentence(at).end)
    }
}

fn alternatives(part: &'static str) -> Vec<Key> {
    let within = |open: char, close: char| part.strip_prefix(open).and_then(|word| word.strip_suffix(close));
    if let Some(set) = within('{', '}') {
        return words_of(set).iter().copied().map(Key::of).collect();
    }
    let forms = |verb: &&'static str| forms(verb).into_iter().map(|form| Key::of(&form));
    match within('<', '>') {
        Some(set) if set.starts_with('{') => {
            words_of(set.trim_matches(['{', '}'])).iter().flat_map(forms).collect()
        }
        Some(verb) => forms(&verb).collect(),
        None => vec![Key::of(&text::lower(part))],
    }
}

fn ends(elements: &[Element], document: &Document, at: usize, limit: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    let is_listed = |at: usize| element.words.contains(&document.key(at));
    if element.gap > 0 {
        let last = limit.min(at + element.gap + 1);
        let mut free = (at..last).take_while(|&end| end == at || !is_listed(end - 1));
        return free.find_map(|at| ends(rest, document, at, limit));
    }
    let taken = match at < limit && is_listed(at) {
        true => ends(rest, document, at + 1, limit),
        false => None,
    };
    taken.or_else(|| if element.optional { ends(rest, document, at, limit) } else { None })
}

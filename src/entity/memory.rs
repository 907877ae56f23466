//! Memory: what a first pass over the document took its words for.

use std::collections::HashMap;
use std::ops::Range;

use super::facts::labels;
use crate::tagger::Tagged;
use crate::text::Document;

const KINDS: usize = 6;

/// How surely a word was taken for each kind, and last for no name; and how often it stood in a longer name, by label.
#[derive(Clone, Copy, Default)]
struct Taken {
    kinds: [f32; KINDS + 1],
    longer: [u16; 4 * KINDS + 1],
}

/// What each capitalised word was taken for, by the word in lower case.
#[derive(Default)]
pub struct Memory {
    taken: HashMap<String, Taken>,
    /// What each token was taken for itself: the label of its name, and how surely.
    own: Vec<Option<(usize, f32)>>,
}

impl Memory {
    /// Remembers the `names` that a first pass found in `document`.
    pub fn new(document: &Document, names: &[Tagged]) -> Memory {
        let mut own = vec![None; document.len()];
        for name in names {
            for at in name.tokens.clone() {
                own[at] = Some((labels().of(name.kind, &name.tokens, at), name.probability));
            }
        }
        let mut taken: HashMap<String, Taken> = HashMap::new();
        for at in (0..document.len()).filter(|&at| document.is_capitalised(at)) {
            let word = document.lower(at);
            if !taken.contains_key(word) {
                taken.insert(word.to_owned(), Taken::default());
            }
            let Some(taken) = taken.get_mut(word) else { continue };
            match own[at] {
                Some((label, probability)) => {
                    taken.kinds[kind(label)] += probability;
                    taken.longer[label] += u16::from(is_longer(label));
                }
                None => taken.kinds[KINDS] += 1.0,
            }
        }
        Memory { taken, own }
    }

    /// Whether one of the tokens `range` of `document` was seen elsewhere.
    pub fn knows(&self, document: &Document, range: Range<usize>) -> bool {
        range.into_iter().any(|at| self.recall(document, at) != (0, 0))
    }

    /// What the word at token `at` was taken for at its other places: a number for the kind it was mostly taken for,
    /// and how surely; and one for the label that it had in longer names. Both are 0 if there is no other place.
    pub fn recall(&self, document: &Document, at: usize) -> (u32, u32) {
        let Some(taken) = self.taken.get(document.lower(at)) else { return (0, 0) };
        let Taken { mut kinds, mut longer } = *taken;
        if document.is_capitalised(at) {
            match self.own[at] {
                Some((label, probability)) => {
                    kinds[kind(label)] -= probability;
                    longer[label] -= u16::from(is_longer(label));
                }
                None => kinds[KINDS] -= 1.0,
            }
        }
        let sum: f32 = kinds.iter().sum();
        let mut memory = 0;
        if sum > 0.2 {
            let best = (0..=KINDS).max_by(|&a, &b| kinds[a].total_cmp(&kinds[b])).unwrap_or(KINDS);
            memory = 1 + 4 * best as u32 + 2 * u32::from(kinds[best] > 0.8 * sum) + u32::from(sum > 1.5);
        }
        let most = (1..longer.len()).max_by_key(|&label| longer[label]).filter(|&label| longer[label] > 0);
        (memory, most.unwrap_or(0) as u32)
    }
}

fn kind(label: usize) -> usize {
    (label - 1) / 4
}

/// Whether a token with `label` is one of several of its name.
fn is_longer(label: usize) -> bool {
    label % 4 != 0
}

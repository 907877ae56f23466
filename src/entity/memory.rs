//! Memory: what a first pass over the document took its words for.

use super::facts::labels;
use super::vocabulary::Vocabulary;
use crate::report::EntityKind;
use crate::tagger::Tagged;
use crate::text::Document;

const KINDS: usize = EntityKind::ALL.len();

/// How often a word was taken for each kind, and last for no name; and how often it stood in a longer name, by label.
#[derive(Clone, Copy, Default)]
struct Taken {
    kinds: [u16; KINDS + 1],
    longer: [u16; 4 * KINDS + 1],
}

/// What each word was taken for where it has a capital.
#[derive(Default)]
pub struct Memory {
    taken: Vec<Taken>,
    /// The label of each token itself.
    own: Vec<u8>,
}

impl Memory {
    /// Remembers the `names` that a first pass found in `document`.
    pub fn new<'n>(
        document: &Document,
        vocabulary: &Vocabulary,
        names: impl IntoIterator<Item = &'n Tagged>,
    ) -> Memory {
        let mut own = vec![0; document.len()];
        for Tagged { tokens, kind, .. } in names {
            for at in tokens.clone() {
                own[at] = labels().of(*kind, tokens, at) as u8;
            }
        }
        let mut taken = vec![Taken::default(); vocabulary.len()];
        for at in (0..document.len()).filter(|&at| document.is_capitalised(at)) {
            taken[vocabulary.number(at)].count(own[at].into(), u16::saturating_add);
        }
        Memory { taken, own }
    }

    /// What `word`, at token `at`, was taken for at its other places: a number for the kind it was mostly taken for, and
    /// how surely; and one for the label that it mostly had in longer names. Both are 0 if there is no other place.
    pub fn recall(&self, document: &Document, word: usize, at: usize) -> (u32, u32) {
        let Some(mut taken) = self.taken.get(word).copied() else { return (0, 0) };
        if document.is_capitalised(at) {
            taken.count(self.own[at].into(), u16::saturating_sub);
        }
        let sum: u32 = taken.kinds.iter().map(|&count| u32::from(count)).sum();
        if sum == 0 {
            return (0, 0);
        }
        let best = (0..=KINDS).rev().max_by_key(|&kind| taken.kinds[kind]).unwrap_or(KINDS);
        let is_sure = u32::from(taken.kinds[best]) * 5 > sum * 4;
        let memory = 1 + 4 * best as u32 + 2 * u32::from(is_sure) + u32::from(sum > 1);
        let longer = (1..taken.longer.len()).rev().max_by_key(|&label| taken.longer[label]);
        (memory, longer.filter(|&label| taken.longer[label] > 0).unwrap_or(0) as u32)
    }
}

impl Taken {
    /// Counts the word once more, or once less, with `label`.
    fn count(&mut self, label: usize, step: impl Fn(u16, u16) -> u16) {
        let kind = if label == 0 { KINDS } else { labels().kind(label) };
        self.kinds[kind] = step(self.kinds[kind], 1);
        if label != 0 && !labels().is_unit(label) {
            self.longer[label] = step(self.longer[label], 1);
        }
    }
}

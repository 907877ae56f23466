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

#[cfg(test)]
mod tests {
    use super::Memory;
    use crate::entity::vocabulary::Vocabulary;
    use crate::report::EntityKind;
    use crate::tagger::Tagged;
    use crate::text::Document;

    #[test]
    fn a_word_is_remembered_for_what_it_was_at_its_other_places() {
        let document = Document::read("Mara Lund met Weil. Lund left. Weil left.");
        let vocabulary = Vocabulary::read(&document);
        let name = |tokens| Tagged { tokens, kind: EntityKind::Person as usize, probability: 0.9 };
        let memory = Memory::new(&document, &vocabulary, &[name(0..2), name(5..6), name(8..9)]);
        let recall = |at| memory.recall(&document, vocabulary.number(at), at);
        // Nowhere else.
        assert_eq!(recall(0), (0, 0));
        // Once elsewhere, a person, and there alone.
        let (alone, longer) = recall(1);
        assert!(alone > 0 && longer == 0);
        assert_eq!(recall(3), (alone, 0));
        // Once elsewhere, and there no name.
        let (none, longer) = recall(8);
        assert!(none > 0 && none != alone && longer == 0);
        // Once elsewhere, the end of a longer name of a person.
        let (within, longer) = recall(5);
        assert!(within == alone && longer > 0);
    }
}

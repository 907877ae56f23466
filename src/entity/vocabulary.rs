//! Vocabulary: the words of a document by number, so that what is noted of a word is found without looking it up again.

use crate::text::{Document, TokenKind};
use crate::text_table::TextTable;

/// The number of the word of each token, in lower case. All tokens that are no words share the first.
pub struct Vocabulary {
    numbers: Vec<u32>,
    known: TextTable<u32>,
}

impl Vocabulary {
    /// Numbers the words of `document`.
    pub fn read(document: &Document) -> Vocabulary {
        let mut known: TextTable<u32> = TextTable::default();
        let number = |at| match document.kind(at) {
            Some(TokenKind::Word) => {
                let next = known.len() as u32 + 1;
                *known.get_or(document.lower(at), || next)
            }
            _ => 0,
        };
        let numbers = (0..document.len()).map(number).collect();
        Vocabulary { numbers, known }
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.known.len() + 1
    }

    /// Whether `word`, in lower case, is one of them.
    pub fn holds(&self, word: &str) -> bool {
        self.known.get(word).is_some()
    }

    /// The number of token `at`.
    pub fn number(&self, at: usize) -> usize {
        self.numbers[at] as usize
    }
}

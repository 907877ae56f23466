//! What the words beside a match have to be.

use super::{WordClass, word_class};

/// A condition on the word before or after a match.
///
/// In a lexicon it is a cell: empty for any word, `a|b` for one of these, `!a|b` for none of these. A word in angle
/// brackets stands for a class of function words: `<pronoun>`.
#[derive(Debug)]
pub struct Neighbour {
    words: Vec<&'static str>,
    classes: Vec<WordClass>,
    excluded: bool,
}

impl Neighbour {
    /// Reads a cell.
    pub fn new(cell: &'static str) -> Neighbour {
        let (excluded, list) = match cell.strip_prefix('!') {
            Some(list) => (true, list),
            None => (cell.is_empty(), cell),
        };
        let class = |word: &str| WordClass::from_word(word.strip_prefix('<')?.strip_suffix('>')?);
        let classes = list.split('|').filter_map(class).collect();
        Neighbour { words: list.split('|').collect(), classes, excluded }
    }

    /// Whether `word`, in lower case, may stand there.
    pub fn allows(&self, word: &str) -> bool {
        let listed = !word.is_empty() && self.words.contains(&word);
        let classed = word_class(word).is_some_and(|class| self.classes.contains(&class));
        (listed || classed) != self.excluded
    }
}

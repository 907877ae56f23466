//! Names: which entities of two texts are one.

use super::{Both, Side};
use crate::entity;
use crate::lexicon::plain;
use crate::report::{Entity, EntityKind};
use crate::text::Document;
use crate::text::case::lowered;
use crate::text_table::TextTable;

/// The entities of both texts, compared.
#[derive(Default)]
pub struct Names {
    /// For each entity of the first text and then of the second who or what it is: one number where both name the same.
    pub things: Vec<usize>,
    /// The entities that only one text names.
    pub alone: Both<Vec<usize>>,
}

/// Compares the entities of `texts`: by their names, which are joined as if they stood in one text, and by the words of the
/// other text, since not every name is found in every text.
pub fn names(texts: &Both<Side>) -> Names {
    let mut main = Vec::new();
    for side in texts {
        main.extend(side.report.entities.iter().map(|entity| (entity.kind, entity.name.as_str())));
    }
    let things = entity::joined(&main);
    let mut is_in = [vec![false; things.len()], vec![false; things.len()]];
    let count = texts[0].report.entities.len();
    for (i, &thing) in things.iter().enumerate() {
        is_in[usize::from(i >= count)][thing] = true;
    }
    let mut names = Names { things, ..Names::default() };
    for side in 0..2 {
        let words = words(&texts[1 - side].document);
        for (at, entity) in texts[side].report.entities.iter().enumerate() {
            if !is_in[1 - side][names.things[side * count + at]] && !is_named(entity, &words) {
                names.alone[side].push(at);
            }
        }
    }
    names
}

/// The words of a text with a capital, and each of its words with the one after it.
fn words(document: &Document) -> TextTable<usize> {
    let mut words = TextTable::default();
    for at in 0..document.len() {
        let word = letters(document.word(at));
        words.insert(&format!("{word} {}", letters(document.word(at + 1))), 0);
        if document.is_capitalised(at) {
            words.insert(&word, 0);
        }
    }
    words
}

/// Whether `entity` is named in a text with these `words`: by one of its spellings, or of a person by the last word of one.
fn is_named(entity: &Entity, words: &TextTable<usize>) -> bool {
    entity.spellings.iter().any(|spelling| {
        let document = Document::read(spelling);
        let word = |at: usize| letters(document.word(at));
        let last = document.len().saturating_sub(1);
        if last == 0 || entity.kind == EntityKind::Person {
            return words.get(&word(last)).is_some();
        }
        (0..last).all(|at| words.get(&format!("{} {}", word(at), word(at + 1))).is_some())
    })
}

/// The letters of `word`: the same for every way to write it with or without capitals and accents.
fn letters(word: &str) -> String {
    plain(&lowered(word))
}

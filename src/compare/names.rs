//! Names: which entities of two texts are one.

use super::{Both, Side};
use crate::entity;
use crate::lexicon::plain;
use crate::order::{largest_first, sort_by_key};
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
    let things = joined(&main);
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

/// For each of `names` one that names the same, whichever of the texts comes first: the longest stand before those that may be short
/// for them.
fn joined(names: &[(EntityKind, &str)]) -> Vec<usize> {
    let sum = |&(kind, name): &(EntityKind, &str)| {
        name.bytes().fold(kind as u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)))
            as usize
    };
    let mut order: Vec<usize> = (0..names.len()).collect();
    sort_by_key(&mut order, |&at| (largest_first(names[at].1.len()), sum(&names[at])));
    let sorted: Vec<_> = order.iter().map(|&at| names[at]).collect();
    let mut things = vec![0; names.len()];
    for (place, first) in entity::joined(&sorted).into_iter().enumerate() {
        things[order[place]] = order[first];
    }
    things
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

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::report::EntityKind::Person;

    #[test]
    fn names_are_one_whichever_text_comes_first() {
        let names = [(Person, "Red \"Elena\" Weil"), (Person, "Elena"), (Person, "Lund")];
        for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
            let things = joined(&order.map(|at| names[at]));
            let place = |name: usize| order.iter().position(|&at| at == name).expect("each stands somewhere");
            assert_eq!(things[place(0)], things[place(1)], "{order:?}");
            assert_ne!(things[place(0)], things[place(2)], "{order:?}");
        }
    }
}

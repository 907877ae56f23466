//! Names: which entities of two texts are one.

use super::links::Links;
use super::{Both, Side};
use crate::entity;
use crate::lexicon::plain;
use crate::report::{Entity, EntityKind};
use crate::text::Document;
use crate::text_table::TextTable;

/// The entities of both texts, compared.
pub struct Names {
    /// For each entity of each text who or what it is: one number where both texts name the same.
    pub things: Both<Vec<usize>>,
    /// The entities that only one text names.
    pub alone: Both<Vec<usize>>,
}

/// Compares the entities of `texts`: by their names, which are joined as if they stood in one text, where one text's name is a
/// further spelling in the other, and by the words of the other, since not every name is found in every text.
pub fn names(texts: &Both<Side>) -> Names {
    let [first, second] = texts.each_ref().map(|side| &side.report.entities);
    let all: Vec<_> = first.iter().chain(second.iter()).collect();
    let mut links = Links::new(all.len());
    let main: Vec<_> = all.iter().map(|entity| (entity.kind, entity.name.as_str())).collect();
    for (i, same) in entity::joined(&main).into_iter().enumerate() {
        links.link(i, same);
    }
    // Of whatever kind: who sees a name in both texts would not believe that only one of them has it.
    let mut names: Both<TextTable<usize>> = Default::default();
    let side = |i: usize| usize::from(i >= first.len());
    for (i, entity) in all.iter().enumerate() {
        names[side(i)].get_or(&letters(&entity.name), || i);
    }
    for (i, entity) in all.iter().enumerate() {
        for spelling in &entity.spellings {
            if let Some(&same) = names[1 - side(i)].get(&letters(spelling)) {
                links.link(i, same);
            }
        }
    }
    let mut is_named = vec![[false; 2]; all.len()];
    let things: Vec<usize> = (0..all.len()).map(|i| links.first(i)).collect();
    for (i, &thing) in things.iter().enumerate() {
        is_named[thing][side(i)] = true;
    }
    let words = texts.each_ref().map(Words::of);
    let mut alone: Both<Vec<usize>> = Default::default();
    for (i, &thing) in things.iter().enumerate() {
        if is_named[thing] != [true; 2] && !words[1 - side(i)].have(all[i]) {
            alone[side(i)].push(i - side(i) * first.len());
        }
    }
    Names { things: [things[..first.len()].to_vec(), things[first.len()..].to_vec()], alone }
}

/// The words of a text, by which a name is found that was not taken for one.
#[derive(Default)]
struct Words {
    /// Those with a capital.
    capitalised: TextTable<()>,
    /// Each with the one after it.
    pairs: TextTable<()>,
}

impl Words {
    fn of(side: &Side) -> Words {
        let document = &side.document;
        let mut words = Words::default();
        for at in 0..document.len() {
            let word = letters(document.word(at));
            words.pairs.insert(&format!("{word} {}", letters(document.word(at + 1))), ());
            if document.is_capitalised(at) {
                words.capitalised.insert(&word, ());
            }
        }
        words
    }

    /// Whether `entity` is named, as far as words tell: by one of its spellings, or of a person by the last word of one.
    fn have(&self, entity: &Entity) -> bool {
        entity.spellings.iter().any(|spelling| {
            let document = Document::read(spelling);
            let word = |at: usize| letters(document.word(at));
            let last = document.len().saturating_sub(1);
            match entity.kind {
                EntityKind::Person => self.capitalised.get(&word(last)).is_some(),
                _ if last == 0 => self.capitalised.get(&word(0)).is_some(),
                _ => (0..last).all(|at| self.pairs.get(&format!("{} {}", word(at), word(at + 1))).is_some()),
            }
        })
    }
}

/// The letters of `name`: the same however it is written, with or without capitals, accents, hyphens and stops.
fn letters(name: &str) -> String {
    plain(&name.to_lowercase()).chars().filter(|c| c.is_alphanumeric()).collect()
}

//! Links: which of the things in two texts are one, and which of them stand beside each other.

use super::Both;
use crate::text_table::TextTable;

/// A thing of one of two texts, by the words that tell what it is.
pub struct Thing {
    /// In which text it is.
    pub side: usize,
    /// What it is in one word; nothing where that is not known.
    pub head: String,
    /// What it is in all words.
    pub full: String,
    /// Whether it is told by the one word alone, and so may be any that has it.
    pub is_bare: bool,
    /// What it has in common with those that it is one with, whatever the words say; nothing where it has no such.
    pub also: String,
}

/// Things by number, each linked to the first of those that are one with it.
pub struct Links(Vec<usize>);

impl Links {
    /// Links `things` that are told by the same words, those of one main word if any of them has no other, and those that have
    /// something else in common.
    pub fn of(things: &[Thing]) -> Links {
        let mut links = Links((0..things.len()).collect());
        let (mut bare, mut keys): (TextTable<usize>, TextTable<usize>) = Default::default();
        for thing in things.iter().filter(|thing| thing.is_bare) {
            bare.get_or(&thing.head, || 0);
        }
        for (i, thing) in things.iter().enumerate() {
            let is_bare = bare.get(&thing.head).is_some();
            for key in [if is_bare { &thing.head } else { &thing.full }, &thing.also] {
                if !key.is_empty() {
                    let first = *keys.get_or(key, || i);
                    links.link(first, i);
                }
            }
        }
        links
    }

    /// The first of the things that are one with `thing`.
    pub fn first(&mut self, mut thing: usize) -> usize {
        while self.0[thing] != thing {
            self.0[thing] = self.0[self.0[thing]];
            thing = self.0[thing];
        }
        thing
    }

    /// Makes two things one.
    pub fn link(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }
}

/// What of two lists stands beside what of the other.
pub type Beside = Both<Vec<Option<usize>>>;

/// Puts what has the same key in two lists, and nothing beside it yet, beside each other: the first of its like beside the
/// first, the second beside the second. An empty key is like no other.
pub fn put_beside(keys: [&[String]; 2], beside: &mut Beside) {
    let mut places: TextTable<usize> = TextTable::default();
    let mut waiting: Vec<Vec<usize>> = Vec::new();
    for at in (0..keys[1].len()).rev() {
        if beside[1][at].is_none() && !keys[1][at].is_empty() {
            let place = *places.get_or(&keys[1][at], || waiting.len());
            if place == waiting.len() {
                waiting.push(Vec::new());
            }
            waiting[place].push(at);
        }
    }
    for at in 0..keys[0].len() {
        if beside[0][at].is_none()
            && let Some(&place) = places.get(&keys[0][at])
            && let Some(other) = waiting[place].pop()
        {
            beside[0][at] = Some(other);
            beside[1][other] = Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Links, Thing, put_beside};

    fn thing(head: &str, full: &str, also: &str) -> Thing {
        let (is_bare, [head, full, also]) = (head == full, [head, full, also].map(str::to_owned));
        Thing { side: 0, head, full, is_bare, also }
    }

    #[test]
    fn what_is_linked_through_others_is_one() {
        let things = [
            thing("bay", "blue bay", ""),
            thing("bay", "red bay", ""),
            thing("cape", "red cape", "1"),
            thing("cape", "cape", ""),
            thing("isle", "red isle", "1"),
            thing("", "", ""),
            thing("", "", ""),
        ];
        let mut links = Links::of(&things);
        let firsts: Vec<usize> = (0..things.len()).map(|thing| links.first(thing)).collect();
        assert_eq!(firsts, [0, 1, 2, 2, 2, 5, 6]);
    }

    #[test]
    fn the_first_stands_beside_the_first_of_its_like() {
        let keys = [["a", "b", "a", "a", ""], ["c", "a", "", "a", "b"]].map(|keys| keys.map(str::to_owned));
        let mut beside = [vec![None; 5], vec![None; 5]];
        put_beside([&keys[0], &keys[1]], &mut beside);
        assert_eq!(beside[0], [Some(1), Some(4), Some(3), None, None]);
        assert_eq!(beside[1], [None, Some(0), None, Some(2), Some(1)]);
    }
}

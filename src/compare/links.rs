//! Links: which of the things in two texts are one, and which of them stand beside each other. What is compared are numbers,
//! which the same words share.

use super::Both;
use crate::text_table::TextTable;

/// No number: where nothing is known.
pub const NONE: usize = usize::MAX;

/// What a thing is found by: things of one key are alike, save where its first number is [`NONE`].
pub type Key = (usize, usize);

/// Words and phrases by number.
#[derive(Default)]
pub struct Words(TextTable<usize>);

impl Words {
    /// The number of `words`.
    pub fn number(&mut self, words: &str) -> usize {
        let next = self.0.len();
        *self.0.get_or(words, || next)
    }
}

/// A thing of one of two texts.
pub struct Thing {
    /// In which text it is.
    pub side: usize,
    /// What it is in one word, by its number.
    pub head: usize,
    /// What it is in all words.
    pub full: usize,
    /// Whether it is told by the one word alone, and so may be any that has it.
    pub is_bare: bool,
}

/// Things by number, each linked to the first of those that are one with it.
pub struct Links(Vec<usize>);

impl Links {
    /// Links `things` that are told by the same words, and those of one main word if any of them has no other.
    pub fn of(things: &[Thing], words: &Words) -> Links {
        let mut links = Links((0..things.len()).collect());
        let mut is_bare = vec![false; words.0.len()];
        for thing in things.iter().filter(|thing| thing.is_bare) {
            is_bare[thing.head] = true;
        }
        let mut keys = Vec::new();
        for thing in things {
            keys.push(match is_bare.get(thing.head) {
                Some(true) => (thing.head, 0),
                _ => (thing.full, 1),
            });
        }
        links.link_by(&keys);
        links
    }

    /// Makes things of one key one.
    pub fn link_by(&mut self, keys: &[Key]) {
        let mut sorted = Vec::new();
        add(keys, 0, &mut sorted);
        sorted.sort_unstable();
        for pair in sorted.windows(2) {
            if is_alike(&pair[0], &pair[1]) {
                self.link(pair[0].2, pair[1].2);
            }
        }
    }

    /// Makes two things one.
    pub fn link(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.0[one.max(other)] = one.min(other);
    }

    /// The first of the things that are one with `thing`.
    pub fn first(&mut self, mut thing: usize) -> usize {
        while self.0[thing] != thing {
            self.0[thing] = self.0[self.0[thing]];
            thing = self.0[thing];
        }
        thing
    }
}

/// A key and the place of what has it.
pub type Placed = (usize, usize, usize);

/// Whether both have the same key.
pub fn is_alike(one: &Placed, other: &Placed) -> bool {
    (one.0, one.1) == (other.0, other.1)
}

/// Adds the `keys`, each with its place, from `first` on.
fn add(keys: &[Key], first: usize, all: &mut Vec<Placed>) {
    for (at, &(one, other)) in keys.iter().enumerate() {
        if one != NONE {
            all.push((one, other, first + at));
        }
    }
}

/// For each of two lists what of the other stands beside it; [`NONE`] where nothing does.
pub type Beside = Both<Vec<usize>>;

/// Puts what has the same key in two lists, and nothing beside it yet, beside each other: the first of its like beside the
/// first, the second beside the second.
pub fn put_beside(keys: &Both<Vec<Key>>, beside: &mut Beside) {
    let count = keys[0].len();
    let mut all = Vec::new();
    add(&keys[0], 0, &mut all);
    add(&keys[1], count, &mut all);
    all.retain(|&(.., at)| if at < count { beside[0][at] } else { beside[1][at - count] } == NONE);
    all.sort_unstable();
    for like in all.chunk_by(is_alike) {
        let (first, second) = like.split_at(like.partition_point(|&(.., at)| at < count));
        for (one, other) in first.iter().zip(second) {
            (beside[0][one.2], beside[1][other.2 - count]) = (other.2 - count, one.2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Links, NONE, Thing, Words, put_beside};

    #[test]
    fn what_is_linked_through_others_is_one() {
        let mut words = Words::default();
        let mut thing = |head: &str, full: &str| Thing {
            side: 0,
            head: words.number(head),
            full: words.number(full),
            is_bare: head == full,
        };
        let names = [
            ("bay", "blue bay"),
            ("bay", "red bay"),
            ("cape", "red cape"),
            ("cape", "cape"),
            ("isle", "isle"),
        ];
        let mut things: Vec<Thing> = names.into_iter().map(|(head, full)| thing(head, full)).collect();
        things.extend([0, 1].map(|side| Thing { side, head: NONE, full: NONE, is_bare: false }));
        let mut links = Links::of(&things, &words);
        let firsts = |links: &mut Links| (0..7).map(|thing| links.first(thing)).collect::<Vec<usize>>();
        assert_eq!(firsts(&mut links), [0, 1, 2, 2, 4, 5, 6]);
        links.link_by(&[(7, 1), (7, 2), (7, 1), (NONE, 0), (NONE, 0), (NONE, 0), (NONE, 0)]);
        assert_eq!(firsts(&mut links), [0, 1, 0, 0, 4, 5, 6]);
    }

    #[test]
    fn the_first_stands_beside_the_first_of_its_like() {
        let keys = [[1, 2, 1, 1, NONE], [3, 1, NONE, 1, 2]].map(|keys| keys.map(|key| (key, 0)).to_vec());
        let mut beside = [vec![NONE; 5], vec![NONE; 5]];
        put_beside(&keys, &mut beside);
        assert_eq!(beside[0], [1, 4, 3, NONE, NONE]);
        assert_eq!(beside[1], [NONE, 0, NONE, 2, 1]);
    }
}

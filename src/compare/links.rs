//! Links: which of many things are one, directly or through others.

use crate::text_table::TextTable;

/// Things by number, each linked to the first of those that are one with it.
pub struct Links(Vec<usize>);

impl Links {
    /// So many things, none one with another.
    pub fn new(count: usize) -> Links {
        Links((0..count).collect())
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

    /// Makes `thing` one with all that have been given the same `key`.
    pub fn link_by(&mut self, keys: &mut TextTable<usize>, key: &str, thing: usize) {
        let first = *keys.get_or(key, || thing);
        self.link(first, thing);
    }
}

#[cfg(test)]
mod tests {
    use super::Links;
    use crate::text_table::TextTable;

    #[test]
    fn what_is_linked_through_others_is_one() {
        let mut links = Links::new(6);
        links.link(4, 5);
        links.link(1, 3);
        links.link(3, 4);
        let firsts: Vec<usize> = (0..6).map(|thing| links.first(thing)).collect();
        assert_eq!(firsts, [0, 1, 2, 1, 1, 1]);
    }

    #[test]
    fn what_has_one_key_is_one() {
        let (mut links, mut keys) = (Links::new(3), TextTable::default());
        links.link_by(&mut keys, "bay", 0);
        links.link_by(&mut keys, "cape", 1);
        links.link_by(&mut keys, "bay", 2);
        assert_eq!((links.first(2), links.first(1)), (0, 1));
    }
}

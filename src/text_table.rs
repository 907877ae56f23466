//! Tables by words of the text, compiled once: every other type of key or value that a hash map holds adds kilobytes to the
//! page.

use std::collections::HashMap;

/// A table by words, or by any letters, that a text fills. Its hasher is the standard one, whose collisions nobody can choose.
pub struct TextTable<V> {
    places: Places,
    values: Vec<V>,
}

impl<V> TextTable<V> {
    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.places.of(key).map(|place| &self.values[place])
    }

    /// The value of `key`, which is `new` if it has none yet.
    pub fn get_or(&mut self, key: &str, new: impl FnOnce() -> V) -> &mut V {
        let place = self.places.add(key);
        if place == self.values.len() {
            self.values.push(new());
        }
        &mut self.values[place]
    }

    /// Gives `key` the value `value`.
    pub fn insert(&mut self, key: &str, value: V) {
        let place = self.places.add(key);
        match self.values.get_mut(place) {
            Some(old) => *old = value,
            None => self.values.push(value),
        }
    }

    /// The values, in the order in which their keys came.
    pub fn into_values(self) -> Vec<V> {
        self.values
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }
}

impl<V> Default for TextTable<V> {
    fn default() -> TextTable<V> {
        TextTable { places: Places::default(), values: Vec::new() }
    }
}

/// For each key how many came before it.
#[derive(Default)]
struct Places(HashMap<String, u32>);

impl Places {
    #[inline(never)]
    fn of(&self, key: &str) -> Option<usize> {
        self.0.get(key).map(|&place| place as usize)
    }

    #[inline(never)]
    fn add(&mut self, key: &str) -> usize {
        let next = self.0.len();
        match self.of(key) {
            Some(place) => place,
            None => {
                self.0.insert(key.to_owned(), next as u32);
                next
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TextTable;

    #[test]
    fn the_first_value_stays_unless_another_is_put_there() {
        let mut table = TextTable::default();
        assert_eq!(*table.get_or("bay", || 1), 1);
        assert_eq!(*table.get_or("bay", || 2), 1);
        table.insert("bay", 3);
        table.insert("cape", 4);
        assert_eq!(table.get("bay"), Some(&3));
        assert_eq!(table.get("isle"), None);
        assert_eq!((table.len(), table.into_values()), (2, vec![3, 4]));
    }
}

//! Hashing for look-ups in the lexicons, where every token is looked up many times: a word is hashed once, to its [`Key`], and
//! tables know words by their keys.
//!
//! Quick, and no shield against chosen collisions: only tables whose words are ours use it. Tables that a text fills
//! keep the standard hasher.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A word for look-ups: 64 bits of hash. No two words of the lexicons share one, which a test checks; that a word of a text shares
/// one with theirs by chance would take some 10^15 words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Key(u64);

impl Key {
    /// The key of `word`. Takes eight bytes at a time, each by a turn, an exclusive or and a multiplication.
    pub fn of(word: &str) -> Key {
        let (parts, rest) = word.as_bytes().as_chunks::<8>();
        let take = |key: u64, part: u64| (key.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let key = parts.iter().fold(word.len() as u64, |key, part| take(key, u64::from_le_bytes(*part)));
        let key = take(key, rest.iter().fold(0, |part, &byte| part << 8 | u64::from(byte)));
        // The high bits are the better mixed, and tables look at the low ones.
        Key(key ^ key >> 32)
    }
}

impl<W: AsRef<str> + ?Sized> From<&W> for Key {
    fn from(word: &W) -> Key {
        Key::of(word.as_ref())
    }
}

/// A table by words of ours. Where a word stands and what it means are kept apart, so that the page holds the code of the
/// table once and not once for each type of value.
pub struct WordMap<V> {
    places: WordSet,
    values: Vec<V>,
}

impl<V> WordMap<V> {
    /// The value of `word`.
    pub fn get(&self, word: impl Into<Key>) -> Option<&V> {
        self.places.place(word.into()).map(|place| &self.values[place])
    }

    /// All values, in the order in which their words came.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.values.iter()
    }

    /// The value of `word`, its default if it has none yet.
    pub fn entry(&mut self, word: impl Into<Key>) -> &mut V
    where
        V: Default,
    {
        let place = self.places.add(word.into());
        if place == self.values.len() {
            self.values.push(V::default());
        }
        &mut self.values[place]
    }
}

impl<V> Default for WordMap<V> {
    fn default() -> WordMap<V> {
        WordMap { places: WordSet::default(), values: Vec::new() }
    }
}

/// Of a word that stands twice the last value counts.
impl<K: Into<Key>, V> FromIterator<(K, V)> for WordMap<V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> WordMap<V> {
        let mut map = WordMap::default();
        for (word, value) in rows {
            let place = map.places.add(word.into());
            match map.values.get_mut(place) {
                Some(old) => *old = value,
                None => map.values.push(value),
            }
        }
        map
    }
}

/// A set of words of ours, each with its place: how many stood before it.
#[derive(Default)]
pub struct WordSet(HashMap<Key, u32, BuildHasherDefault<KeyHasher>>);

impl WordSet {
    /// Whether `word` is in the set.
    pub fn contains(&self, word: impl Into<Key>) -> bool {
        self.place(word.into()).is_some()
    }

    /// The place of the word with `key`.
    fn place(&self, key: Key) -> Option<usize> {
        self.0.get(&key).map(|&place| place as usize)
    }

    /// The place of the word with `key`, the next if it has none yet.
    fn add(&mut self, key: Key) -> usize {
        let next = self.0.len() as u32;
        *self.0.entry(key).or_insert(next) as usize
    }
}

impl<K: Into<Key>> FromIterator<K> for WordSet {
    fn from_iter<I: IntoIterator<Item = K>>(words: I) -> WordSet {
        let mut set = WordSet::default();
        words.into_iter().for_each(|word| {
            set.add(word.into());
        });
        set
    }
}

/// Takes a key as it is.
#[derive(Default)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::fs;

    use super::Key;

    #[test]
    fn no_two_words_of_the_lexicons_share_a_key() {
        let mut words: HashMap<Key, String> = HashMap::new();
        for entry in fs::read_dir("src/lexicon").expect("the lexicons") {
            let path = entry.expect("an entry").path();
            let is_lexicon =
                path.extension().is_some_and(|extension| extension == "tsv" || extension == "txt");
            let text = if is_lexicon { fs::read_to_string(&path).expect("a lexicon") } else { String::new() };
            for cell in text.split(['\t', '\n', '|']) {
                for word in cell.split_whitespace().chain([cell]) {
                    let first = words.entry(Key::of(word)).or_insert_with(|| word.to_owned());
                    assert_eq!(first, word);
                }
            }
        }
        assert!(words.len() > 20_000, "{}", words.len());
    }

    #[test]
    fn the_ends_of_words_count() {
        let words = ["", "a", "\0a", "a\0", "abcdefgh", "abcdefgh\0", "abcdefghi", "hgfedcba"];
        for (i, one) in words.iter().enumerate() {
            assert!(words[..i].iter().all(|other| Key::of(one) != Key::of(other)), "{one:?}");
        }
    }
}

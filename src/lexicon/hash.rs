//! Hashing for look-ups in the lexicons, where every token is looked up many times.
//!
//! Quick, and no shield against chosen collisions: only tables whose keys are ours use it. Tables that a text fills
//! keep the standard hasher.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table by words of ours. Where a word stands and what it means are kept apart, so that the page holds the code of the
/// table once and not once for each type of value.
pub struct WordMap<V> {
    places: WordSet,
    values: Vec<V>,
}

impl<V> WordMap<V> {
    /// The value of `word`.
    pub fn get(&self, word: &str) -> Option<&V> {
        self.places.place(word).map(|place| &self.values[place])
    }

    /// The value of `word`, its default if it has none yet.
    pub fn entry(&mut self, word: impl Into<Cow<'static, str>>) -> &mut V
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
impl<K: Into<Cow<'static, str>>, V> FromIterator<(K, V)> for WordMap<V> {
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
pub struct WordSet(HashMap<Cow<'static, str>, u32, BuildHasherDefault<WordHasher>>);

impl WordSet {
    /// Whether `word` is in the set.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }

    /// The place of `word`.
    fn place(&self, word: &str) -> Option<usize> {
        self.0.get(word).map(|&place| place as usize)
    }

    /// The place of `word`, the next if it has none yet.
    fn add(&mut self, word: Cow<'static, str>) -> usize {
        let next = self.0.len() as u32;
        *self.0.entry(word).or_insert(next) as usize
    }
}

impl<K: Into<Cow<'static, str>>> FromIterator<K> for WordSet {
    fn from_iter<I: IntoIterator<Item = K>>(words: I) -> WordSet {
        let mut set = WordSet::default();
        words.into_iter().for_each(|word| {
            set.add(word.into());
        });
        set
    }
}

/// Takes eight bytes at a time, each by a turn, an exclusive or and a multiplication.
#[derive(Default)]
pub struct WordHasher(u64);

impl WordHasher {
    fn take(&mut self, part: u64) {
        self.0 = (self.0.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (parts, rest) = bytes.as_chunks::<8>();
        parts.iter().for_each(|part| self.take(u64::from_le_bytes(*part)));
        if !rest.is_empty() {
            self.take(rest.iter().fold(0, |part, &byte| part << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.take(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.take(number as u64);
    }

    /// The high bits are the better mixed, and tables look at the low ones.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

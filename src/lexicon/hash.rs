//! Hashing for look-ups in the lexicons, where every token is looked up many times.
//!
//! Quick, and no shield against chosen collisions: only tables whose keys are ours use it. Tables that a text fills
//! keep the standard hasher.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table by words of ours.
pub type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A set of words of ours.
pub type WordSet<K> = HashSet<K, BuildHasherDefault<WordHasher>>;

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

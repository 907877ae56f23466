//! Features: what is true of a token, as hashes.

use super::hash::mix;

/// Bits of a feature: features that share them share their weights.
pub const BITS: u32 = 22;

/// The hash of what has the hash `value`, and of `part` after it.
pub fn join(value: u32, part: u32) -> u32 {
    (value.rotate_left(7) ^ part).wrapping_mul(0x9e37_79b1)
}

/// The features of the tokens of a sequence, one list after the other.
#[derive(Default)]
pub struct Features {
    hashes: Vec<u32>,
    ends: Vec<usize>,
}

impl Features {
    /// None yet, with room for so many: a list that grows is moved again and again.
    pub fn with_room(features: usize) -> Features {
        Features { hashes: Vec::with_capacity(features), ends: Vec::new() }
    }

    /// Adds to the current token the feature that `template` makes of `value`.
    pub fn add(&mut self, template: u32, value: u32) {
        let value = value.wrapping_mul(0x85eb_ca6b).rotate_left(13);
        self.hashes.push(mix(template.wrapping_mul(0x9e37_79b1) ^ value, BITS));
    }

    /// Ends the list of the current token.
    pub fn end_token(&mut self) {
        self.ends.push(self.hashes.len());
    }

    /// How many tokens have their list.
    pub fn tokens(&self) -> usize {
        self.ends.len()
    }

    /// The features of token `at`.
    pub fn of(&self, at: usize) -> &[u32] {
        &self.hashes[if at == 0 { 0 } else { self.ends[at - 1] }..self.ends[at]]
    }
}

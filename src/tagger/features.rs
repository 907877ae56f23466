//! Features: what is true of a token, as hashes.

/// Bits of a feature: features that share them share their weights.
pub const BITS: u32 = 22;

/// The features of the tokens of a sequence, one list after the other.
#[derive(Default)]
pub struct Features {
    hashes: Vec<u32>,
    ends: Vec<usize>,
}

impl Features {
    /// Adds to the current token the feature that `template` makes of `value`.
    pub fn add(&mut self, template: u32, value: u32) {
        let value = value.wrapping_mul(0x85eb_ca6b).rotate_left(13);
        self.hashes.push(mix(template.wrapping_mul(0x9e37_79b1) ^ value));
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

/// Spreads every bit over all (the finalizer of MurmurHash3), and keeps [`BITS`].
fn mix(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    (hash ^ hash >> 16) >> (32 - BITS)
}

/// A hash of `text` (FNV-1a).
pub fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

//! Features: hashes of what is true of a token, and what becomes of them.

/// Bits of a feature: features that share them share their weights.
pub const BITS: u32 = 22;

/// The hash of what has the hash `value`, and of `part` after it. Its highest bits depend on all of both.
pub fn join(value: u32, part: u32) -> u32 {
    (value.rotate_left(7) ^ part).wrapping_mul(0x9e37_79b1)
}

/// The feature of which template number `template` makes `value`.
pub fn feature(template: u32, value: u32) -> u32 {
    shortened(join(template, value))
}

/// The feature that is the hash `value`.
pub fn shortened(value: u32) -> u32 {
    value >> (u32::BITS - BITS)
}

/// Where the features of the tokens of a sequence go, one token after the other.
pub trait Sink {
    /// Takes a feature of the current token.
    fn add(&mut self, feature: u32);

    /// Goes on to the next token.
    fn end_token(&mut self);
}

/// The features of the tokens of a sequence, one list after the other.
#[cfg(any(feature = "train", test))]
#[derive(Default)]
pub struct Features {
    hashes: Vec<u32>,
    ends: Vec<usize>,
}

#[cfg(any(feature = "train", test))]
impl Features {
    /// How many tokens have their list.
    #[cfg(feature = "train")]
    pub fn tokens(&self) -> usize {
        self.ends.len()
    }

    /// The features of token `at`.
    pub fn of(&self, at: usize) -> &[u32] {
        &self.hashes[if at == 0 { 0 } else { self.ends[at - 1] }..self.ends[at]]
    }
}

#[cfg(any(feature = "train", test))]
impl Sink for Features {
    fn add(&mut self, feature: u32) {
        self.hashes.push(feature);
    }

    fn end_token(&mut self) {
        self.ends.push(self.hashes.len());
    }
}

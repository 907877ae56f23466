//! A name that grows token by token, and what the lists say of it at each length.

use super::Fingerprints;
use crate::tagger::{NOTHING, go_on};
use crate::text::case::{is_small, lower};

/// The beginning of a name, hashed as it is written and in small letters, so that no length is hashed anew.
#[derive(Clone, Copy)]
pub struct Growing {
    written: u32,
    small: u32,
    has_small: bool,
}

impl Growing {
    /// Nothing yet.
    pub fn new() -> Growing {
        Growing { written: NOTHING, small: NOTHING, has_small: false }
    }

    /// Adds `text`, in which a line end is a space.
    pub fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii() {
                let byte = if c == '\n' { b' ' } else { c as u8 };
                self.written = go_on(self.written, byte);
                self.small = go_on(self.small, byte.to_ascii_lowercase());
                self.has_small |= byte.is_ascii_lowercase();
            } else {
                let mut bytes = [0; 4];
                self.written = c.encode_utf8(&mut bytes).bytes().fold(self.written, go_on);
                self.small = lower(c).encode_utf8(&mut bytes).bytes().fold(self.small, go_on);
                self.has_small |= is_small(c);
            }
        }
    }

    /// The lists of `fingerprints` that hold the name as it is written.
    pub fn lists(&self, fingerprints: &Fingerprints) -> u8 {
        fingerprints.lists_of(self.written)
    }

    /// The lists of `fingerprints` that hold the name in small letters, unless it is an abbreviation, which has none.
    pub fn folded(&self, fingerprints: &Fingerprints) -> u8 {
        fingerprints.lists_of(if self.has_small { self.small } else { self.written })
    }

    /// The lists of `fingerprints` that hold the name in small letters, whatever it is.
    pub fn lowered(&self, fingerprints: &Fingerprints) -> u8 {
        fingerprints.lists_of(self.small)
    }
}

#[cfg(test)]
mod tests {
    use super::Growing;
    use crate::lexicon::folded;
    use crate::tagger::hash;

    #[test]
    fn what_has_grown_has_the_hash_of_the_whole() {
        for name in ["Trinidad and Tobago", "NATO", "Łódź", "Ивано-Франковск", "B 52"] {
            let mut growing = Growing::new();
            name.split_inclusive(' ').for_each(|part| growing.push(part));
            let fold = if growing.has_small { growing.small } else { growing.written };
            assert_eq!((growing.written, fold), (hash(name), hash(&folded(name))), "{name}");
        }
    }
}

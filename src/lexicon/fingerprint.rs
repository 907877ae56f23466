//! Fingerprints: long lists of names as numbers, in a quarter of the bytes of their letters.
//!
//! What is in a list is always found, and rarely what is in none. The build script packs the lists, and this file, which both
//! read, tells how.

use super::case::{is_small, lowered};
use crate::tagger::{hash, mix};

/// How lists are packed.
pub struct Packing {
    /// Bits of a fingerprint.
    bits: u32,
    /// The low bits of a gap, which are written as they are.
    low: u32,
}

/// For some 11,000 names, each in one list or several: of a thousand words in none, about five are taken for one that is.
pub const NAMES: Packing = Packing { bits: 21, low: 7 };

/// For some 2,000 things, which are looked for among many stretches of words: one in 15,000.
pub const THINGS: Packing = Packing { bits: 25, low: 13 };

impl Packing {
    /// The fingerprint of `name`.
    #[allow(dead_code, reason = "for the build script")]
    pub fn of(&self, name: &str) -> u32 {
        self.of_hash(hash(name))
    }

    /// The fingerprint of the name with `hash`.
    pub fn of_hash(&self, hash: u32) -> u32 {
        mix(hash, self.bits)
    }

    /// Packs pairs of a fingerprint and the lists that it is in, a bit each. First their number, a little-endian u32; then the
    /// lists of each, a byte each; then, in order, how much each fingerprint exceeds the last, in a Rice code (Rice and Plaunt
    /// 1971): the high bits as so many ones and a zero, then the low bits. Bits fill bytes from the lowest on.
    #[allow(dead_code, reason = "for the build script")]
    pub fn pack(&self, mut names: Vec<(u32, u8)>) -> Vec<u8> {
        names.sort_unstable();
        names.dedup_by(|next, last| {
            let is_same = next.0 == last.0;
            last.1 |= if is_same { next.1 } else { 0 };
            is_same
        });
        let mut packed = (names.len() as u32).to_le_bytes().to_vec();
        packed.extend(names.iter().map(|&(_, lists)| lists));
        let (mut bits, mut last) = (Vec::new(), 0);
        for &(fingerprint, _) in &names {
            let gap = fingerprint - last;
            bits.extend((0..gap >> self.low).map(|_| true));
            bits.push(false);
            bits.extend((0..self.low).map(|bit| gap >> bit & 1 == 1));
            last = fingerprint;
        }
        let byte =
            |bits: &[bool]| bits.iter().enumerate().fold(0, |byte, (i, &bit)| byte | u8::from(bit) << i);
        packed.extend(bits.chunks(8).map(byte));
        packed
    }

    /// The pairs that [`Packing::pack`] packed.
    #[allow(dead_code, reason = "for the engine")]
    pub fn unpack<'p>(&self, packed: &'p [u8]) -> impl Iterator<Item = (u32, u8)> + use<'p> {
        let low_bits = self.low;
        let (number, rest) =
            packed.split_first_chunk().map_or((0, packed), |(n, rest)| (u32::from_le_bytes(*n), rest));
        let (lists, gaps) = rest.split_at(rest.len().min(number as usize));
        let mut bits = gaps.iter().flat_map(|&byte| (0..8).map(move |bit| byte >> bit & 1 == 1));
        let mut fingerprint = 0;
        lists.iter().map(move |&lists| {
            let high = bits.by_ref().take_while(|&bit| bit).count() as u32;
            let low = (0..low_bits).map(|bit| u32::from(bits.next().unwrap_or_default()) << bit).sum::<u32>();
            fingerprint += (high << low_bits) + low;
            (fingerprint, lists)
        })
    }
}

/// How a name is written for its fingerprint where its letter case may differ from one text to the next: in small letters, unless
/// it is an abbreviation, which has none.
#[allow(dead_code, reason = "for the build script")]
pub fn folded(name: &str) -> String {
    if name.chars().any(is_small) { lowered(name) } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{NAMES, THINGS};

    #[test]
    fn what_is_packed_comes_out_in_order_with_all_its_lists() {
        let names = vec![(70_000, 1), (5, 2), (70_000, 4), (200, 1), (0x3f_ffff, 8)];
        for packing in [NAMES, THINGS] {
            let unpacked: Vec<_> = packing.unpack(&packing.pack(names.clone())).collect();
            assert_eq!(unpacked, [(5, 2), (200, 1), (70_000, 5), (0x3f_ffff, 8)]);
            assert_eq!(packing.unpack(&packing.pack(Vec::new())).count(), 0);
            assert_eq!(packing.unpack(b"").count(), 0);
        }
    }
}

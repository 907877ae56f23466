//! Fingerprints: long lists of names as numbers, in a third of the bytes of their letters.
//!
//! What is in a list is always found; of a hundred thousand words in none, about ninety are taken for one that is. The
//! build script packs the lists, and this file, which both read, tells how.

use crate::tagger::{hash, mix};

/// Bits of a fingerprint.
const BITS: u32 = 24;

/// The fingerprint of `name`.
pub fn of(name: &str) -> u32 {
    mix(hash(name), BITS)
}

/// Packs pairs of a fingerprint and the lists that it is in, a bit each. First their number, a little-endian u32; then for
/// each, in order, how much its fingerprint exceeds the last, in groups of seven bits, low ones first, all but the last
/// with the high bit; then the lists of each.
#[allow(dead_code, reason = "for the build script")]
pub fn pack(mut names: Vec<(u32, u8)>) -> Vec<u8> {
    names.sort_unstable();
    names.dedup_by(|next, last| {
        let is_same = next.0 == last.0;
        last.1 |= if is_same { next.1 } else { 0 };
        is_same
    });
    let mut packed = (names.len() as u32).to_le_bytes().to_vec();
    let mut last = 0;
    for &(fingerprint, _) in &names {
        let mut gap = fingerprint - last;
        while gap > 0x7f {
            packed.push(gap as u8 | 0x80);
            gap >>= 7;
        }
        packed.push(gap as u8);
        last = fingerprint;
    }
    packed.extend(names.iter().map(|&(_, lists)| lists));
    packed
}

/// The pairs that [`pack`] packed.
#[allow(dead_code, reason = "for the engine")]
pub fn unpack(packed: &[u8]) -> impl Iterator<Item = (u32, u8)> {
    let (number, rest) =
        packed.split_first_chunk().map_or((0, packed), |(n, rest)| (u32::from_le_bytes(*n), rest));
    let (gaps, lists) = rest.split_at(rest.len().saturating_sub(number as usize));
    let (mut fingerprint, mut gap, mut shift) = (0, 0, 0);
    let fingerprints = gaps.iter().filter_map(move |&byte| {
        gap |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        (byte < 0x80).then(|| {
            fingerprint += gap;
            (gap, shift) = (0, 0);
            fingerprint
        })
    });
    fingerprints.zip(lists.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn what_is_packed_comes_out_in_order_with_all_its_lists() {
        let names = vec![(70_000, 1), (5, 2), (70_000, 4), (200, 1), (0xff_ffff, 8)];
        let unpacked: Vec<_> = unpack(&pack(names)).collect();
        assert_eq!(unpacked, [(5, 2), (200, 1), (70_000, 5), (0xff_ffff, 8)]);
        assert_eq!(unpack(&pack(Vec::new())).count(), 0);
        assert_eq!(unpack(b"").count(), 0);
    }
}

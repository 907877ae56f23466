//! Fingerprints: long lists of names as numbers, in a quarter of the bytes of their letters.
//!
//! What is in a list is always found; of a thousand words in none, about two are taken for one that is. The build script
//! packs the lists, and this file, which both read, tells how.

use crate::tagger::{hash, mix};

/// Bits of a fingerprint.
const BITS: u32 = 23;

/// The low bits of a gap, which are written as they are. So many make the shortest file of some 15,000 names.
const LOW: u32 = 9;

/// The fingerprint of `name`.
pub fn of(name: &str) -> u32 {
    mix(hash(name), BITS)
}

/// Packs pairs of a fingerprint and the lists that it is in, a bit each. First their number, a little-endian u32; then the
/// lists of each, a byte each; then, in order, how much each fingerprint exceeds the last, in a Rice code (Rice and Plaunt
/// 1971): the high bits as so many ones and a zero, then the [`LOW`] bits. Bits fill bytes from the lowest on.
#[allow(dead_code, reason = "for the build script")]
pub fn pack(mut names: Vec<(u32, u8)>) -> Vec<u8> {
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
        bits.extend((0..gap >> LOW).map(|_| true));
        bits.push(false);
        bits.extend((0..LOW).map(|bit| gap >> bit & 1 == 1));
        last = fingerprint;
    }
    let byte = |bits: &[bool]| bits.iter().enumerate().fold(0, |byte, (i, &bit)| byte | u8::from(bit) << i);
    packed.extend(bits.chunks(8).map(byte));
    packed
}

/// The pairs that [`pack`] packed.
#[allow(dead_code, reason = "for the engine")]
pub fn unpack(packed: &[u8]) -> impl Iterator<Item = (u32, u8)> {
    let (number, rest) =
        packed.split_first_chunk().map_or((0, packed), |(n, rest)| (u32::from_le_bytes(*n), rest));
    let (lists, gaps) = rest.split_at(rest.len().min(number as usize));
    let mut bits = gaps.iter().flat_map(|&byte| (0..8).map(move |bit| byte >> bit & 1 == 1));
    let mut fingerprint = 0;
    lists.iter().map(move |&lists| {
        let high = bits.by_ref().take_while(|&bit| bit).count() as u32;
        let low = (0..LOW).map(|bit| u32::from(bits.next().unwrap_or_default()) << bit).sum::<u32>();
        fingerprint += (high << LOW) + low;
        (fingerprint, lists)
    })
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn what_is_packed_comes_out_in_order_with_all_its_lists() {
        let names = vec![(70_000, 1), (5, 2), (70_000, 4), (200, 1), (0x3f_ffff, 8)];
        let unpacked: Vec<_> = unpack(&pack(names)).collect();
        assert_eq!(unpacked, [(5, 2), (200, 1), (70_000, 5), (0x3f_ffff, 8)]);
        assert_eq!(unpack(&pack(Vec::new())).count(), 0);
        assert_eq!(unpack(b"").count(), 0);
    }
}

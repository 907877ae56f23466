//! Hashes, the same for the engine, the trainer of its weights and the build script that packs its lists.

/// The hash of the empty string.
pub const NOTHING: u32 = 0x811c_9dc5;

/// A hash of `text` (FNV-1a).
pub fn hash(text: &str) -> u32 {
    text.bytes().fold(NOTHING, go_on)
}

/// The hash of what has `hash`, with a `byte` more.
pub fn go_on(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// Spreads every bit of `hash` over all (the finalizer of MurmurHash3), and keeps the highest `bits`.
pub fn mix(mut hash: u32, bits: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    (hash ^ hash >> 16) >> (32 - bits)
}

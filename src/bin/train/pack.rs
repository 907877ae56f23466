//! Writing the weights: one byte each, in the format of `saidso::tagger::Model`.

use saidso::tagger::Labels;

use crate::learn::Weights;

pub fn pack(labels: Labels, names: &[u32], weights: &Weights) -> Vec<u8> {
    let all = labels.len();
    let highest = weights.rows.iter().chain(&weights.transitions).fold(0.0_f32, |h, w| h.max(w.abs()));
    let unit = highest.min(6.35) / 127.0;
    let byte = |weight: f32| (weight / unit).round().clamp(-127.0, 127.0) as i8;
    let mut rows: Vec<(u32, u32, Vec<i8>)> = Vec::new();
    for (at, &name) in names.iter().enumerate() {
        let row: Vec<i8> = weights.rows[at * all..][..all].iter().map(|&w| byte(w)).collect();
        let mask = row.iter().enumerate().fold(0_u32, |mask, (l, &w)| mask | u32::from(w != 0) << l);
        if mask != 0 {
            rows.push((name, mask, row.into_iter().filter(|&w| w != 0).collect()));
        }
    }
    let count: usize = rows.iter().map(|(_, _, row)| row.len()).sum();
    let mut out = b"SDT1".to_vec();
    out.push(labels.kinds() as u8);
    out.extend(unit.to_le_bytes());
    out.extend((rows.len() as u32).to_le_bytes());
    out.extend((count as u32).to_le_bytes());
    out.extend(weights.transitions.iter().map(|&w| byte(w) as u8));
    let mut buckets = vec![0_u8; 1 << 14];
    rows.iter().for_each(|(name, ..)| buckets[(name >> 8) as usize] += 1);
    out.extend(buckets);
    out.extend(rows.iter().map(|(name, ..)| *name as u8));
    for byte in 0..4 {
        out.extend(rows.iter().map(|(_, mask, _)| (mask >> (8 * byte)) as u8));
    }
    out.extend(rows.iter().flat_map(|(_, _, row)| row).map(|&w| w as u8));
    eprintln!("{} features, {count} weights, unit {unit}", rows.len());
    out
}

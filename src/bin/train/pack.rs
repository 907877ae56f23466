//! Writing weights: a byte each, in the format of [`saidso::training::Model`].

use saidso::training::{CALIBRATION_AT, Labels, MAGIC, TAG_BITS};

use crate::learn::{Lesson, Weights};

/// The weights of `features`, which ascend, as a file, with as many bits and steps as `lesson` says. Weights that round to zero are left
/// out, and features that weigh next to nothing.
pub fn pack(labels: Labels, features: &[u32], weights: &Weights, lesson: &Lesson) -> Vec<u8> {
    let all = labels.count();
    let highest = weights.rows.iter().chain(&weights.transitions).fold(0.0_f32, |high, w| high.max(w.abs()));
    let unit = highest / lesson.steps;
    let byte = |weight: f32| (weight / unit).round() as i8;
    let (mut gaps, mut tags, mut masks, mut values) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut bucket = 0;
    for (&feature, row) in features.iter().zip(weights.rows.chunks(all)) {
        let row: Vec<i8> = row.iter().map(|&weight| byte(weight)).collect();
        let mask = (0..all).filter(|&label| row[label] != 0).fold(0_u32, |mask, label| mask | 1 << label);
        let steps: u32 = row.iter().map(|weight| u32::from(weight.unsigned_abs())).sum();
        if steps > lesson.least {
            let mut gap = (feature >> TAG_BITS) - bucket;
            bucket += gap;
            // A longer gap has features in it that weigh nothing.
            while gap > u32::from(u8::MAX) {
                gap -= u32::from(u8::MAX);
                gaps.push(u8::MAX);
                tags.push(0);
                masks.push(0);
            }
            gaps.push(gap as u8);
            tags.push(feature as u8);
            masks.push(mask);
            values.extend(row.into_iter().filter(|&weight| weight != 0).map(|weight| weight as u8));
        }
    }
    let mut file = MAGIC.to_vec();
    file.push(labels.kinds() as u8);
    file.push(lesson.bits as u8);
    file.extend(unit.to_le_bytes());
    file.extend([1.0_f32, 0.0].iter().flat_map(|number| number.to_le_bytes()));
    file.extend((tags.len() as u32).to_le_bytes());
    file.extend((values.len() as u32).to_le_bytes());
    file.extend(weights.transitions.iter().map(|&weight| byte(weight) as u8));
    file.extend(gaps);
    file.extend(tags);
    (0..4).for_each(|byte| file.extend(masks.iter().map(|mask| mask.to_le_bytes()[byte])));
    file.extend(values);
    file
}

/// Writes the `calibration` of probabilities, slope and offset, into a packed `file`.
pub fn calibrate(file: &mut [u8], calibration: [f32; 2]) {
    for (bytes, number) in file[CALIBRATION_AT..].chunks_mut(4).zip(calibration) {
        bytes.copy_from_slice(&number.to_le_bytes());
    }
}

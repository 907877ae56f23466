//! Learning: stochastic gradient descent on the likelihood of the allowed label sequences, with an L1 penalty.

use saidso::tagger::{Labels, Lattice};

/// A sequence of tokens to learn from.
pub struct Sequence {
    /// For each token the rows of its features.
    pub rows: Vec<Vec<u32>>,
    /// For each token the labels that it may have, one bit each.
    pub allowed: Vec<u32>,
    pub weight: f32,
}

pub struct Settings {
    pub epochs: usize,
    pub rate: f32,
    pub penalty: f32,
    pub dropout: usize,
    pub average: usize,
}

pub struct Weights {
    pub rows: Vec<f32>,
    pub transitions: Vec<f32>,
}

/// A small generator of numbers (xorshift*), for an order that is the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize) % n
    }
}

/// `keep`: the only weights that may differ from zero.
pub fn learn(labels: Labels, sequences: &[Sequence], rows: usize, settings: &Settings, start: Option<(Weights, Vec<bool>)>) -> Weights {
    let all = labels.len();
    let (mut weights, keep) = match start {
        Some((weights, keep)) => (weights, Some(keep)),
        None => (Weights { rows: vec![0.0; rows * all], transitions: vec![0.0; all * all] }, None),
    };
    // The L1 penalty that each weight could have had so far, and has had (Tsuruoka, Tsujii, Ananiadou 2009).
    let mut sum: Vec<f32> = Vec::new();
    let mut due = 0.0_f32;
    let mut paid = vec![0.0_f32; if keep.is_none() { rows * all } else { 0 }];
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut order: Vec<usize> = (0..sequences.len()).collect();
    let (mut allowed_p, mut free_p) = (Vec::new(), Vec::new());
    for epoch in 0..settings.epochs {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        let mut loss = 0.0;
        let mut norm_sum = 0.0;
        for (n, &index) in order.iter().enumerate() {
            let sequence = &sequences[index];
            let progress = epoch as f32 + n as f32 / order.len() as f32;
            let rate = settings.rate * 0.02_f32.powf(progress / settings.epochs as f32);
            let tokens = sequence.rows.len();
            let drop = |random: &mut Random, rows: &Vec<u32>| -> Vec<u32> {
                rows.iter().copied().filter(|_| random.below(1000) >= settings.dropout).collect()
            };
            let kept: Vec<Vec<u32>> = if settings.dropout > 0 {
                sequence.rows.iter().map(|rows| drop(&mut random, rows)).collect()
            } else {
                Vec::new()
            };
            let used = if settings.dropout > 0 { &kept } else { &sequence.rows };
            let mut scores = vec![0.0_f32; tokens * all];
            for (at, features) in used.iter().enumerate() {
                let scores = &mut scores[at * all..][..all];
                for &row in features {
                    let weights = &weights.rows[row as usize * all..][..all];
                    scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight);
                }
            }
            let lattice = Lattice::new(labels, &weights.transitions);
            let allowed = lattice.marginals(&scores, |at, label| sequence.allowed[at] >> label & 1 == 1);
            if !allowed.log_sum.is_finite() {
                continue;
            }
            let free = lattice.marginals(&scores, |_, _| true);
            loss += (free.log_sum - allowed.log_sum) * f64::from(sequence.weight);
            norm_sum += 1.0;
            allowed_p.clear();
            free_p.clear();
            lattice.each_label(&allowed, |_, _, p| allowed_p.push(p));
            lattice.each_label(&free, |_, _, p| free_p.push(p));
            let step = rate * sequence.weight;
            due += rate * settings.penalty / sequences.len() as f32;
            for (at, features) in used.iter().enumerate() {
                let gradient: Vec<f32> = (0..all).map(|l| step * (allowed_p[at * all + l] - free_p[at * all + l])).collect();
                let quiet = gradient.iter().all(|g| g.abs() < 1e-6);
                if quiet {
                    continue;
                }
                for &row in features {
                    let base = row as usize * all;
                    if let Some(keep) = &keep {
                        for l in 0..all {
                            if keep[base + l] {
                                weights.rows[base + l] += gradient[l];
                            }
                        }
                        continue;
                    }
                    let (w, q) = (&mut weights.rows[base..][..all], &mut paid[base..][..all]);
                    for l in 0..all {
                        let z = w[l] + gradient[l];
                        let new = if z > 0.0 { (z - (due + q[l])).max(0.0) } else { (z + (due - q[l])).min(0.0) };
                        q[l] += new - z;
                        w[l] = new;
                    }
                }
            }
            let mut change = vec![0.0_f32; all * all];
            lattice.each_step(&allowed, |from, to, p| change[from * all + to] += p);
            lattice.each_step(&free, |from, to, p| change[from * all + to] -= p);
            weights.transitions.iter_mut().zip(&change).for_each(|(w, c)| *w += step * c);
        }
        if epoch + settings.average >= settings.epochs && settings.average > 0 {
            if sum.is_empty() {
                sum = vec![0.0; weights.rows.len()];
            }
            sum.iter_mut().zip(&weights.rows).for_each(|(s, w)| *s += w / settings.average as f32);
        }
        let some = weights.rows.iter().filter(|w| **w != 0.0).count();
        eprintln!("epoch {epoch}: loss {:.4}, {some} weights", loss / norm_sum);
    }
    if !sum.is_empty() {
        weights.rows = sum;
    }
    weights
}

//! Sums: what the features of each token weigh together.

use super::features::Sink;
use super::lattice::Tagged;
use super::model::{Model, TAG_BITS};
use super::scores::Scores;

/// What the features of the tokens of a sequence weigh together, as whole numbers of the model's unit.
pub struct Sums<'m> {
    model: &'m Model<'m>,
    /// `[token * labels.count() + label]`.
    sums: Box<[i16]>,
    /// Where those of the current token begin.
    start: usize,
}

/// The sum of a label that a token cannot have.
const NEVER: i16 = i16::MIN;

impl<'m> Sums<'m> {
    /// The sums for `tokens` tokens, of which no feature is known yet.
    pub fn new(model: &'m Model<'m>, tokens: usize) -> Sums<'m> {
        Sums { model, sums: vec![0; tokens * model.labels.count()].into(), start: 0 }
    }

    /// Begins again with the first token, to add further features.
    pub fn restart(&mut self) {
        self.start = 0;
    }

    /// Lets token `at` have no label of which `never` says so.
    pub fn forbid(&mut self, at: usize, never: impl Fn(usize) -> bool) {
        let own = &mut self.sums[at * self.model.labels.count()..][..self.model.labels.count()];
        own.iter_mut().enumerate().filter(|(label, _)| never(*label)).for_each(|(_, sum)| *sum = NEVER);
    }

    /// The spans that are more probable than `worth`, as `Lattice::tag` has them.
    pub fn tag(&self, worth: f32) -> Vec<Tagged> {
        self.model.lattice.tag(self, worth)
    }

    /// The likeliest labels, as `Lattice::path` has them.
    pub fn path(&self) -> Vec<usize> {
        self.model.lattice.path(self)
    }
}

impl Sink for Sums<'_> {
    // It is asked for every feature: a call would take as long as what it does.
    #[inline(always)]
    fn add(&mut self, feature: u32) {
        let Model { spare, buckets, tags, weighed, weights, .. } = self.model;
        let feature = feature >> spare;
        let bucket = (feature >> TAG_BITS) as usize;
        for at in buckets[bucket] as usize..buckets[bucket + 1] as usize {
            if tags[at] == feature as u8 {
                let (mut mask, weight) = weighed[at];
                let mut weight = weight as usize;
                while mask != 0 {
                    let sum = &mut self.sums[self.start + mask.trailing_zeros() as usize];
                    *sum = sum.saturating_add(i16::from(weights[weight] as i8));
                    weight += 1;
                    mask &= mask - 1;
                }
                return;
            }
        }
    }

    fn end_token(&mut self) {
        self.start += self.model.labels.count();
    }
}

impl Scores for Sums<'_> {
    const IMPROBABLE: f32 = 1e-6;

    fn tokens(&self) -> usize {
        self.sums.len() / self.model.labels.count()
    }

    fn emit(&self, at: usize, reached: &[f32], emission: &mut [f32]) {
        let sums = &self.sums[at * reached.len()..][..reached.len()];
        let mut highest = NEVER;
        for (&sum, &reached) in sums.iter().zip(reached) {
            if reached > 0.0 {
                highest = highest.max(sum);
            }
        }
        for ((&sum, &reached), emission) in sums.iter().zip(reached).zip(emission) {
            if reached > 0.0 {
                let below = (i32::from(highest) - i32::from(sum)) as usize;
                *emission = self.model.powers.get(below).copied().unwrap_or(0.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tagger::{LIKELY, Model, Sink, feature};

    /// The weights that the engine brings.
    const NAMES: &[u8] = include_bytes!("names.bin");

    #[test]
    fn an_unknown_feature_weighs_nothing() {
        let model = Model::read(NAMES).expect("a model");
        let mut sums = model.sums(1);
        sums.add(feature(0, 0));
        assert!(sums.sums.iter().all(|&sum| sum == 0));
    }

    #[test]
    fn a_forbidden_label_is_never_taken_whatever_is_added() {
        let model = Model::read(NAMES).expect("a model");
        let mut sums = model.sums(3);
        sums.forbid(1, |label| label > 0);
        for number in 0..100_000 {
            sums.restart();
            sums.end_token();
            sums.add(number);
        }
        assert_eq!(sums.path()[1], 0);
        assert!(sums.tag(LIKELY).iter().all(|name| !name.tokens.contains(&1)));
    }
}

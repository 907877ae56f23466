//! Scores: what the labels of the tokens of a sequence are worth, as the lattice asks for it.

#[cfg(any(feature = "train", test))]
use super::exponential::exp;
#[cfg(any(feature = "train", test))]
use super::label::Labels;

/// What each label of each token of a sequence scores.
pub trait Scores {
    /// A label whose share of the sums up to its token is smaller than this is left out.
    const IMPROBABLE: f32;

    /// How many tokens there are.
    fn tokens(&self) -> usize;

    /// Puts into `emission`, by labels, e to the power of the scores of token `at`, divided by the highest of them, as far as it is
    /// `reached`, which is more than 0; 0 for a label that the token cannot have.
    fn emit(&self, at: usize, reached: &[f32], emission: &mut [f32]);
}

/// Scores that are real numbers, of labels that are all allowed or only some of them.
#[cfg(any(feature = "train", test))]
pub struct Real<'s> {
    /// `[token * labels + label]`.
    scores: &'s [f32],
    labels: usize,
    /// For each token the labels that it may have, one bit each.
    allowed: Option<&'s [u32]>,
}

#[cfg(any(feature = "train", test))]
impl<'s> Real<'s> {
    /// `scores[token * labels.count() + label]`, whatever the label.
    pub fn free(labels: Labels, scores: &'s [f32]) -> Real<'s> {
        Real { scores, labels: labels.count(), allowed: None }
    }

    /// The same of those labels alone that a token is `allowed`, one bit each.
    pub fn allowed(self, allowed: &'s [u32]) -> Real<'s> {
        Real { allowed: Some(allowed), ..self }
    }
}

#[cfg(any(feature = "train", test))]
impl Scores for Real<'_> {
    // Learning needs all: what is improbable up to its token, and right, is what there is to learn.
    const IMPROBABLE: f32 = 0.0;

    fn tokens(&self) -> usize {
        self.scores.len() / self.labels
    }

    fn emit(&self, at: usize, reached: &[f32], emission: &mut [f32]) {
        let scores = &self.scores[at * self.labels..][..self.labels];
        let may_be = |&label: &usize| {
            reached[label] > 0.0 && self.allowed.is_none_or(|allowed| allowed[at] >> label & 1 == 1)
        };
        let labels = || (0..self.labels).filter(may_be);
        let highest = labels().fold(f32::NEG_INFINITY, |highest, label| highest.max(scores[label]));
        labels().for_each(|label| emission[label] = exp(scores[label] - highest));
    }
}

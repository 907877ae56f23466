//! The lattice of all label sequences of a sequence of tokens: its best path, and how probable parts of it are.

use std::ops::Range;

use super::label::{Labels, OUTSIDE};

/// Which label follows which, and how readily.
pub struct Lattice {
    labels: Labels,
    /// The pairs that may follow each other.
    pairs: Vec<(usize, usize)>,
    /// For each of `pairs` its score.
    scores: Vec<f32>,
    /// For each of `pairs` e to the power of its score.
    factors: Vec<f32>,
}

/// A span that the best path makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind.
    pub kind: usize,
    /// The probability that the model gives to a span of exactly these tokens and this kind.
    pub probability: f32,
}

/// Sums over the paths up to each label of each token and from it on, from which probabilities are made.
pub struct Marginals {
    forward: Vec<f32>,
    backward: Vec<f32>,
    /// e to the power of the scores, each token divided by its own highest.
    emission: Vec<f32>,
    /// By what each token of `forward` was divided to stay in range.
    norms: Vec<f32>,
}

impl Lattice {
    /// The lattice of `labels` whose steps score as `transitions[from * labels.count() + to]`.
    pub fn new(labels: Labels, transitions: &[f32]) -> Lattice {
        let all = labels.count();
        let pairs: Vec<(usize, usize)> = (0..all)
            .flat_map(|from| (0..all).map(move |to| (from, to)))
            .filter(|&(from, to)| labels.may_follow(from, to))
            .collect();
        let scores: Vec<f32> = pairs.iter().map(|&(from, to)| transitions[from * all + to]).collect();
        let factors = scores.iter().map(|score| score.exp()).collect();
        Lattice { labels, pairs, scores, factors }
    }

    /// The labels of the path with the highest score; `scores[token * labels.count() + label]`.
    pub fn best(&self, scores: &[f32]) -> Vec<usize> {
        let all = self.labels.count();
        let tokens = scores.len() / all;
        if tokens == 0 {
            return Vec::new();
        }
        let mut best: Vec<f32> = (0..all)
            .map(|label| if self.labels.may_open(label) { scores[label] } else { f32::NEG_INFINITY })
            .collect();
        let mut back = vec![OUTSIDE; tokens * all];
        let mut next = best.clone();
        for at in 1..tokens {
            next.fill(f32::NEG_INFINITY);
            for (&(from, to), score) in self.pairs.iter().zip(&self.scores) {
                let score = best[from] + score;
                if score > next[to] {
                    next[to] = score;
                    back[at * all + to] = from;
                }
            }
            for (label, next) in next.iter_mut().enumerate() {
                *next += scores[at * all + label];
            }
            std::mem::swap(&mut best, &mut next);
        }
        let closed = (0..all).filter(|&label| !self.labels.is_open(label));
        let mut label = closed.max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap_or(OUTSIDE);
        let mut path = vec![OUTSIDE; tokens];
        for at in (0..tokens).rev() {
            path[at] = label;
            label = back[at * all + label];
        }
        path
    }

    /// The spans of the best path, each with its kind.
    pub fn spans(&self, scores: &[f32]) -> Vec<(Range<usize>, usize)> {
        self.labels.spans(&self.best(scores))
    }

    /// The spans of the best path, each with its probability.
    pub fn tag(&self, scores: &[f32]) -> Vec<Tagged> {
        let spans = self.spans(scores);
        if spans.is_empty() {
            return Vec::new();
        }
        let marginals = self.marginals(scores, |_, _| true);
        let tagged = |(tokens, kind): (Range<usize>, usize)| {
            let probability = self.probability(&marginals, &tokens, kind);
            Tagged { tokens, kind, probability }
        };
        spans.into_iter().map(tagged).collect()
    }

    /// Sums over all paths that take only labels that `allows(token, label)`, by the forward-backward algorithm.
    pub fn marginals(&self, scores: &[f32], allows: impl Fn(usize, usize) -> bool) -> Marginals {
        let all = self.labels.count();
        let tokens = scores.len() / all;
        let mut emission = vec![0.0; tokens * all];
        for at in 0..tokens {
            let row = &scores[at * all..][..all];
            let highest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            for label in (0..all).filter(|&label| allows(at, label)) {
                emission[at * all + label] = (row[label] - highest).exp();
            }
        }
        let mut forward = vec![0.0; tokens * all];
        let mut norms = vec![0.0; tokens];
        for at in 0..tokens {
            let (before, here) = forward.split_at_mut(at * all);
            let here = &mut here[..all];
            if at == 0 {
                (0..all).filter(|&label| self.labels.may_open(label)).for_each(|label| here[label] = 1.0);
            } else {
                let before = &before[(at - 1) * all..];
                for (&(from, to), factor) in self.pairs.iter().zip(&self.factors) {
                    here[to] += before[from] * factor;
                }
            }
            for (label, value) in here.iter_mut().enumerate() {
                *value *= emission[at * all + label];
                if at + 1 == tokens && self.labels.is_open(label) {
                    *value = 0.0;
                }
            }
            let norm: f32 = here.iter().sum();
            norms[at] = norm;
            here.iter_mut().for_each(|value| *value /= norm);
        }
        let mut backward = vec![0.0; tokens * all];
        for at in (0..tokens).rev() {
            if at + 1 == tokens {
                (0..all).filter(|&l| !self.labels.is_open(l)).for_each(|l| backward[at * all + l] = 1.0);
                continue;
            }
            let (here, after) = backward.split_at_mut((at + 1) * all);
            let here = &mut here[at * all..];
            for (&(from, to), factor) in self.pairs.iter().zip(&self.factors) {
                here[from] += factor * emission[(at + 1) * all + to] * after[to] / norms[at + 1];
            }
        }
        Marginals { forward, backward, emission, norms }
    }

    /// Whether any path is allowed.
    #[cfg(feature = "train")]
    pub fn is_possible(&self, marginals: &Marginals) -> bool {
        marginals.norms.iter().all(|&norm| norm > 0.0)
    }

    /// Gives `each` the probability of every label of every token.
    #[cfg(feature = "train")]
    pub fn each_label(&self, marginals: &Marginals, mut each: impl FnMut(usize, usize, f32)) {
        let all = self.labels.count();
        for (i, (forward, backward)) in marginals.forward.iter().zip(&marginals.backward).enumerate() {
            each(i / all, i % all, forward * backward);
        }
    }

    /// Gives `each` the expected number of times that every pair of labels follows each other.
    #[cfg(feature = "train")]
    pub fn each_step(&self, marginals: &Marginals, mut each: impl FnMut(usize, usize, f32)) {
        for step in 0..self.pairs.len() {
            let (from, to) = self.pairs[step];
            let expected = (1..marginals.norms.len()).map(|at| self.step(marginals, at, step)).sum::<f32>();
            each(from, to, expected);
        }
    }

    /// The probability that the token before `at` and the token `at` have the labels of pair `step`.
    #[cfg(feature = "train")]
    fn step(&self, m: &Marginals, at: usize, step: usize) -> f32 {
        let all = self.labels.count();
        let (from, to) = self.pairs[step];
        let (before, here) = ((at - 1) * all + from, at * all + to);
        m.forward[before] * self.factors[step] * m.emission[here] * m.backward[here] / m.norms[at]
    }

    /// The probability of a span over exactly `tokens` of `kind`.
    fn probability(&self, m: &Marginals, tokens: &Range<usize>, kind: usize) -> f32 {
        let all = self.labels.count();
        let label = |at| self.labels.of(kind, tokens, at);
        let mut probability = m.forward[tokens.start * all + label(tokens.start)];
        for at in tokens.start + 1..tokens.end {
            let step = self.pairs.binary_search(&(label(at - 1), label(at)));
            let factor = step.map_or(0.0, |step| self.factors[step]);
            probability *= factor * m.emission[at * all + label(at)] / m.norms[at];
        }
        let last = tokens.end - 1;
        probability * m.backward[last * all + label(last)]
    }
}

#[cfg(test)]
mod tests {
    use super::{Labels, Lattice};

    const TOKENS: usize = 4;

    /// A lattice and scores of no pattern, the same in every run.
    fn sample() -> (Labels, Vec<f32>, Vec<f32>) {
        let labels = Labels::new(2);
        let mut seed = 7_u32;
        let mut number = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as f32 / 16_384.0 - 2.0
        };
        let transitions = (0..labels.count() * labels.count()).map(|_| number()).collect();
        let scores = (0..TOKENS * labels.count()).map(|_| number()).collect();
        (labels, transitions, scores)
    }

    /// All sequences of labels that may be, each with its score.
    fn paths(labels: Labels, transitions: &[f32], scores: &[f32]) -> Vec<(Vec<usize>, f32)> {
        let all = labels.count();
        let sequences =
            (0..all.pow(TOKENS as u32)).map(|n| (0..TOKENS as u32).map(move |i| n / all.pow(i) % all));
        sequences
            .map(|sequence| sequence.collect::<Vec<_>>())
            .filter(|path| labels.may_open(path[0]) && !labels.is_open(path[TOKENS - 1]))
            .filter(|path| path.windows(2).all(|pair| labels.may_follow(pair[0], pair[1])))
            .map(|path| {
                let tokens: f32 = path.iter().enumerate().map(|(at, label)| scores[at * all + label]).sum();
                let steps: f32 = path.windows(2).map(|pair| transitions[pair[0] * all + pair[1]]).sum();
                (path, tokens + steps)
            })
            .collect()
    }

    #[test]
    fn the_best_path_is_the_best_of_all() {
        let (labels, transitions, scores) = sample();
        let all = paths(labels, &transitions, &scores);
        let best = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).expect("a path");
        assert_eq!(Lattice::new(labels, &transitions).best(&scores), best.0);
    }

    #[test]
    fn a_span_is_as_probable_as_the_paths_with_it() {
        let (labels, transitions, scores) = sample();
        let all = paths(labels, &transitions, &scores);
        let sum: f32 = all.iter().map(|(_, score)| score.exp()).sum();
        let tagged = Lattice::new(labels, &transitions).tag(&scores);
        assert!(!tagged.is_empty());
        for span in tagged {
            let with =
                all.iter().filter(|(path, _)| labels.spans(path).contains(&(span.tokens.clone(), span.kind)));
            let share = with.map(|(_, score)| score.exp()).sum::<f32>() / sum;
            assert!((span.probability - share).abs() < 1e-4, "{} {share}", span.probability);
        }
    }

    #[test]
    fn nothing_has_no_spans() {
        let (labels, transitions, _) = sample();
        assert!(Lattice::new(labels, &transitions).tag(&[]).is_empty());
    }
}

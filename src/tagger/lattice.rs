//! The lattice of all label sequences of a sequence of tokens, and how probable parts of them are.

use std::ops::Range;

use super::exponential::exp;
use super::label::{BEGIN, INSIDE, KINDS, Labels, UNIT};
use super::scores::Scores;

/// Which label follows which, and how readily.
pub struct Lattice {
    labels: Labels,
    /// The steps that may be, by the label they come from: to which label, and e to the power of the score.
    steps: Box<[(usize, f32)]>,
    /// Where the steps from each label begin, and where those of the last end.
    starts: Box<[usize]>,
}

/// A span that is more probable than this is more probably there than not.
pub const LIKELY: f32 = 0.5;

/// A span has no more tokens.
const LONGEST: usize = 32;

/// A span.
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
    forward: Box<[f32]>,
    backward: Box<[f32]>,
    /// e to the power of the scores of the labels that are not left out, each token divided by its own highest.
    emission: Box<[f32]>,
    /// By what each token of `forward` was divided to stay in range.
    norms: Box<[f32]>,
}

impl Lattice {
    /// The lattice of `labels` whose steps score as `transitions[from * labels.count() + to]`.
    pub fn new(labels: Labels, transitions: &[f32]) -> Lattice {
        let all = labels.count();
        let (mut steps, mut starts) = (Vec::new(), vec![0]);
        for from in 0..all {
            let next = (0..all).filter(|&to| labels.may_follow(from, to));
            steps.extend(next.map(|to| (to, exp(transitions[from * all + to]))));
            starts.push(steps.len());
        }
        Lattice { labels, steps: steps.into(), starts: starts.into() }
    }

    /// The steps from label `from`.
    fn steps(&self, from: usize) -> &[(usize, f32)] {
        &self.steps[self.starts[from]..self.starts[from + 1]]
    }

    /// The spans that are more probable than `worth`, in order; from [`LIKELY`] on there are no two such that overlap, and of
    /// less probable ones the first counts. A span counts whatever its kind: what is surely a name, but hardly surely of a
    /// kind, is one, of the likeliest kind.
    pub fn tag(&self, scores: &impl Scores, worth: f32) -> Vec<Tagged> {
        let marginals = self.marginals(scores);
        let mut spans: Vec<Tagged> = Vec::new();
        for start in 0..marginals.norms.len() {
            self.spans_at(&marginals, start, worth, |span| {
                match spans.last_mut().filter(|last| last.tokens.end > span.tokens.start) {
                    Some(last) if last.probability >= span.probability => {}
                    Some(last) => *last = span,
                    None => spans.push(span),
                }
            });
        }
        spans
    }

    /// The labels whose probabilities have the greatest sum, of all sequences that may be: few tokens of a long span are
    /// wrong, even where no exact span is probable.
    pub fn path(&self, scores: &impl Scores) -> Vec<usize> {
        let all = self.labels.count();
        let marginals = self.marginals(scores);
        let tokens = marginals.norms.len();
        let mut sums = vec![f32::NEG_INFINITY; tokens * all];
        let mut from_label = vec![0; tokens * all];
        for at in 0..tokens {
            let (before, here) = sums.split_at_mut(at * all);
            if at == 0 {
                here[..all].fill(0.0);
            } else {
                for (from, &sum) in
                    before[(at - 1) * all..].iter().enumerate().filter(|(_, sum)| sum.is_finite())
                {
                    for &(to, _) in self.steps(from) {
                        if sum >= here[to] {
                            (here[to], from_label[at * all + to]) = (sum, from);
                        }
                    }
                }
            }
            for (label, sum) in here[..all].iter_mut().enumerate() {
                // What was left out is on no path.
                *sum += match marginals.forward[at * all + label] > 0.0 {
                    true => marginals.of(at * all + label),
                    false => f32::NEG_INFINITY,
                };
            }
        }
        let Some(last) = tokens.checked_sub(1) else { return Vec::new() };
        let best = (0..all).max_by(|&a, &b| sums[last * all + a].total_cmp(&sums[last * all + b]));
        let mut path = vec![best.unwrap_or_default()];
        for at in (1..tokens).rev() {
            path.push(from_label[at * all + path[path.len() - 1]]);
        }
        path.reverse();
        path
    }

    /// Gives `each` the spans that begin at token `start` and are more probable than `worth`.
    fn spans_at(&self, m: &Marginals, start: usize, worth: f32, mut each: impl FnMut(Tagged)) {
        let kinds = 0..self.labels.kinds();
        // What is known of the spans that end later: that each begins here, by kind, and goes on up to here.
        let (mut open, mut closed) = ([0.0; KINDS], [0.0; KINDS]);
        let mut rest = 0.0;
        for kind in kinds.clone() {
            open[kind] = m.forward[self.at(start, kind, BEGIN)];
            closed[kind] = m.of(self.at(start, kind, UNIT));
            rest += m.of(self.at(start, kind, BEGIN));
        }
        for end in start + 1..=m.norms.len().min(start + LONGEST) {
            let sum: f32 = closed.iter().sum();
            if sum > worth
                && let Some(kind) = kinds.clone().max_by(|&a, &b| closed[a].total_cmp(&closed[b]))
            {
                each(Tagged { tokens: start..end, kind, probability: closed[kind] });
            }
            rest -= if end > start + 1 { sum } else { 0.0 };
            if rest <= worth || end == m.norms.len() {
                break;
            }
            for kind in kinds.clone() {
                let from = if end == start + 1 { BEGIN } else { INSIDE };
                let within = open[kind] / m.norms[end];
                // Within a span only two labels may follow.
                for &(to, factor) in self.steps(Labels::label(kind, from)) {
                    let (reached, place) = (within * factor, end * self.labels.count() + to);
                    match self.labels.is_inside(to) {
                        true => open[kind] = reached * m.emission[place],
                        false => closed[kind] = reached * m.emission[place] * m.backward[place],
                    }
                }
            }
        }
    }

    /// Where the numbers of token `at` with the label of `kind` and `position` are.
    fn at(&self, at: usize, kind: usize, position: usize) -> usize {
        at * self.labels.count() + Labels::label(kind, position)
    }

    /// Sums over all paths by the forward-backward algorithm, without labels that are so improbable, by all up to their token,
    /// that they can be left out.
    pub fn marginals<S: Scores>(&self, scores: &S) -> Marginals {
        let all = self.labels.count();
        let tokens = scores.tokens();
        let numbers = |count: usize| vec![0.0; count].into_boxed_slice();
        let (mut emission, mut forward, mut backward) =
            (numbers(tokens * all), numbers(tokens * all), numbers(tokens * all));
        let mut norms = numbers(tokens);
        for at in 0..tokens {
            let (before, here) = forward.split_at_mut(at * all);
            let (here, emission) = (&mut here[..all], &mut emission[at * all..][..all]);
            if at == 0 {
                (0..all).filter(|&label| self.labels.may_open(label)).for_each(|label| here[label] = 1.0);
            } else {
                for (from, &sum) in before[(at - 1) * all..].iter().enumerate().filter(|(_, sum)| **sum > 0.0)
                {
                    self.steps(from).iter().for_each(|&(to, factor)| here[to] += sum * factor);
                }
            }
            if at + 1 == tokens {
                (0..all).filter(|&label| self.labels.is_open(label)).for_each(|label| here[label] = 0.0);
            }
            scores.emit(at, here, emission);
            here.iter_mut().zip(&*emission).for_each(|(sum, emission)| *sum *= emission);
            let norm: f32 = here.iter().sum();
            norms[at] = norm;
            for sum in &mut *here {
                *sum = if *sum > norm * S::IMPROBABLE { *sum / norm } else { 0.0 };
            }
        }
        let mut after = numbers(all);
        for at in (0..tokens).rev() {
            let here = &mut backward[at * all..][..all];
            for from in 0..all {
                if at + 1 == tokens {
                    here[from] = 1.0;
                } else if forward[at * all + from] > 0.0 {
                    here[from] = self.steps(from).iter().map(|&(to, factor)| factor * after[to]).sum();
                }
            }
            for label in 0..all {
                after[label] = emission[at * all + label] * here[label] / norms[at];
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
    pub fn each_step(&self, m: &Marginals, mut each: impl FnMut(usize, usize, f32)) {
        let all = self.labels.count();
        // The probability that the token before `at` and the token `at` have the labels of a pair.
        let step = |at: usize, from: usize, to: usize, factor: f32| {
            let (before, here) = ((at - 1) * all + from, at * all + to);
            m.forward[before] * factor * m.emission[here] * m.backward[here] / m.norms[at]
        };
        for from in 0..all {
            for &(to, factor) in self.steps(from) {
                each(from, to, (1..m.norms.len()).map(|at| step(at, from, to, factor)).sum());
            }
        }
    }
}

impl Marginals {
    /// The probability of the label of a token that is at `place`.
    fn of(&self, place: usize) -> f32 {
        self.forward[place] * self.backward[place]
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::{LIKELY, Labels, Lattice};
    use crate::tagger::scores::Real;

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
    fn a_span_is_as_probable_as_the_paths_with_it() {
        let (labels, transitions, scores) = sample();
        let all = paths(labels, &transitions, &scores);
        let sum: f32 = all.iter().map(|(_, score)| score.exp()).sum();
        let share = |tokens: &Range<usize>, kinds: &[usize]| {
            let has = |path: &[usize]| {
                labels.spans(path).iter().any(|(span, kind)| span == tokens && kinds.contains(kind))
            };
            all.iter().filter(|(path, _)| has(path)).map(|(_, score)| score.exp()).sum::<f32>() / sum
        };
        let tagged = Lattice::new(labels, &transitions).tag(&Real::free(labels, &scores), LIKELY);
        let starts = (0..TOKENS).flat_map(|start| (start + 1..=TOKENS).map(move |end| start..end));
        let probable: Vec<Range<usize>> = starts.filter(|tokens| share(tokens, &[0, 1]) > LIKELY).collect();
        assert!(!probable.is_empty());
        assert_eq!(tagged.iter().map(|span| span.tokens.clone()).collect::<Vec<_>>(), probable);
        for span in tagged {
            let here = share(&span.tokens, &[span.kind]);
            assert!((span.probability - here).abs() < 1e-4, "{} {here}", span.probability);
            assert!(share(&span.tokens, &[1 - span.kind]) <= here);
        }
    }

    #[test]
    fn nothing_has_no_spans() {
        let (labels, transitions, _) = sample();
        assert!(Lattice::new(labels, &transitions).tag(&Real::free(labels, &[]), LIKELY).is_empty());
    }
}

//! The lattice of all label sequences of a sequence of tokens, and how probable parts of them are.

use std::ops::Range;

use super::label::{BEGIN, INSIDE, LAST, Labels, UNIT};

/// Which label follows which, and how readily.
pub struct Lattice {
    labels: Labels,
    /// For each label those that may follow it, each with e to the power of the score of the pair.
    next: Vec<Vec<(usize, f32)>>,
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
        let next = |from: usize| {
            let may_follow = (0..all).filter(|&to| labels.may_follow(from, to));
            may_follow.map(|to| (to, transitions[from * all + to].exp())).collect()
        };
        Lattice { labels, next: (0..all).map(next).collect() }
    }

    /// The spans that are more probable than `worth`, in order; from [`LIKELY`] on there are no two such that overlap, and of
    /// less probable ones the first counts. A span counts whatever its kind: what is surely a name, but hardly surely of a
    /// kind, is one, of the likeliest kind.
    ///
    /// `scores[token * labels.count() + label]`.
    pub fn tag(&self, scores: &[f32], worth: f32) -> Vec<Tagged> {
        let marginals = self.marginals(scores, |_, _| true);
        let mut spans: Vec<Tagged> = Vec::new();
        for start in 0..marginals.norms.len() {
            for span in self.spans_at(&marginals, start, worth) {
                match spans.last_mut().filter(|last| last.tokens.end > span.tokens.start) {
                    Some(last) if last.probability >= span.probability => {}
                    Some(last) => *last = span,
                    None => spans.push(span),
                }
            }
        }
        spans
    }

    /// The labels whose probabilities have the greatest sum, of all sequences that may be: few tokens of a long span are
    /// wrong, even where no exact span is probable.
    ///
    /// `scores[token * labels.count() + label]`.
    pub fn path(&self, scores: &[f32]) -> Vec<usize> {
        let all = self.labels.count();
        let marginals = self.marginals(scores, |_, _| true);
        let tokens = marginals.norms.len();
        let mut sums = vec![f32::NEG_INFINITY; tokens * all];
        let mut from_label = vec![0; tokens * all];
        for at in 0..tokens {
            let (before, here) = sums.split_at_mut(at * all);
            if at == 0 {
                (0..all).filter(|&label| self.labels.may_open(label)).for_each(|label| here[label] = 0.0);
            }
            for (from, next) in self.next.iter().enumerate() {
                let sum = if at == 0 { f32::NEG_INFINITY } else { before[(at - 1) * all + from] };
                for &(to, _) in next {
                    if sum >= here[to] {
                        (here[to], from_label[at * all + to]) = (sum, from);
                    }
                }
            }
            for (label, sum) in here[..all].iter_mut().enumerate() {
                *sum += marginals.of(at * all + label);
            }
        }
        let Some(last) = tokens.checked_sub(1) else { return Vec::new() };
        let ends = (0..all).filter(|&label| !self.labels.is_open(label));
        let best = ends.max_by(|&a, &b| sums[last * all + a].total_cmp(&sums[last * all + b]));
        let mut path = vec![best.unwrap_or_default()];
        for at in (1..tokens).rev() {
            path.push(from_label[at * all + path[path.len() - 1]]);
        }
        path.reverse();
        path
    }

    /// The spans that begin at token `start` and are more probable than `worth`.
    fn spans_at(&self, m: &Marginals, start: usize, worth: f32) -> Vec<Tagged> {
        let mut spans = Vec::new();
        let kinds = 0..self.labels.kinds();
        // What is known of the spans that end later: that each begins here, by kind, and goes on up to here.
        let mut open: Vec<f32> = kinds.clone().map(|kind| m.forward[self.at(start, kind, BEGIN)]).collect();
        let mut closed: Vec<f32> = kinds.clone().map(|kind| m.of(self.at(start, kind, UNIT))).collect();
        let mut rest: f32 = kinds.clone().map(|kind| m.of(self.at(start, kind, BEGIN))).sum();
        for end in start + 1..=m.norms.len().min(start + LONGEST) {
            let sum: f32 = closed.iter().sum();
            if sum > worth
                && let Some(kind) = kinds.clone().max_by(|&a, &b| closed[a].total_cmp(&closed[b]))
            {
                spans.push(Tagged { tokens: start..end, kind, probability: closed[kind] });
            }
            rest -= if end > start + 1 { sum } else { 0.0 };
            if rest <= worth || end == m.norms.len() {
                break;
            }
            for kind in kinds.clone() {
                let from = if end == start + 1 { BEGIN } else { INSIDE };
                let step = |to: usize| {
                    let (from, label) = (Labels::label(kind, from), Labels::label(kind, to));
                    let pair = self.next[from].iter().find(|&&(next, _)| next == label);
                    let factor = pair.map_or(0.0, |&(_, factor)| factor);
                    open[kind] * factor * m.emission[self.at(end, kind, to)] / m.norms[end]
                };
                closed[kind] = step(LAST) * m.backward[self.at(end, kind, LAST)];
                open[kind] = step(INSIDE);
            }
        }
        spans
    }

    /// Where the numbers of token `at` with the label of `kind` and `position` are.
    fn at(&self, at: usize, kind: usize, position: usize) -> usize {
        at * self.labels.count() + Labels::label(kind, position)
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
                for (&before, next) in before.iter().zip(&self.next) {
                    // Of labels that a token cannot have nothing goes on.
                    if before > 0.0 {
                        for &(to, factor) in next {
                            here[to] += before * factor;
                        }
                    }
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
            let after = emission[(at + 1) * all..]
                .iter()
                .zip(&after[..all])
                .map(|(emission, after)| emission * after);
            let after: Vec<f32> = after.map(|after| after / norms[at + 1]).collect();
            // What a token cannot have leads nowhere.
            for (label, next) in self.next.iter().enumerate() {
                if emission[at * all + label] > 0.0 {
                    here[at * all + label] = next.iter().map(|&(to, factor)| factor * after[to]).sum();
                }
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
        for (from, next) in self.next.iter().enumerate() {
            for &(to, factor) in next {
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
        let tagged = Lattice::new(labels, &transitions).tag(&scores, LIKELY);
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
        assert!(Lattice::new(labels, &transitions).tag(&[], LIKELY).is_empty());
    }
}

//! Labels: where in a span of some kind a token stands.

use std::ops::Range;

/// The BILOU labels of a number of kinds, as small numbers: 0 is outside; then for each kind begin, inside, last, unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels {
    kinds: usize,
}

/// The label of a token outside every span.
pub const OUTSIDE: usize = 0;

/// No more kinds than this can be told apart: a set of their labels fits 32 bits.
pub const KINDS: usize = 7;

/// A position within a span, in the order of the labels of a kind: the first token of several.
pub const BEGIN: usize = 0;
/// Neither the first nor the last token.
pub const INSIDE: usize = 1;
/// The last token of several.
pub const LAST: usize = 2;
/// The only token.
pub const UNIT: usize = 3;

impl Labels {
    /// The labels of `kinds` kinds, at most [`KINDS`].
    pub fn new(kinds: usize) -> Labels {
        assert!(kinds <= KINDS, "a set of labels must fit 32 bits");
        Labels { kinds }
    }

    /// How many labels there are.
    pub fn count(self) -> usize {
        1 + 4 * self.kinds
    }

    /// How many kinds there are.
    pub fn kinds(self) -> usize {
        self.kinds
    }

    /// The label of token `at` of a span over the tokens `span` of `kind`.
    pub fn of(self, kind: usize, span: &Range<usize>, at: usize) -> usize {
        let position = match (at == span.start, at + 1 == span.end) {
            (true, true) => UNIT,
            (true, false) => BEGIN,
            (false, true) => LAST,
            (false, false) => INSIDE,
        };
        Labels::label(kind, position)
    }

    /// The label of a token of a span of `kind`, at [`BEGIN`], [`INSIDE`], [`LAST`] or [`UNIT`].
    pub fn label(kind: usize, position: usize) -> usize {
        1 + 4 * kind + position
    }

    /// The kind of the span of a token with `label`, which must not be outside.
    pub fn kind(self, label: usize) -> usize {
        kind(label)
    }

    /// Whether label `next` may follow `label`.
    pub fn may_follow(self, label: usize, next: usize) -> bool {
        let inside = self.is_open(label);
        let goes_on = next != OUTSIDE && matches!((next - 1) % 4, INSIDE | LAST);
        inside == goes_on && (!inside || kind(label) == kind(next))
    }

    /// Whether a span goes on after `label`.
    pub fn is_open(self, label: usize) -> bool {
        label != OUTSIDE && matches!((label - 1) % 4, BEGIN | INSIDE)
    }

    /// Whether a token with `label` is neither the first nor the last of its span.
    pub fn is_inside(self, label: usize) -> bool {
        label != OUTSIDE && (label - 1) % 4 == INSIDE
    }

    /// Whether a token with `label` is a whole span.
    pub fn is_unit(self, label: usize) -> bool {
        label != OUTSIDE && (label - 1) % 4 == UNIT
    }

    /// Whether a token with `label` ends its span.
    pub fn is_last(self, label: usize) -> bool {
        label != OUTSIDE && !self.is_open(label)
    }

    /// Whether a sequence may begin with `label`.
    pub fn may_open(self, label: usize) -> bool {
        self.may_follow(OUTSIDE, label)
    }

    /// The spans that the labels of a sequence make, each with its kind.
    pub fn spans(self, labels: &[usize]) -> Vec<(Range<usize>, usize)> {
        let mut spans = Vec::new();
        let mut start = 0;
        for (at, &label) in labels.iter().enumerate() {
            if label == OUTSIDE || self.may_open(label) {
                start = at;
            }
            if label != OUTSIDE && !self.is_open(label) {
                spans.push((start..at + 1, kind(label)));
            }
        }
        spans
    }
}

fn kind(label: usize) -> usize {
    (label - 1) / 4
}

#[cfg(test)]
mod tests {
    use super::{Labels, OUTSIDE};

    #[test]
    fn labels_say_where_in_a_span_a_token_stands() {
        let labels = Labels::new(2);
        let (span, unit) = (1..4, 5..6);
        let mut sequence = vec![OUTSIDE; 7];
        span.clone().for_each(|at| sequence[at] = labels.of(1, &span, at));
        unit.clone().for_each(|at| sequence[at] = labels.of(0, &unit, at));
        assert_eq!(labels.spans(&sequence), [(span, 1), (unit, 0)]);
        assert!(sequence.windows(2).all(|pair| labels.may_follow(pair[0], pair[1])));
    }

    #[test]
    fn no_span_stays_open_or_changes_its_kind() {
        let labels = Labels::new(2);
        let (begin, last_of_other) = (labels.of(0, &(0..2), 0), labels.of(1, &(0..2), 1));
        assert!(!labels.may_follow(begin, OUTSIDE));
        assert!(!labels.may_follow(begin, last_of_other));
        assert!(!labels.may_follow(OUTSIDE, last_of_other));
        assert!(!labels.may_open(last_of_other));
    }
}

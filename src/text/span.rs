//! Where something stands in the text.

use serde::Serialize;

/// A half-open range of the text: `start..end`.
///
/// Inside the engine the unit is always bytes, both ends lie on character boundaries and
/// inside the text. [`crate::report::Report::with_offsets`] is the only place that changes the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// First position of the span.
    pub start: usize,
    /// First position after the span.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The characters of `text` that this span (in bytes) covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// How long the span is, in the unit of its offsets.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside this span, ends included.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one position.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

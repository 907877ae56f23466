//! Approximators: words beside a figure that say how exactly it is meant. They bound the figure, and they hedge.

use std::ops::Range;
use std::sync::LazyLock;

use super::unit::is_duration;
use crate::lexicon::{self, Neighbour, Table, source};
use crate::report::Bound;
use crate::text::{Document, TokenKind};

/// A word that says how exactly a figure is meant.
pub struct Approximator {
    /// Whether it may stand before the figure.
    pub before: bool,
    /// Whether it may stand after it.
    pub after: bool,
    /// The bound that it gives.
    pub bound: Bound,
    /// What the word before it has to be.
    context: Neighbour,
}

/// Words such as "about" and "at least".
static APPROXIMATORS: LazyLock<Table<Approximator>> = LazyLock::new(|| {
    Table::new("approximators", source!("approximators"), |cells| Approximator {
        before: cells[0] != "after",
        after: cells[0] != "before",
        bound: Bound::from_word(cells[1]).unwrap_or(Bound::About),
        context: Neighbour::new(cells[2]),
    })
});

/// The approximators that stand directly before and after `quantity`: "up to about" 50 "or so".
pub fn approximators(
    document: &Document,
    quantity: &Range<usize>,
) -> Vec<(Range<usize>, &'static lexicon::Row<Approximator>)> {
    let mut found = Vec::new();
    let sentence = document.sentence(quantity.start);
    let mut start = quantity.start;
    while let Some((range, row)) =
        APPROXIMATORS.before(document, start, sentence.start).filter(|(words, row)| {
            let before = document.lower(words.start.wrapping_sub(1));
            // "over 18 months" is rather during them, "for over 18 months" more.
            let is_during = document.lower(words.start) == "over"
                && is_duration(document, quantity.end - 1)
                && !lexicon::is_in("lasting", before);
            row.data.before && row.data.context.allows(before) && !is_during
        })
    {
        start = range.start;
        found.push((range, row));
    }
    // After the figure, or after what it counts: "60 or so homes", "12 seconds or so".
    let after =
        APPROXIMATORS.at(document, quantity.end).or_else(|| APPROXIMATORS.at(document, quantity.end + 1));
    // "40 at most", but not "40 at most 50 times".
    let is_last = |end: usize| document.kind(end) != Some(TokenKind::Number);
    found.extend(
        after.filter(|(range, row)| row.data.after && range.end <= sentence.end && is_last(range.end)),
    );
    found
}

/// Where `quantity` begins with the approximators before it.
pub fn approximated(document: &Document, quantity: &Range<usize>) -> usize {
    let found = approximators(document, quantity);
    found.iter().fold(quantity.start, |start, (words, _)| start.min(words.start))
}

/// The end of the approximator after a figure that begins at token `at`: "or so", "-odd".
pub fn approximator_after(document: &Document, at: usize) -> Option<usize> {
    APPROXIMATORS.at(document, at).filter(|(_, row)| row.data.after).map(|(words, _)| words.end)
}

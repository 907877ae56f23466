//! Hedging words: modals, probabilities, evidentials, and statements that something is not verified.

use std::ops::Range;
use std::sync::LazyLock;

use super::doubt::Doubts;
use crate::lexicon::{self, Calendar, Neighbour, Row, Table, source};
use crate::report::HedgeKind;
use crate::text::Document;

/// What the lexicon says of hedging words.
pub struct HedgeEntry {
    /// What kind of hedge they are.
    pub kind: HedgeKind,
    /// Of words that say that something is not verified, where that stands.
    pub doubts: Option<Doubts>,
    before: Neighbour,
    after: Neighbour,
}

static HEDGES: LazyLock<Table<HedgeEntry>> = LazyLock::new(|| {
    Table::new("hedges", source!("hedges"), |cells| HedgeEntry {
        kind: HedgeKind::from_word(cells[0]).unwrap_or(HedgeKind::Probability),
        before: Neighbour::new(cells[1]),
        after: Neighbour::new(cells[2]),
        doubts: Doubts::from_word(cells[3]),
    })
});

/// The hedging words of `document`, in order.
pub fn hedging_words(document: &Document) -> Vec<(Range<usize>, &'static Row<HedgeEntry>)> {
    let sentences = document.sentences.iter();
    sentences
        .flat_map(|sentence| HEDGES.matches(document, sentence.clone()))
        .filter(|(words, row)| hedges_here(document, words, &row.data))
        .collect()
}

/// Whether words that can hedge do so here.
fn hedges_here(document: &Document, words: &Range<usize>, entry: &HedgeEntry) -> bool {
    entry.before.allows(document.lower(words.start.wrapping_sub(1)))
        && entry.after.allows(document.lower(words.end))
        && !is_month(document, words)
}

/// Whether `words` are a month, "May": with a capital within a sentence, or before a number.
fn is_month(document: &Document, words: &Range<usize>) -> bool {
    let at = words.start;
    let opens = document.sentence(at).start == at;
    let number = document.word(words.end).starts_with(|c: char| c.is_ascii_digit());
    document.is_capitalised(at)
        && lexicon::calendar(document.lower(at)) == Some(Calendar::Month)
        && (!opens || number)
}

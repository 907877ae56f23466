//! What became of a figure: denied, revised, disputed, retracted, or simply stated.

use std::sync::LazyLock;

use super::quantity::Quantity;
use crate::lexicon::{Table, source};
use crate::report::Status;
use crate::text::{Document, Span};

/// How many figures back the words of a row may look.
const REACH: usize = 8;

/// Which figure the words of a row speak of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    /// The last one before the words, in their sentence or the one before it.
    Previous,
    /// The first one after the words, in their sentence.
    Next,
    /// Both of these, as rivals.
    Both,
}

struct Verdict {
    status: Status,
    target: Target,
}

static STATUSES: LazyLock<Table<Verdict>> = LazyLock::new(|| {
    Table::new("statuses", source!("statuses"), |cells| Verdict {
        status: Status::from_word(cells[0]).unwrap_or(Status::Stated),
        target: match cells[1] {
            "previous" => Target::Previous,
            "next" => Target::Next,
            _ => Target::Both,
        },
    })
});

/// For each of the `quantities`, its status and the words that show it; `counted` is what each counts.
pub fn statuses(
    document: &Document,
    quantities: &[Quantity],
    counted: &[Option<usize>],
) -> Vec<(Status, Vec<Span>)> {
    let mut statuses = vec![(Status::Stated, Vec::new()); quantities.len()];
    for (words, row) in STATUSES.matches(document, 0..document.len()) {
        let sentence = document.sentence_at(words.start);
        let after = quantities.partition_point(|quantity| quantity.tokens.start < words.end);
        // Durations and ages are seldom what a denial is about.
        let previous = (0..after)
            .rev()
            .take(REACH)
            .find(|&i| !quantities[i].is_time)
            .filter(|&i| sentence - document.sentence_at(quantities[i].tokens.start) <= 1);
        let next = quantities
            .get(after)
            .filter(|next| !next.is_time && document.sentence_at(next.tokens.start) == sentence)
            .map(|_| after);
        let targets: &[Option<usize>] = match row.data.target {
            Target::Previous => &[previous],
            Target::Next => &[next],
            Target::Both if previous.is_some() && next.is_some() => &[previous, next],
            Target::Both => &[],
        };
        if row.data.target == Target::Both && !same_kind(document, quantities, counted, previous, next) {
            continue;
        }
        for &target in targets.iter().flatten() {
            let (status, evidence) = &mut statuses[target];
            *status = row.data.status;
            evidence.push(document.span(&words));
        }
    }
    statuses
}

/// Whether two figures can be rivals: one unit, and what they count is the same noun or not said of one of them.
fn same_kind(
    document: &Document,
    quantities: &[Quantity],
    counted: &[Option<usize>],
    first: Option<usize>,
    second: Option<usize>,
) -> bool {
    let (Some(first), Some(second)) = (first, second) else { return false };
    let units = quantities[first].unit == quantities[second].unit;
    let nouns = match (counted[first], counted[second]) {
        (Some(a), Some(b)) => document.lower(a) == document.lower(b),
        // Beside a figure of its own sentence a figure without a noun counts something else.
        _ => {
            document.sentence_at(quantities[first].tokens.start)
                != document.sentence_at(quantities[second].tokens.start)
        }
    };
    units && nouns
}

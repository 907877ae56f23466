//! Datelines: "TESMIR, 17 March — " before the first sentence of a report.

use super::Document;
use super::case::is_capital;

/// A dateline has no more tokens than this.
const LONGEST: usize = 12;

/// The token after the dash of the dateline that token `start` opens, if it opens one: a name in capitals at the start
/// of a paragraph, and soon a dash. Two dashes set off an insertion: "NATO – the alliance – said".
pub fn end_of_dateline(document: &Document, start: usize) -> Option<usize> {
    let limit = document.sentence(start).end;
    let is_dash =
        |at: &usize| matches!(document.word(*at), "—" | "–" | "-" | "--") && document.is_spaced(*at);
    let capitals = document.word(start).chars().filter(|&c| is_capital(c)).count() > 2;
    if !capitals || !document.opens_paragraph(start) {
        return None;
    }
    let dash = (start..limit.min(start + LONGEST)).find(is_dash)?;
    let again = (dash + 1..limit.min(dash + LONGEST)).any(|at| is_dash(&at));
    (!again).then_some(dash + 1)
}

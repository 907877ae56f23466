//! Datelines: "TESMIR, 17 March — " before the first sentence of a report, "14:32 — " before an entry of a live page.

use super::case::is_capital;
use super::{Document, TokenKind};

/// A dateline has no more tokens than this.
const LONGEST: usize = 12;

/// So many letters of its first word are looked at.
const LONGEST_PLACE: usize = 40;

/// The token after the dash of the dateline that token `start` opens, if it opens one: a name in capitals at the start
/// of a paragraph, or the time on a clock, and soon a dash. Two dashes set off an insertion: "NATO – the alliance – said".
pub fn end_of_dateline(document: &Document, start: usize) -> Option<usize> {
    let limit = document.sentence(start).end;
    let is_dash =
        |at: &usize| matches!(document.word(*at), "—" | "–" | "-" | "--") && document.is_spaced(*at);
    let capitals = document.word(start).chars().take(LONGEST_PLACE).filter(|&c| is_capital(c)).count() > 2;
    let longest = if capitals { LONGEST } else { clock(document, start)? };
    if !document.opens_paragraph(start) {
        return None;
    }
    let dash = (start..limit.min(start + longest)).find(is_dash)?;
    let again = (dash + 1..limit.min(dash + LONGEST)).any(|at| is_dash(&at));
    (!again).then_some(dash + 1)
}

/// No more tokens than this stand up to the dash after the time on a clock at token `start`, if one is there: "14:32 GMT —".
fn clock(document: &Document, start: usize) -> Option<usize> {
    let is_number = |at: usize| document.kind(at) == Some(TokenKind::Number);
    let is_parted = document.word(start + 1) == ":" && is_number(start + 2) && !document.is_spaced(start + 2);
    (is_number(start) && is_parted).then_some(5)
}

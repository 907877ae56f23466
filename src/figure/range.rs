//! Ranges, ratios and scores: what a number is worth together with a second one that belongs to it.

use super::approximator::approximated;
use super::money::Countries;
use super::numeral::{Form, Numeral, numeral};
use super::unit::UNITS;
use crate::lexicon;
use crate::report::{Bound, Value};
use crate::text::{Document, TokenKind};

/// The value of the number, range, ratio or score that begins with `first`, how that bounds it, and where it ends.
pub fn range(
    document: &Document,
    countries: &Countries,
    at: usize,
    first: &Numeral,
    is_negative: bool,
) -> (Option<Value>, Bound, usize) {
    let low = first.value.map(|value| if is_negative { value.negative() } else { value });
    let second = second_number(document, countries, at, first);
    let (Some(second), Some(low)) = (second, low) else {
        let bound = if first.form == Form::Vague { Bound::About } else { Bound::Exact };
        return (low.map(Value::Number), bound, first.tokens.end);
    };
    let high = second.value.unwrap_or(low);
    // "$5 to $7 billion"
    let scale = second.scale(document).filter(|_| first.form == Form::Digits);
    let low = scale.map(|scale| low.times(scale)).filter(|&low| low <= high).unwrap_or(low);
    let bound = if low < high { Bound::Range } else { Bound::Exact };
    (Some(Value::Range { low, high }), bound, second.tokens.end)
}

/// The second number of a range, ratio or score that begins with `first`: "15–25", "20 to 30", "between 5 and 7", "four
/// votes to two".
fn second_number(document: &Document, countries: &Countries, at: usize, first: &Numeral) -> Option<Numeral> {
    // "from about 40 to 30"
    let before = || document.lower(approximated(document, &(at..first.tokens.end)).wrapping_sub(1));
    let voted = usize::from(lexicon::is_in("scored", document.key(first.tokens.end)));
    // "between 10 percent and 12 percent"
    let unit = UNITS.at(document, first.tokens.end).filter(|_| before() == "between");
    let joint = unit.map_or(first.tokens.end + voted, |(unit, _)| unit.end);
    let tight = !document.is_spaced(joint) && !document.is_spaced(joint + 1);
    let joins = match document.lower(joint) {
        "–" | "—" => tight || document.kind(joint + 1) == Some(TokenKind::Number),
        "-" => tight,
        // "cut from 12 to eight" tells two figures, "ranging from 21 to 78" one.
        "to" => before() != "from" || ranges(document, at),
        "and" => before() == "between",
        "or" => first.form == Form::Words,
        _ => false,
    };
    if !joins || matches!(first.form, Form::Vague | Form::Multiple) {
        return None;
    }
    let sign = countries.money(joint + 1, true).map_or(joint + 1, |money| money.tokens.end);
    let second = numeral(document, sign)?;
    // Three numbers in a row are a date or a telephone number.
    let third = document.word(second.tokens.end) == "-" && numeral(document, second.tokens.end + 1).is_some();
    // "gained two points to 21 percent"
    let is_other = voted > 0 && UNITS.at(document, second.tokens.end).is_some();
    (!third && !is_other && second.value.is_some() && second.form != Form::Multiple).then_some(second)
}

/// Whether a word shortly before token `at` speaks of a range: "ages range from 21 to 78".
fn ranges(document: &Document, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|i| lexicon::is_in("range", document.key(i)))
}

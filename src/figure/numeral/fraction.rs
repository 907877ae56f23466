//! Parts of something: fractions, and so many out of so many.

use super::digits::{digits, slashed};
use super::{Class, Form, Numeral, Word, number, word};
use crate::figure::unit::{UNITS, is_duration};
use crate::lexicon;
use crate::text::{Decimal, Document, TokenKind};

/// "two in five", "1 in 10 000", "two out of three", and not "two in 2019" or "one in four years".
pub fn out_of(document: &Document, at: usize) -> Option<Numeral> {
    /// "three in 24" tells a time rather than a share.
    const PARTS: i64 = 9;
    let joint = at + 1;
    let count = digits(document, at).filter(|&(_, end)| end == joint).map(|(count, _)| count);
    let count = count.or_else(|| word(document, at).filter(|word| word.class == Class::Unit)?.value)?;
    let whole = match (document.lower(joint), document.lower(joint + 1)) {
        ("in", "every") => joint + 2,
        ("in", _) => joint + 1,
        ("out", "of") => joint + 2 + usize::from(document.lower(joint + 2) == "every"),
        _ => return None,
    };
    let of = number(document, whole, false)?;
    let whole = of.value.filter(|&whole| count < whole && count <= Decimal::from(PARTS))?;
    let is_round = [1, 10, 100, 1_000, 1_000_000]
        .iter()
        .any(|&power| (2..=10).any(|step| whole == Decimal::from(step * power)));
    let value = count.share_of(whole)?;
    let numeral = Numeral { tokens: at..of.tokens.end, value: Some(value), form: Form::Fraction, rule: "in" };
    (is_round && !is_duration(document, of.tokens.end)).then_some(numeral)
}

/// "half a million", "half an hour", "a quarter of a million", "a third of", "two-thirds", "1/4"; "one and a half" is a
/// number.
pub fn fraction(document: &Document, at: usize, article: bool) -> Option<Numeral> {
    let numeral = |end, value, rule| Numeral { tokens: at..end, value, form: Form::Fraction, rule };
    if let Some((value, end)) = slashed(document, at) {
        // "3/4 of the votes", "a 1/4 mile"; "9/11" and "24/7" name something.
        let counts = document.lower(end) == "of" || UNITS.at(document, end).is_some();
        return counts.then(|| numeral(end, Some(value), "/"));
    }
    let first = word(document, at);
    if let Some(Word { class: Class::Fraction, text, value: Some(value) }) = first {
        let is_sign = !text.is_ascii();
        let article = usize::from(matches!(document.lower(at + 1), "a" | "an"));
        let joint = usize::from(document.word(at + 1) == "-");
        if let Some((factor, end)) = scale(document, at + 1 + article + joint) {
            return Some(numeral(end, Some(factor.times(value)), text));
        }
        let is_amount = article > 0 && (text == "half" || UNITS.at(document, at + 2).is_some());
        return match is_amount {
            true => Some(numeral(at + 2, Some(value), text)),
            false => (text == "half" || is_sign).then(|| numeral(at + 1, Some(value), text)),
        };
    }
    let count = match first {
        Some(Word { class: Class::Unit, value, .. }) => value,
        None if article => Some(Decimal::from(1)),
        _ => None,
    }?;
    let part = at + 1 + usize::from(document.word(at + 1) == "-");
    let Some(Word { class: Class::Fraction, text, value: Some(value) }) = word(document, part) else {
        return None;
    };
    let value = count.times(value);
    if text.ends_with('s') != (count != Decimal::from(1)) && text != "half" {
        return None;
    }
    // "a quarter million", "a half-million"
    if let Some((factor, end)) = scale(document, part + 1 + usize::from(document.word(part + 1) == "-")) {
        return Some(numeral(end, Some(factor.times(value)), text));
    }
    // "a quarter of a million", "three quarters of an hour"
    if document.lower(part + 1) == "of" && matches!(document.lower(part + 2), "a" | "an") {
        if let Some((factor, end)) = scale(document, part + 3) {
            return Some(numeral(end, Some(factor.times(value)), text));
        }
        if UNITS.at(document, part + 3).is_some() {
            return Some(numeral(part + 3, Some(value), text));
        }
    }
    (text.ends_with('s') || is_part(document, at, part + 1)).then(|| numeral(part + 1, Some(value), text))
}

/// Whether a fraction from token `at` to token `end` is a part of something: "a third of the votes", "up by a quarter",
/// "fell by a third in the spring", but not "a third man" or "for a third in a row".
fn is_part(document: &Document, at: usize, end: usize) -> bool {
    let ends_phrase = document.kind(end).is_none_or(|kind| kind == TokenKind::Punctuation);
    let is_degree =
        matches!(document.lower(at.wrapping_sub(1)), "by" | "than" | "about" | "nearly" | "almost");
    let is_last = lexicon::word_class(document.key(end)).is_some();
    document.lower(end) == "of" || ends_phrase || (is_degree && is_last)
}

/// What the scale word or dozen at token `at` multiplies by, and the token after it.
fn scale(document: &Document, at: usize) -> Option<(Decimal, usize)> {
    let word = word(document, at).filter(|word| matches!(word.class, Class::Scale | Class::Dozen))?;
    Some((word.value?, at + 1))
}

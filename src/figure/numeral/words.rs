//! Numbers in words.

use super::{Class, Word, is, word};
use crate::text::{Decimal, Document};

/// Number words at token `at`: "twenty-three", "a hundred and five", "two thousand three hundred".
pub fn words(document: &Document, at: usize, article: bool) -> Option<(Decimal, usize)> {
    let mut end = at + usize::from(article);
    let (mut total, mut group, mut room) = (Decimal::from(0), None::<Decimal>, i64::MAX);
    if article {
        is(document, end, Class::Hundred)
            .then_some(())
            .or_else(|| is(document, end, Class::Scale).then_some(()))
            .or_else(|| is(document, end, Class::Dozen).then_some(()))?;
        group = Some(Decimal::from(1));
    }
    // `room`: what may still be added to the group: after tens a unit, after a hundred anything below it.
    loop {
        // "twenty-three" and "two hundred and five": the joint belongs to the number only if the number goes on.
        let joint = match document.lower(end) {
            "-" if room == 10 => 1,
            "and" if room >= 100 && end > at && group.is_some() => 1,
            _ => 0,
        };
        let Some(Word { class, value: Some(value), .. }) = word(document, end + joint) else { break };
        let current = group.unwrap_or(Decimal::from(0));
        match class {
            Class::Unit
                if group.is_none() || ((10..i64::MAX).contains(&room) && value < Decimal::from(room)) =>
            {
                group = Some(current.plus(value));
                room = 0;
            }
            Class::Tens if group.is_none() || (room == 100) => {
                group = Some(current.plus(value));
                room = 10;
            }
            Class::Hundred if group.is_some() && joint == 0 && room != 100 => {
                group = Some(current.times(value));
                room = 100;
            }
            Class::Dozen if group.is_some() && joint == 0 => {
                return Some((current.times(value), end + 1));
            }
            Class::Scale if group.is_some() && joint == 0 => {
                total = total.plus(current.times(value));
                group = None;
                room = i64::MAX;
                end += 1;
                // "two thousand and three"
                if let Some((rest, after)) = and_small(document, end) {
                    return Some((total.plus(rest), after));
                }
                if !is(document, end, Class::Unit) && !is(document, end, Class::Tens) {
                    break;
                }
                continue;
            }
            _ => break,
        }
        end += joint + 1;
    }
    let value = group.map_or(total, |group| total.plus(group));
    (end > at + usize::from(article)).then_some((value, end))
}

/// A number below a hundred after the "and" at token `at`, and the token after it; none that goes on: "and three thousand".
fn and_small(document: &Document, at: usize) -> Option<(Decimal, usize)> {
    let of = |class: Class, at: usize| word(document, at).filter(|word| word.class == class)?.value;
    let tens = of(Class::Tens, at + 1);
    let hyphen = at + 1 + usize::from(tens.is_some());
    let unit_at = hyphen + usize::from(tens.is_some() && document.word(hyphen) == "-");
    let unit = of(Class::Unit, unit_at);
    let end = if unit.is_some() { unit_at + 1 } else { hyphen };
    let goes_on = is(document, end, Class::Hundred) || is(document, end, Class::Scale);
    let value = tens.unwrap_or(Decimal::from(0)).plus(unit.unwrap_or(Decimal::from(0)));
    (document.lower(at) == "and" && end > at + 1 && !goes_on).then_some((value, end))
}

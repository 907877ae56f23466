//! Quantities: numerals with their currency, unit and bound, and which numbers are none.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use super::approximator::approximators;
use super::numeral::{Form, Numeral, numeral};
use super::outside::is_no_figure;
use crate::lexicon::{self, Calendar, Table, WordClass, source};
use crate::report::{Bound, Value};
use crate::text::{Decimal, Document, TokenKind};

/// A number with all that its span holds.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The tokens of the figure.
    pub tokens: Range<usize>,
    /// What it is worth.
    pub value: Option<Value>,
    /// ISO 4217 code, `%`, unit of measure, or nothing.
    pub unit: Cow<'static, str>,
    /// Whether it is a duration or an age.
    pub is_time: bool,
    /// How it is bounded.
    pub bound: Bound,
    /// How its number is written.
    pub form: Form,
    /// The lexicon row or notation that made it a figure.
    pub rule: String,
}

/// A currency sign, code or word.
struct Currency {
    before: bool,
    code: &'static str,
    factor: Decimal,
}

static CURRENCIES: LazyLock<Table<Currency>> = LazyLock::new(|| {
    Table::new("currencies", source!("currencies"), |cells| Currency {
        before: cells[0] == "before",
        code: cells[1],
        factor: Decimal::parse(cells[2]).unwrap_or(Decimal::from(1)),
    })
});

/// A unit of measure.
struct Unit {
    /// What the report calls it.
    name: &'static str,
    /// Whether it measures time.
    time: bool,
}

static UNITS: LazyLock<Table<Unit>> = LazyLock::new(|| {
    Table::new("units", source!("units"), |cells| Unit { name: cells[0], time: cells[1] == "time" })
});

/// The quantities of `document`, in order; `names` are the token ranges of names, in order, whose numbers are no figures.
pub fn quantities(document: &Document, names: &[Range<usize>]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    let mut at = 0;
    while at < document.len() {
        while names.next_if(|name| name.end <= at).is_some() {}
        if let Some(name) = names.peek().filter(|name| name.start <= at) {
            at = name.end;
            continue;
        }
        at = match quantity(document, at) {
            Some((quantity, true)) => {
                let end = quantity.tokens.end;
                found.push(quantity);
                end
            }
            Some((quantity, false)) => quantity.tokens.end,
            None => at + 1,
        };
    }
    found
}

/// What begins at token `at` and reads as a quantity, and whether it is a figure here or, say, a date.
fn quantity(document: &Document, at: usize) -> Option<(Quantity, bool)> {
    if let Some(result) = stopwatch(document, at) {
        return Some(result);
    }
    let sign = currency(document, at, true);
    let start = sign.as_ref().map_or(at, |(range, _)| range.end);
    let minus = usize::from(is_minus(document, start));
    let first = match numeral(document, start + minus) {
        Some(first) => first,
        None => return indefinite(document, at),
    };
    let (first_value, mut end) =
        (first.value.map(|v| if minus > 0 { v.negative() } else { v }), first.tokens.end);
    let mut rule = first.rule.to_owned();
    let second = second_number(document, at, &first);
    let mut value = first_value.map(Value::Number);
    let mut bound = if first.form == Form::Vague { Bound::About } else { Bound::Exact };
    if let (Some(second), Some(low)) = (&second, first_value) {
        let scale = second.scale(document);
        let high = second.value.unwrap_or(low);
        let shared = scale.filter(|_| first.form == Form::Digits && low.times(scale.unwrap_or(low)) <= high);
        let low = shared.map_or(low, |scale| low.times(scale));
        end = second.tokens.end;
        value = Some(Value::Range { low, high });
        bound = if low < high { Bound::Range } else { Bound::Exact };
    }
    let mut unit = Cow::Borrowed("");
    let mut is_time = false;
    if let Some((_, row)) = &sign {
        unit = row.data.code.into();
        rule = row.source.to_owned();
    }
    // A currency word or unit, also joined by a hyphen: "22-mile", "45-year-old".
    let joint = usize::from(document.word(end) == "-" && !document.is_spaced(end));
    let sentence_end = document.sentence(at).end;
    if let Some((range, row)) =
        currency(document, end + joint, false).filter(|(r, _)| r.end <= sentence_end && sign.is_none())
    {
        value = value.map(|value| value.times(row.data.factor));
        (unit, rule, end) = (row.data.code.into(), row.source.to_owned(), range.end);
    } else if let Some((range, row)) =
        UNITS.at(document, end + joint).filter(|(r, _)| r.end <= sentence_end && sign.is_none())
    {
        (unit, rule, end) = (row.data.name.into(), row.source.to_owned(), range.end);
        is_time = row.data.time;
        end = age(document, end);
    } else if is_magnitude(document, at, end + joint) {
        unit = "magnitude".into();
        end += if document.lower(end + joint) == "magnitude" { 1 + joint } else { 0 };
    } else if is_age(document, at, end, first_value) {
        (unit, rule, is_time) = ("years".into(), "age".to_owned(), true);
    }
    if !unit.is_empty() {
        end = rate(document, end);
    }
    let mut found = Quantity { tokens: at..end, value, unit, is_time, bound, form: first.form, rule };
    if let Some((_, row)) = approximators(document, &found.tokens).last()
        && !matches!(value, Some(Value::Range { .. }))
    {
        found.bound = row.data.bound;
    }
    let stands = !is_no_figure(document, &found);
    Some((found, stands))
}

fn currency(
    document: &Document,
    at: usize,
    before: bool,
) -> Option<(Range<usize>, &'static lexicon::Row<Currency>)> {
    let (range, row) = CURRENCIES.at(document, at).filter(|(_, row)| row.data.before == before)?;
    // Codes and letter signs are capitals: "RM 50", but not "rm 50".
    let letters = range.clone().all(|i| document.word(i).chars().all(char::is_alphabetic));
    (!before || !letters || document.is_capitalised(at)).then_some((range, row))
}

/// The end of the currency that stands at token `at` beside a number: "US$" 50, "RM" 50, 50 "U.S. dollars".
pub fn currency_end(document: &Document, at: usize) -> Option<usize> {
    let (range, row) = CURRENCIES.at(document, at)?;
    let beside = match row.data.before {
        true => currency(document, at, true).and_then(|(range, _)| numeral(document, range.end)).is_some(),
        false => {
            let number = document.kind(at.wrapping_sub(1)) == Some(TokenKind::Number);
            number || (at > 0 && numeral(document, at - 1).is_some())
        }
    };
    beside.then_some(range.end)
}

fn is_minus(document: &Document, at: usize) -> bool {
    let sign =
        matches!(document.word(at), "-" | "−" | "–") && document.is_spaced(at) && !document.is_spaced(at + 1);
    document.lower(at) == "minus" || sign
}

/// The second number of a range, ratio or score that begins with `first`: "15–25", "20 to 30", "between 5 and 7".
fn second_number(document: &Document, at: usize, first: &Numeral) -> Option<Numeral> {
    let joint = first.tokens.end;
    let before = document.lower(at.wrapping_sub(1));
    let tight = !document.is_spaced(joint) && !document.is_spaced(joint + 1);
    let joins = match document.lower(joint) {
        "–" | "—" => true,
        "-" => tight,
        // "cut from 12 to eight" tells two figures, "ranging from 21 to 78" one.
        "to" => before != "from" || ranges(document, at),
        "and" => before == "between",
        "or" => first.form == Form::Words,
        _ => false,
    };
    if !joins || matches!(first.form, Form::Vague | Form::Multiple) {
        return None;
    }
    let sign = currency(document, joint + 1, true).map_or(joint + 1, |(range, _)| range.end);
    let second = numeral(document, sign)?;
    // Three numbers in a row are a date or a telephone number.
    let third = document.word(second.tokens.end) == "-" && numeral(document, second.tokens.end + 1).is_some();
    (!third && second.value.is_some() && second.form != Form::Multiple).then_some(second)
}

/// Whether a word shortly before token `at` speaks of a range: "ages range from 21 to 78".
fn ranges(document: &Document, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|i| lexicon::is_in("range", document.lower(i)))
}

/// "an hour", "less than a kilometre", where it is a measure and not "twice a day".
fn indefinite(document: &Document, at: usize) -> Option<(Quantity, bool)> {
    if !matches!(document.lower(at), "a" | "an") {
        return None;
    }
    let (range, row) = UNITS.at(document, at + 1)?;
    let tokens = at..range.end;
    let approximated = approximators(document, &tokens);
    // "within a year" measures, and so does every hour that is not a rate; "one day" and "a night" tell a story.
    let measured = !approximated.is_empty() || document.lower(at + 1) == "hour";
    // "a second man", "a minute error": a measure ends its phrase.
    let ends = !matches!(document.kind(range.end), Some(TokenKind::Word))
        || lexicon::word_class(document.lower(range.end)).is_some();
    let bound = approximated.last().map_or(Bound::Exact, |(_, row)| row.data.bound);
    let value = Some(Value::Number(Decimal::from(1)));
    let (unit, rule) = (row.data.name.into(), row.source.to_owned());
    let found = Quantity { tokens, value, unit, is_time: row.data.time, bound, form: Form::Words, rule };
    (measured && ends).then_some((found, true))
}

/// A result on the clock, "2:14:04", in seconds; "10:30" is a time of day and no figure.
fn stopwatch(document: &Document, at: usize) -> Option<(Quantity, bool)> {
    let part = |at: usize| -> Option<Decimal> {
        let number = document.kind(at) == Some(TokenKind::Number) && !document.word(at).contains(',');
        number.then(|| Decimal::parse(document.word(at)))?
    };
    let joined =
        |at: usize| document.word(at) == ":" && !document.is_spaced(at) && !document.is_spaced(at + 1);
    let first = part(at)?;
    let second = part(at + 2).filter(|_| joined(at + 1))?;
    let third = part(at + 4).filter(|_| joined(at + 3));
    let sixty = Decimal::from(60);
    let seconds = first.times(sixty).plus(second);
    let seconds = third.map_or(seconds, |third| seconds.times(sixty).plus(third));
    let tokens = at..if third.is_some() { at + 5 } else { at + 3 };
    let value = Some(Value::Number(seconds));
    let (unit, rule) = (Cow::Borrowed("seconds"), "result".to_owned());
    let found =
        Quantity { tokens, value, unit, is_time: true, bound: Bound::Exact, form: Form::Digits, rule };
    Some((found, third.is_some()))
}

/// After a unit of time: the end of "-old", " old", "-olds".
fn age(document: &Document, end: usize) -> usize {
    let joint = usize::from(document.word(end) == "-");
    match document.lower(end + joint) {
        "old" | "olds" => end + joint + 1,
        _ => end,
    }
}

/// "magnitude 6.2", "a 6.2-magnitude quake".
fn is_magnitude(document: &Document, at: usize, end: usize) -> bool {
    document.lower(end) == "magnitude" || document.lower(at.wrapping_sub(1)) == "magnitude"
}

/// A bare number that is an age: "aged 78", "Sirhan, 75, is", "she was 26.", "at the age of 15".
fn is_age(document: &Document, at: usize, end: usize, value: Option<Decimal>) -> bool {
    let possible = value.is_some_and(|v| v.is_whole() && v < Decimal::from(125) && v > Decimal::from(0));
    let before = |n: usize| document.lower(at.wrapping_sub(n));
    let ends = document.kind(end).is_none_or(|kind| kind == TokenKind::Punctuation);
    // "Sirhan, 75, is", "the driver, 22, was", "her closest rival, 44, was"
    let determines = |n: usize| {
        matches!(lexicon::word_class(before(n)), Some(WordClass::Determiner | WordClass::Possessive))
    };
    let is_noun = document.kind(at.wrapping_sub(2)) == Some(TokenKind::Word)
        && lexicon::word_class(before(2)).is_none();
    let is_named = document.is_capitalised(at.wrapping_sub(2)) || determines(3) || determines(4);
    let apposition = before(1) == ","
        && is_noun
        && is_named
        && document.word(end) == ","
        && lexicon::calendar(before(2)).is_none();
    // "she was 26", "she was about 57"
    let approximated = approximators(document, &(at..end));
    let start = approximated.iter().map(|(words, _)| words.start).fold(at, usize::min);
    let told = matches!(document.lower(start.wrapping_sub(1)), "was" | "is" | "turned")
        && matches!(document.lower(start.wrapping_sub(2)), "he" | "she" | "who")
        && ends;
    let aged = matches!(before(1), "aged" | "age")
        || (before(1) == "of" && before(2) == "age")
        || (matches!(before(1), "above" | "over" | "under" | "between") && before(2) == "aged");
    possible && (aged || apposition || told)
}

/// The end of a rate that continues a quantity ending at token `end`: "per dollar", "a month".
fn rate(document: &Document, end: usize) -> usize {
    let noun = document.kind(end + 1) == Some(TokenKind::Word);
    match document.lower(end) {
        "per" if noun => end + 2,
        "a" | "an" if noun => {
            let thing = lexicon::is_in("rate", document.lower(end + 1));
            UNITS.at(document, end + 1).map_or(if thing { end + 2 } else { end }, |(range, _)| range.end)
        }
        _ => end,
    }
}

/// Whether token `at` is the name of a month.
pub fn is_month(document: &Document, at: usize) -> bool {
    document.is_capitalised(at) && lexicon::calendar(document.lower(at)) == Some(Calendar::Month)
}

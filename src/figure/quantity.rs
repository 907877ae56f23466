//! Quantities: numerals with their currency, unit and bound, and which numbers are none.

use std::borrow::Cow;
use std::ops::Range;

use super::approximator::approximators;
use super::money::{Countries, is_weight};
use super::numeral::{Form, is_length, numeral};
use super::outside::is_no_figure;
use super::range::range;
use super::unit::{UNITS, Unit, degrees, is_age, is_magnitude, is_rated, old, parts, rate};
use crate::lexicon::{self, Calendar};
use crate::report::{Bound, Value};
use crate::text::{Decimal, Document, TokenKind};

/// A number with all that its span holds.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The tokens of the figure.
    pub tokens: Range<usize>,
    /// What it is worth.
    pub value: Option<Value>,
    /// ISO 4217 code or the word of a currency, `%`, unit of measure, or nothing.
    pub unit: Cow<'static, str>,
    /// What kind of quantity it is.
    pub kind: Kind,
    /// How it is bounded.
    pub bound: Bound,
    /// How its number is written.
    pub form: Form,
    /// The lexicon row or notation that made it a figure.
    pub rule: String,
}

/// Kinds of quantity, by their units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number of things or people, without a unit.
    Count,
    /// Per cent.
    Share,
    /// An amount of money.
    Money,
    /// A duration or an age.
    Time,
    /// What is measured in any other unit.
    Measure,
}

impl Kind {
    /// The kind of what is measured in `unit`, which is none of money.
    fn of(unit: &Unit) -> Kind {
        match unit.name {
            "%" => Kind::Share,
            _ if unit.time => Kind::Time,
            _ => Kind::Measure,
        }
    }
}

impl Quantity {
    /// Whether it is a duration or an age.
    pub fn is_time(&self) -> bool {
        self.kind == Kind::Time
    }

    /// Whether it is measured in something, and so neither a count nor a share nor money.
    pub fn is_measure(&self) -> bool {
        matches!(self.kind, Kind::Time | Kind::Measure)
    }
}

/// The quantities of `document`, in order; `names` are the token ranges of names, in order, whose numbers are no figures.
pub async fn quantities(document: &Document<'_>, names: &[Range<usize>]) -> Vec<Quantity> {
    let countries = Countries::of(document);
    let mut found: Vec<Quantity> = Vec::new();
    let mut names = names.iter().peekable();
    let mut at = 0;
    while at < document.len() {
        document.stroll(at).await;
        while names.next_if(|name| name.end <= at).is_some() {}
        if let Some(name) = names.peek().filter(|name| name.start <= at) {
            at = name.end;
            continue;
        }
        at = match quantity(document, &countries, at) {
            Some((mut quantity, true)) => {
                let end = quantity.tokens.end;
                if let Some(previous) = found.last() {
                    take_over(document, previous, &mut quantity);
                }
                found.push(quantity);
                end
            }
            Some((quantity, false)) => quantity.tokens.end,
            None => at + 1,
        };
    }
    found
}

/// What the text says of `previous` and not again of `quantity`: the unit in "from 12 years to eight", "12 years instead of eight" and "aged
/// six and nine", the bound in "over 100 mph (161 km/h)".
fn take_over(document: &Document, previous: &Quantity, quantity: &mut Quantity) {
    let between = previous.tokens.end..quantity.tokens.start;
    let joint = document.lower(between.end.wrapping_sub(1));
    if between.len() == 1 && joint == "(" && !quantity.unit.is_empty() && quantity.bound == Bound::Exact {
        quantity.bound = previous.bound;
    }
    let is_joined = match joint {
        "to" => between.len() == 1,
        // "four million euros, up from three", "46 million euros on maintenance last year, down from 61 million"
        "from" if matches!(document.lower(between.end.wrapping_sub(2)), "up" | "down") => between.len() <= 12,
        "from" => between.len() <= 2,
        "of" => between.len() == 2 && document.lower(between.start) == "instead",
        "and" | "or" => between.len() <= 2 && previous.rule == "age",
        _ => false,
    };
    let stands_alone = document.kind(quantity.tokens.end) != Some(TokenKind::Word)
        || lexicon::word_class(document.key(quantity.tokens.end)).is_some();
    let is_bare = quantity.unit.is_empty() && matches!(quantity.form, Form::Digits | Form::Words);
    if is_joined && stands_alone && is_bare && previous.value.is_some() {
        quantity.unit = previous.unit.clone();
        quantity.rule = previous.rule.clone();
        quantity.kind = previous.kind;
    }
}

/// What begins at token `at` and reads as a quantity, and whether it is a figure here or, say, a date.
fn quantity(document: &Document, countries: &Countries, at: usize) -> Option<(Quantity, bool)> {
    if let Some(result) = stopwatch(document, at) {
        return Some(result);
    }
    let sign = countries.money(at, true);
    let start = sign.as_ref().map_or(at, |money| money.tokens.end);
    let minus = usize::from(is_minus(document, start));
    let Some(first) = numeral(document, start + minus) else { return indefinite(document, at) };
    let (value, bound, end) = range(document, countries, at, &first, minus > 0);
    let first_value = first.value;
    let mut found = Quantity {
        tokens: at..end,
        value,
        unit: Cow::Borrowed(""),
        kind: Kind::Count,
        bound,
        form: first.form,
        rule: first.rule.to_owned(),
    };
    match sign {
        Some(money) => {
            (found.unit, found.kind) = (money.code.into(), Kind::Money);
            found.rule = money.rule.to_owned();
        }
        None => measure(document, countries, &mut found, first_value),
    }
    // "146.2 per dollar" is a rate without a unit.
    let end = found.tokens.end;
    let is_exchange = document.lower(end) == "per" && is_rated(document, end + 1)
        || document.lower(end) == "to" && is_rated(document, end + 2);
    if !found.unit.is_empty() || is_exchange {
        found.tokens.end = rate(document, end);
    }
    if let Some((_, row)) = approximators(document, &found.tokens).last()
        && !matches!(found.value, Some(Value::Range { .. }))
    {
        found.bound = row.data.bound;
    }
    let stands = !is_no_figure(document, &found);
    Some((found, stands))
}

/// Adds to `found`, a number so far, what it is measured in: a currency word or unit after it, also joined by a hyphen
/// ("22-mile", "45-year-old"); or what tells that it is a magnitude or an age.
fn measure(document: &Document, countries: &Countries, found: &mut Quantity, first: Option<Decimal>) {
    let Range { start, end } = found.tokens;
    let joint = usize::from(document.word(end) == "-" && !document.is_spaced(end));
    let sentence_end = document.sentence(start).end;
    let is_inside = |end: usize| end <= sentence_end;
    if let Some(money) = countries.money(end + joint, false).filter(|money| is_inside(money.tokens.end)) {
        found.tokens.end = money.tokens.end;
        if is_weight(document, start, money.tokens.end) {
            (found.unit, found.kind, found.rule) = ("pounds".into(), Kind::Measure, "pounds".to_owned());
            return add_part(document, found, "pounds");
        }
        found.value = found.value.map(|value| value.times(money.factor));
        (found.unit, found.kind, found.rule) = (money.code.into(), Kind::Money, money.rule.to_owned());
    } else if let Some((unit, row)) = UNITS.at(document, end + joint).filter(|(unit, _)| is_inside(unit.end))
    {
        (found.unit, found.rule) = (row.data.name.into(), row.source.to_owned());
        found.kind = Kind::of(&row.data);
        found.tokens.end = old(document, start, unit.end);
        add_part(document, found, row.data.name);
    } else if let Some(unit) = degrees(document, end) {
        (found.unit, found.kind, found.rule) = (unit.into(), Kind::Measure, unit.to_owned());
        found.tokens.end = end + 1;
    } else if is_length(document, end) {
        (found.unit, found.kind, found.rule) = ("m".into(), Kind::Measure, "m".to_owned());
        found.tokens.end = end + 1;
    } else if is_magnitude(document, start, end + joint, first) {
        (found.unit, found.kind) = ("magnitude".into(), Kind::Measure);
        found.tokens.end += if document.lower(end + joint) == "magnitude" { 1 + joint } else { 0 };
    } else if is_age(document, start, end, first) {
        (found.unit, found.kind, found.rule) = ("years".into(), Kind::Time, "age".to_owned());
    }
}

/// Adds to `found`, measured in `unit`, the smaller unit that may follow: "6ft 2in", "5-foot-8", "two hours and 14 minutes".
fn add_part(document: &Document, found: &mut Quantity, unit: &str) {
    let end = found.tokens.end;
    let is_hyphen = document.word(end) == "-" && !document.is_spaced(end);
    let joint = usize::from(is_hyphen || document.lower(end) == "and");
    let Some(number) = numeral(document, end + joint).filter(|number| number.form != Form::Fraction) else {
        return;
    };
    let after = UNITS.at(document, number.tokens.end);
    let is_inch = document.lower(number.tokens.end) == "in" && !document.is_spaced(number.tokens.end);
    let (part, end) = match &after {
        Some((range, row)) => (row.data.name, range.end),
        // "6ft 2in"
        None if is_inch => ("inches", number.tokens.end + 1),
        // "5-foot-8"
        None if is_hyphen => ("", number.tokens.end),
        None => return,
    };
    let (Some(count), Some(Value::Number(value)), Some(more)) =
        (parts(unit, part), found.value, number.value)
    else {
        return;
    };
    if let Some(share) = more.share_of(count).filter(|_| more < count) {
        found.value = Some(Value::Number(value.plus(share)));
        found.tokens.end = end;
    }
}

fn is_minus(document: &Document, at: usize) -> bool {
    let sign =
        matches!(document.word(at), "-" | "−" | "–") && document.is_spaced(at) && !document.is_spaced(at + 1);
    document.lower(at) == "minus" || sign
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
        || lexicon::word_class(document.key(range.end)).is_some();
    let bound = approximated.last().map_or(Bound::Exact, |(_, row)| row.data.bound);
    let value = Some(Value::Number(Decimal::from(1)));
    let (unit, rule) = (row.data.name.into(), row.source.to_owned());
    let found = Quantity { tokens, value, unit, kind: Kind::of(&row.data), bound, form: Form::Words, rule };
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
        Quantity { tokens, value, unit, kind: Kind::Time, bound: Bound::Exact, form: Form::Digits, rule };
    Some((found, third.is_some()))
}

/// Whether token `at` is the name of a month.
pub fn is_month(document: &Document, at: usize) -> bool {
    document.is_capitalised(at) && lexicon::calendar(document.lower(at)) == Some(Calendar::Month)
}

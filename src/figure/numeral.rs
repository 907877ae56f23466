//! Numerals: numbers as words, digits, or a mix of both.

use crate::lexicon::WordMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::source;
use crate::text::{Decimal, Document, TokenKind};

/// A number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeral {
    /// The tokens that write it.
    pub tokens: Range<usize>,
    /// What it is worth; none for amounts such as "dozens".
    pub value: Option<Decimal>,
    /// How it is written.
    pub form: Form,
    /// The row of the lexicon, or the notation, that says what it is worth.
    pub rule: &'static str,
}

/// How a number is written, as far as it matters for what it may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Digits alone.
    Digits,
    /// Number words, or digits with a scale word.
    Words,
    /// A part of something: half, two-thirds.
    Fraction,
    /// No definite number: dozens.
    Vague,
    /// How many times: doubled.
    Multiple,
}

impl Numeral {
    /// What the scale word at the end of the numeral multiplies by, if there is one: in "2.3 million" a million.
    pub fn scale(&self, document: &Document) -> Option<Decimal> {
        let last = word(document, self.tokens.end - 1)?;
        matches!(last.class, Class::Scale | Class::Short).then_some(last.value)?
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Unit,
    Tens,
    Hundred,
    Scale,
    Short,
    Dozen,
    Fraction,
    Vague,
    Multiple,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    text: &'static str,
    class: Class,
    value: Option<Decimal>,
}

static WORDS: LazyLock<WordMap<&str, Word>> = LazyLock::new(|| {
    source!("numerals")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let text = cells.next()?;
            let class = match cells.next()? {
                "unit" => Class::Unit,
                "tens" => Class::Tens,
                "hundred" => Class::Hundred,
                "scale" => Class::Scale,
                "short" => Class::Short,
                "dozen" => Class::Dozen,
                "fraction" => Class::Fraction,
                "vague" => Class::Vague,
                _ => Class::Multiple,
            };
            Some((text, Word { text, class, value: Decimal::parse(cells.next()?) }))
        })
        .collect()
});

fn word(document: &Document, at: usize) -> Option<Word> {
    WORDS.get(document.lower(at)).copied()
}

fn is(document: &Document, at: usize, class: Class) -> bool {
    word(document, at).is_some_and(|word| word.class == class)
}

/// The numeral that begins at token `at`, as long as it reaches, whatever it may mean there.
pub fn numeral(document: &Document, at: usize) -> Option<Numeral> {
    let article = matches!(document.lower(at), "a" | "an");
    vague(document, at)
        .or_else(|| out_of(document, at))
        .or_else(|| fraction(document, at, article))
        .or_else(|| multiple(document, at))
        .or_else(|| number(document, at, article))
}

/// "dozens", "tens of thousands".
fn vague(document: &Document, at: usize) -> Option<Numeral> {
    let first = word(document, at).filter(|word| word.class == Class::Vague)?;
    let of = document.lower(at + 1) == "of";
    let end = match of && is(document, at + 2, Class::Vague) {
        true => at + 3,
        // "scores" alone are results, "tens" alone a column of digits.
        false if !of && matches!(first.text, "scores" | "tens") => return None,
        false => at + 1,
    };
    Some(Numeral { tokens: at..end, value: None, form: Form::Vague, rule: first.text })
}

/// "two in five", "1 in 10 000", and not "two in 2019" or "one in four years".
fn out_of(document: &Document, at: usize) -> Option<Numeral> {
    /// "three in 24" tells a time rather than a share.
    const PARTS: i64 = 9;
    let joint = at + 1;
    let count = digits(document, at).filter(|&(_, end)| end == joint).map(|(count, _)| count);
    let count = count.or_else(|| word(document, at).filter(|word| word.class == Class::Unit)?.value)?;
    let of = number(document, joint + 1, false).filter(|_| document.lower(joint) == "in")?;
    let whole = of.value.filter(|&whole| count < whole && count <= Decimal::from(PARTS))?;
    let is_round = [1, 10, 100, 1_000, 1_000_000]
        .iter()
        .any(|&power| (2..=10).any(|step| whole == Decimal::from(step * power)));
    let value = count.share_of(whole)?;
    let numeral = Numeral { tokens: at..of.tokens.end, value: Some(value), form: Form::Fraction, rule: "in" };
    (is_round && !is_duration(document, of.tokens.end)).then_some(numeral)
}

/// Whether a unit of time stands at token `at`: "one in four years".
fn is_duration(document: &Document, at: usize) -> bool {
    matches!(
        document.lower(at).trim_end_matches('s'),
        "second" | "minute" | "hour" | "day" | "week" | "month" | "year"
    )
}

/// "half a million", "a quarter of a million", "a third of", "two-thirds"; "one and a half" is a number.
fn fraction(document: &Document, at: usize, article: bool) -> Option<Numeral> {
    let numeral = |end, value, rule| Numeral { tokens: at..end, value, form: Form::Fraction, rule };
    let first = word(document, at);
    if let Some(Word { class: Class::Fraction, text, value: Some(value) }) = first {
        if text == "half" && matches!(document.lower(at + 1), "a" | "an") {
            if let Some(scale) =
                word(document, at + 2).filter(|w| matches!(w.class, Class::Scale | Class::Dozen))
            {
                return Some(numeral(at + 3, scale.value.map(|scale| scale.times(value)), text));
            }
            return Some(numeral(at + 2, Some(value), text));
        }
        let stands_alone = text == "half" || !text.is_ascii();
        return stands_alone.then(|| numeral(at + 1, Some(value), text));
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
    if text.ends_with('s') != (count != Decimal::from(1)) && text != "half" {
        return None;
    }
    // "a third of the votes", "up by a quarter", but not "a third man".
    let ends_phrase = document.kind(part + 1).is_none_or(|kind| kind == TokenKind::Punctuation);
    let counts = text.ends_with('s') || document.lower(part + 1) == "of" || ends_phrase;
    let of = document.lower(part + 1) == "of" && matches!(document.lower(part + 2), "a" | "an");
    if let Some(scale) = word(document, part + 3).filter(|word| of && word.class == Class::Scale) {
        return Some(numeral(part + 4, scale.value.map(|scale| scale.times(count).times(value)), text));
    }
    counts.then(|| numeral(part + 1, Some(count.times(value)), text))
}

/// "doubled", "threefold".
fn multiple(document: &Document, at: usize) -> Option<Numeral> {
    let Word { class: Class::Multiple, text, value } = word(document, at)? else { return None };
    Some(Numeral { tokens: at..at + 1, value, form: Form::Multiple, rule: text })
}

/// Digits with a scale, or number words: "8 thousand", "1.2 lakh crore", "two hundred and five", "a dozen".
fn number(document: &Document, at: usize, article: bool) -> Option<Numeral> {
    let mut form = Form::Digits;
    let mut rule = "digits";
    let (mut value, mut end) = match digits(document, at) {
        Some(found) => found,
        None => {
            form = Form::Words;
            rule = word(document, at + usize::from(article))?.text;
            words(document, at, article)?
        }
    };
    while let Some(scale) = word(document, end) {
        let joined = match scale.class {
            Class::Scale | Class::Dozen | Class::Hundred => {
                form == Form::Digits || scale.class == Class::Scale
            }
            Class::Short => form == Form::Digits,
            _ => false,
        };
        let Some(factor) = scale.value.filter(|_| joined) else { break };
        value = value.times(factor);
        end += 1;
        form = Form::Words;
        rule = scale.text;
    }
    // "two and a half", "2 ½".
    let half = end + 2 * usize::from(document.lower(end) == "and" && document.lower(end + 1) == "a");
    if (half > end || !document.word(end).is_ascii())
        && let Some(Word { class: Class::Fraction, value: Some(part), .. }) = word(document, half)
    {
        value = value.plus(part);
        end = half + 1;
    }
    Some(Numeral { tokens: at..end, value: Some(value), form, rule })
}

/// A number in digits at token `at`, with its grouping undone, and the token after it.
fn digits(document: &Document, at: usize) -> Option<(Decimal, usize)> {
    if document.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let (word, mut end) = (document.word(at), at + 1);
    let mut plain = match (word.contains(','), word.matches('.').count()) {
        (true, 0 | 1) if grouped(word.split('.').next()?, ',') => word.replace(',', ""),
        // A comma for the decimal point, as on the Continent: 3,5.
        (true, 0) if word.matches(',').count() == 1 => word.replace(',', "."),
        (false, 0 | 1) => word.to_owned(),
        (false, _) if grouped(word, '.') => word.replace('.', ""),
        _ => return None,
    };
    // 1 234 567: groups of three after a single white space.
    if plain.len() <= 3 && plain.bytes().all(|b| b.is_ascii_digit()) {
        while group_follows(document, end) {
            plain.push_str(document.word(end));
            end += 1;
        }
    }
    Some((Decimal::parse(&plain)?, end))
}

/// Whether `separator` cuts `word` into one to three digits and then groups of three, or of two and a last of three (lakh).
fn grouped(word: &str, separator: char) -> bool {
    let groups: Vec<&str> = word.split(separator).collect();
    let Some((last, rest)) = groups.split_last() else { return false };
    let middle = rest.get(1..).unwrap_or(&[]);
    let all = |n| middle.iter().all(|group| group.len() == n);
    last.len() == 3 && rest.first().is_some_and(|g| (1..=3).contains(&g.len())) && (all(3) || all(2))
}

/// Whether token `at` is a group of three digits, one white space after other digits.
fn group_follows(document: &Document, at: usize) -> bool {
    let (Some(before), Some(token)) = (document.tokens.get(at.wrapping_sub(1)), document.tokens.get(at))
    else {
        return false;
    };
    let gap = &document.text[before.span.end..token.span.start];
    let next_is_unit = document.word(at).len() == 3 && document.word(at).bytes().all(|b| b.is_ascii_digit());
    next_is_unit && matches!(gap, " " | "\u{a0}" | "\u{2009}" | "\u{202f}")
}

/// Number words at token `at`: "twenty-three", "a hundred and five", "two thousand three hundred".
fn words(document: &Document, at: usize, article: bool) -> Option<(Decimal, usize)> {
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

#[cfg(test)]
mod tests {
    use super::{Form, numeral};
    use crate::text::Document;

    #[test]
    fn numbers_are_read_whole_and_exactly() {
        let cases = [
            ("164 civilians", "164", "164"),
            ("1,234,567.89 dollars", "1,234,567.89", "1234567.89"),
            ("1.234.567 people", "1.234.567", "1234567"),
            ("1 234 567 people", "1 234 567", "1234567"),
            ("1,00,000 rupees", "1,00,000", "100000"),
            ("8 thousand", "8 thousand", "8000"),
            ("2.3 million", "2.3 million", "2300000"),
            ("4.5bn", "4.5bn", "4500000000"),
            ("1.2 lakh crore", "1.2 lakh crore", "1200000000000"),
            ("twenty-three men", "twenty-three", "23"),
            ("a hundred and five men", "a hundred and five", "105"),
            ("two thousand three hundred", "two thousand three hundred", "2300"),
            ("one and a half years", "one and a half", "1.5"),
            ("half a million votes", "half a million", "500000"),
            ("two-thirds of them", "two-thirds", "0.666666666666"),
            ("a quarter of them", "a quarter", "0.25"),
            ("a dozen men", "a dozen", "12"),
            ("two dozen men", "two dozen", "24"),
            ("doubled", "doubled", "2"),
            ("three and four", "three", "3"),
            ("two hundred and others", "two hundred", "200"),
        ];
        for (text, covered, value) in cases {
            let document = Document::read(text);
            let found = numeral(&document, 0).unwrap_or_else(|| panic!("no numeral in {text}"));
            assert_eq!(document.span(&found.tokens).of(text), covered);
            assert_eq!(found.value.map(|v| v.to_string()).as_deref(), Some(value), "{text}");
        }
    }

    #[test]
    fn amounts_without_a_number_have_no_value() {
        for text in ["dozens of men", "hundreds of thousands", "thousands", "scores of men"] {
            let document = Document::read(text);
            let found = numeral(&document, 0).unwrap_or_else(|| panic!("no numeral in {text}"));
            assert_eq!((found.value, found.form), (None, Form::Vague), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_numerals() {
        for text in
            ["a third man", "the second", "scores were level", "a man", "1.2.3", "23rd", "1990s", "million"]
        {
            let document = Document::read(text);
            assert_eq!(numeral(&document, 0), None, "{text}");
        }
    }
}

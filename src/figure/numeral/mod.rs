//! Numerals: numbers as words, digits, or a mix of both.

mod digits;
mod fraction;
mod words;

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::{self, WordMap, source};
use crate::text::{Decimal, Document};
use digits::{digits, slashed};
use fraction::{fraction, out_of};
use words::words;

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

/// The number that the vague numeral of `tokens` is some times of: for "tens of thousands" 10,000, for "a few dozen" 12.
pub fn order_of(document: &Document, tokens: &Range<usize>) -> f64 {
    tokens.clone().filter_map(|at| word(document, at)?.value).map(Decimal::to_f64).product()
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

static WORDS: LazyLock<WordMap<Word>> = LazyLock::new(|| {
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
    WORDS.get(document.key(at)).copied()
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

/// Whether a numeral begins at token `at`.
pub fn is_number(document: &Document, at: usize) -> bool {
    numeral(document, at).is_some()
}

/// "dozens", "tens of thousands", "several hundred", "a few dozen".
fn vague(document: &Document, at: usize) -> Option<Numeral> {
    let numeral = |end, rule| Numeral { tokens: at..end, value: None, form: Form::Vague, rule };
    if let Some(end) = few(document, at) {
        let scale = word(document, end)
            .filter(|word| matches!(word.class, Class::Hundred | Class::Scale | Class::Dozen))?;
        return Some(numeral(end + 1, scale.text));
    }
    let first = word(document, at).filter(|word| word.class == Class::Vague)?;
    let of = document.lower(at + 1) == "of";
    match of && is(document, at + 2, Class::Vague) {
        true => Some(numeral(at + 3, first.text)),
        // "scores" alone are results, "tens" alone a column of digits; "scores dead" are many.
        false
            if !of
                && matches!(first.text, "scores" | "tens")
                && !lexicon::is_in("victim", document.key(at + 1)) =>
        {
            None
        }
        false => Some(numeral(at + 1, first.text)),
    }
}

/// The end of words at token `at` that say "a few": before "hundred" they make an amount.
fn few(document: &Document, at: usize) -> Option<usize> {
    match (document.lower(at), document.lower(at + 1), document.lower(at + 2)) {
        ("a", "couple", "of") => Some(at + 3),
        ("a", "few" | "couple", _) => Some(at + 2),
        ("several" | "few" | "many", ..) => Some(at + 1),
        _ => None,
    }
}

/// "doubled", "threefold", "ten-fold", "10-fold".
fn multiple(document: &Document, at: usize) -> Option<Numeral> {
    let numeral = |end, value, rule| Numeral { tokens: at..end, value, form: Form::Multiple, rule };
    if let Some(Word { class: Class::Multiple, text, value }) = word(document, at) {
        return Some(numeral(at + 1, value, text));
    }
    let times = number(document, at, false)?;
    let end = times.tokens.end;
    let is_fold = document.word(end) == "-" && document.lower(end + 1) == "fold";
    is_fold.then(|| numeral(end + 2, times.value, "fold"))
}

/// Digits with a scale, or number words: "8 thousand", "1.2 lakh crore", "two hundred and five", "a dozen", "2½ million".
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
    if let Some((part, after)) = and_a_part(document, end) {
        value = value.plus(part);
        end = after;
    }
    while let Some(scale) = word(document, end).filter(|_| !is_length(document, end)) {
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
    Some(Numeral { tokens: at..end, value: Some(value), form, rule })
}

/// Whether the "m" at token `at` stands for metres: "the 100m final", "50m deep".
pub fn is_length(document: &Document, at: usize) -> bool {
    let next = at + 1 + usize::from(document.word(at + 1) == "-");
    document.word(at) == "m" && lexicon::is_in("length", document.key(next))
}

/// The part that is added to a number that ends at token `end`: "two and a half", "2½", "10 1/2"; and the token after it.
fn and_a_part(document: &Document, end: usize) -> Option<(Decimal, usize)> {
    let half = end + 2 * usize::from(document.lower(end) == "and" && document.lower(end + 1) == "a");
    if half == end && document.word(end).is_ascii() {
        return slashed(document, end);
    }
    let part = word(document, half).filter(|word| word.class == Class::Fraction)?;
    Some((part.value?, half + 1))
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
            ("two thousand and three men", "two thousand and three", "2003"),
            ("a million and fifty-two men", "a million and fifty-two", "1000052"),
            ("two thousand and three hundred", "two thousand", "2000"),
            ("two thousand and all men", "two thousand", "2000"),
            ("one and a half years", "one and a half", "1.5"),
            ("half a million votes", "half a million", "500000"),
            ("two-thirds of them", "two-thirds", "0.666666666666"),
            ("a quarter of them", "a quarter", "0.25"),
            ("a dozen men", "a dozen", "12"),
            ("two dozen men", "two dozen", "24"),
            ("doubled", "doubled", "2"),
            ("three and four", "three", "3"),
            ("two hundred and others", "two hundred", "200"),
            ("two and a half million", "two and a half million", "2500000"),
            ("2½ million", "2½ million", "2500000"),
            ("10 1/2 miles", "10 1/2", "10.5"),
            ("3/4 of them", "3/4", "0.75"),
            ("1/4 mile", "1/4", "0.25"),
            ("half an hour", "half an", "0.5"),
            ("three quarters of an hour", "three quarters of an", "0.75"),
            ("a quarter million", "a quarter million", "250000"),
            ("half-million", "half-million", "500000"),
            ("one-sixth of them", "one-sixth", "0.166666666667"),
            ("two out of three men", "two out of three", "0.666666666666"),
            ("one in every 50 men", "one in every 50", "0.02"),
            ("10-fold", "10-fold", "10"),
            ("twenty thirty", "twenty", "20"),
            ("twenty twelve", "twenty", "20"),
            ("twenty and three men", "twenty", "20"),
            ("12 hundred men", "12 hundred", "1200"),
            ("100m final", "100", "100"),
            ("100m-long bridge", "100", "100"),
            ("100m votes", "100m", "100000000"),
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
        for text in [
            "dozens of men",
            "hundreds of thousands",
            "thousands",
            "scores of men",
            "several hundred men",
            "a few dozen",
            "a couple of hundred",
        ] {
            let document = Document::read(text);
            let found = numeral(&document, 0).unwrap_or_else(|| panic!("no numeral in {text}"));
            assert_eq!((found.value, found.form), (None, Form::Vague), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_numerals() {
        for text in [
            "a third man",
            "the second",
            "scores were level",
            "a man",
            "1.2.3",
            "23rd",
            "1990s",
            "million",
            "several men",
            "a few",
            "0199",
            "007",
        ] {
            let document = Document::read(text);
            assert_eq!(numeral(&document, 0), None, "{text}");
        }
    }
}

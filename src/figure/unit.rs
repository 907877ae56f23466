//! Units of measure, and what tells that a bare number has one: ages, magnitudes, rates.

use std::sync::LazyLock;

use super::approximator::approximated;
use crate::lexicon::{self, Table, WordClass, source};
use crate::text::{Decimal, Document, TokenKind};

/// A unit of measure.
pub struct Unit {
    /// What the report calls it.
    pub name: &'static str,
    /// Whether it measures time.
    pub time: bool,
}

/// The units of the lexicon.
pub static UNITS: LazyLock<Table<Unit>> = LazyLock::new(|| {
    Table::new("units", source!("units"), |cells| Unit { name: cells[0], time: cells[1] == "time" })
});

/// Whether a unit of time stands at token `at`: "one in four years".
pub fn is_duration(document: &Document, at: usize) -> bool {
    UNITS.at(document, at).is_some_and(|(_, row)| row.data.time)
}

/// The unit of temperature whose letter is glued to a number before token `at`: "34C". After a space it is a letter.
pub fn degrees(document: &Document, at: usize) -> Option<&'static str> {
    match document.word(at) {
        _ if document.is_spaced(at) => None,
        "C" => Some("degrees Celsius"),
        "F" => Some("degrees Fahrenheit"),
        _ => None,
    }
}

/// How many of `part` make one of `unit`, where they are said together: 12 inches a foot. Feet go without: "5-foot-8".
pub fn parts(unit: &str, part: &str) -> Option<Decimal> {
    let mut rows = source!("unit-parts").lines().filter_map(|line| {
        let (name, rest) = line.split_once('\t')?;
        Some((name, rest.split_once('\t')?))
    });
    let (_, (_, count)) =
        rows.find(|&(name, (of, _))| name == unit && (of == part || (part.is_empty() && name == "feet")))?;
    Decimal::parse(count)
}

/// After a unit of time: the end of "-old", "-olds"; of " old" only after an age, not after "a lining 14 years" or "the
/// house is 14 years".
pub fn old(document: &Document, start: usize, end: usize) -> usize {
    let joint = usize::from(document.word(end) == "-");
    let is_hyphened = joint == 1 || document.word(end.wrapping_sub(2)) == "-";
    let noun =
        start.saturating_sub(1 + usize::from(matches!(document.lower(start.wrapping_sub(1)), "is" | "was")));
    let is_thing = document.kind(noun) == Some(TokenKind::Word)
        && !document.is_capitalised(noun)
        && lexicon::word_class(document.key(noun)).is_none()
        && !lexicon::is_in("human", document.key(noun));
    match document.lower(end + joint) {
        "old" | "olds" if is_hyphened || !is_thing => end + joint + 1,
        _ => end,
    }
}

/// Whether the number from token `start` to token `end` is the magnitude of an earthquake: "magnitude 6.2", "a
/// 6.2-magnitude quake", "a quake that measured 5.3".
pub fn is_magnitude(document: &Document, start: usize, end: usize, value: Option<Decimal>) -> bool {
    /// How many tokens back a quake may be spoken of.
    const REACH: usize = 40;
    let is_word = |at: usize| matches!(document.lower(at), "magnitude" | "richter");
    if is_word(end) || is_word(start.wrapping_sub(1)) || is_word(start.wrapping_sub(2)) {
        return true;
    }
    let is_degree = value.is_some_and(|value| !value.is_whole() && value < Decimal::from(10));
    let is_quake = |at: usize| lexicon::is_in("quake", document.key(at));
    let stands_alone = is_quake(end)
        || document.kind(end).is_none_or(|kind| kind == TokenKind::Punctuation)
        || lexicon::word_class(document.key(end)).is_some();
    is_degree && stands_alone && (start.saturating_sub(REACH)..end + 2).any(is_quake)
}

/// A bare number that is an age: "aged 78", "Sirhan, 75, is", "she was 26.", "at the age of 15", "two brothers, of 41".
pub fn is_age(document: &Document, at: usize, end: usize, value: Option<Decimal>) -> bool {
    let possible = value.is_some_and(|v| v.is_whole() && v < Decimal::from(125) && v > Decimal::from(0));
    // "the mother of one of the dead"
    if !possible || document.lower(end) == "of" {
        return false;
    }
    let before = |n: usize| document.lower(at.wrapping_sub(n));
    let ends = document.kind(end).is_none_or(|kind| kind == TokenKind::Punctuation);
    // "Sirhan, 75, is", "the driver, 22, was", "her closest rival, 44, was"
    let determines = |n: usize| {
        matches!(lexicon::word_class(before(n)), Some(WordClass::Determiner | WordClass::Possessive))
    };
    let is_noun = document.kind(at.wrapping_sub(2)) == Some(TokenKind::Word)
        && lexicon::word_class(before(2)).is_none();
    let is_named = document.is_capitalised(at.wrapping_sub(2)) || determines(3) || determines(4);
    // "“I ran,” said Ilin Taras, 24."
    let is_speaker = |n: usize| {
        matches!(before(n), "said" | "says" | "added" | "recalled")
            && (2..n).all(|n| document.is_capitalised(at.wrapping_sub(n)))
    };
    let closes = document.word(end) == "," || document.word(end) == "." && (3..6).any(is_speaker);
    let apposition =
        before(1) == "," && is_noun && is_named && closes && lexicon::calendar(before(2)).is_none();
    // "she was 26", "she was about 57"
    let start = approximated(document, &(at..end));
    let told = matches!(document.lower(start.wrapping_sub(1)), "was" | "is" | "turned")
        && matches!(document.lower(start.wrapping_sub(2)), "he" | "she" | "who")
        && ends;
    // "Two brothers, of 41 and 38, were", "ages range from 21 to 78"
    let is_of = before(1) == "of" && before(2) == "," && lexicon::is_plural(before(3));
    let ranges = (2..6).any(|n| matches!(before(n), "age" | "ages" | "aged")) && before(1) == "from";
    let aged = matches!(before(1), "aged" | "age" | "ages")
        || (before(1) == "of" && before(2) == "age")
        || (matches!(before(1), "above" | "over" | "under" | "between")
            && matches!(before(2), "aged" | "ages"));
    // "a man of 33"
    let is_human = before(1) == "of" && lexicon::is_in("human", before(2));
    // "one of seven sirens"
    let is_of = is_of || is_human && !lexicon::is_plural(document.lower(end));
    aged || apposition || told || is_of || ranges
}

/// The end of a rate that continues a quantity ending at token `end`: "per dollar", "a month", "an hour".
pub fn rate(document: &Document, end: usize) -> usize {
    let noun = document.kind(end + 1) == Some(TokenKind::Word);
    match document.lower(end) {
        "per" if noun => end + 2,
        "a" | "an" | "each" | "every" if noun => {
            let thing = lexicon::is_in("rate", document.key(end + 1));
            let rate =
                UNITS.at(document, end + 1).map_or(if thing { end + 2 } else { end }, |(range, _)| range.end);
            // "from $58 a year ago"
            if matches!(document.lower(rate), "ago" | "earlier" | "later") { end } else { rate }
        }
        // "29 to the dollar"
        "to" if document.lower(end + 1) == "the" && is_rated(document, end + 2) => end + 3,
        "/" if noun && !document.is_spaced(end) && !document.is_spaced(end + 1) => end + 2,
        _ => end,
    }
}

/// Whether token `at` is what exchange rates are told for: "29 to the dollar".
pub fn is_rated(document: &Document, at: usize) -> bool {
    lexicon::is_in("rated", document.key(at))
}

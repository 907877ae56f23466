//! Numbers that are no figures: dates, years, clock times, names, section numbers, "one" for somebody.

use super::approximator::{approximated, approximators};
use super::numeral::Form;
use super::quantity::{Quantity, is_month};
use crate::lexicon::{self, WordClass};
use crate::report::Value;
use crate::text::case::is_capital;
use crate::text::{Decimal, Document, TokenKind, end_of_dateline};

/// Whether the number that `quantity` holds says something other than how much.
pub fn is_no_figure(document: &Document, quantity: &Quantity) -> bool {
    let bare = quantity.unit.is_empty();
    is_glued(document, quantity)
        || (bare && is_date(document, quantity))
        || is_clock_time(document, quantity)
        || (bare && is_numbered(document, quantity))
        || (bare && is_year(document, quantity))
        || is_number_word_in_a_name(document, quantity)
        || (bare && quantity.form == Form::Words && is_pronoun_one(document, quantity))
        || is_other_fraction(document, quantity)
}

/// Digits glued to letters or to more digits: COVID-19, F-16, 9/11, 2022-01-11, 303-832-8160, #5.
fn is_glued(document: &Document, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let tight = |at: usize| at > 0 && !document.is_spaced(at);
    let before = document.word(start.wrapping_sub(1));
    let joined_before = tight(start)
        && match before {
            "-" | "–" => {
                tight(start - 1) && document.kind(start.wrapping_sub(2)) != Some(TokenKind::Symbol)
            }
            // "section 12(3)"
            "(" => tight(start - 1) && document.kind(start.wrapping_sub(2)) == Some(TokenKind::Number),
            "/" | "#" | "№" | "_" | "." | ":" => true,
            _ => document.kind(start - 1) == Some(TokenKind::Number),
        };
    let joined_after = tight(end)
        && match document.word(end) {
            "-" | "/" | ":" => tight(end + 1) && matches!(document.kind(end + 1), Some(TokenKind::Number)),
            _ => false,
        };
    joined_before || joined_after
}

/// "May 3", "3 May", "the 3rd to 5 May".
fn is_date(document: &Document, quantity: &Quantity) -> bool {
    let day = |d: Decimal| d.is_whole() && d <= Decimal::from(31);
    let days = match quantity.value {
        Some(Value::Number(n)) => day(n),
        Some(Value::Range { low, high }) => day(low) && day(high),
        None => false,
    };
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let of = usize::from(document.lower(end) == "of");
    // "from 3 to 5 May", "on 3 and 4 May"
    let joined = matches!(document.lower(end), "to" | "and" | "or" | "-" | "–")
        && document.kind(end + 1) == Some(TokenKind::Number)
        && is_month(document, end + 2);
    days && quantity.form == Form::Digits
        && (is_month(document, start.wrapping_sub(1)) || is_month(document, end + of) || joined)
}

/// "6 p.m.", "5.40am", "0000 UTC", "seven o'clock", "woke at four".
fn is_clock_time(document: &Document, quantity: &Quantity) -> bool {
    let after = document.lower(quantity.tokens.end);
    lexicon::is_in("clock", after)
        || (after == "hours" && document.word(quantity.tokens.end + 1) == "GMT")
        || is_hour(document, quantity)
}

/// "woke at four", "at about 9 on Monday", where the sentence does not say that something stands, or is put, at so many.
fn is_hour(document: &Document, quantity: &Quantity) -> bool {
    /// What puts it there is no farther before it.
    const REACH: usize = 30;
    let end = quantity.tokens.end;
    let at = approximated(document, &quantity.tokens).wrapping_sub(1);
    if document.lower(at) != "at" || !quantity.unit.is_empty() {
        return false;
    }
    let is_on_the_clock = |number: Decimal| (1..=12).any(|hour| number == Decimal::from(hour));
    let ends =
        document.kind(end) != Some(TokenKind::Word) || lexicon::is_in("after an hour", document.key(end));
    let is_level = |at: usize| {
        let sets = ["putting", "estimated", "measuring", "holding", "tally"];
        sets.into_iter().any(|set| lexicon::is_in(set, document.key(at)))
    };
    let is_state = lexicon::is_in("copula", document.key(at.wrapping_sub(1)));
    let start = document.sentence(at).start.max(at.saturating_sub(REACH));
    let is_put = || is_state || (start..at).any(is_level);
    matches!(quantity.value, Some(Value::Number(number)) if is_on_the_clock(number)) && ends && !is_put()
}

/// "Article 5", "Boeing 737", "Highway 126", "no. 5".
fn is_numbered(document: &Document, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let Some(before) = start.checked_sub(1) else { return false };
    if lexicon::is_numbered(document.key(before)) {
        return true;
    }
    // "iPhone 12" has its capital inside.
    let is_name = document.kind(before) == Some(TokenKind::Word)
        && document.word(before).contains(is_capital)
        && document.is_spaced(start)
        && lexicon::calendar(document.lower(before)).is_none()
        && lexicon::word_class(document.key(before)).is_none();
    // A sentence may open with "Nearly 40" or "Around 40".
    let opens = before == document.sentence(start).start
        && (!approximators(document, &quantity.tokens).is_empty() || document.lower(before).ends_with("ly"));
    // "gave Lund 11,406 votes"
    let is_grouped = document.word(start).contains(',');
    is_name
        && !opens
        && !is_grouped
        && quantity.form == Form::Digits
        && !counts_plural(document, end)
        && !is_in_turn(document, before, end)
}

/// Whether the name that ends at token `before` gives, without a verb of its own, the number that ends at token `end`, as
/// somebody gave one before: "The hospital counted 23 wounded, the Red Cross 41."
fn is_in_turn(document: &Document, before: usize, end: usize) -> bool {
    let is_name = |at: &usize| {
        document.is_capitalised(*at) || matches!(document.lower(*at), "the" | "of") && document.is_spaced(*at)
    };
    let edge = (0..=before).rev().find(|at| !is_name(at));
    let is_number = |at: &usize| document.kind(*at) == Some(TokenKind::Number);
    let first = edge.and_then(|edge| (document.sentence(edge).start..edge).find(is_number));
    // "Apollo 11 and Apollo 13"
    let is_figure = |at: usize| at > 0 && !document.is_capitalised(at - 1);
    edge.is_some_and(|edge| matches!(document.lower(edge), "," | ";" | "and" | "while"))
        && document.kind(end) != Some(TokenKind::Word)
        && first.is_some_and(is_figure)
}

/// A number of four digits that reads as a year.
fn is_year(document: &Document, quantity: &Quantity) -> bool {
    let year = |n: Decimal| n.is_whole() && n >= Decimal::from(1500) && n < Decimal::from(2100);
    let years = match quantity.value {
        Some(Value::Number(n)) => year(n),
        // "2013 to 2019", "2019-20".
        Some(Value::Range { low, .. }) => year(low),
        None => false,
    };
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let four_digits = document.word(start).len() == 4 && document.kind(start) == Some(TokenKind::Number);
    let approximate = !approximators(document, &quantity.tokens).is_empty();
    // "the 1988 elections", "in 1988 sales fell"; "killed 1988 people" counts.
    let before = document.lower(start.wrapping_sub(1));
    let is_dated = matches!(
        before,
        "in" | "since" | "until" | "from" | "during" | "before" | "after" | "the" | "its" | "last" | ","
    ) || before.ends_with("'s");
    years && four_digits && !approximate && (is_dated || !counts_plural(document, end))
}

/// Whether a plural noun in lower case follows within two words, as after a number that counts.
fn counts_plural(document: &Document, end: usize) -> bool {
    for at in end..end + 3 {
        let word = document.lower(at);
        if document.kind(at) != Some(TokenKind::Word)
            || document.is_capitalised(at)
            || lexicon::word_class(word).is_some()
        {
            return false;
        }
        if lexicon::is_plural(word) {
            return true;
        }
    }
    false
}

/// "Group of Seven", "the Big Three": a number word with a capital within a sentence.
fn is_number_word_in_a_name(document: &Document, quantity: &Quantity) -> bool {
    let start = quantity.tokens.start;
    let sentence = document.sentence(start);
    // "TESMIR – Hundreds of students"
    let first = end_of_dateline(document, sentence.start).unwrap_or(sentence.start);
    let opens = (first..start).all(|at| document.kind(at) == Some(TokenKind::Punctuation))
        || matches!(document.word(start.wrapping_sub(1)), "“" | "\"" | "‘" | "'" | ":" | "«");
    document.is_capitalised(start) && !opens && quantity.unit.is_empty()
}

/// "one" that counts nothing: "no one", "one of them", "the one who", "one day".
fn is_pronoun_one(document: &Document, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    if document.lower(start) != "one" || end != start + 1 {
        return false;
    }
    let before = document.lower(start.wrapping_sub(1));
    let points = matches!(
        before,
        "the"
            | "this"
            | "that"
            | "no"
            | "any"
            | "each"
            | "every"
            | "which"
            | "another"
            | "some"
            | "last"
            | "whom"
    );
    let after = document.lower(end);
    let joined = document.word(end) == "-" || document.word(start.wrapping_sub(1)) == "-";
    // "one suffered a heart attack", "one blamed “a culture of silence”"
    let is_object =
        matches!(
            lexicon::word_class(document.key(end + 1)),
            Some(WordClass::Determiner | WordClass::Possessive | WordClass::Preposition)
        ) || document.quotation_at(end + 1).is_some_and(|quotation| quotation.tokens.start == end + 1);
    let suffers = after.ends_with("ed") && is_object;
    let counts = document.kind(end) == Some(TokenKind::Word)
        && lexicon::word_class(after).is_none()
        && !lexicon::is_in("story", after)
        && !suffers;
    points
        || joined
        || !(counts || matches!(document.lower(start.wrapping_sub(1)), "and" | "only") && after == "was")
}

/// "the second half", "half-brother", "double standards".
fn is_other_fraction(document: &Document, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let before = document.lower(start.wrapping_sub(1));
    let half = document.lower(start) == "half" && end == start + 1;
    let part = matches!(before, "first" | "second" | "other" | "latter" | "better" | "opening" | "-")
        || document.word(end) == "-";
    let factor = matches!(document.lower(start), "double" | "triple" | "quadruple" | "twice");
    // "a plan to triple fees"
    let is_noun = |at: usize| {
        document.kind(at) == Some(TokenKind::Word) && lexicon::word_class(document.key(at)).is_none()
    };
    let multiplies = matches!(
        document.lower(end),
        "the" | "what" | "that" | "its" | "his" | "her" | "their" | "last" | "as"
    ) || before == "to" && !is_noun(end);
    let halftime = half && matches!(document.lower(end), "time" | "term" | "brother" | "sister");
    (half && (part || halftime)) || (factor && !multiplies)
}

//! What stands between two figures of a text: their sources, places and times, and whether one adds to the other.

use std::ops::Range;

use super::Claims;
use crate::figure::numeral::order_of;
use crate::figure::quantity::Quantity;
use crate::lexicon::{self, Calendar, WordClass, is_in};
use crate::report::{Bound, CueClass, Value};
use crate::text::TokenKind;
use crate::text::case::lowered;

/// Whether two of the figures of `claims` are given by two, of whom neither denies, orders or promises it.
pub fn are_two_sources(claims: &Claims, one: usize, other: usize) -> bool {
    let (says, answers) = (&claims.givers[one], &claims.givers[other]);
    let (Some(first), Some(second)) = (says.source, answers.source) else { return false };
    let [source, rival] = [first, second].map(|span| lowered(span.of(claims.document.text)));
    // "officials and state television": one account, however much of its source is told
    let are_apart = first.end <= second.start || second.end <= first.start;
    let is_given = |i: usize| {
        let class = claims.voices.at(claims.start(i)).map(|voice| voice.attribution.class);
        class.is_none_or(|class| matches!(class, CueClass::Report | CueClass::Claim | CueClass::Belief))
    };
    // "They had earlier spoken of 18": whoever spoke before.
    let is_pronoun = is_in("pronoun", &rival);
    let is_own_entity = says.entity.is_some() && says.entity == answers.entity;
    let are_one = !are_apart || is_own_entity || may_be_one(&source, &rival);
    !are_one && !is_pronoun && is_given(one) && is_given(other)
}

/// Whether two sources can be one by their words, in lower case: "the coalition in the north", "the coalition"; "the National
/// Election Board", "the board"; but not "a spokesman for the army" and "a spokesman for the rebels".
pub fn may_be_one(source: &str, rival: &str) -> bool {
    let is_tie = |word: &&str| lexicon::word_class(word) == Some(WordClass::Preposition);
    let phrase = |words: &str| {
        let words: Vec<&str> = words.split(' ').collect();
        let tie = words.iter().position(is_tie).unwrap_or(words.len());
        (words[..tie].last().copied().unwrap_or_default().to_owned(), words[tie..].join(" "))
    };
    let ((head, tail), (other_head, other_tail)) = (phrase(source), phrase(rival));
    head == other_head && (tail == other_tail || tail.is_empty() || other_tail.is_empty())
}

/// Whether one of two figures can be the other, rounded: "nearly 4,000", "3,937".
pub fn is_rounded(one: &Quantity, other: &Quantity) -> bool {
    let is_vague = one.bound != Bound::Exact || other.bound != Bound::Exact;
    is_vague && is_near(one.value, other.value)
}

/// Whether two numbers are so near to each other that one can be the other rounded.
pub fn is_near(one: Option<Value>, other: Option<Value>) -> bool {
    /// By how large a share of it a number is changed when it is rounded.
    const ROUNDING: f64 = 0.05;
    let number = |value| match value {
        Some(Value::Number(number)) => Some(number.to_f64()),
        _ => None,
    };
    let (Some(first), Some(second)) = (number(one), number(other)) else { return false };
    (first - second).abs() <= ROUNDING * first.abs().max(second.abs())
}

/// Whether one of two figures of `claims` gives no number, and the other one that fits its words: "dozens", "34".
pub fn is_vaguely(claims: &Claims, one: usize, other: usize) -> bool {
    /// What is "dozens" is no more than so many dozen.
    const MOST: f64 = 20.0;
    let number = |i: usize| match claims.quantities[i].value {
        Some(Value::Number(number)) => Some(number.to_f64()),
        _ => None,
    };
    let order = |i: usize| order_of(claims.document, &claims.quantities[i].tokens);
    match (number(one), number(other)) {
        (Some(number), None) => number / order(other) >= 1.0 && number / order(other) < MOST,
        (None, Some(number)) => number / order(one) >= 1.0 && number / order(one) < MOST,
        _ => false,
    }
}

/// Whether the words beside figure `other` name a part of the world that those beside figure `one` do not.
pub fn is_of_another_place(claims: &Claims, one: usize, other: usize) -> bool {
    let places = scope(claims, one);
    scope(claims, other).iter().any(|place| !places.contains(place))
}

/// The words beside figure `i` that say of what part of the world it is: names after a preposition, "worldwide", "another".
fn scope<'c>(claims: &'c Claims, i: usize) -> Vec<&'c str> {
    let document = claims.document;
    let is_scope = |&at: &usize| {
        let is_place = document.is_capitalised(at)
            && is_in("place", document.key(at - usize::from(at > 0)))
            && lexicon::calendar(document.lower(at)).is_none();
        let is_named = document.is_capitalised(at)
            && document.lower(at.saturating_sub(1)) == "the"
            && is_in("place", document.key(at.saturating_sub(2)));
        // "the number of dead there"
        let is_there =
            document.lower(at) == "there" && (1..4).any(|n| is_in("tally", document.key(at.wrapping_sub(n))));
        is_place || is_named || is_there || is_in("scope", document.key(at))
    };
    near(claims, i).filter(is_scope).map(|at| document.lower(at)).collect()
}

/// The tokens beside figure `i`, in its sentence.
pub fn near(claims: &Claims, i: usize) -> Range<usize> {
    let Range { start, end } = claims.quantities[i].tokens.clone();
    let sentence = claims.document.sentence(start);
    start.saturating_sub(12).max(sentence.start)..sentence.end.min(end + 10)
}

/// Whether two figures are told apart by the names before their nouns, "790 Azerbaijani soldiers", "2,300 Artsakh soldiers", or
/// by their places: "40 in Lagos", "12 in Kano".
pub fn are_of_two(claims: &Claims, one: usize, other: usize) -> bool {
    let [places, others] = [one, other].map(|i| scope(claims, i));
    let are_two_places =
        !places.is_empty() && !others.is_empty() && places.iter().all(|place| !others.contains(place));
    let name = |i: usize| {
        let end = claims.quantities[i].tokens.end;
        Some(end).filter(|&at| claims.document.is_capitalised(at)).map(|at| claims.document.lower(at))
    };
    are_two_places
        || name(one).is_some_and(|name_of_one| name(other).is_some_and(|other| name_of_one != other))
}

/// Whether figure `i` adds to another or follows from it: "seven more bodies", "another 12", "the toll rose to 19".
pub fn is_further(claims: &Claims, i: usize) -> bool {
    let (document, tokens) = (claims.document, &claims.quantities[i].tokens);
    let before = |n: usize| document.lower(tokens.start.wrapping_sub(n));
    claims.is_told_in_passing(i)
        || matches!(document.lower(tokens.end), "more" | "other" | "others" | "further")
        || matches!(before(1), "another" | "other" | "further")
        || (before(1) == "to" && is_in("growing", before(2)))
}

/// Whether the clause of figure `other` names a time that that of figure `one` does not: "9,800 came in the second week".
pub fn is_of_another_time(claims: &Claims, one: usize, other: usize) -> bool {
    let times = times(claims, one);
    self::times(claims, other).iter().any(|time| !times.contains(time))
}

/// The months, years and ordinals beside figure `i`.
fn times<'c>(claims: &'c Claims, i: usize) -> Vec<&'c str> {
    let document = claims.document;
    let figure = claims.quantities[i].tokens.clone();
    let is_time = |&at: &usize| {
        let word = document.lower(at);
        let is_year =
            document.kind(at) == Some(TokenKind::Number) && word.len() == 4 && !figure.contains(&at);
        // "as of Monday"
        (word == "of" && document.lower(at.wrapping_sub(1)) == "as")
            || word == "since"
            || is_year
            || document.kind(at) == Some(TokenKind::Ordinal)
            || is_in("ordinal", word)
            || (document.is_capitalised(at) && lexicon::calendar(word) == Some(Calendar::Month))
    };
    near(claims, i).filter(is_time).map(|at| document.lower(at)).collect()
}

//! Rivals: figures of two sources for the same thing, which dispute each other without any word for it.

use std::ops::Range;

use super::Claims;
use crate::lexicon::{self, Calendar, is_in};
use crate::report::CueClass;
use crate::text::TokenKind;

/// How many figures and sentences apart rivals may stand.
const REACH: usize = 4;
const SENTENCES: usize = 2;

/// The pairs of figures of `claims` that two sources set against each other.
pub fn rivals(claims: &Claims) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for other in 1..claims.quantities.len() {
        let at = claims.start(other);
        let before = (other.saturating_sub(REACH)..other).rev();
        let mut near = before.take_while(|&one| claims.distance(one, at) <= SENTENCES);
        pairs.extend(near.find(|&one| are_rivals(claims, one, other)).map(|one| (one, other)));
    }
    pairs
}

fn are_rivals(claims: &Claims, one: usize, other: usize) -> bool {
    let (first, second) = (&claims.quantities[one], &claims.quantities[other]);
    let differ = first.value.is_some() && second.value.is_some() && first.value != second.value;
    let (matter, rival) = (&claims.matters[one], &claims.matters[other]);
    // "Police put the crowd at 3,000. Organisers spoke of 20,000."
    let is_alone = claims.is_bare(other) && first.unit.is_empty() && other == one + 1;
    let is_one_thing = matter.is(rival) || (is_alone && matter.may_be(rival));
    differ
        && first.unit == second.unit
        && is_one_thing
        && are_two_sources(claims, one, other)
        && !claims.is_part(one)
        && !claims.is_part(other)
        && ![one, other].into_iter().any(|i| is_further(claims, i))
        && !is_of_another_time(claims, one, other)
}

/// Whether two of the figures of `claims` are given by two, of whom neither denies, orders or promises it.
fn are_two_sources(claims: &Claims, one: usize, other: usize) -> bool {
    let (says, answers) = (&claims.givers[one], &claims.givers[other]);
    let words = |source: Option<crate::text::Span>| source.map(|span| span.of(claims.document.text).to_lowercase());
    let (Some(source), Some(rival)) = (words(says.source), words(answers.source)) else { return false };
    let is_given = |i: usize| {
        let class = claims.voices.at(claims.start(i)).map(|voice| voice.attribution.class);
        class.is_none_or(|class| matches!(class, CueClass::Report | CueClass::Claim | CueClass::Belief))
    };
    // "They had earlier spoken of 18": whoever spoke before.
    let is_pronoun = is_in("pronoun", &rival);
    // "the National Election Board", "the board"
    let head = |words: &str| words.rsplit(' ').next().unwrap_or_default().to_owned();
    let are_one = head(&source) == head(&rival) || (says.entity.is_some() && says.entity == answers.entity);
    !are_one && !is_pronoun && is_given(one) && is_given(other)
}

/// Whether figure `i` adds to another or follows from it: "seven more bodies", "another 12", "the toll rose to 19".
fn is_further(claims: &Claims, i: usize) -> bool {
    let (document, tokens) = (claims.document, &claims.quantities[i].tokens);
    let before = |n: usize| document.lower(tokens.start.wrapping_sub(n));
    matches!(document.lower(tokens.end), "more" | "others" | "further")
        || matches!(before(1), "another" | "other" | "further")
        || (before(1) == "to" && is_in("growing", before(2)))
}

/// Whether the clause of figure `other` names a time that that of figure `one` does not: "9,800 came in the second week".
fn is_of_another_time(claims: &Claims, one: usize, other: usize) -> bool {
    let times = times(claims, one);
    self::times(claims, other).iter().any(|time| !times.contains(time))
}

/// The months, years and ordinals beside figure `i`.
fn times<'c>(claims: &'c Claims, i: usize) -> Vec<&'c str> {
    /// How many tokens away they may stand.
    const NEAR: usize = 10;
    let document = claims.document;
    let Range { start, end } = claims.quantities[i].tokens.clone();
    let sentence = document.sentence(start);
    let near = start.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(end + NEAR);
    let is_time = |&at: &usize| {
        let word = document.lower(at);
        let is_year = document.kind(at) == Some(TokenKind::Number) && word.len() == 4 && at > 0 && !(start..end).contains(&at);
        is_year
            || document.kind(at) == Some(TokenKind::Ordinal)
            || is_in("ordinal", word)
            || (document.is_capitalised(at) && lexicon::calendar(word) == Some(Calendar::Month))
    };
    near.filter(is_time).map(|at| document.lower(at)).collect()
}

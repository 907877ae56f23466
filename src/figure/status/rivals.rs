//! Rivals: figures of two sources for the same thing, which dispute each other without any word for it.

use std::ops::Range;
use std::sync::LazyLock;

use super::Claims;
use super::between::{
    are_of_two, are_two_sources, is_further, is_of_another_place, is_of_another_time, is_rounded, near,
};
use crate::figure::numeral::Form;
use crate::figure::quantity::{Kind, Quantity};
use crate::lexicon::{WordMap, is_in, source};
use crate::report::Value;

/// How many figures and sentences apart rivals may stand.
const REACH: usize = 8;
const SENTENCES: usize = 2;

/// Two figures are rivals that have so many points.
const ENOUGH: i32 = 9;

/// The pairs of figures of `claims` that two sources set against each other.
pub fn rivals(claims: &Claims) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for other in 1..claims.quantities.len() {
        let at = claims.start(other);
        let before = (other.saturating_sub(REACH)..other).rev();
        let near = before.take_while(|&one| claims.distance(one, at) <= SENTENCES);
        // What the same source said before in the sentence, the figure goes on from: it answers nobody.
        let near =
            near.take_while(|&one| !(is_one_account(claims, one, other) && claims.distance(one, at) == 0));
        let found = near.filter(|&one| may_be_rivals(claims, one, other));
        // Of several rather the one of the same noun, then the last.
        let is_alike = |one: usize| claims.matters[one].is_counted_as(&claims.matters[other]);
        let scored = found.map(|one| (points(claims, one, other), is_alike(one), one));
        let best = scored.filter(|&(points, ..)| points >= ENOUGH).max();
        pairs.extend(best.map(|(.., one)| (one, other)));
    }
    pairs
}

/// Whether two figures can be rivals at all: of one unit or both shares, with two values, neither of them a part of another.
fn may_be_rivals(claims: &Claims, one: usize, other: usize) -> bool {
    let (first, second) = (&claims.quantities[one], &claims.quantities[other]);
    let differ = first.value.is_some() && second.value.is_some() && first.value != second.value;
    // "612 names are on the list, but 200 more are held"
    let is_more = |i: usize| {
        let end = claims.quantities[i].tokens.end;
        claims.document.lower(end) == "more" && claims.document.lower(end + 1) != "than"
    };
    differ
        && !is_more(other)
        && (first.unit == second.unit || (is_share(first) && is_share(second)))
        && !is_rounded(first, second)
        && !is_one_account(claims, one, other)
        && !tells_more(claims, one, other)
        && !claims.matters[one].is_of_another_theme(&claims.matters[other])
        && !are_of_two(claims, one, other)
        && ![one, other].into_iter().any(|i| claims.is_part(i) || claims.is_whole(i))
        && (![one, other].into_iter().any(|i| is_told_with_another(claims, i))
            || claims.matters[one].is_counted_as(&claims.matters[other]))
}

/// Whether the figure `i` is told beside another, of something else: "214 passengers and 22 crew".
fn is_told_with_another(claims: &Claims, i: usize) -> bool {
    let are_joined = |one: usize, other: usize| {
        let between = claims.quantities[one].tokens.end..claims.start(other);
        between.len() < 4
            && claims.document.lower(between.end.wrapping_sub(1)) == "and"
            && claims.matters[one].is_other(&claims.matters[other])
    };
    let before = i.checked_sub(1).is_some_and(|before| are_joined(before, i));
    before || i + 1 < claims.quantities.len() && are_joined(i, i + 1)
}

/// Whether one source gives both figures, or nobody the second, which goes on from the first without a noun of its own: "the radio said
/// 83 miners were there, but 54 came up".
fn is_one_account(claims: &Claims, one: usize, other: usize) -> bool {
    let goes_on = claims.is_bare(other) && claims.distance(one, claims.start(other)) == 0;
    if goes_on && claims.givers[one].source.is_some() && claims.givers[other].source.is_none() {
        return true;
    }
    let are_given = [one, other].into_iter().all(|i| claims.givers[i].source.is_some());
    are_given && claims.is_one_unit(one, other) && !are_two_sources(claims, one, other)
}

/// Whether two figures count one noun, of which only one says what became of it: "16 miners died", "83 miners were there".
fn tells_more(claims: &Claims, one: usize, other: usize) -> bool {
    let (matter, rival) = (&claims.matters[one], &claims.matters[other]);
    matter.is(rival) && matter.theme().is_some() != rival.theme().is_some() && !claims.is_bare(other)
}

/// Whether it is a share: "41 percent", "nine in ten".
fn is_share(quantity: &Quantity) -> bool {
    quantity.kind == Kind::Share || (quantity.kind == Kind::Count && quantity.form == Form::Fraction)
}

fn number(quantity: &Quantity) -> Option<f64> {
    match quantity.value {
        Some(Value::Number(number)) => Some(number.to_f64()),
        _ => None,
    }
}

/// How much speaks for it that two figures are rivals: a linear model whose signs and weights are those of the lexicon.
fn points(claims: &Claims, one: usize, other: usize) -> i32 {
    static POINTS: LazyLock<WordMap<i32>> = LazyLock::new(|| {
        let rows = source!("rivals").lines().filter_map(|line| line.split_once('\t'));
        rows.filter_map(|(sign, points)| Some((sign, points.parse().ok()?))).collect()
    });
    let signs = signs(claims, one, other).into_iter().filter(|&(_, holds)| holds);
    signs.map(|(sign, _)| POINTS.get(sign).copied().unwrap_or_default()).sum()
}

/// The signs of the lexicon, and whether each holds of two figures.
fn signs(claims: &Claims, one: usize, other: usize) -> Vec<(&'static str, bool)> {
    let document = claims.document;
    let (first, second) = (&claims.quantities[one], &claims.quantities[other]);
    let (matter, rival) = (&claims.matters[one], &claims.matters[other]);
    let [has_source, answers] = [one, other].map(|i| claims.givers[i].source.is_some());
    let distance = claims.distance(one, claims.start(other));
    let between = first.tokens.end..second.tokens.start;
    let any = |range: &Range<usize>, set: &str| range.clone().any(|at| is_in(set, document.lower(at)));
    let beside = near(claims, one);
    let beside_other = near(claims, other);
    let beside_other = beside_other.start.max(between.start)..beside_other.end;
    let before_other = beside_other.start..between.end;
    let near_between = between.end.saturating_sub(30).max(between.start)..between.end;
    let before = |n: usize| document.lower(claims.start(other).wrapping_sub(n));
    let is_joined =
        distance == 0 && between.len() < 7 && between.clone().any(|at| document.lower(at) == "and");
    let between_same = (one + 1..other).filter(|&i| claims.is_one_unit(i, other)).count();
    // "nine in ten" and "41 percent"
    let size = |i: usize| {
        let quantity = &claims.quantities[i];
        let is_part = quantity.kind == Kind::Count && first.unit != second.unit;
        number(quantity).map(|number| if is_part { 100.0 * number } else { number })
    };
    let ratio = match (size(one), size(other)) {
        (Some(one), Some(two)) => Some((one / two).abs().min((two / one).abs())),
        _ => None,
    };
    let is_small = [one, other].into_iter().any(|i| size(i).is_some_and(|size| size.abs() < 4.0));
    let is_revision = any(&beside, "before")
        || any(&beside, "mistake")
        || any(&beside_other, "before")
        || any(&beside_other, "after")
        || any(&beside_other, "mistake")
        || any(&near_between, "mistake")
        || before_other.into_iter().any(|at| document.lower(at) == "had");
    let changes = |range: &Range<usize>| any(range, "growing") || any(range, "changed");
    vec![
        ("two sources", are_two_sources(claims, one, other)),
        ("no source", !has_source && !answers),
        ("other matter", matter.is_other(rival)),
        ("one theme", matter.theme().is_some() != rival.theme().is_some() && !claims.is_bare(other)),
        (
            "contrast",
            any(&near_between, "contrast") || near_between.clone().any(|at| document.word(at) == ";"),
        ),
        ("first bare", claims.is_bare(one)),
        ("second bare", claims.is_bare(other)),
        ("vast ratio", ratio.is_none_or(|ratio| ratio < 0.05)),
        ("small", is_small),
        // A duration, but not the age of a thing.
        (
            "time",
            first.is_time()
                && document.lower(second.tokens.end - 1) != "old"
                && document.lower(first.tokens.end - 1) != "old",
        ),
        ("far", distance > 1 || between_same > 1),
        ("list", is_joined || before(1) == "to"),
        ("further", is_further(claims, one) || is_further(claims, other)),
        ("change", changes(&beside) || changes(&beside_other)),
        ("revision", is_revision),
        ("other time", is_of_another_time(claims, one, other)),
        ("other place", is_of_another_place(claims, one, other)),
    ]
}

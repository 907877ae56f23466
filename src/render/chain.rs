//! Chains: the figures of a group in one line, with signs that say how they stand to each other: "164 denied → 26 + 17".

use crate::report::{Figure, FigureGroup, Status};

/// A figure in a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its place in the report.
    pub figure: usize,
    /// What stands between the figure before it and this one; empty at the first.
    pub sign: Sign,
}

/// How a figure stands to the one before it in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is the first.
    First,
    /// It is a further one.
    Further,
    /// It replaces the one before.
    Replaces,
    /// The one before replaces it.
    Replaced,
    /// It and the one before replace another together.
    Joins,
    /// It rivals the one before, or one farther back.
    Rivals,
}

impl Sign {
    /// The sign itself.
    pub fn sign(self) -> &'static str {
        match self {
            Sign::First => "",
            Sign::Further => "·",
            Sign::Replaces => "→",
            Sign::Replaced => "←",
            Sign::Joins => "+",
            Sign::Rivals => "↔",
        }
    }

    /// The same in words, for those who hear it.
    pub fn spoken(self) -> &'static str {
        match self {
            Sign::First => "",
            Sign::Further => ", then ",
            Sign::Replaces => ", replaced by ",
            Sign::Replaced => ", which replaces ",
            Sign::Joins => " and ",
            Sign::Rivals => ", against ",
        }
    }
}

/// The chain of `group`, whose places are among `figures`: in text order, but what takes the place of another stands right beside it.
pub fn chain(figures: &[Figure], group: &FigureGroup) -> Vec<Link> {
    /// Of a long group no more figures are looked through for one that replaces another, so that time stays linear.
    const REACH: usize = 16;
    let mut order = group.figures.clone();
    let mut links: Vec<Link> = Vec::with_capacity(order.len());
    for i in 0..order.len() {
        let figure = order[i];
        // "52, five of them police, later revised to 37"
        let mut next = i + 1;
        for place in i + 1..order.len().min(i + REACH) {
            if replaces(figures, figure, order[place]) {
                (next..place).rev().for_each(|place| order.swap(place, place + 1));
                next += 1;
            }
        }
        let sign = match i.checked_sub(1).map(|before| order[before]) {
            None => Sign::First,
            Some(before) => match sign(figures, links[i - 1].sign, before, figure) {
                // It may rival one farther back.
                Sign::Further if rivals(figures, &order[..i], figure) => Sign::Rivals,
                sign => sign,
            },
        };
        links.push(Link { figure, sign });
    }
    links
}

/// Whether one of two figures takes the place of the other.
fn replaces(figures: &[Figure], one: usize, other: usize) -> bool {
    let gives_way =
        |old: usize, new| figures[old].status != Status::Disputed && figures[old].counterparts.contains(&new);
    gives_way(one, other) || gives_way(other, one)
}

/// Whether `figure` rivals one of those `before` it.
fn rivals(figures: &[Figure], before: &[usize], figure: usize) -> bool {
    figures[figure].status == Status::Disputed
        && before.iter().any(|other| figures[figure].counterparts.contains(other))
}

fn sign(figures: &[Figure], last: Sign, before: usize, figure: usize) -> Sign {
    let names = |one: usize, other: usize| figures[one].counterparts.contains(&other);
    let is_disputed =
        figures[before].status == Status::Disputed && figures[figure].status == Status::Disputed;
    let joins = || {
        let replaced = figures.iter().find(|old| old.counterparts.contains(&before));
        last == Sign::Replaces && replaced.is_some_and(|old| old.counterparts.contains(&figure))
    };
    match (names(before, figure), names(figure, before)) {
        (true, _) | (_, true) if is_disputed => Sign::Rivals,
        (true, _) => Sign::Replaces,
        (_, true) => Sign::Replaced,
        _ if joins() => Sign::Joins,
        _ => Sign::Further,
    }
}

/// What the figures of `group` are about: its theme, or the noun that the first of them counts, in the words of `text`.
pub fn about<'t>(text: &'t str, figures: &[Figure], group: &'t FigureGroup) -> Option<&'t str> {
    let noun = || group.figures.iter().find_map(|&figure| figures[figure].counted).map(|span| span.of(text));
    group.theme.as_deref().or_else(noun)
}

/// The chain of `group` in plain text: "deaths: 164 (denied) → 26 + 17".
pub fn line(text: &str, figures: &[Figure], group: &FigureGroup) -> String {
    let mut line = about(text, figures, group).map_or_else(String::new, |noun| format!("{noun}: "));
    for Link { figure, sign } in chain(figures, group) {
        let figure = &figures[figure];
        if sign != Sign::First {
            line.push_str(&format!(" {} ", sign.sign()));
        }
        line.push_str(&figure.words);
        if figure.status != Status::Stated {
            line.push_str(&format!(" ({})", figure.status.word()));
        }
    }
    line
}

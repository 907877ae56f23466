//! Figures: which of two texts tell about the same thing, and how their numbers stand to each other.

use super::links::{Beside, Links, Thing, put_beside};
use super::sources::Sources;
use super::{Both, Pair, Relation, Side};
use crate::figure::{Matter, is_near};
use crate::report::{Bound, Figure, Value};
use crate::text_table::TextTable;

/// The figures of two texts, compared.
#[derive(Default)]
pub struct Figures<'t> {
    /// All of them, those of the first text before those of the second.
    pub told: Vec<Told<'t>>,
    /// For each of them what it is about: one number for the same thing in both texts.
    pub things: Vec<usize>,
    /// What both give numbers for.
    pub counted: Vec<Pair>,
    /// The figures of each for what the other gives none for.
    pub alone: Both<Vec<usize>>,
}

/// A figure of one of the texts.
pub struct Told<'t> {
    /// In which text it is.
    pub side: usize,
    /// Its place in the report.
    at: usize,
    /// The figure itself.
    pub figure: &'t Figure,
    /// Its number and unit, the same for equal ones; where it has no number, its words.
    pub number: String,
    /// What it counts: figures of the same can be two numbers for the same thing.
    pub class: String,
    /// Its theme, if any is known.
    pub theme: &'static str,
    /// The noun that it counts, if that says something.
    noun: String,
}

/// Compares the figures of `texts`, which are given by the voices of `sources`.
pub fn figures<'t>(texts: &Both<Side<'t>>, sources: &Sources) -> Figures<'t> {
    let mut figures = Figures::default();
    let mut things = Vec::new();
    for (side, text) in texts.iter().enumerate() {
        for (at, figure) in text.report.figures.iter().enumerate() {
            let matter = Matter::of_figure(&text.document, figure);
            let told = told(side, at, figure, &matter);
            things.push(thing(&told, &matter));
            figures.told.push(told);
        }
    }
    let told = &figures.told;
    let mut links = Links::of(&things);
    link_more(told, texts[0].report.figures.len(), &mut links);
    // Equal numbers of one text for one thing are one, and of these the first with a source says most.
    let mut numbers: Both<Vec<Vec<usize>>> = Default::default();
    let mut place_of: TextTable<usize> = TextTable::default();
    let mut is_in = [vec![false; told.len()], vec![false; told.len()]];
    for i in 0..told.len() {
        let (thing, Told { side, number, .. }) = (links.first(i), &told[i]);
        is_in[*side][thing] = true;
        figures.things.push(thing);
        let numbers = &mut numbers[*side];
        let place = *place_of.get_or(&format!("{side}\t{thing}\t{number}"), || numbers.len());
        if place == numbers.len() {
            numbers.push(Vec::new());
        }
        let number = &mut numbers[place];
        number.push(i);
        if told[number[0]].figure.source.is_none() && told[i].figure.source.is_some() {
            let last = number.len() - 1;
            number.swap(0, last);
        }
    }
    let beside = beside(&figures, &numbers, sources);
    let mut rows = Vec::new();
    for side in 0..2 {
        for (place, number) in numbers[side].iter().enumerate() {
            let (first, other) = (number[0], beside[side][place]);
            let thing = figures.things[first];
            if !is_in[1 - side][thing] {
                figures.alone[side].push(told[first].at);
            } else if side == 0 {
                rows.push((thing, place, other.unwrap_or(NONE)));
            } else if other.is_none() {
                rows.push((thing, NONE, place));
            }
        }
    }
    rows.sort_unstable();
    for (_, one, other) in rows {
        let (one, other) = (numbers[0].get(one), numbers[1].get(other));
        figures.counted.extend(pair(told, [one, other]));
    }
    figures
}

/// No place in a list.
const NONE: usize = usize::MAX;

/// Which of the `numbers` stand beside each other: those that are equal, or else of one source, or else for what is counted.
fn beside(figures: &Figures, numbers: &Both<Vec<Vec<usize>>>, sources: &Sources) -> Beside {
    let mut beside = [vec![None; numbers[0].len()], vec![None; numbers[1].len()]];
    for sign in 0..3 {
        let mut keys: Both<Vec<String>> = Default::default();
        for side in 0..2 {
            for number in &numbers[side] {
                let Told { at, number: words, class, .. } = &figures.told[number[0]];
                let voice = &sources.figures[side][*at];
                let key = match sign {
                    0 => words,
                    1 => voice,
                    _ => "",
                };
                let thing = figures.things[number[0]];
                keys[side].push(match sign {
                    0 => format!("{thing}\t{key}"),
                    1 if voice.is_empty() => String::new(),
                    _ => format!("{thing}\t{class}\t{key}"),
                });
            }
        }
        put_beside([&keys[0], &keys[1]], &mut beside);
    }
    beside
}

/// Two numbers for one thing, or one for which the other text has none; nothing if nobody knows of what they are.
fn pair(told: &[Told], numbers: Both<Option<&Vec<usize>>>) -> Option<Pair> {
    let mut pair = Pair { theme: None, figures: Default::default(), relation: None };
    let (mut noun, mut is_told) = ("", false);
    for (side, number) in numbers.into_iter().enumerate() {
        for &i in number.into_iter().flatten() {
            pair.figures[side].push(told[i].at);
        }
        if let Some(number) = number {
            let first = &told[number[0]];
            is_told |= !first.class.is_empty();
            if noun != first.noun || noun.is_empty() {
                pair.theme = pair.theme.or(Some(first.theme).filter(|theme| !theme.is_empty()));
                noun = &first.noun;
            } else {
                pair.theme = None;
            }
        }
    }
    if let [Some(one), Some(other)] = numbers {
        pair.relation = Some(relation(told, one, other));
    }
    is_told.then_some(pair)
}

fn told<'t>(side: usize, at: usize, figure: &'t Figure, matter: &Matter) -> Told<'t> {
    let number = match figure.value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Range { low, high }) => format!("{low}-{high}"),
        None => figure.words.to_lowercase(),
    };
    let (theme, noun) = (matter.theme().unwrap_or_default(), matter.noun().unwrap_or_default());
    let what = if matter.is_toll() { theme } else { noun };
    let class = if what.is_empty() && figure.unit.is_empty() && figure.counted.is_none() {
        String::new()
    } else {
        format!("{}\t{what}", figure.unit)
    };
    Told { side, at, figure, number: number + "\t" + &figure.unit, class, theme, noun: noun.to_owned() }
}

/// What `told` is about: its unit and theme, and its noun, unless it is a toll.
fn thing(told: &Told, matter: &Matter) -> Thing {
    let Told { side, figure, number, theme, noun, .. } = told;
    let mut thing = Thing {
        side: *side,
        head: format!("{}\t{theme}", figure.unit),
        full: String::new(),
        is_bare: !theme.is_empty() && matter.is_toll(),
        also: format!("{number}\t{noun}\t{theme}"),
    };
    if theme.is_empty() && noun.is_empty() {
        thing.head.clear();
    } else {
        thing.full = format!("{}\t{noun}", thing.head);
    }
    thing
}

/// Links figures of one number and noun, of which one has no theme and no two themes come into question; and with a figure those
/// that its text sets against it. The first `count` of `told` are of the first text.
fn link_more(told: &[Told], count: usize, links: &mut Links) {
    let key = |told: &Told| format!("{}\t{}", told.number, told.noun);
    let mut themed: TextTable<usize> = TextTable::default();
    for (i, one) in told.iter().enumerate().filter(|(_, one)| !one.theme.is_empty()) {
        let other = themed.get_or(&key(one), || i);
        if told.get(*other).is_some_and(|other| other.theme != one.theme) {
            *other = usize::MAX;
        }
    }
    for (i, one) in told.iter().enumerate() {
        // Smaller numbers are too frequent to tell anything.
        let is_telling = !one.noun.is_empty() || one.number.find('\t') > Some(1);
        if one.theme.is_empty()
            && is_telling
            && let Some(&other) = themed.get(&key(one)).filter(|other| **other < told.len())
        {
            links.link(i, other);
        }
        for &other in &one.figure.counterparts {
            links.link(i, one.side * count + other);
        }
    }
}

fn relation(told: &[Told], one: &[usize], other: &[usize]) -> Relation {
    let (first, second) = (&told[one[0]], &told[other[0]]);
    if first.number == second.number {
        let has = |number: &[usize], bound| number.iter().any(|&i| told[i].figure.bound == bound);
        let is_same = Bound::ALL.iter().any(|&bound| has(one, bound) && has(other, bound));
        return if is_same { Relation::Same } else { Relation::Otherwise };
    }
    let (first, second) = (first.figure, second.figure);
    let is_vague = first.bound != Bound::Exact || second.bound != Bound::Exact;
    let is_otherwise =
        first.value.is_none() != second.value.is_none() || (is_vague && is_near(first.value, second.value));
    if is_otherwise { Relation::Otherwise } else { Relation::Another }
}

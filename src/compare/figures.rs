//! Figures: which of two texts tell about the same thing, and how their numbers stand to each other.

use super::links::{Links, Thing, put_beside};
use super::sources::Sources;
use super::{Both, Counted, Pair, Relation, Side};
use crate::figure::{Matter, is_near};
use crate::report::{Bound, Figure, Value};
use crate::text_table::TextTable;

/// The figures of two texts, compared.
#[derive(Default)]
pub struct Figures<'t> {
    /// All of them, those of the first text before those of the second.
    pub told: Vec<Told<'t>>,
    /// For each figure of each text what it is about: one word for the same thing in both.
    pub things: Both<Vec<String>>,
    /// What both give figures for.
    pub counted: Vec<Counted>,
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

/// Numbers of one text for one thing that are equal.
type Number = Vec<usize>;

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
    // What is told about one thing, in order of its first figure.
    let mut rows: Vec<Both<Vec<Number>>> = Vec::new();
    let (mut row_of, mut number_of): (TextTable<usize>, TextTable<usize>) = Default::default();
    for (i, Told { side, number, .. }) in told.iter().enumerate() {
        let thing = links.first(i).to_string();
        let row = *row_of.get_or(&thing, || rows.len());
        if row == rows.len() {
            rows.push(Default::default());
        }
        let numbers = &mut rows[row][*side];
        let place = *number_of.get_or(&format!("{side}\t{row}\t{number}"), || numbers.len());
        if place == numbers.len() {
            numbers.push(Vec::new());
        }
        // Of equal ones the first with a source says most.
        let says_most = numbers[place].first().is_none_or(|&first| told[first].figure.source.is_none())
            && told[i].figure.source.is_some();
        let last = if says_most { 0 } else { numbers[place].len() };
        numbers[place].insert(last, i);
        figures.things[*side].push(thing);
    }
    for row in rows {
        if row[0].is_empty() || row[1].is_empty() {
            for (side, numbers) in row.iter().enumerate() {
                figures.alone[side].extend(numbers.iter().map(|number| told[number[0]].at));
            }
            continue;
        }
        let mut all = row.iter().flatten().flatten().map(|&i| &told[i]);
        // What both call two, and nobody knows of what, is nothing to be compared.
        if all.clone().any(|told| !told.class.is_empty()) {
            let noun = &told[row[0][0][0]].noun;
            let is_one_noun = !noun.is_empty() && all.clone().all(|told| told.noun == *noun);
            let theme = all.find(|told| !told.theme.is_empty() && !is_one_noun).map(|told| told.theme);
            figures.counted.push(Counted { theme, pairs: pairs(told, sources, row) });
        }
    }
    figures.alone.iter_mut().for_each(|own| own.sort_unstable());
    figures
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

/// The numbers of the first text in `row`, each beside the one of the second that answers it: the same number, or else one of the
/// same source, or another for what is counted.
fn pairs(told: &[Told], sources: &Sources, row: Both<Vec<Number>>) -> Vec<Pair> {
    let first = told.partition_point(|told| told.side == 0);
    let counts = [first, told.len() - first];
    let mut beside = [vec![None; row[0].len()], vec![None; row[1].len()]];
    for sign in 0..3 {
        let mut keys: Both<Vec<String>> = Default::default();
        for side in 0..2 {
            for number in &row[side] {
                let Told { at, number, class, .. } = &told[number[0]];
                let voices = &sources.voices[side];
                let voice = &voices[voices.len() - counts[side] + at];
                keys[side].push(match sign {
                    0 => number.clone(),
                    1 if voice.is_empty() => String::new(),
                    1 => format!("{class}\t{voice}"),
                    _ => class.clone(),
                });
            }
        }
        put_beside([&keys[0], &keys[1]], &mut beside);
    }
    let places = |number: &Number| number.iter().map(|&i| told[i].at).collect();
    let mut pairs = Vec::new();
    for (number, other) in row[0].iter().zip(&beside[0]) {
        let other = other.map(|other| &row[1][other]);
        pairs.push(Pair {
            figures: [places(number), other.map_or(Vec::new(), places)],
            relation: other.map(|other| relation(told, number, other)),
        });
    }
    for (number, _) in row[1].iter().zip(&beside[1]).filter(|(_, other)| other.is_none()) {
        pairs.push(Pair { figures: [Vec::new(), places(number)], relation: None });
    }
    pairs
}

fn relation(told: &[Told], one: &Number, other: &Number) -> Relation {
    let (first, second) = (&told[one[0]], &told[other[0]]);
    if first.number == second.number {
        let has = |number: &Number, bound| number.iter().any(|&i| told[i].figure.bound == bound);
        let is_same = Bound::ALL.iter().any(|&bound| has(one, bound) && has(other, bound));
        return if is_same { Relation::Same } else { Relation::Otherwise };
    }
    let (first, second) = (first.figure, second.figure);
    let is_vague = first.bound != Bound::Exact || second.bound != Bound::Exact;
    let is_otherwise =
        first.value.is_none() != second.value.is_none() || (is_vague && is_near(first.value, second.value));
    if is_otherwise { Relation::Otherwise } else { Relation::Another }
}

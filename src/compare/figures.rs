//! Figures: which of two texts tell about the same thing, and how their numbers stand to each other.

use std::borrow::Cow;

use super::links::{Beside, Key, Links, NONE, Thing, Words, is_alike, put_beside};
use super::sources::Sources;
use super::{Both, Pair, Relation, Side};
use crate::figure::{Matter, is_near};
use crate::report::{Bound, Figure, Value};
use crate::text::case::lowered;

/// The figures of two texts, compared.
#[derive(Default)]
pub struct Figures<'t> {
    /// All of them, those of the first text before those of the second.
    pub told: Vec<Told<'t>>,
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
    pub at: usize,
    /// The figure itself.
    pub figure: &'t Figure,
    /// What it is about: one number for the same thing in both texts.
    pub thing: usize,
    /// Its number and unit, or the words where it has no number: the same for equal ones.
    pub number: usize,
    /// What it counts: figures of the same can be two numbers for the same thing.
    pub class: usize,
    /// Its theme, if any is known.
    pub theme: &'static str,
    /// The noun that it counts, if that says something.
    noun: String,
}

/// Compares the figures of `texts`, which are given by the voices of `sources`.
pub fn figures<'t>(texts: &Both<Side<'t>>, sources: &Sources, words: &mut Words) -> Figures<'t> {
    let (mut told, mut things) = (Vec::new(), Vec::new());
    for (side, text) in texts.iter().enumerate() {
        for (at, figure) in text.report.figures.iter().enumerate() {
            let matter = Matter::of_figure(&text.document, figure);
            let theme = matter.theme().unwrap_or_default();
            let noun = matter.noun().unwrap_or_default().to_owned();
            let mut thing =
                Thing { side, head: NONE, full: NONE, is_bare: !theme.is_empty() && matter.is_toll() };
            if !theme.is_empty() || !noun.is_empty() {
                let head = format!("{}\t{theme}", figure.unit);
                thing.head = words.number(&head);
                thing.full = words.number(&(head + "\t" + &noun));
            }
            let class = if thing.is_bare { thing.head } else { thing.full };
            let number = words.number(&(number(figure) + "\t" + &figure.unit));
            things.push(thing);
            told.push(Told { side, at, figure, thing: 0, number, class, theme, noun });
        }
    }
    let mut links = Links::of(&things, words);
    link_more(&told, texts[0].report.figures.len(), words, &mut links);
    let mut is_in = [vec![false; told.len()], vec![false; told.len()]];
    for (i, told) in told.iter_mut().enumerate() {
        told.thing = links.first(i);
        is_in[told.side][told.thing] = true;
    }
    let numbers = numbers(&told);
    let beside = beside(&told, &numbers, sources);
    let mut figures = Figures::default();
    let mut rows = Vec::new();
    for side in 0..2 {
        for (place, number) in numbers[side].iter().enumerate() {
            let Told { at, thing, .. } = told[number[0]];
            if !is_in[1 - side][thing] {
                figures.alone[side].push(at);
            } else if side == 0 {
                rows.push((thing, place, beside[0][place]));
            } else if beside[1][place] == NONE {
                rows.push((thing, NONE, place));
            }
        }
    }
    rows.sort_unstable();
    for (_, one, other) in rows {
        figures.counted.extend(pair(&told, [numbers[0].get(one), numbers[1].get(other)]));
    }
    figures.told = told;
    figures
}

/// The number of `figure`, or its words where it has none.
fn number(figure: &Figure) -> String {
    match figure.value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Range { low, high }) => format!("{low}-{high}"),
        None => lowered(&figure.words),
    }
}

/// Links figures of one number, noun and theme, also if one of them has no theme and no two come into question; and with a figure
/// those that its text sets against it. The first `count` of `told` are of the first text.
fn link_more(told: &[Told], count: usize, words: &mut Words, links: &mut Links) {
    let mut keys: Vec<Key> = Vec::new();
    for one in told {
        keys.push((one.number, words.number(&one.noun)));
    }
    let mut sorted: Vec<(usize, usize, usize)> =
        keys.iter().enumerate().map(|(i, &(number, noun))| (number, noun, i)).collect();
    sorted.sort_unstable();
    for alike in sorted.chunk_by(is_alike) {
        let (mut theme, mut is_one) = ("", true);
        for &(.., i) in alike {
            let own = told[i].theme;
            is_one &= theme.is_empty() || own.is_empty() || theme == own;
            theme = if own.is_empty() { theme } else { own };
        }
        // Smaller numbers are too frequent to tell anything.
        is_one &= alike.iter().all(|&(.., i)| !told[i].noun.is_empty() || told[i].figure.words.len() > 2);
        for (_, _, i) in alike {
            let own = if is_one { "" } else { told[*i].theme };
            keys[*i].1 = words.number(&format!("{}\t{own}", told[*i].noun));
        }
    }
    links.link_by(&keys);
    for (i, one) in told.iter().enumerate() {
        for &other in &one.figure.counterparts {
            links.link(i, one.side * count + other);
        }
    }
}

/// The figures of each text that give one number for one thing, the first with a source before the others: it says most.
fn numbers(told: &[Told]) -> Both<Vec<Vec<usize>>> {
    let mut numbers: Both<Vec<Vec<usize>>> = Default::default();
    let mut sorted = Vec::new();
    for (i, told) in told.iter().enumerate() {
        sorted.push((2 * told.thing + told.side, told.number, i));
    }
    sorted.sort_unstable();
    let mut place_of = vec![0; told.len()];
    let mut first_of = vec![0; told.len()];
    for alike in sorted.chunk_by(is_alike) {
        alike.iter().for_each(|&(.., i)| first_of[i] = alike[0].2);
    }
    for (i, told_here) in told.iter().enumerate() {
        let own = &mut numbers[told_here.side];
        if first_of[i] == i {
            place_of[i] = own.len();
            own.push(Vec::new());
        }
        let number = &mut own[place_of[first_of[i]]];
        number.push(i);
        if told[number[0]].figure.source.is_none() && told_here.figure.source.is_some() {
            let last = number.len() - 1;
            number.swap(0, last);
        }
    }
    numbers
}

/// Which of the `numbers` stand beside each other: those that are equal, or else of one source, or else for what is counted.
fn beside(told: &[Told], numbers: &Both<Vec<Vec<usize>>>, sources: &Sources) -> Beside {
    let mut beside = [vec![NONE; numbers[0].len()], vec![NONE; numbers[1].len()]];
    for sign in 0..3 {
        let mut keys: Both<Vec<Key>> = Default::default();
        for side in 0..2 {
            for number in &numbers[side] {
                let Told { at, thing, number, class, .. } = told[number[0]];
                let voice = sources.figures[side][at];
                keys[side].push(match sign {
                    0 => (thing, number),
                    1 if voice == NONE => (NONE, 0),
                    1 => (class, voice),
                    _ => (class, 0),
                });
            }
        }
        put_beside(&keys, &mut beside);
    }
    beside
}

/// Two numbers for one thing, or one for which the other text has none; nothing if nobody knows of what they are.
fn pair(told: &[Told], numbers: Both<Option<&Vec<usize>>>) -> Option<Pair> {
    let mut pair = Pair { theme: None, figures: Default::default(), relation: None };
    let (mut noun, mut is_told) = ("", false);
    for (side, number) in numbers.into_iter().enumerate() {
        let Some(number) = number else { continue };
        for &i in number {
            pair.figures[side].push(told[i].at);
        }
        let first = &told[number[0]];
        is_told |= first.class != NONE || !first.figure.unit.is_empty() || first.figure.counted.is_some();
        if noun != first.noun || noun.is_empty() {
            pair.theme =
                pair.theme.or(Some(first.theme).filter(|theme| !theme.is_empty()).map(Cow::Borrowed));
            noun = &first.noun;
        } else {
            pair.theme = None;
        }
    }
    if let [Some(one), Some(other)] = numbers {
        pair.relation = Some(relation(told, one, other));
    }
    is_told.then_some(pair)
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

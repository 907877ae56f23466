//! Figures: which of two texts tell about the same thing, and how their numbers stand to each other.

use super::links::Links;
use super::{Both, Counted, Pair, Relation, Side, pair_up};
use crate::figure::{Matter, is_near, may_be_one};
use crate::lexicon::singular;
use crate::report::{Bound, Figure, Value};
use crate::text_table::TextTable;

/// The figures of two texts, compared.
pub struct Figures {
    /// What both give figures for.
    pub counted: Vec<Counted>,
    /// The figures of each for what the other gives none for.
    pub alone: Both<Vec<usize>>,
    /// For each figure of each text what it is about, as one number for the same thing in both.
    pub things: Both<Vec<usize>>,
    /// For each figure of each text its theme, if any is known.
    pub themes: Both<Vec<&'static str>>,
}

/// A figure of one of the texts.
struct Told<'t> {
    figure: &'t Figure,
    /// Its place in the report.
    at: usize,
    matter: Matter,
    /// Its number, or where it has none its words.
    number: String,
    /// The noun that it counts, whatever this says.
    noun: String,
    /// The words for whoever gives it, in lower case.
    source: Option<String>,
}

/// Compares the figures of `texts`.
pub fn figures(texts: &Both<Side>) -> Figures {
    let told = texts.each_ref().map(|side| -> Vec<Told> {
        side.report.figures.iter().enumerate().map(|(at, figure)| Told::of(side, at, figure)).collect()
    });
    let count = told[0].len();
    let all: Vec<&Told> = told.iter().flatten().collect();
    let first = things(&all, count);
    let mut rows: Vec<Both<Vec<&Told>>> = Vec::new();
    let mut row_of: Vec<Option<usize>> = vec![None; all.len()];
    for (i, &thing) in first.iter().enumerate() {
        let row = *row_of[thing].get_or_insert(rows.len());
        if row == rows.len() {
            rows.push(Default::default());
        }
        rows[row][usize::from(i >= count)].push(all[i]);
    }
    let (mut counted, mut alone): (Vec<Counted>, Both<Vec<usize>>) = Default::default();
    for row in rows {
        let theme = row.iter().flatten().find_map(|told| told.matter.theme());
        let numbers = row.each_ref().map(|told| numbers(told));
        if row.iter().all(|told| !told.is_empty()) {
            // What both call two, and nobody knows of what, is nothing to be compared.
            if theme.is_some() || row.iter().flatten().any(|told| told.says_of_what()) {
                counted.push(Counted { theme, pairs: pairs(numbers) });
            }
        } else {
            for (alone, numbers) in alone.iter_mut().zip(numbers) {
                alone.extend(numbers.iter().map(|number| best(number).at));
            }
        }
    }
    alone.iter_mut().for_each(|own| own.sort_unstable());
    let themes = told.each_ref().map(|told| told.iter().map(theme).collect());
    Figures { counted, alone, themes, things: [first[..count].to_vec(), first[count..].to_vec()] }
}

impl<'t> Told<'t> {
    fn of(side: &Side, at: usize, figure: &'t Figure) -> Told<'t> {
        Told {
            figure,
            at,
            matter: Matter::of_figure(&side.document, figure),
            number: number(figure),
            noun: figure
                .counted
                .map_or_else(String::new, |counted| singular(&counted.of(side.text).to_lowercase())),
            source: figure.source.map(|source| source.of(side.text).to_lowercase()),
        }
    }

    fn says_of_what(&self) -> bool {
        !self.noun.is_empty() || !self.figure.unit.is_empty()
    }
}

/// The number of `figure`, the same for equal numbers; where it has none its words.
pub fn number(figure: &Figure) -> String {
    match figure.value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Range { low, high }) => format!("{low}-{high}"),
        None => figure.words.to_lowercase(),
    }
}

fn theme(told: &Told) -> &'static str {
    told.matter.theme().unwrap_or_default()
}

/// For each of `all`, of which the first `count` are of the first text, the first that tells about the same thing.
///
/// That are figures of one unit and theme, if one of them is a toll; or else of one theme and noun; or of one number and noun,
/// if no two themes tell them apart; and with a figure those that the text sets against it.
fn things(all: &[&Told], count: usize) -> Vec<usize> {
    /// Smaller numbers are too frequent to tell anything.
    const TELLING: usize = 2;
    let mut links = Links::new(all.len());
    let (mut keys, mut tolls): (TextTable<usize>, TextTable<()>) = Default::default();
    let mut alike: TextTable<Vec<usize>> = TextTable::default();
    let toll = |told: &Told| format!("{}\t{}", told.figure.unit, theme(told));
    for told in all.iter().filter(|told| told.matter.theme().is_some() && told.matter.is_toll()) {
        tolls.insert(&toll(told), ());
    }
    for (i, told) in all.iter().enumerate() {
        let matter = toll(told);
        if tolls.get(&matter).is_some() {
            links.link_by(&mut keys, &matter, i);
        } else if let Some(noun) = told.matter.noun() {
            links.link_by(&mut keys, &format!("{matter}\t{noun}"), i);
        }
        let number = format!("{}\t{}\t{}", told.figure.unit, told.number, told.noun);
        links.link_by(&mut keys, &format!("{}\t{number}", theme(told)), i);
        if told.matter.noun().is_some() || (told.number.len() >= TELLING && told.says_of_what()) {
            alike.get_or(&number, Vec::new).push(i);
        }
        let start = if i < count { 0 } else { count };
        told.figure.counterparts.iter().for_each(|&other| links.link(i, start + other));
    }
    for alike in alike.into_values() {
        let mut themes = alike.iter().filter_map(|&i| all[i].matter.theme());
        let first = themes.next();
        if themes.all(|theme| Some(theme) == first) {
            alike.iter().for_each(|&i| links.link(alike[0], i));
        }
    }
    (0..all.len()).map(|i| links.first(i)).collect()
}

/// The numbers that figures of one text give for one thing, each with all that give it.
fn numbers<'t>(told: &[&'t Told<'t>]) -> Vec<Vec<&'t Told<'t>>> {
    let mut numbers: TextTable<Vec<&Told>> = TextTable::default();
    for told in told {
        numbers.get_or(&key(told), Vec::new).push(told);
    }
    numbers.into_values()
}

fn key(told: &Told) -> String {
    format!("{}\t{}", told.figure.unit, told.number)
}

/// Of figures that give one number the one that says most of it: the first with a source.
fn best<'t>(number: &[&'t Told<'t>]) -> &'t Told<'t> {
    number.iter().find(|told| told.source.is_some()).unwrap_or(&number[0])
}

/// The numbers of the first text, each beside the one of the second that answers it: the same number, or else one that may be
/// the same, one of the same source, or another for what is counted.
fn pairs(numbers: Both<Vec<Vec<&Told>>>) -> Vec<Pair> {
    let mut places: TextTable<usize> = TextTable::default();
    for (at, number) in numbers[1].iter().enumerate() {
        places.insert(&key(number[0]), at);
    }
    let same =
        numbers[0].iter().enumerate().filter_map(|(at, number)| Some((at, *places.get(&key(number[0]))?)));
    let mut pairs: Vec<(usize, usize)> = same.collect();
    let counts = numbers.each_ref().map(Vec::len);
    let both = |one: usize, other: usize| (best(&numbers[0][one]), best(&numbers[1][other]));
    let is_counted_as = |one: &Told, other: &Told| {
        one.figure.unit == other.figure.unit && one.matter.is_counted_as(&other.matter)
    };
    for sign in 0..4 {
        pair_up(counts, &mut pairs, &|one, other| {
            let (one, other) = both(one, other);
            is_counted_as(one, other)
                && match sign {
                    0 => is_otherwise(one.figure, other.figure),
                    1 => {
                        matches!((&one.source, &other.source), (Some(one), Some(other)) if may_be_one(one, other))
                    }
                    2 => one.noun == other.noun,
                    _ => true,
                }
        });
    }
    let mut other_of = vec![None; counts[0]];
    let mut is_free = vec![true; counts[1]];
    for (one, other) in pairs {
        other_of[one] = Some(other);
        is_free[other] = false;
    }
    let places = |number: &[&Told]| -> Vec<usize> {
        let first = best(number).at;
        let others = number.iter().map(|told| told.at).filter(|&at| at != first);
        std::iter::once(first).chain(others).collect()
    };
    let first = numbers[0].iter().zip(other_of).map(|(number, other)| match other {
        Some(other) => Pair {
            figures: [places(number), places(&numbers[1][other])],
            relation: Some(relation(number, &numbers[1][other])),
        },
        None => Pair { figures: [places(number), Vec::new()], relation: None },
    });
    let mut all: Vec<Pair> = first.collect();
    let rest = numbers[1].iter().zip(is_free).filter(|(_, is_free)| *is_free);
    all.extend(rest.map(|(number, _)| Pair { figures: [Vec::new(), places(number)], relation: None }));
    all
}

fn relation(one: &[&Told], other: &[&Told]) -> Relation {
    if one[0].number != other[0].number || one[0].figure.unit != other[0].figure.unit {
        let is_otherwise = is_otherwise(best(one).figure, best(other).figure);
        return if is_otherwise { Relation::Otherwise } else { Relation::Another };
    }
    let is_bounded = |numbers: &[&Told], bound: Bound| numbers.iter().any(|told| told.figure.bound == bound);
    let is_same = Bound::ALL.iter().any(|&bound| is_bounded(one, bound) && is_bounded(other, bound));
    if is_same { Relation::Same } else { Relation::Otherwise }
}

/// Whether two figures of different numbers may give the same one: one rounds the other, or gives no number.
fn is_otherwise(one: &Figure, other: &Figure) -> bool {
    let is_vague = one.bound != Bound::Exact || other.bound != Bound::Exact;
    one.value.is_none() != other.value.is_none() || (is_vague && is_near(one.value, other.value))
}

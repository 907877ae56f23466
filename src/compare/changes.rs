//! Changes: what became of the figures, attributions and hedges of one version in the other.

use super::alignment::Alignment;
use super::figures::{Figures, number};
use super::sources::Sources;
use super::{Both, Change, Side, pair_up};
use crate::report::{Attribution, Figure, Hedge, Layer};
use crate::text::Span;
use crate::text_table::TextTable;

/// A figure, attribution or hedge, as far as it is compared.
struct Mark {
    /// In which sentence it stands.
    sentence: usize,
    /// The same for what says the same.
    key: String,
    /// Two themes tell apart what says the same.
    theme: &'static str,
    /// What it is about, from near to far: of what has this in common, one may be the other put otherwise.
    about: [String; 2],
    /// The same for what says the same in another sentence.
    moved: String,
}

/// The changes from the first of `texts` to the second.
pub fn changes(
    texts: &Both<Side>,
    alignment: &Alignment,
    sources: &Sources,
    figures: &Figures,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for layer in [Layer::Figures, Layer::Attributions, Layer::Hedges] {
        let marks = [0, 1].map(|side| match layer {
            Layer::Figures => figures_of(&texts[side], &figures.things[side], &figures.themes[side]),
            Layer::Attributions => attributions_of(&texts[side], &sources.voices[side]),
            _ => hedges_of(&texts[side]),
        });
        // A number is not new where it is only said once more.
        let known = marks.each_ref().map(|own| {
            let mut known: TextTable<()> = TextTable::default();
            own.iter().filter(|_| layer == Layer::Figures).for_each(|mark| known.insert(&mark.moved, ()));
            known
        });
        let is_new = |marks_of: &Both<Option<usize>>| match *marks_of {
            [Some(at), None] => known[1].get(&marks[0][at].moved).is_none(),
            [None, Some(at)] => known[0].get(&marks[1][at].moved).is_none(),
            _ => true,
        };
        let changed = changed(&marks, alignment).into_iter().filter(is_new);
        changes.extend(changed.map(|marks| Change { layer, marks }));
    }
    changes
}

/// Those of `marks` that are in one text only, or are put otherwise in the other.
fn changed(marks: &Both<Vec<Mark>>, alignment: &Alignment) -> Vec<Both<Option<usize>>> {
    let mut within = alignment.beside.each_ref().map(|own| vec![Vec::new(); own.len()]);
    for (within, marks) in within.iter_mut().zip(marks) {
        for (at, mark) in marks.iter().enumerate() {
            within.get_mut(mark.sentence).into_iter().for_each(|own| own.push(at));
        }
    }
    let mut is_there = marks.each_ref().map(|own| vec![false; own.len()]);
    let mut other_of = vec![None; marks[0].len()];
    for (sentence, &beside) in alignment.beside[0].iter().enumerate() {
        let Some(beside) = beside else { continue };
        let (first, second) = (&within[0][sentence], &within[1][beside]);
        let counts = [first.len(), second.len()];
        let mut pairs = Vec::new();
        let mark = |one: usize, other: usize| (&marks[0][first[one]], &marks[1][second[other]]);
        pair_up(counts, &mut pairs, &|one, other| {
            let (one, other) = mark(one, other);
            let is_one_theme = one.theme.is_empty() || other.theme.is_empty() || one.theme == other.theme;
            one.key == other.key && is_one_theme
        });
        let same = pairs.len();
        for far in 0..2 {
            pair_up(counts, &mut pairs, &|one, other| {
                let (one, other) = mark(one, other);
                one.about[far] == other.about[far]
            });
        }
        for (i, (one, other)) in pairs.into_iter().enumerate() {
            let (one, other) = (first[one], second[other]);
            (is_there[0][one], is_there[1][other]) = (true, true);
            if i >= same {
                other_of[one] = Some(other);
            }
        }
        // Of the same words a report may tell otherwise where the text around them is another.
        if alignment.is_same[sentence] {
            first.iter().for_each(|&at| (is_there[0][at], other_of[at]) = (true, None));
            second.iter().for_each(|&at| is_there[1][at] = true);
        }
    }
    let mut moved: TextTable<Vec<usize>> = TextTable::default();
    for at in (0..marks[1].len()).rev().filter(|&at| !is_there[1][at]) {
        moved.get_or(&marks[1][at].moved, Vec::new).push(at);
    }
    for at in 0..marks[0].len() {
        if is_there[0][at] {
            continue;
        }
        if let Some(there) = moved.get_or(&marks[0][at].moved, Vec::new).pop() {
            (is_there[0][at], is_there[1][there]) = (true, true);
        }
    }
    let first = (0..marks[0].len()).filter(|&at| !is_there[0][at] || other_of[at].is_some());
    let second = (0..marks[1].len()).filter(|&at| !is_there[1][at]);
    first.map(|at| [Some(at), other_of[at]]).chain(second.map(|at| [None, Some(at)])).collect()
}

/// The figures of `side`, which are about `things` and of `themes`.
fn figures_of(side: &Side, things: &[usize], themes: &[&'static str]) -> Vec<Mark> {
    let mark = |((figure, thing), &theme): ((&Figure, &usize), &&'static str)| {
        let noun = figure.counted.map_or_else(String::new, |counted| counted.of(side.text).to_lowercase());
        let number = format!("{}\t{}", number(figure), figure.unit);
        Mark {
            sentence: sentence(side, figure.span),
            about: [thing.to_string(), format!("{noun}\t{}\t{theme}", figure.unit)],
            theme,
            moved: format!("{number}\t{thing}"),
            key: number,
        }
    };
    side.report.figures.iter().zip(things).zip(themes).map(mark).collect()
}

/// The attributions of `side`, which are those of `voices`.
fn attributions_of(side: &Side, voices: &[Option<usize>]) -> Vec<Mark> {
    let mark = |(attribution, voice): (&Attribution, &Option<usize>)| {
        let cue: Vec<String> = attribution.cue.iter().map(|cue| cue.of(side.text).to_lowercase()).collect();
        let voice = voice.map_or_else(String::new, |voice| voice.to_string());
        let parts = [&attribution.cue, &attribution.source, &attribution.content];
        let key = format!("{voice}\t{}", cue.join(" "));
        Mark {
            sentence: parts.into_iter().flatten().next().map_or(0, |&span| sentence(side, span)),
            about: [voice, String::new()],
            theme: "",
            moved: key.clone(),
            key,
        }
    };
    side.report.attributions.iter().zip(voices).map(mark).collect()
}

fn hedges_of(side: &Side) -> Vec<Mark> {
    let mark = |hedge: &Hedge| {
        let key = format!("{}\t{}", hedge.kind.word(), hedge.span.of(side.text).to_lowercase());
        let next = side.document.lower(side.document.range(hedge.span).end);
        let kind = hedge.kind.word().to_owned();
        Mark {
            sentence: sentence(side, hedge.span),
            about: [kind.clone(), kind],
            theme: "",
            moved: format!("{key}\t{next}"),
            key,
        }
    };
    side.report.hedges.iter().map(mark).collect()
}

/// The sentence in which `span` begins.
fn sentence(side: &Side, span: Span) -> usize {
    side.document.sentence_at(side.document.range(span).start)
}

//! Changes: what became of the figures, attributions and hedges of one version in the other.

use super::alignment::Alignment;
use super::figures::Figures;
use super::links::{Key, NONE, Placed, Words, put_beside};
use super::sources::Sources;
use super::{Both, Change, Side};
use crate::report::Layer;
use crate::text::Span;
use crate::text::case::lowered;

/// A figure, attribution or hedge of one of the texts.
struct Mark {
    layer: Layer,
    at: usize,
    /// Where it begins, and later in which of the sentences that stand in both texts.
    span: Span,
    place: usize,
    /// The same for what says the same.
    same: usize,
    /// What it is about, from near to far: of what has this in common in one sentence, one may be the other put otherwise.
    near: usize,
    far: usize,
    /// The same for what says the same in any sentence.
    moved: Key,
}

/// The changes from the first of `texts` to the second.
pub fn changes(
    texts: &Both<Side>,
    alignment: &Alignment,
    sources: &Sources,
    figures: &Figures,
    words: &mut Words,
) -> Vec<Change> {
    let mut marks =
        [marks(0, &texts[0], sources, figures, words), marks(1, &texts[1], sources, figures, words)];
    let mut known: Both<Vec<Placed>> = Default::default();
    for side in 0..2 {
        known[side].extend(marks[side].iter().map(|mark| (mark.moved.0, mark.moved.1, 0)));
        known[side].sort_unstable();
        let document = &texts[side].document;
        // Of the same words a report may tell otherwise where those around them are others.
        marks[side].retain_mut(|mark| {
            let sentence = document.sentence_at(document.range(mark.span).start);
            let other = alignment.beside[side].get(sentence).copied().unwrap_or(NONE);
            let one = if side == 0 { sentence } else { other };
            mark.place = if other == NONE { NONE } else { 3 * one + mark.layer as usize };
            other == NONE || !alignment.is_same[one]
        });
    }
    let mut beside = [vec![NONE; marks[0].len()], vec![NONE; marks[1].len()]];
    let mut is_changed = vec![false; marks[0].len()];
    // In sentences that stand beside each other what says the same, and then what is put otherwise; then in all sentences.
    for turn in 0..4 {
        let mut keys: Both<Vec<Key>> = Default::default();
        for side in 0..2 {
            for mark in &marks[side] {
                keys[side].push(match turn {
                    0 => (mark.place, mark.same),
                    1 => (mark.place, mark.near),
                    2 => (mark.place, mark.far),
                    _ => mark.moved,
                });
            }
        }
        let before = beside[0].clone();
        put_beside(&keys, &mut beside);
        for (i, mark) in marks[0].iter().enumerate() {
            let other = beside[0][i];
            is_changed[i] |=
                matches!(turn, 1 | 2) && before[i] != other && marks[1][other].moved != mark.moved;
        }
    }
    let mut rows = Vec::new();
    for side in 0..2 {
        for (i, mark) in marks[side].iter().enumerate() {
            let other = beside[side][i];
            // A number is not new where it is only said once more.
            let is_known = mark.layer == Layer::Figures
                && known[1 - side].binary_search(&(mark.moved.0, mark.moved.1, 0)).is_ok();
            if side == 1 && other == NONE && !is_known {
                rows.push((mark.layer as usize, NONE, i));
            } else if side == 0 && (is_changed[i] || (other == NONE && !is_known)) {
                rows.push((mark.layer as usize, i, other));
            }
        }
    }
    rows.sort_unstable();
    let mut changes = Vec::new();
    for (_, one, other) in rows {
        let both = [marks[0].get(one), marks[1].get(other)];
        if let Some(mark) = both[0].or(both[1]) {
            changes.push(Change { layer: mark.layer, marks: both.map(|mark| mark.map(|mark| mark.at)) });
        }
    }
    changes
}

/// The marks of text `side`.
fn marks(side: usize, text: &Side, sources: &Sources, figures: &Figures, words: &mut Words) -> Vec<Mark> {
    let (mut marks, report) = (Vec::new(), text.report);
    for told in figures.told.iter().filter(|told| told.side == side) {
        marks.push(Mark {
            layer: Layer::Figures,
            at: told.at,
            span: told.figure.span,
            place: NONE,
            same: words.number(&format!("{}\t{}", told.number, told.theme)),
            near: told.thing,
            far: if told.class == NONE { words.number(&told.figure.unit) } else { told.class },
            moved: (told.number, told.thing),
        });
    }
    for (at, a) in report.attributions.iter().enumerate() {
        let mut key = sources.attributions[side][at].to_string();
        for cue in &a.cue {
            key = key + "\t" + &lowered(cue.of(text.text));
        }
        let same = words.number(&key);
        let first = a.cue.first().or(a.source.first()).or(a.content.first());
        marks.push(Mark {
            layer: Layer::Attributions,
            at,
            span: first.copied().unwrap_or(Span::new(0, 0)),
            place: NONE,
            same,
            near: sources.attributions[side][at],
            far: 0,
            moved: (same, NONE),
        });
    }
    for (at, hedge) in report.hedges.iter().enumerate() {
        let next = text.document.lower(text.document.range(hedge.span).end);
        let (same, kind) = (words.number(&lowered(hedge.span.of(text.text))), hedge.kind as usize);
        marks.push(Mark {
            layer: Layer::Hedges,
            at,
            span: hedge.span,
            place: NONE,
            same,
            near: kind,
            far: kind,
            moved: (same, words.number(next)),
        });
    }
    marks
}

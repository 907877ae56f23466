//! Changes: what became of the figures, attributions and hedges of one version in the other.

use super::alignment::Alignment;
use super::figures::{Figures, Told};
use super::links::put_beside;
use super::sources::Sources;
use super::{Both, Change, Side};
use crate::report::Layer;
use crate::text::Span;
use crate::text_table::TextTable;

/// By what a mark of one text is found in the other.
const KEYS: usize = 4;
/// In the same sentence what says the same,
const SAME: usize = 0;
/// and what says something else about the same: then it is put otherwise;
const NEAR: usize = 1;
const FAR: usize = 2;
/// in any sentence what says the same.
const MOVED: usize = 3;

/// The keys of the marks of a layer in one text.
type Keys = [Vec<String>; KEYS];

/// The changes from the first of `texts` to the second.
pub fn changes(
    texts: &Both<Side>,
    alignment: &Alignment,
    sources: &Sources,
    figures: &Figures,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for layer in [Layer::Figures, Layer::Attributions, Layer::Hedges] {
        let mut keys: Both<Keys> = Default::default();
        for side in 0..2 {
            keys_of(layer, side, texts, alignment, sources, figures, &mut keys[side]);
        }
        let counts = [keys[0][SAME].len(), keys[1][SAME].len()];
        let mut beside = [vec![None; counts[0]], vec![None; counts[1]]];
        let mut is_changed = vec![false; counts[0]];
        for key in 0..KEYS {
            let before = beside[0].clone();
            put_beside([&keys[0][key], &keys[1][key]], &mut beside);
            for (at, is_changed) in is_changed.iter_mut().enumerate() {
                *is_changed |= matches!(key, NEAR | FAR) && before[at] != beside[0][at];
            }
        }
        // A number is not new where it is only said once more.
        let mut known: Both<TextTable<usize>> = Default::default();
        if layer == Layer::Figures {
            for side in 0..2 {
                keys[side][MOVED].iter().for_each(|key| known[side].insert(key, 0));
            }
        }
        for side in 0..2 {
            for at in 0..counts[side] {
                let other = beside[side][at];
                // Marks of a sentence that stands in both word for word have no keys: there nothing changed.
                let key = &keys[side][MOVED][at];
                let is_new = other.is_none() && !key.is_empty() && known[1 - side].get(key).is_none();
                let is_changed =
                    side == 0 && is_changed[at] && other.is_some_and(|other| keys[1][MOVED][other] != *key);
                if is_new || is_changed {
                    let marks = if side == 0 { [Some(at), other] } else { [None, Some(at)] };
                    changes.push(Change { layer, marks });
                }
            }
        }
    }
    changes
}

/// Fills in the `keys` of the marks of `layer` in text `side`.
fn keys_of(
    layer: Layer,
    side: usize,
    texts: &Both<Side>,
    alignment: &Alignment,
    sources: &Sources,
    figures: &Figures,
    keys: &mut Keys,
) {
    let Side { text, report, document } = &texts[side];
    let mut add = |span: Option<Span>, same: &str, near: &str, far: &str, moved: String| {
        let at = span.map_or(0, |span| document.sentence_at(document.range(span).start));
        let beside = alignment.beside[side].get(at).copied().flatten();
        let both = if side == 0 { [Some(at), beside] } else { [beside, Some(at)] };
        let mut own = [String::new(), String::new(), String::new(), String::new()];
        match both {
            [Some(one), Some(other)] if alignment.sentences[0][one] == alignment.sentences[1][other] => {}
            [one, other] => {
                own[MOVED] = moved;
                if other.is_some()
                    && let Some(one) = one
                {
                    for (own, key) in own.iter_mut().zip([same, near, far]) {
                        *own = format!("{one}\t{key}");
                    }
                }
            }
        }
        keys.iter_mut().zip(own).for_each(|(keys, own)| keys.push(own));
    };
    match layer {
        Layer::Figures => {
            for (told, thing) in
                figures.told.iter().zip(&figures.things).filter(|(told, _)| told.side == side)
            {
                let Told { figure, number, class, theme, .. } = told;
                let (same, thing) = (format!("{number}\t{theme}"), thing.to_string());
                add(Some(figure.span), &same, &thing, class, format!("{number}\t{thing}"));
            }
        }
        Layer::Attributions => {
            for (a, voice) in report.attributions.iter().zip(&sources.attributions[side]) {
                let mut key = voice.clone();
                for cue in &a.cue {
                    key = key + "\t" + &cue.of(text).to_lowercase();
                }
                let first = a.cue.first().or(a.source.first()).or(a.content.first());
                add(first.copied(), &key, voice, "", key.clone());
            }
        }
        _ => {
            for hedge in &report.hedges {
                let (kind, words) = (hedge.kind.word(), hedge.span.of(text).to_lowercase());
                let next = document.lower(document.range(hedge.span).end);
                add(Some(hedge.span), &words, kind, kind, format!("{words}\t{next}"));
            }
        }
    }
}

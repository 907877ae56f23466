//! What a mark stands for: its layer, its words, and what belongs to the same thing.

use crate::render::{Mark, Part};
use crate::report::{Attribution, Explanation, Layer, Report};
use crate::text::Span;

/// A thing by its layer and where it begins, in bytes.
pub type Hidden = (Layer, usize);

/// The layer of `mark`.
pub fn layer_of(mark: Mark) -> Layer {
    match mark {
        Mark::Attribution { .. } => Layer::Attributions,
        Mark::Hedge(_) => Layer::Hedges,
        Mark::Figure(_) => Layer::Figures,
        Mark::Mention { .. } => Layer::Entities,
    }
}

/// Everything that `mark` covers, in text order.
pub fn spans(report: &Report, mark: Mark) -> Vec<Span> {
    match mark {
        Mark::Mention { entity, mention } => vec![report.entities[entity].mentions[mention].span],
        Mark::Figure(i) => vec![report.figures[i].span],
        Mark::Hedge(i) => vec![report.hedges[i].span],
        Mark::Attribution { attribution, part } => part_of(&report.attributions[attribution], part).to_vec(),
    }
}

/// Everything that belongs to the same thing as `mark`: all mentions of its entity, all parts of its attribution.
pub fn related(report: &Report, mark: Mark) -> Vec<Span> {
    match mark {
        Mark::Mention { entity, .. } => {
            report.entities[entity].mentions.iter().map(|mention| mention.span).collect()
        }
        Mark::Attribution { attribution, .. } => {
            let parts = [Part::Source, Part::Cue, Part::Content].into_iter();
            parts.flat_map(|part| part_of(&report.attributions[attribution], part)).copied().collect()
        }
        other => spans(report, other),
    }
}

/// Why `mark` was made.
pub fn why(report: &Report, mark: Mark) -> &Explanation {
    match mark {
        Mark::Mention { entity, mention } => &report.entities[entity].mentions[mention].why,
        Mark::Figure(i) => &report.figures[i].why,
        Mark::Hedge(i) => &report.hedges[i].why,
        Mark::Attribution { attribution, .. } => &report.attributions[attribution].why,
    }
}

/// Whether both marks belong to the same thing: one entity, one attribution, one figure, one hedge.
pub fn same_thing(one: Mark, other: Mark) -> bool {
    first(one) == first(other)
}

/// The first mark of the thing that `mark` belongs to, which stands for all of it.
pub fn first(mark: Mark) -> Mark {
    match mark {
        Mark::Mention { entity, .. } => Mark::Mention { entity, mention: 0 },
        Mark::Attribution { attribution, .. } => Mark::Attribution { attribution, part: Part::Cue },
        other => other,
    }
}

/// The part by which `attributions[attribution]` is selected in the text.
pub fn handle(report: &Report, attribution: usize) -> Mark {
    let a = &report.attributions[attribution];
    let part = match (a.cue.is_empty(), a.source.is_empty()) {
        (false, _) => Part::Cue,
        (true, false) => Part::Source,
        (true, true) => Part::Content,
    };
    Mark::Attribution { attribution, part }
}

/// The thing that `mark` belongs to: its layer and its place in the report.
pub fn thing(mark: Mark) -> (Layer, usize) {
    let index = match mark {
        Mark::Mention { entity, .. } => entity,
        Mark::Attribution { attribution, .. } => attribution,
        Mark::Figure(i) | Mark::Hedge(i) => i,
    };
    (layer_of(mark), index)
}

/// The thing that `mark` belongs to, as it is known again in another report on the same text.
pub fn hidden(report: &Report, mark: Mark) -> Hidden {
    let mark = match first(mark) {
        Mark::Attribution { attribution, .. } => handle(report, attribution),
        other => other,
    };
    (layer_of(mark), spans(report, mark).first().map_or(0, |span| span.start))
}

/// Its place in the layer, if `report` has the thing.
pub fn place(report: &Report, wanted: Hidden) -> Option<usize> {
    let things = match wanted.0 {
        Layer::Entities => report.entities.len(),
        Layer::Attributions => report.attributions.len(),
        Layer::Figures => report.figures.len(),
        Layer::Hedges => report.hedges.len(),
    };
    let mark = |index| match wanted.0 {
        Layer::Entities => Mark::Mention { entity: index, mention: 0 },
        Layer::Attributions => Mark::Attribution { attribution: index, part: Part::Cue },
        Layer::Figures => Mark::Figure(index),
        Layer::Hedges => Mark::Hedge(index),
    };
    (0..things).find(|&index| hidden(report, mark(index)) == wanted)
}

/// The spans of `part` of `attribution`.
fn part_of(attribution: &Attribution, part: Part) -> &[Span] {
    match part {
        Part::Content => &attribution.content,
        Part::Source => &attribution.source,
        Part::Cue => &attribution.cue,
    }
}

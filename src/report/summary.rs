//! Counts over a report.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{EntityKind, HedgeKind, Report, SourceKind, Status};

/// Counts over the whole text: no score and no verdict.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Words in the text: tokens with a letter or a digit.
    pub words: usize,
    /// Number of sentences.
    pub sentences: usize,
    /// Entities by kind.
    pub entities: BTreeMap<EntityKind, usize>,
    /// Figures by status.
    pub figures: BTreeMap<Status, usize>,
    /// How many figures an authority gives.
    pub official_figures: usize,
    /// Attributions by kind of source.
    pub attributions: BTreeMap<SourceKind, usize>,
    /// Share of the words, from 0 to 1, that lie inside the content of an attribution.
    pub attributed_share: f64,
    /// Hedges by kind.
    pub hedges: BTreeMap<HedgeKind, usize>,
    /// How many hedges stand in the writer's own voice, outside every attribution.
    pub own_hedges: usize,
}

impl Summary {
    /// Counts the marks of `report`, over a text of `words` words of which `attributed` lie inside an attribution.
    pub(crate) fn of(report: &Report, words: usize, attributed: usize) -> Summary {
        Summary {
            words,
            sentences: report.sentences.len(),
            entities: count(report.entities.iter().map(|entity| entity.kind)),
            figures: count(report.figures.iter().map(|figure| figure.status)),
            official_figures: report.figures.iter().filter(|figure| figure.official).count(),
            attributions: count(report.attributions.iter().map(|attribution| attribution.source_kind)),
            attributed_share: if words == 0 { 0.0 } else { attributed as f64 / words as f64 },
            hedges: count(report.hedges.iter().map(|hedge| hedge.kind)),
            own_hedges: report.hedges.iter().filter(|hedge| hedge.attribution.is_none()).count(),
        }
    }
}

fn count<K: Ord>(kinds: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for kind in kinds {
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

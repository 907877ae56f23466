//! Counts over a report.

use serde::{Serialize, Serializer};

use super::{EntityKind, HedgeKind, Report, SourceKind, Status};

/// Counts over the whole text: no score and no verdict.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Words in the text: tokens with a letter or a digit.
    pub words: usize,
    /// Number of sentences.
    pub sentences: usize,
    /// Entities by kind.
    pub entities: Counts<EntityKind>,
    /// Figures by status.
    pub figures: Counts<Status>,
    /// How many figures an authority gives.
    pub official_figures: usize,
    /// Attributions by kind of source.
    pub attributions: Counts<SourceKind>,
    /// Share of the words, from 0 to 1, that lie inside the content of an attribution.
    pub attributed_share: f64,
    /// Hedges by kind.
    pub hedges: Counts<HedgeKind>,
    /// How many hedges stand in the writer's own voice, outside every attribution.
    pub own_hedges: usize,
    /// The other hedges by the kind of source in whose words they stand.
    pub hedge_voices: Counts<SourceKind>,
}

impl Summary {
    /// Counts the marks of `report`, over a text of `words` words of which `attributed` lie inside an attribution.
    pub(crate) fn of(report: &Report, words: usize, attributed: usize) -> Summary {
        let voices = report.hedges.iter().filter_map(|hedge| report.attributions.get(hedge.attribution?));
        Summary {
            words,
            sentences: report.sentences.len(),
            entities: report.entities.iter().map(|entity| entity.kind).collect(),
            figures: report.figures.iter().map(|figure| figure.status).collect(),
            official_figures: report.figures.iter().filter(|figure| figure.official).count(),
            attributions: report.attributions.iter().map(|attribution| attribution.source_kind).collect(),
            attributed_share: if words == 0 { 0.0 } else { attributed as f64 / words as f64 },
            hedges: report.hedges.iter().map(|hedge| hedge.kind).collect(),
            hedge_voices: voices.map(|attribution| attribution.source_kind).collect(),
            own_hedges: report.hedges.iter().filter(|hedge| hedge.attribution.is_none()).count(),
        }
    }
}

/// How many there are of each kind, of kinds of which there are some, in order: a map of few keys, a tenth of the code of the
/// standard library's.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts<K>(Vec<(K, usize)>);

impl<K: Copy + Ord> Counts<K> {
    /// Each kind with its count.
    pub fn iter(&self) -> impl Iterator<Item = (K, usize)> + '_ {
        self.0.iter().copied()
    }

    /// How many there are of all kinds.
    pub fn total(&self) -> usize {
        self.iter().map(|(_, count)| count).sum()
    }
}

impl<K> Default for Counts<K> {
    fn default() -> Counts<K> {
        Counts(Vec::new())
    }
}

impl<K: Serialize> Serialize for Counts<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(kind, count)| (kind, count)))
    }
}

impl<K: Copy + Ord> FromIterator<K> for Counts<K> {
    fn from_iter<I: IntoIterator<Item = K>>(kinds: I) -> Counts<K> {
        let mut counts: Vec<(K, usize)> = Vec::new();
        for kind in kinds {
            match counts.binary_search_by_key(&kind, |&(kind, _)| kind) {
                Ok(at) => counts[at].1 += 1,
                Err(at) => counts.insert(at, (kind, 1)),
            }
        }
        Counts(counts)
    }
}

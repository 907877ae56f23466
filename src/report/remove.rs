//! Taking out of a report what a reader takes for wrong.

use super::{Attribution, Layer, Report, Summary};
use crate::text::{Document, Span};

impl Report {
    /// Takes the thing number `index` of `layer` out of the report on `text`. What pointed at it points at nothing, and the counts
    /// are made anew. The offsets are bytes; `index` is below the number of things in the layer.
    pub fn remove(&mut self, text: &str, layer: Layer, index: usize) {
        // Where a thing stands once another has gone from before it.
        let moved = |i: usize| if i == index { None } else { Some(i - usize::from(i > index)) };
        // Words that were somebody's, and are so no more.
        let mut lost = 0;
        match layer {
            Layer::Entities => {
                self.entities.remove(index);
                let entities = self.attributions.iter_mut().map(|attribution| &mut attribution.entity);
                let entities = entities.chain(self.figures.iter_mut().map(|figure| &mut figure.entity));
                entities.for_each(|entity| *entity = entity.and_then(moved));
            }
            Layer::Figures => {
                self.figures.remove(index);
                let lists = self.figures.iter_mut().map(|figure| &mut figure.counterparts);
                let lists = lists.chain(self.figure_groups.iter_mut().map(|group| &mut group.figures));
                lists.for_each(|list| *list = list.drain(..).filter_map(moved).collect());
                // A figure alone is no group.
                self.figure_groups.retain(|group| group.figures.len() > 1);
            }
            Layer::Attributions => {
                let Attribution { content, .. } = self.attributions.remove(index);
                lost = words_alone(text, &content, self);
                let hedges = self.hedges.iter_mut();
                hedges.for_each(|hedge| hedge.attribution = hedge.attribution.and_then(moved));
            }
            Layer::Hedges => {
                self.hedges.remove(index);
            }
        }
        let Summary { words, attributed_share, .. } = self.summary;
        let attributed = (attributed_share * words as f64).round() as usize;
        self.summary = Summary::of(self, words, attributed - lost);
    }
}

/// How many words of `text` stand in `content` and in that of no attribution of `report`.
fn words_alone(text: &str, content: &[Span], report: &Report) -> usize {
    let others: Vec<Span> =
        report.attributions.iter().flat_map(|other| other.content.iter().copied()).collect();
    let alone = |&part: &Span| {
        let document = Document::read(part.of(text));
        let around = |at: usize| {
            let span = document.tokens[at].span;
            Span::new(part.start + span.start, part.start + span.end)
        };
        let is_alone = |at: &usize| !others.iter().any(|other| other.contains(around(*at)));
        document.words().filter(is_alone).count()
    };
    content.iter().map(alone).sum()
}

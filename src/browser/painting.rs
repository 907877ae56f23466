//! What the widget paints over its host's article: offsets in UTF-16 code units, as the DOM counts.

use serde::Serialize;

use crate::render::{self, Mark, Part};
use crate::report::{Layer, Offsets};
use crate::text::Span;
use crate::view::{Layers, Reading, marks};

/// The names of paints.
const PAINTS: [&str; 6] = ["name", "figure", "hedge", "source", "cue", "content"];

/// The starts and ends in turn of what each paint covers; for JavaScript an object.
pub struct Painting([(&'static str, Vec<usize>); 6]);

impl Serialize for Painting {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let used = self.0.iter().filter(|(_, edges)| !edges.is_empty());
        serializer.collect_map(used.map(|(name, edges)| (name, edges)))
    }
}

/// The name of the paint for `mark`.
fn paint_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Mention { .. } => "name",
        Mark::Figure(_) => "figure",
        Mark::Hedge(_) => "hedge",
        Mark::Attribution { part: Part::Source, .. } => "source",
        Mark::Attribution { part: Part::Cue, .. } => "cue",
        Mark::Attribution { part: Part::Content, .. } => "content",
    }
}

/// What is to be painted of `reading`: the marks of the layers that are `shown`.
pub fn painting(reading: &Reading, shown: Layers) -> Painting {
    let report = reading.report.clone().with_offsets(&reading.text, Offsets::Utf16);
    let mut painting = PAINTS.map(|paint| (paint, Vec::new()));
    for (mark, span) in render::marks(&report) {
        if shown.has(marks::layer_of(mark)) {
            let own = painting.iter_mut().filter(|(name, _)| *name == paint_of(mark));
            own.for_each(|(_, edges)| edges.extend([span.start, span.end]));
        }
    }
    Painting(painting)
}

/// A selected mark, for the host.
#[derive(Serialize)]
pub struct Selected<'r> {
    /// In which list of the report the thing is that it belongs to, and its place there.
    layer: Layer,
    index: usize,
    /// Its words, where they start and end.
    text: &'r str,
    start: usize,
    end: usize,
    /// The starts and ends in turn of all that belongs to the same thing.
    edges: Vec<usize>,
}

/// The `mark` of `reading` that is selected, and what belongs to it.
pub fn selected(reading: &Reading, mark: Mark) -> Selected<'_> {
    let position = |byte: usize| reading.text[..byte].encode_utf16().count();
    let own = reading.spans(mark).first().copied().unwrap_or(Span::new(0, 0));
    let related = marks::related(&reading.report, mark);
    let (layer, index) = marks::thing(mark);
    Selected {
        layer,
        index,
        text: reading.words(own),
        start: position(own.start),
        end: position(own.end),
        edges: related.iter().flat_map(|span| [position(span.start), position(span.end)]).collect(),
    }
}

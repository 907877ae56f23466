//! Learning attributions: cues in sentences, and for each cue its source and content, from annotated articles.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use saidso::text::{Document, Span};
use saidso::training::attribution::{
    LIKELY, Names, SOURCE, cue_features, cue_labels, facts, role_features, role_labels, ruled, source_span,
    trimmed, window,
};
use saidso::training::{BITS, Features, Labels, Model, at_once, entities};
use serde::Deserialize;

use crate::corpus::byte_offsets;
use crate::examples::{Examples, Sequence};
use crate::measure::log_odds;

/// A feature that occurs less often is not learned from.
const RARE: u32 = 3;

/// An annotated article; offsets are Unicode code points.
#[derive(Deserialize)]
struct Article {
    text: String,
    spans: Vec<Place>,
    relations: Vec<Relation>,
    #[serde(default)]
    ignore: Vec<(usize, usize)>,
}

#[derive(Deserialize)]
struct Place {
    start: usize,
    end: usize,
}

/// An attribution: places of its spans.
#[derive(Deserialize)]
struct Relation {
    #[serde(default)]
    source: Vec<usize>,
    #[serde(default)]
    cue: Vec<usize>,
    #[serde(default)]
    content: Vec<usize>,
}

/// The examples for the tagger of cues and for that of roles, whose weights look at so many `bits` of a feature, from the file `path`.
///
/// # Errors
/// A file that cannot be read, or a line that is no such JSON, is named.
pub fn examples(path: &Path, bits: [u32; 2]) -> Result<[Examples; 2], String> {
    let problem = |problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| problem(&error))?;
    let (mut cues, mut roles) = (Collector::default(), Collector::default());
    for line in text.lines() {
        let article: Article = serde_json::from_str(line).map_err(|error| problem(&error))?;
        add(&article, &mut cues, &mut roles);
    }
    Ok([cues.examples(bits[0]), roles.examples(bits[1])])
}

/// What `model` takes for cues in the articles of the file `path`: the log odds of each, and whether it meets one that is annotated.
///
/// # Errors
/// As [`examples`].
pub fn judged(path: &Path, model: &Model) -> Result<Vec<(f64, bool)>, String> {
    let problem = |problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| problem(&error))?;
    let mut judged = Vec::new();
    for line in text.lines() {
        let article: Article = serde_json::from_str(line).map_err(|error| problem(&error))?;
        let document = Document::read(&article.text);
        let entities = at_once(entities(&document));
        let names = Names::new(&document, &entities);
        let rows = facts(&document, &names, &at_once(ruled(&document, &names)));
        let bytes = byte_offsets(&article.text);
        let cues = article.relations.iter().flat_map(|relation| &relation.cue);
        let cues: Vec<Span> = cues
            .map(|&cue| &article.spans[cue])
            .map(|cue| Span::new(bytes[cue.start], bytes[cue.end]))
            .collect();
        for sentence in &document.sentences {
            let mut list = Features::default();
            cue_features(&rows, sentence, &mut list);
            for found in model.sums_of(&list).tag(LIKELY) {
                let tokens = found.tokens.start + sentence.start..found.tokens.end + sentence.start;
                let span = document.span(&tokens);
                let is_right = cues.iter().any(|cue| span.start < cue.end && cue.start < span.end);
                judged.push((log_odds(found.probability), is_right));
            }
        }
    }
    Ok(judged)
}

fn add(article: &Article, cues: &mut Collector, roles: &mut Collector) {
    let document = Document::read(&article.text);
    let entities = at_once(entities(&document));
    let names = Names::new(&document, &entities);
    let drafts = at_once(ruled(&document, &names));
    let rows = facts(&document, &names, &drafts);
    let bytes = byte_offsets(&article.text);
    let tokens = |place: usize| {
        let span = &article.spans[place];
        document.range(Span::new(bytes[span.start], bytes[span.end]))
    };
    let ignored = |range: &Range<usize>| {
        let span = document.span(range);
        article.ignore.iter().any(|&(start, end)| span.start < bytes[end] && bytes[start] < span.end)
    };
    let all_cues: HashSet<(usize, usize)> = article
        .relations
        .iter()
        .flat_map(|relation| &relation.cue)
        .map(|&cue| tokens(cue))
        .map(|cue| (cue.start, cue.end))
        .collect();
    for sentence in document.sentences.iter().filter(|sentence| !ignored(sentence)) {
        let mut list = Features::default();
        cue_features(&rows, sentence, &mut list);
        let mut labels = vec![1_u32; sentence.len()];
        for &(start, end) in all_cues.iter().filter(|(start, _)| sentence.contains(start)) {
            mark(cue_labels(), 0, &(start..end), sentence, &mut labels);
        }
        cues.add(&list, labels);
    }
    for relation in &article.relations {
        let Some(cue) = relation.cue.first().map(|&cue| tokens(cue)) else { continue };
        if cue.is_empty() || ignored(&cue) {
            continue;
        }
        let window = window(&document, &cue);
        let mut list = Features::default();
        let draft = drafts.iter().find(|draft| draft.cue.start < cue.end && cue.start < draft.cue.end);
        role_features(&document, &rows, &window, &cue, draft, &mut list);
        let mut labels = vec![1_u32; window.len()];
        for (kind, places) in [(1 - SOURCE, &relation.content), (SOURCE, &relation.source)] {
            for &place in places {
                let part = if kind == SOURCE {
                    source_span(&document, tokens(place))
                } else {
                    trimmed(&document, tokens(place))
                };
                part.into_iter().for_each(|part| mark(role_labels(), kind, &part, &window, &mut labels));
            }
        }
        roles.add(&list, labels);
    }
}

/// Puts the labels of a span of `kind` over the tokens `span` into `labels`, which are those of `window`.
fn mark(all: Labels, kind: usize, span: &Range<usize>, window: &Range<usize>, labels: &mut [u32]) {
    let span = span.start.max(window.start)..span.end.min(window.end);
    for at in span.clone() {
        labels[at - window.start] = 1 << all.of(kind, &span, at);
    }
}

/// Sequences of features and labels, as they come.
#[derive(Default)]
struct Collector {
    sequences: Vec<Sequence>,
    counts: HashMap<u32, u32>,
}

impl Collector {
    fn add(&mut self, list: &Features, allowed: Vec<u32>) {
        let rows: Vec<Vec<u32>> = (0..list.tokens()).map(|at| list.of(at).to_vec()).collect();
        rows.iter().flatten().for_each(|&feature| *self.counts.entry(feature).or_default() += 1);
        self.sequences.push(Sequence { rows, allowed, weight: 1.0 });
    }

    fn examples(mut self, bits: u32) -> Examples {
        self.counts.retain(|_, count| *count >= RARE);
        let spare = BITS - bits;
        let mut features: Vec<u32> = self.counts.keys().map(|feature| feature >> spare).collect();
        features.sort_unstable();
        features.dedup();
        // From here on a feature is its place among those that are left.
        let place = |feature: &u32| {
            let kept = self.counts.contains_key(feature).then_some(feature >> spare);
            kept.and_then(|kept| features.binary_search(&kept).ok()).map(|place| place as u32)
        };
        for row in self.sequences.iter_mut().flat_map(|sequence| &mut sequence.rows) {
            *row = row.iter().filter_map(place).collect();
        }
        Examples { sequences: self.sequences, features }
    }
}

//! Candidates: the names of a document with the reason for each, before those of one thing are joined.

use std::ops::Range;
use std::sync::LazyLock;

use super::certain::{certain, overlooked};
use super::decide::{Span, decide, without_place_noun};
use super::echo::echoed;
use super::facts::Source;
use super::gazetteer::{Known, known};
use super::name::tag;
use crate::order::sort_by_key;
use crate::report::{EntityKind, Explanation};
use crate::tagger::{Model, Tagged};
use crate::text::Document;

/// A named mention.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// The thing that the name is known as, if it is.
    pub known: Option<&'static Known>,
    /// Why.
    pub why: Explanation,
}

/// The weights that the trainer wrote; `names.md` beside them says what they are worth.
static WEIGHTS: &[u8] = include_bytes!("../tagger/names.bin");

/// The named mentions of `document`, in order, without overlaps: what the tagger finds, and what rules know where a
/// pattern is closed and the tagger has no say.
pub async fn candidates(document: &Document<'_>) -> Vec<Candidate> {
    static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| Model::read(WEIGHTS));
    let Some(model) = MODEL.as_ref() else { return Vec::new() };
    let mut taken = vec![false; document.len()];
    let mut candidates: Vec<Candidate> = Vec::new();
    for candidate in certain(document) {
        taken[candidate.tokens.clone()].fill(true);
        candidates.push(candidate);
    }
    let mut source = Source::read(document);
    for name in tag(model, &mut source).await {
        let span = span(model, &source, name);
        if !taken[span.tokens.clone()].contains(&true) {
            taken[span.tokens.clone()].fill(true);
            candidates.extend(decide(&span));
        }
        document.rest().await;
    }
    candidates.extend(overlooked(document, &source.casing, &taken));
    sort_by_key(&mut candidates, |candidate| (candidate.tokens.start, 0));
    echoed(document, &source.casing, candidates)
}

/// `name` as it is decided on.
fn span<'s, 'd, 't>(model: &Model, source: &'s Source<'d, 't>, name: Tagged) -> Span<'s, 'd, 't> {
    let kind = EntityKind::ALL[name.kind];
    let mut tokens = completed(source.document, name.tokens);
    if kind == EntityKind::Place {
        tokens = without_place_noun(source.document, tokens);
    }
    let percent = (model.confidence(name.probability) * 100.0).round() as u8;
    Span { source, tokens, kind, percent }
}

/// A known name begins no more tokens before a part of it.
const LONGEST_BEGINNING: usize = 10;

/// `tokens` with all of the known name that they are part of: "Trinidad" in "Trinidad and Tobago", "10 Downing Street".
fn completed(document: &Document, tokens: Range<usize>) -> Range<usize> {
    let Range { start, end } = tokens;
    let known_end = |at: &usize| known(document, *at, false).map(|(known_end, _)| known_end);
    let whole = |at: &usize| known_end(at).is_some_and(|known_end| known_end >= end);
    match (start.saturating_sub(LONGEST_BEGINNING)..start).find(whole) {
        Some(first) => first..known_end(&first).unwrap_or(end),
        None => start..known_end(&start).unwrap_or(end).max(end),
    }
}

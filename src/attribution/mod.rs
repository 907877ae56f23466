//! Attributions: who says what.
//!
//! Each cue of the lexicon takes its source and content by its frame; two taggers find cues that the lexicon does not know,
//! doubt those that only look like one, and know better who speaks. Quotations that go on without a new cue join the
//! attribution before them.

mod adverbial;
mod bounds;
mod content;
mod cue;
mod draft;
mod facts;
mod features;
mod layout;
mod learned;
mod merge;
mod names;
mod noun;
mod phrase;
mod reference;
mod source;
mod speaker;
mod subject;
mod veto;
mod voices;
mod word_order;

use std::ops::Range;

pub use content::{trimmed, with_pointer};
pub use cue::is_cue;
pub use phrase::noun_phrase_after;
pub use source::{is_owning, is_voice};
pub use subject::{first_subject, subject_before};
pub use voices::Voices;

use crate::order::{largest_first, sort_by_key};
use crate::report::{Attribution, CueClass, Entity, SourceKind};
use crate::text::Document;
use draft::Draft;
use names::Names;
use reference::References;
use source::Known;

/// A sentence holds hardly more attributions.
const NEAR_DRAFTS: usize = 8;

/// The attributions of `document`, in order of their contents; `entities` are its names.
pub async fn attributions(document: &Document<'_>, entities: &[Entity]) -> Vec<Attribution> {
    let names = Names::new(document, entities);
    let mut drafts: Vec<Draft> = Vec::new();
    let ruled = ruled(document, &names).await;
    let mut found = learned::find(document, &names, &ruled).await.into_iter().peekable();
    let mut ruled = ruled.into_iter().peekable();
    for sentence in &document.sentences {
        join_quotation(document, sentence, &mut drafts);
        let own = std::iter::from_fn(|| ruled.next_if(|draft| draft.cue.start < sentence.end));
        let own = own.chain(noun::drafts(document, &names, sentence)).collect();
        let learned = std::iter::from_fn(|| found.next_if(|found| found.cue.start < sentence.end));
        drafts.extend(merge::merge(document, own, learned.collect()));
        drafts.extend(layout::led_in(document, &names, sentence, &drafts));
        document.rest().await;
    }
    nest(&mut drafts);
    let references =
        References::read(document, &names, &mut drafts.iter().filter_map(|draft| draft.source.clone()));
    let mut known: Vec<Known> = Vec::with_capacity(drafts.len());
    for (i, draft) in drafts.iter().enumerate() {
        known.push(known_source(document, &names, &references, draft, &drafts[..i], &known));
    }
    drafts
        .into_iter()
        .zip(known)
        .map(|(draft, (source_kind, entity))| {
            let quote = content::quote(document, &draft.content);
            let words = explain(document, &draft, source_kind);
            Attribution {
                source: draft.source.iter().map(|phrase| document.span(phrase)).collect(),
                cue: vec![document.span(&draft.cue)],
                content: draft.content.iter().map(|part| document.span(part)).collect(),
                class: class_of(document, &draft, source_kind),
                source_kind,
                quote,
                entity,
                why: draft.basis.explain(words),
            }
        })
        .collect()
}

/// What the source of `draft`, of kind `source`, does by its cue: a person may suggest to go, but pictures suggest what is so.
fn class_of(document: &Document, draft: &Draft, source: SourceKind) -> CueClass {
    let suggests = document.lower(draft.cue.end - 1).starts_with("suggest");
    if suggests && source == SourceKind::Document { CueClass::Report } else { draft.class }
}

/// Who the source of `draft` is; `before` are the drafts before it, whose sources are `known`.
fn known_source(
    document: &Document,
    names: &Names,
    references: &References,
    draft: &Draft,
    before: &[Draft],
    known: &[Known],
) -> Known {
    let Some(phrase) = &draft.source else { return (SourceKind::None, None) };
    let near = before.iter().zip(known).rev().take(NEAR_DRAFTS);
    let holds = |other: &Draft| other.content.iter().any(|part| part.contains(&phrase.start));
    let around = near.clone().find(|(other, _)| holds(other)).map(|(_, known)| *known);
    let sentence = document.sentence_at(phrase.start);
    // "accused both sides of crimes, which they deny": whoever denies it did not say it.
    let is_answered = |other: &Draft| {
        let said = |part: &Range<usize>| other.content.iter().any(|said| said.start == part.start);
        draft.class == CueClass::Denial && draft.content.iter().any(said)
    };
    let is_near = |other: &Draft| {
        !is_answered(other)
            && document.sentence_at(other.cue.start) + 1 >= sentence
            && other.cue.start < phrase.start
    };
    let may_be = |source: &Range<usize>| source::may_mean(document, phrase, source);
    let previous = near
        .clone()
        .find(|(other, _)| other.source.as_ref().is_some_and(may_be) && is_near(other))
        .map(|(_, known)| *known);
    source::source_kind(document, names, references, phrase, previous, around)
}

/// The attributions that the lexicon's cues make by their frames, in order of the cues.
pub async fn ruled(document: &Document<'_>, names: &Names<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for sentence in &document.sentences {
        for clause in clauses(document, sentence) {
            let first = drafts.len();
            for cue in cue::cues(document, &clause, |at| names.at(at).is_some()) {
                drafts.extend(draft::draft(document, names, cue, &clause, &drafts[first..]));
            }
        }
        document.rest().await;
    }
    drafts
}

/// `sentence` cut at its semicolons, over which no cue reaches; those inside a quotation do not count.
fn clauses(document: &Document, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut start = sentence.start;
    let cuts = sentence.clone().filter(|&at| document.word(at) == ";" && document.quotation_at(at).is_none());
    let ends: Vec<usize> = cuts.map(|at| at + 1).chain([sentence.end]).collect();
    let clauses = ends.into_iter().map(|end| std::mem::replace(&mut start, end)..end);
    clauses.filter(|clause| !clause.is_empty()).collect()
}

/// Makes contents lie inside each other or apart: one that would reach over the end of another is cut there. Contents
/// nested deeper than anybody writes, parts that overlap another of their own attribution, and attributions left without
/// content are dropped. Orders drafts by content.
fn nest(drafts: &mut Vec<Draft>) {
    const MAX_DEPTH: usize = 4;
    let mut parts: Vec<(Range<usize>, usize)> = Vec::new();
    for (i, draft) in drafts.iter_mut().enumerate() {
        parts.extend(draft.content.drain(..).map(|part| (part, i)));
    }
    // Parts that are the same stay in the order of the drafts.
    sort_by_key(&mut parts, |(part, _)| (part.start, largest_first(part.end)));
    let mut open: Vec<usize> = Vec::new();
    for (part, i) in parts {
        open.retain(|&end| end > part.start);
        let end = open.iter().fold(part.end, |end, &outer| end.min(outer));
        let apart = drafts[i].content.last().is_none_or(|last| last.end <= part.start);
        if open.len() < MAX_DEPTH && apart {
            open.push(end);
            drafts[i].content.push(part.start..end);
        }
    }
    drafts.retain(|draft| !draft.content.is_empty());
    sort_by_key(drafts, |draft| (draft.content[0].start, largest_first(draft.content[0].end)));
}

/// A sentence that is a quotation as a whole, right after an attributed one, goes on with it: with the outermost of its
/// attributions, and over the end of a paragraph only if that was a quotation too.
fn join_quotation(document: &Document, sentence: &Range<usize>, drafts: &mut [Draft]) {
    let quotation = content::quotation_after(document, sentence.start);
    let Some(quotation) = quotation.filter(|quotation| quotation.tokens.len() > 3) else { return };
    // "“We called. Nobody came,” said a baker" has a speaker of its own.
    let mut rest = quotation.tokens.end..document.sentence(quotation.tokens.end - 1).end;
    if !rest.all(|at| document.word(at) == ".") {
        return;
    }
    let end = |draft: &Draft| {
        let parts = draft.content.iter().chain(&draft.source).chain([&draft.cue]);
        parts.map(|part| part.end).max().unwrap_or(0)
    };
    let Some(before) = document.sentence_at(sentence.start).checked_sub(1) else { return };
    let ends_there =
        |draft: &&mut Draft| draft.source.is_some() && document.sentence_at(end(draft) - 1) == before;
    let length = |draft: &Draft| draft.content.iter().map(Range::len).sum::<usize>();
    let near = drafts.iter_mut().rev().take(NEAR_DRAFTS).filter(ends_there);
    let Some(last) = near.max_by_key(|draft| length(draft)) else { return };
    let quoted = last.content.last().is_some_and(|part| document.quotation_at(part.end - 1).is_some());
    if quoted || !document.opens_paragraph(sentence.start) {
        last.content.push(quotation.tokens.clone());
    }
}

fn explain(document: &Document, draft: &Draft, kind: SourceKind) -> String {
    let cue = document.span(&draft.cue).of(document.text);
    let deed = match draft.class {
        CueClass::Report => "a report",
        CueClass::Claim => "a claim",
        CueClass::Denial => "a denial",
        CueClass::Accusation => "an accusation",
        CueClass::Belief => "a belief",
        CueClass::Promise => "a promise or plan",
        CueClass::Order => "a demand or advice",
    };
    match kind {
        SourceKind::None => {
            format!("“{cue}” makes this {deed}, not the writer's own knowledge, and names nobody for it.")
        }
        SourceKind::Unnamed => format!("“{cue}” makes this {deed} of somebody who is not named."),
        _ => format!("“{cue}” makes this {deed} of the source."),
    }
}

/// What the trainer of the weights shares with the engine.
#[cfg(feature = "train")]
pub mod training {
    pub use super::content::trimmed;
    pub use super::draft::Draft;
    pub use super::facts::facts;
    pub use super::features::{cue_features, role_features, window};
    pub use super::learned::{LIKELY, SOURCE, cue_labels, role_labels};
    pub use super::names::Names;
    pub use super::ruled;
    pub use super::source::without_comma as source_span;
}

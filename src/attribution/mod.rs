//! Attributions: who says what.
//!
//! Each cue of the lexicon takes its source and content by its frame; quotations that go on without a new cue join
//! the attribution before them.

mod content;
mod cue;
mod draft;
mod phrase;
mod source;
mod voices;

use std::ops::Range;

pub use cue::is_cue;
pub use phrase::{first_subject, subject_before};
pub use source::is_voice;
pub use voices::Voices;

use crate::order::{largest_first, sort_by_key};
use crate::report::{Attribution, CueClass, Entity, SourceKind};
use crate::text::Document;
use draft::Draft;
use source::Names;

/// The attributions of `document`, in order of their contents; `entities` are its names.
pub fn attributions(document: &Document, entities: &[Entity]) -> Vec<Attribution> {
    let names = Names::new(document, entities);
    let mut drafts: Vec<Draft> = Vec::new();
    for sentence in &document.sentences {
        join_quotation(document, sentence, &mut drafts);
        for clause in clauses(document, sentence) {
            for cue in cue::cues(document, &clause, |at| names.at(at).is_some()) {
                drafts.extend(draft::draft(document, &names, cue, &clause));
            }
        }
    }
    nest(&mut drafts);
    let mut previous: Option<(SourceKind, Option<usize>)> = None;
    drafts
        .into_iter()
        .map(|draft| {
            let (source_kind, entity) = match &draft.source {
                Some(phrase) => source::source_kind(document, &names, phrase, previous),
                None => (SourceKind::None, None),
            };
            if draft.source.is_some() {
                previous = Some((source_kind, entity));
            }
            let quote = content::quote(document, &draft.content);
            let words = explain(document, &draft, source_kind);
            Attribution {
                source: draft.source.iter().map(|phrase| document.span(phrase)).collect(),
                cue: vec![document.span(&draft.cue.tokens)],
                content: draft.content.iter().map(|part| document.span(part)).collect(),
                class: draft.cue.row.data.class,
                source_kind,
                quote,
                entity,
                why: draft.cue.row.explain(words),
            }
        })
        .collect()
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

/// A sentence that is a quotation as a whole, right after an attributed one, goes on with it.
fn join_quotation(document: &Document, sentence: &Range<usize>, drafts: &mut [Draft]) {
    let Some(quotation) = document
        .quotation_at(sentence.start)
        .filter(|q| q.tokens.start == sentence.start && q.tokens.len() > 3)
    else {
        return;
    };
    let ends_with_quotation =
        (quotation.tokens.end..sentence.end.max(quotation.tokens.end)).all(|at| document.word(at) == ".");
    let Some(last) = drafts.last_mut() else { return };
    let near = last.content.last().is_some_and(|part| {
        let since =
            part.end.max(last.cue.tokens.end).max(last.source.as_ref().map_or(0, |source| source.end));
        document.quotation_at(part.start).is_some()
            && document.sentence_at(since) + 1 >= document.sentence_at(sentence.start)
    });
    if ends_with_quotation && near && quotation.tokens.end >= sentence.end {
        last.content.push(quotation.tokens.clone());
    }
}

fn explain(document: &Document, draft: &Draft, kind: SourceKind) -> String {
    let cue = document.span(&draft.cue.tokens).of(document.text);
    let deed = match draft.cue.row.data.class {
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

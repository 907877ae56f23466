//! Attributions: who says what.
//!
//! Each cue of the lexicon takes its source and content by its frame; quotations that go on without a new cue join
//! the attribution before them.

mod content;
mod cue;
mod phrase;
mod source;
mod voices;

use std::ops::Range;

pub use cue::is_cue;
pub use voices::{Voice, Voices};

use crate::report::{Attribution, Entity, SourceKind};
use crate::text::Document;
use cue::{Cue, Frame};
use source::Names;

/// An attribution in tokens.
struct Draft {
    source: Option<Range<usize>>,
    cue: Cue,
    content: Vec<Range<usize>>,
}

/// The attributions of `document`, in order of their contents; `entities` are its names.
pub fn attributions(document: &Document, entities: &[Entity]) -> Vec<Attribution> {
    let names = Names::new(document, entities);
    let mut drafts: Vec<Draft> = Vec::new();
    for sentence in &document.sentences {
        join_quotation(document, sentence, &mut drafts);
        for cue in cue::cues(document, sentence) {
            drafts.extend(draft(document, cue, sentence));
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
                source_kind,
                quote,
                entity,
                why: draft.cue.row.explain(words),
            }
        })
        .collect()
}

/// Makes contents lie inside each other or apart: one that would reach over the end of another is cut there. Contents
/// nested deeper than anybody writes, and attributions left without content, are dropped. Orders drafts by content.
fn nest(drafts: &mut Vec<Draft>) {
    const MAX_DEPTH: usize = 4;
    let mut parts: Vec<(Range<usize>, usize)> = Vec::new();
    for (i, draft) in drafts.iter_mut().enumerate() {
        parts.extend(draft.content.drain(..).map(|part| (part, i)));
    }
    parts.sort_by_key(|(part, i)| (part.start, std::cmp::Reverse(part.end), *i));
    let mut open: Vec<usize> = Vec::new();
    for (part, i) in parts {
        open.retain(|&end| end > part.start);
        let end = open.iter().fold(part.end, |end, &outer| end.min(outer));
        if open.len() < MAX_DEPTH {
            open.push(end);
            drafts[i].content.push(part.start..end);
        }
    }
    drafts.retain(|draft| !draft.content.is_empty());
    drafts.sort_by_key(|draft| (draft.content[0].start, std::cmp::Reverse(draft.content[0].end)));
}

/// Source and content of `cue`, if the sentence gives it a content.
fn draft(document: &Document, cue: Cue, sentence: &Range<usize>) -> Option<Draft> {
    let (start, end) = (cue.tokens.start, cue.tokens.end);
    match cue.row.data.frame {
        Frame::Adverb => {
            let content = content::around(document, &cue.tokens, sentence);
            (!content.is_empty()).then_some(Draft { source: None, cue, content })
        }
        Frame::Passive => {
            let right = content::right_of(document, end, sentence)?;
            let left = phrase::subject_before(document, start, sentence.start)
                .filter(|_| document.lower(start) != "it");
            let content = left.into_iter().chain([right]).collect();
            Some(Draft { source: None, cue, content })
        }
        Frame::Preposition => {
            let source = phrase::noun_phrase_after(document, end, sentence.end)?;
            let opens = start == sentence.start
                || document.quotation_at(start).is_none()
                    && phrase::is_break(document, start - 1)
                    && content::trimmed(document, sentence.start..start).is_none_or(|left| left.len() < 3);
            let content = if opens {
                content::right_of(document, source.end, sentence)?
            } else {
                content::left_of(document, start, sentence)?
            };
            Some(Draft { source: Some(source), cue, content: vec![content] })
        }
        Frame::Verb => verb(document, cue, sentence),
    }
}

/// "X said that …", "…, X said", "…, said X", and what goes on after "…, X said,".
fn verb(document: &Document, cue: Cue, sentence: &Range<usize>) -> Option<Draft> {
    let (start, end) = (cue.tokens.start, cue.tokens.end);
    let after_content = |at: usize| {
        at > sentence.start && matches!(document.word(at - 1), "," | "”" | "\"" | "»" | "’" | "?" | "!" | "—")
    };
    // "…,” said X": the cue right after the content, the source after the cue.
    if (after_content(start) || closes_quotation(document, start))
        && let Some(source) = phrase::noun_phrase_after(document, end, sentence.end)
    {
        let content = content::left_of(document, start, sentence)?;
        let more = continued(document, source.end, sentence);
        return Some(Draft {
            source: Some(source),
            cue,
            content: [content].into_iter().chain(more).collect(),
        });
    }
    let subject = phrase::subject_before(document, start, sentence.start);
    if let Some(subject) = &subject
        && after_content(subject.start)
        && (ends_clause(document, end, sentence) || closes_quotation(document, subject.start))
        && let Some(content) = content::left_of(document, subject.start, sentence)
    {
        let more = continued(document, end, sentence);
        return Some(Draft {
            source: Some(subject.clone()),
            cue,
            content: [content].into_iter().chain(more).collect(),
        });
    }
    let source = subject.or_else(|| phrase::first_subject(document, sentence, start))?;
    let from = after_addressee(document, end, sentence);
    let content = content::right_of(document, from, sentence)?;
    (content.len() > 1).then_some(Draft { source: Some(source), cue, content: vec![content] })
}

/// Whether the token before `at` closes a quotation.
fn closes_quotation(document: &Document, at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|last| document.quotation_at(last))
        .is_some_and(|quotation| quotation.tokens.end == at && quotation.closed)
}

/// Whether nothing but a time or place stands between token `at` and the end of its clause.
fn ends_clause(document: &Document, at: usize, sentence: &Range<usize>) -> bool {
    let end = (at..sentence.end)
        .find(|&i| phrase::is_break(document, i) || matches!(document.word(i), "." | "!" | "?"));
    let end = end.unwrap_or(sentence.end);
    end == at
        || (end - at <= 4
            && matches!(
                document.lower(at),
                "on" | "in" | "at" | "yesterday" | "today" | "earlier" | "later" | "last" | "this"
            ))
}

/// The quotation that goes on after "…, X said,".
fn continued(document: &Document, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let start = (at..sentence.end).find(|&i| {
        !phrase::is_break(document, i) || document.quotation_at(i).is_some_and(|q| q.tokens.start == i)
    })?;
    let quotation = document.quotation_at(start)?;
    (quotation.tokens.start == start).then(|| quotation.tokens.clone())
}

/// Where the content begins after a cue, stepping over whom it was told: "told reporters on Friday that".
fn after_addressee(document: &Document, end: usize, sentence: &Range<usize>) -> usize {
    let that = (end..sentence.end.min(end + 12)).find(|&at| {
        document.lower(at) == "that" || document.word(at) == ":" || phrase::is_break(document, at)
    });
    let told = matches!(
        document.lower(end - 1),
        "told" | "tell" | "tells" | "informed" | "notified" | "warned" | "assured"
    );
    match that {
        Some(at) if document.lower(at) == "that" && (told || at == end) => at,
        Some(at) if document.word(at) == ":" || (told && document.quotation_at(at + 1).is_some()) => at,
        _ if told => end + 1,
        _ => end,
    }
}

/// A sentence that is a quotation as a whole, right after an attributed one, goes on with it.
fn join_quotation(document: &Document, sentence: &Range<usize>, drafts: &mut [Draft]) {
    let Some(quotation) = document
        .quotation_at(sentence.start)
        .filter(|q| q.tokens.start == sentence.start && q.tokens.len() > 6)
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
    let class = draft.cue.row.data.class;
    match kind {
        SourceKind::None => format!(
            "“{cue}” says that this is not the writer's own knowledge, and names nobody for it ({class})."
        ),
        SourceKind::Unnamed => format!("“{cue}” gives these words to somebody who is not named ({class})."),
        _ => format!("“{cue}” gives these words to their source ({class})."),
    }
}

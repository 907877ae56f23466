//! Merging what the rules and the taggers find in a sentence.

use std::ops::Range;

use super::content::{self, trimmed, without_aside};
use super::cue::{Frame, looks_like_a_cue, row_of};
use super::draft::{Basis, Draft};
use super::learned::{LIKELY, Learned};
use super::source::without_comma;
use crate::lexicon::{self, WordClass};
use crate::report::CueClass;
use crate::text::{Document, TokenKind};

/// A verb that the lexicon takes for a cue is none if the tagger finds that less probable.
const DOUBTFUL: f32 = 0.05;

/// The attributions of a sentence of `document`: those that rules drafted, put right by those that the taggers found, and what
/// these found alone.
///
/// The taggers doubt verbs, of which many are no cue, and know better how far a source and a content reach. Closed patterns
/// they leave alone: passives and adverbs, which have no source, and what the layout says.
pub fn merge(document: &Document, mut ruled: Vec<Draft>, learned: Vec<Learned>) -> Vec<Draft> {
    let of = |cue: &Range<usize>| learned.iter().find(|found| meet(&found.cue, cue));
    ruled.retain(|draft| {
        let is_verb = matches!(draft.basis, Basis::Rule(_, Frame::Verb));
        !is_verb || of(&draft.cue).is_some_and(|found| found.probability >= DOUBTFUL)
    });
    for draft in &mut ruled {
        let is_open = matches!(draft.basis, Basis::Rule(_, Frame::Verb | Frame::Preposition | Frame::Agent));
        if let Some(found) = of(&draft.cue).filter(|found| is_open && found.is_whole()) {
            draft.cue = found.cue.clone();
            if !is_without_apposition(document, &found.source, &draft.source) {
                draft.source = found.source.clone();
            }
            let is_worse = is_cut_short(document, &found.content, &draft.content)
                || skips_a_number(document, &found.content, &draft.content);
            if !is_worse {
                draft.content = found.content.clone();
            }
        }
    }
    // Two of the lexicon's words can be in one cue: "repeated calls for".
    ruled.dedup_by(|next, last| next.cue == last.cue);
    let is_new = |found: &Learned| {
        found.is_whole()
            && !looks_like_a_cue(document, &found.cue)
            && !ruled.iter().any(|draft| meet(&draft.cue, &found.cue))
    };
    let new: Vec<Draft> = learned
        .into_iter()
        .filter(is_new)
        .map(|Learned { cue, confidence, source, content, .. }| {
            let row = row_of(document, &cue);
            let class = row.map_or(CueClass::Report, |row| row.data.class);
            Draft { source, cue, class, basis: Basis::Model(confidence, row), content }
        })
        .collect();
    ruled.extend(new);
    ruled.retain(|draft| !is_done_to_a_number(document, draft));
    ruled.iter_mut().for_each(keep_apart);
    ruled.iter_mut().for_each(|draft| end_clause(document, draft));
    hand_on(document, &mut ruled);
    point_back(document, &mut ruled);
    for draft in &mut ruled {
        let source = draft.source.take().map(|source| without_signs(document, source));
        let source = source.map(|source| with_clause(document, source, &draft.cue));
        draft.source = source.and_then(|source| without_comma(document, source));
        let parts = draft.content.drain(..).map(|part| without_means(document, part));
        draft.content = parts.filter_map(|part| without_aside(document, part)).collect();
    }
    ruled
}

/// Whether what would be the source of `draft` is a number, and what it would do takes somebody: "Number denied, and reduced to 26".
/// Numbers only report: "figures show".
fn is_done_to_a_number(document: &Document, draft: &Draft) -> bool {
    let is_number = |at: usize| {
        let word = document.lower(at);
        lexicon::is_in("tally", word)
            || lexicon::word_class(word).is_some_and(|class| class != WordClass::Pronoun)
    };
    draft.class != CueClass::Report && draft.source.clone().is_some_and(|mut source| source.all(is_number))
}

/// `source` with the relative clause between it and its `cue`: "A manager, who did not want to be named, says".
fn with_clause(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let is_comma = |at: usize| document.word(at) == ",";
    let opens = is_comma(source.end) && matches!(document.lower(source.end + 1), "who" | "which" | "whose");
    let closed = (source.end + 1..cue.start).find(|&at| is_comma(at));
    match closed {
        Some(comma) if opens && comma + 1 == cue.start => source.start..comma,
        _ => source,
    }
}

/// `source` without the signs before it that are no words of a name: "😀 The ministry".
fn without_signs(document: &Document, source: Range<usize>) -> Range<usize> {
    let is_sign = |at: &usize| {
        document.kind(*at) == Some(TokenKind::Symbol) && !lexicon::is_money_sign(document.word(*at))
    };
    let signs = source.clone().take_while(is_sign).count();
    if signs < source.len() { source.start + signs..source.end } else { source }
}

/// Ends the content of `draft` where a clause of the writer's own begins: "reported that it was safe; it later withdrew the report".
fn end_clause(document: &Document, draft: &mut Draft) {
    let is_end = |at: &usize| document.word(*at) == ";" && document.quotation_at(*at).is_none();
    for part in draft.content.iter_mut().filter(|part| part.start >= draft.cue.end) {
        part.end = part.clone().find(is_end).unwrap_or(part.end);
    }
}

/// Ends contents where the same voice speaks on: "He said that the bridge was safe, adding that it was new", "accused her of
/// fraud and said that he would resign".
fn hand_on(document: &Document, drafts: &mut [Draft]) {
    let is_participle = |cue: &Range<usize>| cue.clone().any(|at| document.lower(at).ends_with("ing"));
    let joint = |draft: &Draft| {
        let own = draft.source.as_ref().filter(|source| source.end == draft.cue.start);
        let before = own.map_or(draft.cue.start, |source| source.start).checked_sub(1)?;
        let is_joint = match document.lower(before) {
            "," => own.is_none() && is_participle(&draft.cue),
            word => word == "and",
        };
        is_joint.then(|| (before, draft.source.clone()))
    };
    let joints: Vec<_> = drafts.iter().filter_map(joint).collect();
    for draft in drafts {
        // "called it “a coup” and the mayor said": after what was quoted another speaks.
        let is_quoted = |at: usize| content::quotation_before(document, at).is_some();
        let is_own = |(at, source): &&(usize, Option<Range<usize>>)| {
            document.word(*at) == "," || (source.is_some() && *source == draft.source) || is_quoted(*at)
        };
        let joints = joints.iter().filter(is_own).map(|&(at, _)| at).filter(|&at| draft.cue.end < at);
        let joint =
            joints.clone().find(|&at| draft.content.iter().any(|part| (part.start..=part.end).contains(&at)));
        let Some(joint) = joint else { continue };
        draft.content.retain(|part| part.start < joint);
        draft.content.iter_mut().for_each(|part| part.end = part.end.min(joint));
    }
}

/// `part` of a content without what stands before its "that": "said by phone that".
fn without_means(document: &Document, part: Range<usize>) -> Range<usize> {
    /// No more tokens tell by what means or where something is said.
    const LONGEST: usize = 4;
    let is_means = matches!(document.lower(part.start), "by" | "in" | "on" | "at" | "via");
    let end = part.end.min(part.start + LONGEST + 1);
    let that = (part.start..end).find(|&at| document.lower(at) == "that").filter(|_| is_means);
    that.map_or(part.start, |that| that + 1)..part.end
}

/// Gives to those that only point to what was said the words that they mean: "she accused him of fraud, which he denied".
fn point_back(document: &Document, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        let [part] = &drafts[i].content[..] else { continue };
        let at = part.start;
        if part.len() > 1 || document.lower(at) != "which" {
            continue;
        }
        let before = drafts.iter().filter(|other| other.cue.end <= at).max_by_key(|other| other.cue.start);
        let Some(said) = before.and_then(|other| other.content.iter().find(|part| part.start < at)) else {
            continue;
        };
        if let Some(said) = trimmed(document, said.start..said.end.min(at)) {
            drafts[i].content = vec![said];
        }
    }
}

/// Whether the source `found` is the one that rules drafted, cut off before an apposition: "Mara Lund, 61".
fn is_without_apposition(
    document: &Document,
    found: &Option<Range<usize>>,
    ruled: &Option<Range<usize>>,
) -> bool {
    let (Some(found), Some(ruled)) = (found, ruled) else { return false };
    found.start == ruled.start && found.end < ruled.end && document.word(found.end) == ","
}

/// Whether the content `found` is no more than the first words of the one that rules drafted: a name, or what stands before the
/// deed, "accused Tomas Weil, 61, of theft".
fn is_cut_short(document: &Document, found: &[Range<usize>], ruled: &[Range<usize>]) -> bool {
    /// So few words are a name.
    const NAME: usize = 3;
    let ([found], [ruled]) = (found, ruled) else { return false };
    let next = found.end + usize::from(document.word(found.end) == ",");
    let goes_on = found.len() <= NAME || matches!(document.lower(next), "of" | "that");
    found.start == ruled.start && found.end < ruled.end && goes_on
}

/// Whether the content `found` begins after a number with which the one begins that rules drafted: "had first reported 2.4%, but
/// revised the figure because rents had been counted twice".
fn skips_a_number(document: &Document, found: &[Range<usize>], ruled: &[Range<usize>]) -> bool {
    let ([found, ..], [ruled, ..]) = (found, ruled) else { return false };
    document.kind(ruled.start) == Some(TokenKind::Number) && found.start > ruled.start
}

impl Learned {
    /// Whether it is probable, and has a source and a content.
    fn is_whole(&self) -> bool {
        self.probability >= LIKELY && self.source.is_some() && !self.content.is_empty()
    }
}

/// Takes the source and the cue out of the content of `draft`.
fn keep_apart(draft: &mut Draft) {
    for hole in draft.source.iter().chain([&draft.cue]) {
        let parts = draft.content.drain(..).flat_map(|part| {
            let (before, after) = (part.start..part.end.min(hole.start), part.start.max(hole.end)..part.end);
            if meet(&part, hole) { [before, after] } else { [part.clone(), part.end..part.end] }
        });
        draft.content = parts.filter(|part| !part.is_empty()).collect();
    }
}

/// Whether two ranges of tokens have some in common.
pub fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

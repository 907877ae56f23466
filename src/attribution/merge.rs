//! Merging what the rules and the taggers find in a sentence.

use std::ops::Range;

use super::bounds::{
    end_before_teller, end_clause, end_with_source, give_objects, hand_on, point_back, share_subject,
    stay_inside,
};
use super::content::without_aside;
use super::cue::{Frame, looks_like_a_cue, row_of};
use super::draft::{Basis, Draft};
use super::learned::{LIKELY, Learned};
use super::phrase::{holds_verb, is_break, subject_before};
use super::source::without_comma;
use crate::lexicon::{self, WordClass};
use crate::order::sort_by_key;
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
    sort_by_key(&mut ruled, |draft| (draft.cue.start, draft.cue.end));
    ruled.retain(|draft| !is_done_to_a_number(document, draft) && !says_nothing(document, draft));
    ruled.iter_mut().for_each(keep_apart);
    ruled.iter_mut().for_each(|draft| end_clause(document, draft));
    share_subject(&mut ruled);
    hand_on(document, &mut ruled);
    give_objects(document, &mut ruled);
    end_before_teller(document, &mut ruled);
    stay_inside(document, &mut ruled);
    point_back(document, &mut ruled);
    for draft in &mut ruled {
        let source = draft.source.take().map(|source| without_signs(document, source));
        let source = source.map(|source| with_clause(document, source, &draft.cue));
        let source = source.map(|source| with_antecedent(document, source, &draft.cue));
        let source = source.map(|source| without_clause(document, source, &draft.cue));
        let source = source.map(|source| without_adverb(document, source, &draft.cue));
        draft.source = source.and_then(|source| without_comma(document, source));
        let parts = draft.content.drain(..).map(|part| without_means(document, part));
        draft.content = parts.filter_map(|part| without_aside(document, part)).collect();
    }
    end_with_source(document, &mut ruled);
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

/// Whether `draft` tells that something was not said: "He offered no evidence", "No group claimed the attack".
fn says_nothing(document: &Document, draft: &Draft) -> bool {
    let speaker = draft.source.as_ref().map_or("", |source| document.lower(source.start));
    if matches!(speaker, "no" | "nobody" | "none" | "neither") {
        return true;
    }
    let Some(part) = draft.content.first() else { return false };
    let is_deed = || draft.cue.len() == 1 && lexicon::is_in("deed", document.key(draft.cue.start));
    match document.lower(part.start) {
        "no" => is_deed(),
        // "said nothing about the dead", but "said nothing would change"
        "nothing" => !holds_verb(document, part.clone()),
        _ => false,
    }
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

/// `source` with all of the relative clause within it, and with what the clause is about if it is the end of one, since a noun
/// after a preposition is no subject: "A nurse who was not allowed to speak to the press said".
fn with_antecedent(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    /// No more words of the clause are missed.
    const SHORT: usize = 6;
    /// Nor is the clause longer.
    const REACH: usize = 40;
    // "A driver who gave his name | only as Ruslan | told"
    let is_clause = |at: usize| document.lower(at) == "who" && document.word(at - 1) != ",";
    let mut gap = source.end..cue.start;
    let is_cut = gap.len() > 1 && gap.len() <= SHORT && source.clone().skip(1).any(is_clause);
    if is_cut && !gap.any(|at| is_break(document, at)) {
        return source.start..cue.start;
    }
    // "A worker, speaking anonymously because | he | was not allowed to talk, told": he is the worker.
    let is_reason = source.len() == 1
        && matches!(document.lower(source.start.wrapping_sub(1)), "because" | "since" | "as");
    if is_reason && source.end + 1 < cue.start && document.word(cue.start - 1) == "," {
        let sentence = document.sentence(source.start);
        let commas = (sentence.start..source.start).rev().take(REACH);
        let opening = commas.into_iter().find(|&at| document.word(at) == ",");
        let subject = opening.and_then(|comma| subject_before(document, comma, sentence.start));
        return subject.unwrap_or(source);
    }
    let Some(before) = source.start.checked_sub(1).filter(|_| source.end == cue.start) else { return source };
    if lexicon::word_class(document.key(before)) != Some(WordClass::Preposition) {
        return source;
    }
    let sentence = document.sentence(before);
    // "A teacher, 34, from the old town recounted"
    let age = before.saturating_sub(2);
    if document.kind(age) == Some(TokenKind::Number) && document.word(age + 1) == "," && age > sentence.start
    {
        let antecedent = subject_before(document, age - 1, sentence.start);
        return antecedent.map_or(source, |antecedent| antecedent.start..cue.start);
    }
    let mut clause = (sentence.start..before).rev().take(REACH).take_while(|&at| !is_break(document, at));
    let who = clause.find(|&at| document.lower(at) == "who");
    let antecedent = who.and_then(|who| subject_before(document, who, sentence.start));
    antecedent.map_or(source, |antecedent| antecedent.start..cue.start)
}

/// `source` without a relative clause that it has no more than the beginning of: "said Hanna Drubek, whose two sons".
fn without_clause(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let opens = |at: &usize| {
        document.word(*at) == "," && matches!(document.lower(at + 1), "who" | "which" | "whose" | "where")
    };
    let is_whole = source.end + 1 >= document.sentence(source.start).end || source.end <= cue.start;
    let clause = source.clone().find(opens).filter(|&comma| !is_whole && comma > source.start);
    // "a man who | said"
    let end = source.end - usize::from(source.len() > 1 && document.lower(source.end - 1) == "who");
    source.start..clause.unwrap_or(end)
}

/// `source` without the adverb before its `cue`: "The ministry first said".
fn without_adverb(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let Some(last) = source.end.checked_sub(1).filter(|&last| last > source.start) else { return source };
    let is_adverb = lexicon::is_in("earlier", document.key(last))
        || matches!(document.lower(last), "later" | "also" | "now" | "then");
    if is_adverb && source.end == cue.start { source.start..last } else { source }
}

/// `source` without the signs before it that are no words of a name: "😀 The ministry".
fn without_signs(document: &Document, source: Range<usize>) -> Range<usize> {
    let is_sign = |at: &usize| {
        document.kind(*at) == Some(TokenKind::Symbol) && !lexicon::is_money_sign(document.word(*at))
    };
    let signs = source.clone().take_while(is_sign).count();
    if signs < source.len() { source.start + signs..source.end } else { source }
}

/// `part` of a content without what stands before its "that": "said by phone that", "said only that".
fn without_means(document: &Document, part: Range<usize>) -> Range<usize> {
    /// No more tokens tell by what means or where something is said.
    const LONGEST: usize = 4;
    let is_means = matches!(document.lower(part.start), "by" | "in" | "on" | "at" | "via" | "only");
    let end = part.end.min(part.start + LONGEST + 1);
    let that = (part.start..end).find(|&at| document.lower(at) == "that").filter(|_| is_means);
    that.map_or(part.start, |that| that + 1)..part.end
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

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use super::{is_cut_short, without_means, without_signs};
    use crate::text::Document;

    /// What rules took for a content, how many of its first tokens were found, and whether that is too few.
    struct Case {
        ruled: &'static str,
        found: usize,
        is_cut_short: bool,
    }

    #[test]
    fn a_name_is_no_content_where_a_deed_follows() {
        let cases = [
            Case { ruled: "Tomas Weil, 61, of theft", found: 2, is_cut_short: true },
            Case { ruled: "the old mayor of Tesmir, of theft", found: 5, is_cut_short: true },
            Case { ruled: "the men of the town that they lied", found: 5, is_cut_short: true },
            Case { ruled: "the bridge was safe and new", found: 4, is_cut_short: false },
            Case { ruled: "the bridge was safe, and new", found: 4, is_cut_short: false },
            Case { ruled: "the bridge was safe", found: 4, is_cut_short: false },
        ];
        for Case { ruled, found, is_cut_short: expected } in cases {
            let document = Document::read(ruled);
            let (found, ruled) = (0..found, 0..document.len());
            let is_cut_short = is_cut_short(&document, from_ref(&found), from_ref(&ruled));
            assert_eq!(is_cut_short, expected, "{}", document.text);
        }
    }

    #[test]
    fn by_what_means_something_was_said_is_not_said() {
        let cases = [
            ("by phone that it was safe", "it was safe"),
            ("in a long letter that it was safe", "it was safe"),
            ("in a letter to the town that it was safe", "in a letter to the town that it was safe"),
            ("the letter that it read", "the letter that it read"),
            ("in time", "in time"),
        ];
        for (part, expected) in cases {
            let document = Document::read(part);
            let left = without_means(&document, 0..document.len());
            assert_eq!(document.span(&left).of(part), expected, "{part:?}");
        }
    }

    #[test]
    fn signs_before_a_source_are_no_words_of_it() {
        for (source, expected) in
            [("😀 The ministry", "The ministry"), ("The ministry", "The ministry"), ("😀", "😀")]
        {
            let document = Document::read(source);
            let left = without_signs(&document, 0..document.len());
            assert_eq!(document.span(&left).of(source), expected, "{source:?}");
        }
    }
}

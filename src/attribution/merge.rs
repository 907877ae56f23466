//! Merging what the rules and the taggers find in a sentence.

use std::ops::Range;

use super::bounds::{
    end_before_teller, end_clause, end_with_source, give_objects, hand_on, leave_seeming, point_back,
    share_subject, stay_inside,
};
use super::content::{quotation_before, without_aside};
use super::cue::{Frame, looks_like_a_cue, row_of};
use super::draft::{Basis, Draft};
use super::learned::{LIKELY, Learned};
use super::phrase::holds_verb;
use super::speaker;
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
            let is_worse = is_without_apposition(document, &found.source, &draft.source)
                || runs_on(document, found, &draft.source);
            if !is_worse {
                draft.source = found.source.clone();
            }
            let is_worse = is_cut_short(document, &found.content, &draft.content)
                || skips_a_number(document, &found.content, &draft.content)
                || leaves_a_part(document, &found.content, &draft.content)
                || leaves_a_quotation(document, &found.content, &draft.content);
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
    let new: Vec<Draft> =
        learned.into_iter().filter(is_new).filter_map(|found| as_draft(document, found)).collect();
    ruled.extend(new);
    sort_by_key(&mut ruled, |draft| (draft.cue.start, draft.cue.end));
    ruled.retain(|draft| !is_done_to_a_number(document, draft) && !says_nothing(document, draft));
    ruled.iter_mut().for_each(keep_apart);
    ruled.iter_mut().for_each(|draft| leave_relative(document, draft));
    ruled.iter_mut().for_each(|draft| end_clause(document, draft));
    leave_seeming(&mut ruled);
    share_subject(&mut ruled);
    hand_on(document, &mut ruled);
    give_objects(document, &mut ruled);
    end_before_teller(document, &mut ruled);
    stay_inside(document, &mut ruled);
    point_back(document, &mut ruled);
    for draft in &mut ruled {
        draft.source = draft.source.take().and_then(|source| speaker::bounded(document, source, &draft.cue));
        give_quotation(document, draft);
        let parts = draft.content.drain(..).map(|part| without_means(document, part));
        draft.content = parts.filter_map(|part| without_aside(document, part)).collect();
    }
    end_with_source(document, &mut ruled);
    ruled
}

/// Gives to `draft` the quotation before its source, where it has no more than whoever was told: "“It was loud,” a driver told the station".
fn give_quotation(document: &Document, draft: &mut Draft) {
    let row = match &draft.basis {
        Basis::Rule(row, _) => Some(*row),
        Basis::Model(_, row) => *row,
    };
    let Some(source) = draft.source.as_ref().filter(|_| row.is_some_and(|row| row.data.addressee)) else {
        return;
    };
    let is_told = |part: &Range<usize>| part.start >= draft.cue.end && !holds_verb(document, part.clone());
    let quotation = quotation_before(document, source.start).filter(|_| source.end == draft.cue.start);
    if let Some(quotation) = quotation.filter(|_| draft.content.iter().all(is_told)) {
        draft.content = vec![quotation.tokens.clone()];
    }
}

/// The draft that `found` alone makes.
fn as_draft(document: &Document, found: Learned) -> Option<Draft> {
    let Learned { cue, confidence, source, content, .. } = found;
    let row = row_of(document, &cue);
    let class = row.map_or(CueClass::Report, |row| row.data.class);
    let opens = document.word(cue.end) == ":";
    // "It had a long title: “…”": nobody's words.
    if opens && source.as_ref().is_some_and(|source| document.lower(source.start) == "it") {
        return None;
    }
    // "The minister looked tired: “…”": the colon says whose words they are.
    let cue = if opens && row.is_none() { cue.end..cue.end + 1 } else { cue };
    Some(Draft { source, cue, class, basis: Basis::Model(confidence, row), content })
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
    let speaker = draft.source.as_ref().map_or(usize::MAX, |source| source.start);
    let is_nobody = matches!(document.lower(speaker), "no" | "nobody" | "none" | "neither");
    // "Not everyone accepts the numbers"
    if is_nobody || document.lower(speaker.wrapping_sub(1)) == "not" {
        return true;
    }
    let Some(part) = draft.content.first() else { return false };
    let is_deed = || draft.cue.len() == 1 && lexicon::is_in("deed", document.key(draft.cue.start));
    match document.lower(part.start) {
        "no" => is_deed(),
        // "said nothing about the dead", but "said nothing would change"
        "nothing" => !holds_verb(document, part.clone()),
        // "as the ministry claimed in August"
        "in" | "on" => {
            draft.content.len() == 1
                && part.len() < 4
                && part.clone().any(|at| lexicon::calendar(document.lower(at)).is_some())
        }
        _ => false,
    }
}

/// Takes from the content of `draft` the relative clause that tells of its source: "Soldiers came, according to a man, who said".
fn leave_relative(document: &Document, draft: &mut Draft) {
    let Some(end) = draft.source.as_ref().map(|source| source.end) else { return };
    let is_apart = document.word(end) == "," && end > draft.cue.start;
    draft.content.retain(|part| !(is_apart && part.start == end + 1 && document.lower(part.start) == "who"));
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

/// Whether the source `found` goes on, after the one that rules drafted, to another verb, which "and" joins to its cue: "The ministry called
/// the reports “inventions” and denied".
fn runs_on(document: &Document, found: &Learned, ruled: &Option<Range<usize>>) -> bool {
    let (Some(source), Some(ruled)) = (&found.source, ruled) else { return false };
    let is_joined = document.lower(found.cue.start.wrapping_sub(1)) == "and" && ruled.end < source.end;
    source.start == ruled.start && is_joined && source.end < found.cue.start
}

/// Whether the content `found` leaves the first part of the one that rules drafted, or its beginning, though that says something, too: "the
/// levels may be high and, he stressed, new", but not "Upon arrival, he said: “It is new.”".
fn leaves_a_part(document: &Document, found: &[Range<usize>], ruled: &[Range<usize>]) -> bool {
    let ([.., last], [first, second]) = (found, ruled) else { return false };
    let left = first.start..found[0].start.min(first.end);
    last.start == second.start && holds_verb(document, left)
}

/// Whether the content `found` is elsewhere than the quotation that rules drafted: "“It was loud,” a driver told the station".
fn leaves_a_quotation(document: &Document, found: &[Range<usize>], ruled: &[Range<usize>]) -> bool {
    let Some(ruled) = ruled.first() else { return false };
    let is_quoted =
        document.quotation_at(ruled.start).is_some_and(|quotation| quotation.tokens.start == ruled.start);
    is_quoted && !found.iter().any(|part| meet(part, ruled))
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

    use super::{is_cut_short, without_means};
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
}

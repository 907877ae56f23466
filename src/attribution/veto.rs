//! Vetoes: where what rules drafted of a source or a content is believed, and not what the taggers found.

use std::ops::Range;

use super::adverbial::time_before;
use super::cue::{Frame, is_past};
use super::draft::{Basis, Draft};
use super::learned::Learned;
use super::phrase::{holds_verb, is_verb_group};
use crate::text::{Document, TokenKind};

/// A reason for which what was found is worse than what rules drafted.
type Veto = fn(&Document, &Learned, &Draft) -> bool;

/// The reasons to keep the source that rules drafted.
const OF_SOURCES: [Veto; 5] =
    [is_without_apposition, is_without_clause, is_part_of_phrase, goes_past_source, goes_into_time];

/// The reasons to keep the content that rules drafted.
const OF_CONTENTS: [Veto; 6] =
    [is_cut_short, skips_a_number, leaves_a_part, ends_before_agent, goes_over_colon, begins_in_an_aside];

/// Gives to `draft` the source and the content that were `found` for its cue, each where no veto speaks against it.
pub fn put_right(document: &Document, draft: &mut Draft, found: &Learned) {
    let is_worse = |vetoes: &[Veto], draft: &Draft| vetoes.iter().any(|veto| veto(document, found, draft));
    if !is_worse(&OF_SOURCES, draft) {
        draft.source = found.source.clone();
    }
    if !is_worse(&OF_CONTENTS, draft) {
        draft.content = found.content.clone();
    }
}

/// Whether the source `found` is the one that rules drafted, cut off before an apposition: "Mara Lund, 61".
fn is_without_apposition(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let (Some(found), Some(ruled)) = (&found.source, &ruled.source) else { return false };
    found.start == ruled.start && found.end < ruled.end && document.word(found.end) == ","
}

/// Whether the source `found` is the one that rules drafted, cut off before a participle that tells more of it: "Two diplomats | briefed
/// on the matter | said".
fn is_without_clause(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let (Some(found), Some(ruled)) = (&found.source, &ruled.source) else { return false };
    let is_participle = is_past(document, found.end) || document.lower(found.end + 1) == "by";
    found.start == ruled.start && found.end < ruled.end && is_participle
}

/// Whether the source `found` is one side of a preposition in the one that rules drafted: "President Mara Lund of | Velia", "A man close |
/// to her".
fn is_part_of_phrase(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let (Some(found), Some(ruled)) = (&found.source, &ruled.source) else { return false };
    let ties = |at: usize| matches!(document.lower(at), "of" | "to" | "for");
    let is_after = ruled.start < found.start && found.end == ruled.end && ties(found.start - 1);
    let is_before = found.start == ruled.start && found.end < ruled.end && ties(found.end);
    // But not "A nurse who may not speak to the press".
    (is_after || is_before) && !holds_verb(document, ruled.clone())
}

/// Whether the source `found` goes on past the words that end the one of an agent: "described by the mayor | as safe".
fn goes_past_source(_: &Document, found: &Learned, ruled: &Draft) -> bool {
    let (Some(found), Some(source)) = (&found.source, &ruled.source) else { return false };
    is_agent(ruled)
        && found.contains(&source.end)
        && ruled.content.iter().any(|part| part.start == source.end)
}

/// Whether the source `found` goes on into an adverbial of time: "The mayor | at first | said".
fn goes_into_time(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let (Some(found), Some(source)) = (&found.source, &ruled.source) else { return false };
    let time = time_before(document, ruled.cue.start, source.start);
    let is_right_after = |time: usize| (source.end..time).all(|at| is_verb_group(document, at));
    found.start == source.start && source.end < found.end && time.is_some_and(is_right_after)
}

/// Whether the content `found` lacks what stands after an agent: "The dam was described by the mayor | as safe".
fn ends_before_agent(_: &Document, found: &Learned, ruled: &Draft) -> bool {
    is_agent(ruled) && ruled.content.len() > 1 && found.content.iter().all(|part| part.end <= ruled.cue.start)
}

/// Whether the content `found` begins before a colon after which the cue opens a clause: "Many are angry: according to a report, pay is late".
fn goes_over_colon(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let cue = ruled.cue.start;
    let begins_before = |content: &[Range<usize>]| content.first().is_some_and(|part| part.start < cue);
    document.word(cue.wrapping_sub(1)) == ":"
        && begins_before(&found.content)
        && !begins_before(&ruled.content)
}

/// Whether the content `found` begins with an aside that stands before the "that" of what is said: "said – and many agreed – that".
fn begins_in_an_aside(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let ([found], [ruled]) = (&found.content[..], &ruled.content[..]) else { return false };
    let before = |n: usize| document.lower(ruled.start.wrapping_sub(n));
    found.contains(&ruled.start)
        && found.start < ruled.start
        && before(1) == "that"
        && matches!(before(2), "," | "–" | "—")
}

fn is_agent(draft: &Draft) -> bool {
    matches!(draft.basis, Basis::Rule(_, Frame::Agent))
}

/// Whether the content `found` is no more than the first words of the one that rules drafted: a name, or what stands before the
/// deed, "accused Tomas Weil, 61, of theft".
fn is_cut_short(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    /// So few words are a name.
    const NAME: usize = 3;
    let ([found], [ruled]) = (&found.content[..], &ruled.content[..]) else { return false };
    let next = found.end + usize::from(document.word(found.end) == ",");
    let goes_on = found.len() <= NAME || matches!(document.lower(next), "of" | "that");
    found.start == ruled.start && found.end < ruled.end && goes_on
}

/// Whether the content `found` begins after a number with which the one begins that rules drafted: "had first reported 2.4%, but
/// revised the figure because rents had been counted twice".
fn skips_a_number(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let ([found, ..], [ruled, ..]) = (&found.content[..], &ruled.content[..]) else { return false };
    document.kind(ruled.start) == Some(TokenKind::Number) && found.start > ruled.start
}

/// Whether the content `found` leaves the first part of the one that rules drafted, or its beginning, though that says something, too: "the
/// levels may be high and, he stressed, new", but not "Upon arrival, he said: “It is new.”".
fn leaves_a_part(document: &Document, found: &Learned, ruled: &Draft) -> bool {
    let (found @ [.., last], [first, second]) = (&found.content[..], &ruled.content[..]) else {
        return false;
    };
    let left = first.start..found[0].start.min(first.end);
    last.start == second.start && holds_verb(document, left)
}

#[cfg(test)]
mod tests {
    use super::is_cut_short;
    use crate::attribution::draft::{Basis, Draft};
    use crate::attribution::learned::Learned;
    use crate::report::CueClass;
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
            let (words, few) = (0..document.len(), 0..found);
            let (cue, source) = (0..0, None);
            let found = Learned { cue, probability: 1.0, confidence: 90, source, content: vec![few] };
            let draft = Draft {
                source: None,
                cue: 0..0,
                class: CueClass::Report,
                basis: Basis::Model(90, None),
                content: vec![words],
            };
            assert_eq!(is_cut_short(&document, &found, &draft), expected, "{ruled:?}");
        }
    }
}

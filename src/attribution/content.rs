//! Contents: what a cue attributes, and how it is given.

use std::ops::Range;
use std::sync::LazyLock;

use super::cue::is_cue;
use super::phrase::is_break;
use crate::lexicon::{self, Table, source};
use crate::report::Quote;
use crate::text::{Document, Quotation, end_of_dateline};

/// No unquoted content has more tokens than this; what seems longer is no prose.
const LONGEST: usize = 300;

/// `range` without the punctuation and conjunctions around it; quotation marks and brackets that belong to it stay.
pub fn trimmed(document: &Document, range: Range<usize>) -> Option<Range<usize>> {
    let (mut start, mut end) = (range.start, range.end);
    while start < end && is_loose_start(document, start) {
        start += 1;
    }
    while end > start && is_loose_end(document, end - 1, start) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}

/// Whether the first token `at` of a content is no part of it: punctuation, or a word that joins it to the cue. "That number" is
/// no such "that".
fn is_loose_start(document: &Document, at: usize) -> bool {
    match document.lower(at) {
        "," | ":" | ";" | "." | "—" | "–" | ")" | "and" | "but" => true,
        // "That would make it the costliest."
        "that" => !points(document, at) && at != document.sentence(at).start,
        word => lexicon::is_in("bullet", word),
    }
}

/// Whether the "that" at token `at` points to something: "denied that.", "that number", but not "said that turnout was low".
fn points(document: &Document, at: usize) -> bool {
    let next = document.lower(at + 1);
    let is_said =
        lexicon::is_in("tally", next) && !lexicon::is_in("mass tally", next) || lexicon::is_in("claim", next);
    let is_alone = match next {
        "," => lexicon::is_in("joint", document.key(at + 2)),
        _ => matches!(next, ":" | "." | ";" | "and"),
    };
    document.lower(at) == "that" && (is_alone || is_said && !lexicon::is_plural(next))
}

/// `range` from the word on that points to what it begins with: "that number", not "number".
pub fn with_pointer(document: &Document, range: Range<usize>) -> Range<usize> {
    let before = range.start.checked_sub(1).filter(|&before| points(document, before));
    before.unwrap_or(range.start)..range.end
}

/// Whether the last token `at` of a content that begins at `start` is no part of it.
fn is_loose_end(document: &Document, at: usize, start: usize) -> bool {
    match document.word(at) {
        "," | ":" | ";" | "." | "—" | "–" | "(" => true,
        // A closing mark belongs to the content only with its opening mark.
        "”" | "\"" | "''" | "»" | "’" | "'" => {
            document.quotation_at(at).is_none_or(|quotation| quotation.tokens.start < start)
        }
        _ => false,
    }
}

/// What stands to the right of a cue: to the end of its sentence, or of the quotation that begins there.
pub fn right_of(document: &Document, from: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let mut start = from;
    let joins = |at: usize| matches!(document.lower(at), "," | ":" | "that" | "—" | "–");
    while start < sentence.end && joins(start) && !points(document, start) {
        start += 1;
    }
    // Only a colon reaches into the next paragraph.
    if start >= sentence.end && document.word(start - 1) != ":" {
        return None;
    }
    if let Some(quotation) = quotation_after(document, start) {
        let rest_quoted =
            (quotation.tokens.end..sentence.end).all(|at| is_break(document, at) || document.word(at) == ".");
        if rest_quoted || quotation.tokens.end > sentence.end {
            return Some(quotation.tokens.clone());
        }
    }
    // A paragraph after a colon is set off as a quotation without marks.
    if start >= sentence.end {
        return trimmed(document, start..document.paragraph(start).end.min(start + LONGEST));
    }
    // Inside somebody's quotation a content cannot reach beyond it.
    let around = document.quotation_at(from).filter(|quotation| quotation.tokens.start < from);
    let limit = around.map_or(sentence.end, |quotation| quotation.inner().end.min(sentence.end));
    let limit = limit.min(start + LONGEST);
    // ", but its spokesman told …": another voice takes over, if the rest has a cue of its own.
    // ", adding that …": so does the same voice anew.
    let adds = |at: usize| document.lower(at).ends_with("ing") && is_cue(document, at);
    let turns = |at: usize| {
        matches!(document.word(at), "," | "—" | "–")
            && (lexicon::is_in("turn", document.key(at + 1)) || adds(at + 1) || adds(at + 2))
    };
    let turn = (start..limit).find(|&at| turns(at)).filter(|&at| (at..limit).any(|at| is_cue(document, at)));
    let end = (start..turn.unwrap_or(limit)).find(|&at| document.word(at) == ";").or(turn).unwrap_or(limit);
    trimmed(document, start..end)
}

/// What stands to the left of a source or cue at token `to`: from the start of the sentence, or of the quotation that ends there.
pub fn left_of(document: &Document, to: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let mut end = to;
    while end > sentence.start && matches!(document.word(end - 1), "," | ":" | "—" | "–") {
        end -= 1;
    }
    let quotation = quotation_before(document, end);
    let opening = end_of_dateline(document, sentence.start).unwrap_or(sentence.start);
    let start = opening.max(end.saturating_sub(LONGEST)).min(end);
    match quotation {
        // A quotation over several sentences is one content.
        Some(quotation) if quotation.tokens.start <= sentence.start => Some(quotation.tokens.clone()),
        _ => trimmed(document, start..end),
    }
}

static ASIDES: LazyLock<Table<()>> = LazyLock::new(|| Table::new("asides", source!("asides"), |_| ()));

/// `content` without the writer's own remark at its end: ", which could not be verified".
pub fn without_aside(document: &Document, content: Range<usize>) -> Option<Range<usize>> {
    let aside = ASIDES.matches(document, content.clone()).map(|(words, _)| words.start).next();
    let quoted = |at: &usize| document.quotation_at(*at).is_some();
    let end = aside.filter(|at| !quoted(at)).unwrap_or(content.end);
    trimmed(document, content.start..end)
}

/// `range` without the dateline that it begins with: "TESMIR, 17 March — The bridge was safe".
pub fn without_dateline(document: &Document, range: Range<usize>) -> Range<usize> {
    let sentence = document.sentence(range.start).start;
    let start = end_of_dateline(document, sentence).map_or(range.start, |end| end.max(range.start));
    start.min(range.end)..range.end
}

/// The quotation that begins at token `at`.
pub fn quotation_after<'d>(document: &'d Document, at: usize) -> Option<&'d Quotation> {
    document.quotation_at(at).filter(|quotation| quotation.tokens.start == at)
}

/// The quotation that ends right before token `at`, in the same paragraph, as one that is attributed there does.
/// One that ends in a full stop before a capital is a sentence of its own.
pub fn quotation_before<'d>(document: &'d Document, at: usize) -> Option<&'d Quotation> {
    let quotation = document.quotation_at(at.checked_sub(1)?)?;
    let complete = document.word(quotation.inner().end - 1) == "." && document.is_capitalised(at);
    let adjoins = quotation.closed && quotation.tokens.end == at && !document.opens_paragraph(at);
    (adjoins && !complete).then_some(quotation)
}

/// The clause around token range `cue`, without it: for adverbs such as "allegedly".
pub fn around(document: &Document, cue: &Range<usize>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let edge = |at: usize| is_break(document, at) || matches!(document.lower(at), "but" | "." | "!" | "?");
    let near = sentence.start.max(cue.start.saturating_sub(LONGEST))..sentence.end.min(cue.end + LONGEST);
    let start =
        (near.start..cue.start).rev().find(|&at| edge(at) || lexicon::is_in("opener", document.key(at)));
    // "Reportedly, the boxes were only shut later."
    let from = cue.end + usize::from(document.word(cue.end) == ",");
    let end = (from..near.end).find(|&at| edge(at));
    let before = trimmed(document, start.map_or(near.start, |at| at + 1)..cue.start);
    let after = trimmed(document, from..end.unwrap_or(near.end).max(from));
    before.into_iter().chain(after).collect()
}

/// How much of `content` stands in quotation marks.
pub fn quote(document: &Document, content: &[Range<usize>]) -> Quote {
    let quoted = |at: usize| document.quotation_at(at).is_some();
    let direct = content
        .iter()
        .all(|part| quoted(part.start) && quoted(part.end - 1) && is_one_quotation(document, part));
    let any = content.iter().any(|part| part.clone().any(quoted));
    match (direct, any) {
        (true, _) => Quote::Direct,
        (false, true) => Quote::Mixed,
        (false, false) => Quote::Indirect,
    }
}

/// Whether `part` begins and ends in one quotation, or in quotations with nothing between them.
fn is_one_quotation(document: &Document, part: &Range<usize>) -> bool {
    part.clone().all(|at| document.quotation_at(at).is_some())
}

#[cfg(test)]
mod tests {
    use super::quote;
    use crate::report::Quote;
    use crate::text::Document;

    #[test]
    fn a_content_is_direct_only_where_all_of_it_is_quoted() {
        let cases = [
            ("“It is safe.”", Quote::Direct),
            ("“It is safe.” “It is new.”", Quote::Direct),
            ("“safe” and “as good as new”", Quote::Mixed),
            ("“safe” and new", Quote::Mixed),
            ("new and “safe”", Quote::Mixed),
            ("it is safe", Quote::Indirect),
        ];
        for (text, expected) in cases {
            let document = Document::read(text);
            let parts = vec![0..2, 2..document.len()];
            assert_eq!(quote(&document, &parts), expected, "{text:?}");
        }
    }
}

//! Word order: where a verb of saying has its source and its content in a clause.

use std::ops::Range;

use super::NEAR_DRAFTS;
use super::content;
use super::cue::Cue;
use super::draft::Draft;
use super::names::Names;
use super::phrase;
use super::source;
use super::subject;
use crate::figure::is_number;
use crate::lexicon;
use crate::report::CueClass;
use crate::text::{Document, TokenKind};

/// A source, and its content part by part.
pub type Found = Option<(Range<usize>, Vec<Range<usize>>)>;

/// "…,” said X": the cue right after the content, its source after it.
pub fn inverted(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> Found {
    let (start, end) = (cue.tokens.start, cue.tokens.end);
    // "called that “untrue”, saying tests took place": a participle has its subject before it.
    if is_participle(document, &cue.tokens) {
        return None;
    }
    let quoted = closes_quotation(document, start);
    let stated =
        || follows_comma(document, start, clause) && phrase::holds_verb(document, clause.start..start);
    // Beside a quotation the cue would stand right after it.
    let beside = || phrase::holds_quotation(document, clause.start..start);
    if !quoted && (!stated() || beside()) {
        return None;
    }
    let source = phrase::noun_phrase_after(document, end, clause.end)?;
    let source = with_relative(document, source, clause);
    // "The video, which was old, shows a tank": only somebody who can speak does so after what is said.
    let speaks = || {
        source::is_voice(document, &source)
            || source.clone().any(|at| names.at(at).is_some())
            || is_said(document, start, clause, source.start)
    };
    let ends = || ends_clause(document, source.end, clause) && speaks();
    if !quoted && !ends() {
        return None;
    }
    let content = content::left_of(document, start, clause)?;
    let more = continued(document, source.end, clause);
    Some((source, [content].into_iter().chain(more).collect()))
}

/// `source` with the clause that tells who it is: "said a resident who asked not to be named".
fn with_relative(document: &Document, source: Range<usize>, clause: &Range<usize>) -> Range<usize> {
    if document.lower(source.end) != "who" {
        return source;
    }
    let end = (source.end..clause.end).find(|&at| phrase::is_break(document, at)).unwrap_or(clause.end);
    content::trimmed(document, source.start..end).unwrap_or(source)
}

/// Whether the cue at token `cue` says in itself that the phrase at token `source` speaks, whatever it is: "Prices fell, said a
/// fisherman". In "the man, who was old, said a prayer" the commas are those of an aside.
fn is_said(document: &Document, cue: usize, clause: &Range<usize>, source: usize) -> bool {
    let comma = (clause.start..cue - 1).rev().find(|&at| document.word(at) == ",");
    let is_aside = |comma: usize| {
        phrase::opens_relative(document, comma + 1) || !phrase::holds_verb(document, comma + 1..cue)
    };
    phrase::determines(document, source)
        && matches!(document.lower(cue), "said" | "says")
        && !comma.is_some_and(is_aside)
}

/// "…, X said.": source and cue after the content.
pub fn trailing(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> Found {
    let start = cue.tokens.start;
    let end = after_addressee(document, names, cue, clause);
    let source = subject::subject_before(document, start, clause.start)?;
    let source = after_quotation(document, &source).unwrap_or(source.start)..source.end;
    // "The bridge, as the ministry claimed, was safe"
    let from = source.start - usize::from(source.start > 0 && document.lower(source.start - 1) == "as");
    let stated = || follows_comma(document, from, clause) && ends_clause(document, end, clause);
    // "Asked who had fired, he said: “No comment.”": what is said follows.
    let is_aside = lexicon::is_in("asked", document.key(clause.start));
    if !closes_quotation(document, source.start) && (is_aside || !stated()) {
        return None;
    }
    let content = content::left_of(document, from, clause)?;
    // "In return, they say, he awarded …": what is said goes on after the insertion; not so "…, he said, without giving a number".
    // Of a mere subject something has to be said: "The bridge, she said on Monday, was safe".
    let is_subject = !phrase::holds_verb(document, content.clone());
    // "Upon arrival, Lund told the paper: “It is new.”"
    if is_subject && document.word(end) == ":" {
        return None;
    }
    let close = if is_subject { close_of_aside(document, from, end) } else { end };
    let is_closed = is_subject && document.word(close) == document.word(from.wrapping_sub(1));
    let inserted = (is_closed || matches!(document.word(close), "," | ":"))
        && document.lower(close + 1) != "without"
        && !closes_quotation(document, source.start);
    let rest = || content::right_of(document, close, clause).filter(|_| inserted);
    let more = continued(document, end, clause).or_else(rest);
    Some((source, [content].into_iter().chain(more).collect()))
}

/// Where the speaker begins whose relative clause ends in `source`: "“It was loud,” a driver who gave his name as | Ruslan | told".
fn after_quotation(document: &Document, source: &Range<usize>) -> Option<usize> {
    /// A clause is no longer.
    const REACH: usize = 12;
    let near = (source.start.saturating_sub(REACH)..source.start).rev();
    let mut phrase = near.take_while(|&at| !phrase::is_break(document, at));
    let who = phrase.find(|&at| document.lower(at) == "who")?;
    let start = phrase.last().unwrap_or(who);
    closes_quotation(document, start).then_some(start)
}

/// "X said that …": source and cue before the content.
pub fn leading(
    document: &Document,
    names: &Names,
    cue: &Cue,
    clause: &Range<usize>,
    before: &[Draft],
) -> Found {
    let start = cue.tokens.start;
    let joined = || {
        subject::first_subject(document, clause, start)
            .filter(|_| subject::is_joined(document, start, clause))
    };
    // "Prices fell, a trader said, adding that": whoever spoke; "The advisory noted high surf at the buoy, warning of floods":
    // the participle has the subject of the sentence.
    let is_aside = follows_comma(document, start, clause) && is_participle(document, &cue.tokens);
    let aside = if is_aside { speaker(before).or_else(joined) } else { None };
    let source = aside.or_else(|| subject::subject_before(document, start, clause.start)).or_else(joined)?;
    let from = after_addressee(document, names, cue, clause);
    let content = content::right_of(document, from, clause)?;
    is_statement(document, cue, &content).then_some((source, vec![content]))
}

/// Who speaks in the first of `drafts` that stands in no other's content; only a few are looked at.
fn speaker(drafts: &[Draft]) -> Option<Range<usize>> {
    let first = || drafts.iter().take(NEAR_DRAFTS);
    let is_told = |cue: usize| first().flat_map(|other| &other.content).any(|part| part.contains(&cue));
    first().find(|draft| !is_told(draft.cue.start))?.source.clone()
}

/// Whether the cue `tokens` is a participle: "adding", "further saying".
fn is_participle(document: &Document, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| document.lower(at).ends_with("ing"))
}

/// Whether `content`, to the right of `cue`, can be what somebody says: "found a boat" is no statement, while "found that
/// the boat leaked", "called it “a boat”" and "found 40 boats" are. What is blamed, denied, promised, or asked for need
/// not be a clause.
fn is_statement(document: &Document, cue: &Cue, content: &Range<usize>) -> bool {
    /// What is longer than this is more than an object.
    const PHRASE: usize = 5;
    let begins = |at: usize| document.quotation_at(at).is_some_and(|q| q.tokens.start >= content.start);
    let told = |at: usize| is_number(document, at) || begins(at);
    let introduced = || matches!(document.lower(content.start - 1), "that" | ":" | "of" | "to" | "about");
    // "showed soldiers firing", "shows a man running"
    let is_scene = |at: usize| {
        let is_noun = lexicon::word_class(document.key(at - 1)).is_none();
        document.lower(at).ends_with("ing") && is_noun && document.kind(at - 1) == Some(TokenKind::Word)
    };
    let clause = || {
        let begins = document.lower(content.start) == "to" || content.clone().skip(1).any(is_scene);
        begins || phrase::holds_verb(document, content.clone())
    };
    let object = cue.row.data.class != CueClass::Report;
    content.len() > PHRASE
        // "appear to show a grave"
        || phrase::seems(document, cue.tokens.start.wrapping_sub(1))
        // "The board denied this."
        || cue.row.data.class == CueClass::Denial
        || content.clone().any(told)
        || (content.len() > 1 && (object || introduced() || clause()))
}

fn follows_comma(document: &Document, at: usize, clause: &Range<usize>) -> bool {
    at > clause.start && matches!(document.word(at - 1), "," | "—" | "–")
}

/// Whether the token before `at`, a comma left aside, closes a quotation.
fn closes_quotation(document: &Document, at: usize) -> bool {
    let at = at - usize::from(at > 0 && document.word(at - 1) == ",");
    content::quotation_before(document, at).is_some()
}

/// Whether nothing but a time or place stands between token `at` and the end of its clause.
fn ends_clause(document: &Document, at: usize, clause: &Range<usize>) -> bool {
    /// An adverbial has no more tokens than this.
    const SHORT: usize = 4;
    let stops = |i: usize| {
        i >= clause.end || phrase::is_break(document, i) || matches!(document.word(i), "." | "!" | "?")
    };
    let Some(end) = (at..=at + SHORT).find(|&i| stops(i)) else { return false };
    end == at
        || lexicon::is_in("adverbial", document.key(at))
        || (at..end).any(|at| phrase::is_date(document, at))
}

/// The quotation that goes on after "…, X said,".
fn continued(document: &Document, at: usize, clause: &Range<usize>) -> Option<Range<usize>> {
    let begins = |at: usize| content::quotation_after(document, at);
    let next = (at..clause.end).find(|&at| !phrase::is_break(document, at) || begins(at).is_some())?;
    begins(next).map(|quotation| quotation.tokens.clone())
}

/// Where the content begins after `cue`, stepping over whom it was told and when: "told reporters on Friday that".
fn after_addressee(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> usize {
    /// "that" or a colon is looked for this far.
    const NEAR: usize = 12;
    let (told, end) = (cue.row.data.addressee, cue.tokens.end);
    let near = end..clause.end.min(end + NEAR);
    let mut stops = near.clone().filter(|&at| document.lower(at) == "that" || phrase::is_break(document, at));
    // "said on Monday that", "said in a statement:"
    let adverbial = lexicon::is_in("adverbial", document.key(end)) || phrase::is_date(document, end);
    if let Some(that) = after_aside(document, near) {
        return that;
    }
    match stops.next() {
        Some(at) if document.word(at) == ":" => at,
        Some(at) if document.lower(at) == "that" && (told || adverbial || at == end) => at,
        Some(at) if told && document.quotation_at(at + 1).is_some() => at,
        _ if told => {
            // "told her the dam was old"
            let is_phrase = phrase::determines(document, end) && !phrase::determines(document, end + 1);
            let mut at = end + usize::from(is_phrase) + 1;
            while names.at(at).is_some() && names.at(at) == names.at(at - 1) {
                at += 1;
            }
            at
        }
        _ => end,
    }
}

/// The "that" after an aside in `range`, before which there is nothing but a day: "reported, citing a minister, that", "said – and many
/// agreed – that", "said on Friday, after the vote, that".
fn after_aside(document: &Document, range: Range<usize>) -> Option<usize> {
    let is_mark = |at: &usize| matches!(document.word(*at), "," | "–" | "—");
    let opening = range.clone().find(is_mark)?;
    let is_day =
        lexicon::is_in("adverbial", document.key(range.start)) || phrase::is_date(document, range.start);
    let closes =
        |at: &usize| document.word(*at) == document.word(opening) && document.lower(*at + 1) == "that";
    let closing = (opening + 1..range.end).find(closes).filter(|_| is_day || opening == range.start)?;
    Some(closing + 1)
}

/// The mark after token `end` that closes the aside that the mark before token `start` opens: ", she said on Monday,"; `end` if none does.
fn close_of_aside(document: &Document, start: usize, end: usize) -> usize {
    /// What stands after the verb is no longer.
    const SHORT: usize = 5;
    let opening = document.word(start.wrapping_sub(1));
    (end..end + SHORT)
        .find(|&at| phrase::is_break(document, at))
        .filter(|&at| document.word(at) == opening)
        .unwrap_or(end)
}

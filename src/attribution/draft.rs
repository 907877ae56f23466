//! Drafts: the source and content that a cue takes in its clause.

use std::ops::Range;

use super::content;
use super::cue::{Cue, Frame};
use super::phrase;
use super::source::{self, Names};
use crate::lexicon::{self, WordClass};
use crate::report::CueClass;
use crate::text::{Document, TokenKind};

/// An attribution in tokens.
pub struct Draft {
    /// Whoever holds the content, if the text says.
    pub source: Option<Range<usize>>,
    /// The cue that ties the two.
    pub cue: Cue,
    /// What is attributed, part by part.
    pub content: Vec<Range<usize>>,
}

/// What `cue` attributes to whom in its `clause`, if it does.
pub fn draft(document: &Document, names: &Names, cue: Cue, clause: &Range<usize>) -> Option<Draft> {
    let (start, end) = (cue.tokens.start, cue.tokens.end);
    let (source, content) = match cue.frame {
        Frame::Adverb => (None, content::around(document, &cue.tokens, clause)),
        Frame::Passive | Frame::Raised => (None, passive(document, &cue, clause)?),
        Frame::Preposition => {
            let source = phrase::noun_phrase_after(document, end, clause.end)?;
            // "according to weight": a bare noun that can say nothing.
            if source.len() == 1
                && !document.is_capitalised(source.start)
                && !source::is_voice(document, &source)
            {
                return None;
            }
            let opens = opens_clause(document, start, clause);
            let source = if opens { with_name(document, names, source) } else { source };
            let content = if opens {
                content::right_of(document, source.end, clause)?
            } else {
                content::left_of(document, start, clause)?
            };
            (Some(source), vec![content])
        }
        Frame::None => return None,
        Frame::Verb => {
            let (source, content) = trailing(document, names, &cue, clause)
                .or_else(|| inverted(document, &cue, clause))
                .or_else(|| leading(document, names, &cue, clause))?;
            (Some(source), content)
        }
    };
    (!content.is_empty()).then_some(Draft { source, cue, content })
}

/// "X is believed to have …" attributes subject and predicate; "it is believed that …" and "X is accused of …" what follows.
fn passive(document: &Document, cue: &Cue, clause: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let right = content::right_of(document, cue.tokens.end, clause)?;
    let raised = cue.frame == Frame::Raised || document.lower(cue.tokens.end) == "to";
    let left = phrase::subject_before(document, cue.tokens.start, clause.start).filter(|_| raised);
    Some(left.into_iter().chain([right]).collect())
}

/// Whether nothing but an adverbial stands between the start of the clause and token `at`.
fn opens_clause(document: &Document, at: usize, clause: &Range<usize>) -> bool {
    let left = || content::trimmed(document, clause.start..at).is_none_or(|left| left.len() < 3);
    at == clause.start
        || (document.quotation_at(at).is_none() && phrase::is_break(document, at - 1) && left())
}

/// `source` with the name that stands in apposition to it: "according to its spokesman, Tomas Weil, …".
fn with_name(document: &Document, names: &Names, source: Range<usize>) -> Range<usize> {
    let start = source.end + 1;
    let entity = names.at(start).filter(|_| document.word(source.end) == ",");
    let end = (start..)
        .take_while(|&at| entity.is_some() && names.at(at) == entity)
        .last()
        .map_or(start, |at| at + 1);
    if end > start && document.word(end) == "," { source.start..end } else { source }
}

type Found = Option<(Range<usize>, Vec<Range<usize>>)>;

/// "…,” said X": the cue right after the content, its source after it.
fn inverted(document: &Document, cue: &Cue, clause: &Range<usize>) -> Found {
    let (start, end) = (cue.tokens.start, cue.tokens.end);
    let quoted = closes_quotation(document, start);
    let stated =
        || follows_comma(document, start, clause) && phrase::holds_verb(document, clause.start..start);
    // Beside a quotation the cue would stand right after it.
    let beside = || phrase::holds_quotation(document, clause.start..start);
    if !quoted && (!stated() || beside()) {
        return None;
    }
    let source = phrase::noun_phrase_after(document, end, clause.end)?;
    if !quoted && !ends_clause(document, source.end, clause) {
        return None;
    }
    let content = content::left_of(document, start, clause)?;
    let more = continued(document, source.end, clause);
    Some((source, [content].into_iter().chain(more).collect()))
}

/// "…, X said.": source and cue after the content.
fn trailing(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> Found {
    let start = cue.tokens.start;
    let end = after_addressee(document, names, cue, clause);
    let source = phrase::subject_before(document, start, clause.start)?;
    let stated = || follows_comma(document, source.start, clause) && ends_clause(document, end, clause);
    if !closes_quotation(document, source.start) && !stated() {
        return None;
    }
    let content = content::left_of(document, source.start, clause)?;
    // "In return, they say, he awarded …": what is said goes on after the insertion.
    let inserted = document.word(end) == "," && !closes_quotation(document, source.start);
    let rest = || content::right_of(document, end, clause).filter(|_| inserted);
    let more = continued(document, end, clause).or_else(rest);
    Some((source, [content].into_iter().chain(more).collect()))
}

/// "X said that …": source and cue before the content.
fn leading(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> Found {
    let start = cue.tokens.start;
    let joined = || {
        phrase::first_subject(document, clause, start).filter(|_| phrase::is_joined(document, start, clause))
    };
    let source = phrase::subject_before(document, start, clause.start).or_else(joined)?;
    let from = after_addressee(document, names, cue, clause);
    let content = content::right_of(document, from, clause)?;
    is_statement(document, cue, &content).then_some((source, vec![content]))
}

/// Whether `content`, to the right of `cue`, can be what somebody says: "found a boat" is no statement, while "found that
/// the boat leaked", "called it “a boat”" and "found 40 boats" are. What is blamed, denied, promised, or asked for need
/// not be a clause.
fn is_statement(document: &Document, cue: &Cue, content: &Range<usize>) -> bool {
    /// What is longer than this is more than an object.
    const PHRASE: usize = 5;
    let begins = |at: usize| document.quotation_at(at).is_some_and(|q| q.tokens.start >= content.start);
    let told = |at: usize| document.kind(at) == Some(TokenKind::Number) || begins(at);
    let introduced = || matches!(document.lower(content.start - 1), "that" | ":" | "of" | "to" | "about");
    let clause = || phrase::holds_verb(document, content.clone()) || document.lower(content.start) == "to";
    let object = cue.row.data.class != CueClass::Report;
    content.len() > PHRASE
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
    let adverbial =
        lexicon::is_in("adverbial", document.lower(at)) || lexicon::calendar(document.lower(at)).is_some();
    end == at || adverbial
}

/// The quotation that goes on after "…, X said,".
fn continued(document: &Document, at: usize, clause: &Range<usize>) -> Option<Range<usize>> {
    let starts = |i: usize| document.quotation_at(i).filter(|quotation| quotation.tokens.start == i);
    let next = (at..clause.end).find(|&i| !phrase::is_break(document, i) || starts(i).is_some())?;
    starts(next).map(|quotation| quotation.tokens.clone())
}

/// Where the content begins after `cue`, stepping over whom it was told and when: "told reporters on Friday that".
fn after_addressee(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> usize {
    /// "that" or a colon is looked for this far.
    const NEAR: usize = 12;
    let (told, end) = (cue.row.data.addressee, cue.tokens.end);
    let near = end..clause.end.min(end + NEAR);
    let mut stops =
        near.filter(|&at| matches!(document.lower(at), "that" | ":") || phrase::is_break(document, at));
    // "said on Monday that", "said in a statement:"
    let adverbial =
        lexicon::is_in("adverbial", document.lower(end)) || lexicon::calendar(document.lower(end)).is_some();
    match stops.next() {
        Some(at) if document.word(at) == ":" => at,
        Some(at) if document.lower(at) == "that" && (told || adverbial || at == end) => at,
        Some(at) if told && document.quotation_at(at + 1).is_some() => at,
        _ if told => {
            let class = lexicon::word_class(document.lower(end));
            let article = usize::from(matches!(class, Some(WordClass::Determiner | WordClass::Possessive)));
            let mut at = end + article + 1;
            while names.at(at).is_some() && names.at(at) == names.at(at - 1) {
                at += 1;
            }
            at
        }
        _ => end,
    }
}

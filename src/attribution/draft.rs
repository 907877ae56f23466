//! Drafts: the source and content that a cue takes in its clause.

use std::ops::Range;

use super::content;
use super::cue::{Cue, CueEntry, Frame};
use super::layout;
use super::phrase;
use super::source::{self, Names};
use crate::figure::is_number;
use crate::lexicon::{self, Row, WordClass};
use crate::report::{CueClass, Explanation};
use crate::text::Document;

/// An attribution in tokens.
pub struct Draft {
    /// Whoever holds the content, if the text says.
    pub source: Option<Range<usize>>,
    /// The cue that ties the two.
    pub cue: Range<usize>,
    /// What the source does by it.
    pub class: CueClass,
    /// What found it.
    pub basis: Basis,
    /// What is attributed, part by part.
    pub content: Vec<Range<usize>>,
}

impl Draft {
    /// How its cue takes its source and content by a rule, as a number from 1 on.
    pub fn frame(&self) -> u32 {
        match &self.basis {
            Basis::Rule(_, frame) => 1 + *frame as u32,
            Basis::Model(..) => 0,
        }
    }

    /// Which part of it token `at` is in, and whether the part begins or ends there, as a number from 1 on.
    pub fn part_at(&self, at: usize) -> u32 {
        let place = |part: &Range<usize>| 1 + u32::from(part.start == at) + 2 * u32::from(part.end == at + 1);
        let of = |part: Option<&Range<usize>>| part.map(place);
        if let Some(place) = of(self.source.as_ref().filter(|part| part.contains(&at))) {
            return 10 + place;
        }
        if let Some(place) = of(self.content.iter().find(|part| part.contains(&at))) {
            return 20 + place;
        }
        1
    }
}

/// What found an attribution.
pub enum Basis {
    /// A row of the lexicon, in this frame.
    Rule(&'static Row<CueEntry>, Frame),
    /// The taggers; how sure they are of the cue, in percent, and the row of the lexicon for its verb or noun, if there is one.
    Model(u8, Option<&'static Row<CueEntry>>),
}

impl Basis {
    /// The explanation in `words`.
    pub fn explain(&self, words: String) -> Explanation {
        match self {
            Basis::Rule(row, _) => row.explain(words),
            Basis::Model(confidence, row) => {
                let rule = row.map_or("attributions".into(), |row| row.explain(String::new()).rule);
                Explanation::model(rule, words, *confidence)
            }
        }
    }
}

/// What `cue` attributes to whom in its `clause`, if it does; `before` are the drafts of the cues before it there.
pub fn draft(
    document: &Document,
    names: &Names,
    cue: Cue,
    clause: &Range<usize>,
    before: &[Draft],
) -> Option<Draft> {
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
        Frame::None | Frame::Hint => return None,
        Frame::Adjective => (None, vec![phrase::noun_phrase_after(document, end, clause.end)?]),
        Frame::Agent => {
            let source = phrase::noun_phrase_after(document, end + 1, clause.end)?;
            let subject = || phrase::subject_before(document, start, clause.start);
            (Some(source), vec![told(document, start).or_else(subject)?])
        }
        Frame::Turn => as_draft(layout::turn(document, names, start)?),
        Frame::Signature => as_draft(layout::signature(document, names, start)?),
        Frame::Verb | Frame::Amount => {
            let (source, content) = trailing(document, names, &cue, clause)
                .or_else(|| inverted(document, names, &cue, clause))
                .or_else(|| leading(document, names, &cue, clause, before))?;
            (Some(source), content)
        }
    };
    let Cue { tokens, frame, row } = cue;
    let (class, basis) = (row.data.class, Basis::Rule(row, frame));
    let has_number = || content.iter().flat_map(Range::clone).any(|at| is_number(document, at));
    if frame == Frame::Amount && !has_number() {
        return None;
    }
    (!content.is_empty()).then_some(Draft { source, cue: tokens, class, basis, content })
}

fn as_draft((source, content): (Range<usize>, Range<usize>)) -> (Option<Range<usize>>, Vec<Range<usize>>) {
    (Some(source), vec![content])
}

/// "X is believed to have …" attributes subject and predicate; "it is believed that …" and "X is accused of …" what follows.
fn passive(document: &Document, cue: &Cue, clause: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let right = content::right_of(document, cue.tokens.end, clause)?;
    let raised = cue.frame == Frame::Raised || document.lower(cue.tokens.end) == "to";
    let left = phrase::subject_before(document, cue.tokens.start, clause.start).filter(|_| raised);
    Some(left.into_iter().chain([right]).collect())
}

/// What the claim says that the verb at token `verb` is done to: "Rumours that the general had resigned were denied by his office".
fn told(document: &Document, verb: usize) -> Option<Range<usize>> {
    /// What it says is no longer.
    const REACH: usize = 40;
    let start = document.sentence(verb).start.max(verb.saturating_sub(REACH));
    let opens = |at: &usize| document.lower(*at) == "that" && phrase::is_claim(document, *at - 1);
    let that = (start + 1..verb).rev().find(opens)?;
    let end = (that..verb).rev().find(|&at| !phrase::is_verb_group(document, at))? + 1;
    content::trimmed(document, that + 1..end)
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
fn inverted(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> Found {
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
    let determines = matches!(
        lexicon::word_class(document.key(source)),
        Some(WordClass::Determiner | WordClass::Possessive)
    );
    let comma = (clause.start..cue - 1).rev().find(|&at| document.word(at) == ",");
    let is_aside = |comma: usize| {
        matches!(document.lower(comma + 1), "who" | "which" | "whose" | "where")
            || !phrase::holds_verb(document, comma + 1..cue)
    };
    determines && matches!(document.lower(cue), "said" | "says") && !comma.is_some_and(is_aside)
}

/// "…, X said.": source and cue after the content.
fn trailing(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>) -> Found {
    let start = cue.tokens.start;
    let end = after_addressee(document, names, cue, clause);
    let source = phrase::subject_before(document, start, clause.start)?;
    let stated = || follows_comma(document, source.start, clause) && ends_clause(document, end, clause);
    // "Asked who had fired, he said: “No comment.”": what is said follows.
    let is_aside = document.lower(clause.start) == "asked";
    if !closes_quotation(document, source.start) && (is_aside || !stated()) {
        return None;
    }
    let content = content::left_of(document, source.start, clause)?;
    // "In return, they say, he awarded …": what is said goes on after the insertion; not so "…, he said, without giving a number".
    let inserted = matches!(document.word(end), "," | ":")
        && document.lower(end + 1) != "without"
        && !closes_quotation(document, source.start);
    let rest = || content::right_of(document, end, clause).filter(|_| inserted);
    let more = continued(document, end, clause).or_else(rest);
    Some((source, [content].into_iter().chain(more).collect()))
}

/// "X said that …": source and cue before the content.
fn leading(document: &Document, names: &Names, cue: &Cue, clause: &Range<usize>, before: &[Draft]) -> Found {
    let start = cue.tokens.start;
    let joined = || {
        phrase::first_subject(document, clause, start).filter(|_| phrase::is_joined(document, start, clause))
    };
    // "Prices fell, a trader said, adding that": whoever spoke; "The advisory noted high surf at the buoy, warning of floods":
    // the participle has the subject of the sentence.
    let is_aside = follows_comma(document, start, clause) && is_participle(document, &cue.tokens);
    let aside = if is_aside { speaker(before).or_else(joined) } else { None };
    let source = aside.or_else(|| phrase::subject_before(document, start, clause.start)).or_else(joined)?;
    let from = after_addressee(document, names, cue, clause);
    let content = content::right_of(document, from, clause)?;
    is_statement(document, cue, &content).then_some((source, vec![content]))
}

/// Who speaks in the first of `drafts` that stands in no other's content.
fn speaker(drafts: &[Draft]) -> Option<Range<usize>> {
    let is_told = |cue: usize| drafts.iter().flat_map(|other| &other.content).any(|part| part.contains(&cue));
    drafts.iter().find(|draft| !is_told(draft.cue.start))?.source.clone()
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
    let clause = || phrase::holds_verb(document, content.clone()) || document.lower(content.start) == "to";
    let object = cue.row.data.class != CueClass::Report;
    content.len() > PHRASE
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
    let is_time = |at: usize| lexicon::calendar(document.lower(at)).is_some();
    end == at || lexicon::is_in("adverbial", document.key(at)) || (at..end).any(is_time)
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
    let mut stops = near.filter(|&at| document.lower(at) == "that" || phrase::is_break(document, at));
    // "said on Monday that", "said in a statement:"
    let adverbial =
        lexicon::is_in("adverbial", document.key(end)) || lexicon::calendar(document.lower(end)).is_some();
    match stops.next() {
        Some(at) if document.word(at) == ":" => at,
        Some(at) if document.lower(at) == "that" && (told || adverbial || at == end) => at,
        Some(at) if told && document.quotation_at(at + 1).is_some() => at,
        _ if told => {
            let class = lexicon::word_class(document.key(end));
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

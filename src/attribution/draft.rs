//! Drafts: the source and content that a cue takes in its clause.

use std::ops::Range;

use super::content;
use super::cue::{Cue, CueEntry, Frame, opens_number};
use super::layout;
use super::names::Names;
use super::phrase;
use super::source;
use super::subject;
use super::word_order::{inverted, leading, trailing};
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
            let left = content::left_of(document, start, clause);
            // "Two men, according to police, fled"
            let is_subject = |left: &Range<usize>| {
                document.word(source.end) == "," && !phrase::holds_verb(document, left.clone())
            };
            let left = left.filter(|_| !opens_clause(document, start, clause));
            let goes_on = left.as_ref().is_none_or(is_subject);
            let source = if goes_on { with_name(document, names, source) } else { source };
            let right = content::right_of(document, source.end, clause).filter(|_| goes_on);
            (Some(source), left.into_iter().chain(right).collect())
        }
        Frame::None | Frame::Hint | Frame::Noun => return None,
        Frame::Adjective => (None, vec![phrase::noun_phrase_after(document, end, clause.end)?]),
        Frame::Agent => {
            // "told by officers to leave", "accused by the mayor of theft", but not "told by radio to leave"
            let goes_on = |at: usize| match document.lower(at) {
                "to" | "as" => true,
                // "criticised by the mayor for failing", but not "by a spokesman for the mayor"
                "for" => {
                    document.lower(at + 1).ends_with("ing")
                        || lexicon::word_class(document.key(at + 1)) == Some(WordClass::Possessive)
                }
                // But not "by the mayor of Tesmir".
                "of" => document.lower(start) == "accused" && !document.is_capitalised(at + 1),
                _ => false,
            };
            let limit = clause.end.min(end + phrase::REACH);
            let limit = (end + 2..limit).find(|&at| goes_on(at)).unwrap_or(limit);
            let source = phrase::noun_phrase_after(document, end + 1, limit)?;
            if lexicon::is_in("channel", document.key(source.end - 1)) && source.len() == 1 {
                return None;
            }
            let source = with_name(document, names, source);
            let subject = || subject::subject_before(document, start, clause.start);
            let left = told(document, start).or_else(subject)?;
            let right = content::right_of(document, source.end, clause).filter(|_| goes_on(source.end));
            // Whoever is told to leave is none of what is said.
            let left = Some(left).filter(|_| right.is_none() || !cue.row.data.addressee);
            (Some(source), left.into_iter().chain(right).collect())
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
    if frame == Frame::Amount && !content.first().is_some_and(|part| opens_number(document, part.start)) {
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
    let left = subject::subject_before(document, cue.tokens.start, clause.start).filter(|_| raised);
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

/// Whether nothing but an adverbial stands between the start of the clause and token `at`: "On Friday, according to", but not "Two men,
/// according to".
fn opens_clause(document: &Document, at: usize, clause: &Range<usize>) -> bool {
    let is_adverbial = |left: Range<usize>| {
        let first = lexicon::word_class(document.key(left.start));
        let opens =
            matches!(first, Some(WordClass::Preposition | WordClass::Adverb | WordClass::Conjunction));
        left.len() < 3
            && (opens
                || lexicon::is_adverb(document.lower(left.start))
                || left.clone().any(|at| phrase::is_date(document, at)))
    };
    let left = || content::trimmed(document, clause.start..at).is_none_or(is_adverbial);
    at == clause.start
        || document.word(at - 1) == ":"
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

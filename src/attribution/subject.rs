//! Subjects: the noun phrase before a verb, back to where its clause begins.

use std::ops::Range;

use super::adverbial::{time_before, trim_opening};
use super::cue::{is_cue, is_past};
use super::phrase::{
    REACH, determines, holds_noun, holds_verb, is_break, is_comma, is_finite, is_verb_group, opens_phrase,
    opens_relative,
};
use crate::lexicon::{self, WordClass};
use crate::text::{Document, TokenKind};

/// The noun phrase that ends before the verb at token `verb`, within `limit..verb`.
///
/// Steps over auxiliaries and adverbs, then takes everything back to the edge of the clause; an apposition between
/// commas ("Mara Lund, director of the bridge office, said") belongs to the phrase.
pub fn subject_before(document: &Document, verb: usize, limit: usize) -> Option<Range<usize>> {
    let limit = limit.max(verb.saturating_sub(REACH));
    let mut end = verb;
    loop {
        // "had at first said"
        if let Some(time) = time_before(document, end, limit) {
            end = time;
        } else if end > limit && is_verb_group(document, end - 1) {
            end -= 1;
        } else {
            break;
        }
    }
    // "the mother, who said", "the operator, which says": the subject stands before the pronoun.
    let comma = usize::from(is_comma(document, end.saturating_sub(2)));
    let pronoun = document.lower(end.wrapping_sub(1));
    if end > limit + 1 && (pronoun == "who" || pronoun == "which" && comma == 1) {
        end -= 1 + comma;
    }
    // "He came and said": the subject stands before another verb.
    if end > limit && lexicon::is_in("joint", document.key(end - 1)) {
        return None;
    }
    let apposed = end > limit && is_comma(document, end - 1);
    let mut start = clause_start(document, end - usize::from(apposed), limit);
    if apposed {
        // A relative clause is passed over: "City Hall, which had cameras, counted"; an apposition was just read and belongs to
        // the name before its comma: "Mara Lund, director of the bridge office, said".
        let clause = relative_clause(document, end - 1, limit);
        let opened = clause.unwrap_or(start);
        if opened <= limit || !is_comma(document, opened - 1) {
            return None;
        }
        end = clause.unwrap_or(end) - 1;
        start = clause_start(document, opened - 1, limit);
        // "A doctor at the clinic, Lena Horvat, 44, said"
        if start > limit + 1 && document.is_age(opened) && is_comma(document, start - 1) {
            let whole = clause_start(document, start - 1, limit);
            start = if determines(document, whole) { whole } else { start };
        }
        // "A driver, 71, who was there, said"
        if start > limit + 1 && document.is_age(start) && start + 1 == end {
            end = start - 1;
            start = clause_start(document, end, limit);
        }
    }
    let range = trim_opening(document, start..end);
    // "That contradicts | the operator, which says"
    let noun = range.clone().rev().find(|&at| determines(document, at)).filter(|_| pronoun == "which");
    let range = noun.unwrap_or(range.start)..range.end;
    // "to accuse never mentioned": an infinitive is nobody.
    if document.lower(range.start) == "to" {
        return None;
    }
    (!range.is_empty() && holds_noun(document, range.clone())).then_some(range)
}

/// The first subject of `sentence`, for "He came and said": the words before its first finite verb.
pub fn first_subject(document: &Document, sentence: &Range<usize>, before: usize) -> Option<Range<usize>> {
    let limit = before.min(sentence.start + REACH);
    // "in a televised address"
    let is_adjective = |at: usize| determines(document, at.wrapping_sub(1));
    // "stuck to its count and warned"
    let is_irregular =
        |word: &str| lexicon::is_verb(word) && !lexicon::is_base_form(word) && !word.ends_with('s');
    let is_done =
        |at: usize| (is_past(document, at) || is_irregular(document.lower(at))) && !is_adjective(at);
    let verb = (sentence.start..limit).find(|&at| is_finite(document, at) || is_done(at))?;
    subject_before(document, verb, sentence.start)
}

/// Whether the verb at token `verb` is joined to another before it: "came and said", "came, saying".
pub fn is_joined(document: &Document, verb: usize, clause: &Range<usize>) -> bool {
    let group = (clause.start..verb).rev().take_while(|&at| is_verb_group(document, at)).count();
    let before = verb - group;
    before > clause.start
        && (is_comma(document, before - 1) || lexicon::is_in("joint", document.key(before - 1)))
}

/// Where the clause that reaches to token `end` begins: after a break, or a word that opens a clause.
fn clause_start(document: &Document, end: usize, limit: usize) -> usize {
    let mut at = end;
    while at > limit {
        if let Some(opened) = bracket_before(document, at, limit) {
            at = opened;
            continue;
        }
        // A relative clause belongs to its noun: "an engineer who had worked there".
        if is_finite(document, at - 1)
            && let Some(relative) = relative_before(document, at - 1, limit)
        {
            at = relative;
            continue;
        }
        let word = document.lower(at - 1);
        // "stepped down after an inquiry concluded": past one verb, the subject of another follows.
        let later = || lexicon::is_in("time", document.key(at - 1)) && holds_verb(document, limit..at - 1);
        // "the hospital where she works", "the clinic in which he worked"
        let is_tied = || {
            let noun = at.wrapping_sub(if word == "which" { 3 } else { 2 });
            let is_noun = at > limit + 2 && lexicon::word_class(document.key(noun)).is_none();
            matches!(word, "where" | "which") && is_noun && !is_break(document, noun)
        };
        if is_tied() && holds_verb(document, at..end) {
            at -= 1;
            continue;
        }
        let opens = lexicon::is_in("subclause", word);
        // "according to a man in a cellar, who said"
        let cites = word == "to" && at > limit + 1 && document.lower(at - 2) == "according";
        let opener = (opens && !is_relative_that(document, at - 1, limit)) || later() || cites;
        if is_break(document, at - 1) || opener || is_finite(document, at - 1) || reports(document, at - 1) {
            break;
        }
        at -= 1;
    }
    at
}

/// Where the bracket opens that ends at token `end`, if it says something short of the words before it: "The World Health
/// Organization (WHO)", "Lund (R-Ohio)".
fn bracket_before(document: &Document, end: usize, limit: usize) -> Option<usize> {
    /// The longest such bracket, in tokens.
    const LONGEST: usize = 8;
    let is_word = |at: usize| document.kind(at) == Some(TokenKind::Word);
    let near = end.saturating_sub(LONGEST).max(limit + 1)..end - 1;
    let opened = near.rev().find(|&at| document.word(at) == "(");
    opened.filter(|&at| document.word(end - 1) == ")" && is_word(at - 1))
}

/// The relative pronoun shortly before token `at`, in the same clause: "an engineer who", "the company that".
fn relative_before(document: &Document, at: usize, limit: usize) -> Option<usize> {
    let near = limit.max(at.saturating_sub(8))..at;
    let opens = |i: usize| document.lower(i) == "who" || is_relative_that(document, i, limit);
    near.rev().take_while(|&i| !is_break(document, i)).find(|&i| opens(i))
}

/// Whether the "that" at token `at` belongs to the noun before it, "the company that owns the dam", and not to a verb, "told
/// reporters that": nothing but a noun phrase stands before it in its clause.
fn is_relative_that(document: &Document, at: usize, limit: usize) -> bool {
    let near = limit.max(at.saturating_sub(8))..at;
    let is_noun = |&at: &usize| {
        let word = document.lower(at);
        let opens = matches!(
            lexicon::word_class(word),
            None | Some(WordClass::Determiner | WordClass::Possessive | WordClass::Preposition)
        );
        // "the state-owned company that"
        let is_compound = [at.wrapping_sub(1), at + 1].iter().any(|&at| document.word(at) == "-");
        let is_verb = || is_cue(document, at) || lexicon::is_verb(word) || word.ends_with("ed");
        opens && (is_compound || !is_verb())
    };
    // "and a group that visited the prison"
    let ends = |i: usize| is_break(document, i) || lexicon::is_in("joint", document.key(i));
    let phrase = near.rev().take_while(|&i| !ends(i));
    document.lower(at) == "that" && phrase.clone().next().is_some() && phrase.into_iter().all(|i| is_noun(&i))
}

/// Where the relative clause between commas begins that ends with the comma at token `end`: ", who was there,".
fn relative_clause(document: &Document, end: usize, limit: usize) -> Option<usize> {
    // "Health workers, most of whom asked not to be named, described"
    let is_part = |at: usize| document.lower(at + 1) == "of" && document.lower(at + 2) == "whom";
    let opens =
        |at: usize| at > limit && is_comma(document, at - 1) && (opens_relative(document, at) || is_part(at));
    let is_clause = |at: &usize| !matches!(document.word(*at), ";" | ":" | "“" | "”" | "\"");
    (limit..end).rev().take_while(is_clause).find(|&at| opens(at))
}

/// Whether token `at` is the past of a verb of saying before what is said: "announced it", "reported Iran had"; not "the man
/// accused of it".
fn reports(document: &Document, at: usize) -> bool {
    document.lower(at).ends_with("ed") && is_cue(document, at) && opens_phrase(document, at + 1)
}

//! Nouns of saying with what they say: "the mayor's claim that …", "fears among residents that …", "amid reports that …".

use std::ops::Range;

use super::content;
use super::cue::{Frame, noun_row};
use super::draft::{Basis, Draft};
use super::phrase::{
    holds_verb, is_break, is_comma, is_date, is_finite, is_verb_group, noun_phrase_after, opens_phrase,
};
use super::source::{Names, is_owning};
use super::subject::first_subject;
use crate::lexicon::{self, WordClass};
use crate::report::EntityKind;
use crate::text::Document;

/// Between a noun and its "that" stand no more words, nor do they before it in its phrase.
const NEAR: usize = 12;

/// The attributions that nouns make in `clause`. The taggers know nothing of them: the texts they learn from leave half of them out.
pub fn drafts(document: &Document, names: &Names, clause: &Range<usize>) -> Vec<Draft> {
    let that = clause.clone().filter(|&at| document.lower(at) == "that" && opens_clause(document, at + 1));
    let row_of = |noun: usize| noun_row(document, noun, clause).filter(|_| names.at(noun).is_none());
    let drafted = |that: usize| {
        let by = || giver_before(document, that, clause.start);
        let nouns = [that.checked_sub(1), by().and_then(|by| by.checked_sub(1))];
        let mut nouns = nouns.into_iter().flatten().filter(|noun| clause.contains(noun));
        let (noun, row) = nouns.find_map(|noun| Some((noun, row_of(noun)?)))?;
        let (source, content) = taken(document, names, noun, that, clause)?;
        let basis = Basis::Rule(row, Frame::Noun);
        Some(Draft { source, cue: noun..noun + 1, class: row.data.class, basis, content: vec![content] })
    };
    that.filter_map(drafted).collect()
}

/// The preposition before whoever says what the "that" at token `that` opens: "claims | by the mayor that".
fn giver_before(document: &Document, that: usize, start: usize) -> Option<usize> {
    let near = start.max(that.saturating_sub(NEAR))..that;
    let is_by = |at: &usize| matches!(document.lower(*at), "by" | "from" | "among");
    near.rev().take_while(|&at| !is_break(document, at)).find(is_by)
}

/// The source and the content of the noun at token `noun`, whose clause begins after the "that" at token `that`. There is no source only
/// where the noun follows a preposition: "amid rumours that"; elsewhere the verb before it may tell.
fn taken(
    document: &Document,
    names: &Names,
    noun: usize,
    that: usize,
    clause: &Range<usize>,
) -> Option<(Option<Range<usize>>, Range<usize>)> {
    let first = first_of(document, noun);
    let (start, source) = if that > noun + 1 {
        let giver = noun_phrase_after(document, noun + 2, that).filter(|phrase| phrase.end == that)?;
        // "reports from Tesmir that": a place says nothing.
        let is_place =
            document.lower(noun + 1) == "from" && names.kind_at(giver.start) == Some(EntityKind::Place);
        (first, Some(giver).filter(|_| !is_place))
    } else if let Some(owner) = owner(document, names, first) {
        (owner.start, Some(owner))
    } else {
        (first, None)
    };
    let is_tied = || {
        let before = first.checked_sub(1).map(|before| document.key(before));
        let is_plural = lexicon::is_plural(document.lower(noun));
        is_plural && before.and_then(lexicon::word_class) == Some(WordClass::Preposition)
    };
    let is_told = source.is_some() || is_tied();
    is_told.then(|| content_of(document, that, clause, start)).flatten().map(|content| (source, content))
}

/// Whether what is said begins at token `at`: not "the claims that | were made", "claims that | surfaced".
fn opens_clause(document: &Document, at: usize) -> bool {
    let is_verb = is_finite(document, at) || is_verb_group(document, at) || holds_verb(document, at..at + 1);
    !is_break(document, at) && (opens_phrase(document, at) || !is_verb)
}

/// The first token of the noun's phrase before which whose it is may stand: "the mayor's | repeated claim".
fn first_of(document: &Document, noun: usize) -> usize {
    let is_adjective = |&at: &usize| {
        let class = lexicon::word_class(document.key(at));
        matches!(class, None | Some(WordClass::Adverb)) && !is_owning(document, at) && !is_break(document, at)
    };
    (noun.saturating_sub(NEAR / 4)..noun).rev().take_while(is_adjective).last().unwrap_or(noun)
}

/// Whose the phrase is that begins at token `first`: "the mayor's | claim", "his | claim".
fn owner(document: &Document, names: &Names, first: usize) -> Option<Range<usize>> {
    let last = first.checked_sub(1)?;
    if is_owner(document, last) {
        return Some(last..first);
    }
    let end = Some(last).filter(|&at| is_owning(document, at))?;
    let name = names.at(end.checked_sub(1)?);
    let is_name = |&at: &usize| document.is_capitalised(at) || names.at(at).is_some() && names.at(at) == name;
    let is_noun = |&at: &usize| {
        let is_time = is_date(document, at) || lexicon::is_in("part of time", document.key(at));
        // "contradicting Tulsa police's earlier claim"
        let is_doing = document.lower(at).ends_with("ing") && document.is_capitalised(at + 1);
        lexicon::word_class(document.key(at)).is_none() && !is_time && !is_doing && !is_break(document, at)
    };
    let near = (end.saturating_sub(NEAR)..end).rev();
    let start = match name {
        Some(_) => near.take_while(is_name).last()?,
        None => near.take_while(is_noun).last()?,
    };
    let the = start
        .checked_sub(1)
        .filter(|&at| lexicon::word_class(document.key(at)) == Some(WordClass::Determiner));
    Some(the.unwrap_or(start)..end)
}

/// Whether token `at` is a pronoun that tells whose: "his", "their".
fn is_owner(document: &Document, at: usize) -> bool {
    matches!(document.lower(at), "his" | "her" | "their" | "my" | "our" | "its")
}

/// What stands after the "that" at token `that`, whose noun's phrase begins at token `start`: up to the verb of which the phrase is the
/// subject, "the claim that it was safe | was false", or to the comma after what opens the clause, "amid claims that it was safe, …".
fn content_of(document: &Document, that: usize, clause: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let whole = content::right_of(document, that, clause)?;
    if first_subject(document, clause, start).is_some() {
        return Some(whole);
    }
    let is_verb = |at: usize| holds_verb(document, at..at + 1);
    let (mut at, mut has_verb) = (whole.start, false);
    while at < whole.end {
        if has_verb && (is_comma(document, at) || is_verb(at) && !goes_on(document, at)) {
            break;
        }
        has_verb |= is_verb(at);
        // "had been told", "was safe"
        let group = if is_verb(at) {
            (at..whole.end).take_while(|&at| is_verb_group(document, at)).count()
        } else {
            0
        };
        at += group + 1;
    }
    content::trimmed(document, whole.start..at.min(whole.end))
}

/// Whether the verb at token `at` belongs to the clause before it: "was old and leaked", "a man who fled".
fn goes_on(document: &Document, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    matches!(document.lower(before), "and" | "or" | "but" | "to")
        || lexicon::is_in("relative", document.key(before))
}

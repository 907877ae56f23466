//! Nouns of saying with what they say: "the mayor's claim that …", "fears among residents that …", "amid reports that …".

use std::ops::Range;

use super::content;
use super::cue::{Frame, noun_row};
use super::draft::{Basis, Draft};
use super::names::Names;
use super::phrase::{
    determines, holds_verb, is_break, is_comma, is_date, is_finite, is_verb_group, noun_phrase_after,
    opens_phrase,
};
use super::source::is_owning;
use super::subject::subject_before;
use crate::lexicon::{self, WordClass};
use crate::report::EntityKind;
use crate::text::Document;

/// Between a noun and its "that" stand no more words, nor do they before it in its phrase.
const NEAR: usize = 12;

/// The attributions that nouns make in `clause`. The taggers know nothing of them: the texts they learn from leave half of them out.
pub fn drafts(document: &Document, names: &Names, clause: &Range<usize>) -> Vec<Draft> {
    let that = clause.clone().filter(|&at| document.lower(at) == "that" && opens_clause(document, at + 1));
    let row_of = |noun: usize| noun_row(document, noun, clause).filter(|_| names.at(noun).is_none());
    let draft = |noun: usize, source, content| {
        let row = row_of(noun)?;
        let basis = Basis::Rule(row, Frame::Noun);
        Some(Draft { source, cue: noun..noun + 1, class: row.data.class, basis, content })
    };
    let claims = that.filter_map(|that| {
        let by = || giver_before(document, that, clause.start);
        let nouns = [that.checked_sub(1), by().and_then(|by| by.checked_sub(1))];
        let mut nouns = nouns.into_iter().flatten().filter(|noun| clause.contains(noun));
        let noun = nouns.find(|&noun| row_of(noun).is_some())?;
        let (source, content) = taken(document, names, noun, that, clause)?;
        draft(noun, source, vec![content])
    });
    let views = clause.clone().filter(|&at| document.lower(at) == "in").filter_map(|at| {
        let (owner, noun) = view(document, names, at).filter(|(_, noun)| clause.contains(noun))?;
        let whole = at..noun + 1;
        let content = match at == clause.start {
            true => content::right_of(document, whole.end, clause).into_iter().collect(),
            false => content::around(document, &whole, clause),
        };
        draft(noun, Some(owner), content)
    });
    claims.chain(views).collect()
}

/// Whose view it is in which the clause after token `at` is so, and the noun for that: "In the mayor's view, the dam was safe".
fn view(document: &Document, names: &Names, at: usize) -> Option<(Range<usize>, usize)> {
    let near = at + 2..at + NEAR;
    let is_view = |&noun: &usize| lexicon::is_in("view", document.key(noun));
    let noun = near.take_while(|&at| !is_break(document, at)).find(is_view)?;
    let owner = owner(document, names, first_of(document, noun))?;
    (owner.start == at + 1).then_some((owner, noun))
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
        (noun, Some(giver).filter(|_| !is_place))
    } else if let Some(owner) = owner(document, names, first) {
        (owner.start, Some(owner))
    } else {
        // "the paper withdrew a claim that"
        let near = clause.start.max(noun.saturating_sub(NEAR / 4))..noun;
        let verb = near.into_iter().find(|&at| lexicon::is_in("own act", document.key(at)));
        (noun, verb.and_then(|verb| subject_before(document, verb, clause.start)))
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
    // "his | claim"
    if lexicon::word_class(document.key(last)) == Some(WordClass::Possessive) {
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

/// What stands after the "that" at token `that`, whose noun's phrase begins at token `start`: up to the verb of which the phrase is the
/// subject, "the claim that it was safe | was false", or to the comma after what opens the clause, "amid claims that it was safe, …".
fn content_of(document: &Document, that: usize, clause: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let whole = content::right_of(document, that, clause)?;
    // "said the claim that it was safe | was false", but not "denied claims that a man armed with a knife fled"
    let is_object = holds_verb(document, (clause.start + 1).min(start)..start);
    let is_past = |at: usize| !is_object && document.lower(at).ends_with("ed");
    // "a self-made man", "on his show"
    let is_part = |at: usize| document.word(at - 1) == "-" || determines(document, at - 1);
    let is_verb = |at: usize| (is_finite(document, at) || is_past(at)) && !is_part(at);
    let (mut at, mut has_verb, mut joined) = (whole.start, false, false);
    while at < whole.end {
        if is_verb(at) {
            if has_verb && !joined {
                break;
            }
            has_verb |= !joined;
            joined = false;
            // "had been told", "was safe"
            at += (at..whole.end).take_while(|&at| is_verb_group(document, at)).count();
        } else if has_verb && !is_object && is_comma(document, at) {
            break;
        }
        joined |= joins(document, at);
        at += 1;
    }
    content::trimmed(document, whole.start..at.min(whole.end))
}

/// Whether token `at` joins a verb after it to the clause: "was old and leaked", "a man who fled", "left because it was late".
fn joins(document: &Document, at: usize) -> bool {
    let is_in = |set| lexicon::is_in(set, document.key(at));
    matches!(document.lower(at), "and" | "or" | "but" | "to")
        || is_in("relative")
        || is_in("subclause")
        || is_in("time")
}

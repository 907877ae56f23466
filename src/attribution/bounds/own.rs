//! What is put right in a draft by the words of its own.

use std::ops::Range;

use crate::attribution::content::{quotation_after, right_of, trimmed, without_aside};
use crate::attribution::cue::{Frame, is_cue, is_past};
use crate::attribution::draft::{Basis, Draft};
use crate::attribution::merge::meet;
use crate::attribution::phrase::{determines, holds_verb, is_claim, is_date, is_finite, opens_relative};
use crate::lexicon::{self, WordClass};
use crate::report::CueClass;
use crate::text::Document;

/// Takes the source and the cue out of the content of `draft`.
pub fn keep_apart(_: &Document, draft: &mut Draft) {
    for hole in draft.source.iter().chain([&draft.cue]) {
        let parts = draft.content.drain(..).flat_map(|part| {
            let (before, after) = (part.start..part.end.min(hole.start), part.start.max(hole.end)..part.end);
            if meet(&part, hole) { [before, after] } else { [part.clone(), part.end..part.end] }
        });
        draft.content = parts.filter(|part| !part.is_empty()).collect();
    }
}

/// Turns `draft` round where its verb takes a preposition and was taken for one after a quotation, "A report, marked “secret”, warns of
/// floods" is said by no floods, and where it was taken for one after a statement: "A man, who gave no name, said he felt safe".
pub fn turn_round(document: &Document, draft: &mut Draft) {
    let (Some(source), Some(content)) = (&draft.source, draft.content.first()) else { return };
    let tie = source.start.wrapping_sub(1);
    let is_right_after = source.start == draft.cue.end;
    let is_tied = matches!(draft.basis, Basis::Rule(_, Frame::Verb))
        && (tie == draft.cue.end || is_right_after)
        && lexicon::word_class(document.key(tie)) == Some(WordClass::Preposition);
    let is_before = content.end + usize::from(document.word(content.end) == ",") == draft.cue.start;
    let is_quoted = document.quotation_at(content.start).is_some();
    let opens_clause = |at: usize| document.word(at) == "," && opens_relative(document, at + 1);
    let is_statement = is_right_after
        && lexicon::is_in("pronoun", document.key(source.start))
        && content.clone().any(opens_clause);
    if is_tied && is_before && !is_quoted && draft.content.len() == 1 {
        (draft.source, draft.content) = (Some(content.clone()), vec![source.clone()]);
    } else if is_statement && is_before && !is_quoted {
        let said = right_of(document, source.start, &document.sentence(source.start));
        (draft.source, draft.content) = (Some(content.clone()), said.into_iter().collect());
    }
}

/// Takes for what is said, and by nobody, the noun before a participle that `draft` takes for a verb: "raising hopes for | the 31 miners |
/// believed | to be trapped".
pub fn own_nothing(document: &Document, draft: &mut Draft) {
    let at = draft.cue.start;
    let is_held =
        draft.cue.len() == 1 && lexicon::is_in("held", document.key(at)) && document.lower(at + 1) == "to";
    let Some(source) = draft.source.take_if(|source| is_held && source.end == at) else { return };
    let is_tie = |at: usize| lexicon::word_class(document.key(at)) == Some(WordClass::Preposition);
    let start = source.clone().rev().find(|&at| determines(document, at) || is_tie(at.wrapping_sub(1)));
    draft.content.insert(0, start.unwrap_or(source.start)..source.end);
    // "to have planted the bomb | was shot"
    let is_verb = |&verb: &usize| {
        let before = document.lower(verb - 1);
        let is_told = lexicon::word_class(before).is_some() || lexicon::is_adverb(before);
        let is_clause = document.word(verb) == "," && opens_relative(document, verb + 1);
        is_clause || is_finite(document, verb) || is_past(document, verb) && !is_told
    };
    for part in draft.content.iter_mut().filter(|part| part.start > at) {
        part.end = part.clone().skip(3).find(is_verb).unwrap_or(part.end);
    }
}

/// Takes from the content of `draft` the clause after its source that tells more of it, "Soldiers came, according to a man, who said", or
/// of another, "It measured 5.3, according to the survey, whereas the ministry put it at 5.9".
pub fn leave_relative(document: &Document, draft: &mut Draft) {
    let Some(end) = draft.source.as_ref().map(|source| source.end) else { return };
    let is_apart = document.word(end) == "," && end > draft.cue.start;
    // "According to a man, who gave no name, the bridge was safe"
    if let (Some(source), [part]) = (&mut draft.source, &mut draft.content[..])
        && is_apart
        && part.start == end + 1
        && document.lower(part.start) == "who"
        && let Some(comma) = part.clone().find(|&at| document.word(at) == ",")
        && holds_verb(document, comma..part.end)
    {
        (source.end, part.start) = (comma, comma + 1);
        return;
    }
    let turns = |at: usize| {
        let is_turn = ["turn", "reaction"].into_iter().any(|set| lexicon::is_in(set, document.key(at)));
        is_turn || document.lower(at) == "who"
    };
    draft.content.retain(|part| !(is_apart && part.start == end + 1 && turns(part.start)));
    // "A list was drawn up, a diplomat said, | but the rebels insist that …"
    let next = draft.cue.end + 1;
    let is_others = turns(next) && draft.content.len() > 1;
    let is_reaction = lexicon::is_in("reaction", document.key(next));
    draft.content.retain(|part| {
        let follows = part.start == next || part.start == next + 1;
        !(is_others && follows && (is_reaction || part.clone().any(|at| is_cue(document, at))))
    });
}

/// Ends the content of `draft` where a clause of the writer's own begins: "reported that it was safe; it later withdrew the report",
/// "said that it was safe, but declined to give details".
pub fn end_clause(document: &Document, draft: &mut Draft) {
    let subject = draft.source.as_ref().unwrap_or(&draft.cue).start;
    let is_relative = document.lower(subject.wrapping_sub(1)) == "which";
    // What is said in a phrase does nothing.
    let is_phrase = |at: usize| {
        let verb = at + 1 + usize::from(document.lower(at + 1).ends_with("ly"));
        let is_deed = document.lower(at) == "but" && is_past(document, verb);
        is_deed && !holds_verb(document, draft.cue.end..at)
    };
    let is_end = |at: &usize| {
        let closes = || is_relative && resumes(document, at + 1);
        let is_open = match document.word(*at) {
            ";" => true,
            // "denied that it was stolen, contradicting a notice"
            "," => closes() || remarks(document, at + 1) || lexicon::is_in("reaction", document.key(at + 1)),
            // "said it was safe but stopped short of opening it", "reported 21 deaths but removed the report"
            _ => tells_on(document, *at) || is_phrase(*at),
        };
        is_open && document.quotation_at(*at).is_none()
    };
    for part in draft.content.iter_mut().filter(|part| part.start >= draft.cue.end) {
        let end = || part.clone().find(is_end);
        part.end = after_quotation(document, part).or_else(end).unwrap_or(part.end);
    }
}

/// Parts at a colon what `draft` denies from what its source goes on to say, "denied it: he had been found", and what somebody says from
/// what stands before it, "Others doubt it: the split, they argue, is about money".
pub fn part_at_colon(document: &Document, draft: &mut Draft) {
    let colon = |mut range: Range<usize>| {
        // "8:30 p.m."
        let is_open = |at: usize| document.is_spaced(at + 1) && document.quotation_at(at).is_none();
        range.find(|&at| document.word(at) == ":" && is_open(at))
    };
    let verb = draft.cue.end;
    let is_quoted = |part: &Range<usize>| quotation_after(document, part.start).is_some();
    if draft.class == CueClass::Denial && points_back(document, verb) && !draft.content.iter().any(is_quoted)
    {
        let pronoun = verb..verb + 1;
        draft.content = vec![pronoun];
        return;
    }
    let Some(part) = draft.content.first_mut() else { return };
    if draft.class == CueClass::Denial
        && let Some(colon) = colon(verb..part.start.max(verb + 2))
        // What is quoted after the colon says how it was denied.
        && quotation_after(document, colon + 1).is_none()
        && let Some(denied) = denied(document, verb..colon)
    {
        *part = denied;
        draft.content.truncate(1);
    } else if part.end < draft.cue.start
        && let Some(colon) = colon(part.clone()).filter(|&colon| !holds_verb(document, colon..part.end))
    {
        part.start = colon + 1;
    }
}

/// Whether a pronoun at token `at` is all that is denied, and the sentence goes on: "denied it, and he left", "rejected that; a second".
fn points_back(document: &Document, at: usize) -> bool {
    let joins = |at: usize| lexicon::is_in("joint", document.key(at));
    let next = at + 1 + usize::from(document.word(at + 1) == "," && joins(at + 2));
    let goes_on = joins(next) || document.word(next) == ";";
    matches!(document.lower(at), "it" | "this" | "that" | "them") && goes_on
}

/// What is denied in `words` up to a colon: what a pronoun alone points to, "it | on Sunday night", or a clause, "it had asked for help",
/// but not "the following".
fn denied(document: &Document, words: Range<usize>) -> Option<Range<usize>> {
    let (start, next) = (words.start, words.start + 1);
    let class = lexicon::word_class(document.key(next));
    let is_alone = next == words.end || class == Some(WordClass::Preposition) || is_date(document, next);
    if is_alone && matches!(document.lower(start), "it" | "this" | "that" | "them") {
        return Some(start..next);
    }
    trimmed(document, words).filter(|words| holds_verb(document, words.clone()))
}

/// The token after the quotation that `part` begins with, if those who spoke then did something: "said “It is safe” | and left".
fn after_quotation(document: &Document, part: &Range<usize>) -> Option<usize> {
    let end = quotation_after(document, part.start)?.tokens.end;
    let and = end + usize::from(document.word(end) == ",");
    (and < part.end
        && document.lower(and) == "and"
        && (is_past(document, and + 1) || document.lower(and + 1) == "left"))
        .then_some(end)
}

/// Whether the words from `at` are the writer's on what was said: ", a figure that aid workers called plausible", ", without giving a
/// date".
fn remarks(document: &Document, at: usize) -> bool {
    let withholds = |at: usize| {
        matches!(document.lower(at), "giving" | "naming" | "saying" | "specifying" | "elaborating")
    };
    if document.lower(at) == "without" && withholds(at + 1) {
        return true;
    }
    /// The noun stands no farther from its article.
    const NEAR: usize = 3;
    let is_noun = |&at: &usize| is_claim(document, at) || lexicon::is_in("tally", document.key(at));
    let noun = (at + 1..=at + NEAR).find(is_noun).filter(|_| matches!(document.lower(at), "a" | "an"));
    // "an allegation for which he offered no evidence"
    let relative = |noun: usize| [noun + 1, noun + 2].map(|at| document.lower(at));
    // "a number the police have dismissed"
    let is_relative = |noun: usize| {
        matches!(relative(noun), ["that" | "which", _] | [_, "which"]) || determines(document, noun + 1)
    };
    noun.is_some_and(is_relative)
}

/// Whether the words from `at` go on with the clause around a relative one: "The toll, which the ministry put at 12, now stands at 31".
fn resumes(document: &Document, at: usize) -> bool {
    let verb = at + usize::from(lexicon::word_class(document.key(at)) == Some(WordClass::Adverb));
    let class = lexicon::word_class(document.key(verb));
    matches!(class, Some(WordClass::Verb | WordClass::Auxiliary)) || lexicon::is_verb(document.key(verb))
}

/// Whether the words from `at` tell what those who spoke did then, and not what they said.
pub fn tells_on(document: &Document, at: usize) -> bool {
    let word = |at| document.lower(at);
    let next = at + 1 + usize::from(lexicon::word_class(word(at + 1)) == Some(WordClass::Adverb));
    let is_silent =
        word(next) == "did" && word(next + 1) == "not" && lexicon::is_in("silence", word(next + 2));
    word(at) == "but" && (is_silent || lexicon::is_in("deed", word(next)))
}

/// Leaves of the content of `draft` what is said, without by what means it is and without the writer's own remarks.
pub fn trim_content(document: &Document, draft: &mut Draft) {
    let parts = draft.content.drain(..).map(|part| without_means(document, part));
    draft.content = parts.filter_map(|part| without_aside(document, part)).collect();
}

/// `part` of a content without what stands before its "that" or "to have": "said by phone that", "claimed in a statement to have".
pub fn without_means(document: &Document, part: Range<usize>) -> Range<usize> {
    /// No more tokens tell by what means or where something is said.
    const LONGEST: usize = 6;
    let is_means = lexicon::is_in("means", document.key(part.start));
    let end = part.end.min(part.start + LONGEST + 1);
    let opens = |at: usize| match document.lower(at) {
        "that" => Some(at + 1),
        "to" if document.lower(at + 1) == "have" => Some(at),
        _ => None,
    };
    (part.start..end).filter(|_| is_means).find_map(opens).unwrap_or(part.start)..part.end
}

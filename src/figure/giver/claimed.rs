//! Claims: nouns that govern a figure and whose it is, "the government's claim that 40 came".

use std::ops::Range;

use super::REACH;
use super::words::is_verb;
use crate::attribution::{first_subject, subject_before};
use crate::lexicon::{self, WordClass, is_in};
use crate::text::{Document, TokenKind};

/// Whose claim it is, by the noun that governs the figure: "the government's claim that 40 came", "a report by the daily
/// Il Listino that it lost 40", "a video saying that 40 fell", "his remark that 40 came".
pub fn claimed(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    let is_claim = |at: usize| {
        let word = document.lower(at);
        // "the Green List" is no list.
        let is_name = document.is_capitalised(at) && at > sentence.start;
        !is_name && (is_in("claim", word) || is_in("publication", word) || is_in("tally", word))
    };
    let opens = |at: usize| {
        // "the University of Tesmir"
        let is_inside = document.lower(at) == "of"
            && document.is_capitalised(at.wrapping_sub(1))
            && document.is_capitalised(at + 1);
        !is_inside
            && matches!(
                document.lower(at),
                "that" | "of" | "about" | "on" | "saying" | "claiming" | "alleging" | "showing" | "listing"
            )
            || (document.word(at) == "," && matches!(document.lower(at + 1), "which"))
    };
    // The noun, whose words may stand between it and what it says: "a report by the daily Il Listino that".
    let (noun, joint) = (start..figure.start).rev().filter(|&at| opens(at)).find_map(|joint| {
        let near = (start..joint).rev().take_while(|&at| !is_clause(document, at));
        let noun = near.take(REACH / 3).find(|&at| is_claim(at))?;
        // "a border post in the east of the country": what is in a place, or of a day, says nothing.
        let is_about = matches!(document.lower(joint), "of" | "about" | "on");
        let is_placed = (noun..joint).any(|at| matches!(document.lower(at), "in" | "at" | "near" | "on"));
        let is_day = lexicon::calendar(document.lower(joint + 1)).is_some();
        // "The League, which has a list of names, puts the toll at 31"
        let is_closed = (joint + 1..figure.start).any(|at| document.word(at) == ",");
        (!is_about || !is_placed && !is_day && !is_closed).then_some((noun, joint))
    })?;
    // A clause of its own between the claim and the figure takes it away from the claim.
    if (joint..figure.start).any(|at| matches!(document.word(at), ";" | ":" | "”" | "\"")) {
        return None;
    }
    let first = phrase_start(document, noun, start);
    // "said in a statement that" has a source of its own; "amid rumours that it was set, police held two men" says it of the fire only.
    let before = first.wrapping_sub(1);
    let is_opening = lexicon::word_class(document.key(before)) == Some(WordClass::Preposition)
        && (joint..figure.start).any(|at| document.word(at) == ",");
    if is_opening || matches!(document.lower(before), "in" | "on" | "from" | "with" | "for") {
        return None;
    }
    let own = || {
        // "put the number of checks at 14", but not "the state-owned firm"
        let is_verb = |at: usize| is_verb(document, at) && document.word(at.wrapping_sub(1)) != "-";
        let verb = (start..first).rev().find(|&at| is_verb(at) || is_in("putting", document.key(at)));
        // "the ministry stuck to its count of 40"
        verb.map_or_else(
            || first_subject(document, &sentence, first),
            |verb| subject_before(document, verb, sentence.start),
        )
    };
    let is_text = !is_in("tally", document.key(noun));
    // "the government's claim"
    if let Some(mark) = (first..noun).rev().find(|&at| matches!(document.lower(at), "'s" | "'")) {
        return Some(first..mark);
    }
    // "a report by the daily", "the declaration of the ministry on"
    let by = (noun..joint).find(|&at| matches!(document.lower(at), "by" | "of")).filter(|_| is_text);
    if let Some(by) = by.filter(|by| by + 1 < joint) {
        return Some(by + 1..joint);
    }
    if matches!(lexicon::word_class(document.key(first)), Some(WordClass::Possessive)) {
        return own().or(Some(first..noun + 1));
    }
    // "the police have withdrawn a statement that", "they took down a post saying that"
    let is_own = (start..first).any(|at| is_in("own act", document.lower(at)));
    let is_official = (first..noun).any(|at| document.lower(at) == "official");
    match (is_own, is_text, is_official) {
        (true, ..) => own(),
        (_, true, _) | (_, _, true) => Some(first..noun + 1),
        _ => None,
    }
}

/// Whether a clause begins or ends at token `at`, so that no noun before it governs what comes after.
fn is_clause(document: &Document, at: usize) -> bool {
    let class = lexicon::word_class(document.key(at));
    matches!(class, Some(WordClass::Auxiliary | WordClass::Verb))
        || matches!(document.word(at), "," | ";" | ":")
}

/// Where the noun phrase that ends with the noun at token `noun` begins.
pub fn phrase_start(document: &Document, noun: usize, limit: usize) -> usize {
    let goes_on = |at: &usize| {
        let word = document.lower(*at);
        let class = lexicon::word_class(word);
        let is_word = document.kind(*at) == Some(TokenKind::Word);
        matches!(word, "'s" | "'" | "-")
            || (is_word
                && matches!(class, None | Some(WordClass::Determiner | WordClass::Possessive))
                && !word.ends_with("ed")
                && !lexicon::is_verb(word))
    };
    let mut first = noun;
    for at in (limit..noun).rev().take_while(goes_on) {
        first = at;
        let class = lexicon::word_class(document.key(at));
        // Nothing of the phrase stands before its article.
        if matches!(class, Some(WordClass::Determiner | WordClass::Possessive)) {
            break;
        }
    }
    first
}

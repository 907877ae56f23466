//! Phrases around a cue: the noun phrase after a token, and what tells where a phrase or a clause ends.

use std::ops::Range;

use crate::lexicon::{self, Calendar, WordClass};
use crate::text::{Document, TokenKind};

/// A phrase is looked for within this many tokens.
pub const REACH: usize = 40;

/// The noun phrase that begins at token `at`, before `limit`: up to a break, a verb, or a word that opens a clause.
pub fn noun_phrase_after(document: &Document, at: usize, limit: usize) -> Option<Range<usize>> {
    let limit = limit.min(at + REACH);
    let end = (at..limit).find(|&end| ends_phrase(document, at, end)).unwrap_or(limit.max(at));
    // "by the minister in a | televised debate"
    let is_open = |at: &usize| {
        let class = lexicon::word_class(document.key(*at));
        matches!(class, Some(WordClass::Determiner | WordClass::Preposition | WordClass::Possessive))
            && !is_nominal(document, *at)
    };
    let open = (at..end).rev().take_while(is_open).count();
    let range = at..end - open;
    holds_noun(document, range.clone()).then_some(range)
}

/// Whether token `end` cannot go on the noun phrase that begins at token `at`: a break, a verb, a word that opens a clause,
/// an adverb that is no quantity, a day.
fn ends_phrase(document: &Document, at: usize, end: usize) -> bool {
    let word = document.lower(end);
    let class = match lexicon::word_class(word) {
        Some(WordClass::Adverb) => end > at && !is_nominal(document, end),
        class => end > at && class == Some(WordClass::Pronoun),
    };
    is_break(document, end)
        || is_finite(document, end)
        || (end > at + 1 && word.ends_with("ed"))
        || matches!(word, "." | "!" | "?")
        || lexicon::is_in("clause", word)
        || class
        || is_date(document, end)
        || (matches!(word, "on" | "in" | "at")
            && (is_date(document, end + 1) || lexicon::is_in("part of time", document.key(end + 2))))
}

/// Whether a noun stands in `range`, or a word that may stand for one.
pub fn holds_noun(document: &Document, mut range: Range<usize>) -> bool {
    range.any(|at| document.kind(at) == Some(TokenKind::Word) && is_nominal(document, at))
}

/// Whether `range` holds a finite verb near its end, so that it can be a statement.
pub fn holds_verb(document: &Document, range: Range<usize>) -> bool {
    let near = range.end.saturating_sub(REACH).max(range.start)..range.end;
    // "the lead author"
    let is_noun = |at: usize| determines(document, at.wrapping_sub(1));
    let is_verb = |at: usize| {
        (document.lower(at).ends_with("ed") || lexicon::is_verb(document.key(at))) && !is_noun(at)
    };
    near.into_iter().any(|at| is_finite(document, at) || is_verb(at))
}

/// Whether a quotation stands in `range`, near its end.
pub fn holds_quotation(document: &Document, range: Range<usize>) -> bool {
    let near = range.end.saturating_sub(REACH).max(range.start)..range.end;
    near.into_iter().any(|at| document.quotation_at(at).is_some())
}

/// Whether token `at` separates clauses: a comma, semicolon, colon, dash, bracket, quotation mark, or the mark of an item in a list.
pub fn is_break(document: &Document, at: usize) -> bool {
    match document.word(at) {
        "-" | "." | "'" | "’" | "&" | "/" => false,
        // A dash within a word or a range: Iran–Iraq.
        "–" => document.is_spaced(at),
        // Nor the colon in 7:45.
        ":" => document.is_spaced(at + 1),
        word => match document.kind(at) {
            Some(TokenKind::Punctuation) => true,
            Some(TokenKind::Symbol) => lexicon::is_in("bullet", word),
            _ => false,
        },
    }
}

/// Whether a noun phrase of its own begins at token `at`: with an article, a pronoun or a name.
pub fn opens_phrase(document: &Document, at: usize) -> bool {
    let is_pronoun = lexicon::word_class(document.key(at)) == Some(WordClass::Pronoun);
    is_pronoun || determines(document, at) || document.is_capitalised(at)
}

/// Whether token `at` stands before a noun: "the", "every", "their".
pub fn determines(document: &Document, at: usize) -> bool {
    let class = lexicon::word_class(document.key(at));
    matches!(class, Some(WordClass::Determiner | WordClass::Possessive))
}

/// Whether token `at` is a day or a month, and not a given name: "said Jan Ostrow", but "in April President Lund".
pub fn is_date(document: &Document, at: usize) -> bool {
    let before = lexicon::word_class(document.key(at.wrapping_sub(1)));
    let is_given = || document.is_capitalised(at + 1) && before != Some(WordClass::Preposition);
    lexicon::calendar(document.lower(at)).is_some_and(|part| part != Calendar::Month || !is_given())
}

/// Whether token `at` is a comma.
pub fn is_comma(document: &Document, at: usize) -> bool {
    document.word(at) == ","
}

/// Whether token `at` may stand between a subject and its verb: "has", "also", "reportedly".
pub fn is_verb_group(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    !has_own_capital(document, at)
        && (matches!(lexicon::word_class(word), Some(WordClass::Auxiliary | WordClass::Adverb))
            && !matches!(word, "each" | "more")
            && !is_many(document, at)
            || lexicon::is_adverb(word)
            // "had first reported", but not "the first said"
            || word == "first" && !determines(document, at.wrapping_sub(1))
            || seems(document, at))
}

/// Whether token `at` is a part of "appear to" before another verb: "pictures appear to show".
pub fn seems(document: &Document, at: usize) -> bool {
    let verb = if document.lower(at) == "to" { at.wrapping_sub(1) } else { at };
    lexicon::is_in("seeming", document.key(verb)) && document.lower(verb.wrapping_add(1)) == "to"
}

/// Whether token `at` has a capital that neither the start of its sentence nor a headline gives it: "May" in "Theresa May said".
fn has_own_capital(document: &Document, at: usize) -> bool {
    document.is_capitalised(at) && at != document.sentence(at).start && !document.is_capitalised(at + 1)
}

/// Whether token `at` is certainly a finite verb, so that a noun phrase cannot reach over it.
pub fn is_finite(document: &Document, at: usize) -> bool {
    let class = lexicon::word_class(document.key(at));
    // "the lead author"
    let is_noun =
        class == Some(WordClass::Verb) && lexicon::is_in("article", document.key(at.wrapping_sub(1)));
    matches!(class, Some(WordClass::Auxiliary | WordClass::Verb))
        && !document.word(at).starts_with(['\'', '’'])
        && document.lower(at) != "left"
        && !has_own_capital(document, at)
        && !is_participle(document, at)
        && !is_noun
}

/// Whether token `at` is a participle by its form or by what follows: "pictures taken from a roof", "an assessor sent by the council",
/// "a group set up by elders".
fn is_participle(document: &Document, at: usize) -> bool {
    let by = at + 1 + usize::from(lexicon::is_in("particle", document.key(at + 1)));
    let before = lexicon::word_class(document.key(at.wrapping_sub(1)));
    let is_told = matches!(before, Some(WordClass::Auxiliary | WordClass::Adverb));
    document.lower(by) == "by" || lexicon::is_in("participle", document.key(at)) && !is_told
}

/// Whether token `at` can be the noun of a phrase, or stand for it: "the US", "many", "others".
pub fn is_nominal(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    match lexicon::word_class(word) {
        None => true,
        Some(WordClass::Pronoun) => word != "there",
        // "according to her, the"
        Some(WordClass::Possessive) => word == "her" && is_break(document, at + 1),
        // "the other said"
        Some(WordClass::Determiner) if word == "other" => determines(document, at.wrapping_sub(1)),
        Some(WordClass::Adverb | WordClass::Determiner) => is_many(document, at),
        _ => false,
    }
}

/// Whether token `at` may stand for a noun, though others of its class do not: "many", "some".
fn is_many(document: &Document, at: usize) -> bool {
    lexicon::is_in("many", document.key(at))
}

/// Whether token `at` is a noun for something that is claimed: "rumours", "charge".
pub fn is_claim(document: &Document, at: usize) -> bool {
    let is_in = |set| lexicon::is_in(set, document.key(at));
    ["claim", "account", "assertion", "reproach"].into_iter().any(is_in)
}

/// Whether a relative clause may begin at token `at`: "who was there", "where it stood".
pub fn opens_relative(document: &Document, at: usize) -> bool {
    lexicon::is_in("relative", document.key(at)) || document.lower(at) == "where"
}

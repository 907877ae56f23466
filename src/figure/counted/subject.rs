//! Subjects: the noun before a figure of which something is said with it.

use std::ops::Range;

use super::phrase::is_participle;
use crate::attribution::is_owning;
use crate::lexicon::{self, WordClass, is_adverb, is_in};
use crate::text::{Document, TokenKind, end_of_dateline};

/// How many tokens before a figure its noun may stand.
const REACH: usize = 30;

/// Where the noun of the figure from token `at` on may stand at the earliest: in its sentence, but not in a dateline.
fn start(document: &Document, at: usize) -> usize {
    let sentence = document.sentence(at).start;
    end_of_dateline(document, sentence).unwrap_or(sentence).max(at.saturating_sub(REACH))
}

/// The noun before the figure from token `at` on of which something is said with it: that which it is joined to, "a fee of
/// €95 million", or the subject of its verb, "the market for herders opens on two days". `other` is the figure before it.
pub fn subject(document: &Document, at: usize, other: &Range<usize>) -> Option<usize> {
    let start = start(document, at);
    let last = last_content(document, start, at, other)?;
    if !is_verb(document, last, start) {
        let noun = is_noun(document, last).then_some(last)?;
        // "raised the wage for farm hands from 410 pesos", "a cost of 40 dollars"
        let is_change = matches!(document.lower(at.wrapping_sub(1)), "to" | "from");
        let first = first_noun(document, noun, start, is_change);
        return Some(told(document, first, noun));
    }
    of_verb(document, last, start)
}

/// Whether the noun or verb before an amount of money or a duration from token `at` on, before which the figure `other` stands, ties
/// it to a thing: a preposition joins them, "a fine of $40", or the verb says what something costs. Who pays or gets it is not what it
/// is of: "paid the survivors $40", "the fire at the mill three days before".
pub fn is_tied(document: &Document, at: usize, other: &Range<usize>, money: bool) -> bool {
    let start = start(document, at);
    let Some(last) = last_content(document, start, at, other) else { return false };
    let word = document.lower(last);
    let joins = |at: usize| {
        lexicon::word_class(document.key(at)) == Some(WordClass::Preposition)
            || matches!(document.lower(at), "worth" | "open")
    };
    let is_costing = is_in("measuring", word) && !(money && is_in("paying", word))
        || is_in("copula", word)
        || word == "raised";
    document.lower(at) == "longer" || (last..at).any(joins) || is_costing && is_verb(document, last, start)
}

/// The subject of the clause that the figure from token `at` on ends: "the mill has been in the town for 130 years"; but
/// not whoever does something, "the firm closes the mill for three days".
pub fn subject_of_clause(document: &Document, at: usize) -> Option<usize> {
    let start = start(document, at);
    let last = (start..at).rev().find(|&at| is_verb(document, at, start))?;
    let tells = |at: usize| is_in("measuring", document.key(at)) || is_in("copula", document.key(at));
    // "opens for 40 minutes"
    let is_state = last + 3 > at || (first_of_verbs(document, last, start)..=last).any(tells);
    if is_state { of_verb(document, last, start) } else { None }
}

/// The subject of the verbs that end with the one at token `last`.
fn of_verb(document: &Document, last: usize, start: usize) -> Option<usize> {
    let verb = first_of_verbs(document, last, start);
    // "the ministry had said 46 percent", but "the fire was reported as 40 acres"
    if is_in("saying", document.key(last)) && !(verb..last).any(|at| is_in("copula", document.key(at))) {
        return None;
    }
    let clause = clause_start(document, start, verb);
    // "the union says it was 40 percent"
    let is_pronoun = verb > clause && document.lower(verb - 1) == "it";
    let head = || if is_pronoun { None } else { first_head(document, clause, verb) };
    relative(document, clause, start).or_else(head)
}

/// The last token before the figure that is more than an adverb, a preposition or an article: a verb or a noun.
fn last_content(document: &Document, start: usize, at: usize, other: &Range<usize>) -> Option<usize> {
    let words = (start..at).rev().filter(|at| !other.contains(at));
    for at in words {
        let word = document.lower(at);
        // "stations where 98 percent": a clause begins
        if matches!(word, "that" | "where" | "when" | "which") {
            return None;
        }
        match document.kind(at) {
            Some(TokenKind::Word | TokenKind::Clitic) => {}
            Some(TokenKind::Punctuation) if matches!(document.word(at), "," | ";" | "(" | ":" | "—") => {
                return None;
            }
            _ => continue,
        }
        match lexicon::word_class(word) {
            Some(WordClass::Auxiliary | WordClass::Verb) => return Some(at),
            Some(WordClass::Pronoun) => return None,
            Some(WordClass::Conjunction) => return None,
            Some(_) => {}
            None if is_adverb(word) || is_in("comparative", word) || word.ends_with("ing") => {}
            None if lexicon::calendar(word).is_some() || is_in("period", word) => {}
            None => return Some(at),
        }
    }
    None
}

/// Whether token `at` is a verb rather than a noun.
fn is_verb(document: &Document, at: usize, start: usize) -> bool {
    let word = document.lower(at);
    // "the widow's pension"
    if document.kind(at) == Some(TokenKind::Clitic) && word == "'s" {
        return false;
    }
    let last = document.lower(at.wrapping_sub(1));
    let before = lexicon::word_class(last);
    // "could trace", "to trace", "had split"
    let is_done = before == Some(WordClass::Auxiliary) && is_in("unchanging", word);
    if is_in("modal", last) || is_done {
        return true;
    }
    // "the rise", "its runs", but "talks that lasted"
    let is_determined = matches!(before, Some(WordClass::Determiner | WordClass::Possessive))
        && !matches!(last, "that" | "which")
        // "last week's vote"
        || is_owning(document, at.wrapping_sub(1));
    let is_said = matches!(lexicon::word_class(word), Some(WordClass::Auxiliary | WordClass::Verb))
        || is_in("measuring", word)
        || is_participle(word)
        || lexicon::is_verb(word)
        || is_third_person(document, at, start)
        || (word.ends_with("ing") && before == Some(WordClass::Auxiliary));
    is_said && !is_determined && !(document.is_capitalised(at) && at > start)
}

/// Whether token `at`, which may be a plural as well, is a verb by what stands beside it: "herders opens", "ends after eleven days".
fn is_third_person(document: &Document, at: usize, start: usize) -> bool {
    let is_form = document.lower(at).strip_suffix('s').is_some_and(lexicon::is_base_form);
    is_form && at > start && (lexicon::is_plural(document.lower(at - 1)) || document.lower(at + 1) == "after")
}

/// The first of the verbs that end with the one at token `last`: "would have cost".
fn first_of_verbs(document: &Document, last: usize, start: usize) -> usize {
    let is_part = |at: usize| is_verb(document, at, start) || is_adverb(document.lower(at));
    (start..last).rev().take_while(|&at| is_part(at)).last().unwrap_or(last)
}

/// What the noun at token `noun` tells the number of, where it is a word for a number: the growth in "its forecast for growth",
/// the profit in "the profit forecast". `last` is the end of its phrase.
fn told(document: &Document, noun: usize, last: usize) -> usize {
    if !is_in("telling", document.key(noun)) {
        return noun;
    }
    let of = noun + 1;
    let after = (of..=last).find(|&at| is_noun(document, at));
    let is_joint = matches!(document.lower(of), "of" | "for");
    let before = noun
        .checked_sub(1)
        .filter(|&before| is_noun(document, before) && !is_participle(document.lower(before)));
    let found = if is_joint { after } else { before };
    found.unwrap_or(noun)
}

/// Where the clause of the verb at token `verb` begins.
fn clause_start(document: &Document, start: usize, verb: usize) -> usize {
    let opens = |at: usize| {
        let word = document.lower(at);
        let has_subject = || (at + 1..verb).any(|at| is_noun(document, at));
        matches!(document.word(at), ";" | ":" | "—" | "“" | "\"")
            || matches!(word, "that" | "which" | "who")
            || (is_in("saying", word) && has_subject())
            || is_in("subclause", word)
            || (matches!(word, "and" | "or") && document.word(at.wrapping_sub(1)) == "," && has_subject())
    };
    (start..verb).rev().find(|&at| opens(at)).map_or(start, |at| at + 1)
}

/// The noun that the clause from token `clause` on is about, if "that", "which" or "who" joins it: the talks in "talks that
/// lasted seven weeks".
fn relative(document: &Document, clause: usize, start: usize) -> Option<usize> {
    let joint = clause.checked_sub(1).filter(|&joint| joint > start)?;
    let is_joint = matches!(document.lower(joint), "that" | "which" | "who");
    let noun = (joint - 1).saturating_sub(usize::from(document.word(joint - 1) == ","));
    // "said on Monday that": not Monday's
    let near = joint.saturating_sub(5).max(start)..joint;
    let is_said =
        document.lower(joint) == "that" && near.into_iter().any(|at| is_in("saying", document.key(at)));
    let is_own = is_noun(document, noun) && !is_verb(document, noun, start) && !is_said;
    (is_joint && is_own).then_some(noun)
}

/// The head of the first noun phrase between tokens `start` and `verb`, an adverbial that opens the clause left aside: the
/// market in "On Monday, the market for herders opens". None if that is a pronoun.
fn first_head(document: &Document, start: usize, verb: usize) -> Option<usize> {
    let opens_adverbial = |at: usize| {
        let word = document.lower(at);
        lexicon::word_class(word) == Some(WordClass::Preposition) || is_adverb(word) || word == "according"
    };
    let mut from = start;
    if opens_adverbial(from) {
        match (from..verb).find(|&at| document.word(at) == ",") {
            Some(comma) => from = comma,
            // "In the valley temperatures fell"
            None => return (from..verb).rev().find(|&at| is_noun(document, at)),
        }
    }
    let mut head = None;
    let mut closes = from;
    for at in from..verb {
        let word = document.lower(at);
        // "the 22-mile (35-km) journey"
        if document.word(at) == "(" {
            closes = (at..verb).find(|&at| document.word(at) == ")").unwrap_or(at);
        }
        if at <= closes && closes > from {
            continue;
        }
        match lexicon::word_class(word) {
            // "told parliament the deficit", "told Fox News their investigation"
            Some(WordClass::Determiner | WordClass::Possessive) => head = None,
            Some(WordClass::Pronoun) if head.is_none() => return None,
            Some(WordClass::Preposition) if head.is_some() => break,
            _ if document.kind(at) == Some(TokenKind::Punctuation) && head.is_some() && word != "-" => break,
            _ if head.is_some() && is_verb(document, at, start) => break,
            _ if is_noun(document, at) && !is_adverb(word) => head = Some(at),
            _ => {}
        }
    }
    head
}

/// Whether token `at` can stand in the phrase of a noun, before it or in it.
fn is_in_phrase(document: &Document, at: usize) -> bool {
    let class = lexicon::word_class(document.key(at));
    document.kind(at) == Some(TokenKind::Word)
        && matches!(class, None | Some(WordClass::Determiner | WordClass::Possessive))
}

/// Whether token `at` can be a noun.
fn is_noun(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    let class = lexicon::word_class(word);
    // "the vote was", "its work is"
    let before = lexicon::word_class(document.key(at.wrapping_sub(1)));
    let is_determined = matches!(before, Some(WordClass::Determiner | WordClass::Possessive));
    let is_nominal = class.is_none() || (class == Some(WordClass::Verb) && is_determined);
    document.kind(at) == Some(TokenKind::Word)
        && is_nominal
        && !is_in("comparative", word)
        && !is_participle(word)
        && lexicon::calendar(word).is_none()
}

/// The noun of which the noun at token `at` is or to which a preposition ties it: the cost in "the cost of the test kit",
/// the wage in "the wage for farm hands"; where something changes, also the limit in "the limit on the road".
fn first_noun(document: &Document, at: usize, start: usize, is_change: bool) -> usize {
    let phrase =
        (start..at).rev().take_while(|&at| is_in_phrase(document, at) && !is_verb(document, at, start));
    let first = phrase.last().unwrap_or(at);
    let joint = first.checked_sub(1).filter(|&joint| joint > start);
    let is_joint = joint.is_some_and(|joint| match document.lower(joint) {
        "of" => true,
        // "blamed a gauge for the first estimate of"
        "for" => !is_in("telling", document.key(at)),
        "in" | "on" | "at" => is_change,
        _ => false,
    });
    match joint.filter(|_| is_joint).map(|joint| joint - 1) {
        Some(noun) if is_noun(document, noun) && !is_verb(document, noun, start) => {
            first_noun(document, noun, start, is_change)
        }
        _ => at,
    }
}

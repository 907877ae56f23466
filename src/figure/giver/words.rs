//! Words beside a figure that hand it to somebody: "the 40 that her office had announced", "a police log has 12,000".

use std::ops::Range;
use std::sync::LazyLock;

use super::REACH;
use super::claimed::phrase_start;
use crate::attribution::{Voices, first_subject, is_voice, noun_phrase_after, subject_before};
use crate::figure::approximator::approximated;
use crate::figure::matter::theme;
use crate::figure::numeral::numeral;
use crate::lexicon::{self, Table, WordClass, is_in, source};
use crate::text::{Document, TokenKind};

/// Whoever is said beside the tokens `figure` to have given it.
pub fn by_words(document: &Document, voices: &Voices, figure: &Range<usize>) -> Option<Range<usize>> {
    let after = estimated(document, figure)
        .or_else(|| told_by(document, figure))
        .or_else(|| told_after(document, voices, figure))
        .or_else(|| changed(document, figure));
    after
        .or_else(|| held(document, figure))
        .or_else(|| reckoned(document, figure))
        .or_else(|| in_turn(document, figure))
}

static TOLD: LazyLock<Table<()>> = LazyLock::new(|| Table::new("givers", source!("givers"), |_| ()));

/// By whom it is said to be given, right after it: "not the 22 claimed by the insurgents", "the figure of 22 was given by the insurgents".
fn told_by(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    /// The verb stands no farther from the figure: its noun and an adverb are between.
    const NEAR: usize = 4;
    let sentence = document.sentence(figure.start);
    let is_near = |at: &usize| {
        document.kind(*at) == Some(TokenKind::Word) && lexicon::word_class(document.key(*at)).is_none()
    };
    let is_tally = document.lower(figure.start.wrapping_sub(1)) == "of"
        && is_in("tally", document.key(figure.start.wrapping_sub(2)));
    let start = figure.end + usize::from(is_tally && is_in("copula", document.key(figure.end)));
    let near = (start..sentence.end.min(figure.end + NEAR)).take_while(|at| *at == start || is_near(at));
    let verb = near.into_iter().find_map(|at| TOLD.at(document, at))?.0;
    let by = Some(verb.end).filter(|&by| document.lower(by) == "by")?;
    noun_phrase_after(document, by + 1, sentence.end).filter(|source| is_voice(document, source))
}

/// Whoever is said to have given it right after it: "the 40 that her office had announced", "17, as police first said".
fn told_after(document: &Document, voices: &Voices, figure: &Range<usize>) -> Option<Range<usize>> {
    /// The verb stands no farther from the figure.
    const NEAR: usize = 12;
    let sentence = document.sentence(figure.start);
    let joins = |at: &usize| {
        let word = document.lower(*at);
        let is_relative = matches!(word, "that" | "which" | "as") || is_in("pronoun", word);
        is_relative
            || matches!(lexicon::word_class(word), Some(WordClass::Determiner | WordClass::Possessive))
    };
    let end = sentence.end.min(figure.end + NEAR);
    // Nothing but the noun that it counts stands between.
    let is_near = |at: &usize| {
        let class = lexicon::word_class(document.key(*at));
        let is_break =
            document.word(*at) == "," && document.lower(at + 1) != "as" || document.word(*at) == ";";
        let is_joint = matches!(class, Some(WordClass::Preposition | WordClass::Conjunction))
            && document.lower(*at) != "as";
        !is_break && !is_joint && !is_verb(document, *at)
    };
    let joint = (figure.end..end).take_while(is_near).find(joins)?;
    let is_told = |at: &usize| {
        let before = lexicon::word_class(document.key(at - 1));
        let is_noun = matches!(before, Some(WordClass::Determiner | WordClass::Possessive));
        TOLD.at(document, *at).is_some() && !is_noun
    };
    let verb = (joint..end).find(is_told)?;
    // "double the previous estimate"
    if is_in("earlier", document.key(verb - 1)) || document.lower(verb - 1) == "previous" {
        return None;
    }
    let from = joint + usize::from(matches!(document.lower(joint), "that" | "which" | "as"));
    let source = subject_before(document, verb, from)?;
    // "doubled that figure, to 1,150, citing"
    let is_number = is_in("tally", document.key(source.start));
    if source.start > from || is_number || source.clone().any(|at| is_verb(document, at)) {
        return None;
    }
    let is_pronoun = source.len() == 1 && is_in("pronoun", document.key(source.start));
    let subject = || first_subject(document, &sentence, figure.start).filter(|_| is_pronoun);
    // Whoever it stands for, unless the sentence has a voice of its own.
    Some(if voices.is_attributed(figure.start) { source } else { subject().unwrap_or(source) })
}

pub fn is_verb(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    matches!(lexicon::word_class(word), Some(WordClass::Auxiliary | WordClass::Verb))
        || (word.len() > 3 && word.ends_with("ed"))
}

/// Whoever has it, or arrives at it: "a police log has 12,000".
fn held(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    static HOLDERS: LazyLock<Table<&str>> =
        LazyLock::new(|| Table::new("holders", source!("holders"), |cells| cells[0]));
    let sentence = document.sentence(figure.start);
    let start = approximated(document, figure);
    // "between 60 and 70"
    let start = start - usize::from(document.lower(start.wrapping_sub(1)) == "between");
    let (words, row) = HOLDERS.before(document, start, sentence.start)?;
    let source = subject_before(document, words.start, sentence.start)?;
    if is_passive(document, words.start) {
        return None;
    }
    /// The noun that a figure counts is no farther from it.
    const NEAR: usize = 4;
    let is_so = match row.data {
        "bare" => !counts(document, figure),
        "count" if !counts(document, figure) => true,
        "theme" | "count" => {
            let names_theme = |at| theme(document.lower(at)).is_some();
            let is_noun = !is_in("pronoun", document.key(source.end - 1));
            (is_noun && is_voice(document, &source)) || (figure.end..figure.end + NEAR).any(names_theme)
        }
        "list" => is_list(document, &source),
        "share" => matches!(document.lower(figure.end - 1), "percent" | "cent" | "%"),
        _ => true,
    };
    is_so.then_some(source)
}

/// By whom something is put at it: "a crowd estimated by the organisers at 40", "was put at 40 by the organisers".
fn estimated(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    if document.lower(figure.start.checked_sub(1)?) == "at" && document.lower(figure.end) == "by" {
        let sentence = document.sentence(figure.start);
        // "by the commission and at 38 by observers"
        let limit = (figure.end..sentence.end).find(|&at| document.lower(at) == "and");
        let source = noun_phrase_after(document, figure.end + 1, limit.unwrap_or(sentence.end));
        return source.filter(|source| is_voice(document, source));
    }
    agent_before(document, approximated(document, figure))
}

/// Those by whom something is said to be put at the figure that begins, with the words on how exact it is, at token `figure`: "a crowd
/// estimated by the organisers at about 40".
pub fn agent_before(document: &Document, figure: usize) -> Option<Range<usize>> {
    /// Their phrase has no more tokens.
    const PHRASE: usize = 8;
    let at = figure.checked_sub(1).filter(|&at| document.lower(at) == "at")?;
    let start = document.sentence(at).start.max(at.saturating_sub(PHRASE));
    let by = (start..at).rev().find(|&by| document.lower(by) == "by")?;
    let is_put = is_in("estimated", document.key(by.checked_sub(1)?));
    (is_put && by + 1 < at).then_some(by + 1..at)
}

/// Whether the verb at token `verb` says what is done to its subject: "the crowd was put at 40".
fn is_passive(document: &Document, verb: usize) -> bool {
    verb > 0 && is_in("copula", document.key(verb - 1))
}

/// Whether the head of `source` is a list, log or survey, which holds figures: "its own records have 40".
fn is_list(document: &Document, source: &Range<usize>) -> bool {
    let is_head = |at: &usize| lexicon::word_class(document.key(*at)) == Some(WordClass::Preposition);
    let head = source.clone().skip(1).find(is_head).unwrap_or(source.end) - 1;
    ["tally", "publication", "list"].into_iter().any(|set| is_in(set, document.lower(head)))
}

/// By whose tally it is, as its clause begins: "by the union's reckoning, 40 men", "in the ministry's count the heat killed 40".
fn reckoned(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    /// The noun stands no farther from its owner.
    const NEAR: usize = 3;
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    let is_tally = |at: usize| {
        let word = document.lower(at);
        is_in("tally", word) || is_in("publication", word) || is_in("list", word)
    };
    let owns = |at: &usize| {
        matches!(document.lower(*at), "'s" | "'" | "’s" | "’")
            && (at + 1..figure.start.min(at + 1 + NEAR)).any(is_tally)
    };
    let opens = |at: &usize| {
        matches!(document.lower(*at), "by" | "in" | "on")
            && (*at == sentence.start || matches!(document.word(at - 1), "," | ";" | "and" | "but" | "while"))
    };
    let reach = || (start..figure.start).rev().take_while(|&at| document.word(at) != ";");
    // "by the count of the interior ministry, 40 men"
    let by = reach().find(opens);
    let of = by.map(|by| by + 3).filter(|&of| document.lower(of) == "of" && is_tally(of - 1));
    if let Some(of) = of
        && let Some(comma) = (of + 1..figure.start).find(|&at| document.word(at) == ",")
    {
        return Some(of + 1..comma);
    }
    let mark = reach().find(owns)?;
    // "the ministry's estimate was 40", "stands at about 40"
    let words = approximated(document, figure);
    let before = |n: usize| document.lower(words.wrapping_sub(n));
    let tally = (mark + 1..figure.start).find(|&at| is_in("tally", document.key(at)));
    let measures = is_in("measuring", before(1 + usize::from(matches!(before(1), "at" | "to"))));
    let is_equated = is_in("copula", before(1)) || measures && tally.is_some();
    if is_equated && figure.start - mark <= 2 * NEAR + 2 {
        let first = phrase_start(document, mark - 1, start);
        // "the storm's toll"
        let is_giver = tally.is_none_or(|tally| theme(document.lower(tally)).is_none())
            || is_voice(document, &(first..mark));
        return Some(first..mark).filter(|_| is_giver);
    }
    by.filter(|&by| by + 1 < mark).map(|by| by + 1..mark)
}

/// Whoever gives it without a verb of their own, after another who gave one: "Police spoke of eight, the rebels of two".
fn in_turn(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    /// Their phrase has no more tokens.
    const PHRASE: usize = 7;
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(PHRASE));
    let is_edge = |at: usize| matches!(document.word(at), "," | ";") || document.lower(at) == "and";
    let end =
        figure.start - usize::from(document.lower(figure.start - usize::from(figure.start > 0)) == "of");
    // "the union has 40 out; the ministry in Oslo, 12"
    let is_apart = end > start && document.word(end - 1) == ",";
    let end = end - usize::from(is_apart);
    let is_edge = |at: usize| if is_apart { document.word(at) == ";" } else { is_edge(at) };
    let edge = (start..end).rev().find(|&at| is_edge(at))?;
    let phrase = edge + 1..end;
    let is_word = |at: usize| document.kind(at) == Some(TokenKind::Word);
    // "240 passengers and a crew of 19"
    let is_phrase = !phrase.is_empty()
        && !matches!(document.lower(phrase.start), "a" | "an")
        && (document.is_capitalised(phrase.start)
            || lexicon::word_class(document.key(phrase.start)) == Some(WordClass::Determiner))
        && phrase.clone().all(|at| is_word(at) && !is_verb(document, at))
        && phrase
            .clone()
            .skip(1)
            .all(|at| lexicon::word_class(document.key(at)).is_none() || document.lower(at) == "of");
    // Somebody else gave a figure before, in the same sentence.
    let follows = (sentence.start..edge)
        .any(|at| document.kind(at) == Some(TokenKind::Number) || numeral(document, at).is_some());
    (is_phrase && follows && !counts(document, figure)).then_some(phrase)
}

/// Whether a noun or a unit follows the number of `figure`: "12 men", "three days".
fn counts(document: &Document, figure: &Range<usize>) -> bool {
    let has_noun = document.kind(figure.end) == Some(TokenKind::Word)
        && lexicon::word_class(document.key(figure.end)).is_none();
    has_noun || figure.len() > 1
}

/// Whoever changed a tally to it or from it: "Officials later lowered the toll to 58".
fn changed(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    /// No more words stand between "but" and the verb.
    const NEAR: usize = 4;
    static CHANGES: LazyLock<Table<()>> = LazyLock::new(|| Table::new("changes", source!("changes"), |_| ()));
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    let before = (1..=3).map(|n| document.lower(figure.start.wrapping_sub(n)));
    if !before.into_iter().any(|word| matches!(word, "to" | "from" | "of" | "at")) {
        return None;
    }
    let verb = (start..figure.start).rev().find(|&at| CHANGES.at(document, at).is_some())?;
    // "put the number at 31, but on Tuesday cut its count to 23"
    let is_aside = document.lower(verb).ends_with("ing") && document.word(verb.wrapping_sub(1)) == ",";
    let is_joined = is_aside || (verb.saturating_sub(NEAR)..verb).any(|at| is_in("joint", document.key(at)));
    let first = || first_subject(document, &sentence, verb).filter(|_| is_joined);
    let subject = subject_before(document, verb, sentence.start).or_else(first);
    subject.filter(|_| !is_passive(document, verb))
}

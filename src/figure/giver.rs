//! Givers: who gives a figure, by the words that hand it to somebody, or else by the attribution in whose content it stands.

use std::ops::Range;
use std::sync::LazyLock;

use super::approximator::approximators;
use super::matter::theme;
use super::numeral::numeral;
use crate::attribution::{Voices, first_subject, subject_before};
use crate::lexicon::{self, Table, WordClass, is_in, source};
use crate::report::{Attribution, CueClass, SourceKind};
use crate::text::{Document, Span, TokenKind};

/// Who gives a figure.
#[derive(Clone, Copy, Default)]
pub struct Giver {
    /// The words that name them.
    pub source: Option<Span>,
    /// Whether they are an authority.
    pub official: bool,
    /// The entity that they name.
    pub entity: Option<usize>,
}

/// How many tokens from a figure the words that hand it to somebody may stand.
const REACH: usize = 24;

/// Who gives the figure of the tokens `figure`.
pub fn giver(document: &Document, voices: &Voices, figure: &Range<usize>) -> Giver {
    // "the union claims that 40 fell": the verb, not "the union's claims"
    let is_cue = |source: &Range<usize>| {
        let cues = voices.at(figure.start).map_or(&[][..], |voice| &voice.attribution.cue);
        cues.iter().any(|cue| source.contains(&document.range(*cue).start))
    };
    let claimed = claimed(document, figure).filter(|source| !is_cue(source));
    let by_words = claimed.or_else(|| told_after(document, voices, figure));
    let by_words = by_words.or_else(|| changed(document, figure)).or_else(|| held(document, figure));
    let by_words = by_words.or_else(|| in_turn(document, figure));
    let by_words = by_words.filter(|source| is_somebody(document, source));
    let is_pronoun =
        |source: &Range<usize>| source.len() == 1 && is_in("pronoun", document.lower(source.start));
    let spoken = || spoken(document, voices, figure);
    match by_words {
        // "the 3,000 he had spoken of, the director said"
        Some(source) if is_pronoun(&source) => spoken().unwrap_or_else(|| of(document, voices, source)),
        Some(source) => of(document, voices, source),
        None => spoken().unwrap_or_default(),
    }
}

/// Whether the tokens `source` can name somebody who gives a figure: no adverbial, and not the figure itself.
fn is_somebody(document: &Document, source: &Range<usize>) -> bool {
    let first = lexicon::word_class(document.lower(source.start));
    let is_number = is_in("tally", document.lower(source.end - 1)) && source.len() == 2;
    let has_noun = source.clone().any(|at| {
        document.kind(at) == Some(TokenKind::Word)
            && matches!(lexicon::word_class(document.lower(at)), None | Some(WordClass::Pronoun))
    });
    document.kind(source.start) == Some(TokenKind::Word)
        && first != Some(WordClass::Preposition)
        && first != Some(WordClass::Conjunction)
        && has_noun
        && !(is_number && first == Some(WordClass::Determiner))
}

/// The giver whom the tokens `source` name.
fn of(document: &Document, voices: &Voices, source: Range<usize>) -> Giver {
    let (official, entity) = voices.standing(document, &source);
    Giver { source: Some(document.span(&source)), official, entity }
}

/// Whoever says what the figure stands in. Who denies, plans or orders something does not give the figures in it.
fn spoken(document: &Document, voices: &Voices, figure: &Range<usize>) -> Option<Giver> {
    let voice = voices.at(figure.start).filter(|voice| gives_figures(document, voice.attribution))?;
    let Attribution { source, entity, .. } = voice.attribution;
    Some(Giver { source: source.first().copied(), official: voice.is_authority, entity: *entity })
}

fn gives_figures(document: &Document, attribution: &Attribution) -> bool {
    let cue = attribution.cue.first().map_or("", |cue| cue.of(document.text));
    let content = attribution.content.first().map_or(0, |content| document.range(*content).start);
    // "Police found 50 pounds of heroin": what somebody comes upon is not said; a study that finds it says so.
    let is_find = matches!(cue, "find" | "finds" | "found")
        && document.lower(content.wrapping_sub(1)) != "that"
        && attribution.source_kind != SourceKind::Document;
    if is_find {
        return false;
    }
    match attribution.class {
        CueClass::Denial | CueClass::Promise => false,
        CueClass::Order => cue.starts_with("warn"),
        _ => true,
    }
}

/// Whose claim it is, by the noun that governs the figure: "the government's claim that 40 came", "a report by the daily
/// Il Listino that it lost 40", "a video saying that 40 fell", "his remark that 40 came".
fn claimed(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    let is_claim = |at: usize| {
        let word = document.lower(at);
        // "the Green List" is no list.
        let is_name = document.is_capitalised(at) && at > sentence.start;
        !is_name && (is_in("claim", word) || is_in("publication", word) || is_in("tally", word))
    };
    let opens = |at: usize| {
        matches!(
            document.lower(at),
            "that" | "of" | "about" | "on" | "saying" | "claiming" | "alleging" | "showing" | "listing"
        ) || (document.word(at) == "," && matches!(document.lower(at + 1), "which"))
    };
    // The noun, whose words may stand between it and what it says: "a report by the daily Il Listino that".
    let (noun, joint) = (start..figure.start).rev().filter(|&at| opens(at)).find_map(|joint| {
        let near = (start..joint).rev().take_while(|&at| !is_clause(document, at));
        near.take(REACH / 3).find(|&at| is_claim(at)).map(|noun| (noun, joint))
    })?;
    // A clause of its own between the claim and the figure takes it away from the claim.
    if (joint + 1..figure.start).any(|at| matches!(document.word(at), ";" | "”" | "\"")) {
        return None;
    }
    let first = phrase_start(document, noun, start);
    // "said in a statement that" has a source of its own.
    if matches!(document.lower(first.wrapping_sub(1)), "in" | "on" | "from" | "with" | "for") {
        return None;
    }
    let own = || {
        let verb = (start..first).rev().find(|&at| is_verb(document, at))?;
        subject_before(document, verb, sentence.start)
    };
    let is_text = !is_in("tally", document.lower(noun));
    // "the government's claim"
    if let Some(mark) = (first..noun).rev().find(|&at| matches!(document.lower(at), "'s" | "'")) {
        return Some(first..mark);
    }
    // "a report by the daily", "the declaration of the ministry on"
    let by = (noun + 1..joint).find(|&at| matches!(document.lower(at), "by" | "of")).filter(|_| is_text);
    if let Some(by) = by.filter(|by| by + 1 < joint) {
        return Some(by + 1..joint);
    }
    if matches!(lexicon::word_class(document.lower(first)), Some(WordClass::Possessive)) {
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
    let class = lexicon::word_class(document.lower(at));
    matches!(class, Some(WordClass::Auxiliary | WordClass::Verb))
        || matches!(document.word(at), "," | ";" | ":")
}

/// Where the noun phrase that ends with the noun at token `noun` begins.
fn phrase_start(document: &Document, noun: usize, limit: usize) -> usize {
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
        let class = lexicon::word_class(document.lower(at));
        // Nothing of the phrase stands before its article.
        if matches!(class, Some(WordClass::Determiner | WordClass::Possessive)) {
            break;
        }
    }
    first
}

/// Whoever is said to have given it right after it: "the 40 that her office had announced", "17, as police first said".
fn told_after(document: &Document, voices: &Voices, figure: &Range<usize>) -> Option<Range<usize>> {
    static TOLD: LazyLock<Table<()>> = LazyLock::new(|| Table::new("givers", source!("givers"), |_| ()));
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
        let class = lexicon::word_class(document.lower(*at));
        let is_break =
            document.word(*at) == "," && document.lower(at + 1) != "as" || document.word(*at) == ";";
        let is_joint = matches!(class, Some(WordClass::Preposition | WordClass::Conjunction))
            && document.lower(*at) != "as";
        !is_break && !is_joint && !is_verb(document, *at)
    };
    let joint = (figure.end..end).take_while(is_near).find(joins)?;
    let is_told = |at: &usize| {
        let before = lexicon::word_class(document.lower(at - 1));
        let is_noun = matches!(before, Some(WordClass::Determiner | WordClass::Possessive));
        TOLD.at(document, *at).is_some() && !is_noun
    };
    let verb = (joint..end)
        .take_while(|&at| !matches!(document.word(at), ";" | ",") || at == joint)
        .find(is_told)?;
    let from = joint + usize::from(matches!(document.lower(joint), "that" | "which" | "as"));
    let source = subject_before(document, verb, from)?;
    if source.start > from || source.clone().any(|at| is_verb(document, at)) {
        return None;
    }
    let is_pronoun = source.len() == 1 && is_in("pronoun", document.lower(source.start));
    let subject = || first_subject(document, &sentence, figure.start).filter(|_| is_pronoun);
    // Whoever it stands for, unless the sentence has a voice of its own.
    Some(if voices.is_attributed(figure.start) { source } else { subject().unwrap_or(source) })
}

fn is_verb(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    matches!(lexicon::word_class(word), Some(WordClass::Auxiliary | WordClass::Verb)) || word.ends_with("ed")
}

/// Whoever has it, or arrives at it: "a police log has 12,000".
fn held(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    static HOLDERS: LazyLock<Table<&str>> =
        LazyLock::new(|| Table::new("holders", source!("holders"), |cells| cells[0]));
    let sentence = document.sentence(figure.start);
    let approximated = approximators(document, figure);
    let start = approximated.iter().map(|(words, _)| words.start).fold(figure.start, usize::min);
    let (words, row) = HOLDERS.before(document, start, sentence.start)?;
    let source = subject_before(document, words.start, sentence.start)?;
    /// The noun that a figure counts is no farther from it.
    const NEAR: usize = 4;
    let is_so = match row.data {
        "bare" => !counts(document, figure),
        "theme" => (figure.end..figure.end + NEAR).any(|at| theme(document.lower(at)).is_some()),
        _ => true,
    };
    is_so.then_some(source)
}

/// Whoever gives it without a verb of their own, after another who gave one: "Police spoke of eight, the rebels of two";
/// "by the ministry's reckoning, 57".
fn in_turn(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    /// Their phrase has no more tokens.
    const PHRASE: usize = 7;
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(PHRASE));
    let is_edge = |at: usize| matches!(document.word(at), "," | ";") || document.lower(at) == "and";
    let end =
        figure.start - usize::from(document.lower(figure.start - usize::from(figure.start > 0)) == "of");
    // "by the ministry's reckoning, 57 patients"
    if end > start && document.word(end - 1) == "," && is_in("tally", document.lower(end.saturating_sub(2))) {
        let by = (start..end).find(|&at| document.lower(at) == "by")?;
        let mark = (by..end).find(|&at| matches!(document.lower(at), "'s" | "'"))?;
        return (by + 1 < mark).then_some(by + 1..mark);
    }
    let edge = (start..end).rev().find(|&at| is_edge(at))?;
    let phrase = edge + 1..end;
    let is_word = |at: usize| document.kind(at) == Some(TokenKind::Word);
    let is_phrase = !phrase.is_empty()
        && (document.is_capitalised(phrase.start)
            || lexicon::word_class(document.lower(phrase.start)) == Some(WordClass::Determiner))
        && phrase.clone().all(|at| is_word(at) && !is_verb(document, at))
        && phrase
            .clone()
            .skip(1)
            .all(|at| lexicon::word_class(document.lower(at)).is_none() || document.lower(at) == "of");
    // Somebody else gave a figure before, in the same sentence.
    let follows = (sentence.start..edge)
        .any(|at| document.kind(at) == Some(TokenKind::Number) || numeral(document, at).is_some());
    (is_phrase && follows && !counts(document, figure)).then_some(phrase)
}

/// Whether a noun or a unit follows the number of `figure`: "12 men", "three days".
fn counts(document: &Document, figure: &Range<usize>) -> bool {
    let has_noun = document.kind(figure.end) == Some(TokenKind::Word)
        && lexicon::word_class(document.lower(figure.end)).is_none();
    has_noun || figure.len() > 1
}

/// Whoever changed a tally to it or from it: "Officials later lowered the toll to 58".
fn changed(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    static CHANGES: LazyLock<Table<()>> = LazyLock::new(|| Table::new("changes", source!("changes"), |_| ()));
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    let before = (1..=3).map(|n| document.lower(figure.start.wrapping_sub(n)));
    if !before.into_iter().any(|word| matches!(word, "to" | "from" | "of" | "at")) {
        return None;
    }
    let verb = (start..figure.start).rev().find(|&at| CHANGES.at(document, at).is_some())?;
    subject_before(document, verb, sentence.start)
}

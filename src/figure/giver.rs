//! Givers: who gives a figure, by the words that hand it to somebody, or else by the attribution in whose content it stands.

use std::ops::Range;

use crate::attribution::{Voices, first_subject, subject_before};
use crate::lexicon::{self, Table, WordClass, is_in, source};
use crate::report::{Attribution, CueClass};
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
    let by_noun = claimed(document, figure).or_else(|| told_after(document, figure));
    let named = by_noun.or_else(|| changed(document, figure)).map(|source| of(document, voices, source));
    named.or_else(|| spoken(document, voices, figure)).unwrap_or_default()
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
        is_in("claim", word) || is_in("publication", word) || is_in("tally", word)
    };
    let opens = |at: usize| matches!(document.lower(at), "that" | "of" | "about" | "on" | "saying" | "claiming" | "alleging" | "showing" | "listing")
        || (document.word(at) == "," && matches!(document.lower(at + 1), "which"));
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
    let own = || first_subject(document, &sentence, noun);
    // "the government's claim"
    if let Some(mark) = (first..noun).rev().find(|&at| matches!(document.lower(at), "'s" | "'")) {
        return Some(first..mark);
    }
    // "a report by the daily", "the declaration of the ministry on"
    if let Some(by) = (noun + 1..joint).find(|&at| matches!(document.lower(at), "by" | "of" | "from")) {
        return (by + 1 < joint).then_some(by + 1..joint);
    }
    if matches!(lexicon::word_class(document.lower(first)), Some(WordClass::Possessive)) {
        return own().or(Some(first..noun + 1));
    }
    // "the police have withdrawn a statement that", "they took down a post saying that"
    let is_own = (start..first).any(|at| is_in("own act", document.lower(at)));
    let is_official = (first..noun).any(|at| document.lower(at) == "official");
    let is_text = is_in("publication", document.lower(noun)) || is_in("claim", document.lower(noun));
    match (is_own, is_text && !is_in("tally", document.lower(noun)), is_official) {
        (true, ..) => own(),
        (_, true, _) | (_, _, true) => Some(first..noun + 1),
        _ => None,
    }
}

/// Whether a clause begins or ends at token `at`, so that no noun before it governs what comes after.
fn is_clause(document: &Document, at: usize) -> bool {
    let class = lexicon::word_class(document.lower(at));
    matches!(class, Some(WordClass::Auxiliary | WordClass::Verb)) || matches!(document.word(at), "," | ";" | ":")
}

/// Where the noun phrase that ends with the noun at token `noun` begins.
fn phrase_start(document: &Document, noun: usize, limit: usize) -> usize {
    let goes_on = |at: &usize| {
        let word = document.lower(*at);
        let class = lexicon::word_class(word);
        let is_word = document.kind(*at) == Some(TokenKind::Word);
        matches!(word, "'s" | "'" | "-")
            || (is_word && matches!(class, None | Some(WordClass::Determiner | WordClass::Possessive)) && !word.ends_with("ed") && !lexicon::is_verb(word))
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
fn told_after(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    static TOLD: std::sync::LazyLock<Table<()>> =
        std::sync::LazyLock::new(|| Table::new("givers", source!("givers"), |_| ()));
    /// The verb stands no farther from the figure.
    const NEAR: usize = 12;
    let sentence = document.sentence(figure.start);
    let joins = |at: &usize| {
        let word = document.lower(*at);
        let is_relative = matches!(word, "that" | "which" | "as") || is_in("pronoun", word);
        is_relative || matches!(lexicon::word_class(word), Some(WordClass::Determiner | WordClass::Possessive))
    };
    let end = sentence.end.min(figure.end + NEAR);
    let joint = (figure.end..end).take_while(|&at| document.word(at) != ";" && !is_verb(document, at)).find(joins)?;
    let verb = (joint..end).find(|&at| TOLD.at(document, at).is_some())?;
    let from = joint + usize::from(matches!(document.lower(joint), "that" | "which" | "as"));
    let source = subject_before(document, verb, from)?;
    if source.start > from || source.is_empty() {
        return None;
    }
    match source.len() == 1 && is_in("pronoun", document.lower(source.start)) {
        true => first_subject(document, &sentence, figure.start).or(Some(source)),
        false => Some(source),
    }
}

fn is_verb(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    matches!(lexicon::word_class(word), Some(WordClass::Auxiliary | WordClass::Verb)) || word.ends_with("ed")
}

/// Whoever changed a tally to it or from it: "Officials later lowered the toll to 58".
fn changed(document: &Document, figure: &Range<usize>) -> Option<Range<usize>> {
    static CHANGES: std::sync::LazyLock<Table<()>> =
        std::sync::LazyLock::new(|| Table::new("changes", source!("changes"), |_| ()));
    let sentence = document.sentence(figure.start);
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    let verb = (start..figure.start).rev().find(|&at| CHANGES.at(document, at).is_some())?;
    subject_before(document, verb, sentence.start)
}

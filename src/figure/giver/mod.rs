//! Givers: who gives a figure, by the words that hand it to somebody, or else by the attribution in whose content it stands.

mod claimed;
mod words;

use std::ops::Range;

use claimed::claimed;
use words::by_words;
pub use words::{agent_before, is_verb};

use crate::attribution::Voices;
use crate::lexicon::{self, WordClass, is_in};
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
        // "his claim that 40 fell" tells more than "his".
        let is_owned = lexicon::word_class(document.key(source.start)) == Some(WordClass::Possessive);
        !is_owned && cues.iter().any(|cue| source.contains(&document.range(*cue).start))
    };
    let claimed = claimed(document, figure).filter(|source| !is_cue(source));
    // "the agency said it had reports of 28 deaths": not those reports
    let is_plain = |source: &Range<usize>| {
        document.lower(source.end - 1).ends_with('s')
            && lexicon::word_class(document.key(source.start)).is_none()
    };
    let spoken = spoken(document, voices, figure);
    let claimed = claimed.filter(|source| spoken.is_none() || !is_plain(source));
    let by_words = claimed.or_else(|| by_words(document, voices, figure));
    // "an hour later it"
    let by_words = by_words.map(|Range { start, end }| {
        let later = (start..end).rev().find(|&at| matches!(document.lower(at), "later" | "earlier"));
        later.map_or(start, |later| later + 1)..end
    });
    let by_words = by_words.filter(|source| is_somebody(document, source));
    let is_pronoun = |source: &Range<usize>| {
        let word = document.lower(source.start);
        source.len() == 1 && (is_in("pronoun", word) || matches!(word, "i" | "we"))
    };
    match by_words {
        // "the 3,000 he had spoken of, the director said"
        Some(source) if is_pronoun(&source) => spoken.unwrap_or_else(|| of(document, voices, source)),
        Some(source) => of(document, voices, source),
        None => spoken.unwrap_or_default(),
    }
}

/// Whether the tokens `source` can name somebody who gives a figure: no adverbial, and not the figure itself.
fn is_somebody(document: &Document, source: &Range<usize>) -> bool {
    let first = lexicon::word_class(document.key(source.start));
    let is_number = is_in("tally", document.key(source.end - 1)) && source.len() == 2;
    let has_noun = source.clone().any(|at| {
        document.kind(at) == Some(TokenKind::Word)
            && matches!(lexicon::word_class(document.key(at)), None | Some(WordClass::Pronoun))
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
    let is_find = matches!(cue, "find" | "finds" | "found" | "saw" | "see" | "sees")
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

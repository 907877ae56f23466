//! Sources: who says something in one text, and who in both.

use super::links::Links;
use super::names::Names;
use super::{Both, Side};
use crate::figure::is_number;
use crate::lexicon::{WordClass, singular, word_class};
use crate::text::{Document, Span, TokenKind};
use crate::text_table::TextTable;

/// Whoever says something in two texts, compared.
pub struct Sources {
    /// For each attribution of each text whose it is: one number for one source in both; none where nobody is given.
    pub voices: Both<Vec<Option<usize>>>,
    /// The first attributions of those who say something in one text only.
    pub alone: Both<Vec<usize>>,
}

/// A source that one or both texts have.
struct Source {
    /// The name, or the noun phrase without what follows it, the main word last.
    words: Vec<String>,
    /// In which of the texts it says something or gives a figure.
    is_in: Both<bool>,
    /// The first attribution in each text.
    first: Both<Option<usize>>,
}

/// Compares the sources of `texts`, of which `names` are the names: by who is named, or else by the words.
pub fn sources(texts: &Both<Side>, names: &Names) -> Sources {
    let mut by_key: TextTable<usize> = TextTable::default();
    let mut sources: Vec<Source> = Vec::new();
    let mut voices: Both<Vec<Option<usize>>> = Default::default();
    for (side, text) in texts.iter().enumerate() {
        let mut source = |entity: Option<usize>, phrase: Option<Span>| {
            let words = words_of(text, entity, phrase);
            let key = match entity {
                Some(entity) => format!("\t{}", names.things[side][entity]),
                None => words.join(" "),
            };
            let new = sources.len();
            // Whom "he" or "they" are, nobody knows where no name is found for them.
            let source = (!key.is_empty()).then(|| *by_key.get_or(&key, || new))?;
            if source == new {
                sources.push(Source { words, is_in: [false; 2], first: [None; 2] });
            }
            sources[source].is_in[side] = true;
            Some(source)
        };
        let attributions = text.report.attributions.iter();
        voices[side] = attributions.map(|a| source(a.entity, a.source.first().copied())).collect();
        text.report.figures.iter().for_each(|figure| _ = source(figure.entity, figure.source));
        for (at, voice) in voices[side].iter().enumerate() {
            voice.iter().for_each(|&source| _ = sources[source].first[side].get_or_insert(at));
        }
    }
    let one = linked(&sources);
    for voice in voices.iter_mut().flatten().flatten() {
        *voice = one[*voice];
    }
    Sources { voices, alone: alone(&sources, &one) }
}

/// The words by which a source is known that is `entity`, or else the `phrase` of `text`.
fn words_of(text: &Side, entity: Option<usize>, phrase: Option<Span>) -> Vec<String> {
    match (entity, phrase) {
        (Some(entity), _) => head(&Document::read(&text.report.entities[entity].name), 0, usize::MAX),
        (None, Some(phrase)) => {
            let tokens = text.document.range(phrase);
            head(&text.document, tokens.start, tokens.end)
        }
        (None, None) => Vec::new(),
    }
}

/// The words of the noun phrase at token `start`, up to its main word: "senior health official" of "two senior health officials
/// in the capital", in the form in which nouns are compared.
fn head(document: &Document, start: usize, end: usize) -> Vec<String> {
    /// No phrase is read farther.
    const LONGEST: usize = 16;
    let mut words = Vec::new();
    for at in start..end.min(start.saturating_add(LONGEST)).min(document.len()) {
        let word = document.lower(at);
        match (word_class(word), document.kind(at)) {
            _ if is_number(document, at) => {}
            (None, Some(TokenKind::Word)) => words.push(singular(word)),
            (Some(WordClass::Determiner | WordClass::Possessive), _) | (None, Some(TokenKind::Clitic)) => {}
            _ if word == "-" || words.is_empty() => {}
            _ => break,
        }
    }
    words
}

/// For each of `sources` the first that is one with it: "the ministry" may be the Interior Ministry, and "officials" may be
/// "health officials", if one is in one text and the other in the other.
fn linked(sources: &[Source]) -> Vec<usize> {
    /// Of what more sources have for their main word, it tells too little.
    const MANY: usize = 32;
    let mut links = Links::new(sources.len());
    let mut by_head: TextTable<Vec<usize>> = TextTable::default();
    for (i, source) in sources.iter().enumerate() {
        if let Some(head) = source.words.last() {
            by_head.get_or(head, Vec::new).push(i);
        }
    }
    let within = |one: &Source, other: &Source| one.words.iter().all(|word| other.words.contains(word));
    for alike in by_head.into_values().into_iter().filter(|alike| alike.len() <= MANY) {
        for (at, &i) in alike.iter().enumerate() {
            for &j in &alike[..at] {
                let (one, other) = (&sources[i], &sources[j]);
                let are_apart = (0..2).any(|side| one.is_in[side] && other.is_in[1 - side]);
                if are_apart && (within(one, other) || within(other, one)) {
                    links.link(i, j);
                }
            }
        }
    }
    (0..sources.len()).map(|i| links.first(i)).collect()
}

/// The first attributions of those of `sources` that are in one text only, where `one` says which are one.
fn alone(sources: &[Source], one: &[usize]) -> Both<Vec<usize>> {
    let mut is_in = vec![[false; 2]; sources.len()];
    let mut first: Vec<Both<usize>> = vec![[usize::MAX; 2]; sources.len()];
    for (source, &one) in sources.iter().zip(one) {
        for side in 0..2 {
            is_in[one][side] |= source.is_in[side];
            first[one][side] = first[one][side].min(source.first[side].unwrap_or(usize::MAX));
        }
    }
    let mut alone: Both<Vec<usize>> = Default::default();
    for (is_in, first) in is_in.into_iter().zip(first) {
        for side in 0..2 {
            if first[side] < usize::MAX && !is_in[1 - side] {
                alone[side].push(first[side]);
            }
        }
    }
    alone.iter_mut().for_each(|own| own.sort_unstable());
    alone
}

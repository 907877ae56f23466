//! Sources: who says something in one text, and who in both.

use super::links::{Links, NONE, Thing, Words};
use super::names::Names;
use super::{Both, Side};
use crate::figure::is_number;
use crate::lexicon::{WordClass, singular, word_class};
use crate::text::{Document, Span, TokenKind};

/// Whoever says something in two texts, compared. A source has one number in both; where nobody is given it is [`NONE`].
#[derive(Default)]
pub struct Sources {
    /// For each attribution of each text whose it is.
    pub attributions: Both<Vec<usize>>,
    /// For each figure of each text whose it is.
    pub figures: Both<Vec<usize>>,
    /// The first attributions of those who say something in one text only.
    pub alone: Both<Vec<usize>>,
}

/// Compares the sources of `texts`, of which `names` are the names: by who is named and by the words. "The ministry" may be the
/// Interior Ministry, and "officials" may be "health officials".
pub fn sources(texts: &Both<Side>, names: &Names, words: &mut Words) -> Sources {
    let (mut things, mut named) = (Vec::new(), Vec::new());
    for (side, text) in texts.iter().enumerate() {
        let first = side * texts[0].report.entities.len();
        let mut add = |entity: Option<usize>, phrase: Option<Span>| {
            let thing = match entity {
                Some(at) => thing(&Document::read(&text.report.entities[at].name), None, words),
                None => thing(&text.document, Some(phrase.unwrap_or(Span::new(0, 0))), words),
            };
            named.push((entity.map_or(NONE, |entity| names.things[first + entity]), 0));
            things.push(Thing { side, ..thing });
        };
        for attribution in &text.report.attributions {
            add(attribution.entity, attribution.source.first().copied());
        }
        for figure in &text.report.figures {
            add(figure.entity, figure.source);
        }
    }
    let mut links = Links::of(&things, words);
    links.link_by(&named);
    let mut is_in = [vec![false; things.len()], vec![false; things.len()]];
    for (i, thing) in things.iter().enumerate() {
        is_in[thing.side][links.first(i)] = true;
    }
    let mut sources = Sources::default();
    for (i, Thing { side, full, .. }) in things.into_iter().enumerate() {
        let (first, at) = (links.first(i), sources.attributions[side].len());
        // Whom "he" or "they" are, nobody knows where no name is found for them.
        let voice = if full == NONE { NONE } else { first };
        if at == texts[side].report.attributions.len() {
            sources.figures[side].push(voice);
            continue;
        }
        sources.attributions[side].push(voice);
        if voice != NONE && !is_in[1 - side][first] {
            sources.alone[side].push(at);
            is_in[1 - side][first] = true;
        }
    }
    sources
}

/// The noun phrase in `phrase`, or in all of `document`, up to its main word: "senior health official" of "two senior health
/// officials in the capital", in the form in which nouns are compared.
fn thing(document: &Document, phrase: Option<Span>, words: &mut Words) -> Thing {
    /// No phrase is read farther.
    const LONGEST: usize = 16;
    let tokens = phrase.map_or(0..document.len(), |phrase| document.range(phrase));
    let (mut head, mut full) = (String::new(), String::new());
    for at in tokens.take(LONGEST) {
        let word = document.lower(at);
        match (word_class(word), document.kind(at)) {
            _ if is_number(document, at) => {}
            (None, Some(TokenKind::Word)) => {
                head = singular(word);
                full.push_str(&head);
            }
            // "the mayor's spokesman" is not the mayor.
            (Some(WordClass::Determiner | WordClass::Possessive), _) | (_, Some(TokenKind::Clitic)) => {}
            _ if word == "-" || full.is_empty() => {}
            _ => break,
        }
    }
    if full.is_empty() {
        return Thing { side: 0, head: NONE, full: NONE, is_bare: false };
    }
    Thing { side: 0, head: words.number(&head), full: words.number(&full), is_bare: head == full }
}

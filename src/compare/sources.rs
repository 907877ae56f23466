//! Sources: who says something in one text, and who in both.

use super::links::{Links, Thing};
use super::names::Names;
use super::{Both, Side};
use crate::figure::is_number;
use crate::lexicon::{WordClass, singular, word_class};
use crate::text::{Document, Span, TokenKind};

/// Whoever says something in two texts, compared.
#[derive(Default)]
pub struct Sources {
    /// For each attribution of each text whose it is: one word for one source in both texts; nothing where nobody is given.
    pub attributions: Both<Vec<String>>,
    /// The same for each figure.
    pub figures: Both<Vec<String>>,
    /// The first attributions of those who say something in one text only.
    pub alone: Both<Vec<usize>>,
}

/// Compares the sources of `texts`, of which `names` are the names: by who is named and by the words. "The ministry" may be the
/// Interior Ministry, and "officials" may be "health officials".
pub fn sources(texts: &Both<Side>, names: &Names) -> Sources {
    let mut things = Vec::new();
    for (side, text) in texts.iter().enumerate() {
        let first = side * texts[0].report.entities.len();
        let mut add = |entity: Option<usize>, phrase: Option<Span>| {
            let mut thing =
                Thing { side, head: String::new(), full: String::new(), is_bare: false, also: String::new() };
            if let Some(entity) = entity {
                thing.also = format!("\t{}", names.things[first + entity]);
                head(&Document::read(&text.report.entities[entity].name), None, &mut thing);
            } else if phrase.is_some() {
                head(&text.document, phrase, &mut thing);
            }
            thing.is_bare = !thing.head.is_empty() && thing.head == thing.full;
            things.push(thing);
        };
        for attribution in &text.report.attributions {
            add(attribution.entity, attribution.source.first().copied());
        }
        for figure in &text.report.figures {
            add(figure.entity, figure.source);
        }
    }
    let mut links = Links::of(&things);
    let mut is_in = [vec![false; things.len()], vec![false; things.len()]];
    for (i, thing) in things.iter().enumerate() {
        is_in[thing.side][links.first(i)] = true;
    }
    let mut sources = Sources::default();
    for (i, Thing { side, full, .. }) in things.into_iter().enumerate() {
        let (first, at) = (links.first(i), sources.attributions[side].len());
        // Whom "he" or "they" are, nobody knows where no name is found for them.
        let is_known = !full.is_empty();
        let voice = if is_known { first.to_string() } else { String::new() };
        if at == texts[side].report.attributions.len() {
            sources.figures[side].push(voice);
            continue;
        }
        sources.attributions[side].push(voice);
        if is_known && !is_in[1 - side][first] {
            sources.alone[side].push(at);
            is_in[1 - side][first] = true;
        }
    }
    sources
}

/// Notes in `thing` the words of the noun phrase in `phrase`, or in all of `document`, up to its main word: "senior health
/// official" of "two senior health officials in the capital", in the form in which nouns are compared.
fn head(document: &Document, phrase: Option<Span>, thing: &mut Thing) {
    /// No phrase is read farther.
    const LONGEST: usize = 16;
    let tokens = phrase.map_or(0..document.len(), |phrase| document.range(phrase));
    for at in tokens.take(LONGEST) {
        let word = document.lower(at);
        match (word_class(word), document.kind(at)) {
            _ if is_number(document, at) => {}
            (None, Some(TokenKind::Word)) => {
                thing.head = singular(word);
                thing.full.push_str(&thing.head);
            }
            (Some(WordClass::Determiner | WordClass::Possessive), _) | (None, Some(TokenKind::Clitic)) => {}
            _ if word == "-" || thing.full.is_empty() => {}
            _ => break,
        }
    }
}

//! Texts in other letters: what is learned must hold in headlines, in capitals and in small letters too.

use saidso::lexicon;
use saidso::text::Document;

use crate::corpus::Annotated;

/// One text of so many is written anew in each way.
const SHARE: usize = 20;

/// How much a text written anew counts, beside the text itself.
const WEIGHT: f32 = 0.5;

/// How a text can be written.
#[derive(Clone, Copy)]
enum Letters {
    Small,
    Capital,
    /// As a headline.
    Title,
}

/// Some of `texts`, each in small letters, in capitals or as a headline.
pub fn some(texts: &[Annotated]) -> Vec<Annotated> {
    let ways = [Letters::Small, Letters::Capital, Letters::Title];
    let chosen = texts.iter().enumerate().filter_map(|(i, text)| Some((text, ways.get(i % SHARE)?)));
    chosen.filter_map(|(text, &way)| recased(text, way)).collect()
}

/// `text` in `letters`, unless its tokens become others.
fn recased(text: &Annotated, letters: Letters) -> Option<Annotated> {
    let before = Document::read(&text.text);
    let written: String = match letters {
        Letters::Small => text.text.chars().map(|c| only(c, c.to_lowercase())).collect(),
        Letters::Capital => text.text.chars().map(|c| only(c, c.to_uppercase())).collect(),
        Letters::Title => headline(&before)?,
    };
    let after = Document::read(&written);
    let length = |document: &Document, at: usize| document.word(at).chars().count();
    let is_same = |at| length(&before, at) == length(&after, at);
    // A headline has no full stop.
    let tokens = after.len();
    if tokens > before.len() || tokens + 1 < before.len() || !(0..tokens).all(is_same) {
        return None;
    }
    drop(after);
    let allowed = text.allowed[..tokens].to_vec();
    Some(Annotated { text: written, allowed, weight: text.weight * WEIGHT, is_silver: text.is_silver })
}

/// `other` if it is a single letter, else `c`, so that offsets stay.
fn only(c: char, mut other: impl Iterator<Item = char>) -> char {
    match (other.next(), other.next()) {
        (Some(other), None) => other,
        _ => c,
    }
}

/// A text of a single sentence as a headline: capitals, save for small words, and no full stop.
fn headline(document: &Document) -> Option<String> {
    let words = document.len().checked_sub(1).filter(|&last| document.word(last) == ".")?;
    if document.sentences.len() != 1 {
        return None;
    }
    let mut headline = String::new();
    let mut at = 0;
    for (i, token) in document.tokens.iter().enumerate().take(words) {
        headline.push_str(&document.text[at..token.span.start]);
        let word = document.word(i);
        let is_small = word.len() < 5 && lexicon::word_class(document.key(i)).is_some();
        let mut letters = word.chars();
        match letters.next().filter(|_| !is_small) {
            Some(first) => {
                headline.push(only(first, first.to_uppercase()));
                headline.push_str(letters.as_str());
            }
            None => headline.push_str(word),
        }
        at = token.span.end;
    }
    Some(headline)
}

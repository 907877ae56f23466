//! What a figure counts or measures: the head noun.

use super::quantity::Quantity;
use crate::lexicon::{self, WordClass};
use crate::report::Value;
use crate::text::{Decimal, Document, TokenKind};

/// How many tokens after a figure its noun may stand.
const REACH: usize = 7;

/// The token of the noun that `quantity` counts or measures, where the text makes it clear; `previous` is what the
/// figure before it in the same sentence counts, for "126 skins and eight" and "100 thousand in London".
pub fn counted(document: &Document, quantity: &Quantity, previous: Option<usize>) -> Option<usize> {
    let end = quantity.tokens.end;
    let unit: &str = &quantity.unit;
    let counts = unit.is_empty();
    if unit == "years"
        && let Some(owner) = age_of(document, quantity)
    {
        return Some(owner);
    }
    // "95% of the participants", "half of the elected officials", "dozens of people", "3,200 tonnes of urea".
    if document.lower(end) == "of" && !quantity.is_time {
        return noun_phrase(document, end + 1, true);
    }
    let hyphened =
        document.word(end - 1) != "old" && (quantity.tokens.clone()).any(|at| document.word(at) == "-");
    if counts || hyphened || (quantity.is_time && document.lower(end - 1).starts_with("old")) {
        let one = quantity.value == Some(Value::Number(Decimal::from(1)));
        let plural = !one && !hyphened;
        let found = noun_phrase(document, end, plural);
        let listed = matches!(
            document.lower(quantity.tokens.start.wrapping_sub(1)),
            "and" | "," | "or" | "another" | "to"
        );
        return found.or(previous.filter(|_| counts && listed));
    }
    subject(document, quantity)
}

/// Whose age it is: "Sirhan, 75," and "fell on two sisters aged six".
fn age_of(document: &Document, quantity: &Quantity) -> Option<usize> {
    let start = quantity.tokens.start;
    let before = start.checked_sub(2)?;
    let apposed = document.word(start - 1) == "," && document.kind(before) == Some(TokenKind::Word);
    let aged = document.lower(start - 1) == "aged" && document.kind(before) == Some(TokenKind::Word);
    ((apposed && quantity.tokens.len() == 1) || aged).then_some(before)
}

/// The head of the noun phrase that begins at token `at`.
fn noun_phrase(document: &Document, at: usize, plural: bool) -> Option<usize> {
    let limit = document.sentence(at).end.min(at + REACH);
    let mut head = None;
    let mut in_plural = false;
    for at in at..limit {
        let (word, lower) = (document.word(at), document.lower(at));
        match document.kind(at)? {
            TokenKind::Word => {}
            // “terrorists” in quotation marks, and hyphened adjectives.
            TokenKind::Punctuation if matches!(word, "“" | "”" | "\"" | "‘" | "'" | "’" | "-") => {
                continue;
            }
            _ => break,
        }
        let class = lexicon::word_class(lower);
        let opens = head.is_none() && matches!(class, Some(WordClass::Determiner | WordClass::Possessive))
            || (head.is_none() && matches!(lower, "more" | "other" | "people" | "of" | "those" | "further"));
        if class.is_some() && !opens {
            break;
        }
        let is_plural = lexicon::is_plural(lower);
        if in_plural && !is_plural {
            break;
        }
        in_plural = plural && is_plural;
        if class.is_none() || matches!(lower, "people" | "more") {
            head = Some(at);
        }
    }
    head.filter(|&at| !is_adverb(document.lower(at)))
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly")
}

/// For money, percentages and measures: the noun of the phrase before, "a fee of €95 million", "turnout was 58%".
fn subject(document: &Document, quantity: &Quantity) -> Option<usize> {
    let start = quantity.tokens.start;
    let sentence = document.sentence(start);
    for at in (sentence.start.max(start.saturating_sub(REACH))..start).rev() {
        let lower = document.lower(at);
        if document.kind(at) != Some(TokenKind::Word) {
            if matches!(document.word(at), "," | ";" | "(" | ":") {
                return None;
            }
            continue;
        }
        match lexicon::word_class(lower) {
            Some(WordClass::Conjunction | WordClass::Pronoun) => return None,
            Some(_) => {}
            None if document.is_capitalised(at) && at > sentence.start => return None,
            None if lower.ends_with("ed") || lower.ends_with("ing") || is_adverb(lower) => {}
            None => return Some(at),
        }
    }
    None
}

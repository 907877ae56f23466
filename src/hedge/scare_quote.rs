//! Scare quotes: a quoted word or short phrase that holds a term at arm's length.

use std::ops::Range;

use crate::attribution::is_cue;
use crate::figure::is_number;
use crate::lexicon;
use crate::text::{Document, Quotation, TokenKind};

/// A longer quotation is somebody's words, not a term.
const MAX_WORDS: usize = 8;

/// The scare quotes of `document`, marks included, in order.
pub fn scare_quotes(document: &Document) -> Vec<Range<usize>> {
    let short = document.quotations.iter().filter(|quotation| quotation.closed && quotation.depth == 0);
    short
        .filter(|quotation| is_scare_quote(document, quotation))
        .map(|quotation| quotation.tokens.clone())
        .collect()
}

fn is_scare_quote(document: &Document, quotation: &Quotation) -> bool {
    let inner = quotation.inner();
    let words: Vec<usize> = inner.clone().filter(|&at| document.kind(at) == Some(TokenKind::Word)).collect();
    let Some(&first) = words.first() else { return false };
    let sentence = document.sentence(inner.start);
    let within_clause = quotation.tokens.start > sentence.start || quotation.tokens.end + 2 < sentence.end;
    // A comma inside the marks hands the words to a speaker; several capitals make a title.
    let spoken = matches!(document.word(inner.end - 1), "," | "!" | "?");
    let capitals = words.iter().filter(|&&at| document.is_capitalised(at)).count();
    let statement =
        words.iter().any(|&at| lexicon::word_class(document.key(at)) == Some(lexicon::WordClass::Pronoun));
    // "as required", "more than sixty": the words of somebody, and no term.
    let opens_clause =
        matches!(document.lower(first), "as" | "to" | "if" | "because" | "when" | "until" | "while");
    let is_term = !opens_clause && !inner.clone().any(|at| is_number(document, at));
    words.len() <= MAX_WORDS
        && is_term
        && within_clause
        && !spoken
        && !statement
        && !document.is_capitalised(first)
        && capitals < 2
        && !is_handed_over(document, quotation)
}

/// Whether a cue close by makes the words a quotation of its source; of more words than a term has, and of what is said of something
/// ("told parliament that the rise in prices was “painful”"), one before them in the sentence does.
fn is_handed_over(document: &Document, quotation: &Quotation) -> bool {
    /// A term has no more words.
    const TERM: usize = 2;
    /// A cue is no farther from a term, in tokens, and from what is no term.
    const NEAR: usize = 4;
    const FAR: usize = 60;
    let start = quotation.tokens.start;
    let sentence = document.sentence(start);
    let before = document.lower(start.wrapping_sub(1));
    let is_word = |at: &usize| document.kind(*at) == Some(TokenKind::Word);
    let is_said = quotation.inner().filter(is_word).count() > TERM || lexicon::is_in("copula", before);
    let reach = if is_said { FAR } else { NEAR };
    let near = start.saturating_sub(reach).max(sentence.start)..start;
    // "called the idea “ridiculous”"
    let is_naming = |at: usize| lexicon::is_in("naming", document.key(at));
    let named = matches!(before, "," | "as") || near.clone().any(is_naming);
    let cue_before = near.clone().any(|at| is_cue(document, at));
    let cue_after = is_cue(document, quotation.tokens.end) || is_cue(document, quotation.tokens.end + 1);
    named || cue_before || cue_after
}

//! Hedging words: modals, probabilities, evidentials, and statements that something is not verified.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::{self, Row, Table, WordClass, source};
use crate::report::HedgeKind;
use crate::text::Document;

/// The rows of the lexicon of hedges, each with its kind.
static HEDGES: LazyLock<Table<HedgeKind>> = LazyLock::new(|| {
    Table::new("hedges", source!("hedges"), |cells| {
        HedgeKind::from_word(cells[0]).unwrap_or(HedgeKind::Probability)
    })
});

/// The hedging words of `document`, in order.
pub fn hedging_words(document: &Document) -> Vec<(Range<usize>, &'static Row<HedgeKind>)> {
    let sentences = document.sentences.iter();
    sentences
        .flat_map(|sentence| HEDGES.matches(document, sentence.clone()))
        .filter(|(words, row)| hedges_here(document, words, row.data))
        .collect()
}

/// Whether words that can hedge do so here.
fn hedges_here(document: &Document, words: &Range<usize>, kind: HedgeKind) -> bool {
    let before = document.lower(words.start.wrapping_sub(1));
    let after = document.lower(words.end);
    match document.lower(words.start) {
        "may" => is_modal_may(document, words.start),
        // "all their might", "he could see": a noun, and an ability in the past.
        "might" => {
            !matches!(lexicon::word_class(before), Some(WordClass::Possessive | WordClass::Determiner))
        }
        "could" if kind == HedgeKind::Modal => !is_perception(after),
        // "the summit that would be held": the future seen from the past.
        "would" => !matches!(before, "that" | "which" | "who"),
        "appear" | "appears" | "appeared" | "appearing" => {
            matches!(after, "to" | "that" | "not" | "as" | "likely")
        }
        "expected" => {
            matches!(before, "is" | "are" | "was" | "were" | "be" | "been" | "also" | "widely" | "not")
        }
        "possible" => before != "as",
        "likely" => !matches!(before, "a" | "the"),
        "claim" | "claims" => is_verbal(before, after),
        "suspected" => lexicon::word_class(before) != Some(WordClass::Pronoun),
        _ => true,
    }
}

/// "may" as a verb: not the month, and not a permission with "not".
fn is_modal_may(document: &Document, at: usize) -> bool {
    let after = document.word(at + 1);
    let month = document.is_capitalised(at)
        && (after.starts_with(|c: char| c.is_ascii_digit()) || !at_sentence_start(document, at));
    !month && !after.is_empty() && after.starts_with(char::is_alphabetic)
}

fn at_sentence_start(document: &Document, at: usize) -> bool {
    document.sentence(at).start == at
}

/// Verbs of perception, after which "could" means "was able to".
fn is_perception(word: &str) -> bool {
    matches!(
        word,
        "see" | "hear" | "smell" | "feel" | "taste" | "only" | "barely" | "hardly" | "afford" | "no"
    )
}

/// Whether "claim" between `before` and `after` is a verb.
fn is_verbal(before: &str, after: &str) -> bool {
    let noun = matches!(
        lexicon::word_class(before),
        Some(WordClass::Determiner | WordClass::Possessive | WordClass::Preposition | WordClass::Verb)
    );
    !noun && !matches!(after, "of" | "for" | "against" | "was" | "is" | "." | ",")
}

//! Hedges: words by which the text lowers or distances its commitment, whose they are, and what they doubt.

mod cue;
mod doubt;
mod scare_quote;

use std::ops::Range;

use crate::attribution::Voices;
use crate::figure::{Quantity, approximators};
use crate::order::{largest_first, sort_by_key};
use crate::report::{Explanation, Hedge, HedgeKind};
use crate::text::Document;
use doubt::Doubts;

/// The hedges of `document`, in text order, without overlaps; `quantities` are its figures, `voices` its attributions.
pub fn hedges(document: &Document, quantities: &[Quantity], voices: &Voices) -> Vec<Hedge> {
    let mut found: Vec<(Range<usize>, HedgeKind, Option<Doubts>, Explanation)> = Vec::new();
    for quantity in quantities {
        for (words, row) in approximators(document, &quantity.tokens) {
            let why = row.explain(reason(document, &words, HedgeKind::Approximator));
            found.push((words, HedgeKind::Approximator, None, why));
        }
    }
    for (words, row) in cue::hedging_words(document) {
        let why = row.explain(reason(document, &words, row.data.kind));
        found.push((words, row.data.kind, row.data.doubts, why));
    }
    for words in scare_quote::scare_quotes(document) {
        let why = Explanation::rule("short quotation", reason(document, &words, HedgeKind::ScareQuote));
        found.push((words, HedgeKind::ScareQuote, None, why));
    }
    // Longest first where several begin together; what overlaps one taken before is left out.
    sort_by_key(&mut found, |(words, ..)| (words.start, largest_first(words.end)));
    let mut taken = 0;
    found.retain(|(words, ..)| {
        let free = words.start >= taken;
        taken = if free { words.end } else { taken };
        free
    });
    let hedges = found.into_iter().map(|(words, kind, doubts, why)| Hedge {
        span: document.span(&words),
        kind,
        attribution: voices.at(words.start).map(|voice| voice.index),
        target: doubts.map_or_else(Vec::new, |doubts| {
            let parts = doubt::doubted(document, voices, &words, doubts);
            parts.iter().map(|part| document.span(part)).collect()
        }),
        why,
    });
    hedges.collect()
}

/// Why `words` are a hedge, in a sentence for readers.
fn reason(document: &Document, words: &Range<usize>, kind: HedgeKind) -> String {
    let words = document.span(words).of(document.text);
    match kind {
        HedgeKind::Modal => format!("“{words}” speaks of what may be, not of what is."),
        HedgeKind::Probability => format!("“{words}” says how likely it is, not that it is so."),
        HedgeKind::Evidential => format!("“{words}” passes on what is said without vouching for it."),
        HedgeKind::Approximator => format!("“{words}” says that the number next to it is not exact."),
        HedgeKind::Unverified => format!("“{words}” says that something is not confirmed or not known."),
        HedgeKind::ScareQuote => {
            format!("The quotation marks hold {words} at arm's length: the word is somebody else's.")
        }
    }
}

//! Voices: in whose attribution a token stands.

use super::source;
use crate::order::{largest_first, sort_by_key};
use crate::report::Attribution;
use crate::text::Document;

/// The attributions of a document, looked up by token.
pub struct Voices<'r> {
    attributions: &'r [Attribution],
    authority: Vec<bool>,
    /// For each token the innermost attribution whose content holds it.
    by_token: Vec<Option<usize>>,
}

/// An attribution in whose content a token stands.
#[derive(Clone, Copy)]
pub struct Voice<'r> {
    /// Its place in the report.
    pub index: usize,
    /// The attribution.
    pub attribution: &'r Attribution,
    /// Whether figures from its source are official.
    pub is_authority: bool,
}

impl<'r> Voices<'r> {
    /// Prepares `attributions` of `document`.
    pub fn new(document: &Document, attributions: &'r [Attribution]) -> Voices<'r> {
        let authority = attributions.iter().map(|attribution| {
            let phrases = attribution.source.iter().map(|&span| document.range(span));
            phrases.into_iter().any(|phrase| source::is_authority(document, &phrase, attribution.source_kind))
        });
        let mut by_token: Vec<Option<usize>> = vec![None; document.len()];
        let mut by_length: Vec<usize> = (0..attributions.len()).collect();
        // Longest first, so that what lies inside is written over what lies around it.
        let length = |i: usize| attributions[i].content.iter().map(|span| span.len()).sum();
        sort_by_key(&mut by_length, |&i| (largest_first(length(i)), 0));
        for i in by_length {
            for &span in &attributions[i].content {
                by_token[document.range(span)].fill(Some(i));
            }
        }
        Voices { attributions, authority: authority.collect(), by_token }
    }

    /// The innermost attribution in whose content token `at` stands.
    pub fn at(&self, at: usize) -> Option<Voice<'r>> {
        let index = self.by_token.get(at).copied().flatten()?;
        Some(Voice { index, attribution: &self.attributions[index], is_authority: self.authority[index] })
    }

    /// Whether token `at` belongs to somebody other than the writer.
    pub fn is_attributed(&self, at: usize) -> bool {
        self.by_token.get(at).is_some_and(Option::is_some)
    }
}

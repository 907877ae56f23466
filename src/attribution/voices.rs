//! Voices: in whose attribution a token stands.

use std::collections::HashSet;
use std::ops::Range;

use super::source::{self, Names};
use crate::order::{largest_first, sort_by_key};
use crate::report::{Attribution, Entity, EntityKind, SourceKind};
use crate::text::Document;

/// The attributions of a document, looked up by token.
pub struct Voices<'r> {
    attributions: &'r [Attribution],
    authority: Vec<bool>,
    names: Names<'r>,
    /// For each token whether it names an organization that holds authority.
    speaks_for: Vec<bool>,
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
    /// Prepares `attributions` of `document`, where `entities` are named.
    pub fn new(document: &Document, attributions: &'r [Attribution], entities: &'r [Entity]) -> Voices<'r> {
        let speaks_for = authorities(document, entities);
        let is_authority = |attribution: &Attribution| {
            let kind = attribution.source_kind;
            let mut phrases = attribution.source.iter().map(|&span| document.range(span));
            phrases.any(|phrase| {
                source::is_authority(document, &phrase, kind)
                    || (matches!(kind, SourceKind::Person | SourceKind::Organization)
                        && speaks_for[phrase].contains(&true))
            })
        };
        let mut authority: Vec<bool> = attributions.iter().map(is_authority).collect();
        // Whom the text once calls the director of a health institute speaks for it throughout.
        let person =
            |i: usize| attributions[i].entity.filter(|_| attributions[i].source_kind == SourceKind::Person);
        let official = (0..attributions.len()).filter(|&i| authority[i]).filter_map(person);
        let official: HashSet<usize> = official.collect();
        for (i, authority) in authority.iter_mut().enumerate() {
            *authority |= person(i).is_some_and(|entity| official.contains(&entity));
        }
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
        let names = Names::new(document, entities);
        Voices { attributions, authority, names, speaks_for, by_token }
    }

    /// Whether figures from whoever the tokens `source` name are official, and the entity that they name.
    pub fn standing(&self, document: &Document, source: &Range<usize>) -> (bool, Option<usize>) {
        let (kind, entity) = source::source_kind(document, &self.names, source, None);
        let is_authority =
            source::is_authority(document, source, kind) || self.speaks_for[source.clone()].contains(&true);
        (is_authority, entity)
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

/// For each token whether it names an organization that holds authority, by whatever name: one that is once called
/// "Institute of Disease Control" holds it as "IDC" too.
fn authorities(document: &Document, entities: &[Entity]) -> Vec<bool> {
    let mut named = vec![false; document.len()];
    for entity in entities.iter().filter(|entity| entity.kind == EntityKind::Organization) {
        let mentions = || entity.mentions.iter().map(|mention| document.range(mention.span));
        if mentions().any(|name| source::is_authority(document, &name, SourceKind::Organization)) {
            mentions().for_each(|name| named[name].fill(true));
        }
    }
    named
}

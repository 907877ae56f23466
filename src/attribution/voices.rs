//! Voices: in whose attribution a token stands.

use std::ops::Range;

use super::NEAR_DRAFTS;
use super::names::Names;
use super::reference::References;
use super::source;
use crate::order::{largest_first, sort_by_key};
use crate::report::{Attribution, CueClass, Entity, EntityKind, SourceKind};
use crate::text::{Document, Span};

/// The attributions of a document, looked up by token.
pub struct Voices<'r> {
    attributions: &'r [Attribution],
    authority: Vec<bool>,
    /// For each entity whether it is a person who holds authority.
    official: Vec<bool>,
    names: Names<'r>,
    references: References,
    /// For each token whether it names an organization that holds authority.
    speaks_for: Vec<bool>,
    /// For each token the innermost attribution whose content holds it; rather one that names its source.
    by_token: Vec<Option<usize>>,
    /// Where each attribution has its cue, in order, and which it is.
    cues: Vec<(usize, usize)>,
    /// The contents of the attributions, in tokens.
    contents: Vec<Vec<Range<usize>>>,
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
        let mut official = vec![false; entities.len()];
        let persons = (0..attributions.len()).filter(|&i| authority[i]).filter_map(person);
        persons.for_each(|entity| official[entity] = true);
        for (i, authority) in authority.iter_mut().enumerate() {
            *authority |= person(i).is_some_and(|entity| official[entity]);
        }
        let in_tokens = |spans: &[Span]| spans.iter().map(|&span| document.range(span)).collect();
        let contents: Vec<Vec<Range<usize>>> = attributions.iter().map(|a| in_tokens(&a.content)).collect();
        let cue = |a: &Attribution| a.cue.first().map(|&cue| document.range(cue).start);
        let mut cues: Vec<(usize, usize)> =
            attributions.iter().enumerate().filter_map(|(i, a)| Some((cue(a)?, i))).collect();
        sort_by_key(&mut cues, |&cue| cue);
        let mut by_token: Vec<Option<usize>> = vec![None; document.len()];
        let mut by_length: Vec<usize> = (0..attributions.len()).collect();
        // Longest first, so that what lies inside is written over what lies around it.
        let length = |i: usize| attributions[i].content.iter().map(|span| span.len()).sum();
        sort_by_key(&mut by_length, |&i| (largest_first(length(i)), 0));
        for i in by_length {
            // "The agency told of 36 men believed to have fled": its words, though it names nobody who believes it.
            let is_open = attributions[i].source_kind == SourceKind::None;
            for at in contents[i].iter().flat_map(|part| part.clone()) {
                by_token[at] = by_token[at].filter(|_| is_open).or(Some(i));
            }
        }
        let names = Names::new(document, entities);
        let mut sources = attributions.iter().filter_map(|a| Some(document.range(*a.source.first()?)));
        let references = References::read(document, &names, &mut sources);
        Voices { attributions, authority, official, names, references, speaks_for, by_token, cues, contents }
    }

    /// Whether figures from whoever the tokens `source` name are official, and the entity that they name.
    pub fn standing(&self, document: &Document, source: &Range<usize>) -> (bool, Option<usize>) {
        let before = self.cues.partition_point(|(cue, _)| *cue < source.start);
        let sentence = document.sentence_at(source.start);
        let near = self.cues[..before].iter().rev().take(NEAR_DRAFTS);
        let near = near.take_while(|(cue, _)| document.sentence_at(*cue) + 1 >= sentence);
        let previous = near.map(|&(_, index)| &self.attributions[index]).find(|other| {
            let other = other.source.first().map(|&span| document.range(span));
            other.is_some_and(|other| source::may_mean(document, source, &other))
        });
        let previous = previous.map(|other| (other.source_kind, other.entity));
        let (kind, entity) =
            source::source_kind(document, &self.names, &self.references, source, previous, None);
        let is_authority = source::is_authority(document, source, kind)
            || self.speaks_for[source.clone()].contains(&true)
            || entity.is_some_and(|entity| self.official[entity]);
        (is_authority, entity)
    }

    /// The innermost attribution in whose content token `at` stands.
    pub fn at(&self, at: usize) -> Option<Voice<'r>> {
        let index = self.by_token.get(at).copied().flatten()?;
        Some(Voice { index, attribution: &self.attributions[index], is_authority: self.authority[index] })
    }

    /// The parts of the content of the last attribution with a cue in the tokens `range`, in tokens.
    pub fn said_in(&self, range: &Range<usize>) -> Option<Vec<Range<usize>>> {
        self.all_said_in(range).last().cloned()
    }

    /// The parts of the content of each attribution with a cue in the tokens `range`, in tokens.
    pub fn all_said_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Vec<Range<usize>>> {
        let end = range.end;
        let start = self.cues.partition_point(|(cue, _)| *cue < range.start);
        let cues = self.cues[start..].iter().take_while(move |(cue, _)| *cue < end);
        cues.map(|(_, index)| &self.contents[*index])
    }

    /// Whether tokens `one` and `other` stand in one and the same attribution.
    pub fn is_one(&self, one: usize, other: usize) -> bool {
        let index = |at: usize| self.by_token.get(at).copied().flatten();
        index(one).is_some() && index(one) == index(other)
    }

    /// Whether token `at` stands in what somebody reports or claims.
    pub fn is_reported(&self, at: usize) -> bool {
        self.at(at).is_some_and(|voice| matches!(voice.attribution.class, CueClass::Report | CueClass::Claim))
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

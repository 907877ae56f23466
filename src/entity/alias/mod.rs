//! Aliases: which mentions name one and the same thing.
//!
//! ```text
//! candidates ─► names ─► longest first: declared · listed · person or thing, each by its rules ─► clusters ─► entities
//! ```
//!
//! A longer name explains a shorter one, wherever the two stand: so the names are taken longest first, and each looks
//! for its own among those taken before, by forms that are equal. Nothing is compared pair by pair.

mod acronym;
mod cluster;
mod declared;
mod joined;
mod name;
mod nation;
mod people;
mod person;
mod rule;
#[cfg(test)]
#[path = "../../../tests/aliases/mod.rs"]
mod tests;
mod thing;
mod things;

pub use acronym::{acronyms, letters_of_acronym};
use cluster::Clusters;
use declared::Declared;
pub use joined::joined;
pub use name::words;
use name::{Name, Parts, key};
use people::People;
use rule::Rule;
use things::Things;

use super::candidate::Candidate;
use crate::order::{largest_first, sort_by_key};
use crate::report::{Entity, EntityKind};
use crate::text::Document;
use crate::text_table::TextTable;

/// Joins the `candidates`, in text order, to entities in order of first mention.
///
/// Only names of one kind are joined. Each explanation tells the rule that joined its mention.
pub fn join(document: &Document, candidates: Vec<Candidate>) -> Vec<Entity> {
    let names: Vec<Name> = candidates.iter().map(|candidate| Name::read(document, candidate)).collect();
    let mut met = Met::new(document, &candidates, &names);
    let mut order: Vec<usize> = (0..names.len()).collect();
    sort_by_key(&mut order, |&at| (largest_first(met.declared.length(&names[at])), at));
    for at in order {
        met.place(&names[at], at);
    }
    met.clusters.entities(document, &names, candidates)
}

/// What is met so far, longest names first.
struct Met<'t> {
    clusters: Clusters<'t>,
    /// For each name the cluster that it is in.
    of: Vec<Option<usize>>,
    declared: Declared,
    listed: TextTable<usize>,
    people: People,
    things: Things,
    /// The rule that first brought a spelling into a cluster: it brings the same spelling again.
    rules: TextTable<Rule>,
}

impl<'t> Met<'t> {
    fn new(document: &Document, candidates: &[Candidate], names: &[Name]) -> Met<'t> {
        Met {
            clusters: Clusters::default(),
            of: vec![None; names.len()],
            declared: Declared::read(document, candidates, names),
            listed: TextTable::default(),
            people: People::new(names),
            things: Things::new(names),
            rules: TextTable::default(),
        }
    }

    /// Puts `name`, at place `at` in the text, into the cluster that it belongs to, or into a new one.
    fn place(&mut self, name: &Name<'t>, at: usize) {
        let found = self.find(name, at);
        let rule = found.map_or(Rule::Spelling, |(_, rule)| rule);
        let cluster = found.map_or(self.clusters.len(), |(cluster, _)| cluster);
        self.of[at] = Some(cluster);
        let spelling = format!("{cluster} {}", name.letters());
        if let Some(&rule) = self.rules.get(&spelling) {
            return self.clusters.add(cluster, rule, at, name);
        }
        self.rules.insert(&spelling, rule);
        self.clusters.add(cluster, rule, at, name);
        if let Some(usual) = name.usual {
            self.listed.get_or(&key(name.kind, usual), || cluster);
        }
        match &name.parts {
            Parts::Person(person) => self.people.add(person, rule, cluster),
            Parts::Thing(thing) => self.things.add(name, thing, cluster),
        }
    }

    fn find(&self, name: &Name, at: usize) -> Option<(usize, Rule)> {
        let declared = || {
            let (other, rule) = self.declared.find(name, at)?;
            Some((self.of[other]?, rule))
        };
        let listed = || {
            let rule = if name.kind == EntityKind::Group { Rule::Plural } else { Rule::Listed };
            let usual = name.usual.filter(|_| !name.is_institution())?;
            Some((*self.listed.get(&key(name.kind, usual))?, rule))
        };
        declared().or_else(listed).or_else(|| match &name.parts {
            Parts::Person(person) => self.people.find(person, at, &self.clusters),
            Parts::Thing(thing) => self.things.find(name, thing, at, &self.clusters),
        })
    }
}

//! Clusters: the mentions of one thing, and the entity that they make.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::name::{Name, Parts};
use super::person::Person;
use super::rule::Rule;
use crate::entity::candidate::Candidate;
use crate::lexicon::{Sex, transcription};
use crate::order::sort_by_key;
use crate::report::{Entity, EntityKind, Mention};
use crate::text::Document;
use crate::text::case::{is_capital, is_small};
use crate::text_table::TextTable;

/// The mentions of one thing.
#[derive(Default)]
pub struct Cluster<'t> {
    /// Which names are joined, each with the rule that joined it.
    members: Vec<(usize, Rule)>,
    /// The same, in text order.
    places: BTreeSet<usize>,
    /// The thing that it is known as.
    usual: Option<&'t str>,
    /// The first, which is the longest, name of the person.
    pub person: Option<Person>,
    /// The titles that the person is given.
    titles: Vec<String>,
    sex: Option<Sex>,
}

/// All clusters, by the order in which they were made.
#[derive(Default)]
pub struct Clusters<'t>(Vec<Cluster<'t>>);

impl<'t> Clusters<'t> {
    /// Cluster `at`.
    pub fn get(&self, at: usize) -> &Cluster<'t> {
        &self.0[at]
    }

    /// How many there are, which is the number of the next.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds `name`, at place `at` in the text, by `rule` to `cluster`, which may be the next one.
    pub fn add(&mut self, cluster: usize, rule: Rule, at: usize, name: &Name<'t>) {
        if cluster == self.0.len() {
            self.0.push(Cluster::default());
        }
        let cluster = &mut self.0[cluster];
        cluster.members.push((at, rule));
        cluster.places.insert(at);
        cluster.usual = cluster.usual.or(name.usual);
        if let Parts::Person(person) = &name.parts {
            cluster.sex = cluster.sex.or(person.sex());
            cluster.titles.extend([&person.title, &person.apposition].into_iter().flatten().cloned());
            cluster.person.get_or_insert_with(|| person.clone());
        }
    }

    /// Of `clusters` the one that a namesake at place `at` means: the one named last before it, or else the next.
    pub fn nearest(&self, clusters: impl Iterator<Item = usize> + Clone, at: usize) -> Option<usize> {
        let before = clusters.clone().filter_map(|c| Some((*self.0[c].places.range(..at).next_back()?, c)));
        let after = clusters.filter_map(|c| Some((*self.0[c].places.range(at..).next()?, c)));
        before.max().or_else(|| after.min()).map(|(_, cluster)| cluster)
    }

    /// The entities that the clusters make, in order of first mention.
    pub fn entities(self, document: &Document, names: &[Name], candidates: Vec<Candidate>) -> Vec<Entity> {
        let mut candidates: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
        let mut clusters = self.0;
        sort_by_key(&mut clusters, |cluster| (cluster.places.first().copied().unwrap_or(0), 0));
        clusters.into_iter().map(|cluster| cluster.entity(document, names, &mut candidates)).collect()
    }
}

impl<'t> Cluster<'t> {
    /// Whether it is named before place `at` in the text.
    pub fn is_named_before(&self, at: usize) -> bool {
        self.places.first().is_some_and(|&first| first < at)
    }

    /// Whether `name` is known as another thing than this.
    pub fn is_known_otherwise(&self, name: &Name) -> bool {
        self.usual.is_some() && name.usual.is_some() && self.usual != name.usual
    }

    /// Whether titles or suffixes make `person` another one than this.
    pub fn is_another(&self, person: &Person) -> bool {
        let sexes = self.sex.is_some() && person.sex().is_some() && self.sex != person.sex();
        sexes || self.person.as_ref().is_some_and(|own| own.is_told_apart(person))
    }

    /// Whether the person is given `title`.
    pub fn has_title(&self, title: &str) -> bool {
        self.titles.iter().any(|own| own == title)
    }

    fn entity(mut self, document: &Document, names: &[Name], candidates: &mut [Option<Candidate>]) -> Entity {
        sort_by_key(&mut self.members, |&(at, _)| (at, 0));
        let (main, spellings) = self.spellings(names);
        let name = names[main].text;
        let mentions = self.members.iter().filter_map(|&(at, rule)| {
            let candidate = candidates[at].take()?;
            let mut why = candidate.why;
            if let Some(rule) = self.rule_between(&names[main], &names[at], rule) {
                why.rule = format!("{}; {}", why.rule, rule.id()).into();
                why.words = format!("{} Taken for {name}: {}.", why.words, rule.words()).into();
            }
            Some(Mention { span: document.span(&candidate.tokens), why })
        });
        Entity { kind: names[main].kind, mentions: mentions.collect(), spellings, name: name.to_owned() }
    }

    /// What `name`, joined by `rule`, is to the `main` name, which may be another than that it was joined to; none if
    /// both are written alike.
    fn rule_between(&self, main: &Name, name: &Name, rule: Rule) -> Option<Rule> {
        if name.text == main.text {
            return None;
        }
        match rule {
            Rule::Spelling if name.letters() == main.letters() => Some(Rule::Spelling),
            Rule::Spelling if name.kind == EntityKind::Group => Some(Rule::Plural),
            Rule::Spelling if self.usual.is_some() => Some(Rule::Listed),
            Rule::Spelling if transcription(&name.letters()) == transcription(&main.letters()) => {
                Some(Rule::Transcription)
            }
            Rule::Spelling => None,
            rule => Some(rule),
        }
    }

    /// Which name names the entity, and all spellings in order of appearance.
    ///
    /// The usual name of a known thing if the text has it. Otherwise the fullest: most words, then most letters, where
    /// of transcriptions the most frequent counts. A name that somebody goes by is no fuller name.
    fn spellings(&self, names: &[Name]) -> (usize, Vec<String>) {
        let mut spellings: Vec<String> = Vec::new();
        let mut ranks: TextTable<Rank> = TextTable::default();
        for &(at, rule) in &self.members {
            let text = names[at].text;
            let rank = ranks.get_or(text, || {
                spellings.push(text.to_owned());
                self.rank(&names[at], rule, at)
            });
            rank.times += 1;
        }
        let main = ranks.into_values().into_iter().max().map_or(self.members[0].0, |rank| rank.first.0);
        (main, spellings)
    }

    fn rank(&self, name: &Name, rule: Rule, at: usize) -> Rank {
        let text = name.text;
        Rank {
            own: !matches!(rule, Rule::KnownAs | Rule::Nickname),
            usual: self.usual == Some(text) && !name.is_institution(),
            cased: text.contains(is_small) && text.contains(is_capital),
            words: name.length(),
            letters: transcription(&name.letters()).len(),
            times: 0,
            length: text.chars().count(),
            first: Reverse(at),
        }
    }
}

/// How well a spelling names its entity; of two the greater does better.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    own: bool,
    usual: bool,
    /// In capitals and small letters, not in capitals alone.
    cased: bool,
    words: usize,
    /// In one form for all transcriptions.
    letters: usize,
    times: usize,
    length: usize,
    /// Where it stands first.
    first: Reverse<usize>,
}

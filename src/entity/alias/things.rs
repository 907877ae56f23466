//! Which thing met before a name means that is no person's.

use super::acronym::{acronyms, has_acronym, letters_of_acronym};
use super::cluster::Clusters;
use super::name::{Name, Parts, key};
use super::rule::Rule;
use super::thing::{Preposition, Thing};
use crate::lexicon::transcription;
use crate::report::EntityKind;
use crate::text_table::TextTable;

/// The things met, by their names and by what these may be shortened to.
#[derive(Default)]
pub struct Things {
    by_body: TextTable<Met>,
    by_transcription: TextTable<usize>,
    by_acronym: TextTable<Shorter>,
    by_shorter: TextTable<Shorter>,
    by_site: TextTable<Shorter>,
    /// Whose a body is in this text: nobody's where several nations have one.
    owners: TextTable<Option<&'static str>>,
    /// The first few names of several words that each word stands in.
    longer: TextTable<Vec<String>>,
    /// The names of places that something is in: no sites.
    towns: TextTable<()>,
}

/// A thing as it was named first.
struct Met {
    cluster: usize,
    letters: String,
    is_national: bool,
}

/// The clusters that a short name fits, each with the rule by which.
#[derive(Default)]
struct Shorter(Vec<(usize, Rule)>);

/// Names of fewer letters are too short to be told from others by their transcription.
const TRANSCRIBED: usize = 5;

impl Things {
    /// Prepares for the things in `names`.
    pub fn new(names: &[Name]) -> Things {
        let mut things = Things::default();
        for name in names {
            let Parts::Thing(thing) = &name.parts else { continue };
            let letters = thing.words.concat();
            if let Some(owner) = thing.owner {
                let only = things.owners.get_or(&key(name.kind, &thing.body.concat()), || Some(owner));
                *only = only.filter(|only| *only == owner);
            }
            for word in thing.words.iter().filter(|_| thing.words.len() > 1) {
                let longer = things.longer.get_or(&key(name.kind, word), Vec::new);
                if longer.len() <= 2 && !longer.contains(&letters) {
                    longer.push(letters.clone());
                }
            }
            if name.kind == EntityKind::Place && thing.preposition == Some(Preposition::In) {
                things.towns.insert(&letters, ());
            }
        }
        things
    }

    /// The cluster that `name` with the parts `thing`, at place `at` in the text, belongs to, and the rule that says so.
    pub fn find(&self, name: &Name, thing: &Thing, at: usize, clusters: &Clusters) -> Option<(usize, Rule)> {
        let is_open = |(cluster, _): &(usize, Rule)| !clusters.get(*cluster).is_known_otherwise(name);
        let found = self.same(name, thing).filter(is_open);
        let found = found.or_else(|| self.acronym(name, at, clusters).filter(is_open));
        found.or_else(|| self.shorter(name, thing, at, clusters).filter(is_open))
    }

    /// The thing of the same name, or of the same but for its country, its order of words, or its transcription.
    fn same(&self, name: &Name, thing: &Thing) -> Option<(usize, Rule)> {
        if let Some(met) = self.by_body.get(&self.owned(name.kind, thing, thing.body.concat())) {
            let rule = match name.kind {
                _ if met.letters == thing.words.concat() => Rule::Spelling,
                EntityKind::Group => Rule::Plural,
                _ if met.is_national != thing.is_national => Rule::Country,
                _ => Rule::Turned,
            };
            return Some((met.cluster, rule));
        }
        let form = transcribed(thing)?;
        Some((*self.by_transcription.get(&self.owned(name.kind, thing, form))?, Rule::Transcription))
    }

    fn acronym(&self, name: &Name, at: usize, clusters: &Clusters) -> Option<(usize, Rule)> {
        // "WHO" of another name than the one it is known for does not come without brackets.
        if !has_acronym(name.kind) || name.usual.is_some_and(|usual| usual != name.text) {
            return None;
        }
        let mut letters = letters_of_acronym(name.text).into_iter();
        letters.find_map(|letters| self.by_acronym.get(&key(name.kind, &letters))?.only(at, clusters))
    }

    /// The only longer name of which this is a part by which things go.
    fn shorter(&self, name: &Name, thing: &Thing, at: usize, clusters: &Clusters) -> Option<(usize, Rule)> {
        let letters = thing.words.concat();
        let key = key(name.kind, &letters);
        // A listed name is whole, and with a country beside it a body is that country's.
        if (name.is_listed && !name.is_institution())
            || thing.owner.is_some()
            || self.owners.get(&key) == Some(&None)
        {
            return None;
        }
        let only = |names: &TextTable<Shorter>| names.get(&key)?.only(at, clusters);
        let site = thing.preposition == Some(Preposition::At) && self.towns.get(&letters).is_none();
        let shorter = only(&self.by_shorter)
            .filter(|_| thing.is_headed(name.kind) || self.is_of_one_name(name.kind, thing));
        shorter.or_else(|| only(&self.by_site).filter(|_| site))
    }

    /// Whether its last word stands in one longer name only: not "Ilmen" beside a Radio Ilmen and an Ilmen Energy.
    fn is_of_one_name(&self, kind: EntityKind, thing: &Thing) -> bool {
        let (own, last) = (thing.words.concat(), thing.words[thing.words.len() - 1].clone());
        self.longer
            .get(&key(kind, &last))
            .is_some_and(|names| names.iter().filter(|name| **name != own).count() == 1)
    }

    /// Notes that `name` with the parts `thing` belongs to `cluster`.
    pub fn add(&mut self, name: &Name, thing: &Thing, cluster: usize) {
        let kind = name.kind;
        let body = self.owned(kind, thing, thing.body.concat());
        let is_national = thing.is_national;
        self.by_body.get_or(&body, || Met { cluster, letters: thing.words.concat(), is_national });
        if let Some(form) = transcribed(thing) {
            let owned = self.owned(kind, thing, form);
            self.by_transcription.get_or(&owned, || cluster);
        }
        let note = |names: &mut TextTable<Shorter>, short: String, rule| {
            names.get_or(&key(kind, &short), Shorter::default).add(cluster, rule);
        };
        if has_acronym(kind) {
            acronyms(name.text)
                .into_iter()
                .for_each(|short| note(&mut self.by_acronym, short, Rule::Acronym));
        }
        thing.shorter(kind).into_iter().for_each(|(short, rule)| note(&mut self.by_shorter, short, rule));
        if kind == EntityKind::Place {
            thing.sites().into_iter().for_each(|short| note(&mut self.by_site, short, Rule::Site));
        }
    }

    /// The key of the name `letters` of `thing`: with the nation beside it or, if this is one nation, elsewhere.
    fn owned(&self, kind: EntityKind, thing: &Thing, letters: String) -> String {
        let elsewhere = || self.owners.get(&key(kind, &thing.body.concat())).copied().flatten();
        let owner = thing.owner.or_else(elsewhere).unwrap_or_default();
        key(kind, &letters) + "\t" + owner
    }
}

impl Shorter {
    /// Of so many one may be the only one named before; of more nobody keeps count.
    const MOST: usize = 4;

    fn add(&mut self, cluster: usize, rule: Rule) {
        if self.0.len() <= Self::MOST && !self.0.iter().any(|&(other, _)| other == cluster) {
            self.0.push((cluster, rule));
        }
    }

    /// The only one, or else the only one named before place `at` in the text.
    fn only(&self, at: usize, clusters: &Clusters) -> Option<(usize, Rule)> {
        let mut before = self.0.iter().filter(|(cluster, _)| clusters.get(*cluster).is_named_before(at));
        match (&self.0[..], before.next(), before.next()) {
            (&[only], ..) => Some(only),
            (all, Some(&only), None) if all.len() <= Self::MOST => Some(only),
            _ => None,
        }
    }
}

/// The words of the body in one form for all transcriptions, joined, if that is long enough to be told from others.
fn transcribed(thing: &Thing) -> Option<String> {
    let is_roman = |word: &String| word.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'l'));
    let forms = thing.body.iter().map(|word| if is_roman(word) { word.clone() } else { transcription(word) });
    let form: String = forms.collect();
    (form.len() >= TRANSCRIBED).then_some(form)
}

//! Which person met before a personal name means.

use super::cluster::Clusters;
use super::name::{Name, Parts};
use super::person::Person;
use super::rule::Rule;
use crate::lexicon::{honorific, is_family_name_first, transcription};
use crate::text_table::TextTable;

/// The persons met, by the parts of their names.
#[derive(Default)]
pub struct People {
    /// By all words, transcribed.
    names: Namesakes,
    /// By all words, transcribed and in order of letters: Abe Shinzo, Shinzo Abe.
    orders: Namesakes,
    first: Namesakes,
    inner: Namesakes,
    last: Namesakes,
    /// By the last word, transcribed.
    last_transcribed: Namesakes,
    /// By the first word, transcribed.
    first_transcribed: Namesakes,
    nicknames: Namesakes,
    /// Single names that stand somewhere after a title that goes with given names: Pope Francis, with the title.
    crowned: TextTable<String>,
}

/// Names of fewer letters are too short to be told from others by their transcription.
const TRANSCRIBED: usize = 5;

impl People {
    /// Prepares for the people in `names`.
    pub fn new(names: &[Name]) -> People {
        let mut people = People::default();
        for name in names {
            if let Parts::Person(person) = &name.parts
                && let Some(title) = person.title.as_ref().filter(|_| person.is_single())
                && honorific(title).is_some_and(|title| title.before_given_name)
            {
                people.crowned.get_or(person.last(), || title.clone());
            }
        }
        people
    }

    /// The cluster that the name `person`, at place `at` in the text, belongs to, and the rule that says so.
    pub fn find(&self, person: &Person, at: usize, clusters: &Clusters) -> Option<(usize, Rule)> {
        let nickname = || {
            let named = self.nicknames.nearest(&person.words.concat(), person, at, clusters);
            named.map(|cluster| (cluster, Rule::Nickname))
        };
        let found = if person.is_single() {
            self.by_single(person, at, clusters)
        } else {
            self.by_full(person, at, clusters)
        };
        found.or_else(nickname)
    }

    fn by_full(&self, person: &Person, at: usize, clusters: &Clusters) -> Option<(usize, Rule)> {
        if let Some(same) = self.names.nearest(&person.transcribed(), person, at, clusters) {
            return Some((same, clusters.get(same).person.as_ref()?.rule_of_same_words(person)));
        }
        let rule = |cluster: usize| clusters.get(cluster).person.as_ref()?.rule_of_full_name(person);
        let lists = [
            self.last_transcribed.get(&transcription(person.last())),
            self.first_transcribed.get(&transcription(&person.words[0])),
        ];
        for list in lists {
            let alike = list
                .iter()
                .copied()
                .filter(|&cluster| !clusters.get(cluster).is_another(person) && rule(cluster).is_some());
            if let Some(cluster) = clusters.nearest(alike, at) {
                return Some((cluster, rule(cluster)?));
            }
        }
        let order = self.orders.nearest(&in_order(person), person, at, clusters);
        order.map(|cluster| (cluster, Rule::Order))
    }

    fn by_single(&self, person: &Person, at: usize, clusters: &Clusters) -> Option<(usize, Rule)> {
        let word = person.last();
        let named = |list: &Namesakes, rule| Some((list.nearest(word, person, at, clusters)?, rule));
        let only = |list: &Namesakes, rule| match list.get(word) {
            &[one] if !clusters.get(one).is_another(person) => Some((one, rule)),
            _ => None,
        };
        let transcribed = || {
            let form = Some(transcription(word)).filter(|form| form.len() >= TRANSCRIBED)?;
            Some((self.last_transcribed.nearest(&form, person, at, clusters)?, Rule::Transcription))
        };
        let given =
            |list: &Namesakes, rule| only(list, rule).filter(|&(c, _)| self.may_go_by(word, c, clusters));
        let rule = named(&self.last, Rule::Surname);
        if person.has_suffix() {
            return rule.filter(|&(c, _)| clusters.get(c).person.as_ref().is_some_and(Person::is_single));
        }
        let rule = rule
            .or_else(|| {
                let family = is_family_name_first(word).then(|| named(&self.first, Rule::FamilyNameFirst));
                family.flatten()
            })
            .or_else(|| given(&self.first, Rule::FirstName))
            .or_else(|| given(&self.inner, Rule::InnerName))
            .or_else(transcribed);
        // A single name met before is spelt otherwise, not shortened.
        rule.map(|(cluster, rule)| match clusters.get(cluster).person.as_ref() {
            Some(own) if own.is_single() && own.last() == word => (cluster, own.rule_of_same_words(person)),
            _ => (cluster, rule),
        })
    }

    /// Whether the given name alone can mean the person: not if the text has a Pope Francis, and this one is no pope.
    fn may_go_by(&self, word: &str, cluster: usize, clusters: &Clusters) -> bool {
        self.crowned.get(word).is_none_or(|title| clusters.get(cluster).has_title(title))
    }

    /// Notes that `person` belongs to `cluster`, by `rule`.
    pub fn add(&mut self, person: &Person, rule: Rule, cluster: usize) {
        self.last.add(person.last().to_owned(), cluster);
        self.last_transcribed.add(transcription(person.last()), cluster);
        if let Some(nickname) = &person.nickname {
            self.nicknames.add(nickname.clone(), cluster);
        }
        if person.is_single() {
            return;
        }
        self.names.add(person.transcribed(), cluster);
        self.orders.add(in_order(person), cluster);
        self.first_transcribed.add(transcription(&person.words[0]), cluster);
        // "Peña" of "Peña Nieto" is no first name.
        if rule != Rule::LastWords {
            self.first.add(person.words[0].clone(), cluster);
        }
        for word in person.inner() {
            self.inner.add(word.to_owned(), cluster);
        }
    }
}

/// The words of a name, transcribed and sorted.
fn in_order(person: &Person) -> String {
    let mut words: Vec<String> = person.words.iter().map(|word| transcription(word)).collect();
    words.sort();
    words.join(" ")
}

/// Clusters by a part of their names.
#[derive(Default)]
struct Namesakes(TextTable<Vec<usize>>);

impl Namesakes {
    /// So many persons of one name are told apart in a text; the work for a name must have a bound.
    const MOST: usize = 16;

    fn get(&self, name: &str) -> &[usize] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, name: String, cluster: usize) {
        let namesakes = self.0.get_or(&name, Vec::new);
        if namesakes.len() < Self::MOST && !namesakes.contains(&cluster) {
            namesakes.push(cluster);
        }
    }

    /// The one that `person`, at place `at`, means: of those whom its title does not exclude one who has had the
    /// title before, and of these the nearest.
    fn nearest(&self, name: &str, person: &Person, at: usize, clusters: &Clusters) -> Option<usize> {
        let all = self.get(name).iter().copied().filter(|&cluster| !clusters.get(cluster).is_another(person));
        let titled = person.title.as_ref().and_then(|title| {
            clusters.nearest(all.clone().filter(|&cluster| clusters.get(cluster).has_title(title)), at)
        });
        titled.or_else(|| clusters.nearest(all, at))
    }
}

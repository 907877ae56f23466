//! Aliases: which mentions name one and the same thing.

use std::collections::HashMap;

use super::candidate::Candidate;
use crate::report::{Entity, EntityKind, Mention};
use crate::text::Document;

/// Joins the `candidates`, in text order, to entities in order of first mention.
///
/// Each mention goes to an entity met before, by the first of these that holds: the same spelling, the same known
/// thing, the acronym of its name, the surname of a full name or a full name with a known surname, a transliteration
/// of the same name. Otherwise it opens a new one.
pub fn join(document: &Document, candidates: Vec<Candidate>) -> Vec<Entity> {
    let mut clusters = Clusters::default();
    for candidate in candidates {
        let name = Name::read(document, &candidate);
        let (cluster, rule) = clusters.find(&name);
        clusters.add(cluster, rule, name, candidate, document);
    }
    clusters.entities
}

/// What a mention is called, in the forms that joining compares.
struct Name {
    kind: EntityKind,
    /// As written.
    text: String,
    /// In lower case, without diacritics that news drops, each word apart.
    words: Vec<String>,
    /// The thing it is known as.
    usual: Option<&'static str>,
}

impl Name {
    fn read(document: &Document, candidate: &Candidate) -> Name {
        let words =
            candidate.tokens.clone().map(|at| fold(document.lower(at))).filter(|word| word != "-").collect();
        let text = document.span(&candidate.tokens).of(document.text).to_owned();
        Name { kind: candidate.kind, text, words, usual: candidate.known.map(|known| known.usual) }
    }

    /// The initials of the capitalised words of a name of several words: "WHO" of World Health Organization.
    fn acronym(&self) -> Option<String> {
        let initials: String = self
            .text
            .split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .filter(|c| c.is_uppercase())
            .collect();
        (initials.len() > 1 && self.words.len() > 1).then(|| initials.to_lowercase())
    }

    fn key(&self) -> (EntityKind, String) {
        (self.kind, self.words.join(" "))
    }
}

/// Drops the diacritics of Latin letters, as wire copy does.
fn fold(word: &str) -> String {
    word.chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\''))
        .map(|c| match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
            'ì'..='ï' | 'ī' | 'ı' => 'i',
            'ñ' | 'ń' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
            'ý' | 'ÿ' => 'y',
            'š' | 'ś' | 'ş' | 'ș' => 's',
            'ž' | 'ź' | 'ż' => 'z',
            'ł' => 'l',
            'ğ' => 'g',
            c => c,
        })
        .collect()
}

#[derive(Default)]
struct Clusters {
    entities: Vec<Entity>,
    by_spelling: HashMap<(EntityKind, String), usize>,
    by_usual: HashMap<(EntityKind, &'static str), usize>,
    by_acronym: HashMap<String, usize>,
    /// Persons by surname: the last word of a full name. The latest person of a surname is meant by it alone.
    by_surname: HashMap<String, usize>,
    /// The first few surnames that begin alike, for finding other spellings.
    by_stem: HashMap<String, Vec<(String, usize)>>,
}

impl Clusters {
    /// The cluster that `name` belongs to, if one is met before, and the rule that says so.
    fn find(&self, name: &Name) -> (Option<usize>, &'static str) {
        if let Some(&same) = self.by_spelling.get(&name.key()) {
            return (Some(same), "same spelling");
        }
        if let Some(&same) = name.usual.and_then(|usual| self.by_usual.get(&(name.kind, usual))) {
            return (Some(same), "another name of the same");
        }
        if name.kind == EntityKind::Organization
            && let Some(&same) = self.by_acronym.get(&name.words.concat().replace('.', ""))
        {
            return (Some(same), "acronym of the name");
        }
        if name.kind == EntityKind::Person
            && let [.., last] = &name.words[..]
        {
            if let Some(&same) =
                self.by_surname.get(last).filter(|&&person| self.is_same_person(person, name))
            {
                return (Some(same), "surname of the full name");
            }
            let near = stem(last).and_then(|stem| self.by_stem.get(&stem));
            let mut like =
                near.into_iter().flatten().filter(|(surname, _)| is_transliteration(surname, last));
            if let Some(&(_, same)) = like.find(|(_, person)| self.is_same_person(*person, name)) {
                return (Some(same), "another spelling of the surname");
            }
        }
        (None, "")
    }

    /// Whether the full names do not contradict each other: "Bill Clinton" is not "Hillary Clinton".
    fn is_same_person(&self, person: usize, name: &Name) -> bool {
        let known = self.entities[person].name.split(' ').next().map(|first| fold(&first.to_lowercase()));
        name.words.len() == 1
            || self.entities[person].name.split([' ', '-']).count() == 1
            || known.as_deref() == name.words.first().map(String::as_str)
    }

    fn add(
        &mut self,
        cluster: Option<usize>,
        rule: &str,
        name: Name,
        candidate: Candidate,
        document: &Document,
    ) {
        let index = cluster.unwrap_or(self.entities.len());
        let mut why = candidate.why;
        if cluster.is_none() {
            let (kind, text) = (name.kind, name.text.clone());
            self.entities.push(Entity { kind, name: text, spellings: Vec::new(), mentions: Vec::new() });
        } else if rule != "same spelling" {
            let words = format!("{} Taken for {}: {rule}.", why.words, self.entities[index].name);
            why.words = words.into();
        }
        let entity = &mut self.entities[index];
        entity.mentions.push(Mention { span: document.span(&candidate.tokens), why });
        if !entity.spellings.contains(&name.text) {
            entity.spellings.push(name.text.clone());
        }
        // The fullest spelling names the entity.
        if name.text.chars().count() > entity.name.chars().count() {
            entity.name.clone_from(&name.text);
        }
        if let Some(acronym) = name.acronym() {
            self.by_acronym.entry(acronym).or_insert(index);
        }
        if let Some(usual) = name.usual {
            self.by_usual.entry((name.kind, usual)).or_insert(index);
        }
        if name.kind == EntityKind::Person
            && let [.., last] = &name.words[..]
        {
            let alike = stem(last).map(|stem| self.by_stem.entry(stem).or_default());
            if let Some(alike) = alike.filter(|alike| alike.len() < 8 && !self.by_surname.contains_key(last))
            {
                alike.push((last.clone(), index));
            }
            self.by_surname.insert(last.clone(), index);
        }
        self.by_spelling.entry(name.key()).or_insert(index);
    }
}

/// The letters that transliterations of a surname share at its start.
fn stem(surname: &str) -> Option<String> {
    let stem: String = surname.chars().take(5).collect();
    (surname.chars().count() > 5).then_some(stem)
}

/// Whether two surnames of some length differ as transliterations do: one letter more, less or other, but not the first.
fn is_transliteration(a: &str, b: &str) -> bool {
    let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
    let (letters, more) = (short.chars().count(), long.chars().count());
    let same: usize =
        short.chars().zip(long.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    if letters < 6 || more - letters > 1 || same == 0 {
        return false;
    }
    // Equal after one letter is skipped in the longer name, or in both.
    let skip = |rest: &'_ str| rest.chars().next().map_or(0, char::len_utf8);
    let (short, long) = (&short[same..], &long[same..]);
    let short = &short[if letters == more { skip(short) } else { 0 }..];
    short == &long[skip(long)..]
}

#[cfg(test)]
mod tests {
    use super::{fold, is_transliteration};

    #[test]
    fn transliterations_differ_in_a_letter() {
        for (a, b) in [("nazarbaev", "nazarbayev"), ("zelensky", "zelenskyy"), ("yanukovich", "yanukovych")] {
            assert!(is_transliteration(a, b) && is_transliteration(b, a), "{a} {b}");
        }
        for (a, b) in
            [("smith", "smyth"), ("johnson", "jackson"), ("hansen", "jansen"), ("petrov", "petrovich")]
        {
            assert!(!is_transliteration(a, b), "{a} {b}");
        }
    }

    #[test]
    fn diacritics_are_dropped() {
        assert_eq!(fold("dubé"), "dube");
        assert_eq!(fold("erdoğan"), "erdogan");
    }
}

//! References: for whom pronouns and role nouns stand, "he", "the minister", where the text makes it clear.
//!
//! A pronoun stands for the subject that the sentence or one shortly before began with (Grosz, Joshi and Weinstein,
//! "Centering: A Framework for Modeling the Local Coherence of Discourse", 1995), unless its gender is known to differ. A
//! role noun stands for the one person to whom the text gives that role: "Health Minister Mara Lund … the minister".

use std::ops::Range;

use super::names::Names;
use super::phrase::is_break;
use super::source::is_unnamed_person;
use crate::lexicon::{self, WordClass};
use crate::report::EntityKind;
use crate::text::case::lowered;
use crate::text::{Document, TokenKind};

/// For whom the pronouns and role nouns of a document stand.
pub struct References {
    /// For each token the person for whom it stands, if it is a pronoun.
    pronouns: Vec<Option<usize>>,
    /// Roles that the text gives to somebody, in order of the mentions.
    roles: Vec<Role>,
}

/// A role that the text gives to an entity.
struct Role {
    /// Its noun, in lower case.
    noun: String,
    /// The token of the noun.
    at: usize,
    entity: usize,
}

/// A person lately spoken of.
#[derive(Clone, Copy)]
struct Spoken {
    /// None for somebody without a name: "a nurse said".
    entity: Option<usize>,
    /// The sentence, and whether the mention can be its subject.
    sentence: usize,
    is_subject: bool,
}

impl References {
    /// Reads `document`, in which `names` are named, and where the words of `sources` are sources.
    pub fn read(
        document: &Document,
        names: &Names,
        sources: &mut dyn Iterator<Item = Range<usize>>,
    ) -> References {
        let mut unnamed = vec![false; document.len()];
        for source in sources {
            unnamed[source.start] |= is_unnamed_person(document, names, &source);
        }
        let genders = genders(document, names);
        References { pronouns: pronouns(document, names, genders, &unnamed), roles: roles(document, names) }
    }

    /// The person for whom the pronoun at token `at` stands.
    pub fn pronoun(&self, at: usize) -> Option<usize> {
        self.pronouns.get(at).copied().flatten()
    }

    /// The entity to which the text gives the role that `phrase` speaks of: "the minister". None if it gives it to several.
    pub fn role(&self, document: &Document, names: &Names, phrase: &Range<usize>) -> Option<usize> {
        if phrase.len() < 2 || document.lower(phrase.start) != "the" {
            return None;
        }
        let noun = document.lower(phrase.end - 1);
        let mut holders = self.roles.iter().filter(|role| role.noun == noun);
        let first = holders.next()?;
        let is_sole = holders.all(|role| role.entity == first.entity);
        // "the Russian president" is not the president of another country.
        let fits = (phrase.start + 1..phrase.end - 1).all(|at| {
            let near = first.at.saturating_sub(4)..first.at + 5;
            near.into_iter().any(|other| document.lower(other) == document.lower(at))
        });
        let named = phrase.clone().any(|at| names.kind_at(at) == Some(EntityKind::Person));
        (is_sole && fits && !named).then_some(first.entity)
    }
}

/// Whether the pronoun `word` is that of a woman; none if it is no such pronoun.
fn is_female(word: &str) -> Option<bool> {
    match word {
        "he" | "him" | "his" | "himself" => Some(false),
        "she" | "her" | "hers" | "herself" => Some(true),
        _ => None,
    }
}

/// Whether the full name `name` of a person begins with a given name that is likely a woman's: "Lena Horvat", "Ruth Amsel".
fn is_womans_name(name: &str) -> bool {
    let given = name.split_once(' ').map(|(given, _)| lowered(given));
    given.is_some_and(|given| match given.ends_with('a') {
        true => !lexicon::is_in("man's name", &given),
        false => lexicon::is_in("woman's name", &given),
    })
}

/// For each token that is a pronoun the person for whom it stands; somebody without a name begins at the tokens that are `unnamed`.
fn pronouns(
    document: &Document,
    names: &Names,
    mut genders: Vec<Option<bool>>,
    unnamed: &[bool],
) -> Vec<Option<usize>> {
    let mut found = vec![None; document.len()];
    let presumed: Vec<bool> = (0..names.count()).map(|entity| is_womans_name(names.name(entity))).collect();
    let mut spoken: Vec<Spoken> = Vec::new();
    for (sentence, tokens) in document.sentences.iter().enumerate() {
        spoken.retain(|person| person.sentence + REACH >= sentence);
        for at in tokens.clone() {
            let person = names.at(at).filter(|_| names.kind_at(at) == Some(EntityKind::Person));
            let begins = person.is_some() && (at == 0 || names.at(at - 1) != person);
            let entity = match (person, is_female(document.lower(at))) {
                (Some(entity), _) if begins => Some(entity),
                (None, Some(female)) => {
                    let of = |may_be: &dyn Fn(usize) -> bool| {
                        let may_be = |person: &&Spoken| person.entity.is_none_or(may_be);
                        antecedent(spoken.iter().filter(may_be), sentence)
                    };
                    let likely = of(&|entity| genders[entity].unwrap_or(presumed[entity]) == female);
                    let possible = || of(&|entity| genders[entity].is_none());
                    let Some(entity) = likely.or_else(possible) else { continue };
                    entity.into_iter().for_each(|entity| genders[entity] = Some(female));
                    found[at] = entity;
                    entity
                }
                _ if unnamed[at] => None,
                _ => continue,
            };
            let before = document.key(at.wrapping_sub(1));
            let is_done = document.lower(at.wrapping_sub(1)).ends_with("ed");
            // "which has accused Brandt", but not "“No,” added Brandt"
            let is_object = is_done && document.kind(at.wrapping_sub(2)) == Some(TokenKind::Word);
            let is_subject =
                !is_object && !["relation", "oblique"].iter().any(|set| lexicon::is_in(set, before));
            spoken.push(Spoken { entity, sentence, is_subject });
        }
    }
    found
}

/// A pronoun reaches this many sentences back.
const REACH: usize = 3;

/// Of the persons `spoken` of, in order, the one for whom a pronoun in `sentence` stands: the first subject of the latest
/// sentence that has one.
fn antecedent<'s>(
    spoken: impl Iterator<Item = &'s Spoken> + Clone,
    sentence: usize,
) -> Option<Option<usize>> {
    let latest = (0..=REACH).filter_map(|back| sentence.checked_sub(back));
    latest.into_iter().find_map(|sentence| {
        let mut here = spoken.clone().filter(|person| person.sentence == sentence);
        let subject = here.clone().find(|person| person.is_subject);
        subject.or_else(|| here.next()).map(|person| person.entity)
    })
}

/// For each entity whether it is a woman, where a word before its name tells: "Mrs", "spokesman".
fn genders(document: &Document, names: &Names) -> Vec<Option<bool>> {
    let mut genders = vec![None; names.count()];
    for at in 1..document.len() {
        let Some(entity) = names.at(at).filter(|&entity| names.at(at - 1) != Some(entity)) else { continue };
        let word = document.lower(at - 1).trim_end_matches('.');
        let gender = match word {
            _ if lexicon::is_in("man", word) => Some(false),
            _ if lexicon::is_in("woman", word) => Some(true),
            _ if word.ends_with("woman") => Some(true),
            _ if word.ends_with("man") => Some(false),
            _ => None,
        };
        genders[entity] = genders[entity].or(gender);
    }
    genders
}

/// The roles that `document` gives to the persons that it names: by a word before the name, "Health Minister Mara Lund", or
/// an apposition after it, "Mara Lund, a surgeon from Tesmir,".
fn roles(document: &Document, names: &Names) -> Vec<Role> {
    let mut roles = Vec::new();
    for start in 0..document.len() {
        let Some(entity) = names.at(start).filter(|_| names.kind_at(start) == Some(EntityKind::Person))
        else {
            continue;
        };
        if start > 0 && names.at(start - 1) == Some(entity) {
            continue;
        }
        let end = (start..document.len()).find(|&at| names.at(at) != Some(entity)).unwrap_or(document.len());
        let mut add = |at: usize| roles.push(Role { noun: document.lower(at).to_owned(), at, entity });
        let before = start.checked_sub(1).filter(|&at| is_noun(document, names, at));
        before.into_iter().for_each(&mut add);
        let joint = document.lower(end);
        if matches!(joint, "," | "is" | "was") {
            apposition(document, names, end + 1, joint == ",").into_iter().for_each(&mut add);
        }
    }
    roles
}

/// The noun of the noun phrase that begins at token `at`: "a surgeon from Tesmir"; `bare` if it may have no article.
fn apposition(document: &Document, names: &Names, at: usize, bare: bool) -> Option<usize> {
    /// Noun phrases are shorter before their first preposition.
    const SHORT: usize = 6;
    let class = |at: usize| lexicon::word_class(document.key(at));
    if class(at) != Some(WordClass::Determiner) && !bare {
        return None;
    }
    let ends = |at: usize| is_break(document, at) || matches!(class(at), Some(WordClass::Preposition));
    let end = (at..at + SHORT).find(|&at| ends(at) || document.word(at) == ".")?;
    let noun = end.checked_sub(1).filter(|&noun| noun >= at)?;
    is_noun(document, names, noun).then_some(noun)
}

/// Whether token `at` can be the noun of a role: a word of no other class, in no name.
fn is_noun(document: &Document, names: &Names, at: usize) -> bool {
    let word = document.lower(at);
    document.kind(at) == Some(TokenKind::Word)
        && names.at(at).is_none()
        && lexicon::word_class(word).is_none()
        && lexicon::calendar(word).is_none()
        && !lexicon::is_verb(word)
        && !word.ends_with("ing")
        && !word.ends_with("ed")
        && !lexicon::is_adverb(word)
        && word.len() > 2
}

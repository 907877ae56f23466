//! The parts of a name that is not a person's: whose body it is, what it is, and how it may be shortened.

use std::ops::Range;

use super::nation::{nation_at, nation_beside};
use super::rule::Rule;
use crate::entity::gazetteer::head_kind;
use crate::lexicon::{WordClass, is_in, without_head, word_class, worded};
use crate::report::EntityKind;
use crate::text::Document;
use crate::text::case::capitalised;

/// The name of a thing.
pub struct Thing {
    /// Its words, in plain letters, put as most names put them.
    pub words: Vec<String>,
    /// The words without the nation that owns it, the main word last: "interior ministry"; of groups in the singular.
    pub body: Vec<String>,
    /// The nation that owns it, in the name or right beside it.
    pub owner: Option<&'static str>,
    /// Whether the nation is a part of the name.
    pub is_national: bool,
    /// Where it is told to be: after "at" a site, after "in" a town.
    pub preposition: Option<Preposition>,
}

/// The preposition before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preposition {
    At,
    In,
}

impl Thing {
    /// The name `tokens` of a thing of `kind`; `listed` if it stands in a list of names as it is.
    pub fn read(document: &Document, tokens: &Range<usize>, kind: EntityKind, listed: bool) -> Thing {
        let words: Vec<String> =
            super::name::words(document, tokens).into_iter().map(|word| word.letters).collect();
        let mut words = worded(&words);
        if words.len() > 1 && words[0] == "the" {
            words.remove(0);
        }
        if words.is_empty() {
            words.push(document.lower(tokens.start).to_owned());
        }
        let mut thing =
            Thing { body: words.clone(), words, owner: None, is_national: false, preposition: None };
        if kind == EntityKind::Group {
            thing.body.last_mut().into_iter().for_each(singular);
        }
        if matches!(kind, EntityKind::Organization | EntityKind::Work) {
            thing.find_owner(document, tokens, kind, listed);
        }
        thing.preposition = match document.lower(tokens.start.wrapping_sub(1)) {
            "at" => Some(Preposition::At),
            "in" | "near" => Some(Preposition::In),
            _ => None,
        };
        thing
    }

    /// Takes the nation that owns the body out of its name and puts the main word last.
    fn find_owner(&mut self, document: &Document, tokens: &Range<usize>, kind: EntityKind, listed: bool) {
        let words = &self.words;
        // What stands in a list is whole as it is, unless many nations have one.
        let whole = listed && !is_institution(words);
        let of = words.iter().rposition(|word| word == "of").filter(|&of| of > 0);
        let after = of.map(|of| of + 1 + usize::from(words.get(of + 1).is_some_and(|word| word == "the")));
        let ending = of.zip(after).and_then(|(of, after)| {
            let (length, nation) = nation_at(&words[after..])?;
            (after + length == words.len()).then_some((0..of, nation))
        });
        let opening = || nation_at(words).map(|(length, nation)| (length..words.len(), nation));
        let owned = ending.or_else(opening).filter(|(rest, _)| is_body(&words[rest.clone()], kind) && !whole);
        if let Some((rest, nation)) = owned {
            self.body = words[rest].to_vec();
            (self.owner, self.is_national) = (Some(nation), true);
        } else if is_body(words, kind) && !whole {
            self.owner = nation_beside(document, tokens.start, tokens.end);
        }
        self.body = turned(&self.body);
    }

    /// Whether a nation has one of what the name ends in: "supreme court", "parliament".
    pub fn is_institution(&self) -> bool {
        is_institution(&self.body)
    }

    /// Whether the name says what kind of thing it names.
    pub fn is_headed(&self, kind: EntityKind) -> bool {
        is_headed(&self.words, kind)
    }

    /// The shorter names that it may go by, joined, each with the rule that says so.
    pub fn shorter(&self, kind: EntityKind) -> Vec<(String, Rule)> {
        let mut shorter = Vec::new();
        // "Korean" is another people than "North Korean".
        if kind == EntityKind::Group {
            return shorter;
        }
        // The Red Sox are those of Boston, but Virginia is not West Virginia.
        let goes_by_end = matches!(kind, EntityKind::Organization | EntityKind::Work);
        for words in [&self.words, &self.body] {
            shorter
                .extend(without_head(words, kind).into_iter().map(|rest| (rest.concat(), Rule::HeadLeftOut)));
            let starts = 1..words.len();
            let ends = starts.filter(|&i| !is_small(&words[i - 1]) && !is_small(&words[i]));
            let ends = ends.filter(|&i| goes_by_end || is_headed(&words[i..], kind));
            shorter.extend(ends.map(|i| (words[i..].concat(), Rule::EndOfName)));
            let of = words.iter().position(|word| is_of(word)).unwrap_or(0);
            let first = of == 1 && head_kind(&capitalised(&words[0]), false) == Some(kind);
            if first || (of > 0 && is_head(&words[of - 1], kind)) {
                shorter.extend((0..of).map(|i| (words[i..of].concat(), Rule::MainWord)));
            }
        }
        shorter
    }

    /// What a site such as an airport or a prison may be called after "at": the words before its kind, and each word.
    pub fn sites(&self) -> Vec<String> {
        let Some(end) = self.words.iter().rposition(|word| !is_in("site", word)) else { return Vec::new() };
        if end + 1 == self.words.len() {
            return Vec::new();
        }
        let prefixes = (2..=end + 1).map(|end| self.words[..end].concat());
        prefixes.chain(self.words[..=end].iter().filter(|word| word.len() > 2).cloned()).collect()
    }
}

/// Makes the last word of a people's name singular.
fn singular(word: &mut String) {
    if let Some(stem) = word.strip_suffix("men") {
        *word = format!("{stem}man");
    } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
}

/// Whether `words` say what kind of body they name, and more than that or of which a nation has one: "interior
/// ministry", "parliament".
fn is_body(words: &[String], kind: EntityKind) -> bool {
    is_headed(words, kind) && (words.len() > 1 || is_institution(words))
}

/// Whether a nation has one of what `words` end in: "supreme court", "parliament".
fn is_institution(words: &[String]) -> bool {
    words.last().is_some_and(|word| is_in("institution", word))
}

/// Whether the last of `words`, or the last before "of", says what kind of thing it is.
fn is_headed(words: &[String], kind: EntityKind) -> bool {
    let of = words.iter().position(|word| is_of(word));
    let before = of.and_then(|of| words[..of].last());
    words.last().into_iter().chain(before).any(|word| is_head(word, kind))
}

fn is_head(word: &str, kind: EntityKind) -> bool {
    head_kind(&capitalised(word), true) == Some(kind)
}

/// Whether `word` stands between the main word of a name and the rest.
fn is_of(word: &str) -> bool {
    matches!(word, "of" | "for")
}

/// Whether no name begins with `word` or ends before it: "of", "and".
fn is_small(word: &str) -> bool {
    matches!(word_class(word), Some(WordClass::Preposition | WordClass::Conjunction | WordClass::Determiner))
}

/// "Ministry of the Interior" as "Interior Ministry"; other names as they are.
fn turned(words: &[String]) -> Vec<String> {
    match words {
        [head, of, rest @ ..] if of == "of" && !rest.is_empty() && is_in("turned", head) => {
            let rest = if rest[0] == "the" { &rest[1..] } else { rest };
            // "Foreign Affairs" loses its second word here too.
            worded(&[rest, std::slice::from_ref(head)].concat())
        }
        _ => words.to_vec(),
    }
}

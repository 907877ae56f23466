//! What the text itself declares to be one: "Karvel Fishing Union (KFU)", "Mara Lund, also known as Ilse Brandt".

use std::sync::LazyLock;

use super::acronym::{acronyms, has_acronym, letters_of_acronym};
use super::name::{Name, key};
use super::rule::Rule;
use crate::entity::candidate::Candidate;
use crate::lexicon::{Table, plain, source};
use crate::report::EntityKind;
use crate::text::Document;
use crate::text_table::TextTable;

/// Which names are declared to be one with another.
#[derive(Default)]
pub struct Declared {
    /// Where in the text, in text order.
    declarations: TextTable<Vec<Declaration>>,
    /// Of names that somebody goes by, how many words the other name has.
    most_words: TextTable<usize>,
}

/// At one place a name is declared to be one with another.
struct Declaration {
    at: usize,
    other: usize,
    rule: Rule,
}

static KNOWN_AS: LazyLock<Table<()>> = LazyLock::new(|| Table::new("known-as", source!("known-as"), |_| ()));

impl Declared {
    /// What `document` declares of the `names` of `candidates`.
    pub fn read(document: &Document, candidates: &[Candidate], names: &[Name]) -> Declared {
        let mut declared = Declared::default();
        for (at, name) in names.iter().enumerate() {
            let after = candidates[at].tokens.end;
            let next = names.get(at + 1).filter(|next| next.kind == name.kind);
            // An opening mark or article may stand before the next name, or be its first word.
            let begins = |token: usize| {
                let places = token..=skip_marks(document, token);
                next.is_some() && places.contains(&candidates[at + 1].tokens.start)
            };
            let short = word_in_brackets(document, after);
            if let Some(short) =
                short.filter(|&at| is_short_for(document.word(at), name, next.filter(|_| begins(at))))
            {
                let letters = plain(document.lower(short)).replace('.', "");
                declared.add(&key(name.kind, &letters), at, at, Rule::Brackets);
            }
            let Some(next) = next.filter(|next| next.letters() != name.letters()) else { continue };
            let phrase = KNOWN_AS.at(document, after).map(|(phrase, _)| phrase.end);
            // "York in England, formerly Eboracum": of places the phrase often means an earlier one.
            if name.kind != EntityKind::Place && phrase.is_some_and(begins) {
                declared.add(&key(name.kind, &name.letters()), at, at + 1, Rule::KnownAs);
                declared.add(&key(next.kind, &next.letters()), at + 1, at, Rule::KnownAs);
                declared.most_words.get_or(&key(next.kind, &next.letters()), || name.length());
            } else if document.word(after) == "("
                && begins(after + 1)
                && is_short_for(name.text, next, Some(name))
            {
                declared.add(&key(name.kind, &name.letters()), at, at + 1, Rule::Brackets);
            }
        }
        declared
    }

    fn add(&mut self, name: &str, at: usize, other: usize, rule: Rule) {
        self.declarations.get_or(name, Vec::new).push(Declaration { at, other, rule });
    }

    /// How many words of `name` count: a name that somebody goes by comes after the other, however long it is.
    pub fn length(&self, name: &Name) -> usize {
        let most = self.most_words.get(&key(name.kind, &name.letters()));
        most.map_or(name.length(), |most| name.length().min(*most))
    }

    /// The name that `name`, at place `at`, is declared to be one with, last before it or else next after it.
    pub fn find(&self, name: &Name, at: usize) -> Option<(usize, Rule)> {
        let all = self.declarations.get(&key(name.kind, &name.letters()))?;
        let next = all.partition_point(|declaration| declaration.at <= at);
        all.get(next.saturating_sub(1)).map(|declaration| (declaration.other, declaration.rule))
    }
}

/// The first token at or after `at` that is no opening quotation mark and no article.
fn skip_marks(document: &Document, at: usize) -> usize {
    let is_mark = |at: &usize| matches!(document.lower(*at), "“" | "\"" | "‘" | "'" | "«" | "the");
    (at..at + 3).find(|at| !is_mark(at)).unwrap_or(at)
}

/// The only word in the brackets that open at token `at`, or the first, if a comma or semicolon is next.
fn word_in_brackets(document: &Document, at: usize) -> Option<usize> {
    let word = skip_marks(document, at + 1);
    let closes = |at: usize| matches!(document.word(at), ")" | "," | ";");
    let closed =
        closes(word + 1) || (matches!(document.word(word + 1), "”" | "\"" | "’" | "'") && closes(word + 2));
    (document.word(at) == "(" && closed).then_some(word)
}

/// Whether `short` is an acronym and `long` a name of several words that it can stand for; `listed` is the mention of
/// the acronym, if it is one. Organizations also go by the initials of their names in other languages.
fn is_short_for(short: &str, long: &Name, listed: Option<&Name>) -> bool {
    let letters = letters_of_acronym(short);
    let acronyms = acronyms(long.text);
    if letters.is_empty() || acronyms.is_empty() || !has_acronym(long.kind) {
        return false;
    }
    let otherwise =
        listed.and_then(|name| name.usual).is_some_and(|usual| usual != short && long.usual != Some(usual));
    letters.iter().any(|letters| acronyms.contains(letters))
        || (long.kind == EntityKind::Organization && !otherwise)
}

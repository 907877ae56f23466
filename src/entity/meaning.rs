//! Meanings: words that name something wherever they stand, since the text says once what they stand for.

use super::alias::{acronyms, letters_of_acronym, words};
use super::candidate::Candidate;
use super::casing::{Case, Casing};
use super::certain::{BODY, DATELINE};
use super::decide::UNSURE;
use super::echo::in_brackets;
use crate::lexicon::{self, WordClass};
use crate::order::sort_by_key;
use crate::report::{EntityKind, Explanation};
use crate::text::Document;
use crate::text_table::TextTable;

/// What a word stands for.
struct Meaning {
    kind: EntityKind,
    why: Explanation,
}

/// Makes the words among the names of `candidates` what they stand for, and finds those that are names elsewhere.
pub fn meant(document: &Document, casing: &Casing, candidates: &mut Vec<Candidate>) {
    let mut meanings: TextTable<Meaning> = TextTable::default();
    short_forms(document, candidates, &mut meanings);
    initials(document, candidates, &mut meanings);
    let mut taken = vec![false; document.len()];
    for name in candidates.iter_mut() {
        taken[name.tokens.clone()].fill(true);
        let meaning = Some(&name.tokens).filter(|tokens| tokens.len() == 1);
        let meaning = meaning.and_then(|tokens| meanings.get(document.word(tokens.start)));
        if let Some(meaning) = meaning.filter(|meaning| meaning.kind != name.kind && name.known.is_none()) {
            (name.kind, name.why) = (meaning.kind, meaning.why.clone());
        }
    }
    for at in (0..document.len()).filter(|&at| !taken[at] && casing.case(document, at) != Case::Upper) {
        let meaning = meanings.get(document.word(at));
        let tells = |meaning: &&Meaning| meaning.why.rule != SHORT || is_subject(document, at);
        if let Some(Meaning { kind, why }) = meaning.filter(tells) {
            candidates.push(Candidate { tokens: at..at + 1, kind: *kind, known: None, why: why.clone() });
        }
    }
    sort_by_key(candidates, |candidate| (candidate.tokens.start, 0));
}

/// Adds abbreviations, with what the names are that they stand for, and names that are once said to be those of a body.
fn initials(document: &Document, candidates: &[Candidate], meanings: &mut TextTable<Meaning>) {
    for name in candidates {
        let words = document.span(&name.tokens).of(document.text);
        let is_short = is_sure(name) && !letters_of_acronym(words).is_empty();
        let is_agency = name.why.rule == DATELINE && name.kind == EntityKind::Organization;
        if name.tokens.len() == 1 && (is_short || is_agency || name.why.rule == BODY) {
            let why = "The text uses it as a name elsewhere.";
            let meaning = || Meaning { kind: name.kind, why: Explanation::rule("a name elsewhere", why) };
            meanings.get_or(words, meaning);
        }
        if let Some(short) = in_brackets(document, name.tokens.end) {
            let letters = letters_of_acronym(short);
            if !letters.is_empty() && acronyms(words).iter().any(|acronym| letters.contains(acronym)) {
                let why = format!("The text gives it as the initials of “{words}”.");
                let why = Explanation::rule("initials", why);
                meanings.insert(short, Meaning { kind: name.kind, why });
            }
        }
    }
}

/// The rule by which a word names what the text names in full elsewhere.
const SHORT: &str = "short form";

/// Adds the words that bodies are named by without the nouns for what they are, "Tolver Inc. … Tolver", but those that name a person
/// or a place, too.
fn short_forms(document: &Document, candidates: &[Candidate], meanings: &mut TextTable<Meaning>) {
    let mut others: TextTable<&str> = TextTable::default();
    let mut add = |word| others.insert(word, word);
    for name in candidates {
        let is_other = match (name.kind, name.tokens.len()) {
            (EntityKind::Person, 2..) => true,
            (EntityKind::Place, 1) => name.known.is_some() || is_sure(name),
            _ => false,
        };
        if is_other {
            add(document.word(name.tokens.end - 1));
        }
    }
    let is_local = |&at: &usize| matches!(document.lower(at), "in" | "near");
    (0..document.len()).filter(is_local).for_each(|at| add(document.word(at + 1)));
    for name in candidates.iter().filter(|name| name.kind == EntityKind::Organization) {
        let (first, full) = (name.tokens.start, document.span(&name.tokens).of(document.text));
        let letters: Vec<String> =
            words(document, &name.tokens).into_iter().map(|word| word.letters).collect();
        let letters = lexicon::worded(&letters);
        let is_shorter = lexicon::without_head(&letters, name.kind).iter().any(|rest| rest.len() == 1);
        let word = document.word(first);
        if is_shorter && lexicon::word_class(document.key(first)).is_none() && others.get(word).is_none() {
            let why = format!("The text names it in full elsewhere: “{full}”.");
            meanings.get_or(word, || Meaning { kind: name.kind, why: Explanation::rule(SHORT, why) });
        }
    }
}

/// Whether the tagger or a rule is sure of `name`.
fn is_sure(name: &Candidate) -> bool {
    name.why.confidence.is_none_or(|percent| percent >= UNSURE)
}

/// Whether token `at` is the subject of a verb right after it, or owns what follows: not "Green" in "Green trees".
fn is_subject(document: &Document, at: usize) -> bool {
    let (next, key) = (document.lower(at + 1), document.key(at + 1));
    let is_verb = matches!(lexicon::word_class(key), Some(WordClass::Auxiliary | WordClass::Verb));
    is_verb || next == "'s" || next.ends_with("ed") || lexicon::is_verb(key)
}

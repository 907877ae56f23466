//! Context: what kind of thing a single unknown name is, by the names elsewhere and the words around it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::candidate::{Casing, opens_sentence};
use super::gazetteer::{is_first_name, is_place_noun};
use super::mention::{Candidate, candidate};
use crate::lexicon;
use crate::report::EntityKind;
use crate::text::{Document, TokenKind};

/// Decides single words by the names found elsewhere, or else by the words around them, here or at another place.
pub fn settle(
    document: &Document,
    casing: &Casing,
    found: &[Candidate],
    open: Vec<Range<usize>>,
) -> Vec<Candidate> {
    let persons = found.iter().filter(|name| name.tokens.len() > 1 && name.kind == EntityKind::Person);
    let full: HashSet<&str> =
        persons.flat_map(|name| name.tokens.clone()).map(|at| document.lower(at)).collect();
    // What the surroundings say of a name once holds for it wherever they say nothing.
    let told: HashMap<&str, Context> =
        open.iter().filter_map(|run| Some((document.lower(run.end - 1), context(document, run)?))).collect();
    let places: HashMap<&str, Context> = open
        .iter()
        .filter_map(|run| Some((document.lower(run.end - 1), beside_place(document, run)?)))
        .collect();
    open.into_iter()
        .filter_map(|run| {
            let (first, last) = (run.start, document.lower(run.end - 1));
            if let Some((kind, rule, why)) = places.get(last).copied() {
                return Some(candidate(document, run, kind, rule, why));
            }
            if full.contains(last) {
                let why = "The same name stands in full elsewhere in the text.";
                return Some(candidate(document, run, EntityKind::Person, "full name elsewhere", why));
            }
            if is_first_name(document.word(first)) {
                let why = format!("“{}” is a first name.", document.word(first));
                return Some(candidate(document, run, EntityKind::Person, "first name", why));
            }
            let positional = opens_sentence(document, first) && !casing.is_capital_elsewhere(document, first);
            if positional || document.kind(first) != Some(TokenKind::Word) {
                return None;
            }
            let (kind, rule, why) = context(document, &run).or(told.get(last).copied()).unwrap_or(UNTOLD);
            Some(candidate(document, run, kind, rule, why))
        })
        .collect()
}

/// A kind, the rule that gives it, and its reason.
type Context = (EntityKind, &'static str, &'static str);

/// What a single name is taken for of which nothing tells the kind.
const UNTOLD: Context =
    (EntityKind::Person, "single name", "A single capitalised word within a sentence reads as a person.");

/// The place that a noun of place beside the name makes it, more surely than a full name elsewhere makes it a person:
/// "the town of Ludma", "the Osk valley".
fn beside_place(document: &Document, run: &Range<usize>) -> Option<Context> {
    let before = |n: usize| document.lower(run.start.wrapping_sub(n));
    let beside = (before(1) == "of" && is_place_noun(before(2))) || is_place_noun(document.lower(run.end));
    let why = "A word such as “city” or “valley” stands beside this name.";
    beside.then_some((EntityKind::Place, "beside a noun of place", why))
}

/// What the words around an unknown name, and its own ending, say of its kind.
fn context(document: &Document, run: &Range<usize>) -> Option<Context> {
    let before = |n: usize| document.lower(run.start.wrapping_sub(n));
    let before_noun = document.kind(run.end) == Some(TokenKind::Word)
        && !document.is_capitalised(run.end)
        && lexicon::word_class(document.lower(run.end)).is_none();
    match before(1) {
        _ if run.len() > 1 && document.word(run.start + 1) == "-" => Some((
            EntityKind::Person,
            "name with a particle",
            "Small words such as “al-” belong to personal names.",
        )),
        _ if before_noun && has_people_ending(document.lower(run.end - 1)) => Some((
            EntityKind::Group,
            "ending of a people's name",
            "The ending and the noun after it make this the name of a people.",
        )),
        before if lexicon::is_in("place", before) => Some((
            EntityKind::Place,
            "after a preposition of place",
            "A preposition of place stands before this name.",
        )),
        "the" | "a" | "an" => Some((
            EntityKind::Organization,
            "after an article",
            "A capitalised word after an article reads as an organization.",
        )),
        _ => None,
    }
}

/// Whether `word` ends as the adjectives of peoples and countries do: Karvelian, Sudanese.
fn has_people_ending(word: &str) -> bool {
    ["ian", "ean", "ese", "ish", "stani"].iter().any(|ending| word.ends_with(ending))
}

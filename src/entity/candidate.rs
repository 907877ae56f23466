//! Candidates: the names of a document with the reason for each, before those of one thing are joined.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::certain::{by_neighbours, certain, overlooked};
use super::facts::Source;
use super::gazetteer::{Known, given, head_kind, is_place_noun, is_title, known};
use super::name::tag;
use super::split::{Part, parts};
use crate::figure::currency_end;
use crate::lexicon;
use crate::report::{EntityKind, Explanation};
use crate::tagger::{Model, Tagged};
use crate::text::Document;

/// A named mention.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// The thing that the name is known as, if it is.
    pub known: Option<&'static Known>,
    /// Why.
    pub why: Explanation,
}

/// The weights that the trainer wrote; `names.md` beside them says what they are worth.
static WEIGHTS: &[u8] = include_bytes!("../tagger/names.bin");

/// The kinds in the order of the tagger's.
const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Work,
];

/// The named mentions of `document`, in order, without overlaps: what the tagger finds, and what rules know where a
/// pattern is closed and the tagger has no say.
pub fn candidates(document: &Document) -> Vec<Candidate> {
    static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| Model::read(WEIGHTS));
    let Some(model) = MODEL.as_ref() else { return Vec::new() };
    let mut taken = vec![false; document.len()];
    let mut candidates: Vec<Candidate> = Vec::new();
    for candidate in certain(document) {
        taken[candidate.tokens.clone()].fill(true);
        candidates.push(candidate);
    }
    let mut source = Source::read(document);
    for name in tag(model, &mut source) {
        let name = completed(document, name);
        let is_free = !taken[name.tokens.clone()].contains(&true);
        if is_free && !is_currency(document, &name.tokens) && !is_disease(document, &name) {
            taken[name.tokens.clone()].fill(true);
            candidates.extend(learned(model, &source, name));
        }
    }
    candidates.extend(overlooked(document, &source.casing, &taken));
    candidates.sort_by_key(|candidate| candidate.tokens.start);
    name_storms(document, &mut candidates);
    candidates
}

/// Whether `name` begins as that of a disease, which is no name by the guidelines: "COVID-19".
fn is_disease(document: &Document, name: &Tagged) -> bool {
    lexicon::is_in("disease", document.lower(name.tokens.start))
}

/// Makes "Dorian" alone an event where "Hurricane Dorian" is named.
fn name_storms(document: &Document, candidates: &mut [Candidate]) {
    let is_storm = |name: &&Candidate| {
        name.kind == EntityKind::Event
            && name.tokens.len() == 2
            && head_kind(document.word(name.tokens.start), false) == Some(EntityKind::Event)
    };
    let storms: HashSet<&str> =
        candidates.iter().filter(is_storm).map(|name| document.word(name.tokens.end - 1)).collect();
    for name in candidates.iter_mut().filter(|name| name.tokens.len() == 1) {
        if name.kind != EntityKind::Event && storms.contains(document.word(name.tokens.start)) {
            let why = "The text names it in full elsewhere, with a word such as “Hurricane” before it.";
            (name.kind, name.known, name.why) = (EntityKind::Event, None, Explanation::rule("storm", why));
        }
    }
}

/// `name` with all of the known name that it is part of: "Trinidad" in "Trinidad and Tobago", "10 Downing Street".
fn completed(document: &Document, mut name: Tagged) -> Tagged {
    let Range { start, end } = name.tokens;
    let before = start.checked_sub(1).and_then(|before| known(document, before, false));
    if let Some((known_end, _)) = before.filter(|&(known_end, _)| known_end >= end) {
        name.tokens = start - 1..known_end;
    } else if let Some((known_end, _)) = known(document, start, false) {
        name.tokens.end = end.max(known_end);
    }
    name
}

/// Whether `tokens` are part of the name of a currency: "U.S." in "U.S. dollars".
pub fn is_currency(document: &Document, tokens: &Range<usize>) -> bool {
    currency_end(document, tokens.start).is_some_and(|end| end >= tokens.end)
}

/// Below this confidence, in percent, a noun in a name or a noun of place beside it is believed rather than the tagger.
const UNSURE: u8 = 70;

/// What `model` tagged: mostly one name, by its parts where it is surely several.
fn learned(model: &Model, source: &Source, name: Tagged) -> Vec<Candidate> {
    let document = source.document;
    let Tagged { mut tokens, kind, probability } = name;
    // "the Osk valley": the noun is no part of the name.
    while KINDS[kind] == EntityKind::Place && is_place_noun(document.word(tokens.end - 1)) && tokens.len() > 1
    {
        tokens.end -= 1;
    }
    let percent = (model.confidence(probability) * 100.0).round() as u8;
    let parts = parts(document, &tokens, KINDS[kind]);
    if !parts.is_empty() {
        return parts.into_iter().map(|part| by_rule(document, part)).collect();
    }
    let listed = known(document, tokens.start, true).filter(|&(end, _)| end == tokens.end);
    let listed = listed.map(|(_, known)| known);
    // Persons bear the names of places of one word; else the lists know better what they list.
    let kind = match (KINDS[kind], listed) {
        (EntityKind::Person, _) if tokens.len() == 1 && percent >= UNSURE => EntityKind::Person,
        (_, Some(known)) => known.kind,
        (kind, None) => kind,
    };
    let listed = listed.filter(|known| known.kind == kind);
    let is_outlet = lexicon::is_in("outlet", document.lower(tokens.start.wrapping_sub(1)));
    if is_outlet && listed.is_none() && kind != EntityKind::Person {
        let why =
            Explanation::rule("after a word for an outlet", "A word such as “newspaper” stands before it.");
        return vec![Candidate { tokens, kind: EntityKind::Organization, known: None, why }];
    }
    if percent < UNSURE && listed.is_none() {
        if tokens.len() == 1 && is_plain_plural(source, tokens.start) {
            return Vec::new();
        }
        let neighbours = Some(tokens.start).filter(|_| tokens.len() == 1);
        if let Some(candidate) = neighbours.and_then(|at| by_neighbours(document, at)) {
            return vec![candidate];
        }
        let other = |&(head, _): &(EntityKind, usize)| head != kind && kind != EntityKind::Person;
        if let Some((kind, at)) = head(document, &tokens).filter(other) {
            let (rule, words) = head_reason(document.word(at));
            return vec![Candidate { tokens, kind, known: None, why: Explanation::rule(rule, words) }];
        }
    }
    let (rule, words) = match listed {
        Some(known) => listed_reason(document, &tokens, known),
        None => reason(document, &tokens, kind),
    };
    vec![Candidate { tokens, kind, known: listed, why: Explanation::model(rule, words, percent) }]
}

/// Whether the capital of token `at` may be only that of a plural which opens its sentence: "Critics said so."
fn is_plain_plural(source: &Source, at: usize) -> bool {
    let document = source.document;
    let is_capital_elsewhere = source.casing.is_capital(source.vocabulary.number(at));
    source.casing.opens(document, at) && !is_capital_elsewhere && lexicon::is_plural(document.lower(at))
}

/// The candidate that a rule makes of `part`.
pub fn by_rule(document: &Document, part: Part) -> Candidate {
    match part {
        Part::Known(tokens, name) => {
            let (rule, words) = listed_reason(document, &tokens, name);
            Candidate { tokens, kind: name.kind, known: Some(name), why: Explanation::rule(rule, words) }
        }
        Part::Titled(tokens, title) => {
            let (rule, words) = title_reason(document.word(title));
            let why = Explanation::rule(rule, words);
            Candidate { tokens, kind: EntityKind::Person, known: None, why }
        }
    }
}

/// The rule's name and the sentence that say that `tokens` are in a list.
fn listed_reason(document: &Document, tokens: &Range<usize>, known: &Known) -> (String, String) {
    let text = document.span(tokens).of(document.text);
    (format!("{}: {}", known.table, known.usual), format!("“{text}” is in the list of {}.", known.table))
}

/// The rule's name and the sentence that say that `title` stands before a name.
fn title_reason(title: &str) -> (String, String) {
    (format!("titles: {title}"), format!("“{title}” stands before this name."))
}

/// The noun that tells what kind of thing the name `tokens` of several words is of: the last before "of", the last, or
/// the first; its kind and where it stands.
fn head(document: &Document, tokens: &Range<usize>) -> Option<(EntityKind, usize)> {
    let of = tokens.clone().skip(1).find(|&at| matches!(document.lower(at), "of" | "for"));
    let places = [of.map(|of| (of - 1, true)), Some((tokens.end - 1, true)), Some((tokens.start, false))];
    let kind = |(at, last): (usize, bool)| Some((head_kind(document.word(at), last)?, at));
    places.into_iter().flatten().filter(|_| tokens.len() > 1).find_map(kind)
}

/// The rule's name and the sentence that say that the noun `word` tells the kind of a name.
fn head_reason(word: &str) -> (String, String) {
    (format!("heads: {word}"), format!("“{word}” tells what kind of name this is."))
}

/// What a person would name first of all that the model weighs: the rule's name and a sentence.
fn reason(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> (String, String) {
    let word = |at: usize| document.word(at);
    if let Some((_, at)) = head(document, tokens).filter(|&(head, _)| head == kind) {
        return head_reason(word(at));
    }
    if kind == EntityKind::Person {
        let (before, first) = (word(tokens.start.wrapping_sub(1)), word(tokens.start));
        if is_title(before) {
            return title_reason(before);
        }
        if given(first) != 0 {
            return (format!("first-names: {first}"), format!("“{first}” is a first name."));
        }
    }
    let like = match kind {
        EntityKind::Person => "a person",
        EntityKind::Organization => "an organization",
        EntityKind::Place => "a place",
        EntityKind::Group => "a people or group",
        EntityKind::Event => "an event",
        EntityKind::Work => "a work, law or product",
    };
    ("names".to_owned(), format!("Its letters and the words around it read like the name of {like}."))
}

//! Candidates: the names of a document with the reason for each, before those of one thing are joined.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::facts::Source;
use super::gazetteer::{Known, given, head_kind, is_title, known};
use super::name::tag;
use super::split::{Part, parts};
use crate::figure::currency_end;
use crate::lexicon;
use crate::report::{EntityKind, Explanation};
use crate::tagger::{Model, Tagged};
use crate::text::{Document, TokenKind, end_of_dateline};

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
    for candidate in datelines(document).into_iter().chain(compounds(document)) {
        taken[candidate.tokens.clone()].fill(true);
        candidates.push(candidate);
    }
    let tagged = tag(model, Source::read(document)).into_iter();
    let free = |name: &Tagged| {
        !name.tokens.clone().any(|at| taken[at]) && !is_currency(document, &name.tokens) && !is_disease(document, name)
    };
    candidates.extend(tagged.filter(free).flat_map(|name| learned(model, document, name)));
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

/// Whether `tokens` are part of the name of a currency: "U.S." in "U.S. dollars".
fn is_currency(document: &Document, tokens: &Range<usize>) -> bool {
    currency_end(document, tokens.start).is_some_and(|end| end >= tokens.end)
}

/// The places that open a report: "TESMIR, 17 March — The market burned."
fn datelines(document: &Document) -> Vec<Candidate> {
    let starts = document.paragraphs.iter().map(|paragraph| paragraph.start);
    let opened = starts.filter_map(|start| {
        let end = end_of_dateline(document, start)?;
        let shouted = |at: usize| document.word(at).chars().all(|c| c.is_uppercase() || c == '.');
        let tight = |at: usize| document.word(at) == "-" && !document.is_spaced(at) && shouted(at + 1);
        let tokens = start..(start..end).find(|&at| !shouted(at) && !tight(at))?;
        let listed = known(document, start, true).filter(|&(end, _)| end == tokens.end).map(|(_, known)| known);
        // "REUTERS — " is no place.
        let is_place = listed.is_none_or(|known| known.kind == EntityKind::Place);
        (is_place && !tokens.is_empty()).then(|| {
            let why = "A name in capitals before a dash opens a report with its place.";
            Candidate { tokens, kind: EntityKind::Place, known: listed, why: Explanation::rule("dateline", why) }
        })
    });
    opened.collect()
}

/// The known names that a hyphen joins to an ordinary word: "U.S.-led", "pro-Israel", "intra-African".
fn compounds(document: &Document) -> Vec<Candidate> {
    let is_small = |at: usize| document.kind(at) == Some(TokenKind::Word) && !document.is_capitalised(at);
    let is_hyphen =
        |at: &usize| document.word(*at) == "-" && !document.is_spaced(*at) && !document.is_spaced(*at + 1);
    let hyphens = (1..document.len()).filter(is_hyphen);
    let joined = hyphens.filter_map(|hyphen| {
        let after = || known(document, hyphen + 1, false).filter(|_| is_small(hyphen - 1));
        // The longest known name that ends at the hyphen.
        let before = || {
            let starts = (hyphen.saturating_sub(LONGEST_COMPOUND)..hyphen).filter(|_| is_small(hyphen + 1));
            let names = starts.filter_map(|start| Some((start, known(document, start, false)?)));
            names.filter(|(_, (end, _))| *end == hyphen).map(|(start, (end, name))| (start..end, name)).next()
        };
        let after = || after().map(|(end, name)| (hyphen + 1..end, name));
        let (tokens, name) = before().or_else(after)?;
        Some(by_rule(document, Part::Known(tokens, name)))
    });
    joined.collect()
}

/// A known name before a hyphen is looked for in so many tokens.
const LONGEST_COMPOUND: usize = 4;

/// What `model` tagged: mostly one name, by its parts where it is surely several.
fn learned(model: &Model, document: &Document, name: Tagged) -> Vec<Candidate> {
    let Tagged { tokens, kind, probability } = name;
    let parts = parts(document, &tokens, KINDS[kind]);
    if !parts.is_empty() {
        return parts.into_iter().map(|part| by_rule(document, part)).collect();
    }
    let listed = known(document, tokens.start, true).filter(|&(end, _)| end == tokens.end);
    let listed = listed.map(|(_, known)| known);
    // Persons bear the names of places; else the lists know better what they list.
    let kind = match (KINDS[kind], listed) {
        (EntityKind::Person, _) => EntityKind::Person,
        (_, Some(known)) => known.kind,
        (kind, None) => kind,
    };
    let listed = listed.filter(|known| known.kind == kind);
    let (rule, words) = match listed {
        Some(known) => listed_reason(document, &tokens, known),
        None => reason(document, &tokens, kind),
    };
    let percent = (model.confidence(probability) * 100.0).round() as u8;
    vec![Candidate { tokens, kind, known: listed, why: Explanation::model(rule, words, percent) }]
}

fn by_rule(document: &Document, part: Part) -> Candidate {
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

/// What a person would name first of all that the model weighs: the rule's name and a sentence.
fn reason(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> (String, String) {
    let word = |at: usize| document.word(at);
    let of = tokens.clone().skip(1).find(|&at| matches!(document.lower(at), "of" | "for"));
    let heads = [of.map(|of| (of - 1, true)), Some((tokens.end - 1, true)), Some((tokens.start, false))];
    let is_head = |&(at, last): &(usize, bool)| tokens.len() > 1 && head_kind(word(at), last) == Some(kind);
    if let Some((at, _)) = heads.into_iter().flatten().find(is_head) {
        let rule = format!("heads: {}", word(at));
        return (rule, format!("“{}” tells what kind of name this is.", word(at)));
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

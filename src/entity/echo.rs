//! Echoes: what the text says of a name at one place holds at the others.

use std::ops::Range;

use super::alias::{acronyms, letters_of_acronym};
use super::beside::VESSEL;
use super::candidate::Candidate;
use super::casing::Casing;
use super::gazetteer::head_kind;
use super::meaning::meant;
use crate::lexicon::is_in;
use crate::report::{EntityKind, Explanation};
use crate::text::Document;
use crate::text::case::lowered;
use crate::text_table::TextTable;

/// The `candidates`, in text order, as they are in the light of each other; with names that were overlooked.
pub fn echoed(document: &Document, casing: &Casing, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut candidates = spelled_out(document, joined(document, candidates));
    storms(document, &mut candidates);
    ships(document, &mut candidates);
    outvoted(document, &mut candidates);
    meant(document, casing, &mut candidates);
    candidates
}

/// Joins a people and an institution that only nations have, tagged or not: "Swedish Parliament" is one name.
fn joined(document: &Document, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let is_institution = |at: usize| document.is_capitalised(at) && is_in("institution", document.key(at));
    let mut names: Vec<Candidate> = Vec::with_capacity(candidates.len());
    let mut candidates = candidates.into_iter().peekable();
    while let Some(mut name) = candidates.next() {
        let Range { start, end } = name.tokens.clone();
        if name.kind == EntityKind::Group && name.known.is_some() {
            let tagged = candidates.peek().filter(|next| next.tokens.start == end);
            let tail = match tagged {
                Some(next) => Some(&next.tokens).filter(|tokens| is_institution(tokens.end - 1)).cloned(),
                None => Some(end..end + 1).filter(|_| is_institution(end) && is_last(document, end)),
            };
            if let Some(tail) = tail {
                candidates.next_if(|next| next.tokens == tail);
                let words = "The name of a people and the noun after it make the name of one institution.";
                let why = Explanation::rule("institution of a people", words);
                let kind = EntityKind::Organization;
                name = Candidate { tokens: start..tail.end, kind, known: None, why };
            }
        }
        names.push(name);
    }
    names
}

/// Whether a name that token `at` is in ends with it.
fn is_last(document: &Document, at: usize) -> bool {
    !document.is_capitalised(at + 1) && !matches!(document.lower(at + 1), "of" | "for" | "-" | "&")
}

/// Makes "Dorian" alone an event where "Hurricane Dorian" is named.
fn storms(document: &Document, candidates: &mut [Candidate]) {
    let mut storms = TextTable::default();
    for name in candidates.iter().filter(|name| name.tokens.len() == 2 && name.kind == EntityKind::Event) {
        let head = document.word(name.tokens.start);
        if head_kind(head, false) == Some(EntityKind::Event) {
            storms.insert(document.word(name.tokens.end - 1), head);
        }
    }
    for name in candidates.iter_mut().filter(|name| name.tokens.len() == 1 && name.kind != EntityKind::Event)
    {
        if let Some(head) = storms.get(document.word(name.tokens.start)) {
            let why = format!("The text names it in full elsewhere, with the word “{head}” before it.");
            (name.kind, name.known, name.why) = (EntityKind::Event, None, Explanation::rule("storm", why));
        }
    }
}

/// Makes "Lady Maren" a ship wherever the text names it, once it has called it one: "the ferry Lady Maren".
fn ships(document: &Document, candidates: &mut [Candidate]) {
    let words = |tokens: &Range<usize>| document.span(tokens).of(document.text);
    let mut ships = TextTable::default();
    for name in candidates.iter().filter(|name| name.why.rule == VESSEL) {
        ships.insert(words(&name.tokens), ());
    }
    for name in candidates.iter_mut().filter(|name| name.why.rule != VESSEL) {
        // What looks like a title may have been left out.
        let whole = name.tokens.start.saturating_sub(1)..name.tokens.end;
        let found =
            [whole, name.tokens.clone()].into_iter().find(|tokens| ships.get(words(tokens)).is_some());
        if let Some(tokens) = found {
            let why = Explanation::rule("ship", "The text calls it a ship elsewhere.");
            *name = Candidate { tokens, kind: EntityKind::Work, known: None, why };
        }
    }
}

/// Gives a name that looks like one of its kind alone the kind that the same name mostly has elsewhere in the text.
fn outvoted(document: &Document, candidates: &mut [Candidate]) {
    /// So sure, in percent of how sure it is of the name's own kind, the text has to be elsewhere.
    const SURER: u32 = 120;
    let mut votes: TextTable<[u32; EntityKind::ALL.len()]> = TextTable::default();
    // A dateline is in capitals.
    let text = |name: &Candidate| lowered(document.span(&name.tokens).of(document.text));
    for name in candidates.iter() {
        let all = votes.get_or(&text(name), Default::default);
        all[name.kind as usize] += u32::from(name.why.confidence.unwrap_or(100));
    }
    for name in candidates.iter_mut().filter(|name| name.why.rule == "names") {
        let Some(votes) = votes.get(&text(name)) else { continue };
        let own = votes[name.kind as usize];
        let surer = EntityKind::ALL.iter().copied().filter(|&kind| 100 * votes[kind as usize] > SURER * own);
        let most = surer.max_by_key(|&kind| votes[kind as usize]);
        if let Some(kind) = most {
            let words = "Elsewhere in this text the name is of this kind.";
            (name.kind, name.why) = (kind, Explanation::rule("same name", words));
        }
    }
}

/// A name that an abbreviation stands for has no more tokens.
const LONGEST_NAME: usize = 14;

/// Abbreviations of fewer letters are too easily found in the words before them.
const FEWEST_LETTERS: usize = 3;

/// Makes one name of the words whose initials follow in brackets, whatever parts of them were found: "Institute of
/// Epidemiology, Disease Control and Research (IEDCR)". After Schwartz and Hearst, "A simple algorithm for identifying
/// abbreviation definitions in biomedical text" (2003).
fn spelled_out(document: &Document, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    for end in (0..document.len()).filter(|&at| document.word(at) == "(") {
        let Some(short) = in_brackets(document, end) else { continue };
        let letters = letters_of_acronym(short);
        if letters.iter().all(|letters| letters.chars().count() < FEWEST_LETTERS) {
            continue;
        }
        let first = document.sentence(end).start.max(end.saturating_sub(LONGEST_NAME));
        let is_long = |&start: &usize| {
            let words = document.span(&(start..end)).of(document.text);
            document.is_capitalised(start) && acronyms(words).iter().any(|found| letters.contains(found))
        };
        let Some(start) = (first..end.saturating_sub(1)).rev().find(is_long) else { continue };
        // Where it begins among the candidates, and those it takes in.
        let from = candidates.partition_point(|name| name.tokens.end <= start);
        let to = candidates.partition_point(|name| name.tokens.start < end);
        let taken = &candidates[from..to.max(from)];
        let is_whole = matches!(taken, [name] if name.tokens == (start..end));
        let is_around = taken.iter().any(|name| name.tokens.start < start || name.tokens.end > end);
        if !is_whole && !is_around {
            let kind = match taken.last().map(|name| name.kind) {
                Some(kind @ (EntityKind::Event | EntityKind::Work | EntityKind::Place))
                    if taken.len() == 1 =>
                {
                    kind
                }
                _ => EntityKind::Organization,
            };
            let why =
                Explanation::rule("spelled out", format!("Its initials follow in brackets: “{short}”."));
            let name = Candidate { tokens: start..end, kind, known: None, why };
            candidates.splice(from..to.max(from), [name]);
        }
    }
    candidates
}

/// The only word in the brackets that open at token `at`.
pub fn in_brackets<'t>(document: &Document<'t>, at: usize) -> Option<&'t str> {
    (document.word(at) == "(" && document.word(at + 2) == ")").then(|| document.word(at + 1))
}

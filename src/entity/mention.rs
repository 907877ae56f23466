//! Mentions: where something is named, and what kind of thing it is.

use std::ops::Range;

use super::candidate::{Casing, begins_with_particle, run_end, strip_titles};
use super::context::settle;
use super::gazetteer::{self, Known, head_kind, is_first_name, known};
use crate::figure::currency_end;
use crate::lexicon;
use crate::report::{EntityKind, Explanation};
use crate::text::{Document, TokenKind, end_of_dateline};

/// A named mention, before mentions of one thing are joined.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// The usual spelling, if the name is known.
    pub known: Option<&'static Known>,
    /// Why.
    pub why: Explanation,
}

/// The named mentions of `document`, in order, without overlaps.
///
/// Two passes: the first decides each name where it stands; the second settles single words that the first could not
/// tell, by the names that it found elsewhere in the text.
pub fn mentions(document: &Document) -> Vec<Candidate> {
    let casing = Casing::read(document);
    let mut found = Vec::new();
    let mut open = Vec::new();
    let mut at = 0;
    while at < document.len() {
        if let Some(end) = currency_end(document, at) {
            at = end;
            continue;
        }
        at = match name(document, &casing, at) {
            Found::Name(candidate) => {
                let end = candidate.tokens.end;
                found.push(candidate);
                end
            }
            Found::Unsure(tokens) => {
                let end = tokens.end;
                open.push(tokens);
                end
            }
            Found::Nothing => at + 1,
        };
    }
    found.extend(settle(document, &casing, &found, open));
    found.sort_by_key(|candidate| candidate.tokens.start);
    found
}

enum Found {
    Name(Candidate),
    /// A single word that may be a name: the rest of the text has to tell.
    Unsure(Range<usize>),
    Nothing,
}

/// What name begins at token `at`.
fn name(document: &Document, casing: &Casing, at: usize) -> Found {
    if let Some(capital) = begins_with_particle(document, at) {
        return match known(document, at) {
            Some((end, name)) => Found::Name(by_gazetteer(document, at..end, name)),
            None => Found::Unsure(at..run_end(document, capital)),
        };
    }
    let listed = known(document, at);
    if !document.is_capitalised(at) {
        return listed
            .map_or(Found::Nothing, |(end, name)| Found::Name(by_gazetteer(document, at..end, name)));
    }
    let end = run_end(document, at);
    // "Time will tell": a known name of one word must not be a word of the text that only opens its sentence.
    let plain = |end| end == at + 1 && casing.is_lower_elsewhere(document, at);
    if casing.is_positional(document, at) && listed.is_none_or(|(end, _)| plain(end)) {
        return Found::Nothing;
    }
    if let Some((known_end, name)) = listed {
        return Found::Name(match longer_name(document, at, known_end, end, name) {
            Some(candidate) => candidate,
            None => by_gazetteer(document, at..known_end, name),
        });
    }
    let (run, titled) = strip_titles(document, at..end);
    if run.is_empty() {
        return Found::Nothing;
    }
    if titled && run.start > at {
        // "Kazakh President Tokayev" was cut before; here "President" is gone and a person remains, or a known name.
        if known(document, run.start).is_some() || head_kind(document.word(run.end - 1), true).is_some() {
            return name(document, casing, run.start);
        }
        let run = until_known(document, run);
        let why = "A title or role stands before this name.";
        return Found::Name(candidate(document, run, EntityKind::Person, "title before a name", why));
    }
    classify(document, run)
}

/// A name longer than the known name `at..known_end` that its run begins with: "Kazakh Ministry of the Interior".
fn longer_name(
    document: &Document,
    at: usize,
    known_end: usize,
    end: usize,
    name: &Known,
) -> Option<Candidate> {
    if end <= known_end {
        return None;
    }
    let rest = known_end..end;
    let (untitled, titled) = strip_titles(document, rest.clone());
    if titled && !untitled.is_empty() && head(document, &rest).is_none() {
        return None;
    }
    if let Some((kind, word)) = head(document, &rest) {
        let why = format!("“{word}” tells what kind of name this is.");
        return Some(candidate(document, at..end, kind, format!("heads: {word}"), why));
    }
    // "Jordan Smith": a first name that is also a country.
    let person = name.kind == EntityKind::Place
        && known_end == at + 1
        && is_first_name(document.word(at))
        && known(document, known_end).is_none();
    person.then(|| {
        candidate(
            document,
            at..end,
            EntityKind::Person,
            "first name",
            format!("“{}” is a first name.", document.word(at)),
        )
    })
}

/// The kind and word of the head noun of `run`: its last word, the last before "of", or its first.
fn head<'t>(document: &Document<'t>, run: &Range<usize>) -> Option<(EntityKind, &'t str)> {
    let of = run.clone().find(|&at| matches!(document.lower(at), "of" | "for") && at > run.start);
    // "World War II"
    let numbered =
        usize::from(run.len() > 1 && document.word(run.end - 1).chars().all(|c| "IVX".contains(c)));
    let ends = [of.map(|of| of - 1), Some(run.end - 1 - numbered)];
    let last = ends
        .into_iter()
        .flatten()
        .find_map(|at| Some((head_kind(document.word(at), true)?, document.word(at))));
    last.or_else(|| {
        let first = document.word(run.start);
        (run.len() > 1).then(|| Some((head_kind(first, false)?, first)))?
    })
}

/// `run` up to the first known name inside it: "Putin Russia" does not happen, but "Dubé CBC" may.
fn until_known(document: &Document, run: Range<usize>) -> Range<usize> {
    let cut = (run.start + 1..run.end).find(|&at| {
        document.is_spaced(at) && known(document, at).is_some_and(|(_, name)| name.kind == EntityKind::Group)
    });
    run.start..cut.unwrap_or(run.end)
}

/// A run that begins with no known name and no title.
fn classify(document: &Document, run: Range<usize>) -> Found {
    let first = document.word(run.start);
    if end_of_dateline(document, run.start).is_some() {
        let why = "A name in capitals before a dash opens a report with its place.";
        return Found::Name(candidate(document, run, EntityKind::Place, "dateline", why));
    }
    if run.len() > 1 {
        if let Some((kind, word)) = head(document, &run) {
            let why = format!("“{word}” tells what kind of name this is.");
            return Found::Name(candidate(document, run, kind, format!("heads: {word}"), why));
        }
        let run = until_known(document, run);
        if run.len() == 1 {
            return Found::Unsure(run);
        }
        if lexicon::is_in("outlet", document.lower(run.start.wrapping_sub(1))) {
            let why = "A word such as “newspaper” stands before this name.";
            return Found::Name(candidate(
                document,
                run,
                EntityKind::Organization,
                "after a word for an outlet",
                why,
            ));
        }
        if is_first_name(first) {
            let why = format!("“{first}” is a first name.");
            return Found::Name(candidate(
                document,
                run,
                EntityKind::Person,
                format!("first-names: {first}"),
                why,
            ));
        }
        if matches!(document.lower(run.start.wrapping_sub(1)), "in" | "near" | "outside") {
            let why = "A preposition of place stands before this name.";
            return Found::Name(candidate(
                document,
                run,
                EntityKind::Place,
                "after a preposition of place",
                why,
            ));
        }
        let acronym = run.clone().any(|at| document.word(at) == "&" || is_acronym(document.word(at)));
        let kind = if acronym || run.len() > 4 { EntityKind::Organization } else { EntityKind::Person };
        let why = "Several capitalised words in a row that no list knows read as a name.";
        return Found::Name(candidate(document, run, kind, "run of capitals", why));
    }
    // "COVID-19": a code and its number are no organization.
    let coded = document.word(run.end) == "-" && document.kind(run.end + 1) == Some(TokenKind::Number);
    if is_acronym(first) && (coded || lexicon::word_class(document.lower(run.start)).is_some()) {
        return Found::Nothing;
    }
    if is_acronym(first) {
        let why = "Capital letters in a row abbreviate the name of an organization.";
        return Found::Name(candidate(document, run, EntityKind::Organization, "acronym", why));
    }
    if first.chars().nth(1).is_none()
        || lexicon::calendar(document.lower(run.start)).is_some()
        || gazetteer::is_title(first)
        || head_kind(first, true).is_some()
    {
        return Found::Nothing;
    }
    Found::Unsure(run)
}

fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=6).contains(&letters) && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '.')
}

fn by_gazetteer(document: &Document, tokens: Range<usize>, name: &'static Known) -> Candidate {
    let text = document.span(&tokens).of(document.text);
    let why = format!("“{text}” is in the list of {}.", name.table);
    let rule = format!("{}: {}", name.table, name.usual);
    Candidate { tokens, kind: name.kind, known: Some(name), why: Explanation::rule(rule, why) }
}

/// The mention `tokens`, with the thing that its name is known as.
pub fn candidate(
    document: &Document,
    tokens: Range<usize>,
    kind: EntityKind,
    rule: impl Into<std::borrow::Cow<'static, str>>,
    why: impl Into<std::borrow::Cow<'static, str>>,
) -> Candidate {
    let known = known(document, tokens.start).filter(|(end, _)| *end == tokens.end).map(|(_, known)| known);
    Candidate { tokens, kind, known, why: Explanation::rule(rule, why) }
}

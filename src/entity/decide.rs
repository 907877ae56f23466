//! Decisions: what becomes of a span that the tagger holds for a name.

use std::ops::Range;

use super::alias::letters_of_acronym;
use super::beside::{aged, apposed, neighbour, neighbours, officer, outlet, pair, pollster, speaker, vessel};
use super::candidate::Candidate;
use super::facts::Source;
use super::gazetteer::{Known, given, head_kind, is_place_noun, is_surname, is_title, known};
use super::reason::{head_reason, learned_reason, listed_reason};
use super::split::parts;
use crate::figure::currency_end;
use crate::lexicon;
use crate::report::{EntityKind, Explanation};
use crate::text::{Document, TokenKind};

/// A span that the tagger holds for a name.
pub struct Span<'s, 'd, 't> {
    /// What is known of its document.
    pub source: &'s Source<'d, 't>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind by the tagger.
    pub kind: EntityKind,
    /// How often the tagger is right when it is this sure, in percent.
    pub percent: u8,
}

/// What a rule makes of a span, if it has a say: the names that it is, mostly one, or none.
type Rule = fn(&Span) -> Option<Vec<Candidate>>;

/// The rules in the order in which they are asked; the first that has a say decides.
const RULES: [Rule; 22] = [
    no_name,
    neighbour,
    vessel,
    several,
    owner,
    listed,
    aged,
    pollster,
    outlet,
    plain_plural,
    neighbours,
    homeland,
    pair,
    storm,
    officer,
    apposed,
    speaker,
    company,
    head_noun,
    abbreviation,
    opener,
    as_tagged,
];

/// The names that `span` is.
pub fn decide(span: &Span) -> Vec<Candidate> {
    RULES.iter().find_map(|rule| rule(span)).unwrap_or_default()
}

/// Below this confidence, in percent, what stands in and beside a name is believed rather than the tagger.
pub const UNSURE: u8 = 70;

impl Span<'_, '_, '_> {
    /// The document that it is in.
    pub fn document(&self) -> &Document<'_> {
        self.source.document
    }

    /// Whether what stands in and beside it is believed rather than the tagger.
    pub fn is_unsure(&self) -> bool {
        self.percent < UNSURE
    }

    /// The known name that the span is.
    pub fn known(&self) -> Option<&'static Known> {
        let known = known(self.document(), self.tokens.start, true);
        known.filter(|&(end, _)| end == self.tokens.end).map(|(_, known)| known)
    }

    /// The span as a name of `kind`, by a rule.
    pub fn by(
        &self,
        kind: EntityKind,
        known: Option<&'static Known>,
        why: Explanation,
    ) -> Option<Vec<Candidate>> {
        Some(vec![Candidate { tokens: self.tokens.clone(), kind, known, why }])
    }
}

/// Whether `tokens` are part of the name of a currency: "U.S." in "U.S. dollars".
pub fn is_currency(document: &Document, tokens: &Range<usize>) -> bool {
    currency_end(document, tokens.start).is_some_and(|end| end >= tokens.end)
}

/// What has capitals and is no name by the guidelines: "COVID-19", "Title IV", "CET", "QC" after a person.
fn no_name(span: &Span) -> Option<Vec<Candidate>> {
    let (document, Range { start, end }) = (span.document(), span.tokens.clone());
    let is_disease = lexicon::is_in("disease", document.key(start));
    let is_number = |at: usize| {
        document.kind(at) == Some(TokenKind::Number) || document.word(at).chars().all(|c| "IVXLC".contains(c))
    };
    let is_part = end == start + 2
        && lexicon::is_numbered(document.key(start))
        && head_kind(document.word(start), true).is_none()
        && is_number(start + 1);
    let is_clock = lexicon::is_in("time zone", document.word(start));
    let is_degree =
        lexicon::is_in("after a name", document.word(start)) && document.word(start.wrapping_sub(1)) == ",";
    let is_none = is_disease || is_part || (end == start + 1 && (is_clock || is_degree));
    (is_none || is_currency(document, &span.tokens)).then(Vec::new)
}

/// Names by the parts of what is surely several: "Kazakh President Tokayev".
fn several(span: &Span) -> Option<Vec<Candidate>> {
    let parts = parts(span.document(), &span.tokens, span.kind);
    (!parts.is_empty()).then(|| parts.into_iter().map(|part| part.candidate(span.document())).collect())
}

/// "Lena Horvat's Civic Union": a person, and what is hers by its last word.
fn owner(span: &Span) -> Option<Vec<Candidate>> {
    let (document, Range { start, end }) = (span.document(), span.tokens.clone());
    let mark = (start + 2..end - 1).find(|&at| matches!(document.lower(at), "'s" | "’s"))?;
    let (person, thing) = (start..mark, mark + 1..end);
    let is_person = span.kind == EntityKind::Person || given(document.word(start)) != 0;
    let (kind, head) = head(document, &thing).filter(|_| is_person)?;
    let named = |tokens: Range<usize>, kind, (rule, words)| Candidate {
        tokens,
        kind,
        known: None,
        why: Explanation::model(rule, words, span.percent),
    };
    let words = learned_reason(document, &person, EntityKind::Person);
    Some(vec![named(person, EntityKind::Person, words), named(thing, kind, head_reason(document.word(head)))])
}

/// A known name is what the lists say, but where it is surely a person's: they bear the names of places of one word.
fn listed(span: &Span) -> Option<Vec<Candidate>> {
    let known = span.known()?;
    if span.kind == EntityKind::Person && span.tokens.len() == 1 && !span.is_unsure() {
        return None;
    }
    let (rule, words) = listed_reason(span.document(), &span.tokens, known);
    let why = match known.kind == span.kind {
        true => Explanation::model(rule, words, span.percent),
        false => Explanation::rule(rule, words),
    };
    span.by(known.kind, Some(known), why)
}

/// No name is one whose capital may be only that of a plural which opens its sentence: "Critics said so."
fn plain_plural(span: &Span) -> Option<Vec<Candidate>> {
    let (document, at) = (span.document(), span.tokens.start);
    let is_capital_elsewhere = span.source.casing.is_capital(span.source.vocabulary.number(at));
    let is_plain = span.is_unsure()
        && span.tokens.len() == 1
        && span.source.casing.opens(document, at)
        && !is_capital_elsewhere
        && lexicon::is_plural(document.lower(at));
    is_plain.then(Vec::new)
}

/// "Karvelia" in a text that speaks of Karvelians, unless it is a given name, as Julia is beside "Julian".
fn homeland(span: &Span) -> Option<Vec<Candidate>> {
    /// The name of its people says more than the tagger does below this confidence.
    const SURE: u8 = 85;
    let word = span.document().lower(span.tokens.start);
    let is_asked = span.percent < SURE && span.tokens.len() == 1 && word.ends_with('a');
    let is_given = given(span.document().word(span.tokens.start)) != 0;
    if !is_asked
        || is_given
        || !["n", "ns"].iter().any(|ending| span.source.vocabulary.holds(&format!("{word}{ending}")))
    {
        return None;
    }
    let words = "The text has the name of its people.";
    span.by(EntityKind::Place, None, Explanation::rule("homeland", words))
}

/// "Cyclone Zerina" has the name of a person and is none.
fn storm(span: &Span) -> Option<Vec<Candidate>> {
    let first = span.document().word(span.tokens.start);
    if span.tokens.len() != 2 || head_kind(first, false) != Some(EntityKind::Event) {
        return None;
    }
    let (rule, words) = head_reason(first);
    span.by(EntityKind::Event, None, Explanation::rule(rule, words))
}

/// "Ostrel Water", "Karvel Power", but not "Samantha Power"
fn company(span: &Span) -> Option<Vec<Candidate>> {
    let (document, Range { start, end }) = (span.document(), span.tokens.clone());
    let last = document.word(end - 1);
    let is_head = || {
        lexicon::is_in("utility", document.key(end - 1))
            || head_kind(last, true) == Some(EntityKind::Organization)
    };
    let is_persons =
        || given(document.word(start)) != 0 || is_title(document.word(start)) || is_surname(last);
    if span.kind != EntityKind::Person || end < start + 2 || !is_head() || is_persons() {
        return None;
    }
    let (rule, words) = head_reason(last);
    span.by(EntityKind::Organization, None, Explanation::rule(rule, words))
}

/// "Ilmen Fund"
fn head_noun(span: &Span) -> Option<Vec<Candidate>> {
    let document = span.document();
    // "Statistics Norland"
    if span.tokens.len() > 1 && lexicon::is_in("bureau", document.key(span.tokens.start)) {
        let (rule, words) = head_reason(document.word(span.tokens.start));
        return span.by(EntityKind::Organization, None, Explanation::rule(rule, words));
    }
    let (kind, at) = head(document, &span.tokens)?;
    // Few texts teach the tagger what a work is.
    let may_be = span.is_unsure() || span.kind == EntityKind::Work;
    // Nor has a person an article: "the Karvel Reporter".
    let is_person =
        span.kind == EntityKind::Person && span.document().lower(span.tokens.start.wrapping_sub(1)) != "the";
    if !may_be || is_person || kind == span.kind {
        return None;
    }
    let (rule, words) = head_reason(span.document().word(at));
    span.by(kind, None, Explanation::rule(rule, words))
}

/// An abbreviation that might be anything is mostly an organization.
fn abbreviation(span: &Span) -> Option<Vec<Candidate>> {
    let is_rare = matches!(span.kind, EntityKind::Event | EntityKind::Work);
    let letters = || letters_of_acronym(span.document().word(span.tokens.start));
    if !is_rare || !span.is_unsure() || span.tokens.len() > 1 || letters().is_empty() {
        return None;
    }
    let words = "Abbreviations are mostly the names of organizations.";
    span.by(EntityKind::Organization, None, Explanation::rule("abbreviation", words))
}

/// No name is what nobody is called, if its capital may be only that of a word which opens its sentence: "Rain fell."
fn opener(span: &Span) -> Option<Vec<Candidate>> {
    let (document, at) = (span.document(), span.tokens.start);
    let word = document.word(at);
    let is_capital_elsewhere = span.source.casing.is_capital(span.source.vocabulary.number(at));
    let is_none = span.is_unsure()
        && span.kind == EntityKind::Person
        && span.tokens.len() == 1
        && span.source.casing.opens(document, at)
        && !is_capital_elsewhere
        && given(word) == 0
        && !is_surname(word);
    is_none.then(Vec::new)
}

/// What the tagger holds it for.
fn as_tagged(span: &Span) -> Option<Vec<Candidate>> {
    let head = head(span.document(), &span.tokens).filter(|&(head, _)| head == span.kind);
    let (rule, words) = match head {
        Some((_, at)) => head_reason(span.document().word(at)),
        None => learned_reason(span.document(), &span.tokens, span.kind),
    };
    span.by(span.kind, None, Explanation::model(rule, words, span.percent))
}

/// The tokens of a place without the noun that tells what it is, which is no part of its name: "the Osk valley".
pub fn without_place_noun(document: &Document, mut tokens: Range<usize>) -> Range<usize> {
    while is_place_noun(document.word(tokens.end - 1)) && tokens.len() > 1 {
        tokens.end -= 1;
    }
    tokens
}

/// The noun that tells what kind of thing the name `tokens` of several words is of: the last before "of", the last, or
/// the first; its kind and where it stands.
fn head(document: &Document, tokens: &Range<usize>) -> Option<(EntityKind, usize)> {
    let of = tokens.clone().skip(1).find(|&at| matches!(document.lower(at), "of" | "for"));
    let places = [of.map(|of| (of - 1, true)), Some((tokens.end - 1, true)), Some((tokens.start, false))];
    let kind = |(at, last): (usize, bool)| Some((head_kind(document.word(at), last)?, at));
    places.into_iter().flatten().filter(|_| tokens.len() > 1).find_map(kind)
}

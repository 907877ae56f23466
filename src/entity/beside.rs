//! What the words beside a span that the tagger holds for a name tell of it: a noun, a title, a colon.

use std::ops::Range;

use super::candidate::Candidate;
use super::certain::{BODY, by_neighbours, is_bordering};
use super::decide::Span;
use super::gazetteer::{given, head_kind, is_place_noun, is_surname, is_title};
use super::split::Part;
use crate::lexicon::{self, WordClass};
use crate::report::{EntityKind, Explanation};
use crate::text::TokenKind;
use crate::text::case::capitalised;

/// "the newspaper Ilmen"
pub fn outlet(span: &Span) -> Option<Vec<Candidate>> {
    let (document, Range { start, end }) = (span.document(), span.tokens.clone());
    let before = |n: usize| document.lower(start.wrapping_sub(n));
    let may_be = span.kind != EntityKind::Person || span.is_unsure();
    let is_named = may_be && lexicon::is_in("outlet", before(1));
    // "An opposition newspaper, Slovo, reported"
    let is_apposed = span.is_unsure()
        && [document.word(start.wrapping_sub(1)), document.word(end)] == [",", ","]
        && lexicon::is_in("outlet", before(2));
    if !is_named && !is_apposed {
        return None;
    }
    let words = "A word such as “newspaper” stands before it.";
    span.by(EntityKind::Organization, None, Explanation::rule("after a word for an outlet", words))
}

/// "the Osk valley"
pub fn neighbours(span: &Span) -> Option<Vec<Candidate>> {
    let candidate = by_neighbours(span.document(), span.tokens.clone());
    let is_state = is_bordering(span.document().lower(span.tokens.start.wrapping_sub(1)));
    candidate.filter(|_| span.is_unsure() || is_state).map(|candidate| vec![candidate])
}

/// "a poll by Statwell", of whom the tagger makes a person
pub fn pollster(span: &Span) -> Option<Vec<Candidate>> {
    let (document, start) = (span.document(), span.tokens.start);
    let before = |n: usize| document.lower(start.wrapping_sub(n));
    let is_by = before(1) == "by" && matches!(before(2), "poll" | "survey");
    let name = document.word(start);
    let is_firm = is_by && span.tokens.len() == 1 && given(name) == 0 && !is_surname(name);
    let words = "It stands after “poll by” or “survey by”.";
    if is_firm { span.by(EntityKind::Organization, None, Explanation::rule("pollster", words)) } else { None }
}

/// "Neighbouring Tarsia", which begins a sentence.
pub fn neighbour(span: &Span) -> Option<Vec<Candidate>> {
    let Range { start, end } = span.tokens;
    if !is_bordering(span.document().lower(start)) || end == start + 1 {
        return None;
    }
    by_neighbours(span.document(), start + 1..end).map(|candidate| vec![candidate])
}

/// The rule by which a name is that of a ship.
pub const VESSEL: &str = "after a word for a ship";

/// "the ferry Lady Maren", but not "the ship's captain, Mara Lund", "the ship President Hedin ordered".
pub fn vessel(span: &Span) -> Option<Vec<Candidate>> {
    let document = span.document();
    // The tagger may leave out a word that looks like a title.
    let is_noble = |word: &str| matches!(word, "lady" | "queen" | "princess" | "king" | "prince" | "lord");
    let title = usize::from(is_noble(document.lower(span.tokens.start.wrapping_sub(1))));
    let tokens = span.tokens.start - title..span.tokens.end;
    let before = tokens.start.wrapping_sub(1);
    let is_ship = lexicon::is_in("ship", document.key(before)) && !document.is_capitalised(before);
    let is_determined = (1..4)
        .any(|n| lexicon::word_class(document.key(before.wrapping_sub(n))) == Some(WordClass::Determiner));
    if !is_ship || !is_determined || span.known().is_some() {
        return None;
    }
    let words = "A word such as “ferry” or “tanker” stands before this name.";
    let why = Explanation::rule(VESSEL, words);
    Some(vec![Candidate { tokens, kind: EntityKind::Work, known: None, why }])
}

/// "Another, Inga Moss, 38, said": whose age is told is a person; but not "Tesmir, 12, Osk, 8, and Ludma, 3".
pub fn aged(span: &Span) -> Option<Vec<Candidate>> {
    let (document, age) = (span.document(), span.tokens.end + 1);
    let next = age + 2;
    let is_list = document.is_capitalised(next) || document.lower(next) == "and";
    if span.kind == EntityKind::Person || !document.is_age(age) || is_list {
        return None;
    }
    span.by(
        EntityKind::Person,
        None,
        Explanation::rule("age", "An age between commas stands after this name."),
    )
}

/// "Wolfgang and Maria"
pub fn pair(span: &Span) -> Option<Vec<Candidate>> {
    let (document, at) = (span.document(), span.tokens.start);
    let is_given = |at: usize| given(document.word(at)) & 1 != 0 && !document.is_capitalised(at + 1);
    let is_and = |at: usize| document.lower(at) == "and";
    let is_pair = is_and(at + 1) && is_given(at + 2) || at > 1 && is_and(at - 1) && is_given(at - 2);
    if !span.is_unsure()
        || span.kind == EntityKind::Person
        || span.tokens.len() > 1
        || !is_given(at)
        || !is_pair
    {
        return None;
    }
    let words = "Two given names stand side by side.";
    span.by(EntityKind::Person, None, Explanation::rule("two given names", words))
}

/// "General Ibram Keita", or "Passenger Milan Reis" where that begins a sentence, but not "General Electric Company", "General Motors
/// Europe".
pub fn officer(span: &Span) -> Option<Vec<Candidate>> {
    let (document, Range { start, end }) = (span.document(), span.tokens.clone());
    let is_thing =
        |at: usize| head_kind(document.word(at), true).is_some() || lexicon::is_plural(document.lower(at));
    let is_titled = lexicon::is_in("rank", document.key(start))
        || span.source.casing.opens(document, start) && is_title(document.word(start));
    let is_officer = span.kind == EntityKind::Organization
        && end == start + 3
        && is_titled
        && !(start + 1..end).any(is_thing);
    is_officer.then(|| vec![Part::Titled(start + 1..end, start).candidate(document)])
}

/// "in the capital, Mara, amid", "The gas company, Norgas, rejects", but not "the mayor of the town, Lund, said".
pub fn apposed(span: &Span) -> Option<Vec<Candidate>> {
    /// No more words stand before the noun in its phrase.
    const NEAR: usize = 3;
    let (document, Range { start, end }) = (span.document(), span.tokens.clone());
    let noun = start.checked_sub(2).filter(|_| document.word(start - 1) == ",")?;
    let is_article = |at: &usize| matches!(document.lower(*at), "the" | "its" | "a");
    let article = (noun.saturating_sub(NEAR)..noun).rev().find(is_article)?;
    let closes = document.kind(end) == Some(TokenKind::Punctuation);
    // "The insurer, Norddal Re, declined", but not "The operator, Jan Vos, declined"
    let is_long = end > start + 1 && given(document.word(start)) != 0 || end > start + 2;
    if is_long || !closes || document.lower(article.wrapping_sub(1)) == "of" {
        return None;
    }
    if is_place_noun(document.lower(noun)) && article + 1 == noun {
        let words = "A word such as “city” or “valley” stands before this name.";
        return span.by(EntityKind::Place, None, Explanation::rule("beside a noun of place", words));
    }
    let is_body = lexicon::is_in("body", document.key(noun)) || lexicon::is_in("outlet", document.key(noun));
    let words = "A word such as “company” or “movement” stands beside this name.";
    if is_body { span.by(EntityKind::Organization, None, Explanation::rule(BODY, words)) } else { None }
}

/// "LUND: Who told you that?": who bears a person's name and speaks.
pub fn speaker(span: &Span) -> Option<Vec<Candidate>> {
    let (document, Range { start, end }) = (span.document(), span.tokens.clone());
    let name = capitalised(document.lower(start));
    let is_turn = end == start + 1 && document.opens_paragraph(start) && document.word(end) == ":";
    let is_persons = is_turn && span.is_unsure() && (given(&name) != 0 || is_surname(&name));
    let words = "It is a person's name before a colon, as that of a speaker is.";
    let why = Explanation::rule("speaker", words);
    if is_persons { span.by(EntityKind::Person, None, why) } else { None }
}

//! Splitting: where what the tagger holds for one name is surely more than one, or has a title in it.

use std::ops::Range;

use super::candidate::Candidate;
use super::gazetteer::{Known, given, head_kind, is_title, known};
use super::reason::{listed_reason, title_reason};
use crate::lexicon::{Abbreviation, abbreviation, is_in};
use crate::report::{EntityKind, Explanation};
use crate::text::Document;

/// A part of a span that is a name of its own.
#[derive(Clone, Debug)]
pub enum Part {
    /// A known name.
    Known(Range<usize>, &'static Known),
    /// The name of a person after this title.
    Titled(Range<usize>, usize),
}

impl Part {
    /// The name that the part is, by a rule.
    pub fn candidate(self, document: &Document) -> Candidate {
        match self {
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
}

/// The names that the span `tokens`, held for one of `kind`, is made of; none if it may well be one.
pub fn parts(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> Vec<Part> {
    if whole(document, tokens.clone()).is_some() {
        return Vec::new();
    }
    let titled = titled(document, tokens, kind).or_else(|| after_office(document, tokens));
    let titled = titled.or_else(|| member(document, tokens, kind));
    titled
        .or_else(|| ruler(document, tokens))
        .or_else(|| coordinated(document, tokens))
        .or_else(|| side_by_side(document, tokens))
        .unwrap_or_default()
}

/// The known name that `tokens` are.
fn whole(document: &Document, tokens: Range<usize>) -> Option<&'static Known> {
    known(document, tokens.start, false).filter(|&(end, _)| end == tokens.end).map(|(_, name)| name)
}

/// "Kazakh President Tokayev": a title between a country or people and a person, or before a person.
fn titled(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> Option<Vec<Part>> {
    let owner = known(document, tokens.start, false)
        .filter(|(_, name)| matches!(name.kind, EntityKind::Group | EntityKind::Place));
    let title = owner.map_or(tokens.start, |(end, _)| end);
    let is_title = |at: &usize| is_title(document.word(*at));
    let person = title + (title..tokens.end).take_while(is_title).count();
    // "Kazakh Justice Ministry" is no person.
    let has_head = head_kind(document.word(tokens.end - 1), true).is_some();
    // Nobody but a person is called "Dr".
    let first = document.lower(tokens.start).trim_end_matches('.');
    let is_addressed = abbreviation(first) == Some(Abbreviation::Title);
    let may_be_person = kind == EntityKind::Person || ((owner.is_some() || is_addressed) && !has_head);
    if person == title || person >= tokens.end || !may_be_person {
        return None;
    }
    let owner = owner.map(|(end, name)| Part::Known(tokens.start..end, name));
    Some(owner.into_iter().chain([Part::Titled(person..tokens.end, person - 1)]).collect())
}

/// "President of Kazakhstan Kassym-Zhomart Tokayev", "Minister of Information Mara Lund": what an office is of, and who
/// holds it.
fn after_office(document: &Document, tokens: &Range<usize>) -> Option<Vec<Part>> {
    let article = usize::from(document.lower(tokens.start.checked_sub(1)?) == "the");
    let of = tokens.start.checked_sub(1 + article)?;
    let title = of.checked_sub(1).filter(|&title| is_title(document.word(title)))?;
    if !matches!(document.lower(of), "of" | "for") {
        return None;
    }
    let owner = known(document, tokens.start, false);
    let is_portfolio = |at: &usize| {
        is_in("portfolio", document.key(*at)) || matches!(document.lower(*at), "and" | "," | "of" | "the")
    };
    let portfolio = || tokens.start + tokens.clone().take_while(is_portfolio).count();
    let person = owner.map_or_else(portfolio, |(end, _)| end);
    if person == tokens.start || person >= tokens.end || !document.is_capitalised(person) {
        return None;
    }
    let owner = owner.map(|(end, name)| Part::Known(tokens.start..end, name));
    Some(owner.into_iter().chain([Part::Titled(person..tokens.end, title)]).collect())
}

/// "Sultan of Oman", "King Harald of Norway": the country, and who rules it.
fn ruler(document: &Document, tokens: &Range<usize>) -> Option<Vec<Part>> {
    let is_title = |at: &usize| is_title(document.word(*at));
    let person = tokens.start + tokens.clone().take_while(is_title).count();
    let of = (person..tokens.end).find(|&at| document.lower(at) == "of").filter(|_| person > tokens.start)?;
    let country = whole(document, of + 1..tokens.end).filter(|country| country.kind == EntityKind::Place)?;
    let person = Some(Part::Titled(person..of, person - 1)).filter(|_| person < of);
    Some(person.into_iter().chain([Part::Known(of + 1..tokens.end, country)]).collect())
}

/// "Democrat Mara Lund": a person after the group to which she belongs.
fn member(document: &Document, tokens: &Range<usize>, kind: EntityKind) -> Option<Vec<Part>> {
    let (end, group) = known(document, tokens.start, false)?;
    let is_member = kind == EntityKind::Person && group.kind == EntityKind::Group && end < tokens.end;
    // "Christian Lund" is a person, "Karvelian Centre for Fishing" none.
    let has_head = tokens.clone().any(|at| head_kind(document.word(at), true).is_some());
    if !is_member || has_head || given(document.word(tokens.start)) != 0 {
        return None;
    }
    Some(vec![Part::Known(tokens.start..end, group), Part::Titled(end..tokens.end, tokens.start)])
}

/// "Facebook and Twitter", "India-Pakistan": two known names, but not "Democratic-Republican Party".
fn coordinated(document: &Document, tokens: &Range<usize>) -> Option<Vec<Part>> {
    tokens.clone().skip(1).find_map(|joint| {
        let (left, right) = (tokens.start..joint, joint + 1..tokens.end);
        let may_join = |name: &&Known| match document.lower(joint) {
            "and" => true,
            "-" | "–" | "/" => name.kind != EntityKind::Group,
            _ => false,
        };
        let first = whole(document, left.clone()).filter(may_join)?;
        let second = whole(document, right.clone()).filter(may_join)?;
        Some(vec![Part::Known(left, first), Part::Known(right, second)])
    })
}

/// "US White House": two known places.
fn side_by_side(document: &Document, tokens: &Range<usize>) -> Option<Vec<Part>> {
    let (end, first) = known(document, tokens.start, false).filter(|&(end, _)| end < tokens.end)?;
    let second = whole(document, end..tokens.end)?;
    let are_places = [first, second].iter().all(|name| name.kind == EntityKind::Place);
    are_places.then(|| vec![Part::Known(tokens.start..end, first), Part::Known(end..tokens.end, second)])
}

#[cfg(test)]
mod tests {
    use super::{Part, after_office, coordinated, titled};
    use crate::report::EntityKind::{self, Organization, Person, Work};
    use crate::text::Document;

    #[test]
    fn a_title_makes_a_person_only_of_what_may_be_one() {
        let cases: [(&str, EntityKind, bool); 7] = [
            ("Captain Olba", Person, true),
            ("Captain Olba", Work, false),
            ("Dr Olba", Work, true),
            ("Dr. Olba", Organization, true),
            ("Kazakh President Olba", Organization, true),
            ("Kazakh Justice Ministry", Organization, false),
            ("Captain", Person, false),
        ];
        for (text, kind, expected) in cases {
            let document = Document::read(text);
            assert_eq!(titled(&document, &(0..document.len()), kind).is_some(), expected, "{text:?}");
        }
    }

    #[test]
    fn what_an_office_is_of_is_not_who_holds_it() {
        let cases = [
            ("Minister of Information Mara Lund", 2, Some("Mara Lund")),
            ("President of Kazakhstan Arman Lund", 2, Some("Arman Lund")),
            ("Minister of Information", 2, None),
            ("Minister of Information and Trade", 2, None),
            ("Minister of Information for Lund", 2, None),
            ("Friend of Information Mara Lund", 2, None),
        ];
        for (text, start, expected) in cases {
            let document = Document::read(text);
            let parts = after_office(&document, &(start..document.len())).unwrap_or_default();
            let person = parts.iter().find_map(|part| match part {
                Part::Titled(tokens, _) => Some(document.span(tokens).of(text)),
                Part::Known(..) => None,
            });
            assert_eq!(person, expected, "{text:?}");
        }
    }

    #[test]
    fn two_known_names_are_two() {
        let cases = [
            ("Facebook and Twitter", true),
            ("India-Pakistan", true),
            ("EU–Russia", true),
            ("Russia/Belarus", true),
            ("Democratic-Republican Party", false),
            ("Russia, Belarus", false),
            ("Russia-Lund", false),
        ];
        for (text, expected) in cases {
            let document = Document::read(text);
            assert_eq!(coordinated(&document, &(0..document.len())).is_some(), expected, "{text:?}");
        }
    }
}

//! Names by themselves, joined as if they stood in one text.

use std::ops::Range;

use super::join;
use crate::entity::candidate::Candidate;
use crate::entity::gazetteer::known;
use crate::report::{EntityKind, Explanation};
use crate::text::{Document, Span};

/// For each of `names`, of things of one kind or another, the first of them that names the same.
pub fn joined(names: &[(EntityKind, &str)]) -> Vec<usize> {
    // What stands between them must not make them look like parts of one sentence.
    const BETWEEN: &str = "\n\n;\n\n";
    let mut text = String::new();
    let ranges: Vec<Range<usize>> = names
        .iter()
        .map(|(_, name)| {
            let start = text.len();
            name.split_whitespace().for_each(|word| {
                text.push_str(word);
                text.push(' ');
            });
            let end = text.trim_end().len().max(start);
            text.push_str(BETWEEN);
            start..end
        })
        .collect();
    let document = Document::read(&text);
    let mut candidates = Vec::new();
    // Names that stand at a place of the text, by where it starts.
    let mut owners = Vec::new();
    for (i, Range { start, end }) in ranges.into_iter().enumerate() {
        let tokens = document.range(Span::new(start, end));
        if tokens.is_empty() {
            continue;
        }
        owners.push((document.span(&tokens).start, i));
        let known = known(&document, tokens.start, false).filter(|(known_end, _)| *known_end == tokens.end);
        let why = Explanation::rule("", "");
        candidates.push(Candidate { tokens, kind: names[i].0, known: known.map(|(_, known)| known), why });
    }
    let mut first: Vec<usize> = (0..names.len()).collect();
    for entity in join(&document, candidates) {
        let owner =
            |start: usize| owners.binary_search_by_key(&start, |owner| owner.0).map(|at| owners[at].1);
        let mut owners = entity.mentions.iter().filter_map(|mention| owner(mention.span.start).ok());
        if let Some(one) = owners.next() {
            owners.for_each(|other| first[other] = one);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::report::EntityKind::{Organization, Person, Place};

    #[test]
    fn names_are_joined_as_in_a_text() {
        let cases: [(&[_], &[usize]); 6] = [
            (&[(Person, "Mara Lund"), (Person, "Lund")], &[0, 0]),
            (&[(Person, "Lund"), (Person, "Peter Lund"), (Person, "Mara\nLund")], &[0, 0, 2]),
            (&[(Organization, "WHO"), (Organization, "World Health Organization")], &[0, 0]),
            (&[(Place, "Burma"), (Place, "Tesmir"), (Place, "Myanmar")], &[0, 1, 0]),
            (&[(Person, "Washington"), (Place, "Washington")], &[0, 1]),
            (&[(Person, ""), (Person, "\u{200b}"), (Person, "Orszan")], &[0, 1, 2]),
        ];
        for (names, expected) in cases {
            assert_eq!(joined(names), expected, "{names:?}");
        }
    }
}

//! Names by themselves, joined as if they stood in one text.

use super::join;
use crate::entity::candidate::Candidate;
use crate::entity::gazetteer::known;
use crate::report::{EntityKind, Explanation, Mention};
use crate::text::{Document, Span};

/// For each of `names`, of things of one kind or another, the first of them that names the same.
pub fn joined(names: &[(EntityKind, &str)]) -> Vec<usize> {
    // What stands between them must not make them look like parts of one sentence.
    const BETWEEN: &str = "\n\n;\n\n";
    let mut text = String::new();
    let mut ends = Vec::new();
    for (_, name) in names {
        text.push_str(name);
        ends.push(text.len());
        text.push_str(BETWEEN);
    }
    let document = Document::read(&text);
    let (mut candidates, mut owner) = (Vec::new(), vec![0; document.len()]);
    for (i, &(kind, name)) in names.iter().enumerate() {
        let tokens = document.range(Span::new(ends[i] - name.len(), ends[i]));
        if !tokens.is_empty() {
            owner[tokens.start] = i;
            let known = known(&document, tokens.start, false).filter(|(end, _)| *end == tokens.end);
            let (known, why) = (known.map(|(_, known)| known), Explanation::rule("", ""));
            candidates.push(Candidate { tokens, kind, known, why });
        }
    }
    let mut first: Vec<usize> = (0..names.len()).collect();
    for entity in join(&document, candidates) {
        let own = |mention: &Mention| owner[document.range(mention.span).start];
        for mention in &entity.mentions {
            first[own(mention)] = own(&entity.mentions[0]);
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

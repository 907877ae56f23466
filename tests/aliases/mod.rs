//! Aliases, apart from what finds the names: each case marks its names by hand, `{p Mara Lund}`, with the first
//! letters of their kind: `p`erson, `o`rganization, `pl`ace, `g`roup, `e`vent, `w`ork.
//!
//! Each entity is written out as all its mentions in order with `=` between them, each followed by the rule that
//! joined it, and last, where it is not its first mention, `:` and its name.

mod organizations;
mod people;
mod places;
mod spellings;

use super::join;
use crate::entity::candidate::Candidate;
use crate::entity::known_as;
use crate::report::{Entity, EntityKind, Explanation};
use crate::text::{Document, Span};

/// What a case guards, its text, and the entities in it.
type Case = (&'static str, &'static str, &'static [&'static str]);

/// Compares what is joined in each text with what is expected, and reports all cases that differ at once.
fn check(cases: &[Case]) {
    let mut failed = Vec::new();
    for (name, marked, expected) in cases {
        let (text, entities) = entities(marked);
        let found: Vec<String> = entities.iter().map(|entity| written(&text, entity)).collect();
        if found != *expected {
            failed.push(format!("{name}\n    {marked:?}\n    expected {expected:?}\n    found    {found:?}"));
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {} cases failed:\n\n{}\n",
        failed.len(),
        cases.len(),
        failed.join("\n\n")
    );
}

/// The text without its marks, and what its marked names are joined to.
fn entities(marked: &str) -> (String, Vec<Entity>) {
    let mut text = String::new();
    let mut names = Vec::new();
    for (i, piece) in marked.split('{').enumerate() {
        let Some((name, after)) = piece.split_once('}').filter(|_| i > 0) else {
            text.push_str(piece);
            continue;
        };
        let (kind, name) = name.split_once(' ').expect("a kind before the name");
        let kind =
            EntityKind::ALL.iter().find(|k| k.word().starts_with(kind)).expect("the letters of a kind");
        names.push((*kind, Span::new(text.len(), text.len() + name.len())));
        text.push_str(name);
        text.push_str(after);
    }
    let document = Document::read(&text);
    let candidates = names.into_iter().map(|(kind, span)| Candidate {
        tokens: document.range(span),
        kind,
        known: known_as(span.of(&text)),
        why: Explanation::rule("by hand", "Marked by hand."),
    });
    let entities = join(&document, candidates.collect());
    (text.clone(), entities)
}

fn written(text: &str, entity: &Entity) -> String {
    let mentions = entity.mentions.iter().map(|mention| {
        let rule = mention.why.rule.strip_prefix("by hand").expect("the finder's rule comes first");
        let rule = rule.strip_prefix("; aliases: ").map_or(String::new(), |rule| format!(" ({rule})"));
        format!("{}{rule}", mention.span.of(text))
    });
    let mentions: Vec<String> = mentions.collect();
    let named = if entity.name == entity.mentions[0].span.of(text) {
        String::new()
    } else {
        format!(" : {}", entity.name)
    };
    mentions.join(" = ") + &named
}

#[test]
fn the_explanation_says_in_words_why_two_are_one() {
    let (_, entities) = entities("It was {p Kassym-Zhomart Tokayev}. Then {p Tokayev} left.");
    let words: Vec<_> = entities[0].mentions.iter().map(|mention| &*mention.why.words).collect();
    assert_eq!(
        words,
        [
            "Marked by hand.",
            "Marked by hand. Taken for Kassym-Zhomart Tokayev: the surname of the full name."
        ]
    );
}

#[test]
fn spellings_stand_in_order_of_appearance_without_repeats() {
    let (_, entities) =
        entities("{p TOKAYEV} led. {p Tokayev} and {p Kassym Tokayev} and {p Tokayev} again.");
    assert_eq!(entities.len(), 1);
    assert_eq!(entities[0].spellings, ["TOKAYEV", "Tokayev", "Kassym Tokayev"]);
}

#[test]
fn names_are_joined_in_time() {
    let time = |names: usize| {
        let text: String =
            (0..names).map(|i| format!("{{p Mara{i} Lund}} met {{p Lund}}, {{o Lund{i} Party}}. ")).collect();
        let start = std::time::Instant::now();
        assert!(entities(&text).1.len() > names);
        start.elapsed().as_secs_f64() / names as f64
    };
    let is_linear = (0..5).any(|_| time(2_400) < 3.0 * time(300));
    assert!(is_linear, "eight times as many names take more than three times as long each");
}

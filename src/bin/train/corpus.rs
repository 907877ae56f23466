//! Annotated texts: read, cleaned, and said in the labels of the tagger.

use std::collections::HashSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use saidso::entity::gazetteer::{head_kind, is_title, known, known_as};
use saidso::report::EntityKind;
use saidso::tagger::Labels;
use saidso::text::Document;
use serde::Deserialize;

/// A line of a file.
#[derive(Deserialize, Clone)]
pub struct Line {
    pub id: String,
    pub text: String,
    #[serde(default)]
    pub spans: Vec<Span>,
    #[serde(default)]
    pub entities: Vec<Gold>,
}

#[derive(Deserialize, Clone)]
pub struct Span {
    pub start: usize,
    pub end: usize,
    pub label: String,
}

#[derive(Deserialize, Clone)]
pub struct Gold {
    pub start: usize,
    pub end: usize,
    pub kind: String,
}

pub fn read(path: &Path) -> Vec<Line> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{}: {e}", path.display()))).collect()
}

/// A text and which labels each token may have.
pub struct Annotated {
    pub text: String,
    /// For each token a set of labels, one bit each.
    pub allowed: Vec<u32>,
    pub weight: f32,
    pub silver: bool,
}

/// What a corpus means by its labels.
pub struct Scheme {
    pub file: &'static str,
    pub weight: f32,
    /// Kinds that the corpus does not annotate, or not all of.
    pub silent: &'static [EntityKind],
    pub labels: &'static [(&'static str, &'static [EntityKind], Outside)],
}

#[derive(Clone, Copy, PartialEq)]
pub enum Outside {
    /// The span is a name.
    No,
    /// It may be no name.
    Maybe,
    /// It is none for us.
    Yes,
    Unknown,
}

use EntityKind::{Event, Group, Organization, Person, Place, Work};
use Outside::{Maybe, No, Unknown, Yes};

pub const SCHEMES: &[Scheme] = &[
    Scheme {
        file: "gmb-kaggle.train.jsonl",
        weight: 1.0,
        silent: &[],
        labels: &[
            ("geo", &[Place], No),
            ("org", &[Organization], No),
            ("per", &[Person], No),
            ("gpe", &[Group, Place], No),
            ("tim", &[Event], Maybe),
            ("art", &[Work, Organization, Place], Maybe),
            ("eve", &[Event], No),
            ("nat", &[Event], Maybe),
        ],
    },
    Scheme {
        file: "uner-ewt.train.jsonl",
        weight: 2.0,
        silent: &[Event, Work, Group],
        labels: &[
            ("PER", &[Person], No),
            ("LOC", &[Place], No),
            ("ORG", &[Organization], No),
            ("OTH", &[Group, Event, Work], Maybe),
        ],
    },
    Scheme {
        file: "gum.train.jsonl",
        weight: 2.0,
        silent: &[Event, Work, Group],
        labels: &[
            ("PERSON", &[Person], No),
            ("PLACE", &[Place], No),
            ("ORG", &[Organization], No),
            ("EVENT", &[Event, Work], No),
            ("OBJECT", &[Work], Maybe),
            ("ABSTRACT", &[Work, Group, Event, Organization], Maybe),
            ("ANIMAL", &[Person], Maybe),
            ("TIME", &[], Yes),
        ],
    },
    Scheme {
        file: "wikigold.all.jsonl",
        weight: 2.0,
        silent: &[],
        labels: &[
            ("PER", &[Person], No),
            ("LOC", &[Place], No),
            ("ORG", &[Organization], No),
            ("MISC", &[Group, Event, Work], Maybe),
        ],
    },
    Scheme {
        file: "crossner-politics.train.jsonl",
        weight: 2.0,
        silent: &[],
        labels: &[
            ("politician", &[Person], No),
            ("person", &[Person], No),
            ("politicalparty", &[Organization], No),
            ("organisation", &[Organization], No),
            ("country", &[Place], No),
            ("location", &[Place], No),
            ("election", &[Event], No),
            ("event", &[Event], No),
            ("misc", &[Group, Event, Work], Maybe),
        ],
    },
    Scheme {
        file: "re3d-open.all.jsonl",
        weight: 2.0,
        silent: &[Event, Work, Group],
        labels: &[
            ("Person", &[Person], No),
            ("Location", &[Place], No),
            ("Organisation", &[Organization], No),
            ("Nationality", &[Group], Maybe),
            ("DocumentReference", &[Work], Maybe),
            ("MilitaryPlatform", &[Work], Maybe),
            ("Temporal", &[], Yes),
            ("Quantity", &[], Yes),
            ("Weapon", &[], Yes),
            ("Money", &[], Yes),
            ("Vehicle", &[], Yes),
            ("CommsIdentifier", &[], Yes),
            ("Frequency", &[], Yes),
        ],
    },
];

pub fn load(folder: &Path, scheme: &Scheme, labels: Labels) -> Vec<Annotated> {
    let lines = read(&folder.join(scheme.file));
    let lines = if scheme.file.starts_with("gmb") { grouped(lines) } else { lines };
    lines.into_iter().map(|line| annotate(line, scheme, labels)).collect()
}

/// Joins sentences that follow each other and share a capitalised word to texts.
fn grouped(lines: Vec<Line>) -> Vec<Line> {
    let mut texts: Vec<Line> = Vec::new();
    let mut names: HashSet<String> = HashSet::new();
    let mut count = 0;
    let mut last_id = 0;
    for line in lines {
        let id: usize = line.id.trim_start_matches("gmb-").parse().unwrap_or(0);
        let capitals: HashSet<String> = line
            .text
            .split(|c: char| !c.is_alphanumeric() && c != '.')
            .skip(1)
            .filter(|w| w.starts_with(char::is_uppercase) && w.len() > 2)
            .filter(|w| !w.ends_with("day"))
            .map(str::to_owned)
            .collect();
        let joins = count > 0 && count < 12 && id == last_id + 1 && !names.is_disjoint(&capitals);
        last_id = id;
        if joins && let Some(text) = texts.last_mut() {
            let shift = text.text.chars().count() + 1;
            text.text.push(' ');
            text.text.push_str(&line.text);
            text.spans.extend(line.spans.into_iter().map(|s| Span { start: s.start + shift, end: s.end + shift, ..s }));
            names.extend(capitals);
            count += 1;
        } else {
            names = capitals;
            count = 1;
            texts.push(line);
        }
    }
    texts
}

fn annotate(line: Line, scheme: &Scheme, labels: Labels) -> Annotated {
    let document = Document::read(&line.text);
    let bytes = byte_offsets(&line.text);
    let kind_bits = |kind: EntityKind| 0b1111_u32 << (1 + 4 * kind as u32);
    let all = (1_u32 << labels.len()) - 1;
    let silent: u32 = scheme.silent.iter().map(|&kind| kind_bits(kind)).sum();
    let mut allowed = vec![1 | silent; document.len()];
    for span in &line.spans {
        let Some((_, kinds, outside)) = scheme.labels.iter().find(|(label, ..)| *label == span.label) else {
            panic!("{}: no label {}", scheme.file, span.label)
        };
        let range = document.range(saidso::text::Span::new(bytes[span.start], bytes[span.end]));
        if range.is_empty() {
            continue;
        }
        let (range, kinds, outside) = clean(&document, scheme, range, kinds, *outside, span);
        if range.is_empty() {
            continue;
        }
        let exact = document.span(&range).start == bytes[span.start] || range.start > 0;
        if outside == Unknown || !exact {
            allowed[range].fill(all);
            continue;
        }
        if outside == Yes {
            allowed[range].fill(1);
            continue;
        }
        for at in range.clone() {
            let mut set: u32 = kinds.iter().map(|&kind| 1 << labels.of(kind as usize, &range, at)).sum();
            if outside == Maybe {
                set |= 1;
            }
            allowed[at] = set;
        }
    }
    // Peoples that the lists know are names also where the corpus does not say so.
    let mut at = 0;
    while at < document.len() {
        match known(&document, at, false) {
            Some((end, name)) => {
                let free = |set: &u32| *set & 1 == 1 || *set & LONG == 0;
                if name.kind == Group && allowed[at..end].iter().all(free) {
                    for i in at..end {
                        allowed[i] = 1 << labels.of(Group as usize, &(at..end), i);
                    }
                }
                at = end;
            }
            None => at += 1,
        }
    }
    if scheme.silent.contains(&Group) {
        for set in &mut allowed {
            if *set == 1 | silent {
                *set &= !kind_bits(Group);
            }
        }
    }
    drop(document);
    Annotated { text: line.text, allowed, weight: scheme.weight, silver: scheme.file.starts_with("gmb") }
}

/// What the span means by our guidelines.
fn clean(
    document: &Document,
    scheme: &Scheme,
    mut range: Range<usize>,
    kinds: &'static [EntityKind],
    mut outside: Outside,
    span: &Span,
) -> (Range<usize>, Vec<EntityKind>, Outside) {
    let mut kinds = kinds.to_vec();
    // No article, no possessive, no quotation marks.
    while !range.is_empty() && matches!(document.lower(range.start), "the" | "\"" | "“" | "'" | "a" | "an") {
        range.start += 1;
    }
    while !range.is_empty() && matches!(document.lower(range.end - 1), "'s" | "\"" | "”" | "'") {
        range.end -= 1;
    }
    // No titles.
    if kinds == [Person] {
        while !range.is_empty()
            && (is_title(document.word(range.start)) || document.lower(range.start).ends_with("minister"))
        {
            range.start += 1;
        }
    }
    if range.is_empty() {
        return (range, kinds, outside);
    }
    let text = document.span(&range).of(document.text);
    // "Kyoto Protocol", "World War II": the noun that a name ends in tells what it names.
    let numbered = usize::from(range.len() > 1 && document.word(range.end - 1).chars().all(|c| "IVX".contains(c)));
    let last = document.word(range.end - 1 - numbered);
    let head = head_kind(last, true).filter(|kind| range.len() > 1 && matches!(kind, Event | Work));
    if let Some(kind) = head {
        (kinds, outside) = (vec![kind], No);
    } else if let Some(known) = known_as(text) {
        match known.kind {
            Group if kinds.contains(&Group) => (kinds, outside) = (vec![Group], No),
            Group if scheme.file.starts_with("uner") && kinds == [Organization] => {}
            // A country or city that acts is a place.
            Place if kinds.contains(&Organization) || kinds.contains(&Group) => {
                if known.table == "nations" || !scheme.file.starts_with("wikigold") {
                    kinds = vec![Place];
                }
            }
            _ => {}
        }
    } else if kinds.len() == 3 && kinds[0] == Group && range.len() > 1 {
        kinds = vec![Event, Work];
    } else if span.label == "gpe" {
        // Not a people that the lists know: it may be either.
        kinds = vec![Group, Place];
    }
    let capitals = range.clone().filter(|&at| document.word(at).chars().any(char::is_uppercase)).count();
    if capitals == 0 {
        outside = match scheme.file {
            file if file.starts_with("re3d") => Yes,
            _ => Maybe,
        };
    } else if scheme.file.starts_with("re3d") && !document.is_capitalised(range.end - 1) {
        outside = Unknown;
    }
    (range, kinds, outside)
}

/// The labels of tokens in longer names.
const LONG: u32 = 0b0111_0111_0111_0111_0111_0111_0;

/// For each code point of `text`, and its end, its offset in bytes.
pub fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(i, _)| i).chain([text.len()]).collect()
}

/// How a text is written anew.
#[derive(Clone, Copy)]
pub enum Recase {
    Lower,
    Upper,
    Title,
}

/// `text` in other letters, if its tokens stay the same.
pub fn recased(text: &Annotated, how: Recase) -> Option<Annotated> {
    let one = |c: char, mut other: Box<dyn Iterator<Item = char>>| {
        let first = other.next().unwrap_or(c);
        if other.next().is_some() { c } else { first }
    };
    let before = Document::read(&text.text);
    let mut written = text.text.clone();
    match how {
        Recase::Lower => written = written.chars().map(|c| one(c, Box::new(c.to_lowercase()))).collect(),
        Recase::Upper => written = written.chars().map(|c| one(c, Box::new(c.to_uppercase()))).collect(),
        Recase::Title => {
            if before.sentences.len() != 1 || before.word(before.len() - 1) != "." {
                return None;
            }
            written = String::new();
            let mut at = 0;
            for (i, token) in before.tokens.iter().enumerate().take(before.len() - 1) {
                written.push_str(&before.text[at..token.span.start]);
                let small = saidso::lexicon::word_class(before.lower(i)).is_some() && before.word(i).len() < 5;
                let mut letters = before.word(i).chars();
                match letters.next() {
                    Some(first) if !small => {
                        written.push(one(first, Box::new(first.to_uppercase())));
                        written.push_str(letters.as_str());
                    }
                    _ => written.push_str(before.word(i)),
                }
                at = token.span.end;
            }
        }
    }
    let after = Document::read(&written);
    let length = |document: &Document, at: usize| document.word(at).chars().count();
    let dropped = before.len() - after.len().min(before.len());
    let same = dropped <= 1 && (0..after.len()).all(|at| length(&before, at) == length(&after, at));
    let count = after.len();
    (same && count <= before.len()).then(|| Annotated { allowed: text.allowed[..count].to_vec(), text: written, weight: text.weight, silver: text.silver })
}

//! Annotated texts: read, cleaned, and said in sets of labels.

use std::collections::HashSet;
use std::ops::Range;
use std::path::Path;

use saidso::lexicon::word_class;
use saidso::report::EntityKind::{self, Event, Group, Organization, Person, Place, Work};
use saidso::text::{Document, Span};
use saidso::training::{Labels, head_kind, is_title, known, known_as, labels};
use serde::Deserialize;

use crate::scheme::{Label, Scheme};

/// A line of a file; offsets are Unicode code points, ends exclusive.
#[derive(Deserialize)]
pub struct Line {
    pub id: String,
    pub text: String,
    #[serde(default)]
    pub spans: Vec<Annotation>,
    /// The names, where a text is annotated by the guidelines themselves.
    #[serde(default)]
    pub entities: Vec<Annotation>,
}

/// An annotated span.
#[derive(Clone, Deserialize)]
pub struct Annotation {
    pub start: usize,
    pub end: usize,
    #[serde(alias = "kind")]
    pub label: String,
}

/// A text to learn from.
pub struct Annotated {
    /// The text.
    pub text: String,
    /// For each token the labels that it may have, one bit each.
    pub allowed: Vec<u32>,
    /// How much it counts.
    pub weight: f32,
    /// Whether its labels were made by a program.
    pub is_silver: bool,
}

/// The lines of the file `path`.
///
/// # Errors
/// A file that cannot be read, or a line that is no such JSON, is named.
pub fn lines(path: &Path) -> Result<Vec<Line>, String> {
    let problem = |problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| problem(&error))?;
    text.lines().map(|line| serde_json::from_str(line).map_err(|error| problem(&error))).collect()
}

/// The texts of the corpus of `scheme` in `folder`.
///
/// # Errors
/// As of [`lines`]; and a label that the scheme does not know is named.
pub fn read(folder: &Path, scheme: &Scheme) -> Result<Vec<Annotated>, String> {
    let mut lines = lines(&folder.join(scheme.file))?;
    if scheme.is_silver {
        lines = grouped(lines);
    }
    lines.iter().map(|line| annotate(line, scheme)).collect()
}

/// The most sentences that are joined to one text.
const LONGEST_TEXT: usize = 12;

/// Joins sentences, given one a line, to texts: those that follow each other and share a capitalised word. The names
/// of a text help each other, and a corpus of single sentences would not teach how.
fn grouped(lines: Vec<Line>) -> Vec<Line> {
    let mut texts: Vec<Line> = Vec::new();
    let mut names: HashSet<String> = HashSet::new();
    let mut sentences = 0;
    let mut expected = None;
    for line in lines {
        let number = line.id.rsplit('-').next().and_then(|number| number.parse::<usize>().ok());
        let capitals = capitals(&line.text);
        let follows = number.is_some() && number == expected && sentences < LONGEST_TEXT;
        expected = number.map(|number| number + 1);
        match texts.last_mut() {
            Some(text) if follows && !names.is_disjoint(&capitals) => {
                let shift = text.text.chars().count() + 1;
                text.text.push(' ');
                text.text.push_str(&line.text);
                let shifted = |span: Annotation| Annotation {
                    start: span.start + shift,
                    end: span.end + shift,
                    ..span
                };
                text.spans.extend(line.spans.into_iter().map(shifted));
                names.extend(capitals);
                sentences += 1;
            }
            _ => {
                names = capitals;
                sentences = 1;
                texts.push(line);
            }
        }
    }
    texts
}

/// The capitalised words of `sentence` but its first, without days.
fn capitals(sentence: &str) -> HashSet<String> {
    sentence
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .skip(1)
        .filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase) && !word.ends_with("day"))
        .map(str::to_owned)
        .collect()
}

/// All labels of a kind.
fn labels_of(kind: EntityKind) -> u32 {
    0b1111 << (1 + 4 * kind as u32)
}

fn annotate(line: &Line, scheme: &Scheme) -> Result<Annotated, String> {
    let document = Document::read(&line.text);
    let bytes = byte_offsets(&line.text);
    let nothing = 1 | scheme.silent.iter().fold(0, |set, &kind| set | labels_of(kind));
    let mut allowed = vec![nothing; document.len()];
    for span in &line.spans {
        let known = scheme.labels.iter().find(|label| label.name == span.label);
        let label = known.ok_or_else(|| format!("{}: no label {}", scheme.file, span.label))?;
        let range = document.range(Span::new(bytes[span.start], bytes[span.end]));
        let (range, meaning) = meaning(&document, scheme, label, range);
        for at in range.clone() {
            allowed[at] = meaning.labels(labels(), &range, at);
        }
    }
    mark_groups(&document, nothing, &mut allowed);
    mark_heads(&document, &mut allowed);
    let text = line.text.clone();
    Ok(Annotated { text, allowed, weight: scheme.weight, is_silver: scheme.is_silver })
}

/// What an annotated span may be.
enum Meaning {
    /// A name of one of these kinds; or, if so marked, none.
    Kinds(Vec<EntityKind>, bool),
    /// Part of anything: what it means is not known.
    Open,
}

impl Meaning {
    /// The labels that token `at` of the span `range` may have.
    fn labels(&self, labels: Labels, range: &Range<usize>, at: usize) -> u32 {
        match self {
            Meaning::Open => u32::MAX,
            Meaning::Kinds(kinds, maybe) => kinds
                .iter()
                .fold(u32::from(*maybe), |set, &kind| set | 1 << labels.of(kind as usize, range, at)),
        }
    }
}

/// What a span with `label` means by the guidelines, and its tokens by them.
fn meaning(
    document: &Document,
    scheme: &Scheme,
    label: &Label,
    range: Range<usize>,
) -> (Range<usize>, Meaning) {
    let range = trim(document, range, label.kinds == [Person]);
    if range.is_empty() {
        return (range, Meaning::Open);
    }
    let has_capital = |at: usize| {
        let is_pronoun = word_class(document.key(at)).is_some() && document.word(at) != "US";
        document.word(at).chars().any(char::is_uppercase) && !is_pronoun
    };
    // "the coalition", "We": no names; but some write names in small letters.
    if !range.clone().any(has_capital) {
        let kinds = if scheme.has_nouns { &[] } else { label.kinds };
        return (range, Meaning::Kinds(kinds.to_vec(), true));
    }
    // A name before a common noun, "ISIL units", is somewhere inside.
    if scheme.has_nouns && !has_capital(range.end - 1) {
        return (range, Meaning::Open);
    }
    let kinds = kinds(document, &range, label.kinds);
    let settled = kinds.len() == 1 && label.kinds.len() > 1;
    (range, Meaning::Kinds(kinds, label.maybe && !settled))
}

/// `range` without article, possessive and quotation marks; a person without titles.
fn trim(document: &Document, mut range: Range<usize>, is_person: bool) -> Range<usize> {
    let outside =
        |at: usize| matches!(document.lower(at), "the" | "a" | "an" | "'s" | "\"" | "“" | "”" | "'");
    let title =
        |at: usize| is_person && (is_title(document.word(at)) || document.lower(at).ends_with("minister"));
    while !range.is_empty() && (outside(range.start) || title(range.start)) {
        range.start += 1;
    }
    while !range.is_empty() && outside(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// Which of `kinds` the name `range` has, or another that the guidelines want.
fn kinds(document: &Document, range: &Range<usize>, kinds: &[EntityKind]) -> Vec<EntityKind> {
    // "Kyoto Protocol", "World War II": the noun that a name ends in tells what it names.
    let is_number = |word: &str| word.chars().all(|c| "IVX".contains(c));
    let numbered = usize::from(range.len() > 1 && is_number(document.word(range.end - 1)));
    let head = head_kind(document.word(range.end - 1 - numbered), true);
    if let Some(kind @ (Event | Work)) = head.filter(|_| range.len() > 1) {
        return vec![kind];
    }
    match known_as(document.span(range).of(document.text)).map(|name| name.kind) {
        Some(Organization) if kinds == [Place] => vec![Organization],
        Some(Group) if kinds.contains(&Group) => vec![Group],
        // A country that acts is a place for us, an organization for some.
        Some(Place) if kinds.contains(&Organization) || kinds.contains(&Group) => vec![Place],
        None if kinds == [Group, Event, Work] && range.len() > 1 => vec![Event, Work],
        _ => kinds.to_vec(),
    }
}

/// Marks the peoples that the lists know, save inside longer names: several corpora leave adjectives out.
fn mark_groups(document: &Document, nothing: u32, allowed: &mut [u32]) {
    let long = (0..6).fold(0, |set, kind| set | 0b0111 << (1 + 4 * kind));
    let mut at = 0;
    while at < document.len() {
        let Some((end, name)) = known(document, at, false) else {
            at += 1;
            continue;
        };
        let free = |set: &u32| *set & 1 == 1 || *set & long == 0;
        if name.kind == Group && allowed[at..end].iter().all(free) {
            mark(&(at..end), Group, allowed);
        }
        at = end;
    }
    // So a word of which the corpus says nothing is none.
    for set in allowed.iter_mut().filter(|set| **set == nothing) {
        *set &= !labels_of(Group);
    }
}

/// Marks runs of capitals whose noun tells that they name an event or a work: "Hurricane Dorian", "Kyoto Protocol". Most
/// corpora leave them out, or mark a part.
fn mark_heads(document: &Document, allowed: &mut [u32]) {
    let mut at = 0;
    while at < document.len() {
        let start = at;
        while document.is_capitalised(at) && document.sentence_at(at) == document.sentence_at(start) {
            at += 1;
        }
        let run = start..at;
        at = at.max(start + 1);
        // The first word may only open its sentence.
        let run = run.start + usize::from(word_class(document.key(run.start)).is_some())..run.end.max(1);
        if run.len() < 2 || run.len() > 6 {
            continue;
        }
        let first = head_kind(document.word(run.start), false).filter(|_| run.len() == 2);
        let goes_on = (document.lower(run.end) == "of" || document.word(run.end) == "-")
            || (run.start > 0 && matches!(document.word(run.start - 1), "-" | "of"));
        if let [kind @ (Event | Work)] = kinds(document, &run, &[])[..]
            && !goes_on
        {
            mark(&run, kind, allowed);
        } else if let Some(kind @ Event) = first
            && !goes_on
        {
            mark(&run, kind, allowed);
        }
    }
}

fn mark(run: &Range<usize>, kind: EntityKind, allowed: &mut [u32]) {
    for at in run.clone() {
        allowed[at] = 1 << labels().of(kind as usize, run, at);
    }
}

/// For each code point of `text`, and its end, its offset in bytes.
pub fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(start, _)| start).chain([text.len()]).collect()
}

//! What was found as annotations of the web: JSON-LD by the W3C's Web Annotation Data Model (2017), which other programs can lay
//! over the same text.

use super::Mark;
use super::words::{self, Note, heading};
use crate::order::sort_by_key;
use crate::report::Report;
use crate::text::{Span, text_number};

/// So many characters before and after quoted words tell where they stand.
const AROUND: usize = 32;

/// The findings of `report`, whose offsets are bytes of `text`, as an `AnnotationPage`: each finding an annotation, with what is
/// said of it as its body. Its targets are its places in the text, each by its position, in code points, and by its words with
/// those around them. The text is named by a number made of its letters, so that the same text has the same name.
pub fn page(text: &str, report: &Report) -> String {
    let name = format!("urn:saidso:{:016x}", text_number(text));
    let places = places(text, report);
    let items = words::notes(text, report).into_iter().enumerate().map(|(i, note)| {
        let first = places.partition_point(|(mark, ..)| thing(*mark) < thing(note.mark));
        let targets = places[first..].iter().take_while(|(mark, ..)| thing(*mark) == thing(note.mark));
        let targets: Vec<String> =
            targets.map(|&(_, span, start)| target(text, &name, span, start)).collect();
        annotation(&format!("{name}#{i}"), &note, &targets.join(","))
    });
    format!(
        "{{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"{name}\",\"type\":\"AnnotationPage\",\"items\":[\n{}\n]}}\n",
        items.collect::<Vec<_>>().join(",\n")
    )
}

fn annotation(id: &str, note: &Note, targets: &str) -> String {
    let layer = quoted(heading(note.layer));
    let facts = quoted(&format!("{}: {}", note.words, note.facts));
    let why = quoted(&note.why);
    format!(
        "{{\"id\":\"{id}\",\"type\":\"Annotation\",\"motivation\":[\"classifying\",\"describing\"],\"body\":[\
         {{\"type\":\"TextualBody\",\"purpose\":\"classifying\",\"value\":{layer}}},\
         {{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"format\":\"text/plain\",\"language\":\"en\",\"value\":{facts}}},\
         {{\"type\":\"TextualBody\",\"purpose\":\"commenting\",\"format\":\"text/plain\",\"language\":\"en\",\"value\":{why}}}],\
         \"target\":[{targets}]}}"
    )
}

/// A place in the text: `span`, which begins `start` code points after its beginning.
fn target(text: &str, name: &str, span: Span, start: usize) -> String {
    let exact = span.of(text);
    let end = start + exact.chars().count();
    let before = text[..span.start].char_indices().rev().take(AROUND).last().map_or(span.start, |(at, _)| at);
    let after = text[span.end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| span.end + at);
    format!(
        "{{\"source\":\"{name}\",\"selector\":[{{\"type\":\"TextPositionSelector\",\"start\":{start},\"end\":{end}}},\
         {{\"type\":\"TextQuoteSelector\",\"exact\":{},\"prefix\":{},\"suffix\":{}}}]}}",
        quoted(exact),
        quoted(&text[before..span.start]),
        quoted(&text[span.end..after])
    )
}

/// Every mark with its place and how many code points stand before it: finding by finding, of each in text order.
fn places(text: &str, report: &Report) -> Vec<(Mark, Span, usize)> {
    let mut marks = super::marks(report);
    // In text order first, so that no part of the text is counted twice.
    sort_by_key(&mut marks, |(_, span)| (span.start, span.end));
    let (mut at, mut counted) = (0, 0);
    let place = |(mark, span): (Mark, Span)| {
        counted += text[at..span.start].chars().count();
        at = span.start;
        (mark, span, counted)
    };
    let mut places: Vec<_> = marks.into_iter().map(place).collect();
    sort_by_key(&mut places, |&(mark, ..)| thing(mark));
    places
}

/// The finding that `mark` belongs to: a number for its layer, and its place there.
fn thing(mark: Mark) -> (usize, usize) {
    match mark {
        Mark::Mention { entity, .. } => (0, entity),
        Mark::Figure(i) => (1, i),
        Mark::Attribution { attribution, .. } => (2, attribution),
        Mark::Hedge(i) => (3, i),
    }
}

/// `words` as a string of JSON.
fn quoted(words: &str) -> String {
    let mut quoted = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c < ' ' => quoted += &format!("\\u{:04x}", c as u32),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

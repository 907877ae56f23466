//! Draws a report so that a person can check it: the text sentence by sentence with its marks underneath, and
//! below that everything the marks say.

use saidso::report::{Attribution, Entity, Figure, Hedge, Layer, Report, Value};
use saidso::text::{self, Span};

/// Columns after which the text is wrapped.
const WIDTH: usize = 100;

/// A mark on its row: what it covers, in bytes, and what it is called.
struct Labelled {
    layer: Layer,
    span: Span,
    label: String,
}

/// The drawing of `report`, whose offsets are bytes of `text`.
pub fn draw(text: &str, report: &Report) -> String {
    let marks = labelled(report);
    let mut out = String::new();
    for paragraph in text::paragraphs(text) {
        for (is_sentence, span) in sentences(text, paragraph, &report.sentences) {
            if !is_sentence {
                out.push_str("(in no sentence)\n");
            }
            for line in wrap(text, span) {
                out.push_str(&format!("{}\n", line.of(text)));
                for layer in Layer::ALL {
                    let here = marks.iter().filter(|mark| mark.layer == *layer && mark.span.overlaps(line));
                    underline(&mut out, text, line, here);
                }
            }
            out.push('\n');
        }
    }
    let lists: [(&str, Vec<String>); 4] = [
        ("Names", numbered(&report.entities, entity)),
        ("Figures", numbered(&report.figures, |i, f| figure(text, i, f))),
        ("Attributions", numbered(&report.attributions, |i, a| attribution(text, i, a))),
        ("Hedges", numbered(&report.hedges, |i, h| hedge(text, i, h))),
    ];
    for (heading, list) in lists {
        let list = if list.is_empty() { "  none\n".to_owned() } else { list.concat() };
        out.push_str(&format!("{heading}\n{list}\n"));
    }
    let share = report.summary.attributed_share * 100.0;
    out.push_str(&format!("{} words, {share:.0}% of them attributed\n", report.summary.words));
    out
}

fn labelled(report: &Report) -> Vec<Labelled> {
    let mut marks = Vec::new();
    let mut mark = |layer, span, label| marks.push(Labelled { layer, span, label });
    for (i, entity) in report.entities.iter().enumerate() {
        for mention in &entity.mentions {
            mark(Layer::Entities, mention.span, format!("{} {}", entity.kind.word(), i + 1));
        }
    }
    for (i, figure) in report.figures.iter().enumerate() {
        mark(Layer::Figures, figure.span, format!("figure {}", i + 1));
    }
    for (i, attribution) in report.attributions.iter().enumerate() {
        let parts =
            [("source", &attribution.source), ("cue", &attribution.cue), ("content", &attribution.content)];
        for (part, spans) in parts {
            for span in spans {
                mark(Layer::Attributions, *span, format!("{part} {}", i + 1));
            }
        }
    }
    for (i, hedge) in report.hedges.iter().enumerate() {
        mark(Layer::Hedges, hedge.span, format!("{} {}", hedge.kind.word(), i + 1));
    }
    marks.sort_by_key(|mark| (mark.layer, mark.span));
    marks
}

/// The sentences in `paragraph`, and between them whatever words belong to none.
fn sentences(text: &str, paragraph: Span, sentences: &[Span]) -> Vec<(bool, Span)> {
    let mut parts = Vec::new();
    let mut at = paragraph.start;
    let here = sentences.iter().filter(|sentence| sentence.overlaps(paragraph));
    for sentence in here.copied().chain([Span::new(paragraph.end, paragraph.end)]) {
        let gap = Span::new(at, sentence.start.max(at));
        if !gap.of(text).trim().is_empty() {
            parts.push((false, gap));
        }
        if !sentence.is_empty() {
            parts.push((true, sentence));
        }
        at = sentence.end;
    }
    parts
}

/// The lines of `span`, broken at spaces so that they fit where they can, and at line ends.
fn wrap(text: &str, span: Span) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    for word in span.of(text).split_whitespace() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let word = Span::new(start, start + word.len());
        match lines.last_mut() {
            Some(line) if fits(text, line.to(word)) => *line = line.to(word),
            _ => lines.push(word),
        }
    }
    lines
}

fn fits(text: &str, line: Span) -> bool {
    !line.of(text).contains('\n') && line.of(text).chars().count() <= WIDTH
}

/// Writes rows that underline `marks` below `line`. A mark goes on the first row with room for it and its label:
/// the label stands in the line where it fits, otherwise behind it.
fn underline<'m>(out: &mut String, text: &str, line: Span, marks: impl Iterator<Item = &'m Labelled>) {
    let mut rows: Vec<String> = Vec::new();
    for Labelled { span, label, .. } in marks {
        let piece = Span::new(span.start.max(line.start), span.end.min(line.end));
        let column = Span::new(line.start, piece.start).of(text).chars().count();
        let width = piece.of(text).chars().count();
        let drawn = match width >= label.len() + 2 {
            true => format!("{label:~^width$}"),
            false => format!("{} {label}", "~".repeat(width)),
        };
        let room = |row: &&mut String| row.is_empty() || row.chars().count() < column;
        match rows.iter_mut().find(room) {
            Some(row) => *row = format!("{row:<column$}{drawn}"),
            None => rows.push(format!("{}{drawn}", " ".repeat(column))),
        }
    }
    for row in rows {
        out.push_str(&format!("{row}\n"));
    }
}

fn numbered<T>(found: &[T], line: impl Fn(usize, &T) -> String) -> Vec<String> {
    found.iter().enumerate().map(|(i, one)| line(i + 1, one)).collect()
}

fn entity(number: usize, entity: &Entity) -> String {
    let spellings = entity.spellings.join(" | ");
    format!("  {} {number}: {} ({}) ×{}\n", entity.kind.word(), entity.name, spellings, entity.mentions.len())
}

fn figure(text: &str, number: usize, figure: &Figure) -> String {
    let words = |span: Option<Span>| span.map_or("–", |span| span.of(text));
    let value = match figure.value {
        Some(Value::Number(value)) => value.to_string(),
        Some(Value::Range { low, high }) => format!("{low} to {high}"),
        None => "–".to_owned(),
    };
    let unit = if figure.unit.is_empty() { "–" } else { &figure.unit };
    let official = if figure.official { ", official" } else { "" };
    format!(
        "  figure {number}: {} = {value}, unit {unit}, counted {}, {}\n    source {}{official}; {}{}\n",
        figure.span.of(text),
        words(figure.counted),
        figure.bound.word(),
        words(figure.source),
        figure.status.word(),
        if figure.evidence.is_empty() {
            String::new()
        } else {
            format!(" by {}", joined(text, &figure.evidence))
        } + &figure
            .counterparts
            .iter()
            .map(|other| format!(", against figure {}", other + 1))
            .collect::<String>(),
    )
}

fn attribution(text: &str, number: usize, found: &Attribution) -> String {
    let entity = found.entity.map_or_else(String::new, |i| format!(", entity {}", i + 1));
    format!(
        "  {number}: {}, {}{entity}\n    source   {}\n    cue      {}\n    content  {}\n",
        found.source_kind.word(),
        found.quote.word(),
        joined(text, &found.source),
        joined(text, &found.cue),
        joined(text, &found.content),
    )
}

fn hedge(text: &str, number: usize, hedge: &Hedge) -> String {
    let voice = hedge
        .attribution
        .map_or_else(|| "the writer's own".to_owned(), |i| format!("in attribution {}", i + 1));
    format!("  {} {number}: {}, {voice}\n", hedge.kind.word(), hedge.span.of(text))
}

fn joined(text: &str, spans: &[Span]) -> String {
    let words: Vec<_> = spans.iter().map(|span| span.of(text)).collect();
    if words.is_empty() { "–".to_owned() } else { words.join(" … ") }
}

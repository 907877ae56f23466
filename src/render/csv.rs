//! Figures as a table for spreadsheets: CSV by RFC 4180, a row a figure.

use crate::report::{Figure, Report, Value};
use crate::text::Span;

/// The names of the columns. Offsets count Unicode code points, from 0.
const HEAD: [&str; 13] = [
    "figure",
    "low",
    "high",
    "unit",
    "counted",
    "bound",
    "source",
    "official",
    "status",
    "evidence",
    "set against",
    "start",
    "end",
];

/// The figures of `report`, whose offsets are bytes of `text`. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe, so that nothing in a text is run.
pub fn figures(text: &str, report: &Report) -> String {
    let mut table = row(HEAD.map(str::to_owned));
    let (mut at, mut counted) = (0, 0);
    for figure in &report.figures {
        // Figures stand in text order, so that no part of the text is counted twice.
        counted += text[at..figure.span.start].chars().count();
        at = figure.span.start;
        table += &row(cells(text, report, figure, counted));
    }
    table
}

fn cells(text: &str, report: &Report, figure: &Figure, start: usize) -> [String; 13] {
    let words = |span: &Span| span.of(text).to_owned();
    let (low, high) = match figure.value {
        Some(Value::Number(number)) => (number.to_string(), number.to_string()),
        Some(Value::Range { low, high }) => (low.to_string(), high.to_string()),
        None => (String::new(), String::new()),
    };
    let evidence: Vec<String> = figure.evidence.iter().map(words).collect();
    let others: Vec<&str> = figure.counterparts.iter().map(|&i| report.figures[i].words.as_str()).collect();
    let end = start + figure.span.of(text).chars().count();
    [
        plain(&figure.words),
        low,
        high,
        plain(&figure.unit),
        plain(&figure.counted.as_ref().map(words).unwrap_or_default()),
        figure.bound.word().to_owned(),
        plain(&figure.source.as_ref().map(words).unwrap_or_default()),
        if figure.official { "yes" } else { "no" }.to_owned(),
        figure.status.word().to_owned(),
        plain(&evidence.join(" … ")),
        plain(&others.join("; ")),
        start.to_string(),
        end.to_string(),
    ]
}

/// `words` of a text, which no spreadsheet takes for a formula.
fn plain(words: &str) -> String {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{words}") } else { words.to_owned() }
}

fn row(cells: [String; 13]) -> String {
    let cells = cells.map(|cell| match cell.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    });
    cells.join(",") + "\r\n"
}

//! A marked text for a terminal, in colour, or plain for a pipe.
//!
//! No control character of the text reaches the terminal: a text cannot move the cursor or recolour the screen.

use super::words;
use super::{Mark, Node, Part, paragraphs};
use crate::report::{Layer, Report, Status};

/// The look of a kind of mark: parameters of the ANSI "select graphic rendition" sequence. Every look has a line or
/// a weight of its own, so that colour is never alone; the styled lines (`4:3`) fall back to a plain underline.
struct Look {
    name: &'static str,
    codes: &'static str,
}

const NAME: Look = Look { name: "name", codes: "36;4" };
const FIGURE: Look = Look { name: "figure", codes: "33;1" };
const DOUBTED: Look = Look { name: "figure denied, disputed or withdrawn", codes: "33;1;4:2" };
const SOURCE: Look = Look { name: "source", codes: "35;1" };
const CUE: Look = Look { name: "cue", codes: "35;4:5" };
const CONTENT: Look = Look { name: "what is said", codes: "3" };
const HEDGE: Look = Look { name: "hedge", codes: "32;4:3" };

const LEGEND: &[Look] = &[NAME, FIGURE, DOUBTED, SOURCE, CUE, CONTENT, HEDGE];

const RESET: &str = "\x1b[0m";

/// The text with its marks in colour, a legend and the summary. `report` has offsets in bytes of `text`.
pub fn coloured(text: &str, report: &Report) -> String {
    let mut out = String::new();
    for paragraph in paragraphs(text, report) {
        paint(&mut out, text, report, &paragraph.nodes, "");
        out.push_str("\n\n");
    }
    let legend: Vec<_> =
        LEGEND.iter().map(|look| format!("\x1b[{}m{}{RESET}", look.codes, look.name)).collect();
    out.push_str(&format!("{}\n", legend.join("  ")));
    summarise(&mut out, text, report);
    out
}

/// The text, under each paragraph the notes on what is first found there, and the summary. No colour, no control
/// characters. `report` has offsets in bytes of `text`.
pub fn plain(text: &str, report: &Report) -> String {
    let mut notes = words::notes(text, report);
    notes.sort_by_key(|note| note.at);
    let mut rest = notes.as_mut_slice();
    let mut out = String::new();
    for paragraph in paragraphs(text, report) {
        out.push_str(&printable(paragraph.span.of(text)));
        out.push('\n');
        let (here, later) = rest.split_at_mut(rest.partition_point(|note| note.at < paragraph.span.end));
        here.sort_by_key(|note| note.layer);
        for note in here {
            let facts = printable(&format!("{}: {}", note.words, note.facts));
            out.push_str(&format!("    {:<8}{facts}\n", label(note.layer)));
        }
        rest = later;
        out.push('\n');
    }
    summarise(&mut out, text, report);
    out
}

/// `text` as it may be shown on a terminal: every line end as a line feed, control characters as their pictures.
pub fn printable(text: &str) -> String {
    let picture = |c: char| match c {
        '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => '\n',
        '\n' | '\t' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.replace("\r\n", "\n").chars().map(picture).collect()
}

/// Writes `nodes`, whose surroundings have the look `around`.
fn paint(out: &mut String, text: &str, report: &Report, nodes: &[Node], around: &str) {
    for node in nodes {
        match node {
            Node::Text(span) if around.is_empty() => out.push_str(&printable(span.of(text))),
            Node::Text(span) => {
                out.push_str(&format!("\x1b[0{around}m{}{RESET}", printable(span.of(text))));
            }
            Node::Marked { mark, children, .. } => {
                let around = format!("{around};{}", look(report, *mark).codes);
                paint(out, text, report, children, &around);
            }
        }
    }
}

fn look(report: &Report, mark: Mark) -> Look {
    match mark {
        Mark::Mention { .. } => NAME,
        Mark::Figure(figure) if report.figures[figure].status == Status::Stated => FIGURE,
        Mark::Figure(_) => DOUBTED,
        Mark::Attribution { part: Part::Source, .. } => SOURCE,
        Mark::Attribution { part: Part::Cue, .. } => CUE,
        Mark::Attribution { part: Part::Content, .. } => CONTENT,
        Mark::Hedge(_) => HEDGE,
    }
}

/// What stands before a note.
fn label(layer: Layer) -> &'static str {
    match layer {
        Layer::Entities => "name",
        Layer::Figures => "figure",
        Layer::Attributions => "says",
        Layer::Hedges => "hedge",
    }
}

fn summarise(out: &mut String, text: &str, report: &Report) {
    for (heading, counts) in words::summary(report) {
        out.push_str(&format!("{heading:<15}{counts}\n"));
    }
    for (i, group) in words::groups(text, report).into_iter().enumerate() {
        let heading = if i == 0 { "Same thing" } else { "" };
        out.push_str(&format!("{heading:<15}{}\n", printable(&group)));
    }
}

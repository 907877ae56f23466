//! A marked text as a web page that stands alone: no script, nothing to fetch, one small stylesheet inside.
//!
//! The page's own content security policy allows that stylesheet and nothing else, and every character of the text
//! is escaped, so a text cannot bring anything along.

use std::fmt::Write;

use super::words::{self, Note};
use super::{Mark, Node, Part, paragraphs};
use crate::report::{Report, Status};

/// The marks look as they do on the page: its tokens and its rules for marks come first.
const STYLE: &str = concat!(
    include_str!(concat!(env!("OUT_DIR"), "/tokens.css")),
    include_str!(concat!(env!("OUT_DIR"), "/marks.css")),
    include_str!(concat!(env!("OUT_DIR"), "/html.css"))
);

/// A text to be shown with its marks.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// Heading over the text, such as the name of the file.
    pub title: &'a str,
    /// The text.
    pub text: &'a str,
    /// Its report, with offsets in bytes.
    pub report: &'a Report,
}

/// What the marks look like, for the legend: class and name.
const LEGEND: &[(&str, &str)] = &[
    ("name", "name"),
    ("figure", "figure"),
    ("figure is-contested", "figure denied, revised, disputed or withdrawn"),
    ("source", "source"),
    ("cue", "cue"),
    ("content", "what is said"),
    ("hedge", "hedge"),
];

/// The whole page for `articles`, in order.
pub fn page(articles: &[Article]) -> String {
    let titles: Vec<_> = articles.iter().map(|article| article.title).collect();
    let legend: String = LEGEND
        .iter()
        .map(|(class, name)| format!("<li><mark class=\"mark {class}\">{name}</mark></li>\n"))
        .collect();
    let articles: String = articles.iter().enumerate().map(|(i, article)| section(i + 1, article)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{} – Saidso</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <ul class=\"legend\" aria-label=\"Legend\">\n{legend}</ul>\n{articles}</main>\n\
         <footer><p>Marked by Saidso {}. It describes what the text says and how it says it; \
         it does not judge what is true.</p></footer>\n</body>\n</html>\n",
        escape(&titles.join(", ")),
        env!("CARGO_PKG_VERSION"),
    )
}

/// `text` with everything that means something in HTML written as a reference, in content and in attributes.
/// Control characters, which HTML does not allow, become the replacement character.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\r' | '\t' => escaped.push(c),
            c if c.is_control() => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// One article: the text with its marks, the summary and the notes. `number` keeps the anchors of articles apart.
fn section(number: usize, article: &Article) -> String {
    let Article { title, text, report } = *article;
    let notes = words::notes(text, report);
    let mut out = format!("<article>\n<h1>{}</h1>\n", escape(title));
    for paragraph in paragraphs(text, report) {
        out.push_str("<p>");
        marked(&mut out, number, article, &paragraph.nodes);
        out.push_str("</p>\n");
    }
    out.push_str("<h2>Summary</h2>\n<dl>\n");
    for (heading, counts) in words::summary(report) {
        put(&mut out, format_args!("<dt>{heading}</dt><dd>{}</dd>\n", escape(&counts)));
    }
    for group in words::groups(text, report) {
        put(&mut out, format_args!("<dt>Same thing</dt><dd>{}</dd>\n", escape(&group)));
    }
    out.push_str("</dl>\n");
    for notes in notes.chunk_by(|a, b| a.layer == b.layer) {
        list(&mut out, number, notes);
    }
    out.push_str("</article>\n");
    out
}

/// Writes the notes on one layer.
fn list(out: &mut String, article: usize, notes: &[Note]) {
    let heading = notes.first().map_or("", |note| words::heading(note.layer));
    put(out, format_args!("<h3>{heading}</h3>\n<ul class=\"notes\">\n"));
    for Note { mark, words, facts, why, .. } in notes {
        put(
            out,
            format_args!(
                "<li><a href=\"#{}\">{}</a>: {}<small>{}</small></li>\n",
                anchor(article, *mark),
                escape(words),
                escape(facts),
                escape(why)
            ),
        );
    }
    out.push_str("</ul>\n");
}

/// Writes `nodes` with their marks.
fn marked(out: &mut String, number: usize, article: &Article, nodes: &[Node]) {
    for node in nodes {
        match node {
            Node::Text(span) => out.push_str(&escape(span.of(article.text))),
            Node::Marked { mark, first, children, .. } => {
                let (class, title) = (class(article.report, *mark), escape(&title(article.report, *mark)));
                let id = if *first { format!(" id=\"{}\"", anchor(number, *mark)) } else { String::new() };
                put(out, format_args!("<mark class=\"mark {class}\"{id} title=\"{title}\">"));
                marked(out, number, article, children);
                out.push_str("</mark>");
            }
        }
    }
}

/// The identifier of a mark's first piece on the page.
fn anchor(article: usize, mark: Mark) -> String {
    match mark {
        Mark::Mention { entity, mention } => format!("a{article}-name-{entity}-{mention}"),
        Mark::Figure(i) => format!("a{article}-figure-{i}"),
        Mark::Attribution { attribution, part } => format!("a{article}-{}-{attribution}", part_word(part)),
        Mark::Hedge(i) => format!("a{article}-hedge-{i}"),
    }
}

fn class(report: &Report, mark: Mark) -> &'static str {
    match mark {
        Mark::Mention { .. } => "name",
        Mark::Figure(i) if report.figures[i].status == Status::Stated => "figure",
        Mark::Figure(_) => "figure is-contested",
        Mark::Attribution { part, .. } => part_word(part),
        Mark::Hedge(_) => "hedge",
    }
}

fn part_word(part: Part) -> &'static str {
    match part {
        Part::Content => "content",
        Part::Source => "source",
        Part::Cue => "cue",
    }
}

/// What a mark is, for a pointer that rests on it.
fn title(report: &Report, mark: Mark) -> String {
    let (kind, why) = match mark {
        Mark::Mention { entity, mention } => {
            let entity = &report.entities[entity];
            (entity.kind.word(), &entity.mentions[mention].why)
        }
        Mark::Figure(i) => ("figure", &report.figures[i].why),
        Mark::Attribution { attribution, part } => (part_word(part), &report.attributions[attribution].why),
        Mark::Hedge(i) => ("hedge", &report.hedges[i].why),
    };
    format!("{kind}: {}", words::reason(why))
}

fn put(out: &mut String, text: std::fmt::Arguments) {
    // Writing to a string does not fail.
    let _ = out.write_fmt(text);
}

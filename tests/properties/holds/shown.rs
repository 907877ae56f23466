//! What holds for a text and its report as they are shown.

use std::collections::HashSet;

use saidso::render::html::{self, Article};
use saidso::render::{self, Mark, Node, terminal};
use saidso::report::Report;
use saidso::text::{self, Span};

pub fn pieces_of_marks_tile_each_paragraph(text: &str, report: &Report) {
    let paragraphs = render::paragraphs(text, report);
    let spans: Vec<_> = paragraphs.iter().map(|paragraph| paragraph.span).collect();
    assert_eq!(&spans, &text::paragraphs(text));
    let (mut firsts, mut pieces) = (Vec::new(), Vec::new());
    for paragraph in &paragraphs {
        tiled(paragraph.span, &paragraph.nodes, &mut firsts, &mut pieces);
    }
    let begun: HashSet<Mark> = firsts.iter().copied().collect();
    assert_eq!(begun.len(), firsts.len(), "a mark begins twice");
    let marks = render::marks(report);
    assert_eq!(begun, marks.iter().map(|(mark, _)| *mark).collect::<HashSet<_>>());
    // Whatever a mark covers within the paragraphs is covered by its pieces, and nothing else is.
    let covered = |marks: &[(Mark, Span)]| -> HashSet<(Mark, usize)> {
        let bytes = |span: Span| spans.iter().flat_map(move |p| span.start.max(p.start)..span.end.min(p.end));
        marks.iter().flat_map(|&(mark, span)| bytes(span).map(move |byte| (mark, byte))).collect()
    };
    assert_eq!(covered(&pieces), covered(&marks));
}

pub fn markup_in_a_text_stays_text(text: &str, report: &Report) {
    let page = html::page(&[Article { title: text, text, report }]);
    let article =
        &page[page.find("<article>").expect("an article")..page.find("</article>").expect("its end")];
    // Without our own tags, no sign is left that could begin a tag or end an attribute.
    let mut bare = String::new();
    for (i, piece) in article.split('<').enumerate().skip(1) {
        let (tag, words) = piece.split_once('>').expect("a whole tag");
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        let ours = ["article", "h1", "h2", "h3", "p", "mark", "dl", "dt", "dd", "ul", "li", "a", "small"];
        assert!(ours.contains(&name), "tag {} is {:?}", i, tag);
        assert_eq!(tag.matches('"').count() % 2, 0, "{}", tag);
        bare.push_str(words);
    }
    assert!(!bare.contains(['<', '>', '"', '\'']), "{}", bare);
    assert!(!page.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')));
}

pub fn no_control_character_reaches_a_terminal(text: &str, report: &Report) {
    let allowed = |c: char| !c.is_control() || c == '\n' || c == '\t';
    assert!(terminal::plain(text, report).chars().all(allowed));
    assert!(terminal::coloured(text, report).chars().all(|c| allowed(c) || c == '\x1b'));
    let escapes = terminal::coloured(text, report);
    for rest in escapes.split('\x1b').skip(1) {
        let codes = rest.strip_prefix('[').and_then(|rest| rest.split_once('m')).map(|(codes, _)| codes);
        let ours =
            codes.is_some_and(|codes| codes.chars().all(|c| c.is_ascii_digit() || c == ';' || c == ':'));
        assert!(ours, "{:?}", rest);
    }
}

/// `nodes` cover `span` without gap or overlap, and so do the children of each what it covers. Collects the marks
/// that begin here and every piece.
fn tiled(span: Span, nodes: &[Node], firsts: &mut Vec<Mark>, pieces: &mut Vec<(Mark, Span)>) {
    let mut at = span.start;
    for node in nodes {
        let covered = match node {
            Node::Text(span) => *span,
            Node::Marked { mark, span, first, children } => {
                firsts.extend(first.then_some(*mark));
                pieces.push((*mark, *span));
                tiled(*span, children, firsts, pieces);
                *span
            }
        };
        assert_eq!(covered.start, at);
        assert!(!covered.is_empty());
        at = covered.end;
    }
    assert_eq!(at, span.end);
}

//! The report laid over the text, ready to be drawn: paragraphs, each a tree of marks.
//!
//! Marks of different layers may overlap in any way. Output formats (HTML, the page, a terminal) nest. [`paragraphs`]
//! turns the one into the other once, for all of them: a mark that would cross another is cut at its edge.

pub mod annotations;
pub mod chain;
pub mod comparison;
pub mod csv;
pub mod html;
pub mod markdown;
pub mod terminal;
pub mod words;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::report::Report;
use crate::text::{self, Span};

/// Which mark of a report, by its place in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// A part of `attributions[attribution]`.
    Attribution {
        /// Index into [`Report::attributions`].
        attribution: usize,
        /// Which part of it.
        part: Part,
    },
    /// `hedges[i]`.
    Hedge(usize),
    /// `figures[i]`.
    Figure(usize),
    /// `entities[entity].mentions[mention]`.
    Mention {
        /// Index into [`Report::entities`].
        entity: usize,
        /// Index into its mentions.
        mention: usize,
    },
}

/// The parts of an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// What is attributed.
    Content,
    /// Who holds it.
    Source,
    /// The words that tie the two.
    Cue,
}

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text under no further mark.
    Text(Span),
    /// Text under a mark, and what lies inside it.
    Marked {
        /// The mark.
        mark: Mark,
        /// What this piece of it covers.
        span: Span,
        /// Whether the mark begins here; further pieces of a mark that was cut, or of a discontinuous one, do not.
        first: bool,
        /// The stretches that make up `span`.
        children: Vec<Node>,
    },
}

/// One paragraph of the text, with its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What the paragraph covers, without the white space around it.
    pub span: Span,
    /// The stretches that make up `span`, in order.
    pub nodes: Vec<Node>,
}

/// Every mark of the report with the spans it covers: the spans of one mark in text order, one after the other.
pub fn marks(report: &Report) -> Vec<(Mark, Span)> {
    let mut marks = Vec::new();
    for (attribution, a) in report.attributions.iter().enumerate() {
        for (part, spans) in [(Part::Content, &a.content), (Part::Source, &a.source), (Part::Cue, &a.cue)] {
            marks.extend(spans.iter().map(|&span| (Mark::Attribution { attribution, part }, span)));
        }
    }
    marks.extend(report.hedges.iter().enumerate().map(|(i, h)| (Mark::Hedge(i), h.span)));
    marks.extend(report.figures.iter().enumerate().map(|(i, f)| (Mark::Figure(i), f.span)));
    for (entity, e) in report.entities.iter().enumerate() {
        let mentions = e.mentions.iter().enumerate();
        marks.extend(mentions.map(|(mention, m)| (Mark::Mention { entity, mention }, m.span)));
    }
    marks
}

/// The paragraphs of `text` with the marks of `report`, whose offsets are bytes of `text`.
///
/// Every mark that touches a paragraph has at least one piece there; a mark that crosses another, or the end of a
/// paragraph, has several. Only the first of them all is `first`.
pub fn paragraphs(text: &str, report: &Report) -> Vec<Paragraph> {
    Layout::new(text::paragraphs(text), report).collect()
}

/// The same, paragraph by paragraph, for whoever has to do something else in between.
pub struct Layout {
    waiting: BinaryHeap<Reverse<Waiting>>,
    paragraphs: std::vec::IntoIter<Span>,
}

impl Layout {
    /// Begins to lay `report` over the text whose `paragraphs` these are.
    pub fn new(paragraphs: Vec<Span>, report: &Report) -> Layout {
        let mut last = None;
        let pieces = marks(report).into_iter().map(|(mark, span)| {
            let first = last.replace(mark) != Some(mark);
            Reverse(Waiting::new(mark, span, first))
        });
        Layout { waiting: pieces.collect(), paragraphs: paragraphs.into_iter() }
    }
}

impl Iterator for Layout {
    type Item = Paragraph;

    fn next(&mut self) -> Option<Paragraph> {
        let (paragraph, waiting) = (self.paragraphs.next()?, &mut self.waiting);
        let mut tree = Tree::new(paragraph);
        while waiting.peek().is_some_and(|next| next.0.start < paragraph.end) {
            let Some(Reverse(Waiting { start, end: Reverse(end), mark, first })) = waiting.pop() else {
                break;
            };
            let piece = Span::new(start.max(paragraph.start), end);
            if start < piece.start {
                // It goes on from an earlier paragraph, and takes its turn among the marks that start here.
                if piece.start < piece.end {
                    waiting.push(Reverse(Waiting::new(mark, piece, first)));
                }
                continue;
            }
            let cut = tree.open(mark, piece, first);
            if cut < end {
                waiting.push(Reverse(Waiting::new(mark, Span::new(cut, end), false)));
            }
        }
        Some(Paragraph { span: paragraph, nodes: tree.close() })
    }
}

/// A mark, or the rest of one that was cut, that has no place in a tree yet.
///
/// The order is that of opening: by start, then the outermost first. Of two marks on the same words the order of
/// [`Mark`] decides, so that it is always the same.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    start: usize,
    end: Reverse<usize>,
    mark: Mark,
    /// Whether no piece of the mark came before.
    first: bool,
}

impl Waiting {
    fn new(mark: Mark, span: Span, first: bool) -> Waiting {
        Waiting { start: span.start, end: Reverse(span.end), mark, first }
    }
}

/// Builds the nodes of one paragraph from marks in order of their start.
struct Tree {
    /// What the paragraph covers.
    span: Span,
    /// Where the nodes made so far end.
    at: usize,
    /// Finished nodes of the paragraph itself.
    done: Vec<Node>,
    /// Marks that are still open, outermost first, with their finished children.
    open: Vec<Open>,
}

struct Open {
    mark: Mark,
    span: Span,
    first: bool,
    children: Vec<Node>,
}

impl Tree {
    fn new(span: Span) -> Tree {
        Tree { span, at: span.start, done: Vec::new(), open: Vec::new() }
    }

    /// Opens `mark` over as much of `span` as fits into the mark around it, and returns where that ends.
    fn open(&mut self, mark: Mark, span: Span, first: bool) -> usize {
        self.close_until(span.start);
        self.fill(span.start);
        let around = self.open.last().map_or(self.span.end, |outer| outer.span.end);
        let end = span.end.min(around);
        let span = Span::new(span.start, end);
        self.open.push(Open { mark, span, first, children: Vec::new() });
        end
    }

    /// Closes every open mark that ends at or before `position`.
    fn close_until(&mut self, position: usize) {
        while self.open.last().is_some_and(|open| open.span.end <= position) {
            self.fill(self.open[self.open.len() - 1].span.end);
            if let Some(Open { mark, span, first, children }) = self.open.pop() {
                self.level().push(Node::Marked { mark, span, first, children });
            }
        }
    }

    /// Adds the unmarked text up to `position`.
    fn fill(&mut self, position: usize) {
        if self.at < position {
            let text = Node::Text(Span::new(self.at, position));
            self.level().push(text);
            self.at = position;
        }
    }

    fn level(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.done,
        }
    }

    fn close(mut self) -> Vec<Node> {
        self.close_until(self.span.end);
        self.fill(self.span.end);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Explanation, Hedge, HedgeKind};

    /// Hedges over a text, and the text with their pieces in brackets: the number of the hedge, with `'` where the
    /// piece is not its first.
    struct Case {
        text: &'static str,
        hedges: &'static [(usize, usize)],
        drawn: &'static str,
    }

    #[test]
    fn marks_nest_and_crossing_marks_are_cut() {
        let cases = [
            Case { text: "", hedges: &[], drawn: "" },
            Case { text: " abc ", hedges: &[], drawn: "abc" },
            Case { text: "abcdef", hedges: &[(1, 3)], drawn: "a[0 bc]def" },
            Case { text: "abcdef", hedges: &[(0, 6)], drawn: "[0 abcdef]" },
            Case { text: "abcdef", hedges: &[(0, 2), (2, 4)], drawn: "[0 ab][1 cd]ef" },
            Case { text: "abcdef", hedges: &[(1, 3), (0, 6)], drawn: "[1 a[0 bc]def]" },
            Case { text: "abcdef", hedges: &[(0, 3), (0, 3)], drawn: "[0 [1 abc]]def" },
            Case { text: "abcdef", hedges: &[(0, 3), (1, 3)], drawn: "[0 a[1 bc]]def" },
            // Crossing: the later mark is cut at the edge of the earlier one.
            Case { text: "abcdef", hedges: &[(0, 4), (2, 6)], drawn: "[0 ab[1 cd]][1' ef]" },
            // A mark inside both of two that cross is not lost, nor is one that crosses both.
            Case { text: "abcdef", hedges: &[(0, 4), (1, 6), (2, 3)], drawn: "[0 a[1 b[2 c]d]][1' ef]" },
            Case { text: "abcdef", hedges: &[(0, 3), (1, 5), (2, 6)], drawn: "[0 a[1 b[2 c]]][2' [1' de]f]" },
            Case { text: "abcdef", hedges: &[(0, 4), (1, 5), (4, 6)], drawn: "[0 a[1 bcd]][2 [1' e]f]" },
            // Over the end of a paragraph.
            Case { text: "ab\n\ncd", hedges: &[(1, 5)], drawn: "a[0 b] / [0' c]d" },
            Case {
                text: "ab\ncd\nef",
                hedges: &[(0, 8), (1, 4)],
                drawn: "[0 a[1 b]] / [0' [1' c]d] / [0' ef]",
            },
            Case { text: "ab\ncd", hedges: &[(3, 5), (0, 4)], drawn: "[1 ab] / [0 [1' c]d]" },
            Case { text: "ab  \n  cd", hedges: &[(1, 4), (6, 8)], drawn: "a[0 b] / [1 c]d" },
        ];
        for Case { text, hedges, drawn } in cases {
            let mut report = crate::analyse("");
            for &(start, end) in hedges {
                let (span, why) = (Span::new(start, end), Explanation::rule("by hand", ""));
                report.hedges.push(Hedge {
                    span,
                    kind: HedgeKind::Modal,
                    attribution: None,
                    target: Vec::new(),
                    why,
                });
            }
            let paragraphs: Vec<_> = paragraphs(text, &report).iter().map(|p| draw(text, &p.nodes)).collect();
            assert_eq!(paragraphs.join(" / "), drawn, "{text:?} {hedges:?}");
        }
    }

    fn draw(text: &str, nodes: &[Node]) -> String {
        let piece = |node: &Node| match node {
            Node::Text(span) => span.of(text).to_owned(),
            Node::Marked { mark: Mark::Hedge(i), first, children, .. } => {
                format!("[{i}{} {}]", if *first { "" } else { "'" }, draw(text, children))
            }
            Node::Marked { mark, .. } => panic!("{mark:?} is no hedge"),
        };
        nodes.iter().map(piece).collect()
    }
}

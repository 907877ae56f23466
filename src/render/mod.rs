//! The report laid over the text, ready to be drawn: paragraphs, each a tree of marks.
//!
//! Marks of different layers may overlap in any way. Output formats (HTML, the page, a terminal) nest. [`paragraphs`]
//! turns the one into the other once, for all of them: a mark that would cross another is cut at its edge.

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

/// Every mark of the report with the spans it covers, in no particular order.
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
pub fn paragraphs(text: &str, report: &Report) -> Vec<Paragraph> {
    let mut marks = marks(report);
    // Outermost first; of two marks on the same words the order of `Mark` decides, so that it is always the same.
    marks.sort_by_key(|&(mark, span)| (span.start, std::cmp::Reverse(span.end), mark));
    let mut seen = std::collections::HashSet::new();
    let mut next = 0;
    let mut carried: Vec<(Mark, Span)> = Vec::new();
    text::paragraphs(text)
        .into_iter()
        .map(|paragraph| {
            let mut tree = Tree::new(paragraph.start);
            let mut inside = std::mem::take(&mut carried);
            while let Some(&(mark, span)) = marks.get(next).filter(|(_, span)| span.start < paragraph.end) {
                inside.push((mark, span));
                next += 1;
            }
            for (mark, span) in inside {
                if span.end > paragraph.end {
                    carried.push((mark, span));
                }
                let piece = Span::new(span.start.max(paragraph.start), span.end.min(paragraph.end));
                if piece.start < piece.end {
                    tree.insert(mark, piece, &mut |mark| seen.insert(mark));
                }
            }
            Paragraph { span: paragraph, nodes: tree.close(paragraph.end) }
        })
        .collect()
}

/// Builds the nodes of one paragraph from marks in order of their start.
struct Tree {
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
    fn new(start: usize) -> Tree {
        Tree { at: start, done: Vec::new(), open: Vec::new() }
    }

    /// Opens `mark` over `span`, cutting it where the marks around it end.
    fn insert(&mut self, mark: Mark, span: Span, first: &mut impl FnMut(Mark) -> bool) {
        let mut rest = Span::new(span.start.max(self.at), span.end);
        while rest.start < rest.end {
            self.close_until(rest.start);
            let end = self.open.last().map_or(rest.end, |outer| outer.span.end.min(rest.end));
            self.fill(rest.start);
            let piece = Span::new(rest.start, end);
            self.open.push(Open { mark, span: piece, first: first(mark), children: Vec::new() });
            if end == rest.end {
                break;
            }
            self.close_until(end);
            rest.start = end;
        }
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

    fn close(mut self, end: usize) -> Vec<Node> {
        self.close_until(end);
        self.fill(end);
        self.done
    }
}

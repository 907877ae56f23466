//! A text that has been read: the text, its report, and the two laid over each other.

use std::ops::{Deref, Range};
use std::rc::Rc;

use super::Layers;
use super::laying::Laying;
use super::marks::{Hidden, handle, layer_of, same_thing, spans};
use crate::render::{self, Mark, Node, Paragraph, Part};
use crate::report::Report;
use crate::text::{Span, Unsuited, paragraphs};

/// A text with its report. Cloning is cheap, and two are equal only if they are the same one.
#[derive(Clone, Debug)]
pub struct Reading(Rc<Parts>);

/// What a [`Reading`] holds.
#[derive(Debug)]
pub struct Parts {
    /// The text as it was given.
    pub text: Rc<str>,
    /// What the engine says about it, with offsets in bytes.
    pub report: Report,
    /// The report laid over the text.
    pub paragraphs: Vec<Paragraph>,
    /// The paragraphs that are drawn together.
    pub passages: Vec<Range<usize>>,
    /// Why its marks are worth little, if they are.
    pub unsuited: Option<Unsuited>,
    /// What the reader has hidden as wrong: its layer, and where it begins.
    pub hidden: Vec<Hidden>,
    /// The reading with everything, if something is hidden.
    pub(super) whole: Option<Reading>,
}

impl Reading {
    /// Lays `report` over `text`.
    pub fn new(text: String, report: Report) -> Reading {
        let paragraphs = paragraphs(&text);
        Laying::new(text, report, paragraphs).all()
    }

    /// The reading made of these parts, all but the passages.
    pub(super) fn of_parts(parts: Parts) -> Reading {
        let passages = passages(&parts.paragraphs);
        Reading(Rc::new(Parts { passages, ..parts }))
    }

    /// Whether `other` is a reading of the same text, perhaps with other things hidden.
    pub fn is_of_one_text(&self, other: &Reading) -> bool {
        Rc::ptr_eq(&self.text, &other.text)
    }

    /// The reading with everything that was hidden.
    pub fn whole(&self) -> Reading {
        self.whole.clone().unwrap_or_else(|| self.clone())
    }

    /// Reads `text`.
    pub fn of(text: String) -> Reading {
        let report = crate::analyse(&text);
        Reading::new(text, report)
    }
}

/// Cuts `paragraphs` into passages: long, so that there are few to compare, but so that each is quickly drawn.
fn passages(paragraphs: &[Paragraph]) -> Vec<Range<usize>> {
    const PARAGRAPHS: usize = 20;
    const BYTES: usize = 5000;
    let mut passages: Vec<Range<usize>> = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let fits = |passage: &&mut Range<usize>| {
            passage.len() < PARAGRAPHS && paragraph.span.end - paragraphs[passage.start].span.start <= BYTES
        };
        match passages.last_mut().filter(fits) {
            Some(passage) => passage.end = i + 1,
            None => passages.push(i..i + 1),
        }
    }
    passages
}

impl PartialEq for Reading {
    fn eq(&self, other: &Reading) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Reading {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Parts {
    /// The words that `span` covers.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// What passage number `passage` covers.
    pub fn extent(&self, passage: usize) -> Span {
        let Range { start, end } = self.passages[passage];
        self.paragraphs[start].span.to(self.paragraphs[end - 1].span)
    }

    /// The words that `spans` cover, with an ellipsis where they are interrupted; none if there are no spans.
    pub fn joined(&self, spans: &[Span]) -> Option<String> {
        let words: Vec<&str> = spans.iter().map(|&span| self.words(span)).collect();
        (!words.is_empty()).then(|| words.join(" … "))
    }

    /// The attribution in whose content `span` stands: the innermost one.
    pub fn voice(&self, span: Span) -> Option<usize> {
        let holds = |content: &Span| content.contains(span);
        let contents = self.report.attributions.iter().enumerate().filter_map(|(i, a)| {
            let content = a.content.iter().find(|content| holds(content))?;
            Some((content.len(), i))
        });
        contents.min().map(|(_, i)| i)
    }

    /// Everything that `mark` covers, in text order.
    pub fn spans(&self, mark: Mark) -> Vec<Span> {
        spans(&self.report, mark)
    }

    /// The innermost mark of the `shown` layers that holds the byte `at`.
    pub fn mark_at(&self, at: usize, shown: Layers) -> Option<Mark> {
        let marks = render::marks(&self.report).into_iter();
        let here =
            marks.filter(|(mark, span)| span.start <= at && at < span.end && shown.has(layer_of(*mark)));
        here.min_by_key(|(_, span)| span.len()).map(|(mark, _)| mark)
    }

    /// The part by which an attribution is selected in the text.
    pub fn handle(&self, attribution: usize) -> Mark {
        handle(&self.report, attribution)
    }

    /// Whether `mark` can be reached with the keyboard; an attribution is reached by one of its parts.
    pub fn is_handle(&self, mark: Mark) -> bool {
        match mark {
            Mark::Attribution { attribution, .. } => self.handle(attribution) == mark,
            _ => true,
        }
    }

    /// Whether the marks inside `mark` are selected together with it, rather than by themselves: they are inside every
    /// handle but a content, which may hold much of a text.
    pub fn holds(&self, mark: Mark) -> bool {
        self.is_handle(mark) && !matches!(mark, Mark::Attribution { part: Part::Content, .. })
    }

    /// The marks of the `shown` layers that the keyboard stops at, in text order: all handles that no mark holds.
    pub fn stops(&self, shown: Layers) -> Vec<Mark> {
        let mut stops = Vec::new();
        for paragraph in &self.paragraphs {
            self.collect_stops(&paragraph.nodes, shown, &mut stops);
        }
        stops
    }

    fn collect_stops(&self, nodes: &[Node], shown: Layers, stops: &mut Vec<Mark>) {
        for node in nodes {
            let Node::Marked { mark, first, children, .. } = node else { continue };
            let is_shown = shown.has(layer_of(*mark));
            if is_shown && *first && self.is_handle(*mark) {
                stops.push(*mark);
            }
            if !is_shown || !self.holds(*mark) {
                self.collect_stops(children, shown, stops);
            }
        }
    }

    /// The marks of the `shown` layers that are selected together with `mark`, itself first: those that it holds.
    pub fn selected_with(&self, mark: Mark, shown: Layers) -> Vec<Mark> {
        let mut marks = vec![mark];
        if self.holds(mark) {
            let outer = spans(&self.report, mark);
            let inner = render::marks(&self.report).into_iter().filter(|&(inner, span)| {
                outer.iter().any(|outer| outer.contains(span))
                    && shown.has(layer_of(inner))
                    && self.is_handle(inner)
                    && !same_thing(inner, mark)
            });
            marks.extend(inner.map(|(mark, _)| mark));
        }
        marks
    }
}

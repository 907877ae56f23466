//! The widget's panel inside a shadow root: it says what to paint and what is selected, and goes without a trace.

use js_sys::{Array, Reflect};
use saidso::browser::{Marked, Panel};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, ShadowRootInit, ShadowRootMode};

use super::{document, find, host, settle};

const TEXT: &str = "😀 It may have rained, Mara Lund said.";

/// A host that keeps what it is told, in lists of these names.
fn listener() -> JsValue {
    js_sys::eval(
        "({ painted: [], selected: [], paint(p) { this.painted.push(p) }, select(s) { this.selected.push(s) } })",
    )
    .expect("it is an object")
}

/// How often `listener` was told something under `name`, and what it was last told.
fn told(listener: &JsValue, name: &str) -> (u32, JsValue) {
    let list = Reflect::get(listener, &name.into()).expect("it has a list").unchecked_into::<Array>();
    (list.length(), list.at(-1))
}

/// An element in a shadow root, and the panel for `text` in it.
async fn shown(text: &str, layers: &str, is_painted: bool, listener: &JsValue) -> (Element, Element, Panel) {
    let host = host();
    let shadow =
        host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a div takes a shadow root");
    let inside = document().create_element("div").expect("a div can be made");
    shadow.append_child(&inside).expect("a shadow root takes children");
    let marked = Marked::read(text.to_owned()).await;
    let panel = Panel::new(&inside, &marked, layers, is_painted, listener.clone().unchecked_into());
    let panel = panel.unwrap_or_else(|_| panic!("it mounts"));
    settle().await;
    (host, inside, panel)
}

#[wasm_bindgen_test]
async fn the_panel_paints_at_once_and_after_each_switch_and_goes_without_a_trace() {
    let listener = listener();
    let (host, inside, panel) = shown(TEXT, "", true, &listener).await;
    let (times, painting) = told(&listener, "painted");
    assert_eq!(times, 1, "painted once at the start");
    assert!(Reflect::has(&painting, &"hedge".into()).unwrap());

    find(&inside, "[data-layer=hedges]").unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(find(&inside, "[data-layer=hedges]").get_attribute("aria-pressed").as_deref(), Some("false"));
    let (times, painting) = told(&listener, "painted");
    assert_eq!(times, 2, "painted again after the switch");
    assert!(!Reflect::has(&painting, &"hedge".into()).unwrap());

    panel.close();
    settle().await;
    assert_eq!(inside.inner_html(), "");
    assert_eq!(told(&listener, "painted").0, 2, "nothing is painted after the end");
    host.remove();
}

#[wasm_bindgen_test]
async fn a_mark_is_found_by_its_offset_selected_and_told() {
    let listener = listener();
    let (host, inside, panel) = shown(TEXT, "", true, &listener).await;
    let may = TEXT.encode_utf16().collect::<Vec<_>>().windows(3).position(|w| w == [109, 97, 121]).unwrap();
    assert_eq!(panel.tell(may).as_deref(), Some("hedge, possible, not certain"));
    assert_eq!(panel.tell(1000), None);
    panel.select(Some(may + 2));
    settle().await;
    assert_eq!(find(&inside, ".details h2").text_content().as_deref(), Some("may"));
    let (_, selected) = told(&listener, "selected");
    assert_eq!(Reflect::get(&selected, &"start".into()).unwrap(), JsValue::from(may as u32));
    assert_eq!(Reflect::get(&selected, &"layer".into()).unwrap(), JsValue::from("hedges"));
    panel.select(Some(may));
    settle().await;
    find(&inside, ".details");
    panel.select(None);
    settle().await;
    assert!(inside.query_selector(".details").unwrap().is_none());
    panel.close();
    host.remove();
}

#[wasm_bindgen_test]
async fn only_the_layers_that_are_wanted_are_shown() {
    let listener = listener();
    let (host, inside, panel) = shown(TEXT, "hedges", true, &listener).await;
    let pressed =
        |layer| find(&inside, &format!("[data-layer={layer}]")).get_attribute("aria-pressed").unwrap();
    assert_eq!([pressed("hedges"), pressed("entities"), pressed("attributions")], ["true", "false", "false"]);
    panel.show("entities hedges");
    settle().await;
    assert_eq!([pressed("hedges"), pressed("entities"), pressed("attributions")], ["true", "true", "false"]);
    panel.show("figures");
    panel.show("");
    settle().await;
    assert_eq!([pressed("hedges"), pressed("entities"), pressed("attributions")], ["true"; 3]);
    panel.close();
    host.remove();
}

#[wasm_bindgen_test]
async fn another_text_takes_the_place_of_the_first() {
    let listener = listener();
    let (host, inside, panel) = shown(TEXT, "", false, &listener).await;
    assert_eq!(find(&inside, ".text").text_content().as_deref(), Some(TEXT));
    find(&inside, "[data-tab=names]").unchecked_into::<HtmlElement>().click();
    settle().await;
    panel.replace(&Marked::read("Police in Tesmir counted 40 dead.".to_owned()).await);
    settle().await;
    assert_eq!(find(&inside, "[data-layer=hedges] .count").text_content().as_deref(), Some("0"));
    assert_eq!(find(&inside, "[data-tab=names]").get_attribute("aria-current").as_deref(), Some("true"));
    assert!(find(&inside, ".text").text_content().unwrap().starts_with("Police"));
    panel.close();
    host.remove();
}

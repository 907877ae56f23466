//! The widget's panel inside a shadow root: it says what to paint, and goes without a trace.

use std::cell::RefCell;
use std::rc::Rc;

use saidso::browser::{mount_panel, unmount};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, ShadowRootInit, ShadowRootMode};

use super::{document, find, host, settle};

#[wasm_bindgen_test]
async fn the_panel_paints_at_once_and_after_each_switch() {
    let host = host();
    let shadow =
        host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a div takes a shadow root");
    let inside = document().create_element("div").expect("a div can be made");
    shadow.append_child(&inside).expect("a shadow root takes children");

    let paintings = Rc::new(RefCell::new(Vec::<JsValue>::new()));
    let seen = Rc::clone(&paintings);
    let paint = Closure::<dyn FnMut(JsValue)>::new(move |painting| seen.borrow_mut().push(painting));
    let text = "😀 It may have rained, she said.".to_owned();
    let mounted = mount_panel(&inside, text, paint.as_ref().unchecked_ref::<js_sys::Function>().clone())
        .expect("it mounts");
    settle().await;
    assert_eq!(paintings.borrow().len(), 1, "painted once at the start");
    assert!(paintings.borrow()[0].is_object());

    find(&inside, "[data-layer=hedges]").unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(find(&inside, "[data-layer=hedges]").get_attribute("aria-pressed").as_deref(), Some("false"));
    assert_eq!(paintings.borrow().len(), 2, "painted again after the switch");

    unmount(mounted);
    settle().await;
    assert_eq!(inside.inner_html(), "");
    assert_eq!(paintings.borrow().len(), 2, "nothing is painted after the end");
    host.remove();
}

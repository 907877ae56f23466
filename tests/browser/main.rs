//! The library as JavaScript sees it, tested in a real browser.
#![cfg(target_arch = "wasm32")]

mod page;
mod panel;
mod report;

use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::{Document, Element};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("the tests run in a page")
}

/// An empty element in the page, to mount something in.
fn host() -> Element {
    let host = document().create_element("div").expect("a div can be made");
    document().body().expect("the page has a body").append_child(&host).expect("the body takes children");
    host
}

/// The one element in `host` that `selector` names.
fn find(host: &Element, selector: &str) -> Element {
    let found = host.query_selector(selector).expect("the selector is valid");
    found.unwrap_or_else(|| panic!("there is no {selector} in {}", host.inner_html()))
}

/// Waits until everything that is scheduled now has happened.
async fn settle() {
    let later = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("the tests run in a page");
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 50)
            .expect("a timer can be set");
    });
    wasm_bindgen_futures::JsFuture::from(later).await.expect("timers do not fail");
}

//! Finding, focusing and showing elements, and waiting until they are shown.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

/// The first element within `root` that `selector` names.
pub fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Moves the keyboard's focus to `element`, and the page with it unless it is to `stay`.
pub fn focus(element: &HtmlElement, stay: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(stay);
    // The element may be gone from the page by now; then there is nothing to focus.
    let _ = element.focus_with_options(&options);
}

/// Scrolls just so far that `element` is in sight.
pub fn reveal(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The field `name` of a JavaScript object; undefined where there is none.
pub fn field(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Waits until what is on the page now has been painted.
pub async fn painted() {
    // The first frame begins before it is painted, the second one after that.
    for _ in 0..2 {
        let frame = Promise::new(&mut |resolve, _| {
            // Without a window, or if it refuses, nothing is ever painted, and nothing is to be waited for.
            if web_sys::window().is_none_or(|window| window.request_animation_frame(&resolve).is_err()) {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        let _ = JsFuture::from(frame).await;
    }
}

/// Whether the browser took `text` into the clipboard.
pub async fn copied(window: &Window, text: &str) -> bool {
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

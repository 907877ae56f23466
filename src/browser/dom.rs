//! Finding, focusing and showing elements.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

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

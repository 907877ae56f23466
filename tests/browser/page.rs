//! The page comes, works, and goes.

use saidso::browser::{mount, unmount};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlTextAreaElement, InputEvent, InputEventInit};

use super::{document, find, host, settle};

#[wasm_bindgen_test]
async fn mounting_shows_the_paste_area_and_unmounting_leaves_nothing() {
    let before = document().body().expect("a body").inner_html();
    let host = host();
    host.set_inner_html("<p>Starting …</p>");
    let mounted = mount(&host, None).expect("the page mounts");
    settle().await;
    find(&host, "textarea");
    assert!(!host.inner_html().contains("Starting"), "the page takes the place of what was there");
    unmount(mounted);
    settle().await;
    assert_eq!(host.inner_html(), "");
    host.remove();
    assert_eq!(document().body().expect("a body").inner_html(), before);
}

#[wasm_bindgen_test]
async fn two_pages_do_not_disturb_each_other() {
    let (one, other) = (host(), host());
    let (first, second) = (mount(&one, None).expect("it mounts"), mount(&other, None).expect("it mounts"));
    settle().await;
    unmount(first);
    settle().await;
    assert_eq!(one.inner_html(), "");
    press(&other, "Try a sample");
    settle().await;
    find(&other, ".text p");
    unmount(second);
    one.remove();
    other.remove();
}

#[wasm_bindgen_test]
async fn pasting_marks_and_editing_gives_the_text_back() {
    const TEXT: &str = "😀 It rained.\n\n“It snowed,” she said.";
    let host = host();
    let mounted = mount(&host, None).expect("the page mounts");
    settle().await;
    enter(&host, TEXT, "insertText");
    settle().await;
    assert!(host.query_selector(".text").expect("a valid selector").is_none(), "typing is not pasting");
    enter(&host, TEXT, "insertFromPaste");
    settle().await;
    assert_eq!(find(&host, ".text").text_content().as_deref(), Some(TEXT.replace('\n', "").as_str()));
    press(&host, "Edit");
    settle().await;
    assert_eq!(draft(&host).value(), TEXT);
    unmount(mounted);
    host.remove();
}

fn draft(host: &web_sys::Element) -> HtmlTextAreaElement {
    find(host, "textarea").unchecked_into()
}

/// Puts `text` into the paste area in the way that `input_type` names.
fn enter(host: &web_sys::Element, text: &str, input_type: &str) {
    let draft = draft(host);
    draft.set_value(text);
    let init = InputEventInit::new();
    init.set_bubbles(true);
    init.set_input_type(input_type);
    let event = InputEvent::new_with_event_init_dict("input", &init).expect("an event can be made");
    draft.dispatch_event(&event).expect("the event is dispatched");
}

/// Presses the button in `host` that is called `name`.
fn press(host: &web_sys::Element, name: &str) {
    let buttons = host.query_selector_all("button").expect("a valid selector");
    let buttons = (0..buttons.length()).filter_map(|i| buttons.get(i));
    let button =
        buttons.filter_map(|node| node.dyn_into::<HtmlElement>().ok()).find(|b| b.inner_text() == name);
    button.unwrap_or_else(|| panic!("there is no button {name:?}")).click();
}

//! The library as WebAssembly: what JavaScript can call. Everything that touches the browser is in this folder.

mod dom;
mod files;
mod follow;
mod helper;
mod link;
mod memory;
mod near;
mod page;
mod panel;
mod save;
mod types;

use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::html::BaseComponent;

use crate::report::Offsets;

/// Reads `text` and gives the report as a plain object, typed `Report`. Offsets are in UTF-16 code units, so that
/// `text.slice(start, end)` is the mark.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyse(text: &str) -> Result<JsValue, Error> {
    crate::analyse(text).with_offsets(text, Offsets::Utf16).serialize(&Serializer::json_compatible())
}

/// Shows the reading page inside `element`, in place of what was there, until [`unmount`].
///
/// Texts are read in workers that `startWorker` starts, so that the page answers meanwhile; without it in the page itself.
#[wasm_bindgen]
pub fn mount(
    element: &Element,
    #[wasm_bindgen(js_name = startWorker, unchecked_optional_param_type = "() => Worker")]
    start_worker: Option<js_sys::Function>,
) -> Result<Mounted, JsValue> {
    element.set_text_content(None);
    mounted::<page::App>(element, |root| page::Props { root, start_worker })
}

/// Shows the marks of `text` as switches and lists inside `element`, until [`unmount`].
///
/// `paint` is called with what should be painted over the text, a `Painting`: at once and after every change.
#[wasm_bindgen(js_name = mountPanel)]
pub fn mount_panel(
    element: &Element,
    text: String,
    #[wasm_bindgen(unchecked_param_type = "(painting: Painting) => void")] paint: js_sys::Function,
) -> Result<Mounted, JsValue> {
    mounted::<panel::App>(element, |root| panel::Props { root, text: text.into(), paint })
}

/// Ends what [`mount`] or [`mount_panel`] began and leaves nothing behind.
#[wasm_bindgen]
pub fn unmount(mounted: Mounted) {
    (mounted.end)();
}

/// Something that is shown inside an element. Hand it to [`unmount`] to end it.
#[wasm_bindgen]
pub struct Mounted {
    end: Box<dyn FnOnce()>,
}

/// Renders a component inside an element of its own within `element`: Yew never takes its listeners off the element
/// that it renders into, so that element must go with it.
fn mounted<App: BaseComponent>(
    element: &Element,
    props: impl FnOnce(Element) -> App::Properties,
) -> Result<Mounted, JsValue> {
    let document = element.owner_document().ok_or("the element belongs to no document")?;
    let root = document.create_element("div")?;
    element.append_child(&root)?;
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props(root.clone())).render();
    let end = Box::new(move || {
        app.destroy();
        root.remove();
    });
    Ok(Mounted { end })
}

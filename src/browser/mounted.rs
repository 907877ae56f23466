//! What is shown inside an element of a page, until that has enough of it.

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::html::BaseComponent;

/// Something that is shown inside an element. Hand it to [`unmount`] to end it.
#[cfg_attr(feature = "page", wasm_bindgen)]
pub struct Mounted {
    end: Box<dyn FnOnce()>,
}

/// Ends what was mounted and leaves nothing behind.
#[cfg_attr(feature = "page", wasm_bindgen)]
pub fn unmount(mounted: Mounted) {
    (mounted.end)();
}

/// Renders a component inside an element of its own within `element`: Yew never takes its listeners off the element
/// that it renders into, so that element must go with it.
pub fn mounted<App: BaseComponent>(
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

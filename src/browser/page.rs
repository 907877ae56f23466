//! The reading page in the browser: its state, and the events whose data only the browser can read.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{Html, Properties, component, html, use_callback, use_effect, use_mut_ref, use_reducer};

use super::follow::{Follower, is_asked};
use super::mounted::{Mounted, mounted};
use super::{files, memory};
use crate::view::{Action, Page, State, Wires};

/// Shows the reading page inside `element`, in place of what was there, until [`unmount`](super::unmount).
///
/// Texts are read in workers that `startWorker` starts, so that the page answers meanwhile; without it in the page itself.
#[wasm_bindgen]
pub fn mount(
    element: &Element,
    #[wasm_bindgen(js_name = startWorker, unchecked_optional_param_type = "() => Worker")]
    start_worker: Option<Function>,
) -> Result<Mounted, JsValue> {
    element.set_text_content(None);
    mounted::<App>(element, |root| Props { root, start_worker })
}

/// Where the page is.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The element that the page is rendered into.
    pub root: Element,
    /// Starts a worker in which a text can be read.
    pub start_worker: Option<Function>,
}

/// The reading page.
#[component]
pub fn App(props: &Props) -> Html {
    let helped = props.start_worker.is_some();
    let state = use_reducer(move || {
        let settings = web_sys::window().map(|window| memory::settings(&window)).unwrap_or_default();
        let kept = web_sys::window().and_then(|window| memory::texts(&window));
        let arriving = web_sys::window().is_some_and(|window| is_asked(&window));
        State { settings, is_page: true, helped, arriving, ..State::default() }.after(Action::Keep(kept))
    });
    let dispatcher = state.dispatcher();
    // Kept from one render to the next: a new callback would have every passage drawn anew.
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let follower = {
        let (root, start, dispatch) = (props.root.clone(), props.start_worker.clone(), dispatch.clone());
        use_mut_ref(move || Follower::new(root, start, dispatch))
    };
    {
        let state = (*state).clone();
        use_effect(move || follower.borrow_mut().follow(state));
    }
    let wires = Wires {
        typed: files::typed(&dispatch),
        pasted: files::pasted(&dispatch),
        asked: files::asked(&dispatch),
        chosen: files::chosen(&dispatch),
        dropped: files::dropped(&dispatch),
        dispatch,
    };
    html! { <Page state={(*state).clone()} {wires} /> }
}

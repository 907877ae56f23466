//! The reading page in the browser: its state, and what follows from it outside the page's own HTML.

use std::time::Duration;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::platform::{spawn_local, time::sleep};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_reducer};

use super::files;
use crate::view::{Action, Page, State, Wires};

/// Where the page is.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The element that the page is rendered into.
    pub root: Element,
}

/// The reading page.
#[component]
pub fn App(props: &Props) -> Html {
    let state = use_reducer(State::default);
    let dispatch = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action: Action| dispatcher.dispatch(action))
    };
    {
        let root = props.root.clone();
        use_effect_with(state.reading.is_some(), move |&is_reading| {
            focus(&root, if is_reading { ".text" } else { ".draft" });
        });
    }
    {
        let root = props.root.clone();
        use_effect_with(state.moves, move |&moves| {
            if moves > 0 {
                focus(&root, ".mark[tabindex='0']");
            }
        });
    }
    {
        let (more, dispatch) = (state.is_drawing(), dispatch.clone());
        use_effect_with((state.reading.clone(), state.drawn), move |_| {
            if more {
                spawn_local(async move {
                    // A task of its own for each step: the browser paints and answers in between.
                    sleep(Duration::ZERO).await;
                    dispatch.emit(Action::DrawMore);
                });
            }
        });
    }
    let wires = Wires {
        typed: files::typed(&dispatch),
        chosen: files::chosen(&dispatch),
        dropped: files::dropped(&dispatch),
        dispatch,
    };
    html! { <Page state={(*state).clone()} {wires} /> }
}

/// Moves the keyboard's focus to the first element within `root` that `selector` names.
fn focus(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // The element may be gone from the page by now; then there is nothing to focus.
        let _ = element.focus();
    }
}

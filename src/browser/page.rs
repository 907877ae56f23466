//! The reading page in the browser: its state, and what follows from it outside the page's own HTML.

use std::time::Duration;

use web_sys::Element;
use yew::platform::{spawn_local, time::sleep};
use yew::{Html, Properties, component, html, use_callback, use_effect_with, use_reducer};

use super::dom::{find, focus, painted, reveal};
use super::files;
use super::save::save;
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
    let dispatcher = state.dispatcher();
    // Kept from one render to the next: a new callback would have every passage drawn anew.
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    {
        let root = props.root.clone();
        use_effect_with(state.reading.is_some(), move |&is_reading| {
            // At the top, where the eye begins; the focus alone would leave the page scrolled to half.
            if let Some(element) = find(&root, if is_reading { ".text" } else { ".draft" }) {
                focus(&element, true);
            }
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        });
    }
    {
        let root = props.root.clone();
        use_effect_with(state.moves, move |&moves| {
            if let Some(element) = find(&root, ".mark[tabindex='0']").filter(|_| moves > 0) {
                focus(&element, false);
            }
        });
    }
    {
        let root = props.root.clone();
        use_effect_with(state.selected, move |_| {
            if let Some(element) = find(&root, ".is-selected") {
                reveal(&element);
            }
        });
    }
    {
        let reading = state.reading.clone();
        use_effect_with(state.saving, move |saving| {
            if let (Some((_, form)), Some(reading)) = (saving, reading) {
                let _ = save(*form, &reading);
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
    {
        let dispatch = dispatch.clone();
        use_effect_with(state.waiting || state.is_another_waiting(), move |&waiting| {
            if waiting {
                spawn_local(async move {
                    painted().await;
                    dispatch.emit(Action::Begin);
                });
            }
        });
    }
    {
        let root = props.root.clone();
        use_effect_with(state.compared.is_some(), move |&is_compared| {
            if let Some(element) = find(&root, if is_compared { ".comparison" } else { "#another" }) {
                focus(&element, true);
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

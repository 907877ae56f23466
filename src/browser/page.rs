//! The reading page in the browser: its state, and what follows from it outside the page's own HTML.

use std::time::Duration;

use js_sys::Function;
use web_sys::Element;
use yew::platform::{spawn_local, time::sleep};
use yew::{Html, Properties, component, html, use_callback, use_effect_with, use_mut_ref, use_reducer};

use super::dom::{find, focus, painted, reveal};
use super::files;
use super::helper::Helper;
use super::near::Watch;
use super::save::save;
use crate::view::{Action, Page, State, Wires};

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
    let is_helped = props.start_worker.is_some();
    let state = use_reducer(move || State { helped: is_helped, ..State::default() });
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
                spawn_local(async move {
                    // What is far away gets its real place when it comes into sight.
                    painted().await;
                    reveal(&element);
                });
            }
        });
    }
    {
        let root = props.root.clone();
        use_effect_with(state.stopped, move |&stopped| {
            // The button that stopped it is gone.
            if let Some(element) = find(&root, ".draft").filter(|_| stopped) {
                focus(&element, false);
            }
        });
    }
    let watch = use_mut_ref(|| None);
    {
        let (watch, dispatch) = (watch.clone(), dispatch.clone());
        use_effect_with(state.reading.clone(), move |reading| {
            *watch.borrow_mut() = reading.as_ref().and_then(|_| Watch::new(dispatch));
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
        let (more, dispatch, root) = (state.is_drawing(), dispatch.clone(), props.root.clone());
        use_effect_with((state.reading.clone(), state.drawn), move |_| {
            if let Some(watch) = &*watch.borrow() {
                watch.all(&root);
            }
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
        // Of its memory a worker gives nothing back: each text has one of its own, which is made ready while the paste area is
        // shown.
        let spare = use_mut_ref(|| None);
        let start = props.start_worker.clone().filter(|_| state.helped);
        let (draft, dispatch) = (state.draft.clone(), dispatch.clone());
        let turn = state.waiting.then_some(state.turn);
        use_effect_with((state.reading.is_some(), turn), move |&(is_reading, turn)| {
            let ready = |start: &Function| spare.take().or_else(|| Helper::start(start));
            let mut busy = None;
            match (turn, start) {
                (Some(_), Some(start)) => match ready(&start) {
                    Some(mut helper) => {
                        helper.read(&draft, dispatch);
                        busy = Some(helper);
                    }
                    None => dispatch.emit(Action::Alone),
                },
                (Some(_), None) => spawn_local(async move {
                    painted().await;
                    dispatch.emit(Action::Begin);
                }),
                (None, Some(start)) if !is_reading => {
                    let helper = ready(&start);
                    *spare.borrow_mut() = helper;
                }
                _ => {}
            }
            // When the text is read, or is to be read no more, its helper goes.
            move || drop(busy)
        });
    }
    let wires = Wires {
        typed: files::typed(&dispatch),
        pasted: files::pasted(&dispatch),
        chosen: files::chosen(&dispatch),
        dropped: files::dropped(&dispatch),
        dispatch,
    };
    html! { <Page state={(*state).clone()} {wires} /> }
}

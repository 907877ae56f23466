//! The reading page.

use yew::{DragEvent, Html, Properties, classes, component, html};

use super::entry::entry;
use super::on;
use super::reader::reader;
use super::save::save_menu;
use super::settings::look_menu;
use super::{Action, Shown, State, Wires};

/// What [`Page`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state of the page.
    pub state: State,
    /// How to reach back.
    pub wires: Wires,
}

/// The whole page: the paste area, or the marked text.
#[component]
pub fn Page(props: &Props) -> Html {
    let Props { state, wires } = props;
    let dispatch = wires.dispatch.clone();
    let over = {
        let (dispatch, was) = (dispatch.clone(), state.dragging);
        move |event: DragEvent| {
            // Without this the browser opens the dropped file in place of the page.
            event.prevent_default();
            if !was {
                dispatch.emit(Action::Drag(true));
            }
        }
    };
    let leave = {
        let dispatch = dispatch.clone();
        // The pointer leaves a child whenever it enters another one; only leaving the page has no next element.
        move |event: DragEvent| {
            if event.related_target().is_none() {
                dispatch.emit(Action::Drag(false));
            }
        }
    };
    let edit = on(&dispatch, Action::Edit);
    let dragging = state.dragging.then_some("is-dragging");
    let is_arriving = state.is_arriving();
    let reading = (is_arriving || state.reading.is_some()).then_some("is-reading");
    let [size, spacing, width] = state.settings.steps();
    html! {
        <div class={classes!("page", dragging, reading)} data-theme={state.settings.theme()} data-size={size}
            data-spacing={spacing} data-width={width} ondragover={over} ondragleave={leave}
            ondrop={wires.dropped.clone()} oninput={wires.typed.clone()}
            onpaste={wires.pasted.clone()} onchange={wires.chosen.clone()}>
            <header class="masthead">
                <h1>{ "Saidso" }</h1>
                if state.reading.is_some() {
                    <div class="masthead-buttons">
                        { look_menu(state, &dispatch) }
                        { save_menu(state, &dispatch) }
                        <button type="button" class="button" onclick={edit}>{ "Edit" }</button>
                    </div>
                } else if !is_arriving {
                    <p>{ "See who says what in a news text, on whose word its figures stand, and how sure it is. \
                          Nothing you paste leaves this page." }</p>
                }
            </header>
            <main>
                if let Some(reading) = &state.reading {
                    { reader(&Shown { state: state.clone(), reading: reading.clone(), dispatch }) }
                    if let Some(problem) = &state.problem {
                        <p class="problem" role="alert">{ problem.to_string() }</p>
                    }
                } else if is_arriving {
                    <p class="starting" role="status">{ "Reading…" }</p>
                } else {
                    { entry(state, wires) }
                }
            </main>
            <footer class="colophon">
                <p>{ "The marks describe what the text says and how it says it. They do not judge whether it is true, \
                      and they can be wrong." }</p>
                // In tabs of their own, so that the text stays where it is.
                <p>
                    <a href="how.html" target="_blank">{ "How it works, and how good it is" }</a>{ " · " }
                    <a href="how.html#check" target="_blank">{ "Check that nothing leaves" }</a>{ " · " }
                    <a href="embed.html" target="_blank">{ "For news sites" }</a>
                </p>
            </footer>
        </div>
    }
}

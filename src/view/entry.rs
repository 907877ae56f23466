//! Where the text comes from: the paste area, a file, or the sample.

use yew::{Callback, Html, KeyboardEvent, html};

use super::{Action, State, Wires, words};
use crate::render::words::heading;
use crate::report::Layer;

/// The paste area with its buttons.
pub fn entry(state: &State, wires: &Wires) -> Html {
    let read = wires.dispatch.reform(|_| Action::Read);
    let sample = wires.dispatch.reform(|_| Action::Sample);
    let keys = keys(wires);
    html! {
        <section class="entry">
            <label class="entry-label" for="draft">{ "Your text" }</label>
            <textarea id="draft" class="draft" spellcheck="false" autocomplete="off" value={state.draft.clone()}
                placeholder="Paste a news text here" aria-describedby="entry-hint"
                oninput={wires.typed.clone()} onkeydown={keys} />
            if let Some(problem) = &state.problem {
                <p class="problem" role="alert">{ problem.to_string() }</p>
            }
            <p class="busy" role="status">{ state.waiting.then_some("Reading…") }</p>
            <div class="entry-buttons">
                <button type="button" class="button is-main" onclick={read}>{ "Mark it" }</button>
                <button type="button" class="button" onclick={sample}>{ "Try a sample" }</button>
                <input id="file" class="file" type="file" accept=".txt,text/plain" onchange={wires.chosen.clone()} />
                <label class="button" for="file">{ "Open a file" }</label>
            </div>
            <p id="entry-hint" class="hint">
                { "What you paste is marked at once. After typing, press Ctrl+Enter. A .txt file can be dropped \
                   anywhere on this page." }
            </p>
            { legend() }
        </section>
    }
}

/// What the keys do in a paste area.
pub fn keys(wires: &Wires) -> Callback<KeyboardEvent> {
    let dispatch = wires.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            dispatch.emit(Action::Read);
        }
    })
}

/// What will be marked, each in the dress of its marks.
fn legend() -> Html {
    let item = |&layer: &Layer| {
        html! {
            <div>
                <dt><span class={words::dress(layer)}>{ heading(layer) }</span></dt>
                <dd>{ words::promise(layer) }</dd>
            </div>
        }
    };
    html! { <dl class="legend">{ for Layer::ALL.iter().map(item) }</dl> }
}

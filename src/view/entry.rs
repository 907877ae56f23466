//! Where the text comes from: the paste area, a file, or the sample.

use yew::{Html, KeyboardEvent, Properties, component, html};

use super::kept::kept;
use super::notices::told;
use super::samples::{SAMPLES, Sample};
use super::{Action, State, Wires, words};
use crate::render::words::heading;
use crate::report::Layer;

/// What [`Entry`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state of the page.
    pub state: State,
    /// How to reach back.
    pub wires: Wires,
}

/// The paste area with its buttons.
#[component]
pub fn Entry(props: &Props) -> Html {
    let Props { state, wires } = props;
    let read = wires.dispatch.reform(|_| Action::Read);
    let sample = |(i, sample): (usize, &Sample)| {
        let read = wires.dispatch.reform(move |_| Action::Sample(i));
        html! { <button type="button" class="sample" onclick={read}>{ sample.title }</button> }
    };
    let dispatch = wires.dispatch.clone();
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            dispatch.emit(Action::Read);
        }
    };
    html! {
        <section class="entry">
            <label class="entry-label" for="draft">{ "Your text" }</label>
            <textarea id="draft" class="draft" spellcheck="false" autocomplete="off" value={state.draft.clone()}
                placeholder="Paste a news text here" aria-describedby="entry-hint"
                oninput={wires.typed.clone()} onpaste={wires.pasted.clone()} onkeydown={keys} />
            if let Some(problem) = &state.problem {
                <p class="problem" role="alert">{ problem.to_string() }</p>
            }
            { told(state.told) }
            <p class="busy" role="status">{ state.waiting.then_some("Reading…") }</p>
            <div class="entry-buttons">
                <button type="button" class="button is-main" onclick={read}>{ "Mark it" }</button>
                <button type="button" class="button" onclick={wires.asked.clone()}>{ "Paste" }</button>
                <input id="file" class="file" type="file" accept=".txt,.md,.html,.htm,text/plain,text/html,text/markdown"
                    onchange={wires.chosen.clone()} />
                <label class="button" for="file">{ "Open a file" }</label>
                <p class="samples">{ "or try a sample: " }{ for SAMPLES.iter().enumerate().map(sample) }</p>
            </div>
            <p id="entry-hint" class="hint">
                { "What you paste is marked at once. After typing, press Ctrl+Enter. A text file, a saved web page or a \
                   Markdown file can be dropped anywhere on this page." }
            </p>
            { kept(state, &wires.dispatch) }
            <Legend />
        </section>
    }
}

/// What will be marked, each in the dress of its marks.
#[component]
fn Legend() -> Html {
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

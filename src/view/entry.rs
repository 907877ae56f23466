//! Where the text comes from: the paste area, a file, or the sample.

use yew::{Callback, Html, KeyboardEvent, Properties, component, html};

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
    let sample = wires.dispatch.reform(|_| Action::Sample);
    let dispatch = wires.dispatch.clone();
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            dispatch.emit(Action::Read);
        }
    };
    let stop = wires.dispatch.reform(|_| Action::Stop);
    let excerpt = state.excerpt();
    let status = match (state.waiting, state.stopped, state.helped) {
        (true, _, false) => "Reading… Until it is done, this page cannot answer.",
        (true, ..) if excerpt.is_some() => "Reading…",
        (_, true, _) => "Stopped. Your text is still here.",
        _ => "",
    };
    html! {
        <section class="entry">
            <label class="entry-label" for="draft">{ "Your text" }</label>
            <textarea id="draft" class="draft" spellcheck="false" autocomplete="off"
                value={excerpt.map_or(state.draft.clone(), |excerpt| excerpt.to_owned().into())}
                readonly={excerpt.is_some()} placeholder="Paste a news text here" aria-describedby="entry-hint"
                oninput={wires.typed.clone()} onpaste={wires.pasted.clone()} onkeydown={keys} />
            if excerpt.is_some() {
                { folded(state.draft.len(), &wires.dispatch) }
            }
            if let Some(problem) = &state.problem {
                <p class="problem" role="alert">{ problem.to_string() }</p>
            }
            <p class="busy" id="busy" role="status">{ status }</p>
            if state.waiting && state.helped && excerpt.is_some() {
                <div class="progress">
                    <progress max="100" value={state.share.to_string()} aria-labelledby="busy" />
                    <button type="button" class="button" onclick={stop}>{ "Cancel" }</button>
                </div>
            }
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
            <Legend />
        </section>
    }
}

/// Says that the paste area shows the beginning only of a text of so many bytes.
fn folded(size: usize, dispatch: &Callback<Action>) -> Html {
    let unfold = dispatch.reform(|_| Action::Unfold);
    let clear = dispatch.reform(|_| Action::Type(String::new()));
    html! {
        <p class="hint">
            { format!("This is the beginning of your text; all {} KB of it are kept. ", size / 1000) }
            <button type="button" class="speaker" onclick={unfold}>{ "Show and edit all of it" }</button>{ " " }
            <button type="button" class="speaker" onclick={clear}>{ "Clear" }</button>
        </p>
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

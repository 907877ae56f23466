//! Where the text comes from: the paste area, a file, or the sample.

use yew::{Callback, Html, KeyboardEvent, html};

use super::kept::kept;
use super::notices::told;
use super::on;
use super::samples::{SAMPLES, Sample};
use super::{Action, State, Wires, words};
use crate::render::words::heading;
use crate::report::Layer;

/// The paste area with its buttons.
pub fn entry(state: &State, wires: &Wires) -> Html {
    let read = on(&wires.dispatch, Action::Read);
    let sample = |(i, sample): (usize, &Sample)| {
        let read = on(&wires.dispatch, Action::Sample(i));
        html! { <button type="button" class="sample" onclick={read}>{ sample.title }</button> }
    };
    let keys = keys(&wires.dispatch);
    let stop = on(&wires.dispatch, Action::Stop);
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
                onpaste={wires.pasted.clone()} onkeydown={keys} />
            if excerpt.is_some() {
                { folded(state.draft.len(), &wires.dispatch) }
            }
            if let Some(problem) = &state.problem {
                <p class="problem" role="alert">{ problem.to_string() }</p>
            }
            { told(state.told) }
            <p class="busy" id="busy" role="status">{ status }</p>
            if state.waiting && state.helped && excerpt.is_some() {
                <div class="progress">
                    <progress max="100" value={state.share.to_string()} aria-labelledby="busy" />
                    <button type="button" class="button" onclick={stop}>{ "Cancel" }</button>
                </div>
            }
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
            { legend() }
        </section>
    }
}

/// Says that the paste area shows the beginning only of a text of so many bytes.
fn folded(size: usize, dispatch: &Callback<Action>) -> Html {
    let unfold = on(dispatch, Action::Unfold);
    let clear = on(dispatch, Action::Type(String::new()));
    html! {
        <p class="hint">
            { format!("This is the beginning of your text; all {} KB of it are kept. ", size / 1000) }
            <button type="button" class="speaker" onclick={unfold}>{ "Show and edit all of it" }</button>{ " " }
            <button type="button" class="speaker" onclick={clear}>{ "Clear" }</button>
        </p>
    }
}

/// What the keys do in a paste area.
pub fn keys(dispatch: &Callback<Action>) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
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

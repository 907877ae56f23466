//! A paste area, with what is to be said of the text in it.

use yew::{Callback, Html, KeyboardEvent, html};

use super::on;
use super::{Action, State};

/// What distinguishes one paste area from another: the id of its field, what it is for, and what stands in it while it is empty.
pub struct PasteArea {
    /// The id of the field. The one of the hint has "-hint" after it.
    pub id: &'static str,
    /// What the text is.
    pub label: &'static str,
    /// What stands in the field while it is empty.
    pub placeholder: &'static str,
}

impl PasteArea {
    /// The area with the text of `state`, the `problem` with that, and how far it is read.
    pub fn show(&self, state: &State, problem: Option<String>, dispatch: &Callback<Action>) -> Html {
        let excerpt = state.excerpt();
        let stop = on(dispatch, Action::Stop);
        let [hint, busy] = ["hint", "busy"].map(|part| format!("{}-{part}", self.id));
        let status = match (state.waiting, state.stopped, state.helped) {
            (true, _, false) => "Reading… Until it is done, this page cannot answer.",
            (true, ..) if excerpt.is_some() => "Reading…",
            (_, true, _) => "Stopped. Your text is still here.",
            _ => "",
        };
        html! {
            <>
                <label class="entry-label" for={self.id}>{ self.label }</label>
                <textarea id={self.id} class="draft" spellcheck="false" autocomplete="off"
                    value={excerpt.map_or(state.draft.clone(), |excerpt| excerpt.to_owned().into())}
                    readonly={excerpt.is_some()} placeholder={self.placeholder} aria-describedby={hint}
                    onkeydown={keys(dispatch)} />
                if excerpt.is_some() {
                    { folded(state.draft.len(), dispatch) }
                }
                if let Some(problem) = problem {
                    <p class="problem" role="alert">{ problem }</p>
                }
                <p class="busy" id={busy.clone()} role="status">{ status }</p>
                if state.waiting && state.helped && excerpt.is_some() {
                    <div class="progress">
                        <progress max="100" value={state.share.to_string()} aria-labelledby={busy} />
                        <button type="button" class="button" onclick={stop}>{ "Cancel" }</button>
                    </div>
                }
            </>
        }
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
fn keys(dispatch: &Callback<Action>) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            dispatch.emit(Action::Read);
        }
    })
}

/// The button that opens a file in place of what the paste area holds; `id` is that of its field.
pub fn file_button(id: &'static str) -> Html {
    html! {
        <>
            <input id={id} class="file" type="file" accept=".txt,.md,.html,.htm,text/plain,text/html,text/markdown" />
            <label class="button" for={id}>{ "Open a file" }</label>
        </>
    }
}

//! Every finding in words, layer by layer: what the widget shows beside a text that it may not touch.

use yew::{Callback, Html, Properties, component, html};

use super::{Action, Reading, State};
use crate::render::words::{self, Note};

/// What [`MarkList`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state of the panel.
    pub state: State,
    /// The marked text.
    pub reading: Reading,
    /// Takes the reader's actions.
    pub dispatch: Callback<Action>,
}

/// A list for each layer that is switched on and not empty.
#[component]
pub fn MarkList(props: &Props) -> Html {
    let notes = words::notes(&props.reading.text, &props.reading.report);
    let layers = notes.chunk_by(|one, other| one.layer == other.layer);
    layers
        .filter(|notes| props.state.shown.has(notes[0].layer))
        .map(|notes| {
            html! {
                <section class="list" data-layer={notes[0].layer.word()}>
                    <h2>{ words::heading(notes[0].layer) }</h2>
                    <ul>{ for notes.iter().map(|note| item(note, &props.dispatch)) }</ul>
                </section>
            }
        })
        .collect()
}

fn item(note: &Note, dispatch: &Callback<Action>) -> Html {
    let mark = note.mark;
    let select = dispatch.reform(move |_| Action::Select(mark));
    html! {
        <li><button type="button" class="item" onclick={select}>
            <span class="item-words">{ note.words.clone() }</span>{ " " }
            <span class="item-note">{ note.facts.clone() }</span>
        </button></li>
    }
}

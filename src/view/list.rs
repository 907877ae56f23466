//! Every mark in words, layer by layer: what the widget shows beside a text that it may not touch.

use yew::{Callback, Html, Properties, component, html};

use super::marks::layer_of;
use super::{Action, Reading, State, words};
use crate::render::Mark;
use crate::report::{Layer, Status};

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
    let entries = entries(&props.reading);
    let section = |&layer: &Layer| {
        let mut entries = entries.iter().filter(|(mark, ..)| layer_of(*mark) == layer).peekable();
        if !props.state.shown.has(layer) || entries.peek().is_none() {
            return Html::default();
        }
        html! {
            <section class="list" data-layer={layer.word()}>
                <h3>{ words::layer(layer) }</h3>
                <ul>{ for entries.map(|entry| item(entry, &props.dispatch)) }</ul>
            </section>
        }
    };
    Layer::ALL.iter().map(section).collect()
}

/// A mark, its words, and a note.
type Entry = (Mark, String, String);

fn item((mark, words, note): &Entry, dispatch: &Callback<Action>) -> Html {
    let mark = *mark;
    let select = dispatch.reform(move |_| Action::Select(mark));
    html! {
        <li><button type="button" class="item" onclick={select}>
            <span class="item-words">{ words.clone() }</span>{ " " }<span class="item-note">{ note.clone() }</span>
        </button></li>
    }
}

fn entries(reading: &Reading) -> Vec<Entry> {
    let report = &reading.report;
    let entities = report.entities.iter().enumerate().map(|(entity, e)| {
        let times = match e.mentions.len() {
            1 => String::new(),
            n => format!(", {n} times"),
        };
        let note = format!("{}{times}", words::entity_kind(e.kind)[0]);
        (Mark::Mention { entity, mention: 0 }, e.name.clone(), note)
    });
    let figures = report.figures.iter().enumerate().map(|(i, f)| {
        let counted = f.counted.map_or("", |counted| reading.words(counted));
        let status = if f.status == Status::Stated { "" } else { f.status.word() };
        let note =
            [counted, status].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        (Mark::Figure(i), reading.words(f.span).to_owned(), note)
    });
    let attributions = report.attributions.iter().enumerate().map(|(i, a)| {
        let content = reading.joined(&a.content).unwrap_or_default();
        (reading.handle(i), words::speaker(reading, a), content)
    });
    let hedges = report.hedges.iter().enumerate().map(|(i, h)| {
        (Mark::Hedge(i), reading.words(h.span).to_owned(), words::hedge_kind(h.kind).to_owned())
    });
    entities.chain(figures).chain(attributions).chain(hedges).collect()
}

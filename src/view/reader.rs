//! The marked text with its switches and its margin.

use yew::{Callback, Html, KeyboardEvent, classes, html};

use super::findings::Findings;
use super::passage::Passage;
use super::{Action, Reading, State, Step, Wires, layers, marks, words};
use crate::render::Mark;
use crate::render::words::heading;
use crate::report::Layer;
use crate::text::Span;

/// Paragraphs to a [`Passage`]: many, so that there are few passages to compare, but not more than are quickly drawn.
const PASSAGE: usize = 20;

/// The marked text with its switches and its margin.
pub fn reader(state: &State, reading: &Reading, wires: &Wires) -> Html {
    let dispatch = &wires.dispatch;
    html! {
        <div class="reader">
            <div class="toolbar">
                { switches(state, reading, dispatch) }
            </div>
            { marked_text(state, reading, dispatch) }
            <aside class={classes!("margin", state.opened.then_some("is-open"))} aria-label="What was found">
                <Findings state={state.clone()} reading={reading.clone()} dispatch={dispatch.clone()} wires={wires.clone()} />
            </aside>
            <p class="hint">{ "Select a mark to see what it is and why. With the keyboard: Tab into the text, " }
                <kbd>{ "←" }</kbd>{ " " }<kbd>{ "→" }</kbd>{ " from mark to mark, Enter to open, Escape to close." }</p>
        </div>
    }
}

/// A switch for each layer, with its count. The switch wears the dress of its marks, and so is their legend.
pub fn switches(state: &State, reading: &Reading, dispatch: &Callback<Action>) -> Html {
    let switch = |&layer: &Layer| {
        let flip = dispatch.reform(move |_| Action::Toggle(layer));
        let is_on = state.shown.has(layer);
        html! {
            <button type="button" class="switch" data-layer={layer.word()} aria-pressed={is_on.to_string()} onclick={flip}>
                <span class={words::dress(layer)}>{ heading(layer) }</span>{ " " }
                <span class="count">{ layers::count(&reading.report, layer) }</span>
            </button>
        }
    };
    html! { <div class="switches" role="group" aria-label="Layers">{ for Layer::ALL.iter().map(switch) }</div> }
}

/// The text, paragraph by paragraph.
fn marked_text(state: &State, reading: &Reading, dispatch: &Callback<Action>) -> Html {
    let tab_stop = state.tab_stop();
    let stop_spans = tab_stop.map_or(Vec::new(), |mark| marks::spans(&reading.report, mark));
    let lit = state.selected.map_or(Vec::new(), |mark| marks::related(&reading.report, mark));
    let drawn = reading.paragraphs.len().min(state.drawn);
    let passage = |start: usize| {
        let range = start..drawn.min(start + PASSAGE);
        let extent = reading.paragraphs[start].span.to(reading.paragraphs[range.end - 1].span);
        let here = |spans: &[Span], mark: Option<Mark>| {
            mark.filter(|_| spans.iter().any(|span| span.overlaps(extent)))
        };
        html! {
            <Passage key={start} reading={reading.clone()} {range} shown={state.shown}
                selected={here(&lit, state.selected)} tab_stop={here(&stop_spans, tab_stop)}
                dispatch={dispatch.clone()} />
        }
    };
    html! {
        <article class="text" lang="en" tabindex="-1" aria-label="The marked text" onkeydown={keys(dispatch, state.tab_stop())}>
            { for (0..drawn).step_by(PASSAGE).map(passage) }
        </article>
    }
}

/// What the keys do while the focus is in the text.
fn keys(dispatch: &Callback<Action>, tab_stop: Option<Mark>) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let action = match event.key().as_str() {
            "ArrowRight" => Action::Go(Step::Forth),
            "ArrowLeft" => Action::Go(Step::Back),
            "Home" => Action::Go(Step::First),
            "End" => Action::Go(Step::Last),
            "Escape" => Action::Close,
            "Enter" | " " => match tab_stop {
                Some(mark) => Action::Select(mark),
                None => return,
            },
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(action);
    })
}

//! The marked text with its switches and its margin.

use yew::{Callback, Html, KeyboardEvent, classes, component, html};

use super::findings::Findings;
use super::notices::notices;
use super::on;
use super::passage::Passage;
use super::{Action, Layers, Shown, Step, layers, marks, words};
use crate::render::Mark;
use crate::render::words::heading;
use crate::report::Layer;
use crate::text::Span;

/// The marked text with its switches and its margin.
pub fn reader(shown: &Shown) -> Html {
    let Shown { state, reading, dispatch } = shown;
    html! {
        <div class="reader">
            <div class="toolbar">
                <Switches state={state.beside()} reading={reading.clone()} dispatch={dispatch.clone()} />
            </div>
            { notices(state, reading, dispatch) }
            { marked_text(shown) }
            <aside class={classes!("margin", state.opened.then_some("is-open"))} aria-label="What was found">
                <Findings state={state.beside()} reading={reading.clone()} dispatch={dispatch.clone()} />
            </aside>
            <p class="hint">{ "Select a mark to see what it is and why. With the keyboard: Tab into the text, " }
                <kbd>{ "←" }</kbd>{ " " }<kbd>{ "→" }</kbd>{ " from mark to mark, Enter to open, Escape to close." }</p>
        </div>
    }
}

/// A switch for each layer, with its count. The switch wears the dress of its marks, and so is their legend.
#[component]
pub fn Switches(Shown { state, reading, dispatch }: &Shown) -> Html {
    let switch = |&layer: &Layer| {
        let flip = on(dispatch, Action::Toggle(layer));
        let shown = state.shown;
        let pressed = match shown.is_quiet(layer) {
            true => "mixed",
            false if shown.has(layer) => "true",
            false => "false",
        };
        html! {
            <button type="button" class="switch" data-layer={layer.word()} aria-pressed={pressed} onclick={flip}>
                <span class={words::dress(layer)}>{ heading(layer) }</span>{ " " }
                <span class="count">{ layers::count(&reading.report, layer) }</span>
            </button>
        }
    };
    html! { <div class="switches" role="group" aria-label="Layers">{ for Layer::ALL.iter().map(switch) }</div> }
}

/// The text, paragraph by paragraph.
pub fn marked_text(Shown { state, reading, dispatch }: &Shown) -> Html {
    let tab_stop = state.tab_stop();
    let report = &reading.report;
    let stop_spans = tab_stop.map_or(Vec::new(), |mark| marks::spans(report, mark));
    let own = state.selected.map_or(Vec::new(), |mark| marks::spans(report, mark));
    let lit = state.selected.map_or(Vec::new(), |mark| marks::related(report, mark));
    let drawn = reading.passages.len().min(state.drawn);
    let passage = |index: usize| {
        let extent = reading.extent(index);
        let here = |spans: &[Span], mark: Option<Mark>| {
            mark.filter(|_| spans.iter().any(|span| span.overlaps(extent)))
        };
        let tab_stop = here(&stop_spans, tab_stop);
        let is_marked =
            state.near.contains(&index) || tab_stop.is_some() || here(&own, state.selected).is_some();
        // Words alone are not drawn anew when a layer is switched.
        let shown = if is_marked { state.shown } else { Layers::ALL };
        html! {
            <Passage key={index} reading={reading.clone()} {index} {is_marked} {shown}
                selected={here(&lit, state.selected.filter(|_| is_marked))} {tab_stop} dispatch={dispatch.clone()} />
        }
    };
    html! {
        <article class="text" lang="en" tabindex="-1" aria-label="The marked text" onkeydown={keys(dispatch, state.tab_stop())}>
            { for (0..drawn).map(passage) }
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

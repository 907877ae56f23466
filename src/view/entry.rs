//! Where the text comes from: the paste area, a file, or the sample.

use yew::{Html, html};

use super::kept::kept;
use super::notices::told;
use super::on;
use super::paste_area::{PasteArea, file_button};
use super::samples::{SAMPLES, Sample};
use super::{Action, Problem, State, Wires, words};
use crate::render::words::heading;
use crate::report::Layer;

/// The paste area with its buttons.
pub fn entry(state: &State, wires: &Wires) -> Html {
    let read = on(&wires.dispatch, Action::Read);
    let sample = |(i, sample): (usize, &Sample)| {
        let read = on(&wires.dispatch, Action::Sample(i));
        html! { <button type="button" class="sample" onclick={read}>{ sample.title }</button> }
    };
    let area = PasteArea { id: "draft", label: "Your text", placeholder: "Paste a news text here" };
    let problem = state.problem.as_ref().map(Problem::to_string);
    html! {
        <section class="entry">
            { area.show(state, problem, &wires.dispatch) }
            { told(state.told) }
            <div class="entry-buttons">
                <button type="button" class="button is-main" onclick={read}>{ "Mark it" }</button>
                <button type="button" class="button" onclick={wires.asked.clone()}>{ "Paste" }</button>
                { file_button("file") }
                <p class="samples">{ "or try a sample: " }{ for SAMPLES.iter().enumerate().map(sample) }</p>
            </div>
            <p id="draft-hint" class="hint">
                { "What you paste is marked at once. After typing, press Ctrl+Enter. A text file, a saved web page or a \
                   Markdown file can be dropped anywhere on this page." }
            </p>
            { kept(state, &wires.dispatch) }
            { legend() }
        </section>
    }
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

//! The widget's panel in the browser: its state, and what the widget is told to paint over the host's article.

use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{
    AttrValue, Html, Properties, Reducible, component, html, use_callback, use_effect_with, use_memo,
    use_reducer,
};

use super::dom::{find, reveal};
use super::mounted::{Mounted, mounted};
use crate::render::{self, Mark, Part};
use crate::report::{Offsets, Report};
use crate::view::{Action, Layers, Panel, Reading, State, marks};

/// Shows the marks of `text` as switches and lists inside `element`, until [`unmount`](super::unmount).
///
/// `paint` is called with what should be painted over the text, a `Painting`: at once and after every change.
#[wasm_bindgen(js_name = mountPanel)]
pub fn mount_panel(
    element: &Element,
    text: String,
    #[wasm_bindgen(unchecked_param_type = "(painting: Painting) => void")] paint: js_sys::Function,
) -> Result<Mounted, JsValue> {
    mounted::<App>(element, |root| Props { root, text: text.into(), paint })
}

/// What the panel is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The element that the panel is rendered into.
    pub root: Element,
    /// The text of the host's article.
    pub text: AttrValue,
    /// Called with what should be painted.
    pub paint: js_sys::Function,
}

/// The widget's panel.
#[component]
pub fn App(props: &Props) -> Html {
    let text = props.text.clone();
    let state = use_reducer(move || Looked(State::default().showing(Reading::of(text.to_string()))));
    let dispatcher = state.dispatcher();
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let state = state.0.clone();
    let Some(reading) = state.reading.clone() else { return Html::default() };
    let report = use_memo(reading.clone(), |reading| {
        reading.report.clone().with_offsets(&reading.text, Offsets::Utf16)
    });
    let root = props.root.clone();
    use_effect_with(state.selected, move |_| {
        // The list may be scrolled far down, and the details are above it.
        if let Some(details) = find(&root, ".details") {
            reveal(&details);
        }
    });
    let paint = props.paint.clone();
    use_effect_with((state.shown, state.selected), move |&(shown, selected)| {
        let painting = painting(&report, shown, selected);
        if let Ok(painting) = painting.serialize(&Serializer::json_compatible()) {
            // An error of the widget's own is in the console already; the panel works without paint.
            let _ = paint.call1(&JsValue::NULL, &painting);
        }
    });
    html! { <Panel {state} {reading} {dispatch} /> }
}

/// The state of the panel.
struct Looked(State);

impl Reducible for Looked {
    type Action = Action;

    fn reduce(self: Rc<Looked>, action: Action) -> Rc<Looked> {
        Rc::new(Looked(self.0.clone().looked(action)))
    }
}

/// By the name of each paint, the starts and ends of what it covers. The selected mark comes first in `selected`.
fn painting(report: &Report, shown: Layers, selected: Option<Mark>) -> Painting {
    let mut painting = PAINTS.map(|paint| (paint, Vec::new()));
    let mut cover = |paint: &str, span: crate::text::Span| {
        let own = painting.iter_mut().filter(|(name, _)| *name == paint);
        own.for_each(|(_, edges)| edges.extend([span.start, span.end]));
    };
    for (mark, span) in render::marks(report) {
        if shown.has(marks::layer_of(mark)) {
            cover(paint_of(mark), span);
        }
    }
    if let Some(selected) = selected {
        let own = marks::spans(report, selected);
        let others = marks::related(report, selected).into_iter().filter(|span| !own.contains(span));
        own.iter().copied().chain(others).for_each(|span| cover("selected", span));
    }
    Painting(painting)
}

/// The names of paints.
const PAINTS: [&str; 7] = ["name", "figure", "hedge", "source", "cue", "content", "selected"];

/// The starts and ends of what each paint covers; for JavaScript an object.
struct Painting([(&'static str, Vec<usize>); 7]);

impl Serialize for Painting {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let used = self.0.iter().filter(|(_, edges)| !edges.is_empty());
        serializer.collect_map(used.map(|(name, edges)| (name, edges)))
    }
}

/// The name of the paint for `mark`.
fn paint_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Mention { .. } => "name",
        Mark::Figure(_) => "figure",
        Mark::Hedge(_) => "hedge",
        Mark::Attribution { part: Part::Source, .. } => "source",
        Mark::Attribution { part: Part::Cue, .. } => "cue",
        Mark::Attribution { part: Part::Content, .. } => "content",
    }
}

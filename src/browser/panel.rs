//! The widget's panel in the browser: its state, and what the widget is told to paint over the host's article.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{
    Callback, Html, Properties, Reducible, component, use_callback, use_effect_with, use_mut_ref, use_reducer,
};

use super::dom::{find, reveal};
use super::library::Marked;
use super::mounted::{Mounted, mounted, unmount};
use super::painting::{painting, selected};
use crate::report::Layer;
use crate::text::byte_at;
use crate::view::{Action, Layers, Shown, State, panel, words};

#[wasm_bindgen]
extern "C" {
    /// What the widget brings.
    #[wasm_bindgen(typescript_type = "PanelHost")]
    pub type Host;

    /// Paints over the article: at the start, and after every change of layers or text.
    #[wasm_bindgen(method, catch)]
    fn paint(this: &Host, painting: JsValue) -> Result<(), JsValue>;

    /// Shows in the article what is selected, or that nothing is.
    #[wasm_bindgen(method, catch)]
    fn select(this: &Host, selected: JsValue) -> Result<(), JsValue>;
}

/// A panel with switches for the layers of marks in a text, and lists of them. It shows the text itself where its host cannot
/// paint.
#[wasm_bindgen]
pub struct Panel {
    link: Rc<Link>,
    mounted: Mounted,
}

/// What the panel outside and the one on screen know of each other.
#[derive(Default)]
struct Link {
    /// The panel on screen: how to reach it, and its state.
    screen: RefCell<Option<(Callback<Action>, State)>>,
}

impl Link {
    fn state(&self) -> Option<State> {
        self.screen.borrow().as_ref().map(|(_, state)| state.clone())
    }

    /// Has the panel on screen do `action`. That is drawn later; who asks for the state meanwhile gets the one after it.
    fn send(&self, action: Action) {
        let dispatch = self.screen.borrow_mut().as_mut().map(|(dispatch, state)| {
            *state = state.clone().looked(action.clone());
            dispatch.clone()
        });
        dispatch.iter().for_each(|dispatch| dispatch.emit(action.clone()));
    }
}

#[wasm_bindgen]
impl Panel {
    /// Shows the panel for `marked` inside `element`; `layers` are the names of those that are shown at first, all if there are none.
    /// Where the host cannot paint, `isPainted` is false.
    #[wasm_bindgen(constructor)]
    pub fn new(
        element: &Element,
        marked: &Marked,
        layers: &str,
        #[wasm_bindgen(js_name = isPainted)] is_painted: bool,
        host: Host,
    ) -> Result<Panel, JsValue> {
        let link = Rc::new(Link::default());
        let state = State { is_pane: !is_painted, shown: among(layers), ..State::default() };
        let state = state.showing(marked.reading.clone());
        let props = |root| Props { root, state, host: Rc::new(host), link: link.clone() };
        let mounted = mounted::<App>(element, props)?;
        Ok(Panel { link, mounted })
    }

    /// Shows `marked` in place of the text before.
    pub fn replace(&self, marked: &Marked) {
        self.link.send(Action::Done(marked.reading.clone(), None));
    }

    /// Shows the layers with these names, or all if there are none.
    pub fn show(&self, layers: &str) {
        let wanted = among(layers);
        let Some(state) = self.link.state() else { return };
        let other = Layer::ALL.iter().copied().filter(|&layer| wanted.has(layer) != state.shown.has(layer));
        other.for_each(|layer| self.link.send(Action::Toggle(layer)));
    }

    /// What the mark at this offset of the text is, in words; nothing where no layer that is shown has a mark.
    pub fn tell(&self, offset: usize) -> Option<String> {
        let state = self.link.state()?;
        let reading = state.reading?;
        let mark = reading.mark_at(byte_at(&reading.text, offset), state.shown)?;
        Some(words::spoken(&reading, mark))
    }

    /// Selects the mark at this offset of the text, if there is one; or nothing, if none is given.
    pub fn select(&self, offset: Option<usize>) {
        let Some(State { reading: Some(reading), shown, selected, .. }) = self.link.state() else { return };
        let mark = offset.and_then(|offset| reading.mark_at(byte_at(&reading.text, offset), shown));
        match mark.or(selected) {
            Some(mark) if selected != Some(mark) || offset.is_none() => self.link.send(Action::Select(mark)),
            _ => {}
        }
    }

    /// Takes the panel away and leaves nothing behind.
    pub fn close(self) {
        unmount(self.mounted);
    }
}

/// `value` as a plain object; undefined if it cannot be one.
fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// The layers whose names stand in `names`, or all if there is none.
fn among(names: &str) -> Layers {
    let is_off = |layer: &Layer| !names.is_empty() && !names.contains(layer.word());
    Layer::ALL.iter().copied().filter(is_off).fold(Layers::ALL, Layers::without)
}

/// What the panel is made of.
#[derive(Clone, Properties)]
pub struct Props {
    root: Element,
    state: State,
    host: Rc<Host>,
    link: Rc<Link>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.link, &other.link)
    }
}

/// The widget's panel.
#[component]
pub fn App(props: &Props) -> Html {
    let start = props.state.clone();
    let state = use_reducer(move || Looked(start));
    let dispatcher = state.dispatcher();
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let state = state.0.clone();
    // In an effect the panel outside would hear of it too late: it may ask as soon as it is told.
    props.link.screen.replace(Some((dispatch.clone(), state.clone())));
    let reading = state.reading.clone();
    let (host, painted) = (props.host.clone(), use_mut_ref(|| None));
    use_effect_with((reading.clone(), state.shown, state.selected), {
        let root = props.root.clone();
        move |(reading, shown, mark)| {
            let Some(reading) = reading else { return };
            // An error of the widget's own is in the console already; the panel works without paint.
            if painted.replace(Some((reading.clone(), *shown))) != Some((reading.clone(), *shown)) {
                let _ = host.paint(plain(&painting(reading, *shown)));
            }
            let _ = host.select(mark.map_or(JsValue::UNDEFINED, |mark| plain(&selected(reading, mark))));
            // The list may be scrolled far down, and the details are above it.
            find(&root, ".details").iter().for_each(reveal);
        }
    });
    match reading {
        Some(reading) => panel(&Shown { state, reading, dispatch }),
        None => Html::default(),
    }
}

/// The state of the panel.
struct Looked(State);

impl Reducible for Looked {
    type Action = Action;

    fn reduce(self: Rc<Looked>, action: Action) -> Rc<Looked> {
        Rc::new(Looked(self.0.clone().looked(action)))
    }
}

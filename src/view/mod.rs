//! What the reader sees: components, each pure from its properties to HTML, and the state behind them.
//!
//! ```text
//! Action ─► State ─┬─► Page  (the reading page: paste area, or marked text, switches and findings)
//!                  └─► panel (the widget on somebody else's page: switches and findings)
//! ```
//!
//! What is drawn anew with every change is a function; a component is what can be left as it is, such as a passage of a long text:
//! a component costs some kilobytes of the page. Nothing here touches the browser: what needs it comes in as a callback, through [`Wires`].

mod action;
mod another;
mod details;
mod entry;
mod findings;
mod going;
mod groups;
mod kept;
mod layers;
mod laying;
pub mod marks;
mod menu;
mod notices;
mod page;
mod panel;
mod passage;
mod paste_area;
mod problem;
mod reader;
mod reading;
mod samples;
mod save;
mod settings;
mod state;
#[cfg(test)]
#[path = "../../tests/view/mod.rs"]
mod tests;
pub mod words;

pub use action::{Action, Step, Told};
pub use findings::{Order, Tab};
pub use layers::Layers;
pub use laying::Laying;
pub use marks::Hidden;
pub use menu::Menu;
pub use page::Page;
pub use panel::panel;
pub use problem::{MAX_BYTES, Problem};
pub use reading::Reading;
pub use samples::SAMPLES;
pub use save::Form;
pub use settings::Settings;
pub use state::{SHORT, STEP_OF_PASSAGES, State};

use yew::{Callback, DragEvent, Event, InputEvent, MouseEvent, Properties};

/// A marked text on screen.
#[derive(Clone, PartialEq, Properties)]
pub struct Shown {
    /// The state of the page, or of the panel.
    pub state: State,
    /// The marked text.
    pub reading: Reading,
    /// Takes the reader's actions.
    pub dispatch: Callback<Action>,
}

/// How the components reach back: the state's actions, and the events whose data only the browser can read.
#[derive(Clone, PartialEq)]
pub struct Wires {
    /// Takes every action of the reader.
    pub dispatch: Callback<Action>,
    /// The text in a paste area changed.
    pub typed: Callback<InputEvent>,
    /// Something was pasted into a paste area, before it is in it.
    pub pasted: Callback<Event>,
    /// The button for what is in the clipboard was pressed.
    pub asked: Callback<MouseEvent>,
    /// A file was chosen.
    pub chosen: Callback<Event>,
    /// Something was dropped on the page.
    pub dropped: Callback<DragEvent>,
}

/// What an event leads to: `action`, whatever the event is. One function for all events of a kind, where a closure of its own for
/// each would cost some hundred bytes.
fn on<E>(dispatch: &Callback<Action>, action: Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(action.clone()))
}

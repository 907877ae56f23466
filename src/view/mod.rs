//! What the reader sees: components, each pure from its properties to HTML, and the state behind them.
//!
//! ```text
//! Action ─► State ─┬─► Page  (the reading page: paste area, or marked text, switches and findings)
//!                  └─► Panel (the widget on somebody else's page: switches and findings)
//! ```
//!
//! Nothing here touches the browser: what needs it comes in as a callback, through [`Wires`].

mod another;
mod details;
mod entry;
mod findings;
mod groups;
mod layers;
pub mod marks;
mod page;
mod panel;
mod passage;
mod problem;
mod reader;
mod reading;
mod save;
mod state;
#[cfg(test)]
#[path = "../../tests/view/mod.rs"]
mod tests;
mod words;

pub use findings::{Order, Tab};
pub use layers::Layers;
pub use page::Page;
pub use panel::Panel;
pub use problem::{MAX_BYTES, Problem};
pub use reading::Reading;
pub use save::Form;
pub use state::{Action, State, Step};

use yew::{Callback, DragEvent, Event, InputEvent};

/// How the components reach back: the state's actions, and the events whose data only the browser can read.
#[derive(Clone, PartialEq)]
pub struct Wires {
    /// Takes every action of the reader.
    pub dispatch: Callback<Action>,
    /// The text in the paste area changed.
    pub typed: Callback<InputEvent>,
    /// A file was chosen.
    pub chosen: Callback<Event>,
    /// Something was dropped on the page.
    pub dropped: Callback<DragEvent>,
}

//! The widget's panel: switches, and what was found.

use yew::{Callback, Html, Properties, component, html};

use super::findings::Findings;
use super::reader::switches;
use super::{Action, Reading, State};

/// What [`Panel`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state of the panel.
    pub state: State,
    /// The marked text.
    pub reading: Reading,
    /// Takes the reader's actions.
    pub dispatch: Callback<Action>,
}

/// The widget's panel beside a host's article.
#[component]
pub fn Panel(props: &Props) -> Html {
    let Props { state, reading, dispatch } = props;
    html! {
        <div class="panel">
            { switches(state, reading, dispatch) }
            <Findings state={state.clone()} reading={reading.clone()} dispatch={dispatch.clone()} />
        </div>
    }
}

//! The widget's panel: switches, and the list of marks or the details of one.

use yew::{Callback, Html, Properties, component, html};

use super::details::Details;
use super::groups::FigureGroups;
use super::list::MarkList;
use super::reader::Switches;
use super::summary::Overview;
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
            <Switches state={state.clone()} reading={reading.clone()} dispatch={dispatch.clone()} />
            <div aria-live="polite">
                if let Some(selected) = state.selected {
                    <Details reading={reading.clone()} {selected} shown={state.shown} dispatch={dispatch.clone()} />
                }
            </div>
            if state.selected.is_none() {
                <Overview reading={reading.clone()} />
                <FigureGroups reading={reading.clone()} dispatch={dispatch.clone()} />
            }
            <MarkList state={state.clone()} reading={reading.clone()} dispatch={dispatch.clone()} />
        </div>
    }
}

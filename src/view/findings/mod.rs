//! Everything that was found, tab by tab, and the details of what is selected: the page's margin and the widget's panel.

mod compare;
mod figures;
mod glance;
mod hedges;
mod map;
mod names;
mod sources;

pub use figures::Order;

use yew::{Callback, Html, Properties, component, html};

use super::details::{self, details};
use super::marks::same_thing;
use super::{Action, Reading, State, Wires};
use crate::render::Mark;

/// What [`Findings`] and its tabs show.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state of the page or panel.
    pub state: State,
    /// The marked text.
    pub reading: Reading,
    /// Takes the reader's actions.
    pub dispatch: Callback<Action>,
    /// How to reach back from the paste area for another text; none where there is no such tab.
    #[prop_or_default]
    pub wires: Option<Wires>,
}

/// A way to look at what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The whole text in counts, and where its soft spots are.
    #[default]
    Glance,
    /// Who and what is named.
    Names,
    /// Which figures are given.
    Figures,
    /// Who says what.
    Sources,
    /// How sure the text is.
    Hedges,
    /// The text beside another one.
    Compare,
}

impl Tab {
    const ALL: [Tab; 6] = [Tab::Glance, Tab::Names, Tab::Figures, Tab::Sources, Tab::Hedges, Tab::Compare];

    fn title(self) -> &'static str {
        match self {
            Tab::Glance => "Glance",
            Tab::Names => "Names",
            Tab::Figures => "Figures",
            Tab::Sources => "Sources",
            Tab::Hedges => "Hedges",
            Tab::Compare => "Compare",
        }
    }

    /// What stands above it for those who listen.
    fn heading(self) -> &'static str {
        if self == Tab::Glance { "At a glance" } else { self.title() }
    }
}

/// The tabs, what the chosen one shows, and the details of the selected mark.
#[component]
pub fn Findings(props: &Props) -> Html {
    let Props { state, reading, dispatch, wires } = props;
    let tabs = Tab::ALL.iter().filter(|tab| wires.is_some() || **tab != Tab::Compare);
    let tab = |&tab: &Tab| {
        let show = dispatch.reform(move |_| Action::Show(tab));
        let is_chosen = (state.tab == tab).then_some("true");
        html! { <li><button type="button" class="tab" data-tab={tab.title().to_lowercase()} aria-current={is_chosen} onclick={show}>{ tab.title() }</button></li> }
    };
    let close = dispatch.reform(|_| Action::Close);
    html! {
        <div class="findings">
            <nav class="tabs" aria-label="What was found">
                <ul>{ for tabs.map(tab) }</ul>
                if state.opened {
                    <button type="button" class="close is-sheet" aria-label="Close what was found" onclick={close}>
                        <span aria-hidden="true">{ "×" }</span>
                    </button>
                }
            </nav>
            <div class="found">
                <h2 class="heard">{ state.tab.heading() }</h2>
                { match state.tab {
                    Tab::Glance => glance::glance(props),
                    Tab::Names => names::names(props),
                    Tab::Figures => figures::figures(props),
                    Tab::Sources => sources::sources(props),
                    Tab::Hedges => hedges::hedges(props),
                    Tab::Compare => compare::compare(props),
                } }
            </div>
            <div class="selected" aria-live="polite">
                if let Some(selected) = state.selected {
                    { details(&details::Props {
                        reading: reading.clone(), selected, shown: state.shown, dispatch: dispatch.clone(),
                    }) }
                }
            </div>
        </div>
    }
}

/// Of very many findings in a list the first are shown.
const MANY: usize = 300;

/// A list of `items` under a heading with their number.
fn section(title: &str, count: usize, items: &mut dyn Iterator<Item = Html>) -> Html {
    let rest = count.saturating_sub(MANY);
    html! {
        <section>
            <h3>{ title.to_owned() }{ " " }<span class="count">{ count }</span></h3>
            <ul>{ for items.take(MANY) }</ul>
            if rest > 0 {
                <p class="rest">{ format!("and {rest} more") }</p>
            }
        </section>
    }
}

/// What a tab says that has nothing to show.
fn nothing(words: &'static str) -> Html {
    html! { <p class="nothing">{ words }</p> }
}

/// A finding in a list: its words and a note, which `action` is to show in the text.
fn item(words: Html, note: String, mark: Mark, action: Action, props: &Props) -> Html {
    let go = props.dispatch.reform(move |_| action.clone());
    let is_selected = props.state.selected.is_some_and(|selected| same_thing(selected, mark));
    html! {
        <li><button type="button" class="item" aria-current={is_selected.then_some("true")} onclick={go}>
            <span class="item-words">{ words }</span>
            if !note.is_empty() {
                <span class="item-note">{ " · " }{ note }</span>
            }
        </button></li>
    }
}

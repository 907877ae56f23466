//! Everything that was found, tab by tab, and the details of what is selected: the page's margin and the widget's panel.

#[cfg(any(test, feature = "page"))]
mod compare;
mod figures;
mod glance;
mod hedges;
mod map;
mod names;
mod sources;

pub use figures::Order;

use yew::{Html, component, html};

use super::details::details;
use super::marks::same_thing;
use super::{Action, Shown};
use crate::render::Mark;
use crate::view::on;

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
pub fn Findings(shown: &Shown) -> Html {
    let Shown { state, dispatch, .. } = shown;
    // Beside somebody else's page there is no room for another text.
    let tabs = Tab::ALL.iter().filter(|tab| state.is_page || **tab != Tab::Compare);
    let tab = |&tab: &Tab| {
        let show = on(dispatch, Action::Show(tab));
        let is_chosen = (state.tab == tab).then_some("true");
        html! { <li><button type="button" class="tab" data-tab={tab.title().to_ascii_lowercase()} aria-current={is_chosen} onclick={show}>{ tab.title() }</button></li> }
    };
    let close = on(dispatch, Action::Close);
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
                    Tab::Glance => glance::glance(shown),
                    Tab::Names => names::names(shown),
                    Tab::Figures => figures::figures(shown),
                    Tab::Sources => sources::list(shown),
                    Tab::Hedges => hedges::hedges(shown),
                    #[cfg(any(test, feature = "page"))]
                    Tab::Compare => compare::compare(shown),
                    #[cfg(not(any(test, feature = "page")))]
                    Tab::Compare => Html::default(),
                } }
            </div>
            <div class="selected" aria-live="polite">
                if let Some(selected) = state.selected {
                    { details(selected, shown) }
                }
            </div>
        </div>
    }
}

/// A list of `items` under a heading with the number of all that belong there; `end` comes after them.
fn section(title: &str, count: usize, items: impl Iterator<Item = Html>, end: Html) -> Html {
    html! {
        <section>
            <h3>{ title.to_owned() }{ " " }<span class="count">{ count }</span></h3>
            <ul>{ for items }</ul>
            { end }
        </section>
    }
}

/// How many of `count` findings are not shown yet, and the button that shows more of them.
fn rest(count: usize, shown: &Shown) -> Html {
    let Some(rest) = count.checked_sub(shown.state.listed).filter(|&rest| rest > 0) else {
        return Html::default();
    };
    let more = on(&shown.dispatch, Action::More);
    html! {
        <p class="rest">{ format!("and {rest} more ") }
            <button type="button" class="speaker" onclick={more}>{ "Show more" }</button></p>
    }
}

/// What a tab says that has nothing to show.
fn nothing(words: &'static str) -> Html {
    html! { <p class="nothing">{ words }</p> }
}

/// A finding in a list: its words and a note, which `action` is to show in the text.
fn item(words: Html, note: String, mark: Mark, action: Action, shown: &Shown) -> Html {
    let go = on(&shown.dispatch, action.clone());
    let is_selected = shown.state.selected.is_some_and(|selected| same_thing(selected, mark));
    html! {
        <li><button type="button" class="item" aria-current={is_selected.then_some("true")} onclick={go}>
            <span class="item-words">{ words }</span>
            if !note.is_empty() {
                <span class="item-note">{ " · " }{ note }</span>
            }
        </button></li>
    }
}

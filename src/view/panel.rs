//! The widget's panel: switches, and what was found.

use yew::{Html, component, html};

use super::Shown;
use super::findings::Findings;
use super::reader::Switches;

/// The widget's panel beside a host's article.
#[component]
pub fn Panel(shown: &Shown) -> Html {
    html! {
        <div class="panel">
            <Switches ..shown.clone() />
            <Findings ..shown.clone() />
        </div>
    }
}

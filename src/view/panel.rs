//! The widget's panel: switches, and what was found.

use yew::{Html, html};

use super::Shown;
use super::findings::Findings;
use super::reader::{Switches, marked_text};

/// The widget's panel beside a host's article.
pub fn panel(shown: &Shown) -> Html {
    html! {
        <div class="panel">
            <Switches ..shown.clone() />
            if shown.state.is_pane {
                { marked_text(shown) }
            }
            <Findings ..shown.clone() />
        </div>
    }
}

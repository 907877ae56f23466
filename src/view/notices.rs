//! What the page has to say about a text as a whole, and about what was last asked of the browser.

use yew::{Callback, Html, html};

use super::on;
use super::{Action, Reading, State, Told};
use crate::text::Unsuited;

/// The notices above the marked text.
pub fn notices(state: &State, reading: &Reading, dispatch: &Callback<Action>) -> Html {
    let unhide = on(dispatch, Action::Unhide);
    html! {
        <div class="notices">
            if let Some(unsuited) = reading.unsuited {
                <p class="notice" role="note">{ doubt(unsuited) }</p>
            }
            if !reading.hidden.is_empty() {
                <p class="notice">{ hidden(reading.hidden.len()) }{ " " }
                    <button type="button" class="small" onclick={unhide}>{ "Show everything" }</button></p>
            }
            { told(state.told) }
        </div>
    }
}

/// What became of the last thing that was asked; there before it says anything, as a live region has to be.
pub fn told(told: Option<Told>) -> Html {
    html! { <p class="told" role="status">{ told.map(outcome) }</p> }
}

fn doubt(unsuited: Unsuited) -> &'static str {
    match unsuited {
        Unsuited::TooShort => "This is very little text. A few sentences more, and the marks become surer.",
        Unsuited::NotEnglish => {
            "This does not read like English, the only language that Saidso knows. Its marks are not to be trusted here."
        }
    }
}

fn hidden(count: usize) -> String {
    match count {
        1 => "You have hidden one finding in this text as wrong.".to_owned(),
        count => format!("You have hidden {count} findings in this text as wrong."),
    }
}

fn outcome(told: Told) -> &'static str {
    match told {
        Told::Copied => "Link copied. The text is in the link itself; it was sent nowhere.",
        Told::Summary => "Summary copied.",
        Told::NoClipboard => "This browser lets no page copy. The summary can be saved instead.",
        Told::Linked => {
            "The link is in the address bar. The text is in the link itself; it was sent nowhere."
        }
        Told::TooLong => "This text is too long to be put into a link.",
        Told::BadLink => "The text in this link is broken. Ask for a new one, or paste the text.",
        Told::NoRoom => "This browser keeps nothing for this page, or has no room left.",
    }
}

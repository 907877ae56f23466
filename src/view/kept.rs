//! The texts that the reader has had kept in the browser.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::on;
use super::{Action, State};

/// The choice to keep texts, and those that are kept.
pub fn kept(state: &State, dispatch: &Callback<Action>) -> Html {
    let is_on = state.kept.is_some();
    let turn = on(dispatch, Action::Keep((!is_on).then(Vec::new)));
    let forget = on(dispatch, Action::Keep(Some(Vec::new())));
    let item = |(i, text): (usize, &AttrValue)| {
        let recall = on(dispatch, Action::Recall(i));
        html! { <li><button type="button" class="item" onclick={recall}>{ title(text) }</button></li> }
    };
    let texts = state.kept.as_deref().unwrap_or_default();
    html! {
        <section class="kept" aria-label="Kept texts">
            <label class="choice"><input type="checkbox" checked={is_on} onchange={turn} />
                { "Keep the texts that I read in this browser, and nowhere else" }</label>
            if !texts.is_empty() {
                <ul>{ for texts.iter().enumerate().map(item) }</ul>
                <button type="button" class="small" onclick={forget}>{ "Forget them all" }</button>
            }
        </section>
    }
}

/// The first words of `text`.
fn title(text: &str) -> String {
    /// So many letters fit in a line.
    const SHORT: usize = 60;
    let line = text.trim().lines().next().unwrap_or_default();
    let mut title: String = line.chars().take(SHORT).collect();
    if title.len() < line.len() {
        title.push('…');
    }
    title
}

/// The texts that are `kept` with `text` before them: a few, and not the same one twice.
pub fn kept_with(kept: &[AttrValue], text: &AttrValue) -> Rc<[AttrValue]> {
    /// So many texts, of so many bytes in all, are kept.
    const MOST: usize = 8;
    const ROOM: usize = 1_000_000;
    let mut room = ROOM;
    // One that has no room is not worth all the others.
    if text.len() > ROOM {
        return kept.into();
    }
    let texts = std::iter::once(text).chain(kept.iter().filter(|other| *other != text));
    let fitting = texts.take(MOST).take_while(|text| {
        let fits = text.len() <= room;
        room = room.saturating_sub(text.len());
        fits
    });
    fitting.cloned().collect()
}

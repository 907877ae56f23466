//! Menus: a button, and under it what it opens.

use yew::{Callback, Html, KeyboardEvent, html};

use super::Action;
use super::on;

/// The menus of the page, of which one at most is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// How the text looks.
    Look,
    /// What can be taken along.
    Save,
}

/// The button of `menu`, which shows `sign` and is called `name`, and if it is the `open` one, the content under it.
pub fn menu(
    menu: Menu,
    sign: &'static str,
    name: &'static str,
    open: Option<Menu>,
    dispatch: &Callback<Action>,
    content: impl FnOnce() -> Html,
) -> Html {
    let opened = open == Some(menu);
    let turn = on(dispatch, Action::Menu((!opened).then_some(menu)));
    let dispatch = dispatch.clone();
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            dispatch.emit(Action::Menu(None));
        }
    };
    html! {
        <div class="menu" onkeydown={keys}>
            <button type="button" class="button" aria-label={name} aria-expanded={opened.to_string()} onclick={turn}>
                { sign }</button>
            if opened { { content() } }
        </div>
    }
}

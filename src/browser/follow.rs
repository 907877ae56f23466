//! What follows from a change of the page's state outside the page's own HTML: focus, scrolling, files, links, memory, and the
//! helper that reads long texts.

use std::time::Duration;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, FocusOptions, HtmlElement, Window};
use yew::Callback;
use yew::platform::{spawn_local, time::sleep};

use super::dom::{find, reveal};
use super::helper::Helper;
use super::link::{copied, is_link, share, shared};
use super::memory;
use super::near::Watch;
use super::rest::{Rest, laid};
use super::save::save;
use crate::view::{Action, Form, SAMPLES, STEP_OF_PASSAGES, State, Told};

/// Does what follows from each change.
pub struct Follower {
    root: Element,
    start_worker: Option<Function>,
    dispatch: Callback<Action>,
    /// The state before; none before the first.
    before: Option<State>,
    /// The helper that is ready.
    helper: Option<Helper>,
    /// The watch over the passages.
    watch: Option<Watch>,
}

impl Follower {
    /// Follows the page in `root`, for which `start_worker` starts helpers.
    pub fn new(root: Element, start_worker: Option<Function>, dispatch: Callback<Action>) -> Follower {
        Follower { root, start_worker, dispatch, before: None, helper: None, watch: None }
    }

    /// Does what follows from it that the page is in the state `now`.
    pub fn follow(&mut self, now: State) {
        let Some(window) = web_sys::window() else { return };
        let before = self.before.take();
        let changed =
            |differs: fn(&State, &State) -> bool| before.as_ref().is_none_or(|before| differs(before, &now));
        // When a reading is stopped, the button that did it is gone.
        if changed(|one, other| {
            one.reading.is_some() != other.reading.is_some() || one.stopped != other.stopped
        }) {
            self.begin_at_top(&window, &now);
        }
        if now.moves > 0 && changed(|one, other| one.moves != other.moves) {
            find(&self.root, ".mark[tabindex='0']").iter().for_each(|element| focus(element, false));
        }
        if changed(|one, other| one.selected != other.selected) {
            self.show_selected();
        }
        if changed(|one, other| one.saving != other.saving)
            && let (Some((_, form)), Some(reading)) = (now.saving, &now.reading)
        {
            match form.text(reading).filter(|_| form == Form::Copy) {
                Some(summary) => self.copy(&window, summary),
                None => drop(save(form, reading)),
            }
        }
        if changed(|one, other| one.sharing != other.sharing) {
            self.share(&window, &now);
        }
        if changed(|one, other| one.reading != other.reading || one.drawn != other.drawn) {
            self.draw_on(&now);
        }
        let turn = |state: &State| state.awaited().map(|text| text.turn);
        let is_other_turn = before.as_ref().is_none_or(|before| turn(before) != turn(&now));
        if is_other_turn || changed(|one, other| one.is_asking() != other.is_asking()) {
            self.have_read(&now, is_other_turn);
        }
        if changed(|one, other| one.compared != other.compared) {
            // The field or the button that led there is gone.
            let place = if now.compared.is_some() { ".comparison" } else { "#another" };
            find(&self.root, place).iter().for_each(|element| focus(element, true));
        }
        if changed(|one, other| one.hiding != other.hiding)
            && let Some(laying) = now.laying()
        {
            let dispatch = self.dispatch.clone();
            spawn_local(async move { dispatch.emit(Action::Laid(laid(laying, Rest::new()).await)) });
        }
        self.remember(&window, before.as_ref(), &now);
        if before.is_none() {
            let dispatch = self.dispatch.clone();
            spawn_local(async move { begin(&window, &dispatch).await });
        }
        self.before = Some(now);
    }

    /// Goes to the top, where the eye begins; the focus alone would leave the page scrolled to half.
    fn begin_at_top(&self, window: &Window, now: &State) {
        let place = if now.reading.is_some() { ".text" } else { ".draft" };
        find(&self.root, place).iter().for_each(|element| focus(element, true));
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }

    fn show_selected(&self) {
        let Some(element) = find(&self.root, ".is-selected") else { return };
        reveal(&element);
        spawn_local(async move {
            // What is passed over on a long way gets its height on that way, and then the mark is elsewhere.
            for _ in 0..2 {
                painted().await;
                reveal(&element);
            }
        });
    }

    fn copy(&self, window: &Window, summary: String) {
        let (window, dispatch) = (window.clone(), self.dispatch.clone());
        spawn_local(async move {
            let told = if copied(&window, &summary).await { Told::Summary } else { Told::NoClipboard };
            dispatch.emit(Action::Tell(told));
        });
    }

    fn share(&self, window: &Window, now: &State) {
        let (Some((_, mark)), Some(reading)) = (now.sharing, now.reading.clone()) else { return };
        let (window, dispatch) = (window.clone(), self.dispatch.clone());
        spawn_local(async move {
            let span = mark.and_then(|mark| reading.spans(mark).first().copied());
            let at = span.map(|span| (span.start, reading.words(span)));
            let told = share(&window, &reading.text, at).await.unwrap_or(Told::TooLong);
            dispatch.emit(Action::Tell(told));
        });
    }

    /// Watches what is drawn, and has more drawn if there is more.
    fn draw_on(&mut self, now: &State) {
        if now.drawn <= STEP_OF_PASSAGES {
            self.watch = Watch::new(self.dispatch.clone());
        }
        self.watch.iter().for_each(|watch| watch.all(&self.root));
        if now.is_drawing() {
            let dispatch = self.dispatch.clone();
            spawn_local(async move {
                // A task of its own for each step: the browser paints and answers in between.
                sleep(Duration::ZERO).await;
                dispatch.emit(Action::DrawMore);
            });
        }
    }

    /// Has a long text read here, once the page has said so.
    fn begin_when_painted(&self) {
        let dispatch = self.dispatch.clone();
        spawn_local(async move {
            painted().await;
            dispatch.emit(Action::Begin);
        });
    }

    /// Has a long text read, if one waits. Of its memory a worker gives nothing back: each text has one of its own, which is made
    /// ready while a paste area is shown.
    fn have_read(&mut self, now: &State, is_other_turn: bool) {
        let start = self.start_worker.as_ref().filter(|_| now.helped);
        let awaited = now.awaited();
        let is_wanted = now.is_asking() || awaited.is_some();
        // Without one that can be started, one that has failed is of no use.
        self.helper.take_if(|_| start.is_none());
        let is_ready = self.helper.as_ref().is_some_and(|helper| helper.is_free() || !is_other_turn);
        if let Some(start) = start.filter(|_| is_wanted && !is_ready) {
            self.helper = Helper::start(start, self.dispatch.clone());
        }
        match (awaited, &mut self.helper) {
            (Some(text), Some(helper)) if helper.is_free() => helper.read(&text.draft, now.reading.as_ref()),
            // It is being read.
            (Some(_), Some(_)) => {}
            (Some(_), _) if start.is_some() => self.dispatch.emit(Action::Alone),
            (Some(_), _) => self.begin_when_painted(),
            // The text is read.
            (None, helper) if !now.is_asking() => *helper = None,
            _ => {}
        }
    }

    /// Has the browser keep what is to be kept, and hides again what was hidden in a text before.
    fn remember(&self, window: &Window, before: Option<&State>, now: &State) {
        // What was just read from memory need not be written again.
        let Some(before) = before else { return };
        if before.settings != now.settings {
            memory::keep_settings(window, now.settings);
        }
        if before.kept != now.kept && !memory::keep_texts(window, now.kept.as_deref()) {
            self.dispatch.emit(Action::Tell(Told::NoRoom));
        }
        let Some(reading) = now.reading.as_ref().filter(|_| before.reading != now.reading) else { return };
        if before.reading.as_ref().is_some_and(|other| other.text == reading.text) {
            memory::keep_hidden(window, &reading.text, &reading.hidden);
            return;
        }
        let hidden = memory::hidden(window, &reading.text);
        if !hidden.is_empty() {
            self.dispatch.emit(Action::Conceal(hidden));
        }
    }
}

/// The sample that the address names.
fn sample(window: &Window) -> Option<usize> {
    let query = window.location().search().ok()?;
    let name = query.strip_prefix("?sample=")?;
    SAMPLES.iter().position(|sample| sample.name == name)
}

/// Whether the address asks for a text.
pub fn is_asked(window: &Window) -> bool {
    sample(window).is_some() || is_link(window)
}

/// Does what the address asks for: opens the sample that it names, or the text that it holds.
async fn begin(window: &Window, dispatch: &Callback<Action>) {
    if let Some(i) = sample(window) {
        dispatch.emit(Action::Sample(i));
    }
    match shared(window).await {
        Some(Ok((text, at))) => {
            dispatch.emit(Action::Paste(text));
            if let Some(at) = at {
                dispatch.emit(Action::Point(at));
            }
        }
        Some(Err(told)) => dispatch.emit(Action::Tell(told)),
        None => {}
    }
}

/// Moves the keyboard's focus to `element`, and the page with it unless it is to `stay`.
fn focus(element: &HtmlElement, stay: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(stay);
    // The element may be gone from the page by now; then there is nothing to focus.
    let _ = element.focus_with_options(&options);
}

/// Waits until what is on the page now has been painted.
async fn painted() {
    // The first frame begins before it is painted, the second one after that.
    for _ in 0..2 {
        let frame = Promise::new(&mut |resolve, _| {
            // Without a window, or if it refuses, nothing is ever painted, and nothing is to be waited for.
            if web_sys::window().is_none_or(|window| window.request_animation_frame(&resolve).is_err()) {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        let _ = JsFuture::from(frame).await;
    }
}

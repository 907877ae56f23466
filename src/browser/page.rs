//! The reading page in the browser: its state, and what follows from it outside the page's own HTML.

use std::time::Duration;

use js_sys::Function;
use web_sys::{Element, Window};
use yew::platform::{spawn_local, time::sleep};
use yew::{
    Callback, Html, Properties, component, hook, html, use_callback, use_effect_with, use_mut_ref,
    use_reducer,
};

use super::dom::{find, focus, painted, reveal};
use super::helper::Helper;
use super::link::{share, shared};
use super::near::Watch;
use super::save::save;
use super::{files, memory};
use crate::view::{Action, Page, Reading, SAMPLES, STEP_OF_PASSAGES, State, Told, Wires};

/// Where the page is.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The element that the page is rendered into.
    pub root: Element,
    /// Starts a worker in which a text can be read.
    pub start_worker: Option<Function>,
}

/// The reading page.
#[component]
pub fn App(props: &Props) -> Html {
    let helped = props.start_worker.is_some();
    let state = use_reducer(move || {
        let settings = web_sys::window().map(|window| memory::settings(&window)).unwrap_or_default();
        let kept = web_sys::window().and_then(|window| memory::texts(&window));
        State { settings, is_page: true, helped, ..State::default() }.after(Action::Keep(kept))
    });
    let dispatcher = state.dispatcher();
    // Kept from one render to the next: a new callback would have every passage drawn anew.
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    {
        let root = props.root.clone();
        // When a reading is stopped, the button that did it is gone.
        use_effect_with((state.reading.is_some(), state.stopped), move |&(is_reading, _)| {
            // At the top, where the eye begins; the focus alone would leave the page scrolled to half.
            if let Some(element) = find(&root, if is_reading { ".text" } else { ".draft" }) {
                focus(&element, true);
            }
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        });
    }
    {
        let root = props.root.clone();
        use_effect_with(state.moves, move |&moves| {
            if let Some(element) = find(&root, ".mark[tabindex='0']").filter(|_| moves > 0) {
                focus(&element, false);
            }
        });
    }
    {
        let root = props.root.clone();
        use_effect_with(state.selected, move |_| {
            if let Some(element) = find(&root, ".is-selected") {
                reveal(&element);
                spawn_local(async move {
                    // What is passed over on a long way gets its height on that way, and then the mark is elsewhere.
                    for _ in 0..2 {
                        painted().await;
                        reveal(&element);
                    }
                });
            }
        });
    }
    // What works beside the page's HTML: the helper that is ready, and the watch over the passages.
    let beside = use_mut_ref(|| (None::<Helper>, None::<Watch>));
    {
        let reading = state.reading.clone();
        use_effect_with(state.saving, move |saving| {
            if let (Some((_, form)), Some(reading)) = (saving, reading) {
                let _ = save(*form, &reading);
            }
        });
    }
    {
        let (more, dispatch, root) = (state.is_drawing(), dispatch.clone(), props.root.clone());
        let (is_first, beside) = (state.drawn <= STEP_OF_PASSAGES, beside.clone());
        use_effect_with((state.reading.clone(), state.drawn), move |_| {
            let watch = &mut beside.borrow_mut().1;
            if is_first {
                *watch = Watch::new(dispatch.clone());
            }
            if let Some(watch) = watch {
                watch.all(&root);
            }
            if more {
                spawn_local(async move {
                    // A task of its own for each step: the browser paints and answers in between.
                    sleep(Duration::ZERO).await;
                    dispatch.emit(Action::DrawMore);
                });
            }
        });
    }
    {
        // Of its memory a worker gives nothing back: each text has one of its own, which is made ready while the paste area is
        // shown.
        let start = props.start_worker.clone().filter(|_| state.helped);
        let (draft, dispatch) = (state.draft.clone(), dispatch.clone());
        let turn = state.waiting.then_some(state.turn);
        use_effect_with((state.reading.is_some(), turn), move |&(is_reading, turn)| {
            let helper = &mut beside.borrow_mut().0;
            if let (Some(start), false) = (&start, is_reading || helper.as_ref().is_some_and(Helper::is_free))
            {
                *helper = Helper::start(start, dispatch.clone());
            }
            match (turn, helper) {
                (Some(_), Some(helper)) if start.is_some() => helper.read(&draft),
                (Some(_), _) if start.is_some() => dispatch.emit(Action::Alone),
                (Some(_), _) => spawn_local(async move {
                    painted().await;
                    dispatch.emit(Action::Begin);
                }),
                // The text is read.
                (None, helper) if is_reading => *helper = None,
                _ => {}
            }
        });
    }
    {
        let (root, dispatch) = (props.root.clone(), dispatch.clone());
        let now = (state.compared.is_some(), state.is_another_waiting());
        use_effect_with(now, move |&(is_compared, is_waiting)| {
            if is_waiting {
                spawn_local(async move {
                    painted().await;
                    dispatch.emit(Action::Begin);
                });
            } else if let Some(element) = find(&root, if is_compared { ".comparison" } else { "#another" }) {
                focus(&element, true);
            }
        });
    }
    use_memory(&state, &dispatch);
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Some(window) = web_sys::window() {
                    begin(&window, &dispatch).await;
                }
            });
        });
    }
    {
        let (reading, dispatch) = (state.reading.clone(), dispatch.clone());
        use_effect_with(state.sharing, move |&sharing| {
            let (Some((_, mark)), Some(reading), Some(window)) = (sharing, reading, web_sys::window()) else {
                return;
            };
            spawn_local(async move {
                let span = mark.and_then(|mark| reading.spans(mark).first().copied());
                let at = span.map(|span| (span.start, reading.words(span)));
                let told = share(&window, &reading.text, at).await.unwrap_or(Told::TooLong);
                dispatch.emit(Action::Tell(told));
            });
        });
    }
    let wires = Wires {
        typed: files::typed(&dispatch),
        pasted: files::pasted(&dispatch),
        asked: files::asked(&dispatch),
        chosen: files::chosen(&dispatch),
        dropped: files::dropped(&dispatch),
        dispatch,
    };
    html! { <Page state={(*state).clone()} {wires} /> }
}

/// Does what the address asks for: opens the sample that it names, or the text that it holds.
async fn begin(window: &Window, dispatch: &Callback<Action>) {
    let query = window.location().search().unwrap_or_default();
    let wanted = query.strip_prefix("?sample=").unwrap_or_default();
    if let Some(i) = SAMPLES.iter().position(|sample| sample.name == wanted) {
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

/// Has the browser keep what is to be kept, and hides again what was hidden in a text before.
#[hook]
fn use_memory(state: &State, dispatch: &Callback<Action>) {
    let first = use_mut_ref(|| true);
    use_effect_with(state.settings, |&settings| {
        if let Some(window) = web_sys::window() {
            memory::keep_settings(&window, settings);
        }
    });
    {
        let dispatch = dispatch.clone();
        use_effect_with(state.kept.clone(), move |kept| {
            // What was just read from there need not be written again.
            let is_new = !first.replace(false);
            if let Some(window) = web_sys::window().filter(|_| is_new)
                && !memory::keep_texts(&window, kept.as_deref())
            {
                dispatch.emit(Action::Tell(Told::NoRoom));
            }
        });
    }
    {
        let dispatch = dispatch.clone();
        let last = use_mut_ref(|| None::<Reading>);
        use_effect_with(state.reading.clone(), move |reading| {
            let before = last.replace(reading.clone());
            let (Some(reading), Some(window)) = (reading, web_sys::window()) else { return };
            if before.is_some_and(|before| before.text == reading.text) {
                memory::keep_hidden(&window, &reading.text, &reading.hidden);
                return;
            }
            let hidden = memory::hidden(&window, &reading.text);
            if !hidden.is_empty() {
                dispatch.emit(Action::Conceal(hidden));
            }
        });
    }
}

//! Which passages are near what is in sight.

use std::cell::RefCell;
use std::ops::Range;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::Callback;

use crate::view::Action;

/// Watches passages and tells the page when others come near. Dropped, it watches no more.
pub struct Watch {
    observer: IntersectionObserver,
    watched: RefCell<usize>,
    _hear: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Tells `dispatch` of the passages that come within half a window of what is in sight.
    pub fn new(dispatch: Callback<Action>) -> Option<Watch> {
        let mut near: Vec<bool> = Vec::new();
        let hear = Closure::new(move |entries: Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let Some(index) = index(&entry.target()) else { continue };
                near.resize(near.len().max(index + 1), false);
                near[index] = entry.is_intersecting();
            }
            if let Some(range) = extent(&near) {
                dispatch.emit(Action::Near(range));
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("50% 0px");
        let observer =
            IntersectionObserver::new_with_options(hear.as_ref().unchecked_ref(), &options).ok()?;
        Some(Watch { observer, watched: RefCell::new(0), _hear: hear })
    }

    /// Watches all passages in `root`, also those that have been added since the last call.
    pub fn all(&self, root: &Element) {
        let Ok(Some(text)) = root.query_selector(".text") else { return };
        let mut watched = self.watched.borrow_mut();
        while let Some(passage) = text.children().item(*watched as u32) {
            self.observer.observe(&passage);
            *watched += 1;
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn index(passage: &Element) -> Option<usize> {
    passage.get_attribute("data-passage")?.parse().ok()
}

/// From the first to the last that is near.
fn extent(near: &[bool]) -> Option<Range<usize>> {
    let first = near.iter().position(|&near| near)?;
    let last = near.iter().rposition(|&near| near)?;
    Some(first..last + 1)
}

//! The helper: a worker beside the page, with the same module, in which one text is read while the page goes on answering.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Date, Function, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;
use yew::platform::{spawn_local, time::sleep};

use crate::render::Layout;
use crate::report::parcel::{self, Unpacking};
use crate::view::{Action, Reading, SAMPLE};

/// Gets the module ready in a helper: what is looked up in lexicons is made at the first text, which so is none of the reader's.
#[wasm_bindgen(js_name = warmUp, skip_typescript)]
pub fn warm_up() {
    crate::analyse(SAMPLE);
}

/// Reads `text` in a helper, in UTF-8, and gives the report in a parcel; `watch` is told how much is done, in percent.
#[wasm_bindgen(js_name = readApart, skip_typescript)]
pub fn read_apart(text: &[u8], watch: &Function) -> Uint8Array {
    let last = Cell::new(0);
    let tell = |share: usize| {
        if last.replace(share) < share {
            // Whoever does not hear it reads on all the same.
            let _ = watch.call1(&JsValue::NULL, &(share as u32).into());
        }
    };
    let report = crate::analyse_watched(&String::from_utf8_lossy(text), &tell);
    Uint8Array::from(parcel::pack(report).as_slice())
}

/// A helper that waits for its one text. Dropped, it is gone, whatever it was doing.
pub struct Helper {
    worker: Worker,
    is_gone: Rc<Cell<bool>>,
    hear: Option<Closure<dyn FnMut(MessageEvent)>>,
}

impl Helper {
    /// The helper that `start` makes, if it can.
    pub fn start(start: &Function) -> Option<Helper> {
        let worker: Worker = start.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        worker.post_message(&wasm_bindgen::module()).ok()?;
        Some(Helper { worker, is_gone: Rc::default(), hear: None })
    }

    /// Has `text` read. What comes of it is told to `dispatch`.
    pub fn read(&mut self, text: &str, dispatch: Callback<Action>) {
        let bytes = Uint8Array::from(text.as_bytes());
        let (mut text, is_gone) = (Some(text.to_owned()), Rc::clone(&self.is_gone));
        let hear = Closure::new(move |event: MessageEvent| {
            let data = event.data();
            if let Some(share) = data.as_f64() {
                dispatch.emit(Action::Progress(share as usize));
                return;
            }
            match (data.dyn_into::<Uint8Array>(), text.take()) {
                (Ok(bytes), Some(text)) => {
                    let (dispatch, is_gone) = (dispatch.clone(), Rc::clone(&is_gone));
                    spawn_local(async move {
                        if let Some(reading) = assembled(text, bytes.to_vec(), &is_gone).await {
                            dispatch.emit(Action::Done(reading));
                        }
                    });
                }
                _ => dispatch.emit(Action::Alone),
            }
        });
        let handler = Some(hear.as_ref().unchecked_ref());
        self.worker.set_onmessage(handler);
        self.worker.set_onerror(handler);
        // Should it not get the text, it says so by an error.
        let _ = self.worker.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
        self.hear = Some(hear);
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.is_gone.set(true);
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// The reading of `text` whose report is in the parcel `bytes`, put together with pauses; none if the helper is gone before.
async fn assembled(text: String, bytes: Vec<u8>, is_gone: &Cell<bool>) -> Option<Reading> {
    let mut pause = Pause { since: Date::now() };
    let mut unpacking = Unpacking::new(bytes);
    while unpacking.step() {
        pause.if_due().await;
    }
    let report = unpacking.report();
    pause.if_due().await;
    let mut paragraphs = Vec::new();
    for paragraph in Layout::new(&text, &report) {
        paragraphs.push(paragraph);
        pause.if_due().await;
    }
    (!is_gone.get()).then(|| Reading::laid(text, report, paragraphs))
}

/// Gives way to whatever else the page has to do, once there was work for a while.
struct Pause {
    since: f64,
}

impl Pause {
    async fn if_due(&mut self) {
        /// In milliseconds: about half of the time from one picture to the next.
        const WORK: f64 = 8.0;
        if Date::now() - self.since > WORK {
            sleep(Duration::ZERO).await;
            self.since = Date::now();
        }
    }
}

//! The helper: a worker beside the page, with the same module, in which one text is read while the page goes on answering.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;
use yew::platform::spawn_local;

use super::rest::{Rest, laid};
use crate::compare::{Comparison, compare};
use crate::parcel::{self, Unpacking};
use crate::steps::at_once;
use crate::text::paragraphs;
use crate::view::{Action, Laying, Problem, Reading, SAMPLES};

/// Gets the module ready in a helper: what is looked up in lexicons is made at the first text, which so is none of the reader's.
#[wasm_bindgen(js_name = warmUp, skip_typescript)]
pub fn warm_up() {
    crate::analyse(SAMPLES[0].text);
}

/// Reads `text` in a helper and gives the report in a parcel; `watch` is told how much is done, in percent. If there is a `first` text
/// with its report in a parcel, the two are compared.
#[wasm_bindgen(js_name = readApart, skip_typescript)]
pub fn read_apart(
    watch: &Function,
    text: &str,
    first: Option<String>,
    parcel: Option<Vec<u8>>,
) -> Uint8Array {
    let last = Cell::new(0);
    let tell = |share: usize| {
        if last.replace(share) < share {
            // Whoever does not hear it reads on all the same.
            let _ = watch.call1(&JsValue::NULL, &(share as u32).into());
        }
        false
    };
    let report = at_once(crate::analysed(text, &tell));
    let comparison = first.zip(parcel).map(|(first, parcel)| {
        let (before, ..) = Unpacking::new(parcel).all();
        compare([(&first, &before), (text, &report)])
    });
    Uint8Array::from(parcel::pack(report, paragraphs(text), comparison).as_slice())
}

/// A helper for one text. Dropped, it is gone, whatever it was doing.
pub struct Helper {
    worker: Worker,
    text: Rc<RefCell<Option<String>>>,
    is_busy: bool,
    is_gone: Rc<Cell<bool>>,
    _hear: Closure<dyn FnMut(MessageEvent)>,
}

impl Helper {
    /// The helper that `start` makes, if it can. What comes of it is told to `dispatch`.
    pub fn start(start: &Function, dispatch: Callback<Action>) -> Option<Helper> {
        let worker: Worker = start.call0(&JsValue::NULL).ok()?.unchecked_into();
        let text = Rc::new(RefCell::new(None::<String>));
        let is_gone = Rc::new(Cell::new(false));
        let (given, gone) = (text.clone(), is_gone.clone());
        let hear = Closure::new(move |event: MessageEvent| {
            let data = event.data();
            if let Some(share) = data.as_f64() {
                if share < 0.0 {
                    // It failed at this text, so the page would, too, and the text would be lost with it.
                    dispatch.emit(Action::Stop);
                    dispatch.emit(Action::Open(String::new(), Err(Problem::TooLarge)));
                } else {
                    dispatch.emit(Action::Progress(share as usize));
                }
                return;
            }
            match (data.dyn_into::<Uint8Array>(), given.take()) {
                (Ok(bytes), Some(text)) => {
                    let (dispatch, gone) = (dispatch.clone(), gone.clone());
                    spawn_local(async move {
                        if let Some((reading, comparison)) = assembled(text, bytes.to_vec(), &gone).await {
                            dispatch.emit(Action::Done(reading, comparison));
                        }
                    });
                }
                _ => dispatch.emit(Action::Alone),
            }
        });
        let handler = Some(hear.as_ref().unchecked_ref());
        worker.set_onmessage(handler);
        // Of an error there is no data to hear.
        worker.set_onerror(handler);
        worker.post_message(&wasm_bindgen::module()).ok()?;
        Some(Helper { worker, text, is_busy: false, is_gone, _hear: hear })
    }

    /// Whether it has had no text yet.
    pub fn is_free(&self) -> bool {
        !self.is_busy
    }

    /// Has `text` read, and compared to the text of `first`.
    pub fn read(&mut self, text: &str, first: Option<&Reading>) {
        self.is_busy = true;
        self.text.replace(Some(text.to_owned()));
        // A worker that cannot be told has failed already, and the page has heard of it.
        let message = Array::of1(&text.into());
        if let Some(first) = first {
            let parcel = parcel::pack(first.report.clone(), Vec::new(), None);
            message.push(&(&*first.text).into());
            message.push(&Uint8Array::from(parcel.as_slice()));
        }
        let _ = self.worker.post_message(&message);
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

/// The reading of `text` whose report is in the parcel `bytes`, put together with pauses, and how it compares to the first text; none
/// if the helper is gone before.
async fn assembled(
    text: String,
    bytes: Vec<u8>,
    is_gone: &Cell<bool>,
) -> Option<(Reading, Option<Comparison>)> {
    let mut rest = Rest::new();
    let mut unpacking = Unpacking::new(bytes);
    while unpacking.step() {
        rest.if_due().await;
    }
    let (report, spans, comparison) = unpacking.all();
    rest.if_due().await;
    let reading = laid(Laying::new(text, report, spans), rest).await;
    (!is_gone.get()).then_some((reading, comparison))
}

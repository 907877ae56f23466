//! What events carry: the text of the paste area, and files.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DragEvent, Event, File, HtmlInputElement, HtmlTextAreaElement, InputEvent};
use yew::{Callback, TargetCast};

use crate::view::{Action, MAX_BYTES, Problem, SHORT};

/// The text of the paste area after `event`.
pub fn typed(dispatch: &Callback<Action>) -> Callback<InputEvent> {
    dispatch.reform(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        match event.input_type().as_str() {
            "insertFromPaste" | "insertFromDrop" => Action::Paste(text),
            _ => Action::Type(text),
        }
    })
}

/// Takes a long text that is pasted at its place in the paste area, without that showing it: the browser would not answer
/// for seconds.
pub fn pasted(dispatch: &Callback<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let area = event.target_unchecked_into::<HtmlTextAreaElement>();
        let data = event.unchecked_ref::<ClipboardEvent>().clipboard_data();
        let Some(pasted) = data.and_then(|data| data.get_data("text/plain").ok()) else { return };
        // Of a long text only the beginning is there, and cannot be changed: another one takes its place.
        let is_folded = area.read_only();
        if !is_folded && pasted.len() <= SHORT {
            return;
        }
        event.prevent_default();
        let text = JsString::from(if is_folded { String::new() } else { area.value() });
        let edge = |edge: Result<Option<u32>, _>| edge.ok().flatten().unwrap_or_default();
        let before = text.slice(0, edge(area.selection_start()));
        let after = text.slice(edge(area.selection_end()), text.length());
        dispatch.emit(Action::Paste(String::from(before) + &pasted + &String::from(after)));
    })
}

/// Opens the file that is chosen in a file field.
pub fn chosen(dispatch: &Callback<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let field = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = field.files().and_then(|files| files.get(0)) {
            open(file, dispatch.clone());
        }
        // So that choosing the same file again is a change again.
        field.set_value("");
    })
}

/// Opens the file, or takes the text, that is dropped on the page.
pub fn dropped(dispatch: &Callback<Action>) -> Callback<DragEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: DragEvent| {
        let Some(data) = event.data_transfer() else { return };
        event.prevent_default();
        let text = data.get_data("text/plain").unwrap_or_default();
        match data.files().and_then(|files| files.get(0)) {
            Some(file) => open(file, dispatch.clone()),
            None if !text.is_empty() => dispatch.emit(Action::Paste(text)),
            None => dispatch.emit(Action::Open(String::new(), Err(Problem::NoFile))),
        }
    })
}

fn open(file: File, dispatch: Callback<Action>) {
    if file.size() > MAX_BYTES as f64 {
        dispatch.emit(Action::Open(file.name(), Err(Problem::TooLarge)));
        return;
    }
    spawn_local(async move {
        let name = file.name();
        let bytes = match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => Ok(js_sys::Uint8Array::new(buffer.unchecked_ref()).to_vec()),
            Err(_) => Err(Problem::Unreadable(name.clone())),
        };
        dispatch.emit(Action::Open(name, bytes));
    });
}

//! What events carry: the text of the paste area, and files.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ClipboardEvent, DragEvent, Event, File, HtmlInputElement, HtmlTextAreaElement, InputEvent, MouseEvent,
};
use yew::{Callback, TargetCast};

use crate::import::from_html;
use crate::view::{Action, MAX_BYTES, Problem, SHORT};

/// The text of a paste area after `event`.
pub fn typed(dispatch: &Callback<Action>) -> Callback<InputEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: InputEvent| {
        // One listener hears of all fields of the page; only paste areas hold texts.
        let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
        // Scripts that fill in fields, for dictation, say, send plain events, which tell nothing more.
        let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type);
        dispatch.emit(match kind.as_deref() {
            Some("insertFromPaste" | "insertFromDrop") => Action::Paste(area.value()),
            _ => Action::Type(area.value()),
        });
    })
}

/// Puts the words of a web page that is pasted into a paste area: its paragraphs and headings, and nothing else of it. A
/// long text is taken without that the area shows it.
pub fn pasted(dispatch: &Callback<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        let (Some(data), Some(area)) = (data, area) else { return };
        let words = from_html(&data.get_data("text/html").unwrap_or_default());
        let is_plain = words.is_empty();
        let words = if is_plain { data.get_data("text/plain").unwrap_or_default() } else { words };
        // Of a long text only the beginning is there, and cannot be changed: another one takes its place.
        let is_folded = area.read_only();
        // What is no web page the browser pastes itself, unless it would not answer for seconds with so much in the area.
        if words.is_empty() || is_plain && !is_folded && words.len() <= SHORT {
            return;
        }
        event.prevent_default();
        if is_folded || area.text_length() == 0 {
            dispatch.emit(Action::Paste(words));
            return;
        }
        let end = area.selection_end().ok().flatten().unwrap_or_default();
        let start = area.selection_start().ok().flatten().unwrap_or(end);
        // Only a range outside the text is refused.
        let _ = area.set_range_text_with_start_and_end_and_mode(&words, start, end, "end");
        dispatch.emit(Action::Paste(area.value()));
    })
}

/// Takes the text in the clipboard, if the browser gives it.
pub fn asked(dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| {
        let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
        let dispatch = dispatch.clone();
        // Not there outside a secure context.
        let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
            dispatch.emit(Action::Open(String::new(), Err(Problem::NoClipboard)));
            return;
        };
        spawn_local(async move {
            dispatch.emit(match JsFuture::from(clipboard.read_text()).await {
                Ok(text) => Action::Paste(text.as_string().unwrap_or_default()),
                Err(_) => Action::Open(String::new(), Err(Problem::NoClipboard)),
            });
        });
    })
}

/// Opens the file that is chosen in a file field.
pub fn chosen(dispatch: &Callback<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        // Other fields have no files.
        let field = event.target_dyn_into::<HtmlInputElement>();
        let Some((field, files)) = field.and_then(|field| field.files().map(|files| (field, files))) else {
            return;
        };
        if let Some(file) = files.get(0) {
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

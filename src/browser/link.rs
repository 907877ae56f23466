//! Links that hold a text, made and read by the browser: it compresses, and keeps the address.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, Response, Window};

use crate::link::{TEXT, fragment, parts};
use crate::view::{MAX_BYTES, Told};

/// A longer address is cut by some programs.
const LONGEST: usize = 60_000;

/// How the text is compressed.
const FORMAT: &str = "deflate-raw";

// As in https://compression.spec.whatwg.org; web-sys does not have them yet.
#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// Puts a link to `text`, or to the byte `at` of it where these `words` stand, into the address bar and the clipboard.
pub async fn share(window: &Window, text: &str, at: Option<(usize, &str)>) -> Result<Told, JsValue> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()))?;
    let squeezed = blob.stream().pipe_through(CompressionStream::new(FORMAT)?.unchecked_ref());
    let bytes =
        JsFuture::from(Response::new_with_opt_readable_stream(Some(&squeezed))?.array_buffer()?).await?;
    let bytes = Uint8Array::new(&bytes).to_vec();
    let letters: String = bytes.into_iter().map(char::from).collect();
    let code = window.btoa(&letters)?.replace('+', "-").replace('/', "_");
    let code = code.trim_end_matches('=');
    if code.len() > LONGEST {
        return Ok(Told::TooLong);
    }
    // A hyphen has a meaning of its own in a text directive.
    let at =
        at.map(|(at, words)| (at, String::from(js_sys::encode_uri_component(words)).replace('-', "%2D")));
    let fragment = fragment(code, at);
    window.history()?.replace_state_with_url(&JsValue::NULL, "", Some(&fragment))?;
    let address = window.location().href()?;
    // The browser hides the directive from the page, and so from the address that it gives it.
    let address = address.split('#').next().unwrap_or_default().to_owned() + &fragment;
    Ok(if copied(window, &address).await { Told::Copied } else { Told::Linked })
}

/// Whether the address of the page holds a text, or something that is to be one.
pub fn is_link(window: &Window) -> bool {
    window.location().hash().is_ok_and(|hash| hash.starts_with(TEXT))
}

/// The text in the address of the page, and the byte to go to; none where the address holds no text.
pub async fn shared(window: &Window) -> Option<Result<(String, Option<usize>), Told>> {
    let hash = window.location().hash().ok()?;
    let (code, at) = parts(&hash)?;
    let text = inflated(window, code).await.ok().flatten();
    Some(text.map(|text| (text, at)).ok_or(Told::BadLink))
}

/// The text that `code` holds; none if it is no text, or more than the page takes: a small code can hold gigabytes.
async fn inflated(window: &Window, code: &str) -> Result<Option<String>, JsValue> {
    let letters = window.atob(&code.replace('-', "+").replace('_', "/"))?;
    let bytes: Vec<u8> = letters.chars().map(|letter| letter as u8).collect();
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(&bytes[..])))?;
    let stream: ReadableStream =
        blob.stream().pipe_through(DecompressionStream::new(FORMAT)?.unchecked_ref());
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut text = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await?;
        if field(&chunk, "done").is_truthy() {
            return Ok(String::from_utf8(text).ok());
        }
        text.extend(Uint8Array::new(&field(&chunk, "value")).to_vec());
        if text.len() > MAX_BYTES {
            let _ = JsFuture::from(reader.cancel()).await;
            return Ok(None);
        }
    }
}

/// Whether the browser took `text` into the clipboard.
pub async fn copied(window: &Window, text: &str) -> bool {
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The field `name` of a JavaScript object; undefined where there is none.
fn field(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or_default()
}

//! What the browser keeps for the page, and nowhere else: settings, texts if the reader wants so, and what was hidden in a text.
//!
//! A browser that keeps nothing gives nothing back, and the page is as at a first visit.

use web_sys::{Storage, Window};
use yew::AttrValue;

use crate::report::Layer;
use crate::text::text_number;
use crate::view::{Hidden, Settings};

const SETTINGS: &str = "saidso.settings";
const TEXTS: &str = "saidso.texts";
const HIDDEN: &str = "saidso.hidden";

/// Stands between two texts: the sign for it of ASCII, which no text has.
const BETWEEN: char = '\u{1e}';

/// So many texts are remembered in which something was hidden.
const MOST: usize = 50;

fn storage(window: &Window) -> Option<Storage> {
    window.local_storage().ok().flatten()
}

fn get(window: &Window, key: &str) -> Option<String> {
    storage(window)?.get_item(key).ok().flatten()
}

/// Keeps `value` under `key`; false if the browser does not.
fn set(window: &Window, key: &str, value: &str) -> bool {
    storage(window).is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// How the reader likes to read.
pub fn settings(window: &Window) -> Settings {
    Settings::from_line(&get(window, SETTINGS).unwrap_or_default())
}

/// Keeps how the reader likes to read.
pub fn keep_settings(window: &Window, settings: Settings) {
    // Where nothing is kept, the settings hold for this visit.
    let _ = settings != self::settings(window) && set(window, SETTINGS, &settings.line());
}

/// The texts that were kept; none if the reader does not want that.
pub fn texts(window: &Window) -> Option<Vec<String>> {
    let kept = get(window, TEXTS)?;
    Some(kept.split(BETWEEN).filter(|text| !text.is_empty()).map(str::to_owned).collect())
}

/// Keeps `texts`, or forgets all of them; false if the browser does not.
pub fn keep_texts(window: &Window, texts: Option<&[AttrValue]>) -> bool {
    match texts {
        Some(texts) => set(window, TEXTS, &texts.join(&BETWEEN.to_string())),
        None => {
            if let Some(storage) = storage(window) {
                let _ = storage.remove_item(TEXTS);
            }
            true
        }
    }
}

/// What was hidden in `text`.
pub fn hidden(window: &Window, text: &str) -> Vec<Hidden> {
    let kept = get(window, HIDDEN).unwrap_or_default();
    let name = name(text);
    let line = kept.lines().find_map(|line| line.strip_prefix(&name));
    let things = line.unwrap_or_default().split(' ').filter_map(|thing| {
        let (layer, start) = thing.split_once(':')?;
        Some((*Layer::ALL.iter().find(|known| known.word() == layer)?, start.parse().ok()?))
    });
    things.collect()
}

/// Keeps what is `hidden` in `text`: not the text, but a number that tells it from others.
pub fn keep_hidden(window: &Window, text: &str, hidden: &[Hidden]) {
    let kept = get(window, HIDDEN).unwrap_or_default();
    let name = name(text);
    let things: String = hidden.iter().map(|(layer, start)| format!(" {}:{start}", layer.word())).collect();
    let own = (!hidden.is_empty()).then(|| format!("{name}{things}\n"));
    let others =
        kept.lines().filter(|line| !line.starts_with(&name)).take(MOST).map(|line| format!("{line}\n"));
    let _ = set(window, HIDDEN, &own.into_iter().chain(others).collect::<String>());
}

/// The number by which `text` is known again, as a word.
fn name(text: &str) -> String {
    format!("{:016x}", text_number(text))
}

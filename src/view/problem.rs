//! From the bytes of a file to a text, or a clear word about why there is none.

use std::fmt;

use crate::import::imported;

/// The largest text that the page takes.
pub const MAX_BYTES: usize = 10_000_000;

/// Why there is nothing to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No words were given.
    Empty,
    /// The named file has no words in it.
    EmptyFile(String),
    /// More than [`MAX_BYTES`], or than could be read here.
    TooLarge,
    /// The named file is not a text: a picture, an archive, a document of a word processor.
    Binary(String),
    /// The named file is a text in another encoding than UTF-8.
    NotUtf8(String),
    /// The browser could not read the named file.
    Unreadable(String),
    /// The browser does not give the page what is in the clipboard.
    NoClipboard,
    /// What was dropped is no file.
    NoFile,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Empty => write!(f, "There is no text yet. Paste or type some, or try a sample."),
            Problem::EmptyFile(name) => write!(f, "“{name}” is empty, so the text here stays as it was."),
            Problem::TooLarge => {
                write!(
                    f,
                    "This is too much to read at once: more than {} MB, or than there is room for here. Try a part of it.",
                    MAX_BYTES / 1_000_000
                )
            }
            Problem::Binary(name) => {
                write!(
                    f,
                    "“{name}” is not a plain text file. Save it as .txt, or copy the text and paste it here."
                )
            }
            Problem::NotUtf8(name) => write!(
                f,
                "“{name}” is text, but not in UTF-8, so some letters would come out wrong. Save it as UTF-8, or copy \
                 the text and paste it here."
            ),
            Problem::Unreadable(name) => write!(f, "The browser could not read “{name}”."),
            Problem::NoClipboard => {
                write!(f, "The browser keeps the clipboard to itself. Click into the box and press Ctrl+V.")
            }
            Problem::NoFile => write!(f, "That was no file. Drop a file with a text, or paste it."),
        }
    }
}

/// `text` if it can be marked: it has words and is not too large.
pub fn checked(text: &str) -> Result<&str, Problem> {
    match text {
        _ if text.len() > MAX_BYTES => Err(Problem::TooLarge),
        _ if text.trim().is_empty() => Err(Problem::Empty),
        _ => Ok(text),
    }
}

/// The text of the file `name`, of web pages and Markdown the words, without a byte order mark.
pub fn decode(name: &str, bytes: &[u8]) -> Result<String, Problem> {
    const UTF8_MARK: &str = "\u{feff}";
    const UTF16_MARKS: [&[u8]; 2] = [b"\xFF\xFE", b"\xFE\xFF"];
    let is_utf16 = UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark));
    let name = name.to_owned();
    match std::str::from_utf8(bytes) {
        _ if bytes.len() > MAX_BYTES => Err(Problem::TooLarge),
        _ if is_utf16 => Err(Problem::NotUtf8(name)),
        // No text has a NUL; nearly every other format has one soon.
        _ if bytes.contains(&0) => Err(Problem::Binary(name)),
        Err(_) if has_control(bytes) => Err(Problem::Binary(name)),
        Err(_) => Err(Problem::NotUtf8(name)),
        Ok(text) => match text.strip_prefix(UTF8_MARK).unwrap_or(text) {
            text if text.trim().is_empty() => Err(Problem::EmptyFile(name)),
            text => match imported(&name, text) {
                words if words.is_empty() => Err(Problem::EmptyFile(name)),
                words => Ok(words),
            },
        },
    }
}

/// Whether there are control characters other than white space: they tell a compressed format from a text in an older
/// encoding.
fn has_control(bytes: &[u8]) -> bool {
    bytes.iter().any(|&byte| byte < 0x20 && !byte.is_ascii_whitespace())
}

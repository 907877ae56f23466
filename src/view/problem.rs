//! From the bytes of a file to a text, or a clear word about why there is none.

use std::fmt;

/// The largest text that the page takes.
pub const MAX_BYTES: usize = 10_000_000;

/// Why there is nothing to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No words were given.
    Empty,
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// The named file is not a text: a picture, an archive, a document of a word processor.
    Binary(String),
    /// The named file is a text in another encoding than UTF-8.
    NotUtf8(String),
    /// The browser could not read the named file.
    Unreadable(String),
    /// What was dropped is no file.
    NoFile,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Empty => write!(f, "There is no text yet. Paste or type some, or try the sample."),
            Problem::TooLarge => {
                write!(
                    f,
                    "This is more than {} MB, too much to read at once. Try a part of it.",
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
            Problem::NoFile => write!(f, "That was no file. Drop a .txt file, or paste the text."),
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

/// The text of the file `name`, without loss and without a byte order mark.
pub fn decode(name: &str, bytes: &[u8]) -> Result<String, Problem> {
    const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
    const UTF16_MARKS: [&[u8]; 2] = [b"\xFF\xFE", b"\xFE\xFF"];
    if bytes.len() > MAX_BYTES {
        return Err(Problem::TooLarge);
    }
    if UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(Problem::NotUtf8(name.to_owned()));
    }
    // No text has a NUL; nearly every other format has one soon.
    if bytes.contains(&0) {
        return Err(Problem::Binary(name.to_owned()));
    }
    let bytes = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        // Control characters other than white space tell a compressed format from a text in an older encoding.
        Err(_) if bytes.iter().any(|&b| b < 0x20 && !b.is_ascii_whitespace()) => {
            Err(Problem::Binary(name.to_owned()))
        }
        Err(_) => Err(Problem::NotUtf8(name.to_owned())),
    }
}

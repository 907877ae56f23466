//! Where texts come from, and what to say when they do not come.

use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;

use saidso::import::imported;

/// A source of text.
#[derive(PartialEq, Eq)]
pub enum Input {
    Standard,
    File(PathBuf),
}

/// Messages to the person at the terminal.
#[derive(Default)]
pub struct Complaints {
    any: bool,
}

impl Complaints {
    /// Prints `message` on standard error, on a line of its own.
    pub fn tell(&mut self, message: impl fmt::Display) {
        self.any = true;
        eprintln!("saidso: {message}");
    }

    /// Whether there was anything to complain about.
    pub fn any(&self) -> bool {
        self.any
    }
}

impl Input {
    /// The input that the argument `file` names.
    pub fn named(file: OsString) -> Input {
        if file == "-" { Input::Standard } else { Input::File(file.into()) }
    }

    /// The whole text, of web pages and Markdown the words, without a byte order mark; none, and a complaint, where it is no text.
    pub fn text(&self, complaints: &mut Complaints) -> Option<String> {
        let mut bytes = Vec::new();
        if let Err(error) = self.open().and_then(|mut reader| reader.read_to_end(&mut bytes)) {
            complaints.tell(format_args!("{self}: {}", reason(&error)));
            return None;
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                Some(imported(&self.to_string(), text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&text)))
            }
            Err(error) => {
                let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = 1 + valid.iter().filter(|&&byte| byte == b'\n').count();
                complaints.tell(format_args!("{self}:{line}: not UTF-8 text"));
                None
            }
        }
    }

    /// Calls `each` with the number and the bytes of every line, without its end, as soon as it has come.
    /// A complaint where reading fails; an error only from `each`.
    pub fn lines(
        &self,
        complaints: &mut Complaints,
        mut each: impl FnMut(usize, &[u8], &mut Complaints) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut reader = match self.open() {
            Ok(reader) => reader,
            Err(error) => {
                complaints.tell(format_args!("{self}: {}", reason(&error)));
                return Ok(());
            }
        };
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            match reader.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => {
                    complaints.tell(format_args!("{self}:{number}: {}", reason(&error)));
                    break;
                }
            }
            let bytes = line.strip_suffix(b"\n").unwrap_or(&line);
            let mark = if number == 1 { BYTE_ORDER_MARK.as_bytes() } else { b"" };
            each(number, bytes.strip_prefix(mark).unwrap_or(bytes), complaints)?;
        }
        Ok(())
    }

    fn open(&self) -> io::Result<Box<dyn BufRead>> {
        match self {
            Input::Standard => Ok(Box::new(io::stdin().lock())),
            // Asked for first, because systems differ in what they say when one is opened like a file.
            Input::File(path) if path.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Input::File(path) => Ok(Box::new(BufReader::new(File::open(path)?))),
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Standard => f.write_str("standard input"),
            Input::File(path) => path.display().fmt(f),
        }
    }
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Why an input could not be read, in plain words where we know them.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::IsADirectory => "is a directory, not a text".to_owned(),
        io::ErrorKind::PermissionDenied => "no permission to read it".to_owned(),
        _ => error.to_string(),
    }
}

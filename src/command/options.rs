//! The arguments of the command.

use lexopt::prelude::*;
use saidso::report::Offsets;

use super::input::Input;

/// What `--help` prints.
pub const HELP: &str = "\
Saidso marks who is named in a news text, which figures are given, who says what, and how sure the text is.

Usage: saidso [OPTIONS] [FILE]...

Reads each FILE, or standard input when there is none or FILE is -. Prints the text with its marks and a
summary: in colour on a terminal, elsewhere with notes under each paragraph.

Options:
      --json            Print a report as JSON; of several files, one a line, with the file's name as \"id\"
      --jsonl           Read lines of JSON, {\"id\": …, \"text\": …}, and print a report with that id for each
      --html            Print a web page that stands alone
      --csv             Print the figures as a table for spreadsheets
      --markdown        Print what was found as a summary in Markdown
      --compare         Compare two files, two texts on one story or an older and a newer version of one; also
                        with --json
      --annotations     Print what was found as Web Annotations (JSON-LD)
      --offsets UNIT    Count offsets of --json and --jsonl in codepoints (default), utf16 or bytes
      --color WHEN      Colour the text always, never, or auto: on a terminal, unless NO_COLOR is set
  -h, --help            Print this help
  -V, --version         Print the version

Exit code: 0, or 2 when an argument is wrong or some input could not be read; the others are still done.
";

/// What the arguments ask for.
pub enum Request {
    Help,
    Version,
    Read(Options),
}

/// How to read and print.
pub struct Options {
    pub output: Output,
    /// Whether two inputs are compared.
    pub compare: bool,
    pub offsets: Offsets,
    pub color: Color,
    /// At least one.
    pub inputs: Vec<Input>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Output {
    Text,
    Json,
    JsonLines,
    Html,
    Csv,
    Markdown,
    Annotations,
}

#[derive(Clone, Copy)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// Reads the arguments; the error says which one is wrong.
pub fn parse(mut arguments: lexopt::Parser) -> Result<Request, lexopt::Error> {
    let mut output = None;
    let mut choose = |asked| match output.replace(asked) {
        Some(before) if before != asked => {
            Err("choose one of --json, --jsonl, --html, --csv, --markdown and --annotations")
        }
        _ => Ok(()),
    };
    let (mut offsets, mut color, mut inputs) = (Offsets::CodePoints, Color::Auto, Vec::new());
    let mut compare = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Request::Help),
            Short('V') | Long("version") => return Ok(Request::Version),
            Long("json") => choose(Output::Json)?,
            Long("jsonl") => choose(Output::JsonLines)?,
            Long("html") => choose(Output::Html)?,
            Long("csv") => choose(Output::Csv)?,
            Long("markdown") => choose(Output::Markdown)?,
            Long("compare") => compare = true,
            Long("annotations") => choose(Output::Annotations)?,
            Long("offsets") => offsets = arguments.value()?.parse_with(unit)?,
            Long("color") => color = arguments.value()?.parse_with(when)?,
            Value(file) => inputs.push(Input::named(file)),
            other => return Err(other.unexpected()),
        }
    }
    if inputs.is_empty() {
        inputs.push(Input::Standard);
    }
    let output = output.unwrap_or(Output::Text);
    if compare && inputs.len() != 2 {
        return Err("--compare takes two files".into());
    }
    if compare && !matches!(output, Output::Text | Output::Json) {
        return Err("--compare prints text, or with --json JSON".into());
    }
    Ok(Request::Read(Options { output, compare, offsets, color, inputs }))
}

fn unit(word: &str) -> Result<Offsets, &'static str> {
    match word {
        "codepoints" => Ok(Offsets::CodePoints),
        "utf16" => Ok(Offsets::Utf16),
        "bytes" => Ok(Offsets::Bytes),
        _ => Err("offsets are codepoints, utf16 or bytes"),
    }
}

fn when(word: &str) -> Result<Color, &'static str> {
    match word {
        "auto" => Ok(Color::Auto),
        "always" => Ok(Color::Always),
        "never" => Ok(Color::Never),
        _ => Err("color is auto, always or never"),
    }
}

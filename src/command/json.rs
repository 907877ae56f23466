//! Reports as JSON: one for a text, or one a line for lines of texts.

use std::io::{self, IsTerminal, Write};

use saidso::report::Report;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::input::Complaints;
use super::options::Options;

/// A line that `--jsonl` reads. Other fields are allowed and left alone.
#[derive(Deserialize)]
struct Line {
    id: Value,
    text: String,
}

/// A report that says of which text it is.
#[derive(Serialize)]
struct Identified<'a> {
    id: &'a Value,
    #[serde(flatten)]
    report: &'a Report,
}

/// Prints the report of every input: one alone as it is, several a line each with the name of the input as `id`.
pub fn print(options: &Options, out: &mut impl Write, complaints: &mut Complaints) -> io::Result<()> {
    for input in &options.inputs {
        let Some(text) = input.text(complaints) else { continue };
        let report = report(&text, options);
        if options.inputs.len() > 1 {
            serde_json::to_writer(&mut *out, &Identified { id: &input.to_string().into(), report: &report })?;
        } else if io::stdout().is_terminal() {
            serde_json::to_writer_pretty(&mut *out, &report)?;
        } else {
            serde_json::to_writer(&mut *out, &report)?;
        }
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

/// Prints a report for every line of every input, in order, each before the next line is read.
pub fn print_lines(options: &Options, out: &mut impl Write, complaints: &mut Complaints) -> io::Result<()> {
    for input in &options.inputs {
        input.lines(complaints, |number, bytes, complaints| {
            if bytes.trim_ascii().is_empty() {
                return Ok(());
            }
            match parse(bytes) {
                Ok(Line { id, text }) => {
                    let report = report(&text, options);
                    serde_json::to_writer(&mut *out, &Identified { id: &id, report: &report })?;
                    writeln!(out)?;
                    out.flush()
                }
                Err(reason) => {
                    complaints.tell(format_args!("{input}:{number}: {reason}"));
                    Ok(())
                }
            }
        })?;
    }
    Ok(())
}

fn report(text: &str, options: &Options) -> Report {
    saidso::analyse(text).with_offsets(text, options.offsets)
}

/// The line, or why it is none.
fn parse(bytes: &[u8]) -> Result<Line, String> {
    let json = std::str::from_utf8(bytes).map_err(|_| "not UTF-8 text".to_owned())?;
    let line: Line = serde_json::from_str(json).map_err(|error| {
        // The parser counts lines within what it was given, which is one line of the file.
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        format!("not a line of {{\"id\", \"text\"}}: {message} at column {}", error.column())
    })?;
    match line.id {
        Value::String(_) | Value::Number(_) => Ok(line),
        _ => Err("\"id\" is neither a string nor a number".to_owned()),
    }
}

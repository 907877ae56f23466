//! The command line: arguments and files in, marked text or reports out.
//!
//! An input that cannot be read costs a message and the exit code, never the other inputs.

mod compare;
mod input;
mod json;
mod options;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use saidso::render::{annotations, csv, html, markdown, terminal};
use saidso::report::Report;

use input::{Complaints, Input};
use options::{Color, Options, Output, Request};

/// Exit code when an argument is wrong or an input could not be read.
const TROUBLE: u8 = 2;

/// Runs the command with the arguments that `arguments` gives.
pub fn run(arguments: lexopt::Parser) -> ExitCode {
    let mut complaints = Complaints::default();
    let mut out = BufWriter::new(io::stdout().lock());
    let written = match options::parse(arguments) {
        Ok(Request::Help) => out.write_all(options::HELP.as_bytes()),
        Ok(Request::Version) => writeln!(out, "saidso {}", env!("CARGO_PKG_VERSION")),
        Ok(Request::Read(options)) => read(&options, &mut out, &mut complaints),
        Err(error) => {
            complaints.tell(format_args!("{error}; see saidso --help"));
            Ok(())
        }
    };
    match written.and_then(|()| out.flush()) {
        // A reader that has seen enough, such as `head`, is no error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complaints.tell(format_args!("cannot write the output: {error}"));
        }
        _ => {}
    }
    // Dropping the writer would try to write again what could not be written.
    let _ = out.into_parts();
    if complaints.any() { ExitCode::from(TROUBLE) } else { ExitCode::SUCCESS }
}

/// Does what `options` ask for. An error is one of writing; trouble with an input goes to `complaints`.
fn read(options: &Options, out: &mut impl Write, complaints: &mut Complaints) -> io::Result<()> {
    if options.inputs.contains(&Input::Standard) && io::stdin().is_terminal() {
        eprintln!("saidso: reading from the keyboard; end with Ctrl-D (Ctrl-Z and Enter on Windows)");
    }
    match options.output {
        _ if options.compare => compare::print(options, out, complaints),
        Output::Text => print_text(options, out, complaints),
        Output::Json => json::print(options, out, complaints),
        Output::JsonLines => json::print_lines(options, out, complaints),
        Output::Html => print_page(options, out, complaints),
        Output::Csv => print_each(options, out, complaints, csv::figures),
        Output::Markdown => print_each(options, out, complaints, markdown::summary),
        Output::Annotations => print_each(options, out, complaints, annotations::page),
    }
}

/// Prints every text with its marks, under the name of its file when there are several.
fn print_text(options: &Options, out: &mut impl Write, complaints: &mut Complaints) -> io::Result<()> {
    let draw = if in_color(options.color) { terminal::coloured } else { terminal::plain };
    for input in &options.inputs {
        let Some(text) = input.text(complaints) else { continue };
        if options.inputs.len() > 1 {
            writeln!(out, "== {} ==\n", terminal::printable(&input.to_string()))?;
        }
        out.write_all(draw(&text, &saidso::analyse(&text)).as_bytes())?;
        if options.inputs.len() > 1 {
            writeln!(out)?;
        }
        out.flush()?;
    }
    Ok(())
}

/// Prints what `render` makes of every text, one after the other.
fn print_each(
    options: &Options,
    out: &mut impl Write,
    complaints: &mut Complaints,
    render: fn(&str, &Report) -> String,
) -> io::Result<()> {
    for input in &options.inputs {
        let Some(text) = input.text(complaints) else { continue };
        out.write_all(render(&text, &saidso::analyse(&text)).as_bytes())?;
        out.flush()?;
    }
    Ok(())
}

/// Prints one web page with every text.
fn print_page(options: &Options, out: &mut impl Write, complaints: &mut Complaints) -> io::Result<()> {
    let texts = options.inputs.iter().filter_map(|input| {
        let text = input.text(complaints)?;
        let report = saidso::analyse(&text);
        Some((input.to_string(), text, report))
    });
    let texts: Vec<_> = texts.collect();
    let articles: Vec<_> =
        texts.iter().map(|(title, text, report)| html::Article { title, text, report }).collect();
    if articles.is_empty() {
        return Ok(());
    }
    out.write_all(html::page(&articles).as_bytes())
}

/// Whether to print in colour. See <https://no-color.org> for `NO_COLOR`.
fn in_color(color: Color) -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            io::stdout().is_terminal()
                && !is_set("NO_COLOR")
                && std::env::var_os("TERM").is_none_or(|t| t != "dumb")
        }
    }
}

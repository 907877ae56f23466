//! Two texts side by side: in words, or as JSON with the reports of both.

use std::io::{self, IsTerminal, Write};

use saidso::compare::{Comparison, compare};
use saidso::render::comparison;
use saidso::report::Report;
use serde::Serialize;

use super::input::Complaints;
use super::options::{Options, Output};

/// A comparison with the reports into whose lists it points.
#[derive(Serialize)]
struct Compared {
    reports: [Report; 2],
    comparison: Comparison,
}

/// Prints how the two inputs stand to each other.
pub fn print(options: &Options, out: &mut impl Write, complaints: &mut Complaints) -> io::Result<()> {
    let [Some(first), Some(second)] = [0, 1].map(|side| options.inputs[side].text(complaints)) else {
        return Ok(());
    };
    let reports = [saidso::analyse(&first), saidso::analyse(&second)];
    let texts = [(first.as_str(), &reports[0]), (second.as_str(), &reports[1])];
    let comparison = compare(texts);
    if options.output == Output::Text {
        let names = [0, 1].map(|side| options.inputs[side].to_string());
        let words = comparison::plain(texts, names.each_ref().map(String::as_str), &comparison);
        return out.write_all(words.as_bytes());
    }
    let [one, other] = reports;
    let reports = [one.with_offsets(&first, options.offsets), other.with_offsets(&second, options.offsets)];
    let compared = Compared { reports, comparison };
    if io::stdout().is_terminal() {
        serde_json::to_writer_pretty(&mut *out, &compared)?;
    } else {
        serde_json::to_writer(&mut *out, &compared)?;
    }
    writeln!(out)
}

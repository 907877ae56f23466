//! Prints who says what in a text, and in which words it is told: `cargo run --example who [FILE]`.

use std::{env, fs, io};

use saidso::text::Span;

/// What is read where no file is named.
const TEXT: &str = "“The ferry was full,” said Ana Riva, the harbour master. Its owners denied that it had been overloaded. \
    Some passengers reportedly stood on the stairs.";

fn main() -> io::Result<()> {
    let text = env::args().nth(1).map_or(Ok(TEXT.to_string()), fs::read_to_string)?;
    let words = |spans: &[Span]| spans.iter().map(|span| span.of(&text)).collect::<Vec<_>>().join(" … ");
    for said in saidso::analyse(&text).attributions {
        let source = if said.source.is_empty() { "nobody named".to_string() } else { words(&said.source) };
        println!("{source} [{}: {}] {}", said.class.word(), words(&said.cue), words(&said.content));
    }
    Ok(())
}

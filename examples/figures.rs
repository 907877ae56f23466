//! Prints each figure of a text with who gives it: `cargo run --example figures [FILE]`.

use std::{env, fs, io};

/// What is read where no file is named.
const TEXT: &str = "The ferry carried 212 passengers, said Ana Riva, the harbour master. At least 40 people were hurt, \
    according to the Health Ministry. The owners had first spoken of a dozen. Repairs may cost €3.5 million.";

fn main() -> io::Result<()> {
    let text = env::args().nth(1).map_or(Ok(TEXT.to_string()), fs::read_to_string)?;
    for figure in saidso::analyse(&text).figures {
        let (words, bound) = (figure.words, figure.bound.word());
        let counted = figure.counted.map_or("nothing named", |noun| noun.of(&text));
        let source = figure.source.map_or("nobody", |source| source.of(&text));
        let official = if figure.official { ", an authority" } else { "" };
        println!("{words} [{bound}: {counted}] {source}{official}");
    }
    Ok(())
}

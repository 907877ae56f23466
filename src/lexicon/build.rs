//! Build script: takes what only people and tests read out of the lexicons, so that it costs the page no byte.
//!
//! Each `src/lexicon/NAME.tsv` becomes `$OUT_DIR/NAME.tsv` without comments, the heading, and the columns in
//! [`FOR_PEOPLE`]. A row with the wrong number of columns stops the build and is named. The long lists of [`NAMES`] become
//! one table of fingerprints.

#[path = "fingerprint.rs"]
mod fingerprint;
#[path = "../tagger/hash.rs"]
mod tagger;

use std::path::Path;
use std::{env, fs};

/// Columns that the engine does not read: examples that must match, and that must not.
const FOR_PEOPLE: [&str; 2] = ["match", "not"];

/// The lists of which only needs to be known what is in them, in the order of their bits in the table.
const NAMES: [&str; 4] = ["first-names", "given-names", "surnames", "cities"];

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let folder = Path::new("src/lexicon");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).expect("src/lexicon is a folder") {
        let path = entry.expect("src/lexicon can be listed").path();
        if path.extension().is_some_and(|extension| extension == "tsv") {
            let text = fs::read_to_string(&path).expect("a lexicon is UTF-8 text");
            let name = path.file_name().expect("a file has a name");
            let rows = strip(&text, &path);
            match NAMES.iter().position(|list| path.file_stem().is_some_and(|stem| stem == *list)) {
                Some(list) => names.extend(rows.lines().map(|row| (fingerprint::of(row), 1 << list))),
                None => fs::write(Path::new(&out).join(name), rows).expect("OUT_DIR can be written"),
            }
        }
    }
    fs::write(Path::new(&out).join("names.fp"), fingerprint::pack(names)).expect("OUT_DIR can be written");
}

fn strip(text: &str, path: &Path) -> String {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let (_, heading) = lines.next().unwrap_or_else(|| panic!("{}: no heading", path.display()));
    let columns: Vec<&str> = heading.split('\t').collect();
    let mut out = String::new();
    for (number, line) in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), columns.len(), "{}:{}: wrong number of columns", path.display(), number + 1);
        let kept = cells.iter().zip(&columns).filter(|(_, column)| !FOR_PEOPLE.contains(column));
        out.push_str(&kept.map(|(cell, _)| *cell).collect::<Vec<_>>().join("\t"));
        out.push('\n');
    }
    out
}

//! Build script: takes what only people and tests read out of the lexicons and of the style sheets of saved pages, so that it costs
//! the page no byte.
//!
//! Each `src/lexicon/NAME.tsv` becomes `$OUT_DIR/NAME.tsv` without comments, the heading, and the columns in
//! [`FOR_PEOPLE`]. A row with the wrong number of columns stops the build and is named. The long lists of [`NAMES`], and of those of
//! [`THINGS`] what has one spelling, become tables of fingerprints.

#[expect(dead_code, reason = "the engine needs more of it than fingerprints do")]
#[path = "../text/case.rs"]
mod case;
#[path = "fingerprint.rs"]
mod fingerprint;
#[path = "../tagger/hash.rs"]
mod tagger;

use case::is_capital;
use std::path::Path;
use std::{env, fs};

/// Columns that the engine does not read: examples that must match, and that must not.
const FOR_PEOPLE: [&str; 2] = ["match", "not"];

/// The lists of which only needs to be known what is in them, in the order of their bits in the table.
const NAMES: [&str; 4] = ["first-names", "given-names", "surnames", "cities"];

/// The lists of things with one or several spellings, and what the column beside the spellings holds. What has several spellings
/// keeps its row.
const THINGS: [(&str, &str); 4] = [
    ("places", ""),
    ("organizations", "official"),
    ("organizations", "media"),
    ("organizations", "organization"),
];

/// The tables of words or patterns of few kinds: a kind is named where it changes, since a repetition costs bytes even when it is
/// compressed. Those of words come in the order of their kinds.
const RUNS: [&str; 9] = [
    "heads",
    "function-words",
    "statuses",
    "sources",
    "cues",
    "currencies",
    "approximators",
    "holders",
    "hedges",
];

/// The style sheets that a saved page brings along.
const SHEETS: [&str; 3] = ["www/style/tokens.css", "www/style/marks.css", "src/render/html.css"];

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let folder = Path::new("src/lexicon");
    println!("cargo::rerun-if-changed={}", folder.display());
    let (mut names, mut things) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder).expect("src/lexicon is a folder") {
        let path = entry.expect("src/lexicon can be listed").path();
        if path.extension().is_some_and(|extension| extension == "tsv") {
            let text = fs::read_to_string(&path).expect("a lexicon is UTF-8 text");
            let name = path.file_name().expect("a file has a name");
            let list =
                path.file_stem().and_then(|stem| stem.to_str()).expect("a lexicon has an English name");
            let mut rows = strip(&text, &path);
            if let Some(bit) = NAMES.iter().position(|names| *names == list) {
                names.extend(rows.lines().map(|row| (fingerprint::NAMES.of(row), 1 << bit)));
                continue;
            }
            if THINGS.iter().any(|(things, _)| *things == list) {
                rows = rows
                    .lines()
                    .filter(|row| !take(list, row, &mut things))
                    .map(|row| format!("{row}\n"))
                    .collect();
            }
            if list == "sets" {
                rows = grouped(&rows);
            } else if RUNS.contains(&list) {
                rows = runs(&rows, matches!(list, "heads" | "function-words"));
            }
            fs::write(Path::new(&out).join(name), rows).expect("OUT_DIR can be written");
        }
    }
    for sheet in SHEETS {
        println!("cargo::rerun-if-changed={sheet}");
        let path = Path::new(sheet);
        let rules = without_comments(&fs::read_to_string(path).expect("a style sheet is UTF-8 text"));
        let name = path.file_name().expect("a file has a name");
        fs::write(Path::new(&out).join(name), rules).expect("OUT_DIR can be written");
    }
    for (file, bytes) in
        [("names.fp", fingerprint::NAMES.pack(names)), ("things.fp", fingerprint::THINGS.pack(things))]
    {
        fs::write(Path::new(&out).join(file), bytes).expect("OUT_DIR can be written");
    }
}

/// Whether the thing in `row` of `list` needs no row: it has one spelling, which begins and ends with a capital or digit and has only
/// short words without one between, so that a text has few places for it. Then its fingerprint is added to `things`.
fn take(list: &str, row: &str, things: &mut Vec<(u32, u8)>) -> bool {
    let (spellings, kind) = row.split_once('\t').unwrap_or((row, ""));
    let is_plain = |word: Option<&str>| {
        word.is_some_and(|word| word.starts_with(|c: char| is_capital(c) || c.is_numeric()))
    };
    let mut words = spellings.split([' ', '-', '.', '/']);
    let is_one = !spellings.contains(['|', '\''])
        && is_plain(words.clone().next())
        && is_plain(words.clone().next_back())
        && words.all(|word| is_plain(Some(word)) || word.len() <= 3);
    let bit = THINGS.iter().position(|thing| *thing == (list, kind)).filter(|_| is_one);
    things.extend(bit.map(|bit| (fingerprint::THINGS.of(&fingerprint::folded(spellings)), 1 << bit)));
    bit.is_some()
}

/// `rows` of a set and a word in order, each set named once: a repetition costs bytes even when it is compressed.
fn grouped(rows: &str) -> String {
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.sort_unstable();
    let mut out = String::new();
    let mut last = "";
    for (set, word) in rows.into_iter().filter_map(|row| row.split_once('\t')) {
        let named = if set == last { "" } else { set };
        out.push_str(&format!("{named}\t{word}\n"));
        last = set;
    }
    out
}

/// `rows` of a word and its kind, each kind named at its first word only, `sorted` by kinds or as they are.
fn runs(rows: &str, sorted: bool) -> String {
    let mut rows: Vec<(&str, &str)> = rows.lines().filter_map(|row| row.split_once('\t')).collect();
    if sorted {
        rows.sort_by_key(|&(_, kind)| kind);
    }
    let mut last = "";
    let shortened = rows.into_iter().map(|(word, kind)| {
        let row = if kind == last { format!("{word}\n") } else { format!("{word}\t{kind}\n") };
        last = kind;
        row
    });
    shortened.collect()
}

/// The rules of a style `sheet`, without what only people read in it.
fn without_comments(sheet: &str) -> String {
    let rules = sheet.split("*/").map(|part| part.split_once("/*").map_or(part, |(rules, _)| rules));
    rules
        .flat_map(str::lines)
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| format!("{line}\n"))
        .collect()
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

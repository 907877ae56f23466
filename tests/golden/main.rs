//! Articles of our own with their marks drawn underneath, kept in files that a person can read.
//!
//! `UPDATE=1 cargo test --test golden` rewrites the files; the diff of the files is then the review.
#![cfg(not(target_arch = "wasm32"))]

mod diff;
mod marks;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use saidso::report::{Explanation, Hedge, HedgeKind};
use saidso::text::Span;

#[test]
fn every_article_is_marked_as_its_golden_file_says() {
    let articles = articles();
    assert!(articles.len() >= 6, "the articles beside this test are gone");
    let failures: Vec<String> = articles
        .iter()
        .filter_map(|path| {
            let text = fs::read_to_string(path).expect("an article is readable UTF-8");
            check(&path.with_extension("marks"), &marks::draw(&text, &saidso::analyse(&text)))
        })
        .collect();
    assert!(failures.is_empty(), "{}\n{HINT}", failures.join("\n"));
}

#[test]
fn every_golden_file_has_its_article() {
    let orphans: Vec<_> =
        files("marks").into_iter().filter(|path| !path.with_extension("txt").exists()).collect();
    assert!(orphans.is_empty(), "golden files without an article: {orphans:?}");
}

/// The drawing itself, on a report made by hand.
#[test]
fn marks_are_drawn_under_their_words() {
    assert_eq!(
        marks::draw(support::TEXT, &support::report()),
        "\
Mayor Ilse Brandt said on Monday that “about 40 houses” were flooded in Tarnow.
      ~person 1~~                                                       ~~~~~~ place 2
                                             ~~ figure 1
~~~~source 1~~~~~ ~~~~ cue 1          ~~~~~~~~~~~~~~~content 1~~~~~~~~~~~~~~~~
                                       ~~~~~ approximator 1

The regional government later denied the figure.

Brandt’s <office> may publish a list, 😀 witnesses said.
~~~~~~ person 1
~~~~~~~~~~~~~content 2~~~~~~~~~~~~~~    ~~~~~~~~~ source 2
                                                  ~~~~ cue 2
                  ~~~ modal 2

Names
  person 1: Ilse Brandt (Ilse Brandt | Brandt) ×2
  place 2: Tarnow (Tarnow) ×1

Figures
  figure 1: 40 = 40, unit –, counted houses, about
    source Mayor Ilse Brandt, official; denied by denied

Attributions
  1: person, mixed, entity 1
    source   Mayor Ilse Brandt
    cue      said
    content  “about 40 houses” were flooded in Tarnow
  2: unnamed, indirect
    source   witnesses
    cue      said
    content  Brandt’s <office> may publish a list

Hedges
  approximator 1: about, in attribution 1
  modal 2: may, in attribution 2

30 words, 40% of them attributed
"
    );
}

/// A mark over a line's end goes on in the next line; marks with no room beside each other get rows of their own;
/// words outside every sentence are told apart.
#[test]
fn long_and_crowded_marks_are_drawn_whole() {
    let text = "word ".repeat(25) + "\n\nHeadline";
    let mut report = saidso::analyse("");
    report.sentences = vec![Span::new(0, 124)];
    for span in [Span::new(0, 4), Span::new(5, 9), Span::new(95, 104)] {
        let why = Explanation::rule("by hand", "");
        report.hedges.push(Hedge {
            span,
            kind: HedgeKind::Modal,
            attribution: None,
            target: Vec::new(),
            why,
        });
    }
    let drawn = marks::draw(&text, &report);
    let lines: Vec<_> = drawn.lines().take(8).collect();
    let expected = [
        ["word"; 20].join(" "),
        format!("~~~~ modal 1{}~~~~ modal 3", " ".repeat(83)),
        "     ~~~~ modal 2".to_owned(),
        "word word word word word".to_owned(),
        "~~~~ modal 3".to_owned(),
        String::new(),
        "(in no sentence)".to_owned(),
        "Headline".to_owned(),
    ];
    assert_eq!(lines, expected);
}

const HINT: &str = "\nIf the new marks are right, rewrite the files with\n\n    UPDATE=1 cargo test --test golden\n\n\
                    and review their diff.";

/// Compares the golden file at `path` with what is drawn now; with `UPDATE` set, writes it instead.
fn check(path: &Path, drawn: &str) -> Option<String> {
    let kept = fs::read_to_string(path).unwrap_or_default();
    if kept == drawn {
        return None;
    }
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(path, drawn).expect("the golden file can be written");
        return None;
    }
    Some(format!("{}:\n{}", path.display(), diff::lines(&kept, drawn)))
}

fn articles() -> Vec<PathBuf> {
    files("txt")
}

/// The files beside this test with `extension`, in order of their names.
fn files(extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the folder of this test");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a file of this test").path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

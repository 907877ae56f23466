//! What the engine knows about English words: tables in TSV files beside this one.
//!
//! The files hold what the rules are about; the code of the layers holds only mechanism. Every row has, in the
//! columns `match` and `not`, examples that must and must not match; the columns never reach the program.

mod inflection;
mod pattern;
mod table;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

pub use table::{Row, Table};

/// The rows of the lexicon `$name`, without comments, heading and examples.
macro_rules! source {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}
use source;

/// What the full stop of an abbreviation says about the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// Stands before a name; its full stop never ends a sentence.
    Title,
    /// Never ends a sentence.
    Inside,
    /// Ends a sentence where a sentence starter follows.
    MayEnd,
    /// Is an abbreviation only before a number.
    BeforeNumber,
}

/// What kind of abbreviation `word`, in lower case without its full stop, is.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    static TABLE: LazyLock<HashMap<&str, Abbreviation>> = LazyLock::new(|| {
        let rows = source!("abbreviations").lines().filter_map(|line| line.split_once('\t'));
        rows.map(|(word, class)| {
            let class = match class {
                "title" => Abbreviation::Title,
                "inside" => Abbreviation::Inside,
                "may_end" => Abbreviation::MayEnd,
                _ => Abbreviation::BeforeNumber,
            };
            (word, class)
        })
        .collect()
    });
    TABLE.get(word).copied()
}

/// Whether `word`, in lower case, often opens a sentence and seldom continues one after an abbreviation.
pub fn is_sentence_starter(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| source!("starters").lines().collect());
    WORDS.contains(word)
}

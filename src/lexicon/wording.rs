//! The words of names that are no persons': which say the same (Defense and Defence), and which may be left out.

use std::sync::LazyLock;

use super::{WordMap, runs, source};
use crate::report::EntityKind;

/// The `words` of a name, in lower case and without full stops, each put as most names put it.
pub fn worded(words: &[String]) -> Vec<String> {
    /// The rows by the first of their words: all their words, and what they become.
    type Rows = WordMap<Vec<(Vec<&'static str>, Vec<&'static str>)>>;
    static ROWS: LazyLock<Rows> = LazyLock::new(|| {
        let mut rows = Rows::default();
        for (from, to) in source!("wordings").lines().filter_map(|line| line.split_once('\t')) {
            let from: Vec<&str> = from.split(' ').collect();
            rows.entry(from[0]).push((from, to.split(' ').collect()));
        }
        rows
    });
    let mut same = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let stands = |(from, _): &&(Vec<&str>, Vec<&str>)| {
            words.len() - at >= from.len() && from.iter().zip(&words[at..]).all(|(a, b)| a == b)
        };
        let row = ROWS
            .get(words[at].as_str())
            .and_then(|rows| rows.iter().filter(stands).max_by_key(|(from, _)| from.len()));
        match row {
            Some((from, to)) => {
                same.extend(to.iter().map(|word| word.to_string()));
                at += from.len();
            }
            None => {
                same.push(words[at].clone());
                at += 1;
            }
        }
    }
    same
}

/// The shorter names that `words`, the name of a thing of `kind`, go by without the words at either end that only say
/// what kind of thing it is: "Acme Holdings" and "Acme" of "Acme Holdings Ltd.".
pub fn without_head(words: &[String], kind: EntityKind) -> Vec<&[String]> {
    let drops = |word: &String, last: bool| dropped_head(word, last) == Some(kind);
    let mut shorter = Vec::new();
    let mut rest = words;
    while let [before @ .., head] = rest
        && !before.is_empty()
        && drops(head, true)
    {
        rest = before;
        shorter.push(rest);
    }
    let mut rest = words;
    while let [head, after @ ..] = rest
        && !after.is_empty()
        && drops(head, false)
    {
        rest = after;
        shorter.push(rest);
    }
    shorter
}

/// Of what kind of thing the head `word`, `last` or first in a name, may be dropped.
fn dropped_head(word: &str, last: bool) -> Option<EntityKind> {
    static HEADS: LazyLock<[WordMap<EntityKind>; 2]> = LazyLock::new(|| heads(source!("dropped-heads")));
    HEADS[usize::from(last)].get(word).copied()
}

/// The kinds of thing that names are of which begin in a word, and which end in one.
pub fn heads(rows: &'static str) -> [WordMap<EntityKind>; 2] {
    ["first", "last"].map(|place| {
        let rows = runs(rows).filter_map(|(word, kind)| Some((word, kind.strip_prefix(place)?)));
        rows.filter_map(|(word, kind)| Some((word, EntityKind::from_word(kind.trim_start())?))).collect()
    })
}

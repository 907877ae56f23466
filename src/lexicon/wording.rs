//! The words of names that are no persons': which say the same (Defense and Defence), and which may be left out.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::source;
use crate::report::EntityKind;

/// The `words` of a name, in lower case and without full stops, each put as most names put it.
pub fn worded(words: &[String]) -> Vec<String> {
    /// The rows by the first of their words: all their words, and what they become.
    type Rows = HashMap<&'static str, Vec<(Vec<&'static str>, Vec<&'static str>)>>;
    static ROWS: LazyLock<Rows> = LazyLock::new(|| {
        let mut rows = Rows::new();
        for (from, to) in source!("wordings").lines().filter_map(|line| line.split_once('\t')) {
            let from: Vec<&str> = from.split(' ').collect();
            rows.entry(from[0]).or_default().push((from, to.split(' ').collect()));
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
    static HEADS: LazyLock<HashMap<(&str, bool), EntityKind>> = LazyLock::new(|| {
        let rows = source!("dropped-heads").lines().map(|line| line.split('\t').collect::<Vec<_>>());
        rows.filter_map(|row| Some(((row[0], row[1] == "last"), EntityKind::from_word(row[2])?))).collect()
    });
    let drops = |word: &String, last: bool| HEADS.get(&(word.as_str(), last)) == Some(&kind);
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

//! Nations as owners: whose ministry, court or bank it is.

use std::sync::LazyLock;

use crate::lexicon::{Key, WordMap, plain, source};
use crate::text::Document;
use crate::text::case::lowered;

/// No nation's name has more words here.
const LONGEST: usize = 4;

/// The nation whose name or people's name the first of `words` are, in the forms of [`super::name::words`], and how
/// many words that takes.
pub fn nation_at(words: &[String]) -> Option<(usize, &'static str)> {
    static NATIONS: LazyLock<WordMap<&str>> = LazyLock::new(|| {
        let rows = source!("nations").lines().map(|line| line.split('\t').take(2).collect::<Vec<_>>());
        rows.flat_map(|row| {
            let usual = row[0].split('|').next().unwrap_or_default();
            let names = row.into_iter().flat_map(|cell| cell.split('|')).filter(|name| !name.is_empty());
            let names = names.map(|name| plain(&lowered(name)).replace('.', ""));
            // "Russia's" inside a longer name is "russias" in its words.
            names.flat_map(move |name| [(Key::of(&format!("{name}s")), usual), (Key::of(&name), usual)])
        })
        .collect()
    });
    let mut lengths = (1..=LONGEST.min(words.len())).rev();
    lengths.find_map(|length| Some((length, *NATIONS.get(&words[..length].join(" "))?)))
}

/// The nation in the words that own the name before token `start` or after token `end`: "Russia's Defence Ministry",
/// "the Defence Ministry of Russia".
pub fn nation_beside(document: &Document, start: usize, end: usize) -> Option<&'static str> {
    let read = |from: usize, to: usize| -> Vec<String> {
        (from..to).map(|at| plain(document.lower(at)).replace('.', "")).collect()
    };
    if start >= 2 && matches!(document.lower(start - 1), "'s" | "'") {
        let owner = start - 1;
        let mut starts = owner.saturating_sub(LONGEST)..owner;
        let nation = starts
            .find_map(|from| nation_at(&read(from, owner)).filter(|(length, _)| from + length == owner));
        return nation.map(|(_, nation)| nation);
    }
    if document.lower(end) != "of" {
        return None;
    }
    let from = end + 1 + usize::from(document.lower(end + 1) == "the");
    nation_at(&read(from, (from + LONGEST).min(document.len()))).map(|(_, nation)| nation)
}

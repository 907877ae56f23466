//! What is known of the words of personal names.

use std::sync::LazyLock;

use super::{WordMap, WordSet, source};

/// Whether a woman or a man bears a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Mrs., Queen.
    Woman,
    /// Mr., King.
    Man,
}

/// What a title says of its bearer's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Honorific {
    /// Who bears it.
    pub sex: Sex,
    /// Whether it stands also before a given name alone: King Charles, Sister Ann.
    pub before_given_name: bool,
}

/// What the title `word`, in lower case without a full stop, says; none for titles of all and for other words.
pub fn honorific(word: &str) -> Option<Honorific> {
    static TABLE: LazyLock<WordMap<Honorific>> = LazyLock::new(|| {
        let rows = source!("honorifics").lines().map(|line| line.split('\t').collect::<Vec<_>>());
        rows.map(|row| {
            let sex = if row[1] == "woman" { Sex::Woman } else { Sex::Man };
            (row[0], Honorific { sex, before_given_name: row[2] == "given" })
        })
        .collect()
    });
    TABLE.get(word).copied()
}

/// Whether the family name `word`, in lower case, stands before the given name: "xi", "nguyen".
pub fn is_family_name_first(word: &str) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| source!("family-first").lines().collect());
    WORDS.contains(word)
}

/// Whether one person may bear both given names, in lower case and plain letters: "william" and "bill".
pub fn is_same_forename(a: &str, b: &str) -> bool {
    static ROWS: LazyLock<WordMap<Vec<usize>>> = LazyLock::new(|| {
        let mut rows: WordMap<Vec<usize>> = WordMap::default();
        for (row, line) in source!("forenames").lines().enumerate() {
            line.split('|').for_each(|form| rows.entry(form).push(row));
        }
        rows
    });
    let (Some(a), Some(b)) = (ROWS.get(a), ROWS.get(b)) else { return false };
    a.iter().any(|row| b.contains(row))
}

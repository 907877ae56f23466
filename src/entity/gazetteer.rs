//! Names known beforehand: countries and their people, cities, groups, organizations.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::lexicon::source;
use crate::report::{EntityKind, SourceKind};
use crate::text::{Document, tokens};

/// A known name.
#[derive(Debug)]
pub struct Known {
    /// The lexicon it stands in.
    pub table: &'static str,
    /// What it names.
    pub kind: EntityKind,
    /// The usual spelling of the thing; spellings of one thing share it.
    pub usual: &'static str,
    /// For organizations, what kind of source they are.
    pub source: Option<SourceKind>,
    /// The tokens of this spelling.
    words: Vec<&'static str>,
}

static KNOWN: LazyLock<HashMap<&str, Vec<Known>>> = LazyLock::new(|| {
    let mut known = Vec::new();
    let mut add = |table, kind, source, spellings: &'static str| {
        let mut spellings = spellings.split('|').filter(|spelling| !spelling.is_empty()).peekable();
        let Some(&usual) = spellings.peek() else { return };
        known.extend(spellings.map(|spelling| {
            let words = tokens(spelling).into_iter().map(|token| token.span.of(spelling)).collect();
            Known { table, kind, usual, source, words }
        }));
    };
    for line in source!("nations").lines() {
        let mut cells = line.split('\t');
        let kinds = [EntityKind::Place, EntityKind::Group, EntityKind::Place];
        for (kind, cell) in kinds.into_iter().zip(&mut cells) {
            add("nations", kind, None, cell);
        }
    }
    source!("places").lines().for_each(|line| add("places", EntityKind::Place, None, line));
    source!("groups").lines().for_each(|line| add("groups", EntityKind::Group, None, line));
    for (names, kind) in source!("organizations").lines().filter_map(|line| line.split_once('\t')) {
        add("organizations", EntityKind::Organization, SourceKind::from_word(kind), names);
    }
    let mut by_first_word: HashMap<&str, Vec<Known>> = HashMap::new();
    for name in known {
        by_first_word.entry(name.words[0]).or_default().push(name);
    }
    by_first_word
});

/// The longest known name that begins at token `at`, and the token after it. Letter case counts: "US" is not "us".
pub fn known(document: &Document, at: usize) -> Option<(usize, &'static Known)> {
    let names = KNOWN.get(document.word(at))?;
    let matching = names.iter().filter(|name| {
        name.words.iter().enumerate().all(|(i, word)| document.word(at + i).replace('’', "'") == *word)
    });
    let longest = matching.max_by_key(|name| name.words.len())?;
    Some((at + longest.words.len(), longest))
}

/// The known name that has exactly the tokens of `name`.
pub fn known_as(name: &str) -> Option<&'static Known> {
    let document = Document::read(name);
    known(&document, 0).filter(|&(end, _)| end == document.len()).map(|(_, known)| known)
}

/// Declares a look-up in a lexicon of single words.
macro_rules! word_list {
    ($(#[$doc:meta])* $name:ident, $file:literal) => {
        $(#[$doc])*
        pub fn $name(word: &str) -> bool {
            static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| source!($file).lines().collect());
            WORDS.contains(word)
        }
    };
}

word_list! {
    /// Whether `word` is a common first name.
    is_first_name, "first-names"
}

word_list! {
    /// Whether `word`, as written, is a title or role that stands before a person's name.
    is_title, "titles"
}

word_list! {
    /// Whether `word`, in lower case, is a noun for a kind of place, such as "valley".
    is_place_noun, "place-nouns"
}

word_list! {
    /// Whether `word`, in lower case, is a small word inside personal names, such as "van".
    is_particle, "particles"
}

/// What kind of thing a name is that ends (`last`) or begins in `word`: "Ministry", "Hurricane".
pub fn head_kind(word: &str, last: bool) -> Option<EntityKind> {
    static HEADS: LazyLock<HashMap<(&str, bool), EntityKind>> = LazyLock::new(|| {
        let rows = source!("heads").lines().map(|line| line.split('\t').collect::<Vec<_>>());
        rows.filter_map(|row| Some(((row[0], row[1] == "last"), EntityKind::from_word(row[2])?))).collect()
    });
    HEADS.get(&(word, last)).copied()
}

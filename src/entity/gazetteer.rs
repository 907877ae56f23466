//! Names known beforehand: countries and their people, cities, groups, organizations, works.

use std::sync::LazyLock;

use crate::lexicon::{self, Growing, WordMap, WordSet, heads, source};
use crate::report::{EntityKind, SourceKind};
use crate::text::case::{is_small, lowered};
use crate::text::{Document, TokenKind, lower, tokens};

/// A known name.
#[derive(Debug)]
pub struct Known {
    /// The lexicon it stands in.
    pub table: &'static str,
    /// What it names.
    pub kind: EntityKind,
    /// The usual spelling of the thing, if it has several, which share it.
    pub usual: Option<&'static str>,
    /// For organizations, what kind of source they are.
    pub source: Option<SourceKind>,
    /// The tokens of this spelling.
    words: Vec<&'static str>,
}

/// The known names by their first word, in lower case.
static KNOWN: LazyLock<WordMap<Vec<Known>>> = LazyLock::new(|| {
    let mut known: WordMap<Vec<Known>> = WordMap::default();
    let mut add = |table, kind, source, spellings: &'static str| {
        let mut spellings = spellings.split('|').filter(|spelling| !spelling.is_empty()).peekable();
        let Some(&usual) = spellings.peek() else { return };
        for spelling in spellings {
            let words: Vec<&str> =
                tokens(spelling).into_iter().map(|token| token.span.of(spelling)).collect();
            let name = Known { table, kind, usual: Some(usual), source, words };
            known.entry(&lower(name.words[0])).push(name);
        }
    };
    for line in source!("nations").lines() {
        let mut cells = line.split('\t');
        let kinds = [EntityKind::Place, EntityKind::Group, EntityKind::Place];
        for (kind, cell) in kinds.into_iter().zip(&mut cells) {
            add("nations", kind, None, cell);
        }
    }
    source!("places").lines().for_each(|line| add("places", EntityKind::Place, None, line));
    source!("works").lines().for_each(|line| add("works", EntityKind::Work, None, line));
    source!("groups").lines().for_each(|line| add("groups", EntityKind::Group, None, line));
    for (names, kind) in source!("organizations").lines().filter_map(|line| line.split_once('\t')) {
        add("organizations", EntityKind::Organization, SourceKind::from_word(kind), names);
    }
    known
});

/// The longest known name that begins at token `at`, and the token after it. Where letter case says nothing, in a text
/// in capitals or in small letters, `any_case` finds all but abbreviations: "US" is not "us".
pub fn known(document: &Document, at: usize, any_case: bool) -> Option<(usize, &'static Known)> {
    let (several, one) = (several(document, at, any_case), single(document, at, any_case));
    if one.as_ref().map(|found| found.0) > several.as_ref().map(|found| found.0) { one } else { several }
}

/// As [`known`], of things that have several spellings.
fn several(document: &Document, at: usize, any_case: bool) -> Option<(usize, &'static Known)> {
    let names = KNOWN.get(document.key(at))?;
    let is_word = |at: usize, word: &str| {
        document.word(at) == word
            || (word.contains('\'') && document.word(at).replace('’', "'") == word)
            || (any_case && has_small_letter(word) && document.lower(at) == lowered(word))
    };
    let matching =
        names.iter().filter(|name| name.words.iter().enumerate().all(|(i, word)| is_word(at + i, word)));
    let longest = matching.max_by_key(|name| name.words.len())?;
    Some((at + longest.words.len(), longest))
}

/// What is known of things that have one spelling, of which only fingerprints are kept, by the bits of these.
static THINGS: [Known; 4] = [
    thing("places", EntityKind::Place, None),
    thing("organizations", EntityKind::Organization, Some(SourceKind::Official)),
    thing("organizations", EntityKind::Organization, Some(SourceKind::Media)),
    thing("organizations", EntityKind::Organization, Some(SourceKind::Organization)),
];

const fn thing(table: &'static str, kind: EntityKind, source: Option<SourceKind>) -> Known {
    Known { table, kind, usual: None, source, words: Vec::new() }
}

/// As [`known`], of things that have one spelling. Its first and last words have capitals, and between them small words are
/// short: "of", "del".
fn single(document: &Document, at: usize, any_case: bool) -> Option<(usize, &'static Known)> {
    /// The longest has so many tokens.
    const LONGEST: usize = 9;
    let may_bound = |at: usize| match document.kind(at) {
        Some(TokenKind::Word) => any_case || document.is_capitalised(at),
        kind => kind == Some(TokenKind::Number),
    };
    let may_hold = |at: &usize| match document.kind(*at) {
        Some(TokenKind::Punctuation) => matches!(document.word(*at), "-" | "." | "&" | "/"),
        Some(TokenKind::Word) => may_bound(*at) || document.word(*at).len() <= 3,
        _ => true,
    };
    if !may_bound(at) {
        return None;
    }
    let mut name = Growing::default();
    let mut start = document.tokens[at].span.start;
    let mut longest = None;
    for at in (at..document.len().min(at + LONGEST)).take_while(may_hold) {
        let end = document.tokens[at].span.end;
        name.push(&document.text[start..end]);
        start = end;
        if !may_bound(at) {
            continue;
        }
        let mut found = name.folded(&lexicon::THINGS);
        if any_case {
            found |= name.lowered(&lexicon::THINGS);
        }
        longest = THINGS.get(found.trailing_zeros() as usize).map(|thing| (at + 1, thing)).or(longest);
    }
    longest
}

fn has_small_letter(word: &str) -> bool {
    word.chars().any(is_small)
}

/// The known name that has exactly the tokens of `name`.
pub fn known_as(name: &str) -> Option<&'static Known> {
    let document = Document::read(name);
    known(&document, 0, false).filter(|&(end, _)| end == document.len()).map(|(_, known)| known)
}

/// The long lists that hold a name: a bit each, in the order of the build script's.
fn lists(name: &str) -> u8 {
    lexicon::NAMES.lists(name)
}

/// In which lists of given names `word` is, as a number: 1 for our own, of many countries, 2 for the census of the United
/// States, 3 for both, 0 for none.
pub fn given(word: &str) -> u32 {
    u32::from(lists(word) & 3)
}

/// Whether `word` is a frequent surname in the census of the United States.
pub fn is_surname(word: &str) -> bool {
    lists(word) & 4 != 0
}

/// A city's name has no more tokens.
const LONGEST_CITY: usize = 5;

/// The token after the longest name of a city that begins at token `at`.
pub fn city(document: &Document, at: usize) -> Option<usize> {
    let mut name = Growing::default();
    let mut start = document.tokens[at].span.start;
    let mut longest = None;
    for at in at..document.len().min(at + LONGEST_CITY) {
        let end = document.tokens[at].span.end;
        name.push(&document.text[start..end]);
        start = end;
        if name.lists(&lexicon::NAMES) & 8 != 0 {
            longest = Some(at + 1);
        }
    }
    longest
}

/// Declares a look-up in a lexicon of single words.
macro_rules! word_list {
    ($(#[$doc:meta])* $name:ident, $file:literal) => {
        $(#[$doc])*
        pub fn $name(word: &str) -> bool {
            static WORDS: LazyLock<WordSet> = LazyLock::new(|| source!($file).lines().collect());
            WORDS.contains(word)
        }
    };
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
    static HEADS: LazyLock<[WordMap<EntityKind>; 2]> = LazyLock::new(|| heads(source!("heads")));
    HEADS[usize::from(last)].get(word).copied()
}

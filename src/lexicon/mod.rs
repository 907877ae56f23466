//! What the engine knows about English words: tables in TSV files beside this one.
//!
//! The files hold what the rules are about; the code of the layers holds only mechanism. Every row has, in the
//! columns `match` and `not`, examples that must and must not match; the columns never reach the program.

mod fingerprint;
mod growing;
mod hash;
mod inflection;
mod letters;
mod neighbour;
mod pattern;
mod person;
mod table;
mod wording;

use std::sync::LazyLock;

use crate::tagger::hash;
use crate::text::case;
use fingerprint::Packing;

#[cfg(test)]
pub use fingerprint::folded;
pub use growing::Growing;
pub use hash::{Key, WordMap, WordSet};
pub use inflection::forms;
pub use letters::{plain, transcription};
pub use neighbour::Neighbour;
pub use person::{Honorific, Sex, honorific, is_family_name_first, is_same_forename};
pub use table::{Row, Table};
pub use wording::{heads, without_head, worded};

/// The rows of the lexicon `$name`, without comments, heading and examples.
macro_rules! source {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}
pub(crate) use source;

/// A table of fingerprints: for each a bit for every list that it is in.
pub struct Fingerprints(Packing, Vec<(u32, u8)>);

impl Fingerprints {
    /// The lists that hold `name`.
    pub fn lists(&self, name: &str) -> u8 {
        self.lists_of(hash(name))
    }

    /// The lists that hold the name with `hash`.
    fn lists_of(&self, hash: u32) -> u8 {
        let place = self.1.binary_search_by_key(&self.0.of_hash(hash), |&(fingerprint, _)| fingerprint);
        place.map_or(0, |place| self.1[place].1)
    }
}

/// The long lists of names.
pub static NAMES: LazyLock<Fingerprints> = LazyLock::new(|| {
    let packed = include_bytes!(concat!(env!("OUT_DIR"), "/names.fp"));
    Fingerprints(fingerprint::NAMES, fingerprint::NAMES.unpack(packed).collect())
});

/// Things that have one spelling.
pub static THINGS: LazyLock<Fingerprints> = LazyLock::new(|| {
    let packed = include_bytes!(concat!(env!("OUT_DIR"), "/things.fp"));
    Fingerprints(fingerprint::THINGS, fingerprint::THINGS.unpack(packed).collect())
});

/// What a function word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordClass {
    /// the, this, every.
    Determiner,
    /// my, their.
    Possessive,
    /// of, during, because: whatever opens a phrase or clause.
    Preposition,
    /// and, but.
    Conjunction,
    /// he, somebody.
    Pronoun,
    /// is, had, would, not.
    Auxiliary,
    /// also, later.
    Adverb,
    /// A verb too frequent to be taken for a noun.
    Verb,
}

impl WordClass {
    /// The class that `word` names.
    pub fn from_word(word: &str) -> Option<WordClass> {
        Some(match word {
            "determiner" => WordClass::Determiner,
            "possessive" => WordClass::Possessive,
            "preposition" => WordClass::Preposition,
            "conjunction" => WordClass::Conjunction,
            "pronoun" => WordClass::Pronoun,
            "auxiliary" => WordClass::Auxiliary,
            "adverb" => WordClass::Adverb,
            "verb" => WordClass::Verb,
            _ => return None,
        })
    }
}

/// The class of the function word `word`, in lower case; none for other words.
pub fn word_class(word: impl Into<Key>) -> Option<WordClass> {
    static TABLE: LazyLock<WordMap<WordClass>> = LazyLock::new(|| {
        let rows = runs(source!("function-words"));
        rows.filter_map(|(word, class)| Some((word, WordClass::from_word(class)?))).collect()
    });
    TABLE.get(word).copied()
}

/// The words of a table, each with its kind, which the build script names where it changes only.
pub fn runs(rows: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut last = "";
    rows.lines().map(move |row| {
        let (word, kind) = row.split_once('\t').unwrap_or((row, last));
        last = kind;
        (word, kind)
    })
}

/// What `sets.tsv` says, both ways.
#[derive(Default)]
struct Sets {
    words_of: WordMap<Vec<&'static str>>,
    sets_with: WordMap<Vec<&'static str>>,
}

static SETS: LazyLock<Sets> = LazyLock::new(|| {
    let (mut sets, mut last) = (Sets::default(), "");
    for (set, word) in source!("sets").lines().filter_map(|line| line.split_once('\t')) {
        // The build script names a set at its first word only.
        last = if set.is_empty() { last } else { set };
        sets.words_of.entry(last).push(word);
        sets.sets_with.entry(word).push(last);
    }
    sets
});

/// The words of the set `set` of `sets.tsv`.
fn words_of(set: &str) -> &'static [&'static str] {
    SETS.words_of.get(set).map_or(&[], Vec::as_slice)
}

/// Whether `word`, in lower case, is in the set `set` of `sets.tsv`.
pub fn is_in(set: &str, word: impl Into<Key>) -> bool {
    SETS.sets_with.get(word).is_some_and(|sets| sets.contains(&set))
}

/// Names in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// A month.
    Month,
    /// A day of the week.
    Day,
}

/// Whether `word`, in lower case without a full stop, is a month or day.
pub fn calendar(word: &str) -> Option<Calendar> {
    static TABLE: LazyLock<WordMap<Calendar>> = LazyLock::new(|| {
        classes(source!("calendar"), |class| match class {
            "month" => Calendar::Month,
            _ => Calendar::Day,
        })
    });
    TABLE.get(word.trim_end_matches('.')).copied()
}

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
pub fn abbreviation(word: impl Into<Key>) -> Option<Abbreviation> {
    static TABLE: LazyLock<WordMap<Abbreviation>> = LazyLock::new(|| {
        classes(source!("abbreviations"), |class| match class {
            "title" => Abbreviation::Title,
            "inside" => Abbreviation::Inside,
            "may_end" => Abbreviation::MayEnd,
            _ => Abbreviation::BeforeNumber,
        })
    });
    TABLE.get(word).copied()
}

/// Whether `word`, in lower case, often opens a sentence and seldom continues one after an abbreviation.
pub fn is_sentence_starter(word: impl Into<Key>) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| source!("starters").lines().collect());
    WORDS.contains(word)
}

/// Whether `word`, as written, is a sign or code of money in letters that stands before amounts: "Rs", "USD".
pub fn is_money_sign(word: impl Into<Key>) -> bool {
    static SIGNS: LazyLock<WordSet> = LazyLock::new(|| {
        let signs = runs(source!("currencies")).filter(|(_, kind)| kind.starts_with("before"));
        let signs = signs.map(|(sign, _)| sign);
        signs.chain(source!("currency-codes").lines()).collect()
    });
    SIGNS.contains(word)
}

/// Whether a number after the noun `word`, in lower case, names something rather than counts: "page 5".
pub fn is_numbered(word: impl Into<Key>) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| source!("numbered").lines().collect());
    WORDS.contains(word)
}

/// Whether `word`, in lower case, looks like a plural noun.
pub fn is_plural(word: &str) -> bool {
    static WORDS: LazyLock<WordSet> = LazyLock::new(|| source!("plurals").lines().collect());
    let plural_ending =
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    WORDS.contains(word) || (plural_ending && word_class(word).is_none())
}

/// Whether `word`, in lower case, has the ending of adverbs and is no noun: "openly", but not "family".
pub fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") && !is_in("noun in ly", word)
}

/// Whether `word`, in lower case, is rather a form of a verb than a noun: "lasted", "carries", "sank".
pub fn is_verb(word: impl Into<Key>) -> bool {
    static FORMS: LazyLock<WordSet> = LazyLock::new(|| {
        let rows = source!("verbs").lines().filter_map(|line| line.split_once('\t'));
        rows.flat_map(|(verb, also)| {
            let is_noun = also == "noun";
            let ends = [verb.len() + 1, verb.len() + 2];
            // Of a verb that is a noun as well its past tells it apart.
            forms(verb).into_iter().filter(move |form| {
                !is_noun || (form != verb && !(form.ends_with('s') && ends.contains(&form.len())))
            })
        })
        .filter(|form| !form.ends_with("ing"))
        .map(|form| Key::of(&form))
        .collect()
    });
    FORMS.contains(word)
}

/// Whether `word`, in lower case, is the base form of a verb, whatever else it may be: "win", "open".
pub fn is_base_form(word: impl Into<Key>) -> bool {
    static VERBS: LazyLock<WordSet> =
        LazyLock::new(|| source!("verbs").lines().filter_map(|line| line.split('\t').next()).collect());
    VERBS.contains(word)
}

/// The noun `word`, in lower case, without the ending of a plural: enough to compare two nouns, not to write one.
pub fn singular(word: &str) -> String {
    let stem = word.strip_suffix("es").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    match word {
        "men" => "man".to_owned(),
        "women" => "woman".to_owned(),
        "children" => "child".to_owned(),
        _ if is_plural(word) => stem.to_owned(),
        _ => word.strip_suffix('e').unwrap_or(word).to_owned(),
    }
}

/// Reads lines of a word, a tab, and a class.
fn classes<C>(text: &'static str, class: impl Fn(&str) -> C) -> WordMap<C> {
    text.lines().filter_map(|line| line.split_once('\t')).map(|(word, name)| (word, class(name))).collect()
}

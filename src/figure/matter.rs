//! Matters: what a figure is about, so far as two figures can be compared: the noun that it counts, and its theme.

use std::ops::Range;
use std::sync::LazyLock;

use super::approximator::approximated;
use super::quantity::Quantity;
use crate::entity::is_place_noun;
use crate::lexicon::{self, WordClass, WordMap, is_in, source};
use crate::report::Figure;
use crate::text::{Document, TokenKind};

/// What a figure is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// What the noun is without its ending; none where the noun says little: people, others, the figure, or what a measure
    /// is of.
    noun: Option<String>,
    /// The theme that the noun or the words beside the figure name: deaths, arrests.
    theme: Option<&'static str>,
    /// Whether it is a number of things.
    is_count: bool,
    /// Whether the noun itself names the theme, or says nothing beside it: "61 bodies", "26 people were killed".
    is_toll: bool,
}

/// The theme that `word`, in lower case, names.
pub fn theme(word: &str) -> Option<&'static str> {
    static THEMES: LazyLock<WordMap<&str>> = LazyLock::new(|| {
        source!("themes")
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(theme, word)| (word, theme))
            .collect()
    });
    THEMES.get(word).copied()
}

/// Whether `theme` tells what was done to those who are counted.
pub fn is_fate(theme: &str) -> bool {
    is_in("fate", theme)
}

/// Whether `quantity` says in how many places something is: "41 bodies in at least four hospitals", "visited three police stations".
pub fn is_where(document: &Document, quantity: &Quantity) -> bool {
    let end = quantity.tokens.end;
    let before = document.lower(approximated(document, &quantity.tokens).wrapping_sub(1));
    let is_of_sites = [end, end + 1].into_iter().any(|at| is_site(document.lower(at)));
    (is_in("place", before) || before == "visited") && is_of_sites
}

/// Whether `word` is a noun for a kind of places: hospitals, towns.
fn is_site(word: &str) -> bool {
    let noun = lexicon::singular(word);
    is_in("site", &noun) || is_place_noun(&noun)
}

impl Matter {
    /// What `quantity` is about, which counts the noun at token `counted`.
    pub fn of(document: &Document, quantity: &Quantity, counted: Option<usize>) -> Matter {
        let word = counted.map(|at| document.lower(at));
        let noun = word.filter(|_| !quantity.is_measure());
        // "the number of people killed in the flood rose to 63"
        let is_own =
            |at: &usize| (*at..quantity.tokens.start).all(|at| document.kind(at) != Some(TokenKind::Number));
        let told = || {
            counted.filter(is_own).and_then(|at| theme(document.lower(at + 1))).filter(|theme| is_fate(theme))
        };
        let beside = theme_beside(document, &quantity.tokens).or_else(told);
        Matter::told(word, noun, beside, quantity.unit.is_empty())
    }

    /// What `figure` of a report on `document` is about. Of a measure it is also what the measure is of.
    pub fn of_figure(document: &Document, figure: &Figure) -> Matter {
        let word = figure.counted.map(|counted| document.lower(document.range(counted).start));
        let beside = theme_beside(document, &document.range(figure.span));
        Matter::told(word, word, beside, figure.unit.is_empty())
    }

    /// What a figure is about that counts the noun `word`, which is its `noun` if it says something, beside words of the theme
    /// `beside`.
    fn told(word: Option<&str>, noun: Option<&str>, beside: Option<&'static str>, is_count: bool) -> Matter {
        let says = |word: &&str| !is_in("anybody", word) && !is_in("tally", word);
        let noun = noun.filter(says).map(lexicon::singular);
        // "bodies brought to three hospitals": no hospital dies.
        let is_site = word.is_some_and(is_site);
        let beside = beside.filter(|theme| !(is_site && is_fate(theme)));
        let own = word.and_then(theme);
        let is_toll = own.is_some() || noun.is_none();
        // "19 soldiers were killed" tells of deaths.
        let is_told = beside.is_some_and(is_fate) && !own.is_some_and(is_fate);
        let theme = if is_told { beside } else { own.or(beside) };
        Matter { noun, is_count, theme, is_toll }
    }

    /// Whether they are about two things: of two themes, or of two nouns that say something.
    pub fn is_other(&self, other: &Matter) -> bool {
        let are_two_nouns = self.noun.is_some() && other.noun.is_some() && self.noun != other.noun;
        self.is_of_another_theme(other) || are_two_nouns
    }

    /// Whether they are of two themes.
    pub fn is_of_another_theme(&self, other: &Matter) -> bool {
        self.theme.is_some() && other.theme.is_some() && self.theme != other.theme
    }

    /// The noun that it counts, without its ending, if that says something.
    pub fn noun(&self) -> Option<&str> {
        self.noun.as_deref()
    }

    /// Whether it is a toll: its noun names the theme, or says nothing beside it.
    pub fn is_toll(&self) -> bool {
        self.is_toll
    }

    /// The theme, if any is known.
    pub fn theme(&self) -> Option<&'static str> {
        self.theme
    }

    /// Whether figures of both can tell the same thing: nothing says that they do not.
    pub fn may_be(&self, other: &Matter) -> bool {
        // Of an amount or a share, more than one noun can be told: the profit, the accounts.
        let is_one_noun = self.noun.is_none() || other.noun.is_none() || !self.is_count;
        self.is(other) || (is_one_noun && (self.theme.is_none() || other.theme.is_none()))
    }

    /// Whether figures of both surely tell the same thing.
    pub fn is(&self, other: &Matter) -> bool {
        match (self.theme, other.theme) {
            (Some(one), Some(two)) => one == two,
            _ => self.noun.is_some() && self.noun == other.noun,
        }
    }

    /// Whether figures of both count the same thing by the nouns that they count, of one theme as far as that is known.
    pub fn is_counted_as(&self, other: &Matter) -> bool {
        let is_one_theme = self.theme.is_none() || other.theme.is_none() || self.theme == other.theme;
        let is_one_noun = self.noun.is_some() && self.noun == other.noun;
        let is_one_toll =
            self.theme.is_some() && self.theme == other.theme && (self.is_toll || other.is_toll);
        (is_one_noun && is_one_theme) || is_one_toll
    }

    /// Whether it is of `theme`; none if it has no theme.
    pub fn is_of(&self, theme: &str) -> Option<bool> {
        self.theme.map(|own| own == theme)
    }
}

/// The theme that the words beside the figure `tokens` name: those after it up to the end of its phrase ("40 people were injured"),
/// then those before it ("killing 40 people").
fn theme_beside(document: &Document, tokens: &Range<usize>) -> Option<&'static str> {
    /// How many tokens away the words may stand.
    const REACH: usize = 8;
    let sentence = document.sentence(tokens.start);
    let ends = |at: &usize| {
        let is_number = document.kind(*at) == Some(TokenKind::Number);
        let is_break = document.kind(*at) == Some(TokenKind::Punctuation)
            && !matches!(document.word(*at), "-" | "\"" | "“" | "”" | "’" | "‘" | "(" | ")");
        let is_joint = lexicon::word_class(document.key(*at)) == Some(WordClass::Conjunction);
        is_number || is_break || is_joint
    };
    let after = tokens.end..sentence.end.min(tokens.end + REACH);
    let before = tokens.start.saturating_sub(REACH).max(sentence.start)..tokens.start;
    // "23 people at Sunday's march", but "57 were in custody"
    let is_place = |at: &usize| {
        lexicon::word_class(document.key(*at)) == Some(WordClass::Preposition)
            && document.lower(*at) != "of"
            && !theme(document.lower(at + 1)).is_some_and(is_fate)
    };
    let after = after.take_while(|at| !ends(at) && !is_place(at)).filter_map(|at| theme(document.lower(at)));
    // "three deaths among 2,100 patients"
    let is_base = |at: &usize| document.lower(*at) == "among";
    let before =
        before.rev().take_while(|at| !ends(at) && !is_base(at)).filter_map(|at| theme(document.lower(at)));
    after.clone().find(|theme| is_fate(theme)).or_else(|| after.chain(before).next())
}

//! The parts of a personal name, and whether two names can be one person's.

use std::ops::Range;

use super::name::{Word, words};
use super::rule::Rule;
use crate::entity::gazetteer::{is_particle, is_title};
use crate::lexicon::{Sex, WordClass, honorific, is_in, is_same_forename, plain, transcription, word_class};
use crate::text::Document;
use crate::text::case::capitalised;

/// A personal name.
#[derive(Clone)]
pub struct Person {
    /// Given names, particles and family names, in plain letters; at least one.
    pub words: Vec<String>,
    /// How many particles a family name begins with that stands alone: one in "al-Eryani", two in "van der Meer".
    particles: usize,
    /// What tells namesakes apart: "jr", "ii", "of aragon", "the great".
    suffix: Option<String>,
    /// The words in quotation marks inside the name, joined: "therock".
    pub nickname: Option<String>,
    /// The title before the name, in lower case without a full stop: "mr", "president".
    pub title: Option<String>,
    /// The title in a phrase after the name: "Qaboos bin Said, the Sultan of Oman".
    pub apposition: Option<String>,
}

impl Person {
    /// The name `tokens`.
    pub fn read(document: &Document, tokens: &Range<usize>) -> Person {
        let (quoted, named): (Vec<Word>, Vec<Word>) =
            words(document, tokens).into_iter().partition(|word| is_quoted_inside(document, tokens, word.at));
        let titles = named.iter().position(|word| !is_titled(document, word.at)).unwrap_or(0);
        let title = titles.checked_sub(1).map(|last| named[last].letters.clone());
        let named = &named[titles..];
        let is_epithet = |word: &Word| matches!(document.word(word.at), "of" | "the" | "and");
        let end = named.iter().skip(1).position(is_epithet).map_or(named.len(), |at| at + 1);
        let mut suffix = (end < named.len()).then(|| join(&named[end..]));
        let mut named = &named[..end];
        if let [_, .., last] = named
            && is_in("generation", document.word(last.at).trim_end_matches('.'))
        {
            suffix = Some(last.letters.clone());
            named = &named[..named.len() - 1];
        }
        let particles = leading_particles(document, named);
        let mut words: Vec<String> = named.iter().flat_map(|word| initials(document, word)).collect();
        if words.is_empty() {
            words.push(plain(document.lower(tokens.start)));
        }
        Person {
            words,
            particles,
            suffix,
            nickname: (!quoted.is_empty()).then(|| join(&quoted)),
            title: title.or_else(|| title_before(document, tokens.start)),
            apposition: title_after(document, tokens.end),
        }
    }

    /// All its letters, with those of a suffix.
    pub fn letters(&self) -> String {
        self.words.concat() + self.suffix.as_deref().unwrap_or_default()
    }

    /// The last word, which is the surname in most names.
    pub fn last(&self) -> &str {
        &self.words[self.words.len() - 1]
    }

    /// How many words it has, without the particles that a family name alone begins with.
    pub fn length(&self) -> usize {
        self.words.len() - self.particles
    }

    /// Whether it is a single name: "Tokayev", "al-Eryani".
    pub fn is_single(&self) -> bool {
        self.length() == 1
    }

    /// Whether words tell it apart from others of its name: "Elizabeth II", "Peter the Great".
    pub fn has_suffix(&self) -> bool {
        self.suffix.is_some()
    }

    /// The rule by which the same words name the same person.
    pub fn rule_of_same_words(&self, other: &Person) -> Rule {
        match () {
            () if self.suffix != other.suffix => Rule::Byname,
            () if self.words.concat() == other.words.concat() => Rule::Spelling,
            () => Rule::Transcription,
        }
    }

    /// The words between the first and the last that can stand for the person: the first of two surnames.
    pub fn inner(&self) -> impl Iterator<Item = &str> {
        let inner = self.words.windows(2).take(self.words.len() - 1).skip(1).map(|pair| pair[0].as_str());
        let before = self.words.iter().map(String::as_str);
        // A father's name after "bin" is not the son's.
        let named = before.zip(inner).filter(|(before, _)| !is_particle(before));
        named.map(|(_, word)| word).filter(|word| word.len() > 2 && !is_particle(word))
    }

    /// Its words in one form for all transcriptions, joined.
    pub fn transcribed(&self) -> String {
        self.words.iter().map(|word| transcription(word)).collect()
    }

    /// Whether the bearer is a woman or a man, if the title tells.
    pub fn sex(&self) -> Option<Sex> {
        [&self.title, &self.apposition]
            .into_iter()
            .flatten()
            .find_map(|title| honorific(title))
            .map(|h| h.sex)
    }

    /// Whether "Jr.", "II" or the like make them two.
    pub fn is_told_apart(&self, other: &Person) -> bool {
        self.suffix.is_some() && other.suffix.is_some() && self.suffix != other.suffix
    }

    /// The given names, without particles.
    fn given(&self) -> Vec<&str> {
        let given = self.words[..self.words.len() - 1].iter().enumerate();
        given.filter(|(i, word)| *i == 0 || !is_particle(word)).map(|(_, word)| word.as_str()).collect()
    }

    /// The rule by which this full name and another can be one person's.
    pub fn rule_of_full_name(&self, other: &Person) -> Option<Rule> {
        let (long, short) = if self.words.len() >= other.words.len() { (self, other) } else { (other, self) };
        if transcription(long.last()) == transcription(short.last()) {
            if long.words.len() > short.words.len() && long.words.ends_with(&short.words) {
                return Some(Rule::LastWords);
            }
            return rule_of_given_names(&long.given(), &short.given());
        }
        let first = long.words.iter().zip(&short.words).all(|(a, b)| transcription(a) == transcription(b));
        (first && long.words.len() > short.words.len()).then_some(Rule::FirstWords)
    }
}

/// The rule by which two lists of given names before one surname can be one person's.
fn rule_of_given_names(long: &[&str], short: &[&str]) -> Option<Rule> {
    let ([first, middle @ ..], [other, fewer @ ..]) = (long, short) else { return None };
    let rule = rule_of_given_name(first, other)?;
    let is_initial = |name: &&str| name.chars().count() == 1;
    let alike = |a: &str, b: &str| rule_of_given_name(a, b).is_some();
    let agree = if middle.iter().chain(fewer).any(is_initial) {
        // "George W." is not "George H. W.".
        middle.iter().zip(fewer).all(|(a, b)| alike(a, b))
    } else {
        let mut rest = middle.iter();
        fewer.iter().all(|name| rest.any(|other| alike(name, other)))
    };
    agree.then_some(if rule == Rule::Transcription { Rule::MiddleName } else { rule })
}

/// The rule by which two given names can be one person's.
fn rule_of_given_name(a: &str, b: &str) -> Option<Rule> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if transcription(a) == transcription(b) {
        Some(Rule::Transcription)
    } else if short.chars().count() == 1 && long.starts_with(short) {
        Some(Rule::Initials)
    } else {
        is_same_forename(a, b).then_some(Rule::FormOfFirstName)
    }
}

fn join(words: &[Word]) -> String {
    words.iter().map(|word| word.letters.as_str()).collect()
}

/// The letters of "J.K." apart, any other word as it is.
fn initials(document: &Document, word: &Word) -> Vec<String> {
    let dotted = document.word(word.at).matches('.').count() > 1;
    if dotted { word.letters.chars().map(String::from).collect() } else { vec![word.letters.clone()] }
}

/// Whether token `at` lies in a quotation mark's reach that opens inside the name: Dwayne “The Rock” Johnson.
fn is_quoted_inside(document: &Document, tokens: &Range<usize>, at: usize) -> bool {
    let is_mark = |&i: &usize| matches!(document.word(i), "“" | "”" | "\"" | "‘" | "’" | "'" | "«" | "»");
    (tokens.start..at).filter(is_mark).count() % 2 == 1
}

/// How many particles open a family name that stands alone. A capital "Al" or "Van" alone may be a given name.
fn leading_particles(document: &Document, words: &[Word]) -> usize {
    let opens = |pair: &&[Word]| {
        let (word, next) = (&pair[0], &pair[1]);
        let small = |word: &Word| is_particle(&word.letters) && !document.is_capitalised(word.at);
        let hyphened = document.word(word.at + 1) == "-";
        is_particle(&word.letters) && (small(word) || small(next) || hyphened)
    };
    words.windows(2).take_while(opens).count()
}

/// The title that stands right before token `at`.
fn title_before(document: &Document, at: usize) -> Option<String> {
    let before = at.checked_sub(1)?;
    is_titled(document, before).then(|| document.lower(before).trim_end_matches('.').to_owned())
}

/// Whether token `at` is a title.
fn is_titled(document: &Document, at: usize) -> bool {
    let title = document.lower(at).trim_end_matches('.');
    is_title(document.word(at)) || (document.is_capitalised(at) && honorific(title).is_some())
}

/// The first title in the phrase that a comma opens at token `at`: "Sultan" in ", the old Sultan of Oman", but not in
/// ", wife of Sultan Qaboos".
fn title_after(document: &Document, at: usize) -> Option<String> {
    /// Phrases are looked through this far.
    const REACH: usize = 8;
    let end = document.sentence(at).end.min(at + REACH);
    if document.word(at) != "," {
        return None;
    }
    let goes_on = |word: &&str| match word_class(word) {
        Some(WordClass::Preposition | WordClass::Conjunction | WordClass::Pronoun) => false,
        _ => !matches!(*word, "," | "." | ";" | "("),
    };
    let mut phrase = (at + 1..end).map(|at| document.lower(at)).take_while(goes_on);
    phrase.find(|word| honorific(word).is_some() || is_title(&capitalised(word))).map(str::to_owned)
}

//! Targets: which figures the words of a row mean, by where they stand.

use std::ops::Range;

use super::{Claims, Ruling};
use crate::figure::giver::is_verb;
use crate::figure::numeral::numeral;
use crate::lexicon::{self, WordClass, is_in};
use crate::report::Status;
use crate::text::TokenKind;

/// How many figures away the words of a row may look.
const REACH: usize = 8;

/// Which figures the words of a row speak of. Durations and ages are seldom meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// What somebody claimed before: "The army called the figure false."
    Claim,
    /// The same, and surely in somebody's words: "There is no such number."
    Told,
    /// One before the words in their sentence, or else what somebody claimed: "The toll of 40 was false."
    Subject,
    /// One before the words in their sentence: "Reports of 40 deaths are wrong."
    Here,
    /// The first after the words, in the clause that they govern: "revised from 40".
    Next,
    /// The same, where another figure of its kind stands near: "first put at 40".
    Earlier,
    /// The first within the words: "not 40, as reported".
    Inside,
    /// The first within the words, or else after them: "Contrary to reports, 40 have not died."
    Around,
    /// What somebody claimed, where the first after the words replaces it: "lowered the toll to 30".
    Replaced,
    /// The same, if what was claimed is surely in somebody's words: "lowered the number to 30".
    Restated,
    /// What somebody claimed, and the first after the words, as rivals: "Police put it at 40."
    Rivals,
    /// What somebody claimed, and the first after the words, if it can rival that: "The true number may be as high as 90."
    Open,
    /// The same, only where there is such a rival, if need be in the next sentence: "Doctors gave far higher numbers."
    Answered,
    /// One before the words in their sentence, and the first after them, as rivals: "90, far more than the tally of 40".
    Compared,
    /// What a claim after the words says: "withdrew, on Monday, a study which found that 40 were cured"; or what was claimed
    /// before, if they point back to that: "denied the report".
    Content,
    /// All in the rest of the sentence, or else in the next, as rivals: "Conflicting figures were given."
    Following,
    /// All in the sentence before: "The figures are in doubt."
    Preceding,
}

impl Target {
    /// The target that `word` of the lexicon names.
    pub(super) fn from_word(word: &str) -> Target {
        match word {
            "claim" => Target::Claim,
            "told" => Target::Told,
            "subject" => Target::Subject,
            "here" => Target::Here,
            "next" => Target::Next,
            "earlier" => Target::Earlier,
            "inside" => Target::Inside,
            "around" => Target::Around,
            "replaced" => Target::Replaced,
            "restated" => Target::Restated,
            "rivals" => Target::Rivals,
            "open" => Target::Open,
            "answered" => Target::Answered,
            "compared" => Target::Compared,
            "content" => Target::Content,
            "following" => Target::Following,
            _ => Target::Preceding,
        }
    }
}

impl Claims<'_, '_, '_> {
    /// The figures that `words` speak of.
    pub(super) fn targets(&self, words: &Range<usize>, row: &Ruling) -> Vec<usize> {
        // A toll and a number are of no measure.
        let is_number = words.clone().any(|at| is_in("number", self.document.key(at)));
        let next = self.next(words.end).filter(|&i| !(is_number && self.quantities[i].is_measure()));
        // A duration or age only where another stands against it.
        let beside = self.beside(words.end).or(next);
        let one = |found: Option<usize>| found.into_iter().collect();
        // "denied the claim that …" points at what follows, not back; "rejected the Study Group's plan" at a name.
        let is_name = self.document.is_capitalised(words.end - 1) && words.len() > 1;
        // "spoke of “no dead at all” in a message that was later removed": the message was not spoken of before.
        let is_new = self.is_claim(words.start)
            && matches!(self.document.lower(words.start.wrapping_sub(1)), "a" | "an");
        let goes_on = is_in("complement", self.document.key(words.end)) || is_name || is_new;
        let claim = |like| if goes_on { None } else { self.claim(words, like) };
        let inside = || self.next(words.start).filter(|&i| self.start(i) < words.end);
        match row.target {
            Target::Claim => {
                one(claim(None).map(|i| self.own(i, words)).or_else(|| self.announced(words.end)))
            }
            Target::Told => one(claim(None).filter(|&i| self.is_attributed(i))),
            Target::Subject => one(self.here(words.start).or_else(|| claim(None))),
            Target::Here => one(self
                .here(words.start)
                .filter(|&i| row.status != Status::Retracted || self.is_about(i, words))),
            // "raised the toll to 63, from 38", not "the toll from the disease rose to 38"; "the estimate of 38 to 63", not "the
            // number of dead to 63".
            Target::Next if matches!(self.document.lower(words.end - 1), "from" | "of") => one(self
                .soon(words.end)
                .filter(|&i| (words.end..self.start(i)).all(|at| self.document.lower(at) != "to"))),
            // "laughed off the fee of 40 million", not "doubts about the slope led them to anchor it with 40 bolts"
            Target::Next if is_in("article", self.document.key(words.end - 1)) => {
                one(self.soon(words.end).filter(|&i| Some(i) == next))
            }
            Target::Next => one(self.governed(words.end).filter(|governed| Some(*governed) == next)),
            Target::Earlier => one(inside().or_else(|| self.soon(words.end)).filter(|&i| {
                self.replacements(i, words, true).iter().any(|&other| self.gives_way(i, other, words))
            })),
            // What was first said is revised only if something else is said now; "not 40, as they claimed" denies it.
            Target::Inside => one(inside().filter(|&i| {
                let is_negated = matches!(self.document.lower(words.start), "not" | "n't" | "never");
                row.status != Status::Revised || is_negated || !self.replacements(i, words, false).is_empty()
            })),
            Target::Around => one(inside().or_else(|| self.governed(words.end))),
            Target::Replaced => one(beside.and_then(|like| self.claim(words, Some(like)))),
            Target::Restated => one(beside
                .and_then(|like| self.claim(words, Some(like)))
                .filter(|&i| self.is_attributed(i) || self.givers[i].source.is_some())),
            Target::Rivals if beside.is_some_and(|beside| self.is_part(beside)) => Vec::new(),
            Target::Rivals => self.rivals(beside.and_then(|like| self.claim(words, Some(like))), beside),
            Target::Open => {
                let rivals = self.rivals(next.and_then(|like| claim(Some(like))), next);
                if rivals.is_empty() { one(claim(None)) } else { rivals }
            }
            Target::Answered => self.answered(words),
            Target::Compared => self.rivals(self.here(words.start).or_else(|| self.claim(words, next)), next),
            Target::Content => one(self.content(words)),
            Target::Following => self.following(words),
            Target::Preceding => self.preceding(words.start),
        }
    }

    /// The figure that whoever says `words` gave last, if `figure` is somebody else's: nobody takes back but what is their own.
    fn own(&self, figure: usize, words: &Range<usize>) -> usize {
        let speaker = self.voices.at(words.start).and_then(|voice| voice.attribution.entity);
        let given = |i: usize| self.givers[i].entity;
        let is_others = speaker.is_some() && self.givers[figure].source.is_some() && given(figure) != speaker;
        let mut before = (0..figure).rev().take(REACH).filter(|_| is_others);
        before.find(|&i| given(i) == speaker && self.is_meant(i)).unwrap_or(figure)
    }

    /// Whether `words` such as "later deleted" tell of what gives figure `i`: they have no object of their own, "later removed two
    /// names", and their subject is not what it counts, "40 names were later removed".
    fn is_about(&self, i: usize, words: &Range<usize>) -> bool {
        let document = self.document;
        let is_passive = words.start.checked_sub(1).is_some_and(|at| is_in("copula", document.key(at)))
            || document.lower(words.end - 2) == "been";
        let next = lexicon::word_class(document.key(words.end));
        let has_object = document.kind(words.end).is_some_and(|kind| kind != TokenKind::Punctuation)
            && !matches!(
                next,
                Some(
                    WordClass::Preposition
                        | WordClass::Conjunction
                        | WordClass::Adverb
                        | WordClass::Auxiliary
                )
            );
        let is_apart = |at: usize| {
            document.kind(at) == Some(TokenKind::Punctuation) && document.word(at) != "-"
                || matches!(lexicon::word_class(document.key(at)), Some(WordClass::Conjunction))
                || matches!(document.lower(at), "that" | "which")
                || self.is_claim(at)
        };
        (is_passive || !has_object) && (self.quantities[i].tokens.end..words.start).any(is_apart)
    }

    /// The first figure at or after token `at`, in its sentence.
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        let last = at.min(self.document.len().saturating_sub(1));
        let end = self.document.sentence(last).end;
        let figures = self.before(at)..self.quantities.len().min(self.before(at) + REACH);
        figures
            .take_while(|&i| self.start(i) < end)
            .find(|&i| self.is_meant(i) && !self.is_told_in_passing(i))
    }

    /// The figure that begins at token `at` or a few tokens after it, whatever it is of.
    pub(super) fn beside(&self, at: usize) -> Option<usize> {
        /// "to at least 30", "at some 40"
        const NEAR: usize = 3;
        let figure = Some(self.before(at)).filter(|&i| i < self.quantities.len())?;
        let is_near =
            self.start(figure) <= at + NEAR && self.document.sentence(at).contains(&self.start(figure));
        is_near.then_some(figure)
    }

    /// The figure at or shortly after token `at` that the words before it govern, or a duration or age right there.
    pub(super) fn soon(&self, at: usize) -> Option<usize> {
        /// "said that at least 40", "put the number of dead at 40"
        const NEAR: usize = 6;
        let is_apart = |i: usize| (at..self.start(i)).any(|at| self.document.word(at) == ",");
        let governed = || self.governed(at).filter(|&i| self.start(i) <= at + NEAR && !is_apart(i));
        self.beside(at).or_else(governed)
    }

    /// The figure that a claim after token `at` is about: "I withdraw that figure", he said of his claim that 40 had come.
    pub(super) fn announced(&self, at: usize) -> Option<usize> {
        let figure = self.next(at)?;
        let is_claim = |at: usize| {
            is_in("claim", self.document.key(at)) && is_in("complement", self.document.key(at + 1))
        };
        (at..self.start(figure)).any(is_claim).then_some(figure)
    }

    /// The first figure at or after token `at` that the words before `at` can govern: no new clause begins before it.
    pub(super) fn governed(&self, at: usize) -> Option<usize> {
        self.next(at).filter(|&i| !(at..self.start(i)).any(|at| self.opens_clause(at)))
    }

    /// Whether a clause begins at token `at` that what stands before does not govern: "and offered", ", who won".
    pub(super) fn opens_clause(&self, at: usize) -> bool {
        let document = self.document;
        // "killed and wounded 12", but "was left alone and offered a reward".
        let has_object = |at: usize| lexicon::word_class(document.key(at)) == Some(WordClass::Determiner);
        let is_verb = |at: usize| {
            let word = document.lower(at);
            matches!(lexicon::word_class(word), Some(WordClass::Verb | WordClass::Auxiliary))
                || word.ends_with("ed")
        };
        match document.lower(at) {
            ";" => true,
            "and" | "but" => is_verb(at + 1) && (!is_verb(at.wrapping_sub(1)) || has_object(at + 2)),
            "as" => document.kind(at + 1) == Some(TokenKind::Word) && numeral(document, at + 1).is_none(),
            "who" | "which" | "where" | "adding" | "saying" => document.word(at.wrapping_sub(1)) == ",",
            word => is_in("subordinate", word),
        }
    }

    /// The last figure before token `at` in its sentence, rather one in somebody's words. A part of another is not meant.
    pub(super) fn here(&self, at: usize) -> Option<usize> {
        let figures = || (0..self.before(at)).rev().take(REACH).take_while(|&i| self.distance(i, at) == 0);
        let meant = || figures().filter(|&i| self.is_meant(i) && !self.is_part(i));
        let attributed = meant().find(|&i| self.is_attributed(i));
        attributed.or_else(|| meant().next())
    }

    /// What somebody claimed before `words`, and the first figure after them, in the next sentence if need be, that is surely
    /// about the same.
    pub(super) fn answered(&self, words: &Range<usize>) -> Vec<usize> {
        let end = self.document.sentence(self.document.sentence(words.start).end).end;
        let figures = self.before(words.end)..self.before(end);
        let pair = |other| Some((self.claim(words, Some(other))?, other));
        let mut pairs = figures.filter_map(pair).filter(|&(one, other)| self.is_one_thing(one, other));
        pairs.next().map_or(Vec::new(), |(one, other)| self.rivals(Some(one), Some(other)))
    }

    /// The figures of one unit between `words` and the end of their sentence, or else in the next or the two next, if they are several.
    pub(super) fn following(&self, words: &Range<usize>) -> Vec<usize> {
        let (document, at) = (self.document, words.end);
        let is_asked = document.lower(words.start) == "how";
        let last = at.min(document.len().saturating_sub(1));
        let here = document.sentence(last);
        let within = |range: Range<usize>| -> Vec<usize> {
            let figures = self.before(range.start)..self.before(range.end);
            let figures: Vec<usize> = figures.filter(|&i| self.is_meant(i) && !self.is_part(i)).collect();
            // Of one unit, that of the first; and not what is told with it: "240 passengers and a crew of 19".
            let is_like = |&i: &usize| {
                // "How many died is disputed. The mayor admits three deaths, a group has 29 names": whatever their nouns.
                let is_told = |first: usize| {
                    let mut between = self.quantities[first].tokens.end..self.start(i);
                    self.matters[first].may_be(&self.matters[i])
                        || is_asked && between.any(|at| is_verb(document, at))
                };
                figures
                    .first()
                    .is_some_and(|&first| self.is_one_unit(first, i) && (first == i || is_told(first)))
            };
            figures.iter().copied().filter(is_like).collect()
        };
        let found = within(at..here.end);
        if !found.is_empty() {
            return if found.len() > 1 { found } else { Vec::new() };
        }
        let next = document.sentence(here.end);
        let ends = [next.end, document.sentence(next.end).end];
        ends.into_iter().map(|end| within(next.start..end)).find(|found| found.len() > 1).unwrap_or_default()
    }

    /// The figures in the sentence before that of token `at`.
    pub(super) fn preceding(&self, at: usize) -> Vec<usize> {
        let figures = (0..self.before(at)).rev().take(REACH);
        figures.filter(|&i| self.is_meant(i) && self.distance(i, at) == 1).collect()
    }
}

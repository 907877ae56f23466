//! Contents: what the claim says that words of a row take for their object.

use std::ops::Range;

use super::target::Target;
use super::{Claims, Ruling};
use crate::attribution::is_cue;
use crate::figure::giver::is_verb;
use crate::lexicon::{self, WordClass, is_in};
use crate::text::TokenKind;

impl Claims<'_, '_, '_> {
    /// `words` with the object that they have by the row: "withdrew a study".
    pub(super) fn words(&self, words: Range<usize>, row: &Ruling) -> Range<usize> {
        let object = self.object(&words).filter(|_| row.target == Target::Content);
        words.start..object.map_or(words.end, |(object, _)| object + 1)
    }

    /// Figure `i` with the others of its claim: "that 27 men had died and 11 been hurt".
    pub(super) fn with_joined(&self, i: usize) -> Vec<usize> {
        /// No more tokens stand between two figures that "and" joins.
        const BETWEEN: usize = 8;
        let joins = |one: usize, other: usize| {
            let between = self.quantities[one].tokens.end..self.start(other);
            let is_near = between.len() <= BETWEEN && self.distance(one, self.start(other)) == 0;
            let is_joined = between.clone().any(|at| matches!(self.document.lower(at), "and" | "worth"));
            // "killed “more than 60” and lost seven"
            let is_one_voice = self.voices.is_one(self.start(one), self.start(other));
            let is_break = |at: usize| {
                is_cue(self.document, at)
                    || matches!(self.document.word(at), "," | ";")
                    || (matches!(self.document.word(at), "”" | "\"") && !is_one_voice)
            };
            is_near && is_joined && !between.clone().any(is_break)
        };
        let are_told = |other: usize| self.is_meant(other) && !self.is_part(other);
        let last = self.quantities.len();
        let before = i.checked_sub(1).filter(|&before| joins(before, i) && are_told(before));
        let after = Some(i + 1).filter(|&after| after < last && joins(i, after) && are_told(after));
        [before, Some(i), after].into_iter().flatten().collect()
    }

    /// The claim that `words` take for their object: the token of its noun or pronoun, and whether it is a pronoun. A pronoun may
    /// wait for its noun: "I take that back, he said of his claim".
    pub(super) fn object(&self, words: &Range<usize>) -> Option<(usize, bool)> {
        /// A noun is no farther from the words: "denied in the strongest terms a report"; or from the pronoun.
        const NEAR: usize = 12;
        const FAR: usize = 24;
        let document = self.document;
        let end = document.sentence(words.start).end;
        let is_pronoun = match document.lower(words.end) {
            // "denied it had fired"
            "it" => {
                let is_adverb = |at: &usize| {
                    let word = document.lower(*at);
                    lexicon::word_class(word) == Some(WordClass::Adverb) || lexicon::is_adverb(word)
                };
                !is_verb(document, (words.end + 1..end).find(|at| !is_adverb(at)).unwrap_or(end))
            }
            // "contested this year", "denied that it was late"
            "this" | "that" | "those" => {
                let next = lexicon::word_class(document.key(words.end + 1));
                document.kind(words.end + 1) != Some(TokenKind::Word)
                    || matches!(
                        next,
                        Some(WordClass::Preposition | WordClass::Conjunction | WordClass::Adverb)
                    )
            }
            // "the contests gave a total of 40"
            word if lexicon::is_verb(word) && !is_in("article", document.key(words.end - 1)) => {
                return None;
            }
            _ => false,
        };
        let next = self.next(words.end).map_or(end, |next| self.start(next));
        let reach = if is_pronoun { FAR } else { NEAR };
        let mut near = words.end..end.min(words.end + reach).min(next);
        // "withdraw guns and to release prisoners"
        let is_infinitive =
            |at: usize| document.lower(at - 1) == "to" && !lexicon::is_plural(document.lower(at));
        let is_noun = |&at: &usize| !document.is_capitalised(at) && self.is_claim(at) && !is_infinitive(at);
        // "removed the name of a baker from the list"
        let is_origin =
            |at: usize| document.lower(at) == "from" && is_in("article", document.key(words.end - 1));
        let is_inside = |at: &usize| *at == words.end || !self.opens_clause(*at) && !is_origin(*at);
        let noun = near.by_ref().take_while(is_inside).find(is_noun);
        noun.map(|noun| (noun, false)).or(is_pronoun.then_some((words.end, true)))
    }

    /// What the object of `words` says: a figure after its noun; one claimed before, if it points back to that; or else one
    /// that the next sentence gives as what it said.
    pub(super) fn content(&self, words: &Range<usize>) -> Option<usize> {
        let document = self.document;
        let is_definite = |at: usize| {
            let word = document.lower(at);
            lexicon::word_class(word) == Some(WordClass::Possessive) || is_in("definite", word)
        };
        // "stand by the 40 visitors that they reported"
        let next = self.next(words.end);
        let is_reported = |i: &usize| {
            let end = document.span(&self.quantities[*i].tokens).end;
            self.givers[*i].source.is_some_and(|source| source.start >= end)
        };
        if let Some(next) = next.filter(|&i| is_definite(words.end) && self.start(i) == words.end + 1)
            && is_reported(&next)
        {
            return Some(next);
        }
        let (object, is_pronoun) = self.object(words)?;
        if is_pronoun {
            let said = || next.filter(|&i| self.is_attributed(i));
            // "A child had died, it was rumoured. Police denied this": a pronoun means what was said last.
            let meant = self.claim(words, None).filter(|&i| self.distance(i, words.start) < 2);
            return meant.or_else(said);
        }
        let says = |at: usize| is_in("conveying", document.key(at));
        let leaves = |at: usize| self.opens_clause(at) && !says(at);
        let between = |i: usize| object + 1..self.start(i);
        let told = self.next(object).filter(|&i| between(i).any(says) && !between(i).any(leaves));
        let is_back =
            |at: usize| is_definite(at) || (is_in("complement", document.key(at)) && at > words.end);
        let points_back =
            (words.end - 1..object).any(is_back) && !is_in("complement", document.key(object + 1));
        let back = || self.claim(&(words.start..object + 1), None).filter(|_| points_back);
        told.or_else(back).or_else(|| self.continued(object))
    }

    /// The figure that the next sentence gives for what the noun at token `object` says: "pulled its survey. The poll gave 40".
    fn continued(&self, object: usize) -> Option<usize> {
        let document = self.document;
        let start = document.sentence(object).end;
        let figure = self.next(start)?;
        let is_one = |at: usize| {
            let word = document.lower(at);
            word == "it"
                || word == document.lower(object)
                || is_in("publication", word)
                || is_in("tally", word)
        };
        let before = start..self.start(figure);
        let is_given = |word: &str| is_in("given", word) || is_in("shown", word);
        let says = |at: usize| is_cue(document, at) || is_given(document.lower(at));
        let had = |at: usize| document.lower(at) == "had" && is_cue(document, at + 1);
        let is_told = before.clone().take(2).any(is_one) && before.clone().any(says);
        (is_told || before.clone().any(had)).then_some(figure)
    }
}

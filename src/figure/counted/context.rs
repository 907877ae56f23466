//! What stands around a figure and tells what it counts.

use std::ops::Range;

use super::subject::{subject, subject_of_clause};
use crate::figure::approximator::approximated;
use crate::figure::giver::agent_before;
use crate::figure::quantity::{Kind, Quantity};
use crate::lexicon::{self, WordClass};
use crate::text::Document;

/// A figure, and what stands around it that tells what it counts.
pub struct Context<'c, 't> {
    /// Its document.
    pub document: &'c Document<'t>,
    /// The person named last before it.
    pub person: Option<&'c Range<usize>>,
    /// The figure.
    pub quantity: &'c Quantity,
    /// The figure before it in its sentence, and what that counts.
    pub previous: Option<(&'c Quantity, Option<usize>)>,
    /// The last figure without a unit before it, in its sentence or the one before, and what that counts.
    pub earlier: Option<(&'c Quantity, Option<usize>)>,
}

impl Context<'_, '_> {
    pub(super) fn start(&self) -> usize {
        self.quantity.tokens.start
    }

    pub(super) fn end(&self) -> usize {
        self.quantity.tokens.end
    }

    /// Whether it is a number without a unit.
    pub(super) fn is_count(&self) -> bool {
        self.quantity.unit.is_empty()
    }

    pub(super) fn is_money(&self) -> bool {
        self.quantity.kind == Kind::Money
    }

    /// The word `n` tokens before the figure, in lower case.
    pub(super) fn before(&self, n: usize) -> &str {
        self.document.lower(self.start().wrapping_sub(n))
    }

    /// Where it begins with what says how exact it is: "about 40".
    pub(super) fn approximated(&self) -> usize {
        approximated(self.document, &self.quantity.tokens)
    }

    /// The noun before it of which something is said with it, the figure before it left aside; not the name of whoever gives it in turn,
    /// "police counted 12, Lund 40".
    pub(super) fn subject(&self) -> Option<usize> {
        let is_name =
            |noun: usize| self.is_count() && noun + 1 == self.start() && self.document.is_capitalised(noun);
        subject(self.document, self.put(), &self.other()).filter(|&noun| !is_name(noun))
    }

    /// The token before which it is said that something is put at it: the figure, or "by" in "the crowd was put by the police at 40".
    pub(super) fn put(&self) -> usize {
        let agent = agent_before(self.document, self.approximated());
        agent.map_or(self.approximated(), |agent| agent.start - 1)
    }

    /// The tokens of the figure before it.
    pub(super) fn other(&self) -> Range<usize> {
        self.previous.map_or(0..0, |(previous, _)| previous.tokens.clone())
    }

    /// Whether the figure can be of the same things as the one before it: what stands before it hands it to nothing else, as
    /// "at 45" and "with the twelve" do.
    pub(super) fn goes_on(&self) -> bool {
        let start = self.approximated();
        let before = self.document.lower(start.wrapping_sub(1));
        // "at 61 by the commission and at 38 by observers"
        let is_again = || {
            self.document.lower(start.wrapping_sub(2)) == "and"
                && self.previous.is_some_and(|(previous, _)| {
                    before == self.document.lower(previous.tokens.start.wrapping_sub(1))
                })
        };
        match lexicon::word_class(before) {
            Some(WordClass::Preposition) => {
                matches!(before, "to" | "from" | "than" | "against" | "between") || is_again()
            }
            Some(WordClass::Determiner | WordClass::Verb) => matches!(before, "another" | "other" | "one"),
            _ => true,
        }
    }

    /// Whether what is said with the figure has a subject of its own after the `previous` figure: "Turnout was 6 percent, and the
    /// share of women rose to 9 percent".
    pub(super) fn has_subject(&self, previous: &Quantity) -> bool {
        let subject = subject_of_clause(self.document, self.start());
        subject.is_some_and(|noun| noun >= previous.tokens.end)
    }

    /// Whether a hyphen makes the figure an adjective: "the 22-mile road".
    pub(super) fn is_hyphened(&self) -> bool {
        let last = self.document.lower(self.end() - 1);
        !last.starts_with("old") && self.quantity.tokens.clone().any(|at| self.document.word(at) == "-")
    }
}

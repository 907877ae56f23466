//! Claims: the figures of a document as far as their status depends on them, and what can be told of each.

use std::ops::Range;

use super::between::may_be_one;
use crate::attribution::Voices;
use crate::figure::giver::Giver;
use crate::figure::matter::{Matter, is_where};
use crate::figure::numeral::Form;
use crate::figure::quantity::Quantity;
use crate::lexicon::{self, WordClass, is_in};
use crate::report::Value;
use crate::text::case::lowered;
use crate::text::{Decimal, Document, Span, TokenKind};

/// The figures of a document, as far as their status depends on it.
pub struct Claims<'c, 't, 'r> {
    /// The document.
    pub document: &'c Document<'t>,
    /// The figures, in order.
    pub quantities: &'c [Quantity],
    /// What each is about.
    pub matters: &'c [Matter],
    /// Whose words they stand in.
    pub voices: &'c Voices<'r>,
    /// Who gives each.
    pub givers: &'c [Giver],
}

impl Claims<'_, '_, '_> {
    /// Whether two figures surely tell the same thing.
    pub(super) fn is_one_thing(&self, one: usize, other: usize) -> bool {
        self.matters[one].is(&self.matters[other])
    }

    /// Whether the words from token `at` on are negated: "far from denying it", "nobody doubts that".
    pub(super) fn is_negated(&self, at: usize) -> bool {
        let before = |n: usize| self.document.lower(at.wrapping_sub(n));
        // "fares have been revised from 12 to 15": what is set changes in the world.
        let is_set = is_in("changed", self.document.key(at)) && (1..8).any(|n| is_in("priced", before(n)));
        is_set
            || is_in("negation", before(1))
            || (matches!(before(1), "from" | "of") && matches!(before(2), "far" | "short"))
    }

    /// The span of `words`, with the mark that closes a quotation that they open.
    pub(super) fn evidence(&self, words: &Range<usize>) -> Span {
        let document = self.document;
        let opens = words.clone().any(|at| matches!(document.word(at), "“" | "\"" | "«" | "‘"));
        // "“a work of fiction.”"
        let mark = words.end + usize::from(matches!(document.word(words.end), "," | "."));
        let closes = matches!(document.word(mark), "”" | "\"" | "»" | "’");
        document.span(&(words.start..if opens && closes { mark + 1 } else { words.end }))
    }

    /// Whether token `at` is a noun for what somebody says, publishes or counts.
    pub(super) fn is_claim(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        ["claim", "publication", "tally"].into_iter().any(|set| is_in(set, word))
    }

    /// Where figure `i` begins.
    pub(super) fn start(&self, i: usize) -> usize {
        self.quantities[i].tokens.start
    }

    /// Whether figure `i` stands in somebody's words.
    pub(super) fn is_attributed(&self, i: usize) -> bool {
        self.voices.is_attributed(self.start(i))
    }

    pub(super) fn is_time(&self, i: usize) -> bool {
        self.quantities[i].is_time()
    }

    /// Whether words that speak of a figure can mean figure `i`: no duration, not how often something was seen, and not in how many
    /// places.
    pub(super) fn is_meant(&self, i: usize) -> bool {
        let end = self.quantities[i].tokens.end;
        // "thousands of times"
        let next = self.document.lower(end + usize::from(self.document.lower(end) == "of"));
        !self.is_time(i) && !is_in("uncounted", next) && !is_where(self.document, &self.quantities[i])
    }

    /// Whether one source gives both figures, by its words or by whom they name.
    pub(super) fn is_of_one_source(&self, one: usize, other: usize) -> bool {
        let (first, second) = (&self.givers[one], &self.givers[other]);
        if first.entity.is_some() && first.entity == second.entity {
            return true;
        }
        let (Some(first), Some(second)) = (first.source, second.source) else { return false };
        let words = |source: Span| lowered(source.of(self.document.text));
        may_be_one(&words(first), &words(second))
    }

    pub(super) fn is_one_unit(&self, one: usize, other: usize) -> bool {
        let (first, second) = (&self.quantities[one], &self.quantities[other]);
        // "17,500, or one in six"
        first.unit == second.unit && (first.form == Form::Fraction) == (second.form == Form::Fraction)
    }

    /// How many figures begin before token `at`.
    pub(super) fn before(&self, at: usize) -> usize {
        self.quantities.partition_point(|quantity| quantity.tokens.start < at)
    }

    /// How many sentences before that of token `at` figure `i` stands.
    pub(super) fn distance(&self, i: usize, at: usize) -> usize {
        self.document.sentence_at(at) - self.document.sentence_at(self.start(i))
    }

    pub(super) fn is_worth(&self, i: usize, number: i64) -> bool {
        self.quantities[i].value == Some(Value::Number(Decimal::from(number)))
    }

    /// Whether figure `i` only tells which things are meant, "the two men", or is one or two in nobody's words.
    pub(super) fn is_told_in_passing(&self, i: usize) -> bool {
        let before = self.document.lower(self.start(i).wrapping_sub(1));
        let is = |number: i64| self.is_worth(i, number);
        let is_definite =
            matches!(lexicon::word_class(before), Some(WordClass::Determiner | WordClass::Possessive))
                && !matches!(before, "a" | "an" | "some" | "another" | "that");
        let is_count = self.quantities[i].unit.is_empty();
        is_count && ((is_definite && (1..13).any(is)) || ((is(1) || is(2)) && !self.is_attributed(i)))
    }

    /// Whether figure `i` is the whole of which the one before it is a part: "112 of the 200 seats", "four per 100,000".
    pub(super) fn is_whole(&self, i: usize) -> bool {
        let before = |n: usize| self.document.lower(self.start(i).wrapping_sub(n));
        let of = if before(1) == "the" { 2 } else { 1 };
        let ends = i.checked_sub(1).map(|part| self.quantities[part].tokens.end);
        matches!(before(of), "of" | "per") && ends == Some(self.start(i) - of)
    }

    /// Whether figure `i` is a part of one before it: "164 dead, among them three children", or of what it would be in all,
    /// or what that was before: "37 people, up from 22".
    pub(super) fn is_part(&self, i: usize) -> bool {
        let document = self.document;
        let before = |n: usize| document.lower(self.start(i).wrapping_sub(n));
        let is_them = |word: &str| matches!(word, "them" | "whom" | "which" | "these" | "those");
        let of = self.quantities[i].tokens.end;
        // "put the figure for her hospital alone at 71"
        (matches!(before(1), "at" | "to" | "was" | "is") && before(2) == "alone")
            || (before(1) == "from" && matches!(before(2), "up" | "down"))
            || matches!(before(1), "including" | "included" | "includes" | "±")
            || (is_them(before(1)) && matches!(before(2), "of" | "among"))
            || (self.quantities[i].unit != "%"
                && document.lower(of) == "of"
                && is_them(document.lower(of + 1)))
    }

    /// Whether figure `i` stands alone, without a noun of its own: "organisers spoke of 20,000."
    pub fn is_bare(&self, i: usize) -> bool {
        let end = self.quantities[i].tokens.end;
        let word = self.document.lower(end);
        // "the ten-storey building"
        word != "-" && self.document.kind(end).is_none_or(|kind| kind == TokenKind::Punctuation)
            || (lexicon::word_class(word).is_some() && word != "of")
    }
}

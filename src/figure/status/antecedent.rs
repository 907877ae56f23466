//! Antecedents: the figure that words point back to, and the figures that replace or rival it.

use std::ops::Range;

use super::Claims;
use super::between::{are_two_sources, is_vaguely};
use crate::figure::matter::{is_fate, is_where, theme};
use crate::lexicon::{self, WordClass, is_in};
use crate::text::case::lowered;

/// How many figures back the words of a row may look.
const REACH: usize = 8;

/// Between two figures that "and" joins there are no more tokens: "26 “criminals” and 17".
const JOINED: usize = 6;

impl Claims<'_, '_, '_> {
    /// What somebody claimed before the `words` that speak of it: rather what is in somebody's words, what is near, and what
    /// is about the same. If the words give figure `like`, it is of one unit with that and not of another matter.
    pub(super) fn claim(&self, words: &Range<usize>, like: Option<usize>) -> Option<usize> {
        /// How many sentences back a claim may stand.
        const FAR: usize = 4;
        let at = words.start;
        // "Two reports had been withdrawn" tells of these two.
        let ends = self.before(at).checked_sub(1).map(|last| self.quantities[last].tokens.end);
        if ends == Some(at) && self.is_claim(at) {
            return None;
        }
        let is_number = words.clone().any(|at| is_in("number", self.document.key(at)));
        let is_tally = words.clone().any(|at| is_in("tally", self.document.key(at)));
        let is_it = (words.start..=words.end).any(|at| self.document.lower(at) == "it");
        // "the death toll", "the number of dead"
        let is_noun = |at: &usize| {
            is_in("tally", self.document.key(*at)) || self.document.lower(at.wrapping_sub(1)) == "of"
        };
        let named = words.clone().filter(is_noun).find_map(|at| theme(self.document.lower(at)));
        // "revised her figure to 29"
        let is_ones =
            words.clone().any(|at| lexicon::word_class(self.document.key(at)) == Some(WordClass::Possessive));
        let owner = self.owner(words);
        let is_own = |i: usize| match owner {
            Some(owner) => self.is_given_by(i, owner),
            None => is_ones && like.is_some_and(|like| self.is_of_one_source(i, like)),
        };
        let rank = |i: usize| {
            let distance = self.distance(i, at);
            // "published a list of 31 names. The ministry dismissed it": who gives it does not say it.
            // "cut its count to 23. The ministry dismissed both figures": nor does who cuts it.
            let is_given = distance == 1 && (is_it || is_tally) && self.givers[i].source.is_some();
            let is_told = self.is_attributed(i) || is_given;
            let near: usize = match (distance, is_told) {
                // "It first gave a figure of 75 but withdrew it"
                (0, false) if is_it => 12,
                (0, true) => 12,
                (1, true) => 11,
                (2, true) => 10,
                (3, true) => 9,
                (1, false) => 8,
                (0, false) => 7,
                (2, false) if like.is_some() => 4,
                _ => 0,
            };
            // "carrying 180 people … put the number of missing at 41", "two people were held … put the toll at 27": of what nobody told,
            // and of what has a noun of its own, the words have to say that it is this.
            let is_open = self.is_attributed(i) && self.is_bare(i);
            let named = named.map(|named| self.matters[i].is_of(named).or((!is_open).then_some(false)));
            let named = named.flatten();
            let alike =
                like.is_some_and(|like| self.matters[i].is(&self.matters[like]) && !self.is_bare(like));
            // "about 200 soldiers, citing two diplomats": one or two are seldom what a claim is about.
            let is_few =
                self.quantities[i].unit.is_empty() && [1, 2].into_iter().any(|few| self.is_worth(i, few));
            // "three deaths among 2,100 patients. It raised the figure to nine": a toll changes rather.
            let is_toll = (like.is_some() || is_tally) && self.matters[i].theme().is_some_and(is_fate);
            // "stuck to its count of 17 dead … raised its count to 23"
            let before = |n: usize| self.document.lower(self.start(i).wrapping_sub(n));
            let is_called = before(1) == "of"
                && is_in("tally", before(2))
                && words.clone().any(|at| self.document.lower(at) == before(2));
            let points =
                [(alike, 4), (is_own(i), 16), (named == Some(true), 10), (is_toll, 1), (is_called, 12)];
            let rank =
                near + points.iter().map(|&(holds, points)| if holds { points } else { 0 }).sum::<usize>();
            // "carried 412 passengers, 90 more than allowed"
            let is_difference =
                matches!(self.document.lower(self.quantities[i].tokens.end), "more" | "fewer" | "less");
            // "Two members said so. Organisers put the number at 400."
            // "Doctors counted 48 dead. The ministry raised its toll to 23": two authorities may speak for one.
            let are_two = |like: usize| {
                let are_official = self.givers[i].official && self.givers[like].official;
                are_two_sources(self, i, like) && !are_official
            };
            if is_ones && owner.is_none() && like.is_some_and(are_two) {
                return None;
            }
            if is_few && like.is_some() && !self.is_attributed(i) && named != Some(true) && !alike {
                return None;
            }
            let rank = if is_few || is_difference { rank.saturating_sub(3) } else { rank };
            // What is about something else is not meant, and what is far away only if it is surely about this.
            (named != Some(false) && (near > 0 || alike || is_own(i) || named == Some(true))).then_some(rank)
        };
        let is_like = |i: usize| match like {
            Some(like) => {
                // What a number alone counts was only taken from a figure before it.
                let is_toll = self.matters[i].theme().is_some_and(is_fate);
                let is_taken = self.is_bare(like) && (is_toll || self.is_of_one_source(i, like));
                let may_be = is_taken || self.matters[i].may_be(&self.matters[like]);
                i != like && self.is_one_unit(i, like) && may_be
            }
            None => self.is_meant(i) && !(is_number && self.quantities[i].is_measure()),
        };
        // "said that it was lower, because records from six clinics were lost": what is claimed is not why.
        let is_reason = |i: usize| {
            let start = self.document.sentence(self.start(i)).start;
            let is_said = |at: usize| self.voices.is_attributed(at);
            (start + 1..self.start(i)).any(|at| self.document.lower(at) == "because" && is_said(at))
        };
        let may_be = |i: usize| {
            let is_open = like.is_some() || is_number;
            (self.distance(i, at) < FAR || is_own(i))
                && (like.is_some() || !self.is_told_in_passing(i))
                && (is_open || is_own(i) || !self.is_answered(i, at))
                && (is_open || !is_reason(i))
                && is_like(i)
                && !self.is_part(i)
                && !self.is_whole(i)
        };
        // "raised its count to 23": its own, however much others gave since.
        let reach = if is_ones { FAR * REACH } else { REACH };
        let mut best = None;
        for i in (0..self.before(at)).rev().take(reach) {
            let rank = if may_be(i) { rank(i) } else { None };
            // Of figures that rank the same the last is meant.
            if rank.is_some_and(|rank| best.is_none_or(|(highest, _)| rank > highest)) {
                best = rank.map(|rank| (rank, i));
            }
        }
        best.map(|(_, i)| i)
    }

    /// The noun whose claim the object of `words` is: "called the network's list a fiction".
    fn owner(&self, words: &Range<usize>) -> Option<usize> {
        let is_mark =
            |&at: &usize| matches!(self.document.lower(at), "'s" | "'" | "’s" | "’") && self.is_claim(at + 1);
        words.clone().skip(1).find(is_mark).map(|mark| mark - 1)
    }

    /// Whether the words that name who gives figure `i` have the noun at token `owner`.
    fn is_given_by(&self, i: usize, owner: usize) -> bool {
        let source = self.givers[i].source.map(|source| self.document.range(source));
        let noun = self.document.lower(owner);
        source.is_some_and(|mut source| source.any(|at| self.document.lower(at) == noun))
    }

    /// Whether somebody else speaks between figure `i` and token `at`, in a paragraph of their own, without a figure, or right before
    /// it in its sentence: that is then what "the claim" or "that" means.
    fn is_answered(&self, i: usize, at: usize) -> bool {
        let document = self.document;
        let sentence = document.sentence(at);
        let said_in = |range: Range<usize>| range.rev().find(|&at| self.voices.is_attributed(at));
        let before = document.sentence(sentence.start.saturating_sub(1));
        let is_apart = |one: usize, other: usize| document.paragraph(one) != document.paragraph(other);
        // "The ministry counted 14 dead. The League spoke of torture. “That is an invention,” …"
        let points = matches!(document.lower(at), "that" | "this")
            && self.before(before.start) == self.before(before.end);
        let is_told = said_in(before).is_some_and(|before| {
            let is_other = self.start(i) < before && !self.voices.is_one(before, self.start(i));
            is_other && (points || is_apart(before, self.start(i)))
        });
        // "The paper reported that she had resigned; it later withdrew the report."
        let said = said_in(sentence.start..at)
            .filter(|&said| self.voices.is_reported(said) && !self.voices.is_one(said, at));
        is_told || (said.is_some() && self.distance(i, at) > 0)
    }

    /// The figure that a list goes on to after figure `i`, alone and of the same source: "then of seven, and at night of nine", "to 27 in
    /// the morning and to 31 at noon".
    pub(super) fn next_in_turn(&self, i: usize) -> Option<usize> {
        /// It stands no farther from it.
        const NEAR: usize = 10;
        let (next, end) = (i + 1, self.quantities[i].tokens.end);
        let quantity = self.quantities.get(next)?;
        let after = quantity.tokens.end;
        let joins = |at: usize| {
            let is_conjunction = lexicon::word_class(self.document.key(at)) == Some(WordClass::Conjunction);
            is_conjunction || matches!(self.document.word(at), "," | "." | ";")
        };
        let is_one = self.givers[next].source.is_none() || self.is_of_one_source(i, next);
        let is_near = self.distance(i, quantity.tokens.start) == 0 && quantity.tokens.start < end + NEAR;
        // "to 27 in the morning and to 31 at noon"
        let start = quantity.tokens.start;
        let is_moved = self.document.lower(start - 1) == "to"
            && (end..start).any(|at| matches!(self.document.lower(at), "and" | "then"));
        // "spoke of nine, then of 17, and now says that 26 bodies"
        let is_now = (end..start).any(|at| self.document.lower(at) == "now");
        let is_alone = is_moved || is_now || joins(end) && joins(after);
        (is_one && is_near && is_alone && self.is_one_unit(i, next) && !self.is_part(next)).then_some(next)
    }

    /// The figures that replace figure `i` by what `words` say: of its unit and matter, in their sentence or else in the
    /// next or before, if they may stand `far`; rather after them, and one more that "and" joins to it.
    pub(super) fn replacements(&self, i: usize, words: &Range<usize>, far: bool) -> Vec<usize> {
        let sentence = self.document.sentence(words.start);
        // "164 dead, later reduced to 26 rebels": the words say so, whatever the nouns.
        let is_said = self.document.lower(words.end - 1) == "to";
        // "revised the number of missing from 22 after eight were found": why, and not to what.
        let is_cause = |other: usize| {
            let start = self.start(other);
            (words.end..start).any(|at| is_in("reason", self.document.key(at)))
                && self.document.lower(start - 1) != "to"
        };
        let replaces = |&other: &usize| {
            let is_one_kind = self.is_one_unit(i, other) && self.is_time(i) == self.is_time(other);
            let is_one_thing = is_said || self.matters[i].may_be(&self.matters[other]);
            let is_less_exact = self.quantities[i].value.is_some() && self.quantities[other].value.is_none();
            other != i
                && is_one_kind
                && !self.is_part(other)
                && !is_where(self.document, &self.quantities[other])
                && is_one_thing
                && !is_less_exact
                && !is_cause(other)
        };
        let here = || self.before(sentence.start)..self.before(sentence.end);
        let after = here().filter(|&other| self.start(other) >= words.end).find(replaces);
        // In another sentence only what is surely about the same thing, or a number alone.
        let surely = |&other: &usize| {
            // "it is now 30", but not "nine remain"
            let is_alone = |i: usize| {
                let next = lexicon::word_class(self.document.key(self.quantities[i].tokens.end));
                self.is_bare(i) && !matches!(next, Some(WordClass::Verb | WordClass::Auxiliary))
            };
            let is_alone = is_alone(i) || is_alone(other);
            replaces(&other)
                && (self.matters[i].is(&self.matters[other]) || self.quantities[i].is_measure() || is_alone)
        };
        let follows = || {
            let end = self.document.sentence(sentence.end).end;
            (self.before(sentence.end)..self.before(end)).find(surely)
        };
        let precedes = || {
            let figures = (0..self.before(sentence.start)).rev().take(REACH);
            let near = figures.take_while(|&other| self.distance(other, sentence.start) < 3).filter(surely);
            // Rather of one matter than a number alone.
            near.clone().find(|&other| self.is_one_thing(i, other)).or_else(|| near.clone().next())
        };
        let here = after.or_else(|| here().rev().find(replaces));
        let elsewhere = || if far { follows().or_else(precedes) } else { None };
        let Some(first) = here.or_else(elsewhere) else { return Vec::new() };
        let second = Some(first + 1).filter(|&second| second < self.quantities.len() && replaces(&second));
        let is_joined = |&second: &usize| {
            let between = self.quantities[first].tokens.end..self.start(second);
            between.len() <= JOINED && self.document.lower(between.end - 1) == "and"
        };
        [Some(first), second.filter(is_joined)].into_iter().flatten().collect()
    }

    /// Both figures, if they can be rivals: of one unit, and not of two matters.
    pub(super) fn rivals(&self, first: Option<usize>, second: Option<usize>) -> Vec<usize> {
        let (Some(first), Some(second)) = (first, second) else { return Vec::new() };
        let are_rivals = self.quantities[first].value != self.quantities[second].value
            && self.is_one_unit(first, second)
            && !is_vaguely(self, first, second)
            && ![first, second].into_iter().any(|i| self.is_whole(i))
            && self.matters[first].may_be(&self.matters[second]);
        if are_rivals { vec![first, second] } else { Vec::new() }
    }

    /// Whether figure `i`, given before by what `words` say, gives way to figure `other`: two sources that nothing puts one
    /// after the other are rivals rather.
    pub(super) fn gives_way(&self, i: usize, other: usize, words: &Range<usize>) -> bool {
        let is_dated = words.clone().any(|at| {
            let word = self.document.lower(at);
            is_in("earlier", word) || is_in("initial", word)
        });
        let source = |i: usize| self.givers[i].source.map(|span| span.of(self.document.text));
        // "had recorded 81 new cases, bringing the total to 1,204"
        let before = self.start(other);
        let mut near = self.quantities[i].tokens.end.max(before.saturating_sub(JOINED))..before;
        if near.any(|at| matches!(self.document.lower(at), "bringing" | "taking" | "brought")) {
            return false;
        }
        // "In December it had forecast 1.9%"
        let is_pronoun = source(i).is_some_and(|words| is_in("pronoun", &lowered(words)));
        is_dated
            || is_pronoun
            || source(i).is_none()
            || source(other).is_none()
            || self.is_of_one_source(i, other)
    }

    /// The figure that "but" puts right after figure `i` in its place: "not 40 but 60".
    pub(super) fn corrected(&self, i: usize) -> Option<usize> {
        let end = self.quantities[i].tokens.end;
        let new = Some(i + 1).filter(|&new| new < self.quantities.len() && self.is_one_unit(i, new))?;
        (self.document.lower(end) == "but" && self.start(new) == end + 1).then_some(new)
    }

    /// Whether `words`, or those right after them, tell of a change: "denied, and reduced to 26".
    pub(super) fn is_reduced(&self, words: &Range<usize>) -> bool {
        let end = self.document.sentence(words.start).end;
        (words.start..end.min(words.end + JOINED))
            .any(|at| matches!(self.document.lower(at), "reduced" | "revised" | "lowered" | "corrected"))
    }
}

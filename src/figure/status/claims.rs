//! Which figures the words that speak of figures mean.

use std::ops::Range;

use super::{Ruling, Target};
use crate::attribution::Voices;
use crate::figure::giver::Giver;
use crate::figure::matter::{Matter, theme};
use crate::figure::numeral::numeral;
use crate::figure::quantity::Quantity;
use crate::lexicon::{self, WordClass, is_in};
use crate::report::{Status, Value};
use crate::text::{Decimal, Document, Span, TokenKind};

/// How many figures back the words of a row may look.
const REACH: usize = 8;

/// Between two figures that "and" joins there are no more tokens: "26 “criminals” and 17".
const JOINED: usize = 6;

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
    /// The figures that `words` speak of.
    pub(super) fn targets(&self, words: &Range<usize>, row: &Ruling) -> Vec<usize> {
        // A toll and a number are of no measure.
        let is_number = words.clone().any(|at| is_in("number", self.document.lower(at)));
        let next = self.next(words.end).filter(|&i| !(is_number && self.quantities[i].is_measure()));
        // A duration or age only where another stands against it.
        let beside = self.beside(words.end).or(next);
        let one = |found: Option<usize>| found.into_iter().collect();
        // "denied the claim that …" points at what follows, not back; "rejected the Study Group's plan" at a name.
        let is_name = self.document.is_capitalised(words.end - 1) && words.len() > 1;
        let goes_on = is_in("complement", self.document.lower(words.end)) || is_name;
        let claim = |like| if goes_on { None } else { self.claim(words, like) };
        let inside = || self.next(words.start).filter(|&i| self.start(i) < words.end);
        match row.target {
            Target::Claim => one(claim(None).or_else(|| self.announced(words.end))),
            Target::Told => one(claim(None).filter(|&i| self.is_attributed(i))),
            Target::Subject => one(self.here(words.start).or_else(|| claim(None))),
            Target::Here => one(self.here(words.start)),
            // "raised the toll to 63, from 38", not "the toll from the disease rose to 38".
            Target::Next if self.document.lower(words.end - 1) == "from" => one(self
                .soon(words.end)
                .filter(|&i| (words.end..self.start(i)).all(|at| self.document.lower(at) != "to"))),
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
            Target::Rivals => self.rivals(beside.and_then(|like| self.claim(words, Some(like))), beside),
            Target::Open => {
                let rivals = self.rivals(next.and_then(|like| claim(Some(like))), next);
                if rivals.is_empty() { one(claim(None)) } else { rivals }
            }
            Target::Answered => self.answered(words),
            Target::Compared => self.rivals(self.here(words.start).or_else(|| self.claim(words, next)), next),
            Target::Following => self.following(words.end),
            Target::Preceding => self.preceding(words.start),
        }
    }

    /// The figures that replace figure `i` by what `words` say: of its unit and matter, in their sentence or else in the
    /// next or before, if they may stand `far`; rather after them, and one more that "and" joins to it.
    pub fn replacements(&self, i: usize, words: &Range<usize>, far: bool) -> Vec<usize> {
        let sentence = self.document.sentence(words.start);
        // "164 dead, later reduced to 26 rebels": the words say so, whatever the nouns.
        let is_said = self.document.lower(words.end - 1) == "to";
        let replaces = |&other: &usize| {
            let is_one_kind = self.is_one_unit(i, other) && self.is_time(i) == self.is_time(other);
            let is_one_thing = is_said || self.matters[i].may_be(&self.matters[other]);
            other != i && is_one_kind && !self.is_part(other) && is_one_thing
        };
        let here = || self.before(sentence.start)..self.before(sentence.end);
        let after = here().filter(|&other| self.start(other) >= words.end).find(replaces);
        // In another sentence only what is surely about the same thing, or a number alone.
        let surely = |&other: &usize| {
            let is_alone = self.is_bare(i) || self.is_bare(other);
            replaces(&other)
                && (self.matters[i].is(&self.matters[other]) || self.quantities[i].is_measure() || is_alone)
        };
        let follows = || {
            let end = self.document.sentence(sentence.end).end;
            (self.before(sentence.end)..self.before(end)).find(surely)
        };
        let precedes = || {
            let figures = (0..self.before(sentence.start)).rev().take(REACH);
            figures.take_while(|&other| self.distance(other, sentence.start) < 3).find(surely)
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

    /// Whether two figures surely tell the same thing.
    pub fn is_one_thing(&self, one: usize, other: usize) -> bool {
        self.matters[one].is(&self.matters[other])
    }

    /// Whether `words`, or those right after them, tell of a change: "denied, and reduced to 26".
    pub fn is_reduced(&self, words: &Range<usize>) -> bool {
        (words.start..words.end + JOINED)
            .any(|at| matches!(self.document.lower(at), "reduced" | "revised" | "lowered" | "corrected"))
    }

    /// Whether the words from token `at` on are negated: "far from denying it", "nobody doubts that".
    pub fn is_negated(&self, at: usize) -> bool {
        let before = |n: usize| self.document.lower(at.wrapping_sub(n));
        // "fares have been revised from 12 to 15": what is set changes in the world.
        let is_set = is_in("changed", self.document.lower(at)) && (1..8).any(|n| is_in("priced", before(n)));
        is_set
            || is_in("negation", before(1))
            || (matches!(before(1), "from" | "of") && matches!(before(2), "far" | "short"))
    }

    /// The span of `words`, with the mark that closes a quotation that they open.
    pub fn evidence(&self, words: &Range<usize>) -> Span {
        let document = self.document;
        let opens = words.clone().any(|at| matches!(document.word(at), "“" | "\"" | "«" | "‘"));
        let closes = matches!(document.word(words.end), "”" | "\"" | "»" | "’");
        document.span(&(words.start..words.end + usize::from(opens && closes)))
    }

    /// Where figure `i` begins.
    pub fn start(&self, i: usize) -> usize {
        self.quantities[i].tokens.start
    }

    /// Whether figure `i` stands in somebody's words.
    fn is_attributed(&self, i: usize) -> bool {
        self.voices.is_attributed(self.start(i))
    }

    fn is_time(&self, i: usize) -> bool {
        self.quantities[i].is_time
    }

    /// Whether words that speak of a figure can mean figure `i`: no duration, and not how often something was seen.
    fn is_meant(&self, i: usize) -> bool {
        let next = self.document.lower(self.quantities[i].tokens.end);
        !self.is_time(i) && !is_in("uncounted", next)
    }

    fn is_one_unit(&self, one: usize, other: usize) -> bool {
        self.quantities[one].unit == self.quantities[other].unit
    }

    /// How many figures begin before token `at`.
    fn before(&self, at: usize) -> usize {
        self.quantities.partition_point(|quantity| quantity.tokens.start < at)
    }

    /// How many sentences before that of token `at` figure `i` stands.
    pub fn distance(&self, i: usize, at: usize) -> usize {
        self.document.sentence_at(at) - self.document.sentence_at(self.start(i))
    }

    /// The first figure at or after token `at`, in its sentence.
    fn next(&self, at: usize) -> Option<usize> {
        let last = at.min(self.document.len().saturating_sub(1));
        let end = self.document.sentence(last).end;
        let figures = self.before(at)..self.quantities.len().min(self.before(at) + REACH);
        figures.take_while(|&i| self.start(i) < end).find(|&i| self.is_meant(i))
    }

    /// The figure that begins at token `at` or a few tokens after it, whatever it is of.
    fn beside(&self, at: usize) -> Option<usize> {
        /// "to at least 30", "at some 40"
        const NEAR: usize = 3;
        let figure = Some(self.before(at)).filter(|&i| i < self.quantities.len())?;
        let is_near =
            self.start(figure) <= at + NEAR && self.document.sentence(at).contains(&self.start(figure));
        is_near.then_some(figure)
    }

    /// The figure at or shortly after token `at` that the words before it govern, or a duration or age right there.
    fn soon(&self, at: usize) -> Option<usize> {
        /// "said that at least 40", "put the number of dead at 40"
        const NEAR: usize = 6;
        let is_apart = |i: usize| (at..self.start(i)).any(|at| self.document.word(at) == ",");
        let governed = || self.governed(at).filter(|&i| self.start(i) <= at + NEAR && !is_apart(i));
        self.beside(at).or_else(governed)
    }

    /// The figure that a claim after token `at` is about: "I withdraw that figure", he said of his claim that 40 had come.
    fn announced(&self, at: usize) -> Option<usize> {
        let figure = self.next(at)?;
        let is_claim = |at: usize| {
            is_in("claim", self.document.lower(at)) && is_in("complement", self.document.lower(at + 1))
        };
        (at..self.start(figure)).any(is_claim).then_some(figure)
    }

    /// The first figure at or after token `at` that the words before `at` can govern: no new clause begins before it.
    fn governed(&self, at: usize) -> Option<usize> {
        self.next(at).filter(|&i| !(at..self.start(i)).any(|at| self.opens_clause(at)))
    }

    /// Whether a clause begins at token `at` that what stands before does not govern: "and offered", ", who won".
    fn opens_clause(&self, at: usize) -> bool {
        let document = self.document;
        // "killed and wounded 12", but "was left alone and offered a reward".
        let has_object = |at: usize| lexicon::word_class(document.lower(at)) == Some(WordClass::Determiner);
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
    fn here(&self, at: usize) -> Option<usize> {
        let figures = || (0..self.before(at)).rev().take(REACH).take_while(|&i| self.distance(i, at) == 0);
        let meant = || figures().filter(|&i| self.is_meant(i) && !self.is_part(i));
        let attributed = meant().find(|&i| self.is_attributed(i));
        attributed.or_else(|| meant().next())
    }

    fn is_worth(&self, i: usize, number: i64) -> bool {
        self.quantities[i].value == Some(Value::Number(Decimal::from(number)))
    }

    /// Whether figure `i` only tells which things are meant, "the two men", or is one or two in nobody's words.
    pub fn is_told_in_passing(&self, i: usize) -> bool {
        let before = self.document.lower(self.start(i).wrapping_sub(1));
        let is = |number: i64| self.is_worth(i, number);
        let is_definite =
            matches!(lexicon::word_class(before), Some(WordClass::Determiner | WordClass::Possessive))
                && !matches!(before, "a" | "an" | "some" | "another");
        let is_count = self.quantities[i].unit.is_empty();
        is_count && ((is_definite && (1..13).any(is)) || ((is(1) || is(2)) && !self.is_attributed(i)))
    }

    /// Whether figure `i` is the whole of which the one before it is a part: "112 of the 200 seats".
    fn is_whole(&self, i: usize) -> bool {
        let before = |n: usize| self.document.lower(self.start(i).wrapping_sub(n));
        let of = if before(1) == "the" { 2 } else { 1 };
        let ends = i.checked_sub(1).map(|part| self.quantities[part].tokens.end);
        before(of) == "of" && ends == Some(self.start(i) - of)
    }

    /// Whether figure `i` is a part of one before it: "164 dead, among them three children".
    pub fn is_part(&self, i: usize) -> bool {
        let document = self.document;
        let before = |n: usize| document.lower(self.start(i).wrapping_sub(n));
        let is_them = |word: &str| matches!(word, "them" | "whom" | "which" | "these" | "those");
        let of = self.quantities[i].tokens.end;
        matches!(before(1), "including" | "included" | "includes")
            || (is_them(before(1)) && matches!(before(2), "of" | "among"))
            || (document.lower(of) == "of" && is_them(document.lower(of + 1)))
    }

    /// What somebody claimed before the `words` that speak of it: rather what is in somebody's words, what is near, and what
    /// is about the same. If the words give figure `like`, it is of one unit with that and not of another matter.
    fn claim(&self, words: &Range<usize>, like: Option<usize>) -> Option<usize> {
        /// How many sentences back a claim may stand.
        const FAR: usize = 4;
        let at = words.start;
        let is_number = words.clone().any(|at| is_in("number", self.document.lower(at)));
        // "the death toll", "the number of dead"
        let is_noun = |at: &usize| {
            is_in("tally", self.document.lower(*at)) || self.document.lower(at.wrapping_sub(1)) == "of"
        };
        let named = words.clone().filter(is_noun).find_map(|at| theme(self.document.lower(at)));
        let rank = |i: usize| {
            let distance = self.distance(i, at);
            let near: usize = match (distance, self.is_attributed(i)) {
                (0, true) => 12,
                (1, true) => 11,
                (2, true) => 10,
                (3, true) => 9,
                (1, false) => 8,
                (0, false) => 7,
                (2, false) if like.is_some() => 4,
                _ => 0,
            };
            let named = named.and_then(|named| self.matters[i].is_of(named));
            let alike = like.is_some_and(|like| self.matters[i].is(&self.matters[like]));
            // "about 200 soldiers, citing two diplomats": one or two are seldom what a claim is about.
            let is_few =
                self.quantities[i].unit.is_empty() && [1, 2].into_iter().any(|few| self.is_worth(i, few));
            let rank = near + if alike { 4 } else { 0 } + if named == Some(true) { 6 } else { 0 };
            let rank = if is_few { rank.saturating_sub(3) } else { rank };
            // What is about something else is not meant, and what is far away only if it is surely about this.
            (named != Some(false) && (near > 0 || alike || named == Some(true))).then_some(rank)
        };
        let is_like = |i: usize| match like {
            Some(like) => {
                i != like && self.is_one_unit(i, like) && self.matters[i].may_be(&self.matters[like])
            }
            None => self.is_meant(i) && !(is_number && self.quantities[i].is_measure()),
        };
        let figures = (0..self.before(at)).rev().take(REACH).take_while(|&i| self.distance(i, at) < FAR);
        let figures = figures.filter(|&i| like.is_some() || !self.is_told_in_passing(i));
        let ranked = figures
            .filter(|&i| is_like(i) && !self.is_part(i) && !self.is_whole(i))
            .filter_map(|i| Some((rank(i)?, i)));
        // Of figures that rank the same the last is meant.
        ranked.max_by_key(|&(rank, i)| (rank, i)).map(|(_, i)| i)
    }

    /// Both figures, if they can be rivals: of one unit, and not of two matters.
    fn rivals(&self, first: Option<usize>, second: Option<usize>) -> Vec<usize> {
        let (Some(first), Some(second)) = (first, second) else { return Vec::new() };
        let are_rivals = self.quantities[first].value != self.quantities[second].value
            && self.is_one_unit(first, second)
            && self.matters[first].may_be(&self.matters[second]);
        if are_rivals { vec![first, second] } else { Vec::new() }
    }

    /// What somebody claimed before `words`, and the first figure after them, in the next sentence if need be, that is surely
    /// about the same.
    fn answered(&self, words: &Range<usize>) -> Vec<usize> {
        let end = self.document.sentence(self.document.sentence(words.start).end).end;
        let figures = self.before(words.end)..self.before(end);
        let pair = |other| Some((self.claim(words, Some(other))?, other));
        let mut pairs = figures.filter_map(pair).filter(|&(one, other)| self.is_one_thing(one, other));
        pairs.next().map_or(Vec::new(), |(one, other)| self.rivals(Some(one), Some(other)))
    }

    /// Whether figure `i`, given before by what `words` say, gives way to figure `other`: two sources that nothing puts one
    /// after the other are rivals rather.
    fn gives_way(&self, i: usize, other: usize, words: &Range<usize>) -> bool {
        let is_dated = words.clone().any(|at| {
            let word = self.document.lower(at);
            is_in("earlier", word) || is_in("initial", word)
        });
        let source = |i: usize| self.givers[i].source.map(|span| span.of(self.document.text));
        // "In December it had forecast 1.9%"
        let is_pronoun = source(i).is_some_and(|words| is_in("pronoun", &words.to_lowercase()));
        is_dated || is_pronoun || source(i).is_none() || source(other).is_none() || source(i) == source(other)
    }

    /// The figures of one unit between token `at` and the end of its sentence, or else in the next, if they are several.
    fn following(&self, at: usize) -> Vec<usize> {
        let document = self.document;
        let last = at.min(document.len().saturating_sub(1));
        let here = document.sentence(last);
        let within = |range: Range<usize>| -> Vec<usize> {
            let figures = self.before(range.start)..self.before(range.end);
            let figures: Vec<usize> = figures.filter(|&i| self.is_meant(i) && !self.is_part(i)).collect();
            // Of one unit, that of the first.
            let is_like = |&i: &usize| figures.first().is_some_and(|&first| self.is_one_unit(first, i));
            figures.iter().copied().filter(is_like).collect()
        };
        let found = within(at..here.end);
        let found = if found.is_empty() && here.end < document.len() {
            within(document.sentence(here.end))
        } else {
            found
        };
        if found.len() > 1 { found } else { Vec::new() }
    }

    /// The figures in the sentence before that of token `at`.
    fn preceding(&self, at: usize) -> Vec<usize> {
        let figures = (0..self.before(at)).rev().take(REACH);
        figures.filter(|&i| self.is_meant(i) && self.distance(i, at) == 1).collect()
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

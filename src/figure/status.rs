//! What became of a figure: denied, revised, disputed, retracted, or simply stated.

use std::ops::Range;
use std::sync::LazyLock;

use super::quantity::Quantity;
use crate::lexicon::{Table, source};
use crate::report::Status;
use crate::text::{Document, Span};

/// How many figures back the words of a row may look.
const REACH: usize = 8;

/// Between two figures that "and" joins there are no more tokens: "26 “criminals” and 17".
const JOINED: usize = 6;

/// Which figures the words of a row speak of. Durations and ages are seldom what a denial is about, and never meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    /// What somebody claimed before: "The army called the figure false."
    Claim,
    /// One before the words in their sentence, or else what somebody claimed: "The toll of 40 was false."
    Subject,
    /// The first after the words, in their sentence: "revised from 40".
    Next,
    /// The first within the words: "not 40, as reported".
    Inside,
    /// What somebody claimed, and the first after the words, as rivals: "Police put it at 40."
    Rivals,
    /// One before the words in their sentence, and the first after them, as rivals: "90, far more than the tally of 40".
    Compared,
    /// All in the rest of the sentence, or else in the next, as rivals: "Conflicting figures were given."
    Following,
    /// All in the sentence before: "The figures are in doubt."
    Preceding,
}

/// A row of the lexicon.
struct Ruling {
    status: Status,
    target: Target,
}

static STATUSES: LazyLock<Table<Ruling>> = LazyLock::new(|| {
    Table::new("statuses", source!("statuses"), |cells| Ruling {
        status: Status::from_word(cells[0]).unwrap_or(Status::Stated),
        target: match cells[1] {
            "claim" => Target::Claim,
            "subject" => Target::Subject,
            "next" => Target::Next,
            "inside" => Target::Inside,
            "rivals" => Target::Rivals,
            "compared" => Target::Compared,
            "following" => Target::Following,
            _ => Target::Preceding,
        },
    })
});

/// The figures of a document, as far as their status depends on it.
pub struct Claims<'c, 't> {
    /// The document.
    pub document: &'c Document<'t>,
    /// The figures, in order.
    pub quantities: &'c [Quantity],
    /// What each counts.
    pub counted: &'c [Option<usize>],
    /// Whether each stands in somebody's words.
    pub attributed: &'c [bool],
}

/// What became of a figure.
#[derive(Clone)]
pub struct Verdict {
    /// Its status.
    pub status: Status,
    /// The words that show it.
    pub evidence: Vec<Span>,
    /// The figures that replace it or rival it.
    pub counterparts: Vec<usize>,
}

/// What became of each of the figures of `claims`.
pub fn verdicts(claims: &Claims) -> Vec<Verdict> {
    let document = claims.document;
    let stated = Verdict { status: Status::Stated, evidence: Vec::new(), counterparts: Vec::new() };
    let mut verdicts = vec![stated; claims.quantities.len()];
    let mut at = 0;
    while at < document.len() {
        let found = STATUSES.at(document, at);
        let targets = found.as_ref().map(|(words, row)| claims.targets(words, row.data.target));
        match (found, targets) {
            (Some((words, row)), Some(targets)) if !targets.is_empty() => {
                for &target in &targets {
                    let verdict = &mut verdicts[target];
                    // What showed another status shows nothing of this one.
                    if verdict.status != row.data.status {
                        verdict.evidence.clear();
                    }
                    verdict.status = row.data.status;
                    verdict.evidence.push(document.span(&words));
                    verdict.counterparts = claims.counterparts(target, &targets, row.data.status, &words);
                }
                at = words.end;
            }
            // Words that speak of no figure do not hide those within them.
            _ => at += 1,
        }
    }
    verdicts
}

impl Claims<'_, '_> {
    /// The figures that `words` speak of.
    fn targets(&self, words: &Range<usize>, target: Target) -> Vec<usize> {
        let next = self.next(words.end);
        match target {
            Target::Claim => self.claim(words.start).into_iter().collect(),
            Target::Subject => self.subject(words.start).into_iter().collect(),
            Target::Next => next.into_iter().collect(),
            Target::Inside => {
                self.next(words.start).filter(|&i| self.start(i) < words.end).into_iter().collect()
            }
            Target::Rivals => self.rivals(next.and_then(|_| self.claim(words.start)), next),
            Target::Compared => self.rivals(self.subject(words.start), next),
            Target::Following => self.following(words.end),
            Target::Preceding => self.preceding(words.start),
        }
    }

    /// The figures that rival figure `i`, where several are disputed together; or those that replace it: of its unit, in the
    /// sentence of the `words`, rather after them, and one more that "and" joins to it.
    fn counterparts(&self, i: usize, targets: &[usize], status: Status, words: &Range<usize>) -> Vec<usize> {
        let is_replaced = match status {
            Status::Revised => true,
            // "denied, and reduced to 26"
            Status::Denied => (words.start..words.end + JOINED)
                .any(|at| matches!(self.document.lower(at), "reduced" | "revised" | "lowered" | "corrected")),
            _ => {
                return targets
                    .iter()
                    .copied()
                    .filter(|&other| other != i && status == Status::Disputed)
                    .collect();
            }
        };
        let sentence = self.document.sentence(words.start);
        let here = self.before(sentence.start)..self.before(sentence.end);
        let replaces = |&other: &usize| other != i && self.quantities[other].unit == self.quantities[i].unit;
        let after = here.clone().filter(|&other| self.start(other) >= words.end).find(replaces);
        let Some(first) = after.or_else(|| here.rev().find(replaces)).filter(|_| is_replaced) else {
            return Vec::new();
        };
        let second = Some(first + 1).filter(|&second| second < self.quantities.len() && replaces(&second));
        let is_joined = |&second: &usize| {
            let between = self.quantities[first].tokens.end..self.start(second);
            between.len() <= JOINED && self.document.lower(between.end - 1) == "and"
        };
        [Some(first), second.filter(is_joined)].into_iter().flatten().collect()
    }

    fn start(&self, i: usize) -> usize {
        self.quantities[i].tokens.start
    }

    /// How many figures begin before token `at`.
    fn before(&self, at: usize) -> usize {
        self.quantities.partition_point(|quantity| quantity.tokens.start < at)
    }

    /// How many sentences before that of token `at` figure `i` stands.
    fn distance(&self, i: usize, at: usize) -> usize {
        self.document.sentence_at(at) - self.document.sentence_at(self.start(i))
    }

    /// The first figure at or after token `at`, in its sentence.
    fn next(&self, at: usize) -> Option<usize> {
        let last = at.min(self.document.len().saturating_sub(1));
        let end = self.document.sentence(last).end;
        let figures = self.before(at)..self.quantities.len().min(self.before(at) + REACH);
        figures.take_while(|&i| self.start(i) < end).find(|&i| !self.quantities[i].is_time)
    }

    /// The last figure before token `at` that `is_meant`. A part of another figure is not.
    fn last(&self, at: usize, is_meant: impl Fn(usize) -> bool) -> Option<usize> {
        let mut figures = (0..self.before(at)).rev().take(REACH);
        figures.find(|&i| !self.quantities[i].is_time && !self.is_part(i) && is_meant(i))
    }

    /// Whether figure `i` is a part of one before it: "164 dead, among them three children".
    fn is_part(&self, i: usize) -> bool {
        let before = |n: usize| self.document.lower(self.start(i).wrapping_sub(n));
        before(1) == "including"
            || (matches!(before(1), "them" | "whom" | "which") && matches!(before(2), "of" | "among"))
    }

    /// What somebody claimed before token `at`: rather what is in somebody's words, and in the sentence before.
    fn claim(&self, at: usize) -> Option<usize> {
        let stands = |distance: Range<usize>, attributed: bool| {
            self.last(at, |i| distance.contains(&self.distance(i, at)) && (self.attributed[i] || !attributed))
        };
        let near = || stands(0..1, true).or_else(|| stands(1..2, true)).or_else(|| stands(1..2, false));
        near().or_else(|| stands(0..1, false)).or_else(|| stands(2..4, true))
    }

    /// The last figure before token `at` in its sentence, or else what somebody claimed.
    fn subject(&self, at: usize) -> Option<usize> {
        let here = |attributed: bool| {
            self.last(at, |i| self.distance(i, at) == 0 && (self.attributed[i] || !attributed))
        };
        here(true).or_else(|| here(false)).or_else(|| self.claim(at))
    }

    /// Both figures, if they can be rivals: one unit, and not counts of two things.
    fn rivals(&self, first: Option<usize>, second: Option<usize>) -> Vec<usize> {
        let (Some(first), Some(second)) = (first, second) else { return Vec::new() };
        let is_one_unit = self.quantities[first].unit == self.quantities[second].unit;
        let is_one_thing = match (self.counted[first], self.counted[second]) {
            (Some(a), Some(b)) => self.document.lower(a) == self.document.lower(b),
            _ => true,
        };
        if first != second && is_one_unit && is_one_thing { vec![first, second] } else { Vec::new() }
    }

    /// The figures without a unit between token `at` and the end of its sentence, or else in the next, if they are several.
    fn following(&self, at: usize) -> Vec<usize> {
        let document = self.document;
        let last = at.min(document.len().saturating_sub(1));
        let here = document.sentence(last);
        let within = |range: Range<usize>| -> Vec<usize> {
            let figures = self.before(range.start)..self.before(range.end);
            figures.filter(|&i| self.quantities[i].unit.is_empty() && !self.is_part(i)).collect()
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
        let meant = figures.filter(|&i| !self.quantities[i].is_time && self.distance(i, at) == 1);
        meant.collect()
    }
}

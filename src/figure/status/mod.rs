//! What became of a figure: denied, revised, disputed, retracted, or simply stated.
//!
//! Words of the lexicon say what became of one, and which one they mean: the one in the clause that they govern ("denied
//! that 40 had died"), or one that they point back to ("lowered the toll to 58"). Rival figures of two sources dispute each
//! other without any such word.

mod claims;
mod rivals;

use std::ops::Range;
use std::sync::LazyLock;

pub use claims::Claims;

use crate::lexicon::{Table, source};
use crate::report::Status;
use crate::text::Span;

/// Which figures the words of a row speak of. Durations and ages are seldom meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
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
    /// What somebody claimed, and the first after the words, as rivals: "Police put it at 40."
    Rivals,
    /// What somebody claimed, and the first after the words, if it can rival that: "The true number may be as high as 90."
    Open,
    /// The same, only where there is such a rival, if need be in the next sentence: "Doctors gave far higher numbers."
    Answered,
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
            "told" => Target::Told,
            "subject" => Target::Subject,
            "here" => Target::Here,
            "next" => Target::Next,
            "earlier" => Target::Earlier,
            "inside" => Target::Inside,
            "around" => Target::Around,
            "replaced" => Target::Replaced,
            "rivals" => Target::Rivals,
            "open" => Target::Open,
            "answered" => Target::Answered,
            "compared" => Target::Compared,
            "following" => Target::Following,
            _ => Target::Preceding,
        },
    })
});

/// What became of a figure.
#[derive(Clone)]
pub struct Verdict {
    /// Its status.
    pub status: Status,
    /// The words that show it; none where a rival figure alone does.
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
        let rows = if claims.is_negated(at) { Vec::new() } else { STATUSES.all_at(document, at) };
        let found = rows.into_iter().find_map(|(words, row)| {
            let targets = claims.targets(&words, &row.data);
            (!targets.is_empty()).then_some((words, row, targets))
        });
        match found {
            Some((words, row, targets)) => {
                for &target in &targets {
                    rule(claims, &mut verdicts[target], target, &targets, row.data.status, &words);
                }
                at = words.end;
            }
            None => at += 1,
        }
    }
    for (one, other) in rivals::rivals(claims) {
        let is_open = |i: usize| matches!(verdicts[i].status, Status::Stated | Status::Disputed);
        if is_open(one) && is_open(other) {
            for (figure, rival) in [(one, other), (other, one)] {
                verdicts[figure].status = Status::Disputed;
                if !verdicts[figure].counterparts.contains(&rival) {
                    verdicts[figure].counterparts.push(rival);
                }
            }
        }
    }
    verdicts
}

/// Puts into `verdict`, on figure `target`, what `words` say of it and of the other `targets`.
fn rule(
    claims: &Claims,
    verdict: &mut Verdict,
    target: usize,
    targets: &[usize],
    status: Status,
    words: &Range<usize>,
) {
    let is_inside = words.contains(&claims.start(target));
    let is_negated = matches!(claims.document.lower(words.start), "not" | "n't" | "never");
    let counterparts = match status {
        Status::Disputed => targets.iter().copied().filter(|&other| other != target).collect(),
        _ => claims.replacements(target, words, !is_inside),
    };
    let status = match status {
        // Whoever takes a figure back and gives another for the same thing revises it.
        Status::Retracted if counterparts.iter().any(|&other| claims.is_one_thing(target, other)) => {
            Status::Revised
        }
        // "not 40, as they had claimed": without another number a denial.
        Status::Revised if counterparts.is_empty() && is_negated => Status::Denied,
        status => status,
    };
    // "denied, and reduced to 26" names what replaces it; another denial does not.
    let is_replaced = match status {
        Status::Revised | Status::Disputed => true,
        Status::Denied => claims.is_reduced(words),
        Status::Retracted | Status::Stated => false,
    };
    // What showed another status shows nothing of this one.
    if verdict.status != status {
        verdict.evidence.clear();
    }
    verdict.status = status;
    verdict.evidence.push(claims.evidence(words));
    verdict.counterparts = if is_replaced { counterparts } else { Vec::new() };
}

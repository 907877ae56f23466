//! What became of a figure: denied, revised, disputed, retracted, or simply stated.
//!
//! Words of the lexicon say what became of one, and which one they mean: the one in the clause that they govern ("denied
//! that 40 had died"), or one that they point back to ("lowered the toll to 58"). Rival figures of two sources dispute each
//! other without any such word.

mod antecedent;
mod between;
mod claims;
mod content;
mod rivals;
mod target;

use std::ops::Range;
use std::sync::LazyLock;

use between::are_two_sources;
pub use between::is_near;
pub use claims::Claims;
use target::Target;

use crate::lexicon::{Table, source};
use crate::report::Status;
use crate::text::Span;

/// A row of the lexicon.
struct Ruling {
    status: Status,
    target: Target,
}

static STATUSES: LazyLock<Table<Ruling>> = LazyLock::new(|| {
    Table::new("statuses", source!("statuses"), |cells| Ruling {
        status: Status::from_word(cells[0]).unwrap_or(Status::Stated),
        target: Target::from_word(cells[1]),
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
pub async fn verdicts(claims: &Claims<'_, '_, '_>) -> Vec<Verdict> {
    let document = claims.document;
    let stated = Verdict { status: Status::Stated, evidence: Vec::new(), counterparts: Vec::new() };
    let mut verdicts = vec![stated; claims.quantities.len()];
    let mut at = 0;
    // Where words end that said "dismissed the figure": "as “fantasy”" after them says no more.
    let mut told = 0..0;
    while at < document.len() {
        document.stroll(at).await;
        let rows = STATUSES.all_at(document, at);
        let speaks = !rows.is_empty() && !claims.is_negated(at) && !told.contains(&at);
        let found = rows.into_iter().filter(|_| speaks).find_map(|(words, row)| {
            let targets = claims.targets(&words, &row.data);
            // "Early accounts spoke of nine. By night the police put it at six": what is revised needs no rival.
            let is_revised = row.data.status == Status::Disputed && is_revised(&verdicts, &targets);
            let words = claims.words(words, &row.data);
            let targets = match (row.data.status, targets[..].first()) {
                // Who denies a claim, or takes it back, means all that it says.
                (Status::Denied | Status::Retracted, Some(&only)) => {
                    // "dismissed both figures"
                    let are_two =
                        words.clone().any(|at| matches!(document.lower(at), "both" | "either" | "neither"));
                    let first =
                        Some(only).filter(|_| are_two).and_then(|only| claims.claim(&words, Some(only)));
                    first.into_iter().chain(claims.with_joined(only)).collect()
                }
                (Status::Disputed, _) => {
                    targets.into_iter().map(|target| latest(&verdicts, target)).collect()
                }
                _ => targets,
            };
            (!targets.is_empty() && !is_revised).then_some((words, row, targets))
        });
        match found {
            Some((words, row, targets)) => {
                // "He said that 70 were there. Later he said the number was 17.", but "The agency had put it at 58"
                let is_past = document.lower(words.start.wrapping_sub(1)) == "had";
                match (row.data.status, &targets[..]) {
                    (Status::Disputed, &[first, second]) if claims.is_of_one_source(first, second) => {
                        let (old, new) = if is_past { (second, first) } else { (first, second) };
                        rule(claims, &mut verdicts[old], old, &targets, Status::Revised, &words);
                        verdicts[old].counterparts = vec![new];
                    }
                    (status, _) => {
                        for &target in &targets {
                            rule(claims, &mut verdicts[target], target, &targets, status, &words);
                            // "first spoke of four dead", "raised the number to 27"
                            let goes_on = |at| matches!(document.lower(at), "first" | "initially" | "to");
                            if words.clone().any(goes_on) {
                                replace_in_turn(claims, &mut verdicts, target);
                            }
                        }
                    }
                }
                at = words.end;
                let is_as = row.data.status == Status::Denied && document.lower(at) == "as";
                told = at..at + if is_as { 3 } else { 0 };
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

/// Has the figure that replaces figure `old` replaced as well, where a list goes on: "first spoke of four dead, then of seven, and
/// at night of nine".
fn replace_in_turn(claims: &Claims, verdicts: &mut [Verdict], mut old: usize) {
    while verdicts[old].status == Status::Revised
        && let &[new] = &verdicts[old].counterparts[..]
        && let Some(next) = claims.next_in_turn(new).filter(|_| new == old + 1)
    {
        verdicts[new] = Verdict { counterparts: vec![next], ..verdicts[old].clone() };
        old = new;
    }
}

/// The figure to which `target` was revised before, or itself: nobody disputes what is no longer said.
fn latest(verdicts: &[Verdict], mut target: usize) -> usize {
    /// Nobody revises a figure more often.
    const OFTEN: usize = 8;
    for _ in 0..OFTEN {
        let verdict = &verdicts[target];
        let new = verdict.counterparts.last().filter(|&&new| new > target);
        let Some(&new) = new.filter(|_| verdict.status == Status::Revised) else { break };
        target = new;
    }
    target
}

/// Whether one of `targets` is revised to another of them.
fn is_revised(verdicts: &[Verdict], targets: &[usize]) -> bool {
    let is_old = |verdict: &Verdict| {
        verdict.status == Status::Revised && verdict.counterparts.iter().any(|new| targets.contains(new))
    };
    targets.iter().any(|&target| is_old(&verdicts[target]))
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
    // Whoever takes a figure back may well say that it was untrue, or that nobody knows.
    if verdict.status == Status::Retracted && matches!(status, Status::Denied | Status::Disputed) {
        return;
    }
    let counterparts = match status {
        Status::Denied if claims.corrected(target).is_some() => {
            claims.corrected(target).into_iter().collect()
        }
        Status::Disputed => targets.iter().copied().filter(|&other| other != target).collect(),
        _ => claims.replacements(target, words, !is_inside),
    };
    let status = match status {
        // Whoever takes a figure back and gives another for the same thing revises it; one that somebody else gives is another matter.
        Status::Retracted
            if counterparts.iter().any(|&other| {
                claims.is_one_thing(target, other) && !are_two_sources(claims, target, other)
            }) =>
        {
            Status::Revised
        }
        // "will not cost 40 but 60"
        Status::Denied if claims.corrected(target).is_some() => Status::Revised,
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

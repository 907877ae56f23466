//! Time grows linearly with the text, also on texts made to be hard.

use std::time::{Duration, Instant};

use saidso::compare::compare;
use saidso::render::html::{self, Article};
use saidso::report::{Explanation, Hedge, HedgeKind, Offsets};
use saidso::text::Span;

use crate::texts;

/// A text eight times as long may take up to this many times as long for each byte. Linear work stays near 1;
/// quadratic work comes to 8.
const TOLERATED: f64 = 3.0;

/// Small enough that quadratic work is found out and not waited for.
const SMALL: usize = 8 << 10;
const LARGE: usize = 8 * SMALL;

#[test]
fn time_grows_with_the_text_and_not_faster() {
    assert_linear(effort);
}

#[test]
fn two_texts_are_compared_in_time_too() {
    assert_linear(comparison);
}

/// Nothing in it needs a deep stack or much memory.
#[test]
fn a_book_of_anything_is_read_and_shown() {
    for (_, text) in texts::hard(256 << 10) {
        effort(&text);
    }
}

/// Marks that cross their neighbours are cut, each a few times at most.
#[test]
fn crossing_marks_are_laid_over_the_text_in_time() {
    let laid = |marks: usize| {
        let text = "word ".repeat(marks + 10);
        let mut report = saidso::analyse("");
        report.hedges = (0..marks).map(|i| hedge(Span::new(i * 5, i * 5 + 34))).collect();
        let start = Instant::now();
        assert_eq!(saidso::render::paragraphs(&text, &report).len(), 1);
        start.elapsed().as_secs_f64() / marks as f64
    };
    let best = (0..5).map(|_| laid(16_000) / laid(2_000)).fold(f64::INFINITY, f64::min);
    assert!(best < TOLERATED, "{best:.1} times as long for each mark");
}

fn hedge(span: Span) -> Hedge {
    Hedge {
        span,
        kind: HedgeKind::Modal,
        attribution: None,
        target: Vec::new(),
        why: Explanation::rule("by hand", ""),
    }
}

/// No hard text takes longer for each byte when there is more of it.
fn assert_linear(effort: fn(&str) -> Duration) {
    let slow: Vec<_> = texts::hard(SMALL)
        .iter()
        .zip(texts::hard(LARGE))
        .filter_map(|((name, small), (_, large))| {
            let ratio = ratio(effort, small, &large);
            (ratio > TOLERATED).then(|| format!("{name}: {ratio:.1} times as long for each byte"))
        })
        .collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

/// How much longer the large text takes for each byte. Other work on the machine can only make it slower, so a bad
/// ratio must come up in every round before it counts.
fn ratio(effort: fn(&str) -> Duration, small: &str, large: &str) -> f64 {
    /// Seconds a byte below which getting memory from the system is most of what is measured.
    const AT_ONCE: f64 = 50e-9;
    let per_byte = |text: &str| (effort(text).as_secs_f64() / text.len() as f64).max(AT_ONCE);
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let small = (0..3).map(|_| per_byte(small)).fold(f64::INFINITY, f64::min);
        best = best.min(per_byte(large) / small);
        if best < TOLERATED {
            break;
        }
    }
    best
}

/// The time to read `text` and to show it in every way.
fn effort(text: &str) -> Duration {
    let start = Instant::now();
    let report = saidso::analyse(text);
    let page = html::page(&[Article { title: "", text, report: &report }]);
    let plain = saidso::render::terminal::plain(text, &report);
    let report = report.with_offsets(text, Offsets::CodePoints);
    let spent = start.elapsed();
    assert!(!page.is_empty() && !plain.is_empty() && report.offsets == Offsets::CodePoints);
    spent
}

/// The time to compare `text` with a later version, without its beginning and with an end of its own.
fn comparison(text: &str) -> Duration {
    let start = text.char_indices().nth(200).map_or(0, |(at, _)| at);
    let later = text[start..].to_owned() + " Medics said that 31 people may have died in Tesmir.";
    let reports = [text, &later].map(saidso::analyse);
    let start = Instant::now();
    let found = compare([(text, &reports[0]), (&later, &reports[1])]);
    let spent = start.elapsed();
    assert!(found.figures[1].len() + found.counted.len() > 0);
    spent
}

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
    let slow: Vec<_> = texts::hard(SMALL)
        .iter()
        .zip(texts::hard(LARGE))
        .filter_map(|((name, small), (_, large))| {
            let ratio = ratio(small, &large);
            (ratio > TOLERATED).then(|| format!("{name}: {ratio:.1} times as long for each byte"))
        })
        .collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

#[test]
fn two_texts_are_compared_in_time_too() {
    let spent = |size: usize| -> Vec<f64> {
        let texts = texts::hard(size);
        let reports: Vec<_> = texts.iter().map(|(_, text)| saidso::analyse(text)).collect();
        let compared = (0..texts.len()).map(|i| {
            // Beside another of its kind, beside the next, and beside itself without its first words.
            let other = (i + 1) % texts.len();
            let (text, report) = (&texts[i].1, &reports[i]);
            let later = &text[text.char_indices().nth(200).map_or(0, |(at, _)| at)..];
            let later_report = saidso::analyse(later);
            let once = || {
                let start = Instant::now();
                compare([(text, report), (later, &later_report)]);
                compare([(text, report), (&texts[other].1, &reports[other])]);
                start.elapsed().as_secs_f64()
            };
            (0..3).map(|_| once()).fold(f64::INFINITY, f64::min) / size as f64
        });
        compared.collect()
    };
    let (small, large) = (spent(SMALL), spent(LARGE));
    let names = texts::hard(1).into_iter().map(|(name, _)| name);
    let slow: Vec<_> = names
        .zip(small.iter().zip(&large))
        .filter(|(_, (small, large))| *large / small.max(50e-9) > 2.0 * TOLERATED)
        .map(|(name, (small, large))| format!("{name}: {:.1} times as long for each byte", large / small))
        .collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
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

/// How much longer the large text takes for each byte. Other work on the machine can only make it slower, so a bad
/// ratio must come up in every round before it counts.
fn ratio(small: &str, large: &str) -> f64 {
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

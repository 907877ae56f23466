//! What holds for a text and its report.

use std::collections::HashSet;

use saidso::report::{Offsets, Report};
use saidso::text::{self, Span};

pub fn every_span_covers_words_of_the_text(text: &str, report: &Report) {
    for (layer, span) in spans(report) {
        assert!(span.start < span.end, "{layer}: {span:?} is empty");
        let words =
            text.get(span.start..span.end).unwrap_or_else(|| panic!("{layer}: {span:?} cuts a character"));
        assert_eq!(words, words.trim(), "{}: {:?} has white space around", layer, span);
    }
}

pub fn tokens_and_gaps_give_the_text_back(text: &str, _: &Report) {
    let mut at = 0;
    for token in text::tokens(text) {
        assert!(at <= token.span.start && token.span.start < token.span.end, "{:?}", token);
        let gap = &text[at..token.span.start];
        assert!(gap.chars().all(is_unseen), "{:?} is in no token", gap);
        at = token.span.end;
    }
    assert!(text[at..].chars().all(is_unseen), "{:?} is in no token", &text[at..]);
}

pub fn spans_of_a_layer_are_sorted_and_do_not_cross(_: &str, report: &Report) {
    sorted_apart("sentences", &report.sentences);
    sorted_apart("figures", &report.figures.iter().map(|figure| figure.span).collect::<Vec<_>>());
    let hedges: Vec<_> = report.hedges.iter().map(|hedge| hedge.span).collect();
    assert!(hedges.is_sorted(), "hedges: {:?}", hedges);
    nested("hedges", &hedges);
    let mut mentions = Vec::new();
    for entity in &report.entities {
        let spans: Vec<_> = entity.mentions.iter().map(|mention| mention.span).collect();
        sorted_apart("mentions of an entity", &spans);
        mentions.extend(spans);
    }
    let first: Vec<_> = report.entities.iter().map(|entity| entity.mentions[0].span).collect();
    assert!(first.is_sorted(), "entities: {:?}", first);
    mentions.sort_unstable();
    sorted_apart("mentions", &mentions);
    for attribution in &report.attributions {
        for part in [&attribution.source, &attribution.cue, &attribution.content] {
            sorted_apart("a part of an attribution", part);
        }
    }
    let starts: Vec<_> =
        report.attributions.iter().map(|a| a.content.first().map(|span| span.start)).collect();
    assert!(starts.is_sorted(), "attributions: {:?}", starts);
    let contents: Vec<_> = report.attributions.iter().flat_map(|a| a.content.clone()).collect();
    nested("contents", &contents);
}

pub fn sentences_lie_in_paragraphs_and_leave_no_words_out(text: &str, report: &Report) {
    let paragraphs = text::paragraphs(text);
    sorted_apart("paragraphs", &paragraphs);
    for sentence in &report.sentences {
        assert!(paragraphs.iter().any(|paragraph| paragraph.contains(*sentence)), "{:?}", sentence);
    }
    for token in text::tokens(text) {
        assert!(report.sentences.iter().any(|sentence| sentence.contains(token.span)), "{:?}", token);
    }
}

pub fn references_lead_to_something(text: &str, report: &Report) {
    for attribution in &report.attributions {
        assert!(attribution.entity.is_none_or(|entity| entity < report.entities.len()));
        assert!(!attribution.content.is_empty() || !attribution.cue.is_empty());
    }
    for hedge in &report.hedges {
        assert!(hedge.attribution.is_none_or(|attribution| attribution < report.attributions.len()));
    }
    for (i, figure) in report.figures.iter().enumerate() {
        assert!(figure.entity.is_none_or(|entity| entity < report.entities.len()));
        assert!(figure.counterparts.iter().all(|&other| other < report.figures.len() && other != i));
        assert_eq!(figure.words, figure.span.of(text));
    }
    // Every figure is in one group at most, and every group has its figures in text order.
    let grouped: Vec<usize> = report.figure_groups.iter().flat_map(|group| group.figures.clone()).collect();
    assert_eq!(grouped.iter().collect::<HashSet<_>>().len(), grouped.len());
    assert!(grouped.iter().all(|&figure| figure < report.figures.len()));
    for group in &report.figure_groups {
        assert!(group.figures.len() > 1 && group.figures.is_sorted());
    }
    for entity in &report.entities {
        assert!(!entity.mentions.is_empty());
        let said: HashSet<_> = entity.mentions.iter().map(|mention| mention.span.of(text)).collect();
        let listed: HashSet<_> = entity.spellings.iter().map(String::as_str).collect();
        assert_eq!(said, listed);
        assert!(entity.spellings.contains(&entity.name));
    }
}

pub fn the_summary_counts_what_the_report_lists(_: &str, report: &Report) {
    let summary = &report.summary;
    assert_eq!(summary.sentences, report.sentences.len());
    assert_eq!(summary.entities.total(), report.entities.len());
    assert_eq!(summary.figures.total(), report.figures.len());
    assert_eq!(summary.attributions.total(), report.attributions.len());
    assert_eq!(summary.hedges.total(), report.hedges.len());
    assert_eq!(summary.official_figures, report.figures.iter().filter(|figure| figure.official).count());
    assert_eq!(summary.own_hedges + summary.hedge_voices.total(), report.hedges.len());
    assert_eq!(summary.own_hedges, report.hedges.iter().filter(|h| h.attribution.is_none()).count());
    assert!((0.0..=1.0).contains(&summary.attributed_share));
}

pub fn offsets_in_every_unit_are_those_counted_by_hand(text: &str, report: &Report) {
    let count = |unit, position: usize| match unit {
        Offsets::Bytes => position,
        Offsets::Utf16 => text[..position].encode_utf16().count(),
        Offsets::CodePoints => text[..position].chars().count(),
    };
    for unit in [Offsets::Bytes, Offsets::Utf16, Offsets::CodePoints] {
        let converted = spans(&report.clone().with_offsets(text, unit));
        let by_hand = spans(report).into_iter();
        let by_hand: Vec<_> =
            by_hand.map(|(layer, s)| (layer, Span::new(count(unit, s.start), count(unit, s.end)))).collect();
        assert_eq!(converted, by_hand);
    }
}

/// Whether a character may stand between tokens: it shows nothing and means nothing.
fn is_unseen(c: char) -> bool {
    let is_direction =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_whitespace() || c.is_control() || is_direction || matches!(c, '\u{200b}' | '\u{feff}')
}

/// Every span of a report, with the name of what it is.
fn spans(report: &Report) -> Vec<(&'static str, Span)> {
    let mut spans: Vec<_> = report.sentences.iter().map(|span| ("sentence", *span)).collect();
    for figure in &report.figures {
        spans.push(("figure", figure.span));
        spans.extend(figure.counted.map(|span| ("counted", span)));
        spans.extend(figure.source.map(|span| ("source of a figure", span)));
        spans.extend(figure.evidence.iter().map(|span| ("evidence", *span)));
    }
    let mentions = report.entities.iter().flat_map(|entity| &entity.mentions);
    spans.extend(mentions.map(|mention| ("mention", mention.span)));
    for attribution in &report.attributions {
        spans.extend(attribution.source.iter().map(|span| ("source", *span)));
        spans.extend(attribution.cue.iter().map(|span| ("cue", *span)));
        spans.extend(attribution.content.iter().map(|span| ("content", *span)));
    }
    spans.extend(report.hedges.iter().map(|hedge| ("hedge", hedge.span)));
    spans
}

/// The spans stand in order, and none shares a position with the next.
fn sorted_apart(what: &str, spans: &[Span]) {
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{}: {:?} and {:?}", what, pair[0], pair[1]);
    }
}

/// Of any two spans that overlap, one contains the other.
fn nested(what: &str, spans: &[Span]) {
    for (i, one) in spans.iter().enumerate() {
        for two in &spans[..i] {
            let nests = !one.overlaps(*two) || one.contains(*two) || two.contains(*one);
            assert!(nests, "{}: {:?} and {:?} cross", what, one, two);
        }
    }
}

//! What holds for every text, whatever it says. The properties are those that the design promises.
#![cfg(not(target_arch = "wasm32"))]

mod effort;
mod texts;

use std::collections::HashSet;

use proptest::prelude::*;
use saidso::analyse;
use saidso::compare::{Change, Comparison, Relation, compare};
use saidso::render::html::{self, Article};
use saidso::render::{self, Mark, Node, comparison, terminal};
use saidso::report::{Offsets, Report};
use saidso::text::{self, Span};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_span_covers_words_of_the_text(text in texts::text()) {
        for (layer, span) in spans(&analyse(&text)) {
            prop_assert!(span.start < span.end, "{layer}: {span:?} is empty");
            let words = text.get(span.start..span.end);
            let words = words.ok_or_else(|| TestCaseError::fail(format!("{layer}: {span:?} cuts a character")))?;
            prop_assert_eq!(words, words.trim(), "{}: {:?} has white space around", layer, span);
        }
    }

    #[test]
    fn tokens_and_gaps_give_the_text_back(text in texts::text()) {
        let mut at = 0;
        for token in text::tokens(&text) {
            prop_assert!(at <= token.span.start && token.span.start < token.span.end, "{:?}", token);
            let gap = &text[at..token.span.start];
            prop_assert!(gap.chars().all(is_unseen), "{:?} is in no token", gap);
            at = token.span.end;
        }
        prop_assert!(text[at..].chars().all(is_unseen), "{:?} is in no token", &text[at..]);
    }

    #[test]
    fn spans_of_a_layer_are_sorted_and_do_not_cross(text in texts::text()) {
        let report = analyse(&text);
        sorted_apart("sentences", &report.sentences)?;
        sorted_apart("figures", &report.figures.iter().map(|figure| figure.span).collect::<Vec<_>>())?;
        let hedges: Vec<_> = report.hedges.iter().map(|hedge| hedge.span).collect();
        prop_assert!(hedges.is_sorted(), "hedges: {:?}", hedges);
        nested("hedges", &hedges)?;
        let mut mentions = Vec::new();
        for entity in &report.entities {
            let spans: Vec<_> = entity.mentions.iter().map(|mention| mention.span).collect();
            sorted_apart("mentions of an entity", &spans)?;
            mentions.extend(spans);
        }
        let first: Vec<_> = report.entities.iter().map(|entity| entity.mentions[0].span).collect();
        prop_assert!(first.is_sorted(), "entities: {:?}", first);
        mentions.sort_unstable();
        sorted_apart("mentions", &mentions)?;
        for attribution in &report.attributions {
            for part in [&attribution.source, &attribution.cue, &attribution.content] {
                sorted_apart("a part of an attribution", part)?;
            }
        }
        let starts: Vec<_> = report.attributions.iter().map(|a| a.content.first().map(|span| span.start)).collect();
        prop_assert!(starts.is_sorted(), "attributions: {:?}", starts);
        let contents: Vec<_> = report.attributions.iter().flat_map(|a| a.content.clone()).collect();
        nested("contents", &contents)?;
    }

    #[test]
    fn sentences_lie_in_paragraphs_and_leave_no_words_out(text in texts::text()) {
        let paragraphs = text::paragraphs(&text);
        sorted_apart("paragraphs", &paragraphs)?;
        let report = analyse(&text);
        for sentence in &report.sentences {
            prop_assert!(paragraphs.iter().any(|paragraph| paragraph.contains(*sentence)), "{:?}", sentence);
        }
        for token in text::tokens(&text) {
            prop_assert!(report.sentences.iter().any(|sentence| sentence.contains(token.span)), "{:?}", token);
        }
    }

    #[test]
    fn references_lead_to_something(text in texts::text()) {
        let report = analyse(&text);
        for attribution in &report.attributions {
            prop_assert!(attribution.entity.is_none_or(|entity| entity < report.entities.len()));
            prop_assert!(!attribution.content.is_empty() || !attribution.cue.is_empty());
        }
        for hedge in &report.hedges {
            prop_assert!(hedge.attribution.is_none_or(|attribution| attribution < report.attributions.len()));
        }
        for (i, figure) in report.figures.iter().enumerate() {
            prop_assert!(figure.entity.is_none_or(|entity| entity < report.entities.len()));
            prop_assert!(figure.counterparts.iter().all(|&other| other < report.figures.len() && other != i));
            prop_assert_eq!(&figure.words, figure.span.of(&text));
        }
        // Every figure is in one group at most, and every group has its figures in text order.
        let grouped: Vec<usize> = report.figure_groups.iter().flat_map(|group| group.figures.clone()).collect();
        prop_assert_eq!(grouped.iter().collect::<HashSet<_>>().len(), grouped.len());
        prop_assert!(grouped.iter().all(|&figure| figure < report.figures.len()));
        for group in &report.figure_groups {
            prop_assert!(group.figures.len() > 1 && group.figures.is_sorted());
        }
        for entity in &report.entities {
            prop_assert!(!entity.mentions.is_empty());
            let said: HashSet<_> = entity.mentions.iter().map(|mention| mention.span.of(&text)).collect();
            let listed: HashSet<_> = entity.spellings.iter().map(String::as_str).collect();
            prop_assert_eq!(said, listed);
            prop_assert!(entity.spellings.contains(&entity.name));
        }
    }

    #[test]
    fn the_summary_counts_what_the_report_lists(text in texts::text()) {
        let report = analyse(&text);
        let summary = &report.summary;
        prop_assert_eq!(summary.sentences, report.sentences.len());
        prop_assert_eq!(summary.entities.total(), report.entities.len());
        prop_assert_eq!(summary.figures.total(), report.figures.len());
        prop_assert_eq!(summary.attributions.total(), report.attributions.len());
        prop_assert_eq!(summary.hedges.total(), report.hedges.len());
        prop_assert_eq!(summary.official_figures, report.figures.iter().filter(|figure| figure.official).count());
        prop_assert_eq!(summary.own_hedges + summary.hedge_voices.total(), report.hedges.len());
        prop_assert_eq!(summary.own_hedges, report.hedges.iter().filter(|h| h.attribution.is_none()).count());
        prop_assert!((0.0..=1.0).contains(&summary.attributed_share));
    }

    #[test]
    fn one_text_leaves_no_trace_in_the_next(before in texts::text(), text in texts::text()) {
        let alone = analyse(&text);
        analyse(&before);
        prop_assert_eq!(analyse(&text), alone);
    }

    #[test]
    fn a_text_beside_itself_differs_in_nothing(text in texts::text()) {
        let report = analyse(&text);
        let found = compare([(&text, &report), (&text, &report)]);
        prop_assert_eq!(&found.figures, &[vec![], vec![]]);
        prop_assert_eq!(&found.names, &[vec![], vec![]]);
        prop_assert_eq!(&found.sources, &[vec![], vec![]]);
        prop_assert!(found.changes.is_none_or(|changes| changes.is_empty()));
        for pair in found.counted.iter() {
            prop_assert_eq!(pair.relation, Some(Relation::Same));
            prop_assert_eq!(&pair.figures[0], &pair.figures[1]);
        }
    }

    #[test]
    fn two_texts_swapped_swap_the_sides_of_what_is_found(first in texts::text(), second in texts::text(), both in texts::text()) {
        // With much in common, as versions have it.
        let texts = [format!("{both}\n\n{first}"), format!("{second}\n\n{both}")];
        let reports = texts.each_ref().map(|text| analyse(text));
        let side = |i: usize| (texts[i].as_str(), &reports[i]);
        let (found, swapped) = (compare([side(0), side(1)]), compare([side(1), side(0)]));
        let turned = |lists: &[Vec<usize>; 2]| [lists[1].clone(), lists[0].clone()];
        prop_assert_eq!(&found.figures, &turned(&swapped.figures));
        prop_assert_eq!(&found.names, &turned(&swapped.names));
        prop_assert_eq!(&found.sources, &turned(&swapped.sources));
        let rows = |found: &Comparison, turn: bool| -> HashSet<String> {
            let pairs = found.counted.iter();
            pairs.map(|pair| format!("{:?} {:?}", if turn { turned(&pair.figures) } else { pair.figures.clone() }, pair.relation)).collect()
        };
        prop_assert_eq!(rows(&found, false), rows(&swapped, true));
        let changes = |found: &Comparison, turn: bool| -> HashSet<String> {
            let changes = found.changes.iter().flatten();
            changes.map(|Change { layer, marks: [one, other] }| match turn {
                false => format!("{layer:?} {one:?} {other:?}"),
                true => format!("{layer:?} {other:?} {one:?}"),
            }).collect()
        };
        prop_assert_eq!(changes(&found, false), changes(&swapped, true));
        prop_assert_eq!(found.shared, swapped.shared);
    }

    #[test]
    fn what_two_texts_have_leads_into_their_reports(first in texts::text(), second in texts::text()) {
        let texts = [first, second];
        let reports = texts.each_ref().map(|text| analyse(text));
        let found = compare([(&texts[0], &reports[0]), (&texts[1], &reports[1])]);
        for (side, report) in reports.iter().enumerate() {
            let pairs = || found.counted.iter();
            // Every figure is beside one of the other text, or alone, or repeats one that is.
            let figures = pairs().flat_map(|pair| &pair.figures[side]).chain(&found.figures[side]);
            prop_assert!(figures.clone().all(|&at| at < report.figures.len()));
            prop_assert_eq!(figures.clone().collect::<HashSet<_>>().len(), figures.count());
            prop_assert!(found.names[side].iter().all(|&at| at < report.entities.len()));
            prop_assert!(found.sources[side].iter().all(|&at| !report.attributions[at].source.is_empty()));
            for pair in pairs() {
                prop_assert_eq!(pair.relation.is_some(), pair.figures.iter().all(|figures| !figures.is_empty()));
            }
        }
        let words = comparison::plain([(&texts[0], &reports[0]), (&texts[1], &reports[1])], ["a", "b"], &found);
        prop_assert!(words.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'));
    }

    #[test]
    fn offsets_in_every_unit_are_those_counted_by_hand(text in texts::text()) {
        let report = analyse(&text);
        let count = |unit, position: usize| match unit {
            Offsets::Bytes => position,
            Offsets::Utf16 => text[..position].encode_utf16().count(),
            Offsets::CodePoints => text[..position].chars().count(),
        };
        for unit in [Offsets::Bytes, Offsets::Utf16, Offsets::CodePoints] {
            let converted = spans(&report.clone().with_offsets(&text, unit));
            let by_hand = spans(&report).into_iter();
            let by_hand: Vec<_> =
                by_hand.map(|(layer, s)| (layer, Span::new(count(unit, s.start), count(unit, s.end)))).collect();
            prop_assert_eq!(converted, by_hand);
        }
    }

    #[test]
    fn pieces_of_marks_tile_each_paragraph(text in texts::text()) {
        let report = analyse(&text);
        let paragraphs = render::paragraphs(&text, &report);
        let spans: Vec<_> = paragraphs.iter().map(|paragraph| paragraph.span).collect();
        prop_assert_eq!(&spans, &text::paragraphs(&text));
        let (mut firsts, mut pieces) = (Vec::new(), Vec::new());
        for paragraph in &paragraphs {
            tiled(paragraph.span, &paragraph.nodes, &mut firsts, &mut pieces)?;
        }
        let begun: HashSet<Mark> = firsts.iter().copied().collect();
        prop_assert_eq!(begun.len(), firsts.len(), "a mark begins twice");
        let marks = render::marks(&report);
        prop_assert_eq!(begun, marks.iter().map(|(mark, _)| *mark).collect::<HashSet<_>>());
        // Whatever a mark covers within the paragraphs is covered by its pieces, and nothing else is.
        let covered = |marks: &[(Mark, Span)]| -> HashSet<(Mark, usize)> {
            let bytes = |span: Span| spans.iter().flat_map(move |p| span.start.max(p.start)..span.end.min(p.end));
            marks.iter().flat_map(|&(mark, span)| bytes(span).map(move |byte| (mark, byte))).collect()
        };
        prop_assert_eq!(covered(&pieces), covered(&marks));
    }

    #[test]
    fn markup_in_a_text_stays_text(text in texts::text()) {
        let report = analyse(&text);
        let page = html::page(&[Article { title: &text, text: &text, report: &report }]);
        let article = &page[page.find("<article>").expect("an article")..page.find("</article>").expect("its end")];
        // Without our own tags, no sign is left that could begin a tag or end an attribute.
        let mut bare = String::new();
        for (i, piece) in article.split('<').enumerate().skip(1) {
            let (tag, words) = piece.split_once('>').expect("a whole tag");
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            let ours = ["article", "h1", "h2", "h3", "p", "mark", "dl", "dt", "dd", "ul", "li", "a", "small"];
            prop_assert!(ours.contains(&name), "tag {} is {:?}", i, tag);
            prop_assert_eq!(tag.matches('"').count() % 2, 0, "{}", tag);
            bare.push_str(words);
        }
        prop_assert!(!bare.contains(['<', '>', '"', '\'']), "{}", bare);
        prop_assert!(!page.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')));
    }

    #[test]
    fn no_control_character_reaches_a_terminal(text in texts::text()) {
        let report = analyse(&text);
        let allowed = |c: char| !c.is_control() || c == '\n' || c == '\t';
        prop_assert!(terminal::plain(&text, &report).chars().all(allowed));
        prop_assert!(terminal::coloured(&text, &report).chars().all(|c| allowed(c) || c == '\x1b'));
        let escapes = terminal::coloured(&text, &report);
        for rest in escapes.split('\x1b').skip(1) {
            let codes = rest.strip_prefix('[').and_then(|rest| rest.split_once('m')).map(|(codes, _)| codes);
            let ours = codes.is_some_and(|codes| codes.chars().all(|c| c.is_ascii_digit() || c == ';' || c == ':'));
            prop_assert!(ours, "{:?}", rest);
        }
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
fn sorted_apart(what: &str, spans: &[Span]) -> Result<(), TestCaseError> {
    for pair in spans.windows(2) {
        prop_assert!(pair[0].end <= pair[1].start, "{}: {:?} and {:?}", what, pair[0], pair[1]);
    }
    Ok(())
}

/// Of any two spans that overlap, one contains the other.
fn nested(what: &str, spans: &[Span]) -> Result<(), TestCaseError> {
    for (i, one) in spans.iter().enumerate() {
        for two in &spans[..i] {
            let nests = !one.overlaps(*two) || one.contains(*two) || two.contains(*one);
            prop_assert!(nests, "{}: {:?} and {:?} cross", what, one, two);
        }
    }
    Ok(())
}

/// `nodes` cover `span` without gap or overlap, and so do the children of each what it covers. Collects the marks
/// that begin here and every piece.
fn tiled(
    span: Span,
    nodes: &[Node],
    firsts: &mut Vec<Mark>,
    pieces: &mut Vec<(Mark, Span)>,
) -> Result<(), TestCaseError> {
    let mut at = span.start;
    for node in nodes {
        let covered = match node {
            Node::Text(span) => *span,
            Node::Marked { mark, span, first, children } => {
                firsts.extend(first.then_some(*mark));
                pieces.push((*mark, *span));
                tiled(*span, children, firsts, pieces)?;
                *span
            }
        };
        prop_assert_eq!(covered.start, at);
        prop_assert!(!covered.is_empty());
        at = covered.end;
    }
    prop_assert_eq!(at, span.end);
    Ok(())
}

//! What holds for two texts side by side.

use std::collections::HashSet;

use saidso::analyse;
use saidso::compare::{Change, Comparison, Relation, compare};
use saidso::render::comparison;

pub fn a_text_beside_itself_differs_in_nothing(text: &str) {
    let report = analyse(text);
    let found = compare([(text, &report), (text, &report)]);
    assert_eq!(&found.figures, &[vec![], vec![]]);
    assert_eq!(&found.names, &[vec![], vec![]]);
    assert_eq!(&found.sources, &[vec![], vec![]]);
    assert!(found.changes.is_none_or(|changes| changes.is_empty()));
    for pair in found.counted.iter() {
        assert_eq!(pair.relation, Some(Relation::Same));
        assert_eq!(&pair.figures[0], &pair.figures[1]);
    }
}

pub fn two_texts_swapped_swap_the_sides_of_what_is_found(both: &str, [first, second]: [&str; 2]) {
    // With much in common, as versions have it.
    let texts = [format!("{both}\n\n{first}"), format!("{second}\n\n{both}")];
    let reports = texts.each_ref().map(|text| analyse(text));
    let side = |i: usize| (texts[i].as_str(), &reports[i]);
    let (found, swapped) = (compare([side(0), side(1)]), compare([side(1), side(0)]));
    let turned = |lists: &[Vec<usize>; 2]| [lists[1].clone(), lists[0].clone()];
    assert_eq!(&found.figures, &turned(&swapped.figures));
    assert_eq!(&found.names, &turned(&swapped.names));
    assert_eq!(&found.sources, &turned(&swapped.sources));
    let rows = |found: &Comparison, turn: bool| -> HashSet<String> {
        let pairs = found.counted.iter();
        pairs
            .map(|pair| {
                format!(
                    "{:?} {:?}",
                    if turn { turned(&pair.figures) } else { pair.figures.clone() },
                    pair.relation
                )
            })
            .collect()
    };
    assert_eq!(rows(&found, false), rows(&swapped, true));
    let changes = |found: &Comparison, turn: bool| -> HashSet<String> {
        let changes = found.changes.iter().flatten();
        changes
            .map(|Change { layer, marks: [one, other] }| match turn {
                false => format!("{layer:?} {one:?} {other:?}"),
                true => format!("{layer:?} {other:?} {one:?}"),
            })
            .collect()
    };
    assert_eq!(changes(&found, false), changes(&swapped, true));
    assert_eq!(found.shared, swapped.shared);
}

pub fn what_two_texts_have_leads_into_their_reports(texts: [&str; 2]) {
    let reports = texts.each_ref().map(|text| analyse(text));
    let found = compare([(texts[0], &reports[0]), (texts[1], &reports[1])]);
    for (side, report) in reports.iter().enumerate() {
        let pairs = || found.counted.iter();
        // Every figure is beside one of the other text, or alone, or repeats one that is.
        let figures = pairs().flat_map(|pair| &pair.figures[side]).chain(&found.figures[side]);
        assert!(figures.clone().all(|&at| at < report.figures.len()));
        assert_eq!(figures.clone().collect::<HashSet<_>>().len(), figures.count());
        assert!(found.names[side].iter().all(|&at| at < report.entities.len()));
        assert!(found.sources[side].iter().all(|&at| !report.attributions[at].source.is_empty()));
        for pair in pairs() {
            assert_eq!(pair.relation.is_some(), pair.figures.iter().all(|figures| !figures.is_empty()));
        }
    }
    let words = comparison::plain([(texts[0], &reports[0]), (texts[1], &reports[1])], ["a", "b"], &found);
    assert!(words.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'));
}

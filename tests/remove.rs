//! A report without one of its findings counts what is left.

use std::path::Path;

use saidso::report::{Layer, Report};
use saidso::text::{Document, Span};

/// How many words of `document` stand in the content of an attribution of `report`.
fn attributed(document: &Document, report: &Report) -> usize {
    let contents: Vec<Span> = report.attributions.iter().flat_map(|a| a.content.iter().copied()).collect();
    let is_said = |at: &usize| contents.iter().any(|content| content.contains(document.tokens[*at].span));
    document.words().filter(is_said).count()
}

/// `report` without one of its things.
fn without(report: &Report, text: &str, layer: Layer, index: usize) -> Report {
    let mut rest = report.clone();
    rest.remove(text, layer, index);
    rest
}

#[test]
fn without_an_attribution_its_words_are_nobodys_unless_another_has_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let paths = files.map(|file| file.expect("it can be listed").path());
    for path in paths.filter(|path| path.extension().is_some_and(|ext| ext == "txt")) {
        let text = std::fs::read_to_string(&path).expect("it can be read");
        let (report, document) = (saidso::analyse(&text), Document::read(&text));
        for (i, attribution) in report.attributions.iter().enumerate() {
            let rest = without(&report, &text, Layer::Attributions, i);
            let (words, share) = (rest.summary.words as f64, rest.summary.attributed_share);
            assert_eq!(
                share,
                attributed(&document, &rest) as f64 / words,
                "{}: {attribution:?}",
                path.display()
            );
        }
        let counts = [report.entities.len(), report.figures.len(), report.hedges.len()];
        let layers = [Layer::Entities, Layer::Figures, Layer::Hedges].into_iter().zip(counts);
        for (layer, _) in layers.filter(|&(_, count)| count > 0) {
            let rest = without(&report, &text, layer, 0);
            assert_eq!(rest.summary.attributed_share, report.summary.attributed_share);
        }
    }
}

#[test]
fn what_lies_in_the_words_of_another_stays_said() {
    let text = "Mara Lund said that the minister had claimed that the bridge was safe. It rained.";
    let report = saidso::analyse(text);
    let inner = report.attributions.iter().position(|a| a.cue[0].of(text).contains("claimed"));
    let rest = without(&report, text, Layer::Attributions, inner.expect("it is found"));
    assert_eq!(rest.attributions.len(), 1);
    assert_eq!(rest.summary.attributed_share, report.summary.attributed_share);
}

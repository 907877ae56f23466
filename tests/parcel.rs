//! What is put into a parcel comes out of it, step by step.

use std::path::Path;

use saidso::compare::{Comparison, compare};
use saidso::parcel::{Unpacking, pack};
use saidso::report::{FigureGroup, Value};
use saidso::text::{Decimal, paragraphs};

fn through(text: &str, report: saidso::report::Report) -> usize {
    beside(text, report, None)
}

fn beside(text: &str, report: saidso::report::Report, comparison: Option<Comparison>) -> usize {
    let mut unpacking = Unpacking::new(pack(report.clone(), paragraphs(text), comparison.clone()));
    let mut steps = 0;
    while unpacking.step() {
        steps += 1;
    }
    assert!(unpacking.all() == (report, paragraphs(text), comparison), "{text:?}");
    steps
}

#[test]
fn every_report_comes_out_as_it_went_in() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let files = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|file| file.expect("it can be listed").path());
    let texts = files.filter(|path| path.extension().is_some_and(|ext| ext == "txt"));
    let first = "";
    let (mut first, mut before) = (first.to_owned(), saidso::analyse(first));
    for text in texts.map(|path| std::fs::read_to_string(path).expect("it can be read")) {
        let report = saidso::analyse(&text);
        through(&text, report.clone());
        let comparison = compare([(&first, &before), (&text, &report)]);
        beside(&text, report.clone(), Some(comparison));
        (first, before) = (text, report);
    }
    through("", saidso::analyse(""));
    let comparison = compare([(&first, &before), (&first, &before)]);
    assert!(comparison.changes.is_some(), "versions, and what they share, come out too");
    beside(&first, before, Some(comparison));
}

#[test]
fn numbers_of_any_size_and_sign_come_out_exact() {
    let text = "It cost 3 euros, from 10 to 20 in all.";
    for number in
        [Decimal::new(i128::MAX, 60), Decimal::new(i128::MIN, -60), Decimal::new(7, 60), Decimal::ZERO]
    {
        let mut report = saidso::analyse(text);
        report.figures[0].value = Some(Value::Number(number));
        report.figures[1].value = Some(Value::Range { low: number, high: Decimal::from(usize::MAX as i64) });
        report.figures[0].span.end = usize::MAX;
        report.figure_groups = vec![FigureGroup { theme: Some("deaths".into()), figures: vec![0, 1] }];
        through(text, report);
    }
}

#[test]
fn a_long_report_comes_out_in_steps() {
    let text = "Ilse Brandt said that 40 people may have died.\n\n".repeat(500);
    assert!(through(&text, saidso::analyse(&text)) > 20);
}

#[test]
fn other_bytes_come_out_as_something() {
    let report = saidso::analyse("Ilse Brandt said that 40 people may have died.");
    let whole = pack(report, paragraphs("Ilse"), None);
    for end in 0..whole.len() {
        Unpacking::new(whole[..end].to_vec()).all();
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let mut other = whole.clone();
            other[end] = byte;
            Unpacking::new(other).all();
        }
    }
    // Counts without an end.
    Unpacking::new(vec![0xff; 1000]).all();
}

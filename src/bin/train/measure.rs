//! Measuring: how well weights do on texts that they were not learned from, and how often they are right when they say
//! how sure they are.

use std::collections::HashSet;
use std::path::Path;

use saidso::report::EntityKind::{self, Organization, Person, Place};
use saidso::text::Document;
use saidso::training::{Model, at_once, tag};

use crate::Without;
use crate::corpus::{Line, byte_offsets, lines};
use crate::examples::source;

/// The texts to measure on. Nothing is learned from them but the calibration.
const FILES: [&str; 5] =
    ["crossner-politics.dev.jsonl", "uner-ewt.dev.jsonl", "gum.dev.jsonl", "../../gold/dev.jsonl", SILVER];

/// The one whose labels no person made: it says nothing of how often the model is right.
const SILVER: &str = "gmb-kaggle.dev.jsonl";

/// The kind that the label of a corpus stands for, if all corpora have it.
fn common_kind(label: &str) -> Option<EntityKind> {
    Some(match label {
        "PER" | "PERSON" | "per" | "politician" | "person" => Person,
        "ORG" | "org" | "organisation" | "politicalparty" | "organization" => Organization,
        "LOC" | "PLACE" | "geo" | "country" | "location" | "place" => Place,
        _ => return None,
    })
}

/// A name: its bytes and its kind.
type Name = (usize, usize, EntityKind);

/// The names of a text by its annotation and by the model, as far as they can be compared: the model's with how sure
/// it is. What the annotation has under another label is left out.
fn compare(model: &Model, line: &Line, without: &Without) -> (HashSet<Name>, Vec<(Name, f32)>) {
    let bytes = byte_offsets(&line.text);
    // Our own texts annotate all kinds.
    let kind_of = |label: &str| match line.entities.is_empty() {
        true => common_kind(label),
        false => EntityKind::from_word(label),
    };
    let (mut gold, mut other) = (HashSet::new(), HashSet::new());
    for span in line.spans.iter().chain(&line.entities) {
        let (start, end) = (bytes[span.start], bytes[span.end]);
        match kind_of(&span.label) {
            Some(kind) => drop(gold.insert((start, end, kind))),
            None => drop(other.insert((start, end))),
        }
    }
    let document = Document::read(&line.text);
    let named = at_once(tag(model, &mut source(&document, without))).into_iter().map(|name| {
        let span = document.span(&name.tokens);
        ((span.start, span.end, EntityKind::ALL[name.kind]), name.probability)
    });
    let comparable =
        |(start, end, kind): &Name| kind_of(kind.word()).is_some() && !other.contains(&(*start, *end));
    (gold, named.filter(|(name, _)| comparable(name)).collect())
}

/// Right, wrong and missed.
#[derive(Clone, Copy, Default)]
struct Tally([usize; 3]);

impl Tally {
    fn add<N: Eq + std::hash::Hash>(&mut self, gold: &HashSet<N>, found: &HashSet<N>) {
        let right = gold.intersection(found).count();
        self.0[0] += right;
        self.0[1] += found.len() - right;
        self.0[2] += gold.len() - right;
    }

    /// F1, in percent.
    fn f1(self) -> f64 {
        let [right, wrong, missed] = self.0.map(|count| count as f64);
        200.0 * right / (2.0 * right + wrong + missed).max(1.0)
    }
}

/// Prints F1 for each of the files: of all kinds, of the first three, of the bare spans, and of each kind.
///
/// # Errors
/// A file that cannot be read is named.
pub fn print(weights: &[u8], folder: &Path, without: &Without) -> Result<(), String> {
    let model = Model::read(weights).ok_or("these are no weights")?;
    let heads: String = EntityKind::ALL.iter().map(|kind| format!("{:7.6}", kind.word())).collect();
    println!("{:28} all   P+O+L  bare  {heads}", "F1");
    for file in FILES {
        let (mut all, mut three, mut bare) = (Tally::default(), Tally::default(), Tally::default());
        let mut kinds = [Tally::default(); EntityKind::ALL.len()];
        for line in lines(&folder.join(file))? {
            let (gold, found) = compare(&model, &line, without);
            let found: HashSet<Name> = found.into_iter().map(|(name, _)| name).collect();
            let of = |names: &HashSet<Name>, kinds: &[EntityKind]| -> HashSet<Name> {
                names.iter().copied().filter(|name| kinds.contains(&name.2)).collect()
            };
            let spans = |names: &HashSet<Name>| -> HashSet<(usize, usize)> {
                names.iter().map(|name| (name.0, name.1)).collect()
            };
            all.add(&gold, &found);
            three
                .add(&of(&gold, &[Person, Organization, Place]), &of(&found, &[Person, Organization, Place]));
            bare.add(&spans(&gold), &spans(&found));
            for (tally, &kind) in kinds.iter_mut().zip(EntityKind::ALL) {
                tally.add(&of(&gold, &[kind]), &of(&found, &[kind]));
            }
        }
        let kinds = kinds.map(|tally| format!("{:<7.1}", tally.f1())).concat();
        println!("{file:28} {:.1}  {:.1}  {:.1}  {kinds}", all.f1(), three.f1(), bare.f1());
    }
    Ok(())
}

/// How to correct the model's probabilities: slope and offset of their log odds under which the names in the files are
/// most likely right or wrong as they are (Platt 1999). Prints how often it is right at each tenth, after correction.
///
/// # Errors
/// A file that cannot be read is named.
pub fn calibration(weights: &[u8], folder: &Path, without: &Without) -> Result<[f32; 2], String> {
    let model = Model::read(weights).ok_or("these are no weights")?;
    let mut names: Vec<(f64, bool)> = Vec::new();
    for file in FILES.into_iter().filter(|file| *file != SILVER) {
        for line in lines(&folder.join(file))? {
            let (gold, found) = compare(&model, &line, without);
            names.extend(
                found.iter().map(|(name, probability)| (log_odds(*probability), gold.contains(name))),
            );
        }
    }
    Ok(calibrated(&names))
}

/// The logarithm of the odds of something of this `probability`.
pub fn log_odds(probability: f32) -> f64 {
    let probability = f64::from(probability.clamp(1e-4, 1.0 - 1e-4));
    (probability / (1.0 - probability)).ln()
}

/// The slope and offset that make log odds true, from `judged` ones, each with whether it was right (Platt 1999). Prints how often
/// what they say is true.
pub fn calibrated(judged: &[(f64, bool)]) -> [f32; 2] {
    let (mut slope, mut offset) = (1.0, 0.0);
    let said = |slope: f64, offset: f64, odds: f64| 1.0 / (1.0 + (-(slope * odds + offset)).exp());
    for _ in 0..2000 {
        let (mut by_slope, mut by_offset) = (0.0, 0.0);
        for &(odds, is_right) in judged {
            let error = f64::from(u8::from(is_right)) - said(slope, offset, odds);
            by_slope += error * odds;
            by_offset += error;
        }
        slope += 0.1 * by_slope / judged.len() as f64;
        offset += 0.1 * by_offset / judged.len() as f64;
    }
    println!("calibration: slope {slope:.3}, offset {offset:.3}; said and true:");
    for tenth in 0..10 {
        let within = |said: f64| (said * 10.0) as usize == tenth;
        let here: Vec<(f64, bool)> = judged
            .iter()
            .map(|&(odds, is_right)| (said(slope, offset, odds), is_right))
            .filter(|&(said, _)| within(said))
            .collect();
        if !here.is_empty() {
            let mean = here.iter().map(|(said, _)| said).sum::<f64>() / here.len() as f64;
            let right = here.iter().filter(|(_, is_right)| *is_right).count() as f64 / here.len() as f64;
            println!("  {mean:.2} {right:.2}  of {}", here.len());
        }
    }
    [slope as f32, offset as f32]
}

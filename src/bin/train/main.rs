//! Learns the weights of the taggers, of names or of attributions, from annotated texts.
//!
//! ```text
//! cargo run --release --features train --bin train -- FOLDER [--without WHAT,…] [--write]
//! ```
//!
//! FOLDER holds the corpora that `scheme.rs` names, and the texts to measure on that `measure.rs` names; or the articles
//! that attributions are learned from. The run prints how well the weights of names do on the texts to measure on; those of
//! attributions `make score` measures. It says whether the weights are those that the engine has, and with `--write` puts
//! them there. The same corpora give the same bytes. `--without` leaves something out, to see what it is worth: a corpus by
//! its file, a [`Fact`] by its name, `Recased`, `Doubt`.
//!
//! ```text
//! corpora ─► texts with allowed labels ─► halves: a first pass for each by the other ─► weights ─► bytes
//! ```

mod attributions;
mod corpus;
mod examples;
mod learn;
mod measure;
mod pack;
mod recase;
mod scheme;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use examples::{Examples, examples};
use learn::{Lesson, Weights, learn};
use saidso::report::EntityKind;
use saidso::training::{BITS, Fact, Labels, Model, attribution, labels};
use scheme::SCHEMES;

/// Where the engine finds the weights.
const WEIGHTS: &str = "src/tagger/names.bin";

/// How the final weights of names are taught, and those of the halves. Most corpora do not annotate events and works, where
/// the learner puts what it does not understand.
const NAMES: Lesson = Lesson {
    epochs: 80,
    averaged: 60,
    orders: &[9],
    penalty: 3.15,
    bits: BITS,
    steps: 48.0,
    least: 2,
    lean: 0.5,
    reluctance: &[(EntityKind::Event as usize, 0.5), (EntityKind::Work as usize, 1.5)],
};
const HALF: Lesson = Lesson { epochs: 5, averaged: 5, penalty: 2.944, least: 0, ..NAMES };

/// The orders in which cues, sources and contents are taught, of which the mean is taken.
const ORDERS: &[u64] = &[1, 2, 3, 4, 5, 6, 7, 8];

/// How those of cues are taught, and those of sources and contents.
const CUES: Lesson = Lesson {
    epochs: 48,
    averaged: 36,
    orders: ORDERS,
    penalty: 4.0,
    bits: 20,
    steps: 32.0,
    least: 1,
    lean: 0.0,
    reluctance: &[],
};
const ROLES: Lesson = Lesson {
    epochs: 48,
    averaged: 36,
    orders: ORDERS,
    penalty: 12.0,
    bits: 20,
    steps: 32.0,
    least: 0,
    lean: 0.0,
    reluctance: &[],
};

/// What a run leaves out.
#[derive(Default)]
pub struct Without {
    names: Vec<String>,
}

impl Without {
    /// Whether `name` is left out.
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|left| left == name)
    }

    /// The facts that are left out.
    pub fn facts(&self) -> Vec<Fact> {
        Fact::ALL.into_iter().filter(|fact| self.has(&format!("{fact:?}"))).collect()
    }
}

fn main() -> ExitCode {
    let mut folder = None;
    let mut without = Without::default();
    let mut write = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--write" => write = true,
            "--without" => {
                without.names = arguments.next().unwrap_or_default().split(',').map(str::to_owned).collect();
            }
            _ => folder = Some(PathBuf::from(argument)),
        }
    }
    let Some(folder) = folder else {
        eprintln!("Say where the corpora are: train FOLDER [--without WHAT,…] [--write]");
        return ExitCode::from(2);
    };
    let done = match folder.join(ARTICLES).exists() {
        true => attributions(&folder, write),
        false => run(&folder, &without, write),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// The annotated articles that attributions are learned from.
const ARTICLES: &str = "polnear.train.jsonl";

/// Those by which the probabilities of cues are put right.
const JUDGED: &str = "polnear.dev.jsonl";

/// Learns cues and roles from the articles in `folder`.
fn attributions(folder: &Path, write: bool) -> Result<(), String> {
    let [cues, roles] = attributions::examples(&folder.join(ARTICLES), [CUES.bits, ROLES.bits])?;
    let taught = [
        (cues, attribution::cue_labels(), &CUES, "cues"),
        (roles, attribution::role_labels(), &ROLES, "roles"),
    ];
    for (examples, labels, lesson, name) in taught {
        let mut bytes = fit(labels, &examples, lesson);
        if let Some(model) = Model::read(&bytes).filter(|_| name == "cues") {
            let judged = attributions::judged(&folder.join(JUDGED), &model)?;
            pack::calibrate(&mut bytes, measure::calibrated(&judged));
        }
        finish(&format!("src/tagger/{name}.bin"), &bytes, write)?;
    }
    Ok(())
}

fn run(folder: &Path, without: &Without, write: bool) -> Result<(), String> {
    let mut texts = Vec::new();
    for scheme in SCHEMES.iter().filter(|scheme| !without.has(scheme.file)) {
        let mut read = corpus::read(folder, scheme)?;
        if !without.has("Recased") {
            read.extend(recase::some(&read));
        }
        println!("{}: {} texts", scheme.file, read.len());
        texts.extend(read);
    }
    // Neither half learns from the texts for which it makes the first pass, as if they were new.
    let halves: Vec<Vec<u8>> = [0, 1]
        .map(|half| {
            let part: Vec<_> = texts.iter().skip(half).step_by(2).collect();
            fit(labels(), &examples(&part, &[], without), &HALF)
        })
        .into();
    let passes: Vec<Model> = halves.iter().filter_map(|bytes| Model::read(bytes)).collect();
    let all: Vec<_> = texts.iter().collect();
    let mut bytes = fit(labels(), &examples(&all, &passes, without), &NAMES);
    let calibration = measure::calibration(&bytes, folder, without)?;
    pack::calibrate(&mut bytes, calibration);
    measure::print(&bytes, folder, without)?;
    finish(WEIGHTS, &bytes, write)
}

/// Says whether the `bytes` learned are those in `file`, where the engine finds them, and puts them there if it is to `write`.
fn finish(file: &str, bytes: &[u8], write: bool) -> Result<(), String> {
    let is_same = std::fs::read(file).is_ok_and(|old| old == bytes);
    println!("{file}: {} bytes, {}", bytes.len(), if is_same { "as before" } else { "other than before" });
    match write {
        true => std::fs::write(file, bytes).map_err(|problem| format!("{file}: {problem}")),
        false => Ok(()),
    }
}

/// The weights that `examples` teach, packed.
fn fit(labels: Labels, examples: &Examples, lesson: &Lesson) -> Vec<u8> {
    println!("{} stretches, {} features", examples.sequences.len(), examples.features.len());
    let weights: Weights = learn(labels, &examples.sequences, examples.features.len(), lesson);
    pack::pack(labels, &examples.features, &weights, lesson)
}

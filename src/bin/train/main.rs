//! Learns the weights of the tagger of names from annotated texts.
//!
//! ```text
//! cargo run --release --features train --bin train -- FOLDER [--without WHAT,…] [--write]
//! ```
//!
//! FOLDER holds the corpora that `scheme.rs` names, and the texts to measure on that `measure.rs` names. The run
//! prints how well the weights do on the latter; with `--write` it puts them where the engine finds them. The same
//! corpora give the same bytes. `--without` leaves something out, to see what it is worth: a corpus by its file, a
//! [`Fact`] by its name, `Recased`, `Doubt`.
//!
//! ```text
//! corpora ─► texts with allowed labels ─► halves: a first pass for each by the other ─► weights ─► bytes
//! ```

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
use learn::{Weights, learn};
use saidso::training::{Fact, Model, labels};
use scheme::SCHEMES;

/// Where the engine finds the weights.
const WEIGHTS: &str = "src/tagger/names.bin";

/// How often the final weights see every text, and those of the halves.
const EPOCHS: usize = 32;
const HALF_EPOCHS: usize = 5;

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
    match run(&folder, &without, write) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
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
            fit(&examples(&part, &[], without), HALF_EPOCHS)
        })
        .into();
    let passes: Vec<Model> = halves.iter().filter_map(|bytes| Model::read(bytes)).collect();
    let all: Vec<_> = texts.iter().collect();
    let mut bytes = fit(&examples(&all, &passes, without), EPOCHS);
    let calibration = measure::calibration(&bytes, folder, without)?;
    pack::calibrate(&mut bytes, calibration);
    measure::print(&bytes, folder, without)?;
    println!("{} bytes", bytes.len());
    if write {
        std::fs::write(WEIGHTS, bytes).map_err(|problem| format!("{WEIGHTS}: {problem}"))?;
    }
    Ok(())
}

/// The weights that `examples` teach, packed.
fn fit(examples: &Examples, epochs: usize) -> Vec<u8> {
    println!("{} stretches, {} features", examples.sequences.len(), examples.features.len());
    let weights: Weights = learn(labels(), &examples.sequences, examples.features.len(), epochs);
    pack::pack(labels(), &examples.features, &weights)
}

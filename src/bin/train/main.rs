//! Learns the weights of the tagger of names.
mod corpus;
mod learn;
mod measure;
mod pack;

use std::collections::HashMap;
use std::path::Path;

use corpus::{Annotated, SCHEMES};
use learn::{Sequence, Settings};
use saidso::entity::facts::Source;
use saidso::entity::features::{features as add_features, stretches};
use saidso::entity::memory::Memory;
use saidso::entity::name;
use saidso::tagger::{Features, Labels, Model};
use saidso::text::Document;

fn env<T: std::str::FromStr>(name: &str, default: T) -> T {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    let folder = Path::new(&folder);
    let out = std::env::args().nth(2).expect("a file");
    let labels = Labels::new(6);
    if std::env::var_os("ONLY").is_some() {
        return measure::measure(&std::fs::read(out).unwrap(), folder);
    }
    let mut texts = Vec::new();
    let skip: String = env("SKIP", String::new());
    for scheme in SCHEMES {
        if !skip.is_empty() && scheme.file.starts_with(&skip) {
            continue;
        }
        let mut loaded = corpus::load(folder, scheme, labels);
        let weight: f32 = env(&format!("W_{}", &scheme.file[..3]), 1.0);
        loaded.iter_mut().for_each(|t| t.weight *= weight);
        eprintln!("{}: {} texts", scheme.file, loaded.len());
        let share: usize = env("RECASE", 10);
        if share > 0 {
            let recased: Vec<Annotated> = loaded
                .iter()
                .enumerate()
                .filter_map(|(i, text)| {
                    use corpus::Recase::{Lower, Title, Upper};
                    let how = match i % share { 0 => Lower, 1 => Upper, 2 => Title, _ => return None };
                    corpus::recased(text, how)
                })
                .collect();
            eprintln!("  {} recased", recased.len());
            let weight: f32 = env("W_RE", 1.0);
            loaded.extend(recased.into_iter().map(|text| Annotated { weight: text.weight * weight, ..text }));
        }
        texts.extend(loaded);
    }
    let settings = Settings { epochs: env("EPOCHS", 10), rate: env("RATE", 0.1), penalty: env("L1", 2.0), dropout: env("DROP", 0), average: env("AVG", 0) };
    let fit = |texts: &[&Annotated], models: &[Model], settings: &Settings| {
        let (sequences, names) = sequences(texts, models, env("MIN", 2));
        eprintln!("{} sequences, {} tokens, {} features", sequences.len(), sequences.iter().map(|s| s.rows.len()).sum::<usize>(), names.len());
        let weights = learn::learn(labels, &sequences, names.len(), settings, None);
        (sequences, names, weights)
    };
    let mut halves = Vec::new();
    if std::env::var_os("ONEPASS").is_none() {
        for half in 0..2 {
            let part: Vec<&Annotated> = texts.iter().enumerate().filter(|(i, _)| i % 2 == half).map(|(_, t)| t).collect();
            let settings = Settings { epochs: env("EPOCHS", 10) / 2, rate: env("RATE", 0.1), penalty: env("L1", 2.0), dropout: env("DROP", 0), average: env("AVG", 0) };
            let (_, names, weights) = fit(&part, &[], &settings);
            halves.push(pack::pack(labels, &names, &weights));
        }
    }
    let models: Vec<Model> = halves.iter().map(|bytes| Model::read(bytes).unwrap()).collect();
    let texts: Vec<&Annotated> = texts.iter().collect();
    let (sequences, names, weights) = fit(&texts, &models, &settings);
    let cut: f32 = env("CUT", 0.0);
    let keep: Vec<bool> = weights.rows.iter().map(|w| w.abs() > cut).collect();
    let weights = if env("POLISH", 0) > 0 {
        let mut weights = weights;
        weights.rows.iter_mut().zip(&keep).for_each(|(w, k)| if !k { *w = 0.0 });
        let settings = Settings { epochs: env("POLISH", 0), rate: settings.rate * 0.3, penalty: 0.0, dropout: 0, average: 0 };
        learn::learn(labels, &sequences, names.len(), &settings, Some((weights, keep)))
    } else {
        let mut weights = weights;
        weights.rows.iter_mut().zip(&keep).for_each(|(w, k)| if !k { *w = 0.0 });
        weights
    };
    let bytes = pack::pack(labels, &names, &weights);
    std::fs::write(&out, &bytes).expect("written");
    eprintln!("{} bytes", bytes.len());
    measure::measure(&bytes, folder);
}

/// The stretches of `texts`, with their features as rows, and the feature of each row.
fn sequences(texts: &[&Annotated], models: &[Model], least: u32) -> (Vec<Sequence>, Vec<u32>) {
    let mut raw: Vec<(Vec<Vec<u32>>, Vec<u32>, f32)> = Vec::new();
    let mut counts: HashMap<u32, u32> = HashMap::new();
    let mut features = Features::default();
    let (mut lost, mut total) = (0, 0);
    let doubt: f32 = env("DOUBT", 0.0);
    let mut doubted = 0;
    for (i, text) in texts.iter().enumerate() {
        let document = Document::read(&text.text);
        let mut source = Source::read(&document);
        // The first pass is made by the model that did not see this text.
        if let Some(model) = models.get(1 - i % 2) {
            source.memory = Memory::new(&document, &name::first(model, &source));
        }
        let mut covered = vec![false; document.len()];
        for range in stretches(&source) {
            covered[range.clone()].fill(true);
            features.clear();
            add_features(&source, range.clone(), &mut features);
            let rows: Vec<Vec<u32>> = (0..features.len()).map(|at| features.of(at).to_vec()).collect();
            rows.iter().flatten().for_each(|&feature| *counts.entry(feature).or_default() += 1);
            let mut allowed = text.allowed[range].to_vec();
            if let Some(model) = models.get(1 - i % 2).filter(|_| text.silver && doubt > 0.0) {
                let scores = model.scores(&features);
                let marginals = model.lattice().marginals(&scores, |_, _| true);
                let mut belief = vec![0.0; allowed.len()];
                model.lattice().each_label(&marginals, |at, label, p| {
                    if allowed[at] >> label & 1 == 1 {
                        belief[at] += p;
                    }
                });
                for (at, belief) in belief.into_iter().enumerate() {
                    if belief < doubt {
                        doubted += 1;
                        allowed[at] = u32::MAX;
                    }
                }
            }
            raw.push((rows, allowed, text.weight));
        }
        for at in 0..document.len() {
            if text.allowed[at] & 1 == 0 {
                total += 1;
                lost += u32::from(!covered[at]);
            }
        }
    }
    eprintln!("{doubted} doubted");
    eprintln!("{lost} of {total} name tokens outside stretches");
    let mut names: Vec<u32> = counts.iter().filter(|(_, count)| **count >= least).map(|(name, _)| *name).collect();
    names.sort_unstable();
    let index: HashMap<u32, u32> = names.iter().enumerate().map(|(i, &name)| (name, i as u32)).collect();
    let sequences = raw
        .into_iter()
        .map(|(rows, allowed, weight)| Sequence {
            rows: rows.into_iter().map(|row| row.iter().filter_map(|f| index.get(f).copied()).collect()).collect(),
            allowed,
            weight,
        })
        .collect();
    (sequences, names)
}

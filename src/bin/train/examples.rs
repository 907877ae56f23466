//! Examples: what the learner sees of the texts.

use std::collections::HashMap;
use std::ops::Range;

use saidso::text::Document;
use saidso::training::{Features, Model, Source, at_once, features, memory, stretches};

use crate::Without;
use crate::corpus::Annotated;

/// A feature that occurs less often is not learned from.
const RARE: u32 = 2;

/// A silver label that a model of other texts finds less probable is not learned from.
const DOUBTFUL: f32 = 0.3;

/// A stretch of tokens.
pub struct Sequence {
    /// For each token its features, as places in [`Examples::features`].
    pub rows: Vec<Vec<u32>>,
    /// For each token the labels that it may have, one bit each.
    pub allowed: Vec<u32>,
    /// How much the stretch counts.
    pub weight: f32,
}

/// Stretches of tokens, and the features that they have.
pub struct Examples {
    /// The stretches, in the order of the texts.
    pub sequences: Vec<Sequence>,
    /// The features, in ascending order.
    pub features: Vec<u32>,
}

/// The examples that `texts` give. `passes` are two models for a first pass, of which each learned from the texts that
/// the other sees: `texts[0]` by the second, `texts[1]` by the first, and so on; or none, and there is no first pass.
pub fn examples(texts: &[&Annotated], passes: &[Model], without: &Without) -> Examples {
    let mut sequences = Vec::new();
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for (i, text) in texts.iter().enumerate() {
        let document = Document::read(&text.text);
        let mut source = source(&document, without);
        let other = passes.get(1 - i % 2);
        let stretches = stretches(&source);
        if let Some(model) = other {
            source.memory = at_once(memory(model, &source, &stretches));
        }
        for stretch in stretches {
            let mut list = Features::default();
            features(&source, stretch.clone(), &mut list);
            let mut allowed = text.allowed[stretch].to_vec();
            if let Some(model) = other.filter(|_| text.is_silver && !without.has("Doubt")) {
                doubt(model, &list, &mut allowed);
            }
            let rows: Vec<Vec<u32>> = (0..list.tokens()).map(|at| list.of(at).to_vec()).collect();
            rows.iter().flatten().for_each(|&feature| *counts.entry(feature).or_default() += 1);
            sequences.push(Sequence { rows, allowed, weight: text.weight });
        }
    }
    counts.retain(|_, count| *count >= RARE);
    let mut features: Vec<u32> = counts.into_keys().collect();
    features.sort_unstable();
    // From here on a feature is its place among those that are left.
    let place = |feature: &u32| features.binary_search(feature).ok().map(|place| place as u32);
    for row in sequences.iter_mut().flat_map(|sequence| &mut sequence.rows) {
        *row = row.iter().filter_map(place).collect();
    }
    Examples { sequences, features }
}

/// What is known of the words of `document`.
pub fn source<'d, 't>(document: &'d Document<'t>, without: &Without) -> Source<'d, 't> {
    let mut source = Source::read(document);
    source.without = without.facts();
    source
}

/// Allows every label where `model` finds the `allowed` ones improbable.
fn doubt(model: &Model, list: &Features, allowed: &mut [u32]) {
    let marginals = model.lattice().marginals(&model.sums_of(list));
    let mut belief = vec![0.0; allowed.len()];
    model.lattice().each_label(&marginals, |at, label, probability| {
        if allowed[at] >> label & 1 == 1 {
            belief[at] += probability;
        }
    });
    let doubtful = |at: &usize| belief[*at] < DOUBTFUL;
    let all: Range<usize> = 0..allowed.len();
    all.filter(doubtful).for_each(|at| allowed[at] = u32::MAX);
}

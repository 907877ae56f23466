//! Learning: gradient descent on the likelihood of the allowed labels, a stretch at a time, with an L1 penalty.
//!
//! The likelihood of a set of label sequences instead of a single one: Tsuboi and others, "Training conditional random
//! fields using incomplete annotations" (2008). The penalty: Tsuruoka, Tsujii, Ananiadou, "Stochastic gradient descent
//! training for L1-regularized log-linear models with cumulative penalty" (2009). At each step some features are left out
//! at random, so that names are found by many signs and not by the one that sufficed in the texts learned from: Wang and
//! others, "Feature noising for log-linear structured prediction" (2013).

use saidso::training::{Labels, Lattice, OUTSIDE, Real};

use crate::examples::Sequence;

/// How far a weight moves at first and at last, for a stretch of weight 1 whose label was held impossible.
const FIRST_STEP: f32 = 0.05;
const LAST_STEP: f32 = 0.001;

/// How a tagger is taught.
pub struct Lesson {
    /// How often every stretch is seen.
    pub epochs: usize,
    /// Over how many of the last epochs the weights are averaged. The more, the less they depend on the order of the stretches.
    pub averaged: usize,
    /// The orders in which the stretches are seen, of all that there are: each gives other weights, none reliably better ones, and the mean
    /// of several depends less on any.
    pub orders: &'static [u64],
    /// What a weight costs by its size, over all stretches.
    pub penalty: f32,
    /// How many bits of a feature the weights look at; each costs as many bits as there are features.
    pub bits: u32,
    /// To how many steps between none and the highest the weights are rounded; finer ones cost bytes.
    pub steps: f32,
    /// A feature whose weights come to no more steps in all is left out: these are many, and add up to little.
    pub least: u32,
    /// By how much a token is held rather for part of a span than the texts teach: names that no text taught have fewer
    /// features that speak for them.
    pub lean: f32,
    /// By how much a span is held less for one of these kinds.
    pub reluctance: &'static [(usize, f32)],
}

/// The part of the features that a step leaves out.
const LEFT_OUT: f32 = 0.1;

/// What a tagger learned.
pub struct Weights {
    /// For each feature a weight of each label.
    pub rows: Vec<f32>,
    /// For each label a weight of each that may follow.
    pub transitions: Vec<f32>,
}

/// Learns the weights of `features` features from `sequences` by `lesson`.
pub fn learn(labels: Labels, sequences: &[Sequence], features: usize, lesson: &Lesson) -> Weights {
    let learned: Vec<Weights> = std::thread::scope(|threads| {
        let learns = |&order| threads.spawn(move || learn_in(order, labels, sequences, features, lesson));
        let learners: Vec<_> = lesson.orders.iter().map(learns).collect();
        learners.into_iter().map(|learner| learner.join().expect("weights")).collect()
    });
    Weights {
        rows: mean(learned.iter().map(|weights| &*weights.rows)),
        transitions: mean(learned.iter().map(|weights| &*weights.transitions)),
    }
}

/// The mean of `rows` of equal length, number by number.
fn mean<'w>(rows: impl ExactSizeIterator<Item = &'w [f32]> + Clone) -> Vec<f32> {
    let count = rows.len() as f32;
    let sum = |at: usize| rows.clone().map(|row| row[at]).sum::<f32>();
    (0..rows.clone().next().map_or(0, <[f32]>::len)).map(|at| sum(at) / count).collect()
}

/// What is learned from the `sequences` in one of their orders.
fn learn_in(order: u64, labels: Labels, sequences: &[Sequence], features: usize, lesson: &Lesson) -> Weights {
    let epochs = lesson.epochs;
    let all = labels.count();
    let mut learner = Learner {
        labels,
        rows: vec![0.0; features * all],
        paid: vec![0.0; features * all],
        transitions: vec![0.0; all * all],
        due: 0.0,
    };
    let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ order);
    let mut order: Vec<usize> = (0..sequences.len()).collect();
    let mut mean = vec![0.0; features * all];
    let steps = (epochs * sequences.len()) as f32;
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        for (done, &next) in order.iter().enumerate() {
            let progress = (epoch * sequences.len() + done) as f32 / steps;
            let step = FIRST_STEP * (LAST_STEP / FIRST_STEP).powf(progress);
            learner.due += step * lesson.penalty / sequences.len() as f32;
            learner.see(&thinned(&sequences[next], &mut random), step);
        }
        if epoch + lesson.averaged >= epochs {
            mean.iter_mut().zip(&learner.rows).for_each(|(mean, row)| *mean += row / lesson.averaged as f32);
        }
    }
    // All features are there in the end.
    mean.iter_mut().for_each(|weight| *weight *= 1.0 - LEFT_OUT);
    let mut costs = vec![0.0; all];
    costs[OUTSIDE] = lesson.lean;
    for &(kind, cost) in lesson.reluctance {
        for to in (0..all).filter(|&to| to != OUTSIDE && labels.may_open(to)) {
            costs[to] += if labels.kind(to) == kind { cost } else { 0.0 };
        }
    }
    learner.transitions.iter_mut().zip(costs.iter().cycle()).for_each(|(step, cost)| *step -= cost);
    Weights { rows: mean, transitions: learner.transitions }
}

/// `sequence` without some of its features.
fn thinned(sequence: &Sequence, random: &mut Random) -> Sequence {
    let mut is_kept = |_: &&u32| random.below(1000) as f32 >= LEFT_OUT * 1000.0;
    let rows = sequence.rows.iter().map(|row| row.iter().filter(&mut is_kept).copied().collect()).collect();
    Sequence { rows, allowed: sequence.allowed.clone(), weight: sequence.weight }
}

struct Learner {
    labels: Labels,
    rows: Vec<f32>,
    transitions: Vec<f32>,
    /// The penalty that every weight could have paid so far, and what each has.
    due: f32,
    paid: Vec<f32>,
}

impl Learner {
    /// Moves the weights by `step` towards the allowed labels of `sequence`.
    fn see(&mut self, sequence: &Sequence, step: f32) {
        let all = self.labels.count();
        let scores = self.scores(sequence);
        let lattice = Lattice::new(self.labels, &self.transitions);
        let allowed = lattice.marginals(&Real::free(self.labels, &scores).allowed(&sequence.allowed));
        // No path of labels is allowed where annotations contradict each other.
        if !lattice.is_possible(&allowed) {
            return;
        }
        let free = lattice.marginals(&Real::free(self.labels, &scores));
        let step = step * sequence.weight;
        let mut gradient = vec![0.0; scores.len()];
        lattice
            .each_label(&allowed, |at, label, probability| gradient[at * all + label] += step * probability);
        lattice.each_label(&free, |at, label, probability| gradient[at * all + label] -= step * probability);
        for (features, gradient) in sequence.rows.iter().zip(gradient.chunks(all)) {
            // What is learned by heart moves nothing.
            if gradient.iter().any(|change| change.abs() > 1e-6) {
                features.iter().for_each(|&feature| self.move_row(feature as usize * all, gradient));
            }
        }
        let transitions = &mut self.transitions;
        lattice.each_step(&allowed, |from, to, times| transitions[from * all + to] += step * times);
        lattice.each_step(&free, |from, to, times| transitions[from * all + to] -= step * times);
    }

    fn scores(&self, sequence: &Sequence) -> Vec<f32> {
        let all = self.labels.count();
        let mut scores = vec![0.0; sequence.rows.len() * all];
        for (features, scores) in sequence.rows.iter().zip(scores.chunks_mut(all)) {
            for &feature in features {
                let row = &self.rows[feature as usize * all..][..all];
                scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
            }
        }
        scores
    }

    /// Moves the weights that begin at `start` by `gradient`, then lets each pay what it owes, down to zero.
    fn move_row(&mut self, start: usize, gradient: &[f32]) {
        let rows = self.rows[start..].iter_mut().zip(&mut self.paid[start..]);
        for ((weight, paid), change) in rows.zip(gradient) {
            let moved = *weight + change;
            *weight = if moved > 0.0 {
                (moved - (self.due + *paid)).max(0.0)
            } else {
                (moved + (self.due - *paid)).min(0.0)
            };
            *paid += *weight - moved;
        }
    }
}

/// Numbers that look random and are the same in every run (xorshift*).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            order.swap(last, self.below(last + 1));
        }
    }
}

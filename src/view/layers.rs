//! Which layers are shown.

use crate::report::{Layer, Report};

/// The layers that are switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers([bool; Layer::ALL.len()]);

impl Layers {
    /// All of them, as at the start.
    pub const ALL: Layers = Layers([true; Layer::ALL.len()]);

    /// Whether `layer` is on.
    pub fn has(self, layer: Layer) -> bool {
        self.0[layer as usize]
    }

    /// The same layers with `layer` switched over.
    pub fn toggled(mut self, layer: Layer) -> Layers {
        self.0[layer as usize] ^= true;
        self
    }
}

/// How many things `report` holds in `layer`.
pub fn count(report: &Report, layer: Layer) -> usize {
    match layer {
        Layer::Entities => report.entities.len(),
        Layer::Figures => report.figures.len(),
        Layer::Attributions => report.attributions.len(),
        Layer::Hedges => report.hedges.len(),
    }
}

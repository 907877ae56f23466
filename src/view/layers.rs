//! Which layers are shown.

use crate::report::{Layer, Report};

/// How the marks of a layer are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shade {
    Full,
    Quiet,
    Off,
}

/// How each layer is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers([Shade; Layer::ALL.len()]);

impl Layers {
    /// All of them in full, as at the start.
    pub const ALL: Layers = Layers([Shade::Full; Layer::ALL.len()]);

    /// Whether `layer` is shown.
    pub fn has(self, layer: Layer) -> bool {
        self.0[layer as usize] != Shade::Off
    }

    /// Whether `layer` is shown, but dimmed.
    pub fn is_quiet(self, layer: Layer) -> bool {
        self.0[layer as usize] == Shade::Quiet
    }

    /// The same layers but for `layer`.
    pub fn without(mut self, layer: Layer) -> Layers {
        self.0[layer as usize] = Shade::Off;
        self
    }

    /// The same layers with `layer` switched on: dimmed after shown in full, then off.
    pub fn toggled(mut self, layer: Layer) -> Layers {
        let shade = &mut self.0[layer as usize];
        *shade = match shade {
            Shade::Full => Shade::Quiet,
            Shade::Quiet => Shade::Off,
            Shade::Off => Shade::Full,
        };
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

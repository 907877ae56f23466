//! A linear sequence tagger: from features of each token to the best sequence of labels, and how sure it is.
//!
//! ```text
//! features of each token ─► scores of each label ─► lattice ─► spans with a probability
//! ```
//!
//! A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over BILOU labels (Ratinov and Roth 2009).
//! It knows nothing of what is tagged: the layer that uses it says what the features of a token are, and brings the
//! weights, which `src/bin/train` learns with the same features and writes in the format of [`Model`].

mod exponential;
mod features;
mod hash;
mod label;
mod lattice;
mod model;
mod scores;
mod sums;
mod template;

pub use features::{Sink, feature, join};
pub use hash::{NOTHING, go_on, hash, mix};
pub use label::{Labels, OUTSIDE};
pub use lattice::{LIKELY, Tagged};
pub use model::Model;
pub use sums::Sums;
pub use template::Templates;
#[cfg(feature = "train")]
pub use {
    features::{BITS, Features},
    lattice::Lattice,
    model::{CALIBRATION_AT, MAGIC, TAG_BITS},
    scores::Real,
};

//! The weights of a tagger, as they lie in a file.

use super::exponential::{exp, ln};
use super::features::BITS;
#[cfg(feature = "train")]
use super::features::{Features, Sink};
use super::label::Labels;
use super::lattice::Lattice;
use super::sums::Sums;

/// What a file of weights begins with: the letters, and the version of the format.
pub const MAGIC: &[u8; 4] = b"SDT3";

/// The low bits of a feature, which tell the features of a bucket apart; the other bits choose the bucket.
pub const TAG_BITS: u32 = 8;

/// Where the calibration is in a file.
#[cfg(feature = "train")]
pub const CALIBRATION_AT: usize = 10;

/// What makes no difference beside 1.
const NOTHING: f32 = 1e-12;

/// A sparse linear model: for each feature the weights of some labels.
///
/// The file, all numbers little-endian: [`MAGIC`]; the number of kinds, one byte; how many bits of a feature it looks at, the
/// highest, one byte: a model of fewer features needs fewer to tell them apart; the size of a weight's unit, an f32;
/// the calibration, slope and offset, an f32 each; the number of features and of weights, each a u32; the transitions, an i8 for
/// each pair of labels; then as one array each, in order of the features: by how many buckets each comes after the one before (u8);
/// their low 8 bits (u8); which labels they weigh, in four arrays of bytes, lowest bits first; the weights (i8), in order of features
/// and labels. Arrays of one thing compress well.
pub struct Model<'b> {
    pub(super) labels: Labels,
    pub(super) lattice: Lattice,
    /// e to the power of minus so many units, as far as it makes a difference.
    pub(super) powers: Box<[f32]>,
    /// Slope and offset that make log odds of probabilities true.
    calibration: [f32; 2],
    /// How many of the lowest bits of a feature it does not look at.
    pub(super) spare: u32,
    pub(super) tags: &'b [u8],
    /// For each feature which labels it weighs, a bit each, and where its weights begin.
    pub(super) weighed: Box<[(u32, u32)]>,
    pub(super) weights: &'b [u8],
    /// Where each bucket begins in the features.
    pub(super) buckets: Box<[u32]>,
}

impl<'b> Model<'b> {
    /// The model in `file`; none if it is not one. The weights stay where they are.
    pub fn read(file: &'b [u8]) -> Option<Model<'b>> {
        let mut reader = Reader(file);
        if reader.take(4)? != MAGIC {
            return None;
        }
        let (kinds, bits) = (reader.take(1)?[0], u32::from(reader.take(1)?[0]));
        let labels = Labels::new(usize::from(kinds));
        let spare = BITS.checked_sub(bits)?;
        let bucket_count = 1 << bits.checked_sub(TAG_BITS)?;
        let unit = reader.real()?;
        let calibration = [reader.real()?, reader.real()?];
        let (features, weights) = (reader.number()?, reader.number()?);
        let transitions = reader.take(labels.count() * labels.count())?;
        let transitions: Vec<f32> = transitions.iter().map(|&byte| f32::from(byte as i8) * unit).collect();
        let gaps = reader.take(features)?;
        let tags = reader.take(features)?;
        let masks =
            [reader.take(features)?, reader.take(features)?, reader.take(features)?, reader.take(features)?];
        let weight_bytes = reader.take(weights)?;
        let (mut bucket, mut weight) = (0, 0);
        let mut buckets = Vec::with_capacity(bucket_count + 1);
        for (feature, &gap) in (0..).zip(gaps) {
            bucket += usize::from(gap);
            while buckets.len() <= bucket {
                buckets.push(feature);
            }
        }
        let is_whole = bucket < bucket_count;
        buckets.resize(bucket_count + 1, features as u32);
        let mut weighed = Vec::with_capacity(features);
        for at in 0..features {
            let mask = u32::from_le_bytes(masks.map(|bytes| bytes[at]));
            weighed.push((mask, weight));
            weight += mask.count_ones();
        }
        let is_whole = is_whole && weight as usize == weights;
        let lattice = Lattice::new(labels, &transitions);
        let powers: Vec<f32> = (0..i32::from(i16::MAX))
            .map(|units| exp(units as f32 * -unit))
            .take_while(|&power| power > NOTHING)
            .collect();
        is_whole.then_some(Model {
            labels,
            lattice,
            powers: powers.into(),
            calibration,
            spare,
            tags,
            weighed: weighed.into(),
            weights: weight_bytes,
            buckets: buckets.into(),
        })
    }

    /// Its lattice.
    #[cfg(feature = "train")]
    pub fn lattice(&self) -> &Lattice {
        &self.lattice
    }

    /// How often it is right when it gives a name this `probability`: what it was on texts that it had not seen.
    pub fn confidence(&self, probability: f32) -> f32 {
        let probability = probability.clamp(1e-4, 1.0 - 1e-4);
        let [slope, offset] = self.calibration;
        let odds = slope * ln(probability / (1.0 - probability)) + offset;
        1.0 / (1.0 + exp(-odds))
    }

    /// The sums for `tokens` tokens, of which no feature is known yet.
    pub fn sums(&self, tokens: usize) -> Sums<'_> {
        Sums::new(self, tokens)
    }

    /// The sums that `features` make.
    #[cfg(feature = "train")]
    pub fn sums_of(&self, features: &Features) -> Sums<'_> {
        let mut sums = self.sums(features.tokens());
        for at in 0..features.tokens() {
            features.of(at).iter().for_each(|&feature| sums.add(feature));
            sums.end_token();
        }
        sums
    }
}

/// What is left to read of a file.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn real(&mut self) -> Option<f32> {
        Some(f32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn number(&mut self) -> Option<usize> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::{MAGIC, Model};

    /// The weights that the engine brings.
    const NAMES: &[u8] = include_bytes!("names.bin");

    #[test]
    fn the_weights_of_the_engine_are_a_model() {
        let model = Model::read(NAMES).expect("a model");
        assert!(model.confidence(0.99) > model.confidence(0.5));
    }

    #[test]
    fn what_is_cut_off_or_made_up_is_none() {
        assert!(Model::read(b"").is_none());
        assert!(Model::read(b"no weights at all").is_none());
        assert!((0..NAMES.len()).step_by(997).all(|end| Model::read(&NAMES[..end]).is_none()));
        let mut other = NAMES.to_vec();
        other[MAGIC.len() - 1] += 1;
        assert!(Model::read(&other).is_none());
    }
}

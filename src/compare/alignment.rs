//! Alignment: which sentences of two texts are the same or nearly so, and whether these make them versions of one.

use super::links::{Beside, NONE, Placed, Words, is_alike, put_beside};
use super::{Both, Side};
use crate::text::TokenKind;

/// Which sentences stand in both texts.
pub struct Alignment {
    /// For each sentence of each text the one beside it in the other.
    pub beside: Beside,
    /// For each sentence of the first text whether it stands in the other one word for word.
    pub is_same: Vec<bool>,
    /// How many do, of those that are long enough to tell anything.
    pub shared: usize,
    /// Whether a third of the sentences of the shorter text stand in the other one, as they are or a little changed: stories of
    /// two writers share a quotation or two.
    pub are_versions: bool,
}

/// Aligns the sentences of `texts`: first those that are the same, then those that share most of their words. It makes no
/// difference whether they stand in another order.
pub fn alignment(texts: &Both<Side>, words: &mut Words) -> Alignment {
    /// Shorter sentences are too frequent to tell anything: "He did not elaborate."
    const LONG: usize = 5;
    let mut sentences: Both<Vec<Vec<usize>>> = Default::default();
    let mut keys: Both<Vec<(usize, usize)>> = Default::default();
    for (side, Side { document, .. }) in texts.iter().enumerate() {
        for sentence in &document.sentences {
            let (mut numbers, mut whole) = (Vec::new(), String::new());
            for at in sentence.clone().filter(|&at| document.kind(at) != Some(TokenKind::Punctuation)) {
                let word = document.lower(at);
                whole.push(' ');
                whole.push_str(word);
                // All numbers are one: a sentence in which only they changed is nearly the same one.
                let is_number = document.kind(at) == Some(TokenKind::Number);
                numbers.push(words.number(if is_number { "0" } else { word }));
            }
            keys[side].push((words.number(&whole), 0));
            sentences[side].push(numbers);
        }
    }
    let mut beside = [vec![NONE; keys[0].len()], vec![NONE; keys[1].len()]];
    put_beside(&keys, &mut beside);
    let is_same: Vec<bool> = beside[0].iter().map(|&other| other != NONE).collect();
    put_beside_alike(&sentences, &mut beside);
    let (mut shared, mut aligned, mut long) = (0, 0, [0; 2]);
    for side in 0..2 {
        for (at, words) in sentences[side].iter().enumerate() {
            if words.len() >= LONG {
                long[side] += 1;
                let is_beside =
                    side == 0 && sentences[1].get(beside[0][at]).is_some_and(|other| other.len() >= LONG);
                if is_beside {
                    aligned += 1;
                    shared += usize::from(is_same[at]);
                }
            }
        }
    }
    let are_versions = aligned > 0 && aligned * 3 >= long[0].min(long[1]);
    Alignment { beside, is_same, shared, are_versions }
}

/// Puts sentences that are alike beside each other, the most alike first.
///
/// They are told by pairs of words that are rare in both texts, so that a sentence is looked for among few others.
fn put_beside_alike(sentences: &Both<Vec<Vec<usize>>>, beside: &mut Beside) {
    /// What stands in more sentences of a text is not rare.
    const RARE: usize = 4;
    /// How much of their rare pairs two sentences have in common, in percent.
    const ENOUGH: usize = 50;
    let count = sentences[0].len();
    let mut pairs: Vec<Placed> = Vec::new();
    for side in 0..2 {
        for (at, words) in sentences[side].iter().enumerate() {
            if beside[side][at] == NONE {
                pairs.extend(words.windows(2).map(|pair| (pair[0], pair[1], side * count + at)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut rare = vec![0; count + sentences[1].len()];
    let mut met: Vec<Placed> = Vec::new();
    for like in pairs.chunk_by(is_alike) {
        let (first, second) = like.split_at(like.partition_point(|&(.., at)| at < count));
        if first.len() <= RARE && second.len() <= RARE {
            like.iter().for_each(|&(.., at)| rare[at] += 1);
            for one in first {
                met.extend(second.iter().map(|other| (one.2, other.2, 0)));
            }
        }
    }
    met.sort_unstable();
    pairs.clear();
    for same in met.chunk_by(is_alike) {
        let (one, other, _) = same[0];
        let share = same.len() * 200 / (rare[one] + rare[other]);
        if share >= ENOUGH {
            // By the sum of both places: then it makes no difference which text is the first.
            pairs.push((usize::MAX - share, one + other - count, one));
        }
    }
    pairs.sort_unstable();
    for (_, sum, one) in pairs {
        let other = sum - one;
        if beside[0][one] == NONE && beside[1][other] == NONE {
            (beside[0][one], beside[1][other]) = (other, one);
        }
    }
}

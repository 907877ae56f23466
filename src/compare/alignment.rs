//! Alignment: which sentences of two texts are the same or nearly so, and whether these make them versions of one.

use std::ops::Range;

use super::{Both, Side};
use crate::order::sort_by_key;
use crate::text::TokenKind;
use crate::text_table::TextTable;

/// Which sentences stand in both texts.
pub struct Alignment {
    /// For each sentence of each text the one beside it in the other.
    pub beside: Both<Vec<Option<usize>>>,
    /// For each sentence of the first text whether it stands in the other word for word.
    pub is_same: Vec<bool>,
    /// How many do, of those that are long enough to tell anything.
    pub shared: usize,
    /// How many sentences that are long enough are aligned, and how many each text has.
    aligned: usize,
    long: Both<usize>,
}

impl Alignment {
    /// Whether a third of the sentences of the shorter text stand in the other one, as they are or a little changed: stories of
    /// two writers share a quotation or two.
    pub fn are_versions(&self) -> bool {
        self.aligned > 0 && self.aligned * 3 >= self.long[0].min(self.long[1])
    }
}

/// The words of a sentence that are compared.
type Words = Vec<String>;

/// Shorter sentences are too frequent to tell anything: "He did not elaborate."
const LONG: usize = 5;

/// Aligns the sentences of `texts`: first those that are the same, then those that share most of their words. It makes no
/// difference whether they stand in another order.
pub fn alignment(texts: &Both<Side>) -> Alignment {
    let sentences = texts.each_ref().map(words);
    let mut beside = sentences.each_ref().map(|own| vec![None; own.len()]);
    let mut same: TextTable<Vec<usize>> = TextTable::default();
    for (at, words) in sentences[1].iter().enumerate().rev() {
        same.get_or(&words.join(" "), Vec::new).push(at);
    }
    let mut is_same = vec![false; sentences[0].len()];
    for (at, words) in sentences[0].iter().enumerate() {
        // Of one that is repeated the first stands beside the first, the second beside the second.
        if let Some(other) = same.get_or(&words.join(" "), Vec::new).pop() {
            (beside[0][at], beside[1][other], is_same[at]) = (Some(other), Some(at), true);
        }
    }
    for (one, other) in alike(&sentences, &beside) {
        if beside[0][one].is_none() && beside[1][other].is_none() {
            (beside[0][one], beside[1][other]) = (Some(other), Some(one));
        }
    }
    let is_long = |words: &Words| words.len() >= LONG;
    let long = sentences.each_ref().map(|own| own.iter().filter(|words| is_long(words)).count());
    let first = || sentences[0].iter().enumerate().filter(|(_, words)| is_long(words));
    let shared = first().filter(|(at, _)| is_same[*at]).count();
    let aligned = first().filter(|(at, _)| beside[0][*at].is_some()).count();
    Alignment { beside, is_same, shared, aligned, long }
}

/// The words of every sentence, in lower case.
fn words(side: &Side) -> Vec<Words> {
    let document = &side.document;
    let of = |sentence: &Range<usize>| {
        let told = sentence.clone().filter(|&at| document.kind(at) != Some(TokenKind::Punctuation));
        told.map(|at| document.lower(at).to_owned()).collect()
    };
    document.sentences.iter().map(of).collect()
}

/// The pairs of sentences without one beside them that are alike, the most alike first.
///
/// They are told by pairs of words that are rare in both texts, so that a sentence is looked for among few others.
fn alike(sentences: &Both<Vec<Words>>, beside: &Both<Vec<Option<usize>>>) -> Vec<(usize, usize)> {
    /// What stands in more sentences of a text is not rare.
    const RARE: usize = 4;
    /// How much of their rare pairs two sentences have in common, in percent.
    const ENOUGH: usize = 50;
    let mut places: TextTable<Both<Vec<usize>>> = TextTable::default();
    let mut pairs_of: Both<Vec<usize>> = sentences.each_ref().map(|own| vec![0; own.len()]);
    for side in 0..2 {
        for (at, words) in sentences[side].iter().enumerate().filter(|(at, _)| beside[side][*at].is_none()) {
            // All numbers are one: a sentence in which only they changed is the same one.
            let masked = |word: &String| {
                if word.starts_with(|c: char| c.is_ascii_digit()) { "0".to_owned() } else { word.clone() }
            };
            for pair in words.windows(2) {
                let own = &mut places
                    .get_or(&format!("{} {}", masked(&pair[0]), masked(&pair[1])), Default::default)[side];
                if own.len() <= RARE && own.last() != Some(&at) {
                    own.push(at);
                }
            }
        }
    }
    let rare =
        places.into_values().into_iter().filter(|[one, other]| one.len() <= RARE && other.len() <= RARE);
    let mut met: Vec<(usize, usize)> = Vec::new();
    for [one, other] in rare {
        one.iter().for_each(|&at| pairs_of[0][at] += 1);
        other.iter().for_each(|&at| pairs_of[1][at] += 1);
        met.extend(one.iter().flat_map(|&one| other.iter().map(move |&other| (one, other))));
    }
    sort_by_key(&mut met, |&pair| pair);
    let mut alike: Vec<(usize, usize, usize)> = Vec::new();
    for same in met.chunk_by(|one, other| one == other) {
        let (one, other) = same[0];
        let share = same.len() * 200 / (pairs_of[0][one] + pairs_of[1][other]);
        if share >= ENOUGH {
            alike.push((share, one, other));
        }
    }
    sort_by_key(&mut alike, |&(share, one, other)| (usize::MAX - share, one + other));
    alike.into_iter().map(|(_, one, other)| (one, other)).collect()
}

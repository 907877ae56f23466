//! Alignment: which sentences of two texts are the same or nearly so, and whether these make them versions of one.

use super::links::{Beside, put_beside};
use super::{Both, Side};
use crate::text::TokenKind;
use crate::text_table::TextTable;

/// Which sentences stand in both texts.
pub struct Alignment {
    /// For each sentence of each text the one beside it in the other.
    pub beside: Beside,
    /// The words of every sentence, in lower case.
    pub sentences: Both<Vec<String>>,
    /// How many sentences stand in both word for word, of those that are long enough to tell anything.
    pub shared: usize,
    /// Whether a third of the sentences of the shorter text stand in the other one, as they are or a little changed: stories of
    /// two writers share a quotation or two.
    pub are_versions: bool,
}

/// Aligns the sentences of `texts`: first those that are the same, then those that share most of their words. It makes no
/// difference whether they stand in another order.
pub fn alignment(texts: &Both<Side>) -> Alignment {
    let sentences = [words(&texts[0]), words(&texts[1])];
    let mut beside = [vec![None; sentences[0].len()], vec![None; sentences[1].len()]];
    put_beside([&sentences[0], &sentences[1]], &mut beside);
    put_beside_alike(&sentences, &mut beside);
    let (mut shared, mut aligned, mut long) = (0, 0, [0; 2]);
    for side in 0..2 {
        for (at, words) in sentences[side].iter().enumerate().filter(|(_, words)| is_long(words)) {
            long[side] += 1;
            if let (0, Some(other)) = (side, beside[0][at]) {
                aligned += 1;
                shared += usize::from(sentences[1][other] == *words);
            }
        }
    }
    let are_versions = aligned > 0 && aligned * 3 >= long[0].min(long[1]);
    Alignment { beside, sentences, shared, are_versions }
}

/// Whether a sentence tells anything: shorter ones are too frequent, such as "He did not elaborate."
fn is_long(words: &str) -> bool {
    const LONG: usize = 5;
    words.split(' ').count() >= LONG
}

fn words(side: &Side) -> Vec<String> {
    let document = &side.document;
    let mut sentences = Vec::new();
    for sentence in &document.sentences {
        let mut words = String::new();
        for at in sentence.clone().filter(|&at| document.kind(at) != Some(TokenKind::Punctuation)) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(document.lower(at));
        }
        sentences.push(words);
    }
    sentences
}

/// Puts sentences that are alike beside each other, the most alike first.
///
/// They are told by pairs of words that are rare in both texts, so that a sentence is looked for among few others.
fn put_beside_alike(sentences: &Both<Vec<String>>, beside: &mut Beside) {
    /// What stands in more sentences of a text is not rare.
    const RARE: usize = 4;
    /// How much of their rare pairs two sentences have in common, in percent.
    const ENOUGH: usize = 50;
    let mut numbers: TextTable<usize> = TextTable::default();
    // For each pair of words the sentences of both texts, one text after the other.
    let mut places: Both<Vec<Vec<usize>>> = Default::default();
    for side in 0..2 {
        for (at, words) in sentences[side].iter().enumerate().filter(|(at, _)| beside[side][*at].is_none()) {
            let mut last = "";
            for word in words.split(' ') {
                // All numbers are one: a sentence in which only they changed is the same one.
                let word = if word.starts_with(|c: char| c.is_ascii_digit()) { "0" } else { word };
                let number = *numbers.get_or(&format!("{last} {word}"), || places[0].len());
                if number == places[0].len() {
                    places.iter_mut().for_each(|places| places.push(Vec::new()));
                }
                let own = &mut places[side][number];
                if own.len() <= RARE && own.last() != Some(&at) {
                    own.push(at);
                }
                last = word;
            }
        }
    }
    let mut count = [vec![0; sentences[0].len()], vec![0; sentences[1].len()]];
    let mut met: Vec<(usize, usize, usize)> = Vec::new();
    for (one, other) in places[0].iter().zip(&places[1]) {
        if one.len() <= RARE && other.len() <= RARE {
            one.iter().for_each(|&at| count[0][at] += 1);
            other.iter().for_each(|&at| count[1][at] += 1);
            for &one in one {
                met.extend(other.iter().map(|&other| (one, other, 0)));
            }
        }
    }
    met.sort_unstable();
    let mut alike: Vec<(usize, usize, usize)> = Vec::new();
    for same in met.chunk_by(|one, other| one == other) {
        let (one, other, _) = same[0];
        let share = same.len() * 200 / (count[0][one] + count[1][other]);
        if share >= ENOUGH {
            // By the sum of both places: then it makes no difference which text is the first.
            alike.push((usize::MAX - share, one + other, one));
        }
    }
    alike.sort_unstable();
    for (_, sum, one) in alike {
        let other = sum - one;
        if beside[0][one].is_none() && beside[1][other].is_none() {
            (beside[0][one], beside[1][other]) = (Some(other), Some(one));
        }
    }
}

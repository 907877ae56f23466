//! Evidence: what stands beside a word at its other places in the document.

use super::gazetteer::{given, head_kind, is_title};
use super::vocabulary::Vocabulary;
use crate::lexicon;
use crate::text::Document;

/// How many signs there are.
pub const SIGNS: usize = 11;

/// How often each sign is seen of a word, and how often the word itself.
#[derive(Clone, Copy, Default)]
struct Seen {
    signs: [u16; SIGNS],
    times: u16,
}

/// The signs of all words of a document where they have capitals.
pub struct Evidence {
    seen: Vec<Seen>,
}

impl Evidence {
    /// Reads the signs of the words of `document`, whose `vocabulary` numbers them.
    pub fn read(document: &Document, vocabulary: &Vocabulary) -> Evidence {
        let mut seen = vec![Seen::default(); vocabulary.len()];
        for at in (0..document.len()).filter(|&at| document.is_capitalised(at)) {
            let seen = &mut seen[vocabulary.number(at)];
            seen.times = seen.times.saturating_add(1);
            for (count, sign) in seen.signs.iter_mut().zip(signs(document, at)) {
                *count = count.saturating_add(u16::from(sign));
            }
        }
        Evidence { seen }
    }

    /// Which signs `word`, at token `at`, has at its other places.
    pub fn elsewhere(&self, document: &Document, word: usize, at: usize) -> [bool; SIGNS] {
        let seen = &self.seen[word];
        if !document.is_capitalised(at) {
            return seen.signs.map(|count| count > 0);
        }
        if seen.times < 2 {
            return [false; SIGNS];
        }
        let here = signs(document, at);
        std::array::from_fn(|sign| seen.signs[sign] > u16::from(here[sign]))
    }
}

/// The signs of the capitalised word at token `at`.
fn signs(document: &Document, at: usize) -> [bool; SIGNS] {
    let before = at.wrapping_sub(1);
    let (word_before, word_after) = (document.word(before), document.word(at + 1));
    let follows = at > 0 && document.is_capitalised(before) && document.sentence(at).contains(&before);
    let goes_on = document.is_capitalised(at + 1);
    [
        is_title(word_before) && follows,
        given(word_before) != 0,
        lexicon::is_in("place", document.key(before)),
        document.lower(before) == "the",
        matches!(document.lower(at + 1), "said" | "says" | "told" | "added"),
        follows && !goes_on,
        !follows && goes_on,
        head_kind(word_after, true).is_some(),
        word_before == "(" && word_after == ")",
        !follows && !goes_on,
        document.lower(at + 1) == "'s",
    ]
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Vocabulary};
    use crate::text::Document;

    /// The signs that a title stands before the word, that it is said to have said something, and that it stands alone.
    const TITLE: usize = 0;
    const SAID: usize = 4;
    const ALONE: usize = 9;

    #[test]
    fn what_stands_beside_a_word_elsewhere_is_no_sign_of_its_own_place() {
        let cases = [
            ("Lund", 0, false, false),
            ("Dr Lund", 1, false, false),
            ("Dr Lund came. Lund said no.", 4, true, false),
            ("Dr Lund came. Lund said no.", 1, false, true),
            ("Dr Lund came. The lund fell.", 5, true, false),
            ("Dr Lund came. Weil said no.", 4, false, false),
        ];
        for (text, at, is_titled, has_said) in cases {
            let document = Document::read(text);
            let vocabulary = Vocabulary::read(&document);
            let signs =
                Evidence::read(&document, &vocabulary).elsewhere(&document, vocabulary.number(at), at);
            // In these texts Lund stands alone where he says something.
            let signs = (signs[TITLE], signs[SAID], signs[ALONE]);
            assert_eq!(signs, (is_titled, has_said, has_said), "{text:?} at {at}");
        }
    }
}

//! Whether a text is one that the engine can read: English, and enough of it.

use crate::lexicon;

/// Why the marks of a text are worth little.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsuited {
    /// There are too few words to tell anything by.
    TooShort,
    /// It has too few of the small words that English is held together with: it is in another language, or a list.
    NotEnglish,
}

/// Why the marks of `text` are worth little; none if nothing speaks against them.
///
/// In English prose four words of ten are function words (articles, prepositions, pronouns, auxiliaries); in its nearest relatives
/// hardly one word of seven is spelt like one.
pub fn unsuited(text: &str) -> Option<Unsuited> {
    /// So many words tell the language.
    const SAMPLE: usize = 1000;
    /// Fewer words tell nothing.
    const FEWEST: usize = 8;
    let letters = |word: &&str| word.chars().any(char::is_alphabetic);
    let words =
        text.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’').filter(letters).take(SAMPLE);
    let (mut all, mut small) = (0, 0);
    for word in words {
        all += 1;
        small += usize::from(lexicon::word_class(&word.to_lowercase()).is_some());
    }
    match () {
        () if is_foreign(text) => Some(Unsuited::NotEnglish),
        () if all < FEWEST => Some(Unsuited::TooShort),
        () if small * 4 < all => Some(Unsuited::NotEnglish),
        () => None,
    }
}

/// Whether most letters at the start of `text` are of another script than ours; some are written without spaces.
fn is_foreign(text: &str) -> bool {
    /// The last letter of the Latin blocks.
    const LATIN: char = '\u{24f}';
    let letters = || text.chars().take(1000).filter(|letter| letter.is_alphabetic());
    2 * letters().filter(|&letter| letter > LATIN).count() > letters().count()
}

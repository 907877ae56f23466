//! Casing: what capitals mean in a sentence, and how the rest of the document writes a word.

use std::ops::Range;

use super::vocabulary::Vocabulary;
use crate::lexicon;
use crate::text::case::{is_capital, is_small};
use crate::text::{Document, TokenKind};

/// What the capitals of a sentence say of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Names have capitals, other words have none, save where a sentence opens.
    Ordinary,
    /// Nearly all words have one: Title Case.
    Title,
    /// All letters are capitals.
    Upper,
    /// No word has one, or few of those that should.
    Lower,
}

/// How a document writes its words.
pub struct Casing {
    /// For each sentence what its capitals say.
    cases: Vec<Case>,
    /// For each sentence its first word, or its end.
    openers: Vec<usize>,
    /// For each word whether it occurs in lower case.
    lower: Vec<bool>,
    /// For each word whether it occurs with a capital where no sentence begins.
    capital: Vec<bool>,
}

impl Casing {
    /// Reads how `document` writes the words of its `vocabulary`.
    pub fn read(document: &Document, vocabulary: &Vocabulary) -> Casing {
        // Some write without much care for capitals.
        let is_careless = |sentence: &&Range<usize>| is_careless(document, sentence);
        let careless = document.sentences.iter().filter(is_careless).count() * 3 > document.sentences.len();
        let cases = document.sentences.iter().map(|sentence| match case(document, sentence) {
            Case::Ordinary if careless => Case::Lower,
            case => case,
        });
        let cases: Vec<Case> = cases.collect();
        let is_word = |at: &usize| document.kind(*at) == Some(TokenKind::Word);
        let opener = |sentence: &Range<usize>| sentence.clone().find(is_word).unwrap_or(sentence.end);
        let openers = document.sentences.iter().map(opener).collect();
        let mut casing = Casing { cases, openers, lower: Vec::new(), capital: Vec::new() };
        let mut lower = vec![false; vocabulary.len()];
        let mut capital = lower.clone();
        for (sentence, &case) in document.sentences.iter().zip(&casing.cases) {
            if case != Case::Ordinary {
                continue;
            }
            for at in sentence.clone().filter(is_word) {
                if !document.is_capitalised(at) {
                    lower[vocabulary.number(at)] = true;
                } else if !casing.opens(document, at) {
                    capital[vocabulary.number(at)] = true;
                }
            }
        }
        (casing.lower, casing.capital) = (lower, capital);
        casing
    }

    /// Whether token `at` stands where any word takes a capital: at the start of a sentence, a quotation, or after a colon.
    pub fn opens(&self, document: &Document, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        self.openers.get(document.sentence_at(at)).is_none_or(|&opener| at <= opener)
            || matches!(
                document.word(before),
                "“" | "\"" | "‘" | "'" | "«" | "„" | ":" | "•" | "—" | "–" | "(" | "*"
            )
            || (document.word(before) == "-" && document.is_spaced(at))
    }

    /// What the capitals of the sentence of token `at` say.
    pub fn case(&self, document: &Document, at: usize) -> Case {
        self.cases.get(document.sentence_at(at)).copied().unwrap_or(Case::Ordinary)
    }

    /// Whether `word` occurs in lower case.
    pub fn is_lower(&self, word: usize) -> bool {
        self.lower[word]
    }

    /// Whether `word` occurs with a capital where no sentence begins.
    pub fn is_capital(&self, word: usize) -> bool {
        self.capital[word]
    }
}

/// Whether `sentence` opens with a word in small letters, or has a pronoun "i".
fn is_careless(document: &Document, sentence: &Range<usize>) -> bool {
    let is_pronoun =
        |at: usize| document.word(at) == "i" && document.is_spaced(at) && document.word(at + 1) != "-";
    document.word(sentence.start).starts_with(is_small) || sentence.clone().any(is_pronoun)
}

/// What the capitals of `sentence` say. A sentence in Title Case has no full stop: it is a headline.
fn case(document: &Document, sentence: &Range<usize>) -> Case {
    let (mut words, mut capitals, mut shouted, mut small) = (0, 0, 0, 0);
    for at in sentence.clone().filter(|&at| document.kind(at) == Some(TokenKind::Word)) {
        let word = document.word(at);
        let capital = document.is_capitalised(at);
        let function = !capital && lexicon::word_class(document.key(at)).is_some();
        words += usize::from(!function);
        capitals += usize::from(capital);
        shouted += usize::from(word.chars().nth(1).is_some_and(is_capital));
        small += usize::from(!word.chars().any(is_capital) || word == "I");
    }
    let all = sentence.clone().filter(|&at| document.kind(at) == Some(TokenKind::Word)).count();
    let stopped = document.word(sentence.end - 1) == ".";
    // "By Odile Marchetti in Santa Rima": a byline, all names.
    let byline = document.lower(sentence.start) == "by";
    if all >= 2 && small == all {
        Case::Lower
    } else if words >= 4 && shouted * 10 >= words * 9 {
        Case::Upper
    } else if words >= 4 && !stopped && !byline && capitals * 10 >= words * 9 {
        Case::Title
    } else {
        Case::Ordinary
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, case, is_careless};
    use crate::text::Document;

    #[test]
    fn the_capitals_of_a_sentence_tell_how_it_is_written() {
        let cases = [
            ("The old bridge fell at dawn.", Case::Ordinary),
            ("Old Bridge Falls at Dawn", Case::Title),
            ("Old Bridge Falls at Dawn.", Case::Ordinary),
            ("By Odile Marchetti, Tomas Weil", Case::Ordinary),
            ("Old Bridge Falls", Case::Ordinary),
            ("OLD BRIDGE FALLS AT DAWN", Case::Upper),
            ("OLD BRIDGE FALLS AT DAWN.", Case::Upper),
            ("NATO and WHO told the FBI", Case::Ordinary),
            ("Tesmir bridge closed by Mara Lund", Case::Ordinary),
            ("Tesmir bridge closed by NATO and FBI", Case::Ordinary),
            ("the old bridge fell at dawn.", Case::Lower),
            ("rain", Case::Ordinary),
        ];
        for (text, expected) in cases {
            let document = Document::read(text);
            assert_eq!(case(&document, &(0..document.len())), expected, "{text:?}");
        }
    }

    #[test]
    fn who_writes_without_care_opens_with_a_small_letter_or_is_a_small_i() {
        let cases = [
            ("the old bridge fell.", true),
            ("The bridge fell when i left.", true),
            ("The old bridge fell.", false),
            ("The bridge fell when I left.", false),
            ("Part i-b of the bridge fell.", false),
        ];
        for (text, expected) in cases {
            let document = Document::read(text);
            assert_eq!(is_careless(&document, &(0..document.len())), expected, "{text:?}");
        }
    }
}

//! A text, read: what every layer of the engine starts from.

use std::borrow::Cow;
use std::ops::Range;

use super::case::{self, is_capital};
use super::{Quotation, Span, Token, TokenKind, paragraphs, quotation, sentence, token, tokens};
use crate::lexicon::{self, Key};
use crate::steps::{Pause, Watch, at_once};

/// A text with its tokens, paragraphs, sentences and quotations.
///
/// Layers speak of *token positions*: `usize` indices into [`Document::tokens`], half-open ranges of them.
pub struct Document<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// Its paragraphs, as token ranges.
    pub paragraphs: Vec<Range<usize>>,
    /// Its sentences, as token ranges; no sentence runs over the end of a paragraph.
    pub sentences: Vec<Range<usize>>,
    /// Its quotations, in order of their opening marks.
    pub quotations: Vec<Quotation>,
    /// Hears how far each long pass over the tokens has come, in percent of that pass, and whether it is to pause there.
    pub watch: Watch<'t>,
    /// For each token the innermost quotation it lies in, marks included.
    quoted: Vec<Option<usize>>,
    /// For each token the sentence it belongs to.
    sentence_of: Vec<usize>,
    /// The words of the tokens.
    words: Vec<Word<'t>>,
}

impl<'t> Document<'t> {
    /// Reads `text`.
    pub fn read(text: &'t str) -> Document<'t> {
        at_once(Document::reading(text, &|_| false))
    }

    /// Reads `text` like [`Document::read`], in steps.
    pub async fn reading(text: &'t str, watch: Watch<'t>) -> Document<'t> {
        let tokens = tokens(text);
        let words = tokens.iter().map(|token| Word::read(token, text)).collect();
        let paragraphs = token_ranges(&tokens, &paragraphs(text));
        Pause(watch(0)).await;
        let quoted = vec![None; tokens.len()];
        let (sentences, quotations, sentence_of) = (Vec::new(), Vec::new(), Vec::new());
        let mut document =
            Document { text, tokens, paragraphs, sentences, quotations, watch, quoted, sentence_of, words };
        document.sentences = sentence::sentences(&document);
        for (i, sentence) in document.sentences.iter().enumerate() {
            document.sentence_of.resize(sentence.end, i);
        }
        document.quotations = quotation::quotations(&document);
        for (i, quotation) in document.quotations.iter().enumerate() {
            document.quoted[quotation.tokens.clone()].fill(Some(i));
        }
        document
    }

    /// Tells whoever watches that a long pass has come to token `at`, where it can pause.
    pub fn pass(&self, at: usize) -> Pause {
        Pause((self.watch)(at * 100 / self.len().max(1)))
    }

    /// As [`Document::pass`] for every token of a pass that is no long one; seldom a pause, for asking costs more than a token.
    pub fn stroll(&self, at: usize) -> Pause {
        Pause(at.is_multiple_of(256) && (self.watch)(100))
    }

    /// Tells whoever watches that work goes on which is no long pass, and can pause here.
    pub fn rest(&self) -> Pause {
        Pause((self.watch)(100))
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether the text has no token.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The positions of the tokens that count as words: all with letters or digits.
    pub fn words(&self) -> impl Iterator<Item = usize> + '_ {
        let is_word = |kind| !matches!(kind, TokenKind::Punctuation | TokenKind::Symbol | TokenKind::Clitic);
        (0..self.len()).filter(move |&at| is_word(self.tokens[at].kind))
    }

    /// Token `at` as it stands in the text; the empty string past either end.
    pub fn word(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.written)
    }

    /// Token `at` in lower case, with plain apostrophes, but WHO and US as they are written; the empty string past either end.
    pub fn lower(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.lower)
    }

    /// Token `at` in lower case for look-ups in the lexicons; the empty string's past either end.
    pub fn key(&self, at: usize) -> Key {
        self.words.get(at).map_or_else(|| Key::of(""), |word| word.key)
    }

    /// What token `at` is made of; none past either end.
    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Whether token `at` is a number between commas, as ages are: "A driver, | 71, who was there".
    pub fn is_age(&self, at: usize) -> bool {
        let has_commas = [at.wrapping_sub(1), at + 1].into_iter().all(|at| self.word(at) == ",");
        self.kind(at) == Some(TokenKind::Number) && has_commas
    }

    /// Whether token `at` is a word with a capital first letter.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.is_capitalised)
    }

    /// Whether there is white space, or the edge of the text, before token `at`.
    pub fn is_spaced(&self, at: usize) -> bool {
        match (at.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(at)) {
            (Some(before), Some(token)) => before.span.end < token.span.start,
            _ => true,
        }
    }

    /// The span from the first to the last token of `range`, which must not be empty.
    pub fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.tokens[range.start].span.start, self.tokens[range.end - 1].span.end)
    }

    /// The tokens that lie inside `span`.
    pub fn range(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.start < span.start);
        let end = self.tokens.partition_point(|token| token.span.end <= span.end);
        start..end.max(start)
    }

    /// Which sentence token `at` belongs to, as an index into [`Document::sentences`].
    pub fn sentence_at(&self, at: usize) -> usize {
        self.sentence_of.get(at).copied().unwrap_or(self.sentences.len())
    }

    /// The sentence of token `at`; past the last token an empty one.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        self.sentences.get(self.sentence_at(at)).cloned().unwrap_or(self.len()..self.len())
    }

    /// The paragraph of token `at`; past the last token an empty one.
    pub fn paragraph(&self, at: usize) -> Range<usize> {
        let next = self.paragraphs.partition_point(|paragraph| paragraph.end <= at);
        self.paragraphs.get(next).cloned().unwrap_or(at..at)
    }

    /// Whether a paragraph begins at token `at`.
    pub fn opens_paragraph(&self, at: usize) -> bool {
        self.paragraphs.binary_search_by_key(&at, |paragraph| paragraph.start).is_ok()
    }

    /// The innermost quotation that token `at` lies in, its marks included.
    pub fn quotation_at(&self, at: usize) -> Option<&Quotation> {
        self.quoted.get(at).copied().flatten().map(|i| &self.quotations[i])
    }
}

/// No acronym whose letters make another word has more letters.
const LONGEST_ACRONYM: usize = 3;

/// What is asked of a token again and again.
struct Word<'t> {
    /// As it stands in the text.
    written: &'t str,
    /// In lower case.
    lower: Cow<'t, str>,
    /// For look-ups of that.
    key: Key,
    /// Whether it is a word with a capital first letter.
    is_capitalised: bool,
}

impl<'t> Word<'t> {
    fn read(token: &Token, text: &'t str) -> Word<'t> {
        let written = token.span.of(text);
        let lower = lower(written);
        let key = Key::of(&lower);
        let is_capitalised = token.kind == TokenKind::Word && written.starts_with(is_capital);
        Word { written, lower, key, is_capitalised }
    }
}

/// `word` in lower case, apostrophes made plain, so that lexicons need only one form. An acronym whose letters make another word stays
/// as it is written: WHO, US.
pub fn lower(word: &str) -> Cow<'_, str> {
    let is_short = word.len() <= LONGEST_ACRONYM && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_short && lexicon::is_in("acronym", word) {
        return Cow::Borrowed(word);
    }
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    let plain = |c| if token::is_apostrophe(c) { '\'' } else { case::lower(c) };
    Cow::Owned(word.chars().map(plain).collect())
}

/// The ranges of tokens that lie in each of `spans`, leaving out spans without a token.
fn token_ranges(tokens: &[Token], spans: &[Span]) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut ranges = Vec::with_capacity(spans.len());
    for span in spans {
        let start = at;
        at += tokens[at..].iter().take_while(|token| token.span.start < span.end).count();
        if start < at {
            ranges.push(start..at);
        }
    }
    ranges
}

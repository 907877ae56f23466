//! Tokens: words, numbers and signs, with nothing lost between them.

use super::Span;
use super::case::{is_capital, lowered};
use crate::lexicon::{self, Abbreviation};

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it covers, in bytes.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits after them (`G7`), with the full stop of an abbreviation (`Mr.`, `U.S.`).
    Word,
    /// Digits, with separators between them (`1,234.5`).
    Number,
    /// Digits with an ending that makes them no number of things: `23rd`, `1990s`.
    Ordinal,
    /// The part of a contraction after its stem: `'s`, `n't`, `'ll`.
    Clitic,
    /// A web address, handle or hashtag.
    Reference,
    /// A punctuation mark; runs of full stops or hyphens are one token.
    Punctuation,
    /// Any other sign: currency, percent, arithmetic, emoji.
    Symbol,
}

/// Cuts `text` into tokens. White space and control characters are gaps; all else is in exactly one token,
/// so tokens and gaps joined give `text` back.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut scanner = Scanner { text, at: 0, tokens: Vec::with_capacity(text.len() / 5) };
    while let Some(c) = scanner.peek() {
        scanner.scan(c);
    }
    scanner.tokens
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// How many bytes from here on hold characters that `accept` takes.
    fn run(&self, from: usize, accept: impl Fn(char) -> bool) -> usize {
        let rest = &self.text[from..];
        rest.find(|c| !accept(c)).unwrap_or(rest.len())
    }

    fn push(&mut self, length: usize, kind: TokenKind) {
        let span = Span::new(self.at, self.at + length);
        self.tokens.push(Token { span, kind });
        self.at = span.end;
    }

    fn scan(&mut self, c: char) {
        match c {
            ' ' => self.at += 1,
            'A'..='Z' | 'a'..='z' => self.plain_word(),
            _ if is_gap(c) => self.at += c.len_utf8(),
            '0'..='9' => self.number(),
            '#' | '@' if self.run(self.at + 1, char::is_alphabetic) > 0 => {
                let length = 1 + self.run(self.at + 1, |c| is_word(c) || c == '_');
                self.push(length, TokenKind::Reference);
            }
            _ if c.is_alphanumeric() => self.word(),
            '\'' | '`' if self.is_double(c) => self.push(2, TokenKind::Punctuation),
            '.' | '-' => {
                let length = self.run(self.at, |d| d == c);
                self.push(length, TokenKind::Punctuation);
            }
            _ if is_punctuation(c) => self.push(c.len_utf8(), TokenKind::Punctuation),
            _ => {
                let length = symbol(&self.text[self.at..]);
                self.push(length, TokenKind::Symbol);
            }
        }
    }

    /// Whether two of the mark `c`, and no more, stand here for a double mark, as typesetters and news wires write it: ''so'' or
    /// ``so'', but not 5'9''.
    fn is_double(&self, c: char) -> bool {
        let mut next = self.text[self.at..].chars();
        let is_pair = next.next() == Some(c) && next.next() == Some(c) && next.next() != Some(c);
        is_pair && !self.text[..self.at].ends_with(|before: char| before.is_ascii_digit() || before == c)
    }

    /// Digits with `,` or `.` between them, then what clings to them: `23rd`, `1990s`; `5km` is two tokens.
    fn number(&mut self) {
        let mut end = self.at + self.run(self.at, |c| c.is_ascii_digit());
        loop {
            end += match &self.text.as_bytes()[end..] {
                [b',' | b'.', digit, ..] if digit.is_ascii_digit() => 1,
                // Groups of thousands as in Switzerland: 2'450'000.
                [b'\'', rest @ ..]
                    if self.run(end + 1, |c| c.is_ascii_digit()) == 3 && !rest[3..].starts_with(b"'s") =>
                {
                    1
                }
                _ => break,
            };
            end += self.run(end, |c| c.is_ascii_digit());
        }
        let suffix = self.run(end, is_word);
        let kind = match &self.text[end..end + suffix] {
            "st" | "nd" | "rd" | "th" | "s" => TokenKind::Ordinal,
            _ => TokenKind::Number,
        };
        let suffix = if kind == TokenKind::Ordinal { suffix } else { 0 };
        self.push(end + suffix - self.at, kind);
    }

    /// A word of plain letters with a plain end, as most are; any other word, too.
    fn plain_word(&mut self) {
        let bytes = self.text.as_bytes();
        let mut end = self.at + 1;
        while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
            end += 1;
        }
        match bytes.get(end) {
            None | Some(b' ' | b'\n' | b',' | b';' | b'-' | b'"' | b')' | b'!' | b'?') => {
                self.push(end - self.at, TokenKind::Word);
            }
            Some(_) => self.word(),
        }
    }

    fn word(&mut self) {
        let start = self.at;
        let rest = &self.text[start..];
        if ["http://", "https://", "www."].iter().any(|scheme| rest.starts_with(scheme)) {
            let length = self.run(start, |c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '”' | ')'));
            let length = rest[..length].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
            return self.push(length, TokenKind::Reference);
        }
        let mut end = start + self.run(start, is_word);
        // Apostrophes stay inside a word: O'Brien, l’Oréal.
        while let Some(c) = self.text[end..].chars().next().filter(|&c| is_apostrophe(c)) {
            match self.run(end + c.len_utf8(), is_word) {
                0 => break,
                letters => end += c.len_utf8() + letters,
            }
        }
        let word = &self.text[start..end];
        if let Some(sign) = money_sign(word, &self.text[end..]) {
            return self.push(sign, TokenKind::Word);
        }
        if let Some(stem) = clitic(word) {
            self.push(stem, TokenKind::Word);
            return self.push(word.len() - stem, TokenKind::Clitic);
        }
        let stop = self.abbreviation_stop(start, end);
        self.push(end + stop - start, TokenKind::Word);
    }

    /// How many bytes after the word `start..end` belong to it as an abbreviation: its full stop, or `.S.` of `U.S.`.
    fn abbreviation_stop(&self, start: usize, end: usize) -> usize {
        let (word, rest) = (&self.text[start..end], &self.text[end..]);
        if !rest.starts_with('.') {
            return 0;
        }
        let known = lexicon::abbreviation(&lowered(word));
        if is_letter(word) {
            let mut length = 1;
            while let Some(c) = rest[length..].chars().next().filter(|c| c.is_alphabetic())
                && rest[length + c.len_utf8()..].starts_with('.')
            {
                length += c.len_utf8() + 1;
            }
            let ends_word = rest[length..].chars().next().is_none_or(|c| !is_word(c));
            if ends_word && (length > 1 || self.is_initial(word, &rest[1..])) {
                return length;
            }
        }
        let holds = match known {
            None => false,
            Some(Abbreviation::BeforeNumber) => {
                rest[1..].trim_start().starts_with(|c: char| c.is_ascii_digit())
            }
            Some(Abbreviation::Title) => word.starts_with(is_capital),
            Some(Abbreviation::Inside | Abbreviation::MayEnd) => true,
        };
        usize::from(holds && !rest.starts_with(".."))
    }

    /// Whether the single letter `word` with a full stop is an initial; `after` is what follows the full stop.
    fn is_initial(&self, word: &str, after: &str) -> bool {
        let after = after.trim_start();
        let next = &after[..after.find(|c| !is_word(c)).unwrap_or(after.len())];
        let previous = self.tokens.last().map_or("", |token| token.span.of(self.text));
        // "I" is a word of its own, unless it stands between two parts of a name.
        let pronoun = word == "I" && !previous.starts_with(is_capital);
        // "He took vitamin C. It helped" and "a Ph.D. The others", but "Q. Why not?"
        let continues = previous.ends_with(char::is_alphanumeric) || self.text[..self.at].ends_with('.');
        let ends_sentence = continues && lexicon::is_sentence_starter(&lowered(next));
        let capitals = word.starts_with(is_capital) && next.starts_with(is_capital);
        capitals && !pronoun && !ends_sentence
    }
}

/// How many bytes at the start of `word` are a sign of money before an amount, `Rs1`, `KSh200`, `USD50`; `after` is what
/// follows. Signs that are single letters need an amount that no type or road has: `R500`, `N2bn`, `P1,200`; not `N95`.
fn money_sign(word: &str, after: &str) -> Option<usize> {
    let sign = word.find(|c: char| c.is_ascii_digit()).filter(|&digits| digits > 0)?;
    let (letters, digits) = word.split_at(sign);
    let (digits, scale) = digits.split_at(digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len()));
    let grouped =
        after.strip_prefix([',', '.']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // "R2 million"
    let next = after.trim_start();
    let next = &next[..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len())];
    let is_scaled = scale.is_empty() && lexicon::is_in("scale", next);
    let large = is_scaled
        || digits.len() > 2
        || (grouped && digits.len() < 4)
        || (!scale.is_empty() && digits.len() < 4);
    let is_scale = scale.is_empty() || lexicon::is_in("scale", scale);
    let is_sign = lexicon::is_money_sign(letters) && (large || letters.len() > 1);
    (is_sign && is_scale).then_some(sign)
}

/// How many bytes the sign at the start of `text` takes, with all that makes one picture of it: variation selectors,
/// skin tones, what joiners tie to it, and the second half of a flag.
fn symbol(text: &str) -> usize {
    let mut signs = text.char_indices().skip(1).peekable();
    if text.starts_with(is_regional) {
        signs.next_if(|&(_, c)| is_regional(c));
    }
    let mut joined = text.starts_with(JOINER);
    while let Some((_, c)) = signs.next_if(|&(_, c)| is_picture_part(c) || (joined && is_picture(c))) {
        joined = c == JOINER;
    }
    signs.peek().map_or(text.len(), |&(end, _)| end)
}

const JOINER: char = '\u{200d}';

/// Half of a flag.
fn is_regional(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// What changes the sign before it: variation selectors, skin tones, tags, marks and joiners.
fn is_picture_part(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
        || is_attached(c)
}

/// What a joiner can tie to the sign before it.
fn is_picture(c: char) -> bool {
    !is_word(c) && !is_gap(c) && !is_punctuation(c)
}

/// Where the contraction in `word` splits, if it is one: before `'s`, `'ll`, `n't` and their like.
fn clitic(word: &str) -> Option<usize> {
    let (mark, apostrophe) = word.char_indices().rev().find(|&(_, c)| is_apostrophe(c))?;
    let ending = &word[mark + apostrophe.len_utf8()..];
    let is = |endings: &[&str]| endings.iter().any(|e| ending.eq_ignore_ascii_case(e));
    if is(&["s", "ll", "re", "ve", "d", "m"]) {
        return (mark > 0).then_some(mark);
    }
    let negated = is(&["t"]) && word[..mark].ends_with(['n', 'N']) && mark > 1;
    negated.then(|| mark - 1)
}

fn is_letter(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// Letters, digits and what attaches to letters (combining marks, joiners), which never start a new word.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_attached(c)
}

fn is_attached(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Both apostrophes that people type, and the letter that Hawaiian and Uzbek names use.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() && !matches!(c, '$' | '%' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~')
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '«' | '»' | '¡' | '¿' | '·' | '\u{3001}'..='\u{3011}' | '．' | '！' | '？')
            && !matches!(c, '‰')
}

//! Facts: what is known of a token before the taggers of attributions look at it.

use super::cue::cue_class;
use super::draft::Draft;
use super::names::Names;
use crate::lexicon;
use crate::tagger::hash;
use crate::text::{Document, TokenKind};

/// One thing that is true of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The word in lower case; of names and numbers only that they are.
    Word,
    /// The last three letters of a word that is neither.
    Suffix,
    /// What function word it is, or what form a word ends in that is none: "-ed", "-ing", "-s".
    Class,
    /// What it does if the lexicon has it as a cue.
    Cue,
    /// Where it stands in a quotation.
    Quote,
    /// Capital, small letters, number or the mark itself.
    Brief,
    /// What kind of name it is in.
    Name,
    /// How the rules' attribution takes it for its cue.
    Ruled,
}

/// How many facts there are.
pub const FACTS: usize = 8;

/// The facts of a token, by [`Fact`]; 0 where there is none.
pub type Row = [u32; FACTS];

/// The facts of every token of `document`; `name_kind` says what kind of name a token is in, from 1 on, 0 for none.
pub fn facts(document: &Document, names: &Names, drafts: &[Draft]) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..document.len()).map(|at| row(document, at, names.kind_number(at))).collect();
    for draft in drafts {
        rows[draft.cue.clone()].iter_mut().for_each(|row| row[Fact::Ruled as usize] = draft.frame());
    }
    rows
}

fn row(document: &Document, at: usize, name: u32) -> Row {
    let word = document.lower(at);
    let is_word = document.kind(at) == Some(TokenKind::Word);
    let is_number = matches!(document.kind(at), Some(TokenKind::Number | TokenKind::Ordinal));
    let key = document.key(at);
    let class = lexicon::word_class(key);
    let mut row = Row::default();
    row[Fact::Word as usize] = match (name, is_number) {
        (1.., _) if class.is_none() => hash("name") ^ name,
        (_, true) => hash("number"),
        _ => hash(word),
    };
    if is_word && name == 0 && class.is_none() {
        let letters = word.char_indices().rev().nth(2).map_or(0, |(start, _)| start);
        row[Fact::Suffix as usize] = hash(&word[letters..]);
    }
    row[Fact::Class as usize] = match class {
        Some(class) => 1 + class as u32,
        None if lexicon::calendar(word).is_some() => 20,
        None if lexicon::is_verb(key) => 21,
        None if word.ends_with("ed") => 22,
        None if word.ends_with("ing") => 23,
        None if lexicon::is_adverb(word) => 24,
        None if lexicon::is_plural(word) => 25,
        None if is_word => 26,
        None if is_number => 27,
        None => hash(word),
    };
    row[Fact::Cue as usize] = cue_class(document, at);
    row[Fact::Quote as usize] = quote(document, at);
    row[Fact::Brief as usize] = match is_word {
        true if document.is_capitalised(at) => 1,
        true => 2,
        false if is_number => 3,
        false => hash(word),
    };
    row[Fact::Name as usize] = name;
    row
}

/// Where token `at` stands in a quotation: 1 outside, 2 its opening mark, 3 inside, 4 its closing mark.
fn quote(document: &Document, at: usize) -> u32 {
    match document.quotation_at(at) {
        None => 1,
        Some(quotation) if quotation.tokens.start == at => 2,
        Some(quotation) if quotation.closed && quotation.tokens.end == at + 1 => 4,
        Some(_) => 3,
    }
}

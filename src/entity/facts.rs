//! Facts: what is known of a token before it is tagged. Features are made of them.

use std::ops::Range;

use super::casing::{Case, Casing};
use super::evidence::{Evidence, SIGNS};
use super::gazetteer::{self, head_kind, is_particle, is_place_noun, is_title, known};
use super::memory::Memory;
use super::vocabulary::Vocabulary;
use crate::lexicon;
use crate::report::EntityKind;
use crate::tagger::{Labels, hash};
use crate::text::case::{capitalised, is_capital};
use crate::text::{Document, TokenKind};

/// One thing that is true of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The word in lower case.
    Word,
    /// Its letters by kind: "Xxxx", "XX", "0000".
    Shape,
    /// The same with runs of a kind made one: "Xx"; a mark of punctuation is itself.
    Brief,
    /// Its first 2 letters.
    Prefix2,
    /// Its first 3 letters.
    Prefix3,
    /// Its last 2 letters.
    Suffix2,
    /// Its last 3 letters.
    Suffix3,
    /// Its last 4 letters.
    Suffix4,
    /// What function word, month, day or particle of names it is.
    Class,
    /// In which lists of given names it is.
    Given,
    /// Whether it is a frequent surname.
    Surname,
    /// Whether it is a title.
    Title,
    /// What kind of name ends in it.
    HeadLast,
    /// What kind of name begins with it.
    HeadFirst,
    /// Whether it is a noun for a kind of place.
    PlaceNoun,
    /// Where it stands in a known name, of what kind, from which list.
    Listed,
    /// Where it stands in the name of a city.
    City,
    /// Whether it opens its sentence, and what capitals say there.
    Stand,
    /// Whether it is elsewhere in lower case, if it has a capital.
    Lower,
    /// Whether it is elsewhere with a capital within a sentence, if it has a capital.
    Capital,
    /// What a first pass took the same word for elsewhere.
    Memory,
    /// In which longer name it stands elsewhere.
    Longer,
    /// The first of the signs of [`Evidence`]; the others follow.
    Sign,
}

#[cfg(feature = "train")]
impl Fact {
    /// All of them.
    pub const ALL: [Fact; 23] = [
        Fact::Word,
        Fact::Shape,
        Fact::Brief,
        Fact::Prefix2,
        Fact::Prefix3,
        Fact::Suffix2,
        Fact::Suffix3,
        Fact::Suffix4,
        Fact::Class,
        Fact::Given,
        Fact::Surname,
        Fact::Title,
        Fact::HeadLast,
        Fact::HeadFirst,
        Fact::PlaceNoun,
        Fact::Listed,
        Fact::City,
        Fact::Stand,
        Fact::Lower,
        Fact::Capital,
        Fact::Memory,
        Fact::Longer,
        Fact::Sign,
    ];
}

/// How many facts there are.
pub const FACTS: usize = Fact::Sign as usize + SIGNS;

/// The facts of a token, by their place in [`Fact`]; 0 where there is nothing to say.
pub type Row = [u32; FACTS];

/// The labels of names, by kinds in the order of [`EntityKind::ALL`].
pub fn labels() -> Labels {
    Labels::new(EntityKind::ALL.len())
}

/// What the facts of a token draw on.
pub struct Source<'d, 't> {
    /// The document.
    pub document: &'d Document<'t>,
    /// Its words.
    pub vocabulary: Vocabulary,
    /// How it writes them.
    pub casing: Casing,
    /// What stands beside them.
    pub evidence: Evidence,
    /// What a first pass took them for.
    pub memory: Memory,
    /// Facts to leave out, to measure what they are worth.
    #[cfg(feature = "train")]
    pub without: Vec<Fact>,
}

impl<'d, 't> Source<'d, 't> {
    /// Reads what `document` says of its words, without a memory of a first pass.
    pub fn read(document: &'d Document<'t>) -> Source<'d, 't> {
        let vocabulary = Vocabulary::read(document);
        let casing = Casing::read(document, &vocabulary);
        let evidence = Evidence::read(document, &vocabulary);
        Source {
            document,
            vocabulary,
            casing,
            evidence,
            memory: Memory::default(),
            #[cfg(feature = "train")]
            without: Vec::new(),
        }
    }

    /// The facts of the tokens `range`.
    pub fn facts(&self, range: Range<usize>) -> Vec<Row> {
        let mut rows: Vec<Row> = range.clone().map(|at| self.row(at)).collect();
        self.list(&range, &mut rows);
        #[cfg(feature = "train")]
        for row in &mut rows {
            for &fact in &self.without {
                let signs = if matches!(fact, Fact::Sign) { SIGNS } else { 1 };
                row[fact as usize..][..signs].fill(0);
            }
        }
        rows
    }

    fn row(&self, at: usize) -> Row {
        let mut row = [0; FACTS];
        let document = self.document;
        let (word, lower) = (document.word(at), document.lower(at));
        // "Iran–Iraq War" is written with a hyphen too.
        let lower = if lower == "–" && !document.is_spaced(at) { "-" } else { lower };
        let mut set = |fact: Fact, value: u32| row[fact as usize] = value;
        // "WHO" is not "who", nor "IT" "it".
        let is_short = || word.len() > 1 && word.len() < 5 && word.chars().all(is_capital);
        let is_acronym = self.casing.case(document, at) == Case::Ordinary && is_short();
        set(Fact::Word, hash(if is_acronym { word } else { lower }));
        let (shape, brief) = shapes(document, at);
        set(Fact::Shape, shape);
        set(Fact::Brief, brief);
        let case = self.casing.case(document, at);
        set(Fact::Stand, 1 + u32::from(self.casing.opens(document, at)) + 2 * case as u32);
        if document.kind(at) != Some(TokenKind::Word) {
            return row;
        }
        for (fact, letters) in [(Fact::Prefix2, 2), (Fact::Prefix3, 3)] {
            set(fact, prefix(lower, letters).map_or(0, hash));
        }
        for (fact, letters) in [(Fact::Suffix2, 2), (Fact::Suffix3, 3), (Fact::Suffix4, 4)] {
            set(fact, suffix(lower, letters).map_or(0, hash));
        }
        let class = || lexicon::word_class(lower).map_or(0, |class| 3 + class as u32);
        set(
            Fact::Class,
            match () {
                () if lexicon::calendar(lower).is_some() => 1,
                () if is_particle(lower) => 2,
                () => class(),
            },
        );
        if !document.is_capitalised(at) && case != Case::Lower {
            set(Fact::PlaceNoun, u32::from(is_place_noun(lower)));
            return row;
        }
        let number = self.vocabulary.number(at);
        // The lists hold names as ordinary sentences write them.
        let written = if self.is_any_case(at) { &capitalised(lower) } else { word };
        set(Fact::Given, gazetteer::given(written));
        set(Fact::Surname, u32::from(gazetteer::is_surname(written)));
        set(Fact::Title, u32::from(is_title(written)));
        set(Fact::HeadLast, head_kind(written, true).map_or(0, |kind| 1 + kind as u32));
        set(Fact::HeadFirst, head_kind(written, false).map_or(0, |kind| 1 + kind as u32));
        set(Fact::PlaceNoun, u32::from(is_place_noun(lower)));
        set(Fact::Lower, 1 + u32::from(self.casing.is_lower(number)));
        set(Fact::Capital, 1 + u32::from(self.casing.is_capital(number)));
        let (memory, longer) = self.recalled(at);
        set(Fact::Memory, memory);
        set(Fact::Longer, longer);
        for (sign, elsewhere) in self.evidence.elsewhere(document, number, at).into_iter().enumerate() {
            row[Fact::Sign as usize + sign] = u32::from(elsewhere);
        }
        row
    }

    /// What the first pass took token `at` for elsewhere, alone and within longer names.
    pub fn recalled(&self, at: usize) -> (u32, u32) {
        let document = self.document;
        let may_be_name = document.kind(at) == Some(TokenKind::Word)
            && (document.is_capitalised(at) || self.casing.case(document, at) == Case::Lower);
        #[cfg(feature = "train")]
        let may_be_name = may_be_name && !self.without.contains(&Fact::Memory);
        if may_be_name { self.memory.recall(document, self.vocabulary.number(at), at) } else { (0, 0) }
    }

    /// Whether the letters of token `at` may be other than the lists have them: in a sentence in capitals or small
    /// letters, or in a word in capitals that is too long for an abbreviation.
    fn is_any_case(&self, at: usize) -> bool {
        let shouted = || {
            let word = self.document.word(at);
            word.chars().count() > 3 && word.chars().all(is_capital)
        };
        matches!(self.casing.case(self.document, at), Case::Upper | Case::Lower) || shouted()
    }

    /// Notes the known names and cities among the tokens `range`.
    fn list(&self, range: &Range<usize>, rows: &mut [Row]) {
        let document = self.document;
        let mut at = range.start;
        while at < range.end {
            let Some((end, name)) = known(document, at, self.is_any_case(at)) else {
                at += 1;
                continue;
            };
            for i in at..end.min(range.end) {
                let label = labels().of(name.kind as usize, &(at..end), i) as u32;
                rows[i - range.start][Fact::Listed as usize] = hash(name.table).wrapping_add(label);
            }
            at = end;
        }
        let mut at = range.start;
        while at < range.end {
            let capitalised = document.is_capitalised(at);
            let Some(end) = capitalised.then(|| gazetteer::city(document, at)).flatten() else {
                at += 1;
                continue;
            };
            for i in at..end.min(range.end) {
                let label = Labels::new(1).of(0, &(at..end), i) as u32;
                rows[i - range.start][Fact::City as usize] = label;
            }
            at = end;
        }
    }
}

/// The hashes of the shape of token `at`, in full and with its runs made one.
fn shapes(document: &Document, at: usize) -> (u32, u32) {
    let word = document.word(at);
    let letter = !matches!(document.kind(at), Some(TokenKind::Punctuation | TokenKind::Symbol));
    let (mut shape, mut brief) = (Shape::default(), Shape::default());
    let mut last = None;
    for c in word.chars().take(24) {
        let class = match c {
            _ if is_capital(c) => 'X',
            _ if c.is_alphabetic() => 'x',
            _ if c.is_numeric() => '0',
            '–' => '-',
            _ => c,
        };
        shape.push(class);
        if last.replace(class) != Some(class) || !letter {
            brief.push(class);
        }
    }
    // "A" is another thing than "AB".
    if word.len() == 1 {
        brief.push('.');
    }
    (shape.hash, brief.hash)
}

/// Classes of letters, hashed as they come.
#[derive(Default)]
struct Shape {
    hash: u32,
}

impl Shape {
    fn push(&mut self, class: char) {
        self.hash = (self.hash.rotate_left(5) ^ u32::from(class)).wrapping_mul(0x9e37_79b1);
    }
}

/// The first `letters` of `word`, if it has more.
fn prefix(word: &str, letters: usize) -> Option<&str> {
    word.char_indices().nth(letters).map(|(end, _)| &word[..end])
}

/// The last `letters` of `word`, if it has more.
fn suffix(word: &str, letters: usize) -> Option<&str> {
    let start = word.char_indices().rev().nth(letters - 1).map(|(start, _)| start)?;
    (start > 0).then(|| &word[start..])
}

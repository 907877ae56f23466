//! Cues: the words that tie what is said to who says it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::{self, Row, Table, WordClass, source};
use crate::text::{Document, TokenKind};

/// How a cue takes its source and content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// "X said (that) …", "…, said X".
    Verb,
    /// "according to X".
    Preposition,
    /// "allegedly": no source.
    Adverb,
    /// "is believed to": no source.
    Passive,
}

/// What the lexicon says of a cue.
pub struct CueEntry {
    /// What the source does by saying it: report, claim, denial …
    pub class: &'static str,
    /// How it takes its source and content.
    pub frame: Frame,
}

static CUES: LazyLock<Table<CueEntry>> = LazyLock::new(|| {
    Table::new("cues", source!("cues"), |cells| CueEntry {
        class: cells[0],
        frame: match cells[1] {
            "preposition" => Frame::Preposition,
            "adverb" => Frame::Adverb,
            "passive" => Frame::Passive,
            _ => Frame::Verb,
        },
    })
});

/// A cue in the text.
pub struct Cue {
    /// Its tokens, with the auxiliaries of a verb: "has said".
    pub tokens: Range<usize>,
    /// Its row in the lexicon.
    pub row: &'static Row<CueEntry>,
}

/// The cues in `sentence`, in order.
pub fn cues(document: &Document, sentence: &Range<usize>) -> Vec<Cue> {
    CUES.matches(document, sentence.clone())
        .filter(|(tokens, row)| row.data.frame != Frame::Verb || is_verb(document, tokens, sentence))
        .map(|(tokens, row)| Cue { tokens, row })
        .collect()
}

/// Whether a cue of any frame may begin at token `at`.
pub fn is_cue(document: &Document, at: usize) -> bool {
    CUES.at(document, at).is_some()
}

/// Whether a word that can be a verb is one here, and a finite one: not "the claim", "to say", "claims of".
fn is_verb(document: &Document, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let at = tokens.start;
    if at == sentence.start {
        return false;
    }
    let (before, word, after) = (document.lower(at - 1), document.lower(at), document.lower(tokens.end));
    let class = lexicon::word_class(before);
    // After a determiner, a preposition or "to" stands a noun or an infinitive.
    let noun_before =
        matches!(class, Some(WordClass::Determiner | WordClass::Possessive | WordClass::Preposition))
            && !matches!(before, "who" | "that" | "which" | "as" | "all" | "both" | "this");
    let infinitive = matches!(
        before,
        "to" | "will"
            | "would"
            | "should"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "not"
            | "n't"
            | "'s"
            | "no"
            | "new"
    );
    let participle_of = word.ends_with("ing")
        && !(before == "," || document.kind(at - 1) == Some(TokenKind::Word) && class.is_none());
    let passive = matches!(before, "is" | "are" | "was" | "were" | "been" | "be" | "being");
    let noun_after = matches!(after, "of" | "from" | "against") && word.ends_with('s');
    !(noun_before || infinitive || participle_of || passive || noun_after)
}

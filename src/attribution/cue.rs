//! Cues: the words that tie what is said to who says it.

use std::ops::Range;
use std::sync::LazyLock;

use super::adverbial::time_before;
use super::content::quotation_after;
use super::phrase::{determines, opens_phrase, seems};
use super::source;
use crate::figure::{approximated, is_number};
use crate::lexicon::{self, Row, Table, WordClass};
use crate::report::CueClass;
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
    /// "is considered": no source.
    Passive,
    /// "is believed" before "to": no source, and a cue only there.
    Raised,
    /// Words that are a cue only where the tagger takes them for one: "praises the plan", "the claim that".
    Hint,
    /// Words that only look like a cue: "asked not to be named".
    None,
    /// A colon after a speaker alone: "Weil: We did not know."
    Turn,
    /// A dash before whoever signs a quotation.
    Signature,
    /// "was confirmed by X": its source after it, its content before.
    Agent,
    /// "the alleged thief": no source, and for its content the noun.
    Adjective,
    /// "put the number of boats at 40": a verb that is a cue only with a number.
    Amount,
    /// "the claim that …": a noun with a clause.
    Noun,
}

impl Frame {
    /// Whether the cue is words that mostly are one, and not a mark.
    fn is_word(self) -> bool {
        !matches!(self, Frame::Turn | Frame::Signature | Frame::Amount)
    }
}

/// What the lexicon says of a cue.
pub struct CueEntry {
    /// What the source does by saying it: report, claim, denial …
    pub class: CueClass,
    /// How it takes its source and content.
    pub frame: Frame,
    /// Whether the one who is told stands right after it: "told reporters".
    pub addressee: bool,
}

static CUES: LazyLock<Table<CueEntry>> = LazyLock::new(|| {
    Table::new("cues", lexicon::source!("cues"), |cells| CueEntry {
        class: CueClass::from_word(cells[0]).unwrap_or(CueClass::Report),
        frame: match cells[1] {
            "preposition" => Frame::Preposition,
            "adverb" => Frame::Adverb,
            "passive" => Frame::Passive,
            "raised" => Frame::Raised,
            "amount" => Frame::Amount,
            "turn" => Frame::Turn,
            "signature" => Frame::Signature,
            "hint" => Frame::Hint,
            "none" => Frame::None,
            _ => Frame::Verb,
        },
        addressee: cells[2] == "yes",
    })
});

/// A cue in the text.
pub struct Cue {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it is used here: what the lexicon says, or passive.
    pub frame: Frame,
    /// Its row in the lexicon.
    pub row: &'static Row<CueEntry>,
}

/// The cues in `clause`, in order; words inside a name, for which `is_name` says yes, are none.
pub fn cues(document: &Document, clause: &Range<usize>, is_name: impl Fn(usize) -> bool) -> Vec<Cue> {
    let is_word = |tokens: &Range<usize>| !is_name(tokens.start) && !is_compound(document, tokens);
    let matches = CUES.matches(document, clause.clone()).filter(|(tokens, _)| is_word(tokens));
    matches
        .filter_map(|(tokens, row)| {
            let frame = match row.data.frame {
                // "was said by officials to be"
                Frame::Raised if document.lower(tokens.end) == "by" => Frame::Agent,
                Frame::Raised if document.lower(tokens.end) != "to" => return None,
                Frame::Verb if is_adjective(document, &tokens) => Frame::Adjective,
                Frame::Verb => verb_use(document, &tokens, row.data.class, clause)?,
                Frame::Amount => {
                    verb_use(document, &tokens, row.data.class, clause).map(|_| Frame::Amount)?
                }
                _ => row.data.frame,
            };
            Some(Cue { tokens, frame, row })
        })
        .collect()
}

/// Whether a word of `tokens` is joined to one beside them: "Turkish-claimed", "well-known".
pub fn is_compound(document: &Document, tokens: &Range<usize>) -> bool {
    let joins =
        |at: usize| document.word(at) == "-" && !document.is_spaced(at) && !document.is_spaced(at + 1);
    tokens.start.checked_sub(1).is_some_and(joins) || joins(tokens.end)
}

/// The row of the noun at token `at`, if it may be a cue as such: "claim" in "the claim that".
pub fn noun_row(document: &Document, at: usize, clause: &Range<usize>) -> Option<&'static Row<CueEntry>> {
    let (tokens, row) = CUES.at(document, at).filter(|(tokens, _)| tokens.len() == 1)?;
    let is_noun = match row.data.frame {
        Frame::Verb => verb_use(document, &tokens, row.data.class, clause).is_none(),
        Frame::Hint => true,
        _ => false,
    };
    (is_noun && !is_past(document, at)).then_some(row)
}

/// The row of the first of the words `tokens` that the lexicon has as more than a report, or else as one: "expressed concern" is a
/// belief.
pub fn row_of(document: &Document, tokens: &Range<usize>) -> Option<&'static Row<CueEntry>> {
    let mut rows = tokens.clone().filter_map(|at| CUES.at(document, at)).map(|(_, row)| row);
    let first = rows.next()?;
    let mut all = std::iter::once(first).chain(rows);
    Some(all.find(|row| row.data.class != CueClass::Report).unwrap_or(first))
}

/// Whether words that meet `tokens` only look like a cue: "asked not to be named".
pub fn looks_like_a_cue(document: &Document, tokens: &Range<usize>) -> bool {
    /// No such words begin farther before the token.
    const REACH: usize = 4;
    let near = tokens.start.saturating_sub(REACH).max(document.sentence(tokens.start).start)..tokens.end;
    near.into_iter().any(|at| {
        let row = CUES.at(document, at).filter(|(words, _)| words.end > tokens.start);
        row.is_some_and(|(_, row)| row.data.frame == Frame::None)
    })
}

/// What the lexicon has token `at` for as a cue, as a number: its class and frame; 0 for none.
pub fn cue_class(document: &Document, at: usize) -> u32 {
    let row = CUES.at(document, at).map(|(_, row)| &row.data).filter(|row| row.frame.is_word());
    row.map_or(0, |row| 1 + (row.frame as u32) * 8 + row.class as u32)
}

/// Whether a word that needs no tagger to be a cue may stand at token `at`.
pub fn is_cue(document: &Document, at: usize) -> bool {
    CUES.at(document, at).is_some_and(|(_, row)| row.data.frame.is_word() && row.data.frame != Frame::Hint)
}

/// Whether token `at` is the participle of a verb that is a cue without a tagger: "estimated", "told".
pub fn is_participle(document: &Document, at: usize) -> bool {
    is_past(document, at) && CUES.at(document, at).is_some_and(|(_, row)| row.data.frame == Frame::Verb)
}

/// How a word that can be a verb is used: active, passive, or (none) as a noun or without a subject of its own.
fn verb_use(
    document: &Document,
    tokens: &Range<usize>,
    class: CueClass,
    clause: &Range<usize>,
) -> Option<Frame> {
    let at = tokens.start;
    let mut before = time_before(document, at, clause.start)
        .unwrap_or(at)
        .checked_sub(1)
        .filter(|&before| before >= clause.start)?;
    let is_adverb = |at: usize| lexicon::word_class(document.key(at)) == Some(WordClass::Adverb);
    while before > clause.start && (is_adverb(before) || seems(document, before)) {
        before -= 1;
    }
    let before_class = lexicon::word_class(document.key(before));
    match document.lower(before) {
        _ if is_be(document, before) && !document.lower(at).ends_with("ing") => {
            // "accused of"; "said to have"; but "told to leave" is an order carried out.
            let accused = matches!(document.lower(tokens.end - 1), "of" | "with");
            let held = matches!(class, CueClass::Report | CueClass::Claim | CueClass::Belief)
                && document.lower(at) != "told";
            let raised = document.lower(tokens.end) == "to" && held;
            return match document.lower(tokens.end) {
                "by" if tokens.len() == 1 => Some(Frame::Agent),
                _ => (accused || raised).then_some(Frame::Passive),
            };
        }
        // Words after which a verb is finite although they are listed as something else.
        _ if lexicon::is_in("finite", document.key(before)) => {}
        // "a man standing outside said"
        word if (matches!(word, "that" | "this") || lexicon::is_in("bare place", word))
            && is_past(document, at) => {}
        // "Some fear that", but not "some fear of it"
        _ if lexicon::is_in("many", document.key(before)) && document.lower(tokens.end) == "that" => {}
        // "a man close to her said", but "her reported income"
        "her" if lexicon::is_in("past", document.key(at)) => {}
        // "the other said", but not "the other reports"
        "other" if is_past(document, at) && determines(document, before.wrapping_sub(1)) => {}
        // "the mayor's repeated claims"
        word if word.ends_with("ed") && source::is_owning(document, before.wrapping_sub(1)) => return None,
        // After a determiner, a preposition or an auxiliary stands a noun or an infinitive.
        _ if matches!(
            before_class,
            Some(
                WordClass::Determiner | WordClass::Possessive | WordClass::Preposition | WordClass::Auxiliary
            )
        ) =>
        {
            return None;
        }
        // "Two men accused of theft left"
        _ if class == CueClass::Accusation
            && is_past(document, at)
            && matches!(document.lower(tokens.end - 1), "of" | "with") =>
        {
            return None;
        }
        _ => {}
    }
    let finite = match document.lower(at) {
        word if word.ends_with("ing") => document.word(before) == ",",
        // "pictures appear to show fresh graves"
        _ if seems(document, at.wrapping_sub(1)) => class == CueClass::Report,
        word => word == "says" || is_past(document, at) || takes_content(document, before, tokens.end),
    };
    finite.then_some(Frame::Verb)
}

/// Whether token `at` is a form of "be", which makes the verb after it passive.
pub fn is_be(document: &Document, at: usize) -> bool {
    lexicon::is_in("copula", document.key(at)) || document.lower(at) == "being"
}

/// Whether the cue `tokens` is "alleged" before what it casts doubt on: "several alleged accomplices".
fn is_adjective(document: &Document, tokens: &Range<usize>) -> bool {
    let class = |at: usize| lexicon::word_class(document.key(at));
    let before = class(tokens.start.wrapping_sub(1));
    let is_subject = before.is_none() || before == Some(WordClass::Pronoun);
    let follows = document.word(tokens.start.wrapping_sub(1));
    let opens = matches!(follows, "," | "“" | "\"" | "") || lexicon::is_plural(document.lower(tokens.end));
    let noun = document.kind(tokens.end) == Some(TokenKind::Word) && class(tokens.end).is_none();
    document.lower(tokens.start) == "alleged" && tokens.len() == 1 && noun && (!is_subject || opens)
}

/// Whether the verb form at token `at` is a past tense or participle, which are seldom nouns.
pub fn is_past(document: &Document, at: usize) -> bool {
    document.lower(at).ends_with("ed") || lexicon::is_in("past", document.key(at))
}

/// Whether a statement can begin at token `at`, after a present tense that may also be a noun ("reports", "claims"):
/// "that", a pronoun or determiner, a name, a number, a quotation, or the end of a clause after a statement and, at
/// token `subject`, somebody who can make one: "…, officials say."
fn takes_content(document: &Document, subject: usize, at: usize) -> bool {
    let speaks = document.is_capitalised(subject) || source::is_voice(document, &(subject..subject + 1));
    let ends = speaks && matches!(document.word(at), ":" | ";" | "." | "," | "—" | "–" | "");
    ends || opens_phrase(document, at)
        || quotation_after(document, at).is_some()
        || opens_number(document, at)
        || lexicon::is_plural(document.lower(at))
        || matches!(document.lower(at), "to" | "no" | "not")
}

/// Whether a number begins at token `at`, with the words on how exact it is: "at least 40", "just 40", "between 40 and 50".
pub fn opens_number(document: &Document, at: usize) -> bool {
    /// No more words stand before the number.
    const NEAR: usize = 4;
    // "at “well over 80”"
    let at = at + usize::from(matches!(document.word(at), "“" | "\""));
    let at = at + usize::from(lexicon::is_in("exactly", document.key(at)));
    let begins = |number: usize| {
        // "$12 million"
        let start = number - usize::from(lexicon::is_money_sign(document.word(number.wrapping_sub(1))));
        is_number(document, number) && approximated(document, &(start..number + 1)) == at
    };
    // "between $90 million and"
    let first = at + 1 + usize::from(lexicon::is_money_sign(document.word(at + 1)));
    document.lower(at) == "between" && is_number(document, first) || (at..at + NEAR).any(begins)
}

#[cfg(test)]
mod tests {
    use super::is_compound;
    use crate::text::Document;

    #[test]
    fn a_word_is_part_of_a_compound_only_if_a_hyphen_is_tight_on_both_sides() {
        let cases = [
            ("well-known", true),
            ("known-about", true),
            ("known", false),
            ("- known -", false),
            ("the bridge -known- fell", false),
            ("the bridge- known fell", false),
            ("known.", false),
        ];
        for (text, expected) in cases {
            let document = Document::read(text);
            let at = (0..document.len()).find(|&at| document.word(at) == "known").expect("a cue");
            assert_eq!(is_compound(&document, &(at..at + 1)), expected, "{text:?}");
        }
    }
}

//! Attributions that a text makes by its layout: the turns of an interview, headlines, and quotations signed with a name.

use std::ops::Range;

use super::NEAR_DRAFTS;
use super::content::{quotation_after, trimmed};
use super::cue::{Frame, is_cue, row_of};
use super::draft::{Basis, Draft};
use super::merge::meet;
use super::names::Names;
use super::phrase::holds_verb;
use super::source::is_voice;
use super::subject::first_subject;
use crate::lexicon;
use crate::report::EntityKind;
use crate::text::case::is_capital;
use crate::text::{Document, TokenKind};

/// A name before a colon, or after a dash, has no more tokens.
const LONGEST_NAME: usize = 8;

/// No turn has more tokens than this.
const LONGEST_TURN: usize = 300;

/// A quotation that is signed has more tokens than this.
const SHORTEST_QUOTATION: usize = 5;

/// What the colon at token `at` hands to the speaker who alone stands before it in its paragraph: "Weil: We did not know.",
/// "Mayor: Bridge is safe". Source and content.
pub fn turn(document: &Document, names: &Names, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let paragraph = document.paragraph(at);
    // A quotation may open before the first speaker.
    let opens = document.kind(paragraph.start) == Some(TokenKind::Punctuation);
    let source = paragraph.start + usize::from(opens)..at;
    let is_speaker = || speaks(document, names, &source) || is_shouted(document, &source);
    if source.is_empty() || source.len() > LONGEST_NAME || !document.is_spaced(at + 1) || !is_speaker() {
        return None;
    }
    let content = trimmed(document, at + 1..paragraph.end.min(at + LONGEST_TURN))?;
    // "Karvelia: rival death tolls": a headline that only says what it is about.
    // Nor does one that asks without a verb: "Karvelia: Coup or no coup?"
    let asked = content.clone().find(|&at| document.word(at) == "?");
    let is_question = asked.is_some_and(|end| !holds_verb(document, content.start..end));
    let is_statement = holds_verb(document, content.clone()) || document.is_capitalised(content.start);
    let is_label = paragraph.start == 0
        && document.quotation_at(content.start).is_none()
        && (is_question || !is_statement);
    (content.len() > 1 && !is_label).then_some((source, content))
}

/// The quotation before the dash at token `at`, and who alone stands after it in its paragraph: "“We did not know.” — Tomas
/// Weil". Source and content.
pub fn signature(document: &Document, names: &Names, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let quotation = document.quotation_at(at.checked_sub(1)?)?;
    let end = document.paragraph(at).end;
    let source = trimmed(document, at + 1..end.min(at + 1 + LONGEST_NAME))?;
    let is_whole = quotation.closed && quotation.tokens.end == at && end <= source.end + 1;
    // "Ilse Brandt, baker"
    let comma = source.clone().find(|&at| document.word(at) == ",").unwrap_or(source.end);
    let is_signed = is_whole
        && quotation.tokens.len() > SHORTEST_QUOTATION
        && speaks(document, names, &(source.start..comma));
    is_signed.then(|| (source, quotation.tokens.clone()))
}

/// The quotation that a colon hands to the subject of the `sentence` before it, where no cue does: "Another was less sure: “Some will
/// obey.”" `drafts` are what was found up to here.
pub fn led_in(
    document: &Document,
    names: &Names,
    sentence: &Range<usize>,
    drafts: &[Draft],
) -> Option<Draft> {
    let opens = |at: &usize| {
        document.word(*at) == ":"
            && quotation_after(document, at + 1).is_some_and(|quotation| quotation.closed)
    };
    let colon = sentence.clone().find(opens)?;
    let content = document.quotation_at(colon + 1)?.tokens.clone();
    let says = |range: &Range<usize>| meet(range, &(sentence.start..content.end));
    let is_said =
        drafts.iter().rev().take(NEAR_DRAFTS).any(|draft| says(&draft.cue) || draft.content.iter().any(says));
    // A title does not end in a full stop of its own.
    let ends = matches!(document.word(content.end - 2), "." | "!" | "?" | "…");
    let is_whole = content.len() > SHORTEST_QUOTATION && document.is_capitalised(content.start + 1) && ends;
    if is_said || !is_whole {
        return None;
    }
    let source = first_subject(document, sentence, colon)?;
    let is_person = |at: usize| names.kind_at(at) == Some(EntityKind::Person);
    let is_one = lexicon::is_in("one", document.key(source.start));
    let is_somebody = is_one || source.clone().any(is_person) || is_voice(document, &source);
    let row = row_of(document, &(colon..colon + 1)).filter(|_| is_somebody)?;
    let basis = Basis::Rule(row, Frame::Turn);
    Some(Draft {
        source: Some(source),
        cue: colon..colon + 1,
        class: row.data.class,
        basis,
        content: vec![content],
    })
}

/// Whether `phrase` is nothing but a name or a noun of somebody who can say things, with what belongs to it.
fn speaks(document: &Document, names: &Names, phrase: &Range<usize>) -> bool {
    let speaker = |kind| matches!(kind, EntityKind::Person | EntityKind::Organization);
    let is_named = |at: usize| names.kind_at(at).is_some_and(speaker);
    let is_small = |at: usize| !document.is_capitalised(at) && !is_named(at);
    let says = |at: usize| is_cue(document, at) && !is_voice(document, &(at..at + 1));
    match phrase.clone().any(is_named) {
        true => !phrase.clone().any(|at| document.kind(at) == Some(TokenKind::Word) && is_small(at)),
        // In "He said: “It was old.”" the cue says whose words they are.
        false => phrase.len() < 3 && is_voice(document, phrase) && !says(phrase.end - 1),
    }
}

/// Whether `phrase` is one or two words in capitals, as speakers are set in an interview.
fn is_shouted(document: &Document, phrase: &Range<usize>) -> bool {
    let is_capitals = |word: &str| word.len() > 3 && word.chars().all(is_capital);
    phrase.len() < 3 && phrase.clone().all(|at| is_capitals(document.word(at)))
}

#[cfg(test)]
mod tests {
    use super::is_shouted;
    use crate::text::Document;

    #[test]
    fn speakers_of_an_interview_are_one_or_two_words_in_capitals() {
        let cases = [
            ("HOST", true),
            ("FIRST WITNESS", true),
            ("THE FIRST WITNESS", false),
            ("Host", false),
            ("FIRST witness", false),
            ("US", false),
        ];
        for (text, expected) in cases {
            let document = Document::read(text);
            assert_eq!(is_shouted(&document, &(0..document.len())), expected, "{text:?}");
        }
    }
}

//! Speakers: where a source begins and ends beside its cue.

use std::ops::Range;

use super::cue::is_cue;
use super::draft::Draft;
use super::phrase::{determines, is_break, is_date, opens_relative};
use super::source::without_comma;
use super::subject::subject_before;
use crate::lexicon::{self, WordClass};
use crate::text::{Document, TokenKind};

/// Gives `draft` its source from where it begins to where it ends, as the words around it and its cue tell; none if nothing is left of it.
pub fn bound_source(document: &Document, draft: &mut Draft) {
    let Some(source) = draft.source.take() else { return };
    let cue = &draft.cue;
    let source = without_deed(document, without_adverbial(document, without_signs(document, source)));
    let source = with_clause(document, source, cue);
    let source = with_whole_clause(document, antecedent(document, source, cue), cue);
    let source = without_adverb(document, after_reason(document, source), cue);
    draft.source = without_comma(document, without_relative(document, source));
}

/// `source` without the adverbial before a pronoun: "In a message seen by this newspaper | it".
fn without_adverbial(document: &Document, source: Range<usize>) -> Range<usize> {
    let last = source.end - 1;
    let is_adverbial = lexicon::word_class(document.key(source.start)) == Some(WordClass::Preposition)
        && lexicon::is_in("pronoun", document.key(last));
    if is_adverbial { last..source.end } else { source }
}

/// `source` without the participle of which it is the object: "contradicting a source who spoke of".
fn without_deed(document: &Document, source: Range<usize>) -> Range<usize> {
    let is_deed = document.lower(source.start).ends_with("ing") && determines(document, source.start + 1);
    source.start + usize::from(is_deed && source.len() > 1)..source.end
}

/// `source` with the relative clause between it and its `cue`: "A manager, who did not want to be named, says", "A driver, 71, who gave
/// no name, says".
fn with_clause(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let is_comma = |at: usize| document.word(at) == ",";
    let comma = source.end + if document.is_age(source.end + 1) { 2 } else { 0 };
    let opens = is_comma(comma) && lexicon::is_in("relative", document.key(comma + 1));
    let closed = cue.start.wrapping_sub(1);
    // ", who would give only her first name, Lise, said"
    let inner = || (comma + 1..closed).filter(|&at| is_break(document, at));
    let is_near = closed > comma && closed - comma < REACH;
    let is_whole = || is_comma(closed) && inner().all(is_comma) && inner().count() < 3;
    if opens && is_near && is_whole() { source.start..closed } else { source }
}

/// A pattern in which something within a clause was taken for the source: whoever the clause is about, if it is that pattern.
type Pattern = fn(&Document, &Range<usize>, &Range<usize>) -> Option<Range<usize>>;

/// The patterns in the order in which they are asked; the first that has a say decides.
const PATTERNS: [Pattern; 5] = [of_oneself, cut_clause, in_reason, after_age, in_clause];

/// A clause or aside about a source is no longer than this.
const REACH: usize = 40;

/// Whoever `source` before its `cue` is only a part of what is said about, if it is.
fn antecedent(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    PATTERNS.iter().find_map(|pattern| pattern(document, &source, cue)).unwrap_or(source)
}

/// "the council [itself], which said"
fn of_oneself(document: &Document, source: &Range<usize>, _: &Range<usize>) -> Option<Range<usize>> {
    /// Its phrase is no longer.
    const SHORT: usize = 5;
    let is_self = source.len() == 1 && document.lower(source.start).ends_with("self");
    let mut near = (source.start.saturating_sub(SHORT)..source.start).rev();
    Some(near.find(|&at| determines(document, at)).filter(|_| is_self)?..source.end)
}

/// "[A driver who gave his name] only as Ruslan told": all of the clause, of which the end was missed.
fn cut_clause(document: &Document, source: &Range<usize>, cue: &Range<usize>) -> Option<Range<usize>> {
    /// No more words of the clause are missed.
    const SHORT: usize = 6;
    let mut gap = source.end..cue.start;
    let is_cut = gap.len() > 1
        && gap.len() <= SHORT
        && source.clone().skip(1).any(|at| is_who_clause(document, at))
        && !gap.any(|at| is_break(document, at));
    is_cut.then_some(source.start..cue.start)
}

/// "A worker, speaking anonymously because [he] was not allowed to talk, told": he is the worker.
fn in_reason(document: &Document, source: &Range<usize>, cue: &Range<usize>) -> Option<Range<usize>> {
    let is_pronoun = source.len() == 1 && opens_reason(document, source.start.wrapping_sub(1));
    if !is_pronoun || source.end + 1 >= cue.start || document.word(cue.start - 1) != "," {
        return None;
    }
    let sentence = document.sentence(source.start);
    let mut near = (sentence.start..source.start).rev().take(REACH);
    let comma = near.find(|&at| document.word(at) == ",")?;
    subject_before(document, comma, sentence.start)
}

/// "A teacher, 34, from [the old town] recounted"
fn after_age(document: &Document, source: &Range<usize>, cue: &Range<usize>) -> Option<Range<usize>> {
    let before = preposition_before(document, source, cue)?;
    let (age, start) = (before.checked_sub(2)?, document.sentence(before).start);
    let before_age = age.checked_sub(1).filter(|_| age > start && document.is_age(age))?;
    Some(subject_before(document, before_age, start)?.start..cue.start)
}

/// "A nurse who was not allowed to speak to [the press] said"
fn in_clause(document: &Document, source: &Range<usize>, cue: &Range<usize>) -> Option<Range<usize>> {
    let before = preposition_before(document, source, cue)?;
    let start = document.sentence(before).start;
    let mut clause = (start..before).rev().take(REACH).take_while(|&at| !is_break(document, at));
    let who = clause.find(|&at| document.lower(at) == "who")?;
    Some(subject_before(document, who, start)?.start..cue.start)
}

/// The preposition before a `source` that stands right before its `cue`: no subject does.
fn preposition_before(document: &Document, source: &Range<usize>, cue: &Range<usize>) -> Option<usize> {
    let before = source.start.checked_sub(1).filter(|_| source.end == cue.start)?;
    (lexicon::word_class(document.key(before)) == Some(WordClass::Preposition)).then_some(before)
}

/// Whether the clause that belongs to the noun before it begins at token `at`: "a nurse who gave no name".
fn is_who_clause(document: &Document, at: usize) -> bool {
    document.lower(at) == "who" && document.word(at - 1) != ","
}

/// Whether a reason begins at token `at`: "because she feared for her job".
fn opens_reason(document: &Document, at: usize) -> bool {
    lexicon::is_in("cause", document.key(at))
}

/// `source` after its `cue` with the relative clause that tells more of it, if that ends the sentence, "said Mara Lund, who owns a shop.",
/// or else without: "said Hanna Drubek, whose two sons, like her, left".
fn with_whole_clause(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let opens = |at: &usize| document.word(*at) == "," && opens_relative(document, at + 1);
    let sentence = document.sentence(source.start);
    let breaks = |at: usize| (at..sentence.end).find(|&at| is_break(document, at));
    let ends = |at: usize| breaks(at).unwrap_or(sentence.end - 1).max(at);
    if source.start < cue.end {
        // "a man who | said"
        let is_pronoun = matches!(document.lower(source.end - 1), "who" | "that" | "which");
        let end = source.end - usize::from(source.len() > 1 && is_pronoun);
        return source.start..end;
    }
    let source = with_apposed_name(document, source);
    // "a nurse who gave no name | because she feared for her job"
    let mut words = source.start + 1..source.end + 1;
    let is_clause = words.any(|at| is_who_clause(document, at));
    let source = source.start..if is_clause { ends(source.end) } else { source.end };
    let Some(comma) = (source.start + 1..source.end + 1).find(opens) else { return source };
    let last = ends(comma + 1);
    // "a man in a cellar, who said" says more.
    let is_whole = last + 1 >= sentence.end && !is_cue(document, comma + 2);
    source.start..if is_whole { last } else { comma }
}

/// `source` with the name after it of which a clause tells more: "said a student, | Pavle, | who asked".
fn with_apposed_name(document: &Document, source: Range<usize>) -> Range<usize> {
    let start = source.end + 1;
    let is_name = |&at: &usize| document.is_capitalised(at) && !is_date(document, at);
    let end = start + (start..document.len()).take_while(is_name).count();
    let is_apposed = document.word(source.end) == ","
        && matches!(document.lower(source.start), "a" | "an")
        && end > start
        && document.word(end) == ","
        && opens_relative(document, end + 1);
    source.start..if is_apposed { end } else { source.end }
}

/// `source` from where a reason begins that ends in it: "a nurse who gave no name because | she | feared for her job".
fn after_reason(document: &Document, source: Range<usize>) -> Range<usize> {
    let last = source.end - 1;
    let is_reason =
        source.len() > 2 && lexicon::is_in("pronoun", document.key(last)) && opens_reason(document, last - 1);
    if is_reason { last..source.end } else { source }
}

/// `source` without the adverb before its `cue`: "The ministry first said".
fn without_adverb(document: &Document, source: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let Some(last) = source.end.checked_sub(1).filter(|&last| last > source.start) else { return source };
    let is_adverb =
        lexicon::is_in("earlier", document.key(last)) || lexicon::is_in("by the way", document.key(last));
    if is_adverb && source.end == cue.start { source.start..last } else { source }
}

/// `source` without the relative pronoun before it: "a number that rebels disputed"; "that man" has a noun of one.
fn without_relative(document: &Document, source: Range<usize>) -> Range<usize> {
    let next = source.start + 1;
    let opens = || {
        lexicon::is_plural(document.lower(next))
            || determines(document, next)
            || document.is_capitalised(next)
    };
    let is_relative = source.len() > 1 && matches!(document.word(source.start), "that" | "which") && opens();
    source.start + usize::from(is_relative)..source.end
}

/// `source` without the signs before it that are no words of a name: "😀 The ministry".
fn without_signs(document: &Document, source: Range<usize>) -> Range<usize> {
    let is_sign = |at: &usize| match document.kind(*at) {
        Some(TokenKind::Symbol) => !lexicon::is_money_sign(document.word(*at)),
        _ => false,
    };
    let signs = source.clone().take_while(is_sign).count();
    if signs < source.len() { source.start + signs..source.end } else { source }
}

#[cfg(test)]
mod tests {
    use super::{antecedent, with_whole_clause, without_signs};
    use crate::text::{Document, Span};

    /// A text, a source and a cue in it, and the source that is meant.
    struct Case(&'static str, &'static str, &'static str, &'static str);

    /// The tokens of the last place where `text` has `words`.
    fn last(document: &Document, words: &str) -> std::ops::Range<usize> {
        let start = document.text.rfind(words).expect("words of the text");
        document.range(Span { start, end: start + words.len() })
    }

    #[test]
    fn a_part_of_what_is_said_about_a_speaker_means_the_speaker() {
        let cases = [
            Case(
                "A driver who gave his name only as Ruslan told it.",
                "A driver who gave his name",
                "told",
                "A driver who gave his name only as Ruslan",
            ),
            Case(
                "A driver of the town hall only as Ruslan told it.",
                "A driver of the town hall",
                "told",
                "A driver of the town hall",
            ),
            Case(
                "A worker, speaking anonymously because he was not allowed to talk, told it.",
                "he",
                "told",
                "A worker",
            ),
            Case("A worker spoke anonymously, but he was not allowed to talk, told it.", "he", "told", "he"),
            Case(
                "A teacher, 34, from the old town recounted it.",
                "the old town",
                "recounted",
                "A teacher, 34, from the old town",
            ),
            Case("2 men in the old town recounted it.", "the old town", "recounted", "the old town"),
            Case("In March, 34, the old town recounted it.", "the old town", "recounted", "the old town"),
            Case(
                "A nurse who was not allowed to speak to the press said so.",
                "the press",
                "said",
                "A nurse who was not allowed to speak to the press",
            ),
            Case("A doctor of the WHO in the old town said so.", "the old town", "said", "the old town"),
        ];
        for Case(text, source, cue, expected) in cases {
            let document = Document::read(text);
            let found = antecedent(&document, last(&document, source), &last(&document, cue));
            assert_eq!(document.span(&found).of(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_pronoun_before_its_cue_is_no_part_of_a_source_but_the_who_is_one() {
        let cases = [
            Case("A man who said so left.", "A man who", "said", "A man"),
            Case("The WHO said so.", "The WHO", "said", "The WHO"),
            Case(
                "It fell, said Mara Lund, who owns a shop.",
                "Mara Lund",
                "said",
                "Mara Lund, who owns a shop",
            ),
            Case("It fell, said Mara Lund, whose sons, like her, left.", "Mara Lund", "said", "Mara Lund"),
            Case(
                "It fell, said a man in a cellar, who said so.",
                "a man in a cellar",
                "It fell, said",
                "a man in a cellar",
            ),
            Case("It fell, said a man who ran, and left.", "a man who ran", "said", "a man who ran"),
            Case(
                "It fell, said a man who ran from it, and left.",
                "a man who ran",
                "said",
                "a man who ran from it",
            ),
            Case("It fell, said a man, a cook.", "a man", "said", "a man"),
        ];
        for Case(text, source, cue, expected) in cases {
            let document = Document::read(text);
            let found = with_whole_clause(&document, last(&document, source), &last(&document, cue));
            assert_eq!(document.span(&found).of(text), expected, "{text:?}");
        }
    }

    #[test]
    fn signs_before_a_source_are_no_words_of_it() {
        for (source, expected) in
            [("😀 The ministry", "The ministry"), ("The ministry", "The ministry"), ("😀", "😀")]
        {
            let document = Document::read(source);
            let left = without_signs(&document, 0..document.len());
            assert_eq!(document.span(&left).of(source), expected, "{source:?}");
        }
    }
}

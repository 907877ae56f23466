//! What is left out: drafts that only seem to tell what somebody said.

use std::ops::Range;

use crate::attribution::NEAR_DRAFTS;
use crate::attribution::cue::{Frame, is_past, looks_like_a_cue};
use crate::attribution::draft::{Basis, Draft};
use crate::attribution::phrase::{determines, holds_verb, is_break, is_date};
use crate::lexicon::{self, WordClass};
use crate::report::CueClass;
use crate::text::Document;

/// Whether what would be the source of `draft` is a number, and what it would do takes somebody: "Number denied, and reduced to 26".
/// Numbers only report: "figures show".
pub fn is_done_to_a_number(document: &Document, _: &[Draft], draft: &Draft) -> bool {
    let is_number = |at: usize| {
        let word = document.lower(at);
        lexicon::is_in("tally", word)
            || lexicon::word_class(word)
                .is_some_and(|class| !matches!(class, WordClass::Pronoun | WordClass::Possessive))
                && !lexicon::is_in("many", word)
    };
    draft.class != CueClass::Report && draft.source.clone().is_some_and(|mut source| source.all(is_number))
}

/// Whether `draft` tells that something was not said, "He offered no evidence", "No group claimed the attack", or only seems to tell of a
/// speaker or of something said.
pub fn says_nothing(document: &Document, _: &[Draft], draft: &Draft) -> bool {
    has_no_speaker(document, draft) || tells_of_a_noun(document, draft) || holds_nothing(document, draft)
}

/// Whether what would be the source of `draft` is nobody who speaks.
fn has_no_speaker(document: &Document, draft: &Draft) -> bool {
    let Some(source) = &draft.source else { return false };
    let before = |n: usize| document.lower(source.end.wrapping_sub(n));
    lexicon::is_in("nobody", document.key(source.start))
        // "Not everyone accepts the numbers", "It depends on whom one asks"
        || document.lower(source.start.wrapping_sub(1)) == "not"
        || before(1) == "one" && before(2) == "whom"
        // "Of eleven hospitals asked, nine confirmed"
        || document.lower(source.start) == "of"
        // "Last week's report"
        || source.len() < 3 && lexicon::is_in("part of time", document.key(source.end - 1))
}

/// Whether the cue of `draft` only tells who or what the noun before it is.
fn tells_of_a_noun(document: &Document, draft: &Draft) -> bool {
    let Range { start, end } = draft.cue;
    let word = |at: usize| document.lower(at);
    let is_right_after = draft.source.as_ref().is_some_and(|source| source.end == start);
    let is_name = |part: &Range<usize>| part.clone().all(|at| document.is_capitalised(at));
    // "a man known only as Daoud"
    let is_known = word(end - 1) == "known" && (word(end) == "as" || word(end + 1) == "as");
    let tells = match word(start) {
        // "deaths attributed to the outbreak"
        "attributed" => draft.cue.len() == 2,
        // "who identified herself as Dina"
        "identified" => word(start + 1).ends_with("self"),
        // "a student named Ivo", but not "the paper named Lund as one of them"
        "named" => {
            let is_one = draft.source.as_ref().is_some_and(|source| matches!(word(source.start), "a" | "an"));
            is_one && draft.content.iter().all(is_name)
        }
        // "three times the number acknowledged by the government", but "said by phone"
        verb => {
            let names = determines(document, end + 1) || document.is_capitalised(end + 1);
            let is_participle = is_past(document, start) && verb != "said" && draft.cue.len() == 1;
            is_participle && is_right_after && word(end) == "by" && names
        }
    };
    is_known || tells
}

/// Whether the content of `draft` says nothing.
fn holds_nothing(document: &Document, draft: &Draft) -> bool {
    /// "a week ago"
    const SHORT: usize = 4;
    let Some(part) = draft.content.first() else { return false };
    let speaker = draft.source.as_ref().map_or(usize::MAX, |source| source.start);
    let is_deed = || draft.cue.len() == 1 && lexicon::is_in("deed", document.key(draft.cue.start));
    // "14:32 — What we know", "What we know about the fire"
    let is_alone = draft.content.len() == 1 || document.lower(speaker) == "we" && speaker == part.end;
    let is_question = is_alone && part.len() == 1 && lexicon::is_in("question", document.key(part.start));
    // "eight times as much as it had admitted a week ago, as others complained"
    let ago = part.clone().take(SHORT).find(|&at| document.lower(at) == "ago");
    let is_when = ago.is_some_and(|ago| ago + 1 == part.end || is_break(document, ago + 1));
    // "The report that he wrote was leaked"
    let is_work = document.lower(draft.cue.end - 1) == "wrote"
        && part.start == draft.cue.end
        && lexicon::word_class(document.key(part.start)) == Some(WordClass::Auxiliary);
    // "asked that her name be withheld"
    let is_withheld =
        draft.class == CueClass::Order && part.clone().any(|at| document.lower(at) == "withheld");
    // "an allegation for which he offered no evidence"
    let is_missing = draft.content.len() > 1 && document.lower(draft.cue.end) == "no" && is_deed();
    if is_question || is_when || is_work || is_withheld || is_missing {
        return true;
    }
    match document.lower(part.start) {
        // "offered no evidence", but "insisted that no evidence existed"
        "no" => is_deed() && document.lower(part.start - 1) != "that",
        // "said nothing about the dead", but "said nothing would change"
        "nothing" | "little" => !holds_verb(document, part.clone()),
        // "as the ministry claimed in August"
        "in" | "on" => {
            draft.content.len() == 1 && part.len() < 4 && part.clone().any(|at| is_date(document, at))
        }
        _ => false,
    }
}

/// Whether what would be the subject of `draft` is tied to a word before it: "demanded in a video posted online", "pictures taken from a
/// roof show".
pub fn is_tied(document: &Document, _: &[Draft], draft: &Draft) -> bool {
    // "in his view", "on his claim that"
    let is_noun = matches!(draft.basis, Basis::Rule(_, Frame::Noun));
    let subject = draft.source.as_ref().filter(|source| source.end == draft.cue.start && !is_noun);
    // "a video posted online" is done by nobody who is named elsewhere.
    let is_placed = lexicon::is_in("bare place", document.key(draft.cue.end));
    let noun = draft
        .cue
        .start
        .checked_sub(1)
        .filter(|&noun| noun > 0 && is_placed && determines(document, noun - 1));
    let start = subject.map(|subject| subject.start).or(noun.map(|noun| noun - 1));
    let before = start.and_then(|start| start.checked_sub(1));
    before.is_some_and(|before| matches!(document.word(before), "in" | "on" | "at" | "from"))
}

/// Whether `draft` is the text's own words: why somebody is not named, "asked not to be named because they feared to lose their jobs";
/// who has looked at something, "a log, seen by two papers, shows"; or what nobody knows, "it is unclear how many were there".
pub fn is_of_the_text(document: &Document, _: &[Draft], draft: &Draft) -> bool {
    /// What is withheld is told no farther from why.
    const REACH: usize = 6;
    let cue = &draft.cue;
    let is_look = cue.clone().any(|at| lexicon::is_in("look", document.key(at)));
    if is_look && document.lower(cue.end) == "by" {
        return true;
    }
    let Some(source) = &draft.source else { return false };
    let before = source.start.saturating_sub(1);
    // "who would not give her name because she feared reprisals"
    let near = before.saturating_sub(REACH).max(document.sentence(before).start)..before;
    let is_withheld = |at: usize| lexicon::is_in("withheld", document.key(at));
    let is_reason = document.lower(before) == "because"
        && (looks_like_a_cue(document, &(before.saturating_sub(1)..before))
            || draft.class == CueClass::Belief && near.rev().any(is_withheld));
    // But "it made clear that it would close".
    let has = |set| cue.clone().any(|at| lexicon::is_in(set, document.key(at)));
    let is_open = document.lower(source.start) == "it" && has("unsettled") && has("copula");
    is_reason || is_open
}

/// Whether `draft` only seems to say something beside those `before` it: in "The army denied reports that" nobody reports, and in "A poll
/// showed that voters agreed" they agree to no poll.
pub fn only_seems(_: &Document, before: &[Draft], draft: &Draft) -> bool {
    let source = draft.source.as_ref().filter(|source| source.end == draft.cue.start);
    let is_told = |other: &Draft| {
        let subject = other.source.as_ref();
        // "[The army denied] reports", "The army, which is poor, [denied] reports"
        let is_noun = source.is_some()
            && (source == Some(&other.cue)
                || subject.map(|subject| subject.start..other.cue.end).as_ref() == source);
        // "[A poll] showed that voters agreed"
        let is_subject = matches!(&draft.content[..], [part] if subject == Some(part));
        is_noun || is_subject
    };
    before.iter().rev().take(NEAR_DRAFTS).any(is_told)
}

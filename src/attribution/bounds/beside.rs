//! Where contents begin and end beside what others say.

use std::ops::Range;

use crate::attribution::NEAR_DRAFTS;
use crate::attribution::content::{quotation_before, trimmed};
use crate::attribution::draft::Draft;
use crate::attribution::phrase::{holds_verb, is_break, is_verb_group};
use crate::lexicon;
use crate::text::{Document, TokenKind};

/// Ends contents where the same voice speaks on: "He said that the bridge was safe, adding that it was new", "accused her of
/// fraud and said that he would resign".
pub fn hand_on(document: &Document, drafts: &mut [Draft]) {
    let is_participle = |cue: &Range<usize>| cue.clone().any(|at| document.lower(at).ends_with("ing"));
    let joint = |draft: &Draft| {
        let is_next = |end: usize| end + usize::from(document.word(end) == ",") == draft.cue.start;
        let own = draft.source.as_ref().filter(|source| is_next(source.end));
        let before = own.map_or(draft.cue.start, |source| source.start).checked_sub(1)?;
        let is_joint = match document.lower(before) {
            "," => own.is_none() && is_participle(&draft.cue),
            word => word == "and",
        };
        is_joint.then(|| (before, draft.source.clone()))
    };
    let joints: Vec<_> = drafts.iter().map(joint).collect();
    for (i, draft) in drafts.iter_mut().enumerate() {
        // "It was safe, the agency reported, citing a minister."
        let is_said_before = draft.content.first().is_some_and(|part| part.end <= draft.cue.start);
        // "called it “a coup” and the mayor said": after what was quoted another speaks.
        let is_quoted = |at: usize| quotation_before(document, at).is_some();
        // "reported tanks, and a diplomat, speaking anonymously, said": what ends within the next source has run on into it.
        let is_inside = |source: &Range<usize>| {
            draft.content.iter().any(|part| source.start < part.end && part.end < source.end)
        };
        let is_own = |(at, source): &&(usize, Option<Range<usize>>)| {
            document.word(*at) == ","
                || (source.is_some() && *source == draft.source)
                || source.as_ref().is_some_and(is_inside)
                || is_quoted(*at)
        };
        let joints = joints[i..]
            .iter()
            .take(NEAR_DRAFTS)
            .flatten()
            .filter(is_own)
            .map(|&(at, _)| at)
            .filter(|&at| draft.cue.end < at || draft.cue.end == at && is_said_before);
        let joint = joints.clone().find(|&at| {
            draft.content.iter().any(|part| (part.start.saturating_sub(1)..=part.end).contains(&at))
        });
        let Some(joint) = joint else { continue };
        draft.content.retain(|part| part.start < joint);
        draft.content.iter_mut().for_each(|part| part.end = part.end.min(joint));
    }
}

/// Keeps what is said within something said to that: in "The director said that it was safe and, he stressed, new" he stresses
/// nothing of what the director is said to have done.
pub fn stay_inside(document: &Document, drafts: &mut [Draft]) {
    let hulls: Vec<_> = drafts.iter().map(|draft| Some((draft.cue.clone(), hull(&draft.content)?))).collect();
    for (i, draft) in drafts.iter_mut().enumerate() {
        if told_last(document, draft).is_some() {
            continue;
        }
        let around = hulls[..i].iter().rev().take(NEAR_DRAFTS).flatten();
        let around = around.filter(|(cue, said)| cue.end <= said.start && said.start < draft.cue.start);
        let around = around.filter(|(_, said)| draft.cue.start <= said.end + 2);
        for (cue, said) in around {
            // "The ministry announced | Russia planned to join"
            draft.content.retain(|part| part.start >= cue.start || part.end != said.start);
            draft
                .content
                .iter_mut()
                .filter(|part| part.start < cue.start && said.start < part.end)
                .for_each(|part| part.start = said.start);
        }
    }
}

/// Ends within a source what is said there, "A man who said he was a soldier told reporters that the bridge was closed", and begins there
/// what is said in one before: "“We left,” said a man because, he said, it was unsafe".
pub fn end_with_source(document: &Document, drafts: &mut [Draft]) {
    let sources: Vec<_> = drafts.iter().map(|draft| draft.source.clone()).collect();
    for (i, draft) in drafts.iter_mut().enumerate() {
        let at = draft.cue.start;
        let mut before = sources[..i].iter().rev().take(NEAR_DRAFTS).flatten();
        if let Some(around) = before.find(|source| source.start < at && at < source.end) {
            draft.content.retain(|part| part.start >= around.start);
        }
        let mut near = sources[i + 1..].iter().take(NEAR_DRAFTS).flatten();
        let around =
            near.find(|source| source.start < at && at < source.end && document.lower(at - 1) == "who");
        let Some(around) = around else { continue };
        draft.content.retain(|part| part.start < around.end);
        draft.content.iter_mut().for_each(|part| part.end = part.end.min(around.end));
    }
}

/// What of a draft may end the contents of those before it.
struct Other {
    source: Option<Range<usize>>,
    cue: Range<usize>,
    /// What it says, if it is said last to have said it all: "The mayor hopes to stay, she said".
    told: Option<Range<usize>>,
    /// The colon before what it says: "warned of haste: the margin, she said, was small".
    colon: Option<usize>,
}

impl Other {
    fn read(document: &Document, draft: &Draft) -> Other {
        let before = draft.content.first().and_then(|part| part.start.checked_sub(1));
        Other {
            source: draft.source.clone(),
            cue: draft.cue.clone(),
            told: told_last(document, draft),
            colon: before.filter(|&at| document.word(at) == ":" && at < draft.cue.start),
        }
    }

    /// The token before its subject, if that stands right before its verb.
    fn before(&self) -> Option<usize> {
        self.source.as_ref().filter(|source| source.end == self.cue.start)?.start.checked_sub(1)
    }
}

/// Where `part` of what `one` says ends because of the other after it, if it does.
type End = fn(&Document, one: &Other, other: &Other, part: &Range<usize>) -> Option<usize>;

/// The ends in the order in which they are asked; the first decides.
const ENDS: [End; 5] = [told, colon, joined, turned, again];

/// Ends contents where another says what comes after, or all of it.
pub fn end_before_others(document: &Document, drafts: &mut [Draft]) {
    let others: Vec<Other> = drafts.iter().map(|draft| Other::read(document, draft)).collect();
    for (i, draft) in drafts.iter_mut().enumerate() {
        let one = &others[i];
        for other in others[i + 1..].iter().take(NEAR_DRAFTS) {
            for part in draft.content.iter_mut().filter(|part| part.start >= one.cue.end) {
                part.end = ENDS.iter().find_map(|end| end(document, one, other, part)).unwrap_or(part.end);
            }
        }
        draft.content.retain(|part| !part.is_empty());
    }
}

/// "The mayor hopes to stay, | she said"
fn told(_: &Document, one: &Other, other: &Other, part: &Range<usize>) -> Option<usize> {
    let told = other.told.as_ref().filter(|told| told.contains(&one.cue.start))?;
    Some(told.end.min(part.end))
}

/// "warned of haste: | the margin, she said, was small"
fn colon(_: &Document, _: &Other, other: &Other, part: &Range<usize>) -> Option<usize> {
    other.colon.filter(|colon| part.contains(colon))
}

/// "called the plan good | but the ministry called it bad", "The police say 35, | the council says 61", but not "the plan, the council
/// says, is bad".
fn joined(document: &Document, _: &Other, other: &Other, part: &Range<usize>) -> Option<usize> {
    let end = other.before().filter(|at| part.contains(at))?;
    let is_joint = match document.lower(end) {
        "but" | "while" => true,
        "," => !is_break(document, other.cue.end),
        _ => false,
    };
    (is_joint && !holds_verb(document, part.start..end)).then_some(end)
}

/// "It was safe, they said, | though the army had said", but not "although the results, he said, were early", of which he says all; and
/// "accused both sides of crimes, | which they deny".
fn turned(document: &Document, _: &Other, other: &Other, part: &Range<usize>) -> Option<usize> {
    let end = other.before().filter(|at| part.contains(at))?;
    let turns =
        lexicon::is_in("turn", document.key(end)) || matches!(document.lower(end), "though" | "although");
    let is_pronoun = lexicon::is_in("pronoun", document.key(end + 1));
    let last = document.sentence(other.cue.start).end;
    let ends = || (other.cue.end..last).all(|at| document.kind(at) != Some(TokenKind::Word));
    let points = || document.lower(end) == "which" && document.word(end - 1) == "," && ends();
    (turns && !is_pronoun || points()).then_some(end)
}

/// "spoke of nine dead | and now says that it was 26"
fn again(document: &Document, one: &Other, other: &Other, part: &Range<usize>) -> Option<usize> {
    let verb = (one.cue.end..other.cue.start).rev().find(|&at| !is_verb_group(document, at))?;
    let is_again = lexicon::is_in("joint", document.key(verb)) && other.source == one.source;
    Some(verb).filter(|verb| is_again && part.contains(verb))
}

/// The content of `draft`, where its source and cue stand after it at the end of their sentence, and the source is named anew.
fn told_last(document: &Document, draft: &Draft) -> Option<Range<usize>> {
    let (Some(source), [told]) = (&draft.source, &draft.content[..]) else { return None };
    let ends = trimmed(document, draft.cue.end..document.sentence(draft.cue.start).end).is_none();
    let is_last = told.end + 1 == source.start && source.end == draft.cue.start && ends;
    is_last.then(|| told.clone())
}

/// From the first to the last token of `parts`.
fn hull(parts: &[Range<usize>]) -> Option<Range<usize>> {
    Some(parts.first()?.start..parts.last()?.end)
}

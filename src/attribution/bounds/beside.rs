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

/// Ends contents before those who are said last to have said it all, "The mayor hopes to stay, | she said", and where another clause is
/// joined to theirs: "called the plan good | but the ministry called it bad", "warned of haste: | the margin, she said, was small".
pub fn end_before_others(document: &Document, drafts: &mut [Draft]) {
    let others: Vec<_> = drafts
        .iter()
        .map(|draft| {
            let subject = draft.source.clone().filter(|source| source.end == draft.cue.start);
            let colon = draft.content.first().and_then(|part| part.start.checked_sub(1));
            let colon = colon.filter(|&at| document.word(at) == ":" && at < draft.cue.start);
            (told_last(document, draft), subject, colon, draft.cue.clone(), draft.source.clone())
        })
        .collect();
    for (i, draft) in drafts.iter_mut().enumerate() {
        let cue = draft.cue.clone();
        let sentence = document.sentence(cue.start);
        for (told, source, colon, other, speaker) in others[i + 1..].iter().take(NEAR_DRAFTS) {
            let told = told.as_ref().filter(|told| told.contains(&cue.start)).map(|told| told.end);
            let is_joined = |at: usize| match document.lower(at) {
                "but" | "while" => true,
                // "The police say 35, | the council says 61", but not "the plan, the council says, is bad"
                "," => !is_break(document, other.end),
                _ => false,
            };
            // "although the results, he said, were early": he says all of it.
            let is_other = |at: usize| {
                let is_pronoun = lexicon::is_in("pronoun", document.key(at + 1));
                let turns = lexicon::is_in("turn", document.key(at));
                (turns || matches!(document.lower(at), "though" | "although")) && !is_pronoun
            };
            let before = source.as_ref().and_then(|source| source.start.checked_sub(1));
            let joint = before.filter(|&at| is_joined(at));
            // "spoke of nine dead | and now says that it was 26"
            let verb = (cue.end..other.start).rev().find(|&at| !is_verb_group(document, at));
            let is_again =
                |at: &usize| lexicon::is_in("joint", document.key(*at)) && *speaker == draft.source;
            // "accused both sides of crimes, | which they deny"
            let ends = (other.end..sentence.end).all(|at| document.kind(at) != Some(TokenKind::Word));
            let is_point = |at: usize| ends && document.lower(at) == "which" && document.word(at - 1) == ",";
            let contrast = before.filter(|&at| is_other(at) || is_point(at)).or(verb.filter(is_again));
            for part in draft.content.iter_mut().filter(|part| part.start >= cue.end) {
                let is_phrase = |&end: &usize| part.contains(&end) && !holds_verb(document, part.start..end);
                let colon = colon.filter(|colon| part.contains(colon));
                let contrast = || contrast.filter(|at| part.contains(at));
                let end = told.or(colon).or_else(|| joint.filter(is_phrase)).or_else(contrast);
                part.end = part.end.min(end.unwrap_or(part.end));
            }
        }
        draft.content.retain(|part| !part.is_empty());
    }
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

//! What drafts have from each other: a subject, or what was said.

use std::ops::Range;

use crate::attribution::NEAR_DRAFTS;
use crate::attribution::content::trimmed;
use crate::attribution::draft::Draft;
use crate::attribution::phrase::{determines, is_claim};
use crate::lexicon::{self, WordClass};
use crate::text::Document;

/// Gives to a verb the subject of the one that it is joined to, where more was taken for its source: in "The ministry called the
/// reports “inventions” and denied that shots were fired" it is the ministry that denied.
///
/// "In a message a voice called it a surrender and vowed to fight on": no message vowed it.
pub fn share_subject(document: &Document, drafts: &mut [Draft]) {
    for i in 1..drafts.len() {
        let (before, [draft, ..]) = drafts.split_at_mut(i) else { continue };
        let Some(source) = &draft.source else { continue };
        let is_joined = lexicon::is_in("joint", document.key(draft.cue.start.wrapping_sub(1)));
        let is_adverbial =
            is_joined && lexicon::word_class(document.key(source.start)) == Some(WordClass::Preposition);
        let is_within = |cue: &Range<usize>| source.start < cue.start && cue.end < source.end;
        let shared = before.iter().rev().take(NEAR_DRAFTS).find_map(|other| {
            let subject = other.source.clone()?;
            let is_next = subject.end == other.cue.start;
            let is_same = subject.start == source.start && is_within(&other.cue);
            // "Kesh, whose own tally gave her more, called it theft and urged"
            let is_inner = is_joined && subject.start < source.start && source.end <= other.cue.start;
            let is_shared = is_next && (is_same || is_adverbial && source.end <= subject.start);
            (is_shared || is_inner).then_some(subject)
        });
        if shared.is_some() {
            draft.source = shared;
        }
    }
}

/// Gives to whoever said something the participle after it, and not to somebody whom they told of: "The paper reported that the governor
/// had been dismissed, citing two officials".
pub fn keep_speaker(document: &Document, drafts: &mut [Draft]) {
    for i in 1..drafts.len() {
        let (before, [draft, ..]) = drafts.split_at_mut(i) else { continue };
        let cue = draft.cue.start;
        let is_aside = document.word(cue.wrapping_sub(1)) == "," && document.lower(cue).ends_with("ing");
        let Some(source) = draft.source.clone().filter(|_| is_aside) else { continue };
        let tells =
            |part: &Range<usize>| part.start <= source.start && source.end <= part.end && part.end < cue;
        let speaker = before.iter().rev().take(NEAR_DRAFTS).find(|other| other.content.iter().any(tells));
        draft.source = speaker.map_or(Some(source), |other| other.source.clone());
    }
}

/// Takes from sources the claims that relative clauses without a pronoun are about, gives them to the contents, and ends there what
/// somebody else says: "accused her of fraud, a charge her office rejected".
pub fn give_objects(document: &Document, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        let Some(source) = drafts[i].source.clone().filter(|source| source.end == drafts[i].cue.start) else {
            continue;
        };
        let Some(object) = object(document, &source) else { continue };
        let before = drafts[..i].iter_mut().rev().take(NEAR_DRAFTS);
        for other in before.filter(|other| other.cue.end < object.start) {
            other
                .content
                .iter_mut()
                .filter(|part| part.start < object.start)
                .for_each(|part| part.end = part.end.min(object.start));
        }
        drafts[i].source = Some(object.end..source.end);
        drafts[i].content.retain(|part| part.start >= source.end);
        drafts[i].content.insert(0, object);
    }
}

/// The claim that a relative clause without a pronoun, of which `source` is the subject, is about: in it, "a charge | her office", or before
/// it, ", a number | the police".
fn object(document: &Document, source: &Range<usize>) -> Option<Range<usize>> {
    let is_inner = |&at: &usize| determines(document, at) && is_claim(document, at - 1);
    let inner = (source.start + 1..source.end).find(is_inner).filter(|_| determines(document, source.start));
    let article = source.start.saturating_sub(2);
    let is_before = matches!(document.lower(article), "a" | "an")
        && document.word(article.saturating_sub(1)) == ","
        && lexicon::is_in("tally", document.key(article + 1));
    inner.map(|inner| source.start..inner).or(is_before.then_some(article..source.start))
}

/// Gives to those that only point to what was said the words that they mean: "she accused him of fraud, which he denied".
pub fn point_back(document: &Document, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        let [part] = &drafts[i].content[..] else { continue };
        let at = part.start;
        if part.len() > 1 || document.lower(at) != "which" {
            continue;
        }
        let before = drafts[..i].iter().rev().find(|other| other.cue.end <= at);
        let Some(said) = before.and_then(|other| other.content.iter().find(|part| part.start < at)) else {
            continue;
        };
        if let Some(said) = trimmed(document, said.start..said.end.min(at)) {
            drafts[i].content = vec![said];
        }
    }
}

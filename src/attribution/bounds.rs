//! Where contents begin and end beside each other, once sources and cues are known. The drafts are those of a sentence, in order
//! of their cues; each looks at a few beside it.

use std::ops::Range;

use super::NEAR_DRAFTS;
use super::content::{quotation_before, trimmed};
use super::draft::Draft;
use super::phrase::is_claim;
use crate::lexicon::{self, WordClass};
use crate::text::Document;

/// Ends the content of `draft` where a clause of the writer's own begins: "reported that it was safe; it later withdrew the report",
/// "said that it was safe, but declined to give details".
pub fn end_clause(document: &Document, draft: &mut Draft) {
    let subject = draft.source.as_ref().unwrap_or(&draft.cue).start;
    let is_relative = document.lower(subject.wrapping_sub(1)) == "which";
    let is_end = |at: &usize| {
        let closes = || tells_on(document, at + 1) || is_relative && resumes(document, at + 1);
        let is_open = match document.word(*at) {
            ";" => true,
            "," => closes(),
            // "said it was safe but stopped short of opening it"
            _ => tells_on(document, *at),
        };
        is_open && document.quotation_at(*at).is_none()
    };
    for part in draft.content.iter_mut().filter(|part| part.start >= draft.cue.end) {
        part.end = part.clone().find(is_end).unwrap_or(part.end);
    }
}

/// Whether the words from `at` go on with the clause around a relative one: "The toll, which the ministry put at 12, now stands at 31".
fn resumes(document: &Document, at: usize) -> bool {
    let verb = at + usize::from(lexicon::word_class(document.key(at)) == Some(WordClass::Adverb));
    let class = lexicon::word_class(document.key(verb));
    matches!(class, Some(WordClass::Verb | WordClass::Auxiliary)) || lexicon::is_verb(document.key(verb))
}

/// Whether the words from `at` tell what those who spoke did then, and not what they said.
fn tells_on(document: &Document, at: usize) -> bool {
    let word = |at| document.lower(at);
    let next = at + 1 + usize::from(lexicon::word_class(word(at + 1)) == Some(WordClass::Adverb));
    let is_silent =
        word(next) == "did" && word(next + 1) == "not" && lexicon::is_in("silence", word(next + 2));
    word(at) == "but" && (is_silent || lexicon::is_in("deed", word(next)))
}

/// Leaves out what only seems to say something beside another: in "The army denied reports that" nobody reports, and in "A poll showed that
/// voters agreed" they agree to no poll.
pub fn leave_seeming(drafts: &mut Vec<Draft>) {
    let known: Vec<_> = drafts.iter().map(|draft| (draft.source.clone(), draft.cue.end)).collect();
    let mut at = 0;
    drafts.retain(|draft| {
        at += 1;
        let before = || known[..at - 1].iter().rev().take(NEAR_DRAFTS);
        let clause = |(source, end): &(Option<Range<usize>>, usize)| Some(source.as_ref()?.start..*end);
        let is_noun = draft.source.as_ref().is_some_and(|source| {
            source.end == draft.cue.start && before().any(|other| clause(other).as_ref() == Some(source))
        });
        let is_subject =
            matches!(&draft.content[..], [part] if before().any(|(source, _)| source.as_ref() == Some(part)));
        !is_noun && !is_subject
    });
}

/// Gives to a verb the subject of the one that it is joined to, where more was taken for its source: in "The ministry called the
/// reports “inventions” and denied that shots were fired" it is the ministry that denied.
pub fn share_subject(drafts: &mut [Draft]) {
    for i in 1..drafts.len() {
        let (before, [draft, ..]) = drafts.split_at_mut(i) else { continue };
        let Some(source) = &draft.source else { continue };
        let is_within = |cue: &Range<usize>| source.start < cue.start && cue.end < source.end;
        let shared = before.iter().rev().take(NEAR_DRAFTS).find_map(|other| {
            let subject = other.source.clone().filter(|subject| subject.end == other.cue.start)?;
            (subject.start == source.start && is_within(&other.cue)).then_some(subject)
        });
        if shared.is_some() {
            draft.source = shared;
        }
    }
}

/// Ends within a source what is said there: "A man who said he was a soldier told reporters that the bridge was closed".
pub fn end_with_source(document: &Document, drafts: &mut [Draft]) {
    let sources: Vec<_> = drafts.iter().map(|draft| draft.source.clone()).collect();
    for (i, draft) in drafts.iter_mut().enumerate() {
        let at = draft.cue.start;
        let mut near = sources[i + 1..].iter().take(NEAR_DRAFTS).flatten();
        let around =
            near.find(|source| source.start < at && at < source.end && document.lower(at - 1) == "who");
        let Some(around) = around else { continue };
        draft.content.retain(|part| part.start < around.end);
        draft.content.iter_mut().for_each(|part| part.end = part.end.min(around.end));
    }
}

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

/// Takes from sources the claims that relative clauses without a pronoun are about, gives them to the contents, and ends there what
/// somebody else says: "accused her of fraud, a charge her office rejected".
pub fn give_objects(document: &Document, drafts: &mut [Draft]) {
    let begins = |at: usize| {
        let class = lexicon::word_class(document.key(at));
        matches!(class, Some(WordClass::Possessive | WordClass::Determiner))
    };
    for i in 0..drafts.len() {
        let Some(source) = drafts[i].source.clone().filter(|source| source.end == drafts[i].cue.start) else {
            continue;
        };
        let is_inner = |&at: &usize| begins(at) && is_claim(document, at - 1);
        let inner = (source.start + 1..source.end).find(is_inner).filter(|_| begins(source.start));
        let Some(inner) = inner else { continue };
        let before = drafts[..i].iter_mut().rev().take(NEAR_DRAFTS);
        for other in before.filter(|other| other.cue.end < source.start) {
            other
                .content
                .iter_mut()
                .filter(|part| part.start < source.start)
                .for_each(|part| part.end = part.end.min(source.start));
        }
        drafts[i].source = Some(inner..source.end);
        drafts[i].content.insert(0, source.start..inner);
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
            draft
                .content
                .iter_mut()
                .filter(|part| part.start < cue.start && said.start < part.end)
                .for_each(|part| part.start = said.start);
        }
    }
}

/// Ends what is said within a sentence before whoever tells all of it: "The king fears a coup, one courtier said".
pub fn end_before_teller(document: &Document, drafts: &mut [Draft]) {
    for i in 1..drafts.len() {
        let Some(told) = told_last(document, &drafts[i]) else { continue };
        let before = drafts[..i].iter_mut().rev().take(NEAR_DRAFTS);
        let within = before.filter(|other| told.start <= other.cue.start && other.cue.end < told.end);
        within.flat_map(|other| &mut other.content).for_each(|part| part.end = part.end.min(told.end));
    }
}

/// The content of `draft`, where its source and cue stand after it at the end of their sentence, and the source is named anew.
fn told_last(document: &Document, draft: &Draft) -> Option<Range<usize>> {
    let (Some(source), [told]) = (&draft.source, &draft.content[..]) else { return None };
    let is_pronoun = lexicon::is_in("pronoun", document.key(source.start));
    let ends = trimmed(document, draft.cue.end..document.sentence(draft.cue.start).end).is_none();
    let is_last = told.end + 1 == source.start && source.end == draft.cue.start && ends && !is_pronoun;
    is_last.then(|| told.clone())
}

/// From the first to the last token of `parts`.
fn hull(parts: &[Range<usize>]) -> Option<Range<usize>> {
    Some(parts.first()?.start..parts.last()?.end)
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

#[cfg(test)]
mod tests {
    use super::{Draft, end_with_source, give_objects, point_back, share_subject, stay_inside, tells_on};
    use crate::attribution::draft::Basis;
    use crate::report::CueClass;
    use crate::text::{Document, Span};

    /// A source, if there is one, a cue, and the parts of a content: words of a text.
    struct Given(&'static str, &'static str, &'static [&'static str]);

    /// The sources and contents of two drafts after `rule`, as `source | part … part`.
    fn after(rule: impl Fn(&Document, &mut [Draft]), text: &str, drafts: [Given; 2]) -> [String; 2] {
        let document = Document::read(text);
        let range = |words: &str| {
            let start = text.find(words).expect("words of the text");
            document.range(Span { start, end: start + words.len() })
        };
        let mut drafts = drafts.map(|Given(source, cue, content)| Draft {
            source: (!source.is_empty()).then(|| range(source)),
            cue: range(cue),
            class: CueClass::Report,
            basis: Basis::Model(90, None),
            content: content.iter().map(|part| range(part)).collect(),
        });
        rule(&document, &mut drafts);
        let words = |range: &std::ops::Range<usize>| document.span(range).of(text);
        drafts.map(|draft| {
            let parts: Vec<_> = draft.content.iter().map(words).collect();
            format!("{} | {}", draft.source.as_ref().map_or("", words), parts.join(" … "))
        })
    }

    #[test]
    fn what_they_did_after_but_was_not_said() {
        let cases = [
            ("but withdrew the report", true),
            ("but later withdrew the report", true),
            ("but also withdrew the report", true),
            ("but did not elaborate", true),
            ("but did not know it", false),
            ("but old", false),
            ("and withdrew the report", false),
        ];
        for (text, expected) in cases {
            assert_eq!(tells_on(&Document::read(text), 0), expected, "{text:?}");
        }
    }

    #[test]
    fn what_a_relative_clause_is_about_ends_what_was_said_before_it() {
        let text = "Ostrow accused her of fraud, a charge her office rejected.";
        let first = Given("Ostrow", "accused", &["her of fraud, a charge her office rejected"]);
        let found = after(give_objects, text, [first, Given("a charge her office", "rejected", &[])]);
        assert_eq!(found, ["Ostrow | her of fraud,", "her office | a charge"]);
    }

    #[test]
    fn what_is_said_of_the_claim_itself_stays_whole() {
        let text = "Ostrow said that a charge her office rejected was true.";
        let first = Given("Ostrow", "said", &["a charge her office rejected was true"]);
        let found = after(give_objects, text, [first, Given("a charge her office", "rejected", &[])]);
        assert_eq!(found, ["Ostrow | a charge her office rejected was true", "her office | a charge"]);
    }

    #[test]
    fn a_joined_verb_has_the_subject_of_the_first() {
        let text = "The ministry called it a lie and denied that shots were fired.";
        let first = Given("The ministry", "called", &["it a lie"]);
        let second = Given("The ministry called it a lie", "denied", &["shots were fired"]);
        let found = after(|_, drafts| share_subject(drafts), text, [first, second]);
        assert_eq!(found, ["The ministry | it a lie", "The ministry | shots were fired"]);
    }

    #[test]
    fn what_is_said_within_a_source_ends_there() {
        let text = "A man who said he was a guard told them that it was shut.";
        let first = Given("", "said", &["he was a guard told them"]);
        let second = Given("A man who said he was a guard", "told", &["it was shut"]);
        let found = after(end_with_source, text, [first, second]);
        assert_eq!(found, [" | he was a guard", "A man who said he was a guard | it was shut"]);
    }

    #[test]
    fn what_is_stressed_within_something_said_is_no_more_than_that() {
        let text = "The director said that it was safe and, Weil stressed, new.";
        let first = Given("The director", "said", &["it was safe and, Weil stressed, new"]);
        let second = Given("Weil", "stressed", &["The director said that it was safe and", "new"]);
        let found = after(stay_inside, text, [first, second]);
        assert_eq!(
            found,
            ["The director | it was safe and, Weil stressed, new", "Weil | it was safe and … new"]
        );
    }

    #[test]
    fn which_alone_means_what_was_said_before_it() {
        let text = "She accused him of fraud, which Weil denied.";
        let drafts = |content| [Given("She", "accused", &["him of fraud"]), Given("Weil", "denied", content)];
        let found = after(point_back, text, drafts(&["which"]));
        assert_eq!(found, ["She | him of fraud", "Weil | him of fraud"]);
        let found = after(point_back, text, drafts(&["which Weil"]));
        assert_eq!(found, ["She | him of fraud", "Weil | which Weil"]);
    }
}

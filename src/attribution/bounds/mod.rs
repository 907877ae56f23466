//! Bounds: where the sources and contents of a sentence begin and end, once rules and taggers are merged.

mod beside;
mod own;
mod shared;
mod unsaid;

use super::draft::Draft;
use super::speaker::bound_source;
use crate::text::Document;
use beside::{end_before_others, end_with_source, hand_on, stay_inside};
use own::{end_clause, keep_apart, leave_relative, own_nothing, part_at_colon, trim_content, turn_round};
use shared::{give_objects, keep_speaker, point_back, share_subject};
use unsaid::{is_done_to_a_number, is_of_the_text, is_tied, only_seems, says_nothing};

/// What is done to the drafts of a sentence, which stand in order of their cues.
enum Pass {
    /// Leaves out a draft if this is so of it, and of those before it.
    Without(fn(&Document, &[Draft], &Draft) -> bool),
    /// Puts right each draft by its own words.
    Each(fn(&Document, &mut Draft)),
    /// Puts drafts right by those beside them, of which each looks at a few.
    Beside(fn(&Document, &mut [Draft])),
}
use Pass::{Beside, Each, Without};

/// The passes in order: each takes what those before it have left.
const PASSES: [Pass; 21] = [
    Without(is_done_to_a_number),
    Without(says_nothing),
    Each(keep_apart),
    Each(turn_round),
    Each(own_nothing),
    Each(leave_relative),
    Each(end_clause),
    Without(only_seems),
    Beside(share_subject),
    Beside(hand_on),
    Beside(give_objects),
    Beside(stay_inside),
    Each(part_at_colon),
    Beside(end_before_others),
    Beside(keep_speaker),
    Beside(point_back),
    // Only now, since the passes above compare sources with each other as they were found.
    Each(bound_source),
    Without(is_tied),
    Each(trim_content),
    // After them, since a source may have got the whole of its clause.
    Beside(end_with_source),
    Without(is_of_the_text),
];

/// `drafts` of a sentence of `document`, with the bounds that their words and those of each other give them.
pub fn bounded(document: &Document, mut drafts: Vec<Draft>) -> Vec<Draft> {
    for pass in &PASSES {
        match pass {
            Without(is_out) => {
                let stay: Vec<bool> =
                    (0..drafts.len()).map(|i| !is_out(document, &drafts[..i], &drafts[i])).collect();
                let mut at = 0;
                drafts.retain(|_| {
                    at += 1;
                    stay[at - 1]
                });
            }
            Each(put_right) => {
                for draft in &mut drafts {
                    put_right(document, draft);
                }
            }
            Beside(put_right) => put_right(document, &mut drafts),
        }
    }
    drafts
}

#[cfg(test)]
mod tests {
    use super::beside::{end_with_source, stay_inside};
    use super::own::{tells_on, without_means};
    use super::shared::{give_objects, point_back, share_subject};
    use crate::attribution::draft::{Basis, Draft};
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
        let found = after(share_subject, text, [first, second]);
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

    #[test]
    fn by_what_means_something_was_said_is_not_said() {
        let cases = [
            ("by phone that it was safe", "it was safe"),
            ("in a long letter that it was safe", "it was safe"),
            ("in a letter to the town that it was safe", "it was safe"),
            (
                "in a letter to the old town hall that it was safe",
                "in a letter to the old town hall that it was safe",
            ),
            ("in a statement on Telegram to have won", "to have won"),
            ("the letter that it read", "the letter that it read"),
            ("in time", "in time"),
        ];
        for (part, expected) in cases {
            let document = Document::read(part);
            let left = without_means(&document, 0..document.len());
            assert_eq!(document.span(&left).of(part), expected, "{part:?}");
        }
    }
}

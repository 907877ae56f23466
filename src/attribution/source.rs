//! Sources: what kind of voice a noun phrase is, and whether it holds authority.

use std::ops::Range;
use std::sync::LazyLock;

use super::names::Names;
use super::reference::References;
use super::subject::first_subject;
use crate::entity::{is_title, known_as};
use crate::lexicon::{self, Table, WordClass, source};
use crate::report::{EntityKind, SourceKind};
use crate::text::Document;
use crate::text::case::lowered;

struct Voice {
    kind: SourceKind,
    authority: bool,
}

static SOURCES: LazyLock<Table<Voice>> = LazyLock::new(|| {
    Table::new("sources", source!("sources"), |cells| Voice {
        kind: SourceKind::from_word(cells[0]).unwrap_or(SourceKind::Unnamed),
        authority: cells[1] == "yes",
    })
});

/// A source before another: its kind and the entity that it names.
pub type Known = (SourceKind, Option<usize>);

/// Whether the source `phrase` can mean `other`, which stands before it: in "… according to court records. It says" it is not the records.
pub fn may_mean(document: &Document, phrase: &Range<usize>, other: &Range<usize>) -> bool {
    let is_one = matches!(document.lower(phrase.start), "it" | "its");
    !(is_one && lexicon::is_plural(document.lower(other.end - 1)))
}

/// The kind of the source `phrase` and the entity that it names or for which it stands, by `references`. `previous` is the
/// source of the attribution before, if near; `around` that of the attribution in whose content it stands.
pub fn source_kind(
    document: &Document,
    names: &Names,
    references: &References,
    phrase: &Range<usize>,
    previous: Option<Known>,
    around: Option<Known>,
) -> Known {
    if phrase.len() == 1 {
        let person = |entity| (SourceKind::Person, entity);
        match document.lower(phrase.start) {
            "he" | "she" | "his" | "her" => {
                let entity = references.pronoun(phrase.start);
                // "A surgeon said …. He feared …": he stays as unnamed as the surgeon.
                let unnamed = previous.filter(|(kind, _)| *kind == SourceKind::Unnamed && entity.is_none());
                return unnamed.unwrap_or(person(entity));
            }
            "i" | "my" => {
                return around.filter(|(kind, _)| *kind == SourceKind::Person).unwrap_or(person(None));
            }
            "who" => return previous.filter(|(kind, _)| *kind == SourceKind::Person).unwrap_or(person(None)),
            "it" | "its" => {
                return named_subject(document, names, phrase.start)
                    .or_else(|| previous.filter(|(kind, _)| *kind != SourceKind::Person))
                    .or_else(|| antecedent(document, names, references, phrase.start))
                    .unwrap_or((SourceKind::Unnamed, None));
            }
            "they" | "we" | "their" | "our" => {
                // One person is none of those.
                let several = previous.map(|(kind, _)| kind).filter(|kind| *kind != SourceKind::Person);
                return (several.unwrap_or(SourceKind::Unnamed), None);
            }
            _ => {}
        }
    }
    // "a lawyer for Sirhan" is not Sirhan, nor is a party whose leader he is.
    // "the ruling, a copy of which was seen by Mara Lund": nothing within the clause is the source.
    let opens = |at: usize| matches!(document.lower(at), "whose" | "which" | "where");
    let is_clause = |at: usize| document.word(at) == "," && (opens(at + 1) || opens(at + 4));
    let named = phrase.clone().take_while(|&at| !is_clause(at)).find(|&at| {
        // "a person close to Ms Brandt"
        let is_title = |at: &usize| is_title(document.word(*at)) || document.word(*at) == ".";
        let before = || (phrase.start..at).rev().find(|at| !is_title(at)).unwrap_or(phrase.start);
        let is_related =
            || names.at(at - 1) == names.at(at) || lexicon::is_in("relation", document.key(before()));
        // "Mara Lund's lawyer" is not Mara Lund.
        let is_owner = || {
            let end = (at..phrase.end).find(|&end| names.at(end) != names.at(at)).unwrap_or(phrase.end);
            end + 1 < phrase.end && is_owning(document, end)
        };
        names.kind_at(at) == Some(EntityKind::Person) && (at == phrase.start || !is_related()) && !is_owner()
    });
    if let Some(person) = named {
        return (SourceKind::Person, names.at(person));
    }
    let whole = head(document, phrase);
    let head = owned(document, whole.clone());
    let noun = noun(document, &head);
    if let Some(person) = references.role(document, names, phrase) {
        return (SourceKind::Person, Some(person));
    }
    if let Some(body) = spoken_for(document, names, phrase, &whole) {
        let organization = names.first(&body, EntityKind::Organization);
        return body_kind(names, self::noun(document, &body), organization, &body);
    }
    let organization =
        names.first(&head, EntityKind::Organization).or_else(|| apposed(document, names, phrase, &head));
    body_kind(names, noun, organization, &head)
}

/// The kind and the entity of a body or document: by its `noun`, if there is one, by the `organization` that it is, or by the place in
/// `head`.
fn body_kind(
    names: &Names,
    noun: Option<&'static Voice>,
    organization: Option<usize>,
    head: &Range<usize>,
) -> Known {
    let is_newspaper = |&named: &usize| {
        let last = names.name(named).rsplit(' ').next();
        last.is_some_and(|last| lexicon::is_in("newspaper", &lowered(last)))
    };
    if organization.filter(is_newspaper).is_some() {
        return (SourceKind::Media, organization);
    }
    if let Some(named) = organization.filter(|_| noun.is_none_or(|noun| noun.kind == SourceKind::Unnamed)) {
        let listed = known_as(names.name(named)).and_then(|known| known.source);
        return (listed.unwrap_or(SourceKind::Organization), organization);
    }
    match (noun, names.first(head, EntityKind::Place)) {
        (Some(noun), _) => (noun.kind, organization),
        (None, Some(place)) => (SourceKind::Official, Some(place)),
        (None, None) => (SourceKind::Unnamed, None),
    }
}

/// For whom the spokesman at the end of `head` speaks, if the `phrase` says so: "a spokesman for | the rebels", "a | union | spokeswoman",
/// "the rebels' | spokesman".
fn spoken_for(
    document: &Document,
    names: &Names,
    phrase: &Range<usize>,
    head: &Range<usize>,
) -> Option<Range<usize>> {
    let last = head.end.checked_sub(1).filter(|&last| document.lower(last).starts_with("spokes"))?;
    if matches!(document.lower(head.end), "for" | "of" | "from" | "at") && head.end < phrase.end {
        let body = head.end + 1..phrase.end;
        let end = body.clone().find(|&at| document.word(at) == ",").unwrap_or(body.end);
        return Some(body.start..end);
    }
    let body = head.start..last;
    let is_body = noun(document, &body).is_some() || names.first(&body, EntityKind::Organization).is_some();
    is_body.then_some(body)
}

/// For whom the "it" at token `at` stands, if that is a body or document: the first subject of its sentence, or of the one before, "The
/// council met. It said".
fn antecedent(document: &Document, names: &Names, references: &References, at: usize) -> Option<Known> {
    let sentence = document.sentence_at(at);
    let mut near = document.sentences[sentence.saturating_sub(1)..=sentence].iter().rev();
    let subject = near.find_map(|sentence| subject_of(document, names, sentence, at.min(sentence.end)))?;
    // Another "it" would be asked in turn, and so on.
    if document.lower(subject.start) == "it" {
        return None;
    }
    let known = source_kind(document, names, references, &subject, None, None);
    Some(known).filter(|(kind, _)| !matches!(kind, SourceKind::Person | SourceKind::Unnamed))
}

/// The state or body that the sentence of the "it" at token `at` begins with: "Neighbouring Ostland closed its border after what it
/// described".
fn named_subject(document: &Document, names: &Names, at: usize) -> Option<Known> {
    let subject = subject_of(document, names, &document.sentence(at), at)?;
    let is_body =
        |&at: &usize| matches!(names.kind_at(at), Some(EntityKind::Organization | EntityKind::Place));
    let last = Some(subject.end - 1).filter(is_body)?;
    Some(body_kind(names, None, names.first(&subject, EntityKind::Organization), &(last..last + 1)))
}

/// The first subject of `sentence` before token `before`: the name that it begins with, "Human Rights Watch, a group based in Geneva,
/// counted", or the words before its verb, if no preposition ties them, "In a statement published on Monday, | it said".
fn subject_of(
    document: &Document,
    names: &Names,
    sentence: &Range<usize>,
    before: usize,
) -> Option<Range<usize>> {
    let first = sentence.start + usize::from(document.lower(sentence.start) == "the");
    let is_name = |&at: &usize| names.at(at).is_some() && names.at(at) == names.at(first);
    let name = first..first + (first..before).take_while(is_name).count();
    if !name.is_empty() && document.word(name.end) == "," {
        return Some(name);
    }
    let opens = lexicon::word_class(document.key(sentence.start)) == Some(WordClass::Preposition);
    let is_tied =
        |subject: &Range<usize>| opens && (sentence.start..subject.start).all(|at| document.word(at) != ",");
    first_subject(document, sentence, before).filter(|subject| !is_tied(subject))
}

/// `phrase` without the comma that closes an apposition at its end, or the adverb after it: "rescue workers, however"; none if
/// nothing else is left.
pub fn without_comma(document: &Document, phrase: Range<usize>) -> Option<Range<usize>> {
    let is_adverb = phrase.len() > 1
        && document.word(phrase.end - 2) == ","
        && lexicon::is_in("afterthought", document.key(phrase.end - 1));
    let end = phrase.end - usize::from(is_adverb);
    let end = end - usize::from(phrase.start < end && document.word(end - 1) == ",");
    (phrase.start < end).then_some(phrase.start..end)
}

/// Whether `phrase` holds a noun or pronoun for somebody or something that can say things.
pub fn is_voice(document: &Document, phrase: &Range<usize>) -> bool {
    let pronoun = |at| lexicon::word_class(document.key(at)) == Some(WordClass::Pronoun);
    // "according to her"
    let is_her = || phrase.len() == 1 && document.lower(phrase.start) == "her";
    noun(document, phrase).is_some() || phrase.clone().any(pronoun) || is_her()
}

/// Where the nouns begin, at the end of `phrase`, for somebody who can say things: "rebel fighters".
pub fn voice_at_end(document: &Document, phrase: &Range<usize>) -> Option<usize> {
    let mut start = phrase.end;
    let voices: Vec<Range<usize>> =
        SOURCES.matches(document, phrase.clone()).map(|(voice, _)| voice).collect();
    for voice in voices.into_iter().rev() {
        start = if voice.end == start { voice.start } else { start };
    }
    (start < phrase.end).then_some(start)
}

/// Whether the source `phrase` is one person who has no name: "a nurse", "one resident", but not "a statement", "a doctor, Amal Reyes".
pub fn is_unnamed_person(document: &Document, names: &Names, phrase: &Range<usize>) -> bool {
    let head = head(document, phrase);
    let last = document.key(head.end - 1);
    let is_thing = ["body", "publication", "claim", "tally"].into_iter().any(|set| lexicon::is_in(set, last));
    let kind = noun(document, &head).map(|noun| noun.kind);
    matches!(document.lower(phrase.start), "a" | "an" | "one" | "another")
        && matches!(kind, None | Some(SourceKind::Unnamed))
        && !is_thing
        && names.first(phrase, EntityKind::Person).is_none()
        && names.first(&head, EntityKind::Organization).is_none()
}

/// Whether figures that `phrase` gives are official.
pub fn is_authority(document: &Document, phrase: &Range<usize>, kind: SourceKind) -> bool {
    // "the president's party" holds none, "the government's figures" do.
    let holder = match kind {
        SourceKind::Document | SourceKind::None => phrase.clone(),
        SourceKind::Unnamed => owned(document, without_place(document, phrase)),
        _ => owned(document, phrase.clone()),
    };
    let role = voices(document, &holder).any(|voice| voice.authority);
    kind == SourceKind::Official || (role && kind != SourceKind::Media)
}

/// `phrase` without what tells where somebody is or what they did: "a nurse | at the military hospital", "a man | who fled from the police".
/// A source at a ministry speaks for it.
fn without_place(document: &Document, phrase: &Range<usize>) -> Range<usize> {
    let is_place = |&at: &usize| match document.lower(at) {
        "near" | "outside" | "inside" | "behind" | "opposite" | "who" => true,
        "at" => {
            let noun = document.lower(at - 1);
            !noun.starts_with("source") && !noun.starts_with("spokes")
        }
        _ => false,
    };
    phrase.start..phrase.clone().skip(1).find(is_place).unwrap_or(phrase.end)
}

/// `phrase` up to the preposition or comma that ends its head: "a surgeon" of "a surgeon at the Central Hospital".
/// The "of" inside a name does not count.
fn head(document: &Document, phrase: &Range<usize>) -> Range<usize> {
    let ends = |at: usize| match document.lower(at) {
        "of" => !document.is_capitalised(at - 1),
        "," => true,
        _ => lexicon::is_in("modifier", document.key(at)),
    };
    let end = (phrase.start + 1..phrase.end).find(|&at| ends(at));
    phrase.start..end.unwrap_or(phrase.end)
}

/// `head` without those whose it is: "party" of "the president's party".
fn owned(document: &Document, head: Range<usize>) -> Range<usize> {
    // "the president's office" speaks for him.
    let is_other = |at: &usize| at + 1 < head.end && document.lower(head.end - 1) != "office";
    let owner = head.clone().rev().find(|&at| is_owning(document, at)).filter(is_other);
    owner.map_or(head.start, |at| at + 1)..head.end
}

/// Whether token `at` is the ending of an owner: "the mayor | 's | lawyer".
pub fn is_owning(document: &Document, at: usize) -> bool {
    matches!(document.lower(at), "'s" | "’s" | "'" | "’") && !document.is_spaced(at)
}

/// The organization that stands in apposition to the `head` of `phrase`: "the operator, Halden Energy,", "the operator of the dam, Halden
/// Energy,", but not "the head of the bank, Halden Energy,".
fn apposed(document: &Document, names: &Names, phrase: &Range<usize>, head: &Range<usize>) -> Option<usize> {
    let is_comma = |at: &usize| document.word(*at) == ",";
    let comma = (head.end..phrase.end).find(is_comma)?;
    let owned = head.end..comma;
    let is_thing = || {
        document.lower(head.end) == "of"
            && noun(document, &owned).is_none()
            && !lexicon::is_in("body", document.key(comma - 1))
    };
    let start = Some(comma + 1).filter(|_| owned.is_empty() || is_thing())?;
    let start = start + usize::from(document.lower(start) == "the");
    let end = (start..phrase.end).find(is_comma).unwrap_or(phrase.end);
    let organization = names.first(&(start..end), EntityKind::Organization)?;
    (start..end).all(|at| names.at(at) == Some(organization)).then_some(organization)
}

/// The last noun of `head` that tells what kind of source it is.
fn noun(document: &Document, head: &Range<usize>) -> Option<&'static Voice> {
    voices(document, head).last()
}

/// What the nouns of `phrase` tell of a source, but for what somebody once was: "a former minister".
fn voices<'v>(document: &'v Document, phrase: &Range<usize>) -> impl Iterator<Item = &'static Voice> + 'v {
    let is_former = |at: usize| lexicon::is_in("former", document.key(at.wrapping_sub(1)));
    let matches = SOURCES.matches(document, phrase.clone());
    matches.filter(move |(words, _)| !is_former(words.start)).map(|(_, row)| &row.data)
}

#[cfg(test)]
mod tests {
    use super::without_comma;
    use crate::text::Document;

    /// How many tokens of a text before a phrase, the phrase, and what is left of it.
    struct Case(usize, &'static str, Option<&'static str>);

    #[test]
    fn commas_and_adverbs_end_no_source() {
        let cases = [
            Case(0, "rescue workers", Some("rescue workers")),
            Case(0, "rescue workers,", Some("rescue workers")),
            Case(0, "rescue workers, however", Some("rescue workers")),
            Case(0, "she, too", Some("she")),
            Case(0, "the town however", Some("the town however")),
            Case(0, ", however", None),
            Case(0, ",", None),
            Case(1, ", others", Some("others")),
            Case(1, ", therefore", Some("therefore")),
        ];
        for Case(start, text, expected) in cases {
            let document = Document::read(text);
            let left = without_comma(&document, start..document.len());
            let left = left.map(|phrase| document.span(&phrase).of(text));
            assert_eq!(left, expected, "{text:?} from {start}");
        }
    }
}

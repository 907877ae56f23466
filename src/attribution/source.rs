//! Sources: what kind of voice a noun phrase is, and whether it holds authority.

use std::ops::Range;
use std::sync::LazyLock;

use crate::entity::known_as;
use crate::lexicon::{self, Table, WordClass, source};
use crate::report::{Entity, EntityKind, SourceKind};
use crate::text::Document;

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

/// The entities that a phrase names, looked up by token.
pub struct Names<'r> {
    entities: &'r [Entity],
    /// For each token the entity that it names.
    by_token: Vec<Option<usize>>,
}

impl<'r> Names<'r> {
    /// Prepares `entities` of `document`.
    pub fn new(document: &Document, entities: &'r [Entity]) -> Names<'r> {
        let mut by_token = vec![None; document.len()];
        for (i, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                by_token[document.range(mention.span)].fill(Some(i));
            }
        }
        Names { entities, by_token }
    }

    /// The entity that token `at` names.
    pub fn at(&self, at: usize) -> Option<usize> {
        self.by_token.get(at).copied().flatten()
    }

    /// The entities named in `range`, in order of mention.
    fn within(&self, range: &Range<usize>) -> impl Iterator<Item = usize> + '_ {
        self.by_token[range.clone()].iter().copied().flatten()
    }

    fn first(&self, range: &Range<usize>, kind: EntityKind) -> Option<usize> {
        self.within(range).find(|&entity| self.entities[entity].kind == kind)
    }
}

/// The kind of the source `phrase` and the entity that it names. `previous` is the source before it, for pronouns.
pub fn source_kind(
    document: &Document,
    names: &Names,
    phrase: &Range<usize>,
    previous: Option<(SourceKind, Option<usize>)>,
) -> (SourceKind, Option<usize>) {
    if phrase.len() == 1 {
        match document.lower(phrase.start) {
            "he" | "she" | "i" | "who" => {
                let person = previous.filter(|(kind, _)| *kind == SourceKind::Person);
                return person.unwrap_or((SourceKind::Person, None));
            }
            "it" | "they" | "we" => return previous.unwrap_or((SourceKind::Unnamed, None)),
            _ => {}
        }
    }
    if let Some(person) = names.first(phrase, EntityKind::Person) {
        return (SourceKind::Person, Some(person));
    }
    if let Some(organization) = names.first(phrase, EntityKind::Organization) {
        let name = &names.entities[organization].name;
        let listed = known_as(name).and_then(|known| known.source);
        let kind = listed.or_else(|| noun(document, phrase).map(|voice| voice.kind));
        let kind = kind.filter(|kind| *kind != SourceKind::Unnamed).unwrap_or(SourceKind::Organization);
        return (kind, Some(organization));
    }
    if let Some(voice) = noun(document, phrase) {
        return (voice.kind, None);
    }
    match names.first(phrase, EntityKind::Place) {
        Some(place) => (SourceKind::Official, Some(place)),
        None => (SourceKind::Unnamed, None),
    }
}

/// Whether `phrase` holds a noun or pronoun for somebody or something that can say things.
pub fn is_voice(document: &Document, phrase: &Range<usize>) -> bool {
    let pronoun = |at| lexicon::word_class(document.lower(at)) == Some(WordClass::Pronoun);
    noun(document, phrase).is_some() || phrase.clone().any(pronoun)
}

/// Whether figures that `phrase` gives are official.
pub fn is_authority(document: &Document, phrase: &Range<usize>, kind: SourceKind) -> bool {
    let role = SOURCES.matches(document, phrase.clone()).any(|(_, row)| row.data.authority);
    kind == SourceKind::Official || (role && kind != SourceKind::Media)
}

/// The noun of `phrase` that tells what kind of source it is; the last before "of" or another preposition counts most.
fn noun(document: &Document, phrase: &Range<usize>) -> Option<&'static Voice> {
    let head_end = phrase.clone().find(|&at| {
        at > phrase.start
            && matches!(document.lower(at), "of" | "for" | "in" | "from" | "at" | "on" | "by" | ",")
    });
    let head = phrase.start..head_end.unwrap_or(phrase.end);
    let in_head = SOURCES.matches(document, head).last();
    in_head.or_else(|| SOURCES.matches(document, phrase.clone()).last()).map(|(_, row)| &row.data)
}

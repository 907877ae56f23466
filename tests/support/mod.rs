//! A text with a report made by hand, so that what shows reports is tested apart from what makes them.

use saidso::report::*;
use saidso::text::{Decimal, Span};

/// Two paragraphs, with a mark of every kind in them, an emoji, and characters that HTML escapes.
pub const TEXT: &str = "Mayor Ilse Brandt said on Monday that “about 40 houses” were flooded in Tarnow.\n\n\
    The regional government later denied the figure. Brandt’s <office> may publish a list, 😀 witnesses said.\n";

/// The report on [`TEXT`].
pub fn report() -> Report {
    let why = || Explanation::rule("by hand", "Made by hand for \"tests\" & nothing else.");
    let mention = |words, nth| Mention { span: find(words, nth), why: why() };
    let entity = |kind, spellings: &[&str], mentions| Entity {
        kind,
        name: spellings[0].to_owned(),
        spellings: spellings.iter().map(|&s| s.to_owned()).collect(),
        mentions,
    };
    let attribution = |source, cue, content, source_kind, quote, entity| Attribution {
        source: vec![source],
        cue: vec![cue],
        content: vec![content],
        class: CueClass::Report,
        source_kind,
        quote,
        entity,
        why: why(),
    };
    let hedge = |words, kind, attribution| Hedge {
        span: find(words, 0),
        kind,
        attribution,
        target: Vec::new(),
        why: why(),
    };
    Report {
        version: VERSION,
        offsets: Offsets::Bytes,
        summary: Summary {
            words: 30,
            sentences: 3,
            entities: [EntityKind::Person, EntityKind::Place].into_iter().collect(),
            figures: [Status::Denied].into_iter().collect(),
            official_figures: 1,
            attributions: [SourceKind::Person, SourceKind::Unnamed].into_iter().collect(),
            attributed_share: 0.4,
            hedges: [HedgeKind::Modal, HedgeKind::Approximator].into_iter().collect(),
            own_hedges: 0,
            hedge_voices: [SourceKind::Person, SourceKind::Unnamed].into_iter().collect(),
        },
        sentences: vec![
            find("Mayor", 0).to(find("Tarnow.", 0)),
            find("The regional", 0).to(find("figure.", 0)),
            find("Brandt’s", 0).to(find("witnesses said.", 0)),
        ],
        entities: vec![
            entity(
                EntityKind::Person,
                &["Ilse Brandt", "Brandt"],
                vec![mention("Ilse Brandt", 0), mention("Brandt", 1)],
            ),
            entity(EntityKind::Place, &["Tarnow"], vec![mention("Tarnow", 0)]),
        ],
        figures: vec![Figure {
            span: find("40", 0),
            words: "40".to_owned(),
            value: Some(Value::Number(Decimal::from(40))),
            unit: String::new(),
            counted: Some(find("houses", 0)),
            bound: Bound::About,
            source: Some(find("Mayor Ilse Brandt", 0)),
            entity: Some(0),
            official: true,
            status: Status::Denied,
            evidence: vec![find("denied", 0)],
            counterparts: Vec::new(),
            why: why(),
        }],
        figure_groups: Vec::new(),
        attributions: vec![
            attribution(
                find("Mayor Ilse Brandt", 0),
                find("said", 0),
                find("“about 40 houses” were flooded in Tarnow", 0),
                SourceKind::Person,
                Quote::Mixed,
                Some(0),
            ),
            attribution(
                find("witnesses", 0),
                find("said", 1),
                find("Brandt’s <office> may publish a list", 0),
                SourceKind::Unnamed,
                Quote::Indirect,
                None,
            ),
        ],
        hedges: vec![
            hedge("about", HedgeKind::Approximator, Some(0)),
            hedge("may", HedgeKind::Modal, Some(1)),
        ],
    }
}

/// Where `words` stand in [`TEXT`] for the `nth` time, counted from 0.
pub fn find(words: &str, nth: usize) -> Span {
    let (start, _) = TEXT.match_indices(words).nth(nth).unwrap_or_else(|| panic!("no {nth}th {words:?}"));
    Span::new(start, start + words.len())
}

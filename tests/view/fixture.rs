//! Reports made by hand, so that the components are tested without the engine.

use crate::report::*;
use crate::text::{Decimal, Span};
use crate::view::{Action, Reading, State};

/// The `n`th place, from 0, where `words` occur in `text`.
fn find(text: &str, words: &str, n: usize) -> Span {
    let (start, _) = text.match_indices(words).nth(n).unwrap_or_else(|| panic!("{words:?} occurs {n} times"));
    Span::new(start, start + words.len())
}

fn why(rule: &'static str, words: &'static str) -> Explanation {
    Explanation::rule(rule, words)
}

/// A short article in which every kind of card has something to show.
pub const TEXT: &str = "At least 26 people were killed in Tesmir 🙂, the Interior Ministry said.\n\n\
    “There is no such number,” Irina Dalmat told reporters. She denied that 3,000 “terrorists” were held.\n\n\
    The so-called rescue committee allegedly met in Tesmir, or Tesmeer.";

/// [`TEXT`] with its report.
pub fn reading() -> Reading {
    Reading::new(TEXT.to_owned(), report())
}

/// Another version of [`TEXT`], in which the same words stand in the same places: with another figure, without a doubt, and in
/// the words of another spokesman.
pub fn another() -> Reading {
    let mut report = report();
    report.figures[0].words = "31".to_owned();
    report.figures[0].value = Some(Value::Number(Decimal::from(31)));
    report.entities[2].name = "Pavel Orszan".to_owned();
    report.entities[2].spellings = vec!["Pavel Orszan".to_owned()];
    report.attributions.pop();
    report.hedges.pop();
    let text =
        TEXT.replace("26", "31").replace("Irina Dalmat", "Pavel Orszan").replace("allegedly", "yesterday");
    Reading::new(text, report)
}

/// [`TEXT`] with a report in which the third attribution has neither source nor cue.
pub fn with_bare_content() -> Reading {
    let mut report = report();
    report.attributions[2].source.clear();
    report.attributions[2].cue.clear();
    Reading::new(TEXT.to_owned(), report)
}

/// A report that found nothing.
pub fn empty() -> Report {
    Report {
        version: VERSION,
        offsets: Offsets::Bytes,
        summary: Summary { words: 1, sentences: 1, ..Summary::default() },
        sentences: vec![],
        entities: vec![],
        figures: vec![],
        figure_groups: vec![],
        attributions: vec![],
        hedges: vec![],
    }
}

/// The state after `action`, once all that it leads to is done.
pub fn after(state: State, action: Action) -> State {
    let state = state.after(action);
    match state.laying() {
        Some(laying) => state.after(Action::Laid(laying.all())),
        None => state,
    }
}

/// The report on [`TEXT`], with offsets in bytes.
pub fn report() -> Report {
    let at = |words, n| find(TEXT, words, n);
    let mention = |span| Mention {
        span,
        why: why("shape: capitalised", "A capitalised word that is no start of a sentence."),
    };
    let entity = |kind, name: &str, spellings: &[&str], mentions: Vec<Span>| Entity {
        kind,
        name: name.to_owned(),
        spellings: spellings.iter().map(|s| s.to_string()).collect(),
        mentions: mentions.into_iter().map(mention).collect(),
    };
    let figure = |span, value: i64, bound, counted, source, official, status, evidence| Figure {
        span,
        words: span.of(TEXT).to_owned(),
        value: Some(Value::Number(Decimal::from(value))),
        unit: String::new(),
        counted: Some(counted),
        bound,
        source,
        entity: None,
        official,
        status,
        evidence,
        counterparts: Vec::new(),
        why: why("numeral", "A number that counts something."),
    };
    let attribution = |source: Vec<Span>, cue, content, source_kind, quote, entity| Attribution {
        source,
        cue: vec![cue],
        content: vec![content],
        class: CueClass::Report,
        source_kind,
        quote,
        entity,
        why: why("verb: say", "A verb of speech ties these words to their source."),
    };
    let hedge = |span, kind, attribution, words| Hedge {
        span,
        kind,
        attribution,
        target: Vec::new(),
        why: why("lexicon", words),
    };
    Report {
        summary: Summary {
            words: 42,
            sentences: 4,
            entities: [EntityKind::Person, EntityKind::Organization, EntityKind::Place].into_iter().collect(),
            figures: [Status::Stated, Status::Denied].into_iter().collect(),
            official_figures: 1,
            attributions: [SourceKind::Person, SourceKind::Person, SourceKind::Official, SourceKind::None]
                .into_iter()
                .collect(),
            attributed_share: 0.524,
            hedges: [
                HedgeKind::Evidential,
                HedgeKind::Evidential,
                HedgeKind::Approximator,
                HedgeKind::ScareQuote,
            ]
            .into_iter()
            .collect(),
            own_hedges: 2,
            hedge_voices: [SourceKind::Person, SourceKind::Official].into_iter().collect(),
        },
        entities: vec![
            entity(
                EntityKind::Place,
                "Tesmir",
                &["Tesmir", "Tesmeer"],
                vec![at("Tesmir", 0), at("Tesmir", 1), at("Tesmeer", 0)],
            ),
            entity(
                EntityKind::Organization,
                "Interior Ministry",
                &["Interior Ministry"],
                vec![at("Interior Ministry", 0)],
            ),
            entity(EntityKind::Person, "Irina Dalmat", &["Irina Dalmat"], vec![at("Irina Dalmat", 0)]),
        ],
        figures: vec![
            figure(
                at("26", 0),
                26,
                Bound::AtLeast,
                at("people", 0),
                Some(at("the Interior Ministry", 0)),
                true,
                Status::Stated,
                vec![],
            ),
            figure(
                at("3,000", 0),
                3000,
                Bound::Exact,
                at("terrorists", 0),
                None,
                false,
                Status::Denied,
                vec![at("denied", 0)],
            ),
        ],
        figure_groups: vec![FigureGroup { theme: None, figures: vec![0, 1] }],
        attributions: vec![
            attribution(
                vec![at("the Interior Ministry", 0)],
                at("said", 0),
                at("At least 26 people were killed in Tesmir 🙂", 0),
                SourceKind::Official,
                Quote::Indirect,
                Some(1),
            ),
            attribution(
                vec![at("Irina Dalmat", 0)],
                at("told", 0),
                at("“There is no such number,”", 0),
                SourceKind::Person,
                Quote::Direct,
                Some(2),
            ),
            attribution(
                vec![at("She", 0)],
                at("denied", 0),
                at("3,000 “terrorists” were held", 0),
                SourceKind::Person,
                Quote::Mixed,
                Some(2),
            ),
            attribution(
                vec![],
                at("allegedly", 0),
                at("met in Tesmir", 0),
                SourceKind::None,
                Quote::Indirect,
                None,
            ),
        ],
        hedges: vec![
            hedge(
                at("At least", 0),
                HedgeKind::Approximator,
                Some(0),
                "Says that the number is a lower end.",
            ),
            hedge(at("“terrorists”", 0), HedgeKind::ScareQuote, Some(2), "A single word in quotation marks."),
            hedge(at("so-called", 0), HedgeKind::Evidential, None, "Keeps a name at arm’s length."),
            hedge(at("allegedly", 0), HedgeKind::Evidential, None, "Somebody’s claim, and not the writer’s."),
        ],
        ..empty()
    }
}

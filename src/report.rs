//! The report: everything the engine says about a text, and the one thing that the page,
//! the widget, the command and the JSON read.
//!
//! Field and kind names are those of the guidelines: entities, figures, attributions, hedges.
//! The shape is versioned by [`VERSION`] and described for other programs in `www/report.schema.json`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::text::{Decimal, Span};

/// Version of the report's shape. It changes when a reader of the old shape would break.
pub const VERSION: u32 = 1;

/// What the engine found in one text. Spans are in the unit that `offsets` names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Version of this shape, [`VERSION`].
    pub version: u32,
    /// The unit of every offset in the report.
    pub offsets: Offsets,
    /// Counts over the whole text.
    pub summary: Summary,
    /// The sentences in text order; they do not overlap.
    pub sentences: Vec<Span>,
    /// Who and what is named, in order of first mention.
    pub entities: Vec<Entity>,
    /// The figures in text order.
    pub figures: Vec<Figure>,
    /// Who says what, in order of the content's start.
    pub attributions: Vec<Attribution>,
    /// Words that lower or distance the text's commitment, in text order.
    pub hedges: Vec<Hedge>,
}

/// Unit of offsets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Offsets {
    /// UTF-8 bytes: the unit inside the engine.
    #[default]
    Bytes,
    /// UTF-16 code units: what JavaScript strings and the DOM count.
    Utf16,
    /// Unicode code points: what JSON output and W3C text positions count.
    CodePoints,
}

/// Why a mark was made, for the reader of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Whether a written rule or a learned model decided.
    pub by: Basis,
    /// The lexicon row or the rule that decided, such as `approximator: almost`.
    pub rule: Cow<'static, str>,
    /// The reason in one plain sentence.
    pub words: Cow<'static, str>,
}

/// What a decision rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A rule or a lexicon row, which can be read.
    Rule,
    /// A model trained on annotated text.
    Model,
}

impl Explanation {
    /// The explanation of a rule's decision: the name of the rule and its reason in words.
    pub fn rule(rule: impl Into<Cow<'static, str>>, words: impl Into<Cow<'static, str>>) -> Explanation {
        Explanation { by: Basis::Rule, rule: rule.into(), words: words.into() }
    }
}

/// One thing that is named, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entity {
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// The fullest spelling.
    pub name: String,
    /// Every spelling that occurs, the most frequent first.
    pub spellings: Vec<String>,
    /// Every place where it is named, in text order.
    pub mentions: Vec<Mention>,
}

/// One place where an entity is named.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// The name alone: no title, no leading "the", no possessive.
    #[serde(flatten)]
    pub span: Span,
    /// Why these words are a name of this kind and of this entity.
    pub why: Explanation,
}

/// One figure: a number that the text states about the world.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// The number with its currency, percent sign, scale word and unit.
    #[serde(flatten)]
    pub span: Span,
    /// The number; none where the words give no number ("dozens").
    pub value: Option<Value>,
    /// ISO 4217 code for money, `%`, or the unit of measure; empty for plain counts.
    pub unit: String,
    /// Head noun of what is counted or measured.
    pub counted: Option<Span>,
    /// How the number is bounded.
    pub bound: Bound,
    /// The words that name who gives the figure.
    pub source: Option<Span>,
    /// Whether that source is an authority.
    pub official: bool,
    /// What became of the figure in this text.
    pub status: Status,
    /// The words that show the status.
    pub evidence: Vec<Span>,
    /// Why this is a figure with this value and status.
    pub why: Explanation,
}

/// The value of a figure: exact decimals, not binary fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// One number.
    Number(Decimal),
    /// A range, or the two sides of a ratio or score.
    Range {
        /// The lower or first number.
        low: Decimal,
        /// The higher or second number.
        high: Decimal,
    },
}

impl Value {
    /// The value times `factor`.
    pub fn times(self, factor: Decimal) -> Value {
        match self {
            Value::Number(number) => Value::Number(number.times(factor)),
            Value::Range { low, high } => Value::Range { low: low.times(factor), high: high.times(factor) },
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Range {
            low: Decimal,
            high: Decimal,
        }
        match *self {
            Value::Number(number) => number.serialize(serializer),
            Value::Range { low, high } => Range { low, high }.serialize(serializer),
        }
    }
}

/// A stretch of the text that is somebody's statement, belief, knowledge or feeling.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Attribution {
    /// The noun phrase of whoever holds the content; empty where the text names nobody.
    pub source: Vec<Span>,
    /// The words that tie source and content.
    pub cue: Vec<Span>,
    /// All that is attributed, with its quotation marks; several spans where the cue interrupts it.
    pub content: Vec<Span>,
    /// Who the source is.
    pub source_kind: SourceKind,
    /// How the words are given.
    pub quote: Quote,
    /// The entity that the source names, as an index into [`Report::entities`].
    pub entity: Option<usize>,
    /// Why this is an attribution.
    pub why: Explanation,
}

/// Words by which the text lowers or distances its commitment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hedge {
    /// The hedging words; of a scare quote the quotation marks too.
    #[serde(flatten)]
    pub span: Span,
    /// What kind of hedge it is.
    pub kind: HedgeKind,
    /// The attribution in whose content it stands, as an index into [`Report::attributions`];
    /// none where the hedge is the writer's own.
    pub attribution: Option<usize>,
    /// Why these words are a hedge.
    pub why: Explanation,
}

/// Declares an enum whose variants have a name in JSON and, the same, in the interface.
macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// Every kind, in the order of the guidelines.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word for this kind in JSON, in lexicon files and on screen.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The kind that `word` names.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

kinds! {
    /// The four layers of the report.
    Layer {
        /// Named people, organisations, places, groups, events and works.
        Entities = "entities",
        /// Numbers stated about the world.
        Figures = "figures",
        /// Who says what.
        Attributions = "attributions",
        /// How sure the text is.
        Hedges = "hedges",
    }
}

kinds! {
    /// What is named.
    EntityKind {
        /// People, also fictional.
        Person = "person",
        /// Companies, parties, teams, media, ministries, courts, alliances, armed groups.
        Organization = "organization",
        /// Countries, cities, regions, rivers, named buildings.
        Place = "place",
        /// Nationalities, ethnic, religious and political groups.
        Group = "group",
        /// Named events.
        Event = "event",
        /// Titled works, laws, treaties, awards, products, vehicles.
        Work = "work",
    }
}

kinds! {
    /// How a figure is bounded.
    Bound {
        /// The number as it stands.
        Exact = "exact",
        /// About that number.
        About = "about",
        /// That number or more.
        AtLeast = "at_least",
        /// That number or less.
        AtMost = "at_most",
        /// Between two numbers.
        Range = "range",
    }
}

kinds! {
    /// What became of a figure.
    Status {
        /// Given, and not called into question.
        Stated = "stated",
        /// Somebody rejects it.
        Denied = "denied",
        /// Replaced by another figure.
        Revised = "revised",
        /// A rival figure or open doubt is set against it.
        Disputed = "disputed",
        /// Withdrawn by its own source.
        Retracted = "retracted",
    }
}

kinds! {
    /// Who holds an attributed content.
    SourceKind {
        /// A named person.
        Person = "person",
        /// A named office or body that holds authority.
        Official = "official",
        /// Any other named organisation.
        Organization = "organization",
        /// A report, study, poll, statement, law.
        Document = "document",
        /// A named outlet or broadcaster.
        Media = "media",
        /// Somebody who cannot be identified.
        Unnamed = "unnamed",
        /// Nobody is given.
        None = "none",
    }
}

kinds! {
    /// How the content of an attribution is given.
    Quote {
        /// All of it stands in quotation marks.
        Direct = "direct",
        /// None of it does.
        Indirect = "indirect",
        /// Some of it does.
        Mixed = "mixed",
    }
}

kinds! {
    /// What kind of hedge.
    HedgeKind {
        /// may, might, could, would, should.
        Modal = "modal",
        /// probably, likely, perhaps, seems.
        Probability = "probability",
        /// allegedly, reportedly, so-called.
        Evidential = "evidential",
        /// about, nearly, at least, before a figure.
        Approximator = "approximator",
        /// has not been confirmed, unclear.
        Unverified = "unverified",
        /// A quoted word held at arm's length.
        ScareQuote = "scare_quote",
    }
}

/// Counts over the whole text: no score and no verdict.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Words in the text: tokens with a letter or a digit.
    pub words: usize,
    /// Number of sentences.
    pub sentences: usize,
    /// Entities by kind.
    pub entities: BTreeMap<EntityKind, usize>,
    /// Figures by status.
    pub figures: BTreeMap<Status, usize>,
    /// How many figures an authority gives.
    pub official_figures: usize,
    /// Attributions by kind of source.
    pub attributions: BTreeMap<SourceKind, usize>,
    /// Share of the words, from 0 to 1, that lie inside the content of an attribution.
    pub attributed_share: f64,
    /// Hedges by kind.
    pub hedges: BTreeMap<HedgeKind, usize>,
    /// How many hedges stand in the writer's own voice, outside every attribution.
    pub own_hedges: usize,
}

impl Summary {
    /// Counts the marks of `report`, over a text of `words` words of which `attributed` lie inside an attribution.
    pub(crate) fn of(report: &Report, words: usize, attributed: usize) -> Summary {
        Summary {
            words,
            sentences: report.sentences.len(),
            entities: count(report.entities.iter().map(|entity| entity.kind)),
            figures: count(report.figures.iter().map(|figure| figure.status)),
            official_figures: report.figures.iter().filter(|figure| figure.official).count(),
            attributions: count(report.attributions.iter().map(|attribution| attribution.source_kind)),
            attributed_share: if words == 0 { 0.0 } else { attributed as f64 / words as f64 },
            hedges: count(report.hedges.iter().map(|hedge| hedge.kind)),
            own_hedges: report.hedges.iter().filter(|hedge| hedge.attribution.is_none()).count(),
        }
    }
}

fn count<K: Ord>(kinds: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for kind in kinds {
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

impl Report {
    /// Every span of the report, to be changed in place.
    pub(crate) fn spans_mut(&mut self) -> impl Iterator<Item = &mut Span> {
        let mentions = self.entities.iter_mut().flat_map(|e| &mut e.mentions).map(|m| &mut m.span);
        let figures = self.figures.iter_mut().flat_map(|f| {
            [Some(&mut f.span), f.counted.as_mut(), f.source.as_mut()]
                .into_iter()
                .flatten()
                .chain(&mut f.evidence)
        });
        let attributions = self
            .attributions
            .iter_mut()
            .flat_map(|a| a.source.iter_mut().chain(&mut a.cue).chain(&mut a.content));
        let hedges = self.hedges.iter_mut().map(|h| &mut h.span);
        self.sentences.iter_mut().chain(mentions).chain(figures).chain(attributions).chain(hedges)
    }
}

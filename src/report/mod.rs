//! The report: everything the engine says about a text, and the one thing that the page,
//! the widget, the command and the JSON read.
//!
//! Field and kind names are those of the guidelines: entities, figures, attributions, hedges.
//! The shape is versioned by [`VERSION`] and described for other programs in `www/report.schema.json`.

mod kinds;
mod remove;
mod summary;

use std::borrow::Cow;

use serde::{Serialize, Serializer};

pub use kinds::{Bound, CueClass, EntityKind, HedgeKind, Layer, Quote, SourceKind, Status};
pub use summary::{Counts, Summary};

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
    /// Which figures tell about the same thing, in order of the first of each group.
    pub figure_groups: Vec<FigureGroup>,
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
    /// Of a model's decision, how often it is right when it is this sure: in percent, measured on texts that it had not
    /// seen. None for a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
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
        Explanation { by: Basis::Rule, rule: rule.into(), words: words.into(), confidence: None }
    }

    /// The explanation of a model's decision: what speaks for it most, in words, and how sure it is, in percent.
    pub fn model(
        rule: impl Into<Cow<'static, str>>,
        words: impl Into<Cow<'static, str>>,
        confidence: u8,
    ) -> Explanation {
        let (rule, words) = (rule.into(), words.into());
        Explanation { by: Basis::Model, rule, words, confidence: Some(confidence) }
    }
}

/// One thing that is named, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entity {
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// The usual name of a thing in our lists if the text has it, and otherwise the fullest spelling.
    pub name: String,
    /// Every spelling that occurs, in order of appearance.
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
    /// The same as it is written in the text.
    pub words: String,
    /// The number; none where the words give no number ("dozens").
    pub value: Option<Value>,
    /// ISO 4217 code for money, its word where the text names no country ("dinars"), `%`, or the unit of measure; empty for
    /// plain counts.
    pub unit: String,
    /// Head noun of what is counted or measured.
    pub counted: Option<Span>,
    /// How the number is bounded.
    pub bound: Bound,
    /// The words that name who gives the figure.
    pub source: Option<Span>,
    /// The entity that the source names, as an index into [`Report::entities`].
    pub entity: Option<usize>,
    /// Whether that source is an authority.
    pub official: bool,
    /// What became of the figure in this text.
    pub status: Status,
    /// The words that show the status.
    pub evidence: Vec<Span>,
    /// The figures that replace this one, if it is revised or denied, or rival it, if it is disputed, where the text gives
    /// them: indices into [`Report::figures`].
    pub counterparts: Vec<usize>,
    /// Why this is a figure with this value and status.
    pub why: Explanation,
}

/// Figures about the same thing: of one unit, counting the same, or set against each other by the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureGroup {
    /// What they are about, in a word of ours, where words of the text tell it: deaths, arrests.
    pub theme: Option<Cow<'static, str>>,
    /// Two or more indices into [`Report::figures`], in text order.
    pub figures: Vec<usize>,
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
    /// What the source does by saying it.
    pub class: CueClass,
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
    /// What the words say is not verified; several spans where it is interrupted, none where the text does not say and for
    /// other kinds.
    pub target: Vec<Span>,
    /// Why these words are a hedge.
    pub why: Explanation,
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
        let hedges = self.hedges.iter_mut().flat_map(|h| std::iter::once(&mut h.span).chain(&mut h.target));
        self.sentences.iter_mut().chain(mentions).chain(figures).chain(attributions).chain(hedges)
    }
}

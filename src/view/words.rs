//! The words of the interface for what the report says in kinds and numbers.

pub use crate::render::words::short;

use super::Reading;
use crate::lexicon::{WordClass, word_class};
use crate::render::{self, Mark, Part};
use crate::report::{
    Attribution, Basis, Bound, CueClass, EntityKind, Explanation, Figure, HedgeKind, Layer, Quote,
    SourceKind, Status, Value,
};
use crate::text::case::lowered;

/// What the marks of a layer show.
pub fn promise(layer: Layer) -> &'static str {
    match layer {
        Layer::Entities => "People, places, organizations: each with all its spellings.",
        Layer::Figures => "What they count, and who gives them. † stands where the text itself contests one.",
        Layer::Attributions => "What is somebody’s statement, and whose.",
        Layer::Hedges => "Words that hold back: may, allegedly, about, so-called.",
    }
}

/// The classes in which the marks of `layer` appear.
pub fn dress(layer: Layer) -> &'static str {
    match layer {
        Layer::Entities => "mark name",
        Layer::Figures => "mark figure",
        Layer::Attributions => "mark content",
        Layer::Hedges => "mark hedge",
    }
}

/// What is named: for one, and for several.
pub fn entity_kind(kind: EntityKind) -> [&'static str; 2] {
    match kind {
        EntityKind::Person => ["person", "people"],
        EntityKind::Organization => ["organization", "organizations"],
        EntityKind::Place => ["place", "places"],
        EntityKind::Group => ["group", "groups"],
        EntityKind::Event => ["event", "events"],
        EntityKind::Work => ["work", "works"],
    }
}

/// Who the source is.
pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "a named person",
        SourceKind::Official => "an authority",
        SourceKind::Organization => "a named organization",
        SourceKind::Document => "a document",
        SourceKind::Media => "a news outlet",
        SourceKind::Unnamed => "somebody who is not named",
        SourceKind::None => "nobody is given",
    }
}

/// Sources of a kind.
pub fn voices(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "named people",
        SourceKind::Official => "authorities",
        SourceKind::Organization => "organizations",
        SourceKind::Document => "documents",
        SourceKind::Media => "news outlets",
        SourceKind::Unnamed => "unnamed sources",
        SourceKind::None => "nobody given",
    }
}

/// What a source does by what it says, as the heading of what it says.
pub fn deed(class: CueClass) -> &'static str {
    match class {
        CueClass::Report => "Says",
        CueClass::Claim => "Claims",
        CueClass::Denial => "Rejects",
        CueClass::Accusation => "Accuses",
        CueClass::Belief => "Believes",
        CueClass::Promise => "Promises",
        CueClass::Order => "Asks",
    }
}

/// How the words of an attribution are given.
pub fn quote(quote: Quote) -> &'static str {
    match quote {
        Quote::Direct => "in quotation marks, word for word",
        Quote::Indirect => "retold, without quotation marks",
        Quote::Mixed => "partly retold, partly in quotation marks",
    }
}

/// What kind of hedge it is.
pub fn hedge_kind(kind: HedgeKind) -> &'static str {
    match kind {
        HedgeKind::Modal => "possible, not certain",
        HedgeKind::Probability => "a degree of likelihood",
        HedgeKind::Evidential => "hearsay, at arm’s length",
        HedgeKind::Approximator => "not an exact number",
        HedgeKind::Unverified => "not verified",
        HedgeKind::ScareQuote => "a word held at arm’s length",
    }
}

/// What became of a figure.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Stated => "stated; this text sets nothing against it",
        Status::Denied => "denied: somebody rejects it",
        Status::Revised => "revised: another figure replaces it",
        Status::Disputed => "disputed: a rival figure or doubt is set against it",
        Status::Retracted => "retracted: its own source withdrew it",
    }
}

/// What decided that this is a mark, for whoever wants to look it up: `Written rule: cues, <say>`.
pub fn basis(why: &Explanation) -> String {
    let by = match why.by {
        Basis::Rule => "Written rule",
        Basis::Model => "Learned from annotated texts",
    };
    // Rules are called "list: row", which would be more colons.
    format!("{by}: {}", why.rule.replace(": ", ", "))
}

/// The number that a figure states, with its bound and unit; none where the words give no number.
pub fn value(figure: &Figure) -> Option<String> {
    let number = match figure.value? {
        Value::Number(number) => grouped(&number.to_string()),
        Value::Range { low, high } => {
            format!("{} to {}", grouped(&low.to_string()), grouped(&high.to_string()))
        }
    };
    let bound = bound(figure);
    let unit = match figure.unit.as_str() {
        unit @ ("" | "%") => unit.to_owned(),
        _ => format!(" {}", render::words::unit(figure)),
    };
    Some(format!("{bound}{number}{unit}"))
}

/// In what way a number is not exact, with a space after it; nothing where it is, or where there is no number.
pub fn bound(figure: &Figure) -> &'static str {
    match figure.bound {
        _ if figure.value.is_none() => "",
        Bound::Exact | Bound::Range => "",
        Bound::About => "about ",
        Bound::AtLeast => "at least ",
        Bound::AtMost => "at most ",
    }
}

/// A decimal number with its thousands set apart: `30,000.5`.
fn grouped(number: &str) -> String {
    let (whole, part) = number.split_at(number.find('.').unwrap_or(number.len()));
    let mut out = String::new();
    for (i, c) in whole.chars().enumerate() {
        let left = whole.len() - i;
        if i > 0 && left.is_multiple_of(3) && !out.ends_with('-') {
            out.push(',');
        }
        out.push(c);
    }
    out + part
}

/// `1 figure`, `2 figures`.
pub fn counted(n: usize, [one, many]: [&str; 2]) -> String {
    format!("{} {}", grouped(&n.to_string()), if n == 1 { one } else { many })
}

/// Who holds an attribution, in the text's own words, or that nobody is named.
pub fn speaker(reading: &Reading, attribution: &Attribution) -> String {
    reading.joined(&attribution.source).unwrap_or_else(|| "Nobody named".to_owned())
}

/// Who holds an attribution, by name where the text tells for whom its words stand.
pub fn holder(reading: &Reading, attribution: &Attribution) -> String {
    match attribution.entity {
        Some(entity) => reading.report.entities[entity].name.clone(),
        None => speaker(reading, attribution),
    }
}

/// Who gives a figure, in the text's own words, or by name where those are a pronoun.
pub fn giver(reading: &Reading, figure: &Figure) -> String {
    let Some(source) = figure.source else { return "nobody named".to_owned() };
    let words = reading.words(source);
    let named = figure.entity.filter(|_| word_class(&lowered(words)) == Some(WordClass::Pronoun));
    named.map_or_else(|| short(words), |entity| reading.report.entities[entity].name.clone())
}

/// What a screen reader says after the words of a mark.
pub fn spoken(reading: &Reading, mark: Mark) -> String {
    let report = &reading.report;
    match mark {
        Mark::Mention { entity, .. } => entity_kind(report.entities[entity].kind)[0].to_owned(),
        Mark::Figure(i) if report.figures[i].status == Status::Stated => "figure".to_owned(),
        Mark::Figure(i) => format!("figure, {}", report.figures[i].status.word()),
        Mark::Hedge(i) => format!("hedge, {}", hedge_kind(report.hedges[i].kind)),
        Mark::Attribution { attribution, .. } => {
            format!("said by: {}", speaker(reading, &report.attributions[attribution]))
        }
    }
}

/// A short name of a mark, unique in its reading, by which the page finds its element.
pub fn key(mark: Mark) -> String {
    match mark {
        Mark::Mention { entity, mention } => format!("entity-{entity}-{mention}"),
        Mark::Figure(i) => format!("figure-{i}"),
        Mark::Hedge(i) => format!("hedge-{i}"),
        Mark::Attribution { attribution, part } => {
            let part = match part {
                Part::Content => "content",
                Part::Source => "source",
                Part::Cue => "cue",
            };
            format!("attribution-{attribution}-{part}")
        }
    }
}

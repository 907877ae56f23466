//! What the marks say, in words: the notes and the summary that stand beside a marked text.

use super::{Mark, Part, chain};
use crate::report::{
    Attribution, Bound, Counts, Entity, EntityKind, Explanation, Figure, HedgeKind, Layer, Report,
    SourceKind, Status, Summary, Value,
};
use crate::text::case::is_capital;
use crate::text::{Decimal, Span};

/// One finding of a report, told to a reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The layer it belongs to.
    pub layer: Layer,
    /// The mark in the text where a reader finds it; the first of several.
    pub mark: Mark,
    /// Where that mark starts in the text.
    pub at: usize,
    /// What it is about: a name, a figure, whoever is the source, the hedging words.
    pub words: String,
    /// What is found about it, in a few words.
    pub facts: String,
    /// Why it was found, in one plain sentence.
    pub why: String,
}

/// The notes on every finding of `report`, whose offsets are bytes of `text`, layer by layer in text order.
pub fn notes(text: &str, report: &Report) -> Vec<Note> {
    let entities = report.entities.iter().enumerate().map(|(i, e)| on_entity(i, e));
    let figures = (0..report.figures.len()).map(|i| on_figure(text, &report.figures, i));
    let attributions = report.attributions.iter().enumerate().map(|(i, a)| on_attribution(text, i, a));
    let hedges = (0..report.hedges.len()).map(|i| on_hedge(text, report, i));
    entities.chain(figures).chain(attributions).chain(hedges).collect()
}

/// The heading for notes of a layer.
pub fn heading(layer: Layer) -> &'static str {
    match layer {
        Layer::Entities => "Names",
        Layer::Figures => "Figures",
        Layer::Attributions => "Who says what",
        Layer::Hedges => "How sure",
    }
}

/// The figures of `report` that tell about the same thing, a line for each group.
pub fn groups(text: &str, report: &Report) -> Vec<String> {
    report.figure_groups.iter().map(|group| short(&chain::line(text, &report.figures, group))).collect()
}

/// The counts of `report`, a line for each layer that found something.
pub fn summary(report: &Report) -> Vec<(&'static str, String)> {
    let counts = &report.summary;
    let percent = (counts.attributed_share * 100.0).round() as u32;
    let layers = [
        (Layer::Entities, by_kind(&counts.entities, EntityKind::word), String::new()),
        (
            Layer::Figures,
            by_kind(&counts.figures, Status::word),
            format!("; {} from an authority", counts.official_figures),
        ),
        (
            Layer::Attributions,
            by_kind(&counts.attributions, source),
            format!("; {percent}% of the words are somebody's"),
        ),
        (Layer::Hedges, by_kind(&counts.hedges, HedgeKind::word), format!("; by {}", hedge_voices(counts))),
    ];
    let text = format!("{}, {}", counted(counts.words, "word"), counted(counts.sentences, "sentence"));
    let layers = layers.into_iter().filter_map(|(layer, kinds, more)| Some((heading(layer), kinds? + &more)));
    std::iter::once(("Text", text)).chain(layers).collect()
}

fn source(kind: SourceKind) -> &'static str {
    if kind == SourceKind::None { "nobody named" } else { kind.word() }
}

/// Whose the hedges are: "the writer 3, person 2".
fn hedge_voices(counts: &Summary) -> String {
    let voices = counts.hedge_voices.iter().map(|(kind, n)| (source(kind), n));
    let own = std::iter::once(("the writer", counts.own_hedges));
    let parts: Vec<String> =
        own.chain(voices).filter(|(_, n)| *n > 0).map(|(who, n)| format!("{who} {n}")).collect();
    parts.join(", ")
}

/// "12: 7 person, 5 place", or none where nothing was counted.
fn by_kind<K: Copy + Ord>(counts: &Counts<K>, word: impl Fn(K) -> &'static str) -> Option<String> {
    let total = counts.total();
    let kinds: Vec<_> =
        counts.iter().map(|(kind, count)| format!("{count} {}", spoken(word(kind)))).collect();
    (total > 0).then(|| format!("{total}: {}", kinds.join(", ")))
}

/// The unit of `figure` as it stands beside the value. Reports name units in the plural; of one there is a singular.
pub fn unit(figure: &Figure) -> String {
    if figure.value != Some(Value::Number(Decimal::from(1))) {
        return figure.unit.clone();
    }
    // Of a measure in several words any may be the plural: "square feet", "miles per hour", "degrees Celsius".
    let words = figure.unit.split(' ').map(|word| match word {
        "feet" => "foot".to_owned(),
        "inches" => "inch".to_owned(),
        "centuries" => "century".to_owned(),
        _ if word.starts_with(is_capital) => word.to_owned(),
        _ => word.strip_suffix('s').unwrap_or(word).to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

fn on_entity(entity: usize, found: &Entity) -> Note {
    let mut facts = vec![found.kind.word().to_owned()];
    if found.mentions.len() > 1 {
        facts.push(format!("{} times", found.mentions.len()));
    }
    let other: Vec<_> = found.spellings.iter().filter(|s| **s != found.name).map(|s| one_line(s)).collect();
    if !other.is_empty() {
        facts.push(format!("also {}", other.join(", ")));
    }
    Note {
        layer: Layer::Entities,
        mark: Mark::Mention { entity, mention: 0 },
        at: found.mentions.first().map_or(0, |mention| mention.span.start),
        words: one_line(&found.name),
        facts: facts.join("; "),
        why: found.mentions.first().map_or_else(String::new, |mention| reason(&mention.why)),
    }
}

/// The reason for a mark, in a sentence; of what a model decided also how far it can be trusted.
pub fn reason(why: &Explanation) -> String {
    match why.confidence {
        Some(percent) => {
            format!("{} When this sure, the model is right in {percent} of 100 cases.", why.words)
        }
        None => why.words.to_string(),
    }
}

fn on_figure(text: &str, figures: &[Figure], index: usize) -> Note {
    let figure = &figures[index];
    let mut facts = Vec::new();
    let amount = match figure.value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Range { low, high }) => format!("{low} to {high}"),
        None => "no exact number".to_owned(),
    };
    let bound = match figure.bound {
        Bound::About | Bound::AtLeast | Bound::AtMost if figure.value.is_some() => {
            format!("{} ", spoken(figure.bound.word()))
        }
        _ => String::new(),
    };
    facts.push(format!("{bound}{}", format!("{amount} {}", unit(figure)).trim_end()));
    if let Some(counted) = figure.counted {
        facts.push(format!("counted: {}", short(counted.of(text))));
    }
    if let Some(source) = figure.source {
        facts.push(format!("given by {}", short(source.of(text))));
    }
    if figure.official {
        facts.push("an authority's figure".to_owned());
    }
    if figure.status != Status::Stated {
        let evidence: Vec<_> = figure.evidence.iter().map(|span| short(span.of(text))).collect();
        let by = if evidence.is_empty() { String::new() } else { format!(" ({})", evidence.join(" … ")) };
        facts.push(format!("{}{by}", figure.status.word()));
    }
    if !figure.counterparts.is_empty() {
        let others = figure.counterparts.iter().map(|&other| short(&figures[other].words));
        let others: Vec<_> = others.collect();
        let relation = if figure.status == Status::Disputed { "set against" } else { "replaced by" };
        facts.push(format!("{relation} {}", others.join(" and ")));
    }
    Note {
        layer: Layer::Figures,
        mark: Mark::Figure(index),
        at: figure.span.start,
        words: short(figure.span.of(text)),
        facts: facts.join("; "),
        why: reason(&figure.why),
    }
}

fn on_attribution(text: &str, attribution: usize, found: &Attribution) -> Note {
    let joined = |spans: &[Span]| joined(text, spans);
    let named = !found.source.is_empty();
    let (cue, content) = (joined(&found.cue), joined(&found.content));
    let quote = format!("{} quote", found.quote.word());
    let kind = if named { format!("{}, {quote}", found.source_kind.word()) } else { quote };
    let facts = [cue, content, kind];
    let part = if found.content.is_empty() { Part::Cue } else { Part::Content };
    Note {
        layer: Layer::Attributions,
        mark: Mark::Attribution { attribution, part },
        at: found.content.first().or(found.cue.first()).map_or(0, |span| span.start),
        words: if named { joined(&found.source) } else { "nobody named".to_owned() },
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join("; "),
        why: reason(&found.why),
    }
}

fn on_hedge(text: &str, report: &Report, index: usize) -> Note {
    let hedge = &report.hedges[index];
    let mut facts = vec![spoken(hedge.kind.word())];
    facts.push(match hedge.attribution.map(|attribution| &report.attributions[attribution].source) {
        Some(source) if source.is_empty() => "in words of nobody named".to_owned(),
        Some(source) => format!("in the words of {}", joined(text, source)),
        None => "in the writer's own voice".to_owned(),
    });
    if !hedge.target.is_empty() {
        facts.push(format!("doubts: {}", joined(text, &hedge.target)));
    }
    Note {
        layer: Layer::Hedges,
        mark: Mark::Hedge(index),
        at: hedge.span.start,
        words: short(hedge.span.of(text)),
        facts: facts.join("; "),
        why: reason(&hedge.why),
    }
}

/// The words of `spans`, in few words.
pub fn joined(text: &str, spans: &[Span]) -> String {
    let parts: Vec<_> = spans.iter().map(|span| span.of(text)).collect();
    short(&parts.join(" … "))
}

/// The word for a kind as people write it.
fn spoken(word: &str) -> String {
    word.replace('_', " ")
}

/// `words` on one line, with the middle left out where they are long.
pub fn short(words: &str) -> String {
    /// Characters that are shown of long words, at the start and at the end.
    const HEAD: usize = 60;
    const TAIL: usize = 25;
    let words = one_line(words);
    let starts: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
    if starts.len() <= HEAD + TAIL + 5 {
        return words;
    }
    let (head, tail) = (&words[..starts[HEAD]], &words[starts[starts.len() - TAIL]..]);
    // Cut between words where there is a gap near by; a text without any is cut in the middle of one.
    let head = head.rfind(' ').map_or(head, |gap| &head[..gap]);
    let tail = tail.find(' ').map_or(tail, |gap| &tail[gap + 1..]);
    format!("{head} … {tail}")
}

/// `words` with every stretch of white space as one space.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! A comparison of two texts in words, and what the terminal shows of it.

use super::terminal::printable;
use super::words::{joined, short};
use crate::compare::{Both, Change, Comparison, Pair, Relation};
use crate::report::{Layer, Report};
use crate::text::case::lowered;

/// What the numbers of `pair` are for: its theme, or the noun that one of them counts, or their unit.
pub fn about(texts: Both<(&str, &Report)>, pair: &Pair) -> String {
    let mut about = pair.theme.as_deref().unwrap_or_default().to_owned();
    for (side, figures) in pair.figures.iter().enumerate() {
        if let (Some(&at), true) = (figures.first(), about.is_empty()) {
            let (text, report) = texts[side];
            let figure = &report.figures[at];
            about = figure.counted.map_or(figure.unit.clone(), |noun| lowered(noun.of(text)));
        }
    }
    about
}

impl Relation {
    /// The sign that stands between the two numbers.
    pub fn sign(self) -> &'static str {
        match self {
            Relation::Same => "=",
            Relation::Otherwise => "≈",
            Relation::Another => "↔",
        }
    }

    /// The same in words, for those who hear it.
    pub fn spoken(self) -> &'static str {
        match self {
            Relation::Same => "the same number: ",
            Relation::Otherwise => "perhaps the same number, said otherwise: ",
            Relation::Another => "another number: ",
        }
    }
}

/// Something that a text says, in its own words, and a note on it: who gives a figure, what somebody says, in which sentence a
/// hedge stands. `at` is its place in the list of `layer`.
pub fn told((text, report): (&str, &Report), layer: Layer, at: usize) -> (String, String) {
    match layer {
        Layer::Entities => (short(&report.entities[at].name), report.entities[at].kind.word().to_owned()),
        Layer::Figures => figure((text, report), at, ""),
        Layer::Attributions => {
            let a = &report.attributions[at];
            let parts = [joined(text, &a.source), joined(text, &a.cue)];
            let words: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            (words.join(" · "), joined(text, &a.content))
        }
        Layer::Hedges => {
            let span = report.hedges[at].span;
            let sentence = report.sentences.iter().find(|sentence| sentence.contains(span));
            (short(span.of(text)), sentence.map_or_else(String::new, |sentence| short(sentence.of(text))))
        }
    }
}

/// Figure `at` with what it counts, unless that is what it stands under, and who gives it.
pub fn figure((text, report): (&str, &Report), at: usize, about: &str) -> (String, String) {
    let figure = &report.figures[at];
    let noun = figure.counted.map(|counted| short(counted.of(text)));
    // "two sons, aged 7 and 9": a number of years, and not of sons.
    let is_age = figure.unit == "years" && !figure.words.contains("year");
    let noun = if is_age { Some(figure.unit.clone()) } else { noun };
    // A noun within the figure's own words, as in "three-storey", is there already.
    let noun = noun.filter(|noun| !figure.words.contains(noun.as_str()) && lowered(noun) != about);
    let words = short(&figure.words) + &noun.map_or_else(String::new, |noun| format!(" {noun}"));
    (words, figure.source.map_or_else(String::new, |source| short(source.of(text))))
}

/// The comparison of `texts`, which are called `names`, for a terminal: no control characters.
pub fn plain(texts: Both<(&str, &Report)>, names: Both<&str>, comparison: &Comparison) -> String {
    let mut out = String::new();
    let mut section = |title: String, lines: Vec<String>| {
        if !lines.is_empty() {
            out.push_str(&format!("{}\n", printable(&title)));
            lines.iter().for_each(|line| out.push_str(&format!("  {}\n", printable(line))));
            out.push('\n');
        }
    };
    let counted = comparison.counted.iter().map(|pair| {
        let about = about(texts, pair);
        let said = [0, 1].map(|side| match pair.figures[side].first() {
            Some(&at) => noted(figure(texts[side], at, &about)),
            None => "–".to_owned(),
        });
        let sign = pair.relation.map_or("|", Relation::sign);
        format!("{about}: {} {sign} {}", said[0], said[1])
    });
    section(format!("Figures for the same thing: {} | {}", names[0], names[1]), counted.collect());
    for side in 0..2 {
        let all = |layer, own: &[usize]| own.iter().map(|&at| noted(told(texts[side], layer, at))).collect();
        let name = names[side];
        section(format!("Figures only in {name}"), all(Layer::Figures, &comparison.figures[side]));
        section(format!("Names only in {name}"), all(Layer::Entities, &comparison.names[side]));
        section(format!("Who speaks only in {name}"), all(Layer::Attributions, &comparison.sources[side]));
    }
    if let Some(changes) = &comparison.changes {
        let shared = comparison.shared;
        let lines = changes.iter().map(|change| changed(texts, change));
        let lines = if changes.is_empty() { vec!["nothing".to_owned()] } else { lines.collect() };
        section(format!("What changed (sentences that stand in both, word for word: {shared})"), lines);
    }
    if out.is_empty() {
        "Nothing is in one text only.\n".to_owned()
    } else {
        out.trim_end().to_owned() + "\n"
    }
}

/// `change` in a line: "figure: 26 → 31".
fn changed(texts: Both<(&str, &Report)>, change: &Change) -> String {
    let label = match change.layer {
        Layer::Entities => "name",
        Layer::Figures => "figure",
        Layer::Attributions => "says",
        Layer::Hedges => "hedge",
    };
    let said = [0, 1].map(|side| change.marks[side].map(|at| told(texts[side], change.layer, at)));
    match said {
        [Some((one, _)), Some(other)] => format!("{label:<7} {one} → {}", noted(other)),
        [Some(one), None] => format!("{label:<7} − {}", noted(one)),
        [None, Some(other)] => format!("{label:<7} + {}", noted(other)),
        [None, None] => String::new(),
    }
}

fn noted((words, note): (String, String)) -> String {
    if note.is_empty() { words } else { format!("{words} ({note})") }
}

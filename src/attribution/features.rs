//! Features: facts alone and together that the two taggers of attributions weigh.

use std::ops::Range;
use std::sync::LazyLock;

use super::content::quotation_after;
use super::draft::Draft;
use super::facts::Fact::{self, *};
use super::facts::{FACTS, Row};
use crate::lexicon::WordClass;
use crate::tagger::{Sink, Templates, feature, hash, join};
use crate::text::Document;

/// Each feature of a token that may be a cue is the facts of some tokens together, at offsets from the token itself.
const CUE: &[&[(isize, Fact)]] = &[
    &[(0, Word)],
    &[(1, Word)],
    &[(-2, Word)],
    &[(2, Word)],
    &[(0, Class)],
    &[(-1, Class), (0, Class)],
    &[(-1, Class), (0, Class), (1, Class)],
    &[(-2, Class), (-1, Class), (0, Class)],
    &[(0, Class), (1, Class), (2, Class)],
    &[(0, Ruled)],
    &[(-1, Ruled), (0, Class)],
    &[(1, Ruled), (0, Class)],
    &[(0, Ruled), (0, Word)],
    &[(0, Ruled), (0, Quote)],
    &[(0, Cue)],
    &[(0, Cue), (-1, Class)],
    &[(0, Cue), (1, Class)],
    &[(0, Cue), (-1, Word)],
    &[(0, Cue), (1, Word)],
    &[(0, Cue), (-1, Class), (1, Class)],
    &[(-1, Cue), (0, Class)],
    &[(1, Cue), (0, Class)],
    &[(-1, Quote), (0, Quote), (1, Quote)],
    &[(0, Cue), (0, Quote)],
    &[(0, Cue), (-2, Quote), (-1, Brief)],
    &[(0, Cue), (1, Brief), (2, Quote)],
    &[(-1, Name), (0, Word)],
    &[(1, Name), (0, Word)],
    &[(0, Word), (1, Brief)],
    &[(-1, Brief), (0, Word)],
    &[(0, Word), (1, Class)],
    &[(-1, Class), (0, Word)],
];

/// Each feature of a token beside a cue is the facts of some tokens together, on its side of the cue.
const SIDED: &[&[(isize, Fact)]] = &[
    &[(0, Word)],
    &[(-1, Word)],
    &[(1, Word)],
    &[(-1, Word), (0, Word)],
    &[(0, Suffix)],
    &[(0, Class)],
    &[(-1, Class), (0, Class)],
    &[(0, Class), (1, Class)],
    &[(-1, Class), (0, Class), (1, Class)],
    &[(-1, Brief), (0, Brief), (1, Brief)],
    &[(-1, Quote), (0, Quote), (1, Quote)],
    &[(-1, Quote), (0, Quote), (0, Class)],
    &[(0, Cue)],
    &[(0, Cue), (0, Class)],
];

static OF_CUES: LazyLock<Templates> = LazyLock::new(|| Templates::new(CUE, 1, FACTS, |fact| fact as usize));
static OF_ROLES: LazyLock<Templates> =
    LazyLock::new(|| Templates::new(SIDED, ROLE + SIGNS, FACTS, |fact| fact as usize));

/// The fact `fact` of the token at `offset` from token `at`; past the ends of the text all facts are one and the same.
fn fact(rows: &[Row], at: usize, offset: isize, fact: Fact) -> u32 {
    at.checked_add_signed(offset).and_then(|at| rows.get(at)).map_or(1, |row| row[fact as usize])
}

/// Gives `sink` the features of the tokens of `sentence`, each of which may be a cue.
pub fn cue_features(rows: &[Row], sentence: &Range<usize>, sink: &mut impl Sink) {
    let is_quoting = sentence.clone().any(|at| rows[at][Quote as usize] == 2);
    for at in sentence.clone() {
        OF_CUES.add(rows.as_flattened(), at, 0, sink);
        let here = join(rows[at][Cue as usize], u32::from(is_quoting));
        sink.add(feature(CUE.len() as u32 + 1, join(here, rows[at][Quote as usize])));
        let place = (at - sentence.start).min(3) as u32;
        sink.add(feature(CUE.len() as u32 + 2, join(rows[at][Class as usize], place)));
        sink.end_token();
    }
}

/// The number of the first feature of roles, and how many of them are not of [`SIDED`].
const ROLE: u32 = 100;
const SIGNS: u32 = 24;

/// Tokens so near the cue, as `near` counts, are weighed with its verb.
const BESIDE: u32 = 2;

/// Gives `sink` the features of the tokens of `window`, each of which may belong to the source or content of the cue `cue`.
pub fn role_features(
    document: &Document,
    rows: &[Row],
    window: &Range<usize>,
    cue: &Range<usize>,
    draft: Option<&Draft>,
    sink: &mut impl Sink,
) {
    // The verb of a cue of several words: "has also called for".
    let head = cue.clone().find(|&at| rows[at][Cue as usize] != 0).unwrap_or(cue.end - 1);
    let verb = rows[head][Word as usize];
    let kind = join(rows[head][Cue as usize], (cue.len() as u32).min(3));
    let ends = join(fact(rows, cue.start, -1, Class), fact(rows, cue.end - 1, 1, Class));
    let quotation = |at: usize| document.quotation_at(at).map(|quotation| quotation.tokens.start);
    let of_cue = quotation(cue.start);
    let setting = setting(rows, window, cue);
    let breaks = breaks(rows, window, cue);
    let frame = draft.map_or(0, Draft::frame);
    let part = |at: usize| draft.map_or(0, |draft| draft.part_at(at));
    for at in window.clone() {
        let (side, distance) = match at {
            _ if at < cue.start => (1, cue.start - at),
            _ if at >= cue.end => (2, at + 1 - cue.end),
            _ => (3, 0),
        };
        let near = match distance {
            0..=4 => distance as u32,
            5..=6 => 5,
            7..=9 => 6,
            10..=15 => 7,
            16..=30 => 8,
            _ => 9,
        };
        let Break { marks, cues, verbs } = breaks[at - window.start];
        let inside = match (of_cue, quotation(at)) {
            (None, None) => 1,
            (Some(one), Some(other)) if one == other => 2,
            (_, Some(_)) => 3,
            (Some(_), None) => 4,
        };
        let edge = u32::from(at == window.start) | u32::from(at + 1 == window.end) << 1;
        let place = join(join(side, marks), inside);
        let (class, brief) = (rows[at][Class as usize], rows[at][Brief as usize]);
        let name = join(brief, rows[at][Name as usize]);
        let parts = join(join(part(at.wrapping_sub(1)), part(at)), part(at + 1));
        let by_side = [near, marks, edge, setting].map(|sign| join(side, sign));
        let [near_by, marks_by, edge_by, setting_by] = by_side;
        let signs = [
            near_by,
            marks_by,
            place,
            join(join(side, inside), verb),
            join(near_by, kind),
            join(place, kind),
            join(join(side, cues), marks),
            join(join(side, cues), class),
            join(place, class),
            join(place, name),
            join(near_by, ends),
            join(edge_by, brief),
            join(near_by, class),
            join(join(place, fact(rows, at, -1, Brief)), fact(rows, at, 1, Brief)),
            join(join(side, verbs), marks),
            join(join(side, verbs), class),
            setting_by,
            join(setting_by, class),
            join(part(at), frame),
            join(parts, class),
            join(parts, place),
            join(parts, name),
        ];
        let beside = [join(near_by, join(verb, rows[at][Word as usize])), join(near_by, join(verb, class))];
        let beside = beside.into_iter().filter(|_| near <= BESIDE);
        for (number, sign) in signs.into_iter().chain(beside).enumerate() {
            sink.add(feature(ROLE + number as u32, sign));
        }
        OF_ROLES.add(rows.as_flattened(), at, side, sink);
        sink.end_token();
    }
}

/// What stands between a token and the cue.
#[derive(Clone, Copy, Default)]
struct Break {
    /// Commas and other marks, at most three.
    marks: u32,
    /// Words that can be cues, at most two.
    cues: u32,
    /// Verbs, at most two.
    verbs: u32,
}

/// Whether the fact `class` is that of a verb.
fn is_verb(class: u32) -> bool {
    let function = [WordClass::Auxiliary, WordClass::Verb].map(|class| 1 + class as u32);
    function.contains(&class) || matches!(class, 21 | 22)
}

/// How the sentence is built around the cue `cue`: which marks of quotation and commas stand on which side, and whether the
/// cue ends it.
fn setting(rows: &[Row], window: &Range<usize>, cue: &Range<usize>) -> u32 {
    /// A mark so near belongs to the cue and its subject.
    const NEAR: usize = 6;
    let has =
        |mut range: Range<usize>, fact: Fact, value: u32| range.any(|at| rows[at][fact as usize] == value);
    let before = window.start..cue.start;
    let after = cue.end..window.end.max(cue.end);
    let near_before = before.end.saturating_sub(NEAR).max(before.start)..before.end;
    let near_after = after.start..after.end.min(after.start + NEAR);
    let comma = hash(",");
    let signs = [
        has(near_before.clone(), Quote, 4),
        has(before, Quote, 4),
        has(near_after.clone(), Quote, 2),
        has(after.clone(), Quote, 2),
        has(near_before, Brief, comma),
        has(near_after.clone(), Brief, comma),
        has(near_after, Word, hash("that")),
        after.len() < NEAR,
    ];
    signs.iter().enumerate().fold(1 << 8, |bits, (i, &sign)| bits | u32::from(sign) << i)
}

/// What stands between each token of `window` and the cue `cue`.
fn breaks(rows: &[Row], window: &Range<usize>, cue: &Range<usize>) -> Vec<Break> {
    let mut breaks = vec![Break::default(); window.len()];
    let pass = |last: Break, at: usize| {
        let row = &rows[at];
        let is_mark = row[Brief as usize] > 3 && row[Quote as usize] != 2 && row[Quote as usize] != 4;
        Break {
            marks: (last.marks + u32::from(is_mark)).min(3),
            cues: (last.cues + u32::from(row[Cue as usize] != 0)).min(2),
            verbs: (last.verbs + u32::from(is_verb(row[Class as usize]))).min(2),
        }
    };
    let mut last = Break::default();
    for at in (window.start..cue.start).rev() {
        breaks[at - window.start] = last;
        last = pass(last, at);
    }
    last = Break::default();
    for at in cue.end..window.end {
        breaks[at - window.start] = last;
        last = pass(last, at);
    }
    breaks
}

/// The tokens that may belong to an attribution with a cue in `cue`: its sentence, and what a quotation that reaches over
/// an end of the sentence has more; of both only what is near, so that time stays linear.
pub fn window(document: &Document, cue: &Range<usize>) -> Range<usize> {
    /// A window reaches no farther from the cue.
    const FAR: usize = 150;
    let sentence = document.sentence(cue.start);
    let (first, last) = (cue.start.saturating_sub(FAR), cue.end + FAR);
    let mut start = sentence.start;
    if let Some(quotation) = document.quotation_at(start).filter(|quotation| quotation.tokens.start < start) {
        start = document.sentence(quotation.tokens.start).start;
    }
    let mut end = sentence.end.max(cue.end);
    let words = sentence.start.max(first)..end;
    let closing = words.rev().find(|&at| document.word(at) != ".");
    if let Some(quotation) = closing.and_then(|at| document.quotation_at(at)) {
        end = end.max(quotation.tokens.end);
    }
    // "He said:", and the quotation in a paragraph of its own
    if document.word(end - 1) == ":"
        && let Some(quotation) = quotation_after(document, end)
    {
        end = quotation.tokens.end;
    }
    start.max(first)..end.min(last).max(cue.end)
}

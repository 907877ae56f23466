//! Figures: how much of what, how exactly, says who, and did it hold.
//!
//! [`quantities`] finds the numbers; [`figures`] adds what needs the rest of the text: what is counted,
//! who gives the figure, and what became of it.

mod approximator;
mod counted;
mod giver;
mod group;
mod matter;
mod money;
mod numeral;
mod outside;
mod quantity;
mod range;
mod status;
mod unit;

use std::ops::Range;

pub use approximator::{approximated, approximators};
pub use matter::Matter;
pub use money::currency_end;
pub use numeral::is_number;
use quantity::Kind;
pub use quantity::{Quantity, quantities};

use counted::Context;
use giver::Giver;
pub use status::is_near;
use status::{Claims, Verdict};
pub use unit::is_duration;

use crate::attribution::Voices;
use crate::report::{Bound, Explanation, Figure, FigureGroup, Status};
use crate::text::{Document, Span};

/// The figures of `document`: its `quantities`, each with what it counts, who gives it, by the `voices` or by words of its
/// own, and what became of it; and which of them tell about the same thing. `persons` are the names of persons, in order.
pub async fn figures(
    document: &Document<'_>,
    quantities: &[Quantity],
    persons: &[Range<usize>],
    voices: &Voices<'_>,
) -> (Vec<Figure>, Vec<FigureGroup>) {
    let mut counted = counted_tokens(document, quantities, persons);
    document.rest().await;
    let matters: Vec<Matter> = quantities
        .iter()
        .zip(&counted)
        .map(|(quantity, &counted)| Matter::of(document, quantity, counted))
        .collect();
    let givers: Vec<Giver> =
        quantities.iter().map(|quantity| giver::giver(document, voices, &quantity.tokens)).collect();
    document.rest().await;
    let claims = Claims { document, quantities, matters: &matters, voices, givers: &givers };
    let verdicts = status::verdicts(&claims).await;
    document.rest().await;
    // "put the missing at 34 … later revised her figure to 29"
    for (old, verdict) in verdicts.iter().enumerate().filter(|(_, verdict)| verdict.status == Status::Revised)
    {
        let new = verdict.counterparts.iter().filter(|&&new| new > old && claims.is_bare(new));
        new.for_each(|&new| counted[new] = counted[old]);
    }
    let marks = quantities.iter().zip(counted).zip(&givers).zip(verdicts);
    let figures: Vec<Figure> = marks
        .enumerate()
        .map(|(i, (((quantity, counted), giver), Verdict { status, evidence, counterparts }))| {
            let span = document.span(&quantity.tokens);
            Figure {
                span,
                words: span.of(document.text).to_owned(),
                value: quantity.value,
                unit: quantity.unit.to_string(),
                counted: counted.map(|at| document.span(&counted::compound(document, at))),
                bound: bound(document, voices, quantity),
                source: giver.source,
                entity: giver.entity,
                official: giver.official,
                status,
                why: explanation(document, quantities, i, status, &evidence, &counterparts),
                evidence,
                counterparts,
            }
        })
        .collect();
    let groups = group::groups(&figures, quantities, &matters);
    (figures, groups)
}

/// How `quantity` is bounded: what is estimated is about right, whatever stands beside it.
fn bound(document: &Document, voices: &Voices, quantity: &Quantity) -> Bound {
    let is_estimate = voices.at(quantity.tokens.start).is_some_and(|voice| {
        voice.attribution.cue.iter().any(|cue| cue.of(document.text).starts_with("estimate"))
    });
    match quantity.bound {
        Bound::Exact if is_estimate => Bound::About,
        bound => bound,
    }
}

fn counted_tokens(
    document: &Document,
    quantities: &[Quantity],
    persons: &[Range<usize>],
) -> Vec<Option<usize>> {
    let mut counted: Vec<Option<usize>> = Vec::with_capacity(quantities.len());
    for (i, quantity) in quantities.iter().enumerate() {
        let sentence = document.sentence_at(quantity.tokens.start);
        let previous = i.checked_sub(1).map(|p| (&quantities[p], counted[p]));
        let previous = previous.filter(|(p, _)| document.sentence_at(p.tokens.start) == sentence);
        let person = persons[..persons.partition_point(|name| name.end <= quantity.tokens.start)].last();
        let is_near = |q: &Quantity| document.sentence_at(q.tokens.start) + 1 >= sentence;
        let before = quantities[..i].iter().zip(&counted).rev();
        // Places only say where the things are: "2,400 people in schools in three towns, up from 1,900".
        let is_of_things =
            |quantity: &Quantity| quantity.unit.is_empty() && !matter::is_where(document, quantity);
        let earlier = before.take_while(|(quantity, _)| is_near(quantity)).find(|(q, _)| is_of_things(q));
        let earlier = earlier.map(|(quantity, &counted)| (quantity, counted));
        counted.push(counted::counted(&Context { document, person, quantity, previous, earlier }));
    }
    counted
}

/// Why the words of figure `i` of `quantities` are a figure with its value and `status`.
fn explanation(
    document: &Document,
    quantities: &[Quantity],
    i: usize,
    status: Status,
    evidence: &[Span],
    counterparts: &[usize],
) -> Explanation {
    let written = |i: usize| document.span(&quantities[i].tokens).of(document.text);
    let (quantity, number) = (&quantities[i], written(i));
    let unit = &quantity.unit;
    let mut words = match quantity.kind {
        Kind::Count => format!("“{number}” is a number of things or people."),
        Kind::Share => format!("“{number}” is a share."),
        Kind::Money => format!("“{number}” is an amount of money ({unit})."),
        Kind::Time | Kind::Measure => format!("“{number}” is a measure, in {unit}."),
    };
    let because = match (evidence.first(), counterparts.first()) {
        (Some(evidence), _) => Some(format!("of “{}”", evidence.of(document.text))),
        (None, Some(&rival)) => Some(format!("another source gives “{}” for the same thing", written(rival))),
        (None, None) => None,
    };
    if let Some(because) = because.filter(|_| status != Status::Stated) {
        words.push_str(&format!(" It is marked as {} because {because}.", status.word()));
    }
    Explanation::rule(format!("figure: {}", quantity.rule), words)
}

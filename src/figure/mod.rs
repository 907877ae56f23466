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
mod status;
mod unit;

use std::ops::Range;

pub use approximator::approximators;
pub use money::currency_end;
pub use quantity::{Quantity, quantities};

use counted::Context;
use giver::Giver;
use matter::Matter;
use status::{Claims, Verdict};

use crate::attribution::Voices;
use crate::report::{Explanation, Figure, FigureGroup, Status};
use crate::text::{Document, Span};

/// The figures of `document`: its `quantities`, each with what it counts, who gives it, by the `voices` or by words of its
/// own, and what became of it; and which of them tell about the same thing. `persons` are the names of persons, in order.
pub fn figures(
    document: &Document,
    quantities: &[Quantity],
    persons: &[Range<usize>],
    voices: &Voices,
) -> (Vec<Figure>, Vec<FigureGroup>) {
    let counted = counted_tokens(document, quantities, persons);
    let matters: Vec<Matter> = quantities
        .iter()
        .zip(&counted)
        .map(|(quantity, &counted)| Matter::of(document, quantity, counted))
        .collect();
    let givers: Vec<Giver> =
        quantities.iter().map(|quantity| giver::giver(document, voices, &quantity.tokens)).collect();
    let claims = Claims { document, quantities, matters: &matters, voices, givers: &givers };
    let verdicts = status::verdicts(&claims);
    let marks = quantities.iter().zip(counted).zip(&givers).zip(verdicts);
    let figures: Vec<Figure> = marks
        .map(|(((quantity, counted), giver), Verdict { status, evidence, counterparts })| {
            let span = document.span(&quantity.tokens);
            Figure {
                span,
                words: span.of(document.text).to_owned(),
                value: quantity.value,
                unit: quantity.unit.to_string(),
                counted: counted.map(|at| document.tokens[at].span),
                bound: quantity.bound,
                source: giver.source,
                entity: giver.entity,
                official: giver.official,
                status,
                why: explanation(document, quantity, span, status, &evidence),
                evidence,
                counterparts,
            }
        })
        .collect();
    let groups = group::groups(&figures, quantities, &matters);
    (figures, groups)
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
        let earlier = before.take_while(|(quantity, _)| is_near(quantity)).find(|(q, _)| q.unit.is_empty());
        let earlier = earlier.and_then(|(_, &counted)| counted);
        counted.push(counted::counted(&Context { document, person, quantity, previous, earlier }));
    }
    counted
}

fn explanation(
    document: &Document,
    quantity: &Quantity,
    span: Span,
    status: Status,
    evidence: &[Span],
) -> Explanation {
    let number = span.of(document.text);
    let mut words = match &*quantity.unit {
        "" => format!("“{number}” is a number of things or people."),
        "%" => format!("“{number}” is a share."),
        unit if unit.len() == 3 && unit.chars().all(|c| c.is_ascii_uppercase()) => {
            format!("“{number}” is an amount of money ({unit}).")
        }
        unit => format!("“{number}” is a measure, in {unit}."),
    };
    if let (false, Some(evidence)) = (status == Status::Stated, evidence.first()) {
        words.push_str(&format!(
            " It is marked as {} because of “{}”.",
            status.word(),
            evidence.of(document.text)
        ));
    }
    Explanation::rule(format!("figure: {}", quantity.rule), words)
}

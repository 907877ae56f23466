//! How sure the text is: its hedges, kind by kind.

use yew::{Html, html};

use super::{item, nothing, rest, section};
use crate::render::Mark;
use crate::report::{Hedge, HedgeKind};
use crate::view::{Action, Shown, words};

/// The hedges, each with whose it is.
pub fn hedges(shown: &Shown) -> Html {
    let hedges = &shown.reading.report.hedges;
    if hedges.is_empty() {
        return nothing("No word of this text holds back.");
    }
    let of_kind = |&kind: &HedgeKind| {
        let own: Vec<usize> = (0..hedges.len()).filter(|&i| hedges[i].kind == kind).collect();
        let items = own.iter().take(shown.state.listed).map(|&i| {
            let words = Html::from(shown.reading.words(hedges[i].span).to_owned());
            item(words, note(&hedges[i], shown), Mark::Hedge(i), Action::Select(Mark::Hedge(i)), shown)
        });
        (!own.is_empty()).then(|| section(words::hedge_kind(kind), own.len(), items, rest(own.len(), shown)))
    };
    html! { <>{ for HedgeKind::ALL.iter().filter_map(of_kind) }</> }
}

/// Whose it is, and what it casts doubt on.
fn note(hedge: &Hedge, shown: &Shown) -> String {
    let reading = &shown.reading;
    let whose = match hedge.attribution {
        Some(attribution) => words::holder(reading, &reading.report.attributions[attribution]),
        None => "the writer’s own".to_owned(),
    };
    match reading.joined(&hedge.target) {
        Some(doubted) => format!("{whose}; doubts “{}”", words::short(&doubted)),
        None => whose,
    }
}

//! How sure the text is: its hedges, kind by kind.

use yew::{Html, html};

use super::{Props, item, nothing, section};
use crate::render::Mark;
use crate::report::{Hedge, HedgeKind};
use crate::view::{Action, words};

/// The hedges, each with whose it is.
pub fn hedges(props: &Props) -> Html {
    let hedges = &props.reading.report.hedges;
    if hedges.is_empty() {
        return nothing("No word of this text holds back.");
    }
    let of_kind = |&kind: &HedgeKind| {
        let own: Vec<usize> = (0..hedges.len()).filter(|&i| hedges[i].kind == kind).collect();
        let mut items = own.iter().map(|&i| {
            let words = Html::from(props.reading.words(hedges[i].span).to_owned());
            item(words, note(&hedges[i], props), Mark::Hedge(i), Action::Select(Mark::Hedge(i)), props)
        });
        (!own.is_empty()).then(|| section(words::hedge_kind(kind), own.len(), &mut items))
    };
    html! { <>{ for HedgeKind::ALL.iter().filter_map(of_kind) }</> }
}

/// Whose it is, and what it casts doubt on.
fn note(hedge: &Hedge, props: &Props) -> String {
    let reading = &props.reading;
    let whose = match hedge.attribution {
        Some(attribution) => words::holder(reading, &reading.report.attributions[attribution]),
        None => "the writer’s own".to_owned(),
    };
    match reading.joined(&hedge.target) {
        Some(doubted) => format!("{whose}; doubts “{}”", words::short(&doubted)),
        None => whose,
    }
}

//! Where in the text its soft spots are: hedges, and statements of nobody named.

use yew::{Html, html};

use crate::order;
use crate::render::Mark;
use crate::report::SourceKind;
use crate::view::on;
use crate::view::{Action, Reading, Shown, words};

/// The text is mapped in so many parts.
const PARTS: usize = 20;

/// So many dots are drawn for a part; what is more, a sign says.
const DOTS: usize = 6;

/// A spot on the map: where it is in the text, what it is, and whether it is a hedge.
struct Spot {
    at: usize,
    mark: Mark,
    is_hedge: bool,
}

/// The text from its beginning to its end, in parts, with a dot for each soft spot. A part with any shows its first.
pub fn map(shown: &Shown) -> Html {
    let spots = spots(&shown.reading);
    if spots.is_empty() {
        return Html::default();
    }
    let length = shown.reading.text.len().max(1);
    let cell = |part: usize| {
        let own: Vec<&Spot> = spots.iter().filter(|spot| spot.at * PARTS / length == part).collect();
        let Some(first) = own.first().map(|spot| spot.mark) else {
            return html! { <li class="cell" /> };
        };
        let go = on(&shown.dispatch, Action::Select(first));
        html! {
            <li class="cell"><button type="button" aria-label={spoken(part, &own)} onclick={go}>
                if own.len() > DOTS {
                    <span class="more">{ "+" }</span>
                }
                { for own.iter().take(DOTS).map(|spot| html! { <i class={if spot.is_hedge { "hedged" } else { "unnamed" }} /> }) }
            </button></li>
        }
    };
    html! {
        <section class="map">
            <h3 id="map">{ "Where it holds back" }</h3>
            <ol aria-labelledby="map">{ for (0..PARTS).map(cell) }</ol>
            <p class="ends" aria-hidden="true"><span>{ "start" }</span><span>{ "end" }</span></p>
            <p class="key"><i class="hedged" />{ " a hedge " }<i class="unnamed" />{ " a statement of somebody who is not named, or of nobody" }</p>
        </section>
    }
}

fn spoken(part: usize, own: &[&Spot]) -> String {
    let hedges = own.iter().filter(|spot| spot.is_hedge).count();
    let kinds = [
        (hedges, ["hedge", "hedges"]),
        (own.len() - hedges, ["statement without a name", "statements without a name"]),
    ];
    let counts: Vec<String> =
        kinds.into_iter().filter(|(n, _)| *n > 0).map(|(n, kind)| words::counted(n, kind)).collect();
    format!("Part {} of {PARTS}: {}", part + 1, counts.join(", "))
}

/// The soft spots in text order.
fn spots(reading: &Reading) -> Vec<Spot> {
    let report = &reading.report;
    let hedges = report.hedges.iter().enumerate();
    let hedges = hedges.map(|(i, hedge)| Spot { at: hedge.span.start, mark: Mark::Hedge(i), is_hedge: true });
    let unnamed = report.attributions.iter().enumerate();
    let unnamed = unnamed.filter(|(_, a)| matches!(a.source_kind, SourceKind::Unnamed | SourceKind::None));
    let unnamed = unnamed.filter_map(|(i, a)| {
        let at = a.cue.first().or(a.content.first())?.start;
        Some(Spot { at, mark: reading.handle(i), is_hedge: false })
    });
    let mut spots: Vec<Spot> = hedges.chain(unnamed).collect();
    order::sort_by_key(&mut spots, |spot| (spot.at, usize::from(spot.is_hedge)));
    spots
}

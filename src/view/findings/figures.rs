//! Which figures are given: those about one thing in a line, and all in a table.

use yew::{Html, html};

use super::{nothing, rest};
use crate::order;
use crate::render::Mark;
use crate::report::{Figure, Status, Value};
use crate::text_table::TextTable;
use crate::view::groups::figure_groups;
use crate::view::on;
use crate::view::{Action, Reading, Shown, words};

/// By what the figures are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As they stand in the text.
    #[default]
    Text,
    /// The largest first.
    Value,
    /// Those of one source together.
    Source,
    /// Those that the text contests first.
    Status,
}

/// The groups of figures, and the table of all of them.
pub fn figures(shown: &Shown) -> Html {
    let Shown { state, reading, dispatch } = shown;
    let figures = &reading.report.figures;
    if figures.is_empty() {
        return nothing("No figures are given.");
    }
    let head = |order: Order, title: &'static str| {
        let is_sorted = state.order == order;
        // Pressed again, the text's own order comes back.
        let sort = on(dispatch, Action::Sort(if is_sorted { Order::Text } else { order }));
        let sorted = is_sorted.then_some(if order == Order::Value { "descending" } else { "ascending" });
        html! { <th scope="col" aria-sort={sorted}><button type="button" class="sort" onclick={sort}>{ title }</button></th> }
    };
    html! {
        <>
            { figure_groups(shown) }
            <table class="figures">
                <caption>{ "All figures" }{ " " }<span class="count">{ figures.len() }</span></caption>
                <thead><tr>
                    { head(Order::Value, "Figure") }{ head(Order::Source, "Given by") }{ head(Order::Status, "Standing") }
                </tr></thead>
                <tbody>{ for sorted(reading, state.order).into_iter().take(state.listed).map(|i| row(i, shown)) }</tbody>
            </table>
            { rest(figures.len(), shown) }
        </>
    }
}

fn row(i: usize, shown: &Shown) -> Html {
    let Shown { state, reading, dispatch } = shown;
    let figure = &reading.report.figures[i];
    let mark = Mark::Figure(i);
    let go = on(dispatch, Action::Select(mark));
    let counted = figure.counted.map(|counted| words::short(reading.words(counted)));
    // A noun within the figure's own words, as in "three-storey", is there already.
    let counted = counted.filter(|counted| !figure.words.contains(counted.as_str()));
    html! {
        <tr aria-current={(state.selected == Some(mark)).then_some("true")}>
            <th scope="row">{ words::bound(figure) }<button type="button" class="speaker" onclick={go}>{ words::short(&figure.words) }</button>
                { counted.map(|counted| format!(" {counted}")) }</th>
            <td>
                { words::giver(reading, figure) }
                if figure.official {
                    { " " }<span class="official">{ "authority" }</span>
                }
            </td>
            <td>{ figure.status.word() }</td>
        </tr>
    }
}

/// The figures by number, in `order`.
fn sorted(reading: &Reading, order: Order) -> Vec<usize> {
    let figures = &reading.report.figures;
    let mut sorted: Vec<usize> = (0..figures.len()).collect();
    // The first figure of each source.
    let mut firsts = TextTable::default();
    let firsts: Vec<usize> = (0..figures.len())
        .map(|i| figures[i].source.map_or(usize::MAX, |source| *firsts.get_or(reading.words(source), || i)))
        .collect();
    order::sort_by_key(&mut sorted, |&i| match order {
        Order::Text => (0, i),
        Order::Value => (usize::MAX - rank(&figures[i]), i),
        Order::Source => (firsts[i], i),
        Order::Status => (usize::from(figures[i].status == Status::Stated), i),
    });
    sorted
}

/// A number that grows with the value of `figure`; 0 where it has none.
fn rank(figure: &Figure) -> usize {
    let value = match figure.value {
        Some(Value::Number(number)) => number.to_f64(),
        Some(Value::Range { low, .. }) => low.to_f64(),
        None => return 0,
    };
    // The bits of a positive number grow with it, those of a negative one the other way.
    let bits = (value as f32).to_bits();
    (if bits >> 31 == 1 { !bits } else { bits | 1 << 31 }) as usize
}

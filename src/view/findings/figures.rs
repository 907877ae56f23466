//! Which figures are given: those about one thing in a line, and all in a table.

use yew::{Html, html};

use super::{MANY, Props, nothing};
use crate::order;
use crate::render::Mark;
use crate::report::{Figure, Status, Value};
use crate::view::groups::{self, figure_groups};
use crate::view::{Action, Reading, words};

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
pub fn figures(props: &Props) -> Html {
    let Props { state, reading, dispatch, .. } = props;
    let figures = &reading.report.figures;
    if figures.is_empty() {
        return nothing("No figures are given.");
    }
    let head = |order: Order, title: &'static str| {
        let is_sorted = state.order == order;
        // Pressed again, the text's own order comes back.
        let sort = dispatch.reform(move |_| Action::Sort(if is_sorted { Order::Text } else { order }));
        let sorted = is_sorted.then_some(if order == Order::Value { "descending" } else { "ascending" });
        html! { <th scope="col" aria-sort={sorted}><button type="button" class="sort" onclick={sort}>{ title }</button></th> }
    };
    let rest = figures.len().saturating_sub(MANY);
    html! {
        <>
            { figure_groups(&groups::Props { reading: reading.clone(), dispatch: dispatch.clone() }) }
            <table class="figures">
                <caption>{ "All figures" }{ " " }<span class="count">{ figures.len() }</span></caption>
                <thead><tr>
                    { head(Order::Value, "Figure") }{ head(Order::Source, "Given by") }{ head(Order::Status, "Standing") }
                </tr></thead>
                <tbody>{ for sorted(reading, state.order).into_iter().take(MANY).map(|i| row(i, props)) }</tbody>
            </table>
            if rest > 0 {
                <p class="rest">{ format!("and {rest} more") }</p>
            }
        </>
    }
}

fn row(i: usize, props: &Props) -> Html {
    let Props { state, reading, dispatch, .. } = props;
    let figure = &reading.report.figures[i];
    let mark = Mark::Figure(i);
    let go = dispatch.reform(move |_| Action::Select(mark));
    let counted = figure.counted.map(|counted| words::short(reading.words(counted)));
    // A noun within the figure's own words, as in "three-storey", is there already.
    let counted = counted.filter(|counted| !figure.words.contains(counted.as_str()));
    html! {
        <tr aria-current={(state.selected == Some(mark)).then_some("true")}>
            <th scope="row"><button type="button" class="speaker" onclick={go}>{ words::short(&figure.words) }</button>
                { counted.map(|counted| format!(" {counted}")) }</th>
            <td>
                { figure.source.map_or("nobody named".to_owned(), |source| words::short(reading.words(source))) }
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
    let source = |i: usize| figures[i].source.map(|source| reading.words(source));
    order::sort_by_key(&mut sorted, |&i| match order {
        Order::Text => (0, i),
        Order::Value => (usize::MAX - rank(&figures[i]), i),
        Order::Source => match source(i) {
            Some(_) => (figures.iter().enumerate().position(|(j, _)| source(j) == source(i)).unwrap_or(i), i),
            None => (usize::MAX, i),
        },
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

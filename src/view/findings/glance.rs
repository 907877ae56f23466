//! The whole text at a glance: who speaks, on whose word the figures stand, whose the hedges are. Counts, no score and no
//! verdict.

use yew::{Html, html};

use super::map::map;
use crate::report::{Status, Summary};
use crate::view::{Shown, words};

/// The counts as bars, and the map of the text.
pub fn glance(shown: &Shown) -> Html {
    let summary = &shown.reading.report.summary;
    html! {
        <>
            <p class="size">{ size(summary) }</p>
            { bars("Who speaks", speakers(summary)) }
            { bars("Figures", figures(summary)) }
            { bars("Whose the hedges are", hedges(summary)) }
            { map(shown) }
        </>
    }
}

fn size(summary: &Summary) -> String {
    let words = words::counted(summary.words, ["word", "words"]);
    let sentences = words::counted(summary.sentences, ["sentence", "sentences"]);
    let share = (summary.attributed_share * 100.0).round() as u32;
    format!("{words} in {sentences}; {share}% of the words are said to be somebody’s.")
}

type Rows = Vec<(&'static str, usize)>;

fn speakers(summary: &Summary) -> Rows {
    summary.attributions.iter().map(|(kind, n)| (words::voices(kind), n)).collect()
}

/// By who gives them, then what became of them.
fn figures(summary: &Summary) -> Rows {
    let all = summary.figures.total();
    let others = all - summary.official_figures;
    let givers =
        [("given by authorities", summary.official_figures), ("given by others, or by nobody named", others)];
    let contested = summary.figures.iter().filter(|(status, _)| *status != Status::Stated);
    givers
        .into_iter()
        .chain(contested.map(|(status, n)| (status.word(), n)))
        .filter(|&(_, n)| n > 0)
        .collect()
}

fn hedges(summary: &Summary) -> Rows {
    let own = ("the writer’s own", summary.own_hedges);
    let voices = summary.hedge_voices.iter().map(|(kind, n)| (words::voices(kind), n));
    std::iter::once(own).chain(voices).filter(|&(_, n)| n > 0).collect()
}

/// A table of counts with a bar to each. A bar is no longer than its count is worth: one of three is not full.
fn bars(title: &'static str, rows: Rows) -> Html {
    /// The longest that one more makes a bar, in percent of the room.
    const STEP: usize = 8;
    let most = rows.iter().map(|&(_, n)| n).max().unwrap_or_default();
    let row = |&(label, n): &(&'static str, usize)| {
        let width = (n * STEP).min(n * 100 / most.max(1)).max(1);
        html! {
            <tr>
                <th scope="row">{ label }</th>
                <td class="n">{ n }</td>
                <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect width={width.to_string()} height="10" />
                </svg></td>
            </tr>
        }
    };
    html! {
        if rows.is_empty() {
            <p class="size">{ title }{ ": none." }</p>
        } else {
            <table class="bars"><caption>{ title }</caption><tbody>{ for rows.iter().map(row) }</tbody></table>
        }
    }
}

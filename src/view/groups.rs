//! Figures about the same thing, side by side: "164 denied → 26 + 17". Each can be pressed.

use yew::{Html, html};

use super::on;
use super::{Action, Shown};
use crate::render::Mark;
use crate::render::chain::{Link, Sign, about, chain};
use crate::report::{FigureGroup, Status};

/// Every group of the text, in text order; of very many the first.
pub fn figure_groups(shown: &Shown) -> Html {
    /// No more are shown.
    const MANY: usize = 30;
    let groups = &shown.reading.report.figure_groups;
    if groups.is_empty() {
        return Html::default();
    }
    let rest = groups.len().saturating_sub(MANY);
    html! {
        <section class="groups" aria-label="Figures about the same thing">
            <h3>{ "Figures about the same thing" }</h3>
            <ul>{ for groups.iter().take(MANY).map(|group| html! { <li>{ line(group, None, shown) }</li> }) }</ul>
            if rest > 0 {
                <p class="rest">{ format!("and {rest} more") }</p>
            }
        </section>
    }
}

/// So many figures of a group are shown beside others.
const LONG: usize = 12;

/// The figures of `group` in a line, after what they are about; `here` is the one that is selected.
pub fn line(group: &FigureGroup, here: Option<usize>, shown: &Shown) -> Html {
    let report = &shown.reading.report;
    let about = about(&shown.reading.text, &report.figures, group);
    let links = chain(&report.figures, group);
    // All of a long group are shown where one of them is looked at.
    let most = if here.is_some() { links.len() } else { LONG };
    let rest = links.len().saturating_sub(most);
    let links = links.into_iter().take(most).map(|link| linked(link, here, shown));
    html! {
        <>
            if let Some(about) = about {
                <span class="group-about">{ about.to_owned() }</span>{ " " }
            }
            <span class="chain">{ for links }</span>
            if rest > 0 {
                { format!(" and {rest} more") }
            }
        </>
    }
}

fn linked(Link { figure: index, sign }: Link, here: Option<usize>, shown: &Shown) -> Html {
    let figure = &shown.reading.report.figures[index];
    let go = on(&shown.dispatch, Action::Select(Mark::Figure(index)));
    let status = (figure.status != Status::Stated).then(|| figure.status.word());
    html! {
        <>
            if sign != Sign::First {
                <span class="sign"><span aria-hidden="true">{ format!(" {} ", sign.sign()) }</span>
                    <span class="heard">{ sign.spoken() }</span></span>
            }
            if here == Some(index) {
                <strong>{ figure.words.clone() }</strong>
            } else {
                <button type="button" class="speaker" onclick={go}>{ figure.words.clone() }</button>
            }
            if let Some(status) = status {
                { " " }<em class="status">{ status }</em>
            }
        </>
    }
}

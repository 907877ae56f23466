//! Figures about the same thing, side by side: "164 denied → 26 + 17". Each can be pressed.

use yew::{Callback, Html, html};

use super::{Action, Reading};
use crate::render::Mark;
use crate::render::chain::{Link, Sign, about, chain};
use crate::report::{FigureGroup, Status};

/// What is shown of the groups of figures.
pub struct Props {
    /// The marked text.
    pub reading: Reading,
    /// Takes the reader's actions.
    pub dispatch: Callback<Action>,
}

/// Every group of the text, in text order; of very many the first.
pub fn figure_groups(props: &Props) -> Html {
    /// No more are shown.
    const MANY: usize = 30;
    let groups = &props.reading.report.figure_groups;
    if groups.is_empty() {
        return Html::default();
    }
    let rest = groups.len().saturating_sub(MANY);
    html! {
        <section class="groups" aria-label="Figures about the same thing">
            <h3>{ "Figures about the same thing" }</h3>
            <ul>{ for groups.iter().take(MANY).map(|group| html! { <li>{ line(group, None, props) }</li> }) }</ul>
            if rest > 0 {
                <p class="rest">{ format!("and {rest} more") }</p>
            }
        </section>
    }
}

/// The figures of `group` in a line, after what they are about; `here` is the one that is selected.
pub fn line(group: &FigureGroup, here: Option<usize>, props: &Props) -> Html {
    let report = &props.reading.report;
    let about = about(&props.reading.text, &report.figures, group);
    let links = chain(&report.figures, group).into_iter().map(|link| linked(link, here, props));
    html! {
        <>
            if let Some(about) = about {
                <span class="group-about">{ about.to_owned() }</span>{ " " }
            }
            <span class="chain">{ for links }</span>
        </>
    }
}

fn linked(Link { figure: index, sign }: Link, here: Option<usize>, props: &Props) -> Html {
    let figure = &props.reading.report.figures[index];
    let go = props.dispatch.reform(move |_| Action::Select(Mark::Figure(index)));
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

//! A few paragraphs of the text with their marks.

use yew::{Callback, Classes, Html, Properties, classes, component, html};

use super::marks::{layer_of, same_thing};
use super::on;
use super::{Action, Layers, Reading, words};
use crate::render::{Mark, Node, Part};
use crate::report::{SourceKind, Status};

/// What a [`Passage`] shows.
#[derive(Clone, Properties)]
pub struct Props {
    /// The marked text.
    pub reading: Reading,
    /// Which of its passages.
    pub index: usize,
    /// Whether the marks are drawn. Far from what is in sight the words alone are: to be searched, printed and read aloud.
    pub is_marked: bool,
    /// The layers that are switched on.
    pub shown: Layers,
    /// The selected mark, if it or something that belongs to it is here.
    pub selected: Option<Mark>,
    /// The mark that the tab key reaches, if it is here.
    pub tab_stop: Option<Mark>,
    /// Takes the reader's actions.
    pub dispatch: Callback<Action>,
}

/// Words without marks are the same in every reading of a text, so that when something is hidden they are not drawn anew.
impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let is_plain = !self.is_marked && !other.is_marked && self.reading.is_of_one_text(&other.reading);
        self.index == other.index
            && (is_plain
                || self.reading == other.reading
                    && self.is_marked == other.is_marked
                    && self.shown == other.shown
                    && self.selected == other.selected
                    && self.tab_stop == other.tab_stop
                    && self.dispatch == other.dispatch)
    }
}

/// A few paragraphs of the text with their marks. They are one component, so that a change elsewhere in a long text
/// costs them one comparison.
#[component]
pub fn Passage(props: &Props) -> Html {
    let paragraph = |index: usize| {
        let paragraph = &props.reading.paragraphs[index];
        let words = props.reading.words(paragraph.span);
        let is_headline = index == 0 && props.reading.paragraphs.len() > 1 && looks_like_headline(words);
        let inside = match props.is_marked {
            true => stretch(&paragraph.nodes, props, false),
            false => Html::from(words.to_owned()),
        };
        let class = if is_headline { Some("headline") } else { is_endless(words).then_some("endless") };
        html! { <p {class}>{ inside }</p> }
    };
    let range = props.reading.passages[props.index].clone();
    html! { <div class="passage" data-passage={props.index.to_string()}>{ for range.map(paragraph) }</div> }
}

/// Whether a text's first paragraph is set as its headline: one short line without a full stop.
fn looks_like_headline(words: &str) -> bool {
    /// Longer than any headline, in bytes.
    const LONG: usize = 160;
    words.len() < LONG
        && !words.contains('\n')
        && words.ends_with(|c: char| c.is_alphanumeric() || "’”?!".contains(c))
}

/// Whether something in `words` goes on and on without a space. It is set in one line: to find where lines may end in a million digits,
/// Chromium would not answer for a minute.
fn is_endless(words: &str) -> bool {
    /// Longer than any word or address, in bytes.
    const LONG: usize = 10_000;
    words.len() > LONG && words.as_bytes().split(|&byte| byte == b' ').any(|word| word.len() > LONG)
}

/// Draws `nodes`; `held` says whether they lie inside a mark that holds them.
fn stretch(nodes: &[Node], props: &Props, held: bool) -> Html {
    nodes.iter().map(|node| piece(node, props, held)).collect()
}

fn piece(node: &Node, props: &Props, held: bool) -> Html {
    match node {
        Node::Text(span) => Html::from(props.reading.words(*span).to_owned()),
        Node::Marked { mark, children, .. } if !props.shown.has(layer_of(*mark)) => {
            stretch(children, props, held)
        }
        Node::Marked { mark, first, children, .. } if !held && props.reading.is_handle(*mark) => {
            stop(*mark, *first, stretch(children, props, props.reading.holds(*mark)), props)
        }
        Node::Marked { mark, children, .. } => area(*mark, stretch(children, props, held), held, props),
    }
}

/// A mark that the keyboard stops at, at its first piece.
fn stop(mark: Mark, first: bool, inside: Html, props: &Props) -> Html {
    let select = select(mark, props);
    if !first {
        return html! { <span class={style(mark, props)} onclick={select}>{ inside }</span> };
    }
    let reach = on(&props.dispatch, Action::Reach(mark));
    let is_open = props.selected == Some(mark);
    // A button may not hold others.
    let role = if props.reading.holds(mark) { "button" } else { "group" };
    let tab = if props.tab_stop == Some(mark) { "0" } else { "-1" };
    html! {
        <span class={style(mark, props)} {role} tabindex={tab} data-mark={words::key(mark)}
            aria-description={words::spoken(&props.reading, mark)} aria-current={is_open.then_some("true")}
            onclick={select} onfocus={reach}>{ inside }</span>
    }
}

/// A mark that the keyboard does not stop at: a further part of an attribution, or a mark that another one holds (`held`),
/// with which it is selected.
fn area(mark: Mark, inside: Html, held: bool, props: &Props) -> Html {
    let select = (!held).then(|| select(mark, props));
    html! { <span class={style(mark, props)} onclick={select}>{ inside }</span> }
}

fn select(mark: Mark, props: &Props) -> Callback<yew::MouseEvent> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: yew::MouseEvent| {
        // The marks around this one are selected by their own words only.
        event.stop_propagation();
        dispatch.emit(Action::Select(mark));
    })
}

/// The classes of a mark: what it is, and whether it is selected or belongs to what is.
fn style(mark: Mark, props: &Props) -> Classes {
    let (kind, more) = match mark {
        Mark::Mention { .. } => ("name", None),
        Mark::Figure(i) => {
            let is_contested = props.reading.report.figures[i].status != Status::Stated;
            ("figure", is_contested.then_some("is-contested"))
        }
        Mark::Hedge(_) => ("hedge", None),
        Mark::Attribution { part: Part::Source, .. } => ("source", None),
        Mark::Attribution { part: Part::Cue, .. } => ("cue", None),
        Mark::Attribution { part: Part::Content, attribution } => {
            let by = match props.reading.report.attributions[attribution].source_kind {
                SourceKind::Unnamed | SourceKind::None => Some("is-unnamed"),
                SourceKind::Official => Some("is-official"),
                _ => None,
            };
            ("content", by)
        }
    };
    let quiet = props.shown.is_quiet(layer_of(mark)).then_some("is-quiet");
    let light = match props.selected {
        Some(selected) if selected == mark => Some("is-selected"),
        Some(selected) if same_thing(selected, mark) => Some("is-related"),
        _ => None,
    };
    classes!("mark", kind, more, quiet, light)
}

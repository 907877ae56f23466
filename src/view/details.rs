//! What is known about the selected mark: what it is, who says it, and why it is marked.

use yew::{Html, html};

use super::on;
use super::{Action, Reading, Shown, groups, marks, words};
use crate::render::Mark;
use crate::render::words::reason;
use crate::report::Status;
use crate::text::Span;

/// A card for the selected mark, and one for each mark that shares its words.
pub fn details(selected: Mark, shown: &Shown) -> Html {
    let close = on(&shown.dispatch, Action::Close);
    let cards = shown.reading.selected_with(selected, shown.state.shown);
    html! {
        <div class="details">
            <button type="button" class="close" aria-label="Close the details" onclick={close}>
                <span aria-hidden="true">{ "×" }</span>
            </button>
            { for cards.into_iter().map(|mark| card(mark, shown)) }
        </div>
    }
}

fn card(mark: Mark, shown: &Shown) -> Html {
    let reading = &shown.reading;
    let (kind, title, rows) = match mark {
        Mark::Mention { entity, mention } => entity_card(reading, entity, mention, shown),
        Mark::Figure(i) => figure_card(reading, i, shown),
        Mark::Hedge(i) => hedge_card(reading, i, shown),
        Mark::Attribution { attribution, .. } => attribution_card(reading, attribution),
    };
    let why = marks::why(&reading.report, mark);
    let hide = on(&shown.dispatch, Action::Hide(mark));
    let link = on(&shown.dispatch, Action::Share(Some(mark)));
    html! {
        <section class="card">
            <p class="card-kind">{ kind }</p>
            <h2>{ title }</h2>
            <dl>
                { for rows.into_iter().map(|(term, value)| html! { <div><dt>{ term }</dt><dd>{ value }</dd></div> }) }
            </dl>
            <p class="why"><span class="why-label">{ "Why it is marked " }</span>{ reason(why) }
                <small>{ words::basis(why) }</small></p>
            if shown.state.is_page {
                <p class="card-buttons">
                    <button type="button" class="small" onclick={hide}>{ "Not right? Hide it" }</button>
                    <button type="button" class="small" onclick={link}>{ "Copy a link to this" }</button>
                </p>
            }
        </section>
    }
}

/// The kind of a card, its title, and its rows.
type Card = (String, String, Vec<(&'static str, Html)>);

fn entity_card(reading: &Reading, entity: usize, mention: usize, shown: &Shown) -> Card {
    let e = &reading.report.entities[entity];
    let mut rows = Vec::new();
    if e.spellings.len() > 1 {
        rows.push(("Spelt", text(e.spellings.join(" · "))));
    }
    let times = match e.mentions.len() {
        1 => "once".to_owned(),
        n => format!("{n} times; this is number {}", mention + 1),
    };
    rows.push(("Named", text(times)));
    rows.push(("Here", voice(e.mentions[mention].span, shown)));
    (words::entity_kind(e.kind)[0].to_owned(), e.name.clone(), rows)
}

fn figure_card(reading: &Reading, i: usize, shown: &Shown) -> Card {
    let figure = &reading.report.figures[i];
    let mut rows = Vec::new();
    rows.push(("Value", text(words::value(figure).unwrap_or_else(|| "no exact number".to_owned()))));
    if let Some(counted) = figure.counted {
        rows.push(("Counts", quoted(reading, &[counted])));
    }
    rows.push((
        "Given by",
        match (figure.source, figure.official) {
            (Some(source), true) => html! { <>{ quoted(reading, &[source]) }{ ", an authority" }</> },
            (Some(source), false) => quoted(reading, &[source]),
            (None, _) => text("nobody named"),
        },
    ));
    if let Some(entity) = figure.entity.map(|entity| &reading.report.entities[entity]) {
        // The name is worth a row where the words are not it already.
        if figure.source.is_some_and(|source| !reading.words(source).contains(&entity.name)) {
            rows.push(("That is", text(entity.name.clone())));
        }
    }
    rows.push(("Standing", text(words::status(figure.status))));
    if figure.status != Status::Stated && !figure.evidence.is_empty() {
        rows.push(("Shown by", quoted(reading, &figure.evidence)));
    }
    if let Some(group) = reading.report.figure_groups.iter().find(|group| group.figures.contains(&i)) {
        rows.push(("Same thing", groups::line(group, Some(i), shown)));
    }
    rows.push(("Here", voice(figure.span, shown)));
    ("figure".to_owned(), reading.words(figure.span).to_owned(), rows)
}

fn hedge_card(reading: &Reading, i: usize, shown: &Shown) -> Card {
    let hedge = &reading.report.hedges[i];
    let whose = match hedge.attribution {
        Some(attribution) => speaker(attribution, shown),
        None => text("the writer’s own"),
    };
    let mut rows = vec![("Signals", text(words::hedge_kind(hedge.kind))), ("Whose", whose)];
    if !hedge.target.is_empty() {
        rows.push(("Doubts", quoted(reading, &hedge.target)));
    }
    ("hedge".to_owned(), reading.words(hedge.span).to_owned(), rows)
}

fn attribution_card(reading: &Reading, attribution: usize) -> Card {
    let a = &reading.report.attributions[attribution];
    let mut rows = vec![("Source", text(words::source_kind(a.source_kind)))];
    if !a.cue.is_empty() {
        rows.push(("Cue", quoted(reading, &a.cue)));
    }
    if !a.content.is_empty() {
        let content = reading.joined(&a.content).unwrap_or_default();
        rows.push((words::deed(a.class), html! { <q class="excerpt">{ content }</q> }));
        rows.push(("Given", text(words::quote(a.quote))));
    }
    if let Some(entity) = a.entity.map(|entity| &reading.report.entities[entity]) {
        rows.push(("Named as", text(entity.name.clone())));
    }
    ("who says what".to_owned(), words::speaker(reading, a), rows)
}

fn text(words: impl Into<String>) -> Html {
    Html::from(words.into())
}

/// Words of the text.
fn quoted(reading: &Reading, spans: &[Span]) -> Html {
    html! { <q>{ reading.joined(spans).unwrap_or_default() }</q> }
}

/// In whose words `span` stands.
fn voice(span: Span, shown: &Shown) -> Html {
    match shown.reading.voice(span) {
        Some(attribution) => html! { <>{ "in the words of " }{ speaker(attribution, shown) }</> },
        None => text("in the writer’s own voice"),
    }
}

/// Who holds an attribution; pressing it selects the attribution.
fn speaker(attribution: usize, shown: &Shown) -> Html {
    let mark = shown.reading.handle(attribution);
    let go = on(&shown.dispatch, Action::Select(mark));
    let name = words::speaker(&shown.reading, &shown.reading.report.attributions[attribution]);
    html! { <button type="button" class="speaker" onclick={go}>{ name }</button> }
}

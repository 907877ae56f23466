//! What the whole text holds, in counts. No score and no verdict.

use yew::{Html, Properties, component, html};

use super::{Reading, words};
use crate::render::words::heading;
use crate::report::{Layer, SourceKind, Status, Summary};

/// What [`Overview`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The marked text.
    pub reading: Reading,
}

/// The counts over the whole text, a line for each layer.
#[component]
pub fn Overview(props: &Props) -> Html {
    let summary = &props.reading.report.summary;
    let rows = [
        (Layer::Entities, entities(summary)),
        (Layer::Figures, figures(summary)),
        (Layer::Attributions, attributions(summary)),
        (Layer::Hedges, hedges(summary)),
    ];
    html! {
        <section class="overview" aria-label="The whole text in counts">
            <p class="size">{ size(summary) }</p>
            <dl>
                { for rows.into_iter().map(|(layer, counts)| html! {
                    <div><dt>{ heading(layer) }</dt><dd>{ counts }</dd></div>
                }) }
            </dl>
        </section>
    }
}

fn size(summary: &Summary) -> String {
    let words = words::counted(summary.words, ["word", "words"]);
    let sentences = words::counted(summary.sentences, ["sentence", "sentences"]);
    let share = (summary.attributed_share * 100.0).round() as u32;
    format!("{words} in {sentences}; {share}% of the words are attributed to somebody.")
}

fn entities(summary: &Summary) -> String {
    list(summary.entities.iter().map(|(kind, n)| words::counted(n, words::entity_kind(kind))))
}

fn figures(summary: &Summary) -> String {
    let all = summary.figures.total();
    let contested = summary.figures.iter().filter(|(status, _)| *status != Status::Stated);
    let official =
        (summary.official_figures > 0).then(|| format!("{} from authorities", summary.official_figures));
    let parts = std::iter::once(words::counted(all, ["figure", "figures"]))
        .chain(official)
        .chain(contested.map(|(status, n)| format!("{n} {}", status.word())));
    list(parts.filter(|_| all > 0))
}

fn attributions(summary: &Summary) -> String {
    list(summary.attributions.iter().map(|(kind, n)| {
        let kinds = match kind {
            SourceKind::Person => ["by a named person", "by named people"],
            SourceKind::Official => ["by an authority", "by authorities"],
            SourceKind::Organization => ["by an organization", "by organizations"],
            SourceKind::Document => ["by a document", "by documents"],
            SourceKind::Media => ["by a news outlet", "by news outlets"],
            SourceKind::Unnamed => ["by somebody unnamed", "by unnamed sources"],
            SourceKind::None => ["by nobody given", "by nobody given"],
        };
        words::counted(n, kinds)
    }))
}

fn hedges(summary: &Summary) -> String {
    let all = summary.hedges.total();
    let own = (summary.own_hedges > 0).then(|| format!("{} in the writer’s own voice", summary.own_hedges));
    let voices =
        summary.hedge_voices.iter().map(|(kind, n)| format!("{n} in words of {}", words::voices(kind)));
    let parts = std::iter::once(words::counted(all, ["hedge", "hedges"])).chain(own).chain(voices);
    list(parts.filter(|_| all > 0))
}

fn list(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
}

//! Who and what is named, kind by kind.

use yew::{Html, html};

use super::{item, nothing, rest, section};
use crate::order;
use crate::render::Mark;
use crate::report::{Entity, EntityKind};
use crate::view::{Action, Shown, words};

/// The names, those that are named most often first. Pressing one goes from mention to mention.
pub fn names(shown: &Shown) -> Html {
    let entities = &shown.reading.report.entities;
    if entities.is_empty() {
        return nothing("Nobody and nothing is named.");
    }
    let of_kind = |&kind: &EntityKind| {
        let mut own: Vec<usize> = (0..entities.len()).filter(|&i| entities[i].kind == kind).collect();
        order::sort_by_key(&mut own, |&i| (usize::MAX - entities[i].mentions.len(), i));
        let items = own.iter().take(shown.state.listed).map(|&i| {
            let name = Html::from(entities[i].name.clone());
            item(name, note(&entities[i]), Mark::Mention { entity: i, mention: 0 }, Action::Walk(i), shown)
        });
        (!own.is_empty())
            .then(|| section(words::entity_kind(kind)[1], own.len(), items, rest(own.len(), shown)))
    };
    html! { <>{ for EntityKind::ALL.iter().filter_map(of_kind) }</> }
}

/// How often it is named, and under which other names.
fn note(entity: &Entity) -> String {
    let others: Vec<&str> =
        entity.spellings.iter().filter(|s| **s != entity.name).map(String::as_str).collect();
    let times = (entity.mentions.len() > 1).then(|| format!("×{}", entity.mentions.len()));
    let also = (!others.is_empty()).then(|| format!("also {}", others.join(", ")));
    times.into_iter().chain(also).collect::<Vec<_>>().join(" · ")
}

//! Who says what: every source with all that it says.

use yew::{Html, html};

use super::{Props, item, nothing, section};
use crate::report::{Attribution, CueClass, SourceKind};
use crate::view::{Action, Reading, words};

/// A source with its attributions.
struct Source {
    kind: SourceKind,
    name: String,
    says: Vec<usize>,
}

/// The sources, kind by kind, those that are not named apart at the end.
pub fn sources(props: &Props) -> Html {
    let sources = all(&props.reading);
    if sources.is_empty() {
        return nothing("Nobody says anything: it is all in the writer’s own voice.");
    }
    let of_kind = |&kind: &SourceKind| {
        let own: Vec<&Source> = sources.iter().filter(|source| source.kind == kind).collect();
        let one = |source: &&Source| {
            let mut items = source.says.iter().map(|&i| statement(i, props));
            section(&source.name, source.says.len(), &mut items)
        };
        html! {
            if !own.is_empty() {
                <section class="kind" data-kind={kind.word()}>
                    <h2>{ words::voices(kind) }</h2>
                    { for own.iter().map(one) }
                </section>
            }
        }
    };
    html! { <>{ for SourceKind::ALL.iter().map(of_kind) }</> }
}

fn statement(i: usize, props: &Props) -> Html {
    let a = &props.reading.report.attributions[i];
    let content = props.reading.joined(&a.content).unwrap_or_default();
    let mark = props.reading.handle(i);
    item(words::short(&content).into(), deed(a), mark, Action::Select(mark), props)
}

/// What the source does by saying it, where it does more than say it.
fn deed(a: &Attribution) -> String {
    if a.class == CueClass::Report { String::new() } else { words::deed(a.class).to_lowercase() }
}

/// Every source in order of its first statement. Statements of one entity, or else by the same words, are of one source.
fn all(reading: &Reading) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for (i, a) in reading.report.attributions.iter().enumerate() {
        let name = words::holder(reading, a);
        let known = sources.iter_mut().find(|source| source.kind == a.source_kind && source.name == name);
        match known {
            Some(source) => source.says.push(i),
            None => sources.push(Source { kind: a.source_kind, name, says: vec![i] }),
        }
    }
    sources
}

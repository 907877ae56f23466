//! Who says what: every source with all that it says.

use yew::{Html, html};

use super::{item, nothing, rest, section};
use crate::report::{Attribution, CueClass, SourceKind};
use crate::text_table::TextTable;
use crate::view::{Action, Reading, Shown, words};

/// A source with its attributions.
struct Source {
    kind: SourceKind,
    name: String,
    says: Vec<usize>,
}

/// The sources, kind by kind, those that are not named apart at the end.
pub fn list(shown: &Shown) -> Html {
    let sources = sources(&shown.reading);
    if sources.is_empty() {
        return nothing("Nobody says anything: it is all in the writer’s own voice.");
    }
    let of_kind = |&kind: &SourceKind| {
        let own: Vec<&Source> = sources.iter().filter(|source| source.kind == kind).collect();
        let all = own.iter().map(|source| source.says.len()).sum();
        let mut left = shown.state.listed;
        let one = |source: &&Source| {
            let says = &source.says[..left.min(source.says.len())];
            left -= says.len();
            let items = says.iter().map(|&i| statement(i, shown));
            (!says.is_empty()).then(|| section(&source.name, source.says.len(), items, Html::default()))
        };
        html! {
            if !own.is_empty() {
                <section class="kind" data-kind={kind.word()}>
                    <h2>{ words::voices(kind) }</h2>
                    { for own.iter().map_while(one) }
                    { rest(all, shown) }
                </section>
            }
        }
    };
    html! { <>{ for SourceKind::ALL.iter().map(of_kind) }</> }
}

fn statement(i: usize, shown: &Shown) -> Html {
    let a = &shown.reading.report.attributions[i];
    let content = shown.reading.joined(&a.content).unwrap_or_default();
    let mark = shown.reading.handle(i);
    item(words::short(&content).into(), deed(a), mark, Action::Select(mark), shown)
}

/// What the source does by saying it, where it does more than say it.
fn deed(a: &Attribution) -> String {
    if a.class == CueClass::Report { String::new() } else { words::deed(a.class).to_lowercase() }
}

/// Every source in order of its first statement. Statements of one entity, or else by the same words, are of one source.
fn sources(reading: &Reading) -> Vec<Source> {
    let mut sources = TextTable::default();
    for (i, a) in reading.report.attributions.iter().enumerate() {
        let (kind, name) = (a.source_kind, words::holder(reading, a));
        let key = format!("{}{name}", kind.word());
        sources.get_or(&key, || Source { kind, name, says: Vec::new() }).says.push(i);
    }
    sources.into_values()
}

//! The text beside another one: the paste area for that, and then what each has alone and what changed.

use yew::{Html, component, html};

use super::{MANY, Props, item, nothing, section};
use crate::compare::{Change, Counted, Pair};
use crate::render::Mark;
use crate::render::comparison::{about, figure, speaker, told};
use crate::render::words::heading;
use crate::report::{Layer, Report, Status};
use crate::view::another::Compared;
use crate::view::entry::keys;
use crate::view::{Action, Problem, Wires, words};

/// The comparison, or the paste area for the other text while there is none.
#[component]
pub fn Compare(props: &Props) -> Html {
    match (&props.state.another.compared, &props.wires) {
        (Some(compared), _) => comparison(compared, props),
        (None, Some(wires)) => form(wires, props),
        (None, None) => Html::default(),
    }
}

fn form(wires: &Wires, props: &Props) -> Html {
    let another = &props.state.another;
    let read = props.dispatch.reform(|_| Action::Read);
    let problem = another.problem.as_ref().map(|problem| match problem {
        Problem::Empty => "There is no other text yet. Paste or type one.".to_owned(),
        problem => problem.to_string(),
    });
    html! {
        <section class="another">
            <label class="entry-label" for="another">
                { "Another text on the same story, or a later version of this one" }</label>
            <textarea id="another" class="draft" spellcheck="false" autocomplete="off" value={another.draft.clone()}
                aria-describedby="another-hint" oninput={wires.typed.clone()} onkeydown={keys(wires)} />
            if let Some(problem) = problem {
                <p class="problem" role="alert">{ problem }</p>
            }
            <p class="busy" role="status">{ props.state.waiting.then_some("Reading…") }</p>
            <div class="entry-buttons">
                <button type="button" class="button is-main" onclick={read}>{ "Compare" }</button>
            </div>
            <p id="another-hint" class="hint">
                { "You will see their figures for the same thing side by side, who is named and who speaks in only one of \
                   them, and of two versions what changed. Neither text leaves this page." }
            </p>
        </section>
    }
}

fn comparison(compared: &Compared, props: &Props) -> Html {
    let found = &compared.found;
    let remove = props.dispatch.reform(|_| Action::Remove);
    let (shared, size) = (found.shared, &compared.other.report.summary);
    let lists = [
        (Layer::Figures, &found.figures, ["Figures only here", "Figures only there"]),
        (Layer::Entities, &found.names, ["Named only here", "Named only there"]),
        (Layer::Attributions, &found.sources, ["Who speaks only here", "Who speaks only there"]),
    ];
    let lists = lists.iter().flat_map(|(layer, own, titles)| {
        (0..2).map(move |side| list(titles[side], *layer, side, &own[side], compared, props))
    });
    html! {
        <section class="comparison" tabindex="-1" aria-label="The comparison">
            <p class="size">
                { format!("The other text has {}. ", words::counted(size.words, ["word", "words"])) }
                { words::counted(shared, ["sentence stands", "sentences stand"]) }{ " in both, word for word. " }
                <button type="button" class="speaker" onclick={remove}>{ "Remove the other text" }</button>
            </p>
            if let Some(changes) = &found.changes {
                <section>
                    <h2>{ "What changed" }</h2>
                    if changes.is_empty() {
                        { nothing("No figure, no source and no hedge.") }
                    }
                    { for [Layer::Figures, Layer::Attributions, Layer::Hedges].map(|layer| changed(layer, changes, compared, props)) }
                </section>
            }
            if !found.counted.is_empty() {
                { table(compared, props) }
            }
            { for lists }
        </section>
    }
}

/// The figures for one thing in a row, or in as many as there are numbers.
fn table(compared: &Compared, props: &Props) -> Html {
    let counted = &compared.found.counted;
    let rest = counted.len().saturating_sub(MANY);
    html! {
        <>
            <table class="figures beside">
                <caption>{ "Figures for the same thing" }</caption>
                <thead><tr>
                    <th scope="col">{ "Of what" }</th><th scope="col">{ "This text" }</th><th scope="col">{ "The other" }</th>
                </tr></thead>
                { for counted.iter().take(MANY).map(|counted| rows(counted, compared, props)) }
            </table>
            if rest > 0 {
                <p class="rest">{ format!("and {rest} more") }</p>
            }
        </>
    }
}

fn rows(counted: &Counted, compared: &Compared, props: &Props) -> Html {
    let about = about(texts(compared, props), counted);
    let row = |(i, pair): (usize, &Pair)| {
        html! {
            <tr>
                if i == 0 {
                    <th scope="rowgroup" rowspan={counted.pairs.len().to_string()}>{ about.clone() }</th>
                }
                { for (0..2).map(|side| html! { <td>{ number(pair, side, &about, compared, props) }</td> }) }
            </tr>
        }
    };
    html! { <tbody>{ for counted.pairs.iter().enumerate().map(row) }</tbody> }
}

/// The number that one of the texts gives, with who gives it.
fn number(pair: &Pair, side: usize, about: &str, compared: &Compared, props: &Props) -> Html {
    let Some(&at) = pair.figures[side].first() else { return "–".into() };
    let text = texts(compared, props)[side];
    let (words, source) = figure(text, at, about);
    let status = text.1.figures[at].status;
    let relation = pair.relation.filter(|_| side == 1);
    let go = props.dispatch.reform(move |_| Action::Select(Mark::Figure(at)));
    html! {
        <>
            if let Some(relation) = relation {
                { sign(relation.sign(), relation.spoken()) }
            }
            if side == 0 {
                <button type="button" class="speaker" onclick={go}>{ words }</button>
            } else {
                <q>{ words }</q>
            }
            if status != Status::Stated {
                { " " }<em class="status">{ status.word() }</em>
            }
            if !source.is_empty() {
                <span class="item-note">{ " · " }{ source }</span>
            }
        </>
    }
}

/// What one of the texts has alone.
fn list(
    title: &'static str,
    layer: Layer,
    side: usize,
    own: &[usize],
    compared: &Compared,
    props: &Props,
) -> Html {
    if own.is_empty() {
        return Html::default();
    }
    let text = texts(compared, props)[side];
    let one = |&at: &usize| {
        let (words, note) =
            if layer == Layer::Attributions { speaker(text, at) } else { told(text, layer, at) };
        if side == 0 { here(layer, at, words.into(), note, props) } else { there(words, note) }
    };
    section(title, own.len(), own.iter().map(one).collect::<Vec<_>>().into_iter())
}

/// What changed in a layer.
fn changed(layer: Layer, changes: &[Change], compared: &Compared, props: &Props) -> Html {
    let own: Vec<&Change> = changes.iter().filter(|change| change.layer == layer).collect();
    if own.is_empty() {
        return Html::default();
    }
    let told = |side: usize, at: usize| told(texts(compared, props)[side], layer, at);
    let one = |change: &&Change| match change.marks {
        [Some(at), None] => {
            let (words, note) = told(0, at);
            here(layer, at, words.into(), joined("dropped", &note), props)
        }
        [at, Some(other)] => {
            let (words, note) = told(1, other);
            match at {
                None => there(words, joined("added", &note)),
                Some(at) => {
                    let words = html! { <>{ told(0, at).0 }{ sign("→", "now") }<q>{ words }</q></> };
                    here(layer, at, words, note, props)
                }
            }
        }
        [None, None] => Html::default(),
    };
    section(heading(layer), own.len(), own.iter().map(one).collect::<Vec<_>>().into_iter())
}

/// Words of this text, which lead to their place in it.
fn here(layer: Layer, at: usize, words: Html, note: String, props: &Props) -> Html {
    let mark = match layer {
        Layer::Entities => Mark::Mention { entity: at, mention: 0 },
        Layer::Figures => Mark::Figure(at),
        Layer::Attributions => props.reading.handle(at),
        Layer::Hedges => Mark::Hedge(at),
    };
    let action = if layer == Layer::Entities { Action::Walk(at) } else { Action::Select(mark) };
    item(words, note, mark, action, props)
}

/// Words of the other text.
fn there(words: String, note: String) -> Html {
    html! {
        <li class="there">
            <q class="item-words">{ words }</q>
            if !note.is_empty() {
                <span class="item-note">{ " · " }{ note }</span>
            }
        </li>
    }
}

/// A sign, and what those hear who do not see it.
fn sign(sign: &'static str, spoken: &'static str) -> Html {
    html! {
        <span class="sign"><span aria-hidden="true">{ format!(" {sign} ") }</span>
            <span class="heard">{ format!(" {spoken} ") }</span></span>
    }
}

fn joined(first: &str, note: &str) -> String {
    if note.is_empty() { first.to_owned() } else { format!("{first} · {note}") }
}

fn texts<'a>(compared: &'a Compared, props: &'a Props) -> [(&'a str, &'a Report); 2] {
    [&props.reading, &compared.other].map(|reading| (reading.text.as_str(), &reading.report))
}

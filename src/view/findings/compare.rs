//! The text beside another one: the paste area for that, and then what each has alone and what changed.

use yew::{Html, html};

use super::{item, rest, section};
use crate::compare::{Change, Pair};
use crate::render::Mark;
use crate::render::comparison::{about, figure, told};
use crate::report::{Layer, Report, Status};
use crate::view::another::Compared;
use crate::view::paste_area::{PasteArea, file_button};
use crate::view::{Action, Problem, Shown, on};

/// The comparison, or the paste area for the other text while there is none.
pub fn compare(shown: &Shown) -> Html {
    match &shown.state.compared {
        Some(compared) => comparison(compared, shown),
        None => form(shown),
    }
}

fn form(shown: &Shown) -> Html {
    let another = shown.state.another.as_deref().cloned().unwrap_or_default();
    let area = PasteArea {
        id: "another",
        label: "Another text on the same story, or a later version of this one",
        placeholder: "",
    };
    let problem = another.problem.as_ref().map(|problem| match problem {
        Problem::Empty => "There is no other text yet. Paste or type one.".to_owned(),
        problem => problem.to_string(),
    });
    let read = on(&shown.dispatch, Action::Read);
    html! {
        <section class="another">
            { area.show(&another, problem, &shown.dispatch) }
            <div class="entry-buttons">
                <button type="button" class="button is-main" onclick={read}>{ "Compare" }</button>
                { file_button("another-file") }
            </div>
            <p id="another-hint" class="hint">
                { "You will see their figures for the same thing side by side, who is named and who speaks in only one of \
                   them, and of two versions what changed. Neither text leaves this page." }
            </p>
        </section>
    }
}

/// Two texts compared, this one first.
struct Beside<'p> {
    texts: [(&'p str, &'p Report); 2],
    shown: &'p Shown,
}

fn comparison(compared: &Compared, shown: &Shown) -> Html {
    let found = &compared.found;
    let texts = [&shown.reading, &compared.other].map(|reading| (&*reading.text, &reading.report));
    let beside = Beside { texts, shown };
    let remove = on(&shown.dispatch, Action::Remove);
    let mut parts = Vec::new();
    if let Some(changes) = &found.changes {
        let title = if changes.is_empty() { "No figure, source or hedge changed" } else { "What changed" };
        let mut items = changes.iter().map(|change| beside.change(change));
        parts.push(beside.section(title, changes.len(), &mut items));
    }
    if !found.counted.is_empty() {
        parts.push(beside.table(&found.counted));
    }
    let lists = [
        (Layer::Figures, &found.figures, ["Figures only here", "Figures only there"]),
        (Layer::Entities, &found.names, ["Named only here", "Named only there"]),
        (Layer::Attributions, &found.sources, ["Who speaks only here", "Who speaks only there"]),
    ];
    for (layer, own, titles) in lists {
        for side in 0..2 {
            if !own[side].is_empty() {
                let mut items = own[side].iter().map(|&at| beside.alone(layer, side, at));
                parts.push(beside.section(titles[side], own[side].len(), &mut items));
            }
        }
    }
    html! {
        <section class="comparison" tabindex="-1" aria-label="The comparison">
            <p class="size">
                { format!("Sentences that stand in both texts, word for word: {}. ", found.shared) }
                <button type="button" class="speaker" onclick={remove}>{ "Remove the other text" }</button>
            </p>
            { for parts }
        </section>
    }
}

impl Beside<'_> {
    fn section(&self, title: &str, count: usize, items: &mut dyn Iterator<Item = Html>) -> Html {
        section(title, count, items.take(self.shown.state.listed), rest(count, self.shown))
    }

    /// The numbers for the same things, side by side.
    fn table(&self, counted: &[Pair]) -> Html {
        let rows = counted.iter().take(self.shown.state.listed).map(|pair| self.row(pair));
        html! {
            <>
                <table class="figures beside">
                    <caption>{ "Figures for the same thing" }</caption>
                    <thead><tr>
                        <th scope="col">{ "Of what" }</th><th scope="col">{ "This text" }</th><th scope="col">{ "The other" }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
                { rest(counted.len(), self.shown) }
            </>
        }
    }

    fn row(&self, pair: &Pair) -> Html {
        let about = about(self.texts, pair);
        let numbers = [self.number(pair, 0, &about), self.number(pair, 1, &about)];
        let [here, there] = numbers;
        html! { <tr><th scope="row">{ about }</th><td>{ here }</td><td>{ there }</td></tr> }
    }

    /// The number that one of the texts gives, with who gives it.
    fn number(&self, pair: &Pair, side: usize, about: &str) -> Html {
        let Some(&at) = pair.figures[side].first() else { return "–".into() };
        let (words, mut note) = figure(self.texts[side], at, about);
        let status = self.texts[side].1.figures[at].status;
        if status != Status::Stated {
            note = joined(status.word(), &note);
        }
        let words = if side == 0 {
            let go = on(&self.shown.dispatch, Action::Select(Mark::Figure(at)));
            html! { <button type="button" class="speaker" onclick={go}>{ words }</button> }
        } else {
            let relation = pair.relation.map_or(("", ""), |relation| (relation.sign(), relation.spoken()));
            quoted(relation, words)
        };
        html! { <>{ words }<span class="item-note">{ joined("", &note) }</span></> }
    }

    /// What one of the texts has alone.
    fn alone(&self, layer: Layer, side: usize, at: usize) -> Html {
        let (words, note) = told(self.texts[side], layer, at);
        if side == 0 { self.here(layer, at, words.into(), note) } else { there(words, note) }
    }

    fn change(&self, change: &Change) -> Html {
        let layer = change.layer;
        match change.marks {
            [Some(at), None] => {
                let (words, note) = told(self.texts[0], layer, at);
                self.here(layer, at, words.into(), joined("dropped", &note))
            }
            [at, Some(other)] => {
                let (words, note) = told(self.texts[1], layer, other);
                let Some(at) = at else { return there(words, joined("added", &note)) };
                let before = told(self.texts[0], layer, at).0;
                self.here(layer, at, html! { <>{ before }{ quoted(("→", "now"), words) }</> }, note)
            }
            [None, None] => Html::default(),
        }
    }

    /// Words of this text, which lead to their place in it.
    fn here(&self, layer: Layer, at: usize, words: Html, note: String) -> Html {
        let mark = match layer {
            Layer::Entities => Mark::Mention { entity: at, mention: 0 },
            Layer::Figures => Mark::Figure(at),
            Layer::Attributions => self.shown.reading.handle(at),
            Layer::Hedges => Mark::Hedge(at),
        };
        let action = if layer == Layer::Entities { Action::Walk(at) } else { Action::Select(mark) };
        item(words, note, mark, action, self.shown)
    }
}

/// Words of the other text.
fn there(words: String, note: String) -> Html {
    html! { <li class="there">{ quoted(("", ""), words) }<span class="item-note">{ joined("", &note) }</span></li> }
}

/// Words of the other text after a sign, with what those hear who do not see it.
fn quoted((sign, spoken): (&'static str, &'static str), words: String) -> Html {
    html! {
        <>
            if !sign.is_empty() {
                { " " }<span class="sign" role="img" aria-label={spoken}>{ sign }</span>{ " " }
            }
            <q>{ words }</q>
        </>
    }
}

fn joined(first: &str, note: &str) -> String {
    if note.is_empty() { first.to_owned() } else { format!("{first} · {note}") }
}

//! The HTML of every component, kept in files that a person can read.
//!
//! `UPDATE=1 cargo test view` rewrites the files in `tests/view/snapshots`; their diff is then the review.

use std::fs;
use std::path::Path;

use yew::html::BaseComponent;
use yew::{AttrValue, Callback, Html, ServerRenderer, component};

use super::fixture;
use crate::render::{Mark, Part};
use crate::report::Layer;
use crate::view;
use crate::view::another::Compared;
use crate::view::details;
use crate::view::findings::Findings;
use crate::view::{Action, Menu, Order, Page, Problem, Reading, Shown, State, Tab, Told, Wires, page};

fn reading() -> State {
    State { is_page: true, ..State::default() }.showing(fixture::reading())
}

#[test]
fn the_page_before_a_text_is_pasted() {
    keep("entry", &page(State::default));
}

#[test]
fn a_text_on_its_way_has_the_page_to_itself() {
    keep("arriving", &page(|| State { arriving: true, ..State::default() }));
}

#[test]
fn a_problem_is_an_alert_and_the_text_stays() {
    keep(
        "problem",
        &page(|| State {
            draft: AttrValue::from("Mine <b>&amp;"),
            problem: Some(Problem::NotUtf8("notes <1>.txt".to_owned())),
            ..State::default()
        }),
    );
}

#[test]
fn a_long_text_that_is_being_read_can_be_stopped() {
    let long = || format!("It rained. {}", "He said so. ".repeat(6000));
    let begun = move || State { helped: true, ..State::default() }.after(Action::Paste(long()));
    keep("progress", &page(move || begun().after(Action::Progress(42))));
    keep("stopped", &page(move || begun().after(Action::Stop)));
    assert!(page(move || begun().after(Action::Alone)).contains("this page cannot answer"));
}

#[test]
fn far_from_what_is_in_sight_the_words_stand_without_marks() {
    let html = page(|| reading().after(Action::Near(5..6)).after(Action::Select(Mark::Hedge(2))));
    assert!(html.contains("is-selected"), "where the selected mark is, marks are drawn");
    let html = page(|| State { stops: [].into(), ..reading().after(Action::Near(5..6)) });
    assert!(!html.contains("data-mark") && html.contains("3,000 “terrorists” were held"), "{html}");
}

#[test]
fn a_list_that_is_cut_offers_more() {
    let many = || "Irina Dalmat denied that 3 boats sank.\n\n".repeat(120);
    let figures = |times: usize| {
        let more = move |state: State, _| state.after(Action::More);
        findings(move || {
            let state = State::default().after(Action::Paste(many())).after(Action::Show(Tab::Figures));
            (0..times).fold(state, more)
        })
    };
    assert!(figures(0).contains("and 90 more") && figures(1).contains("and 60 more"));
    assert!(!figures(3).contains("Show more"));
    assert_eq!(figures(3).matches("<tr").count(), 121);
}

#[test]
fn the_marked_text() {
    keep("marked", &page(reading));
}

#[test]
fn every_tab_of_what_was_found() {
    for (tab, name) in [
        (Tab::Glance, "tab-glance"),
        (Tab::Names, "tab-names"),
        (Tab::Figures, "tab-figures"),
        (Tab::Sources, "tab-sources"),
        (Tab::Hedges, "tab-hedges"),
        (Tab::Compare, "tab-compare"),
    ] {
        let state = || State { is_page: true, ..reading() };
        keep(name, &findings(move || state().after(Action::Show(tab)).after(Action::Sort(Order::Value))));
    }
}

#[test]
fn a_tab_with_nothing_to_show_says_so() {
    for tab in [Tab::Glance, Tab::Names, Tab::Figures, Tab::Sources, Tab::Hedges] {
        let html = findings(move || {
            let nothing = Reading::new("Rain.".to_owned(), fixture::empty());
            State::default().showing(nothing).after(Action::Show(tab))
        });
        assert!(!html.contains("<ul></ul>") && !html.contains("<tbody></tbody>"), "{html}");
        assert!(tab == Tab::Glance || html.contains(r#"class="nothing""#), "{html}");
    }
}

#[test]
fn two_texts_compared() {
    keep("compared", &findings(|| beside(fixture::another())));
}

#[test]
fn a_text_beside_itself() {
    let html = findings(|| beside(fixture::reading()));
    assert!(html.contains("No figure, source or hedge changed") && !html.contains(" only "), "{html}");
}

#[test]
fn a_problem_with_the_other_text_is_an_alert_beside_its_paste_area() {
    let html = page(|| reading().after(Action::Show(Tab::Compare)).after(Action::Read));
    let (before, after) = html.split_once(r#"role="alert""#).expect("an alert");
    assert!(before.contains(r#"id="another""#) && !after.contains(r#"role="alert""#), "{html}");
}

#[test]
fn the_widgets_panel_has_no_other_text() {
    let in_widget = || shown(State { is_page: false, ..reading() });
    assert!(!render::<Panel>(in_widget).contains("Compare"));
}

/// The state that shows the hand-made reading beside `other`.
fn beside(other: Reading) -> State {
    let compared = Some(Compared::new(&fixture::reading(), other, None));
    State { compared, is_page: true, ..reading().after(Action::Show(Tab::Compare)) }
}

#[test]
fn the_marked_text_with_one_layer() {
    let hide = [Layer::Entities, Layer::Attributions, Layer::Hedges];
    keep(
        "one-layer",
        &page(move || {
            hide.into_iter().fold(reading(), |state, layer| {
                state.after(Action::Toggle(layer)).after(Action::Toggle(layer))
            })
        }),
    );
}

#[test]
fn the_menus_and_the_notices() {
    keep("menu-look", &page(|| reading().after(Action::Menu(Some(Menu::Look)))));
    keep("menu-save", &page(|| reading().after(Action::Menu(Some(Menu::Save)))));
    keep(
        "hidden",
        &page(|| {
            let state = fixture::after(reading(), Action::Hide(Mark::Figure(0)));
            state.after(Action::Toggle(Layer::Hedges)).after(Action::Tell(Told::Linked))
        }),
    );
    keep(
        "kept",
        &page(|| State::default().after(Action::Keep(Some(vec!["Rain fell.\nMuch of it.".to_owned()])))),
    );
}

#[test]
fn the_marked_text_with_a_selected_mark() {
    keep("marked-selected", &selected(Mark::Mention { entity: 0, mention: 1 }));
}

#[test]
fn a_content_that_the_keyboard_stops_at_is_a_group_with_its_own_buttons_inside() {
    let html = page(|| State::default().showing(fixture::with_bare_content()));
    let inside = html.split(r#"role="group""#).nth(2).expect("a group after that of the switches");
    assert!(inside.split('>').next().is_some_and(|tag| tag.contains(r#"data-mark="attribution-2-content""#)));
    assert!(inside.contains(r#"data-mark="figure-1""#));
}

#[test]
fn a_name_and_its_mentions() {
    keep("name", &details(Mark::Mention { entity: 0, mention: 1 }));
}

#[test]
fn a_denied_figure() {
    keep("figure", &details(Mark::Figure(1)));
}

#[test]
fn a_figure_that_an_authority_gives() {
    keep("official-figure", &details(Mark::Figure(0)));
}

#[test]
fn an_attribution_that_is_a_hedge_too() {
    keep("attribution-and-hedge", &details(Mark::Attribution { attribution: 3, part: Part::Cue }));
}

#[test]
fn a_quotation() {
    keep("quotation", &details(Mark::Attribution { attribution: 1, part: Part::Content }));
}

#[test]
fn a_hedge_in_somebodys_words() {
    keep("hedge", &details(Mark::Hedge(1)));
}

#[test]
fn a_text_with_nothing_to_mark() {
    keep("nothing", &page(|| State::default().showing(Reading::new("Rain.".to_owned(), fixture::empty()))));
}

#[test]
fn the_widgets_panel() {
    keep("panel", &render::<Panel>(|| panel(reading())));
}

#[test]
fn the_widgets_panel_with_a_selected_mark() {
    keep("panel-selected", &render::<Panel>(|| panel(reading().after(Action::Select(Mark::Hedge(2))))));
}

#[test]
fn no_component_needs_an_inline_style_or_script() {
    let pages = [page(State::default), selected(Mark::Figure(1)), render::<Panel>(|| panel(reading()))];
    for html in pages {
        for forbidden in [" style=", " on", "<script", "<style", "javascript:"] {
            let found = html.find(forbidden).map(|at| &html[at..(at + 40).min(html.len())]);
            // " on" is an English word too; as an attribute it has a name and an equals sign behind it.
            let is_attribute =
                |found: &str| found.split([' ', '>']).nth(1).is_some_and(|word| word.contains('='));
            assert!(found.is_none_or(|found| forbidden == " on" && !is_attribute(found)), "{found:?}");
        }
    }
}

/// The widget's panel, which is drawn by a function.
#[component]
fn Panel(shown: &Shown) -> Html {
    view::panel(shown)
}

fn selected(mark: Mark) -> String {
    page(move || reading().after(Action::Select(mark)))
}

/// The details of a mark, which are drawn by a function.
#[component]
fn Details(shown: &Shown) -> Html {
    details::details(shown.state.selected.expect("a mark is selected"), shown)
}

fn details(selected: Mark) -> String {
    render::<Details>(move || {
        // Not selected by the reducer, which would come to the cue of an attribution.
        shown(State { selected: Some(selected), is_page: true, ..reading() })
    })
}

fn page(state: impl FnOnce() -> State + Send + 'static) -> String {
    render::<Page>(|| page::Props {
        state: state(),
        wires: Wires {
            dispatch: Callback::noop(),
            typed: Callback::noop(),
            pasted: Callback::noop(),
            asked: Callback::noop(),
            chosen: Callback::noop(),
            dropped: Callback::noop(),
        },
    })
}

fn findings(state: impl FnOnce() -> State + Send + 'static) -> String {
    render::<Findings>(|| shown(state()))
}

/// As in the widget, which is no page.
fn panel(state: State) -> Shown {
    shown(State { is_page: false, ..state })
}

fn shown(state: State) -> Shown {
    let reading = state.reading.clone().expect("a text is shown");
    Shown { state, reading, dispatch: Callback::noop() }
}

fn render<C: BaseComponent>(props: impl FnOnce() -> C::Properties + Send + 'static) -> String {
    futures_executor::block_on(ServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// Compares `html` with the snapshot `name`, or writes it if `UPDATE` is set.
fn keep(name: &str, html: &str) {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/view/snapshots").join(name).with_extension("html");
    let html = lines(html);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, html).expect("the snapshot can be written");
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let (mut before, mut now) = (kept.lines(), html.lines());
    let number = 1 + kept.lines().zip(html.lines()).take_while(|(before, now)| before == now).count();
    assert!(
        kept == html,
        "{name}.html differs at line {number}:\n- {}\n+ {}\nIf that is meant: UPDATE=1 cargo test view",
        before.nth(number - 1).unwrap_or("(end)"),
        now.nth(number - 1).unwrap_or("(end)"),
    );
}

/// `html` with a line for each tag, indented by depth; an element that holds only words is one line. A space at the
/// edge of words is shown as `␣`, because there it matters.
fn lines(html: &str) -> String {
    /// Elements without an end.
    const VOID: [&str; 1] = ["input"];
    let (mut out, mut depth, mut fresh) = (String::new(), 0usize, false);
    for piece in html.split_inclusive('>') {
        let (words, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        let words = edges(words);
        let closes = tag.starts_with("</");
        if closes && fresh {
            // The element was opened on the line before and holds nothing but these words.
            out = format!("{}{words}{tag}\n", out.trim_end());
            (depth, fresh) = (depth - 1, false);
            continue;
        }
        if !words.is_empty() {
            out += &format!("{}{words}\n", "  ".repeat(depth));
        }
        depth -= usize::from(closes);
        if !tag.is_empty() {
            out += &format!("{}{tag}\n", "  ".repeat(depth));
        }
        let name = tag.trim_start_matches('<').split([' ', '>']).next().unwrap_or_default();
        fresh = !tag.is_empty() && !closes && !VOID.contains(&name);
        depth += usize::from(fresh);
    }
    out
}

fn edges(words: &str) -> String {
    let inner = words.trim_matches(' ');
    if inner.is_empty() {
        return words.replace(' ', "␣");
    }
    let edge = |has| if has { "␣" } else { "" };
    format!("{}{inner}{}", edge(words.starts_with(' ')), edge(words.ends_with(' ')))
}

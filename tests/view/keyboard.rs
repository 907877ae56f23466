//! From mark to mark with the keyboard.

use super::fixture;
use crate::report::Layer;
use crate::view::{Action, Layers, State, Step};

fn stops(state: &State) -> Vec<&str> {
    let reading = state.reading.as_ref().expect("a text is shown");
    let first = |mark| crate::view::marks::spans(&reading.report, mark)[0];
    state.stops.iter().map(|&mark| reading.words(first(mark))).collect()
}

fn shown() -> State {
    State::default().showing(fixture::reading())
}

#[test]
fn stops_are_in_text_order_and_never_inside_each_other() {
    assert_eq!(
        stops(&shown()),
        [
            "At least",
            "26",
            "Tesmir",
            "Interior Ministry",
            "said",
            "Irina Dalmat",
            "told",
            "denied",
            "3,000",
            "“terrorists”",
            "so-called",
            "allegedly",
            "Tesmir",
            "Tesmeer"
        ]
    );
}

#[test]
fn a_hidden_layer_has_no_stops_and_what_lay_inside_it_has() {
    let state = [Layer::Attributions, Layer::Attributions, Layer::Entities, Layer::Entities]
        .into_iter()
        .fold(shown(), |state, layer| state.after(Action::Toggle(layer)));
    // "allegedly" is cue and hedge at once: without the one it is still the other.
    assert_eq!(stops(&state), ["At least", "26", "3,000", "“terrorists”", "so-called", "allegedly"]);
}

#[test]
fn a_stop_brings_the_marks_inside_it() {
    let reading = fixture::reading();
    let allegedly = reading.handle(3);
    let together = |shown| reading.selected_with(allegedly, shown).len();
    assert_eq!(together(Layers::ALL), 2);
    assert_eq!(together(Layers::ALL.toggled(Layer::Hedges).toggled(Layer::Hedges)), 1);
}

#[test]
fn an_attribution_without_cue_and_source_is_reached_by_its_content_and_so_is_what_lies_inside() {
    let state = State::default().showing(fixture::with_bare_content());
    assert_eq!(stops(&state)[7..10], ["3,000 “terrorists” were held", "3,000", "“terrorists”"]);
    let reading = state.reading.expect("a text is shown");
    let content = state.stops[7];
    assert_eq!(content, reading.handle(2));
    assert_eq!(reading.selected_with(content, Layers::ALL), [content]);
}

#[test]
fn keys_go_from_mark_to_mark_and_stay_inside_the_text() {
    use Step::*;
    let cases: [(&[Step], usize); 8] = [
        (&[Forth], 0),
        (&[Forth, Forth], 1),
        (&[Forth, Forth, Back], 0),
        (&[Forth, Back, Back], 0),
        (&[Last], 13),
        (&[Forth, Last], 13),
        (&[Forth, Last, Forth], 13),
        (&[Forth, Last, First], 0),
    ];
    for (steps, place) in cases {
        let end = steps.iter().fold(shown(), |state, &step| state.after(Action::Go(step)));
        assert_eq!(end.place, Some(end.stops[place]), "{steps:?}");
        assert_eq!(end.moves, steps.len(), "the focus follows every step");
        assert_eq!(end.selected, None, "nothing opens by itself");
    }
}

#[test]
fn open_details_follow_the_keyboard() {
    let state = shown();
    let first = state.stops[0];
    let state = state.after(Action::Select(first)).after(Action::Go(Step::Forth));
    assert_eq!(state.selected, Some(state.stops[1]));
}

#[test]
fn a_text_without_marks_has_nowhere_to_go() {
    let state = State::default().after(Action::Paste("…".to_owned()));
    let state = State { stops: [].into(), ..state }.after(Action::Go(Step::Forth));
    assert_eq!((state.place, state.moves), (None, 0));
}

//! The paste area for another text: what an action does while it is shown, and what it leaves alone.

use super::fixture;
use crate::render::Mark;
use crate::view::{Action, Problem, Reading, SHORT, State, Tab};

const TEXT: &str = "Medics said that 31 people were killed in Tesmir on Thursday night.";
const LATER: &str = "The ministry said that nine people were killed in Tesmir on Thursday night.";

/// What a reader does, and what must then hold.
struct Case {
    name: &'static str,
    actions: Vec<Action>,
    holds: fn(&State) -> bool,
}

/// The state that shows [`TEXT`] and the paste area for another one.
fn asked() -> State {
    State::default().after(Action::Paste(TEXT.to_owned())).after(Action::Show(Tab::Compare))
}

/// The state of the other text.
fn another(state: &State) -> &State {
    state.another.as_deref().expect("something came for it")
}

fn long() -> String {
    "a ".repeat(SHORT / 2 + 1)
}

#[test]
fn what_comes_while_another_text_is_asked_for_is_that_text() {
    use Action::*;
    let file = |bytes: &[u8]| Open("note.txt".to_owned(), Ok(bytes.to_vec()));
    let case = |name, actions, holds| Case { name, actions, holds };
    let cases = [
        case("typing keeps it", vec![Type(LATER.into())], |s| {
            another(s).draft == LATER && s.compared.is_none()
        }),
        case("typed, it is compared when asked for", vec![Type(LATER.into()), Read], |s| {
            s.compared.as_ref().is_some_and(|compared| compared.found.counted.len() == 1)
        }),
        case("pasted, it is compared at once", vec![Paste(LATER.into())], |s| s.compared.is_some()),
        case(
            "and so it is from a file, wherever that is dropped",
            vec![Drag(true), file(LATER.as_bytes())],
            |s| s.compared.is_some() && !s.dragging,
        ),
        case("nothing is no text", vec![Read], |s| another(s).problem == Some(Problem::Empty)),
        case("nor is a picture", vec![file(b"\x89PNG\r\n\x1a\n\0\0")], |s| {
            another(s).problem == Some(Problem::Binary("note.txt".into()))
        }),
        case("typing takes the problem away", vec![Read, Type("R".into())], |s| another(s).problem.is_none()),
        case("before a long one the page says that it reads", vec![Paste(long())], |s| {
            another(s).waiting && s.compared.is_none()
        }),
        case("then it is compared", vec![Paste(long()), Begin], |s| {
            !another(s).waiting && s.compared.is_some()
        }),
        case("typing on ends the waiting", vec![Paste(long()), Type("Rain.".into()), Begin], |s| {
            !another(s).waiting && s.compared.is_none() && another(s).draft == "Rain."
        }),
        case("another tab does not", vec![Paste(long()), Show(Tab::Names), Begin], |s| {
            s.compared.is_some() && s.tab == Tab::Names
        }),
        case("taken away, it leaves an empty paste area", vec![Paste(LATER.into()), Remove], |s| {
            s.compared.is_none() && s.another.is_none()
        }),
    ];
    for Case { name, actions, holds } in cases {
        let start = asked();
        let end = actions.into_iter().fold(start.clone(), State::after);
        assert!(holds(&end), "{name}: {:?}", end.another);
        assert_eq!((&end.reading, &end.draft, &end.problem), (&start.reading, &start.draft, &None), "{name}");
    }
}

#[test]
fn a_helper_reads_the_other_text_and_can_be_stopped() {
    use Action::*;
    let done = || Done(Reading::of(LATER.to_owned()), None);
    let case = |name, actions, holds| Case { name, actions, holds };
    let cases = [
        case("it is waited for", vec![Paste(LATER.into())], |s| {
            s.awaited().is_some_and(|text| text.draft == LATER) && s.compared.is_none()
        }),
        case("its progress is its own", vec![Paste(LATER.into()), Progress(40)], |s| {
            another(s).share == 40 && s.share == 0
        }),
        case("then it is compared", vec![Paste(LATER.into()), done()], |s| {
            s.awaited().is_none() && s.compared.is_some()
        }),
        case("in another tab too", vec![Paste(LATER.into()), Show(Tab::Names), done()], |s| {
            s.compared.is_some() && s.tab == Tab::Names
        }),
        case("stopped, it is kept", vec![Paste(LATER.into()), Stop, done()], |s| {
            another(s).stopped && another(s).draft == LATER && s.compared.is_none() && s.awaited().is_none()
        }),
        case("without a helper the page reads it", vec![Paste(LATER.into()), Alone], |s| {
            !s.helped && s.compared.is_some()
        }),
        case("a long one is folded", vec![Paste(long()), Stop], |s| another(s).excerpt().is_some()),
        case("and unfolded", vec![Paste(long()), Stop, Unfold], |s| another(s).excerpt().is_none()),
    ];
    for Case { name, actions, holds } in cases {
        let start = State { helped: true, ..asked() };
        let end = actions.into_iter().fold(start.clone(), State::after);
        assert!(holds(&end), "{name}: {:?}", end.another);
        assert_eq!((&end.reading, &end.draft, end.waiting), (&start.reading, &start.draft, false), "{name}");
    }
}

#[test]
fn when_something_is_hidden_the_texts_are_compared_anew() {
    use Action::*;
    let hide = || Hide(Mark::Figure(0));
    let end = fixture::after(asked().after(Paste(LATER.into())), hide());
    assert!(end.compared.is_some_and(|compared| compared.found.counted.is_empty()));

    let start = State { helped: true, ..asked() }.after(Paste(LATER.into()));
    let done = || Done(Reading::of(LATER.to_owned()), None);
    for start in [start.clone(), start.after(done())] {
        let turns = another(&start).turn;
        let end = fixture::after(start, hide());
        assert!(end.compared.is_none() && end.awaited().is_some_and(|text| text.turn == turns + 1));
        let end = end.after(done());
        assert!(end.compared.is_some_and(|compared| compared.found.counted.is_empty()));
    }
    let end = fixture::after(asked(), hide());
    assert!(end.compared.is_none() && end.another.is_none(), "there is nothing to compare");
}

#[test]
fn elsewhere_a_text_takes_the_place_of_the_one_shown() {
    use Action::*;
    let cases: [(&str, Vec<Action>); 3] = [
        ("in another tab", vec![Show(Tab::Names)]),
        ("beside a comparison", vec![Paste("Rain.".into())]),
        ("in the paste area of the page", vec![Edit]),
    ];
    for (name, actions) in cases {
        let end = actions.into_iter().fold(asked(), State::after).after(Paste(LATER.into()));
        assert!(end.reading.as_ref().is_some_and(|reading| &*reading.text == LATER), "{name}");
        assert_eq!(end.compared, None, "{name}: what was compared was another text");
    }
}

#[test]
fn beside_a_new_text_what_was_typed_is_kept() {
    let end = asked().after(Action::Type(LATER.to_owned())).after(Action::Edit).after(Action::Read);
    assert_eq!(another(&end).draft, LATER);
}

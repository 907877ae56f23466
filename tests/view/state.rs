//! The reducer: what each action does to the state, and what it leaves alone.

use super::fixture;
use crate::render::{Mark, Part};
use crate::report::Layer;
use crate::view::Menu as Menus;
use crate::view::{
    Action, Form, Hidden, Laying, MAX_BYTES, Problem, SAMPLES, SHORT, Settings, State, Tab, Told,
};

const NAME: Mark = Mark::Mention { entity: 2, mention: 0 };
const CUE: Mark = Mark::Attribution { attribution: 1, part: Part::Cue };
const CONTENT: Mark = Mark::Attribution { attribution: 1, part: Part::Content };

/// What a reader does, and what must then hold.
struct Case {
    name: &'static str,
    start: State,
    actions: Vec<Action>,
    holds: fn(&State) -> bool,
}

/// The state that shows the hand-made reading, with its text in the paste area.
fn reading() -> State {
    State { draft: fixture::TEXT.into(), is_page: true, ..State::default() }.showing(fixture::reading())
}

fn mention(mention: usize) -> Option<Mark> {
    Some(Mark::Mention { entity: 0, mention })
}

fn typed(text: &str) -> State {
    State::default().after(Action::Type(text.to_owned()))
}

/// The state of a page that was opened with the address of a text.
fn arriving() -> State {
    State { arriving: true, ..helped() }
}

/// The state of a page with a helper.
fn helped() -> State {
    State { helped: true, ..State::default() }
}

/// The helper has read the hand-made text.
fn done() -> Action {
    Action::Done(fixture::reading(), None)
}

/// The shortest text that is not read at once.
fn long() -> String {
    "a".repeat(SHORT + 1)
}

fn open(bytes: &[u8]) -> Action {
    Action::Open("note.txt".to_owned(), Ok(bytes.to_vec()))
}

fn page(html: &str) -> Action {
    Action::Open("note.html".to_owned(), Ok(html.as_bytes().to_vec()))
}

fn sepia() -> Settings {
    Settings::from_line("sepia 5 0 4")
}

/// Where `mark` begins.
fn start(mark: Mark) -> usize {
    fixture::reading().spans(mark)[0].start
}

/// The hand-made reading without a name is there.
fn laid() -> Action {
    Action::Laid(Laying::without(&fixture::reading(), &hidden(&[NAME])).all())
}

/// The things that `marks` belong to, as they are kept.
fn hidden(marks: &[Mark]) -> Vec<Hidden> {
    marks.iter().map(|&mark| crate::view::marks::hidden(&fixture::report(), mark)).collect()
}

#[test]
fn settings_survive_as_a_line() {
    for line in ["auto 3 2 2", "sepia 5 0 4", "contrast 0 4 0", "dark 6 2 2"] {
        assert_eq!(Settings::from_line(line).line(), line);
    }
    for broken in ["", "mauve", "dark 9", "dark x y z", "auto 3 2 2 7", "\0"] {
        let settings = Settings::from_line(broken);
        assert_eq!(Settings::from_line(&settings.line()), settings, "{broken}");
    }
    assert_eq!(Settings::from_line("dark 9 1").line(), "dark 3 1 2");
}

#[test]
fn every_action_does_its_work_and_no_more() {
    use Action::*;
    // In full, dimmed, off.
    let off = |layer| [Toggle(layer), Toggle(layer)];
    let case = |name, start, actions, holds| Case { name, start, actions, holds };
    let cases = [
        case("typing keeps the paste area", State::default(), vec![Type("Rain.".into())], |s| {
            s.draft == "Rain." && s.reading.is_none()
        }),
        case("typing takes a problem away", State::default(), vec![Read, Type("R".into())], |s| {
            s.problem.is_none()
        }),
        case("pasting marks at once", typed("Ra"), vec![Paste("Rain fell.".into())], |s| {
            s.draft == "Rain fell." && s.reading.as_ref().is_some_and(|r| *r.text == *"Rain fell.")
        }),
        case(
            "the longest short text is marked at once",
            State::default(),
            vec![Paste(long()[1..].into())],
            |s| !s.waiting && s.reading.is_some(),
        ),
        case("reading marks what was typed", typed("Rain."), vec![Read], |s| s.reading.is_some()),
        case("a long text waits until the page has said so", reading(), vec![Paste(long())], |s| {
            s.waiting && s.reading.is_none() && s.draft == long()
        }),
        case("a long text is then read", State::default(), vec![Paste(long()), Begin], |s| {
            !s.waiting && s.reading.as_ref().is_some_and(|r| *r.text == *long())
        }),
        case("a long file waits too", State::default(), vec![Drag(true), open(long().as_bytes())], |s| {
            s.waiting && !s.dragging && s.problem.is_none()
        }),
        case(
            "typing puts the reading off",
            State::default(),
            vec![Paste(long()), Type(long()), Begin],
            |s| !s.waiting && s.reading.is_none(),
        ),
        case(
            "a text that waited is read once",
            State::default(),
            vec![Paste(long()), Begin, Edit, Begin],
            |s| !s.waiting && s.reading.is_none() && s.draft == long(),
        ),
        case(
            "nothing is not waited for",
            State::default(),
            vec![Paste(long()), Paste(" ".into()), Begin],
            |s| !s.waiting && s.problem == Some(Problem::Empty),
        ),
        case("nothing cannot be marked", State::default(), vec![Read], |s| {
            s.problem == Some(Problem::Empty) && s.reading.is_none()
        }),
        case("white space cannot be marked", typed(" \n\t"), vec![Read], |s| {
            s.problem == Some(Problem::Empty)
        }),
        case("too much cannot be marked", typed(&"a".repeat(MAX_BYTES + 1)), vec![Read], |s| {
            s.problem == Some(Problem::TooLarge) && s.draft.len() == MAX_BYTES + 1
        }),
        case("a sample is a text", State::default(), vec![Sample(2)], |s| {
            s.draft == SAMPLES[2].text && s.reading.is_some()
        }),
        case(
            "of a web page the words are marked",
            State::default(),
            vec![page("<p>Rain <b>fell</b>.")],
            |s| s.draft == "Rain fell." && s.reading.is_some(),
        ),
        case("a web page without words is empty", typed("Mine."), vec![page("<script>1</script>")], |s| {
            s.draft == "Mine." && s.problem == Some(Problem::EmptyFile("note.html".into()))
        }),
        case(
            "settings are kept while a text is read",
            State::default(),
            vec![Set(sepia()), Sample(0), Edit],
            |s| s.settings == sepia(),
        ),
        case("what is hidden is gone", reading(), vec![Select(NAME), Hide(NAME)], |s| {
            let reading = s.reading.as_ref().unwrap();
            s.selected.is_none() && reading.report.entities.len() == 2 && reading.hidden.len() == 1
        }),
        case("what was hidden can be shown again", reading(), vec![Hide(CUE), Hide(NAME), Unhide], |s| {
            *s == State { reading: s.reading.clone(), ..reading() }
                && s.reading
                    .as_ref()
                    .is_some_and(|r| r.report == fixture::reading().report && r.hidden.is_empty())
        }),
        case(
            "what was made without it stays away once the reader has gone on",
            reading(),
            vec![Edit, laid()],
            |s| s.reading.is_none(),
        ),
        case("nothing was to be hidden", reading(), vec![laid()], |s| {
            s.reading.as_ref().is_some_and(|r| r.hidden.is_empty())
        }),
        case("what is hidden again is the same", reading(), vec![Conceal(hidden(&[NAME, CUE]))], |s| {
            s.reading.as_ref().is_some_and(|r| r.hidden == hidden(&[NAME, CUE]))
        }),
        case(
            "what is no longer there cannot be hidden",
            reading(),
            vec![Conceal(vec![(Layer::Hedges, 1_000_000)])],
            |s| s.reading.as_ref().is_some_and(|r| r.hidden.is_empty()),
        ),
        case("a text on its way has the page to itself", arriving(), vec![Sample(0)], State::is_arriving),
        case("until it is there", arriving(), vec![Sample(0), done(), Edit], |s| !s.is_arriving()),
        case("or cannot come", arriving(), vec![Tell(Told::BadLink)], |s| !s.is_arriving()),
        case("or is none", arriving(), vec![Paste(" ".into())], |s| !s.is_arriving()),
        case("or takes long", arriving(), vec![Paste(long())], |s| !s.is_arriving()),
        case("a link leads to a mark", reading(), vec![Point(start(CUE))], |s| s.selected == Some(CUE)),
        case("a link to nowhere leads nowhere", reading(), vec![Point(1_000_000)], |s| s.selected.is_none()),
        case(
            "what was shared twice was asked for twice",
            reading(),
            vec![Share(None), Share(Some(NAME))],
            |s| s.sharing == Some((2, Some(NAME))),
        ),
        case("what the browser did is told", reading(), vec![Tell(Told::Copied)], |s| {
            s.told == Some(Told::Copied)
        }),
        case("no text is kept unasked", State::default(), vec![Sample(0)], |s| s.kept.is_none()),
        case(
            "texts are kept, the last first, each once",
            State::default(),
            vec![Keep(Some(vec![])), Sample(0), Sample(1), Sample(0)],
            |s| s.kept.as_deref().is_some_and(|kept| kept == [SAMPLES[0].text, SAMPLES[1].text]),
        ),
        case(
            "no more than a few texts are kept",
            State::default(),
            vec![Keep(Some((0..20).map(|n| n.to_string()).collect())), Sample(0)],
            |s| s.kept.as_deref().is_some_and(|kept| kept.len() == 8 && kept[1] == "0"),
        ),
        case(
            "a text that takes all the room is not kept",
            State::default(),
            vec![Keep(Some(vec![])), Paste("It rained. ".repeat(100_000)), Begin],
            |s| s.kept.as_deref().is_some_and(<[_]>::is_empty),
        ),
        case(
            "a kept text is read",
            State::default(),
            vec![Keep(Some(vec!["Rain.".into()])), Recall(0)],
            |s| s.draft == "Rain." && s.reading.is_some(),
        ),
        case(
            "texts are forgotten",
            State::default(),
            vec![Keep(Some(vec!["Rain.".into()])), Keep(None)],
            |s| s.kept.is_none(),
        ),
        case("a file is marked at once", State::default(), vec![Drag(true), open(b"Rain.")], |s| {
            s.draft == "Rain." && s.reading.is_some() && !s.dragging
        }),
        case("a bad file leaves the text alone", typed("Mine."), vec![Drag(true), open(b"\0")], |s| {
            s.draft == "Mine." && s.problem == Some(Problem::Binary("note.txt".into())) && !s.dragging
        }),
        case("an empty file leaves the text alone", typed("Mine."), vec![open(b" \n")], |s| {
            s.draft == "Mine." && s.problem == Some(Problem::EmptyFile("note.txt".into()))
        }),
        case("a bad file leaves the marked text alone", reading(), vec![open(b"\0")], |s| {
            s.reading.is_some() && s.problem.is_some()
        }),
        case("editing gives the text back unchanged", reading(), vec![Select(NAME), Edit], |s| {
            s.draft == fixture::TEXT && s.reading.is_none() && s.selected.is_none()
        }),
        case("selecting selects", reading(), vec![Select(NAME)], |s| {
            s.selected == Some(NAME) && s.place == Some(NAME) && s.moves == 0
        }),
        case("selecting again puts back", reading(), vec![Select(NAME), Select(NAME)], |s| {
            s.selected.is_none()
        }),
        case("what is said is selected at its cue", reading(), vec![Select(CONTENT)], |s| {
            s.selected == Some(CONTENT) && s.place == Some(CUE)
        }),
        case("closing brings the focus back", reading(), vec![Select(NAME), Close], |s| {
            s.selected.is_none() && s.place == Some(NAME) && s.moves == 1
        }),
        case("closing what is closed moves nothing", reading(), vec![Close], |s| s.moves == 0),
        case("a layer is dimmed", reading(), vec![Select(NAME), Toggle(Layer::Entities)], |s| {
            s.shown.has(Layer::Entities) && s.shown.is_quiet(Layer::Entities) && s.selected == Some(NAME)
        }),
        case("a layer is switched off", reading(), off(Layer::Figures).into(), |s| {
            !s.shown.has(Layer::Figures) && s.shown.has(Layer::Entities)
        }),
        case(
            "a layer is switched on again",
            reading(),
            vec![Toggle(Layer::Figures), Toggle(Layer::Figures), Toggle(Layer::Figures)],
            |s| *s == State { reading: s.reading.clone(), ..reading() },
        ),
        case(
            "a mark is shown when it is selected",
            reading(),
            vec![Toggle(Layer::Entities), Toggle(Layer::Entities), Select(NAME)],
            |s| s.shown.has(Layer::Entities) && s.selected == Some(NAME) && s.place == Some(NAME),
        ),
        case("walking begins with the first mention", reading(), vec![Walk(0)], |s| s.selected == mention(0)),
        case("walking goes on with the next", reading(), vec![Walk(0), Walk(0)], |s| {
            s.selected == mention(1)
        }),
        case("walking comes round", reading(), vec![Walk(2), Walk(2)], |s| s.selected == Some(NAME)),
        case("walking goes on from where one is", reading(), vec![Select(NAME), Walk(0)], |s| {
            s.selected == mention(0)
        }),
        case("a tab takes the place of the details", reading(), vec![Select(NAME), Show(Tab::Names)], |s| {
            s.tab == Tab::Names && s.opened && s.selected.is_none()
        }),
        case("details close first", reading(), vec![Show(Tab::Names), Select(NAME), Close], |s| {
            s.opened && s.selected.is_none()
        }),
        case("then what was found", reading(), vec![Show(Tab::Names), Close], |s| {
            !s.opened && s.tab == Tab::Names && s.moves == 0
        }),
        case(
            "what is saved twice is asked for twice",
            reading(),
            vec![Save(Form::Csv), Save(Form::Csv)],
            |s| s.saving == Some((2, Form::Csv)) && s.reading.is_some(),
        ),
        case("the menu opens", reading(), vec![Menu(Some(Menus::Look)), Menu(Some(Menus::Save))], |s| {
            s.menu == Some(Menus::Save)
        }),
        case(
            "the menu closes once something is saved",
            reading(),
            vec![Menu(Some(Menus::Save)), Save(Form::Json)],
            |s| s.menu.is_none(),
        ),
        case(
            "a hidden mark is not selected",
            reading(),
            vec![Select(NAME), Toggle(Layer::Entities), Toggle(Layer::Entities)],
            |s| s.selected.is_none() && s.place.is_none(),
        ),
        case(
            "a shown mark stays selected",
            reading(),
            vec![Select(NAME), Toggle(Layer::Figures), Toggle(Layer::Figures)],
            |s| s.selected == Some(NAME),
        ),
        case(
            "switches stay for the next text",
            reading(),
            vec![Toggle(Layer::Hedges), Toggle(Layer::Hedges), Edit, Sample(0)],
            |s| !s.shown.has(Layer::Hedges),
        ),
        case("a helper reads even a short text", helped(), vec![Paste("Rain.".into())], |s| {
            s.waiting && s.reading.is_none() && s.draft == "Rain." && s.excerpt().is_none()
        }),
        case("what a helper has read is shown", helped(), vec![Paste(long()), Progress(40), done()], |s| {
            !s.waiting && s.share == 40 && s.reading.is_some()
        }),
        case("asked twice, a text is read once", helped(), vec![Paste(long()), Progress(40), Read], |s| {
            s.turn == 1 && s.share == 40
        }),
        case("another text begins anew", helped(), vec![Paste(long()), Progress(40), Sample(0)], |s| {
            s.waiting && s.turn == 2 && s.share == 0
        }),
        case("a stopped reading keeps the text", helped(), vec![Paste(long()), Stop], |s| {
            !s.waiting && s.stopped && s.draft == long()
        }),
        case(
            "a text that is too much is told, and kept",
            helped(),
            vec![Paste(long()), Stop, Open(String::new(), Err(Problem::TooLarge))],
            |s| s.stopped && !s.waiting && s.draft == long() && s.problem == Some(Problem::TooLarge),
        ),
        case("what comes too late is not shown", helped(), vec![Paste(long()), Stop, done()], |s| {
            s.reading.is_none() && s.draft == long()
        }),
        case("a stopped reading can begin again", helped(), vec![Paste(long()), Stop, Read], |s| {
            s.waiting && !s.stopped && s.turn == 2
        }),
        case("nothing is stopped where nothing is read", helped(), vec![Stop], |s| !s.stopped),
        case("without the helper the page reads", helped(), vec![Paste("Rain.".into()), Alone], |s| {
            !s.helped && !s.waiting && s.reading.is_some()
        }),
        case(
            "without the helper a long text is still read",
            helped(),
            vec![Paste(long()), Alone, Begin],
            |s| s.reading.as_ref().is_some_and(|reading| *reading.text == *long()),
        ),
        case("a helper that fails before any text reads none", helped(), vec![Alone], |s| {
            !s.helped && !s.waiting && s.problem.is_none()
        }),
        case(
            "a link goes to its place when the text is read",
            helped(),
            vec![Paste("…".into()), Point(9), done()],
            |s| s.selected == Some(Mark::Figure(0)) && s.goal.is_none(),
        ),
        case(
            "of a long text the paste area shows the beginning",
            reading(),
            vec![Paste(long()), Edit],
            |s| s.excerpt().is_some_and(|shown| shown.len() < s.draft.len() && s.draft.starts_with(shown)),
        ),
        case("a long text can be shown as a whole", State::default(), vec![Paste(long()), Unfold], |s| {
            s.excerpt().is_none() && s.draft == long()
        }),
        case("what is typed is shown as a whole", State::default(), vec![Type(long())], |s| {
            s.excerpt().is_none()
        }),
        case("lists show more when asked, and another tab as before", reading(), vec![More, More], |s| {
            s.listed == 3 * s.clone().after(Show(Tab::Names)).listed
        }),
        case("other passages come near", reading(), vec![Near(4..7)], |s| s.near == (4..7)),
        case("paper gets all marks", reading(), vec![Near(4..7), Save(Form::Paper)], |s| {
            s.near.contains(&0) && s.near.contains(&100_000)
        }),
        case("drawing ends at the end", reading(), vec![], |s| !s.is_drawing()),
    ];
    for Case { name, start, actions, holds } in cases {
        let end = actions.into_iter().fold(start, fixture::after);
        assert!(holds(&end), "{name}: {end:#?}");
    }
}

#[test]
fn a_long_text_is_drawn_in_steps() {
    let mut state = typed(&"It rained.\n\n".repeat(4000)).after(Action::Read);
    let mut steps = 0;
    while state.is_drawing() {
        state = state.after(Action::DrawMore);
        steps += 1;
    }
    assert!((5..50).contains(&steps), "{steps} steps");
}

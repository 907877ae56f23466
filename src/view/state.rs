//! The one state of the page and of the widget's panel, and everything that can happen to it.

use std::rc::Rc;

use yew::{AttrValue, Reducible};

use super::another::Compared;
use super::marks::layer_of;
use super::problem::{self, Problem};
use super::{Form, Layers, Order, Reading, Tab};
use crate::render::Mark;
use crate::report::Layer;

/// An article of our own writing, part of the program so that no request is needed.
pub const SAMPLE: &str = include_str!("../../www/samples/uprising.txt");

/// Paragraphs that are drawn at once. The rest of a long text follows in further steps of this size, so that the page
/// answers in between.
pub const STEP_OF_PARAGRAPHS: usize = 60;

/// The longest text, in bytes, that is read at once. Before a longer one the page says that it is reading, because then
/// it cannot answer for a while.
pub const READ_AT_ONCE: usize = 50_000;

/// Everything that decides what is on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the paste area holds.
    pub draft: AttrValue,
    /// Whether the paste area holds a long text that is about to be read.
    pub waiting: bool,
    /// The marked text; none while the paste area is shown.
    pub reading: Option<Reading>,
    /// How many of its paragraphs are drawn.
    pub drawn: usize,
    /// The layers that are switched on.
    pub shown: Layers,
    /// The marks that the keyboard stops at, in text order.
    pub stops: Rc<[Mark]>,
    /// The stop that has the keyboard's place in the text.
    pub place: Option<Mark>,
    /// How often the keyboard's place was moved by the program, so that the browser's focus must follow.
    pub moves: usize,
    /// The mark whose details are shown.
    pub selected: Option<Mark>,
    /// What is shown of all that was found.
    pub tab: Tab,
    /// Whether it is open, where there is no room for it beside the text.
    pub opened: bool,
    /// How the table of figures is sorted.
    pub order: Order,
    /// Whether the menu of what can be saved is open.
    pub menu: bool,
    /// What was asked to be saved last, after how many times that something was.
    pub saving: Option<(usize, Form)>,
    /// Why the last text could not be marked.
    pub problem: Option<Problem>,
    /// Whether a file is held over the page.
    pub dragging: bool,
    /// The text that this one is to be compared with, in a state of its own.
    pub another: Option<Rc<State>>,
    /// The two compared.
    pub compared: Option<Compared>,
}

/// Something that the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Types in the paste area, which then holds this.
    Type(String),
    /// Pastes into the paste area, which then holds this.
    Paste(String),
    /// Asks for the text in the paste area to be marked.
    Read,
    /// Asks for the sample.
    Sample,
    /// Opens a file: its name, and its bytes if the browser could read them.
    Open(String, Result<Vec<u8>, Problem>),
    /// The browser has shown that a long text is being read.
    Begin,
    /// Goes back to the paste area.
    Edit,
    /// Switches a layer on or off.
    Toggle(Layer),
    /// Selects a mark, or puts it back if it is the selected one.
    Select(Mark),
    /// Goes to the next mention of an entity, from the last to the first.
    Walk(usize),
    /// Opens a tab of what was found.
    Show(Tab),
    /// Sorts the table of figures.
    Sort(Order),
    /// Opens or closes the menu of what can be saved.
    Menu(bool),
    /// Asks for what was found to be saved.
    Save(Form),
    /// Reaches a mark with the keyboard's focus.
    Reach(Mark),
    /// Goes from mark to mark with the keyboard.
    Go(Step),
    /// Closes the details, or if there are none, what was found.
    Close,
    /// Holds something over the page, or takes it away.
    Drag(bool),
    /// The browser has time to draw more of a long text.
    DrawMore,
    /// Takes the other text away.
    Remove,
}

/// Where the keyboard goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the mark before.
    Back,
    /// To the mark after.
    Forth,
    /// To the first mark.
    First,
    /// To the last mark.
    Last,
}

impl Default for State {
    fn default() -> State {
        State {
            draft: AttrValue::Static(""),
            waiting: false,
            reading: None,
            drawn: 0,
            shown: Layers::ALL,
            stops: Rc::new([]),
            place: None,
            moves: 0,
            selected: None,
            tab: Tab::default(),
            opened: false,
            order: Order::default(),
            menu: false,
            saving: None,
            problem: None,
            dragging: false,
            another: None,
            compared: None,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        Rc::new(self.as_ref().clone().after(action))
    }
}

impl State {
    /// The state in which `reading` is shown.
    pub fn showing(self, reading: Reading) -> State {
        State {
            stops: reading.stops(self.shown).into(),
            drawn: STEP_OF_PARAGRAPHS.min(reading.paragraphs.len()),
            waiting: false,
            reading: Some(reading),
            place: None,
            selected: None,
            problem: None,
            dragging: false,
            compared: None,
            ..self
        }
    }

    /// The state after `action`.
    pub fn after(self, action: Action) -> State {
        match action {
            action if self.is_for_another(&action) => self.with_another(action),
            Action::Type(draft) => State { draft: draft.into(), waiting: false, problem: None, ..self },
            Action::Paste(draft) => State { draft: draft.into(), ..self }.read(),
            Action::Read => self.read(),
            Action::Sample => State { draft: SAMPLE.into(), ..self }.read(),
            Action::Open(name, bytes) => match bytes.and_then(|bytes| problem::decode(&name, &bytes)) {
                Ok(text) => State { draft: text.into(), dragging: false, ..self }.read(),
                Err(problem) => State { problem: Some(problem), dragging: false, ..self },
            },
            Action::Begin if self.waiting => self.marked(),
            Action::Begin => self,
            Action::Edit => State { reading: None, selected: None, menu: false, problem: None, ..self },
            Action::Toggle(layer) => self.toggle(layer),
            Action::Select(mark) if self.selected == Some(mark) => State { selected: None, ..self },
            Action::Select(mark) => self.select(mark),
            Action::Walk(entity) => self.walk(entity),
            Action::Show(tab) => State { tab, opened: true, selected: None, ..self },
            Action::Save(form) => {
                let times = self.saving.map_or(0, |(times, _)| times) + 1;
                State { saving: Some((times, form)), menu: false, ..self }
            }
            Action::Menu(menu) => State { menu, ..self },
            Action::Sort(order) => State { order, ..self },
            Action::Reach(mark) => State { place: Some(mark), ..self },
            Action::Go(step) => self.go(step),
            Action::Close if self.selected.is_none() => State { opened: false, ..self },
            Action::Close => {
                State { selected: None, moves: self.moves + usize::from(self.place.is_some()), ..self }
            }
            Action::Drag(dragging) => State { dragging, ..self },
            Action::DrawMore => State { drawn: self.drawn + STEP_OF_PARAGRAPHS, ..self },
            Action::Remove => State { another: None, compared: None, ..self },
        }
    }

    /// Reads the text in the paste area: a short one now, a long one at [`Action::Begin`].
    fn read(self) -> State {
        match problem::checked(&self.draft) {
            Ok(text) if text.len() > READ_AT_ONCE => {
                State { waiting: true, reading: None, selected: None, problem: None, dragging: false, ..self }
            }
            Ok(_) => self.marked(),
            Err(problem) => {
                State { waiting: false, reading: None, problem: Some(problem), dragging: false, ..self }
            }
        }
    }

    fn marked(self) -> State {
        let reading = Reading::of(self.draft.to_string());
        self.showing(reading)
    }

    /// Selects `mark`, of a layer that is switched off after switching it on.
    fn select(self, mark: Mark) -> State {
        let layer = layer_of(mark);
        let state = if self.shown.has(layer) { self } else { self.toggle(layer) };
        State { selected: Some(mark), place: state.place_of(mark), ..state }
    }

    fn walk(self, entity: usize) -> State {
        let Some(reading) = &self.reading else { return self };
        let mentions = reading.report.entities[entity].mentions.len();
        let next = match self.selected {
            Some(Mark::Mention { entity: here, mention }) if here == entity => (mention + 1) % mentions,
            _ => 0,
        };
        self.select(Mark::Mention { entity, mention: next })
    }

    fn toggle(self, layer: Layer) -> State {
        let shown = self.shown.toggled(layer);
        let visible = |mark: &Mark| shown.has(layer_of(*mark));
        let stops: Rc<[Mark]> =
            self.reading.as_ref().map_or(Vec::new(), |reading| reading.stops(shown)).into();
        State {
            shown,
            selected: self.selected.filter(visible),
            place: self.place.filter(|place| stops.contains(place)),
            stops,
            ..self
        }
    }

    /// The stop nearest to `mark`: itself, or the cue of its attribution.
    fn place_of(&self, mark: Mark) -> Option<Mark> {
        let handle = match (mark, &self.reading) {
            (Mark::Attribution { attribution, .. }, Some(reading)) => reading.handle(attribution),
            _ => mark,
        };
        Some(handle).filter(|handle| self.stops.contains(handle))
    }

    /// Moves the keyboard's place; open details follow it.
    fn go(self, step: Step) -> State {
        let Some(last) = self.stops.len().checked_sub(1) else { return self };
        let here = self.place.and_then(|place| self.stops.iter().position(|&stop| stop == place));
        let there = match (step, here) {
            (Step::Last, _) => last,
            (Step::First, _) | (_, None) => 0,
            (Step::Back, Some(here)) => here.saturating_sub(1),
            (Step::Forth, Some(here)) => last.min(here + 1),
        };
        let place = Some(self.stops[there]);
        State { place, selected: self.selected.and(place), moves: self.moves + 1, ..self }
    }

    /// The one mark that the tab key reaches: the keyboard's place, at first the first mark.
    pub fn tab_stop(&self) -> Option<Mark> {
        self.place.or_else(|| self.stops.first().copied())
    }

    /// Whether part of a long text still has to be drawn.
    pub fn is_drawing(&self) -> bool {
        self.reading.as_ref().is_some_and(|reading| self.drawn < reading.paragraphs.len())
    }
}

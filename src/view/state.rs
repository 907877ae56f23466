//! The one state of the page and of the widget's panel, and everything that can happen to it.

use std::ops::Range;
use std::rc::Rc;

use yew::{AttrValue, Reducible};

use super::marks::layer_of;
use super::problem::{self, Problem};
use super::{Form, Layers, Order, Reading, Tab};
use crate::render::Mark;
use crate::report::Layer;

/// An article of our own writing, part of the program so that no request is needed.
pub const SAMPLE: &str = include_str!("../../www/samples/uprising.txt");

/// Passages that are drawn at once. The rest of a long text follows in further steps of this size, so that the page
/// answers in between.
pub const STEP_OF_PASSAGES: usize = 10;

/// Passages that have their marks before the browser tells which ones are in sight.
const FIRST_PASSAGES: Range<usize> = 0..2;

/// The longest text, in bytes, that is read at once and that the paste area shows as a whole. Before a longer one is read the
/// page says so, because that takes a while; and a browser that is to show one in a text field does not answer for seconds.
pub const SHORT: usize = 50_000;

/// Of a longer text the paste area shows so many bytes.
const EXCERPT: usize = 4000;

/// How many findings a list shows at first, and how many more each time that more are asked for.
const STEP_OF_FINDINGS: usize = 50;

/// Everything that decides what is on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Whether a helper beside the page reads the texts. If not, the page does, and cannot answer meanwhile.
    pub helped: bool,
    /// Whether the text in the paste area is being read, or about to be.
    pub waiting: bool,
    /// How often a text was to be read.
    pub turn: usize,
    /// How much of the reading is done, in percent.
    pub share: usize,
    /// Whether the last reading was stopped.
    pub stopped: bool,
    /// Whether the paste area is to show even a long text as a whole.
    pub whole: bool,
    /// The marked text; none while the paste area is shown.
    pub reading: Option<Reading>,
    /// How many of its passages are drawn.
    pub drawn: usize,
    /// The passages near what is in sight: those that are drawn with their marks.
    pub near: Range<usize>,
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
    /// How many findings each list shows.
    pub listed: usize,
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
    /// What the paste area holds, all of it. It stands last because states are compared field by field, and this one may be
    /// long.
    pub draft: AttrValue,
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
    /// Shows all of a long text in the paste area.
    Unfold,
    /// Stops the reading of a long text.
    Stop,
    /// The helper has come so far, in percent.
    Progress(usize),
    /// The helper has read the text.
    Done(Reading),
    /// There is no helper, or it failed.
    Alone,
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
    /// Asks for more of the lists of what was found.
    More,
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
    /// Other passages have come near.
    Near(Range<usize>),
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
            helped: false,
            waiting: false,
            turn: 0,
            share: 0,
            stopped: false,
            whole: false,
            reading: None,
            drawn: 0,
            near: FIRST_PASSAGES,
            shown: Layers::ALL,
            stops: Rc::new([]),
            place: None,
            moves: 0,
            selected: None,
            tab: Tab::default(),
            opened: false,
            listed: STEP_OF_FINDINGS,
            order: Order::default(),
            menu: false,
            saving: None,
            problem: None,
            dragging: false,
            draft: AttrValue::Static(""),
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
    pub fn showing(mut self, reading: Reading) -> State {
        self.stops = reading.stops(self.shown).into();
        self.drawn = STEP_OF_PASSAGES.min(reading.passages.len());
        self.near = FIRST_PASSAGES;
        self.listed = STEP_OF_FINDINGS;
        self.place = None;
        self.put_away();
        self.reading = Some(reading);
        self
    }

    /// The state after `action`.
    pub fn after(mut self, action: Action) -> State {
        match action {
            Action::Type(draft) => {
                self.draft = draft.into();
                // What is typed into stays open to be typed into, however long it gets.
                self.whole = true;
                self.waiting = false;
                self.stopped = false;
                self.problem = None;
            }
            Action::Paste(draft) => {
                self.draft = draft.into();
                return self.read();
            }
            Action::Read if self.waiting => {}
            Action::Read => return self.read(),
            Action::Sample => {
                self.draft = SAMPLE.into();
                return self.read();
            }
            Action::Open(name, bytes) => match bytes.and_then(|bytes| problem::decode(&name, &bytes)) {
                Ok(text) => {
                    self.draft = text.into();
                    return self.read();
                }
                Err(problem) => {
                    self.problem = Some(problem);
                    self.dragging = false;
                }
            },
            Action::Unfold => self.whole = true,
            Action::Stop => self.stopped = std::mem::take(&mut self.waiting),
            Action::Progress(share) => self.share = share,
            Action::Done(reading) if self.waiting => return self.showing(reading),
            Action::Alone => {
                self.helped = false;
                if self.waiting {
                    return self.read();
                }
            }
            Action::Begin if self.waiting => return self.marked(),
            Action::Done(_) | Action::Begin => {}
            Action::Edit => {
                self.put_away();
                self.menu = false;
            }
            Action::Toggle(layer) => return self.toggle(layer),
            Action::Select(mark) if self.selected == Some(mark) => self.selected = None,
            Action::Select(mark) => return self.select(mark),
            Action::Walk(entity) => return self.walk(entity),
            Action::Show(tab) => {
                self.tab = tab;
                self.opened = true;
                self.selected = None;
                self.listed = STEP_OF_FINDINGS;
            }
            Action::More => self.listed += STEP_OF_FINDINGS,
            Action::Save(form) => {
                self.saving = Some((self.saving.map_or(0, |(times, _)| times) + 1, form));
                self.menu = false;
                // Paper shows all of the text at once.
                if form == Form::Paper {
                    self.near = 0..usize::MAX;
                }
            }
            Action::Menu(menu) => self.menu = menu,
            Action::Sort(order) => self.order = order,
            Action::Reach(mark) => self.place = Some(mark),
            Action::Go(step) => return self.go(step),
            Action::Close if self.selected.is_none() => self.opened = false,
            Action::Close => {
                self.selected = None;
                self.moves += usize::from(self.place.is_some());
            }
            Action::Drag(dragging) => self.dragging = dragging,
            Action::DrawMore => self.drawn += STEP_OF_PASSAGES,
            Action::Near(near) => self.near = near,
        }
        self
    }

    /// Reads the text in the paste area, or waits for it to be read: by the helper, or if it is long at [`Action::Begin`].
    fn read(mut self) -> State {
        match problem::checked(&self.draft) {
            Ok(text) if self.helped || text.len() > SHORT => {
                self.put_away();
                self.waiting = true;
                self.turn += 1;
                self.share = 0;
                self.stopped = false;
                self.whole = false;
            }
            Ok(_) => return self.marked(),
            Err(problem) => {
                self.put_away();
                self.problem = Some(problem);
            }
        }
        self
    }

    /// Takes away the marked text and whatever else was about it.
    fn put_away(&mut self) {
        self.waiting = false;
        self.reading = None;
        self.selected = None;
        self.problem = None;
        self.dragging = false;
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
        self.reading.as_ref().is_some_and(|reading| self.drawn < reading.passages.len())
    }

    /// Of a long text in the paste area the beginning, which is shown in its place.
    pub fn excerpt(&self) -> Option<&str> {
        let is_long = !self.whole && self.draft.len() > SHORT;
        is_long.then(|| &self.draft[..self.draft.floor_char_boundary(EXCERPT)])
    }

    /// This state as far as it is shown beside the text, so that nothing is drawn there anew for any other change.
    pub fn beside(&self) -> State {
        let State { draft, near, drawn, place, moves, .. } = State::default();
        State { draft, near, drawn, place, moves, ..self.clone() }
    }
}

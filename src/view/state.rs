//! The one state of the page and of the widget's panel, and everything that can happen to it.

use std::ops::Range;
use std::rc::Rc;

use yew::{AttrValue, Reducible};

use super::another::Compared;
use super::marks::layer_of;
use super::problem::{self, Problem};
use super::{Form, Hidden, Layers, Menu, Order, Reading, SAMPLES, Settings, Tab};
use crate::render::Mark;
use crate::report::Layer;

/// Passages that are drawn at once. The rest of a long text follows in further steps of this size, so that the page
/// answers in between.
pub const STEP_OF_PASSAGES: usize = 10;

/// Passages that have their marks before the browser tells which ones are in sight.
const FIRST_PASSAGES: Range<usize> = 0..2;

/// The longest text, in bytes, that is read at once and that the paste area shows as a whole. Before a longer one is read the
/// page says so, because that takes a while; and a browser that is to show one in a text field does not answer for seconds.
pub const SHORT: usize = 50_000;

/// Of a longer text the paste area shows so many letters.
const EXCERPT: usize = 4000;

/// How many findings a list shows at first, and how many more each time that more are asked for.
const STEP_OF_FINDINGS: usize = 30;

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
    /// The byte to go to once the text is read.
    pub goal: Option<usize>,
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
    /// How the reader likes to read.
    pub settings: Settings,
    /// The menu that is open.
    pub menu: Option<Menu>,
    /// What was asked to be saved last, after how many times that something was.
    pub saving: Option<(usize, Form)>,
    /// What was last asked to be shared: how many times that something was, and the mark that it is a link to, if to one.
    pub sharing: Option<(usize, Option<Mark>)>,
    /// What the page tells about the last thing that was done.
    pub told: Option<Told>,
    /// The texts that were read, the last first, if the reader wants them kept.
    pub kept: Option<Rc<[AttrValue]>>,
    /// Whether this is the reading page, and not the panel on somebody else's.
    pub is_page: bool,
    /// Why the last text could not be marked.
    pub problem: Option<Problem>,
    /// Whether a file is held over the page.
    pub dragging: bool,
    /// The text that this one is to be compared with, in a state of its own.
    pub another: Option<Rc<State>>,
    /// The two compared.
    pub compared: Option<Compared>,
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
    /// Asks for a sample, by its number.
    Sample(usize),
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
    /// Opens a menu, or closes the open one.
    Menu(Option<Menu>),
    /// Sets how the text looks.
    Set(Settings),
    /// Asks for a link to the text, or to a mark in it.
    Share(Option<Mark>),
    /// The browser has done what was asked, or not.
    Tell(Told),
    /// Goes to what stands at this byte of the text.
    Point(usize),
    /// Hides what a mark belongs to, as wrong.
    Hide(Mark),
    /// Hides again what was hidden in this text before.
    Conceal(Vec<Hidden>),
    /// Shows everything again that was hidden.
    Unhide,
    /// Keeps the texts that are read, these to begin with; or forgets them.
    Keep(Option<Vec<String>>),
    /// Opens a text that was kept.
    Recall(usize),
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
    /// Takes the other text away.
    Remove,
}

/// What the page tells about something that the reader asked of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The link is in the clipboard and in the address bar.
    Copied,
    /// The link is in the address bar alone.
    Linked,
    /// The text is too long for a link.
    TooLong,
    /// The address held a link to a text that is broken.
    BadLink,
    /// The browser keeps nothing for the page, or has no room.
    NoRoom,
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

/// The texts that are `kept` with `text` before them: a few, and not the same one twice.
fn kept_with(kept: &[AttrValue], text: &AttrValue) -> Rc<[AttrValue]> {
    /// So many texts, of so many bytes in all, are kept.
    const MOST: usize = 8;
    const ROOM: usize = 1_000_000;
    let mut room = ROOM;
    // One that has no room is not worth all the others.
    if text.len() > ROOM {
        return kept.into();
    }
    let texts = std::iter::once(text).chain(kept.iter().filter(|other| *other != text));
    let fitting = texts.take(MOST).take_while(|text| {
        let fits = text.len() <= room;
        room = room.saturating_sub(text.len());
        fits
    });
    fitting.cloned().collect()
}

impl Default for State {
    fn default() -> State {
        State {
            helped: false,
            waiting: false,
            turn: 0,
            share: 0,
            goal: None,
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
            settings: Settings::default(),
            menu: None,
            saving: None,
            sharing: None,
            told: None,
            kept: None,
            is_page: false,
            problem: None,
            dragging: false,
            another: None,
            compared: None,
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
    pub fn showing(self, reading: Reading) -> State {
        State {
            stops: reading.stops(self.shown).into(),
            drawn: STEP_OF_PASSAGES.min(reading.passages.len()),
            near: FIRST_PASSAGES,
            listed: STEP_OF_FINDINGS,
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
            // What is typed into stays open to be typed into, however long it gets.
            Action::Type(draft) => State {
                draft: draft.into(),
                whole: true,
                waiting: false,
                stopped: false,
                problem: None,
                ..self
            },
            Action::Paste(draft) => State { draft: draft.into(), ..self }.read(),
            Action::Read if self.waiting => self,
            Action::Read => self.read(),
            Action::Sample(i) => State { draft: SAMPLES[i].text.into(), ..self }.read(),
            Action::Open(name, bytes) => match bytes.and_then(|bytes| problem::decode(&name, &bytes)) {
                Ok(text) => State { draft: text.into(), dragging: false, ..self }.read(),
                Err(problem) => State { problem: Some(problem), dragging: false, ..self },
            },
            Action::Unfold => State { whole: true, ..self },
            Action::Stop => State { stopped: self.waiting, waiting: false, goal: None, ..self },
            Action::Progress(share) => State { share, ..self },
            Action::Done(reading) if self.waiting => self.arrived(reading),
            Action::Alone if self.waiting => State { helped: false, ..self }.read(),
            Action::Alone => State { helped: false, ..self },
            Action::Begin if self.waiting => self.marked(),
            Action::Done(_) | Action::Begin => self,
            Action::Edit => State { reading: None, selected: None, menu: None, problem: None, ..self },
            Action::Toggle(layer) => self.toggle(layer),
            Action::Select(mark) if self.selected == Some(mark) => State { selected: None, ..self },
            Action::Select(mark) => self.select(mark),
            Action::Walk(entity) => self.walk(entity),
            Action::Show(tab) => {
                State { tab, listed: STEP_OF_FINDINGS, opened: true, selected: None, ..self }
            }
            Action::More => State { listed: self.listed + STEP_OF_FINDINGS, ..self },
            Action::Save(form) => {
                let times = self.saving.map_or(0, |(times, _)| times) + 1;
                // Paper shows all of the text at once.
                let near = if form == Form::Paper { 0..usize::MAX } else { self.near };
                State { saving: Some((times, form)), menu: None, near, ..self }
            }
            Action::Menu(menu) => State { menu, ..self },
            Action::Set(settings) => State { settings, ..self },
            Action::Share(mark) => {
                let times = self.sharing.map_or(0, |(times, _)| times) + 1;
                State { sharing: Some((times, mark)), menu: None, ..self }
            }
            Action::Tell(told) => State { told: Some(told), ..self },
            Action::Point(at) => match self.reading.as_ref().and_then(|reading| reading.mark_at(at)) {
                Some(mark) => self.select(mark),
                None => State { goal: Some(at).filter(|_| self.waiting), ..self },
            },
            Action::Hide(mark) => self.replaced(|reading| reading.without(mark)),
            Action::Conceal(hidden) => self.replaced(|reading| reading.clone().without_all(&hidden)),
            Action::Unhide => self.replaced(Reading::whole),
            Action::Keep(texts) => {
                let kept = texts.map(|texts| texts.into_iter().map(AttrValue::from).collect());
                State { kept, ..self }
            }
            Action::Recall(i) => match self.kept.as_ref().and_then(|kept| kept.get(i).cloned()) {
                Some(draft) => State { draft, ..self }.read(),
                None => self,
            },
            Action::Sort(order) => State { order, ..self },
            Action::Reach(mark) => State { place: Some(mark), ..self },
            Action::Go(step) => self.go(step),
            Action::Close if self.selected.is_none() => State { opened: false, ..self },
            Action::Close => {
                State { selected: None, moves: self.moves + usize::from(self.place.is_some()), ..self }
            }
            Action::Drag(dragging) => State { dragging, ..self },
            Action::DrawMore => State { drawn: self.drawn + STEP_OF_PASSAGES, ..self },
            Action::Near(near) => State { near, ..self },
            Action::Remove => State { another: None, compared: None, ..self },
        }
    }

    /// Reads the text in the paste area, or waits for it to be read: by the helper, or if it is long at [`Action::Begin`].
    fn read(self) -> State {
        match problem::checked(&self.draft) {
            Ok(text) if self.helped || text.len() > SHORT => State {
                waiting: true,
                turn: self.turn + 1,
                share: 0,
                stopped: false,
                whole: false,
                reading: None,
                selected: None,
                problem: None,
                dragging: false,
                ..self
            },
            Ok(_) => self.marked(),
            Err(problem) => {
                State { waiting: false, reading: None, problem: Some(problem), dragging: false, ..self }
            }
        }
    }

    fn marked(self) -> State {
        let reading = Reading::of(self.draft.to_string());
        self.arrived(reading)
    }

    /// Shows the `reading` that was waited for.
    fn arrived(self, reading: Reading) -> State {
        let kept = self.kept.as_ref().map(|kept| kept_with(kept, &self.draft));
        let goal = self.goal;
        let state = State { kept, told: None, goal: None, ..self.showing(reading) };
        match goal {
            Some(at) => state.after(Action::Point(at)),
            None => state,
        }
    }

    /// The same text with another reading of it.
    fn replaced(self, other: impl FnOnce(&Reading) -> Reading) -> State {
        let Some(reading) = self.reading.as_ref().map(other) else { return self };
        let stops = reading.stops(self.shown).into();
        State { stops, reading: Some(reading), place: None, selected: None, ..self }
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
        let mut shown = self.shown.toggled(layer);
        // On somebody else's page a mark is painted or not.
        if shown.is_quiet(layer) && !self.is_page {
            shown = shown.toggled(layer);
        }
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
        let (end, _) = self.draft.char_indices().nth(EXCERPT).filter(|_| is_long)?;
        Some(&self.draft[..end])
    }

    /// This state as far as it is shown beside the text, so that nothing is drawn there anew for any other change.
    pub fn beside(&self) -> State {
        let State { draft, near, drawn, place, moves, .. } = State::default();
        State { draft, near, drawn, place, moves, ..self.clone() }
    }
}

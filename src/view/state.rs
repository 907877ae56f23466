//! The one state of the page and of the widget's panel, and what becomes of it by each action.

use std::ops::Range;
use std::rc::Rc;

use yew::{AttrValue, Reducible};

use super::another::Compared;
use super::kept::kept_with;
use super::marks::hidden;
use super::problem::{self, Problem};
use super::{Action, Form, Hidden, Layers, Laying, Menu, Order, Reading, SAMPLES, Settings, Tab, Told};
use crate::render::Mark;

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
pub const STEP_OF_FINDINGS: usize = 30;

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
    /// Whether the page was opened with the address of a text, which is on its way.
    pub arriving: bool,
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
    /// Whether the panel shows the text, since it cannot be marked where it stands.
    pub is_pane: bool,
    /// Why the last text could not be marked.
    pub problem: Option<Problem>,
    /// What is being taken out of the marks as wrong.
    pub hiding: Vec<Hidden>,
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

impl Default for State {
    fn default() -> State {
        State {
            helped: false,
            waiting: false,
            turn: 0,
            share: 0,
            arriving: false,
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
            is_pane: false,
            problem: None,
            hiding: Vec::new(),
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
            arriving: false,
            reading: Some(reading),
            place: None,
            selected: None,
            problem: None,
            hiding: Vec::new(),
            dragging: false,
            compared: None,
            ..self
        }
    }

    /// The state of the page after `action`.
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
            Action::Done(reading, _) if self.waiting => self.arrived(reading),
            Action::Alone if self.waiting => State { helped: false, ..self }.read(),
            Action::Alone => State { helped: false, ..self },
            Action::Begin if self.waiting => self.marked(),
            Action::Done(..) | Action::Begin => self,
            Action::Edit => {
                State { reading: None, selected: None, menu: None, problem: None, hiding: Vec::new(), ..self }
            }
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
            Action::Tell(told) => State { told: Some(told), arriving: false, ..self },
            Action::Point(at) => {
                match self.reading.as_ref().and_then(|reading| reading.mark_at(at, Layers::ALL)) {
                    Some(mark) => self.select(mark),
                    None => State { goal: Some(at).filter(|_| self.waiting), ..self },
                }
            }
            Action::Hide(mark) => {
                let hidden = self.reading.as_ref().map(|reading| hidden(&reading.report, mark));
                self.after(Action::Conceal(hidden.into_iter().collect()))
            }
            // One after the other: what is chosen meanwhile was chosen among marks that are about to change.
            Action::Conceal(_) if !self.hiding.is_empty() => self,
            Action::Conceal(hiding) => State { hiding, place: None, selected: None, ..self },
            Action::Laid(reading) if self.is_laid_for(&reading) => self.replaced(|_| reading),
            Action::Laid(_) => self,
            Action::Unhide => self.replaced(Reading::whole),
            Action::Keep(texts) => {
                let kept = texts.map(|texts| texts.into_iter().map(AttrValue::from).collect());
                State { kept, ..self }
            }
            Action::Recall(i) => match self.kept.as_ref().and_then(|kept| kept.get(i).cloned()) {
                Some(draft) => State { draft, ..self }.read(),
                None => self,
            },
            Action::Drag(dragging) => State { dragging, ..self },
            Action::Remove => State { another: None, compared: None, ..self },
            action => self.looked(action),
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
        let state =
            State { stops, reading: Some(reading), place: None, selected: None, hiding: Vec::new(), ..self };
        state.compared_anew()
    }

    /// Whether `other` is the reading on screen but for what is being hidden.
    fn is_laid_for(&self, other: &Reading) -> bool {
        !self.hiding.is_empty() && self.reading.as_ref().is_some_and(|reading| reading.is_of_one_text(other))
    }

    /// The reading without what is being hidden, in the making.
    pub fn laying(&self) -> Option<Laying> {
        let reading = self.reading.as_ref().filter(|_| !self.hiding.is_empty())?;
        Some(Laying::without(reading, &self.hiding))
    }

    /// Whether part of a long text still has to be drawn.
    pub fn is_drawing(&self) -> bool {
        self.reading.as_ref().is_some_and(|reading| self.drawn < reading.passages.len())
    }

    /// Whether there is nothing to show yet but that a text is on its way: it will soon be in the place of the paste area.
    pub fn is_arriving(&self) -> bool {
        self.arriving && self.reading.is_none() && self.problem.is_none() && self.excerpt().is_none()
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

//! Another text beside the one that is shown: from its paste area to the comparison.

use std::rc::Rc;

use yew::AttrValue;

use super::problem;
use super::state::READ_AT_ONCE;
use super::{Action, Problem, Reading, State, Tab};
use crate::compare::{Comparison, compare};

/// The other text, as far as it is there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Another {
    /// What its paste area holds.
    pub draft: AttrValue,
    /// Whether that is a long text that is about to be read.
    pub waiting: bool,
    /// Why it could not be read.
    pub problem: Option<Problem>,
    /// The text, read and compared; none while its paste area is shown.
    pub compared: Option<Compared>,
}

/// Another text beside the one that is shown. Cloning is cheap, and two are equal only if they are the same one.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The other text.
    pub other: Reading,
    /// How the two stand to each other.
    pub found: Rc<Comparison>,
}

impl Compared {
    /// `other` beside `reading`.
    pub fn new(reading: &Reading, other: Reading) -> Compared {
        let found = compare([(&reading.text, &reading.report), (&other.text, &other.report)]);
        Compared { other, found: Rc::new(found) }
    }
}

impl PartialEq for Compared {
    fn eq(&self, other: &Compared) -> bool {
        self.other == other.other
    }
}

impl Another {
    /// What is left of it beside a new text: what was typed.
    pub fn uncompared(self) -> Another {
        Another { draft: self.draft, ..Another::default() }
    }
}

impl State {
    /// Whether `action` is one in the paste area for another text: that is the one on screen while its tab is.
    pub fn is_for_another(&self, action: &Action) -> bool {
        let is_asked = self.reading.is_some() && self.tab == Tab::Compare && self.another.compared.is_none();
        match action {
            Action::Begin => self.another.waiting,
            Action::Type(_) | Action::Paste(_) | Action::Read | Action::Open(..) => is_asked,
            _ => false,
        }
    }

    /// The state after `action` in the paste area for another text.
    pub fn with_another(self, action: Action) -> State {
        let another = Another { problem: None, waiting: false, ..self.another.clone() };
        let another = match action {
            Action::Type(draft) => Another { draft: draft.into(), ..another },
            Action::Paste(draft) => self.read_another(Another { draft: draft.into(), ..another }),
            Action::Open(name, bytes) => match bytes.and_then(|bytes| problem::decode(&name, &bytes)) {
                Ok(text) => self.read_another(Another { draft: text.into(), ..another }),
                Err(problem) => Another { problem: Some(problem), ..another },
            },
            Action::Begin => self.compared(another),
            _ => self.read_another(another),
        };
        State { another, dragging: false, ..self }
    }

    /// Reads the other text: a short one now, a long one at [`Action::Begin`].
    fn read_another(&self, another: Another) -> Another {
        match problem::checked(&another.draft) {
            Ok(text) if text.len() > READ_AT_ONCE => Another { waiting: true, ..another },
            Ok(_) => self.compared(another),
            Err(problem) => Another { problem: Some(problem), ..another },
        }
    }

    fn compared(&self, another: Another) -> Another {
        let beside = |reading: &Reading| Compared::new(reading, Reading::of(another.draft.to_string()));
        Another { compared: self.reading.as_ref().map(beside), ..another }
    }
}

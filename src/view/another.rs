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

impl State {
    /// Whether `action` is one in the paste area for another text: that is the one on screen while its tab is.
    pub fn is_for_another(&self, action: &Action) -> bool {
        let is_asked = self.tab == Tab::Compare && self.another.compared.is_none();
        self.reading.is_some()
            && match action {
                Action::Begin => self.waiting,
                Action::Type(_) | Action::Paste(_) | Action::Read | Action::Open(..) => is_asked,
                _ => false,
            }
    }

    /// The state after `action` in the paste area for another text: a short one is read now, a long one at [`Action::Begin`].
    pub fn with_another(self, action: Action) -> State {
        let draft = self.another.draft.clone();
        let (is_begun, is_read) = (action == Action::Begin, !matches!(action, Action::Type(_)));
        let given = match action {
            Action::Type(draft) | Action::Paste(draft) => Ok(draft.into()),
            Action::Open(name, bytes) => {
                bytes.and_then(|bytes| problem::decode(&name, &bytes)).map(AttrValue::from)
            }
            _ => Ok(draft.clone()),
        };
        let mut another = Another { draft, ..Another::default() };
        let mut waiting = false;
        match given {
            Ok(draft) => another.draft = draft,
            Err(problem) => another.problem = Some(problem),
        }
        if is_read && another.problem.is_none() {
            match (problem::checked(&another.draft), &self.reading) {
                (Ok(text), _) if text.len() > READ_AT_ONCE && !is_begun => waiting = true,
                (Ok(text), Some(reading)) => {
                    another.compared = Some(Compared::new(reading, Reading::of(text.to_owned())));
                }
                (Err(problem), _) => another.problem = Some(problem),
                (Ok(_), None) => {}
            }
        }
        State { another: Rc::new(another), waiting, dragging: false, ..self }
    }
}

//! Another text beside the one that is shown. It has a state of its own, from its paste area on, like the first.

use std::rc::Rc;

use super::{Action, Reading, State, Tab};
use crate::compare::{Comparison, compare};

/// Another text beside the one that is shown. Cloning is cheap, and two are equal only if they are the same one.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The other text.
    pub other: Reading,
    /// How the two stand to each other.
    pub found: Rc<Comparison>,
}

impl Compared {
    /// `other` beside `reading`, and what was `found` by comparing them, if that was done.
    pub fn new(reading: &Reading, other: Reading, found: Option<Comparison>) -> Compared {
        let compared = || compare([(&reading.text, &reading.report), (&other.text, &other.report)]);
        let found = Rc::new(found.unwrap_or_else(compared));
        Compared { other, found }
    }
}

impl PartialEq for Compared {
    fn eq(&self, other: &Compared) -> bool {
        self.other == other.other
    }
}

impl State {
    /// Whether another text is asked for: its paste area is the one on screen while its tab is.
    fn is_another_asked(&self) -> bool {
        self.reading.is_some() && self.tab == Tab::Compare && self.compared.is_none()
    }

    /// Whether a text is asked for.
    pub fn is_asking(&self) -> bool {
        self.reading.is_none() || self.is_another_asked()
    }

    /// The state whose text is to be read, or is being read: this one, or that of the other text.
    pub fn awaited(&self) -> Option<&State> {
        [Some(self), self.another.as_deref()].into_iter().flatten().find(|state| state.waiting)
    }

    /// Whether `action` is about another text.
    pub fn is_for_another(&self, action: &Action) -> bool {
        match action {
            Action::Begin | Action::Stop | Action::Progress(_) | Action::Done(..) | Action::Alone => {
                self.another.as_ref().is_some_and(|another| another.waiting)
            }
            Action::Type(_) | Action::Paste(_) | Action::Read | Action::Open(..) | Action::Unfold => {
                self.is_another_asked()
            }
            _ => false,
        }
    }

    /// The state after `action` in the paste area for another text.
    pub fn with_another(self, action: Action) -> State {
        let another = self.another.as_deref().cloned().unwrap_or_default();
        let found = if let Action::Done(_, found) = &action { found.clone() } else { None };
        // What it was before is compared no more.
        let another = State { reading: None, helped: self.helped, ..another }.after(action);
        let compared = match (&self.reading, &another.reading) {
            (Some(reading), Some(other)) => Some(Compared::new(reading, other.clone(), found)),
            _ => None,
        };
        State { helped: another.helped, another: Some(Rc::new(another)), compared, dragging: false, ..self }
    }

    /// The state in which another text is compared to this one as it now is.
    pub fn compared_anew(self) -> State {
        match self.another.as_deref() {
            Some(another) if another.waiting || self.compared.is_some() => {
                let another = State { waiting: false, ..another.clone() };
                State { another: Some(Rc::new(another)), ..self }.with_another(Action::Read)
            }
            _ => self,
        }
    }
}

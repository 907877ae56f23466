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
        let is_asked = self.tab == Tab::Compare && self.compared.is_none();
        self.reading.is_some()
            && match action {
                Action::Begin => self.is_another_waiting(),
                Action::Type(_) | Action::Paste(_) | Action::Read | Action::Open(..) => is_asked,
                _ => false,
            }
    }

    /// Whether the other text is a long one that is about to be read.
    pub fn is_another_waiting(&self) -> bool {
        self.another.as_ref().is_some_and(|another| another.waiting)
    }

    /// The state after `action` in the paste area for another text.
    pub fn with_another(self, action: Action) -> State {
        let mut another = self.another.as_deref().cloned().unwrap_or_default();
        // What it was before is compared no more.
        another.reading = None;
        let another = another.after(action);
        let compared = match (&self.reading, &another.reading) {
            (Some(reading), Some(other)) => Some(Compared::new(reading, other.clone())),
            _ => None,
        };
        State { another: Some(Rc::new(another)), compared, dragging: false, ..self }
    }
}

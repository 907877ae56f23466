//! Everything that can happen to the page and to the widget's panel.

use std::ops::Range;

use super::{Form, Hidden, Menu, Order, Problem, Reading, Settings, Tab};
use crate::compare::Comparison;
use crate::render::Mark;
use crate::report::Layer;

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
    /// The helper has read the text, and compared it to the one on screen if it is another.
    Done(Reading, Option<Comparison>),
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
    /// The reading without what is to be hidden is there.
    Laid(Reading),
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
    /// The summary is in the clipboard.
    Summary,
    /// The browser keeps its clipboard.
    NoClipboard,
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

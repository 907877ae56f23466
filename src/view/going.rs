//! Going from mark to mark: what is selected, and where the keyboard is.

use std::rc::Rc;

use super::marks::layer_of;
use super::state::{STEP_OF_FINDINGS, STEP_OF_PASSAGES};
use super::{Action, State, Step};
use crate::render::Mark;
use crate::report::Layer;

impl State {
    /// The state after an `action` that only looks at a marked text; after another one it is as before. The widget's panel knows no
    /// other ones, so that what the others need is no part of it.
    pub fn looked(self, action: Action) -> State {
        match action {
            Action::Toggle(layer) => self.toggle(layer),
            Action::Select(mark) if self.selected == Some(mark) => State { selected: None, ..self },
            Action::Select(mark) => self.select(mark),
            Action::Walk(entity) => self.walk(entity),
            Action::Show(tab) => {
                State { tab, listed: STEP_OF_FINDINGS, opened: true, selected: None, ..self }
            }
            Action::More => State { listed: self.listed + STEP_OF_FINDINGS, ..self },
            Action::Sort(order) => State { order, ..self },
            Action::Reach(mark) => State { place: Some(mark), ..self },
            Action::Go(step) => self.go(step),
            Action::Close if self.selected.is_none() => State { opened: false, ..self },
            Action::Close => {
                State { selected: None, moves: self.moves + usize::from(self.place.is_some()), ..self }
            }
            Action::Done(reading, _) => self.showing(reading),
            Action::DrawMore => State { drawn: self.drawn + STEP_OF_PASSAGES, ..self },
            Action::Near(near) => State { near, ..self },
            _ => self,
        }
    }

    /// Selects `mark`, of a layer that is switched off after switching it on.
    pub fn select(self, mark: Mark) -> State {
        let layer = layer_of(mark);
        let state = if self.shown.has(layer) { self } else { self.toggle(layer) };
        State { selected: Some(mark), place: state.place_of(mark), ..state }
    }

    /// Selects the next mention of `entity`, from the last on the first.
    pub fn walk(self, entity: usize) -> State {
        let Some(reading) = &self.reading else { return self };
        let mentions = reading.report.entities[entity].mentions.len();
        let next = match self.selected {
            Some(Mark::Mention { entity: here, mention }) if here == entity => (mention + 1) % mentions,
            _ => 0,
        };
        self.select(Mark::Mention { entity, mention: next })
    }

    /// Switches `layer` on or off.
    pub fn toggle(self, layer: Layer) -> State {
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
    pub fn go(self, step: Step) -> State {
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
}

//! The view, tested natively: the state by tables of actions, the components by the HTML that they render.

mod compare;
mod files;
mod fixture;
mod keyboard;
mod snapshots;
mod state;

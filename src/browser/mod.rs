//! The library as WebAssembly: what JavaScript can call. Everything that touches the browser is in this folder.
//!
//! It makes two modules: one for the reading page (feature `page`), and one for everybody else's pages and programs (feature
//! `widget`). Neither carries what only the other needs.

mod dom;
#[cfg(feature = "page")]
mod files;
#[cfg(feature = "page")]
mod follow;
#[cfg(feature = "page")]
mod helper;
#[cfg(feature = "widget")]
mod library;
#[cfg(feature = "page")]
mod link;
#[cfg(feature = "page")]
mod memory;
mod mounted;
#[cfg(feature = "page")]
mod near;
#[cfg(feature = "page")]
mod page;
#[cfg(feature = "widget")]
mod painting;
#[cfg(feature = "widget")]
mod panel;
mod rest;
#[cfg(feature = "page")]
mod save;

#[cfg(feature = "widget")]
pub use library::{Marked, analyse};
pub use mounted::{Mounted, unmount};
#[cfg(feature = "page")]
pub use page::mount;
#[cfg(feature = "widget")]
pub use panel::Panel;

//! The full screen: a terminal's life, its keys, and pictures of the model.
//!
//! Views are functions from the model to cells; they never change what they see. Only this folder knows ratatui and
//! crossterm.

pub mod bytes;
mod escape_filter;
mod input;
mod look;
mod paint;
pub mod panics;
mod run;
mod sheet;
mod terminal;
mod view;

pub use look::{Look, Role};
pub use run::run;
pub use terminal::size as terminal_size;
pub use view::{Clicks, draw};

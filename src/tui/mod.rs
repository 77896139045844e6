//! The full screen: a terminal's life, its keys, and pictures of the model.
//!
//! Views are functions from the model to cells; they never change what they see. Only this folder knows ratatui and
//! crossterm.

mod egress;
mod input;
mod look;
mod paint;
pub mod panics;
mod run;
mod sheet;
mod terminal;
mod view;

pub use input::from_event;
pub use look::{Look, Role};
pub use run::run;
pub use view::{Clicks, draw};

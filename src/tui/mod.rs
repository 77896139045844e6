//! The full screen: a terminal's life, its keys, and pictures of the model.
//!
//! Views are functions from the model to cells; they never change what they see. Only this folder knows ratatui and
//! crossterm.

pub mod bytes;
mod canvas;
mod clicks;
mod drawing;
mod escape_filter;
mod frames;
mod input;
pub mod panics;
mod run;
mod terminal;
mod theme;
mod view;

pub use clicks::Clicks;
pub use run::run;
pub use terminal::size as terminal_size;
pub use theme::{Role, Theme};
pub use view::draw;

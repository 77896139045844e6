//! The outside world: files, clock, ids, the system's editor. Performs effects and answers with messages.
//!
//! Sees `app`, `store`, `report` and `document`; no terminal library. `World` does the work, `Worker` gives it a thread
//! of its own so that a slow disk never delays a key.

mod checking;
mod create;
mod editor;
mod env;
pub mod exports;
mod file_names;
mod follower;
#[cfg(feature = "pdf")]
mod fonts;
pub mod importing;
mod interruptible_input;
mod journal_session;
mod listener;
mod open_file;
mod opening;
pub mod pdf;
mod remarks;
mod saving;
pub mod signals;
mod worker;
mod world;

pub use create::{CopyFault, blank, scratch_copy};
pub use editor::edit_text;
pub use env::SystemEnv;
pub use follower::follow;
pub use interruptible_input::InterruptibleInput;
pub use journal_session::{JournalFault, JournalSession};
pub use listener::Outbox;
pub use worker::Worker;
pub use world::World;

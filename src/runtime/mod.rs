//! The outside world: files, clock, ids, the system's editor. Performs effects and answers with messages.
//!
//! Sees `app`, `store`, `report` and `document`; no terminal library. `World` does the work, `Worker` gives it a thread
//! of its own so that a slow disk never delays a key.

mod checking;
mod editor;
mod env;
pub mod exports;
mod following;
#[cfg(feature = "pdf")]
mod fonts;
mod keeping;
mod lines;
mod listener;
mod making;
mod open_file;
mod opening;
pub mod pdf;
mod remarks;
mod saving;
pub mod signals;
mod worker;
mod world;

pub use editor::edit_text;
pub use env::SystemEnv;
pub use following::follow;
pub use keeping::{JournalFault, Keeping};
pub use lines::Lines;
pub use listener::Outbox;
pub use making::{NoCopy, blank, scratch_copy};
pub use worker::Worker;
pub use world::World;

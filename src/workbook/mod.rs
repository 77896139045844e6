//! What was answered, and how it changes: keyed facts about a country, and edits to them.
//!
//! Sees `instrument` only; no file, clock or screen. Every change is one kind of thing, *put this fact into that
//! cell*, so undo, scripted edits, comparison and “go there” share one vocabulary:
//! `answers/consult-gender/reply` holds `partly`.

mod answering;
mod cell;
mod diff;
mod entry;
mod fact;
mod log;
mod reply;
mod row;
mod schema;
mod slot;
mod standing;
mod workbook;

pub use answering::{answer_edits, known_slot, seen_now};
pub use cell::{Cell, CellFault, CitationPart, HeaderPart, Part, Place, RemarkPart, StandingPart};
pub use diff::diff;
pub use entry::{Basis, Citation, Confidence, Entry, Level, Remark, Review, Seen};
pub use fact::{Fact, FactFault};
pub use log::{Edit, Log};
pub use reply::{Mark, Reply, Value};
pub use row::{FieldValue, Row};
pub use schema::{CellKind, Choices, Refusal, kind_of};
pub use slot::Slot;
pub use standing::{Application, Ratification, State};
pub use workbook::{FORMAT, InstrumentRef, Languages, Workbook};

/// Keys of a newer minor version that this one does not know: kept and written back.
pub type Extra = indexmap::IndexMap<String, serde_json::Value>;

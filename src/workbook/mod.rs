//! What was answered, and how it changes: keyed facts about a country, and edits to them.
//!
//! Sees `instrument` only; no file, clock or screen. Every change is one kind of thing, *put this fact into that
//! cell*, so undo, scripted edits, comparison and “go there” share one vocabulary:
//! `answers/consult-gender/reply` holds `partly`.

mod answering;
mod book;
mod cell;
mod cell_fault;
mod cell_kind;
mod count;
mod decimal;
mod diff;
mod dispute;
mod draft;
mod entry;
mod fact;
mod held;
mod history;
mod incoming;
mod log;
mod merge;
mod order;
mod part;
mod part_access;
mod part_table;
mod rarely;
mod reference_style;
mod reply;
mod rescue;
mod restricted;
mod row;
mod schema;
mod settle;
mod shared;
mod slot;
mod stamp;
mod standing;
mod typed_date;
mod unknown;
mod whereabouts;
pub(crate) mod words;
pub mod working_group;
mod year;

pub use answering::{answer_edits, clear_wording, fact_edits, is_asked_about, known_slot, rows_asked};
pub use book::{FORMAT, InstrumentRef, Languages, Workbook};
pub use cell::{Cell, HeaderPart, Place};
pub use cell_fault::CellFault;
pub use cell_kind::{CellKind, Choices, Refusal};
pub use count::{CountFault, parse_count};
pub use decimal::{DecimalFault, begins_number, is_plain_decimal, parse_decimal, plain_decimal};
pub use diff::diff;
pub use dispute::Disputes;
pub use draft::{DraftPlace, Drafts, Note, Purpose};
pub use entry::{Basis, Changed, Citation, Confidence, Entry, Level, Position, Remark, Review, Seen, Stance};
pub use fact::{Fact, FactFault};
pub use history::{History, Nearest};
pub use incoming::{Joined, join};
pub use log::{Edit, Log, Touched};
pub use merge::{Merged, merge, without_base};
pub use part::{ChangedPart, CitationPart, Part, PositionPart, RemarkPart, StandingPart};
pub use rarely::Rarely;
pub use reference_style::ReferenceStyle;
pub use reply::{Mark, Reply, Value};
pub use rescue::{CellLeft, Rescue, TextLeft, fingerprint};
pub use restricted::LeftOut;
pub use row::{FieldValue, Row};
pub use schema::{MOST_CHARS, kind_of};
pub use settle::{Settling, hidden_after, leading, others_of_group, settling};
pub use shared::Shared;
pub use slot::{MatrixKey, Slot};
pub use stamp::{Moment, stamps};
pub use standing::{Application, Ratification, RatificationState};
pub use typed_date::typed_date;
pub use whereabouts::{Loss, PresenterPosition, ProjectorView};
pub use year::{Series, Year, series_text};

pub use working_group::running;

/// Keys of a newer minor version that this one does not know: kept and written back.
pub type Extra = Rarely<crate::instrument::IndexMap<String, serde_json::Value>>;
pub(crate) use words::named_words;

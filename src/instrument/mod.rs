//! What is asked: an instrument is data, read from a folder under `assessments/`.
//!
//! This layer holds types and pure functions over them. It never sees a file, a clock, a locale or a
//! screen, and knows no particular questionnaire: every id it handles comes out of the data. Text in
//! another language is the same `Instrument` with an overlay laid over it before it is read.

mod definition;
mod fault;
mod id;
mod inventory;
mod landmark;
mod lint;
mod lint_own;
mod matrix;
mod outline;
mod overview;
mod question;
mod register;
mod standard;
mod value_fault;
mod when;

pub use definition::{
    Background, BackgroundKind, Branch, Chapter, Constituency, Definition, Dimension, Draft, Group, Letter, Obstacle,
    PolicyOption, PracticeField, Reference, Seat, Statistic, Step, Tension, Term,
};
pub use fault::{Fault, FaultKind};
pub use id::{Id, IdFault, nearest};
pub use inventory::Inventory;
pub use landmark::{Figure, Landmark};
pub use lint::{lint, lint_names, lint_overlay};
pub use lint_own::HEADINGS;
pub use matrix::{Matrix, MatrixOf, MatrixPart, QuestionKind};
pub(crate) use outline::print_of;
pub use outline::{Instrument, Node};
pub use overview::{Overview, OverviewColumn};
pub use question::{
    CountryRole, Dated, Enough, Entered, Facet, NodeType, Polarity, Question, ReplyCriteria, RowsOf, Section, Topic,
};
pub use register::{Covers, Extension, Field, FieldKind, Measured, Pool, Register, RegisterGroup};
pub use standard::{Limits, Listing, Standard, StandardKind};
pub use value_fault::ValueFault;
pub use when::{When, WhenFault};

/// A map in the order things were put in, as in the file. The hash is seeded anew in every map and costs a third of the usual one:
/// opening a workbook looks up questions and fields thousands of times.
pub type IndexMap<K, V> = indexmap::IndexMap<K, V, foldhash::fast::RandomState>;

//! What is asked: an instrument is data, read from a folder under `assessments/`.
//!
//! This layer holds types and pure functions over them. It never sees a file, a clock, a locale or a
//! screen, and knows no particular questionnaire: every id it handles comes out of the data. Text in
//! another language is the same `Instrument` with an overlay laid over it before it is read.

mod definition;
mod id;
mod inventory;
mod lint;
mod matrix;
mod outline;
mod question;
mod register;
mod standard;
mod value_fault;
mod when;

pub use definition::{
    Background, BackgroundKind, Branch, Chapter, Constituency, Definition, Draft, Group, Letter, Obstacle,
    PolicyOption, PracticeField, Reference, Seat, Statistic, Step, Tension, Term,
};
pub use id::{Id, IdFault, nearest};
pub use inventory::Inventory;
pub use lint::{Fault, FaultKind, lint, lint_names, lint_overlay};
pub use matrix::{Matrix, MatrixOf, MatrixPart, QuestionKind};
pub use outline::{Instrument, Node};
pub use question::{
    CountryRole, Dated, Enough, Entered, Facet, NodeType, Polarity, Question, ReplyCriteria, Section, Topic,
};
pub use register::{Covers, Field, FieldKind, Pool, Register, RegisterGroup};
pub use standard::{Limits, Listing, Standard, StandardKind};
pub use value_fault::ValueFault;
pub use when::{When, WhenFault};

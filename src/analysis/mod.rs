//! What follows from an instrument and a workbook: pure functions. After a change of answers it is computed anew for what
//! the change touches (`follow`), else whole; both are the same.
//!
//! Sees `instrument` and `workbook` only. **`progress` is the one place that counts**; screens, reports and JSON all
//! take their numbers from it.

pub mod acceptance;
mod aggregate;
pub mod agreement;
pub mod clock;
mod crosswalk;
mod decisions;
mod derived;
pub mod doubts;
pub mod drafting;
mod follow;
pub mod gaps;
mod informants;
pub mod meeting;
mod misleading;
mod names;
mod overview;
pub mod practice;
mod problem;
mod problem_list;
mod problems;
mod progress;
mod rating;
mod relevance;
mod search;
mod slots;
pub mod status;
pub mod strategy;
mod text_references;
pub mod text_standing;
mod time_order;

pub use aggregate::{aggregate, suggestion};
pub use crosswalk::{Evidence, citations_of, evidence_for_obstacle};
pub use decisions::Decisions;
pub use derived::Derived;
pub use doubts::{Doubt, DoubtKind};
pub use drafting::TextProgress;
pub use informants::{Informant, informants, who_could_tell};
pub use misleading::Misleading;
pub use names::{
    asked_about, place, place_title, pool_label, row_apart, row_name, row_title, source_name, source_title,
    with_next_field,
};
pub use overview::{OverviewCell, overview_cell, overview_is_said, overview_rows};
pub use problem::{Problem, ProblemKind, Severity};
pub use problem_list::Problems;
pub use progress::{Counts, Progress, SlotState, State};
pub use rating::{Rating, is_supported, polarity_of, rating_at, rating_of};
pub use relevance::{Reason, relevance};
pub use search::{Hit, Target, search};
pub use slots::{all_slots, slots_of};
pub use text_references::{cited_in_texts, texts_that_cite};
pub use text_standing::TextStanding;
pub use time_order::TimeFault;

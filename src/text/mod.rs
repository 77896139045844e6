//! Text as it is typed, measured, wrapped, shortened and shown: one cleaning, one width, one wrapping.
//!
//! A leaf that knows nothing of ours and no format; scripts and directions are added here. What people type is made fit to
//! be stored by `entered` and kept as it is from then on; every output cleans it (`clean`), and screens, lines and writers
//! measure and wrap it in the same cells (`width`, `wrap`).

mod alignment;
pub mod clean;
mod decimal;
mod direction;
mod entered;
mod fold;
pub mod paragraphs;
mod pasted;
mod reference;
mod revision;
mod short;
mod width;
pub mod wrap;

pub use alignment::{Replaced, replaced};
pub use decimal::has_decimal_comma;
pub use direction::{Direction, pieces};
pub use entered::{Entered, Shape, entered};
pub use fold::{Wanted, fold};
pub use pasted::{Structured, structured};
pub use reference::{
    Mention, ReferenceGroup, TextReference, marked_ranges, mention_text, mentions, reference_groups, reference_text,
    sources_in,
};
pub use revision::{Revision, revisions};
pub use short::{capitalized, cut, quoted, shortened};
pub use width::cells;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub mod samples;

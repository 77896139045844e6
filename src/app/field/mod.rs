//! The text editor field: one answer being typed, and where its rows and caret lie.
//!
//! Rule of this folder: text, offsets and cells only. It must not know a screen library, key
//! names, files or the clock; a caller turns keys into [`FieldInput`], draws [`RowSpan`]s and
//! calls [`TextField::pause`] when the typist rests. Offsets are bytes, columns are cells in logical
//! order (a right-to-left view maps them). `input` is the vocabulary, `state` the field and its
//! dispatch, `edit` and `movement` the two kinds of input, `view` what is drawn; below them stand
//! `graphemes`, `words`, `history`, `pieces` and `rows`, which know no field.

mod edit;
mod graphemes;
mod history;
mod input;
mod movement;
mod pieces;
mod rows;
mod state;
mod view;
mod words;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tables;

pub use input::{FieldInput, InputOutcome, InputRefusal};
pub use rows::RowSpan;
pub use state::{LIMIT, TextField};

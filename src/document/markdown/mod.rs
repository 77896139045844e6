//! Markdown (CommonMark with GFM tables) that renders back to exactly what was typed.
//!
//! `tree` writes blocks, `inline` pieces of a line, `escape` characters. Escaping happens last and
//! covers more than CommonMark asks: signs that GitHub alone gives a meaning (mentions, bare
//! addresses, emoji names, formulas) are typed text here too.

mod escape;
mod inline;
mod tree;

pub use tree::{write, write_while};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

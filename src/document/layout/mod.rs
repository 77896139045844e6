//! From the tree to rows of cells: one layout for the terminal preview and for plain text.
//!
//! A row holds styled runs, cleaned and no wider than asked (only a cluster wider than the page
//! overflows). It remembers the answer it came from, the heading that starts on it and the heading
//! it leads to; colours, scrolling and clicks are the front end's. Text stays in logical order.

mod bars;
mod columns;
mod flow;
mod row;
mod table;

pub use flow::lay_out;
pub(super) use flow::lay_out_while;
pub use row::{LayoutRow, RowPart};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub mod tests;

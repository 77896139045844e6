//! HTML in one file: no script, nothing fetched, readable on a screen, by ear, with keys alone and on paper.
//!
//! `tree` writes blocks, `inline` pieces of a line, `figure` bars and maps, `escape` characters, `policy` what a browser
//! may do with the page. Typed text never becomes an element, an attribute's end, a style or an address to follow.

mod chart;
mod escape;
mod figure;
mod inline;
mod policy;
mod tree;

pub use tree::write;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

//! The words of the program: Fluent messages by key, in the language chosen, falling back to English.
//!
//! A leaf: it depends on nothing of ours. A view never holds a literal text; it asks here.

mod beside;
mod countries;
mod explanation;
mod words;

pub use beside::{Apart, Side, pair, side, told};
pub use explanation::{Explanation, FilePosition, Given, Remedy};
pub use words::{Arg, LANGUAGES, Words, language_name, negotiate, system_language};

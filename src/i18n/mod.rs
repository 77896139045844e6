//! The words of the program: Fluent messages by key, in the language chosen, falling back to English.
//!
//! A leaf: it depends on nothing of ours. A view never holds a literal text; it asks here.

mod words;

pub use words::{Arg, LANGUAGES, Words, language_name, negotiate, system_language};

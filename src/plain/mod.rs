//! The plain front end: the same loop as the screen, spoken in lines, for screen readers, slow links and pipes.
//!
//! Sees `app`, `report`, `document`, `i18n` and what is below them; no YAML, no `store`, no terminal library.
//! `session` is the pure core (a line goes in, messages and sentences come out), `run` the loop around it. Every line said
//! passes through `output`, so nothing typed into a file can command a terminal.
//!
//! ```text
//! > 1 oui, 2 non          the parts of the question
//! > pourquoi Le permis est lié à un seul ménage.
//! > source 2 at "art. 4" as-of 2023
//! >                       Enter: the next question
//! ```

mod citations;
mod costing;
mod decisions;
mod disputes;
mod documents;
mod evidence;
mod forms;
mod gaps;
mod grids;
mod help;
mod lexicon;
mod lists;
mod meeting;
mod navigate;
mod output;
mod parse;
mod pending;
mod program;
mod projector;
mod prompt;
mod records;
mod registers;
mod reply;
mod routing;
mod run;
mod series;
mod session;
mod speak;
mod state;
mod syntax;
mod verb;
mod wrapped;

pub use output::Output;
pub use run::run;
pub use session::{LineResponse, PlainSession};
pub use verb::{Takes, Verb, Way, own_words, way_of};
pub use wrapped::WrappedOutput;

//! The plain front end: the same loop as the screen, spoken in lines, for screen readers, slow links and pipes.
//!
//! Sees `app`, `report`, `document`, `i18n` and what is below them; no YAML, no `store`, no terminal library.
//! `talk` is the pure core (a line goes in, messages and sentences come out), `run` the loop around it. Every line said
//! passes through `said`, so nothing typed into a file can command a terminal.
//!
//! ```text
//! > 1 oui, 2 non          the parts of the question
//! > pourquoi Le permis est lié à un seul ménage.
//! > source 2 at "art. 4" as-of 2023
//! >                       Enter: the next question
//! ```

mod answering;
mod asking;
mod citing;
mod deciding;
mod entering;
mod forms;
mod going;
mod grids;
mod help;
mod lexicon;
mod lists;
mod meeting;
mod program;
mod reading;
mod records;
mod registers;
mod routing;
mod run;
mod said;
mod settling;
mod showing;
mod state;
mod talk;
mod texts;
mod verb;

pub use run::run;
pub use said::Said;
pub use talk::{Step, Talk};
pub use verb::{Takes, Verb, Way, own_words, way_of};

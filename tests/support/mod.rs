//! The harness: what every test in this folder stands on.
//!
//! A session test reads as one sentence, `given(malaysia()).at("2.10").keys("1").then_holds(…)`: `sitting` is the
//! working group at its table, `world` the outside world in memory, `notation` how keys are written, `lines` the same
//! sitting spoken with in lines. `facts` makes
//! arbitrary cells and facts, `source` reads `src/` as tokens, `catalogue` reads `locales/`. Nothing here sleeps,
//! reads a clock or touches a file outside the repository.
#![allow(dead_code, unused_imports, clippy::unwrap_used, clippy::expect_used, clippy::panic)] // each test uses its part

pub mod catalogue;
pub mod corpus;
pub mod facts;
pub mod lines;
pub mod notation;
pub mod sitting;
pub mod sizes;
pub mod source;
pub mod world;

pub use lines::{Conversation, conversation, conversation_in};
pub use sitting::{Sitting, given, given_in};
pub use world::{World, left_by_a_session, malaysia, new_workbook, nothing, ruritania};

use std::sync::{Arc, LazyLock};
use tripartite::instrument::{Id, Instrument};
use tripartite::store::Instruments;
use tripartite::workbook::{Cell, Slot, Workbook};

/// The instrument the tests work with: the one that is shipped.
pub const SHIPPED: &str = "migrant-domestic-workers";

static ENGLISH: LazyLock<Arc<Instrument>> = LazyLock::new(|| load("en"));
static FRENCH: LazyLock<Arc<Instrument>> = LazyLock::new(|| load("fr"));

fn load(language: &str) -> Arc<Instrument> {
    Arc::new(Instruments::new(None).load(SHIPPED, language).expect("the shipped instrument is read"))
}

/// The shipped instrument in a language; read once, because reading it takes longer than most tests.
pub fn instrument(language: &str) -> Arc<Instrument> {
    if language == "fr" { FRENCH.clone() } else { ENGLISH.clone() }
}

/// The instrument a workbook answers, in a language.
pub fn instrument_of(workbook: &Workbook, language: &str) -> Arc<Instrument> {
    match workbook.instrument.id.as_str() {
        SHIPPED => instrument(language),
        other => Arc::new(Instruments::new(None).load(other, language).expect("the instrument is read")),
    }
}

/// An id written in a test.
pub fn id(text: &str) -> Id {
    text.parse().unwrap_or_else(|fault| panic!("{fault}"))
}

/// A slot written in a test, `question` or `question@row`.
pub fn slot(text: &str) -> Slot {
    text.parse().unwrap_or_else(|fault| panic!("{fault}"))
}

/// A cell written in a test, in its printed form.
pub fn cell(text: &str) -> Cell {
    text.parse().unwrap_or_else(|fault| panic!("{fault}"))
}

/// A group of three parties with a meeting planned.
pub const GROUP: &[(&str, &str)] = &[
    ("registers/terms/t1/title", "National group"),
    ("registers/terms/t1/validation", "Social Security Council"),
    ("registers/member/ana/name", "Ana"),
    ("registers/member/ana/constituency", "workers"),
    ("registers/member/ben/name", "Ben"),
    ("registers/member/ben/constituency", "workers"),
    ("registers/member/cleo/name", "Cleo"),
    ("registers/member/cleo/constituency", "government"),
    ("registers/meeting/m1/title", "Second session"),
    ("registers/meeting/m1/date", "2026-03-02"),
];

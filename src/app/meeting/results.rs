//! The results so far, as a room may be shown them: how far each section is, what was settled, what stays open.
//!
//! Every place once, by the decision that holds there. Nothing off the record, no position, no count of either.

use super::context::name_of;
use crate::analysis::agreement::changed_since_agreed;
use crate::analysis::meeting::decision_at;
use crate::analysis::{Counts, Derived};
use crate::instrument::{Id, Instrument};
use crate::workbook::Workbook;
use crate::workbook::working_group::{Action, Decision, Outcome, ParkedPoint};
use std::borrow::Cow;

/// What the results view shows.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// Sections with their counts, in the order of the outline.
    pub sections: Vec<(String, Counts)>,
    /// What was settled: outcome, what on, whether it changed since.
    pub decisions: Vec<(Outcome, String, bool)>,
    /// Points put aside that are still open.
    pub parked: Vec<String>,
    /// Actions still to be done: what, who, until when.
    pub actions: Vec<(String, String, String)>,
}

/// The results so far.
#[must_use]
pub fn results(instrument: &Instrument, workbook: &Workbook, derived: &Derived) -> Results {
    let sections = derived.progress.sections.iter().filter(|(_, counts)| counts.questions > 0);
    let title = |id: &Id| instrument.sections.get(id).map_or_else(|| id.to_string(), |it| it.title.clone());
    let decisions = Decision::all(workbook).filter_map(|decision| {
        let outcome = decision.outcome()?;
        let Some(place) = decision.about() else {
            return Some((outcome, decision.title().unwrap_or_default().into_owned(), false));
        };
        // a later decision on the same place takes its place
        decision_at(workbook, &place).is_some_and(|last| last.id == decision.id).then(|| {
            (outcome, name_of(instrument, workbook, &place), changed_since_agreed(instrument, workbook, &place))
        })
    });
    let text = |text: Option<Cow<'_, str>>| text.unwrap_or_default().into_owned();
    let actions = Action::all(workbook).filter(|it| it.is_open());
    Results {
        sections: sections.map(|(id, counts)| (title(id), *counts)).collect(),
        decisions: decisions.collect(),
        parked: ParkedPoint::all(workbook).filter(|it| it.is_open()).map(|it| text(it.what())).collect(),
        actions: actions.map(|it| (text(it.what()), text(it.owner()), text(it.due_text()))).collect(),
    }
}

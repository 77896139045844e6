//! What two versions of the workbook differ in, cell by cell, wherever a person is asked to look at it: the same on the
//! screen and in lines.

use super::model::Model;
use super::overlay::About;
use super::session::{Change, Session};
use crate::wording::rescue;
use crate::workbook::diff;

/// Cells in which two versions differ.
#[derive(Debug)]
pub struct Differences {
    /// Message key of the version named first.
    pub first: &'static str,
    /// Message key of the other one.
    pub second: &'static str,
    /// What each cell is called, and what the two versions hold.
    pub cells: Vec<(String, String, String)>,
}

/// The differences a question is about; without one, those that were made known last.
#[must_use]
pub fn differences(model: &Model, about: Option<About>) -> Option<Differences> {
    let session = model.session.as_ref()?;
    let book = (session.instrument.as_ref(), session.workbook.as_ref());
    let listed = |first, second, changes: &[Change]| {
        let cells = rescue::listed(&model.words, book, changes, model.is_public());
        Some(Differences { first, second, cells })
    };
    match about.or_else(|| latest(session))? {
        About::Rescue => {
            let rescue = session.rescues.first()?;
            let cells = rescue::differences(&model.words, book, rescue, model.is_public());
            Some(Differences { first: "rescue-now", second: "rescue-then", cells })
        }
        About::Returned => {
            let theirs = &session.returned.as_ref()?.theirs.theirs;
            let edits = diff(&session.workbook, theirs).into_iter().filter(|edit| !edit.cell.is_kept());
            let changes: Vec<Change> =
                edits.map(|edit| (edit.cell.clone(), session.workbook.get(&edit.cell), edit.to)).collect();
            listed("differences-here", "differences-in-file", &changes)
        }
        About::Joined => listed("differences-before", "differences-after", &session.joined),
        // what a file brings is told in lines of its own
        About::InUse | About::Elsewhere | About::Unwritten | About::Import => None,
    }
}

/// What there is to compare, the most pressing first.
pub(super) fn latest(session: &Session) -> Option<About> {
    if !session.rescues.is_empty() {
        Some(About::Rescue)
    } else if session.returned.is_some() {
        Some(About::Returned)
    } else {
        (!session.joined.is_empty()).then_some(About::Joined)
    }
}

//! Notes made from anywhere: what somebody undertook, what is put aside, what stays off the record.

use super::Desk;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::working_group::{ActionStatus, action, off_record, parked, running};
use crate::workbook::{Edit, Note, Place};

/// A new row of a register of notes, with its meeting and what it is about; an action or a point put aside is open.
#[must_use]
pub fn note(
    desk: &Desk<'_>,
    note: Note,
    place: Option<&Place>,
    what: &str,
    env: &mut dyn Env,
) -> Option<(Id, Vec<Edit>)> {
    let row = Id::new(&env.fresh_id("n")).ok()?;
    let (text, meeting, about, status) = match note {
        Note::Action => (action::WHAT, action::MEETING, action::ABOUT, Some(action::STATUS)),
        Note::Parked => (parked::WHAT, parked::MEETING, parked::ABOUT, Some(parked::STATUS)),
        Note::OffRecord => (off_record::WHAT, off_record::MEETING, off_record::ABOUT, None),
    };
    let mut edits = vec![desk.put(&row, text, what)];
    edits.extend(running(desk.workbook).map(|id| desk.refer(&row, meeting, id)));
    edits.push(desk.about(&row, about, place));
    edits.extend(status.map(|status| desk.put(&row, status, ActionStatus::Open.as_str())));
    Some((row, super::agenda::said(edits)))
}

//! Notes made from anywhere: what somebody undertook, what is put aside, what stays off the record.

use super::MeetingContext;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::working_group::{ActionStatus, action, off_record, parked, running};
use crate::workbook::{Edit, Note, Place};

/// A new row of a register of notes, with its meeting and what it is about; an action or a point put aside is open.
#[must_use]
pub fn note(
    context: &MeetingContext<'_>,
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
    let mut edits = vec![context.put(&row, text, what)];
    edits.extend(running(context.workbook).map(|id| context.refer(&row, meeting, id)));
    edits.push(context.about(&row, about, place));
    edits.extend(status.map(|status| context.put(&row, status, ActionStatus::Open.as_str())));
    Some((row, super::agenda::said(edits)))
}

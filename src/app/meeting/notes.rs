//! Notes made from anywhere: what somebody undertook, what is put aside, what stays off the record.

use super::Desk;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::{Edit, Place, running, table};

/// The registers a note goes to from anywhere.
pub const NOTES: [&str; 3] = [table::ACTION, table::PARKED, table::OFF_RECORD];

/// A new row of a register of notes, with its meeting and what it is about; an action or a point put aside is open.
#[must_use]
pub fn note(
    desk: &Desk<'_>,
    register: &'static str,
    place: Option<&Place>,
    what: &str,
    env: &mut dyn Env,
) -> Option<(Id, Vec<Edit>)> {
    let row = Id::new(&env.fresh_id("n")).ok()?;
    let mut edits = vec![desk.put(register, &row, "what", what)];
    edits.extend(running(desk.workbook).map(|meeting| desk.refer(register, &row, "meeting", meeting)));
    edits.push(desk.about(register, &row, place));
    if register != table::OFF_RECORD {
        edits.push(desk.put(register, &row, "status", "open"));
    }
    Some((row, super::agenda::said(edits)))
}

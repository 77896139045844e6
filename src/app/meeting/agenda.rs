//! The agenda: items put on it, taken up and left, with what stood there before and after.

use super::Desk;
use crate::analysis::agreement::standing_reply;
use crate::analysis::clock::present_item;
use crate::analysis::meeting::of_meeting;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::{Edit, Place, Row, Workbook, table};

/// What a new row says; fields left empty are not there.
pub(super) fn said(fields: impl IntoIterator<Item = Edit>) -> Vec<Edit> {
    fields.into_iter().filter(|edit| edit.to.is_some()).collect()
}

/// The place a row of the table is about.
#[must_use]
pub fn about(row: &Row) -> Option<Place> {
    table::text(row, "about")?.parse().ok()
}

/// Puts an item on the agenda of a meeting: a place, or a point of its own.
#[must_use]
pub fn put_on_agenda(
    desk: &Desk<'_>,
    meeting: &Id,
    place: Option<&Place>,
    title: &str,
    minutes: &str,
    env: &mut dyn Env,
) -> Vec<Edit> {
    let Ok(row) = Id::new(&env.fresh_id("i")) else { return Vec::new() };
    let fields = [
        desk.put(table::AGENDA, &row, "title", title),
        desk.refer(table::AGENDA, &row, "meeting", meeting),
        desk.about(table::AGENDA, &row, place),
        desk.put(table::AGENDA, &row, "minutes", minutes),
    ];
    said(fields)
}

/// Takes an item up; the one at hand is left first.
#[must_use]
pub fn take_up(desk: &Desk<'_>, meeting: &Id, item: &Id) -> Vec<Edit> {
    let Some(row) = desk.workbook.row(&table::id(table::AGENDA), item) else { return Vec::new() };
    if present_item(desk.workbook, meeting).is_some_and(|(present, _)| present == item) {
        return Vec::new();
    }
    let mut edits = leave_item(desk, meeting);
    edits.push(desk.put(table::AGENDA, item, "opened", desk.now()));
    edits.push(desk.put(table::AGENDA, item, "closed", ""));
    if table::text(row, "before").is_none() {
        edits.push(desk.put(table::AGENDA, item, "before", &stands(desk, row)));
    }
    edits
}

/// Leaves the item at hand, with what stands there now.
#[must_use]
pub fn leave_item(desk: &Desk<'_>, meeting: &Id) -> Vec<Edit> {
    let Some((item, row)) = present_item(desk.workbook, meeting) else { return Vec::new() };
    vec![
        desk.put(table::AGENDA, item, "closed", desk.now()),
        desk.put(table::AGENDA, item, "after", &stands(desk, row)),
    ]
}

/// The next item nobody took up yet: after the one at hand, else the first.
#[must_use]
pub fn next_item(workbook: &Workbook, meeting: &Id) -> Option<Id> {
    let items: Vec<(&Id, &Row)> = of_meeting(workbook, table::AGENDA, meeting).collect();
    let at = present_item(workbook, meeting).and_then(|(id, _)| items.iter().position(|(it, _)| *it == id));
    let waits = |(_, row): &&(&Id, &Row)| table::text(row, "opened").is_none();
    let after = items.iter().skip(at.map_or(0, |at| at + 1)).find(waits);
    after.or_else(|| items.iter().find(waits)).map(|(id, _)| (*id).clone())
}

/// What stands at the place of an item: the reply, printed; where there is none, the words settled on.
fn stands(desk: &Desk<'_>, row: &Row) -> String {
    let Some(place) = about(row) else { return String::new() };
    let finding = || desk.workbook.entry(&place).and_then(|entry| entry.finding.clone());
    standing_reply(desk.instrument, desk.workbook, &place).or_else(finding).unwrap_or_default()
}

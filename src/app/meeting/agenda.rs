//! The agenda: items put on it, taken up and left, with what stood there before and after.

use super::MeetingContext;
use crate::analysis::agreement::standing_reply;
use crate::analysis::clock::present_item;
use crate::analysis::meeting::in_order;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::working_group::{AgendaItem, Meeting, agenda, last_place};
use crate::workbook::{Edit, Place, Workbook};

/// What a new row says; fields left empty are not there.
pub(super) fn said(fields: impl IntoIterator<Item = Edit>) -> Vec<Edit> {
    fields.into_iter().filter(|edit| edit.to.is_some()).collect()
}

/// Puts an item on the agenda of a meeting: a place, or a point of its own.
#[must_use]
pub fn put_on_agenda(
    context: &MeetingContext<'_>,
    meeting: &Id,
    place: Option<&Place>,
    title: &str,
    minutes: &str,
    env: &mut dyn Env,
) -> Vec<Edit> {
    let Ok(row) = Id::new(&env.fresh_id("i")) else { return Vec::new() };
    let fields = [
        context.put(&row, agenda::TITLE, title),
        context.refer(&row, agenda::MEETING, meeting),
        context.about(&row, agenda::ABOUT, place),
        context.put(&row, agenda::MINUTES, minutes),
        comes_last(context, &row, meeting),
    ];
    said(fields)
}

/// Takes an item up; the one at hand is left first.
#[must_use]
pub fn take_up(context: &MeetingContext<'_>, meeting: &Id, item: &Id) -> Vec<Edit> {
    let Some(item) = AgendaItem::find(context.workbook, item) else { return Vec::new() };
    if present_item(context.workbook, meeting).is_some_and(|present| present.id == item.id) {
        return Vec::new();
    }
    let mut edits = leave_item(context, meeting);
    edits.push(context.put(item.id, agenda::OPENED, context.now()));
    edits.push(context.put(item.id, agenda::CLOSED, ""));
    if !agenda::BEFORE.is_filled(item.row) {
        edits.push(context.put(item.id, agenda::BEFORE, &stands(context, item)));
    }
    edits
}

/// The meeting an item can be moved to: the next one planned after its own.
#[must_use]
pub fn meeting_after(workbook: &Workbook, item: AgendaItem<'_>) -> Option<Id> {
    let own = item.meeting();
    let mut after = in_order(workbook).into_iter();
    if own.is_some() {
        after.find(|id| Some(*id) == own.as_ref());
    }
    after.find(|id| Meeting::find(workbook, id).is_some_and(Meeting::is_planned)).cloned()
}

/// Moves an item to the agenda of another meeting, where it comes last.
#[must_use]
pub fn move_item(context: &MeetingContext<'_>, item: &Id, to: &Id) -> Vec<Edit> {
    vec![context.refer(item, agenda::MEETING, to), comes_last(context, item, to)]
}

fn comes_last(context: &MeetingContext<'_>, item: &Id, meeting: &Id) -> Edit {
    let place = last_place(context.workbook, meeting).map(|place| place.to_string());
    context.put(item, agenda::ORDER, &place.unwrap_or_default())
}

/// Leaves the item at hand, with what stands there now.
#[must_use]
pub fn leave_item(context: &MeetingContext<'_>, meeting: &Id) -> Vec<Edit> {
    let Some(item) = present_item(context.workbook, meeting) else { return Vec::new() };
    vec![
        context.put(item.id, agenda::CLOSED, context.now()),
        context.put(item.id, agenda::AFTER, &stands(context, item)),
    ]
}

/// The next item nobody took up yet: after the one at hand, else the first.
#[must_use]
pub fn next_item(workbook: &Workbook, meeting: &Id) -> Option<Id> {
    let items: Vec<AgendaItem<'_>> = AgendaItem::of_meeting(workbook, meeting).collect();
    let at = present_item(workbook, meeting).and_then(|present| items.iter().position(|it| it.id == present.id));
    let waits = |it: &&AgendaItem<'_>| !it.was_taken_up();
    let after = items.iter().skip(at.map_or(0, |at| at + 1)).find(waits);
    after.or_else(|| items.iter().find(waits)).map(|it| it.id.clone())
}

/// What stands at the place of an item: the reply, printed; where there is none, the words settled on.
fn stands(context: &MeetingContext<'_>, item: AgendaItem<'_>) -> String {
    let Some(place) = item.about() else { return String::new() };
    let finding = || context.workbook.entry(&place).and_then(|entry| entry.finding.clone());
    standing_reply(context.instrument, context.workbook, &place).or_else(finding).unwrap_or_default()
}

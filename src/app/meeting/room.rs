//! The room: meetings opened and closed, members who come and go, breaks.

use super::Desk;
use super::agenda::leave_item;
use crate::analysis::clock::present_break;
use crate::analysis::meeting::{constituency_of, of_meeting};
use crate::app::effect::Env;
use crate::instrument::{Id, Instrument};
use crate::workbook::{Edit, Row, Workbook, running, table};

/// The meeting at hand: the one that runs, else the next one planned, else the last.
#[must_use]
pub fn the_meeting(workbook: &Workbook) -> Option<&Id> {
    upcoming(workbook).or_else(|| workbook.rows(&table::id(table::MEETING)).last().map(|(id, _)| id))
}

/// The meeting that runs, or the next one planned: what can still be written to.
#[must_use]
pub fn upcoming(workbook: &Workbook) -> Option<&Id> {
    let planned = |row: &Row| table::text(row, "opened").is_none() && table::text(row, "closed").is_none();
    running(workbook).or_else(|| {
        let rows = workbook.registers.get(table::MEETING)?;
        // those without a day come last
        let day = |row: &Row| table::text(row, "date").unwrap_or_else(|| "~".to_owned());
        rows.iter().filter(|(_, row)| planned(row)).min_by_key(|(_, row)| day(row)).map(|(id, _)| id)
    })
}

/// Opens a meeting now.
#[must_use]
pub fn open(desk: &Desk<'_>, meeting: &Id) -> Vec<Edit> {
    let row = desk.workbook.row(&table::id(table::MEETING), meeting);
    let dated = row.and_then(|row| table::text(row, "date")).is_some();
    let day = (!dated).then(|| desk.put(table::MEETING, meeting, "date", desk.today()));
    std::iter::once(desk.put(table::MEETING, meeting, "opened", desk.now())).chain(day).collect()
}

/// Closes the meeting that runs: its item is left, its break ends.
#[must_use]
pub fn close(desk: &Desk<'_>, meeting: &Id) -> Vec<Edit> {
    let mut edits = vec![desk.put(table::MEETING, meeting, "closed", desk.now())];
    edits.extend(leave_item(desk, meeting));
    if let Some((pause, _)) = present_break(desk.workbook, meeting) {
        edits.push(desk.put(table::BREAK, pause, "until", desk.now()));
    }
    edits
}

/// Begins a break, or ends the one that goes on.
#[must_use]
pub fn pause(desk: &Desk<'_>, meeting: &Id, env: &mut dyn Env) -> Vec<Edit> {
    if let Some((pause, _)) = present_break(desk.workbook, meeting) {
        return vec![desk.put(table::BREAK, pause, "until", desk.now())];
    }
    let Ok(row) = Id::new(&env.fresh_id("b")) else { return Vec::new() };
    vec![desk.refer(table::BREAK, &row, "meeting", meeting), desk.put(table::BREAK, &row, "from", desk.now())]
}

/// Marks a member as arrived, or as gone; whoever comes back gets a row of their own. A slip of the key within the same
/// minute leaves no trace.
#[must_use]
pub fn come_or_go(desk: &Desk<'_>, meeting: &Id, member: &Id, env: &mut dyn Env) -> Vec<Edit> {
    let (now, last) = (desk.now(), stays(desk.workbook, meeting, member).last());
    let said = |row: &Row, field| table::text(row, field);
    match last {
        Some((id, row)) if said(row, "left").is_none() => {
            if said(row, "arrived").as_deref() == Some(now) {
                let fields = row.keys().map(|field| {
                    let cell = crate::workbook::Cell::Field(table::id(table::ATTENDANCE), id.clone(), field.clone());
                    Edit::clear(cell)
                });
                return fields.collect();
            }
            vec![desk.put(table::ATTENDANCE, id, "left", now)]
        }
        Some((id, row)) if said(row, "left").as_deref() == Some(now) => {
            vec![desk.put(table::ATTENDANCE, id, "left", "")]
        }
        _ => {
            let Ok(row) = Id::new(&env.fresh_id("p")) else { return Vec::new() };
            vec![
                desk.refer(table::ATTENDANCE, &row, "member", member),
                desk.refer(table::ATTENDANCE, &row, "meeting", meeting),
                desk.put(table::ATTENDANCE, &row, "arrived", now),
            ]
        }
    }
}

/// Whether a member is in the room: arrived and not gone.
#[must_use]
pub fn is_here(workbook: &Workbook, meeting: &Id, member: &Id) -> bool {
    stays(workbook, meeting, member).any(|(_, row)| table::text(row, "left").is_none())
}

/// The stays of a member in a meeting, in the order entered.
pub(super) fn stays<'a>(
    workbook: &'a Workbook,
    meeting: &'a Id,
    member: &'a Id,
) -> impl Iterator<Item = (&'a Id, &'a Row)> {
    of_meeting(workbook, table::ATTENDANCE, meeting)
        .filter(move |(_, row)| table::refers(row, "member").as_ref() == Some(member))
}

/// The members by party and group, in the order of the instrument; those of none at the end.
#[must_use]
pub fn seats(instrument: &Instrument, workbook: &Workbook) -> Vec<(Option<Id>, Vec<Id>)> {
    let members: Vec<&Id> = workbook.rows(&table::id(table::MEMBER)).map(|(id, _)| id).collect();
    let of = |member: &Id| constituency_of(workbook, member).filter(|it| instrument.constituencies.contains_key(it));
    let parties = instrument.constituencies.keys().map(|id| Some(id.clone())).chain([None]);
    parties
        .map(|party| {
            let here = members.iter().filter(|member| of(member) == party).map(|id| (*id).clone()).collect();
            (party, here)
        })
        .filter(|(_, members): &(_, Vec<Id>)| !members.is_empty())
        .collect()
}

//! The room: meetings opened and closed, members who come and go, breaks.

use super::MeetingContext;
use super::agenda::leave_item;
use crate::analysis::clock::present_break;
use crate::analysis::meeting::{constituency_of, next_planned};
use crate::app::effect::Env;
use crate::instrument::{Id, Instrument};
use crate::workbook::working_group::{Attendance, Meeting, Member, attendance, breaks, meeting, running};
use crate::workbook::{Cell, Edit, Workbook};

/// The meeting at hand: the one that runs, else the next one planned, else the last.
#[must_use]
pub fn the_meeting(workbook: &Workbook) -> Option<&Id> {
    upcoming(workbook).or_else(|| Meeting::all(workbook).last().map(|it| it.id))
}

/// The meeting that runs, or the next one planned: what can still be written to.
#[must_use]
pub fn upcoming(workbook: &Workbook) -> Option<&Id> {
    running(workbook).or_else(|| next_planned(workbook))
}

/// Opens a meeting now. One that was planned for another day keeps that day, and has the day it is held on beside it.
#[must_use]
pub fn open(context: &MeetingContext<'_>, id: &Id) -> Vec<Edit> {
    let held = match planned_for(context, id) {
        None => Some(context.put(id, meeting::DATE, context.today())),
        Some(day) if day == context.today() => None,
        Some(_) => Some(context.put(id, meeting::HELD, context.today())),
    };
    std::iter::once(context.put(id, meeting::OPENED, context.now())).chain(held).collect()
}

/// The day a meeting was planned for, where that is another than today.
#[must_use]
pub fn planned_for_another_day(context: &MeetingContext<'_>, id: &Id) -> Option<String> {
    planned_for(context, id).filter(|day| day != context.today())
}

fn planned_for(context: &MeetingContext<'_>, id: &Id) -> Option<String> {
    let day = Meeting::find(context.workbook, id)?.date_text()?;
    Some(day.trim().to_owned())
}

/// Closes the meeting that runs: its item is left, its break ends.
#[must_use]
pub fn close(context: &MeetingContext<'_>, id: &Id) -> Vec<Edit> {
    let mut edits = vec![context.put(id, meeting::CLOSED, context.now())];
    edits.extend(leave_item(context, id));
    edits.extend(present_break(context.workbook, id).map(|pause| context.put(pause.id, breaks::UNTIL, context.now())));
    edits
}

/// Begins a break, or ends the one that goes on.
#[must_use]
pub fn pause(context: &MeetingContext<'_>, meeting: &Id, env: &mut dyn Env) -> Vec<Edit> {
    if let Some(pause) = present_break(context.workbook, meeting) {
        return vec![context.put(pause.id, breaks::UNTIL, context.now())];
    }
    let Ok(row) = Id::new(&env.fresh_id("b")) else { return Vec::new() };
    vec![context.refer(&row, breaks::MEETING, meeting), context.put(&row, breaks::FROM, context.now())]
}

/// Marks a member as arrived, or as gone; whoever comes back gets a row of their own. A slip of the key within the same
/// minute leaves no trace.
#[must_use]
pub fn come_or_go(context: &MeetingContext<'_>, meeting: &Id, member: &Id, env: &mut dyn Env) -> Vec<Edit> {
    let (now, last) = (context.now(), stays(context.workbook, meeting, member).last());
    match last {
        Some(stay) if stay.stays() => {
            if stay.arrived_text().as_deref() == Some(now) {
                let register = attendance::MEMBER.register();
                let cell = |field: &Id| Cell::Field(register.clone(), stay.id.clone(), field.clone());
                return stay.row.keys().map(|field| Edit::clear(cell(field))).collect();
            }
            vec![context.put(stay.id, attendance::LEFT, now)]
        }
        Some(stay) if stay.left_text().as_deref() == Some(now) => vec![context.put(stay.id, attendance::LEFT, "")],
        _ => {
            let Ok(row) = Id::new(&env.fresh_id("p")) else { return Vec::new() };
            vec![
                context.refer(&row, attendance::MEMBER, member),
                context.refer(&row, attendance::MEETING, meeting),
                context.put(&row, attendance::ARRIVED, now),
            ]
        }
    }
}

/// Whether a member is in the room: arrived and not gone.
#[must_use]
pub fn is_here(workbook: &Workbook, meeting: &Id, member: &Id) -> bool {
    stays(workbook, meeting, member).any(Attendance::stays)
}

/// The stays of a member in a meeting, in the order entered.
fn stays<'a>(workbook: &'a Workbook, meeting: &'a Id, member: &'a Id) -> impl Iterator<Item = Attendance<'a>> {
    Attendance::of_meeting(workbook, meeting).filter(move |it| it.is_of(member))
}

/// The members by party and group, in the order of the instrument; those of none at the end.
#[must_use]
pub fn seats(instrument: &Instrument, workbook: &Workbook) -> Vec<(Option<Id>, Vec<Id>)> {
    let members: Vec<&Id> = Member::all(workbook).map(|it| it.id).collect();
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

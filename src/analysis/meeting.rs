//! The meeting: who is in the room at a time of day, whether that is a quorum, and who is missing altogether.
//!
//! Everything is read from the rows of the group (`workbook::working_group`); nothing here knows a clock, so every question about
//! the present is given its time, `14:32`. A quorum is a rule of the group about presence, never a count of votes.

use crate::instrument::{Id, Instrument, Seat};
use crate::workbook::working_group::{
    Attendance, Decision, Meeting, Member, QuorumRule, Timeline, date_time, meeting, time_of_day,
};
use crate::workbook::{Place, Workbook};
use jiff::civil::DateTime;
use std::collections::{BTreeSet, HashMap};

/// A party or group, and whether it is present as the group's own rule asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// The party or consulted group.
    pub constituency: Id,
    /// How many of its members are in the room.
    pub present: usize,
    /// How many must be, where the group made a rule.
    pub needed: Option<usize>,
}

impl Presence {
    /// Whether its rule is met; nothing where there is none.
    #[must_use]
    pub fn is_met(&self) -> Option<bool> {
        self.needed.map(|needed| self.present >= needed)
    }
}

/// A change of the quorum during a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumAt {
    /// The time of day.
    pub at: String,
    /// Whether all rules are met from then on.
    pub met: bool,
    /// The parties whose rule is not met.
    pub missing: Vec<Id>,
}

/// Who is in the room at a time of day: members by attendance, each once.
#[must_use]
pub fn present(workbook: &Workbook, meeting: &Id, at: &str) -> BTreeSet<Id> {
    let held = Meeting::find(workbook, meeting);
    let at = time_of_day(at);
    let line = at.map_or_else(|| Timeline::of(held), |at| Timeline::at(held, at));
    let at = at.map(|at| line.minute(at));
    let here = |stay: &Attendance<'_>| {
        let [came, left] = times(*stay, line);
        came.is_none_or(|came| Some(came) <= at) && left.is_none_or(|left| Some(left) > at)
    };
    Attendance::of_meeting(workbook, meeting).filter(here).filter_map(Attendance::member).collect()
}

/// The minutes of the meeting in which a stay began and ended.
fn times(stay: Attendance<'_>, line: Timeline) -> [Option<i32>; 2] {
    [stay.arrived(), stay.left()].map(|time| time.map(|time| line.minute(time)))
}

/// The party or group of a member.
#[must_use]
pub fn constituency_of(workbook: &Workbook, member: &Id) -> Option<Id> {
    Member::find(workbook, member)?.constituency()
}

/// Every party, and every group that has members or a rule, with how many are in the room.
#[must_use]
pub fn presence(instrument: &Instrument, workbook: &Workbook, meeting: &Id, at: &str) -> Vec<Presence> {
    let here: Vec<Id> =
        present(workbook, meeting, at).iter().filter_map(|member| constituency_of(workbook, member)).collect();
    let members: BTreeSet<Id> = Member::all(workbook).filter_map(Member::constituency).collect();
    let rules = rules(workbook);
    let shown =
        |id: &Id, seat: Seat| seat == Seat::Constituent || members.contains(id) || rules.iter().any(|(of, _)| of == id);
    instrument
        .constituencies
        .iter()
        .filter(|(id, it)| shown(id, it.seat))
        .map(|(id, _)| Presence {
            constituency: id.clone(),
            present: here.iter().filter(|of| *of == id).count(),
            needed: rules.iter().find(|(of, _)| of == id).map(|(_, needed)| *needed),
        })
        .collect()
}

/// Whether the quorum is met at a time of day; nothing where the group made no rule.
#[must_use]
pub fn quorum(instrument: &Instrument, workbook: &Workbook, meeting: &Id, at: &str) -> Option<bool> {
    let met: Vec<bool> = presence(instrument, workbook, meeting, at).iter().filter_map(Presence::is_met).collect();
    (!met.is_empty()).then(|| met.into_iter().all(|met| met))
}

/// The quorum from the opening of a meeting on, one line for each change; empty where the group made no rule.
#[must_use]
pub fn quorum_changes(instrument: &Instrument, workbook: &Workbook, meeting: &Id) -> Vec<QuorumAt> {
    let Some(held) = Meeting::find(workbook, meeting) else { return Vec::new() };
    let rules = rules(workbook);
    let needed = |id: &Id| rules.iter().find(|(of, _)| of == id).map(|(_, needed)| *needed);
    let ruled: Vec<(&Id, usize)> = instrument.constituencies.keys().filter_map(|id| Some((id, needed(id)?))).collect();
    if ruled.is_empty() {
        return Vec::new();
    }
    let line = Timeline::of(Some(held));
    let opened = meeting::OPENED.text(held.row).unwrap_or_default();
    let (from, until) = (line.minute_of(&opened), held.closed().map(|closed| line.minute(closed)));
    let mut times = vec![(from, opened.into_owned())];
    let mut later: Vec<(Option<i32>, String)> = Vec::new();
    let mut moves: Vec<(Option<i32>, bool, Id)> = Vec::new();
    for stay in Attendance::of_meeting(workbook, held.id) {
        let [came, left] = self::times(stay, line);
        let told = [stay.arrived_text(), stay.left_text()].into_iter().flatten();
        let told = told.map(|time| (line.minute_of(&time), time.into_owned()));
        later.extend(told.filter(|(at, _)| *at > from && until.is_none_or(|until| *at < Some(until))));
        // who left before coming was never there
        if let Some(member) = stay.member().filter(|_| left.is_none_or(|left| Some(left) > came)) {
            moves.extend(left.map(|left| (Some(left), false, member.clone())));
            moves.push((came, true, member));
        }
    }
    later.sort_by_key(|(at, _)| *at);
    times.extend(later);
    times.dedup_by_key(|(at, _)| *at);
    moves.sort_by_key(|(at, ..)| *at);
    let mut room = Room { workbook, rows: HashMap::new(), present: HashMap::new() };
    let mut moves = moves.into_iter().peekable();
    let mut changes: Vec<QuorumAt> = Vec::new();
    for (minute, at) in times {
        while let Some((_, comes, member)) = moves.next_if(|(when, ..)| *when <= minute) {
            room.moves(member, comes);
        }
        let is_missing = |(id, needed): &&(&Id, usize)| room.present.get(*id).copied().unwrap_or(0) < *needed;
        let missing: Vec<Id> = ruled.iter().filter(is_missing).map(|(id, _)| (*id).clone()).collect();
        if changes.last().is_none_or(|last| last.missing != missing) {
            changes.push(QuorumAt { at, met: missing.is_empty(), missing });
        }
    }
    changes
}

/// Who is in the room while a meeting is gone through: rows of attendance by member, members by party.
struct Room<'a> {
    workbook: &'a Workbook,
    rows: HashMap<Id, usize>,
    present: HashMap<Id, usize>,
}

impl Room<'_> {
    /// A row of attendance begins or ends; a member with several is counted once.
    fn moves(&mut self, member: Id, comes: bool) {
        let party = constituency_of(self.workbook, &member);
        let rows = self.rows.entry(member).or_default();
        let before = *rows;
        *rows = if comes { before + 1 } else { before.saturating_sub(1) };
        let (first, last) = (before == 0 && comes, before == 1 && !comes);
        if let Some(present) = party.filter(|_| first || last).map(|party| self.present.entry(party).or_default()) {
            *present = if first { *present + 1 } else { present.saturating_sub(1) };
        }
    }
}

fn rules(workbook: &Workbook) -> Vec<(Id, usize)> {
    QuorumRule::all(workbook).filter_map(|rule| Some((rule.of()?, rule.at_least()?))).collect()
}

/// Parties and groups that must have a seat or be heard and have no member: the three constituents, and those the
/// instrument demands.
#[must_use]
pub fn unrepresented<'a>(instrument: &'a Instrument, workbook: &Workbook) -> Vec<&'a Id> {
    let has = |id: &Id| Member::all(workbook).any(|member| member.constituency().as_ref() == Some(id));
    let demanded = instrument.constituencies.iter().filter(|(_, it)| it.seat == Seat::Constituent || it.needed);
    demanded.map(|(id, _)| id).filter(|id| !has(id)).collect()
}

/// The last meeting that was closed, by day and time, and when it ended; while one runs, the one before it.
#[must_use]
pub fn last_closed(workbook: &Workbook) -> Option<(&Id, DateTime)> {
    Meeting::all(workbook).filter_map(|it| Some((it.id, it.ended()?))).max_by_key(|(_, ended)| *ended)
}

/// The meetings in the order they are held: by day and time, those without a day last; ties as they were entered.
#[must_use]
pub fn in_order(workbook: &Workbook) -> Vec<&Id> {
    ordered(workbook).into_iter().map(|it| it.id).collect()
}

fn ordered(workbook: &Workbook) -> Vec<Meeting<'_>> {
    let mut meetings: Vec<Meeting<'_>> = Meeting::all(workbook).collect();
    meetings.sort_by_cached_key(|it| it.order());
    meetings
}

/// The next meeting that was neither opened nor closed.
#[must_use]
pub fn next_planned(workbook: &Workbook) -> Option<&Id> {
    ordered(workbook).into_iter().find(|it| it.is_planned()).map(|it| it.id)
}

/// The number of a meeting, counted from 1 in the order they are held.
#[must_use]
pub fn number(workbook: &Workbook, meeting: &Id) -> Option<usize> {
    in_order(workbook).iter().position(|id| *id == meeting).map(|at| at + 1)
}

/// The last meeting that was opened, whether it still runs or not: the one whose minutes are asked for.
#[must_use]
pub fn last_opened(workbook: &Workbook) -> Option<&Id> {
    ordered(workbook).into_iter().rfind(|it| it.was_opened()).map(|it| it.id)
}

/// Places changed since a moment, in the order of the workbook.
#[must_use]
pub fn changed_since(workbook: &Workbook, moment: DateTime) -> Vec<Place> {
    let later = |at: &String| date_time(at).is_some_and(|at| at > moment);
    let entries = workbook.entries();
    let changed = entries.filter(|(_, entry)| entry.changed.as_ref().and_then(|it| it.at.as_ref()).is_some_and(later));
    changed.map(|(place, _)| place).collect()
}

/// The decision that holds at a place: the last one recorded there. Who asks of many places asks [`super::Decisions`].
#[must_use]
pub fn decision_at<'a>(workbook: &'a Workbook, place: &Place) -> Option<Decision<'a>> {
    let address = place.to_string();
    Decision::all(workbook).rfind(|it| it.address().as_ref() == Some(&address))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::{Cell, Extra, Fact, InstrumentRef};

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    fn put(workbook: &mut Workbook, register: &str, row: &str, fields: &[(&str, &str)]) {
        for (field, text) in fields {
            let cell = Cell::Field(id(register), id(row), id(field));
            workbook.put(&cell, Some(Fact::Text((*text).to_owned())));
        }
    }

    /// A meeting of two members of one party, one of whom comes late and one of whom leaves early.
    fn book() -> Workbook {
        let of = InstrumentRef { id: id("i"), version: "1".into(), extra: Extra::default() };
        let mut workbook = Workbook::new("w".into(), of, "XX".into(), "en".into());
        put(&mut workbook, "meeting", "m1", &[("date", "2026-03-02"), ("opened", "09:00"), ("closed", "11:00")]);
        for member in ["ana", "ben"] {
            put(&mut workbook, "member", member, &[("name", member), ("constituency", "workers")]);
        }
        put(&mut workbook, "quorum", "q", &[("of", "workers"), ("at-least", "2")]);
        let came = |row: &str, member: &str, at: &str| {
            [("member", member), ("meeting", "m1"), ("arrived", at)]
                .map(|it| (it.0.to_owned(), it.1.to_owned(), row.to_owned()))
        };
        for (field, text, row) in came("a1", "ana", "09:00").into_iter().chain(came("a2", "ben", "09:20")) {
            put(&mut workbook, "attendance", &row, &[(&field, &text)]);
        }
        put(&mut workbook, "attendance", "a1", &[("left", "10:30")]);
        workbook
    }

    #[test]
    fn a_meeting_past_midnight_keeps_its_order() {
        let mut workbook = book();
        put(&mut workbook, "meeting", "m1", &[("opened", "22:00"), ("closed", "01:10")]);
        put(&mut workbook, "attendance", "a1", &[("arrived", "21:45"), ("left", "00:30")]);
        put(&mut workbook, "attendance", "a2", &[("arrived", "23:50")]);
        let at = |time: &str| present(&workbook, &id("m1"), time).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(at("21:40"), Vec::<String>::new());
        assert_eq!(at("22:00"), ["ana"]);
        assert_eq!(at("00:10"), ["ana", "ben"]);
        assert_eq!(at("00:45"), ["ben"]);
        assert_eq!(last_closed(&workbook).map(|(_, at)| at), date_time("2026-03-03T01:10"));
    }

    #[test]
    fn who_is_in_the_room_is_asked_of_a_time_of_day() {
        let workbook = book();
        let at = |time: &str| present(&workbook, &id("m1"), time).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(at("08:59"), Vec::<String>::new());
        assert_eq!(at("09:00"), ["ana"]);
        assert_eq!(at("09:20"), ["ana", "ben"]);
        assert_eq!(at("10:30"), ["ben"], "who left at half past ten is not in the room then");
        assert_eq!(
            last_closed(&workbook).map(|(id, at)| (id.to_string(), Some(at))),
            Some(("m1".into(), date_time("2026-03-02T11:00")))
        );
    }
}

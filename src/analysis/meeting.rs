//! The meeting: who is in the room at a time of day, whether that is a quorum, and who is missing altogether.
//!
//! Everything is read from the rows of the table (`workbook::table`); nothing here knows a clock, so every question about
//! the present is given its time, `14:32`. A quorum is a rule of the group about presence, never a count of votes.

use super::clock::in_meeting;
use crate::instrument::{Id, Instrument, Seat};
use crate::workbook::{Place, Row, Workbook, table};
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

/// What a meeting has of a register, in the order entered.
pub fn of_meeting<'a>(
    workbook: &'a Workbook,
    register: &'static str,
    meeting: &'a Id,
) -> impl Iterator<Item = (&'a Id, &'a Row)> {
    let rows = workbook.registers.get(register).into_iter().flatten();
    rows.filter(move |(_, row)| table::refers(row, "meeting").as_ref() == Some(meeting))
}

/// Who is in the room at a time of day: members by attendance, each once.
#[must_use]
pub fn present(workbook: &Workbook, meeting: &Id, at: &str) -> BTreeSet<Id> {
    let opened = opened(workbook, meeting);
    let minute = |time: &str| in_meeting(opened.as_deref(), time);
    let at = minute(at);
    let here = |row: &Row| {
        let came = table::text(row, "arrived").and_then(|arrived| minute(&arrived)).is_none_or(|came| Some(came) <= at);
        came && table::text(row, "left").and_then(|left| minute(&left)).is_none_or(|left| Some(left) > at)
    };
    of_meeting(workbook, table::ATTENDANCE, meeting)
        .filter(|(_, row)| here(row))
        .filter_map(|(_, row)| table::refers(row, "member"))
        .collect()
}

fn opened(workbook: &Workbook, meeting: &Id) -> Option<String> {
    table::text(workbook.registers.get(table::MEETING)?.get(meeting)?, "opened")
}

/// The party or group of a member.
#[must_use]
pub fn constituency_of(workbook: &Workbook, member: &Id) -> Option<Id> {
    let row = workbook.registers.get(table::MEMBER)?.get(member)?;
    table::refers(row, "constituency")
}

/// Every party, and every group that has members or a rule, with how many are in the room.
#[must_use]
pub fn presence(instrument: &Instrument, workbook: &Workbook, meeting: &Id, at: &str) -> Vec<Presence> {
    let here: Vec<Id> =
        present(workbook, meeting, at).iter().filter_map(|member| constituency_of(workbook, member)).collect();
    let members: BTreeSet<Id> =
        workbook.rows(&table::id(table::MEMBER)).filter_map(|(_, row)| table::refers(row, "constituency")).collect();
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
    let Some(row) = workbook.registers.get(table::MEETING).and_then(|rows| rows.get(meeting)) else {
        return Vec::new();
    };
    let rules = rules(workbook);
    let needed = |id: &Id| rules.iter().find(|(of, _)| of == id).map(|(_, needed)| *needed);
    let ruled: Vec<(&Id, usize)> = instrument.constituencies.keys().filter_map(|id| Some((id, needed(id)?))).collect();
    if ruled.is_empty() {
        return Vec::new();
    }
    let opened = table::text(row, "opened").unwrap_or_default();
    let minute = |time: &str| in_meeting(Some(&opened), time);
    let (from, until) = (minute(&opened), table::text(row, "closed").and_then(|closed| minute(&closed)));
    let mut times = vec![(from, opened.clone())];
    let mut later: Vec<(Option<u16>, String)> = Vec::new();
    let mut moves: Vec<(Option<u16>, bool, Id)> = Vec::new();
    for (_, row) in of_meeting(workbook, table::ATTENDANCE, meeting) {
        let said = ["arrived", "left"].map(|field| table::text(row, field));
        let [came, left] = said.each_ref().map(|time| time.as_deref().and_then(minute));
        let told = said.into_iter().flatten().map(|time| (minute(&time), time));
        later.extend(told.filter(|(at, _)| *at > from && until.is_none_or(|until| *at < Some(until))));
        // who left before coming was never there
        if let Some(member) = table::refers(row, "member").filter(|_| left.is_none_or(|left| Some(left) > came)) {
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
    let rule = |row: &Row| Some((table::refers(row, "of")?, table::text(row, "at-least")?.trim().parse().ok()?));
    workbook.rows(&table::id(table::QUORUM)).filter_map(|(_, row)| rule(row)).collect()
}

/// Parties and groups that must have a seat or be heard and have no member: the three constituents, and those the
/// instrument demands.
#[must_use]
pub fn unrepresented<'a>(instrument: &'a Instrument, workbook: &Workbook) -> Vec<&'a Id> {
    let has = |id: &Id| {
        workbook.rows(&table::id(table::MEMBER)).any(|(_, row)| table::refers(row, "constituency").as_ref() == Some(id))
    };
    let demanded = instrument.constituencies.iter().filter(|(_, it)| it.seat == Seat::Constituent || it.needed);
    demanded.map(|(id, _)| id).filter(|id| !has(id)).collect()
}

/// The last meeting that was closed, by day and time; while one runs, the one before it.
#[must_use]
pub fn last_closed(workbook: &Workbook) -> Option<(&Id, String)> {
    let ended = |row: &Row| {
        let (date, closed) = (table::text(row, "date")?, table::text(row, "closed")?);
        // a meeting that is closed at an earlier time of day than it was opened went on past midnight
        let next_day = in_meeting(None, &closed) < table::text(row, "opened").and_then(|at| in_meeting(None, &at));
        let day: Option<jiff::civil::Date> = date.parse().ok();
        let day = day.filter(|_| next_day).and_then(|day| day.tomorrow().ok()).map_or(date, |day| day.to_string());
        Some(format!("{day}T{closed}"))
    };
    let meetings = workbook.registers.get(table::MEETING)?;
    meetings.iter().filter_map(|(id, row)| Some((id, ended(row)?))).max_by(|a, b| a.1.cmp(&b.1))
}

/// The meetings in the order they are held: by day and time, those without a day last; ties as they were entered.
#[must_use]
pub fn in_order(workbook: &Workbook) -> Vec<&Id> {
    let when = |row: &Row| {
        let time = table::text(row, "opened").or_else(|| table::text(row, "starts"));
        table::text(row, "date").map_or((true, String::new(), None), |date| (false, date, time))
    };
    let mut meetings: Vec<(&Id, &Row)> = workbook.registers.get(table::MEETING).into_iter().flatten().collect();
    meetings.sort_by_cached_key(|(_, row)| when(row));
    meetings.into_iter().map(|(id, _)| id).collect()
}

/// The number of a meeting, counted from 1 in the order they are held.
#[must_use]
pub fn number(workbook: &Workbook, meeting: &Id) -> Option<usize> {
    in_order(workbook).iter().position(|id| *id == meeting).map(|at| at + 1)
}

/// The last meeting that was opened, whether it still runs or not: the one whose minutes are asked for.
#[must_use]
pub fn last_opened(workbook: &Workbook) -> Option<&Id> {
    let opened = |id: &&Id| {
        let row = workbook.registers.get(table::MEETING).and_then(|rows| rows.get(*id));
        row.is_some_and(|row| table::text(row, "opened").is_some())
    };
    in_order(workbook).into_iter().rfind(opened)
}

/// Places changed since a moment (`2026-11-26T14:32`), in the order of the workbook.
#[must_use]
pub fn changed_since(workbook: &Workbook, moment: &str) -> Vec<Place> {
    let later = |at: Option<&String>| at.is_some_and(|at| at.as_str() > moment);
    let entries = workbook.entries();
    let changed = entries.filter(|(_, entry)| later(entry.changed.as_ref().and_then(|it| it.at.as_ref())));
    changed.map(|(place, _)| place).collect()
}

/// The decision that holds at a place: the last one recorded there. Who asks of many places asks [`super::Decisions`].
#[must_use]
pub fn decision_at<'a>(workbook: &'a Workbook, place: &Place) -> Option<(&'a Id, &'a Row)> {
    let address = place.to_string();
    let here = |row: &Row| table::text(row, table::ABOUT).as_deref() == Some(&address);
    workbook.registers.get(table::DECISION)?.iter().rfind(|(_, row)| here(row))
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
        let of = InstrumentRef { id: id("i"), version: "1".into(), extra: Extra::new() };
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
        assert_eq!(last_closed(&workbook).map(|(_, at)| at), Some("2026-03-03T01:10".into()));
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
            last_closed(&workbook).map(|(id, at)| (id.to_string(), at)),
            Some(("m1".into(), "2026-03-02T11:00".into()))
        );
    }
}

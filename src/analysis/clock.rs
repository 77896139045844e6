//! The clock of a meeting: how many minutes a meeting or an item of its agenda has taken, breaks left out.
//!
//! Times of day come from the rows of the group; the present is told (`14:32`). Their order is that of
//! [`Timeline`], so that a meeting which goes on past midnight goes on counting. Nothing here knows a clock.

use crate::instrument::Id;
use crate::workbook::Workbook;
use crate::workbook::working_group::{AgendaItem, Break, Meeting, Timeline, time_of_day};
use jiff::civil::Time;

/// What the clock of a meeting or of an item shows, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Taken so far, without the breaks.
    pub spent: u16,
    /// Planned, where that was said.
    pub planned: Option<u16>,
    /// Whether a break stops it now.
    pub paused: bool,
}

impl Clock {
    /// Minutes beyond what was planned.
    #[must_use]
    pub fn over(&self) -> u16 {
        self.planned.map_or(0, |planned| self.spent.saturating_sub(planned))
    }
}

/// The clock of a meeting that was opened; it stands still once the meeting is closed.
#[must_use]
pub fn of_the_meeting(workbook: &Workbook, meeting: &Id, now: &str) -> Option<Clock> {
    let held = Meeting::find(workbook, meeting)?;
    let planned = held.planned_minutes().and_then(|minutes| u16::try_from(minutes).ok());
    clock(workbook, meeting, (held.opened()?, held.closed()), planned, now)
}

/// The clock of an item that was taken up; it stands still once the item was left.
#[must_use]
pub fn of_item(workbook: &Workbook, meeting: &Id, item: &Id, now: &str) -> Option<Clock> {
    let item = AgendaItem::find(workbook, item)?;
    clock(workbook, meeting, (item.opened()?, item.closed()), item.minutes(), now)
}

/// The item a meeting is on: taken up and not left, the last of several.
#[must_use]
pub fn present_item<'a>(workbook: &'a Workbook, meeting: &'a Id) -> Option<AgendaItem<'a>> {
    AgendaItem::of_meeting(workbook, meeting).rfind(|item| item.was_taken_up() && !item.was_left())
}

/// What is planned for the items of an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgendaMinutes {
    /// The minutes of all items that say how long they may take.
    pub minutes: usize,
    /// How many items do not say it.
    pub without: usize,
    /// The minutes the meeting is planned for.
    pub available: Option<usize>,
}

/// The minutes planned for the items of a meeting, beside those of the meeting itself; nothing without items.
#[must_use]
pub fn agenda_minutes(workbook: &Workbook, meeting: &Id) -> Option<AgendaMinutes> {
    let held = Meeting::find(workbook, meeting)?;
    let items: Vec<Option<u16>> = AgendaItem::of_meeting(workbook, meeting).map(AgendaItem::minutes).collect();
    let available = held.planned_minutes().and_then(|minutes| usize::try_from(minutes).ok());
    (!items.is_empty()).then(|| AgendaMinutes {
        minutes: items.iter().flatten().map(|minutes| usize::from(*minutes)).sum(),
        without: items.iter().filter(|minutes| minutes.is_none()).count(),
        available: available.filter(|minutes| *minutes > 0),
    })
}

/// The break that goes on.
#[must_use]
pub fn present_break<'a>(workbook: &'a Workbook, meeting: &'a Id) -> Option<Break<'a>> {
    Break::of_meeting(workbook, meeting).rfind(|pause| pause.goes_on())
}

fn clock(
    workbook: &Workbook,
    meeting: &Id,
    (begun, ended): (Time, Option<Time>),
    planned: Option<u16>,
    now: &str,
) -> Option<Clock> {
    let now = time_of_day(now)?;
    // without an opening of the meeting an item counts by itself
    let line = Timeline::at(Meeting::find(workbook, meeting), now).or_from(begun);
    let (from, until) = (line.minute(begun), line.minute(ended.unwrap_or(now)));
    let mut breaks = 0;
    for pause in Break::of_meeting(workbook, meeting) {
        let Some(begin) = pause.from() else { continue };
        let end = line.minute(pause.until().unwrap_or(now)).min(until);
        breaks += (end - line.minute(begin).max(from)).max(0);
    }
    let spent = (until - from - breaks).max(0);
    let paused = ended.is_none() && present_break(workbook, meeting).is_some();
    Some(Clock { spent: u16::try_from(spent).unwrap_or(u16::MAX), planned, paused })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::{Cell, Fact, InstrumentRef};

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    fn meeting(rows: &[(&str, &str, &str, &str)]) -> Workbook {
        let of = InstrumentRef { id: id("i"), version: "1".into(), extra: Default::default() };
        let mut workbook = Workbook::new("w".into(), of, "XX".into(), "en".into());
        for (register, row, field, text) in rows {
            let fact = if *field == "meeting" { Fact::Ids(vec![id(text)]) } else { Fact::Text((*text).into()) };
            workbook.put(&Cell::Field(id(register), id(row), id(field)), Some(fact));
        }
        workbook
    }

    #[test]
    fn breaks_stop_the_clock_of_the_item_and_of_the_meeting() {
        let book = meeting(&[
            ("meeting", "m1", "opened", "09:00"),
            ("meeting", "m1", "starts", "09:00"),
            ("meeting", "m1", "ends", "11:00"),
            ("agenda", "a1", "meeting", "m1"),
            ("agenda", "a1", "minutes", "15"),
            ("agenda", "a1", "opened", "09:50"),
            ("break", "b1", "meeting", "m1"),
            ("break", "b1", "from", "10:00"),
            ("break", "b1", "until", "10:20"),
        ]);
        let item = |now| of_item(&book, &id("m1"), &id("a1"), now).unwrap();
        let all = |now| of_the_meeting(&book, &id("m1"), now).unwrap();
        assert_eq!((item("09:58").spent, item("10:05").spent, item("10:30").spent), (8, 10, 20));
        assert_eq!((all("09:58").spent, all("10:30").spent, all("10:30").planned), (58, 70, Some(120)));
        assert_eq!((item("10:05").over(), item("10:30").over()), (0, 5));
        let late = meeting(&[
            ("meeting", "m1", "opened", "09:00"),
            ("agenda", "a1", "meeting", "m1"),
            ("agenda", "a1", "opened", "10:30"),
            ("break", "b1", "meeting", "m1"),
            ("break", "b1", "from", "10:00"),
            ("break", "b1", "until", "10:20"),
        ]);
        assert_eq!(
            of_item(&late, &id("m1"), &id("a1"), "10:42").unwrap().spent,
            12,
            "a break before it is not its own"
        );
        let going = meeting(&[
            ("meeting", "m1", "opened", "23:50"),
            ("break", "b1", "meeting", "m1"),
            ("break", "b1", "from", "00:05"),
        ]);
        let clock = of_the_meeting(&going, &id("m1"), "00:20").unwrap();
        assert_eq!((clock.spent, clock.paused), (15, true), "past midnight, in a break that goes on");
    }
}

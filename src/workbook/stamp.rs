//! The stamp of a change: by whom, when and in which meeting, and what stood there before that meeting.
//!
//! A workbook whose group does not meet carries none, so that two consultants who exchange files compare answers and not
//! clocks. Once there is a meeting, every change of an entry carries the one that runs, or none between meetings.

use super::working_group::{Meeting, running};
use super::{Cell, ChangedPart, Edit, Fact, Part, Place, Workbook};
use crate::instrument::Id;
use std::collections::BTreeSet;

/// Who works, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moment {
    /// The name of whoever is at the keyboard.
    pub who: String,
    /// The day and the time, `2026-11-26T14:32`.
    pub at: String,
}

impl Moment {
    /// The day, `2026-11-26`.
    #[must_use]
    pub fn day(&self) -> &str {
        self.at.split_once('T').map_or("", |(day, _)| day)
    }

    /// The time of day, `14:32`.
    #[must_use]
    pub fn time(&self) -> &str {
        self.at.split_once('T').map_or("", |(_, time)| time)
    }
}

/// The edits that stamp the entries which `edits` change.
#[must_use]
pub fn stamps(workbook: &Workbook, edits: &[Edit], moment: &Moment) -> Vec<Edit> {
    if Meeting::all(workbook).next().is_none() {
        return Vec::new();
    }
    let meeting = running(workbook);
    let changes = |edit: &&Edit| !edit.cell.is_kept() && workbook.get(&edit.cell) != edit.to;
    let places: BTreeSet<&Place> = edits.iter().filter(changes).filter_map(|edit| edit.cell.place()).collect();
    places.into_iter().flat_map(|place| stamp(workbook, place, meeting, moment)).collect()
}

fn stamp(workbook: &Workbook, place: &Place, meeting: Option<&Id>, moment: &Moment) -> Vec<Edit> {
    let put = |part, to: Option<Fact>| Edit { cell: Cell::Part(place.clone(), Part::Changed(part)), to };
    let said = |text: &str| (!text.is_empty()).then(|| Fact::Text(text.to_owned()));
    let mut edits = vec![
        put(ChangedPart::By, said(&moment.who)),
        put(ChangedPart::At, said(&moment.at)),
        put(ChangedPart::Meeting, meeting.cloned().map(Fact::Id)),
    ];
    // what stood there before the meeting stays known through all its changes
    let held = workbook.entry(place).and_then(|entry| entry.changed.as_ref());
    if held.is_none_or(|held| held.meeting.as_ref() != meeting || held.at.is_none()) {
        for (kept, part) in [(ChangedPart::Was, Part::Reply), (ChangedPart::Text, Part::Finding)] {
            let stood = workbook.get(&Cell::Part(place.clone(), part)).map(|fact| fact.to_string());
            edits.push(put(kept, stood.as_deref().and_then(said)));
        }
    }
    edits
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::working_group as group;
    use crate::workbook::{InstrumentRef, Mark, Reply, Slot, Value};

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    fn change(workbook: &mut Workbook, place: &Place, reply: Reply, at: &str) {
        let edits = vec![Edit::put(Cell::Part(place.clone(), Part::Reply), Fact::Reply(reply))];
        let moment = Moment { who: "Ana".into(), at: at.into() };
        let stamps = stamps(workbook, &edits, &moment);
        for edit in edits.into_iter().chain(stamps) {
            workbook.put(&edit.cell, edit.to);
        }
    }

    #[test]
    fn a_change_carries_its_meeting_and_what_stood_there_before_it() {
        let of = InstrumentRef { id: id("i"), version: "1".into(), extra: Default::default() };
        let mut workbook = Workbook::new("w".into(), of, "XX".into(), "en".into());
        let place = Place::Answer(Slot::of(id("q")));
        change(&mut workbook, &place, Reply::Unknown, "2026-01-01T09:00");
        assert_eq!(workbook.entry(&place).unwrap().changed, None, "without meetings nothing is stamped");
        let put = |workbook: &mut Workbook, field: group::GroupField, text: &str| {
            workbook.put(&field.cell(&id("m1")), Some(Fact::Text(text.into())));
        };
        put(&mut workbook, group::meeting::TITLE, "First");
        put(&mut workbook, group::meeting::OPENED, "09:30");
        assert_eq!(running(&workbook), Some(&id("m1")));
        let said = |workbook: &mut Workbook, value, at| {
            change(workbook, &place, Reply::Given(value), at);
            workbook.entry(&place).unwrap().changed.clone().unwrap()
        };
        let first = said(&mut workbook, Value::Yes, "2026-01-02T09:31");
        assert_eq!((first.was.as_deref(), first.meeting), (Some(Mark::Unknown.as_str()), Some(id("m1"))));
        let second = said(&mut workbook, Value::Partly, "2026-01-02T09:40");
        assert_eq!((second.was.as_deref(), second.at.as_deref()), (Some("unknown"), Some("2026-01-02T09:40")));
        assert!(
            stamps(
                &workbook,
                &[Edit::put(Cell::Part(place.clone(), Part::Reply), Fact::Reply(Reply::Given(Value::Partly)))],
                &Moment::default()
            )
            .is_empty(),
            "what changes nothing is no change"
        );
        assert_eq!(second.text, None, "no finding stood there");
        let finding = Cell::Part(place.clone(), Part::Finding);
        workbook.put(&finding, Some(Fact::Text("Found in the meeting.".into())));
        put(&mut workbook, group::meeting::CLOSED, "11:00");
        let between = said(&mut workbook, Value::No, "2026-01-03T10:00");
        assert_eq!(
            (between.was.as_deref(), between.meeting, between.by.as_deref()),
            (Some("partly"), None, Some("Ana"))
        );
        assert_eq!(between.text.as_deref(), Some("Found in the meeting."));
    }
}

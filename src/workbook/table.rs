//! The table the group sits at: names of the registers every workbook has, and how a row of them is read.
//!
//! The registers are data (`assessments/working-group/registers.yaml`); the program knows their names because it opens
//! meetings, takes attendance and records decisions in them. Nothing else in `src/` names a register.

use super::Row;
use crate::instrument::Id;

/// How the group was set up.
pub const TERMS: &str = "terms";
/// Who must be present.
pub const QUORUM: &str = "quorum";
/// Who sits in the group or is heard by it.
pub const MEMBER: &str = "member";
/// Technical sub-groups.
pub const SUBGROUP: &str = "subgroup";
/// Meetings, planned, running and closed.
pub const MEETING: &str = "meeting";
/// What a meeting takes up.
pub const AGENDA: &str = "agenda";
/// Who was in the room, from when to when.
pub const ATTENDANCE: &str = "attendance";
/// Breaks of a meeting.
pub const BREAK: &str = "break";
/// What was settled.
pub const DECISION: &str = "decision";
/// Who undertook what.
pub const ACTION: &str = "action";
/// What was put aside.
pub const PARKED: &str = "parked";
/// What no document shows.
pub const OFF_RECORD: &str = "off-record";
/// Gaps and recommendations.
pub const GAP: &str = "gap";
/// Policy options.
pub const OPTION: &str = "option";

/// Practices others could learn from.
pub const PRACTICE: &str = "practice";

/// The field of a row that says what it is about, as a printed place.
pub const ABOUT: &str = "about";

/// Every register of the table.
pub const ALL: [&str; 15] = [
    TERMS, QUORUM, MEMBER, SUBGROUP, MEETING, AGENDA, ATTENDANCE, BREAK, DECISION, ACTION, PARKED, OFF_RECORD, GAP,
    OPTION, PRACTICE,
];

/// The id of a register or field named here.
#[must_use]
pub fn id(name: &'static str) -> Id {
    Id::known(name)
}

/// A field of a row as text; nothing where it is empty.
#[must_use]
pub fn text(row: &Row, field: &str) -> Option<String> {
    row.get(field).map(super::FieldValue::as_text).filter(|text| !text.trim().is_empty())
}

/// The row a field refers to, the first of several.
#[must_use]
pub fn refers(row: &Row, field: &str) -> Option<Id> {
    row.get(field)?.ids().into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_the_table_can_be_an_id() {
        for name in ALL {
            assert_eq!(Id::new(name).map(|id| id == Id::known(name)), Ok(true), "{name}");
        }
    }
}

//! The working group: its members, meetings, agenda, attendance, decisions and actions, as types over their rows.
//!
//! The registers are data (`assessments/working-group/registers.yaml`), and people may fill them by hand. The program
//! opens meetings, takes attendance and records decisions in them, so it knows their names and those of some fields;
//! **these names stand in `fields` and nowhere else in `src/`**, which `tests/architecture.rs` holds.
//!
//! - `fields`: registers and fields by name; `meeting::OPENED.text(row)`, `meeting::OPENED.cell(id)`.
//! - `rows`: borrowed views, `Meeting`, `AgendaItem`, `Decision` …; cheap to make, they own nothing.
//! - `agenda_order`: the one order of an agenda, and what moves an item in it.
//! - `time`: times of day as people write them; `timeline`: the one order they have within a meeting.
//!
//! What is typed stays as typed, because it is testimony. A text that is no date, time, number or known word is reported
//! as a problem of its cell; the view has nothing there.

mod agenda_order;
mod fields;
mod rows;
mod time;
mod timeline;

pub use agenda_order::{last_place, moved};
pub use fields::{
    ABBREVIATION, ABOUT, ACTION, AGENDA, ALL, ATTENDANCE, BREAK, DECISION, GAP, GroupField, MEETING, MEMBER,
    OFF_RECORD, OPTION, OTHER_NAMES, PARKED, PRACTICE, QUORUM, SUBGROUP, TERMS, abbreviation, action, agenda,
    attendance, breaks, decision, fields, gap, id, is_of_meeting, meeting, member, off_record, option, parked,
    practice, quorum, subgroup, terms,
};
pub use rows::{
    Action, ActionStatus, AgendaItem, Attendance, Break, Decision, Gap, Meeting, Member, Outcome, ParkedPoint,
    ParkedStatus, QuorumRule, Sex, Terms, running,
};
pub use time::{MINUTES_PER_DAY, date_time, time_of_day};
pub use timeline::Timeline;

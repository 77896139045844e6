//! The working group: its members, meetings, agenda, attendance, decisions and actions, as types over their rows.
//!
//! The registers are data (`assessments/working-group/registers.yaml`), and people may fill them by hand. The program
//! opens meetings, takes attendance and records decisions in them, so it knows their names and those of some fields;
//! **these names stand in `fields` and nowhere else in `src/`**, which `tests/architecture.rs` holds.
//!
//! - `fields`: registers and fields by name; `meeting::OPENED.text(row)`, `meeting::OPENED.cell(id)`.
//! - `rows`: borrowed views, `Meeting`, `AgendaItem`, `Decision` …; cheap to make, they own nothing.
//! - `strategy`, `road_map`: the same of gaps and options, and of what has to be done for them.
//! - `agenda_order`: the one order of an agenda, and what moves an item in it.
//! - `time`: times of day as people write them; `timeline`: the one order they have within a meeting.
//!
//! What is typed stays as typed, because it is testimony. A text that is no date, time, number or known word is reported
//! as a problem of its cell; the view has nothing there.

mod agenda_order;
mod fields;
mod road_map;
mod rows;
mod strategy;
mod time;
mod timeline;
mod view;

pub use agenda_order::{last_place, moved};
pub use fields::{
    ABBREVIATION, ABOUT, ACTION, ACTIVITY, AGENDA, ALL, ATTENDANCE, BREAK, CRITERION, DECISION, GAP, GroupField,
    INDICATOR, MEETING, MEMBER, MESSAGE, MILESTONE, OFF_RECORD, OPTION, OTHER_NAMES, PARKED, PRACTICE, QUORUM,
    SUBGROUP, TERMS, VALIDATION, abbreviation, action, activity, agenda, attendance, breaks, criterion, decision,
    fields, gap, id, indicator, is_of_meeting, meeting, member, message, milestone, off_record, option, parked,
    practice, quorum, subgroup, terms, validation,
};
pub use road_map::{Activity, ActivityStatus, AudienceMessage, Indicator, Milestone, Validation, ValidationState};
pub use rows::{
    Action, ActionStatus, AgendaItem, Attendance, Break, Decision, Meeting, Member, Outcome, ParkedPoint, ParkedStatus,
    QuorumRule, Sex, Terms, running,
};
pub use strategy::{Criterion, Gap, GapKind, PolicyOption};
pub use time::{MINUTES_PER_DAY, date_time, time_of_day};
pub use timeline::Timeline;

//! What happens at the table, as edits: opening and closing a meeting, who comes and goes, the agenda, decisions,
//! positions, notes.
//!
//! Pure functions from the workbook and the moment to edits; full screen and plain mode commit them alike. Nothing here
//! counts positions, and nothing knows a key or a screen.

mod agenda;
mod context;
mod deciding;
mod lines;
mod members;
mod notes;
mod positions;
mod quorum;
mod results;
mod room;
mod steps;

pub use crate::workbook::working_group::Outcome;
pub use agenda::{leave_item, meeting_after, move_item, next_item, put_on_agenda, take_up};
pub use context::{MeetingContext, name_of};
pub use deciding::{Conclusion, LastDecision, decide, doubts};
pub use lines::{MeetingLine, meeting_lines};
pub use members::{MEMBER_FIELDS, MemberFault, NewMember, add_members, member_lines, read_member};
pub use notes::note;
pub use positions::{LastPosition, parties, party_group, reveal, round_of, set_stance};
pub use quorum::{NewRule, QuorumFault, put_rules, read_quorum};
pub use results::{Results, results};
pub use room::{close, come_or_go, is_here, open, pause, planned_for_another_day, seats, the_meeting, upcoming};
pub use steps::SetupStep;

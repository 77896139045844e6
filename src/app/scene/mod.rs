//! What each screen says, decided once as data: titles, labels, values, states in words, what asks for attention.
//!
//! `tui` lays a scene out and paints it, `plain` numbers it and speaks it; neither words anything both need. A scene
//! knows no width, colour or sign. Where a sentence names a key, lines have one of their own that names the word to
//! type: `SceneCtx::hint` chooses, here and nowhere else.

mod ask;
mod clock;
mod copied;
mod costing;
mod deciding;
mod evidence;
mod form;
mod grid;
mod lists;
mod meeting;
mod outline;
mod projector;
mod question;
mod record;
mod saved;
mod series;
mod settle;
mod start;

pub use ask::{AskScene, ImportScene, ask, import};
pub use clock::{clock_words, meeting_clock, room_clock, short_clock};
pub use copied::copied;
pub use costing::{
    BeginScene, BeginStep, CostRow, CostTable, CostingBody, CostingScene, FactorRow, LineScene, PayerBar, SwingBar,
    YearBar, costing, costing_goal, costing_rows, costing_sets, first_to_fill,
};
pub use deciding::{
    DecisionScene, EarlierPosition, PartyStance, PartyStanding, PositionsScene, deciding, decision, doubts, finding,
    on_the_table, party_label, party_positions, positions,
};
pub use evidence::{EvidenceLine, evidence, first_draft_note, text_progress};
pub use form::{
    ChoiceLine, FormScene, choices, form, form_hint, form_lines, member_fault, member_line, quorum_fault, quorum_rules,
    reply_choices,
};
pub use grid::{GridCell, GridDetail, GridPlace, GridScene, entry_caution, grid, grid_cell, grid_detail, grid_places};
pub use lists::{
    ProblemGroup, RegisterLine, RegisterScene, chapter_row, field_help, problem_groups, problem_rows, register,
    register_list, row_removal, search_rows,
};
pub use meeting::{
    MeetingRow, MeetingScene, MeetingTab, ResultsScene, RowSign, agenda_time, empty_part, meeting, meeting_rows,
    meeting_tabs, quorum_there, results_so_far,
};
pub use outline::{
    FoldedLine, OutlineLine, OutlinePlace, outline_around, outline_questions, outline_sections, outline_steps,
};
pub use projector::{
    BelowScene, ProjectorPage, ProjectorScene, RoomLine, RoomMark, RoomMatrix, RoomMeeting, RoomQuestion, projector,
};
pub use question::{Guidance, ProblemLine, QuestionScene, guidance, question};
pub use record::{LaidOut, LineValue, MarkChoice, RecordLine, folded, record, record_line, record_title};
pub use saved::saved;
pub use series::{series_ask, series_faults, series_otherwise, series_row, series_title};
pub use settle::{DisputeScene, dispute};
pub use start::{RecentLine, StartScene, start};

use super::model::Model;
use super::session::Session;
use crate::analysis::text_standing::{in_brackets, is_not_agreed};
use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::workbook::{Cell, Fact, Place, Workbook};

/// What scenes are made from.
#[derive(Clone, Copy)]
pub struct SceneCtx<'a> {
    /// The words of the program.
    pub words: &'a Words,
    /// The open workbook.
    pub session: &'a Session,
    /// The time of day, `14:32`.
    pub now: &'a str,
    /// Whether a room looks on: restricted remarks stay hidden then.
    pub public: bool,
    /// Whether it is spoken: sentences name words to type and not keys.
    pub in_lines: bool,
}

/// How a line is meant. Its words say it too: an accent only repeats it for the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accent {
    Text,
    /// Said beside what matters.
    Quiet,
    /// What is at hand now.
    Current,
    /// As it should be.
    Good,
    /// In part, or not settled.
    Partly,
    Gap,
    /// Somebody has to look at it.
    Caution,
}

/// A sentence and how it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// How it is meant.
    pub accent: Accent,
    /// The words.
    pub text: String,
}

impl Told {
    fn new(accent: Accent, text: String) -> Self {
        Self { accent, text }
    }
}

impl<'a> SceneCtx<'a> {
    /// For the screen.
    #[must_use]
    pub fn of_screen(model: &'a Model, session: &'a Session) -> Self {
        Self { words: &model.words, session, now: model.moment.time(), public: model.is_public(), in_lines: false }
    }

    /// For lines, spoken at `now`. Nobody looks on where lines are typed.
    #[must_use]
    pub fn of_lines(words: &'a Words, session: &'a Session, now: &'a str) -> Self {
        Self { words, session, now, public: false, in_lines: true }
    }

    /// What is asked.
    #[must_use]
    pub fn instrument(&self) -> &'a Instrument {
        &self.session.instrument
    }

    /// What was answered.
    #[must_use]
    pub fn workbook(&self) -> &'a Workbook {
        &self.session.workbook
    }

    /// A sentence that names keys on the screen and words to type in lines.
    fn hint(&self, on_screen: &str, in_lines: &str) -> String {
        self.words.t(if self.in_lines { in_lines } else { on_screen })
    }

    /// The name of a place or cell as it is said: a dot in the middle says nothing aloud.
    fn named(&self, name: String) -> String {
        if self.in_lines { name.replace(" · ", ", ") } else { name }
    }

    /// Parts of a line, the empty ones left out.
    fn joined(&self, parts: impl IntoIterator<Item = String>) -> String {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(if self.in_lines { ", " } else { " · " })
    }

    /// What a cell is called, with the place it belongs to.
    #[must_use]
    pub fn cell(&self, cell: &Cell) -> String {
        self.named(crate::wording::phrase::cell(self.words, self.instrument(), self.workbook(), cell))
    }

    /// What a place is called.
    fn place(&self, place: &Place) -> String {
        self.named(crate::wording::phrase::place(self.instrument(), self.workbook(), place))
    }

    /// What a cell holds, in words; a text the group does not agree on in brackets.
    fn fact(&self, cell: &Cell, fact: &Fact) -> String {
        let said = crate::wording::phrase::fact(self.words, self.instrument(), self.workbook(), cell, fact);
        if is_not_agreed(self.workbook(), cell) { in_brackets(&said) } else { said }
    }
}

//! What a room looks at: one thing, and what may be shown of it.
//!
//! Question, replies, the words, titles of sources, positions that are not covered, the decision, a clock. Remarks,
//! reasons, quotes, notes off the record are not asked for at all.

use super::{
    GridCell, GridScene, MeetingRow, PartyStanding, ResultsScene, SceneCtx, Told, decision, on_the_table,
    party_positions, results_so_far, room_clock,
};
use crate::analysis::clock::present_item;
use crate::analysis::meeting::decision_at;
use crate::analysis::{Rating, rating_at};
use crate::app::grid::{Grid, GridKind};
use crate::app::meeting::{name_of, the_meeting};
use crate::app::navigation::{MeetingPart, ProjectorScreen};
use crate::app::record::{Subject, What, items};
use crate::instrument::{FieldKind, QuestionKind};
use crate::wording::phrase;
use crate::workbook::working_group::{self, AgendaItem};
use crate::workbook::{Cell, Fact, Part, Place, ProjectorView, Slot, running};
use std::borrow::Cow;

/// What a room looks at.
#[derive(Debug, Clone)]
pub struct ProjectorScene {
    /// Number and section of a question, or what kind of thing it is.
    pub head: String,
    /// The time of day and how long the item takes; empty without a meeting.
    pub clock: String,
    /// What it looks at.
    pub shown: ProjectorPage,
    /// What was decided there: it stands directly under its name.
    pub decision: Vec<Told>,
    /// What stands below it.
    pub below: Option<BelowScene>,
}

/// The one thing a room looks at.
#[derive(Debug, Clone)]
pub enum ProjectorPage {
    /// The results so far.
    Results(ResultsScene),
    /// A question.
    Question(RoomQuestion),
    /// A question answered through a matrix.
    Matrix(RoomMatrix),
    /// The agenda, or who is in the room.
    Meeting(RoomMeeting),
    /// A standard, a cell of a matrix, a row: its name and what was entered.
    Record(String, Vec<RoomLine>),
    /// The item at hand, or that nothing is shown yet.
    Title(String),
}

/// A question as a room sees it.
#[derive(Debug, Clone)]
pub struct RoomQuestion {
    /// The row it is asked about.
    pub about: Option<String>,
    /// What it asks.
    pub prompt: String,
    /// Its parts, each with its mark.
    pub parts: Vec<(String, Option<RoomMark>)>,
    /// What the reply is called, and the reply; that there is none.
    pub reply: Result<(String, RoomMark), String>,
}

/// A matrix as a room sees it, whole.
#[derive(Debug, Clone)]
pub struct RoomMatrix {
    /// What is asked.
    pub prompt: String,
    /// What its rows and columns are called.
    pub grid: GridScene,
    /// Its cells, row by row.
    pub cells: Vec<Vec<GridCell>>,
}

/// A part of the meeting as a room sees it.
#[derive(Debug, Clone)]
pub struct RoomMeeting {
    /// The meeting and its state.
    pub title: String,
    /// What stands above its lines: the quorum, the minutes planned.
    pub told: Vec<Told>,
    /// Its lines.
    pub rows: Vec<MeetingRow>,
    /// That there are none.
    pub empty: String,
}

/// A reply and how it reads.
#[derive(Debug, Clone)]
pub struct RoomMark {
    /// The reply in words.
    pub word: String,
    /// How it reads.
    pub rating: Rating,
    /// The same in words.
    pub state: Option<String>,
}

/// Something that was entered.
#[derive(Debug, Clone)]
pub struct RoomLine {
    /// What it is called.
    pub label: String,
    /// What was entered.
    pub text: String,
    /// How it reads, where it does.
    pub rating: Option<Rating>,
}

/// The words, the evidence in one line, the parties, the decision.
#[derive(Debug, Clone)]
pub struct BelowScene {
    /// The words on the table: what they are called, and the words.
    pub text: Option<(String, String)>,
    /// The sources, or that there is none.
    pub evidence: String,
    /// Where the parties stand, once one has said so.
    pub parties: Vec<PartyStanding>,
}

/// What a room looks at, whoever asks: what no room may read is hidden from lines too.
#[must_use]
pub fn projector(ctx: &SceneCtx<'_>, screen: &ProjectorScreen) -> ProjectorScene {
    let ctx = &SceneCtx { public: true, ..*ctx };
    let (head, shown) = match &screen.place {
        _ if screen.view == ProjectorView::Agenda => {
            (ctx.words.t("meeting-agenda"), Some(meeting_part(ctx, MeetingPart::Agenda)))
        }
        _ if screen.view == ProjectorView::Room => {
            (ctx.words.t("meeting-room"), Some(meeting_part(ctx, MeetingPart::Room)))
        }
        _ if screen.view == ProjectorView::Results => {
            let results = results_so_far(ctx);
            (results.title.clone(), Some(ProjectorPage::Results(results)))
        }
        Some(Place::Answer(slot)) => (number_and_section(ctx, slot), question(ctx, slot)),
        Some(place) => (kind_of_row(ctx, place), Some(record(ctx, place))),
        None => (ctx.words.t("meeting-agenda"), None),
    };
    let place = screen.place.as_ref().filter(|_| screen.view == ProjectorView::Place);
    let decided = place.filter(|place| decision_at(ctx.workbook(), place).is_some());
    ProjectorScene {
        head,
        clock: room_clock(ctx),
        shown: shown.unwrap_or_else(|| waiting(ctx)),
        decision: decided.map(|place| decision(ctx, place)).unwrap_or_default(),
        below: place.map(|place| below(ctx, place)),
    }
}

/// The agenda of the meeting at hand, or who is in its room.
fn meeting_part(ctx: &SceneCtx<'_>, part: MeetingPart) -> ProjectorPage {
    let id = the_meeting(ctx.workbook());
    let scene = super::meeting(ctx, id);
    let told = match part {
        MeetingPart::Room => scene.quorum.into_iter().chain(scene.missing).collect(),
        _ => id.and_then(|id| super::agenda_time(ctx, id)).into_iter().collect(),
    };
    ProjectorPage::Meeting(RoomMeeting {
        title: match scene.title {
            Ok((title, state)) => ctx.joined([title, state]),
            Err((none, _)) => none,
        },
        told,
        rows: super::meeting_rows(ctx, part, id),
        empty: ctx.words.t("projector-empty"),
    })
}

/// The matrix a question is answered through.
fn matrix(ctx: &SceneCtx<'_>, prompt: &str, kind: GridKind) -> ProjectorPage {
    let grid = Grid::of(ctx.instrument(), ctx.workbook(), kind);
    let none = GridCell { rating: None, text: None };
    let cell = |row, column| grid.cell(ctx.instrument(), row, column).map(|cell| super::grid_cell(ctx, &cell));
    let row = |row| (0..grid.columns.len()).map(|column| cell(row, column).unwrap_or_else(|| none.clone())).collect();
    ProjectorPage::Matrix(RoomMatrix {
        prompt: prompt.to_owned(),
        cells: (0..grid.rows.len()).map(row).collect(),
        grid: super::grid(ctx, &grid),
    })
}

/// The item at hand; that nothing is shown yet.
fn waiting(ctx: &SceneCtx<'_>) -> ProjectorPage {
    let item = running(ctx.workbook()).and_then(|meeting| present_item(ctx.workbook(), meeting));
    let title = item.and_then(AgendaItem::title).map(Cow::into_owned);
    ProjectorPage::Title(title.unwrap_or_else(|| ctx.words.t("follow-waiting")))
}

fn number_and_section(ctx: &SceneCtx<'_>, slot: &Slot) -> String {
    let Some(node) = ctx.instrument().node(&slot.question) else { return String::new() };
    let section = ctx.instrument().sections.get(&node.section).map_or("", |it| it.title.as_str());
    if ctx.in_lines { format!("{}, {section}", node.number) } else { format!("{}  {section}", node.number) }
}

fn kind_of_row(ctx: &SceneCtx<'_>, place: &Place) -> String {
    let Place::Row(register, _) = place else { return String::new() };
    ctx.instrument().registers.get(register).map(|it| it.one.clone()).unwrap_or_default()
}

fn mark(ctx: &SceneCtx<'_>, word: String, rating: Rating) -> RoomMark {
    let state = phrase::rating(ctx.words, rating);
    // a reply that begins with how it reads says it already
    let state = Some(state).filter(|state| !word.starts_with(state.as_str()));
    RoomMark { word, rating, state }
}

fn question(ctx: &SceneCtx<'_>, slot: &Slot) -> Option<ProjectorPage> {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    let asked = instrument.question(&slot.question)?;
    if let (QuestionKind::Matrix(_), Some(kind)) = (&asked.kind, GridKind::of_question(&slot.question, asked)) {
        return Some(matrix(ctx, &asked.prompt, kind));
    }
    let place = Place::Answer(slot.clone());
    let entry = workbook.entry(&place);
    let part = |facet| {
        let held = entry.and_then(|entry| entry.facets.get(&facet).copied())?;
        let rating = rating_at(instrument, workbook, &Cell::Part(place.clone(), Part::Facet(facet)), held);
        Some(mark(ctx, phrase::mark(words, held), rating))
    };
    let parts = instrument.facets(asked).into_iter().map(|(facet, label, _)| (label.to_owned(), part(facet)));
    let state = ctx.session.derived.progress.slots.get(slot);
    let given = entry.and_then(|entry| entry.reply.as_ref());
    let reply = match (given, state.and_then(|state| state.mark)) {
        (Some(reply), _) => Some(phrase::reply(words, instrument, slot, reply)),
        (None, Some(mark)) => Some(phrase::mark(words, mark)),
        (None, None) => None,
    };
    let reply = reply.zip(state).map(|(reply, state)| (words.t("decide-reply"), mark(ctx, reply, state.rating)));
    Some(ProjectorPage::Question(RoomQuestion {
        about: phrase::asked_about(instrument, workbook, slot),
        prompt: asked.prompt.clone(),
        parts: parts.collect(),
        reply: reply.ok_or_else(|| words.t("projector-no-reply")),
    }))
}

/// A standard, a cell of the matrix, a gap, an option: its title and what was entered.
fn record(ctx: &SceneCtx<'_>, place: &Place) -> ProjectorPage {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    let subject = match place {
        Place::Row(register, row) => Subject::Row(register.clone(), row.clone()),
        place => Subject::Entry(place.clone()),
    };
    let line = |what| {
        let What::Cell(cell, _) = what else { return None };
        let fact = workbook.get(&cell).filter(|_| is_shown(ctx, &cell))?;
        let rating = match fact {
            Fact::Mark(mark) => Some(rating_at(instrument, workbook, &cell, mark)),
            _ => None,
        };
        Some(RoomLine { label: phrase::short(words, instrument, &cell), text: ctx.fact(&cell, &fact), rating })
    };
    let lines = items(instrument, workbook, &subject).into_iter().filter_map(|item| line(item.what));
    ProjectorPage::Record(name_of(instrument, workbook, place), lines.collect())
}

/// Whether a cell of a row or entry belongs on the screen of the room.
fn is_shown(ctx: &SceneCtx<'_>, cell: &Cell) -> bool {
    match cell {
        Cell::Field(register, _, field) | Cell::Year(register, _, field, _) => {
            ctx.instrument().registers.get(register).is_some_and(|definition| {
                let kind = definition.fields.get(field).map(|it| it.kind);
                !definition.restricted
                // of an item the clock tells its times, and a room has no use for the rest of its row
                && register.as_str() != working_group::AGENDA
                && *field != definition.title
                && field.as_str() != working_group::ABOUT
                && kind.is_some_and(|kind| kind != FieldKind::Sources)
            })
        }
        Cell::Part(_, part) => part.is_of_matrices(),
        _ => false,
    }
}

fn below(ctx: &SceneCtx<'_>, place: &Place) -> BelowScene {
    let entry = ctx.workbook().entry(place);
    let cited = entry.into_iter().flat_map(|entry| entry.citations.values());
    let title = |source| phrase::source_title(ctx.instrument(), ctx.workbook(), source);
    let titles: Vec<String> = cited.filter_map(|citation| citation.source.as_ref()).map(title).collect();
    let evidence = match titles.is_empty() {
        true => ctx.words.t("projector-no-evidence"),
        false => ctx.words.with("projector-evidence", &[("sources", (&ctx.joined(titles)).into())]),
    };
    let has_positions = entry.is_some_and(|entry| !entry.positions.is_empty());
    let parties = party_positions(ctx, place).into_iter();
    BelowScene {
        text: on_the_table(ctx, place),
        evidence,
        // of the groups that are heard, a room sees those who spoke
        parties: if has_positions { parties.filter(|it| it.given || it.heard.is_none()).collect() } else { Vec::new() },
    }
}

//! The outline: steps, sections, questions; how far each is, how each question reads, where something could be better.

use super::SceneCtx;
use crate::analysis::{Counts, Rating, SlotState, State};
use crate::app::outline::{OutlineRow, RowKind, outline_rows};
use crate::instrument::{Id, Section};
use crate::wording::phrase;
use crate::workbook::{Place, Slot};

/// A line of the outline.
#[derive(Debug, Clone)]
pub struct OutlineLine {
    pub of: OutlinePlace,
    /// Its number; that of a question asked row by row names its row too.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// What is under it, or the rows of a question.
    pub counts: Counts,
    /// How a question reads, or how far what is under the line is, in words.
    pub state: String,
    /// That something could be better about a question.
    pub problems: Option<String>,
}

/// What a line of the outline is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlinePlace {
    /// A step of the process, or a section; whether what is under it follows.
    Part(bool),
    /// A heading that asks nothing itself.
    Heading,
    /// A question, and how it reads.
    Question(Rating),
}

/// A line of the outline beside a question.
#[derive(Debug, Clone)]
pub struct FoldedLine {
    pub line: OutlineLine,
    /// How deep it stands.
    pub depth: usize,
    /// Whether it is a step.
    pub is_step: bool,
    /// Whether it is the question in front.
    pub is_current: bool,
}

/// The outline folded around a question.
#[must_use]
pub fn outline_around(ctx: &SceneCtx<'_>, current: &Id) -> Vec<FoldedLine> {
    let rows = outline_rows(ctx.instrument(), &ctx.session.derived.progress, current);
    rows.into_iter().map(|row| folded(ctx, row)).collect()
}

fn folded(ctx: &SceneCtx<'_>, row: OutlineRow) -> FoldedLine {
    let (is_step, depth, is_current) = (matches!(row.kind, RowKind::Step(_)), row.depth, row.current);
    let (of, state, problems) = match &row.kind {
        RowKind::Step(_) | RowKind::Section(_) => (OutlinePlace::Part(row.unfolded), progress(ctx, row.counts), None),
        RowKind::Branch(_) => (OutlinePlace::Heading, progress(ctx, row.counts), None),
        RowKind::Question(id, rating, state) => {
            let reads = reads(ctx, *rating, *state);
            (OutlinePlace::Question(*rating), reads, problems(ctx, ctx.session.derived.problems_of(id)))
        }
    };
    let line = OutlineLine { of, number: row.number, title: row.title, counts: row.counts, state, problems };
    FoldedLine { line, depth, is_step, is_current }
}

/// The steps of the process.
#[must_use]
pub fn outline_steps(ctx: &SceneCtx<'_>) -> Vec<OutlineLine> {
    let steps = ctx.instrument().steps.iter();
    let line = |(id, step): (&Id, &crate::instrument::Step)| {
        let counts = ctx.session.derived.progress.steps.get(id).copied().unwrap_or_default();
        part(ctx, step.number.clone(), step.title.clone(), counts)
    };
    steps.map(line).collect()
}

/// The sections with the number of their step.
#[must_use]
pub fn outline_sections(ctx: &SceneCtx<'_>) -> Vec<(Id, OutlineLine)> {
    let line = |(id, section): (&Id, &Section)| {
        let counts = ctx.session.derived.progress.sections.get(id).copied().unwrap_or_default();
        let number = ctx.instrument().steps.get(&section.step).map_or("", |step| step.number.as_str());
        (id.clone(), part(ctx, number.to_owned(), section.title.clone(), counts))
    };
    ctx.instrument().sections.iter().map(line).collect()
}

/// The questions of a section, those asked row by row once for each row.
#[must_use]
pub fn outline_questions(ctx: &SceneCtx<'_>, section: &Id) -> Vec<(Slot, OutlineLine)> {
    let is_there = |slot: &Slot| ctx.instrument().node(&slot.question).is_some_and(|node| node.section == *section);
    let slots = ctx.session.derived.progress.slots.iter().filter(|(slot, _)| is_there(slot));
    let line = |(slot, state): (&Slot, &SlotState)| {
        let place = Place::Answer(slot.clone());
        let found = ctx.session.derived.problems_at(&place).count();
        let line = OutlineLine {
            of: OutlinePlace::Question(state.rating),
            number: ctx.place(&place),
            title: ctx.instrument().question(&slot.question).map(|asked| asked.name().to_owned()).unwrap_or_default(),
            counts: ctx.session.derived.progress.over([&slot.question]),
            state: state
                .mark
                .filter(|_| state.state != State::Open)
                .map_or_else(|| reads(ctx, state.rating, state.state), |mark| phrase::mark(ctx.words, mark)),
            problems: problems(ctx, found),
        };
        (slot.clone(), line)
    };
    slots.map(line).collect()
}

fn part(ctx: &SceneCtx<'_>, number: String, title: String, counts: Counts) -> OutlineLine {
    OutlineLine { of: OutlinePlace::Part(false), number, title, counts, state: progress(ctx, counts), problems: None }
}

/// How far what is under a line is.
fn progress(ctx: &SceneCtx<'_>, counts: Counts) -> String {
    let args = [("answered", counts.answered.into()), ("asked", counts.asked().into())];
    ctx.words.with("results-progress", &args)
}

fn problems(ctx: &SceneCtx<'_>, count: usize) -> Option<String> {
    (count > 0).then(|| ctx.words.with("outline-problems", &[("count", count.into())]))
}

/// How a question reads.
pub(super) fn reads(ctx: &SceneCtx<'_>, rating: Rating, state: State) -> String {
    match state {
        State::Open => ctx.words.t("state-open"),
        _ => phrase::rating(ctx.words, rating),
    }
}

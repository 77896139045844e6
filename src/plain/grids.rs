//! Matrices said place by place: each standard with status, law and practice; each branch and group with law and practice.

use super::parse::{enter_row, options};
use super::session::{LineResponse, PlainSession};
use super::speak::short_label;
use super::state::{Focus, LineCtx};
use super::syntax::mark_alone;
use super::verb::Verb;
use crate::app::scene::{self, GridCell};
use crate::app::{Grid, GridKind, Request, Subject};
use crate::workbook::{Cell, CellKind, Fact, Place};

/// The places of a matrix with their cells, in the order they are said.
fn places(here: &LineCtx<'_>, kind: &GridKind) -> Vec<(Place, Vec<Cell>)> {
    let places = scene::grid_places(&here.scene(), kind).into_iter();
    places.map(|it| (it.place, it.cells.into_iter().map(|(cell, ..)| cell).collect())).collect()
}

impl PlainSession {
    /// Standards, coverage, or the matrix of the question in front.
    pub(super) fn matrix(&mut self, here: &LineCtx<'_>, verb: Verb, step: &mut LineResponse) {
        let question = here.slot().and_then(|slot| here.instrument().question(&slot.question));
        let kind = match (verb, question, here.slot()) {
            (Verb::Standards, ..) => Some(GridKind::Standards),
            (Verb::Coverage, ..) => Some(GridKind::Coverage),
            (_, Some(question), Some(slot)) => GridKind::of_question(&slot.question, question),
            _ => None,
        };
        let Some(kind) = kind else {
            step.output.t(here.words(), "plain-no-matrix");
            return;
        };
        self.say_grid(here, &kind, step);
        self.focus.retain(|focus| !matches!(focus, Focus::Grid(_) | Focus::Record(_)));
        self.focus.push(Focus::Grid(kind));
    }

    pub(super) fn say_grid(&self, here: &LineCtx<'_>, kind: &GridKind, step: &mut LineResponse) {
        let (ctx, words) = (here.scene(), here.words());
        let grid = Grid::of(here.instrument(), here.workbook(), kind.clone());
        let scene = scene::grid(&ctx, &grid);
        step.output.line(&scene.title);
        if grid.rows.is_empty() {
            step.output.line(&scene.empty);
        }
        let between = words.t("plain-between");
        for (at, place) in scene::grid_places(&ctx, kind).iter().enumerate() {
            let value = |(_, label, cell): &(Cell, String, GridCell)| {
                let text = cell.text.clone().unwrap_or_else(|| words.t("plain-empty"));
                words.labelled(label, &text)
            };
            let values = place.cells.iter().map(value).collect::<Vec<_>>().join(&between);
            step.output.line(&format!("{}. {}. {values}", at + 1, place.title));
        }
    }

    /// `3` opens a place as a record; `3 yes no` sets its cells from the left.
    pub(super) fn grid_row(
        &mut self,
        here: &LineCtx<'_>,
        kind: GridKind,
        at: usize,
        rest: &str,
        step: &mut LineResponse,
    ) {
        let places = places(here, &kind);
        let Some((place, cells)) = places.get(at) else {
            self.no_such_number(here, places.len(), step);
            return;
        };
        if rest.is_empty() {
            self.open_record(here, Subject::Entry(place.clone()), step);
            return;
        }
        match enter_row(here, cells, rest) {
            Some(facts) => {
                let facts = facts.into_iter().map(|(cell, fact)| (cell, Some(fact))).collect();
                step.messages.push(self.request(Request::Put(facts)));
            }
            None => self.refuse_row(here, cells, step),
        }
    }

    /// Says what a row takes, cell by cell.
    fn refuse_row(&self, here: &LineCtx<'_>, cells: &[Cell], step: &mut LineResponse) {
        step.output.t(here.words(), "plain-row-how");
        for cell in cells {
            let labels = here.kind(cell).map(|kind| options(here, cell, &kind)).unwrap_or_default();
            let labels = match labels.is_empty() {
                true => here.words().t("plain-marks"),
                false => labels
                    .into_iter()
                    .map(|option| option.in_full())
                    .collect::<Vec<_>>()
                    .join(&here.words().t("plain-between")),
            };
            step.output.labelled(here.words(), &short_label(here, cell), &labels);
        }
    }

    /// `all 3 yes`: the same mark in every cell of a row that takes marks.
    pub(super) fn same_in_row(&mut self, here: &LineCtx<'_>, kind: GridKind, rest: &str, step: &mut LineResponse) {
        let (first, mark) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let places = places(here, &kind);
        let row = first.parse::<usize>().ok().and_then(|number| places.get(number.checked_sub(1)?));
        let (Some((_, cells)), Some(mark)) = (row, mark_alone(here.lexicon, mark)) else {
            step.output.t(here.words(), "plain-all-how");
            return;
        };
        let marks = cells.iter().filter(|cell| here.kind(cell) == Some(CellKind::Mark));
        let facts = marks.map(|cell| (cell.clone(), Some(Fact::Mark(mark)))).collect();
        step.messages.push(self.request(Request::Put(facts)));
    }

    /// Asks for every empty cell of the matrix, place by place.
    pub(super) fn ask_grid(&mut self, here: &LineCtx<'_>, kind: GridKind, step: &mut LineResponse) {
        let cells = places(here, &kind).into_iter().flat_map(|(_, cells)| cells);
        let empty: Vec<Cell> = cells.filter(|cell| here.get(cell).is_none()).collect();
        if empty.is_empty() {
            step.output.t(here.words(), "plain-nothing-empty");
        } else {
            step.output.t(here.words(), "plain-asking");
            self.ask_cells(empty);
        }
    }
}

//! A matrix: what its rows and columns are called, and what each cell says. The screen lays it out as a table, lines
//! say it place by place.

use super::{SceneCtx, record_title};
use crate::analysis::{Rating, rating_at};
use crate::app::grid::{Column, Grid, GridKind};
use crate::app::record::Subject;
use crate::instrument::{Id, Listing, MatrixPart};
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, Fact, Mark, Part, Place, Slot, kind_of};

/// What is said of a matrix.
#[derive(Debug, Clone)]
pub struct GridScene {
    pub title: String,
    /// What its rows are called.
    pub rows: Vec<String>,
    /// What its columns are called: the group they belong to, and the column.
    pub columns: Vec<(String, String)>,
    /// What is said where there are no rows.
    pub empty: String,
}

/// What a cell of a matrix says.
#[derive(Debug, Clone)]
pub struct GridCell {
    /// How it reads, where it reads at all.
    pub rating: Option<Rating>,
    /// What stands there.
    pub text: Option<String>,
}

/// The cell under the cursor in words.
#[derive(Debug, Clone)]
pub struct GridDetail {
    /// Its row and its column.
    pub title: String,
    /// What it says.
    pub cell: GridCell,
    /// What may be chosen, where it takes a word of a list.
    pub choices: Vec<String>,
    /// What was found there.
    pub said: Option<String>,
    /// What somebody has to look at.
    pub caution: Option<String>,
}

/// A place of a matrix with its cells, as lines say it.
#[derive(Debug, Clone)]
pub struct GridPlace {
    pub place: Place,
    /// What it is called.
    pub title: String,
    /// Its cells, each with what it is called and what it says.
    pub cells: Vec<(Cell, String, GridCell)>,
}

/// What is said of a matrix.
#[must_use]
pub fn grid(ctx: &SceneCtx<'_>, grid: &Grid) -> GridScene {
    let (words, instrument) = (ctx.words, ctx.instrument());
    let title = match &grid.kind {
        GridKind::Standards => words.t("grid-standards"),
        GridKind::Coverage => phrase::by_branch(words, instrument, "grid-coverage"),
        GridKind::Question(id) => {
            let number = instrument.node(id).map_or("", |node| node.number.as_str());
            let prompt = instrument.question(id).map_or("", |question| question.prompt.as_str());
            format!("{number} {prompt}")
        }
    };
    let register = match &grid.kind {
        GridKind::Question(id) => instrument.question(id).and_then(|question| question.for_register.as_ref()),
        _ => None,
    };
    let hint = register.and_then(|id| instrument.registers.get(id)).map_or("", |it| it.hint.as_str());
    GridScene {
        title,
        rows: grid.rows.iter().map(|row| row_label(ctx, &grid.kind, row)).collect(),
        columns: grid.columns.iter().map(|column| column_label(ctx, &grid.kind, column)).collect(),
        empty: format!("{} {hint}", ctx.hint("grid-empty", "plain-no-rows")),
    }
}

/// A standard that the table of the source does not list is marked; the title of the matrix says so.
fn standard_mark(ctx: &SceneCtx<'_>, id: &Id) -> &'static str {
    let listed = ctx.instrument().standards.get(id).is_none_or(|it| it.listing == Listing::Table1);
    if listed { "" } else { " *" }
}

fn row_label(ctx: &SceneCtx<'_>, kind: &GridKind, row: &Id) -> String {
    let instrument = ctx.instrument();
    match kind {
        GridKind::Standards => instrument.standards.get(row).map_or_else(String::new, |standard| {
            format!("{}{} {}", standard.code, standard_mark(ctx, row), standard.title)
        }),
        GridKind::Coverage | GridKind::Question(_) if kind.matrix(instrument).is_some() => {
            let pool = kind.matrix(instrument).map(|(_, matrix)| matrix.rows);
            pool.and_then(|pool| instrument.label_in(pool, row, false)).unwrap_or_default().to_owned()
        }
        GridKind::Coverage => String::new(),
        GridKind::Question(id) => {
            let slot = Slot { question: id.clone(), row: Some(row.clone()) };
            phrase::asked_about(instrument, ctx.workbook(), &slot).unwrap_or_default()
        }
    }
}

fn column_label(ctx: &SceneCtx<'_>, kind: &GridKind, column: &Column) -> (String, String) {
    let (words, instrument) = (ctx.words, ctx.instrument());
    let columns = kind.matrix(instrument).and_then(|(_, matrix)| matrix.columns);
    let above = |id: &Id| columns.and_then(|pool| instrument.label_in(pool, id, true)).unwrap_or_default();
    match column {
        Column::Part(id, part) => {
            let below = Part::in_matrix(*part, None).label().unwrap_or_default();
            (id.as_ref().map(above).unwrap_or_default().to_owned(), words.t(below))
        }
        Column::Reply => (String::new(), words.t("reply-overall")),
        Column::Facet(facet) => {
            let question = match kind {
                GridKind::Question(id) => instrument.question(id),
                _ => None,
            };
            let label = question.and_then(|question| {
                let facets = instrument.facets(question);
                facets.iter().find(|(id, ..)| id == facet).map(|(_, label, _)| (*label).to_owned())
            });
            (String::new(), label.unwrap_or_else(|| facet.to_string()))
        }
    }
}

/// What a cell says and how it reads.
#[must_use]
pub fn grid_cell(ctx: &SceneCtx<'_>, cell: &Cell) -> GridCell {
    let disputed = ctx.workbook().is_disputed(cell).then_some(Rating::Disputed);
    let Some(fact) = ctx.workbook().get(cell) else {
        return GridCell { rating: disputed, text: disputed.map(|rating| phrase::rating(ctx.words, rating)) };
    };
    let mark = match &fact {
        Fact::Mark(mark) => Some(*mark),
        Fact::Reply(reply) => reply.mark(),
        _ => None,
    };
    match mark {
        Some(mark) => {
            let word = match mark {
                // a table has little room
                Mark::NotApplicable if !ctx.in_lines => ctx.words.t("mark-short-not-applicable"),
                mark => phrase::mark(ctx.words, mark),
            };
            let rating = rating_at(ctx.instrument(), ctx.workbook(), cell, mark);
            GridCell { rating: Some(rating), text: Some(word) }
        }
        None => GridCell { rating: disputed, text: Some(ctx.fact(cell, &fact)) },
    }
}

/// The cell at a row and column in words.
#[must_use]
pub fn grid_detail(ctx: &SceneCtx<'_>, grid: &Grid, row: usize, column: usize) -> Option<GridDetail> {
    let cell = grid.cell(ctx.instrument(), row, column)?;
    let place = grid.place(row, column)?;
    let (above, below) = column_label(ctx, &grid.kind, grid.columns.get(column)?);
    let column = if above.is_empty() { below } else { format!("{above}, {below}") };
    let choices = match kind_of(ctx.instrument(), &cell) {
        Ok(CellKind::Choice(choices)) => {
            let ids = choices.ids(ctx.instrument(), ctx.workbook());
            let word = |id: &Id| phrase::choice(ctx.words, ctx.instrument(), ctx.workbook(), &choices, id);
            ids.iter().map(word).collect()
        }
        _ => Vec::new(),
    };
    let entry = ctx.workbook().entry(&place);
    Some(GridDetail {
        title: ctx.joined([row_label(ctx, &grid.kind, grid.rows.get(row)?), column]),
        choices,
        said: super::finding(ctx, &place).or_else(|| entry.and_then(|entry| entry.why.clone())),
        caution: caution(ctx, &place, &cell),
        cell: grid_cell(ctx, &cell),
    })
}

/// What somebody has to look at: that two people changed it, or that no source is named.
fn caution(ctx: &SceneCtx<'_>, place: &Place, cell: &Cell) -> Option<String> {
    let entry = ctx.workbook().entry(place)?;
    if ctx.workbook().is_disputed(cell) {
        return Some(ctx.words.t("problem-disputed"));
    }
    entry.citations.is_empty().then(|| ctx.words.t("light-unsupported"))
}

/// The places of a matrix with their cells, in the order they are said.
#[must_use]
pub fn grid_places(ctx: &SceneCtx<'_>, kind: &GridKind) -> Vec<GridPlace> {
    let grid = Grid::of(ctx.instrument(), ctx.workbook(), kind.clone());
    let mut found: Vec<GridPlace> = Vec::new();
    for row in 0..grid.rows.len() {
        for (column, of) in grid.columns.iter().enumerate() {
            let (Some(place), Some(cell)) = (grid.place(row, column), grid.cell(ctx.instrument(), row, column)) else {
                continue;
            };
            let label = match of {
                // how far a Recommendation is applied is no status
                Column::Part(_, MatrixPart::Status) => phrase::short(ctx.words, ctx.instrument(), &cell),
                of => column_label(ctx, &grid.kind, of).1,
            };
            let said = grid_cell(ctx, &cell);
            match found.last_mut().filter(|it| it.place == place) {
                Some(it) => it.cells.push((cell, label, said)),
                None => {
                    let title = place_title(ctx, &place);
                    found.push(GridPlace { place, title, cells: vec![(cell, label, said)] });
                }
            }
        }
    }
    found
}

fn place_title(ctx: &SceneCtx<'_>, place: &Place) -> String {
    match place {
        Place::Standard(id) => match ctx.instrument().standards.get(id) {
            Some(it) => format!("{}{}, {}", it.code, standard_mark(ctx, id), it.title),
            None => id.to_string(),
        },
        place => record_title(ctx, &Subject::Entry(place.clone())),
    }
}

/// What somebody has to look at in an entry that stands in a matrix; nothing of others.
#[must_use]
pub fn entry_caution(ctx: &SceneCtx<'_>, place: &Place) -> Option<String> {
    let in_matrix = matches!(place, Place::Standard(_) | Place::Coverage(..) | Place::Matrix(..));
    let entry = ctx.workbook().entry(place).filter(|_| in_matrix)?;
    entry.citations.is_empty().then(|| ctx.words.t("light-unsupported"))
}

//! How an outcome moves with each assumption: two lists that are never mixed, the ranges the group gave and each assumption
//! a little lower and higher.

use super::PageCtx;
use super::tables::{CostRow, CostTable, SwingBar};
use super::years::part;
use crate::analysis::Target;
use crate::app::scene::SceneCtx;
use crate::costing::{ASSUMPTION, Move, Number, OutcomeFigure, Value, names};
use crate::instrument::Id;
use crate::wording::figures;
use crate::workbook::Cell;

/// What can be looked at, each with what it is called, in the order it is offered.
#[must_use]
pub fn costing_outcomes(ctx: &SceneCtx<'_>) -> Vec<(OutcomeFigure, String)> {
    OutcomeFigure::ALL.into_iter().map(|figure| (figure, figures::outcome(ctx.instrument(), figure))).collect()
}

/// How the outcome looked at moves with each assumption.
pub(super) fn sensitivity(costed: &PageCtx<'_>) -> CostTable {
    let outcome = costed.screen.outcome(&costed.costing);
    let found = costed.ctx.session.sensitivity(&costed.costing, &outcome);
    let said = |value: &Value| {
        let said = figures::of_outcome(costed.ctx.words, costed.frame(), outcome.figure, value);
        said.unwrap_or_else(|| costed.t("costing-page-none"))
    };
    let apart = |value: &Value| match (value, &found.base) {
        (Ok(value), Ok(base)) => Some(value.minus(base)),
        _ => None,
    };
    let all = found.structure.iter().chain(&found.ranges).flat_map(|it| [&it.low, &it.high]);
    let widest = all.filter_map(apart).map(|it| it.magnitude()).max();
    let bar = |it: &Move| {
        let (low, high, widest) = (apart(&it.low)?, apart(&it.high)?, widest.as_ref()?);
        let on = |below: bool| {
            let furthest =
                [&low, &high].into_iter().filter(|it| it.is_negative() == below).map(Number::magnitude).max();
            furthest.map_or(0, |it| part(&it, widest, 100))
        };
        Some(SwingBar { below: on(true), above: on(false) })
    };
    let row = |it: &Move| {
        let title = costed.row_title(ASSUMPTION, &it.assumption);
        let number = costed.number_of(&it.assumption).map(|number| format!("[{number}] ")).unwrap_or_default();
        let cells = vec![costed.t(figures::shift(it.shift)), said(&it.low), said(&it.high)];
        let cell = Cell::Field(Id::known(ASSUMPTION), it.assumption.clone(), Id::known(names::VALUES));
        CostRow { bar: bar(it), ..CostRow::new(format!("{number}{title}"), cells).at(Target::Cell(cell)) }
    };
    let mut rows = Vec::new();
    for (moves, key) in [(&found.ranges, "costing-page-ranges"), (&found.structure, "costing-page-structure")] {
        let above = |nth: usize| (nth == 0).then(|| costed.t(key));
        rows.extend(moves.iter().enumerate().map(|(nth, it)| CostRow { above: above(nth), ..row(it) }));
    }
    let mut notes = vec![costed.t("costing-page-sensitivity-note")];
    if found.ranges.is_empty() {
        notes.push(costed.t("costing-no-ranges"));
    }
    if found.without_effect > 0 {
        notes.push(costed.ctx.words.with("costing-without-effect", &[("count", found.without_effect.into())]));
    }
    if let Err(lack) = &found.base {
        notes.push(costed.lacks(lack));
    }
    let base =
        costed.ctx.words.labelled(&figures::outcome(costed.ctx.instrument(), outcome.figure), &said(&found.base));
    let when = outcome.year.map_or_else(|| costed.span(), |year| costed.year(year));
    let unit = figures::unit_of_outcome(costed.ctx.words, costed.frame(), outcome.figure);
    CostTable {
        title: costed.ctx.joined([base, when, unit]),
        heads: ["costing-shift", "costing-low", "costing-high"].map(|key| costed.t(key)).to_vec(),
        rows,
        notes,
        column: 0,
    }
}

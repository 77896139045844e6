//! A dispute: what it is about, and what can be done with its two versions, each in words.

use super::SceneCtx;
use crate::app::request::can_settle;
use crate::text::paragraphs::apart;
use crate::workbook::{Cell, Fact, Settling, hidden_after};

/// What is said of a dispute before it is settled.
#[derive(Debug, Clone)]
pub struct DisputeScene {
    /// What is disputed.
    pub title: String,
    /// What can be done, and what follows.
    pub choices: Vec<(Settling, String)>,
}

/// What is said of a dispute; `disputed` is the cell of the other version.
#[must_use]
pub fn dispute(ctx: &SceneCtx<'_>, disputed: &Cell) -> DisputeScene {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    let said = |at: &Cell| ctx.fact(at, &workbook.get(at).unwrap_or(Fact::Emptied));
    let (held, other) = apart(&said(disputed.meant()), &said(disputed));
    let choice = |how: Settling| {
        let key = format!("settle-{}", how.name());
        let label = match how {
            Settling::Keep => words.with(&key, &[("text", (&held).into())]),
            Settling::Take => words.with(&key, &[("text", (&other).into())]),
            Settling::Both => words.t(&key),
        };
        // whether it is hidden is settled with its words, so it is said with them
        let label = match hidden_after(instrument, workbook, disputed, how) {
            Some(true) => words.with("settle-hidden", &[("choice", (&label).into())]),
            Some(false) => words.with("settle-shown", &[("choice", (&label).into())]),
            None => label,
        };
        (how, label)
    };
    let possible = Settling::ALL.into_iter().filter(|how| can_settle(instrument, workbook, disputed, *how));
    DisputeScene {
        title: words.with("settle-title", &[("cell", (&ctx.cell(disputed.meant())).into())]),
        choices: possible.map(choice).collect(),
    }
}

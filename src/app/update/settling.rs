//! Settling a dispute: which of two versions of a cell holds, chosen from a short list and done in one step.

use super::request;
use crate::app::effect::{Effect, Env};
use crate::app::field::Field;
use crate::app::model::Model;
use crate::app::overlay::{Choice, Overlay, PickFor, Picker};
use crate::app::record::{What, items};
use crate::app::request::{Request, can_settle};
use crate::instrument::Id;
use crate::report::phrase;
use crate::workbook::{Cell, Fact, Settling, hidden_after, leading};

/// Settles what the cursor is on, or else the first dispute of the record.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let (Some(session), Some(pane)) = (&model.session, model.pane()) else { return Vec::new() };
    let here = match model.current_item().map(|item| item.what) {
        Some(What::Dispute(cell)) => Some(cell),
        _ => {
            items(&session.instrument, &session.workbook, &pane.subject).into_iter().find_map(|item| match item.what {
                What::Dispute(cell) => Some(cell),
                _ => None,
            })
        }
    };
    match here {
        Some(cell) => choose(model, cell),
        None => model.tell("nothing-disputed"),
    }
    Vec::new()
}

/// Lays both versions over the screen, with what can be done about them.
pub fn choose(model: &mut Model, cell: Cell) {
    let Some(session) = &model.session else { return };
    let cell = leading(&session.workbook, &cell);
    let (instrument, workbook, words) = (&session.instrument, &session.workbook, &model.words);
    let of = cell.meant();
    if model.is_public() && (workbook.is_restricted(of) || workbook.is_restricted(&cell)) {
        model.tell("remark-hidden");
        return;
    }
    let said = |at: &Cell| {
        let fact = workbook.get(at).unwrap_or(Fact::Emptied);
        phrase::fact(words, instrument, workbook, at, &fact)
    };
    let (held, other) = (said(of), said(&cell));
    let choices = Settling::ALL
        .into_iter()
        .filter(|how| can_settle(instrument, workbook, &cell, *how))
        .filter_map(|how| {
            let key = format!("settle-{}", how.name());
            let label = match how {
                Settling::Keep => words.with(&key, &[("text", (&held).into())]),
                Settling::Take => words.with(&key, &[("text", (&other).into())]),
                Settling::Both => words.t(&key),
            };
            // whether it is hidden is settled with its words, so it is said with them
            let label = match hidden_after(instrument, workbook, &cell, how) {
                Some(true) => words.with("settle-hidden", &[("choice", (&label).into())]),
                Some(false) => words.with("settle-shown", &[("choice", (&label).into())]),
                None => label,
            };
            Some(Choice { id: Id::new(how.name()).ok()?, label, ticked: false })
        })
        .collect();
    let title = words.with("settle-title", &[("cell", (&phrase::cell(words, instrument, workbook, of)).into())]);
    model.point_at(&cell);
    let filter = Field::line("");
    let target = PickFor::Settle(cell);
    model.overlays.push(Overlay::Picker(Picker { target, title, filter, choices, row: 0, add_to: None, kept: false }));
}

/// Does what was chosen.
pub fn settle(model: &mut Model, cell: &Cell, chosen: Option<Id>, env: &mut dyn Env) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let before = session.revision;
    let how = Settling::ALL.into_iter().find(|how| chosen.as_ref().is_some_and(|id| id.as_str() == how.name()));
    let Some(how) = how else { return Vec::new() };
    let effects = request::make(model, Request::Settle(cell.clone(), how), env);
    if model.session.as_ref().is_some_and(|session| session.revision != before) {
        model.point_at(cell.meant());
        model.tell("settled");
    }
    effects
}

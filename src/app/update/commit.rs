//! Changing the workbook: one step, into the journal first and then into the file, and what lies on screen after it.

use super::meeting;
use super::response::Ctx;
use crate::app::effect::Effect;
use crate::app::model::{Model, NoticeTone, Screen};
use crate::app::overlay::Overlay;
use crate::app::record::{Pane, items};
use crate::app::session::Session;
use crate::wording::phrase;
use crate::workbook::{Cell, DraftPlace, Edit, Part, Place, stamps};

/// Says that the workbook is only looked at, if it is; whether it is.
pub fn refuses(model: &mut Model) -> bool {
    let sentence = Ctx::of(model).and_then(Ctx::refusal);
    let refused = sentence.is_some();
    if let Some(sentence) = sentence {
        model.say(NoticeTone::Error, sentence);
    }
    refused
}

/// Commits edits as one step; what follows is computed, the file is saved.
pub fn commit(model: &mut Model, edits: Vec<Edit>) -> Vec<Effect> {
    if refuses(model) {
        return Vec::new();
    }
    let Some(session) = &mut model.session else { return Vec::new() };
    model.typed.put_down.extend(edits.iter().map(|edit| DraftPlace::Cell(edit.cell.clone())));
    let stamps = stamps(&session.workbook, &edits, &model.moment);
    let taken = |(place, _): &(Place, bool)| {
        edits.iter().any(|edit| matches!(&edit.cell, Cell::Part(at, Part::Position(..)) if at == place))
    };
    // the position taken has begun the round asked for
    model.round = model.round.take().filter(|round| !taken(round));
    let changed = session.commit(edits.into_iter().chain(stamps).collect());
    let effects = if changed { kept(session, false) } else { Vec::new() };
    settle(model);
    effects
}

/// A change goes into the journal first, then into the file.
fn kept(session: &mut Session, undone: bool) -> Vec<Effect> {
    let journal = session.to_journal(undone);
    std::iter::once(journal).chain(session.to_save()).collect()
}

/// Keeps cursors on what exists after a change.
pub fn settle(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let (instrument, workbook) = (&session.instrument, &session.workbook);
    let settle_pane = |pane: &mut Pane| {
        let last = items(instrument, workbook, &pane.subject).len().saturating_sub(1);
        pane.cursor = pane.cursor.min(last);
    };
    for overlay in &mut model.overlays {
        if let Overlay::Record(pane) = overlay {
            settle_pane(pane);
        }
    }
    match &mut model.screen {
        Screen::Question(pane) => settle_pane(pane),
        Screen::Register(screen) => {
            let rows = workbook.rows(&screen.register).count();
            screen.row = screen.row.min(rows.saturating_sub(1));
            if rows == 0 {
                screen.pane = None;
            }
            if let Some(pane) = &mut screen.pane {
                settle_pane(pane);
            }
        }
        _ => {}
    }
    if let Screen::Meeting(_) = model.screen {
        let last = meeting::lines(model).len().saturating_sub(1);
        if let Screen::Meeting(screen) = &mut model.screen {
            screen.row = screen.row.min(last);
        }
    }
}

/// What taking a step back, or doing it again, came to.
pub struct TakenBack {
    /// What is to be done outside.
    pub effects: Vec<Effect>,
    /// The cell it concerned.
    pub cell: Cell,
    /// What is said of it.
    pub sentence: String,
}

/// Takes the last step back, or does it again; nothing where there is none.
pub fn take_back(model: &mut Model, undo: bool) -> Option<TakenBack> {
    let public = model.is_public();
    let (session, words) = (model.session.as_mut()?, &model.words);
    // a row that goes with the step is named while it is still there
    let name = |session: &Session, cell: &Cell| phrase::cell(words, &session.instrument, &session.workbook, cell);
    let before = if undo { session.log.last_done() } else { session.log.last_undone() };
    let named = before.first().map(|edit| edit.cell.clone()).map(|cell| (name(session, &cell), cell));
    let cell = if undo { session.undo() } else { session.redo() }?;
    let effects = kept(session, undo);
    let gone = cell.field().is_some_and(|(register, row, _)| session.workbook.row(register, row).is_none());
    let label = match named {
        // a room that looks on does not read it in passing
        _ if public && session.is_restricted(&cell) => words.t("something-restricted"),
        Some((named, of)) if gone && of == cell => named,
        _ => name(session, &cell),
    };
    let key = if undo { "undone" } else { "redone" };
    let sentence = words.with(key, &[("what", (&label).into())]);
    settle(model);
    Some(TakenBack { effects, cell, sentence })
}

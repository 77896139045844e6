//! Changes with everything they need, made alike for keys and for lines; each says what came of it.
//!
//! Where one is stays as it is, but for an item that is taken up: it is gone to.

use super::meeting::{self, at_desk};
use super::{commit, rescue};
use crate::analysis::agreement::is_blind;
use crate::app::effect::{Effect, Env};
use crate::app::meeting as table;
use crate::app::model::{Model, Tone};
use crate::app::record::{Item, What};
use crate::app::request::{Request, Source, name_row, remove_row, row_added, set_aside};
use crate::instrument::Id;
use crate::workbook::{
    Cell, CitationPart, Edit, Fact, Part, Place, PositionPart, Settling, Stance, fact_edits, settling,
};

/// Makes a change, or says that nothing can be changed here.
pub fn make(model: &mut Model, change: Request, env: &mut dyn Env) -> Vec<Effect> {
    if rescue::refuses(model) {
        return Vec::new();
    }
    match change {
        Request::Put(facts) => put(model, facts),
        Request::Remove(item) => remove(model, &item),
        Request::RemoveRow(register, row) => {
            let edits = model.session.as_ref().map(|session| remove_row(&session.workbook, &register, &row));
            commit(model, edits.unwrap_or_default())
        }
        Request::AddRow { register, row, name } => add_row(model, &register, &row, &name),
        Request::Cite { place, citation, source, details } => cite(model, &place, &citation, source, details),
        Request::Settle(cell, how) => settle(model, &cell, how),
        Request::Position { place, party, stance, statement } => {
            take_position(model, &place, &party, stance, statement)
        }
        Request::PlanMeeting(fields) => meeting::plan(model, fields, env),
        Request::CloseMeeting(meeting) => {
            let edits = at_desk(model, |desk| table::close(desk, &meeting)).unwrap_or_default();
            commit(model, edits)
        }
        Request::ComeOrGo { meeting, member } => meeting::come_or_go(model, &meeting, &member, env),
        Request::PutOnAgenda { meeting, place, title, fields } => {
            meeting::add_item(model, &meeting, place.as_ref(), &title, fields, env)
        }
        Request::TakeUp { meeting, item } => meeting::take_up(model, &meeting, &item),
        Request::Note { note, place, what, fields } => {
            meeting::add_note(model, note, place.as_ref(), (&what, fields), env)
        }
    }
}

/// Puts facts into cells as one step. A row may come into being by a field of it.
pub fn put(model: &mut Model, facts: Vec<(Cell, Option<Fact>)>) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let edits = fact_edits(&session.instrument, &session.workbook, facts);
    let first = edits.iter().find_map(|edit| match &edit.cell {
        Cell::Field(register, row, _) if edit.to.is_some() && session.workbook.rows(register).next().is_none() => {
            Some((register.clone(), row.clone()))
        }
        _ => None,
    });
    let effects = commit(model, edits);
    if let (Some((register, row)), Some(session)) = (first, &model.session)
        && set_aside(&session.instrument, &session.workbook, &register) > 0
    {
        say_added(model, &register, &row);
    }
    effects
}

/// Empties an item of a record.
fn remove(model: &mut Model, item: &Item) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    match &item.what {
        // with the last reply goes the wording it answered
        What::Cell(cell, _) => put(model, vec![(cell.clone(), None)]),
        _ => {
            let edits = item.removal(&session.workbook);
            commit(model, edits)
        }
    }
}

fn add_row(model: &mut Model, register: &Id, row: &Id, name: &str) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(edit) = name_row(&session.instrument, register, row, name) else { return Vec::new() };
    let effects = commit(model, vec![edit]);
    say_added(model, register, row);
    effects
}

fn say_added(model: &mut Model, register: &Id, row: &Id) {
    let Some(session) = &model.session else { return };
    let sentence = row_added(&model.words, &session.instrument, &session.workbook, register, row);
    model.say(Tone::Info, sentence);
}

fn cite(
    model: &mut Model,
    place: &Place,
    citation: &Id,
    source: Source,
    details: Vec<(CitationPart, Fact)>,
) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let (new, row) = match source {
        Source::Row(row) => (None, row),
        Source::New { register, row, name } => (name_row(&session.instrument, &register, &row, &name), row),
    };
    let cell = |part| Cell::Part(place.clone(), Part::Citation(citation.clone(), part));
    let cited = Edit::put(cell(CitationPart::Source), Fact::Id(row));
    let details = details.into_iter().map(|(part, fact)| Edit::put(cell(part), fact));
    let edits = new.into_iter().chain([cited]).chain(details).collect();
    commit(model, edits)
}

fn settle(model: &mut Model, cell: &Cell, how: Settling) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let edits = settling(&session.instrument, &session.workbook, cell, how);
    commit(model, edits.unwrap_or_default())
}

/// Takes a position: in the round asked for, covered while a blind one runs or begins.
fn take_position(
    model: &mut Model,
    place: &Place,
    party: &Id,
    stance: Stance,
    statement: Option<String>,
) -> Vec<Effect> {
    let wish = model.round.clone().filter(|(of, _)| of == place).map(|(_, blind)| blind);
    let how = (wish.is_some(), wish == Some(true));
    let runs = model.session.as_ref().is_some_and(|session| is_blind(session.workbook.entry(place)));
    if statement.is_some() && (how.1 || runs) {
        // the reasons would be on the rapporteur's screen before the others have spoken
        model.tell("blind-reveal-first");
        return Vec::new();
    }
    let mut edits = at_desk(model, |desk| table::set_stance(desk, place, party, stance, how)).unwrap_or_default();
    let round = edits.iter().find_map(|edit| match &edit.cell {
        Cell::Part(_, Part::Position(_, round, _)) => Some(round.clone()),
        _ => None,
    });
    if let (Some(round), Some(statement)) = (round, statement) {
        let part = Part::Position(party.clone(), round, PositionPart::Statement);
        edits.push(Edit::put(Cell::Part(place.clone(), part), Fact::Text(statement)));
    }
    commit(model, edits)
}

//! Changes with everything they need, made alike for keys and for lines; each says what came of it.
//!
//! Where one is stays as it is, but for an item that is taken up: it is gone to.

use super::response::{Ctx, Instruction, Response};
use super::{deciding, meeting};
use crate::analysis::agreement::is_blind;
use crate::app::effect::Env;
use crate::app::gaps::note_gap;
use crate::app::meeting as table;
use crate::app::model::NoticeTone;
use crate::app::record::{Item, What};
use crate::app::request::{Request, Source, first_row, first_row_added, name_row, named_by, remove_row, row_added};
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::working_group::gap;
use crate::workbook::{
    Cell, CitationPart, Edit, Fact, Part, Place, PositionPart, Reply, Stance, fact_edits, settling, working_group,
};

/// Makes a change, or says that nothing can be changed here.
pub fn make(ctx: Ctx<'_>, change: Request, env: &mut dyn Env) -> Response {
    if let Some(sentence) = ctx.refusal() {
        return Response::of(Instruction::Say(NoticeTone::Error, sentence));
    }
    match change {
        Request::Put(facts) => match &facts[..] {
            [(cell, Some(Fact::Reply(reply @ Reply::Deferred { .. })))] if deciding::is_decided(ctx, cell) => {
                deciding::put_off(ctx, cell, reply, env)
            }
            _ => put(ctx, facts),
        },
        Request::Remove(item) => remove(ctx, &item),
        Request::RemoveRow(register, row) => Response::commit(remove_row(ctx.workbook(), &register, &row)),
        Request::AddRow { register, row, name } => match named(ctx, &register, &row, &name) {
            Some(edit) => Response::commit(vec![edit]).then(move |ctx| added(ctx, &register, &row)),
            None => not_of_the_list(ctx, &register, &name),
        },
        Request::NoteGap { place, row, name, dismissed } => {
            let mut edits = note_gap(ctx.session, &place, &row, &name);
            let is_dismissed = dismissed.is_some();
            edits.extend(dismissed.map(|reason| Edit::put(gap::DISMISSED.cell(&row), Fact::Text(reason))));
            let register = working_group::id(working_group::GAP);
            Response::commit(edits).then(move |ctx| match is_dismissed {
                true => Response::told("gap-dismissed"),
                false => added(ctx, &register, &row),
            })
        }
        Request::Cite { place, citation, source, details } => cite(ctx, &place, &citation, source, details),
        Request::Settle(cell, how) => {
            Response::commit(settling(ctx.instrument(), ctx.workbook(), &cell, how).unwrap_or_default())
        }
        Request::Position { place, party, stance, statement } => take_position(ctx, &place, &party, stance, statement),
        Request::Decide { place, outcome } => deciding::decide(ctx, place, &outcome.into(), env),
        Request::AddMembers(members) => meeting::add_members(ctx, &members, env),
        Request::PutQuorum(rules) => meeting::put_quorum(ctx, &rules, env),
        Request::TakeSeries(plan) => {
            let sentence = ctx.words().with("series-taken", &[("values", plan.changes().into())]);
            Response::commit(plan.edits(ctx.instrument())).and(Instruction::Say(NoticeTone::Info, sentence))
        }
        Request::PlanMeeting(fields) => meeting::plan(fields, env),
        Request::CloseMeeting(meeting) => Response::commit(table::close(&ctx.desk(), &meeting)),
        Request::ComeOrGo { meeting, member } => meeting::come_or_go(ctx, meeting, member, env),
        Request::PutOnAgenda { meeting, place, title, fields } => {
            meeting::add_item(ctx, meeting, place.as_ref(), &title, fields, env)
        }
        Request::ToNextMeeting(item) => meeting::to_next_meeting(ctx, &item),
        Request::MoveItem { item, to } => meeting::move_item(ctx, &item, to),
        Request::TakeUp { meeting, item } => meeting::take_up(ctx, &meeting, item),
        Request::Note { note, place, what, fields } => {
            meeting::add_note(ctx, note, place.as_ref(), (&what, fields), env)
        }
    }
}

/// Puts facts into cells as one step. A row may come into being by a field of it.
fn put(ctx: Ctx<'_>, facts: Vec<(Cell, Option<Fact>)>) -> Response {
    let facts = facts.into_iter().map(|(cell, fact)| {
        let fact = fact.map(|fact| by_number(ctx, &cell, fact));
        (cell, fact)
    });
    let facts: Vec<_> = facts.collect();
    let edits = fact_edits(ctx.instrument(), ctx.workbook(), facts);
    let first = first_row(ctx.workbook(), &edits);
    Response::commit(edits).then(move |ctx| {
        let said = first.and_then(|row| first_row_added(ctx.words(), ctx.instrument(), ctx.workbook(), &row));
        said.map_or_else(Response::stay, |said| Response::of(Instruction::Say(NoticeTone::Info, said)))
    })
}

/// What a field of the group is about is typed as people name it, by number or words, and kept as an address.
fn by_number(ctx: Ctx<'_>, cell: &Cell, fact: Fact) -> Fact {
    let is_about = matches!(cell, Cell::Field(_, _, field) if field.as_str() == working_group::ABOUT);
    match &fact {
        Fact::Text(text) if is_about && phrase::place_said(ctx.instrument(), cell, text).is_none() => {
            ctx.session.place_named(text).map_or(fact, |place| Fact::Text(place.to_string()))
        }
        _ => fact,
    }
}

/// Empties an item of a record.
fn remove(ctx: Ctx<'_>, item: &Item) -> Response {
    match &item.what {
        // with the last reply goes the wording it answered
        What::Cell(cell, _) => put(ctx, vec![(cell.clone(), None)]),
        _ => Response::commit(item.removal(ctx.workbook())),
    }
}

fn named(ctx: Ctx<'_>, register: &Id, row: &Id, name: &str) -> Option<Edit> {
    name_row((ctx.instrument(), ctx.workbook()), ctx.words(), register, row, name)
}

/// A name that is none of those a row of the register can have: said with those it can have.
fn not_of_the_list(ctx: Ctx<'_>, register: &Id, name: &str) -> Response {
    let Some(choices) = named_by(ctx.instrument(), register) else { return Response::stay() };
    let label = |id: Id| phrase::choice(ctx.words(), ctx.instrument(), ctx.workbook(), &choices, &id);
    let known: Vec<String> = choices.ids(ctx.instrument(), ctx.workbook()).into_iter().map(label).collect();
    let known = known.join(&ctx.words().t("report-semicolon"));
    let args = [("found", name.into()), ("known", (&known).into())];
    Response::of(Instruction::Say(NoticeTone::Error, ctx.words().with("row-not-of-list", &args)))
}

/// Says that a row was added, and what that changes.
fn added(ctx: Ctx<'_>, register: &Id, row: &Id) -> Response {
    let sentence = row_added(ctx.words(), ctx.instrument(), ctx.workbook(), register, row);
    Response::of(Instruction::Say(NoticeTone::Info, sentence))
}

fn cite(ctx: Ctx<'_>, place: &Place, citation: &Id, source: Source, details: Vec<(CitationPart, Fact)>) -> Response {
    let (new, row) = match source {
        Source::Row(row) => (None, row),
        Source::New { register, row, name } => (named(ctx, &register, &row, &name), row),
    };
    let cell = |part| Cell::Part(place.clone(), Part::Citation(citation.clone(), part));
    let cited = Edit::put(cell(CitationPart::Source), Fact::Id(row));
    let details = details.into_iter().map(|(part, fact)| Edit::put(cell(part), fact));
    Response::commit(new.into_iter().chain([cited]).chain(details).collect())
}

/// Takes a position: in the round asked for, covered while a blind one runs or begins.
fn take_position(ctx: Ctx<'_>, place: &Place, party: &Id, stance: Stance, statement: Option<String>) -> Response {
    let asked = ctx.model.round.as_ref().filter(|(of, _)| of == place).map(|(_, blind)| *blind);
    let round = (asked.is_some(), asked == Some(true));
    if statement.is_some() && (round.1 || is_blind(ctx.workbook().entry(place))) {
        // the reasons would be on the rapporteur's screen before the others have spoken
        return Response::told("blind-reveal-first");
    }
    let last = ctx.session.last_position.as_ref();
    let Some((taken, mut edits)) = table::set_stance(&ctx.desk(), place, party, stance, round, last) else {
        return Response::stay();
    };
    if let Some(statement) = statement {
        let part = Part::Position(party.clone(), taken.round.clone(), PositionPart::Statement);
        edits.push(Edit::put(Cell::Part(place.clone(), part), Fact::Text(statement)));
    }
    Response::commit(edits).and(Instruction::Positioned(taken))
}

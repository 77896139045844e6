//! Decisions and positions at the place in front, each key one step that can be taken back.

use super::response::{Ctx, Instruction, Response};
use crate::analysis::agreement::{changed_since_agreed, is_blind, last_round, present_position};
use crate::analysis::meeting::decision_at;
use crate::app::command::Command;
use crate::app::effect::Env;
use crate::app::meeting::{self as table, Outcome as Decided};
use crate::app::model::NoticeTone;
use crate::app::overlay::{DecideBox, Overlay, PositionsBox};
use crate::app::record::Subject;
use crate::app::request::Request;
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::{Cell, Edit, Part, Place, PositionPart, Reply, Stance, running, working_group as names};

/// Does a command about decisions or positions.
pub fn command(ctx: Ctx<'_>, command: Command) -> Response {
    let Some(place) = ctx.model.place() else { return Response::told("decide-what") };
    match command {
        Command::Decide => Response::open(Overlay::Decide(DecideBox::new(place))),
        Command::Positions => Response::open(Overlay::Positions(PositionsBox { place, party: 0, history: false })),
        Command::Agree => choose(ctx, place, Decided::Agreed),
        Command::AgreeWithReservations => choose(ctx, place, Decided::WithReservations),
        Command::Bracket => choose(ctx, place, Decided::Bracketed),
        Command::PutOff => choose(ctx, place, Decided::Deferred),
        Command::ConfirmAgain => confirm_again(ctx, place),
        Command::Support => stand(ctx, place, Stance::Support),
        Command::Reserve => stand(ctx, place, Stance::Reservations),
        Command::Abstain => stand(ctx, place, Stance::Abstain),
        Command::CannotSupport => stand(ctx, place, Stance::CannotSupport),
        Command::NoMandate => stand(ctx, place, Stance::NoMandate),
        Command::Statement => say(ctx, &place, PositionPart::Statement),
        Command::Wording => say(ctx, &place, PositionPart::Wording),
        Command::NewRound | Command::Blind => begin_round(ctx, place, command == Command::Blind),
        Command::Reveal => reveal(ctx, &place),
        Command::History => Response::of(Instruction::History),
        _ => Response::stay(),
    }
}

/// The box of decisions goes, where it is on top.
fn close_box(ctx: Ctx<'_>) -> Response {
    match ctx.model.overlays.last() {
        Some(Overlay::Decide(_)) => Response::of(Instruction::Close),
        _ => Response::stay(),
    }
}

/// Records an outcome, or asks once more where something speaks against it.
fn choose(ctx: Ctx<'_>, place: Place, outcome: Decided) -> Response {
    let doubts = table::doubts(&ctx.desk(), &place, outcome, ctx.session.last_decision.as_ref());
    if doubts.is_empty() || is_blind(ctx.workbook().entry(&place)) {
        return Response::of(Instruction::Request(Request::Decide { place, outcome }));
    }
    let asks = Overlay::Decide(DecideBox { place, chosen: Some((outcome, doubts)) });
    close_box(ctx).and(Instruction::Open(asks))
}

/// Enter in the box: records what was chosen all the same, or completes the decision that holds.
pub fn accept(ctx: Ctx<'_>, it: &DecideBox) -> Response {
    let place = it.place.clone();
    match &it.chosen {
        Some((outcome, _)) => Response::of(Instruction::Request(Request::Decide { place, outcome: *outcome })),
        None => details(ctx, &place),
    }
}

/// Whether putting a question off is a decision: while a meeting runs, and no position there is covered.
pub fn is_decided(ctx: Ctx<'_>, cell: &Cell) -> bool {
    let open = |place| !is_blind(ctx.workbook().entry(place));
    running(ctx.workbook()).is_some() && cell.place().is_some_and(open)
}

/// Decides that a question is put off, to whom and until when the reply says.
pub fn put_off(ctx: Ctx<'_>, cell: &Cell, reply: &Reply, env: &mut dyn Env) -> Response {
    let (Some(place), Reply::Deferred { to, until }) = (cell.place().cloned(), reply) else { return Response::stay() };
    let said = table::Conclusion { outcome: Decided::Deferred, put_off: Some((to.clone(), *until)) };
    decide(ctx, place, &said, env)
}

/// Records a decision, whatever speaks against it.
pub fn decide(ctx: Ctx<'_>, place: Place, said: &table::Conclusion, env: &mut dyn Env) -> Response {
    if is_blind(ctx.workbook().entry(&place)) {
        return Response::told("blind-reveal-first");
    }
    let last = ctx.session.last_decision.as_ref();
    let Some((decided, edits)) = table::decide(&ctx.desk(), &place, said, last, env) else { return Response::stay() };
    let outcome = said.outcome;
    let row = decided.row.clone();
    close_box(ctx).and(Instruction::Commit(edits)).and(Instruction::Decided(decided)).then(move |ctx| {
        let held = names::Decision::find(ctx.workbook(), &row);
        let pending = held.and_then(names::Decision::pending_at).unwrap_or_default().into_owned();
        let what = phrase::place(ctx.instrument(), ctx.workbook(), &place);
        let worded = ctx.words().t(&format!("outcome-{}", outcome.as_str()));
        let args = [("what", (&what).into()), ("outcome", (&worded).into()), ("authority", (&pending).into())];
        let key = if pending.is_empty() { "decided" } else { "decided-pending" };
        Response::of(Instruction::Say(NoticeTone::Info, ctx.words().with(key, &args)))
    })
}

/// The same outcome once more, for the reply and the words as they are now.
fn confirm_again(ctx: Ctx<'_>, place: Place) -> Response {
    let held = decision_at(ctx.workbook(), &place).and_then(names::Decision::outcome);
    match held.filter(|_| changed_since_agreed(ctx.instrument(), ctx.workbook(), &place)) {
        Some(outcome) => choose(ctx, place, outcome),
        None => Response::told("nothing-to-confirm"),
    }
}

/// Opens the decision that holds here as a record: who, until when, pending where, validated by whom.
pub fn details(ctx: Ctx<'_>, place: &Place) -> Response {
    let Some(decision) = decision_at(ctx.workbook(), place) else { return Response::told("decision-none") };
    let row = decision.id.clone();
    let owner = names::decision::OWNER.cell(&row);
    let record = Overlay::record(Subject::Row(names::id(names::DECISION), row));
    close_box(ctx).and(Instruction::Open(record)).and(Instruction::Point(owner))
}

/// The party under the cursor.
fn party(ctx: Ctx<'_>) -> Option<Id> {
    let Some(Overlay::Positions(positions)) = ctx.model.overlays.last() else { return None };
    table::parties(ctx.instrument()).into_iter().nth(positions.party)
}

/// Says where the party under the cursor stands; its reasons are asked for only where the record needs them.
fn stand(ctx: Ctx<'_>, place: Place, stance: Stance) -> Response {
    let Some(party) = party(ctx) else { return Response::stay() };
    let position = Request::Position { place: place.clone(), party, stance, statement: None };
    Response::of(Instruction::Request(position)).then(move |ctx| {
        if stance.needs_a_statement() && !is_blind(ctx.workbook().entry(&place)) {
            return say(ctx, &place, PositionPart::Statement);
        }
        let last = table::parties(ctx.instrument()).len().saturating_sub(1);
        match ctx.model.overlays.last() {
            Some(Overlay::Positions(positions)) => Response::of(Instruction::Party((positions.party + 1).min(last))),
            _ => Response::stay(),
        }
    })
}

/// Opens the reasons or the proposed text of the party under the cursor.
fn say(ctx: Ctx<'_>, place: &Place, part: PositionPart) -> Response {
    let Some(party) = party(ctx) else { return Response::stay() };
    let entry = ctx.workbook().entry(place);
    match entry.and_then(|entry| present_position(entry, &party)) {
        None => Response::told("position-first"),
        Some((_, position)) if position.covered => Response::told("blind-reveal-first"),
        Some((round, _)) => {
            let cell = Cell::Part(place.clone(), Part::Position(party.clone(), round.clone(), part));
            Response::lay_over(Subject::Position(place.clone(), party, round.clone())).and(Instruction::OpenCell(cell))
        }
    }
}

/// The next position begins a new round; a blind one stays covered until all are revealed.
fn begin_round(ctx: Ctx<'_>, place: Place, blind: bool) -> Response {
    let entry = ctx.workbook().entry(&place);
    if is_blind(entry) {
        return Response::told("blind-runs-already");
    }
    if last_round(entry) == 0 && !blind {
        return Response::told("round-first");
    }
    let told = if blind { "blind-begins" } else { "round-begins" };
    Response::of(Instruction::Round(place, blind)).and(Instruction::Party(0)).tell(told)
}

fn reveal(ctx: Ctx<'_>, place: &Place) -> Response {
    let edits = table::reveal(ctx.workbook(), place);
    if edits.is_empty() { Response::told("nothing-covered") } else { Response::commit(edits).tell("revealed") }
}

/// Empties the present position of the party under the cursor.
pub fn clear(ctx: Ctx<'_>, place: &Place) -> Response {
    let Some(party) = party(ctx) else { return Response::stay() };
    let entry = ctx.workbook().entry(place);
    let Some((round, _)) = entry.and_then(|entry| present_position(entry, &party)) else { return Response::stay() };
    let cell = |part: &PositionPart| Cell::Part(place.clone(), Part::Position(party.clone(), round.clone(), *part));
    Response::commit(PositionPart::ALL.iter().map(|part| Edit::clear(cell(part))).collect())
}

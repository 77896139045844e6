//! Decisions: what the group settles on at a place, in the words that stand there now.

use super::MeetingContext;
use super::context::is_at_once;
use crate::analysis::Doubt;
use crate::analysis::agreement::standing_reply;
use crate::analysis::doubts::doubts_at;
use crate::analysis::meeting::decision_at;
use crate::app::effect::Env;
use crate::instrument::{Id, When};
use crate::workbook::working_group::{Decision, Outcome, Terms, decision};
use crate::workbook::{Cell, Edit, Fact, Moment, Part, Place, Reply, Review, fact_edits, running};
use std::borrow::Cow;

/// The decision recorded last in this session, by this hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDecision {
    /// Its row.
    pub row: Id,
    /// By whom, and when.
    pub moment: Moment,
    /// The reply that stood there before it was put off.
    pub reply: Option<Fact>,
}

/// How the group leaves a place.
#[derive(Debug, Clone)]
pub struct Conclusion {
    /// The outcome.
    pub outcome: Outcome,
    /// To whom it is put off and until when, where that was said.
    pub put_off: Option<(String, Option<When>)>,
}

impl From<Outcome> for Conclusion {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, put_off: None }
    }
}

/// Records a decision at a place; what was recorded, and one step that can be taken back. A slip of the same hand on the
/// same item, corrected at once, is replaced and leaves no trace; to whom something was put off can be said later.
#[must_use]
pub fn decide(
    context: &MeetingContext<'_>,
    place: &Place,
    said: &Conclusion,
    last: Option<&LastDecision>,
    env: &mut dyn Env,
) -> Option<(LastDecision, Vec<Edit>)> {
    let (workbook, outcome) = (context.workbook, said.outcome);
    let held = decision_at(workbook, place).filter(|it| it.meeting().as_ref() == running(workbook));
    let slip =
        last.filter(|last| held.is_some_and(|it| it.id == &last.row) && is_at_once(&last.moment, context.moment));
    let replaced = held.filter(|it| slip.is_some() || (said.put_off.is_some() && is_put_off_to_nobody(*it)));
    let row = match replaced {
        Some(replaced) => replaced.id.clone(),
        None => Id::new(&env.fresh_id("d")).ok()?,
    };
    let reply_cell = Cell::Part(place.clone(), Part::Reply);
    let now = workbook.get(&reply_cell);
    let was_put_off = replaced.filter(|it| it.is(Outcome::Deferred));
    // what was put off by a slip is taken up again, with the reply it had
    let before = match (was_put_off, last) {
        (Some(replaced), Some(last)) if *replaced.id == last.row => last.reply.clone(),
        _ => now.clone(),
    };
    let kept = match was_put_off {
        Some(replaced) => replaced.reply().map(Cow::into_owned),
        None => standing_reply(context.instrument, workbook, place),
    };
    let entry = workbook.entry(place);
    let finding = entry.and_then(|entry| entry.finding.as_deref()).unwrap_or_default();
    let put = |field, text: &str| context.put(&row, field, text);
    let authority = if outcome.is_agreement() { authority(context) } else { String::new() };
    let mut edits = vec![put(decision::TITLE, &context.name(place))];
    edits.extend(running(workbook).map(|meeting| context.refer(&row, decision::MEETING, meeting)));
    edits.extend([
        context.about(&row, decision::ABOUT, Some(place)),
        put(decision::OUTCOME, outcome.as_str()),
        put(decision::TEXT, finding.trim()),
        put(decision::REPLY, kept.as_deref().unwrap_or_default()),
        put(decision::PENDING_AT, &authority),
    ]);
    let mut reply = before.clone();
    if outcome == Outcome::Deferred {
        let already = match &before {
            Some(Fact::Reply(Reply::Deferred { to, until })) => Some((to.clone(), *until)),
            _ => None,
        };
        let (to, until) = said.put_off.clone().or(already).unwrap_or_default();
        edits.push(put(decision::OWNER, &to));
        edits.push(put(decision::DUE, &until.map(|until| until.to_string()).unwrap_or_default()));
        if matches!(place, Place::Answer(_)) {
            reply = Some(Fact::Reply(Reply::Deferred { to, until }));
        }
    }
    if reply != now {
        edits.extend(fact_edits(context.instrument, workbook, [(reply_cell, reply)]));
    }
    // a mark set by hand in an older file does not stand beside a decision
    if entry.is_some_and(|entry| matches!(entry.review, Some(Review::Agreed | Review::Parked))) {
        edits.push(Edit::clear(Cell::Part(place.clone(), Part::Review)));
    }
    // what a row that is replaced held, and this decision does not, goes
    let edits = edits.into_iter().filter(|edit| edit.to.is_some() || workbook.get(&edit.cell).is_some());
    Some((LastDecision { row, moment: context.moment.clone(), reply: before }, edits.collect()))
}

/// What speaks against an outcome, as the place would stand then: what was put off by a slip is taken up again.
#[must_use]
pub fn doubts(
    context: &MeetingContext<'_>,
    place: &Place,
    outcome: Outcome,
    last: Option<&LastDecision>,
) -> Vec<Doubt> {
    let (instrument, workbook) = (context.instrument, context.workbook);
    let held = decision_at(workbook, place).filter(|it| it.is(Outcome::Deferred));
    let slip =
        last.filter(|last| held.is_some_and(|it| it.id == &last.row) && is_at_once(&last.moment, context.moment));
    match slip {
        Some(slip) => {
            let mut then = workbook.clone();
            then.put(&Cell::Part(place.clone(), Part::Reply), slip.reply.clone());
            doubts_at(instrument, &then, place, outcome)
        }
        None => doubts_at(instrument, workbook, place, outcome),
    }
}

/// Whether it was put off, and nobody said to whom.
fn is_put_off_to_nobody(decision: Decision<'_>) -> bool {
    decision.is(Outcome::Deferred) && !decision::OWNER.is_filled(decision.row)
}

/// The authority that validates what the group agrees, from its terms.
fn authority(context: &MeetingContext<'_>) -> String {
    Terms::all(context.workbook).find_map(Terms::validation).unwrap_or_default().into_owned()
}

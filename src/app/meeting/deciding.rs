//! Decisions: what the group settles on at a place, in the words that stand there now.

use super::MeetingContext;
use crate::analysis::agreement::standing_reply;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::working_group::{Outcome, Terms, decision, running};
use crate::workbook::{Cell, Edit, Fact, Part, Place};

/// Records a decision at a place and says so in its review; the row of the decision, and one step that can be taken
/// back.
#[must_use]
pub fn decide(
    context: &MeetingContext<'_>,
    place: &Place,
    outcome: Outcome,
    env: &mut dyn Env,
) -> Option<(Id, Vec<Edit>)> {
    let row = Id::new(&env.fresh_id("d")).ok()?;
    let put = |field, text: &str| context.put(&row, field, text);
    let review = Id::new(outcome.review().as_str()).ok()?;
    let finding = context.workbook.entry(place).and_then(|entry| entry.finding.clone()).unwrap_or_default();
    let reply = standing_reply(context.instrument, context.workbook, place).unwrap_or_default();
    let mut edits = vec![
        Edit::put(Cell::Part(place.clone(), Part::Review), Fact::Id(review)),
        put(decision::TITLE, &context.name(place)),
    ];
    edits.extend(running(context.workbook).map(|meeting| context.refer(&row, decision::MEETING, meeting)));
    edits.push(context.about(&row, decision::ABOUT, Some(place)));
    edits.push(put(decision::OUTCOME, outcome.as_str()));
    edits.push(put(decision::TEXT, finding.trim()));
    edits.push(put(decision::REPLY, &reply));
    if outcome.is_agreement() {
        edits.push(put(decision::PENDING_AT, &authority(context)));
    }
    Some((row, super::agenda::said(edits)))
}

/// The authority that validates what the group agrees, from its terms.
fn authority(context: &MeetingContext<'_>) -> String {
    Terms::all(context.workbook).find_map(Terms::validation).unwrap_or_default().into_owned()
}

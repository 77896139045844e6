//! Decisions: what the group settles on at a place, in the words that stand there now.

use super::Desk;
use crate::analysis::agreement::standing_reply;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::working_group::{Outcome, Terms, decision, running};
use crate::workbook::{Cell, Edit, Fact, Part, Place};

/// Records a decision at a place and says so in its review; the row of the decision, and one step that can be taken
/// back.
#[must_use]
pub fn decide(desk: &Desk<'_>, place: &Place, outcome: Outcome, env: &mut dyn Env) -> Option<(Id, Vec<Edit>)> {
    let row = Id::new(&env.fresh_id("d")).ok()?;
    let put = |field, text: &str| desk.put(&row, field, text);
    let review = Id::new(outcome.review().as_str()).ok()?;
    let finding = desk.workbook.entry(place).and_then(|entry| entry.finding.clone()).unwrap_or_default();
    let reply = standing_reply(desk.instrument, desk.workbook, place).unwrap_or_default();
    let mut edits = vec![
        Edit::put(Cell::Part(place.clone(), Part::Review), Fact::Id(review)),
        put(decision::TITLE, &desk.name(place)),
    ];
    edits.extend(running(desk.workbook).map(|meeting| desk.refer(&row, decision::MEETING, meeting)));
    edits.push(desk.about(&row, decision::ABOUT, Some(place)));
    edits.push(put(decision::OUTCOME, outcome.as_str()));
    edits.push(put(decision::TEXT, finding.trim()));
    edits.push(put(decision::REPLY, &reply));
    if outcome.is_agreement() {
        edits.push(put(decision::PENDING_AT, &authority(desk)));
    }
    Some((row, super::agenda::said(edits)))
}

/// The authority that validates what the group agrees, from its terms.
fn authority(desk: &Desk<'_>) -> String {
    Terms::all(desk.workbook).find_map(Terms::validation).unwrap_or_default().into_owned()
}

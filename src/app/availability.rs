//! Whether a command means anything in the present state: what `When` says in the table, asked of the model.

use super::command::{Command, When};
use super::meeting;
use super::model::{Model, Screen};
use super::opened::Access;
use super::overlay::Overlay;
use super::record::What;
use crate::analysis::agreement;
use crate::instrument::MatrixOf;
use crate::workbook::running;

/// Whether a command means anything in the present state; the palette offers only those that do.
#[must_use]
pub fn is_available(model: &Model, command: Command) -> bool {
    let Some(session) = &model.session else { return command.row().when == When::Anytime };
    let workbook = &session.workbook;
    let on_question = matches!(model.screen, Screen::Question(_));
    let in_grid = matches!(model.screen, Screen::Grid(_));
    let in_reader = matches!(model.screen, Screen::Reader(_));
    match command.row().when {
        When::Anytime | When::WithWorkbook => true,
        When::Never => false,
        When::OnMark => on_question || in_grid,
        When::OnQuestion => on_question,
        When::InGrid => in_grid,
        When::InRows => matches!(model.screen, Screen::Register(_) | Screen::Meeting(_)),
        When::OnCell => model.current_item().is_some_and(|item| matches!(item.what, What::Cell(..))),
        When::Disputed => !workbook.disputed.is_empty() && model.pane().is_some(),
        When::InReader => in_reader,
        When::Searched => in_reader && !model.looked_for.is_empty(),
        When::MeetingRuns => running(workbook).is_some(),
        When::MeetingPlanned => running(workbook).is_none() && meeting::upcoming(workbook).is_some(),
        When::AgendaTakes => meeting::upcoming(workbook).is_some() && model.place().is_some(),
        When::AtPlace => model.place().is_some(),
        When::ChangedSince => {
            let changed = |place| agreement::changed_since_agreed(&session.instrument, workbook, &place);
            model.place().is_some_and(changed)
        }
        When::Covered => model.place().is_some_and(|place| agreement::is_blind(workbook.entry(&place))),
        When::InPositions => matches!(model.overlays.last(), Some(Overlay::Positions(_))),
        When::OnProjector => matches!(model.screen, Screen::Projector(_)),
        When::Copyable => !matches!(session.access, Access::Newer(_)),
        When::OpenElsewhere => matches!(session.access, Access::Elsewhere(_)),
        When::WorkLeft => !session.rescues.is_empty(),
        When::Differing => super::differences::latest(session).is_some(),
        When::StateReturned => session.returned.is_some(),
        When::CanUndo => session.log.can_undo(),
        When::CanRedo => session.log.can_redo(),
        When::HasStandards => session.instrument.question_of_matrix(MatrixOf::Standards).is_some(),
        When::HasCoverage => session.instrument.question_of_matrix(MatrixOf::Coverage).is_some(),
        When::CanGoBack => !model.back.is_empty(),
        When::CanGoForward => !model.forward.is_empty(),
    }
}

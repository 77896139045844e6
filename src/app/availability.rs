//! Whether a command means anything in the present state: what `Availability` says in the table, asked of the model.

use super::command::{Availability, Command};
use super::meeting;
use super::model::{Model, Screen};
use super::navigation::MeetingPart;
use super::opened::Access;
use super::overlay::Overlay;
use super::record::What;
use crate::analysis::agreement;
use crate::instrument::MatrixOf;
use crate::workbook::running;

/// Whether a command means anything in the present state; the palette offers only those that do.
#[must_use]
pub fn is_available(model: &Model, command: Command) -> bool {
    let Some(session) = &model.session else { return command.row().when == Availability::Anytime };
    let workbook = &session.workbook;
    let on_question = matches!(model.screen, Screen::Question(_));
    let in_grid = matches!(model.screen, Screen::Grid(_));
    let in_reader = matches!(model.screen, Screen::Reader(_));
    match command.row().when {
        Availability::Anytime | Availability::WithWorkbook => true,
        Availability::Never => false,
        Availability::OnMark => on_question || in_grid,
        Availability::OnQuestion => on_question,
        Availability::OnText => model.text_here().is_some(),
        Availability::OnChapter => model.report_text().is_some(),
        Availability::OnGap => model.place().is_some_and(|place| session.reads_as_gap(&place)),
        Availability::InGrid => in_grid,
        Availability::InRows => matches!(model.screen, Screen::Register(_) | Screen::Meeting(_)),
        Availability::OnCell => model.current_item().is_some_and(|item| matches!(item.what, What::Cell(..))),
        Availability::Disputed => !workbook.disputed.is_empty() && model.pane().is_some(),
        Availability::OnCosting => matches!(model.screen, Screen::Costing(_)),
        Availability::Tried => matches!(&model.screen, Screen::Costing(screen) if !screen.tried.is_empty()),
        Availability::InReader => in_reader,
        Availability::Searched => in_reader && !model.looked_for.is_empty(),
        Availability::MeetingRuns => running(workbook).is_some(),
        Availability::MeetingPlanned => running(workbook).is_none() && meeting::upcoming(workbook).is_some(),
        Availability::AgendaTakes => meeting::upcoming(workbook).is_some() && model.place().is_some(),
        Availability::OnAgendaPart => {
            matches!(&model.screen, Screen::Meeting(screen) if screen.part == MeetingPart::Agenda)
        }
        Availability::AtPlace => model.place().is_some(),
        Availability::ChangedSince => {
            let changed = |place| agreement::changed_since_agreed(&session.instrument, workbook, &place);
            model.place().is_some_and(changed)
        }
        Availability::Covered => model.place().is_some_and(|place| agreement::is_blind(workbook.entry(&place))),
        Availability::InPositions => matches!(model.overlays.last(), Some(Overlay::Positions(_))),
        Availability::TypingFileName => {
            matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.is_at_file_name())
        }
        Availability::OnProjector => matches!(model.screen, Screen::Projector(_)),
        Availability::Copyable => !matches!(session.access, Access::Newer(_)),
        Availability::OpenElsewhere => matches!(session.access, Access::Elsewhere(_)),
        Availability::WorkLeft => !session.rescues.is_empty(),
        Availability::Differing => super::differences::latest(session).is_some(),
        Availability::StateReturned => session.returned.is_some(),
        Availability::NameTaken => session.unwritten.is_some(),
        Availability::ImportWaits => session.import.is_some(),
        Availability::CanUndo => session.log.can_undo(),
        Availability::CanRedo => session.log.can_redo(),
        Availability::HasStandards => session.instrument.question_of_matrix(MatrixOf::Standards).is_some(),
        Availability::HasCoverage => session.instrument.question_of_matrix(MatrixOf::Coverage).is_some(),
        Availability::CanGoBack => !model.back.is_empty(),
        Availability::CanGoForward => !model.forward.is_empty(),
    }
}

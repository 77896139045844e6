//! What the room looks at: there and back, from place to place, and the second screen that follows another session.
//!
//! Drawn from what may be shown only. An action and a parked point can be noted from here, a note off the record never.

use super::meeting;
use super::response::{Ctx, Instruction, Response};
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::grid::GridKind;
use crate::app::message::Followed;
use crate::app::model::{Model, NoticeTone, Screen};
use crate::app::navigation::ProjectorScreen;
use crate::app::record::Subject;
use crate::instrument::QuestionKind;
use crate::workbook::{Place, PresenterPosition, ProjectorView, Slot, working_group};

/// To the projector, or back to the place it shows.
pub fn toggle(ctx: Ctx<'_>) -> Response {
    let Screen::Projector(screen) = &ctx.model.screen else {
        let item = || meeting::item_place(ctx);
        let matrix = || matrix_question(ctx);
        let place = matrix().or_else(|| ctx.model.place()).or_else(item).or_else(|| last_question(ctx));
        // said until the next key: how to leave and to go on, and once that letters can be made larger
        let keys = ctx.words().t("projector-keys");
        let is_small = ctx.model.size.0 > READABLE_COLUMNS && !ctx.model.told_to_enlarge;
        let sentence = if is_small { format!("{} {keys}", ctx.words().t("projector-enlarge")) } else { keys };
        return Response::of(Instruction::Show(Screen::Projector(ProjectorScreen::of(place))))
            .and(Instruction::Say(NoticeTone::Info, sentence));
    };
    let went_on = screen.place.clone().filter(|place| screen.opened_on.as_ref() != Some(place));
    Response::of(Instruction::CloseAll).and(Instruction::BackFromProjector).then(move |ctx| match went_on {
        // back to what the room was shown last, so that what is decided next is what it saw; the meeting shows that itself
        Some(place)
            if ctx.model.place().as_ref() != Some(&place) && !matches!(ctx.model.screen, Screen::Meeting(_)) =>
        {
            Response::of(Instruction::GoPlace(place))
        }
        _ => Response::stay(),
    })
}

/// The columns of a window that can still be read from the back of a room, on a picture two metres wide.
const READABLE_COLUMNS: u16 = 90;

/// The question that is answered through the matrix on screen: a room sees the whole of it, not a cell.
fn matrix_question(ctx: Ctx<'_>) -> Option<Place> {
    let Screen::Grid(screen) = &ctx.model.screen else { return None };
    let of = |slot: &&Slot| {
        let asked = ctx.instrument().question(&slot.question);
        asked.is_some_and(|asked| {
            matches!(asked.kind, QuestionKind::Matrix(_))
                && GridKind::of_question(&slot.question, asked).as_ref() == Some(&screen.kind)
        })
    };
    let slots = &ctx.session.derived.progress.slots;
    slots.keys().find(of).filter(|_| ctx.model.overlays.is_empty()).cloned().map(Place::Answer)
}

/// The question shown last, or the first.
fn last_question(ctx: Ctx<'_>) -> Option<Place> {
    let before = ctx.model.back.iter().rev().find_map(|screen| match screen {
        Screen::Question(pane) => match &pane.subject {
            Subject::Entry(place) => Some(place.clone()),
            _ => None,
        },
        _ => None,
    });
    before.or_else(|| ctx.session.derived.progress.slots.keys().next().cloned().map(Place::Answer))
}

/// From question to question on the projector; from a row or a standard to the first question.
pub fn step(ctx: Ctx<'_>, screen: &ProjectorScreen, command: Command) -> Response {
    let slots = &ctx.session.derived.progress.slots;
    let here = match &screen.place {
        Some(Place::Answer(slot)) => slots.get_index_of(slot),
        _ => None,
    };
    let next = match (here, command) {
        (None, _) => Some(0),
        (Some(at), Command::Next) => Some(at + 1),
        (Some(at), _) => at.checked_sub(1),
    };
    match next.and_then(|at| slots.get_index(at)) {
        Some((slot, _)) => Response::of(Instruction::GoPlace(Place::Answer(slot.clone()))),
        None => Response::told(if command == Command::Next { "last-question" } else { "first-question" }),
    }
}

/// Moves what is shown up and down; the picture stops it at its end.
pub fn scroll(screen: &mut ProjectorScreen, command: Command) {
    screen.top = match command {
        Command::Up => screen.top.saturating_sub(1),
        Command::Down => (screen.top + 1).min(1000),
        Command::Top => 0,
        _ => screen.top,
    };
}

/// Turns from the question to the results so far, or back.
pub fn results(ctx: Ctx<'_>) -> Response {
    match &ctx.model.screen {
        Screen::Projector(screen) => turned(
            screen,
            match screen.view {
                ProjectorView::Results => ProjectorView::Place,
                _ => ProjectorView::Results,
            },
        ),
        _ => Response::stay(),
    }
}

/// Turns to the agenda, from there to the room and its quorum, and back to what was shown.
pub fn meeting_view(screen: &ProjectorScreen) -> Response {
    turned(
        screen,
        match screen.view {
            ProjectorView::Agenda => ProjectorView::Room,
            ProjectorView::Room => ProjectorView::Place,
            ProjectorView::Place | ProjectorView::Results => ProjectorView::Agenda,
        },
    )
}

fn turned(screen: &ProjectorScreen, view: ProjectorView) -> Response {
    Response::of(Instruction::Projector(ProjectorScreen { view, top: 0, ..screen.clone() }))
}

/// Tells the second screen what this session is on, once the group meets and where that has changed.
pub fn publish(model: &mut Model) -> Option<Effect> {
    let session = model.session.as_ref()?;
    let meets = session.workbook.registers.contains_key(working_group::MEETING);
    if !meets || session.access.is_read_only() || model.following {
        return None;
    }
    let before = model.shown.clone();
    let (view, top) = match &model.screen {
        Screen::Projector(screen) => (screen.view, screen.top),
        _ => (ProjectorView::Place, 0),
    };
    // where nothing stands that the room may see, it goes on seeing what it saw
    let at = model.place().map(|place| place.to_string());
    let point = matches!(&model.screen, Screen::Projector(screen) if screen.place.is_none());
    let at = at.or_else(|| before.as_ref().filter(|_| !point).map(|shown| shown.at.clone())).unwrap_or_default();
    let shown = PresenterPosition { at, view, top };
    if before.as_ref() == Some(&shown) {
        return None;
    }
    model.shown = Some(shown.clone());
    Some(Effect::Publish { path: session.path.clone(), shown })
}

/// Takes what the second screen heard of the first.
pub fn followed(model: &mut Model, heard: Followed) {
    let Some(session) = &mut model.session else { return };
    match heard.workbook {
        Some(Ok(workbook)) => {
            session.show(workbook);
            model.notice = None;
        }
        // the last good picture stays
        Some(Err(why)) => {
            let sentence = model.words.with("follow-unreadable", &[("reason", (&why).into())]);
            model.say(NoticeTone::Error, sentence);
        }
        None => {}
    }
    if let Some(shown) = heard.shown {
        let place: Option<Place> = shown.at.parse().ok();
        if let Screen::Projector(screen) = &mut model.screen
            && (&screen.place, screen.view, screen.top) != (&place, shown.view, shown.top)
        {
            *screen = ProjectorScreen { view: shown.view, top: shown.top, ..ProjectorScreen::of(place) };
        }
    }
}

/// From now on this is the second screen.
pub fn follow(model: &mut Model) {
    model.following = true;
    model.overlays.clear();
    model.back.clear();
    model.screen = Screen::Projector(ProjectorScreen::of(None));
}

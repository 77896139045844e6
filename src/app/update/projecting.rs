//! What the room looks at: there and back, from place to place, and the second screen that follows another session.
//!
//! Drawn from what may be shown only; no key here types a note.

use super::{meeting, screens};
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::message::Followed;
use crate::app::model::{Model, Screen, Tone};
use crate::app::navigation::ProjectorScreen;
use crate::workbook::{Place, PresenterPosition, Slot, working_group};

/// To the projector, or back to the place it shows.
pub fn toggle(model: &mut Model) -> Vec<Effect> {
    if model.session.is_none() {
        return Vec::new();
    }
    let Screen::Projector(screen) = &model.screen else {
        let place = model.place().or_else(|| meeting::item_place(model)).or_else(|| last_question(model));
        model.overlays.clear();
        model.go(Screen::Projector(ProjectorScreen { place, results: false, top: 0 }));
        return Vec::new();
    };
    let place = screen.place.clone();
    model.overlays.clear();
    if let Some(screen) = model.back.pop() {
        model.screen = screen;
    }
    // back to what the room was shown last
    match place {
        Some(place) if model.place().as_ref() != Some(&place) && matches!(model.screen, Screen::Question(_)) => {
            meeting::go_to_place(model, &place)
        }
        _ => Vec::new(),
    }
}

/// The question shown last, or the first.
fn last_question(model: &Model) -> Option<Place> {
    let before = model.back.iter().rev().find_map(|screen| match screen {
        Screen::Question(pane) => match &pane.subject {
            crate::app::record::Subject::Entry(place) => Some(place.clone()),
            _ => None,
        },
        _ => None,
    });
    let first = || model.session.as_ref()?.derived.progress.slots.keys().next().cloned().map(Place::Answer);
    before.or_else(first)
}

/// Shows a place on the projector, where that is the screen; says whether it is.
pub fn turn_to(model: &mut Model, place: &Place) -> bool {
    let Screen::Projector(screen) = &mut model.screen else { return false };
    *screen = ProjectorScreen { place: Some(place.clone()), results: false, top: 0 };
    true
}

/// Shows a point of the agenda that is about nothing in the workbook: its title.
pub fn turn_to_point(model: &mut Model) {
    if let Screen::Projector(screen) = &mut model.screen {
        *screen = ProjectorScreen { place: None, results: false, top: 0 };
    }
}

/// From question to question on the projector; from a row or a standard to the first question.
pub fn step(model: &mut Model, command: Command) {
    let Some(session) = &model.session else { return };
    let Screen::Projector(screen) = &model.screen else { return };
    let slots: Vec<&Slot> = session.derived.progress.slots.keys().collect();
    let here = match &screen.place {
        Some(Place::Answer(slot)) => slots.iter().position(|it| *it == slot),
        _ => None,
    };
    let next = match (here, command) {
        (None, _) => Some(0),
        (Some(at), Command::Next) => Some(at + 1),
        (Some(at), _) => at.checked_sub(1),
    };
    match next.and_then(|at| slots.get(at)) {
        Some(slot) => {
            let place = Place::Answer((*slot).clone());
            turn_to(model, &place);
        }
        None => model.tell(if command == Command::Next { "last-question" } else { "first-question" }),
    }
}

/// Moves what is shown up and down; the picture stops it at its end.
pub fn scroll(model: &mut Model, command: Command) {
    if let Screen::Projector(screen) = &mut model.screen {
        screen.top = match command {
            Command::Up => screen.top.saturating_sub(1),
            Command::Down => (screen.top + 1).min(1000),
            Command::Top => 0,
            _ => screen.top,
        };
    }
}

/// Turns from the question to the results so far, or back.
pub fn results(model: &mut Model) {
    if let Screen::Projector(screen) = &mut model.screen {
        (screen.results, screen.top) = (!screen.results, 0);
    }
}

/// Tells the second screen what this session is on, once the group meets and where that has changed.
pub fn publish(model: &mut Model) -> Option<Effect> {
    let session = model.session.as_ref()?;
    let meets = session.workbook.registers.contains_key(working_group::MEETING);
    if !meets || session.access.is_read_only() || model.following {
        return None;
    }
    let before = model.shown.clone();
    let results = matches!(&model.screen, Screen::Projector(screen) if screen.results);
    // where nothing stands that the room may see, it goes on seeing what it saw
    let at = model.place().map(|place| place.to_string());
    let point = matches!(&model.screen, Screen::Projector(screen) if screen.place.is_none());
    let at = at.or_else(|| before.as_ref().filter(|_| !point).map(|shown| shown.at.clone())).unwrap_or_default();
    let shown = PresenterPosition { at, results };
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
            model.say(Tone::Error, sentence);
        }
        None => {}
    }
    if let Some(shown) = heard.shown {
        let place: Option<Place> = shown.at.parse().ok();
        if let Screen::Projector(screen) = &mut model.screen
            && (screen.place != place || screen.results != shown.results)
        {
            *screen = ProjectorScreen { place, results: shown.results, top: 0 };
        }
    }
    screens::lay_out_reader(model, "");
}

/// From now on this is the second screen.
pub fn follow(model: &mut Model) {
    model.following = true;
    model.overlays.clear();
    model.back.clear();
    model.screen = Screen::Projector(ProjectorScreen { place: None, results: false, top: 0 });
}

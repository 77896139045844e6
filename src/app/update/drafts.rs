//! What is typed and not put down, after every message: told to the journal, kept when its form is left by whatever
//! way, and shown again when the form is opened again.
//!
//! Forms and fields do nothing for it but say what they have put down.

use super::navigate;
use super::response::{Ctx, Instruction, Response};
use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::drafts::open_places;
use crate::app::effect::Effect;
use crate::app::keymap::keys_of;
use crate::app::model::{Model, NoticeTone, Screen};
use crate::app::overlay::Overlay;
use crate::app::record::Pane;
use crate::wording::phrase;
use crate::workbook::{Cell, DraftPlace, Drafts, Note, Part, Place, Purpose, Rescue, kind_of, working_group};

/// Keeps what a message left open or closed; what waits to be opened again follows, then `tell`.
pub fn keep(model: &mut Model, effects: &[Effect]) {
    let put_down = std::mem::take(&mut model.typed.put_down);
    model.asked = model.asked.take().filter(|(place, _)| !put_down.contains(place));
    for place in &put_down {
        model.typed.kept.shift_remove(place);
    }
    for effect in effects {
        if let Effect::Journal { changes, .. } = effect {
            for (edit, _) in changes {
                // a change of a cell ends what the journal holds of text typed there: what is still open is told anew
                model.typed.told.shift_remove(&DraftPlace::Cell(edit.cell.clone()));
            }
        }
    }
    let open = open_places(model);
    let is_left = |(place, lines): &(&DraftPlace, &Vec<String>)| {
        !open.contains_key(*place) && !put_down.contains(place) && model.typed.kept.get(*place) != Some(*lines)
    };
    let left: Drafts =
        model.typed.told.iter().filter(is_left).map(|(place, lines)| (place.clone(), lines.clone())).collect();
    if let (Some(place), None) = (left.keys().next(), &model.notice) {
        say_kept(model, &place.clone());
    }
    model.typed.kept.extend(left);
}

/// Shows what was kept where it is open again, and tells the journal what has changed of what is typed.
pub fn tell(model: &mut Model, effects: &mut Vec<Effect>) {
    show_again(model);
    let now = model.drafts();
    let told = std::mem::replace(&mut model.typed.told, now.clone());
    if model.session.as_ref().is_none_or(|session| session.access.is_read_only()) {
        // no journal is of a workbook that is only looked at, or of none
        return;
    }
    let changed = now.iter().filter(|(place, lines)| told.get(*place) != Some(*lines));
    let changed = changed.map(|(place, lines)| Effect::Draft { place: place.clone(), lines: Some(lines.clone()) });
    let gone = told.keys().filter(|place| !now.contains_key(*place));
    let gone = gone.map(|place| Effect::Draft { place: place.clone(), lines: None });
    let drafts: Vec<Effect> = changed.chain(gone).collect();
    // behind the change that puts a text down, before anything that ends the journal
    let at = effects.iter().rposition(|effect| matches!(effect, Effect::Journal { .. })).map_or(0, |at| at + 1);
    effects.splice(at..at, drafts);
}

/// Opens the next form that waits to be opened again, once nothing else is open; where it was opened from, as far as
/// that can be told.
pub fn reopen(model: &mut Model) -> Response {
    if !model.overlays.is_empty() || model.editing().is_some() {
        return Response::stay();
    }
    let Some(purpose) = model.typed.reopen.pop() else { return Response::stay() };
    let near = Ctx::of(model).map(|ctx| near(ctx, &purpose)).unwrap_or_default();
    near.and(Instruction::Form(purpose))
}

fn near(ctx: Ctx<'_>, purpose: &Purpose) -> Response {
    let place = match purpose {
        Purpose::NotApplicable(cell) | Purpose::Defer(cell) => cell.place().cloned(),
        Purpose::NoGap(place) => Some(place.clone()),
        Purpose::NewRow(_, place) | Purpose::Note(_, place) => place.clone(),
        _ => None,
    };
    match (place, purpose) {
        (Some(Place::Answer(slot)), _) => {
            let known = ctx.session.derived.progress.slots.contains_key(&slot);
            if known && ctx.model.slot() != Some(&slot) {
                return Response::of(Instruction::GoPlace(Place::Answer(slot)));
            }
            Response::stay()
        }
        (None, Purpose::NewRow(register, None)) => navigate::register(ctx, Some(register.clone())),
        _ => Response::stay(),
    }
}

/// Shows what was kept where it was typed, once that is open again.
fn show_again(model: &mut Model) {
    let kept = &mut model.typed.kept;
    if kept.is_empty() {
        return;
    }
    let mut shown = false;
    let mut in_pane = |pane: &mut Pane, kept: &mut Drafts| {
        let Some(editing) = pane.editing.as_mut().filter(|editing| !editing.field.is_changed()) else { return };
        if let Some(lines) = kept.shift_remove(&DraftPlace::Cell(editing.cell.clone())) {
            editing.field.put(&lines.concat());
            shown = true;
        }
    };
    for overlay in &mut model.overlays {
        match overlay {
            Overlay::Form(form) if form.typed().is_none() => {
                if let Some(lines) = kept.shift_remove(&DraftPlace::Form(form.purpose.clone())) {
                    form.fill(&lines);
                    form.kept = true;
                }
            }
            Overlay::Picker(picker) if !picker.filter.is_changed() => {
                let place = picker.form().map(DraftPlace::Form);
                if let Some(lines) = place.and_then(|place| kept.shift_remove(&place)) {
                    picker.filter.put(&lines.concat());
                    (picker.row, picker.kept) = (0, true);
                }
            }
            Overlay::Record(pane) => in_pane(pane, kept),
            _ => {}
        }
    }
    match &mut model.screen {
        Screen::Question(pane) => in_pane(pane, kept),
        Screen::Register(screen) => {
            if let Some(pane) = &mut screen.pane {
                in_pane(pane, kept);
            }
        }
        _ => {}
    }
    if shown {
        model.tell("typed-shown-again");
    }
}

/// What a place is called.
fn name_of(model: &Model, place: &DraftPlace) -> String {
    match (place, &model.session) {
        (DraftPlace::Cell(cell), Some(session)) => {
            phrase::cell(&model.words, &session.instrument, &session.workbook, cell)
        }
        (DraftPlace::Cell(cell), None) => cell.to_string(),
        (DraftPlace::Form(purpose), Some(session)) => {
            phrase::form(&model.words, &session.instrument, &session.workbook, purpose)
        }
        (DraftPlace::Form(purpose), None) => model.words.t(phrase::form_title(purpose)),
    }
}

/// The command that opens a place again.
fn command_of(place: &DraftPlace) -> Command {
    match place {
        DraftPlace::Cell(_) => Command::Edit,
        DraftPlace::Form(purpose) => match purpose {
            Purpose::NotApplicable(_) => Command::NotApplicable,
            Purpose::Defer(_) => Command::Defer,
            Purpose::NoGap(_) => Command::NoGap,
            Purpose::NewRow(_, Some(_)) => Command::Source,
            Purpose::NewRow(_, None) | Purpose::Members | Purpose::Plan | Purpose::Item(_) => Command::Add,
            Purpose::Quorum => Command::Accept,
            Purpose::Note(Note::Action, _) => Command::Action,
            Purpose::Note(Note::Parked, _) => Command::Park,
            Purpose::Note(Note::OffRecord, _) => Command::OffRecord,
            Purpose::GoTo => Command::GoTo,
            Purpose::Find => Command::Find,
            Purpose::WhatIf(false) => Command::WhatIf,
            Purpose::WhatIf(true) => Command::WhatIfAll,
            Purpose::New => Command::New,
            Purpose::Open => Command::Open,
            Purpose::Compare => Command::Changes,
            Purpose::Copy => Command::Copy,
            Purpose::RecoverCopy => Command::RecoverCopy,
            Purpose::Export => Command::Export,
            Purpose::Import => Command::Import,
        },
    }
}

/// Says that what was typed is kept, and how it comes back.
fn say_kept(model: &mut Model, place: &DraftPlace) {
    let name = name_of(model, place);
    let command = command_of(place);
    let sentence = if model.in_lines {
        model.words.with("typed-kept-lines", &[("form", (&name).into())])
    } else {
        match keys_of(&model.words, Context::ALL, command).into_iter().next() {
            Some(key) => model.words.with("typed-kept", &[("form", (&name).into()), ("key", (&key).into())]),
            // without a key it is in the palette
            None => {
                let title = model.words.t(&format!("command-{}", command.as_str()));
                let args = [("form", (&name).into()), ("command", (&title).into())];
                model.words.with("typed-kept-command", &args)
            }
        }
    };
    model.say(NoticeTone::Info, sentence);
}

/// Says once, before the workbook is left, what was typed and not put down; whether it did.
pub fn asks_before_leaving(model: &mut Model) -> bool {
    let unprotected = match &model.session {
        Some(session) if !session.access.is_read_only() => session.unprotected.is_some(),
        _ => return false,
    };
    if std::mem::replace(&mut model.typed.asked_to_leave, true) {
        return false;
    }
    let drafts = model.drafts();
    let Some(first) = drafts.keys().next() else { return false };
    let first = name_of(model, first);
    let key = if unprotected { "quit-typed-unprotected" } else { "quit-typed" };
    let sentence = model.words.with(key, &[("count", drafts.len().into()), ("form", (&first).into())]);
    model.say(NoticeTone::Error, sentence);
    true
}

/// Takes over what a session left behind in forms, and in fields it does not fit: it is shown where it was typed. How
/// many forms there were, and what fits nowhere any more: the name of the form and the text.
pub fn take_over(model: &mut Model, rescue: &Rescue) -> (usize, Option<(String, String)>) {
    for (cell, text) in &rescue.loose {
        let place = DraftPlace::Cell(cell.clone());
        // the change of the cell that came before it does not put it down
        model.typed.put_down.retain(|it| *it != place);
        model.typed.kept.insert(place, vec![text.clone()]);
    }
    let mut nowhere = None;
    for (purpose, lines) in &rescue.forms {
        let place = DraftPlace::Form(purpose.clone());
        if !Ctx::of(model).is_some_and(|ctx| makes_sense(ctx, purpose)) {
            nowhere = Some((name_of(model, &place), phrase::form_text(lines)));
        } else if !model.in_lines {
            model.typed.reopen.insert(0, purpose.clone());
        }
        model.typed.kept.insert(place, lines.clone());
    }
    (rescue.forms.len(), nowhere)
}

/// Whether a form can be opened again in the workbook as it is now.
fn makes_sense(ctx: Ctx<'_>, purpose: &Purpose) -> bool {
    let session = ctx.session;
    let fits = |cell: &Cell| kind_of(&session.instrument, cell).is_ok();
    match purpose {
        Purpose::NotApplicable(cell) | Purpose::Defer(cell) => fits(cell),
        Purpose::NoGap(place) => fits(&Cell::Part(place.clone(), Part::Finding)),
        Purpose::NewRow(register, _) => session.instrument.registers.contains_key(register),
        Purpose::Item(meeting) => session.workbook.row(&working_group::id(working_group::MEETING), meeting).is_some(),
        Purpose::RecoverCopy => !session.rescues.is_empty(),
        Purpose::GoTo | Purpose::Find | Purpose::WhatIf(_) => false,
        Purpose::Note(..)
        | Purpose::Members
        | Purpose::Quorum
        | Purpose::Plan
        | Purpose::New
        | Purpose::Open
        | Purpose::Compare
        | Purpose::Copy
        | Purpose::Export
        | Purpose::Import => true,
    }
}

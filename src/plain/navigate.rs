//! Going from question to question, by number, back and forward, and out of what is open.

use super::lexicon::not_known;
use super::session::{LineResponse, PlainSession};
use super::speak;
use super::state::{Focus, LineCtx, LinkTarget};
use super::verb::Verb;
use crate::analysis::Target;
use crate::app::{Command, Message, Subject, is_available, scene};
use crate::instrument::Id;
use crate::text::fold;
use crate::workbook::{Cell, Place, Purpose};

impl PlainSession {
    /// Next, previous, next open, back, forward.
    pub(super) fn travel(&mut self, here: &LineCtx<'_>, verb: Verb, step: &mut LineResponse) {
        let command = match verb {
            Verb::Next => Command::Next,
            Verb::Previous => Command::Previous,
            Verb::Back => Command::Back,
            Verb::Forward => Command::Forward,
            Verb::NextGap => Command::NextGap,
            _ => Command::NextOpen,
        };
        // out of a list first, then to where one was
        if verb == Verb::Back && !self.focus.is_empty() {
            self.leave(here, step);
            return;
        }
        self.focus.clear();
        if matches!(command, Command::Back | Command::Forward) && !is_available(here.model, command) {
            step.output.t(here.words(), "plain-nowhere");
        } else {
            step.command(command);
        }
    }

    /// Leaves what is open, for the question.
    pub(super) fn leave(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        self.focus.clear();
        self.question(here, step);
    }

    /// The question again.
    pub(super) fn question(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        self.focus.clear();
        if here.slot().is_some() {
            speak::question(here, &mut step.output);
        } else {
            step.command(Command::Question);
        }
    }

    /// `go 2.15`, `go 2.22 Accord Espagne`, `go consult-gender`, `go answers/consult-gender/why`.
    pub(super) fn go(&mut self, here: &LineCtx<'_>, text: &str, step: &mut LineResponse) {
        let text = text.trim();
        if text.is_empty() {
            super::meeting::say_form(here, &Purpose::GoTo, step);
        } else if let Some(slot) = here.session.slot_named(text) {
            self.go_to(here, Target::Slot(slot), step);
        } else if let Ok(cell) = text.parse::<Cell>()
            && here.kind(&cell).is_some()
        {
            self.go_to(here, Target::Cell(cell), step);
        } else if let Some(section) = self.section_named(here, text) {
            self.say_section(here, &section, step);
        } else {
            step.output.with(here.words(), "plain-go-how", &[("number", text.into())]);
        }
    }

    /// A section by number in the outline, id or title.
    pub(super) fn section_named(&self, here: &LineCtx<'_>, text: &str) -> Option<Id> {
        let wanted = fold(text);
        let sections = &here.instrument().sections;
        if let Ok(number) = wanted.parse::<usize>() {
            return sections.get_index(number.checked_sub(1)?).map(|(id, _)| id.clone());
        }
        let named = |(id, section): &(&Id, &crate::instrument::Section)| {
            fold(id.as_str()) == wanted || (!wanted.is_empty() && fold(&section.title).starts_with(&wanted))
        };
        sections.iter().find(named).map(|(id, _)| id.clone())
    }

    /// Goes where a line of a list leads.
    pub(super) fn follow(&mut self, here: &LineCtx<'_>, goal: LinkTarget, step: &mut LineResponse) {
        match goal {
            LinkTarget::Target(target) => self.go_to(here, target, step),
            LinkTarget::Register(id) => self.open_register(here, id, step),
            LinkTarget::Section(id) => self.say_section(here, &id, step),
            LinkTarget::Chapter(id) => self.open_record(here, Subject::Entry(Place::Chapter(id)), step),
            LinkTarget::Reading(at) => self.say_reading(here, at, step),
        }
    }

    /// Goes to a place: questions through the program, so that back leads here again; records are opened over them.
    pub(super) fn go_to(&mut self, here: &LineCtx<'_>, target: Target, step: &mut LineResponse) {
        let slot = match &target {
            Target::Slot(slot) => Some(slot.clone()),
            Target::Cell(cell) => match cell.place() {
                Some(Place::Answer(slot)) => Some(slot.clone()),
                _ => None,
            },
            _ => None,
        };
        let target = match target {
            // another version stands below the cell it is a version of
            Target::Cell(cell) => Target::Cell(cell.meant().clone()),
            target => target,
        };
        match (slot, target) {
            (Some(slot), _) => {
                self.focus.clear();
                // a question asked row by row stands at its first row
                let slots = &here.session.derived.progress.slots;
                let there = slots.contains_key(&slot) && here.slot() == Some(&slot);
                let first = slots.keys().find(|it| it.question == slot.question);
                if there || (!slots.contains_key(&slot) && first.is_some() && first == here.slot()) {
                    speak::question(here, &mut step.output);
                } else {
                    step.messages.push(Message::Go(Target::Slot(slot)));
                }
            }
            (None, Target::Cell(Cell::Part(place, part))) => {
                self.open_record(here, Subject::Entry(place.clone()), step);
                if !part.is_kept() {
                    self.say_where(here, &Cell::Part(place, part), step);
                }
            }
            (None, Target::Cell(Cell::Header(_))) => self.header(here, step),
            (
                None,
                Target::Cell(Cell::Field(register, row, _) | Cell::Year(register, row, ..))
                | Target::Row(register, row),
            ) => {
                self.open_record(here, Subject::Row(register, row), step);
            }
            (None, Target::Standard(id)) => self.open_record(here, Subject::Entry(Place::Standard(id)), step),
            (None, Target::Reading(_, id)) => self.say_reading_of(here, &id, step),
            (None, Target::Slot(_) | Target::Cell(Cell::Disputed(..))) => {}
        }
    }

    /// Says which item of the record is meant.
    fn say_where(&self, here: &LineCtx<'_>, cell: &Cell, step: &mut LineResponse) {
        let Some(Focus::Record(subject)) = self.focus.last() else { return };
        let all = speak::fields(here.instrument(), here.workbook(), subject);
        if let Some(at) = all.iter().position(|item| item.cell() == Some(cell)) {
            let label = speak::short_label(here, cell);
            step.output.with(here.words(), "plain-where", &[("number", (at + 1).into()), ("what", (&label).into())]);
        }
    }

    /// Title, country, role, dates.
    pub(super) fn header(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        self.open_record(here, Subject::Header, step);
    }

    /// The drafted text of a chapter: `chapter 3`, or the chapters by number.
    pub(super) fn chapter(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let instrument = here.instrument();
        let number = rest.parse::<u32>().ok();
        let by_number = instrument.chapters.iter().find(|(_, it)| Some(it.number) == number).map(|(id, _)| id);
        let wanted = fold(rest);
        let named = |id: &&Id| {
            let title = instrument.drafts.get(*id).map(|draft| fold(&draft.title));
            id.as_str() == rest || title.is_some_and(|title| title == wanted)
        };
        match by_number.or_else(|| instrument.texts().find(named)) {
            Some(id) => {
                step.output.lines_of(instrument.text_summary(id).unwrap_or_default());
                step.output.line(&scene::text_progress(&here.scene(), id));
                self.open_record(here, Subject::Entry(Place::Chapter(id.clone())), step);
            }
            None if !rest.is_empty() => step.output.line(&not_known(here.words(), Verb::Chapter, rest)),
            None => {
                // chapters keep the numbers they have in the report; the other texts follow
                let ids = instrument.chapters.keys().chain(instrument.drafts.keys());
                let ctx = here.scene();
                let line = |id: &Id| (scene::chapter_row(&ctx, id).text, LinkTarget::Chapter(id.clone()));
                let lines = ids.map(line).collect();
                self.open_list(here, super::state::NumberedList { lines, said: 0 }, step);
            }
        }
    }
}

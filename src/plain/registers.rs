//! Registers: their rows by number, a new row and its fields asked one by one, a row removed after a yes.

use super::lexicon::not_known;
use super::parse::{enter, options};
use super::pending::Pending;
use super::session::{LineResponse, PlainSession};
use super::state::{Focus, LineCtx, LinkTarget, NumberedList};
use super::verb::Verb;
use crate::app::request::{fresh_row, named_by};
use crate::app::scene;
use crate::app::{Env, Request, Subject};
use crate::instrument::Id;
use crate::text::fold;
use crate::workbook::{Cell, CellKind};

impl PlainSession {
    /// The registers by number, with how many rows each has.
    pub(super) fn registers(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let line = |line: scene::RegisterLine| {
            let count = line.count.map(|count| format!(" ({count})")).unwrap_or_default();
            let said = here.words().labelled(&line.group, &format!("{}{count}", line.label));
            (said, LinkTarget::Register(line.id))
        };
        let lines = scene::register_list(&here.scene()).into_iter().map(line).collect();
        self.open_list(here, NumberedList { lines, said: 0 }, step);
    }

    /// One register by its number in the list, its name or its id; without any the one the question in front is about.
    pub(super) fn register(&mut self, here: &LineCtx<'_>, name: &str, step: &mut LineResponse) {
        let wanted = fold(name);
        let registers = &here.instrument().registers;
        let by_number = || {
            let at = wanted.parse::<usize>().ok()?.checked_sub(1)?;
            here.instrument().listed_registers().nth(at).map(|(_, id, _)| id.clone())
        };
        let named = |(id, register): &(&Id, &crate::instrument::Register)| {
            fold(id.as_str()) == wanted || fold(&register.one) == wanted || fold(&register.label) == wanted
        };
        let at_hand = || here.instrument().register_of(&here.slot()?.question).cloned();
        let found = match name.is_empty() {
            true => at_hand(),
            false => by_number().or_else(|| registers.iter().find(named).map(|(id, _)| id.clone())),
        };
        match found {
            Some(id) => self.open_register(here, id, step),
            None if name.is_empty() => self.registers(here, step),
            None => step.output.line(&not_known(here.words(), Verb::Register, name)),
        }
    }

    /// The register of sources.
    pub(super) fn sources(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        match here.model.source_register() {
            Some(id) => self.open_register(here, id, step),
            None => self.registers(here, step),
        }
    }

    pub(super) fn open_register(&mut self, here: &LineCtx<'_>, register: Id, step: &mut LineResponse) {
        self.say_register(here, &register, step);
        self.focus.retain(|focus| !matches!(focus, Focus::Register(_) | Focus::Record(_)));
        self.focus.push(Focus::Register(register));
    }

    pub(super) fn say_register(&self, here: &LineCtx<'_>, register: &Id, step: &mut LineResponse) {
        let Some(scene) = scene::register(&here.scene(), register) else { return };
        let label = ("register", (&scene.label).into());
        step.output.with(here.words(), "plain-register", &[label, ("count", scene.rows.len().into())]);
        if scene.rows.is_empty() {
            step.output.line(&scene.empty.0);
        }
        for (at, (title, second)) in scene.rows.iter().enumerate() {
            let second = if second.is_empty() { String::new() } else { format!(", {second}") };
            step.output.line(&format!("{}. {title}{second}", at + 1));
        }
    }

    /// The register that is open, or of the row that is.
    fn present_register(&self) -> Option<Id> {
        self.focus.iter().rev().find_map(|focus| match focus {
            Focus::Register(register) | Focus::Record(Subject::Row(register, _)) => Some(register.clone()),
            _ => None,
        })
    }

    /// `row 2`.
    pub(super) fn row(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        match (self.present_register(), rest.parse::<usize>()) {
            (Some(register), Ok(number)) => {
                self.focus.retain(|focus| !matches!(focus, Focus::Record(_)));
                self.open_row(here, &register, number.wrapping_sub(1), step);
            }
            (Some(register), Err(_)) => self.say_register(here, &register, step),
            (None, _) => step.output.t(here.words(), "plain-needs-register"),
        }
    }

    /// Says a row and asks for its empty fields.
    pub(super) fn open_row(&mut self, here: &LineCtx<'_>, register: &Id, at: usize, step: &mut LineResponse) {
        match here.workbook().rows(register).nth(at).map(|(row, _)| row.clone()) {
            Some(row) => {
                let subject = Subject::Row(register.clone(), row);
                self.open_record(here, subject.clone(), step);
                self.ask_record(here, &subject, step);
            }
            None => self.no_such_number(here, here.workbook().rows(register).count(), step),
        }
    }

    /// `add NAME` in a register.
    pub(super) fn add(&mut self, here: &LineCtx<'_>, env: &mut dyn Env, name: &str, step: &mut LineResponse) {
        match self.present_register() {
            Some(register) if name.is_empty() => self.ask = Some(Pending::Name(register)),
            Some(register) => self.add_row(here, env, &register, name, step),
            None => step.output.t(here.words(), "plain-needs-register"),
        }
    }

    /// Adds a row and asks for its fields.
    pub(super) fn add_row(
        &mut self,
        here: &LineCtx<'_>,
        env: &mut dyn Env,
        register: &Id,
        name: &str,
        step: &mut LineResponse,
    ) {
        let Some(definition) = here.instrument().registers.get(register) else { return };
        let name = match named_by(here.instrument(), register) {
            None => name.to_owned(),
            Some(choices) => {
                // something of a list: by number, id or label, and nothing else
                let cell = Cell::Field(register.clone(), register.clone(), definition.title.clone());
                match enter(here, &cell, name) {
                    Ok(chosen) => chosen.map(|fact| fact.to_string()).unwrap_or_default(),
                    Err(sentence) => {
                        step.output.line(&sentence);
                        let options = options(here, &cell, &CellKind::Choice(choices));
                        for (at, option) in options.iter().enumerate() {
                            step.output.line(&format!("{}. {}", at + 1, option.label));
                        }
                        self.ask = Some(Pending::Name(register.clone()));
                        return;
                    }
                }
            }
        };
        let name = name.as_str();
        let Some(row) = fresh_row(here.workbook(), env, name) else { return };
        let added = Request::AddRow { register: register.clone(), row: row.clone(), name: name.to_owned() };
        step.messages.push(self.request(added));
        step.output.t(here.words(), "plain-asking");
        self.focus.retain(|focus| !matches!(focus, Focus::Record(_)));
        self.focus.push(Focus::Record(Subject::Row(register.clone(), row.clone())));
        let fields = definition.fields.keys().filter(|field| **field != definition.title);
        self.ask_cells(fields.map(|field| Cell::Field(register.clone(), row.clone(), field.clone())));
    }

    /// Removes what a number stands for: a row of the register, the row that is open, or an item of the entry.
    pub(super) fn remove(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let number = rest.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match (self.focus.last().cloned(), number) {
            (Some(Focus::Register(register)), Some(at)) => {
                match here.workbook().rows(&register).nth(at).map(|(row, _)| row.clone()) {
                    Some(row) => self.confirm_removal(here, &register, &row, step),
                    None => self.no_such_number(here, here.workbook().rows(&register).count(), step),
                }
            }
            (Some(Focus::Record(Subject::Row(register, row))), None) if rest.is_empty() => {
                self.confirm_removal(here, &register, &row, step);
            }
            _ => match self.subject(here).and_then(|subject| self.item_of(here, &subject, rest)) {
                Some((item, "")) if !rest.is_empty() => self.clear_item(here, &item, step),
                _ => step.output.t(here.words(), "plain-remove-how"),
            },
        }
    }

    /// Asks before a row goes, and says what refers to it.
    fn confirm_removal(&mut self, here: &LineCtx<'_>, register: &Id, row: &Id, step: &mut LineResponse) {
        if here.workbook().row(register, row).is_none() {
            return;
        }
        step.output.line(&scene::row_removal(&here.scene(), register, row));
        self.ask = Some(Pending::Confirm(Request::RemoveRow(register.clone(), row.clone())));
    }
}

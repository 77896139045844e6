//! Records: everything of one thing as numbered items, set by number, name or address.

use super::lexicon::heads;
use super::session::{LineResponse, PlainSession};
use super::speak::{fields, follows_ratification, short_label};
use super::state::{Focus, LineCtx};
use crate::analysis::Target;
use crate::app::{Item, Request, Subject, What};
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, kind_of};

impl PlainSession {
    /// Opens a record: says it, and what is open in it can be asked.
    pub(super) fn open_record(&mut self, here: &LineCtx<'_>, subject: Subject, step: &mut LineResponse) {
        super::speak::record(here, &subject, &mut step.output);
        self.focus.push(Focus::Record(subject));
    }

    /// The item at the head of a text, by number or name, and what follows it.
    pub(super) fn item_of<'a>(&self, here: &LineCtx<'_>, subject: &Subject, text: &'a str) -> Option<(Item, &'a str)> {
        let all = fields(here.instrument(), here.workbook(), subject);
        let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        if let Ok(number) = first.trim_end_matches(['.', ':']).parse::<usize>() {
            return all.into_iter().nth(number.checked_sub(1)?).map(|item| (item, rest.trim()));
        }
        let names: Vec<(Vec<String>, Item)> = all.into_iter().map(|item| (names(here, &item), item)).collect();
        heads(text, 8).find_map(|(words, rest)| {
            let name = words.trim_end_matches([':', ' ']);
            let found = names.iter().find(|(known, _)| known.iter().any(|known| known == name))?;
            Some((found.1.clone(), rest.trim_start_matches([':', ' '])))
        })
    }

    /// An item by number: asked for, or set to what follows.
    pub(super) fn item_by_number(
        &mut self,
        here: &LineCtx<'_>,
        subject: &Subject,
        at: usize,
        rest: &str,
        step: &mut LineResponse,
    ) {
        let all = fields(here.instrument(), here.workbook(), subject);
        match all.get(at) {
            Some(item) => self.item(here, item, rest, step),
            None => self.no_such_number(here, all.len(), step),
        }
    }

    /// An item by its name at the head of a line; says whether it was one.
    pub(super) fn item_by_name(&mut self, here: &LineCtx<'_>, line: &str, step: &mut LineResponse) -> bool {
        let Some(subject) = self.subject(here) else { return false };
        let Some((item, rest)) = self.item_of(here, &subject, line) else { return false };
        self.item(here, &item, rest, step);
        true
    }

    /// Asks for an item, opens it, or sets it to a text.
    fn item(&mut self, here: &LineCtx<'_>, item: &Item, text: &str, step: &mut LineResponse) {
        match &item.what {
            What::Cell(cell, _) if text.is_empty() => self.ask_cells([cell.clone()]),
            What::Cell(cell, CellKind::Prose) => self.write(here, cell.clone(), text, Vec::new(), step),
            What::Cell(cell, _) => {
                self.enter_value(here, cell.clone(), text, step);
            }
            What::Citation(place, id) => self.open_record(here, Subject::Citation(place.clone(), id.clone()), step),
            What::Remark(place, id) => self.open_record(here, Subject::Remark(place.clone(), id.clone()), step),
            What::Dispute(cell) => self.settle_version(here, cell, text, step),
            What::Question(slot) => self.go_to(here, Target::Slot(slot.clone()), step),
            What::Matrix(_) => {}
        }
    }

    /// `field 3`, `field signed 2020`.
    pub(super) fn field(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(subject) = self.subject(here) else {
            step.output.t(here.words(), "plain-needs-record");
            return;
        };
        match self.item_of(here, &subject, rest) {
            Some((item, text)) => self.item(here, &item, text, step),
            None => {
                step.output.with(here.words(), "plain-no-item", &[("name", rest.into())]);
            }
        }
    }

    /// Asks for what is empty where one is.
    pub(super) fn ask_open(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        if let Some(Focus::Grid(kind)) = self.focus.last().cloned() {
            self.ask_grid(here, kind, step);
            return;
        }
        match self.subject(here) {
            Some(subject) => self.ask_record(here, &subject, step),
            None => step.output.t(here.words(), "plain-needs-record"),
        }
    }

    /// Asks for the empty cells of a record, or says that there are none.
    pub(super) fn ask_record(&mut self, here: &LineCtx<'_>, subject: &Subject, step: &mut LineResponse) {
        let empty = |cell: &Cell| here.get(cell).is_none() && !follows_ratification(cell);
        let cells: Vec<Cell> = fields(here.instrument(), here.workbook(), subject)
            .iter()
            .filter_map(Item::cell)
            .filter(|cell| empty(cell))
            .cloned()
            .collect();
        if cells.is_empty() {
            step.output.t(here.words(), "plain-nothing-empty");
        } else {
            step.output.t(here.words(), "plain-asking");
            self.ask_cells(cells);
        }
    }

    /// Everything recorded where one is, or one cell by address or name.
    pub(super) fn show(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        if rest.is_empty() {
            match (self.focus.last().cloned(), self.subject(here)) {
                (Some(Focus::Register(register)), _) => self.say_register(here, &register, step),
                (Some(Focus::Grid(kind)), _) => self.say_grid(here, &kind, step),
                (Some(Focus::Costing(page)), _) => self.say_page(here, &page, step),
                (_, Some(subject)) => super::speak::record(here, &subject, &mut step.output),
                _ => step.output.t(here.words(), "plain-needs-record"),
            }
            return;
        }
        if rest.contains('/') {
            match self.address(here, rest) {
                Ok(cell) => self.say_cell(here, &cell, step),
                Err(sentence) => step.output.line(&sentence),
            }
            return;
        }
        match self.subject(here).and_then(|subject| self.item_of(here, &subject, rest)) {
            Some((item, "")) => {
                super::speak::item(here, &item, &mut step.output);
            }
            _ => step.output.with(here.words(), "plain-no-item", &[("name", rest.into())]),
        }
    }

    fn say_cell(&self, here: &LineCtx<'_>, cell: &Cell, step: &mut LineResponse) {
        let text = match here.get(cell) {
            Some(fact) => phrase::fact(here.words(), here.instrument(), here.workbook(), cell, &fact),
            None => here.words().t("plain-empty"),
        };
        step.output.labelled(here.words(), &here.scene().cell(cell), &text);
    }

    /// Reads the address of a cell the instrument has.
    fn address(&self, here: &LineCtx<'_>, text: &str) -> Result<Cell, String> {
        let fault = |fault: crate::workbook::CellFault| match fault {
            crate::workbook::CellFault::Unknown { name, nearest: Some(near) } => {
                here.words().with("plain-no-name-near", &[("name", (&name).into()), ("near", (&near).into())])
            }
            crate::workbook::CellFault::Unknown { name, nearest: None } => {
                here.words().with("plain-no-name", &[("name", (&name).into())])
            }
            _ => here.words().with("plain-no-cell", &[("cell", text.into())]),
        };
        let cell: Cell = text.parse().map_err(fault)?;
        kind_of(here.instrument(), &cell).map_err(fault)?;
        Ok(cell)
    }

    /// `set CELL VALUE`: any cell by its address, or an item by name; no value empties it.
    pub(super) fn set(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let (first, value) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        if first.is_empty() {
            step.output.t(here.words(), "plain-set-how");
        } else if first.contains('/') {
            match self.address(here, first) {
                Ok(cell) => {
                    self.enter_value(here, cell, value, step);
                }
                Err(sentence) => step.output.line(&sentence),
            }
        } else {
            self.field(here, rest, step);
        }
    }

    /// Empties an item; a citation or remark goes with all its parts.
    pub(super) fn clear_item(&mut self, here: &LineCtx<'_>, item: &Item, step: &mut LineResponse) {
        step.messages.push(self.request(Request::Remove(item.clone())));
        if !matches!(item.what, What::Cell(..)) {
            // the parts of what is gone are not worth a line each
            self.confirm(here.words(), "plain-removed", &[]);
        }
    }
}

/// What an item may be called: its label, its name in an address, and the tail of that name.
fn names(here: &LineCtx<'_>, item: &Item) -> Vec<String> {
    let Some(cell) = item.cell() else { return Vec::new() };
    let address = match cell {
        Cell::Part(_, part) => part.to_string(),
        Cell::Field(_, _, field) => field.to_string(),
        Cell::Year(_, _, field, year) => format!("{field}/{year}"),
        Cell::Header(part) => part.as_str().to_owned(),
        Cell::Disputed(..) => cell.to_string(),
    };
    let tail = address.rsplit('/').next().unwrap_or_default();
    vec![fold(&address), fold(tail), fold(&short_label(here, cell))]
}

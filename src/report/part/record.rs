//! A row of the table's registers as minutes read it: field by field, each marked as told.

use super::Page;
use super::page::typed;
use crate::document::{Inline, Line};
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, GroupField, agenda};
use crate::workbook::{Cell, Part, Place, Row, kind_of};
use std::borrow::Cow;

/// What a row is about: a place, or, where it names none, its words.
#[derive(PartialEq, Eq, Hash)]
pub(super) enum Matter {
    Place(String),
    Words(String),
}

/// A row with its register.
#[derive(Clone)]
pub(super) struct Record<'a> {
    register: &'static str,
    /// The row's id.
    pub id: &'a Id,
    pub row: &'a Row,
}

impl<'a> Record<'a> {
    /// A row of a register of the table.
    pub fn of(register: &'static str, (id, row): (&'a Id, &'a Row)) -> Self {
        Self { register, id, row }
    }

    /// The printed address of a field, by which a reader goes to the row.
    pub fn origin(&self, field: GroupField) -> String {
        field.cell(self.id).to_string()
    }

    /// The same of the field that names the row.
    pub fn origin_of_title(&self, page: &Page<'_>) -> String {
        self.title_cell(page).map(|cell| cell.to_string()).unwrap_or_default()
    }

    fn title_cell(&self, page: &Page<'_>) -> Option<Cell> {
        let register = page.instrument.registers.get(self.register)?;
        Some(Cell::Field(group::id(self.register), self.id.clone(), register.title.clone()))
    }

    /// A field in words, marked as told; nothing where it is empty.
    pub fn said(&self, page: &mut Page<'_>, field: GroupField) -> Option<String> {
        let cell = field.cell(self.id);
        let fact = page.published.get(&cell)?;
        page.mark_printed(cell.clone());
        let said = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
        Some(typed(&said).to_owned()).filter(|said| !said.is_empty())
    }

    /// A labelled field, `Place: Town hall`.
    pub fn labelled(&self, page: &mut Page<'_>, field: GroupField) -> Option<Line> {
        let cell = field.cell(self.id);
        let fact = page.published.get(&cell)?;
        page.mark_printed(cell.clone());
        let said = page.fact(&cell, &fact);
        let mut line = page.label(&label(page, field));
        (!said.is_empty()).then(|| line.push_line(said).clone())
    }

    /// The name of the row: its title field as typed, or its id.
    pub fn title(&self, page: &mut Page<'_>) -> String {
        if let Some(title) = self.title_cell(page) {
            page.mark_printed(title);
        }
        phrase::row_title(page.instrument, page.published, &group::id(self.register), self.id)
    }

    /// What it is about, where its address leads somewhere.
    pub fn about(&self) -> Option<Place> {
        GroupField::about(self.register).text(self.row)?.trim().parse().ok()
    }

    /// Where its words and positions stand: at what it is about; of a point of its own, at the item.
    pub fn place(&self) -> Option<Place> {
        match self.register {
            group::AGENDA => group::AgendaItem { id: self.id, row: self.row }.place(),
            _ => self.about(),
        }
    }

    /// What it is about, in words: the number and question, the gap, the standard; an address that leads nowhere as typed.
    pub fn about_words(&self, page: &mut Page<'_>) -> Option<Line> {
        let about = GroupField::about(self.register);
        page.mark_printed(about.cell(self.id));
        match self.about() {
            Some(place) => Some(whole(page, &place)),
            None => about.text(self.row).map(|text| Line::text(typed(&text))),
        }
    }

    /// What it is about, for telling whether two rows are about the same; nothing where it names neither place nor title.
    pub fn matter(&self) -> Option<Matter> {
        let place = GroupField::about(self.register).text(self.row);
        let place = place.map(|place| Matter::Place(place.trim().to_owned()));
        place.or_else(|| self.typed_title().map(Matter::Words))
    }

    /// Its title as typed; agenda and decisions, which this is asked of, call that field the same.
    pub fn typed_title(&self) -> Option<String> {
        agenda::TITLE.text(self.row).map(Cow::into_owned)
    }
}

/// What the instrument calls a field.
pub(super) fn label(page: &Page<'_>, field: GroupField) -> String {
    let register = page.instrument.registers.get(&field.register());
    let label = register.and_then(|it| it.fields.get(field.name()));
    label.map_or_else(|| field.name().to_owned(), |it| it.label.clone())
}

/// A place in full: a question with its number and words, anything else by its name.
pub(super) fn whole(page: &Page<'_>, place: &Place) -> Line {
    let name = phrase::place(page.instrument, page.published, place);
    match place {
        Place::Answer(slot) => match page.instrument.question(&slot.question) {
            Some(question) => {
                let number = page.number(&slot.question);
                let row = name.strip_prefix(number).filter(|_| slot.row.is_some()).unwrap_or_default();
                let line = Line::text(format!("{number} ")).and(Inline::emphasis(question.prompt.as_str()));
                if row.is_empty() { line } else { line.and(row) }
            }
            None => Line::text(name),
        },
        Place::Row(register, _) => {
            let one = page.instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
            Line::text(format!("{}{}{name}", upper(one), page.words.t("report-colon")))
        }
        Place::Standard(id) => {
            let title = page.instrument.standards.get(id).map_or("", |it| it.title.as_str());
            Line::text(format!("{name} {title}").trim())
        }
        _ => Line::text(name),
    }
}

/// What stood at a place, as it was kept: a reply in words where it is one, anything else as typed.
pub(super) fn stood(page: &Page<'_>, place: Option<&Place>, kept: &str) -> String {
    let kept = typed(kept);
    let Some(place) = place else { return kept.to_owned() };
    if let Place::Row(register, row) = place {
        return phrase::kept_values(page.words, page.instrument, page.published, (register, row), kept);
    }
    let cell = Cell::Part(place.clone(), Part::Reply);
    // the reply is the first line; what follows are the words of the finding
    let (first, rest) = kept.split_once('\n').map_or((kept, ""), |(first, rest)| (first.trim(), rest.trim()));
    let parsed = kind_of(page.instrument, &cell)
        .ok()
        .and_then(|kind| kind.parse(first, page.instrument, page.published).ok().flatten());
    let Some(fact) = parsed else { return kept.to_owned() };
    let reply = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
    if rest.is_empty() { reply } else { format!("{reply}\n{rest}") }
}

/// With a capital, as a line begins.
pub(super) fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What a meeting has of a register.
pub(super) fn rows_of<'a>(page: &Page<'a>, register: &'static str, meeting: &Id) -> Vec<Record<'a>> {
    let rows = page.published.registers.get(register).into_iter().flatten();
    let of = |row: &Row| GroupField::meeting(register).refers_to(row, meeting);
    rows.filter(|(_, row)| of(row)).map(|row| Record::of(register, row)).collect()
}

/// The items of a meeting, in the order of its agenda.
pub(super) fn items_of<'a>(page: &mut Page<'a>, meeting: &Id) -> Vec<Record<'a>> {
    let published = page.published;
    let items: Vec<(&Id, &Row)> =
        group::AgendaItem::of_meeting(published, meeting).map(|item| (item.id, item.row)).collect();
    // the order is told by what comes first
    items.iter().for_each(|(id, _)| page.mark_printed(agenda::ORDER.cell(id)));
    items.into_iter().map(|row| Record::of(group::AGENDA, row)).collect()
}

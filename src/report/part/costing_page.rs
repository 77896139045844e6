//! What every part of the costing needs at hand: the figures, the numbers of assumptions, and years set side by side.

use super::Page;
use crate::costing::{ASSUMPTION, Costing, Frame, LINE, Number, OutcomeFigure, REGISTERS, Running, Value, names};
use crate::document::{Inline, Line, TableRow, Tone};
use crate::i18n::Words;
use crate::instrument::IndexMap;
use crate::instrument::{Id, Instrument};
use crate::report::Published;
use crate::wording::{figures, phrase};
use crate::workbook::{Cell, Year, working_group};

/// Years side by side in one table: more do not fit on a page.
const YEARS_ACROSS: usize = 6;

/// The costing of a workbook, and how its figures are said.
pub(in crate::report) struct Costed<'a> {
    pub costing: Costing,
    pub words: &'a Words,
    instrument: &'a Instrument,
    published: &'a Published,
    numbers: IndexMap<Id, usize>,
}

/// A row of a table with years across.
pub(super) struct YearRow {
    label: Line,
    cells: Vec<Line>,
    /// What stands for all years together.
    sum: Line,
    origin: Option<String>,
}

impl YearRow {
    pub(super) fn new(label: impl Into<Line>, cells: Vec<Line>) -> Self {
        Self { label: label.into(), cells, sum: Line::new(), origin: None }
    }

    /// A row that stands above others and says what they are.
    pub(super) fn head(label: String) -> Self {
        Self::new(Line::from(Inline::strong(label)), Vec::new())
    }

    pub(super) fn with_sum(self, sum: Line) -> Self {
        Self { sum, ..self }
    }

    pub(super) fn at(self, origin: String) -> Self {
        Self { origin: Some(origin), ..self }
    }
}

impl<'a> Costed<'a> {
    /// The costing of the workbook; nothing where none is begun.
    pub(in crate::report) fn of(page: &Page<'a>) -> Option<Self> {
        let (instrument, published, words) = (page.instrument, page.published, page.words);
        let is_begun = |register: &'static str| published.rows(&Id::known(register)).next().is_some();
        if !REGISTERS.into_iter().any(is_begun) {
            return None;
        }
        let costing = Costing::of(published);
        let register = Id::known(ASSUMPTION);
        let assumptions = published.rows(&register);
        let numbers = assumptions.enumerate().map(|(at, (id, _))| (id.clone(), at + 1)).collect();
        Some(Self { costing, words, instrument, published, numbers })
    }

    pub(super) fn years(&self) -> &[Year] {
        self.costing.years()
    }

    pub(super) fn frame(&self) -> Option<&Frame> {
        self.costing.inputs().frame.as_ref()
    }

    pub(super) fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    pub(super) fn year(&self, year: Year) -> String {
        figures::year(self.words, self.frame(), year)
    }

    /// The first and the last year costed.
    pub(super) fn span(&self, years: &[Year]) -> String {
        match (years.first(), years.last()) {
            (Some(first), Some(last)) if first != last => format!("{}–{}", self.year(*first), self.year(*last)),
            (Some(only), _) => self.year(*only),
            _ => String::new(),
        }
    }

    /// The currency and unit of the tables.
    pub(super) fn unit(&self) -> String {
        figures::unit(self.words, self.frame())
    }

    pub(super) fn row_title(&self, register: &'static str, id: &Id) -> String {
        phrase::row_title(self.instrument, self.published, &Id::known(register), id)
    }

    /// What a field of a register is called.
    pub(super) fn field_label(&self, register: &str, field: &str) -> String {
        let register = self.instrument.registers.get(register);
        let field_of = register.and_then(|register| register.fields.get(field));
        field_of.map_or_else(|| field.to_owned(), |field| field.label.clone())
    }

    /// The number of an assumption in its table.
    pub(super) fn number_of(&self, assumption: &Id) -> Option<usize> {
        self.numbers.get(assumption).copied()
    }

    /// An assumption with its number: `Minimum wage a month (no. 7)`.
    pub(super) fn assumption(&self, id: &Id) -> String {
        let title = self.row_title(ASSUMPTION, id);
        match self.number_of(id) {
            Some(number) => {
                let number = number.to_string();
                self.words.with("costing-numbered", &[("title", (&title).into()), ("number", (&number).into())])
            }
            None => title,
        }
    }

    /// What stands in a field that is a number or names an assumption.
    pub(super) fn factor(&self, register: &'static str, row: &Id, field: &str) -> String {
        let row = self.published.row(&Id::known(register), row);
        let Some(text) = row.and_then(|row| row.get(field)).map(|held| held.as_text()) else { return String::new() };
        match (Number::read(text.trim()), Id::new(text.trim())) {
            (Some(number), _) => figures::short(self.words, &number, 4),
            (None, Ok(id)) if self.number_of(&id).is_some() => self.assumption(&id),
            _ => text,
        }
    }

    /// Where the value of a field comes from, and what it is in each year; nothing where the field is empty.
    pub(super) fn field(&self, register: &'static str, row: &Id, field: &str) -> Option<(String, Vec<Value>)> {
        let text = self.published.row(&Id::known(register), row)?.get(field)?.as_text();
        if let Some(number) = Number::read(text.trim()) {
            return Some((self.t("costing-typed-there"), vec![Ok(number); self.years().len()]));
        }
        let id = Id::new(text.trim()).ok()?;
        let values = self.years().iter().map(|year| self.costing.value(&id, *year)).collect();
        Some((self.assumption(&id), values))
    }

    /// A figure in words, or that it cannot be computed.
    pub(super) fn say(&self, value: &Value, words: impl Fn(&Number) -> String) -> Line {
        match value {
            Ok(number) => Line::text(words(number)),
            Err(_) => Line::from(Inline::sign(Tone::Unknown, self.t("costing-not-computable"))),
        }
    }

    /// An amount in the unit of the tables.
    pub(super) fn amount(&self, value: &Value) -> Line {
        let shown_in = self.frame().map(|frame| frame.shown_in).unwrap_or_default();
        self.say(value, |number| figures::amount(self.words, number, shown_in))
    }

    /// A value of an outcome that assumptions move.
    pub(super) fn outcome(&self, figure: OutcomeFigure, value: &Value) -> Line {
        if figure.is_percent() { self.percent_of_whole(value) } else { self.amount(value) }
    }

    /// An amount in full, with two decimals.
    pub(super) fn exact(&self, value: &Value) -> Line {
        self.say(value, |number| figures::number(self.words, number, 2))
    }

    pub(super) fn persons(&self, value: &Value) -> Line {
        self.say(value, |number| figures::number(self.words, number, 0))
    }

    /// A fraction as a percentage.
    pub(super) fn share(&self, value: &Value) -> Line {
        self.say(value, |number| figures::percent(self.words, &number.as_percent()))
    }

    pub(super) fn percent_of_whole(&self, value: &Value) -> Line {
        self.say(value, |number| figures::percent_of_whole(self.words, number))
    }

    /// What a line says in a year in which it does not run.
    pub(super) fn is_running(&self, line: &Id, year: Year) -> bool {
        self.costing.line(line, year).is_some_and(|at| at.running == Running::Yes)
    }

    /// A cell for each year.
    pub(super) fn across(&self, cell: impl Fn(Year) -> Line) -> Vec<Line> {
        self.years().iter().map(|year| cell(*year)).collect()
    }

    /// The address of a line's name, which a reader is led to from its figures.
    pub(super) fn of_line(line: &Id) -> String {
        Cell::Field(Id::known(LINE), line.clone(), Id::known(names::TITLE)).to_string()
    }

    /// A table with years across, or several where there are many years; the sums stand in the last.
    pub(super) fn table(&self, page: &mut Page<'_>, caption: &str, head: &str, rows: &[YearRow]) {
        self.table_with(page, caption, [head, &self.t("costing-sum")], rows);
    }

    /// The same, with what the last column is called.
    pub(super) fn table_with(&self, page: &mut Page<'_>, caption: &str, [head, last]: [&str; 2], rows: &[YearRow]) {
        let years = self.years();
        let has_sums = rows.iter().any(|row| !row.sum.is_empty());
        for (nth, some) in years.chunks(YEARS_ACROSS).enumerate() {
            let (from, is_last) = (nth * YEARS_ACROSS, (nth + 1) * YEARS_ACROSS >= years.len());
            let sums = has_sums && is_last;
            let mut heads = vec![Line::text(head)];
            heads.extend(some.iter().map(|year| Line::text(self.year(*year))));
            heads.extend(sums.then(|| Line::text(last)));
            let row = |row: &YearRow| {
                let mut cells = vec![row.label.clone()];
                cells.extend(row.cells.iter().skip(from).take(some.len()).cloned());
                if sums && !row.cells.is_empty() {
                    cells.push(row.sum.clone());
                }
                TableRow { cells, origin: row.origin.clone() }
            };
            let caption = match years.len() > YEARS_ACROSS {
                true => format!("{caption}, {}", self.span(some)),
                false => caption.to_owned(),
            };
            page.out.table(Line::text(caption), heads, rows.iter().map(row).collect::<Vec<_>>());
        }
    }

    /// The register that has a row of this name, among those of the costing and the options.
    pub(super) fn register_of(&self, row: &Id) -> Option<&'static str> {
        let all = REGISTERS.into_iter().chain([working_group::OPTION]);
        all.into_iter().find(|register| self.published.row(&Id::known(register), row).is_some())
    }
}

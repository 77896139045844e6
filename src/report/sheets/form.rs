//! The questionnaire as sheets to fill in: who answers, then a row for each cell that is asked for.
//!
//! It shows what is asked and never what was answered. Address and key are what a row is known by when it comes back, so rows
//! may be sorted and columns moved.

use super::writing::SheetWriting;
use crate::document::sheet::{Book, Sheet, SheetColumn, SheetValue};
use crate::report::form_lines::{FormLine, form_choices, form_lines};
use crate::report::subject::ReportInput;

/// What the respondent says of itself: names for scripts, and the messages that ask for it.
pub const RESPONDENT: [(&str, &str); 3] =
    [("organization", "form-organization"), ("filled-by", "form-filled-by"), ("day", "form-day")];

/// The sheets of a form.
pub(in crate::report) fn form_book(from: &ReportInput<'_>) -> Book {
    let writing = SheetWriting::new(from);
    let sheets = vec![writing.respondent(), writing.form()];
    let (language, continued) = (from.words.language().to_owned(), from.words.t("sheet-continued"));
    let title = from.words.with("form-document-title", &[("title", (&from.instrument.title).into())]);
    Book { title, language, continued, sheets }
}

impl SheetWriting<'_> {
    /// Of which workbook it is, how it is filled in, and who does.
    fn respondent(&self) -> Sheet {
        let columns = vec![
            SheetColumn::new("fact", self.t("form-how"), 34),
            SheetColumn::new("value", self.t("form-value"), 60),
            self.column("sheet-column-key", 14),
        ];
        let mut sheet = self.sheet("respondent", columns);
        let ReportInput { instrument, published, words, today, only, .. } = *self.from;
        let given = |key: &str, label: String, value: String| {
            vec![SheetValue::text(label), SheetValue::text(value), SheetValue::text(key)]
        };
        let version = [("title", (&instrument.title).into()), ("version", (&instrument.version).into())];
        sheet.rows.push(given("questionnaire", self.t("report-instrument"), words.with("report-version", &version)));
        if !published.country.is_empty() {
            sheet.rows.push(given("country", self.t("header-country"), words.country(&published.country)));
        }
        let party = only.respondent.as_ref().and_then(|id| instrument.constituencies.get(id));
        if let Some(party) = party {
            sheet.rows.push(given("for", self.t("form-for"), party.label.clone()));
        }
        for (key, label) in RESPONDENT {
            sheet.rows.push(vec![
                SheetValue::text(self.t(label)),
                SheetValue::Input(Vec::new()),
                SheetValue::text(key),
            ]);
        }
        for key in ["form-sheet-how", "form-how-unknown", "form-how-source", "form-how-names"] {
            sheet.rows.push(given("", self.t("form-how"), self.t(key)));
        }
        sheet.rows.push(vec![
            SheetValue::text(self.t("report-produced")),
            SheetValue::day(today),
            SheetValue::text("written"),
        ]);
        sheet.rows.push(given("workbook", self.t("form-workbook"), published.id.clone()));
        sheet.rows.push(given("instrument", self.t("form-identifier"), instrument.id.to_string()));
        sheet.rows.push(given("version", self.t("form-version"), instrument.version.clone()));
        sheet
    }

    fn form(&self) -> Sheet {
        let columns = vec![
            self.column("sheet-column-number", 8),
            self.column("sheet-column-question", 60),
            self.column("sheet-column-row", 24),
            self.column("sheet-column-part", 40),
            SheetColumn::new("answer", self.t("part-reply"), 18),
            SheetColumn::new("words", self.t("form-words"), 44),
            SheetColumn::new("source", self.t("form-source"), 30),
            self.column("sheet-column-address", 30),
            self.column("sheet-column-key", 26),
        ];
        let mut sheet = self.sheet("form", columns);
        let ReportInput { instrument, published, words, only, .. } = *self.from;
        for line in self.each(form_lines(words, instrument, published, only)) {
            let FormLine { cell, kind, number, asked, about, part, .. } = &line;
            let choices = form_choices(words, instrument, published, (cell, kind));
            sheet.rows.push(vec![
                SheetValue::text(number),
                SheetValue::text(asked),
                SheetValue::text(about),
                SheetValue::text(part),
                SheetValue::Input(choices.into_iter().map(|(_, label)| label).collect()),
                SheetValue::Input(Vec::new()),
                SheetValue::Input(Vec::new()),
                SheetValue::text(cell.to_string()),
                SheetValue::text(line.key(published).to_string()),
            ]);
        }
        sheet
    }
}

//! Which sheets there are and in which order; a sheet without rows is left out.

use super::writing::SheetWriting;
use super::{costing, timeline};
use crate::document::sheet::Book;
use crate::instrument::Id;
use crate::report::part::front;
use crate::report::subject::ReportInput;
use indexmap::IndexSet;

/// The sheets besides those of registers, in their order, then those of the questionnaire; also the words their message keys end in.
pub const SHEETS: [&str; 17] = [
    "about",
    "answers",
    "parts",
    "gaps",
    "standards",
    "coverage",
    "chapters",
    "cost-assumptions",
    "cost-lines",
    "cost-totals",
    "cost-long",
    "timeline",
    "sources",
    "points",
    "rest",
    "respondent",
    "form",
];

/// Every sheet.
pub(in crate::report) fn book(from: &ReportInput<'_>) -> Book {
    let mut writing = SheetWriting::new(from);
    let mut sheets = vec![
        writing.about(),
        writing.answers(),
        writing.parts_of_answers(),
        writing.gaps(),
        writing.standards(),
        writing.coverage(),
    ];
    sheets.push(writing.chapters());
    sheets.extend(from.instrument.overviews.iter().map(|(id, overview)| writing.overview(id, overview)));
    let registers: IndexSet<&Id> = from.instrument.registers.keys().chain(from.published.registers.keys()).collect();
    for register in registers {
        if from.published.rows(register).next().is_some() {
            sheets.push(writing.register(register));
        }
    }
    sheets.extend(costing::sheets(&writing));
    sheets.extend(timeline::sheet(&writing));
    sheets.push(writing.citations());
    sheets.push(writing.points());
    sheets.push(writing.rest());
    // a sheet without rows says nothing the others do not
    sheets.retain(|sheet| !sheet.rows.is_empty());
    let title = front::title(from);
    let (language, continued) = (from.words.language().to_owned(), from.words.t("sheet-continued"));
    Book { title, language, continued, sheets }
}

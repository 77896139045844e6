//! What a session left behind, in sentences: the same on the screen, in lines and on the command line.

use super::phrase;
use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::workbook::{Cell, CellKind, Edit, Fact, Note, Part, Purpose, RemarkPart, Rescue, Workbook, kind_of};

/// What waits, in a few sentences: whose work, from when, how much of it.
#[must_use]
pub fn summary(words: &Words, instrument: &Instrument, workbook: &Workbook, rescue: &Rescue) -> Vec<String> {
    let (day, time) = rescue.at.split_once('T').unwrap_or((&rescue.at, ""));
    let time: String = time.chars().take(5).collect();
    let told: Vec<&Edit> = rescue.edits.iter().filter(|edit| is_told(instrument, &edit.cell)).collect();
    let count = told.len();
    let day = words.date(day);
    let args = [
        ("date", (&day).into()),
        ("time", (&time).into()),
        ("user", (&rescue.user).into()),
        ("host", (&rescue.host).into()),
        ("count", count.into()),
    ];
    // nothing of it was an answer yet where only forms were left
    let is_typed_only = count == 0 && !rescue.forms.is_empty();
    let who = words.with(if is_typed_only { "rescue-what-forms" } else { "rescue-what" }, &args);
    let mut lines = vec![who];
    if let Some(last) = told.last() {
        let label = phrase::cell(words, instrument, workbook, &last.cell);
        lines.push(words.with("rescue-last", &[("where", (&label).into())]));
    }
    if let Some((form, _)) = rescue.forms.first() {
        let name = phrase::form(words, instrument, workbook, form);
        lines.push(words.with("rescue-forms", &[("count", rescue.forms.len().into()), ("form", (&name).into())]));
    }
    if !rescue.drafts.is_empty() {
        lines.push(words.t("rescue-draft"));
    }
    if rescue.both > 0 {
        lines.push(words.with("rescue-both", &[("count", rescue.both.into())]));
    } else if rescue.other_file && !is_typed_only {
        lines.push(words.t("rescue-other-file"));
    }
    if rescue.torn {
        lines.push(words.t("rescue-torn"));
    }
    lines
}

/// What recovering would change, three lines a cell: where, what stands there now, what was left behind.
#[must_use]
pub fn differences(
    words: &Words,
    (instrument, workbook): (&Instrument, &Workbook),
    rescue: &Rescue,
    before_a_room: bool,
) -> Vec<(String, String, String)> {
    let of_edit = |edit: &Edit| (edit.cell.clone(), workbook.get(&edit.cell), edit.to.clone());
    let changes: Vec<_> = rescue.edits.iter().map(of_edit).collect();
    let is_hidden = |cell: &Cell| before_a_room && is_hidden(workbook, cell);
    let loose = rescue.loose.iter().map(|(cell, text)| {
        let label = phrase::cell(words, instrument, workbook, cell);
        let text = if is_hidden(cell) { words.t("remark-hidden") } else { text.clone() };
        (label, words.t("rescue-fits-nowhere"), text)
    });
    let forms = rescue.forms.iter().map(|(form, lines)| {
        let off_record = matches!(form, Purpose::Note(Note::OffRecord, _));
        let text = if before_a_room && off_record { words.t("form-hidden") } else { phrase::form_text(lines) };
        (phrase::form(words, instrument, workbook, form), words.t("rescue-not-sent"), text)
    });
    listed(words, (instrument, workbook), &changes, before_a_room).into_iter().chain(loose).chain(forms).collect()
}

/// Cells with two facts each, three lines a cell: where, the one, the other.
#[must_use]
pub fn listed(
    words: &Words,
    (instrument, workbook): (&Instrument, &Workbook),
    changes: &[(Cell, Option<Fact>, Option<Fact>)],
    before_a_room: bool,
) -> Vec<(String, String, String)> {
    let text = |cell: &Cell, fact: Option<&Fact>| match fact {
        Some(_) if before_a_room && is_hidden(workbook, cell) => words.t("remark-hidden"),
        Some(fact) => phrase::fact(words, instrument, workbook, cell, fact),
        None => words.t("rescue-nothing"),
    };
    let of = |(cell, one, other): &(Cell, Option<Fact>, Option<Fact>)| {
        let label = phrase::cell(words, instrument, workbook, cell);
        (label, text(cell, one.as_ref()), text(cell, other.as_ref()))
    };
    changes.iter().filter(|(cell, ..)| is_told(instrument, cell)).map(of).collect()
}

/// Whether a cell is told of: not what the program keeps beside an answer, such as the wording it was given to.
fn is_told(instrument: &Instrument, cell: &Cell) -> bool {
    kind_of(instrument, cell.meant()).ok() != Some(CellKind::Kept)
}

/// What no room reads: no remark at all, because whether it is restricted may be among what differs.
fn is_hidden(workbook: &Workbook, cell: &Cell) -> bool {
    matches!(cell, Cell::Part(_, Part::Remark(_, RemarkPart::Text))) || workbook.is_restricted(cell)
}

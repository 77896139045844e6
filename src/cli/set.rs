//! `tripartite set`: one scripted edit, through the same vocabulary of change as the screens.

use super::call::{Call, CommandOutcome, OpenedWorkbook, Refused};
use super::{saving, target};
use crate::app::request::{first_row, first_row_added};
use crate::text::{Entered, Shape, entered};
use crate::wording::{self, Sentence};
use crate::workbook::{Cell, CellKind, Log, Place, Workbook, fact_edits, rows_asked};
use std::io::Read;
use std::path::Path;

/// The longest value read from standard input, in bytes.
const MAX_INPUT_BYTES: u64 = 1 << 20;

/// Puts a value into a cell and saves the workbook; an empty value clears the cell, `-` reads standard input.
pub fn set(call: &mut Call, file: &Path, address: &str, value: &str) -> Result<CommandOutcome, Refused> {
    let _lock = call.hold(file)?;
    let mut opened = call.open(file)?;
    let (instrument, workbook) = (&opened.instrument, &mut opened.loaded.workbook);
    let (cell, kind) = target::cell(instrument, workbook, address).map_err(|fault| {
        let mut sentence = wording::cell(&call.words, &fault);
        sentence.remedy.push(' ');
        sentence.remedy.push_str(&call.words.t("lint-nothing-changed"));
        Refused(sentence.lines(address))
    })?;
    let typed = if value == "-" { standard_input(call)? } else { value.to_owned() };
    let value = typed_value(&kind, &typed);
    if value.replaced > 0 {
        let kinds = value.kinds_told();
        let args = [("count", value.replaced.into()), ("kinds", (&kinds).into())];
        call.out.complain(&call.words.with("paste-cleaned", &args));
    }
    let fact = wording::phrase::read(&call.words, instrument, workbook, (&cell, &kind), &value.text)
        .map_err(|refusal| Refused(wording::refusal(&call.words, &refusal).lines(address)))?;
    let before = workbook.get(&cell).map(|fact| fact.to_string());
    let edits = fact_edits(instrument, workbook, [(cell.clone(), fact)]);
    let first = first_row(workbook, &edits);
    let changed = Log::default().commit(workbook, edits);
    if changed {
        saving::save(call, file, &opened)?;
    }
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let empty = || call.words.t("cli-empty");
    let now = workbook.get(&cell).map_or_else(empty, |fact| fact.to_string());
    let told = if changed {
        let before = before.unwrap_or_else(empty);
        call.words.with("cli-set", &[("cell", address.into()), ("before", (&before).into()), ("now", (&now).into())])
    } else {
        call.words.with("cli-set-same", &[("cell", address.into()), ("now", (&now).into())])
    };
    call.out.line(&told);
    if let Some(note) = answered_in_general(call, instrument, workbook, &cell) {
        call.out.complain(&note);
    }
    if let Some(note) = first.and_then(|row| first_row_added(&call.words, instrument, workbook, &row)) {
        call.out.complain(&note);
    }
    Ok(CommandOutcome::Done)
}

/// Puts the values that standard input names into their cells, in one save: a line each, the cell, a blank or tab, the
/// value; `\\n` in a value begins a line. Where one is refused nothing is changed, and every refusal is named by its line.
pub fn set_many(call: &mut Call, file: &Path) -> Result<CommandOutcome, Refused> {
    let _lock = call.hold(file)?;
    let mut opened = call.open(file)?;
    let typed = standard_input(call)?;
    let (mut refused, mut count) = (Vec::new(), 0_usize);
    for (at, line) in typed.lines().enumerate() {
        let line = line.trim_start_matches('\u{feff}').trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (address, value) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        match put(call, &mut opened, address, &unfolded(value)) {
            Ok(changed) => count += usize::from(changed),
            Err(sentence) => refused.extend(sentence.lines(&format!("{}: {address}", at + 1))),
        }
    }
    if !refused.is_empty() {
        refused.push(format!("  {}", call.words.t("lint-nothing-changed")));
        return Err(Refused(refused));
    }
    if count > 0 {
        saving::save(call, file, &opened)?;
    }
    call.out.line(&call.words.with("cli-set-many", &[("count", count.into())]));
    Ok(CommandOutcome::Done)
}

/// Puts one of many values, in memory alone; whether that changed anything.
fn put(call: &Call, opened: &mut OpenedWorkbook, address: &str, value: &str) -> Result<bool, Sentence> {
    let (instrument, workbook) = (&opened.instrument, &mut opened.loaded.workbook);
    let (cell, kind) =
        target::cell(instrument, workbook, address).map_err(|fault| wording::cell(&call.words, &fault))?;
    let text = typed_value(&kind, value).text;
    let fact = wording::phrase::read(&call.words, instrument, workbook, (&cell, &kind), &text)
        .map_err(|refusal| wording::refusal(&call.words, &refusal))?;
    let edits = fact_edits(instrument, workbook, [(cell, fact)]);
    Ok(Log::default().commit(workbook, edits))
}

/// A value on one line as it is meant: `\\n` is a line break, `\\t` a tab, two backslashes one.
fn unfolded(value: &str) -> String {
    let mut meant = String::with_capacity(value.len());
    let mut signs = value.trim_start().chars();
    while let Some(c) = signs.next() {
        match (c, c == '\\') {
            (_, true) => match signs.next() {
                Some('n') => meant.push('\n'),
                Some('t') => meant.push('\t'),
                Some('\\') => meant.push('\\'),
                other => meant.extend(std::iter::once('\\').chain(other)),
            },
            (c, false) => meant.push(c),
        }
    }
    meant
}

/// A text as a cell can keep it: line breaks in one form, none at the end, no control characters.
fn typed_value(kind: &CellKind, typed: &str) -> Entered {
    let one_line = !matches!(kind, CellKind::Prose | CellKind::Reply(..));
    let shape = if one_line { Shape::Line } else { Shape::Prose };
    entered(typed.trim_end_matches(['\r', '\n']), shape, usize::MAX)
}

/// What standard input holds.
pub(super) fn standard_input(call: &Call) -> Result<String, Refused> {
    let refused = |key: &str| Refused(vec![call.words.t(key), format!("  {}", call.words.t("lint-nothing-changed"))]);
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MAX_INPUT_BYTES + 1).read_to_end(&mut bytes);
    if read.is_err() || bytes.len() as u64 > MAX_INPUT_BYTES {
        return Err(refused("cli-input-too-long"));
    }
    String::from_utf8(bytes).map_err(|_| refused("cli-input-not-utf8"))
}

/// An answer in general to a question that is asked row by row is kept but not counted: that is said.
fn answered_in_general(
    call: &Call,
    instrument: &crate::instrument::Instrument,
    workbook: &Workbook,
    cell: &Cell,
) -> Option<String> {
    let Cell::Part(Place::Answer(slot), _) = cell else { return None };
    let question = instrument.question(&slot.question).filter(|_| slot.row.is_none())?;
    let row = rows_asked(instrument, workbook, question).into_iter().next()?;
    let example = format!("answers/{}@{row}/reply", slot.question);
    Some(call.words.with("cli-set-general", &[("cell", (&example).into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_on_one_line_may_have_several() {
        assert_eq!(unfolded(" a\\nb\\\\n\\tc\\d\\"), "a\nb\\n\tc\\d\\");
    }

    #[test]
    fn a_value_is_kept_as_its_cell_can_keep_it() {
        assert_eq!(typed_value(&CellKind::Prose, "a\r\nb\n\n").text, "a\nb");
        assert_eq!(typed_value(&CellKind::Line, "a\nb\tc").text, "a b c");
        let hostile = typed_value(&CellKind::Line, "\u{1b}[31m\u{202e}x");
        assert_eq!(hostile.text, "\u{fffd}[31m\u{fffd}x");
        assert_eq!((hostile.replaced, hostile.kinds_told().as_str()), (2, "U+001B, U+202E"));
    }
}

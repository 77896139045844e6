//! `tripartite set`: one scripted edit, through the same vocabulary of change as the screens.

use super::call::{Call, CommandOutcome, Refused};
use super::target;
use crate::app::request::{first_row, first_row_added};
use crate::store::{self, Stamp};
use crate::text::{Entered, Shape, entered};
use crate::wording;
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
        if let Some(dirs) = &call.dirs {
            let kept = store::keep_version(dirs, &workbook.id, file, opened.loaded.text.as_bytes());
            if let Err(error) = kept {
                // the value is worth more than the version
                let reason = error.to_string();
                call.out.complain(&call.words.with("cli-set-no-version", &[("reason", (&reason).into())]));
            }
        }
        let saved = store::save(file, workbook, &Stamp::of(&opened.loaded.text), call.dirs.as_ref())
            .map_err(|fault| Refused::because(&call.words, &fault.explain()))?;
        if !saved.confirmed {
            call.out.complain(&call.words.t("cli-unconfirmed"));
        }
    }
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

/// A text as a cell can keep it: line breaks in one form, none at the end, no control characters.
fn typed_value(kind: &CellKind, typed: &str) -> Entered {
    let one_line = !matches!(kind, CellKind::Prose | CellKind::Reply(..));
    let shape = if one_line { Shape::Line } else { Shape::Prose };
    entered(typed.trim_end_matches(['\r', '\n']), shape, usize::MAX)
}

fn standard_input(call: &Call) -> Result<String, Refused> {
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
    fn a_value_is_kept_as_its_cell_can_keep_it() {
        assert_eq!(typed_value(&CellKind::Prose, "a\r\nb\n\n").text, "a\nb");
        assert_eq!(typed_value(&CellKind::Line, "a\nb\tc").text, "a b c");
        let hostile = typed_value(&CellKind::Line, "\u{1b}[31m\u{202e}x");
        assert_eq!(hostile.text, "\u{fffd}[31m\u{fffd}x");
        assert_eq!((hostile.replaced, hostile.kinds_told().as_str()), (2, "U+001B, U+202E"));
    }
}

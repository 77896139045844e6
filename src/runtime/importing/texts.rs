//! The texts of a report that was edited as DOCX, taken back between its marks.
//!
//! A text comes in where it was edited there and is here as it was when the report was made.

use super::into::{ImportInto, ImportRefused};
use crate::analysis::Derived;
use crate::app::ImportedFile;
use crate::document::docx::{self, NOTE, NOTE_END, ReadText, ReferenceFault};
use crate::document::{Block, Document, Glyphs, TextEdge};
use crate::report::{Published, situational_analysis, writer_words};
use crate::text::{Shape, entered, mentions, reference_groups, shortened};
use crate::wording::phrase;
use crate::workbook::{Cell, Edit, Fact, MOST_CHARS, ReferenceStyle};
use std::path::Path;

/// The texts of an edited report. A text comes in where it was edited there and is here as it was when the report was made.
pub(super) fn texts(into: &ImportInto<'_>, from: &Path) -> Result<ImportedFile, ImportRefused> {
    let bytes = into.read(from)?;
    let read = docx::texts(&bytes).map_err(|fault| match fault {
        ReferenceFault::NotDocx => into.refused(from, "cli-import-not-docx"),
        _ => into.refused(from, "cli-import-broken"),
    })?;
    if read.is_empty() {
        return Err(into.refused(from, "cli-import-no-marks"));
    }
    let (instrument, workbook) = (into.instrument, into.workbook);
    let published = Published::of(workbook);
    let derived = Derived::of(instrument, workbook);
    let document = situational_analysis(instrument, &published, &derived, into.words, into.today);
    let own = docx::write(&document, &writer_words(into.words, Glyphs::Unicode), None, &|_| true).unwrap_or_default();
    // what the same text would be marked with, were the report made now
    let own = docx::texts(&own).unwrap_or_default();
    let addresses = addresses(&document);
    let mut incoming = ImportedFile::default();
    for text in read {
        let address = addresses.iter().find(|address| text.mark.is_of(address));
        let Some(cell) = address.and_then(|address| address.parse::<Cell>().ok()) else {
            if text.is_edited() {
                let said = shortened(&docx::words_only(&text.text), 60);
                incoming.refused.push(into.words.with("cli-import-text-gone", &[("text", (&said).into())]));
            }
            continue;
        };
        let now = own.iter().find(|it| it.mark.of == text.mark.of);
        of_text(into, &cell, &text, now, &mut incoming);
    }
    Ok(incoming)
}

/// The addresses of the texts in a document.
fn addresses(document: &Document) -> Vec<String> {
    let address = |placed: &crate::document::Placed| match &placed.block {
        Block::Text(TextEdge::Begins(address)) => Some(address.clone()),
        _ => None,
    };
    document.blocks.iter().filter_map(address).collect()
}

fn of_text(into: &ImportInto<'_>, cell: &Cell, text: &ReadText, now: Option<&ReadText>, incoming: &mut ImportedFile) {
    let (instrument, workbook) = (into.instrument, into.workbook);
    let named = phrase::cell(into.words, instrument, workbook, cell);
    let refused = |key: &str| into.words.with(key, &[("text", (&named).into())]);
    if !text.is_edited() || now.is_some_and(|now| now.text == text.text) {
        incoming.same += 1;
        return;
    }
    if now.is_none_or(|now| now.mark.was != text.mark.was) {
        incoming.refused.push(refused("cli-import-text-changed"));
        return;
    }
    let typed = workbook.get(cell).map(|fact| fact.to_string()).unwrap_or_default();
    let as_notes = workbook.references.unwrap_or_default() == ReferenceStyle::Footnotes;
    let Some(said) = with_references(&text.text, &typed, as_notes) else {
        incoming.refused.push(refused("cli-import-text-references"));
        return;
    };
    // the names in the text as it is, then every name there is
    let typed_names = mentions(&typed);
    let names = typed_names.iter().map(|it| it.name.as_str());
    let names: Vec<&str> = names.chain(instrument.landmarks().map(|(id, _)| id.as_str())).collect();
    let Some(said) = docx::with_parts(&said, &names) else {
        incoming.refused.push(refused("cli-import-text-parts"));
        return;
    };
    let said = entered(&said, Shape::Prose, usize::MAX).text;
    if said.chars().count() > MOST_CHARS {
        incoming.refused.push(refused("cli-import-text-long"));
        return;
    }
    let mut lines = vec![format!("{named}:")];
    lines.extend(differences(&typed, &said));
    if text.new_notes > 0 {
        lines.push(into.words.with("cli-import-notes", &[("count", text.new_notes.into())]));
    }
    incoming.changes.push(lines);
    let fact = (!said.trim().is_empty()).then_some(Fact::Text(said));
    incoming.edits.push(Edit { cell: cell.clone(), to: fact });
}

/// A text with the references that its footnotes stand for, as they were typed; nothing where one cannot be found, or where
/// references were written in another way than as footnotes.
fn with_references(text: &str, typed: &str, as_notes: bool) -> Option<String> {
    let groups: Vec<&str> = reference_groups(typed).into_iter().map(|group| &typed[group.range]).collect();
    if !groups.is_empty() && !as_notes {
        return None;
    }
    let mut whole = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(NOTE) {
        let (before, after) = (&rest[..at], &rest[at + NOTE.len_utf8()..]);
        let (number, after) = after.split_once(NOTE_END)?;
        let group = groups.get(number.parse::<usize>().ok()?)?;
        whole.push_str(before);
        if !before.ends_with([' ', '\n']) && !before.is_empty() {
            whole.push(' ');
        }
        whole.push_str(group);
        rest = after;
    }
    whole.push_str(rest);
    Some(whole)
}

/// The paragraphs that went and those that came.
fn differences(before: &str, after: &str) -> Vec<String> {
    let parts = |text: &str| -> Vec<String> {
        text.split('\n').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
    };
    let (before, after) = (parts(before), parts(after));
    let gone = before.iter().filter(|it| !after.contains(it)).map(|it| format!("  - {it}"));
    let come = after.iter().filter(|it| !before.contains(it)).map(|it| format!("  + {it}"));
    gone.chain(come).collect()
}

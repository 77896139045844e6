//! `tripartite import`: brings in what was made elsewhere.
//!
//! Of a report of ours that was edited as DOCX, the texts between its marks; of a questionnaire that was filled in, the
//! answers (`import_form`); of a list of a reference manager, its sources; of a file of separated values, the series of
//! years in it (`import_series`).
//! Everything is shown first and put in only when asked to, in one save; what cannot come in is named with its reason, and
//! nothing that was written here meanwhile is written over.

use super::call::{Call, CommandOutcome, OpenedWorkbook, Refused};
use super::import_series::{self, ReadAs};
use super::incoming::{Incoming, read, refused};
use super::set::standard_input;
use super::{import_form, saving};
use crate::analysis::Derived;
use crate::app::Env;
use crate::document::docx::{self, NOTE, NOTE_END, ReadText, ReferenceFault};
use crate::document::{Block, Document, Glyphs, TextEdge};
use crate::instrument::{Id, Register};
use crate::report::{Published, situational_analysis, writer_words};
use crate::runtime::SystemEnv;
use crate::store::{self, BibliographyFormat, SourceRecord};
use crate::text::{Shape, entered, mentions, reference_groups, shortened};
use crate::wording::{Sentence, phrase};
use crate::workbook::{Cell, Edit, Fact, Log, MOST_CHARS, ReferenceStyle, Workbook};
use std::path::Path;

/// Endings of files of separated values.
const SEPARATED: [&str; 3] = ["csv", "tsv", "txt"];

/// Shows what a file brings, and puts it into the workbook where that is asked for.
pub fn import(
    call: &mut Call,
    file: &Path,
    from: &Path,
    read_as: &[ReadAs],
    by: Option<&str>,
    write: bool,
) -> Result<CommandOutcome, Refused> {
    let _lock = if write { call.hold(file)? } else { None };
    let mut opened = call.open(file)?;
    let ending = from.extension().unwrap_or_default().to_string_lossy().into_owned();
    let incoming = match BibliographyFormat::of_ending(&ending) {
        Some(format) => sources(call, &opened, from, format)?,
        None if ending.eq_ignore_ascii_case("xlsx") => import_form::sheets(call, &opened, from, by)?,
        None if ending.eq_ignore_ascii_case("docx") => match import_form::fields(call, &opened, from, by)? {
            Some(form) => form,
            None => texts(call, &opened, from)?,
        },
        None if from.as_os_str() == "-" || SEPARATED.iter().any(|it| ending.eq_ignore_ascii_case(it)) => {
            series(call, &opened, from, read_as)?
        }
        None => {
            let sentence = Sentence::of(&call.words, "cli-import-ending", &[("ending", (&ending).into())]);
            return Err(Refused::for_this(&sentence));
        }
    };
    incoming.changes.iter().flatten().for_each(|line| call.out.line(line));
    incoming.refused.iter().for_each(|line| call.out.complain(line));
    let count = incoming.changes.len();
    if write && count > 0 {
        Log::default().commit(&mut opened.loaded.workbook, incoming.edits);
        saving::save(call, file, &opened)?;
    }
    let key = match (count, write) {
        (0, _) => "cli-import-none",
        (_, true) => "cli-import-done",
        (_, false) => "cli-import-shown",
    };
    let args = [("count", count.into()), ("same", incoming.same.into()), ("refused", incoming.refused.len().into())];
    let told = call.words.with(key, &args);
    call.out.line(&told);
    Ok(if incoming.refused.is_empty() { CommandOutcome::Done } else { CommandOutcome::Finding })
}

/// The texts of an edited report. A text comes in where it was edited there and is here as it was when the report was made.
fn texts(call: &Call, opened: &OpenedWorkbook, from: &Path) -> Result<Incoming, Refused> {
    let bytes = read(call, from)?;
    let read = docx::texts(&bytes).map_err(|fault| match fault {
        ReferenceFault::NotDocx => refused(call, from, "cli-import-not-docx"),
        _ => refused(call, from, "cli-import-broken"),
    })?;
    if read.is_empty() {
        return Err(refused(call, from, "cli-import-no-marks"));
    }
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let published = Published::of(workbook);
    let derived = Derived::of(instrument, workbook);
    let document = situational_analysis(instrument, &published, &derived, &call.words, &SystemEnv.today());
    let own = docx::write(&document, &writer_words(&call.words, Glyphs::Unicode), None, &|_| true).unwrap_or_default();
    // what the same text would be marked with, were the report made now
    let own = docx::texts(&own).unwrap_or_default();
    let addresses = addresses(&document);
    let mut incoming = Incoming::default();
    for text in read {
        let address = addresses.iter().find(|address| text.mark.is_of(address));
        let Some(cell) = address.and_then(|address| address.parse::<Cell>().ok()) else {
            if text.is_edited() {
                let said = shortened(&docx::words_only(&text.text), 60);
                incoming.refused.push(call.words.with("cli-import-text-gone", &[("text", (&said).into())]));
            }
            continue;
        };
        let now = own.iter().find(|it| it.mark.of == text.mark.of);
        of_text(call, opened, &cell, &text, now, &mut incoming);
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

fn of_text(
    call: &Call,
    opened: &OpenedWorkbook,
    cell: &Cell,
    text: &ReadText,
    now: Option<&ReadText>,
    incoming: &mut Incoming,
) {
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let named = phrase::cell(&call.words, instrument, workbook, cell);
    let refused = |key: &str| call.words.with(key, &[("text", (&named).into())]);
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
        lines.push(call.words.with("cli-import-notes", &[("count", text.new_notes.into())]));
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

/// The series of years of a file, or of standard input: a row is an assumption.
fn series(call: &Call, opened: &OpenedWorkbook, from: &Path, read_as: &[ReadAs]) -> Result<Incoming, Refused> {
    let text = match from.as_os_str() == "-" {
        true => standard_input(call)?,
        false => String::from_utf8(read(call, from)?).map_err(|_| Refused(vec![call.words.t("cli-input-not-utf8")]))?,
    };
    let (plan, said) = import_series::planned(call, opened, &text, read_as)?;
    let changes = match plan.changes() {
        0 => Vec::new(),
        // what is said of the whole stands before its first value
        count => [said].into_iter().chain(std::iter::repeat_n(Vec::new(), count - 1)).collect(),
    };
    let edits = plan.edits(&opened.instrument);
    Ok(Incoming { edits, changes, refused: Vec::new(), same: import_series::same(&plan) })
}

/// The sources of a reference manager, as rows of the first register whose rows have authors.
fn sources(call: &Call, opened: &OpenedWorkbook, from: &Path, format: BibliographyFormat) -> Result<Incoming, Refused> {
    let text = String::from_utf8(read(call, from)?).map_err(|_| refused(call, from, "cli-import-broken"))?;
    let records = store::read_bibliography(format, &text).filter(|records| !records.is_empty());
    let records = records.ok_or_else(|| refused(call, from, "cli-import-no-sources"))?;
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let register = instrument.registers.iter().find(|(_, it)| it.cites && it.author.is_some());
    let Some(register) = register else { return Err(refused(call, from, "cli-import-no-register")) };
    let mut incoming = Incoming::default();
    let mut changed = workbook.clone();
    for (at, record) in records.iter().enumerate() {
        let edits = match row(&changed, register, record) {
            Ok(Some(edits)) => edits,
            Ok(None) => {
                incoming.same += 1;
                continue;
            }
            Err(key) => {
                let number = at + 1;
                let said = shortened(&format!("{} {}", record.key, record.title), 60);
                let args = [("number", number.into()), ("source", said.trim().into())];
                incoming.refused.push(call.words.with(key, &args));
                continue;
            }
        };
        let said = edits.iter().filter_map(|edit| Some(format!("  + {}: {}", edit.cell, edit.to.as_ref()?)));
        incoming.changes.push(said.collect());
        Log::default().commit(&mut changed, edits.clone());
        incoming.edits.extend(edits);
    }
    Ok(incoming)
}

/// The fields a record fills; nothing where its row says the same, a message where it cannot come in.
fn row(
    workbook: &Workbook,
    (of, register): (&Id, &Register),
    record: &SourceRecord,
) -> Result<Option<Vec<Edit>>, &'static str> {
    let title = line(&record.title);
    if title.is_empty() {
        return Err("cli-import-source-untitled");
    }
    let titled = |id: &Id| {
        let row = workbook.row(of, id).and_then(|row| row.get(&register.title));
        row.map(crate::workbook::FieldValue::as_text)
    };
    let name = if record.key.is_empty() { &title } else { &record.key };
    // the row of its key, or the row of its title
    let by_title = workbook.rows(of).map(|(id, _)| id).find(|id| titled(id).is_some_and(|it| it == title)).cloned();
    let by_key = Id::slug(name).filter(|id| titled(id).is_none_or(|it| it == title));
    let taken = |id: &Id| workbook.registers.iter().any(|(other, rows)| other != of && rows.contains_key(id));
    let Some(id) = by_title.or(by_key.filter(|id| !taken(id))) else { return Err("cli-import-source-taken") };
    let fields = [
        (Some(&register.title), title),
        (register.author.as_ref(), line(&record.author)),
        (register.issued.as_ref(), record.issued.clone()),
        (register.located.as_ref(), line(&record.located)),
    ];
    let mut edits = Vec::new();
    for (field, said) in fields {
        let Some(field) = field.filter(|_| !said.is_empty()) else { continue };
        let cell = Cell::Field(of.clone(), id.clone(), field.clone());
        // what a person entered stays
        if workbook.get(&cell).is_none() {
            let fact = match said.parse().ok().filter(|_| Some(field) == register.issued.as_ref()) {
                Some(when) => Fact::Date(when),
                None => Fact::Text(said),
            };
            edits.push(Edit { cell, to: Some(fact) });
        }
    }
    Ok((!edits.is_empty()).then_some(edits))
}

fn line(text: &str) -> String {
    entered(text.trim(), Shape::Line, usize::MAX).text
}

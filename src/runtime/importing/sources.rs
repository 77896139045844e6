//! The sources of a reference manager: each becomes a row, or fills what its row does not say yet.

use super::into::{ImportInto, ImportRefused};
use crate::app::ImportedFile;
use crate::instrument::{Id, Register};
use crate::store::{self, BibliographyFormat, SourceRecord};
use crate::text::{Shape, entered, shortened};
use crate::workbook::{Cell, Edit, Fact, Log, Workbook};
use std::path::Path;

/// The sources of a reference manager, as rows of the first register whose rows have authors.
pub(super) fn sources(
    into: &ImportInto<'_>,
    from: &Path,
    format: BibliographyFormat,
) -> Result<ImportedFile, ImportRefused> {
    let text = String::from_utf8(into.read(from)?).map_err(|_| into.refused(from, "cli-import-broken"))?;
    let records = store::read_bibliography(format, &text).filter(|records| !records.is_empty());
    let records = records.ok_or_else(|| into.refused(from, "cli-import-no-sources"))?;
    let (instrument, workbook) = (into.instrument, into.workbook);
    let register = instrument.registers.iter().find(|(_, it)| it.cites && it.author.is_some());
    let Some(register) = register else { return Err(into.refused(from, "cli-import-no-register")) };
    let mut incoming = ImportedFile::default();
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
                incoming.refused.push(into.words.with(key, &args));
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

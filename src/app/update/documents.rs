//! The documents of the workbook: the list of them, which one is read, and the other version changes are told against.

use super::{forms, screens};
use crate::app::availability::is_available;
use crate::app::command::Command;
use crate::app::effect::{Effect, Env};
use crate::app::field::Field;
use crate::app::model::{Model, Screen};
use crate::app::navigation::{Reader, Reads};
use crate::app::opened::Older;
use crate::app::overlay::{Goal, List, ListRow, Overlay};
use crate::document::Document;
use crate::report::kind::{self, Kind};
use crate::report::{Compared, Published, reading, situational_analysis};
use crate::workbook::Purpose;
use std::path::PathBuf;
use std::sync::Arc;

/// Every document with the command that reads it, in the order they are offered.
pub const DOCUMENTS: [(Command, Kind); 8] = [
    (Command::Report, Kind::Analysis),
    (Command::Minutes, Kind::Minutes),
    (Command::Since, Kind::Since),
    (Command::Form, Kind::Form),
    (Command::Requests, Kind::Requests),
    (Command::OpenPoints, Kind::Open),
    (Command::Changes, Kind::Changes),
    (Command::Practice, Kind::Practice),
];

/// Offers the documents, each with a line that says what it is for.
pub fn open(model: &mut Model) {
    let rows = rows(model, "");
    let here = DOCUMENTS.iter().position(|(_, kind)| *kind == kind_read(model)).unwrap_or(0);
    model.overlays.clear();
    model.overlays.push(Overlay::Documents(List { filter: Field::filter(), row: here, rows }));
}

/// The documents whose name or line holds what was typed.
pub fn rows(model: &Model, wanted: &str) -> Vec<ListRow> {
    let wanted = wanted.trim().to_lowercase();
    let here = DOCUMENTS.iter().filter(|(command, _)| is_available(model, *command));
    let row = here.map(|(command, kind)| ListRow {
        label: model.words.t(&format!("short-{}", command.as_str())),
        text: model.words.t(&format!("document-{}", kind.name())),
        to: Goal::Command(*command),
    });
    let matching = row.filter(|row| format!("{} {}", row.label, row.text).to_lowercase().contains(&wanted));
    let mut rows: Vec<ListRow> = matching.collect();
    // what is called so stands before what is only described so
    rows.sort_by_key(|row| !row.label.to_lowercase().starts_with(&wanted));
    rows
}

/// The document that is read, which is the one an export writes.
#[must_use]
pub fn kind_read(model: &Model) -> Kind {
    match &model.screen {
        Screen::Reader(Reader { reads: Reads::Document(kind), .. }) => *kind,
        _ => Kind::default(),
    }
}

/// Asks for the other version, with the one looked at last as the proposal.
pub fn ask_for_older(model: &mut Model) {
    if model.session.is_some() {
        forms::open(model, Purpose::Compare);
    }
}

/// The other version was read: its changes are on screen. Or it was not: the name comes back to be mended.
pub fn compared(model: &mut Model, (path, read): (PathBuf, Result<Older, String>), env: &mut dyn Env) -> Vec<Effect> {
    model.busy = None;
    match (read, &mut model.session) {
        (Ok(older), Some(session)) => {
            session.older = Some(Arc::new(older));
            // what was laid out from another version is laid out anew
            for screen in model.back.iter_mut().chain(&mut model.forward).chain([&mut model.screen]) {
                if let Screen::Reader(Reader { reads: Reads::Document(Kind::Changes), laid, .. }) = screen {
                    *laid = None;
                }
            }
            screens::read(model, Reads::Document(Kind::Changes), env);
        }
        (Err(sentence), Some(_)) => {
            forms::open_refused(model, Purpose::Compare, &path.display().to_string(), sentence);
        }
        _ => {}
    }
    Vec::new()
}

/// The situational analysis of the open workbook, in the language of the program.
#[must_use]
pub fn report_document(model: &Model, today: &str) -> Option<Document> {
    let session = model.session.as_ref()?;
    let published = Published::of(&session.workbook);
    Some(situational_analysis(&session.instrument, &published, &session.derived, &model.words, today))
}

/// The text of the reader, in the language of the program.
pub fn read_document(model: &Model, reads: Reads, today: &str) -> Option<Document> {
    let session = model.session.as_ref()?;
    match reads {
        Reads::Report => report_document(model, today),
        Reads::Reading => Some(reading(&session.instrument, &model.words)),
        Reads::Document(kind) => {
            let published = Published::of(&session.workbook);
            let (instrument, derived) = (&session.instrument, &session.derived);
            let older = session.older.as_ref().filter(|_| kind == Kind::Changes);
            let against = older.map(|older| Compared::of(&older.workbook, &session.workbook));
            let from = kind::Subject::new(instrument, &published, derived, &model.words, today);
            kind::tree(kind, &kind::Subject { against: against.as_ref(), ..from })
        }
    }
}

//! The documents of the workbook: the list of them, which one is read, and the base version of “changes”.

use super::response::{Ctx, Instruction, Response};
use crate::analysis::meeting;
use crate::app::availability::is_available;
use crate::app::command::Command;
use crate::app::field::TextField;
use crate::app::model::{Model, Screen};
use crate::app::navigation::{Reader, Reads};
use crate::app::overlay::{Goal, List, ListRow, Overlay};
use crate::document::Document;
use crate::report::kind::{self, ReportKind};
use crate::report::{Compared, Published, reading, situational_analysis};
use crate::text::{Wanted, fold};
use crate::workbook::Purpose;

/// Every document with the command that reads it, in the order they are offered.
const DOCUMENTS: [(Command, ReportKind); 11] = [
    (Command::Report, ReportKind::Analysis),
    (Command::Record, ReportKind::Record),
    (Command::Costing, ReportKind::Costing),
    (Command::Minutes, ReportKind::Minutes),
    (Command::Since, ReportKind::Since),
    (Command::Form, ReportKind::Form),
    (Command::Requests, ReportKind::Requests),
    (Command::OpenPoints, ReportKind::Open),
    (Command::Changes, ReportKind::Changes),
    (Command::RoadMap, ReportKind::RoadMap),
    (Command::Practice, ReportKind::Practice),
];

/// Does a command about documents; a form asks for what a document needs first.
pub fn command(ctx: Ctx<'_>, command: Command) -> Response {
    let form = |purpose| Response::of(Instruction::Form(purpose));
    match command {
        Command::Report => read(Reads::Report),
        Command::Changes => form(Purpose::Compare),
        Command::Documents => open(ctx),
        Command::Find => form(Purpose::Find),
        Command::FindNext => Response::of(Instruction::FindNext),
        Command::Export => form(Purpose::Export),
        Command::Import => form(Purpose::Import),
        // the minutes are those of the last meeting that was opened
        Command::Minutes if meeting::last_opened(ctx.workbook()).is_none() => Response::told("no-minutes"),
        _ => match DOCUMENTS.iter().find(|(of, _)| *of == command) {
            Some((_, kind)) => read(Reads::Document(*kind)),
            None => Response::stay(),
        },
    }
}

/// Opens a text to read.
pub fn read(reads: Reads) -> Response {
    Response::of(Instruction::Show(Screen::Reader(Reader { reads, row: 0, laid: None })))
}

/// Offers the documents, each with a line that says what it is for.
fn open(ctx: Ctx<'_>) -> Response {
    let rows = rows(ctx.model, "");
    let row = DOCUMENTS.iter().position(|(_, kind)| *kind == kind_read(ctx.model)).unwrap_or(0);
    Response::of(Instruction::CloseAll).and(Instruction::Open(Overlay::Documents(List {
        filter: TextField::filter(),
        row,
        all: rows.clone(),
        rows,
    })))
}

/// The documents whose name or line holds what was typed.
pub fn rows(model: &Model, wanted: &str) -> Vec<ListRow> {
    let name = fold(wanted);
    let wanted = Wanted::of(wanted);
    let here = DOCUMENTS.iter().filter(|(command, _)| is_available(model, *command));
    let row = here.map(|(command, kind)| ListRow {
        label: model.words.t(&format!("short-{}", command.as_str())),
        text: model.words.t(&format!("document-{}", kind.name())),
        to: Goal::Command(*command),
    });
    let matching = row.filter(|row| wanted.is_in(&format!("{} {}", row.label, row.text)));
    let mut rows: Vec<ListRow> = matching.collect();
    // what is called so stands before what is only described so
    rows.sort_by_key(|row| !fold(&row.label).starts_with(&name));
    rows
}

/// The document that is read, which is the one an export writes.
#[must_use]
pub fn kind_read(model: &Model) -> ReportKind {
    match &model.screen {
        Screen::Reader(Reader { reads: Reads::Document(kind), .. }) => *kind,
        _ => ReportKind::default(),
    }
}

/// What was laid out from another version is laid out anew.
pub fn forget_changes(model: &mut Model) {
    for screen in model.back.iter_mut().chain(&mut model.forward).chain([&mut model.screen]) {
        if let Screen::Reader(Reader { reads: Reads::Document(ReportKind::Changes), laid, .. }) = screen {
            *laid = None;
        }
    }
}

/// The situational analysis of the open workbook, in the language of the program.
#[must_use]
pub fn report_document(model: &Model, today: &str) -> Option<Document> {
    read_document(Ctx::of(model)?, Reads::Report, today)
}

/// The text of the reader, in the language of the program.
pub fn read_document(ctx: Ctx<'_>, reads: Reads, today: &str) -> Option<Document> {
    let (session, words) = (ctx.session, ctx.words());
    match reads {
        Reads::Report => {
            let published = Published::of(ctx.workbook());
            Some(situational_analysis(ctx.instrument(), &published, &session.derived, words, today))
        }
        Reads::Reading => Some(reading(ctx.instrument(), words)),
        Reads::Document(kind) => {
            let published = Published::of(ctx.workbook());
            let older = session.older.as_ref().filter(|_| kind == ReportKind::Changes);
            let against = older.map(|older| Compared::of(&older.workbook, ctx.workbook()));
            let from = kind::ReportInput::new(ctx.instrument(), &published, &session.derived, words, today);
            kind::tree(kind, &kind::ReportInput { against: against.as_ref(), ..from })
        }
    }
}

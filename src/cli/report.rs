//! `tripartite report`: a document made from a workbook, on standard output or in a file.

use super::args::OfDocuments;
use super::call::{Call, CommandOutcome, Refused};
use super::documents;
use crate::analysis::{Derived, meeting};
use crate::document;
use crate::document::WriteFault;
use crate::document::docx::{Flaw, ReferenceDocx, ReferenceFault};
use crate::document::export::{self, Content, ExportOptions, ExportedFiles, Format, Needs};
use crate::i18n::FilePosition;
use crate::platform;
use crate::report::kind::{ReportInput, ReportKind, compose};
use crate::report::{self, Published};
use crate::runtime::logo::logo;
use crate::runtime::{exports, signals};
use crate::store::{self, Dirs, Existing, SaveFault};
use crate::wording::{Sentence, say};
use crate::workbook::working_group as group;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// What was asked for besides the workbook and the output.
#[derive(Debug)]
pub struct ReportOptions {
    pub document: ReportKind,
    /// In which format, if that was said.
    pub format: Option<Format>,
    /// The file whose looks are taken.
    pub reference: Option<PathBuf>,
    /// The one sheet that is written.
    pub sheet: Option<String>,
    /// What only some documents take.
    pub also: OfDocuments,
    /// Whether an existing file is replaced.
    pub force: bool,
    /// Whether a number that is free is put behind the name where the file exists.
    pub number: bool,
}

/// Writes a document; an existing file is replaced only with `--force`.
pub fn write(
    call: &mut Call,
    file: &Path,
    output: Option<&Path>,
    wish: &ReportOptions,
) -> Result<CommandOutcome, Refused> {
    let named = output.map(|output| match wish.number {
        true => exports::numbered(output, exports::free_number(&[output.to_owned()])),
        false => output.to_owned(),
    });
    let output = named.as_deref();
    if let Some(output) = output {
        not_over(call, file, output, wish.force, "cli-report-force-or-number")?;
    }
    let putting = Arc::new(Mutex::new(()));
    // where it cannot be had, the system does what it always did
    let _ = signals::exit_on_signal(Arc::clone(&putting));
    documents::suits(call, wish.document, &wish.also)?;
    let format = format_of(call, output, wish)?;
    let reference = wish.reference.as_deref().map(|path| looks(call, path)).transpose()?;
    let source = documents::source(call, file, wish.document, &wish.also)?;
    let (instrument, workbook) = (&source.instrument, &source.workbook);
    let against = documents::against(call, workbook, wish.document, &wish.also)?;
    let only = documents::only(call, instrument, workbook, wish.document, &wish.also)?;
    // the only view of a workbook a report can get: restricted remarks are not in it
    let published = Published::of(workbook);
    let meeting = documents::meeting(call, &published, wish.document, &wish.also)?;
    let derived = Derived::of(instrument, workbook);
    let today = platform::now().date().to_string();
    let has_cover = wish.document == ReportKind::Analysis && format.needs() == Needs::Tree;
    let logo = if has_cover { logo(file, workbook) } else { Ok(None) };
    let logo = logo.unwrap_or_else(|fault| {
        call.out.complain(&fault.said(&call.words));
        None
    });
    let subject = ReportInput {
        instrument,
        published: &published,
        derived: &derived,
        words: &source.words,
        today: &today,
        only: &only,
        against: against.as_ref(),
        meeting: meeting.as_ref(),
        logo: logo.as_ref(),
        progress: &|_| true,
    };
    let mut content = compose(wish.document, format, &subject).ok_or_else(|| unsuited(call, wish.document, format))?;
    if let Some(name) = &wish.sheet {
        content = one_sheet(call, content, name)?;
    }
    let words = report::writer_words(&source.words, document::Glyphs::Unicode);
    let lacking = RefCell::new(Vec::new());
    let note = |said| lacking.borrow_mut().push(said);
    let pages = crate::runtime::pdf::pages(&source.words, &note);
    let order =
        ExportOptions { format, words: &words, reference: reference.as_ref(), pages: &pages, progress: &|_| true };
    let written = export::write(&content, &order).map_err(|fault| match fault {
        WriteFault::Refused(reason) => refused(call, "cli-report-refused", &[("reason", (&reason).into())]),
        _ => unsuited(call, wish.document, format),
    })?;
    lacking.take().iter().for_each(|said| call.out.complain(said));
    let Some(output) = output else {
        // what could steer a terminal is escaped there, so that no value changes
        if let Content::Data(value) = &content {
            call.out.json(value);
            return Ok(CommandOutcome::Done);
        }
        return to_standard_output(call, written);
    };
    let put = {
        // between the new file and its name no signal ends the program
        let _held = putting.lock().unwrap_or_else(PoisonError::into_inner);
        exports::put(output, &written, existing(wish.force, call.dirs.as_ref()))
    };
    let put = put.map_err(|fault| Refused::because(&call.words, &fault.explain_export()))?;
    for exports::Put { path, kept } in put {
        let shown = path.display().to_string();
        call.out.line(&call.words.with("cli-report-written", &[("file", (&shown).into())]));
        tell_kept(call, &path, kept);
    }
    Ok(CommandOutcome::Done)
}

/// Writes every document the workbook has something for into a folder, in one format, and its data as sheets. Nothing is written
/// where one of the files exists, unless it may be replaced.
pub fn write_all(call: &mut Call, file: &Path, folder: &Path, wish: &ReportOptions) -> Result<CommandOutcome, Refused> {
    let source = documents::source(call, file, wish.document, &wish.also)?;
    let format = wish.format.filter(|format| format.needs() == Needs::Tree).unwrap_or(Format::Docx);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let has_rows = |register: &'static str| source.workbook.rows(&group::id(register)).next().is_some();
    let is_there = |kind: &ReportKind| match kind {
        // it needs another version to be told against
        ReportKind::Changes => false,
        ReportKind::Practice => has_rows(group::PRACTICE),
        ReportKind::Costing => crate::costing::REGISTERS.into_iter().any(has_rows),
        ReportKind::Minutes | ReportKind::Since => meeting::last_opened(&source.workbook).is_some(),
        _ => true,
    };
    let here = ReportKind::ALL.into_iter().filter(is_there).map(|kind| (kind, format));
    let mut files: Vec<(ReportKind, Format, PathBuf)> = here
        .chain([(ReportKind::Record, Format::Xlsx)])
        .map(|(kind, format)| (kind, format, folder.join(format!("{stem}-{}.{}", kind.name(), format.ending()))))
        .collect();
    std::fs::create_dir_all(folder).map_err(|error| {
        let (shown, reason) = (folder.display().to_string(), error.to_string());
        refused(call, "cli-report-folder", &[("folder", (&shown).into()), ("reason", (&reason).into())])
    })?;
    if wish.number {
        let paths: Vec<PathBuf> = files.iter().map(|(.., path)| path.clone()).collect();
        // one number for all, so that what was written together is known by its names
        let number = exports::free_number(&paths);
        files.iter_mut().for_each(|(.., path)| *path = exports::numbered(path, number));
    }
    for (.., path) in &files {
        not_over(call, file, path, wish.force, "cli-report-force-or-number")?;
    }
    for (document, format, path) in files {
        let is_docx = format == Format::Docx;
        let reference = wish.reference.clone().filter(|_| is_docx);
        let with = wish.also.with.clone().filter(|_| format.needs() == Needs::Tree);
        let also = OfDocuments { with, ..OfDocuments::default() };
        let force = wish.force;
        let one = ReportOptions { document, format: Some(format), reference, sheet: None, also, force, number: false };
        write(call, file, Some(&path), &one)?;
    }
    Ok(CommandOutcome::Done)
}

/// The format that was said, or that the name of the output asks for; without either Markdown.
fn format_of(call: &Call, output: Option<&Path>, wish: &ReportOptions) -> Result<Format, Refused> {
    let formats = wish.document.formats();
    let format = match (wish.format, output) {
        (Some(format), _) => format,
        (None, Some(output)) if output.extension().is_some() => Format::of_path(output).ok_or_else(|| {
            let ending = output.extension().unwrap_or_default().to_string_lossy().into_owned();
            let known: Vec<&str> = formats.iter().map(|format| format.ending()).collect();
            refused(call, "cli-report-ending", &[("ending", (&ending).into()), ("known", (&known.join(", ")).into())])
        })?,
        (None, _) => Format::Markdown,
    };
    if !formats.contains(&format) {
        return Err(unsuited(call, wish.document, format));
    }
    if wish.also.with.is_some() && format.needs() != Needs::Tree {
        return Err(refused(call, "cli-report-with", &[("format", format.name().into())]));
    }
    if wish.reference.is_some() && format != Format::Docx {
        return Err(refused(call, "cli-reference-format", &[("format", format.name().into())]));
    }
    if format.is_binary() && output.is_none() && call.out.is_terminal() {
        return Err(refused(call, "cli-report-binary", &[("format", format.name().into())]));
    }
    Ok(format)
}

fn refused(call: &Call, key: &str, args: &[(&str, crate::i18n::Arg<'_>)]) -> Refused {
    Refused(vec![call.words.with(key, args)])
}

/// This document has no such format; which it has.
fn unsuited(call: &Call, document: ReportKind, format: Format) -> Refused {
    let known: Vec<&str> = document.formats().into_iter().map(Format::name).collect();
    let known = known.join(", ");
    let args = [("document", document.name().into()), ("format", format.name().into()), ("known", (&known).into())];
    Refused(vec![call.words.with("cli-report-unsuited", &args)])
}

/// The looks of an institution's file.
fn looks(call: &Call, path: &Path) -> Result<ReferenceDocx, Refused> {
    let bytes = store::read_whole(path, ReferenceDocx::MAX_FILE_BYTES).map_err(|fault| {
        let about = fault.error.explain(fault.line).about(path.display());
        Refused::because(&call.words, &about.helped_by("cli-reference-do"))
    })?;
    ReferenceDocx::read(&bytes).map_err(|fault| {
        let (shown, key) = (path.display().to_string(), format!("cli-reference-{}", fault.name()));
        let (part, line, found) = match &fault {
            ReferenceFault::NotDocx | ReferenceFault::TooLarge => (String::new(), 0, String::new()),
            ReferenceFault::Broken { part, line, flaw } => (part.clone(), *line, found(flaw)),
        };
        let place = FilePosition::new(&part, line, 0).to_string();
        let args = [("file", (&shown).into()), ("place", (&place).into()), ("found", (&found).into())];
        Refused::for_this(&Sentence { what: call.words.with(&key, &args), remedy: call.words.t("cli-reference-do") })
    })
}

/// What was found where it must not be.
fn found(flaw: &Flaw) -> String {
    match flaw {
        Flaw::Broken => String::new(),
        Flaw::Prefix(prefix) => format!("{prefix}:"),
        Flaw::Character(code) => format!("U+{code:04X}"),
        Flaw::Reference(name) => name.chars().take(40).collect(),
    }
}

/// The one sheet that was asked for.
fn one_sheet(call: &Call, content: Content, name: &str) -> Result<Content, Refused> {
    let Content::Sheets(mut book) = content else { return Err(refused(call, "cli-report-no-sheets", &[])) };
    let found = book.sheet(name).map(|sheet| sheet.id.clone());
    let Some(id) = found else {
        let known: Vec<&str> = book.sheets.iter().map(|sheet| sheet.id.as_str()).collect();
        let known = known.join(", ");
        return Err(refused(call, "cli-report-no-sheet", &[("sheet", name.into()), ("known", (&known).into())]));
    };
    book.sheets.retain(|sheet| sheet.id == id);
    Ok(Content::Sheets(book))
}

fn to_standard_output(call: &mut Call, written: ExportedFiles) -> Result<CommandOutcome, Refused> {
    let bytes = match written {
        ExportedFiles::One(bytes) => bytes,
        ExportedFiles::Sheets(mut sheets) if sheets.len() == 1 => sheets.swap_remove(0).1,
        ExportedFiles::Sheets(sheets) => {
            let known: Vec<&str> = sheets.iter().map(|(id, _)| id.as_str()).collect();
            let known = known.join(", ");
            return Err(refused(call, "cli-report-which-sheet", &[("known", (&known).into())]));
        }
    };
    match String::from_utf8(bytes) {
        // line by line and untrimmed: blanks at the end of a line mean something in Markdown
        Ok(text) => text.trim_start_matches('\u{feff}').lines().for_each(|line| call.out.line(line)),
        Err(binary) => call.out.bytes(binary.as_bytes()),
    }
    Ok(CommandOutcome::Done)
}

/// What becomes of an output that exists: with `--force` it is replaced, and what it holds is kept.
pub(super) fn existing(force: bool, dirs: Option<&Dirs>) -> Existing<'_> {
    if force { Existing::IsKept(dirs) } else { Existing::Stays }
}

/// Says where what an output held before is now.
pub(super) fn tell_kept(call: &mut Call, output: &Path, kept: bool) {
    if kept {
        let shown = output.display().to_string();
        call.out.line(
            &call
                .words
                .with("cli-report-kept", &[("file", (&shown).into()), ("typed", (&platform::as_word(&shown)).into())]),
        );
    }
}

/// Refuses an output that is no file or exists, and always the workbook itself; `remedy` is the key of what helps.
pub(super) fn not_over(call: &Call, file: &Path, output: &Path, force: bool, remedy: &str) -> Result<(), Refused> {
    let same = crate::platform::canonical(output)
        .is_ok_and(|it| crate::platform::canonical(file).is_ok_and(|file| file == it));
    if same {
        let shown = output.display().to_string();
        let sentence = Sentence::of(&call.words, "cli-report-itself", &[("file", (&shown).into())]);
        return Err(Refused::for_this(&sentence));
    }
    exports::may_be_put(output, existing(force, call.dirs.as_ref())).map_err(|fault| {
        let mut sentence = say(&call.words, &fault.explain_export());
        if matches!(fault, SaveFault::Exists(_)) {
            sentence.remedy = call.words.t(remedy);
        }
        Refused::for_this(&sentence)
    })
}

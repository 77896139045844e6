//! Documents handed over to be written: in which format, under which name, and what becomes of a file that has it already.

use super::documents;
use super::response::{Ctx, Instruction, Response};
use crate::app::command::Command;
use crate::app::effect::{CancelToken, Effect, Env, Export, OverExisting};
use crate::app::model::{Model, NoticeTone};
use crate::app::overlay::{About, Ask, Form, Overlay, Writing};
use crate::app::session::UnwrittenExport;
use crate::document::export::Format;
use crate::report::kind::ReportKind;
use std::path::PathBuf;

/// Hands a document over to be written, in the format its name asks for; a name without an ending means Markdown.
pub fn export(ctx: Ctx<'_>, path: PathBuf, name: String, env: &dyn Env) -> Result<Response, String> {
    let kind = documents::kind_read(ctx.model);
    let formats = kind.formats();
    let format = match path.extension() {
        None => Some(Format::Markdown),
        Some(_) => Format::of_path(&path).filter(|format| formats.contains(format)),
    };
    let known: Vec<&str> = formats.iter().map(|format| format.ending()).collect();
    let known = known.join(", ");
    let format = format.ok_or_else(|| ctx.words().with("form-export-ending", &[("known", (&known).into())]))?;
    let (workbook, instrument) = (ctx.session.workbook.clone(), ctx.session.instrument.clone());
    let (language, today, stop) = (ctx.words().language().to_owned(), env.today(), CancelToken::default());
    let older = ctx.session.older.as_ref().filter(|_| kind == ReportKind::Changes).cloned();
    let over = OverExisting::default();
    let export = Box::new(Export { kind, format, workbook, instrument, language, today, older, over, stop });
    Ok(write(name, path, export))
}

fn write(name: String, path: PathBuf, export: Box<Export>) -> Response {
    let writing = Writing { name, percent: 0, stop: export.stop.clone() };
    let begun = Response::of(Instruction::Busy("busy-writing")).and(Instruction::Writing(writing));
    begun.and(Instruction::Effect(Effect::Report { path, export }))
}

/// A file has the name of a document: what becomes of it is asked, or it is said how to say so.
pub fn would_replace(model: &mut Model, name: String, path: PathBuf, export: Box<Export>) -> Response {
    let shown = path.display().to_string();
    let Some(session) = &mut model.session else { return Response::stay() };
    session.unwritten = Some(UnwrittenExport { name, path, export });
    let ask = Instruction::Open(Overlay::Ask(Ask::new(About::Unwritten)));
    match model.in_lines {
        true => {
            let said = model.words.with("plain-export-exists", &[("file", (&shown).into())]);
            Response::of(ask).and(Instruction::Say(NoticeTone::Error, said))
        }
        false => Response::of(ask),
    }
}

/// Writes what was not written, beside the file that has its name or in its place.
pub fn over_existing(ctx: Ctx<'_>, command: Command) -> Response {
    let Some(UnwrittenExport { name, path, export }) = ctx.session.unwritten.clone() else { return Response::stay() };
    let over = if command == Command::ReplaceFile { OverExisting::Replaces } else { OverExisting::Numbers };
    let export = Box::new(Export { over, ..*export });
    Response::of(Instruction::CloseAsk(About::Unwritten)).and_all(write(name, path, export))
}

/// The formats the document read can be written in, as the form lists them.
#[must_use]
pub fn export_formats(model: &Model) -> Vec<Format> {
    documents::kind_read(model).formats()
}

/// The format the name in a form asks for, by its place in the list.
#[must_use]
pub fn chosen_format(form: &Form, formats: &[Format]) -> Option<usize> {
    let format = Format::of_path(&PathBuf::from(form.text(0)))?;
    formats.iter().position(|it| *it == format)
}

/// Goes to another format of the list: the name gets its ending.
pub fn choose_format(form: &mut Form, formats: &[Format], row: usize) {
    let Some(format) = formats.get(row).copied() else { return };
    let path = PathBuf::from(form.text(0));
    // an ending nobody knows is a part of the name
    let name = match Format::of_path(&path) {
        Some(_) => path.with_extension(format.ending()),
        None => PathBuf::from(format!("{}.{}", path.display(), format.ending())),
    };
    form.refusal = None;
    if let Some(line) = form.fields.first_mut() {
        line.put(&name.to_string_lossy());
    }
}

/// Moves through the list of formats.
pub fn move_format(form: &mut Form, formats: &[Format], command: Command) {
    let last = formats.len().saturating_sub(1);
    let row = match (chosen_format(form, formats), command) {
        (Some(at), Command::Up) => at.saturating_sub(1),
        (Some(at), Command::Down) => (at + 1).min(last),
        (_, Command::Up) => last,
        _ => 0,
    };
    choose_format(form, formats, row);
}

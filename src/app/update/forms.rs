//! Forms: what is filled in before something happens. A form that is refused stays open and says why.

use super::{answer, documents, drafts, lists, meeting, projecting, request, screens};
use crate::app::command::Command;
use crate::app::effect::{Effect, Env, Export, Stop};
use crate::app::model::{Model, Screen};
use crate::app::opened::Access;
use crate::app::overlay::{Form, Overlay, Writing};
use crate::app::record::{Pane, Subject};
use crate::app::request::{Request, Source, fresh_row};
use crate::document::export::Format;
use crate::instrument::{FieldKind, Id};
use crate::report::kind::Kind;
use crate::report::phrase;
use crate::workbook::working_group::GroupField;
use crate::workbook::{DraftPlace, Fact, Note, Place, Purpose, Reply, Slot, kind_of};
use std::path::PathBuf;

/// Asks for the name of a new row of the register on screen.
pub fn new_row(model: &mut Model) -> Vec<Effect> {
    if let Screen::Register(screen) = &model.screen {
        open(model, Purpose::NewRow(screen.register.clone(), None));
    }
    Vec::new()
}

/// Lays a form over the screen.
pub fn open(model: &mut Model, purpose: Purpose) {
    let form = form(model, purpose);
    model.overlays.push(Overlay::Form(form));
}

/// Lays a form over the screen once more with the name that was refused, to be mended.
pub fn open_refused(model: &mut Model, purpose: Purpose, name: &str, why: String) {
    let mut form = form(model, purpose);
    form.fill(&[name.to_owned()]);
    form.refusal = Some(why);
    model.overlays.push(Overlay::Form(form));
}

/// The lines of a form, with what it proposes.
fn form(model: &Model, purpose: Purpose) -> Form {
    let near = |ending: &str| {
        let session = model.session.as_ref()?;
        let stem = session.path.file_stem()?.to_string_lossy().into_owned();
        let folder = if session.scratch { PathBuf::new() } else { session.path.parent()?.to_owned() };
        Some(folder.join(format!("{stem}{ending}")).to_string_lossy().into_owned())
    };
    let file = |ending: &str| near(ending).unwrap_or_default();
    let lines: Vec<(&'static str, String)> = match &purpose {
        Purpose::NotApplicable(_) => blank(&["form-reason"]),
        Purpose::Defer(_) => blank(&["form-to", "form-until"]),
        Purpose::NewRow(..) => blank(&["form-name"]),
        Purpose::Note(Note::Action, _) => blank(&["form-action", "form-owner", "form-due"]),
        Purpose::Note(Note::Parked, _) => blank(&["form-parked"]),
        Purpose::Note(Note::OffRecord, _) => blank(&["form-off-record"]),
        Purpose::Plan => {
            let mut lines = blank(&["form-meeting", "form-date", "form-from", "form-until-time"]);
            lines[1].1 = model.moment.at.split('T').next().unwrap_or_default().to_owned();
            lines
        }
        Purpose::Item(_) => blank(&["form-item", "form-minutes"]),
        Purpose::GoTo => blank(&["form-number"]),
        Purpose::Find => vec![("form-find", model.looked_for.clone())],
        Purpose::New => blank(&["form-country", "form-title", "form-file"]),
        Purpose::Open => blank(&["form-file"]),
        Purpose::Compare => {
            let older = model.session.as_ref().and_then(|session| session.older.as_ref());
            vec![("form-compare", older.map(|older| older.path.display().to_string()).unwrap_or_default())]
        }
        Purpose::Copy => vec![("form-file", file("-copy.yaml"))],
        Purpose::RecoverCopy => vec![("form-file", file("-recovered.yaml"))],
        Purpose::Export => vec![("form-file", file(&format!("-{}.docx", documents::kind_read(model).name())))],
    };
    let lines: Vec<(&'static str, &str)> = lines.iter().map(|(label, text)| (*label, text.as_str())).collect();
    Form::new(purpose, &lines)
}

/// Lines that propose nothing.
fn blank(labels: &[&'static str]) -> Vec<(&'static str, String)> {
    labels.iter().map(|label| (*label, String::new())).collect()
}

/// Takes a form: the next line first, then what it is for.
pub fn submit(model: &mut Model, form: &Form, env: &mut dyn Env) -> Vec<Effect> {
    if form.focus + 1 < form.fields.len() {
        if let Some(Overlay::Form(open)) = model.overlays.last_mut() {
            open.focus += 1;
        }
        return Vec::new();
    }
    match act(model, form, env) {
        Ok(effects) => {
            drafts::put_down(model, DraftPlace::Form(form.purpose.clone()));
            effects
        }
        Err(sentence) => {
            if let Some(Overlay::Form(open)) = model.overlays.last_mut() {
                open.refusal = Some(sentence);
            }
            Vec::new()
        }
    }
}

/// Does what a form is for, or says why it cannot.
fn act(model: &mut Model, form: &Form, env: &mut dyn Env) -> Result<Vec<Effect>, String> {
    let needed = |line: usize| {
        let text = form.text(line);
        if text.is_empty() { Err(model.words.t("form-needed")) } else { Ok(text) }
    };
    if let (Purpose::Copy | Purpose::Export, Some(Access::Newer(why))) =
        (&form.purpose, model.session.as_ref().map(|session| &session.access))
    {
        // what this version does not see would be missing in it, and nobody would know
        return Err(why.clone());
    }
    match &form.purpose {
        Purpose::NotApplicable(cell) => {
            let reply = Reply::NotApplicable { reason: needed(0)? };
            model.overlays.pop();
            Ok(answer::put(model, cell.clone(), Some(Fact::Reply(reply))))
        }
        Purpose::Defer(cell) => {
            let to = needed(0)?;
            let until = match form.text(1) {
                text if text.is_empty() => None,
                text => Some(text.parse().map_err(|_| model.words.with("refused-date", &[("found", (&text).into())]))?),
            };
            model.overlays.pop();
            Ok(answer::put(model, cell.clone(), Some(Fact::Reply(Reply::Deferred { to, until }))))
        }
        Purpose::NewRow(register, place) => {
            let name = needed(0)?;
            model.overlays.pop();
            Ok(add_row(model, register, &name, place.clone(), env))
        }
        Purpose::Note(..) | Purpose::Plan | Purpose::Item(_) => meeting::submit(model, form, env),
        Purpose::GoTo => {
            let number = needed(0)?;
            let found = find_number(model, &number);
            let slot = found.ok_or_else(|| model.words.with("no-such-number", &[("number", (&number).into())]))?;
            model.overlays.clear();
            if !projecting::turn_to(model, &Place::Answer(slot.clone())) {
                model.go(Model::question_screen(slot));
            }
            Ok(Vec::new())
        }
        Purpose::Find => {
            model.looked_for = needed(0)?;
            model.overlays.pop();
            screens::find_next(model);
            Ok(Vec::new())
        }
        Purpose::New => {
            let country = needed(0)?.to_uppercase();
            let is_code = (2..=3).contains(&country.len()) && country.chars().all(|c| c.is_ascii_alphabetic());
            if !is_code {
                return Err(model.words.t("form-country-code"));
            }
            let file = match form.text(2) {
                text if text.is_empty() => format!("{}.yaml", country.to_lowercase()),
                text => text,
            };
            let path = expand(&file, env);
            model.overlays.pop();
            model.busy = Some("busy-opening");
            Ok(vec![Effect::Create { path, country, title: form.text(1) }])
        }
        Purpose::Open => {
            let path = expand(&needed(0)?, env);
            model.overlays.pop();
            model.busy = Some("busy-opening");
            Ok(vec![Effect::Open(path)])
        }
        Purpose::Compare => {
            let path = expand(&needed(0)?, env);
            model.overlays.pop();
            model.busy = Some("busy-opening");
            Ok(vec![Effect::Compare(path)])
        }
        Purpose::Copy => {
            let path = expand(&needed(0)?, env);
            let workbook = model.session.as_ref().map(|session| session.workbook.clone());
            model.overlays.pop();
            model.busy = Some("busy-writing");
            Ok(workbook.map(|workbook| Effect::Copy { path, workbook }).into_iter().collect())
        }
        Purpose::RecoverCopy => {
            let path = expand(&needed(0)?, env);
            model.overlays.pop();
            Ok(super::rescue::copy(model, path))
        }
        Purpose::Export => {
            let name = needed(0)?;
            export(model, name, env)
        }
    }
}

/// Hands a document over to be written, in the format its name asks for; a name without an ending means Markdown.
fn export(model: &mut Model, name: String, env: &mut dyn Env) -> Result<Vec<Effect>, String> {
    let path = expand(&name, env);
    let kind = documents::kind_read(model);
    let formats = kind.formats();
    let format = match path.extension() {
        None => Some(Format::Markdown),
        Some(_) => Format::of_path(&path).filter(|format| formats.contains(format)),
    };
    let known: Vec<&str> = formats.iter().map(|format| format.ending()).collect();
    let known = known.join(", ");
    let format = format.ok_or_else(|| model.words.with("form-export-ending", &[("known", (&known).into())]))?;
    let Some(session) = &model.session else { return Ok(Vec::new()) };
    let (workbook, instrument) = (session.workbook.clone(), session.instrument.clone());
    let (language, today, stop) = (model.words.language().to_owned(), env.today(), Stop::default());
    model.overlays.pop();
    model.busy = Some("busy-writing");
    model.exporting = Some(name.clone());
    model.overlays.push(Overlay::Writing(Writing { name, percent: 0, stop: stop.clone() }));
    let older = session.older.as_ref().filter(|_| kind == Kind::Changes).cloned();
    let export = Box::new(Export { kind, format, workbook, instrument, language, today, older, stop });
    Ok(vec![Effect::Report { path, export }])
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
        line.field.put(&name.to_string_lossy());
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

/// What a text typed for a field of a new row puts there, or why it is refused.
pub fn field(model: &Model, field: GroupField, text: &str) -> Result<(GroupField, Option<Fact>), String> {
    let Some(session) = &model.session else { return Ok((field, None)) };
    // what may stand in a field is the same in every row
    let Ok(kind) = kind_of(&session.instrument, &field.cell(&field.register())) else { return Ok((field, None)) };
    let to = kind.parse(text, &session.instrument, &session.workbook);
    Ok((field, to.map_err(|refusal| phrase::refusal(&model.words, &refusal))?))
}

/// A `~` at the head of a path is the home folder, as people write it.
fn expand(text: &str, env: &dyn Env) -> PathBuf {
    match (text.strip_prefix("~/"), env.home()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

/// The slot of a printed number, `2.15`; rows of a question count as one.
pub fn find_number(model: &Model, number: &str) -> Option<Slot> {
    let session = model.session.as_ref()?;
    let wanted = number.trim().trim_end_matches('.');
    session
        .derived
        .progress
        .slots
        .keys()
        .find(|slot| {
            slot.question.as_str() == wanted
                || session.instrument.node(&slot.question).is_some_and(|node| node.number == wanted)
        })
        .cloned()
}

/// Adds a row under a fresh id made of its name; cites it where it was wanted, or opens it.
fn add_row(model: &mut Model, register: &Id, name: &str, place: Option<Place>, env: &mut dyn Env) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(definition) = session.instrument.registers.get(register) else { return Vec::new() };
    let second = definition
        .fields
        .iter()
        .position(|(field, meaning)| *field != definition.title && meaning.kind != FieldKind::Rows);
    let Some(row) = fresh_row(&session.workbook, env, name) else { return Vec::new() };
    let (register, name) = (register.clone(), name.to_owned());
    if let Some(place) = place {
        // an entry cites the new row in the same step
        return lists::cite(model, place, Source::New { register, row, name }, env);
    }
    let effects = request::make(model, Request::AddRow { register: register.clone(), row: row.clone(), name }, env);
    let Some(session) = &model.session else { return effects };
    let position = session.workbook.registers.get(&register).and_then(|rows| rows.get_index_of(&row));
    if let Screen::Register(screen) = &mut model.screen
        && screen.register == register
    {
        screen.row = position.unwrap_or(0);
        let mut pane = Pane::new(Subject::Row(register, row));
        pane.cursor = second.unwrap_or(0);
        screen.pane = Some(pane);
    }
    effects
}

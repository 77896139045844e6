//! Forms: what is filled in before something happens. A form that is refused stays open and says why.

use super::response::{Ctx, Instruction, Response};
use super::{answer, costing, documents, exporting, importing, meeting, members, navigate, picker};
use crate::analysis::meeting::last_opened;
use crate::app::effect::{Effect, Env};
use crate::app::meeting::read_quorum;
use crate::app::model::Model;
use crate::app::new_workbook;
use crate::app::opened::Access;
use crate::app::overlay::Form;
use crate::app::request::{Request, Source, fresh_row};
use crate::app::scene;
use crate::instrument::Id;
use crate::report::kind::ReportKind;
use crate::wording::phrase;
use crate::workbook::working_group::{GroupField, Meeting};
use crate::workbook::{DraftPlace, Fact, Note, Place, Purpose, Reply, kind_of, typed_date};
use std::path::PathBuf;

/// The lines of a form, with what it proposes.
pub fn form(model: &Model, purpose: Purpose) -> Form {
    let near = |ending: &str| {
        let session = model.session.as_ref()?;
        let stem = session.path.file_stem()?.to_string_lossy().into_owned();
        let folder = if session.scratch { PathBuf::new() } else { session.path.parent()?.to_owned() };
        Some(folder.join(format!("{stem}{ending}")).to_string_lossy().into_owned())
    };
    let file = |ending: &str| near(ending).unwrap_or_default();
    let older = || model.session.as_ref()?.older.as_ref().map(|older| older.path.display().to_string());
    // the line that is proposed something, and what
    let (line, proposed) = match &purpose {
        Purpose::Plan => (1, model.moment.day().to_owned()),
        Purpose::Find => (0, model.looked_for.clone()),
        Purpose::Compare => (0, older().unwrap_or_default()),
        Purpose::Copy => (0, file("-copy.yaml")),
        Purpose::RecoverCopy => (0, file("-recovered.yaml")),
        Purpose::Export => {
            let kind = documents::kind_read(model);
            // the minutes of each meeting are a file of their own
            let day = model.session.as_ref().filter(|_| kind == ReportKind::Minutes).and_then(|session| {
                let meeting = Meeting::find(&session.workbook, last_opened(&session.workbook)?)?;
                Some(format!("-{}", meeting.day_text()?))
            });
            (0, file(&format!("-{}{}.docx", kind.name(), day.unwrap_or_default())))
        }
        _ => (0, String::new()),
    };
    let text = |at| if at == line { proposed.as_str() } else { "" };
    let lines = scene::form_lines(model, &purpose);
    Form::new(purpose, (0..lines).map(text))
}

/// A form with what was typed into it before, and perhaps why that was refused; what was refused is in its last line.
pub fn filled(model: &Model, purpose: Purpose, typed: &[String], refusal: Option<String>) -> Form {
    let mut form = form(model, purpose);
    form.fill(typed);
    Form { focus: form.fields.len().saturating_sub(1), refusal, ..form }
}

/// Takes a form: the next line first, then what it is for.
pub fn submit(model: &Model, form: &Form, env: &mut dyn Env) -> Response {
    if form.purpose == Purpose::Members {
        return Ctx::of(model).map(|ctx| members::submit(ctx, form)).unwrap_or_default();
    }
    if form.purpose == Purpose::New {
        let lines: Vec<String> = (0..form.fields.len()).map(|line| form.text(line)).collect();
        let is_last = form.focus + 1 == form.fields.len();
        let unread = new_workbook::read(&model.words, &model.home.instruments, &lines)
            .err()
            .filter(|(at, _)| is_last || *at == form.focus);
        if let Some((at, why)) = unread {
            return Response::of(Instruction::RefuseLine(at, why));
        }
    }
    if form.focus + 1 < form.fields.len() {
        return Response::of(Instruction::NextLine);
    }
    let done = match &form.purpose {
        Purpose::New | Purpose::Open => at_start(model, form, env).map(|opening| {
            // what was typed comes back if it cannot be opened
            let typed = (0..form.fields.len()).map(|line| form.text(line)).collect();
            opening.and(Instruction::Opening(form.purpose.clone(), typed))
        }),
        _ => match Ctx::of(model) {
            Some(ctx) => act(ctx, form, env),
            None => Ok(Response::stay()),
        },
    };
    match done {
        Ok(response) => Response::of(Instruction::Close)
            .and_all(response)
            .and(Instruction::PutDown(DraftPlace::Form(form.purpose.clone()))),
        Err(FormRefusal { line, why }) => Response::of(Instruction::RefuseLine(line, why)),
    }
}

/// Why a form is refused, and the line that says it.
struct FormRefusal {
    line: usize,
    why: String,
}

impl FormRefusal {
    fn at(line: usize) -> impl FnOnce(String) -> Self {
        move |why| Self { line, why }
    }
}

/// What has to be filled in, or the sentence that it is needed.
fn needed(model: &Model, form: &Form, line: usize) -> Result<String, FormRefusal> {
    let text = form.text(line);
    if text.is_empty() { Err(FormRefusal { line, why: model.words.t("form-needed") }) } else { Ok(text) }
}

/// A form that opens another workbook.
fn at_start(model: &Model, form: &Form, env: &dyn Env) -> Result<Response, FormRefusal> {
    let first = needed(model, form, 0)?;
    let opens = |effect| Ok(Response::of(Instruction::Busy("busy-opening")).and(Instruction::Effect(effect)));
    if form.purpose == Purpose::Open {
        return opens(Effect::Open(expand(&first, env)));
    }
    let lines: Vec<String> = (0..form.fields.len()).map(|line| form.text(line)).collect();
    // each line was looked at when it was left
    let new = new_workbook::read(&model.words, &model.home.instruments, &lines)
        .map_err(|(line, why)| FormRefusal { line, why })?;
    opens(Effect::Create { path: expand(&new.file, env), new })
}

/// Does what a form is for, or says why it cannot; the form itself goes first.
fn act(ctx: Ctx<'_>, form: &Form, env: &mut dyn Env) -> Result<Response, FormRefusal> {
    if let (Purpose::Copy | Purpose::Export, Access::Newer(why)) = (&form.purpose, &ctx.session.access) {
        // what this version does not see would be missing in it, and nobody would know
        return Err(FormRefusal { line: 0, why: why.clone() });
    }
    let first = needed(ctx.model, form, 0)?;
    Ok(match &form.purpose {
        Purpose::NotApplicable(cell) => {
            Response::put(cell.clone(), Some(Fact::Reply(Reply::NotApplicable { reason: first })))
        }
        Purpose::Defer(cell) => {
            let until = match form.text(1) {
                text if text.is_empty() => None,
                text => {
                    let date = typed_date(&text).map_err(|refusal| phrase::refusal(ctx.words(), &refusal));
                    Some(date.map_err(FormRefusal::at(1))?)
                }
            };
            Response::put(cell.clone(), Some(Fact::Reply(Reply::Deferred { to: first, until })))
        }
        Purpose::NoGap(place) => answer::no_gap(ctx, place.clone(), first, env),
        Purpose::NewRow(register, place) => add_row(ctx, register.clone(), first, place.clone(), env),
        Purpose::Note(..) | Purpose::Plan | Purpose::Item(_) => of_meeting(ctx, form, first)?,
        Purpose::Quorum => {
            let scene = ctx.scene();
            let rules = read_quorum(ctx.words(), ctx.instrument(), ctx.workbook(), &first);
            let rules = rules.map_err(|fault| scene::quorum_fault(&scene, &fault)).map_err(FormRefusal::at(0))?;
            Response::of(Instruction::Request(Request::PutQuorum(rules)))
        }
        Purpose::GoTo => {
            let missing = || ctx.words().with("no-such-number", &[("number", (&first).into())]);
            let slot = ctx.session.slot_named(&first).ok_or_else(missing).map_err(FormRefusal::at(0))?;
            Response::of(Instruction::CloseAll).and(Instruction::GoPlace(Place::Answer(slot)))
        }
        Purpose::WhatIf(every_year) => costing::tried(ctx, &first, *every_year).map_err(FormRefusal::at(0))?,
        Purpose::Find => Response::of(Instruction::LookFor(first)).and(Instruction::FindNext),
        Purpose::Compare => Response::of(Instruction::Busy("busy-opening"))
            .and(Instruction::Effect(Effect::Compare(expand(&first, env)))),
        Purpose::Copy => {
            let (path, workbook) = (expand(&first, env), ctx.session.workbook.clone());
            Response::of(Instruction::Busy("busy-writing")).and(Instruction::Effect(Effect::Copy { path, workbook }))
        }
        Purpose::RecoverCopy => Response::of(Instruction::RescueCopy(expand(&first, env))),
        Purpose::Export => exporting::export(ctx, expand(&first, env), first, env).map_err(FormRefusal::at(0))?,
        Purpose::Import => importing::read(ctx, expand(&first, env), first, form.text(1)),
        Purpose::Members | Purpose::New | Purpose::Open => Response::stay(),
    })
}

/// What a form of the meeting asks for.
fn of_meeting(ctx: Ctx<'_>, form: &Form, first: String) -> Result<Response, FormRefusal> {
    let field = |of, line| field(ctx, of, &form.text(line)).map_err(FormRefusal::at(line));
    let request = match &form.purpose {
        Purpose::Note(note, place) => {
            let fields = match note {
                Note::Action => {
                    let [owner, due] = meeting::ACTION_FIELDS;
                    vec![field(owner, 1)?, field(due, 2)?]
                }
                Note::Parked | Note::OffRecord => Vec::new(),
            };
            Request::Note { note: *note, place: place.clone(), what: first, fields }
        }
        Purpose::Item(meeting) => {
            if let Some(near) = ctx.session.nearest_number(&first) {
                let args = [("number", (&first).into()), ("near", (&near).into())];
                return Err(FormRefusal { line: 0, why: ctx.words().with("no-such-number-near", &args) });
            }
            // a number of a question is that question
            let place = ctx.session.slot_named(&first).map(Place::Answer);
            let fields = vec![field(meeting::ITEM_MINUTES, 1)?];
            Request::PutOnAgenda { meeting: meeting.clone(), place, title: first, fields }
        }
        _ => {
            let all = meeting::PLAN_FIELDS.into_iter().enumerate().map(|(line, of)| field(of, line));
            Request::PlanMeeting(all.collect::<Result<_, _>>()?)
        }
    };
    let (before, purpose) = (ctx.session.revision, form.purpose.clone());
    Ok(Response::of(Instruction::Request(request))
        .then(move |ctx| if ctx.session.revision == before { Response::stay() } else { meeting::added(ctx, &purpose) }))
}

/// What a text typed for a field of a new row puts there, or why it is refused.
fn field(ctx: Ctx<'_>, field: GroupField, text: &str) -> Result<(GroupField, Option<Fact>), String> {
    // what may stand in a field is the same in every row
    let Ok(kind) = kind_of(ctx.instrument(), &field.cell(&field.register())) else { return Ok((field, None)) };
    let to = kind.parse(text, ctx.instrument(), ctx.workbook());
    Ok((field, to.map_err(|refusal| phrase::refusal(ctx.words(), &refusal))?))
}

/// A `~` at the head of a path is the home folder, as people write it.
pub fn expand(text: &str, env: &dyn Env) -> PathBuf {
    match (text.strip_prefix("~/"), env.home()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

/// Adds a row under a fresh id made of its name; cites it where it was wanted, or opens it.
fn add_row(ctx: Ctx<'_>, register: Id, name: String, place: Option<Place>, env: &mut dyn Env) -> Response {
    let Some(row) = fresh_row(ctx.workbook(), env, &name) else { return Response::stay() };
    if let Some(place) = place {
        // an entry cites the new row in the same step
        return picker::cite(place, Source::New { register, row, name }, env);
    }
    let request = Request::AddRow { register: register.clone(), row: row.clone(), name };
    Response::of(Instruction::Request(request)).then(move |ctx| navigate::open_new_row(ctx, register, row))
}

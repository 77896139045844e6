//! The form of members: one line by line, then the next; or several, each on a line of its own below, typed with
//! semicolons or pasted from a text or a spreadsheet. What was understood stands there before it is taken.

use super::response::{Ctx, Instruction, Response};
use crate::app::field::TextField;
use crate::app::meeting::{MEMBER_FIELDS, MemberFault, NewMember, member_lines, read_member};
use crate::app::overlay::{Form, Overlay};
use crate::app::request::Request;
use crate::app::scene;
use crate::instrument::Instrument;
use crate::workbook::{DraftPlace, Purpose};

/// The lines that ask for one member; those below hold a member each.
const ASKED: usize = MEMBER_FIELDS.len();

/// Takes Enter in the form.
pub fn submit(ctx: Ctx<'_>, form: &Form) -> Response {
    let name = form.text(0);
    let has_lines = form.fields.iter().skip(ASKED).any(|line| !line.text().trim().is_empty());
    match form.focus {
        // several parts in the first line are a line of their own
        0 if name.contains(';') => turned(form, |form| {
            form.add_line(&name);
            form.fields[0] = TextField::line("");
        }),
        0 if name.is_empty() && has_lines => take_lines(ctx, form),
        0 if name.is_empty() => Response::of(Instruction::Close),
        line if line + 1 < ASKED => Response::of(Instruction::NextLine),
        line if line < ASKED => take_one(ctx, form),
        _ => take_lines(ctx, form),
    }
}

/// The same form with something changed, laid over the screen in its place.
fn turned(form: &Form, change: impl FnOnce(&mut Form)) -> Response {
    let mut form = Form { refusal: None, ..form.clone() };
    change(&mut form);
    Response::of(Instruction::Close).and(Instruction::Open(Overlay::Form(form)))
}

fn refused(form: &Form, line: usize, sentence: String) -> Response {
    turned(form, |form| (form.focus, form.refusal) = (line, Some(sentence)))
}

/// The member asked for line by line, as one line.
fn asked(form: &Form) -> String {
    // a semicolon parts, and is no part of a name
    (0..ASKED).map(|line| form.text(line).replace(';', ",")).collect::<Vec<_>>().join("; ")
}

fn read(ctx: Ctx<'_>, line: &str) -> Result<NewMember, MemberFault> {
    read_member(ctx.words(), ctx.instrument(), ctx.workbook(), line)
}

/// Adds the member asked for, and asks for the next.
fn take_one(ctx: Ctx<'_>, form: &Form) -> Response {
    match read(ctx, &asked(form)) {
        Ok(member) => {
            let added = Response::of(Instruction::Request(Request::AddMembers(vec![member])));
            let next = turned(form, |form| {
                form.fields.iter_mut().take(ASKED).for_each(|line| *line = TextField::line(""));
                (form.focus, form.kept) = (0, false);
            });
            put_down(added).and_all(next)
        }
        Err(fault) => refused(form, at_fault(&fault), scene::member_fault(ctx.words(), ctx.instrument(), &fault)),
    }
}

/// The line of the form a fault is about.
fn at_fault(fault: &MemberFault) -> usize {
    match fault {
        MemberFault::Unknown { field, .. } => MEMBER_FIELDS.iter().position(|it| it == field).unwrap_or(0),
        MemberFault::NoName | MemberFault::TooManyParts(_) => 0,
    }
}

/// Adds every member at once, the one asked for included; where a line is not understood, none.
fn take_lines(ctx: Ctx<'_>, form: &Form) -> Response {
    let first = Some(asked(form)).filter(|_| (0..ASKED).any(|line| !form.text(line).is_empty()));
    let mut members = Vec::new();
    if let Some(line) = first {
        match read(ctx, &line) {
            Ok(member) => members.push(member),
            Err(fault) => {
                return refused(form, at_fault(&fault), scene::member_fault(ctx.words(), ctx.instrument(), &fault));
            }
        }
    }
    for (at, line) in form.fields.iter().enumerate().skip(ASKED).filter(|(_, line)| !line.text().trim().is_empty()) {
        match read(ctx, line.text()) {
            Ok(member) => members.push(member),
            Err(_) => {
                let number = at + 1 - ASKED;
                return refused(form, at, scene::member_line(&ctx.scene(), number, line.text()).text);
            }
        }
    }
    put_down(Response::of(Instruction::Close).and(Instruction::Request(Request::AddMembers(members))))
}

fn put_down(response: Response) -> Response {
    response.and(Instruction::PutDown(DraftPlace::Form(Purpose::Members)))
}

/// Takes a pasted text that is more than one part: each of its lines is a member. Whether it was.
pub fn paste(instrument: &Instrument, form: &mut Form, text: &str) -> bool {
    let text = text.trim_end();
    // within a line below, what was copied from another one is mended into it
    let is_list = text.contains(['\n', '\r'])
        || match form.focus {
            0 => text.contains(['\t', ';']),
            line => line < ASKED && text.contains('\t'),
        };
    if form.purpose != Purpose::Members || !is_list {
        return false;
    }
    form.refusal = None;
    member_lines(instrument, text).iter().for_each(|line| form.add_line(line));
    form.focus = 0;
    true
}

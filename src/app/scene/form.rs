//! Forms and choices: what a form is called and asks for, line by line; what may be chosen for a cell.

use super::{Accent, SceneCtx, Told, party_label};
use crate::analysis::with_next_field;
use crate::app::meeting::{MemberFault, NewRule, QuorumFault, read_member, read_quorum};
use crate::app::model::Model;
use crate::app::new_workbook;
use crate::app::overlay::Form;
use crate::i18n::Words;
use crate::instrument::{Id, Instrument, Pool};
use crate::wording::phrase;
use crate::workbook::{Cell, Choices, Note, Place, Purpose, working_group};
use std::collections::HashMap;

/// What is said of a form.
#[derive(Debug, Clone)]
pub struct FormScene {
    /// What it is called.
    pub title: String,
    /// What its lines ask for.
    pub fields: Vec<String>,
}

/// The messages that say what the lines of a form ask for, on the screen.
fn form_fields(purpose: &Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::NotApplicable(_) => &["form-reason"],
        Purpose::Defer(_) => &["form-to", "form-until"],
        Purpose::NoGap(_) => &["form-no-gap"],
        Purpose::NewRow(..) => &["form-name"],
        Purpose::Note(Note::Action, _) => &["form-action", "form-owner", "form-due"],
        Purpose::Note(Note::Parked, _) => &["form-parked"],
        Purpose::Note(Note::OffRecord, _) => &["form-off-record"],
        Purpose::Members => &["form-member-name", "form-member-organization", "form-member-party", "form-member-role"],
        Purpose::Quorum => &["form-quorum"],
        Purpose::Plan => &["form-meeting", "form-date", "form-from", "form-until-time"],
        Purpose::Item(_) => &["form-item", "form-minutes"],
        Purpose::GoTo => &["form-number"],
        Purpose::Find => &["form-find"],
        Purpose::WhatIf(false) => &["form-what-if"],
        Purpose::WhatIf(true) => &["form-what-if-all"],
        Purpose::New => &["form-country", "form-title", "form-role", "form-language", "form-file", "form-instrument"],
        Purpose::Compare => &["form-compare"],
        Purpose::Import => &["form-import", "form-import-by"],
        Purpose::Open | Purpose::Copy | Purpose::RecoverCopy | Purpose::Export => &["form-file"],
    }
}

/// How many lines a form has: which instrument is asked where there are several to choose from.
#[must_use]
pub fn form_lines(model: &Model, purpose: &Purpose) -> usize {
    let all = form_fields(purpose).len();
    let is_settled = *purpose == Purpose::New && model.home.instruments.len() < 2;
    if is_settled { all - 1 } else { all }
}

/// What is said of a form. The eye sees the name a form proposes and the list a row goes to; lines say it.
#[must_use]
pub fn form(words: &Words, instrument: Option<&Instrument>, purpose: &Purpose, in_lines: bool) -> FormScene {
    let field = |key: &&'static str| match (purpose, *key) {
        (Purpose::NewRow(register, _), _) if in_lines => {
            let one = instrument.and_then(|it| it.registers.get(register)).map_or("", |it| it.one.as_str());
            words.with("plain-prompt-name", &[("one", one.into())])
        }
        (Purpose::New, "form-file") if in_lines => words.t("plain-form-file"),
        (Purpose::Open, _) if in_lines => words.t("plain-form-open"),
        (Purpose::Copy, _) if in_lines => words.t("plain-form-copy"),
        (Purpose::Export, _) if in_lines => words.t("plain-form-export"),
        (Purpose::Import, "form-import") if in_lines => words.t("plain-form-import"),
        (Purpose::Import, _) if in_lines => words.t("plain-form-import-by"),
        (_, key) => words.t(key),
    };
    FormScene { title: words.t(phrase::form_title(purpose)), fields: form_fields(purpose).iter().map(field).collect() }
}

/// What is understood of a line of a form while it is typed, or proposed where it is empty.
#[must_use]
pub fn form_hint(model: &Model, form: &Form, at: usize) -> Option<String> {
    match form.purpose {
        Purpose::New => {
            let lines: Vec<String> = (0..form.fields.len()).map(|line| form.text(line)).collect();
            new_workbook::understood(&model.words, &model.home.instruments, &model.home.folder, &lines, at)
        }
        Purpose::Quorum => {
            let ctx = SceneCtx::of_screen(model, model.session.as_ref()?);
            match read_quorum(ctx.words, ctx.instrument(), ctx.workbook(), &form.text(0)) {
                Ok(rules) if rules.is_empty() => None,
                Ok(rules) => Some(quorum_rules(&ctx, &rules)),
                Err(fault) => Some(quorum_fault(&ctx, &fault)),
            }
        }
        _ => None,
    }
}

/// Rules of a quorum, one after the other.
#[must_use]
pub fn quorum_rules(ctx: &SceneCtx<'_>, rules: &[NewRule]) -> String {
    ctx.joined(rules.iter().map(|rule| ctx.words.labelled(&party_label(ctx, &rule.of), &rule.at_least)))
}

/// Why a line is no quorum, in words.
#[must_use]
pub fn quorum_fault(ctx: &SceneCtx<'_>, fault: &QuorumFault) -> String {
    match fault {
        QuorumFault::NoNumber(part) => ctx.words.with("quorum-fault-number", &[("part", part.into())]),
        QuorumFault::Party(fault) => member_fault(ctx.words, ctx.instrument(), fault),
        QuorumFault::Number(refusal) => phrase::refusal(ctx.words, refusal),
        QuorumFault::Twice(of) => ctx.words.with("quorum-fault-twice", &[("party", (&party_label(ctx, of)).into())]),
    }
}

/// Why a line is no member, in words.
#[must_use]
pub fn member_fault(words: &Words, instrument: &Instrument, fault: &MemberFault) -> String {
    match fault {
        MemberFault::NoName => words.t("member-fault-name"),
        MemberFault::TooManyParts(part) => words.with("member-fault-parts", &[("part", part.into())]),
        MemberFault::Unknown { field, found, near, known } => {
            let field = phrase::short(words, instrument, &field.cell(&field.register()));
            let (key, known) = match near {
                Some(near) => ("member-fault-near", near.clone()),
                None => ("member-fault-known", known.join(", ")),
            };
            words.with(key, &[("field", (&field).into()), ("found", found.into()), ("known", (&known).into())])
        }
    }
}

/// What was understood of a line that is a member, or the line and why it is none.
#[must_use]
pub fn member_line(ctx: &SceneCtx<'_>, number: usize, line: &str) -> Told {
    let (words, instrument, workbook) = (ctx.words, ctx.instrument(), ctx.workbook());
    match read_member(words, instrument, workbook, line) {
        Ok(member) => {
            let row = instrument.registers.get(working_group::MEMBER);
            let role = member.role.as_ref().map(|role| {
                let choices =
                    row.and_then(|it| it.fields.get(working_group::member::ROLE.name())).map(|it| &it.choices);
                choices.and_then(|it| it.get(role)).cloned().unwrap_or_else(|| role.to_string())
            });
            let party = member.party.as_ref().map_or_else(|| words.t("seat-none"), |party| party_label(ctx, party));
            let parts = [member.name, member.organization, party, role.unwrap_or_default()];
            Told::new(Accent::Text, format!("{number}. {}", ctx.joined(parts)))
        }
        Err(fault) => {
            let why = member_fault(words, instrument, &fault);
            Told::new(Accent::Gap, format!("{number}. {}", words.labelled(line.trim(), &why)))
        }
    }
}

/// One thing that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceLine {
    pub id: Id,
    /// Its number or letter in the instrument, where it has one.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// Whether it belongs to the one above.
    pub is_part: bool,
}

impl ChoiceLine {
    /// Number or letter, and what it is called.
    #[must_use]
    pub fn in_full(&self) -> String {
        if self.code.is_empty() { self.label.clone() } else { format!("{} {}", self.code, self.label) }
    }
}

/// What may be chosen in a cell.
#[must_use]
pub fn choices(ctx: &SceneCtx<'_>, choices: &Choices) -> Vec<ChoiceLine> {
    let (instrument, workbook) = (ctx.instrument(), ctx.workbook());
    let line = |id: Id| {
        let label = phrase::choice(ctx.words, instrument, workbook, choices, &id);
        let code = match (choices, id.as_str().split_once('.')) {
            (Choices::Pool(Pool::Obstacles), Some((_, item))) => format!("{item})"),
            (Choices::Pool(Pool::Obstacles), None) => {
                instrument.obstacles.get(&id).map_or_else(String::new, |it| it.code.to_string())
            }
            (Choices::Pool(Pool::Examples), Some((of, _))) => {
                instrument.options.get(of).map_or_else(String::new, |it| it.code.clone())
            }
            (Choices::Pool(Pool::Chapters), _) => {
                instrument.chapters.get(&id).map_or_else(String::new, |it| it.number.to_string())
            }
            _ => String::new(),
        };
        let is_part = matches!(choices, Choices::Pool(Pool::Obstacles)) && id.as_str().contains('.');
        ChoiceLine { id, code, label, is_part }
    };
    let mut lines: Vec<ChoiceLine> = choices.ids(instrument, workbook).into_iter().map(line).collect();
    if let Choices::Rows(register) = choices {
        // rows of one name are told apart by what they say next
        let mut called: HashMap<String, usize> = HashMap::new();
        lines.iter().for_each(|line| *called.entry(line.label.clone()).or_default() += 1);
        for line in lines.iter_mut().filter(|line| called.get(&line.label).is_some_and(|count| *count > 1)) {
            line.label = with_next_field(instrument, workbook, register, &line.id, line.label.clone());
        }
    }
    lines
}

/// The replies to a question that is answered by choosing.
#[must_use]
pub fn reply_choices(ctx: &SceneCtx<'_>, cell: &Cell) -> Vec<ChoiceLine> {
    let Cell::Part(Place::Answer(slot), _) = cell else { return Vec::new() };
    let asked = ctx.instrument().question(&slot.question).into_iter().flat_map(|asked| &asked.choices);
    let line = |(id, label): (&Id, &String)| ChoiceLine {
        id: id.clone(),
        code: String::new(),
        label: label.clone(),
        is_part: false,
    };
    asked.map(line).collect()
}

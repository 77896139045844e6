//! The practice record in the fields of the repository it is handed to, with its rules checked and its disclaimer.
//!
//! Where no practice is entered it is the list of what a record must hold.

use super::Published;
use super::part::{Page, front, gathered, typed};
use super::subject::ReportInput;
use crate::analysis::practice::{RuleStatus, practice_rules};
use crate::document::{Block, Document, Inline, Line, Placed, Tone};
use crate::instrument::{Field, FieldKind, Id, Register};
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, practice as known};
use crate::workbook::{Cell, Row};

/// Each practice with its fields, the disclaimer and the rules.
#[must_use]
pub fn practice(from: &ReportInput<'_>) -> Document {
    let title =
        from.words.with("practice-title", &[("country", (&from.words.country(&from.published.country)).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    page.lists_sources = false;
    front::cover(&mut page, &from.words.t("practice-document"), from.today);
    let id = group::id(group::PRACTICE);
    let Some(register) = from.instrument.registers.get(&id) else { return page.finish() };
    let published: &Published = from.published;
    let rows: Vec<(&Id, &Row)> = published.rows(&id).collect();
    if rows.is_empty() {
        blank(&mut page, register);
    }
    // very many records are no file to hand over, and a notice and a list under each would make hundreds of pages
    let together = rows.len() > gathered::MOST_APART;
    if together {
        let usual = usual_disclaimer(&page, register);
        page.out.block(usual);
    }
    for (row, fields) in page.each(rows) {
        record(&mut page, (&id, register), row, fields, together);
    }
    page.finish()
}

/// What a record must hold, for those who have none yet.
fn blank(page: &mut Page<'_>, register: &Register) {
    let none = page.words.t("practice-none");
    page.out.paragraph(none);
    let items: Vec<Line> = register
        .fields
        .iter()
        .map(|(name, field)| {
            let note = page.instrument.practice_record.get(name).map(|it| it.note.as_str());
            let note = note.or(field.help.as_deref()).unwrap_or_default();
            let mut words = vec![typed(note).to_owned()];
            if field.needed || *name == register.title {
                words.push(page.words.t("practice-mandatory"));
            }
            words.retain(|it| !it.is_empty());
            page.label(&field.label).and(words.join(" "))
        })
        .collect();
    page.out.bullets(items);
}

fn record(page: &mut Page<'_>, (id, register): (&Id, &Register), row: &Id, fields: &Row, together: bool) {
    let title = phrase::row_title(page.instrument, page.published, id, row);
    let cell = |field: &Id| Cell::Field(id.clone(), row.clone(), field.clone()).to_string();
    page.out.heading(1, format!("registers/{id}/{row}"), title).origin(cell(&register.title));
    let mut lacking = Vec::new();
    for (name, field) in register.fields.iter().filter(|(name, _)| **name != register.title) {
        let is_empty = fields.get(name).is_none_or(|held| held.as_text().trim().is_empty());
        if is_empty && name.as_str() != known::DISCLAIMER.name() {
            lacking.extend(field.needed.then_some(field.label.as_str()));
            continue;
        }
        if is_empty && together {
            continue;
        }
        for block in told(page, register, (id, row), name, field) {
            let address = cell(name);
            page.out.block(block);
            page.out.origin(address);
        }
    }
    if !lacking.is_empty() {
        let lacking = Inline::sign(Tone::Unsupported, page.lacking(&lacking));
        page.out.paragraph(Line::from(lacking)).origin(cell(&register.title));
    }
    rules(page, register, fields, together);
}

/// A field: its label and what was typed; prose as paragraphs of its own.
fn told(page: &mut Page<'_>, register: &Register, (id, row): (&Id, &Id), name: &Id, field: &Field) -> Vec<Placed> {
    let label = page.label(&field.label);
    let cell = Cell::Field(id.clone(), row.clone(), name.clone());
    let is_disclaimer = name.as_str() == known::DISCLAIMER.name();
    let Some(fact) = page.published.get(&cell) else {
        return if is_disclaimer { vec![usual_disclaimer(page, register).into()] } else { Vec::new() };
    };
    let said = phrase::fact(page.words, page.instrument, page.published, &cell, &fact);
    let said = typed(&said);
    match field.kind {
        FieldKind::Text if is_disclaimer => {
            vec![Block::Notice(vec![Block::Paragraph(label).into(), page.prose(said).at(cell.to_string())]).into()]
        }
        FieldKind::Text => vec![Block::Paragraph(label).into(), page.prose(said).at(cell.to_string())],
        _ => vec![Block::Paragraph(label.and(said)).into()],
    }
}

/// The repository's own disclaimer, for records that have none of theirs.
fn usual_disclaimer(page: &Page<'_>, register: &Register) -> Block {
    let label =
        register.fields.iter().find(|(name, _)| name.as_str() == known::DISCLAIMER.name()).map(|(_, it)| &it.label);
    let label = label.map(|label| Block::Paragraph(page.label(label)).into());
    let usual = Block::Prose(page.words.t("practice-disclaimer"));
    Block::Notice(label.into_iter().chain([usual.into()]).collect())
}

/// Each rule with how the record stands to it; advice, and no barrier.
fn rules(page: &mut Page<'_>, register: &Register, fields: &Row, together: bool) {
    let mut label = page.label(&page.words.t("practice-rules"));
    let lines = practice_rules(register, fields).into_iter().map(|(rule, standing)| {
        let (tone, key, about) = match &standing {
            RuleStatus::Met => (Tone::Favourable, "practice-met", None),
            RuleStatus::Partly => (Tone::Partly, "practice-partly", None),
            RuleStatus::NotMet(about) => (Tone::Unfavourable, "practice-not-met", Some(page.list(about))),
        };
        let name = page.words.t(&format!("practice-rule-{}", rule.name()));
        let mut line = Line::from(Inline::sign(tone, page.words.t(key))).and(format!(" – {name}"));
        // what is not given stands above already
        if let Some(about) = about.filter(|about| !about.is_empty() && !together) {
            line.push_text(format!("{}{about}", page.words.t("report-colon")));
        }
        line
    });
    let lines: Vec<Line> = lines.collect();
    if together {
        for (index, line) in lines.into_iter().enumerate() {
            label.push_text(if index > 0 { page.t("semicolon") } else { String::new() });
            label.push_line(line);
        }
        page.out.paragraph(label);
    } else {
        page.out.paragraph(label);
        page.out.bullets(lines);
    }
}

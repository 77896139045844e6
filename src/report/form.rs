//! The blank questionnaire: to print, hand out and fill in with a pen, whole or in part.
//!
//! It shows what is asked and never what was answered; of a workbook it takes the names of the rows that are asked about.
//! Where a format has fields that are filled in on the screen, what is written there comes back (`form_lines`).

mod fields;

use super::form_lines::is_wanted;
use super::part::Page;
use super::sheets::RESPONDENT;
use super::subject::{Only, ReportInput};
use crate::analysis::{asked_about, slots_of};
use crate::document::{Document, Inline, Line};
use crate::instrument::{Id, NodeType, Question};
use crate::wording::phrase;
use crate::workbook::{Place, Slot};
use fields::{DOTS, SHORT};

/// The names of the fields that say who answers and of which workbook the form is, behind this.
pub const HEAD_FIELD: &str = "form-";

/// The questionnaire, or the part of it that was asked for.
#[must_use]
pub fn form(from: &ReportInput<'_>) -> Document {
    let title = from.words.with("form-document-title", &[("title", (&from.instrument.title).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    page.lists_sources = false;
    let only = &from.only;
    head(&mut page, only);
    let rows = only.row.as_ref();
    let instrument = from.instrument;
    for (id, section) in &instrument.sections {
        let wanted: Vec<(&Id, &Question)> = section
            .questions
            .iter()
            .filter(|(question, it)| is_wanted(from.instrument, only, id, question, it))
            .collect();
        if wanted.is_empty() {
            continue;
        }
        page.out.heading(1, format!("sections/{id}"), section.title.as_str());
        page.out.paragraph(Inline::emphasis(section.summary.as_str()));
        match rows {
            Some(register) => by_row(&mut page, register, &wanted),
            None => wanted.into_iter().for_each(|(id, it)| question(&mut page, 2, "", id, it)),
        }
    }
    if !page.out.has_headings() {
        let nothing = page.words.t("form-nothing");
        page.out.paragraph(nothing);
    }
    page.finish()
}

/// Whom it is for, what it covers, and how it is filled in.
fn head(page: &mut Page<'_>, only: &Only) {
    let instrument = page.instrument;
    let t = |key: &str| page.words.t(key);
    let blank = DOTS.repeat(SHORT);
    let version = [("title", (&instrument.title).into()), ("version", (&instrument.version).into())];
    let mut meta = vec![(t("report-instrument"), page.with("version", &version))];
    if !page.published.country.is_empty() {
        meta.push((t("header-country"), page.words.country(&page.published.country)));
    }
    if let Some(party) = only.respondent.as_ref().and_then(|id| instrument.constituencies.get(id)) {
        meta.push((t("form-for"), party.label.clone()));
    }
    for (label, value) in meta {
        page.out.meta(label, value);
    }
    for (name, key) in RESPONDENT {
        let field = fields::words(format!("{HEAD_FIELD}{name}"), t(key), blank.clone());
        page.out.meta(t(key), field);
    }
    page.out.meta(t("form-return-to"), blank);
    if !page.published.id.is_empty() {
        let field = fields::fixed(format!("{HEAD_FIELD}workbook"), t("form-workbook"), &page.published.id);
        page.out.meta(t("form-workbook"), field);
    }
    let how = ["form-how-tick", "form-how-unknown", "form-how-source", "form-how-names"];
    let how: Vec<Line> = how.iter().map(|key| Line::text(page.words.t(key))).collect();
    page.out.notice(|inner| {
        inner.bullets(how);
    });
}

/// The questions once for each row entered; once with a blank for its name where none is.
fn by_row(page: &mut Page<'_>, register: &Id, questions: &[(&Id, &Question)]) {
    let (instrument, published) = (page.instrument, page.published);
    let one = instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
    let mut rows: Vec<(String, String)> = published
        .rows(register)
        .map(|(row, _)| (row.to_string(), phrase::row_title(instrument, published, register, row)))
        .collect();
    if rows.is_empty() {
        rows.push((String::new(), format!("{one}{}{}", page.words.t("report-colon"), DOTS.repeat(SHORT))));
    }
    for (row, name) in page.each(rows) {
        page.out.heading(2, format!("rows/{row}"), name);
        for (id, it) in questions {
            question(page, 3, &row, id, it);
        }
    }
}

fn question(page: &mut Page<'_>, level: u8, row: &str, id: &Id, question: &Question) {
    let instrument = page.instrument;
    let title = format!("{} {}", page.number(id), question.prompt);
    page.out.heading(level, format!("{row}/{id}"), title).origin(Place::Answer(Slot::of(id.clone())).to_string());
    let stem = question.under.as_ref().and_then(|id| instrument.question(id));
    if let Some(stem) = stem.filter(|stem| stem.node == NodeType::Stem) {
        page.out.paragraph(Inline::emphasis(stem.prompt.as_str()));
    }
    if let Some(asks) = &question.asks {
        page.out.paragraph(super::part::typed(asks));
    }
    let slots = match Id::new(row) {
        Ok(row) => vec![Slot { question: id.clone(), row: Some(row) }],
        Err(_) => slots_of(instrument, page.published, id, question),
    };
    let is_by_row = level == 2 && slots.iter().any(|slot| slot.row.is_some());
    if let Some(one) = phrase::asked_of(page.words, instrument, question).filter(|_| level == 2 && !is_by_row) {
        let line = page.words.with("form-for-each", &[("one", (&one).into())]);
        page.out.paragraph(line);
    }
    if question.node == NodeType::Gate
        && let Some(next) = after_gate(page, id)
    {
        let line = page.words.with("form-gate", &[("number", next.into())]);
        page.out.paragraph(line);
    }
    for slot in page.each(slots) {
        if let Some(about) = asked_about(instrument, page.published, &slot).filter(|_| is_by_row) {
            page.out.paragraph(Inline::strong(about));
        }
        fields::of_slot(page, &slot, question, is_by_row);
    }
}

/// The number of the first question that is not under a gate.
fn after_gate<'a>(page: &Page<'a>, gate: &Id) -> Option<&'a str> {
    let instrument = page.instrument;
    let mut after = instrument.asked().skip_while(|(id, _)| *id != gate).skip(1);
    let outside = |id: &Id| instrument.node(id).is_some_and(|node| !node.gates.contains(gate));
    after.find(|(id, _)| outside(id)).map(|(id, _)| page.number(id))
}

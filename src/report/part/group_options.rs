//! The policy options of the group, each under its family: what would change, which gaps it closes, how it is costed, who
//! and when, and what was decided on it. Where the group has none, the families are named instead.

use super::crosswalk::source_of;
use super::record::Record;
use super::{Page, decision, gap_lists, gap_table, option_grid, positions, registers};
use crate::document::{Block, Inline, Line, Placed, TableRow};
use crate::instrument::{FieldKind, Id, Pool, Register, Seat};
use crate::text::capitalized;
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, GroupField, option};
use crate::workbook::{Cell, Part, Place, Row};

/// The options by family, in the order of the instrument; those of none at the end.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let id = group::id(group::OPTION);
    let rows: Vec<(&Id, &Row)> = page.published.rows(&id).collect();
    if rows.is_empty() && page.instrument.options.is_empty() {
        return;
    }
    page.part("policy-options");
    let Some(register) = page.instrument.registers.get(&id).filter(|_| !rows.is_empty()) else {
        families(page);
        return;
    };
    let instrument = page.instrument;
    at_a_glance(page, register, &rows);
    option_grid::write(page);
    let grouping = grouping(register);
    let group_of = |row: &Row| row.get(grouping?)?.ids().into_iter().find(|it| instrument.options.contains_key(it));
    let known = instrument.options.iter().map(|(id, it)| (Some(id), format!("{} {}", it.code, it.title)));
    let without = (None, page.t("options-no-family"));
    for (wanted, title) in known.chain([without]) {
        let here: Vec<(&Id, &Row)> = rows.iter().copied().filter(|(_, row)| group_of(row).as_ref() == wanted).collect();
        if here.is_empty() {
            continue;
        }
        let heading = wanted.map_or_else(|| "options-no-family".to_owned(), |id| format!("options/{id}"));
        // where there are no families nothing needs to be told apart
        let in_families = !instrument.options.is_empty();
        if in_families {
            page.out.heading(2, heading, title);
        }
        let level = if in_families { 3 } else { 2 };
        for (row, fields) in page.each(here) {
            write_one(page, level, (&id, register), (row, fields));
        }
    }
}

/// The field that names one of the instrument's kinds of options.
fn grouping(register: &Register) -> Option<&Id> {
    register.fields.iter().find(|(_, field)| field.from == Some(Pool::Options)).map(|(name, _)| name)
}

/// The families of the instrument, where the group has entered no option of its own.
fn families(page: &mut Page<'_>) {
    let instrument = page.instrument;
    page.out.paragraph(page.t("options-none"));
    let source = source_of(page, &instrument.source);
    page.out.paragraph(page.with("options-families", &[("source", (&source).into())]));
    page.out.bullets(instrument.options.values().map(|it| Line::text(it.title.as_str())));
}

/// What the table of the options says of each, besides its name.
const IN_TABLE: [GroupField; 5] =
    [option::CLOSES, option::COSTING, option::RESPONSIBLE, option::HORIZON, option::PRIORITY];

/// A row for each option: which gaps it would close, what it takes to cost it, who is responsible, and when.
fn at_a_glance(page: &mut Page<'_>, register: &Register, rows: &[(&Id, &Row)]) {
    let id = group::id(group::OPTION);
    let mut lines = Vec::new();
    for (row, _) in page.each(rows) {
        let place = Place::Row(id.clone(), (*row).clone());
        let mut cells = vec![Line::text(phrase::row_title(page.instrument, page.published, &id, row))];
        cells.extend([option::CLOSES, option::COSTING, option::RESPONSIBLE].map(|it| gap_lists::said(page, row, it)));
        let priority = gap_lists::said(page, row, option::PRIORITY);
        let priority = match priority.is_empty() {
            true => priority,
            false => gap_lists::label(page, option::PRIORITY).and(page.words.t("report-colon")).and_line(priority),
        };
        cells.push(gap_table::below(gap_lists::said(page, row, option::HORIZON), priority));
        lines.push(TableRow::from(cells).at(place.to_string()));
    }
    let mut head = vec![Line::text(capitalized(&register.one))];
    head.extend(IN_TABLE[..4].iter().map(|field| gap_lists::label(page, *field)));
    page.out.table_of_fields(page.t("options-overview"), head, lines);
}

fn write_one(page: &mut Page<'_>, level: u8, (id, register): (&Id, &Register), (row, fields): (&Id, &Row)) {
    let place = Place::Row(id.clone(), row.clone());
    let title = phrase::row_title(page.instrument, page.published, id, row);
    page.out.heading(level, place.to_string(), title).origin(place.to_string());
    let reasons = option_grid::REASONS.map(GroupField::name);
    let texts = register.fields.iter().filter(|(_, field)| field.kind == FieldKind::Text);
    for (name, field) in texts.filter(|(name, _)| !reasons.contains(&name.as_str())) {
        if fields.contains_key(name) {
            let said = registers::value(page, id, row, name, field);
            page.out.paragraph(said).origin(place.to_string());
        }
    }
    let decided = decided(page, &place);
    // the heading says the family, the tables above impact and feasibility, the decision who validates
    let mut told: Vec<&str> = grouping(register).map(Id::as_str).into_iter().collect();
    told.extend([option::IMPACT, option::FEASIBILITY].map(GroupField::name));
    told.extend(IN_TABLE.map(GroupField::name));
    told.extend(decided.as_ref().map(|_| option::PENDING_AT.name()));
    let short = gap_table::short_fields(page, (id, register), (row, fields), &told);
    if !short.is_empty() {
        page.out.paragraph(short).origin(place.to_string());
    }
    for block in option_grid::reasons(page, row, fields) {
        page.out.block(block);
    }
    option_grid::criteria(page, row);
    // what is not agreed of it is told by the decision and the positions below
    if let Some(text) = page.published.entry(&place).and_then(|entry| entry.finding.as_ref()) {
        page.mark_part_printed(&place, Part::Finding);
        let text = page.prose(text);
        page.out.block(text.at(Cell::Part(place.clone(), Part::Finding).to_string()));
    }
    // an option nobody decided on must not pass for one that was agreed
    let line = match decided {
        Some(said) => page.label(&page.t("decision")).and(said),
        None => Line::text(format!("{}.", page.t("outcome-none"))),
    };
    page.out.paragraph(line).origin(place.to_string());
    let stands = [Seat::Constituent, Seat::Consulted];
    let stands = stands.into_iter().flat_map(|seat| positions::at(page, &place, seat, None)).collect::<Vec<_>>();
    // the words of a dissent stand together with those of the others, behind the decisions
    let mut line = Line::new();
    for stand in &stands {
        if let Block::Paragraph(said) = positions::in_short(page, &place, stand).block {
            if !line.is_empty() {
                line.push_text(page.t("semicolon"));
            }
            line.push_line(said);
        }
    }
    if !line.is_empty() {
        page.out.paragraph(line).origin(place.to_string());
    }
}

/// What was last decided at a place, and who has still to validate it.
fn decided(page: &mut Page<'_>, place: &Place) -> Option<String> {
    let decision = page.decisions.at(place)?;
    let record = Record::of(group::DECISION, (decision.id, decision.row));
    let outcome = decision::outcome(page, &record, None);
    Some(match decision::validation(page, &record) {
        Some(validation) => format!("{outcome}. {validation}"),
        None => format!("{outcome}."),
    })
}

/// A line for each option, for the summary: its name, who and when, and what was decided on it.
pub(super) fn in_brief(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let id = group::id(group::OPTION);
    let Some(register) = page.instrument.registers.get(&id) else { return Vec::new() };
    let published = page.published;
    let mut items = Vec::new();
    for (row, _) in page.each(published.rows(&id)) {
        let place = Place::Row(id.clone(), row.clone());
        let title = phrase::row_title(page.instrument, published, &id, row);
        let mut line = Line::from(Inline::strong(title));
        for name in [option::RESPONSIBLE, option::HORIZON] {
            let Some(field) = register.fields.get(name.name()) else { continue };
            let said = registers::value(page, &id, row, &Id::known(name.name()), field);
            if !said.is_empty() {
                line.push_text(page.t("semicolon")).push_line(said);
            }
        }
        if let Some(said) = decided(page, &place) {
            line.push_text(page.t("semicolon")).push_text(said);
        }
        items.push(vec![Block::Paragraph(line).at(place.to_string())]);
    }
    items
}

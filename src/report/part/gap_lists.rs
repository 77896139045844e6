//! What is said of the gaps together: how many of each kind, by standard and article, which of them no option closes, and
//! which suggested ones the group dismissed.

use super::{Page, registers};
use crate::analysis::strategy::{closing, without_gap, without_option};
use crate::document::{Block, Inline, Line, Placed, TableRow};
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, Gap, GapKind, GroupField, gap, option};
use crate::workbook::{Cell, Place, Row};

/// The gaps the group took up, with the fields of each.
pub(super) fn taken_up<'a>(page: &Page<'a>) -> Vec<(&'a Id, &'a Row)> {
    Gap::taken_up(page.published).map(|gap| (gap.id, gap.row)).collect()
}

/// How many gaps there are of each kind, in a sentence.
pub(super) fn kinds(page: &mut Page<'_>) {
    let gaps: Vec<Option<GapKind>> = Gap::taken_up(page.published).map(Gap::kind).collect();
    if gaps.is_empty() {
        return;
    }
    let of = |kind: Option<GapKind>| gaps.iter().filter(|it| **it == kind).count();
    let kinds = [
        ("gaps-of-design", of(Some(GapKind::Design))),
        ("gaps-of-implementation", of(Some(GapKind::Implementation))),
        ("gaps-of-no-data", of(Some(GapKind::NoData))),
        ("gaps-of-no-kind", of(None)),
    ];
    let told: Vec<(&str, usize)> = kinds.into_iter().filter(|(_, count)| *count > 0).collect();
    if let [(kind, count)] = told[..] {
        let said = page.with("gaps-one-kind", &[("count", count.into()), ("kind", kind.into())]);
        page.out.paragraph(said);
        return;
    }
    let told: Vec<String> = told.into_iter().map(|(key, count)| page.with(key, &[("count", count.into())])).collect();
    let told = page.list(&told);
    let args = [("count", gaps.len().into()), ("kinds", (&told).into())];
    page.out.paragraph(page.with("gaps-kinds", &args));
}

/// The gaps at a glance, for the document of the road map: how many of each kind, and what is not linked.
pub(in crate::report) fn overview(page: &mut Page<'_>) {
    page.part("road-gaps");
    if taken_up(page).is_empty() {
        page.out.paragraph(page.t("gaps-none"));
    }
    kinds(page);
    unlinked(page);
    by_standard(page);
}

/// What a field of a row says, as the report prints it.
pub(super) fn said(page: &mut Page<'_>, row: &Id, field: GroupField) -> Line {
    let register = field.register();
    let definition = page.instrument.registers.get(&register).and_then(|it| it.fields.get(field.name()));
    definition.map(|it| registers::value(page, &register, row, &Id::known(field.name()), it)).unwrap_or_default()
}

/// The label of a field.
pub(super) fn label(page: &Page<'_>, field: GroupField) -> Line {
    let definition = page.instrument.registers.get(&field.register()).and_then(|it| it.fields.get(field.name()));
    Line::text(definition.map_or_else(|| field.name().to_owned(), |it| it.label.clone()))
}

/// What the rows of a register are called, each a link to where it is set out.
fn name(page: &Page<'_>, register: &'static str, row: &Id) -> String {
    phrase::row_title(page.instrument, page.published, &group::id(register), row)
}

/// The gaps by standard, in the order of the instrument, and by article within one.
pub(super) fn by_standard(page: &mut Page<'_>) {
    let mut rows = Vec::new();
    let gaps = taken_up(page);
    for (standard, definition) in &page.instrument.standards {
        let mut of: Vec<(&Id, &Row)> =
            gaps.iter().copied().filter(|(_, row)| gap::STANDARDS.all(row).contains(standard)).collect();
        // as an article is numbered: 9 before 14
        of.sort_by_key(|(_, row)| gap::ARTICLE.text(row).map(|text| (first_number(&text), text.into_owned())));
        for (id, _) in page.each(of) {
            let place = Place::Row(group::id(group::GAP), id.clone());
            let link = Inline::link(name(page, group::GAP, id), format!("#{place}"));
            let article = said(page, id, gap::ARTICLE);
            let assessment = said(page, id, gap::ASSESSMENT);
            let cells = vec![Line::text(definition.code.as_str()), article, link.into(), assessment];
            rows.push(TableRow::from(cells).at(gap::ARTICLE.cell(id).to_string()));
        }
    }
    if rows.is_empty() {
        return;
    }
    page.section("gaps-by-standard");
    let mut head = vec![Line::text(page.t("standard"))];
    head.extend([gap::ARTICLE, gap::TITLE, gap::ASSESSMENT].map(|field| label(page, field)));
    page.out.table(Line::new(), head, rows);
}

fn first_number(text: &str) -> Option<u32> {
    let digits = text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit);
    digits.collect::<String>().parse().ok()
}

/// The names of the options that would close a gap.
pub(super) fn options_closing(page: &Page<'_>, gap: &Id) -> Vec<String> {
    closing(page.published, gap).map(|option| name(page, group::OPTION, option.id)).collect()
}

/// The options that would close a gap, in a paragraph; nothing where none would.
pub(super) fn closed_by(page: &mut Page<'_>, gap: &Id) {
    let options = options_closing(page, gap);
    if !options.is_empty() {
        let line = page.label(&page.t("gaps-closed-by")).and(page.list(&options));
        page.out.paragraph(line).origin(gap::TITLE.cell(gap).to_string());
    }
}

/// The gaps no option closes, and the options that close none.
pub(super) fn unlinked(page: &mut Page<'_>) {
    let gaps = without_option(page.published).map(|it| (gap::TITLE.cell(it.id), name(page, group::GAP, it.id)));
    let gaps: Vec<(Cell, String)> = gaps.collect();
    let options = without_gap(page.published).map(|it| (option::CLOSES.cell(it.id), name(page, group::OPTION, it.id)));
    let options: Vec<(Cell, String)> = options.collect();
    for (key, rows) in [("gaps-not-closed", gaps), ("options-close-nothing", options)] {
        if rows.is_empty() {
            continue;
        }
        page.out.paragraph(page.label(&page.t(key)));
        let items = rows.into_iter().map(|(cell, name)| vec![Block::Paragraph(Line::text(name)).at(cell.to_string())]);
        page.out.list(false, items.collect::<Vec<Vec<Placed>>>());
    }
}

/// The suggested gaps the group dismissed, each with the reason; nothing where there are none.
pub(super) fn dismissed(page: &mut Page<'_>) {
    let rows: Vec<&Id> = Gap::all(page.published).filter(|gap| gap.is_dismissed()).map(|gap| gap.id).collect();
    if rows.is_empty() {
        return;
    }
    page.section("gaps-dismissed");
    page.out.paragraph(page.t("gaps-dismissed-note"));
    let mut lines = Vec::new();
    for row in page.each(rows) {
        let cells = [gap::TITLE, gap::ABOUT, gap::DISMISSED].map(|field| said(page, row, field));
        lines.push(TableRow::from(cells.to_vec()).at(gap::DISMISSED.cell(row).to_string()));
    }
    let head = [gap::TITLE, gap::ABOUT, gap::DISMISSED].map(|field| label(page, field)).to_vec();
    page.out.table(Line::new(), head, lines);
}

/// How many suggested gaps the group dismissed, in a sentence.
pub(super) fn dismissed_in_short(page: &mut Page<'_>) {
    let count = Gap::all(page.published).filter(|gap| gap.is_dismissed()).count();
    if count > 0 {
        page.out.paragraph(page.with("gaps-dismissed-in-record", &[("count", count.into())]));
    }
}

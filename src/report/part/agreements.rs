//! Agreements and arrangements: the registers the instrument asks about row by row, each row with its fields and with
//! what was replied about it.

use super::{Page, registers, short};
use crate::document::Line;
use crate::instrument::{Id, Question};
use crate::wording::phrase;
use crate::workbook::{Cell, Slot};
use std::collections::HashSet;

/// A section for each such register; a sentence for those that have no row.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let (instrument, published) = (page.instrument, page.published);
    let asked: Vec<&Id> = instrument.registers.keys().filter(|id| instrument.asks_about_rows_of(id)).collect();
    if asked.is_empty() {
        return;
    }
    page.part("agreements");
    for id in asked {
        let Some(register) = instrument.registers.get(id) else { continue };
        page.out.heading(2, format!("registers/{id}"), register.label.as_str());
        if published.rows(id).next().is_none() {
            page.out.paragraph(page.t("agreements-none"));
            continue;
        }
        let questions: Vec<(&Id, &Question)> =
            instrument.asked().filter(|(_, it)| it.for_register.as_ref() == Some(id)).collect();
        let shown: HashSet<Slot> = questions.iter().flat_map(|(id, it)| page.slots_of(id, it)).collect();
        if questions.iter().any(|(id, _)| page.weight(&Slot::of((*id).clone())) > 1) {
            page.out.paragraph(page.t("agreements-silent"));
        }
        for (row, fields) in page.each(published.rows(id)) {
            let origin = Cell::Field(id.clone(), row.clone(), register.title.clone());
            let title = phrase::row_title(instrument, published, id, row);
            page.out.heading(3, format!("registers/{id}/{row}"), title).origin(origin.to_string());
            page.mark_printed(origin.clone());
            if let Some(lines) = registers::record(page, id, row, fields, register, &[&register.title]) {
                page.out.paragraph(lines).origin(origin.to_string());
            }
            let of_row =
                |(question, _): &(&Id, &Question)| Slot { question: (*question).clone(), row: Some(row.clone()) };
            let slots: Vec<Slot> = questions.iter().map(of_row).filter(|slot| shown.contains(slot)).collect();
            short::table(page, Line::new(), &slots);
        }
    }
}

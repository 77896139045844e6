//! The sheet of answers, and that of what is not as it should be.

use super::writing::SheetWriting;
use crate::analysis::{Rating, all_slots, rating_at};
use crate::document::sheet::{Sheet, SheetValue};
use crate::wording::phrase;
use crate::workbook::{Cell, Fact, Mark, Part, Place, Slot};
use std::collections::HashSet;

impl SheetWriting<'_> {
    pub(super) fn answers(&mut self) -> Sheet {
        let any = Place::Answer(Slot::of(self.some_question()));
        let mut columns = vec![
            self.column("sheet-column-number", 8),
            self.column("sheet-column-address", 28),
            self.column("sheet-column-question", 60),
            self.column("sheet-column-row", 24),
            self.column("sheet-column-state", 14),
            self.part_column(&any, &Part::Reply, 18),
            self.column("sheet-column-reads", 14),
            self.column("sheet-column-parts", 40),
        ];
        columns.extend(self.common_columns(&any));
        let mut sheet = self.sheet("answers", columns);
        let (instrument, published) = (self.from.instrument, self.from.published);
        let mut slots: Vec<Slot> = all_slots(instrument, published).collect();
        let known: HashSet<&Slot> = slots.iter().collect();
        let more: Vec<Slot> = published.answers.keys().filter(|slot| !known.contains(slot)).cloned().collect();
        slots.extend(more);
        for slot in self.each(slots) {
            let place = Place::Answer(slot.clone());
            let state = self.from.derived.progress.slots.get(&slot);
            let words = self.from.words;
            let (state, rating) = match state {
                Some(it) => (words.t(&format!("state-{}", it.state.as_str())), phrase::rating(words, it.rating)),
                None => (String::new(), String::new()),
            };
            let mut row = self.asked(&slot);
            row.extend([
                SheetValue::text(state),
                self.part(&place, Part::Reply),
                SheetValue::text(rating),
                self.parts(&place),
            ]);
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }

    /// Number, address, question and row of a slot.
    fn asked(&self, slot: &Slot) -> Vec<SheetValue> {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let question = instrument.question(&slot.question);
        let row = phrase::asked_about(instrument, published, slot);
        vec![
            SheetValue::text(instrument.node(&slot.question).map_or("", |node| node.number.as_str())),
            SheetValue::text(Place::Answer(slot.clone()).to_string()),
            SheetValue::text(question.map_or("", |it| it.prompt.as_str())),
            SheetValue::text(row.unwrap_or_default()),
        ]
    }

    /// The parts of an answer, one a line.
    fn parts(&mut self, place: &Place) -> SheetValue {
        let cells = self.from.published.cells_at(place);
        let facets = cells.into_iter().filter_map(|cell| match &cell {
            Cell::Part(_, part @ Part::Facet(_)) => {
                let label = phrase::part(self.from.words, self.from.instrument, place, part);
                Some((label, cell))
            }
            _ => None,
        });
        let facets: Vec<(String, Cell)> = facets.collect();
        let colon = self.t("report-colon");
        let lines = facets
            .into_iter()
            .map(|(label, cell)| format!("{label}{colon}{}", self.said(cell).words().unwrap_or_default()));
        SheetValue::text(lines.collect::<Vec<_>>().join("\n"))
    }

    /// Every part of an answer in a row of its own, with the ids a script reads beside the words.
    pub(super) fn parts_of_answers(&mut self) -> Sheet {
        let any = Place::Answer(Slot::of(self.some_question()));
        let columns = vec![
            self.column("sheet-column-number", 8),
            self.column("sheet-column-address", 40),
            self.column("sheet-column-question", 60),
            self.column("sheet-column-row", 24),
            self.column("sheet-column-part", 40),
            self.part_column(&any, &Part::Reply, 14),
            self.column("sheet-column-mark", 14),
            self.column("sheet-column-reads", 14),
        ];
        let mut sheet = self.sheet("parts", columns);
        let (instrument, published, words) = (self.from.instrument, self.from.published, self.from.words);
        let slots: Vec<Slot> = published.answers.keys().cloned().collect();
        for slot in self.each(slots) {
            let place = Place::Answer(slot.clone());
            for cell in published.cells_at(&place) {
                let (Cell::Part(_, part @ Part::Facet(_)), Some(mark)) = (&cell, mark_of(published.get(&cell))) else {
                    continue;
                };
                let mut row = self.asked(&slot);
                if let Some(address) = row.get_mut(1) {
                    *address = SheetValue::text(cell.to_string());
                }
                row.extend([
                    SheetValue::text(phrase::part(words, instrument, &place, part)),
                    SheetValue::text(phrase::mark(words, mark)),
                    SheetValue::text(mark.as_str()),
                    SheetValue::text(phrase::rating(words, rating_at(instrument, published, &cell, mark))),
                ]);
                sheet.rows.push(row);
            }
        }
        sheet
    }

    /// What is not as it should be: replies and cells of the matrices that read as a gap or half of one.
    pub(super) fn gaps(&mut self) -> Sheet {
        let any = Place::Answer(Slot::of(self.some_question()));
        let columns = vec![
            self.column("sheet-column-where", 30),
            self.column("sheet-column-address", 28),
            self.column("sheet-column-question", 60),
            self.column("sheet-column-part", 20),
            self.part_column(&any, &Part::Reply, 12),
            self.column("sheet-column-reads", 14),
            self.part_column(&any, &Part::Why, 40),
            self.part_column(&any, &Part::Finding, 50),
            self.column("sheet-column-sources", 50),
        ];
        let mut sheet = self.sheet("gaps", columns);
        let (instrument, published, words) = (self.from.instrument, self.from.published, self.from.words);
        for (place, entry) in self.each(published.entries()) {
            if matches!(&place, Place::Answer(slot) if !self.from.derived.progress.slots.contains_key(slot)) {
                continue;
            }
            for cell in published.cells_at(&place) {
                let (Cell::Part(_, part), Some(mark)) = (&cell, mark_of(published.get(&cell))) else { continue };
                let rating = rating_at(instrument, published, &cell, mark);
                if !matches!(rating, Rating::Unfavourable | Rating::Partly) {
                    continue;
                }
                let prompt = match &place {
                    Place::Answer(slot) => instrument.question(&slot.question).map(|it| it.prompt.as_str()),
                    Place::Standard(id) => instrument.standards.get(id).map(|it| it.title.as_str()),
                    _ => None,
                };
                let sources: Vec<String> = entry.citations.values().map(|it| self.citation(it)).collect();
                sheet.rows.push(vec![
                    SheetValue::text(phrase::place(instrument, published, &place)),
                    SheetValue::text(cell.to_string()),
                    SheetValue::text(prompt.unwrap_or_default()),
                    SheetValue::text(phrase::part(words, instrument, &place, part)),
                    SheetValue::text(phrase::mark(words, mark)),
                    SheetValue::text(phrase::rating(words, rating)),
                    SheetValue::text(entry.why.as_deref().unwrap_or_default()),
                    self.finding(&place, entry),
                    SheetValue::text(sources.join("\n")),
                ]);
            }
        }
        sheet
    }
}

fn mark_of(fact: Option<Fact>) -> Option<Mark> {
    match fact? {
        Fact::Mark(mark) => Some(mark),
        Fact::Reply(reply) => reply.mark(),
        _ => None,
    }
}

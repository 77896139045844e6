//! The sheets of what is answered in a table: standards, coverage, and the chapters with their counts.

use super::writing::SheetWriting;
use crate::analysis::TextProgress;
use crate::document::sheet::{Sheet, SheetColumn, SheetValue};
use crate::instrument::{Id, Matrix, MatrixOf, StandardKind};
use crate::text::capitalized;
use crate::wording::phrase;
use crate::workbook::{Part, Place, StandingPart};
use indexmap::IndexSet;

impl SheetWriting<'_> {
    pub(super) fn standards(&mut self) -> Sheet {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let mut ids: Vec<Id> = instrument.standards.keys().cloned().collect();
        ids.extend(published.standards.keys().filter(|id| !instrument.standards.contains_key(*id)).cloned());
        let any = Place::Standard(ids.first().cloned().unwrap_or_else(|| self.some_question()));
        let parts: Vec<(Part, u16)> = StandingPart::ALL
            .iter()
            .map(|part| (Part::Standing(*part), 14))
            .chain([(Part::Application, 16), (Part::Law, 10), (Part::Practice, 10)])
            .collect();
        let mut columns = vec![
            self.column("report-standard", 10),
            self.column("sheet-column-address", 18),
            self.column("header-title", 50),
            self.column("sheet-column-kind", 16),
        ];
        columns.extend(parts.iter().map(|(part, width)| self.part_column(&any, part, *width)));
        columns.extend(self.common_columns(&any));
        let mut sheet = self.sheet("standards", columns);
        for id in self.each(ids) {
            let place = Place::Standard(id.clone());
            let standard = instrument.standards.get(&id);
            let kind = standard.map(|it| match it.kind {
                StandardKind::Convention => "standard-convention",
                StandardKind::Recommendation => "standard-recommendation",
                StandardKind::Treaty => "standard-treaty",
            });
            let mut row = vec![
                SheetValue::text(standard.map_or(id.as_str(), |it| it.code.as_str())),
                SheetValue::text(place.to_string()),
                SheetValue::text(standard.map_or("", |it| it.title.as_str())),
                SheetValue::text(kind.map(|key| self.t(key)).unwrap_or_default()),
            ];
            row.extend(parts.iter().map(|(part, _)| self.part(&place, part.clone())));
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }

    pub(super) fn coverage(&mut self) -> Sheet {
        let (instrument, published) = (self.from.instrument, self.from.published);
        if instrument.question_of_matrix(MatrixOf::Coverage).is_none() && published.coverage.is_empty() {
            return self.sheet("coverage", Vec::new());
        }
        let known =
            instrument.branches.keys().flat_map(|branch| instrument.groups.keys().map(move |group| (branch, group)));
        let mut pairs: IndexSet<(Id, Id)> = known.map(|(branch, group)| (branch.clone(), group.clone())).collect();
        for (branch, groups) in &published.coverage {
            for group in groups.keys() {
                pairs.insert((branch.clone(), group.clone()));
            }
        }
        let Some((branch, group)) = pairs.first() else { return self.sheet("coverage", Vec::new()) };
        let any = Place::Coverage(branch.clone(), group.clone());
        let matrix = Matrix::coverage();
        let marks = matrix.parts.iter().map(|part| (Part::in_matrix(*part, None), 10));
        let further = matrix.further.iter().map(|part| (Part::in_matrix(*part, None), 12));
        let parts: Vec<(Part, u16)> = marks.chain(further).collect();
        let mut columns = vec![
            SheetColumn::new("branch", capitalized(&phrase::heading(self.from.words, instrument, "branch")), 28),
            self.column("sheet-column-group", 18),
            self.column("sheet-column-address", 28),
        ];
        columns.extend(parts.iter().map(|(part, width)| self.part_column(&any, part, *width)));
        columns.extend(self.common_columns(&any));
        let mut sheet = self.sheet("coverage", columns);
        for (branch, group) in self.each(pairs) {
            let place = Place::Coverage(branch.clone(), group.clone());
            let mut row = vec![
                SheetValue::text(instrument.branches.get(&branch).map_or(branch.as_str(), |it| it.label.as_str())),
                SheetValue::text(instrument.groups.get(&group).map_or(group.as_str(), |it| it.short.as_str())),
                SheetValue::text(place.to_string()),
            ];
            row.extend(parts.iter().map(|(part, _)| self.part(&place, part.clone())));
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }

    pub(super) fn chapters(&mut self) -> Sheet {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let mut ids: Vec<Id> = instrument.chapters.keys().cloned().collect();
        ids.extend(published.chapters.keys().filter(|id| !instrument.chapters.contains_key(*id)).cloned());
        let any = Place::Chapter(ids.first().cloned().unwrap_or_else(|| self.some_question()));
        let mut columns = vec![self.column("sheet-column-chapter", 40), self.column("sheet-column-address", 24)];
        columns.extend(
            ["answered", "unknown", "not-applicable", "deferred", "open"]
                .map(|state| self.column(&format!("status-{state}"), 12)),
        );
        columns.push(self.column("sheet-column-text-state", 24));
        columns.extend(self.common_columns(&any));
        let mut sheet = self.sheet("chapters", columns);
        for id in self.each(ids) {
            let place = Place::Chapter(id.clone());
            let counts = self.from.derived.progress.chapters.get(&id).copied().unwrap_or_default();
            let mut row = vec![
                SheetValue::text(phrase::place(instrument, published, &place)),
                SheetValue::text(place.to_string()),
            ];
            let counts = [counts.answered, counts.unknown, counts.not_applicable, counts.deferred, counts.open];
            row.extend(counts.map(SheetValue::count));
            let progress = TextProgress::of(instrument, published, &id);
            row.push(SheetValue::text(self.t(phrase::text_state(progress))));
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }
}

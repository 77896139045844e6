//! The workbook as sheets: a row for each thing people said something of, a column for each part of it.
//!
//! Heads and words are those of the language asked for; a day that is whole is a day, a number that is one a number.
//! What a sheet has no column for stands in the last one, cell by cell, so that nothing typed is missing.

use super::kind::Subject;
use super::phrase;
use crate::analysis::{Light, all_slots, light_at};
use crate::document::sheet::{Book, Column, Sheet, Value};
use crate::instrument::{FieldKind, Id, StandardKind};
use crate::workbook::{Cell, Entry, Fact, HeaderPart, Part, Place, Slot, StandingPart};
use std::collections::HashSet;

/// The sheets besides those of registers, in their order; also the words their message keys end in.
pub const SHEETS: [&str; 9] =
    ["about", "answers", "gaps", "standards", "coverage", "chapters", "sources", "points", "rest"];

/// Every sheet.
pub(super) fn book(from: &Subject<'_>) -> Book {
    let mut writing = Writing { from, told: HashSet::new() };
    let mut sheets = vec![writing.about(), writing.answers(), writing.gaps(), writing.standards(), writing.coverage()];
    sheets.push(writing.chapters());
    let registers: Vec<Id> = from.instrument.registers.keys().chain(from.published.registers.keys()).cloned().collect();
    let mut done: Vec<&Id> = Vec::new();
    for register in &registers {
        if !done.contains(&register) && from.published.rows(register).next().is_some() {
            done.push(register);
            sheets.push(writing.register(register));
        }
    }
    sheets.push(writing.citations());
    sheets.push(writing.points());
    sheets.push(writing.rest());
    // a sheet without rows says nothing the others do not
    sheets.retain(|sheet| !sheet.rows.is_empty());
    let title = match from.published.title.as_str() {
        "" => from.words.with("report-title", &[("country", (&from.published.country).into())]),
        title => title.to_owned(),
    };
    let (language, continued) = (from.words.language().to_owned(), from.words.t("sheet-continued"));
    Book { title, language, continued, sheets }
}

struct Writing<'a> {
    from: &'a Subject<'a>,
    told: HashSet<Cell>,
}

/// The parts every entry can have, with the width of their columns.
const COMMON: [(Part, u16); 6] = [
    (Part::Why, 40),
    (Part::Finding, 50),
    (Part::Level, 10),
    (Part::Basis, 18),
    (Part::Obstacles, 30),
    (Part::Review, 10),
];

impl Writing<'_> {
    fn t(&self, key: &str) -> String {
        self.from.words.t(key)
    }

    fn sheet(&self, id: &str, columns: Vec<Column>) -> Sheet {
        Sheet { id: id.to_owned(), name: self.t(&format!("sheet-{id}")), columns, rows: Vec::new() }
    }

    fn column(&self, key: &str, width: u16) -> Column {
        Column::new(self.t(key), width)
    }

    fn part_column(&self, place: &Place, part: &Part, width: u16) -> Column {
        Column::new(phrase::part(self.from.words, self.from.instrument, place, part), width)
    }

    /// What a cell holds, as a day or a number where it is one.
    fn said(&mut self, cell: Cell) -> Value {
        let Some(fact) = self.from.published.get(&cell) else { return Value::Nothing };
        let value = match &fact {
            Fact::Date(when) => Value::day(&when.to_string()),
            Fact::Text(text) if matches!(cell, Cell::Part(_, Part::Persons)) => number(text),
            fact => Value::text(phrase::fact(self.from.words, self.from.instrument, self.from.published, &cell, fact)),
        };
        self.told.insert(cell);
        value
    }

    fn part(&mut self, place: &Place, part: Part) -> Value {
        self.said(Cell::Part(place.clone(), part))
    }

    fn common_columns(&self, place: &Place) -> Vec<Column> {
        let mut columns: Vec<Column> =
            COMMON.iter().map(|(part, width)| self.part_column(place, part, *width)).collect();
        columns.push(self.column("sheet-column-sources", 50));
        columns.push(self.column("part-remark", 30));
        columns
    }

    fn common(&mut self, place: &Place) -> Vec<Value> {
        let mut cells: Vec<Value> = COMMON.iter().map(|(part, _)| self.part(place, part.clone())).collect();
        let blank = Entry::default();
        let published = self.from.published;
        let entry = published.entry(place).unwrap_or(&blank);
        let sources: Vec<String> = entry.citations.values().map(|citation| self.citation(citation)).collect();
        cells.push(Value::text(sources.join("\n")));
        let remarks: Vec<&str> = entry.remarks.values().map(|remark| remark.text.as_str()).collect();
        cells.push(Value::text(remarks.join("\n")));
        for cell in published.cells_at(place) {
            if matches!(cell, Cell::Part(_, Part::Citation(..) | Part::Remark(..))) {
                self.told.insert(cell);
            }
        }
        cells
    }

    /// Source, place in it, its words, and the day it speaks for, in one line.
    fn citation(&self, citation: &crate::workbook::Citation) -> String {
        let source = citation.source.as_ref();
        let title = source.map(|id| phrase::source_title(self.from.instrument, self.from.published, id));
        let quote = citation.quote.as_ref().map(|text| self.from.words.with("report-quoted", &[("text", text.into())]));
        let as_of = citation.as_of.map(|when| {
            let date = self.from.words.date(&when.to_string());
            self.from.words.with("report-as-of", &[("date", (&date).into())])
        });
        [title, citation.at.clone(), quote, as_of].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn about(&mut self) -> Sheet {
        let mut sheet =
            self.sheet("about", vec![self.column("sheet-column-fact", 24), self.column("sheet-column-value", 80)]);
        for part in HeaderPart::ALL {
            let value = self.said(Cell::Header(*part));
            sheet.rows.push(vec![Value::text(phrase::header(self.from.words, *part)), value]);
        }
        let instrument = self.from.instrument;
        let args = [("title", (&instrument.title).into()), ("version", (&instrument.version).into())];
        let version = self.from.words.with("report-version", &args);
        sheet.rows.push(vec![Value::text(self.t("report-instrument")), Value::text(version)]);
        sheet.rows.push(vec![Value::text(self.t("report-produced")), Value::day(self.from.today)]);
        let disclaimer = Value::text(instrument.disclaimer.trim());
        sheet.rows.push(vec![Value::text(self.t("sheet-column-disclaimer")), disclaimer]);
        sheet
    }

    fn answers(&mut self) -> Sheet {
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
        for slot in slots {
            let place = Place::Answer(slot.clone());
            let state = self.from.derived.progress.slots.get(&slot);
            let words = self.from.words;
            let (state, light) = match state {
                Some(it) => (words.t(&format!("state-{}", it.state.as_str())), phrase::light(words, it.light)),
                None => (String::new(), String::new()),
            };
            let mut row = self.asked(&slot);
            row.extend([Value::text(state), self.part(&place, Part::Reply), Value::text(light), self.parts(&place)]);
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }

    /// Number, address, question and row of a slot.
    fn asked(&self, slot: &Slot) -> Vec<Value> {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let question = instrument.question(&slot.question);
        let row = slot.row.as_ref().map(|row| match question.and_then(|it| it.for_register.as_ref()) {
            Some(register) => phrase::row_title(instrument, published, register, row),
            None => row.to_string(),
        });
        vec![
            Value::text(instrument.node(&slot.question).map_or("", |node| node.number.as_str())),
            Value::text(Place::Answer(slot.clone()).to_string()),
            Value::text(question.map_or("", |it| it.prompt.as_str())),
            Value::text(row.unwrap_or_default()),
        ]
    }

    /// The parts of an answer, one a line.
    fn parts(&mut self, place: &Place) -> Value {
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
        Value::text(lines.collect::<Vec<_>>().join("\n"))
    }

    /// What is not as it should be: replies and cells of the matrices that read as a gap or half of one.
    fn gaps(&mut self) -> Sheet {
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
        for (place, entry) in published.entries() {
            if matches!(&place, Place::Answer(slot) if !self.from.derived.progress.slots.contains_key(slot)) {
                continue;
            }
            for cell in published.cells_at(&place) {
                let (Cell::Part(_, part), Some(mark)) = (&cell, mark_of(published.get(&cell))) else { continue };
                let light = light_at(instrument, published, &cell, mark);
                if !matches!(light, Light::Unfavourable | Light::Partly) {
                    continue;
                }
                let prompt = match &place {
                    Place::Answer(slot) => instrument.question(&slot.question).map(|it| it.prompt.as_str()),
                    Place::Standard(id) => instrument.standards.get(id).map(|it| it.title.as_str()),
                    _ => None,
                };
                let sources: Vec<String> = entry.citations.values().map(|it| self.citation(it)).collect();
                sheet.rows.push(vec![
                    Value::text(phrase::place(instrument, published, &place)),
                    Value::text(cell.to_string()),
                    Value::text(prompt.unwrap_or_default()),
                    Value::text(phrase::part(words, instrument, &place, part)),
                    Value::text(phrase::mark(words, mark)),
                    Value::text(phrase::light(words, light)),
                    Value::text(entry.why.as_deref().unwrap_or_default()),
                    Value::text(entry.finding.as_deref().unwrap_or_default()),
                    Value::text(sources.join("\n")),
                ]);
            }
        }
        sheet
    }

    fn standards(&mut self) -> Sheet {
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
        for id in ids {
            let place = Place::Standard(id.clone());
            let standard = instrument.standards.get(&id);
            let kind = standard.map(|it| match it.kind {
                StandardKind::Convention => "standard-convention",
                StandardKind::Recommendation => "standard-recommendation",
                StandardKind::Treaty => "standard-treaty",
            });
            let mut row = vec![
                Value::text(standard.map_or(id.as_str(), |it| it.code.as_str())),
                Value::text(place.to_string()),
                Value::text(standard.map_or("", |it| it.title.as_str())),
                Value::text(kind.map(|key| self.t(key)).unwrap_or_default()),
            ];
            row.extend(parts.iter().map(|(part, _)| self.part(&place, part.clone())));
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }

    fn coverage(&mut self) -> Sheet {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let known =
            instrument.branches.keys().flat_map(|branch| instrument.groups.keys().map(move |group| (branch, group)));
        let mut pairs: Vec<(Id, Id)> = known.map(|(branch, group)| (branch.clone(), group.clone())).collect();
        for (branch, groups) in &published.coverage {
            for group in groups.keys() {
                let pair = (branch.clone(), group.clone());
                if !pairs.contains(&pair) {
                    pairs.push(pair);
                }
            }
        }
        let Some((branch, group)) = pairs.first() else { return self.sheet("coverage", Vec::new()) };
        let any = Place::Coverage(branch.clone(), group.clone());
        let parts =
            [(Part::Law, 10), (Part::Practice, 10), (Part::Announced, 12), (Part::InForce, 12), (Part::Persons, 12)];
        let mut columns = vec![
            self.column("report-branch", 28),
            self.column("sheet-column-group", 18),
            self.column("sheet-column-address", 28),
        ];
        columns.extend(parts.iter().map(|(part, width)| self.part_column(&any, part, *width)));
        columns.extend(self.common_columns(&any));
        let mut sheet = self.sheet("coverage", columns);
        for (branch, group) in pairs {
            let place = Place::Coverage(branch.clone(), group.clone());
            let mut row = vec![
                Value::text(instrument.branches.get(&branch).map_or(branch.as_str(), |it| it.label.as_str())),
                Value::text(instrument.groups.get(&group).map_or(group.as_str(), |it| it.short.as_str())),
                Value::text(place.to_string()),
            ];
            row.extend(parts.iter().map(|(part, _)| self.part(&place, part.clone())));
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }

    fn chapters(&mut self) -> Sheet {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let mut ids: Vec<Id> = instrument.chapters.keys().cloned().collect();
        ids.extend(published.chapters.keys().filter(|id| !instrument.chapters.contains_key(*id)).cloned());
        let any = Place::Chapter(ids.first().cloned().unwrap_or_else(|| self.some_question()));
        let mut columns = vec![self.column("sheet-column-chapter", 40), self.column("sheet-column-address", 24)];
        columns.extend(
            ["answered", "unknown", "not-applicable", "deferred", "open"]
                .map(|state| self.column(&format!("status-{state}"), 12)),
        );
        columns.extend(self.common_columns(&any));
        let mut sheet = self.sheet("chapters", columns);
        for id in ids {
            let place = Place::Chapter(id.clone());
            let counts = self.from.derived.progress.chapters.get(&id).copied().unwrap_or_default();
            let mut row =
                vec![Value::text(phrase::place(instrument, published, &place)), Value::text(place.to_string())];
            let counts = [counts.answered, counts.unknown, counts.not_applicable, counts.deferred, counts.open];
            row.extend(counts.map(Value::count));
            row.extend(self.common(&place));
            sheet.rows.push(row);
        }
        sheet
    }

    fn register(&mut self, id: &Id) -> Sheet {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let definition = instrument.registers.get(id);
        let mut fields: Vec<Id> = definition.map(|it| it.fields.keys().cloned().collect()).unwrap_or_default();
        for field in published.rows(id).flat_map(|(_, row)| row.keys()) {
            if !fields.contains(field) {
                fields.push(field.clone());
            }
        }
        let kind = |field: &Id| definition.and_then(|it| it.fields.get(field)).map(|it| it.kind);
        let mut columns = vec![self.column("sheet-column-address", 30)];
        columns.extend(fields.iter().map(|field| {
            let label = definition.and_then(|it| it.fields.get(field)).map_or(field.as_str(), |it| it.label.as_str());
            let width = match kind(field) {
                Some(FieldKind::Date | FieldKind::Number) => 12,
                Some(FieldKind::Text) => 50,
                _ => 28,
            };
            Column::new(label, width)
        }));
        let name = definition.map_or_else(|| id.to_string(), |it| it.label.clone());
        let mut sheet = Sheet { id: format!("register-{id}"), name, columns, rows: Vec::new() };
        let rows: Vec<Id> = published.rows(id).map(|(row, _)| row.clone()).collect();
        for row in rows {
            let mut cells = vec![Value::text(format!("registers/{id}/{row}"))];
            for field in &fields {
                let cell = Cell::Field(id.clone(), row.clone(), field.clone());
                let typed = published.row(id, &row).and_then(|it| it.get(field)).map(|it| it.as_text());
                let said = self.said(cell);
                cells.push(match (kind(field), typed) {
                    (Some(FieldKind::Number), Some(typed)) => number(&typed),
                    (Some(FieldKind::Date), Some(typed)) => match Value::day(&typed) {
                        day @ Value::Date(_) => day,
                        _ => said,
                    },
                    (_, Some(typed)) if typed.starts_with("http://") || typed.starts_with("https://") => {
                        Value::Link { text: typed.clone(), to: typed }
                    }
                    _ => said,
                });
            }
            sheet.rows.push(cells);
        }
        sheet
    }

    /// Every citation in a row of its own, with the day it speaks for as a day.
    fn citations(&mut self) -> Sheet {
        let columns = vec![
            self.column("report-source", 50),
            self.column("sheet-column-where", 30),
            self.column("sheet-column-address", 34),
            self.column("part-at", 24),
            self.column("part-quote", 60),
            self.column("part-as-of", 12),
        ];
        let mut sheet = self.sheet("sources", columns);
        let (instrument, published) = (self.from.instrument, self.from.published);
        for (place, entry) in published.entries() {
            for (id, citation) in &entry.citations {
                let source = citation.source.as_ref();
                let source = source.map(|it| phrase::source_title(instrument, published, it)).unwrap_or_default();
                sheet.rows.push(vec![
                    Value::text(source),
                    Value::text(phrase::place(instrument, published, &place)),
                    Value::text(format!("{place}/citations/{id}")),
                    Value::text(citation.at.as_deref().unwrap_or_default()),
                    Value::text(citation.quote.as_deref().unwrap_or_default()),
                    citation.as_of.map(|it| Value::day(&it.to_string())).unwrap_or_default(),
                ]);
            }
        }
        sheet
    }

    fn points(&mut self) -> Sheet {
        let columns = vec![
            self.column("sheet-column-where", 40),
            self.column("sheet-column-address", 40),
            self.column("sheet-column-point", 80),
        ];
        let mut sheet = self.sheet("points", columns);
        let Subject { instrument, published, derived, words, .. } = *self.from;
        for problem in derived.problems.iter().filter(|it| !published.hides(&it.cell)) {
            sheet.rows.push(vec![
                Value::text(phrase::cell(words, instrument, published, &problem.cell)),
                Value::text(problem.cell.to_string()),
                Value::text(phrase::problem(words, problem)),
            ]);
        }
        sheet
    }

    /// What no other sheet has a column for, and both versions of what is disputed.
    fn rest(&mut self) -> Sheet {
        let columns = vec![
            self.column("sheet-column-where", 40),
            self.column("sheet-column-address", 40),
            self.column("sheet-column-value", 80),
        ];
        let mut sheet = self.sheet("rest", columns);
        let Subject { instrument, published, words, .. } = *self.from;
        let at_places = published.entries().flat_map(|(place, _)| published.cells_at(&place)).collect::<Vec<_>>();
        let kept = |cell: &Cell| cell.is_kept();
        let rest = at_places.into_iter().filter(|cell| !self.told.contains(cell) && !kept(cell));
        let rest: Vec<(Cell, Fact)> = rest.filter_map(|cell| published.get(&cell).map(|fact| (cell, fact))).collect();
        let versions = published.disputed.iter().map(|(cell, fact)| (cell.clone(), fact.clone()));
        for (cell, fact) in rest.into_iter().chain(versions) {
            sheet.rows.push(vec![
                Value::text(phrase::cell(words, instrument, published, &cell)),
                Value::text(cell.to_string()),
                Value::text(phrase::fact(words, instrument, published, &cell, &fact)),
            ]);
        }
        sheet
    }

    /// A question to name the parts of an answer after; an instrument without questions has no sheet of answers.
    fn some_question(&self) -> Id {
        let asked = self.from.instrument.asked().next().map(|(id, _)| id.clone());
        asked.unwrap_or_else(|| self.from.instrument.id.clone())
    }
}

fn mark_of(fact: Option<Fact>) -> Option<crate::workbook::Mark> {
    match fact? {
        Fact::Mark(mark) => Some(mark),
        Fact::Reply(reply) => reply.mark(),
        _ => None,
    }
}

/// A number where the text is one in plain digits; `12 000`, `about 5` and `007` stay texts.
fn number(text: &str) -> Value {
    let plain = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, parts) = text.split_once('.').map_or((text, None), |(whole, parts)| (whole, Some(parts)));
    let is_number =
        plain(whole) && parts.is_none_or(plain) && (whole == "0" || !whole.starts_with('0')) && text.len() <= 15;
    match text.parse::<f64>() {
        Ok(number) if is_number => Value::Number(number),
        _ => Value::text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_digits_are_a_number() {
        assert_eq!(number("1200"), Value::Number(1200.0));
        assert_eq!(number("18.7"), Value::Number(18.7));
        for text in ["007", "1e5", "-3", "12 000", "1,5", "inf", "1234567890123456", "5."] {
            assert_eq!(number(text), Value::text(text), "{text}");
        }
    }
}

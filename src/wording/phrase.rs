//! Sentences and labels made from what the layers below say with types: the same words in every front end.

use crate::analysis::{Light, Misleading, Problem, ProblemKind, Reason};
use crate::i18n::{Words, language_name};
use crate::instrument::{Id, Instrument, Pool, Role};
use crate::text::shortened;
use crate::workbook::{
    Cell, CellKind, Choices, Fact, HeaderPart, MOST_CHARS, Mark, Note, Part, Place, Purpose, Refusal, Reply, Row, Slot,
    Value, Workbook, working_group,
};

/// What a problem is, as a sentence without its place.
#[must_use]
pub fn problem(words: &Words, problem: &Problem) -> String {
    let key = format!("problem-{}", problem.kind.name());
    match &problem.kind {
        ProblemKind::Lacking { field } => words.with(&key, &[("field", field.into())]),
        ProblemKind::Dangling { name, nearest: None } => words.with(&key, &[("name", name.into())]),
        ProblemKind::Dangling { name, nearest: Some(nearest) } => {
            words.with("problem-dangling-near", &[("name", name.into()), ("nearest", nearest.into())])
        }
        ProblemKind::NotHere { part } => words.with(&key, &[("part", part.into())]),
        ProblemKind::Value { found } => words.with(&key, &[("found", found.into())]),
        ProblemKind::TimeOrder(fault) => words.with("problem-time-order", &[("what", fault.as_str().into())]),
        ProblemKind::AgainstParts { parts } => words.with(&key, &[("parts", (&mark(words, *parts)).into())]),
        ProblemKind::Misleading { how, with } => match how {
            Misleading::Older => {
                words.with(&key, &[("how", how.as_str().into()), ("with", (&words.date(with)).into())])
            }
            _ => words.with(&key, &[("how", how.as_str().into()), ("with", with.into())]),
        },
        _ => words.t(&key),
    }
}

/// Why a text was refused in a cell, with what to write instead.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Word { found, known, nearest } => {
            let known = known.join(", ");
            match nearest {
                Some(nearest) => words.with(
                    "refused-word-near",
                    &[("found", found.into()), ("known", (&known).into()), ("nearest", nearest.into())],
                ),
                None => words.with("refused-word", &[("found", found.into()), ("known", (&known).into())]),
            }
        }
        Refusal::Date(found) => words.with("refused-date", &[("found", found.into())]),
        Refusal::Time(found) => words.with("refused-time", &[("found", found.into())]),
        Refusal::Number(found) => words.with("refused-number", &[("found", found.into())]),
        Refusal::Reason => words.t("refused-reason"),
        Refusal::Kept => words.t("refused-kept"),
        Refusal::Long(chars) => words.with("refused-long", &[("chars", (*chars).into()), ("most", MOST_CHARS.into())]),
    }
}

/// Why a question is not asked.
#[must_use]
pub fn reason(words: &Words, instrument: &Instrument, reason: &Reason) -> String {
    match reason {
        Reason::Gate(gate) => {
            let number = instrument.node(gate).map_or(gate.as_str(), |node| node.number.as_str());
            words.with("reason-gate", &[("number", number.into())])
        }
        Reason::Depends(gate) => {
            let number = instrument.node(gate).map_or(gate.as_str(), |node| node.number.as_str());
            words.with("reason-depends", &[("number", number.into())])
        }
        Reason::Role(Role::Origin) => words.t("reason-role-origin"),
        Reason::Role(_) => words.t("reason-role-destination"),
    }
}

/// A mark in words.
#[must_use]
pub fn mark(words: &Words, mark: Mark) -> String {
    words.t(&format!("mark-{}", mark.as_str()))
}

/// What a light says in words, so that nothing is said by colour alone.
#[must_use]
pub fn light(words: &Words, light: Light) -> String {
    words.t(match light {
        Light::Favourable => "light-favourable",
        Light::Partly => "light-partly",
        Light::Unfavourable => "light-unfavourable",
        Light::Unknown => "light-unknown",
        Light::NotApplicable => "light-not-applicable",
        Light::Deferred => "light-deferred",
        Light::Open => "light-open",
        Light::Disputed => "light-disputed",
    })
}

/// A reply in words, with reason, owner and date where it has them.
#[must_use]
pub fn reply(words: &Words, instrument: &Instrument, slot: &Slot, reply: &Reply) -> String {
    let choice = |id: &str| {
        let question = instrument.question(&slot.question);
        question.and_then(|q| q.choices.get(id)).cloned().unwrap_or_else(|| id.to_owned())
    };
    match reply {
        Reply::Given(Value::Said(said)) => choice(said),
        Reply::Given(Value::Chosen(ids)) => ids.iter().map(|id| choice(id.as_str())).collect::<Vec<_>>().join(", "),
        Reply::NotApplicable { reason } => {
            format!("{} ({reason})", words.t("mark-not-applicable"))
        }
        Reply::Deferred { to, until } => {
            let until = until.map(|until| format!(", {}", words.date(&until.to_string()))).unwrap_or_default();
            format!("{} ({to}{until})", words.t("state-deferred"))
        }
        reply => reply.mark().map(|it| mark(words, it)).unwrap_or_default(),
    }
}

/// The label of one word of a list.
#[must_use]
pub fn choice(words: &Words, instrument: &Instrument, workbook: &Workbook, choices: &Choices, id: &Id) -> String {
    match choices {
        Choices::Words(list, _) => {
            let list = if *list == "state" { "standing" } else { list };
            words.t(&format!("{list}-{id}"))
        }
        Choices::Pool(pool) => pool_label(instrument, *pool, id),
        Choices::Field(register, field) => instrument
            .registers
            .get(register)
            .and_then(|register| register.fields.get(field))
            .and_then(|field| field.choices.get(id))
            .cloned()
            .unwrap_or_else(|| id.to_string()),
        Choices::Rows(register) => row_name(instrument, workbook, register, id),
        Choices::Citable => source_name(instrument, workbook, id),
    }
}

fn pool_label(instrument: &Instrument, pool: Pool, id: &Id) -> String {
    let pool = instrument.pool(pool);
    pool.iter().find(|(known, _)| known == id).map_or_else(|| id.to_string(), |(_, label)| (*label).to_owned())
}

/// What names a row: its title field, or its id.
#[must_use]
pub fn row_title(instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id) -> String {
    let title = |fields: &Row| {
        let definition = instrument.registers.get(register)?;
        let value = fields.get(&definition.title)?;
        let of = definition.fields.get(&definition.title)?.register.as_ref().filter(|of| *of != register);
        Some(match of {
            // a row named by another, as attendance is by the member
            Some(of) => {
                let names = value.ids().into_iter().map(|id| row_name(instrument, workbook, of, &id));
                names.collect::<Vec<_>>().join(", ")
            }
            None => {
                let cell = Cell::Field(register.clone(), row.clone(), definition.title.clone());
                let choice = match crate::workbook::kind_of(instrument, &cell) {
                    Ok(CellKind::Choice(choices)) => value.ids().first().map(|id| (choices, id.clone())),
                    _ => None,
                };
                let label = choice.map(|(choices, id)| match choices {
                    Choices::Pool(pool) => pool_label(instrument, pool, &id),
                    _ => id.to_string(),
                });
                label.unwrap_or_else(|| value.as_text())
            }
        })
    };
    workbook.row(register, row).and_then(title).unwrap_or_else(|| row.to_string())
}

/// Characters of a row's name where something else refers to it; a longer one stands in full at the row itself.
const NAME: usize = 200;

/// What names a row where something else refers to it: what is said of a row a thousand times is not a page each time.
#[must_use]
pub fn row_name(instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id) -> String {
    shortened(&row_title(instrument, workbook, register, row), NAME)
}

/// What names a row that can be cited, whichever register it stands in.
#[must_use]
pub fn source_title(instrument: &Instrument, workbook: &Workbook, source: &Id) -> String {
    let registers = instrument.registers.iter().filter(|(_, register)| register.cites);
    let found = registers.map(|(id, _)| id).find(|register| workbook.row(register, source).is_some());
    found.map_or_else(|| source.to_string(), |register| row_title(instrument, workbook, register, source))
}

/// The same where something else refers to it.
#[must_use]
pub fn source_name(instrument: &Instrument, workbook: &Workbook, source: &Id) -> String {
    shortened(&source_title(instrument, workbook, source), NAME)
}

/// What a place is called: number and question, code of a standard, branch and group, chapter.
#[must_use]
pub fn place(instrument: &Instrument, workbook: &Workbook, place: &Place) -> String {
    match place {
        Place::Answer(slot) => {
            let number = instrument.node(&slot.question).map_or(slot.question.as_str(), |node| node.number.as_str());
            match (&slot.row, instrument.question(&slot.question).and_then(|q| q.for_register.as_ref())) {
                (Some(row), Some(register)) => {
                    format!("{number} · {}", row_name(instrument, workbook, register, row))
                }
                (Some(row), None) => format!("{number} · {row}"),
                (None, _) => number.to_owned(),
            }
        }
        Place::Standard(id) => instrument.standards.get(id).map_or_else(|| id.to_string(), |s| s.code.clone()),
        Place::Coverage(branch, group) => {
            let branch = instrument.branches.get(branch).map_or(branch.as_str(), |it| it.label.as_str());
            let group = instrument.groups.get(group).map_or(group.as_str(), |it| it.short.as_str());
            format!("{branch} · {group}")
        }
        Place::Matrix(question, key) => instrument.matrix_cell_label(question, &key.row, key.column.as_ref()),
        Place::Chapter(id) => instrument.text_title(id).unwrap_or_else(|| id.to_string()),
        Place::Row(register, row) => row_name(instrument, workbook, register, row),
    }
}

/// What a part of an entry is called.
#[must_use]
pub fn part(words: &Words, instrument: &Instrument, place: &Place, part: &Part) -> String {
    let label = || words.t(part.label().unwrap_or_default());
    match part {
        Part::Facet(facet) => {
            let question = match place {
                Place::Answer(slot) => instrument.question(&slot.question),
                _ => None,
            };
            let label = question.and_then(|question| {
                instrument.facets(question).iter().find(|(id, ..)| id == facet).map(|(_, label, _)| (*label).to_owned())
            });
            label.unwrap_or_else(|| facet.to_string())
        }
        Part::Finding if matches!(place, Place::Chapter(_)) => words.t("part-chapter"),
        Part::Position(party, ..) => {
            let party = instrument.constituencies.get(party).map_or(party.as_str(), |it| it.label.as_str());
            format!("{party} · {}", label())
        }
        _ => label(),
    }
}

/// What a cell is called, for messages and lists.
#[must_use]
pub fn cell(words: &Words, instrument: &Instrument, workbook: &Workbook, cell: &Cell) -> String {
    match cell {
        Cell::Header(part) => header(words, *part),
        Cell::Field(register, row, field) => {
            let one = instrument.registers.get(register);
            let label = one.and_then(|it| it.fields.get(field)).map_or(field.as_str(), |it| it.label.as_str());
            format!("{} · {label}", row_name(instrument, workbook, register, row))
        }
        Cell::Part(at, of) => {
            format!("{} · {}", place(instrument, workbook, at), part(words, instrument, at, of))
        }
        Cell::Disputed(of, _) => {
            let of = self::cell(words, instrument, workbook, of);
            words.with("cell-other-version", &[("cell", (&of).into())])
        }
    }
}

/// The message key of what a form is called.
#[must_use]
pub fn form_title(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::NotApplicable(_) => "form-title-not-applicable",
        Purpose::Defer(_) => "form-title-defer",
        Purpose::NewRow(..) => "form-title-row",
        Purpose::Note(Note::Action, _) => "form-title-action",
        Purpose::Note(Note::Parked, _) => "form-title-parked",
        Purpose::Note(Note::OffRecord, _) => "form-title-off-record",
        Purpose::Plan => "form-title-plan",
        Purpose::Item(_) => "form-title-item",
        Purpose::GoTo => "form-title-go",
        Purpose::Find => "form-title-find",
        Purpose::New => "form-title-new",
        Purpose::Open => "form-title-open",
        Purpose::Compare => "form-title-compare",
        Purpose::Copy => "form-title-copy",
        Purpose::RecoverCopy => "command-recover-copy",
        Purpose::Export => "form-title-export",
    }
}

/// What a form is called, and what it is about.
#[must_use]
pub fn form(words: &Words, instrument: &Instrument, workbook: &Workbook, purpose: &Purpose) -> String {
    let about = match purpose {
        Purpose::NotApplicable(cell) | Purpose::Defer(cell) => cell.place().map(|it| place(instrument, workbook, it)),
        Purpose::Note(_, at) => at.as_ref().map(|at| place(instrument, workbook, at)),
        Purpose::NewRow(register, _) => instrument.registers.get(register).map(|it| it.label.clone()),
        Purpose::Item(meeting) => {
            Some(row_title(instrument, workbook, &working_group::id(working_group::MEETING), meeting))
        }
        Purpose::Plan
        | Purpose::GoTo
        | Purpose::Find
        | Purpose::New
        | Purpose::Open
        | Purpose::Compare
        | Purpose::Copy
        | Purpose::RecoverCopy
        | Purpose::Export => None,
    };
    let title = words.t(form_title(purpose));
    match about {
        Some(about) => format!("{title} · {about}"),
        None => title,
    }
}

/// What was typed into a form, in one line.
#[must_use]
pub fn form_text(lines: &[String]) -> String {
    let typed: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    typed.join("; ")
}

/// What a cell is called within its own record.
#[must_use]
pub fn short(words: &Words, instrument: &Instrument, cell: &Cell) -> String {
    match cell {
        Cell::Header(part) => header(words, *part),
        Cell::Field(register, _, field) => {
            let definition = instrument.registers.get(register).and_then(|register| register.fields.get(field));
            definition.map_or_else(|| field.to_string(), |field| field.label.clone())
        }
        Cell::Part(place, of) => part(words, instrument, place, of),
        Cell::Disputed(of, _) => {
            let of = short(words, instrument, of);
            words.with("cell-other-version", &[("cell", (&of).into())])
        }
    }
}

/// What a part of the header is called.
#[must_use]
pub fn header(words: &Words, part: HeaderPart) -> String {
    words.t(&format!("header-{}", part.as_str()))
}

/// A fact as people read it: labels for ids, words for marks, dates in words.
#[must_use]
pub fn fact(words: &Words, instrument: &Instrument, workbook: &Workbook, cell: &Cell, fact: &Fact) -> String {
    let cell = cell.meant();
    let kind = crate::workbook::kind_of(instrument, cell).ok();
    let label = |id: &Id| match &kind {
        Some(CellKind::Choice(choices) | CellKind::Many(choices)) => choice(words, instrument, workbook, choices, id),
        _ => id.to_string(),
    };
    match fact {
        Fact::Text(code) if *cell == Cell::Header(HeaderPart::Country) => words.country(code),
        Fact::Text(code) if *cell == Cell::Header(HeaderPart::Language) => language_name(code).to_owned(),
        Fact::Reply(it) => match cell {
            Cell::Part(Place::Answer(slot), _) => reply(words, instrument, slot, it),
            _ => fact.to_string(),
        },
        Fact::Mark(it) => mark(words, *it),
        Fact::Id(id) => label(id),
        Fact::Ids(ids) => ids.iter().map(label).collect::<Vec<_>>().join(", "),
        Fact::Date(when) => words.date(&when.to_string()),
        Fact::Text(text) => match &kind {
            Some(CellKind::Choice(_) | CellKind::Many(_)) => {
                Id::new(text).map_or_else(|_| text.clone(), |id| label(&id))
            }
            Some(CellKind::Date) => words.date(text),
            _ => text.clone(),
        },
        Fact::Flag(true) => words.t("mark-yes"),
        Fact::Flag(false) => words.t("mark-no"),
        Fact::Seen(_) => fact.to_string(),
        Fact::Emptied => words.t("fact-emptied"),
    }
}

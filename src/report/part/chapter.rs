//! The chapters of the situational analysis: what the author wrote, what was found, and the tables that belong there.
//!
//! A question stands in the table of its chapter once it is answered; what is not known has a page of its own. Questions
//! about each row of a register stand in the table of that register.

use super::{Page, coverage, drafts, entry, found, matrix, parts, row_tables, series, short, standards};
use crate::analysis::{State, slots_of};
use crate::document::{Line, TableRow};
use crate::instrument::{Chapter, Id, MatrixOf, Pool, Question, QuestionKind, Register};
use crate::text::capitalized;
use crate::workbook::{Entry, Part, Place, Slot};

/// Every chapter, then the questions that feed none.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    page.part("chapters");
    for (id, chapter) in &instrument.chapters {
        write_one(page, id, chapter);
    }
    let homeless: Vec<(&Id, &Question)> = instrument
        .asked()
        .filter(|(id, question)| page.home(id, question).is_none() && !super::page::is_process(instrument, id))
        .filter(|(id, question)| {
            slots_of(page.instrument, page.published, id, question).iter().any(|slot| is_answered(page, slot))
        })
        .collect();
    if !homeless.is_empty() {
        page.section("other-questions");
        found::write(page, &homeless);
        let caption = page.t("answers-in-short");
        answers(page, caption, &homeless);
    }
}

fn write_one(page: &mut Page<'_>, id: &Id, chapter: &Chapter) {
    let instrument = page.instrument;
    let place = Place::Chapter(id.clone());
    let number = chapter.number.to_string();
    let title = page.with("chapter", &[("number", (&number).into()), ("title", (&chapter.title).into())]);
    page.out.heading(2, place.to_string(), title).origin(place.to_string());
    let drafted = drafts::text(page, &place);
    let own: Vec<(&Id, &Question)> =
        instrument.asked().filter(|(question, it)| page.home(question, it) == Some(id)).collect();
    let content = page.aside(|page| {
        let found = found::items(page, &own);
        if !found.is_empty() {
            // what stands in the questionnaire is not taken for the end of the author's text
            if drafted {
                page.out.heading(3, format!("{place}/found"), page.t("found-by-question"));
            }
            page.out.list(false, found);
        }
        series::figure_table(page, id);
        matrices(page, &own);
        for (register, definition) in of_chapter(page, id, &own) {
            row_tables::write(page, register, definition);
        }
        let caption = page.with("answers-of-chapter", &[("title", (&chapter.title).into())]);
        answers(page, caption, &own);
        each(page, &own);
    });
    if content.is_empty() && !drafted {
        let said = elsewhere(page, id);
        page.out.paragraph(said);
    }
    for block in content {
        page.out.block(block);
    }
}

/// What is said of a chapter without anything of its own: where what bears on it stands, or that nothing is known.
fn elsewhere(page: &Page<'_>, id: &Id) -> String {
    let instrument = page.instrument;
    let feeding = instrument.asked().filter(|(_, question)| question.chapters.contains(id));
    let answered = feeding.filter(|(id, question)| {
        slots_of(page.instrument, page.published, id, question).iter().any(|it| is_answered(page, it))
    });
    let mut homes: Vec<&Chapter> =
        answered.filter_map(|(id, question)| instrument.chapters.get(page.home(id, question)?)).collect();
    homes.sort_by_key(|chapter| chapter.number);
    homes.dedup_by_key(|chapter| chapter.number);
    let name = |chapter: &&Chapter| page.with("chapter-short", &[("number", (&chapter.number.to_string()).into())]);
    let homes: Vec<String> = homes.iter().map(name).collect();
    match homes.is_empty() {
        true => page.t("chapter-empty"),
        false => page.with("chapter-elsewhere", &[("chapters", (&homes.join(", ")).into())]),
    }
}

/// The registers that stand in a chapter: those its questions ask about row by row, and those the instrument puts there.
fn of_chapter<'a>(page: &Page<'a>, chapter: &Id, own: &[(&Id, &Question)]) -> Vec<(&'a Id, &'a Register)> {
    let asked = |id: &Id| own.iter().any(|(_, question)| question.for_register.as_ref() == Some(id));
    let here = page.instrument.registers.iter().filter(|(id, it)| it.chapter.as_ref() == Some(chapter) || asked(id));
    here.filter(|(id, _)| page.published.rows(id).next().is_some()).collect()
}

/// The matrices behind the questions of a chapter.
fn matrices(page: &mut Page<'_>, own: &[(&Id, &Question)]) {
    for (id, question) in own {
        match question.kind {
            QuestionKind::Matrix(MatrixOf::Standards) => standards::recorded(page, id),
            QuestionKind::Matrix(MatrixOf::Coverage) => coverage::in_report(page, id),
            QuestionKind::Matrix(MatrixOf::Question) if page.published.matrices.contains_key(id.as_str()) => {
                page.stands_for(id);
                page.out.paragraph(page.label(question.name()));
                matrix::write(page, id, question);
            }
            _ => {}
        }
    }
}

fn is_answered(page: &Page<'_>, slot: &Slot) -> bool {
    page.state(slot).is_some_and(|state| state.state == State::Answered)
}

/// The answered questions that are asked once: what each is called, how it reads, part by part, and on what it rests.
fn answers(page: &mut Page<'_>, caption: String, questions: &[(&Id, &Question)]) {
    let alone = |question: &Question| question.rows_of().is_none() && !matches!(question.kind, QuestionKind::Matrix(_));
    let asked_once: Vec<(&Id, &Question)> = questions.iter().copied().filter(|(_, question)| alone(question)).collect();
    let slots: Vec<Slot> = short::slots(page, &asked_once).into_iter().filter(|slot| is_answered(page, slot)).collect();
    table(page, caption, slots);
}

/// The answered questions that are asked about each item of a list: a table for each item.
fn each(page: &mut Page<'_>, questions: &[(&Id, &Question)]) {
    let mut lists: Vec<Pool> = questions.iter().filter_map(|(_, question)| question.for_each).collect();
    lists.dedup();
    for list in lists {
        let asked: Vec<(&Id, &Question)> =
            questions.iter().copied().filter(|(_, question)| question.for_each == Some(list)).collect();
        for (item, label) in page.instrument.pool(list) {
            let slots = asked.iter().map(|(id, _)| Slot { question: (*id).clone(), row: Some(item.clone()) });
            let slots: Vec<Slot> = slots.filter(|slot| is_answered(page, slot)).collect();
            table(page, capitalized(label), slots);
        }
    }
}

fn table(page: &mut Page<'_>, caption: String, slots: Vec<Slot>) {
    if slots.is_empty() {
        return;
    }
    let rows: Vec<TableRow> = page.each(slots).filter_map(|slot| row(page, &slot)).collect();
    let head = ["question", "reply", "sources"].map(|key| Line::text(page.t(key))).to_vec();
    page.out.table_of_fields(caption, head, rows);
}

fn row(page: &mut Page<'_>, slot: &Slot) -> Option<TableRow> {
    let place = Place::Answer(slot.clone());
    let question = page.instrument.question(&slot.question)?;
    let mut reply = short::reply(page, slot);
    let cites = match page.published.entry(&place) {
        Some(entry) => {
            for line in
                [parts::gathered(page, &place, question, entry), reason(page, &place, entry)].into_iter().flatten()
            {
                reply.push_text("\n").push_line(line);
            }
            entry::cites(page, entry)
        }
        None => Line::new(),
    };
    let number = page.number(&slot.question);
    let name = Line::text(format!("{} ({number})", question.name()));
    Some(TableRow::from(vec![name, reply, cites]).at(place.to_string()))
}

/// Why, where nothing was written as a finding: of the two the finding is the one meant to be read.
fn reason(page: &mut Page<'_>, place: &Place, entry: &Entry) -> Option<Line> {
    let why = entry.why.as_deref().filter(|_| entry.finding.is_none())?;
    page.mark_part_printed(place, Part::Why);
    Some(page.text(why).into())
}

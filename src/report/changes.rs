//! What changed between two versions of a workbook: question by question, before and now in words.
//!
//! It is made from [`Compared`], in which nothing exists that is restricted in either of them.

use super::part::{Page, front, typed};
use super::published::{Compared, Moved};
use super::subject::ReportInput;
use crate::document::{Block, Document, Inline, Line, Placed, Revised};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::text::{Revision, revisions};
use crate::wording::phrase;
use crate::workbook::{Cell, Fact, Place, Reply, Value, Workbook};

/// Longer texts stand below each other, shorter ones on one line with an arrow between.
const SHORT: usize = 48;

/// The changes; a sentence where nothing to compare with was given or nothing changed.
#[must_use]
pub fn changes(from: &ReportInput<'_>) -> Document {
    let title = from.words.with("changes-title", &[("country", (&from.words.country(&from.published.country)).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    page.lists_sources = false;
    front::cover(&mut page, &from.words.t("changes-document"), from.today);
    let Some(compared) = from.against else {
        let nothing = page.words.t("changes-nothing-to-compare");
        page.out.paragraph(nothing);
        return page.finish();
    };
    told_apart(&mut page, compared);
    if compared.moved.is_empty() {
        let none = page.words.t("changes-none");
        page.out.paragraph(none);
        return page.finish();
    }
    if compared.moved.iter().any(is_prose) {
        let legend = page.words.t("changes-legend");
        page.out.paragraph(legend);
    }
    header(&mut page, compared);
    entries(&mut page, compared);
    rows(&mut page, compared);
    page.finish()
}

/// Whether these are two versions of one workbook at all, and of the same questions.
fn told_apart(page: &mut Page<'_>, compared: &Compared) {
    let (before, now) = (&compared.before, page.published);
    let mut lines = Vec::new();
    if before.id != now.id {
        lines.push(Line::text(page.words.t("changes-other-workbook")));
    }
    if (&before.instrument.id, &before.instrument.version) != (&now.instrument.id, &now.instrument.version) {
        let of = |it: &Workbook| format!("{} {}", it.instrument.id, it.instrument.version);
        let (was, is) = (of(before), of(now));
        let args = [("before", (&was).into()), ("now", (&is).into())];
        lines.push(Line::text(page.words.with("changes-other-instrument", &args)));
    }
    if !lines.is_empty() {
        page.out.notice(|inner| {
            inner.bullets(lines);
        });
    }
}

fn header(page: &mut Page<'_>, compared: &Compared) {
    let moved = compared.moved.iter().filter(|it| matches!(it.cell.meant(), Cell::Header(_)));
    let items: Vec<Vec<Placed>> = moved.map(|it| vec![told(page, compared, it)]).collect();
    if !items.is_empty() {
        let title = page.words.t("changes-header");
        page.out.heading(1, "header", title);
        page.out.list(false, items);
    }
}

/// Entries place by place: questions in the order of the outline, then matrices, chapters, gaps and options.
fn entries(page: &mut Page<'_>, compared: &Compared) {
    let mut by_place: IndexMap<Place, Vec<&Moved>> = IndexMap::default();
    for moved in &compared.moved {
        if let Cell::Part(place, _) = moved.cell.meant() {
            by_place.entry(place.clone()).or_default().push(moved);
        }
    }
    let order: IndexMap<&Id, usize> = page.instrument.nodes().keys().enumerate().map(|(at, id)| (id, at)).collect();
    by_place.sort_by(|a, _, b, _| rank(&order, a).cmp(&rank(&order, b)));
    let mut last = "";
    for (place, moved) in page.each(by_place) {
        let key = match place {
            Place::Answer(_) => "changes-answers",
            Place::Standard(_) => "changes-standards",
            Place::Coverage(..) => "changes-coverage",
            Place::Matrix(..) => "changes-matrices",
            Place::Chapter(_) => "changes-chapters",
            Place::Row(..) => "changes-said-of-rows",
        };
        if key != last {
            let title = page.words.t(key);
            page.out.heading(1, key, title);
            last = key;
        }
        let name = name(page, compared, &place);
        page.out.heading(2, place.to_string(), name).origin(place.to_string());
        let items: Vec<Vec<Placed>> = moved.into_iter().map(|it| vec![told(page, compared, it)]).collect();
        page.out.list(false, items);
    }
}

fn rank(order: &IndexMap<&Id, usize>, place: &Place) -> (u8, usize) {
    match place {
        Place::Answer(slot) => (0, order.get(&slot.question).copied().unwrap_or(usize::MAX)),
        Place::Standard(_) => (1, 0),
        Place::Coverage(..) => (2, 0),
        Place::Matrix(question, _) => (3, order.get(question).copied().unwrap_or(usize::MAX)),
        Place::Chapter(_) => (4, 0),
        Place::Row(..) => (5, 0),
    }
}

fn name(page: &Page<'_>, compared: &Compared, place: &Place) -> String {
    // a row that is gone has its name in the older version
    let of: &Workbook = if page.published.entry(place).is_some() { page.published } else { &compared.before };
    let name = phrase::place(page.instrument, of, place);
    match place {
        Place::Answer(slot) => match page.instrument.question(&slot.question) {
            Some(question) => format!("{name} {}", question.prompt),
            None => name,
        },
        _ => name,
    }
}

/// Rows of registers: added, removed, changed.
fn rows(page: &mut Page<'_>, compared: &Compared) {
    let mut by_row: IndexMap<(&Id, &Id), Vec<&Moved>> = IndexMap::default();
    for moved in &compared.moved {
        if let Some((register, row, _)) = moved.cell.meant().field() {
            by_row.entry((register, row)).or_default().push(moved);
        }
    }
    let known: Vec<&Id> = page.instrument.registers.keys().collect();
    let place = |register: &Id| known.iter().position(|it| *it == register).unwrap_or(usize::MAX);
    by_row.sort_by(|(a, _), _, (b, _), _| place(a).cmp(&place(b)));
    let mut last: Option<&Id> = None;
    for ((register, row), mut moved) in page.each(by_row) {
        let definition = page.instrument.registers.get(register);
        let asked = |moved: &&Moved| match moved.cell.meant().field() {
            Some((_, _, field)) => definition.and_then(|it| it.fields.get_index_of(field)).unwrap_or(usize::MAX),
            _ => usize::MAX,
        };
        moved.sort_by_key(asked);
        if last != Some(register) {
            let label = page.instrument.registers.get(register).map_or(register.as_str(), |it| it.label.as_str());
            page.out.heading(1, format!("registers/{register}"), label);
            last = Some(register);
        }
        let is_new = compared.before.row(register, row).is_none();
        let is_gone = page.published.row(register, row).is_none();
        let of: &Workbook = if is_gone { &compared.before } else { page.published };
        let title = phrase::row_title(page.instrument, of, register, row);
        let key = match (is_new, is_gone) {
            (true, _) => "changes-row-added",
            (false, true) => "changes-row-removed",
            (false, false) => "changes-row-changed",
        };
        let title = page.words.with(key, &[("row", (&title).into())]);
        page.out.heading(2, format!("registers/{register}/{row}"), title);
        if !is_gone {
            page.out.origin(format!("registers/{register}/{row}"));
        }
        let items: Vec<Vec<Placed>> = moved.into_iter().map(|it| vec![told(page, compared, it)]).collect();
        page.out.list(false, items);
    }
}

/// Whether a long text was reworded.
fn is_prose(moved: &Moved) -> bool {
    let is_text = |fact: &Option<Fact>| matches!(fact, Some(Fact::Text(_) | Fact::Reply(Reply::Given(Value::Said(_)))));
    is_text(&moved.from) && is_text(&moved.to)
}

/// A text with what was removed from it and what was added, word by word, by whoever changed it last.
fn reworded(page: &Page<'_>, line: &mut Line, moved: &Moved, (before, now): (&str, &str)) {
    let changed = match moved.cell.meant() {
        Cell::Part(place, _) => page.published.entry(place).and_then(|entry| entry.changed.as_deref()),
        _ => None,
    };
    let prepared_by = Some(page.published.prepared_by.clone()).filter(|by| !by.trim().is_empty());
    let by = changed.and_then(|it| it.by.clone()).or(prepared_by);
    let author = by.unwrap_or_else(|| page.words.t("changes-author"));
    let at = changed.and_then(|it| it.at.clone()).unwrap_or_default();
    for (revision, text) in revisions(before, now) {
        let is_added = match revision {
            Revision::Kept => {
                line.push_text(text);
                continue;
            }
            Revision::Removed => false,
            Revision::Added => true,
        };
        line.push(Inline::Revised(Box::new(Revised { is_added, text, author: author.clone(), at: at.clone() })));
    }
}

/// One cell: what it is called, what stood there, what stands there now.
fn told(page: &Page<'_>, compared: &Compared, moved: &Moved) -> Placed {
    let said = |workbook: &Workbook, fact: &Option<Fact>| match fact {
        Some(fact) => typed(&phrase::fact(page.words, page.instrument, workbook, &moved.cell, fact)).to_owned(),
        None => page.words.t("changes-nothing"),
    };
    let (before, now) = (said(&compared.before, &moved.from), said(page.published, &moved.to));
    let is_short = |text: &str| text.chars().count() <= SHORT && !text.contains('\n');
    let mut line = page.label(&phrase::short(page.words, page.instrument, &moved.cell));
    match (moved.from.is_none(), moved.to.is_none()) {
        (true, _) => {
            line.push_text(now);
            line.push_text(" ").push(Inline::emphasis(page.words.t("changes-added")));
        }
        (_, true) => {
            line.push_text(before);
            line.push_text(" ").push(Inline::emphasis(page.words.t("changes-removed")));
        }
        _ if is_prose(moved) && !(is_short(&before) && is_short(&now)) => {
            line.push_text("\n");
            reworded(page, &mut line, moved, (&before, &now));
        }
        _ if is_short(&before) && is_short(&now) => {
            let args = [("before", (&before).into()), ("now", (&now).into())];
            line.push_text(page.words.with("changes-arrow", &args));
        }
        _ => {
            for (key, text) in [("changes-before", before), ("changes-now", now)] {
                line.push_text("\n").push(Inline::emphasis(page.words.t(key)));
                line.push_text(format!("{}{text}", page.words.t("report-colon")));
            }
        }
    }
    Block::Paragraph(line).at(moved.cell.to_string())
}

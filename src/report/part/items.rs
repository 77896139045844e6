//! What a meeting took up, item by item: what stood there before and after, where the parties stand, what was settled.
//!
//! Outcomes, not a transcript. Decisions on what was not on the agenda follow it, so that none is missing.

use super::Page;
use super::record::{Matter, Record, items_of, rows_of, stood};
use super::{attendance, decision, entry, positions};
use crate::analysis::text_standing::in_brackets;
use crate::document::{Block, Inline, Line};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::workbook::working_group::{self as group, GroupField, agenda as field, decision as settled};
use crate::workbook::{Cell, Part, Place};
use std::collections::HashSet;

/// An item of the agenda with what was decided on it, or a decision on something else.
struct MinutesItem<'a> {
    agenda: Option<Record<'a>>,
    decisions: Vec<Record<'a>>,
}

/// The outcomes in brief, then each item; what was not taken up is named at the end.
pub(in crate::report) fn write(page: &mut Page<'_>, meeting: &Id) -> HashSet<Place> {
    let items = gather(page, meeting);
    let (treated, left): (Vec<MinutesItem<'_>>, Vec<MinutesItem<'_>>) = items.into_iter().partition(is_treated);
    let places = treated.iter().filter_map(place).collect();
    if treated.is_empty() {
        page.part("items");
        page.out.paragraph(page.t("items-none"));
    } else {
        brief(page, meeting, &treated);
        page.part("items");
        for (nth, item) in page.each(&treated).enumerate() {
            write_item(page, meeting, item, nth + 1);
        }
    }
    not_taken_up(page, &left);
    places
}

fn gather<'a>(page: &mut Page<'a>, meeting: &Id) -> Vec<MinutesItem<'a>> {
    // one that names nothing is a matter of its own
    let mut decisions: IndexMap<(Option<Matter>, usize), Vec<Record<'a>>> = IndexMap::default();
    for (at, decision) in rows_of(page, group::DECISION, meeting).into_iter().enumerate() {
        let matter = decision.matter();
        let alone = if matter.is_none() { at } else { 0 };
        decisions.entry((matter, alone)).or_default().push(decision);
    }
    let mut items = Vec::new();
    for agenda in items_of(page, meeting) {
        // what stands on the agenda twice is decided on under the first of the two; a decision typed by hand may name a
        // point of its own by its title
        let own = agenda.place().map(|place| Matter::Place(place.to_string()));
        let matters =
            own.into_iter().chain(agenda.typed_title().map(Matter::Words).filter(|_| agenda.about().is_none()));
        let mut on = Vec::new();
        for matter in matters.chain(agenda.matter()) {
            on.extend(decisions.get_mut(&(Some(matter), 0)).map(std::mem::take).unwrap_or_default());
        }
        items.push(MinutesItem { agenda: Some(agenda), decisions: on });
    }
    let further = decisions.into_values().filter(|decisions| !decisions.is_empty());
    items.extend(further.map(|decisions| MinutesItem { agenda: None, decisions }));
    items
}

fn is_treated(item: &MinutesItem<'_>) -> bool {
    let stood = |field: GroupField| item.agenda.as_ref().is_some_and(|it| field.is_filled(it.row));
    !item.decisions.is_empty() || [field::OPENED, field::CLOSED, field::BEFORE, field::AFTER].into_iter().any(stood)
}

fn place(item: &MinutesItem<'_>) -> Option<Place> {
    item.agenda.as_ref().or(item.decisions.first())?.place()
}

/// The name of an item: as typed, else what it is about, else its id.
fn name(page: &mut Page<'_>, item: &MinutesItem<'_>) -> String {
    let Some(record) = item.agenda.as_ref().or(item.decisions.first()) else { return String::new() };
    let titled = record.typed_title().is_some();
    match record.place().filter(|_| !titled) {
        Some(place) => crate::wording::phrase::place(page.instrument, page.published, &place),
        None => record.title(page),
    }
}

/// One line an item, for whoever reads no further.
fn brief(page: &mut Page<'_>, meeting: &Id, items: &[MinutesItem<'_>]) {
    page.part("outcomes");
    let mut lines = Vec::new();
    for item in page.each(items) {
        let name = name(page, item);
        let outcome = match item.decisions.last() {
            Some(last) => decision::outcome(page, last, Some(meeting)),
            None => page.t("outcome-none"),
        };
        let block = Block::Paragraph(page.label(&name).and(outcome));
        let record = item.agenda.as_ref().or(item.decisions.first());
        lines.push(vec![match record {
            Some(record) => block.at(record.origin_of_title(page)),
            None => block.into(),
        }]);
    }
    page.out.list(true, lines);
}

fn write_item(page: &mut Page<'_>, meeting: &Id, item: &MinutesItem<'_>, nth: usize) {
    let name = name(page, item);
    page.out.heading(2, format!("items/{nth}"), format!("{nth}. {name}"));
    let place = place(item);
    let record = item.agenda.as_ref().or(item.decisions.first());
    if let Some(about) = record.and_then(|record| record.about_words(page))
        && about.plain() != name
    {
        page.out.paragraph(about);
    }
    if let Some(agenda) = &item.agenda {
        agenda.said(page, field::MEETING);
        taken_up(page, meeting, agenda);
        before_after(page, agenda, place.as_ref(), item.decisions.last());
    }
    if let Some(place) = &place {
        positions::write(page, place, Some(meeting));
    }
    for it in &item.decisions {
        for field in [settled::TITLE, settled::MEETING, settled::ABOUT] {
            it.said(page, field);
        }
    }
    if let Some((last, earlier)) = item.decisions.split_last() {
        for it in earlier {
            decision::earlier(page, it, Some(meeting));
        }
        decision::write(page, last, Some(meeting));
    }
    if let (Some(own), Some(last)) = (&place, item.decisions.last())
        && page.published.entry(own).and_then(|it| it.finding.as_deref()).map(str::trim)
            == settled::TEXT.text(last.row).as_deref().map(str::trim)
    {
        // the decision has said it
        page.mark_part_printed(own, Part::Finding);
    }
    if let (Some(own), true) = (&place, item.decisions.is_empty())
        && item.agenda.as_ref().is_some_and(|agenda| agenda.about().is_none())
        && let Some(entry) = page.published.entry(own)
    {
        for block in entry::finding(page, own, entry) {
            page.out.block(block);
        }
    }
    if item.decisions.is_empty() {
        page.out.paragraph(Inline::strong(format!("{}.", page.t("outcome-none"))));
    }
}

/// From when to when, and whether the quorum was met when the item was left.
fn taken_up(page: &mut Page<'_>, meeting: &Id, agenda: &Record<'_>) {
    let (opened, closed) = (agenda.said(page, field::OPENED), agenda.said(page, field::CLOSED));
    let planned = agenda.said(page, field::MINUTES);
    let mut said = match (&opened, &closed) {
        (Some(from), Some(until)) => format!("{from}–{until}"),
        (Some(from), None) => page.with("present-from", &[("at", from.into())]),
        (None, Some(until)) => page.with("present-until", &[("at", until.into())]),
        (None, None) => String::new(),
    };
    if let Some(planned) = planned {
        let planned = page.with("minutes-planned", &[("minutes", (&planned).into())]);
        said = if said.is_empty() { planned } else { format!("{said} ({planned})") };
    }
    let without = closed.and_then(|at| attendance::quorate_until(page, meeting, &at)) == Some(false);
    if said.is_empty() && !without {
        return;
    }
    let mut line = Line::text(said);
    if without {
        if !line.is_empty() {
            line.push_text(". ");
        }
        line.push_strong(page.t("without-quorum"));
    }
    page.out.paragraph(line);
}

/// What stood there when the item was taken up, and when it was left; from the stamp of the change where nobody kept it.
fn before_after(page: &mut Page<'_>, agenda: &Record<'_>, place: Option<&Place>, decision: Option<&Record<'_>>) {
    let kept = |page: &mut Page<'_>, field| {
        let text = agenda.said(page, field)?;
        Some(stood(page, place, &text))
    };
    let (before, after) = (kept(page, field::BEFORE), kept(page, field::AFTER));
    let (before, after) = match (before, after) {
        (None, None) => match place.and_then(|place| stamped(page, place, agenda)) {
            Some(both) => both,
            None => return,
        },
        (before, after) => (before, after),
    };
    // words that stood there before and are what was decided on stand in the decision
    let decided = decision.and_then(|it| settled::TEXT.text(it.row));
    // brackets set by a decision are no change of the words
    let words = |text: Option<&str>| text.map(in_brackets);
    let is_unchanged = words(before.as_deref()) == words(after.as_deref());
    if is_unchanged && words(before.as_deref()) == words(decided.as_deref()) {
        return;
    }
    let nothing = page.t("nothing-yet");
    let line = if is_unchanged {
        page.label(&page.t("unchanged")).and(after.unwrap_or(nothing))
    } else {
        let mut line = page.label(&page.t("before")).and(before.unwrap_or_else(|| nothing.clone()));
        line.push_text("\n");
        line.push_line(page.label(&page.t("after")).and(after.unwrap_or(nothing)));
        line
    };
    page.out.paragraph(line);
}

/// Before and after as the entry's own stamp tells them, if this meeting was the last to change it.
fn stamped(page: &Page<'_>, place: &Place, agenda: &Record<'_>) -> Option<(Option<String>, Option<String>)> {
    let changed = page.published.entry(place)?.changed.as_ref()?;
    if changed.meeting != field::MEETING.refers(agenda.row) {
        return None;
    }
    let now = page.published.get(&Cell::Part(place.clone(), Part::Reply)).map(|fact| fact.to_string());
    let words = |text: &String| stood(page, Some(place), text);
    let both = (changed.was.as_ref().map(words), now.as_ref().map(words));
    Some(both).filter(|both| *both != (None, None))
}

fn not_taken_up(page: &mut Page<'_>, left: &[MinutesItem<'_>]) {
    if left.is_empty() {
        return;
    }
    page.section("not-taken-up");
    let mut items = Vec::new();
    for item in page.each(left) {
        let name = name(page, item);
        let Some(agenda) = &item.agenda else { continue };
        agenda.said(page, field::MEETING);
        let mut line = Line::text(&name);
        match agenda.about_words(page) {
            // a title that was shortened says no more than the whole
            Some(about) if about.plain().starts_with(name.trim_end_matches('…')) => line = about,
            Some(about) => {
                line.push_text(" – ");
                line.push_line(about);
            }
            None => {}
        }
        if let Some(planned) = agenda.said(page, field::MINUTES) {
            let planned = page.with("minutes-planned", &[("minutes", (&planned).into())]);
            line.push_text(format!(" ({planned})"));
        }
        items.push(vec![Block::Paragraph(line).at(agenda.origin(field::TITLE))]);
    }
    page.out.list(false, items);
}

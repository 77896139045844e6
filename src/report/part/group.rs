//! The working group in the situational analysis, an annex: terms, members, who is missing, sub-groups, meetings held,
//! what it settled, who does what, and where each party stands with its earlier rounds.
//!
//! Agenda, attendance and breaks are told by the minutes of their meeting; here a meeting is one line.

use super::Page;
use super::follow_up;
use super::record::Record;
use super::{attendance, decision, positions, registers};
use crate::analysis::meeting;
use crate::document::{Block, Inline, Line, Placed, Tone};
use crate::instrument::IndexMap;
use crate::instrument::{Id, Seat};
use crate::workbook::Row;
use crate::workbook::working_group::{
    self as group, Meeting, decision as decision_field, meeting as held, member, quorum, subgroup, terms,
};

/// Whether a row is told by the minutes of its meeting.
pub(super) fn is_of_minutes(page: &Page<'_>, register: &Id, row: &Row) -> bool {
    let theirs = [group::agenda::MEETING, group::attendance::MEETING, group::breaks::MEETING];
    let meeting = theirs.into_iter().find(|field| field.register() == *register).and_then(|field| field.refers(row));
    meeting.is_some_and(|meeting| Meeting::find(page.published, &meeting).is_some())
}

fn rows<'a>(page: &Page<'a>, register: &'static str) -> Vec<Record<'a>> {
    let rows = page.published.registers.get(register).into_iter().flatten();
    rows.map(|row| Record::of(register, row)).collect()
}

/// The annex of the group: its terms, members and meetings, what it settled, where the parties stand; nothing where no
/// group was entered.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let dissent = dissent(page);
    let entered = |id: &Id| page.published.rows(id).next().is_some();
    let common = page.instrument.registers.iter().filter(|(id, it)| it.common && id.as_str() != group::GAP);
    if dissent.is_empty() && !common.map(|(id, _)| id).any(entered) {
        return;
    }
    page.part("group-annex");
    terms(page);
    members(page);
    subgroups(page);
    meetings(page);
    settled(page);
    if !dissent.is_empty() {
        page.section("dissent");
        page.out.paragraph(page.t("dissent-note"));
        page.out.list(false, dissent);
    }
    registers::of_group(page);
}

fn terms(page: &mut Page<'_>) {
    for record in rows(page, group::TERMS) {
        let mut items: Vec<Vec<Placed>> = Vec::new();
        for field in terms::FIELDS.iter().copied() {
            if let Some(line) = record.labelled(page, field) {
                items.push(vec![Block::Paragraph(line).at(record.origin(field))]);
            }
        }
        page.out.list(false, items);
    }
    for record in rows(page, group::QUORUM) {
        record.said(page, quorum::OF);
        record.said(page, quorum::AT_LEAST);
    }
    attendance::rule(page);
}

/// Members by party: the three constituents, then, apart, the groups consulted; and who is missing.
fn members(page: &mut Page<'_>) {
    let records = rows(page, group::MEMBER);
    if records.is_empty() {
        return;
    }
    page.section("constituents");
    let party = |record: &Record<'_>| member::CONSTITUENCY.refers(record.row);
    let known = page.instrument.constituencies.iter();
    let mut parties: Vec<(Option<Id>, Seat)> = known.map(|(id, it)| (Some(id.clone()), it.seat)).collect();
    parties.sort_by_key(|(_, seat)| usize::from(*seat == Seat::Consulted));
    let mut members: IndexMap<Option<Id>, (Seat, Vec<&Record<'_>>)> =
        parties.into_iter().map(|(of, seat)| (of, (seat, Vec::new()))).collect();
    for record in &records {
        members.entry(party(record)).or_insert((Seat::Consulted, Vec::new())).1.push(record);
    }
    let mut apart = false;
    for (of, (seat, here)) in members {
        if here.is_empty() {
            continue;
        }
        if seat == Seat::Consulted && !apart {
            apart = true;
            page.section("consulted");
        }
        let name = of.as_ref().map_or_else(|| page.t("attendance-no-party"), |id| positions::party(page, id));
        let ids: Vec<&Id> = here.iter().map(|record| record.id).collect();
        let line = page.label(&name).and(attendance::by_sex(page, &ids));
        page.out.paragraph(line);
        let items: Vec<Vec<Placed>> = page.each(here).map(|record| vec![member(page, record)]).collect();
        page.out.list(false, items);
    }
    missing(page);
}

fn member(page: &mut Page<'_>, record: &Record<'_>) -> Placed {
    for field in [member::NAME, member::ORGANIZATION, member::CONSTITUENCY, member::SEX] {
        record.said(page, field);
    }
    // the one place where the whole name stands, however long it is
    let name = record.title(page);
    let mut said = vec![attendance::with_organization(page, record.id, name)];
    said.extend(attendance::sex(page, record.id));
    said.extend(record.said(page, member::ROLE).map(|role| role.to_lowercase()));
    said.extend(record.said(page, member::SUBGROUPS));
    said.extend(record.said(page, member::NOTE));
    Block::Paragraph(Line::text(said.join(", "))).at(record.origin(member::NAME))
}

/// Whom the source wants at the table and who has no member.
fn missing(page: &mut Page<'_>) {
    page.section("representation");
    let missing = meeting::unrepresented(page.instrument, page.published);
    let names: Vec<String> = missing.into_iter().map(|id| positions::party(page, id)).collect();
    if names.is_empty() {
        page.out.paragraph(page.t("representation-complete"));
    } else {
        let said = page.with("representation-missing", &[("names", (&page.list(&names)).into())]);
        page.out.paragraph(Inline::sign(Tone::Open, said));
    }
}

fn subgroups(page: &mut Page<'_>) {
    let records = rows(page, group::SUBGROUP);
    if records.is_empty() {
        return;
    }
    page.section("subgroups");
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for record in page.each(records) {
        let name = record.title(page);
        let mut line = page.label(&name);
        let said: Vec<String> =
            [subgroup::FIELD, subgroup::TASK].into_iter().filter_map(|field| record.said(page, field)).collect();
        line.push_text(said.join(" – "));
        for field in [subgroup::REPORTS_ON, subgroup::NOTE] {
            if let Some(more) = record.labelled(page, field) {
                line.push_text("\n");
                line.push_line(more);
            }
        }
        items.push(vec![Block::Paragraph(line).at(record.origin(subgroup::NAME))]);
    }
    page.out.list(false, items);
}

/// The meetings in the order they are held, each with what its minutes begin with.
fn meetings(page: &mut Page<'_>) {
    let published = page.published;
    let order = meeting::in_order(published);
    if order.is_empty() {
        return;
    }
    page.section("meetings");
    page.out.paragraph(page.t("meetings-note"));
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for id in page.each(order) {
        let Some(held) = Meeting::find(published, id) else { continue };
        let record = Record::of(group::MEETING, (held.id, held.row));
        record.title(page);
        let planned_on = record.said(page, held::DATE).filter(|_| held::HELD.is_filled(record.row));
        record.said(page, held::HELD);
        let mut line = Line::from(Inline::strong(page.meeting_title(id))).and("\n");
        let mut said: Vec<String> =
            [held::KIND, held::PLACE].into_iter().filter_map(|it| record.said(page, it)).collect();
        said.push(sat(page, &record, planned_on));
        line.push_text(page.list(&said));
        for field in [held::CHAIR, held::RAPPORTEUR, held::NOTE] {
            if let Some(more) = record.labelled(page, field) {
                line.push_text("\n");
                line.push_line(more);
            }
        }
        items.push(vec![Block::Paragraph(line).at(record.origin(held::TITLE))]);
    }
    page.out.list(false, items);
}

/// From when to when it sat; of a meeting to come, for when it is planned.
fn sat(page: &mut Page<'_>, record: &Record<'_>, planned_on: Option<String>) -> String {
    let hours: Vec<String> = [held::STARTS, held::ENDS].into_iter().filter_map(|it| record.said(page, it)).collect();
    let hours = (!hours.is_empty()).then(|| hours.join("–"));
    let planned: Vec<String> = planned_on.into_iter().chain(hours).collect();
    let planned = match planned.is_empty() {
        true => page.t("meeting-planned"),
        false => format!("{} {}", page.t("meeting-planned"), planned.join(", ")),
    };
    match (record.said(page, held::OPENED), record.said(page, held::CLOSED)) {
        (Some(opened), Some(closed)) => format!("{opened}–{closed} ({planned})"),
        (Some(opened), None) => {
            format!("{}, {}", page.with("present-from", &[("at", (&opened).into())]), page.t("running"))
        }
        (None, Some(closed)) => page.with("present-until", &[("at", (&closed).into())]),
        (None, None) => planned,
    }
}

/// What the group settled, with what still waits for an authority; then who does what, and what was put aside.
fn settled(page: &mut Page<'_>) {
    let records = rows(page, group::DECISION);
    if !records.is_empty() {
        page.section("decisions");
        page.out.paragraph(page.t("decisions-note"));
        let mut items: Vec<Vec<Placed>> = Vec::new();
        for record in page.each(&records) {
            let line = decision::brief(page, record);
            items.push(vec![Block::Paragraph(line).at(record.origin(decision_field::OUTCOME))]);
        }
        page.out.list(false, items);
    }
    let actions = rows(page, group::ACTION);
    if !actions.is_empty() {
        page.section("actions");
        follow_up::register(page, &actions);
    }
    let parked = rows(page, group::PARKED);
    if !parked.is_empty() {
        page.section("parked");
        follow_up::lot(page, &parked);
    }
}

/// Every position taken, place by place, with the rounds before: an annex, so that dissent is on record.
fn dissent(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let published = page.published;
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for (place, entry) in page.each(published.entries().filter(|(_, entry)| !entry.positions.is_empty())) {
        let mut item: Vec<Placed> = vec![Block::Paragraph(super::record::whole(page, &place)).at(place.to_string())];
        let mut lines: Vec<Vec<Placed>> = Vec::new();
        for seat in [Seat::Constituent, Seat::Consulted] {
            for stand in positions::at(page, &place, seat, None) {
                lines.push(vec![positions::line(page, &place, &stand, None)]);
                lines.extend(positions::earlier(page, &place, entry, stand.party).into_iter().map(|line| vec![line]));
            }
        }
        item.push(Block::List { ordered: false, items: lines }.into());
        items.push(item);
    }
    items
}

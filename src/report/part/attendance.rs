//! Who sat in a meeting: attendance by party, organization and sex, with who came late and left early, and the quorum.
//!
//! Persons are counted, by party and sex; positions never are.

use super::Page;
use super::page::typed;
use super::positions;
use super::record::{Record, rows_of};
use crate::analysis::meeting;
use crate::document::{Block, Line};
use crate::instrument::IndexMap;
use crate::instrument::{Id, Seat};
use crate::wording::phrase;
use crate::workbook::Row;
use crate::workbook::working_group::{
    self as group, Attendance, Meeting, Member, QuorumRule, Sex, Timeline, attendance, breaks as pause, member as field,
};

/// The attendance, then the quorum, then the breaks.
pub(in crate::report) fn write(page: &mut Page<'_>, meeting: &Id, row: &Row) {
    page.part("attendance");
    let came = came(page, meeting);
    if came.is_empty() {
        page.out.paragraph(page.t("attendance-none"));
    } else {
        present(page, &came, Meeting { id: meeting, row });
        absent(page, &came);
    }
    quorum(page, meeting);
    breaks(page, meeting);
}

/// The attendance of each member, in the order of the parties.
fn came<'a>(page: &Page<'a>, meeting: &Id) -> IndexMap<Id, Vec<Record<'a>>> {
    let mut came: IndexMap<Id, Vec<Record<'a>>> = IndexMap::default();
    for record in rows_of(page, group::ATTENDANCE, meeting) {
        // a row that names nobody stands under its own id
        let member = attendance::MEMBER.refers(record.row).unwrap_or_else(|| record.id.clone());
        came.entry(member).or_default().push(record);
    }
    came.sort_by_cached_key(|member, _| nth(page, constituency(page, member).as_ref()));
    came
}

fn nth(page: &Page<'_>, party: Option<&Id>) -> usize {
    let parties = &page.instrument.constituencies;
    let seat = party.and_then(|id| parties.get(id)).map_or(2, |it| usize::from(it.seat == Seat::Consulted));
    seat * 1000 + party.and_then(|id| parties.get_index_of(id)).unwrap_or(parties.len())
}

fn constituency(page: &Page<'_>, member: &Id) -> Option<Id> {
    meeting::constituency_of(page.published, member)
}

/// Party by party: how many women and men, what the quorum asks of it, and who, from when to when.
fn present(page: &mut Page<'_>, came: &IndexMap<Id, Vec<Record<'_>>>, meeting: Meeting<'_>) {
    let mut parties: IndexMap<Option<Id>, Vec<(&Id, &Vec<Record<'_>>)>> = IndexMap::default();
    for (member, records) in came {
        parties.entry(constituency(page, member)).or_default().push((member, records));
    }
    for (party, of) in page.each(parties) {
        let name = party.as_ref().map_or_else(|| page.t("attendance-no-party"), |id| positions::party(page, id));
        let members: Vec<&Id> = of.iter().map(|(member, _)| *member).collect();
        let line = page.label(&name).and(by_sex(page, &members));
        page.out.paragraph(line);
        let mut items = Vec::new();
        for (member, records) in page.each(of) {
            let mut said = vec![named(page, member)];
            said.extend(sex(page, member));
            for record in records {
                record.said(page, attendance::MEMBER);
                record.said(page, attendance::MEETING);
                said.push(stay(page, record, meeting));
            }
            let block = Block::Paragraph(Line::text(said.join(", ")));
            items.push(vec![match records.first() {
                Some(record) => block.at(record.origin(attendance::MEMBER)),
                None => block.into(),
            }]);
        }
        page.out.list(false, items);
    }
}

/// `2 women, 1 man`: persons, never positions.
pub(super) fn by_sex(page: &Page<'_>, of: &[&Id]) -> String {
    let of_sex = |member: &Id| Member::find(page.published, member).and_then(Member::sex);
    let count = |which: Option<Sex>| of.iter().filter(|member| of_sex(member) == which).count();
    let (women, men, others) = (count(Some(Sex::Woman)), count(Some(Sex::Man)), count(None));
    let mut said = Vec::new();
    if women > 0 {
        said.push(page.with("attendance-women", &[("count", women.into())]));
    }
    if men > 0 {
        said.push(page.with("attendance-men", &[("count", men.into())]));
    }
    if women + men == 0 {
        return page.with("attendance-persons", &[("count", others.into())]);
    }
    if others > 0 {
        said.push(page.with("attendance-unstated", &[("count", others.into())]));
    }
    said.join(", ")
}

pub(super) fn sex(page: &Page<'_>, member: &Id) -> Option<String> {
    let said = of_member(page, member, field::SEX)?.to_lowercase();
    match Member::find(page.published, member)?.sex() {
        Some(Sex::Woman | Sex::Man) => Some(said),
        None => Some(page.with("sex-other", &[("sex", (&said).into())])),
    }
}

/// Name and organization, as they stand in the list of members.
pub(super) fn named(page: &Page<'_>, member: &Id) -> String {
    with_organization(
        page,
        member,
        phrase::row_name(page.instrument, page.published, &group::id(group::MEMBER), member),
    )
}

/// A name with the organization behind it.
pub(super) fn with_organization(page: &Page<'_>, member: &Id, name: String) -> String {
    match of_member(page, member, field::ORGANIZATION) {
        Some(organization) => format!("{name} ({organization})"),
        None => name,
    }
}

fn of_member(page: &Page<'_>, member: &Id, field: group::GroupField) -> Option<String> {
    let cell = field.cell(member);
    let fact = page.published.get(&cell)?;
    Some(typed(&phrase::fact(page.words, page.instrument, page.published, &cell, &fact)).to_owned())
}

/// From when to when, with a word for who came late and who left early.
fn stay(page: &mut Page<'_>, record: &Record<'_>, meeting: Meeting<'_>) -> String {
    let (came, left) = (record.said(page, attendance::ARRIVED), record.said(page, attendance::LEFT));
    let (line, stay) = (Timeline::of(Some(meeting)), Attendance { id: record.id, row: record.row });
    let late = match (stay.arrived(), meeting.opened()) {
        (Some(came), Some(opened)) => line.minute(came) > line.minute(opened),
        _ => false,
    };
    let early = match (stay.left(), meeting.closed()) {
        (Some(left), Some(closed)) => line.minute(left) < line.minute(closed),
        _ => left.is_some() && !meeting.was_closed(),
    };
    let came = came.map(|at| if late { page.with("arrived-late", &[("at", (&at).into())]) } else { at });
    let left = left.map(|at| if early { page.with("left-early", &[("at", (&at).into())]) } else { at });
    match (came, left) {
        (Some(came), Some(left)) => format!("{came}–{left}"),
        (Some(came), None) => page.with("present-from", &[("at", (&came).into())]),
        (None, Some(left)) => page.with("present-until", &[("at", (&left).into())]),
        (None, None) => page.t("present-throughout"),
    }
}

fn rules(page: &Page<'_>) -> Vec<(Id, String)> {
    let rule = |it: QuorumRule<'_>| Some((it.of()?, group::quorum::AT_LEAST.text(it.row)?.into_owned()));
    QuorumRule::all(page.published).filter_map(rule).collect()
}

/// Members who were not in the room at all.
fn absent(page: &mut Page<'_>, came: &IndexMap<Id, Vec<Record<'_>>>) {
    let members = Member::all(page.published).filter(|it| !came.contains_key(it.id));
    let names: Vec<String> = members.map(|it| named(page, it.id)).collect();
    if !names.is_empty() {
        let line = page.label(&page.t("attendance-absent")).and(page.list(&names));
        page.out.paragraph(line);
    }
}

/// The quorum as the group defined it, and each change of it; nothing where it made no rule.
fn quorum(page: &mut Page<'_>, id: &Id) {
    let changes = page.quorum_changes(id).into_owned();
    if changes.is_empty() {
        return;
    }
    rule(page);
    let items = changes.iter().map(|change| {
        let missing: Vec<String> = change.missing.iter().map(|id| positions::party(page, id)).collect();
        let said = match change.met {
            true => page.t("quorum-met"),
            false => page.with("quorum-not-met", &[("missing", (&page.list(&missing)).into())]),
        };
        page.label(&change.at).and(said)
    });
    let items: Vec<Line> = items.collect();
    page.out.bullets(items);
}

/// The quorum as the group defined it; nothing where it made no rule.
pub(super) fn rule(page: &mut Page<'_>) {
    let rules: Vec<String> = rules(page)
        .into_iter()
        .map(|(of, needed)| {
            let party = positions::party(page, &of);
            page.with("quorum-at-least", &[("party", (&party).into()), ("number", (&needed).into())])
        })
        .collect();
    if !rules.is_empty() {
        let said = page.with("quorum-rule", &[("rules", (&page.list(&rules)).into())]);
        let line = page.label(&page.t("quorum")).and(said);
        page.out.paragraph(line);
    }
}

fn breaks(page: &mut Page<'_>, meeting: &Id) {
    let records = rows_of(page, group::BREAK, meeting);
    let times: Vec<String> = records
        .iter()
        .map(|record| {
            record.said(page, pause::MEETING);
            let title = record.said(page, pause::TITLE);
            let time = match (record.said(page, pause::FROM), record.said(page, pause::UNTIL)) {
                (Some(from), Some(until)) => format!("{from}–{until}"),
                (Some(from), None) => page.with("present-from", &[("at", (&from).into())]),
                (None, Some(until)) => page.with("present-until", &[("at", (&until).into())]),
                (None, None) => String::new(),
            };
            match title {
                Some(title) if time.is_empty() => title,
                Some(title) => format!("{time} ({title})"),
                None => time,
            }
        })
        .collect();
    if !times.is_empty() {
        let line = page.label(&page.t("breaks")).and(page.list(&times));
        page.out.block(Block::Paragraph(line));
    }
}

/// Whether the quorum was met just before a time of day, when what was taken up was settled; nothing without a rule.
pub(super) fn quorate_until(page: &Page<'_>, id: &Id, until: &str) -> Option<bool> {
    let changes = page.quorum_changes(id);
    let line = Timeline::of(Meeting::find(page.published, id));
    let holds = changes.iter().rfind(|change| line.minute_of(&change.at) < line.minute_of(until)).or(changes.first())?;
    Some(holds.met)
}

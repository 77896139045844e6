//! How the analysis was made: the steps and how far they are, who took part by party and sex, who was heard.
//!
//! People are counted, never named; what is not stated is counted apart.

use super::{Page, drafts, overview, process};
use crate::analysis::status::{self, Stage};
use crate::document::{Line, TableRow};
use crate::instrument::{Field, FieldKind, Id, Register};
use crate::wording::phrase;
use crate::workbook::parse_count;
use crate::workbook::working_group::{self as group, Member, Terms, member};
use crate::workbook::{FieldValue, Row};

/// Introduction, steps, participants, counts of questions and the signs.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    drafts::part(page, drafts::INTRODUCTION, "making");
    // the signs are told before the first table that uses them
    overview::write(page);
    process::write(page);
    members(page);
    heard(page);
}

/// The members of the working group by party and sex.
fn members(page: &mut Page<'_>) {
    let (instrument, published) = (page.instrument, page.published);
    page.section("participants");
    let Some(sexes) = instrument.registers.get(group::MEMBER).and_then(|it| it.fields.get(member::SEX.name())) else {
        return;
    };
    let members: Vec<Member<'_>> = Member::all(published).collect();
    if members.is_empty() {
        page.out.paragraph(page.t("members-none"));
        return;
    }
    let is_of = |member: &Member<'_>, party: &Id| member.constituency().as_ref() == Some(party);
    let is_sex = |member: &Member<'_>, sex: &Id| {
        let said = member::SEX.text(member.row);
        // the last choice is that it is not stated
        said.as_deref().or(sexes.choices.keys().last().map(Id::as_str)) == Some(sex.as_str())
    };
    let mut head = vec![Line::text(page.t("party"))];
    head.extend(sexes.choices.values().map(|label| Line::text(label.as_str())));
    let mut rows = Vec::new();
    for (party, definition) in &instrument.constituencies {
        let here: Vec<&Member<'_>> = members.iter().filter(|member| is_of(member, party)).collect();
        if here.is_empty() {
            continue;
        }
        let count = |sex: &Id| here.iter().filter(|member| is_sex(member, sex)).count().to_string();
        let mut cells = vec![Line::text(definition.label.as_str())];
        cells.extend(sexes.choices.keys().map(|sex| Line::text(count(sex))));
        rows.push(TableRow::from(cells));
    }
    page.out.table(Line::new(), head, rows);
}

/// What can be cited and counts people: interviews and focus groups by type, with their numbers added up.
fn heard(page: &mut Page<'_>) {
    let instrument = page.instrument;
    for (id, register) in instrument.registers.iter().filter(|(_, it)| it.cites) {
        let numbers: Vec<(&Id, &Field)> =
            register.fields.iter().filter(|(_, it)| matches!(it.kind, FieldKind::Number | FieldKind::Count)).collect();
        if numbers.is_empty() {
            continue;
        }
        page.out.heading(2, format!("heard/{id}"), register.label.as_str());
        if page.published.rows(id).next().is_none() {
            page.out.paragraph(page.t("heard-none"));
            continue;
        }
        sums(page, id, register, &numbers);
    }
}

/// A field of a register of the instrument as text; nothing where it is empty.
fn text(row: &Row, field: &Id) -> Option<String> {
    row.get(field).map(FieldValue::as_text).filter(|text| !text.trim().is_empty())
}

fn sums(page: &mut Page<'_>, id: &Id, register: &Register, numbers: &[(&Id, &Field)]) {
    let published = page.published;
    let kind = register.fields.iter().find(|(_, it)| it.kind == FieldKind::Choice);
    let of = |row: &Row| kind.and_then(|(name, _)| text(row, name));
    let mut kinds: Vec<(Option<String>, String)> = kind
        .into_iter()
        .flat_map(|(_, field)| field.choices.iter().map(|(id, label)| (Some(id.to_string()), label.clone())))
        .collect();
    kinds.push((None, page.t("kind-not-stated")));
    let head = [page.t("type"), page.t("number-of")].into_iter().map(Line::from);
    let head = head.chain(numbers.iter().map(|(_, field)| Line::text(field.label.as_str()))).collect();
    let mut rows = Vec::new();
    for (kind, label) in kinds {
        let here: Vec<&Row> = published.rows(id).map(|(_, row)| row).filter(|row| of(row) == kind).collect();
        if here.is_empty() {
            continue;
        }
        let mut cells = vec![Line::text(label), Line::text(here.len().to_string())];
        cells.extend(numbers.iter().map(|(name, _)| Line::text(sum(page, &here, name))));
        rows.push(TableRow::from(cells));
    }
    page.out.table(Line::new(), head, rows);
}

/// The sum of a number over rows; where some do not give it, how many of them.
fn sum(page: &Page<'_>, rows: &[&Row], field: &Id) -> String {
    let read = |row: &&Row| usize::try_from(parse_count(&text(row, field)?).ok()?).ok();
    let given: Vec<usize> = rows.iter().filter_map(read).collect();
    let lacking = rows.len() - given.len();
    let sum = page.words.number(given.iter().sum());
    match (given.is_empty(), lacking) {
        (true, _) => page.t("lacking"),
        (false, 0) => sum,
        (false, lacking) => page.with("sum-lacking", &[("sum", (&sum).into()), ("count", lacking.into())]),
    }
}

/// The stage of the workbook in words, and with what holds it there.
pub(super) fn status(page: &Page<'_>) -> (String, String) {
    let status = status::status(page.instrument, page.published, &page.derived.progress);
    let stage = page.t(match status.stage {
        Stage::Draft => "status-draft",
        Stage::Pending => "status-pending",
        Stage::Validated => "status-validated",
    });
    let holds = status.holds.iter();
    let holds = holds.map(|(hold, count)| page.with(&format!("status-{}", hold.name()), &[("count", (*count).into())]));
    let holds: Vec<String> = holds.collect();
    let whole = match holds.is_empty() {
        true => stage.clone(),
        false => format!("{stage}{}{}", page.words.t("report-colon"), page.list(&holds)),
    };
    (stage, whole)
}

/// The working group and the body that leads it, as its terms say.
pub(super) fn group(page: &Page<'_>) -> Option<String> {
    Terms::all(page.published).find_map(|terms| {
        let lead = terms.lead()?;
        let title = phrase::row_title(page.instrument, page.published, &group::id(group::TERMS), terms.id);
        Some(format!("{title} ({lead})"))
    })
}

//! Members typed or pasted line by line, `name; organization; party; role`: what was understood of a line, and what not.
//!
//! Screens and lines read with the same function; what is not understood is said before anything is changed.

use super::MeetingContext;
use super::agenda::said;
use crate::app::effect::Env;
use crate::i18n::Words;
use crate::instrument::{Id, Instrument, nearest};
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::working_group::{GroupField, member};
use crate::workbook::{CellKind, Edit, Workbook, kind_of};
use std::collections::HashSet;

/// The fields of a member, in the order they are typed.
pub const MEMBER_FIELDS: [GroupField; 4] = [member::NAME, member::ORGANIZATION, member::CONSTITUENCY, member::ROLE];
/// The most lines taken from one paste: a group has tens of members, a whole spreadsheet pasted by mistake thousands.
pub const MAX_MEMBER_LINES: usize = 500;

/// Somebody to be added to the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// The name.
    pub name: String,
    /// The organization; empty where none was given.
    pub organization: String,
    /// The party or group spoken for.
    pub party: Option<Id>,
    /// The role.
    pub role: Option<Id>,
}

/// Why a line is no member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MemberFault {
    /// Nobody is named.
    NoName,
    /// It has more parts than a member has; the first of those.
    TooManyParts(String),
    /// A word that is none of those a field takes.
    Unknown {
        /// Which field.
        field: GroupField,
        /// The word.
        found: String,
        /// The nearest there is.
        near: Option<String>,
        /// What there is.
        known: Vec<String>,
    },
}

/// What stands between the parts of a line.
fn parts(line: &str) -> Vec<String> {
    let mut parts: Vec<String> = line.split(';').map(|part| part.trim().to_owned()).collect();
    while parts.last().is_some_and(String::is_empty) {
        parts.pop();
    }
    parts
}

/// The lines of a pasted text, one a member, with semicolons between the parts: a spreadsheet puts tabs there. Its
/// heading is no member.
#[must_use]
pub fn member_lines(instrument: &Instrument, text: &str) -> Vec<String> {
    let line = |line: &str| match line.contains('\t') {
        true => line.split('\t').map(|part| part.trim().replace(';', ",")).collect::<Vec<_>>().join("; "),
        false => line.trim().to_owned(),
    };
    let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).map(line);
    lines.filter(|line| !is_heading(instrument, line)).take(MAX_MEMBER_LINES).collect()
}

/// Whether a line names the columns of a table.
fn is_heading(instrument: &Instrument, line: &str) -> bool {
    let fields = instrument.registers.get(member::REGISTER).map(|register| &register.fields);
    let label = |field: GroupField| fields.and_then(|fields| fields.get(field.name())).map(|it| fold(&it.label));
    let is_named = |part: &String, field: GroupField| {
        let part = fold(part);
        part == field.name() || label(field).is_some_and(|label| label == part)
    };
    let parts = parts(line);
    parts.len() > 1 && MEMBER_FIELDS.into_iter().zip(&parts).take(2).all(|(field, part)| is_named(part, field))
}

/// Reads a line; what it says, or why it is no member.
pub fn read_member(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    line: &str,
) -> Result<NewMember, MemberFault> {
    let mut parts = parts(line);
    if parts.len() > MEMBER_FIELDS.len() {
        return Err(MemberFault::TooManyParts(parts.swap_remove(MEMBER_FIELDS.len())));
    }
    parts.resize(MEMBER_FIELDS.len(), String::new());
    let [name, organization, party, role] = &parts[..] else { return Err(MemberFault::NoName) };
    if name.is_empty() {
        return Err(MemberFault::NoName);
    }
    let chosen = |field: GroupField, typed: &str| of_closed_list(words, instrument, workbook, field, typed);
    Ok(NewMember {
        name: name.clone(),
        organization: organization.clone(),
        party: chosen(member::CONSTITUENCY, party)?,
        role: chosen(member::ROLE, role)?,
    })
}

/// What of a closed list a word means: the whole of it, its beginning, or more than it.
pub(super) fn of_closed_list(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    field: GroupField,
    typed: &str,
) -> Result<Option<Id>, MemberFault> {
    let wanted = fold(typed);
    let wanted = wanted.trim_matches(|sign: char| !sign.is_alphanumeric());
    let Ok(CellKind::Choice(choices)) = kind_of(instrument, &field.cell(&field.register())) else { return Ok(None) };
    if wanted.is_empty() {
        return Ok(None);
    }
    let label = |id: Id| {
        let label = phrase::choice(words, instrument, workbook, &choices, &id);
        (fold(&label), label, id)
    };
    let known: Vec<(String, String, Id)> = choices.ids(instrument, workbook).into_iter().map(label).collect();
    let only = |means: &dyn Fn(&str) -> bool| {
        let mut found = known.iter().filter(|(folded, _, id)| means(folded) || means(id.as_str()));
        let first = found.next()?;
        found.next().is_none().then(|| first.2.clone())
    };
    let same = known.iter().find(|(folded, _, id)| folded == wanted || id.as_str() == wanted).map(|it| it.2.clone());
    let found = same
        // the singular of one list's name begins that of a longer one as well
        .or_else(|| only(&|folded| folded.strip_prefix(wanted).is_some_and(|rest| rest.chars().count() == 1)))
        .or_else(|| only(&|folded| folded.starts_with(wanted)))
        .or_else(|| only(&|folded| wanted.starts_with(folded)));
    if found.is_some() {
        return Ok(found);
    }
    let near = nearest(wanted, known.iter().map(|(folded, ..)| folded.as_str()));
    let near = known.iter().find(|(folded, ..)| Some(folded.as_str()) == near).map(|it| it.1.clone());
    let known = known.into_iter().map(|it| it.1).collect();
    Err(MemberFault::Unknown { field, found: typed.trim().to_owned(), near, known })
}

/// Adds members, each a row of their own: also two of one name.
#[must_use]
pub fn add_members(context: &MeetingContext<'_>, members: &[NewMember], env: &mut dyn Env) -> Vec<Edit> {
    let rows = context.workbook.registers.values().flat_map(|rows| rows.keys());
    let mut taken: HashSet<Id> = rows.cloned().collect();
    let mut edits = Vec::new();
    for it in members {
        let named = Id::slug(&it.name).filter(|id| !taken.contains(id));
        let Some(row) = named.or_else(|| Id::new(&env.fresh_id("row")).ok()) else { continue };
        let chosen = |field: GroupField, id: &Option<Id>| {
            let cell = field.cell(&row);
            let kind = kind_of(context.instrument, &cell).ok()?;
            let to = kind.parse(id.as_ref()?.as_str(), context.instrument, context.workbook).ok().flatten();
            Some(Edit { cell, to })
        };
        let texts =
            [context.put(&row, member::NAME, &it.name), context.put(&row, member::ORGANIZATION, &it.organization)];
        let choices = [chosen(member::CONSTITUENCY, &it.party), chosen(member::ROLE, &it.role)];
        edits.extend(said(texts.into_iter().chain(choices.into_iter().flatten())));
        taken.insert(row);
    }
    edits
}

//! What is right in itself and misleads beside something else: evidence older than what it is to show, a part another part
//! or a register contradicts, a body said to be known and entered nowhere, fewer branches accepted than a ratification asks.
//!
//! Which parts and registers belong together is data of the instrument; silent wherever the instrument says nothing.

use super::time_order::later_before_earlier;
use crate::instrument::{FieldKind, Id, Instrument, Question, When};
use crate::workbook::{
    Cell, CitationPart, Entry, FieldValue, Mark, Part, Place, Row, Slot, StandingPart, Workbook, named_words,
};

named_words! {
    /// How something misleads.
    pub enum Misleading {
        /// A source is older than what it is cited for.
        Older = "older",
        /// A yes says that something is known which stands in no register.
        NotEntered = "absent",
        /// A yes that a no elsewhere contradicts.
        AgainstPart = "against-part",
        /// The table of coverage says otherwise than a row of a register.
        AgainstRow = "against-row",
        /// The table of coverage says nothing of what a row of a register says.
        NotInTable = "unsaid",
        /// Fewer branches or Parts are accepted than the standard asks at least.
        TooFew = "few",
    }
}

/// What misleads at a place: the cell, how, and what it does not agree with.
pub(super) type Found = (Cell, Misleading, String);

/// What misleads in an entry.
pub(super) fn at(instrument: &Instrument, workbook: &Workbook, place: &Place, entry: &Entry) -> Vec<Found> {
    let mut found = Vec::new();
    if let Place::Answer(slot) = place
        && let Some(question) = instrument.question(&slot.question)
    {
        parts(instrument, workbook, (slot, question), entry, &mut found);
    }
    if let (Place::Standard(id), Some(ratification)) = (place, &entry.ratification) {
        let least = instrument.standards.get(id).and_then(|standard| standard.at_least);
        if let Some(least) = least.filter(|least| (1..*least).contains(&ratification.accepted.len())) {
            let cell = Cell::Part(place.clone(), Part::Standing(StandingPart::Accepted));
            found.push((cell, Misleading::TooFew, least.to_string()));
        }
    }
    if let Some(fact) = dated(instrument, workbook, place, entry) {
        for (id, citation) in &entry.citations {
            let Some(source) = &citation.source else { continue };
            let latest = citation.as_of.into_iter().chain(dates(instrument, workbook, source)).reduce(later);
            if later_before_earlier(Some(fact), latest) {
                let cell = Cell::Part(place.clone(), Part::Citation(id.clone(), CitationPart::Source));
                found.push((cell, Misleading::Older, fact.to_string()));
            }
        }
    }
    found
}

/// Parts marked yes: what they need in a register, and what says no elsewhere.
fn parts(
    instrument: &Instrument,
    workbook: &Workbook,
    (slot, question): (&Slot, &Question),
    entry: &Entry,
    found: &mut Vec<Found>,
) {
    for (id, facet) in question.facets.iter().filter(|(id, _)| entry.facets.get(*id) == Some(&Mark::Yes)) {
        let cell = || Cell::Part(Place::Answer(slot.clone()), Part::Facet(id.clone()));
        for needed in &facet.entered {
            let holds = |row: &Row| {
                row.get(&needed.field).is_some_and(|it| it.ids().iter().any(|id| needed.any_of.contains(id)))
            };
            if !workbook.rows(&needed.register).any(|(_, row)| holds(row)) {
                let label = instrument.registers.get(&needed.register).map_or("", |register| register.label.as_str());
                found.push((cell(), Misleading::NotEntered, label.to_owned()));
            }
        }
        for (other, part) in facet.not_without.iter().filter_map(|name| instrument.part_named(name)) {
            let entry = workbook.answers.get(&Slot::of(other.clone()));
            if entry.is_some_and(|entry| entry.facets.get(&part) == Some(&Mark::No)) {
                let number = instrument.node(&other).map_or(other.as_str(), |node| node.number.as_str());
                found.push((cell(), Misleading::AgainstPart, number.to_owned()));
            }
        }
    }
}

/// The rows of a register that say what a branch covers, against the table of coverage.
pub(super) fn of_row(
    instrument: &Instrument,
    workbook: &Workbook,
    (register, id, row): (&Id, &Id, &Row),
) -> Vec<Found> {
    let mut found = Vec::new();
    let Some(covers) = instrument.registers.get(register).and_then(|it| it.covers.as_ref()) else { return found };
    let named = |field: &Id| row.get(field).map(FieldValue::ids).unwrap_or_default();
    let title = instrument.registers.get(register).and_then(|it| row.get(&it.title)).map(FieldValue::as_text);
    for branch in named(&covers.branches) {
        for group in named(&covers.groups) {
            if !instrument.branches.contains_key(&branch) || !instrument.groups.contains_key(&group) {
                continue;
            }
            let place = Place::Coverage(branch.clone(), group);
            let how = match workbook.entry(&place).and_then(|entry| entry.law) {
                Some(Mark::Yes | Mark::Partly | Mark::Unknown) => continue,
                Some(Mark::No | Mark::NotApplicable) => Misleading::AgainstRow,
                None => Misleading::NotInTable,
            };
            let name = title.clone().unwrap_or_else(|| id.to_string());
            found.push((Cell::Part(place, Part::Law), how, name));
        }
    }
    found
}

/// The date before which nothing can show what stands at a place.
fn dated(instrument: &Instrument, workbook: &Workbook, place: &Place, entry: &Entry) -> Option<When> {
    match place {
        Place::Coverage(..) | Place::Matrix(..) => entry.in_force,
        Place::Standard(_) => entry.ratification.as_ref()?.in_force,
        Place::Answer(slot) => {
            let since = instrument.question(&slot.question)?.since.as_ref()?;
            let of = |row: &Row| row.get(&since.field)?.as_text().trim().parse::<When>().ok();
            match &slot.row {
                Some(row) => of(workbook.row(&since.register, row)?),
                None => workbook.rows(&since.register).filter_map(|(_, row)| of(row)).reduce(earlier),
            }
        }
        _ => None,
    }
}

/// The dates a source carries.
fn dates(instrument: &Instrument, workbook: &Workbook, source: &Id) -> Vec<When> {
    let citable = instrument.registers.iter().filter(|(_, register)| register.cites);
    let rows = citable.filter_map(|(id, register)| Some((register, workbook.row(id, source)?)));
    let of = |(register, row): (&crate::instrument::Register, &Row)| {
        let fields = register.fields.iter().filter(|(_, field)| field.kind == FieldKind::Date);
        fields.filter_map(|(id, _)| row.get(id)?.as_text().trim().parse::<When>().ok()).collect::<Vec<_>>()
    };
    rows.flat_map(of).collect()
}

fn later(one: When, other: When) -> When {
    if later_before_earlier(Some(one), Some(other)) { one } else { other }
}

fn earlier(one: When, other: When) -> When {
    if later_before_earlier(Some(one), Some(other)) { other } else { one }
}

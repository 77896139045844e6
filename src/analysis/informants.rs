//! Who could tell: the bodies entered in the workbook by the party or group they speak for, and the questions that party
//! can answer as the instrument says.
//!
//! A register holds bodies when one of its fields is chosen from the constituencies; the registers of the working group
//! are left out, because members decide and bodies are asked.

use crate::instrument::{FieldKind, Id, Instrument, Pool};
use crate::workbook::{FieldValue, Workbook};

/// A body that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Informant {
    /// The register it stands in.
    pub register: Id,
    pub row: Id,
    /// The party or group it speaks for, where that was said.
    pub constituency: Option<Id>,
}

/// Every body of the workbook, in the order entered.
#[must_use]
pub fn informants(instrument: &Instrument, workbook: &Workbook) -> Vec<Informant> {
    let mut found = Vec::new();
    for (id, register) in instrument.registers.iter().filter(|(_, it)| !it.common && !it.cites) {
        let of = |kind: FieldKind| kind == FieldKind::Choice || kind == FieldKind::Choices;
        let speaks = register.fields.iter().find(|(_, it)| of(it.kind) && it.from == Some(Pool::Constituencies));
        let Some((field, _)) = speaks else { continue };
        found.extend(workbook.rows(id).map(|(row, fields)| Informant {
            register: id.clone(),
            row: row.clone(),
            constituency: fields.get(field).map(FieldValue::ids).and_then(|ids| ids.into_iter().next()),
        }));
    }
    found
}

/// The parties and groups that can best answer a question, as the instrument says of it or of its section.
#[must_use]
pub fn who_could_tell<'a>(instrument: &'a Instrument, question: &Id) -> &'a [Id] {
    let own = instrument.question(question).map(|it| it.who.as_slice()).unwrap_or_default();
    if !own.is_empty() {
        return own;
    }
    let section = instrument.node(question).and_then(|node| instrument.sections.get(&node.section));
    section.map(|it| it.who.as_slice()).unwrap_or_default()
}

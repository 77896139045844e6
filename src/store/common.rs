//! The registers every workbook has: the working group and its meetings, whatever the instrument.
//!
//! They are data like an instrument, `assessments/working-group/registers.yaml` with one overlay a language, and are
//! added to each instrument when it is read. An instrument that has a register of the same name keeps its own.

use super::instruments::{InstrumentFault, lay_over, shipped};
use super::yaml;
use crate::instrument::{Id, Register};
use indexmap::IndexMap;
use serde_json::Value;

const BASE: &str = "working-group/registers.yaml";

/// The registers in a language; texts it lacks are English.
pub(super) fn registers(language: &str) -> Result<IndexMap<Id, Register>, InstrumentFault> {
    let mut base = read(BASE)?;
    if let Ok(over) = read(&overlay_file(language)) {
        lay_over(&mut base, &over);
    }
    let mut registers: IndexMap<Id, Register> =
        serde_json::from_value(base).map_err(|error| InstrumentFault::Yaml {
            file: BASE.to_owned(),
            fault: super::trouble::TextFault::whole(super::trouble::Trouble::Yaml(error.to_string())),
        })?;
    registers.values_mut().for_each(|register| register.common = true);
    Ok(registers)
}

/// The texts of the registers as they are laid over one another: the base, or a translation.
///
/// # Errors
///
/// When there is no such file, or it cannot be read.
pub fn common_texts(language: Option<&str>) -> Result<Value, InstrumentFault> {
    // in the shape of an instrument, so that its translation is checked as an instrument's is
    let map = read(&language.map_or_else(|| BASE.to_owned(), overlay_file))?;
    Ok(serde_json::json!({ "registers": map }))
}

fn overlay_file(language: &str) -> String {
    format!("working-group/i18n/{language}.yaml")
}

fn read(file: &str) -> Result<Value, InstrumentFault> {
    let text = shipped(file).ok_or_else(|| InstrumentFault::Missing { file: file.to_owned() })?;
    yaml::read::<Value>(text).map_err(|fault| InstrumentFault::Yaml { file: file.to_owned(), fault })
}

//! What every workbook has, whatever its instrument: the registers of the working group and its meetings, and the texts of
//! the report that belong to no chapter.
//!
//! They are data like an instrument, `assessments/working-group/` with one overlay a language, and are added to each
//! instrument when it is read. An instrument that has a register of the same name keeps its own.

use super::instrument_fault::InstrumentFault;
use super::overlay::{Join, lay_over};
use super::shipped::shipped;
use super::yaml;
use crate::instrument::{Draft, Id, Register};
use indexmap::IndexMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

const REGISTERS: &str = "registers";
const DRAFTS: &str = "drafts";

/// The registers in two languages, or twice in the same; texts a language lacks are English.
pub(super) fn registers(languages: [&str; 2], join: Join<'_>) -> Result<IndexMap<Id, Register>, InstrumentFault> {
    let mut registers: IndexMap<Id, Register> = read_in(REGISTERS, languages, join)?;
    registers.values_mut().for_each(|register| register.common = true);
    Ok(registers)
}

/// The texts of the report that belong to no chapter, likewise.
pub(super) fn drafts(languages: [&str; 2], join: Join<'_>) -> Result<IndexMap<Id, Draft>, InstrumentFault> {
    read_in(DRAFTS, languages, join)
}

fn read_in<T: DeserializeOwned>(name: &str, languages: [&str; 2], join: Join<'_>) -> Result<T, InstrumentFault> {
    let file = base_file(name);
    let mut base = read(&file)?;
    let overlays = languages.map(|language| read(&overlay_file(name, language)).ok());
    lay_over(&mut base, [overlays[0].as_ref(), overlays[1].as_ref()], join);
    serde_json::from_value(base).map_err(|error| InstrumentFault::Yaml {
        file,
        fault: super::parse_error::TextFault::whole(yaml::of_message(&error.to_string())),
    })
}

/// The common texts as they are laid over one another: the base, or a translation.
///
/// # Errors
///
/// When there is no such file, or it cannot be read.
pub fn common_texts(language: Option<&str>) -> Result<Value, InstrumentFault> {
    // in the shape of an instrument, so that its translation is checked as an instrument's is
    let map = |name: &str| read(&language.map_or_else(|| base_file(name), |language| overlay_file(name, language)));
    Ok(serde_json::json!({ "registers": map(REGISTERS)?, "drafts": map(DRAFTS)? }))
}

fn base_file(name: &str) -> String {
    format!("working-group/{name}.yaml")
}

fn overlay_file(name: &str, language: &str) -> String {
    match name {
        REGISTERS => format!("working-group/i18n/{language}.yaml"),
        name => format!("working-group/i18n/{language}-{name}.yaml"),
    }
}

fn read(file: &str) -> Result<Value, InstrumentFault> {
    let text = shipped(file).ok_or_else(|| InstrumentFault::Missing { file: file.to_owned() })?;
    yaml::read::<Value>(text).map_err(|fault| InstrumentFault::Yaml { file: file.to_owned(), fault })
}

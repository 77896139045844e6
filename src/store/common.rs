//! What every workbook has, whatever its instrument: the registers of the working group and its meetings, and the texts of
//! the report that belong to no chapter.
//!
//! They are data like an instrument, `assessments/working-group/` with one overlay a language, and are added to each
//! instrument when it is read. An instrument that has a register of the same name keeps its own.

use super::instrument_fault::InstrumentFault;
use super::shipped::{shipped, shipped_tree};
use super::tree::{Join, Laid};
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
    let Some(base) = shipped_tree(&file) else { return Err(unread(&file)) };
    let overs = languages.map(|language| shipped_tree(&overlay_file(name, language)));
    T::deserialize(Laid::over(base, overs, join)).map_err(|misfit| InstrumentFault::of_misfit(&file, &misfit))
}

/// Why a file of ours that is in no tree cannot be read.
fn unread(file: &str) -> InstrumentFault {
    let missing = || InstrumentFault::Missing { file: file.to_owned() };
    read(file).err().unwrap_or_else(missing)
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

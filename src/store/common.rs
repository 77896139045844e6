//! What every workbook has, whatever its instrument: the registers of the working group and its meetings, those of the
//! costing, and the texts of the report that belong to no chapter.
//!
//! They are data like an instrument, a folder of `assessments/` each with one overlay a language, and are added to each
//! instrument when it is read. An instrument that has a register of the same name keeps its own.

use super::instrument_fault::InstrumentFault;
use super::shipped::{is_shipped, laid_tree, shipped, shipped_tree};
use super::tree::{Join, Laid};
use super::yaml;
use crate::instrument::IndexMap;
use crate::instrument::{Draft, Id, Register};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The shared folders, in the order their registers are listed; what a folder has no file for it adds nothing to.
const FOLDERS: [&str; 3] = ["working-group", "road-map", "costing"];

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

fn read_in<T: DeserializeOwned>(
    name: &str,
    languages: [&str; 2],
    join: Join<'_>,
) -> Result<IndexMap<Id, T>, InstrumentFault> {
    let mut entries = IndexMap::default();
    for folder in FOLDERS.iter().filter(|folder| is_shipped(&base_file(folder, name))) {
        let file = base_file(folder, name);
        let Some(base) = shipped_tree(&file) else { return Err(unread(&file)) };
        let laid = laid_tree(languages[0], &file).filter(|_| languages[0] == languages[1]);
        let read = match laid {
            Some(laid) => laid.read(),
            None => {
                let overs = languages.map(|language| shipped_tree(&overlay_file(folder, name, language)));
                IndexMap::<Id, T>::deserialize(Laid::over(base, overs, join))
            }
        };
        entries.extend(read.map_err(|misfit| InstrumentFault::of_misfit(&file, &misfit))?);
    }
    Ok(entries)
}

/// Why a file of ours that is in no tree cannot be read.
fn unread(file: &str) -> InstrumentFault {
    let missing = || InstrumentFault::Missing { file: file.to_owned() };
    read(file).err().unwrap_or_else(missing)
}

/// The files of a name in all shared folders as one map: the base, or a translation.
fn all(name: &str, language: Option<&str>) -> Result<Value, InstrumentFault> {
    let mut map = serde_json::Map::new();
    for folder in FOLDERS.iter().filter(|folder| is_shipped(&base_file(folder, name))) {
        let file = language.map_or_else(|| base_file(folder, name), |language| overlay_file(folder, name, language));
        match read(&file)? {
            Value::Object(entries) => map.extend(entries),
            _ => return Err(InstrumentFault::Missing { file }),
        }
    }
    Ok(Value::Object(map))
}

/// The common texts as they are laid over one another: the base, or a translation.
///
/// # Errors
///
/// When there is no such file, or it cannot be read.
pub fn common_texts(language: Option<&str>) -> Result<Value, InstrumentFault> {
    // in the shape of an instrument, so that its translation is checked as an instrument's is
    Ok(serde_json::json!({ "registers": all(REGISTERS, language)?, "drafts": all(DRAFTS, language)? }))
}

fn base_file(folder: &str, name: &str) -> String {
    format!("{folder}/{name}.yaml")
}

fn overlay_file(folder: &str, name: &str, language: &str) -> String {
    match name {
        REGISTERS => format!("{folder}/i18n/{language}.yaml"),
        name => format!("{folder}/i18n/{language}-{name}.yaml"),
    }
}

fn read(file: &str) -> Result<Value, InstrumentFault> {
    let text = shipped(file).ok_or_else(|| InstrumentFault::Missing { file: file.to_owned() })?;
    yaml::read::<Value>(&text).map_err(|fault| InstrumentFault::Yaml { file: file.to_owned(), fault })
}

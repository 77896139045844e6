//! The library of instruments: those shipped inside the program, and the user's own folders.
//!
//! A translation is laid over the base files before they are read, text by text, so every text it lacks falls back to
//! the base language and nothing above this module knows that there are languages.

use super::bytes::read_text;
use super::common;
use super::instrument_fault::InstrumentFault;
use super::locate::LineIndex;
use super::parse_error::{ParseError, TextFault};
use super::shipped::{laid_tree, shipped, shipped_files, shipped_tree};
use super::tree::{Join, Laid, Node, encode};
use super::yaml;
use crate::instrument::IndexMap;
use crate::instrument::{
    Definition, Fault, FaultKind, Id, Instrument, Reference, Section, lint, lint_names, lint_overlay,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The largest file of an instrument, in bytes: ten times the largest that is shipped.
const MAX_BYTES: u64 = 4 << 20;

/// The key of an instrument's title.
const TITLE: &str = "title";

/// Where an instrument comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Inside the program.
    Shipped,
    /// A folder of the user's.
    Folder(PathBuf),
}

/// An instrument in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryEntry {
    pub id: Id,
    /// Where it comes from.
    pub origin: Origin,
}

/// The library.
#[derive(Debug, Clone, Default)]
pub struct Instruments {
    folder: Option<PathBuf>,
}

impl Instruments {
    /// The shipped instruments, and those in the user's folder if one is given.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// Every instrument: the shipped ones, then the user's own (which stand in for a shipped one of the same id).
    #[must_use]
    pub fn list(&self) -> Vec<LibraryEntry> {
        let mut found: Vec<LibraryEntry> = self
            .folder
            .iter()
            .filter_map(|folder| std::fs::read_dir(folder).ok())
            .flat_map(|entries| entries.filter_map(Result::ok))
            // one that is there and no file is told, not passed over
            .filter(|entry| entry.path().join("instrument.yaml").exists())
            .filter_map(|entry| {
                let id = Id::new(&entry.file_name().to_string_lossy()).ok()?;
                Some(LibraryEntry { id, origin: Origin::Folder(entry.path()) })
            })
            .collect();
        found.sort_by(|a, b| a.id.cmp(&b.id));
        for name in shipped_files().filter_map(|file| file.strip_suffix("/instrument.yaml")) {
            if let Ok(id) = Id::new(name)
                && !found.iter().any(|it| it.id == id)
            {
                found.insert(0, LibraryEntry { id, origin: Origin::Shipped });
            }
        }
        found
    }

    /// Reads an instrument in a language; texts the language lacks are those of the base.
    pub fn load(&self, id: &str, language: &str) -> Result<Instrument, InstrumentFault> {
        self.load_beside(id, language, language, &|text, _| text.to_owned())
    }

    /// Reads an instrument in two languages: texts that differ are joined, `first` before `second`.
    pub fn load_beside(
        &self,
        id: &str,
        first: &str,
        second: &str,
        join: Join<'_>,
    ) -> Result<Instrument, InstrumentFault> {
        let list = self.list();
        let found = list.iter().find(|it| it.id.as_str() == id).ok_or_else(|| InstrumentFault::Unknown {
            id: crate::text::quoted(id, 80),
            nearest: crate::instrument::nearest(id, list.iter().map(|it| it.id.as_str())).map(str::to_owned),
        })?;
        load(&Files::of(found), [first, second], join)
    }

    /// The instrument a new workbook answers when none is named: the first of the list.
    #[must_use]
    pub fn usual(&self) -> Option<Id> {
        self.list().into_iter().next().map(|found| found.id)
    }

    /// Names of the worked examples shipped with an instrument.
    #[must_use]
    pub fn examples(&self, id: &str) -> Vec<String> {
        let list = self.list();
        let Some(found) = list.iter().find(|it| it.id.as_str() == id) else { return Vec::new() };
        let mut names: Vec<String> = match Files::of(found) {
            Files::Shipped(id) | Files::Laid(id, _) => {
                let folder = format!("{id}/examples/");
                let example = |file: &str| Some(file.strip_prefix(&folder)?.strip_suffix(".yaml")?.to_owned());
                shipped_files().filter_map(example).collect()
            }
            Files::Folder(folder) => std::fs::read_dir(folder.join("examples"))
                .into_iter()
                .flatten()
                .filter_map(Result::ok)
                .filter_map(|entry| entry.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()))
                .collect(),
        };
        names.sort();
        names
    }

    /// Ids and titles, without reading the instruments whole.
    #[must_use]
    pub fn titles(&self, language: &str) -> Vec<(String, String)> {
        let line = |text: String| {
            let line = text
                .lines()
                .find_map(|line| line.strip_prefix(TITLE)?.strip_prefix(':').map(str::trim).map(str::to_owned))?;
            Some(line.trim_matches(['"', '\'']).to_owned())
        };
        self.list()
            .iter()
            .map(|found| {
                let files = Files::of(found);
                // what is shipped was read when the program was built
                let title = |file: &str| match files.tree(file) {
                    Some(tree) => tree.get(TITLE)?.text().map(str::to_owned),
                    None => files.read(file).and_then(line),
                };
                let own = title(&overlay_file(language));
                let base = || title("instrument.yaml");
                (found.id.to_string(), own.or_else(base).unwrap_or_default())
            })
            .collect()
    }

    /// The text of a worked example shipped with an instrument.
    #[must_use]
    pub fn example(&self, id: &str, name: &str) -> Option<String> {
        let list = self.list();
        let found = list.iter().find(|it| it.id.as_str() == id)?;
        Files::of(found).read(&format!("examples/{name}.yaml"))
    }
}

/// A fault with the line it stands at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linted {
    /// The file, relative to the instrument's folder.
    pub file: String,
    /// First line is 1.
    pub line: usize,
    /// The fault; `None` when the file could not be read and `reading` says why.
    pub fault: Option<Fault>,
    /// Why a file could not be read.
    pub reading: Option<InstrumentFault>,
}

/// Every fault of an instrument's folder at once, translations included.
#[must_use]
pub fn lint_folder(folder: &Path) -> Vec<Linted> {
    let files = Files::Folder(folder.to_owned());
    lint_files(&files)
}

impl Instruments {
    /// Every fault of an instrument of the library.
    #[must_use]
    pub fn lint(&self, found: &LibraryEntry) -> Vec<Linted> {
        lint_files(&Files::of(found))
    }
}

fn lint_files(files: &Files) -> Vec<Linted> {
    let unread = |fault: InstrumentFault| {
        let (file, line) = match &fault {
            InstrumentFault::Yaml { file, fault } => (file.clone(), fault.line),
            InstrumentFault::Missing { file }
            | InstrumentFault::Format { file, .. }
            | InstrumentFault::Misnamed { file, .. } => (file.clone(), 1),
            InstrumentFault::Unknown { id, .. } => (id.clone(), 1),
        };
        Linted { file, line, fault: None, reading: Some(fault) }
    };
    let instrument = match load_base(files) {
        Ok(instrument) => instrument,
        // every file that cannot be read is named, not only the first
        Err(first) => {
            let mut all: Vec<Linted> = files
                .sections()
                .iter()
                .filter_map(|id| read::<Section>(files, &section_file(id)).err())
                .map(unread)
                .collect();
            if !all.iter().any(|it| it.reading.as_ref() == Some(&first)) {
                all.insert(0, unread(first));
            }
            return all;
        }
    };
    let mut faults = lint(&instrument);
    let mut linted = Vec::new();
    match base_values(files, &instrument) {
        Ok(base) => {
            for language in instrument.languages.iter().filter(|language| **language != instrument.language) {
                match read::<Value>(files, &overlay_file(language)) {
                    Ok(overlay) => {
                        faults.extend(lint_overlay(&base, &overlay, language));
                        // names that fit and differ in the base language may not in another
                        let translated = load(files, [language; 2], &|text, _| text.to_owned());
                        let names = translated.map(|it| lint_names(&it)).unwrap_or_default();
                        let has_own = |fault: &Fault| !matches!(fault.kind, FaultKind::Missing { .. });
                        let here = |fault| Fault { file: overlay_file(language), ..fault };
                        faults.extend(names.into_iter().filter(has_own).map(here));
                    }
                    Err(fault) => linted.push(unread(fault)),
                }
            }
        }
        Err(fault) => linted.push(unread(fault)),
    }
    let mut lines: HashMap<String, LineIndex> = HashMap::new();
    linted.extend(faults.into_iter().map(|fault| {
        let of_file = lines
            .entry(fault.file.clone())
            .or_insert_with(|| LineIndex::of(&files.read(&fault.file).unwrap_or_default()));
        Linted { file: fault.file.clone(), line: of_file.line(&fault.path).0, fault: Some(fault), reading: None }
    }));
    linted
}

/// The files of one instrument.
enum Files {
    Shipped(Id),
    /// Those of the program as they read in a language, which are trees alone.
    Laid(Id, String),
    Folder(PathBuf),
}

impl Files {
    fn of(found: &LibraryEntry) -> Self {
        match &found.origin {
            Origin::Shipped => Self::Shipped(found.id.clone()),
            Origin::Folder(folder) => Self::Folder(folder.clone()),
        }
    }

    fn read(&self, file: &str) -> Option<String> {
        self.text(file).ok()
    }

    /// The text of a file, or why there is none.
    fn text(&self, file: &str) -> Result<String, TextFault> {
        match self {
            Self::Shipped(id) => shipped(&format!("{id}/{file}")).ok_or_else(|| TextFault::whole(ParseError::Absent)),
            Self::Laid(..) => Err(TextFault::whole(ParseError::Absent)),
            Self::Folder(folder) => read_text(&folder.join(file), MAX_BYTES),
        }
    }

    /// The file as it was read when the program was built.
    fn tree(&self, file: &str) -> Option<Node<'static>> {
        match self {
            Self::Shipped(id) => shipped_tree(&format!("{id}/{file}")),
            Self::Laid(id, language) => laid_tree(language, &format!("{id}/{file}")),
            Self::Folder(_) => None,
        }
    }

    /// The same files as they read in a language, where the program has them.
    fn laid(&self, language: &str) -> Option<Self> {
        let Self::Shipped(id) = self else { return None };
        let laid = Self::Laid(id.clone(), language.to_owned());
        laid.tree("instrument.yaml").map(|_| laid)
    }

    /// The name of the instrument's folder, which is its id.
    fn name(&self) -> String {
        match self {
            Self::Shipped(id) | Self::Laid(id, _) => id.to_string(),
            Self::Folder(folder) => {
                let whole = crate::platform::canonical(folder).unwrap_or_else(|_| folder.clone());
                whole.file_name().unwrap_or_default().to_string_lossy().into_owned()
            }
        }
    }

    /// The sections the instrument's own file lists, as far as it can be read.
    fn sections(&self) -> Vec<Id> {
        read::<Definition>(self, "instrument.yaml").map(|definition| definition.sections).unwrap_or_default()
    }
}

fn section_file(id: &Id) -> String {
    format!("sections/{id}.yaml")
}

/// The bibliography.
const SOURCES: &str = "sources.yaml";

fn overlay_file(language: &str) -> String {
    format!("i18n/{language}.yaml")
}

fn read<T: DeserializeOwned + Send + 'static>(files: &Files, file: &str) -> Result<T, InstrumentFault> {
    if let Some(tree) = files.tree(file) {
        return tree.read().map_err(|misfit| InstrumentFault::of_misfit(file, &misfit));
    }
    let file = file.to_owned();
    match files.text(&file).and_then(|text| yaml::read(&text)) {
        Ok(value) => Ok(value),
        Err(TextFault { error: ParseError::Absent, .. }) => Err(InstrumentFault::Missing { file }),
        Err(fault) => Err(InstrumentFault::Yaml { file, fault }),
    }
}

/// A file as a tree, shipped or just read.
enum Tree {
    Shipped(Node<'static>),
    Read(Vec<u8>),
}

impl Tree {
    fn of(files: &Files, file: &str) -> Result<Self, InstrumentFault> {
        match files.tree(file) {
            Some(node) => Ok(Self::Shipped(node)),
            None => Ok(Self::Read(encode(&read(files, file)?))),
        }
    }

    fn node(&self) -> Node<'_> {
        match self {
            Self::Shipped(node) => *node,
            Self::Read(bytes) => Node::of(bytes).unwrap_or(Node::Null),
        }
    }

    /// The file as a type, under what is laid over it.
    fn read_under<'a, 'j, T: Deserialize<'a>>(
        &'a self,
        file: &str,
        laid: impl FnOnce(Node<'a>) -> Laid<'a, 'j>,
    ) -> Result<T, InstrumentFault> {
        T::deserialize(laid(self.node())).map_err(|misfit| InstrumentFault::of_misfit(file, &misfit))
    }
}

fn load_base(files: &Files) -> Result<Instrument, InstrumentFault> {
    let (mut definition, sections) = asked(files)?;
    let references: IndexMap<Id, Reference> = read(files, SOURCES)?;
    let language = definition.language.clone();
    add_common(&mut definition, [&language; 2], &|text, _| text.to_owned())?;
    Ok(Instrument::assemble(definition, sections, references, language))
}

/// The instrument's own file and what it asks, section by section.
fn asked(files: &Files) -> Result<(Definition, IndexMap<Id, Section>), InstrumentFault> {
    let definition: Definition = read(files, "instrument.yaml")?;
    if definition.format != "tripartite-instrument/1" {
        let found = definition.format.clone();
        return Err(InstrumentFault::Format { file: "instrument.yaml".to_owned(), found });
    }
    let misnamed = |file: String, found: &Id, expected: &str| InstrumentFault::Misnamed {
        file,
        found: found.to_string(),
        expected: expected.to_owned(),
    };
    if files.name() != definition.id.as_str() {
        return Err(misnamed("instrument.yaml".to_owned(), &definition.id, &files.name()));
    }
    let mut sections = IndexMap::default();
    for id in &definition.sections {
        let section: Section = read(files, &section_file(id))?;
        if section.id != *id {
            return Err(misnamed(section_file(id), &section.id, id.as_str()));
        }
        sections.insert(id.clone(), section);
    }
    Ok((definition, sections))
}

fn load(files: &Files, languages: [&str; 2], join: Join<'_>) -> Result<Instrument, InstrumentFault> {
    match files.laid(languages[0]).filter(|_| languages[0] == languages[1]) {
        Some(laid) => load_laid(files, &laid, languages[0]),
        None => load_over(files, languages, join),
    }
}

/// An instrument of the program in one language: of its base texts only what is asked is read.
fn load_laid(files: &Files, laid: &Files, language: &str) -> Result<Instrument, InstrumentFault> {
    let (mut definition, sections) = asked(laid)?;
    add_common(&mut definition, [language; 2], &|text, _| text.to_owned())?;
    let references = read(laid, SOURCES)?;
    let overlaid = Instrument::assemble(definition, sections, references, language.to_owned());
    let (definition, sections) = asked(files)?;
    let base_language = definition.language.clone();
    Ok(overlaid.with_wordings_of(&Instrument::assemble(definition, sections, IndexMap::default(), base_language)))
}

/// An instrument with translations laid over its base as it is read.
fn load_over(files: &Files, languages: [&str; 2], join: Join<'_>) -> Result<Instrument, InstrumentFault> {
    let base = load_base(files)?;
    let overlay = |language: &str| -> Result<Option<Tree>, InstrumentFault> {
        let has = language != base.language && base.languages.iter().any(|it| it == language);
        has.then(|| Tree::of(files, &overlay_file(language))).transpose()
    };
    let overs = [overlay(languages[0])?, overlay(languages[1])?];
    if overs.iter().all(Option::is_none) {
        return Ok(base);
    }
    let overs = overs.each_ref().map(|over| over.as_ref().map(Tree::node));
    let within = |keys: &[&str]| overs.map(|over| keys.iter().try_fold(over?, |node, key| node.get(key)));
    let mut definition: Definition =
        Tree::of(files, "instrument.yaml")?.read_under("instrument.yaml", |base| Laid::over(base, overs, join))?;
    add_common(&mut definition, languages, join)?;
    let mut sections = IndexMap::default();
    for id in base.sections.keys() {
        let file = section_file(id);
        let own = within(&["sections", id.as_str()]);
        let laid = |base| Laid::over(base, own, join).also_over("questions", within(&["questions"]));
        sections.insert(id.clone(), Tree::of(files, &file)?.read_under::<Section>(&file, laid)?);
    }
    let laid = |base| Laid::over(base, within(&["sources"]), join);
    let references = Tree::of(files, SOURCES)?.read_under(SOURCES, laid)?;
    let overlaid = Instrument::assemble(definition, sections, references, languages[0].to_owned());
    Ok(overlaid.with_wordings_of(&base))
}

/// Adds the registers and texts every workbook has, in these languages.
fn add_common(definition: &mut Definition, languages: [&str; 2], join: Join<'_>) -> Result<(), InstrumentFault> {
    for (id, mut register) in common::registers(languages, join)? {
        if let Some(extension) = definition.extend.get_mut(&id) {
            extension.apply(&mut register);
        }
        definition.registers.entry(id).or_insert(register);
    }
    definition.drafts = common::drafts(languages, join)?;
    Ok(())
}

/// The base texts in the shape of a translation's file.
fn base_values(files: &Files, instrument: &Instrument) -> Result<Value, InstrumentFault> {
    let mut base: Value = read(files, "instrument.yaml")?;
    let mut sections = serde_json::Map::new();
    let mut questions = serde_json::Map::new();
    for id in instrument.sections.keys() {
        let mut section: Value = read(files, &section_file(id))?;
        if let Some(map) = section.as_object_mut()
            && let Some(Value::Object(of_section)) = map.shift_remove("questions")
        {
            questions.extend(of_section);
        }
        sections.insert(id.to_string(), section);
    }
    if let Some(map) = base.as_object_mut() {
        map.insert("sections".to_owned(), Value::Object(sections));
        map.insert("questions".to_owned(), Value::Object(questions));
        map.insert("sources".to_owned(), read(files, SOURCES)?);
    }
    Ok(base)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_was_laid_when_the_program_was_built_is_what_is_laid_when_it_is_read() {
        let mut count = 0;
        for found in Instruments::new(None).list() {
            let files = Files::of(&found);
            let base = load_base(&files).unwrap();
            for language in base.languages.iter().filter(|language| **language != base.language) {
                let laid = load_laid(&files, &files.laid(language).unwrap(), language).unwrap();
                // beside a language that is none, so that nothing is taken as it was laid
                let read = load_over(&files, [language, "none"], &|text, _| text.to_owned()).unwrap();
                assert_eq!(laid.text_language, read.text_language);
                let wordings = |of: &Instrument| -> Vec<_> {
                    of.questions().map(|(id, _)| of.wording(id).map(str::to_owned)).collect()
                };
                assert_eq!(wordings(&laid), wordings(&read));
                let definition = |of: &Instrument| format!("{:?}", Definition::clone(of));
                assert_eq!(definition(&laid), definition(&read));
                assert_eq!(format!("{:?}", laid.sections), format!("{:?}", read.sections));
                assert_eq!(format!("{:?}", laid.references), format!("{:?}", read.references));
                count += 1;
            }
        }
        assert!(count >= 2, "{count}");
    }
}

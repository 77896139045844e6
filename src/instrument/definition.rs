//! The instrument's own file: lists that questions and workbooks refer to.

use super::{Extension, Id, Overview, Register, Standard};
use crate::instrument::IndexMap;
use serde::Deserialize;

/// `instrument.yaml`: everything but the sections and the bibliography.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Definition {
    /// The format of the file, `tripartite-instrument/1`.
    pub format: String,
    /// Never changes.
    pub id: Id,
    /// Text fix = patch, addition = minor, change of meaning = major.
    pub version: String,
    /// The language of the base files.
    pub language: String,
    /// Every language there is an overlay for, and the base.
    pub languages: Vec<String>,
    /// Title of the instrument.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The source that locators refer to unless they say otherwise.
    pub source: Id,
    /// Who worded it.
    pub wording: String,
    /// Printed on every report.
    pub disclaimer: String,
    /// The steps of the process.
    pub steps: IndexMap<Id, Step>,
    /// Sections in the order of the outline.
    pub sections: Vec<Id>,
    /// The parties and the consulted groups.
    pub constituencies: IndexMap<Id, Constituency>,
    /// Population groups of the coverage matrix.
    #[serde(default)]
    pub groups: IndexMap<Id, Group>,
    /// What protection is looked at by: branches of social security, or what `dimension` says they are.
    #[serde(default)]
    pub branches: IndexMap<Id, Branch>,
    /// What `branches` are called where they are not branches of social security.
    #[serde(default)]
    pub dimension: Option<Dimension>,
    #[serde(default)]
    pub registers: IndexMap<Id, Register>,
    /// What it says otherwise, and asks besides, in the registers every workbook has.
    #[serde(default)]
    pub extend: IndexMap<Id, Extension>,
    /// Headings of documents it words itself, by the name of the part.
    #[serde(default)]
    pub headings: IndexMap<Id, String>,
    /// Tables that set what was answered about each item of a list beside one another.
    #[serde(default)]
    pub overviews: IndexMap<Id, Overview>,
    /// Standards, those of the source's table first.
    #[serde(default)]
    pub standards: IndexMap<Id, Standard>,
    #[serde(default)]
    pub obstacles: IndexMap<Id, Obstacle>,
    #[serde(default)]
    pub options: IndexMap<Id, PolicyOption>,
    /// Letters of the extension-strategy paragraph.
    #[serde(default)]
    pub letters: IndexMap<Id, Letter>,
    /// Chapters the report must have.
    pub chapters: IndexMap<Id, Chapter>,
    /// Key statistics of the source, each with date and population.
    #[serde(default)]
    pub statistics: IndexMap<Id, Statistic>,
    /// Figures that look contradictory and are not.
    #[serde(default)]
    pub tensions: IndexMap<Id, Tension>,
    /// Messages, advantages, definitions and method notes of the source.
    #[serde(default)]
    pub background: IndexMap<Id, Background>,
    /// Fields of a practice record.
    #[serde(default)]
    pub practice_record: IndexMap<Id, PracticeField>,
    /// Terms of the field.
    #[serde(default)]
    pub glossary: IndexMap<Id, Term>,
    /// Texts of the report that belong to no chapter; the same for every instrument.
    #[serde(skip)]
    pub drafts: IndexMap<Id, Draft>,
}

/// A text of the report that people may draft and that belongs to no chapter.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub title: String,
    /// What belongs in it, in a sentence.
    pub summary: String,
}

/// One step of the process.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// As printed, `1` to `3`.
    pub number: String,
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Its place in the source.
    pub at: String,
}

/// Whether a constituency decides or is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// One of the three parties.
    Constituent,
    /// A group whose view is recorded as such beside the parties'.
    Consulted,
}

/// A party or a consulted group.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constituency {
    /// Its name.
    pub label: String,
    /// Whether it decides or is heard.
    pub seat: Seat,
    /// Whether the source demands that it is represented, beside the three constituents.
    #[serde(default)]
    pub needed: bool,
}

/// A population group whose coverage is recorded apart.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its full name.
    pub label: String,
    /// For column heads.
    pub short: String,
}

/// A branch of social security, keyed by name and never by position (C102 and C118 order them differently).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// Its name.
    pub label: String,
    /// The Part of Convention No. 102.
    #[serde(default)]
    pub part: Option<String>,
    /// The letter of Convention No. 118.
    #[serde(default)]
    pub letter: Option<String>,
    /// A trap to avoid.
    #[serde(default)]
    pub note: Option<String>,
}

/// What the items of `branches` are, in a sentence: *guarantee*, *guarantees*.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    pub one: String,
    pub many: String,
}

/// An obstacle to protection.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obstacle {
    /// Short code, such as `O1`.
    pub code: String,
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Its place in the source.
    pub at: String,
    /// Its sub-items by letter.
    #[serde(default)]
    pub items: IndexMap<Id, String>,
}

/// A family of policy options.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyOption {
    /// Short code, such as `P1`.
    pub code: String,
    pub title: String,
    pub summary: String,
    /// Its place in the source.
    pub at: String,
    /// Countries and agreements named as examples.
    #[serde(default)]
    pub examples: IndexMap<Id, String>,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// A letter of the extension-strategy paragraph.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// `a` to `f`.
    pub letter: String,
    /// What it asks of a strategy.
    pub title: String,
    /// Its place in the source.
    pub at: String,
}

/// A chapter the situational analysis must have.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    pub number: u32,
    pub title: String,
    /// What it must contain, in a sentence or two.
    pub summary: String,
    /// Its place in the source.
    pub at: String,
    /// The contents the source names.
    #[serde(default)]
    pub must: IndexMap<Id, String>,
}

/// A key statistic of the source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statistic {
    /// What is measured.
    pub label: String,
    /// As printed in the source, digits with a point.
    pub value: String,
    pub unit: String,
    /// Reference date, as precise as the source.
    pub date: String,
    /// Whom it counts.
    pub population: String,
    /// What it means, so that it is not compared with a figure that means something else.
    pub definition: String,
    /// Where it comes from.
    pub source: Id,
    /// Its place in the instrument's source.
    pub at: String,
}

/// A warning about figures that look contradictory.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    /// The warning.
    pub text: String,
}

/// What a background text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackgroundKind {
    /// A key message.
    Message,
    /// An advantage of extension.
    Advantage,
    Definition,
    /// How the process is meant to work.
    Method,
}

/// A background text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Background {
    pub kind: BackgroundKind,
    /// A few words.
    pub title: String,
    /// In own words.
    pub text: String,
    /// Its place in the source.
    pub at: String,
}

/// A field of a practice record.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeField {
    /// Its name.
    pub label: String,
    /// What goes in it.
    pub note: String,
}

/// A term of the field.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub term: String,
    /// A plain explanation.
    pub text: String,
}

impl Reference {
    /// How a sentence names it: its short name, else author and year.
    #[must_use]
    pub fn named(&self) -> String {
        self.short.clone().unwrap_or_else(|| format!("{} ({})", self.author, self.year))
    }
}

/// An entry of the instrument's bibliography.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reference {
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Year, as text (`n.d.` where there is none).
    pub year: String,
    /// How a sentence names it: `ILO (2015)`.
    #[serde(default)]
    pub short: Option<String>,
    /// Where it can be found.
    #[serde(default, rename = "where")]
    pub place: Option<String>,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
}

//! Registers: things entered once and asked about often (agreements, schemes, sources).

use super::Id;
use crate::instrument::IndexMap;
use serde::Deserialize;

/// A register: its names and the fields of a row.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Register {
    /// Plural, as the title of its screen.
    pub label: String,
    /// Singular, for sentences.
    pub one: String,
    /// Shown while the register is empty: when to add a row.
    pub hint: String,
    /// Under which heading it stands among the registers.
    #[serde(default)]
    pub group: Option<RegisterGroup>,
    /// Whether answers may cite its rows.
    #[serde(default)]
    pub cites: bool,
    /// Whether its rows stay in the workbook: shown in no document, on no projector, in no shared copy.
    #[serde(default)]
    pub restricted: bool,
    /// Whether the parties take positions on its rows.
    #[serde(default)]
    pub positions: bool,
    /// Whether it belongs to the working group and its meetings and so to every workbook, and not to the instrument.
    #[serde(skip)]
    pub common: bool,
    /// The chapter of the report its rows stand in, where no question is asked about each of them.
    #[serde(default)]
    pub chapter: Option<Id>,
    /// The field that names a row.
    pub title: Id,
    /// Of rows that can be cited: the field with the author, and the one with the date they came out.
    #[serde(default)]
    pub author: Option<Id>,
    #[serde(default)]
    pub issued: Option<Id>,
    /// The field with the day whose situation they describe.
    #[serde(default)]
    pub describes: Option<Id>,
    /// The field that says where it can be found.
    #[serde(default)]
    pub located: Option<Id>,
    /// The fields of a row that say what a cell of the coverage matrix says too.
    #[serde(default)]
    pub covers: Option<Covers>,
    /// The fields of a row that make its figure comparable with that of another row.
    #[serde(default)]
    pub measures: Option<Measured>,
    /// The fields, in the order asked.
    pub fields: IndexMap<Id, Field>,
}

/// What an instrument says otherwise of a register every workbook has, and asks in it besides.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// Another name, in the plural.
    #[serde(default)]
    pub label: Option<String>,
    /// The same in the singular.
    #[serde(default)]
    pub one: Option<String>,
    /// When to add a row.
    #[serde(default)]
    pub hint: Option<String>,
    /// Further fields, and fields of its own that it words anew.
    #[serde(default)]
    pub fields: IndexMap<Id, Field>,
    /// Fields of the register that were given another kind, so that what was typed would no longer fit.
    #[serde(skip)]
    pub kinds_changed: Vec<Id>,
}

impl Extension {
    /// Gives the register what the instrument says of it; a field keeps its kind.
    pub fn apply(&mut self, register: &mut Register) {
        for (own, said) in
            [(&mut register.label, &self.label), (&mut register.one, &self.one), (&mut register.hint, &self.hint)]
        {
            if let Some(said) = said {
                own.clone_from(said);
            }
        }
        for (id, field) in &self.fields {
            let lacks_choice = |own: &Field| own.choices.keys().any(|choice| !field.choices.contains_key(choice));
            let is_other = |own: &Field| {
                own.kind != field.kind || own.from != field.from || own.register != field.register || lacks_choice(own)
            };
            if register.fields.get(id).is_some_and(is_other) {
                self.kinds_changed.push(id.clone());
            } else {
                register.fields.insert(id.clone(), field.clone());
            }
        }
    }
}

/// What a register is for: the heading it stands under where registers are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegisterGroup {
    /// What answers rest on: sources, schemes, figures.
    Evidence,
    /// What came of the work: gaps, options, decisions.
    Results,
    /// What policy options cost, and on which assumptions.
    Costing,
    /// What is to be done for the options, by whom and when.
    RoadMap,
    /// The group and its meetings.
    Meeting,
    /// Rows the program keeps and nobody edits as a list: it is listed nowhere.
    Unlisted,
}

impl RegisterGroup {
    /// The headings, in the order they are shown.
    pub const LISTED: [Self; 5] = [Self::Evidence, Self::Results, Self::Costing, Self::RoadMap, Self::Meeting];

    /// Its name in the keys of messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Results => "results",
            Self::Costing => "costing",
            Self::RoadMap => "road-map",
            Self::Meeting => "meeting",
            Self::Unlisted => "unlisted",
        }
    }
}

impl Register {
    /// The heading it stands under; one that names none holds evidence.
    #[must_use]
    pub fn group(&self) -> RegisterGroup {
        self.group.unwrap_or(RegisterGroup::Evidence)
    }
}

/// What a row says of coverage in law: every branch in one field, for every group in another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Covers {
    /// The field with the branches.
    pub branches: Id,
    /// The field with the groups.
    pub groups: Id,
}

/// A figure a row holds: its value, and what it is compared by.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    pub value: Id,
    #[serde(rename = "counted-in")]
    pub unit: Id,
    /// The day it describes.
    pub date: Id,
    /// Whom or what it is about.
    pub of: Id,
}

/// One field of a register's rows.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Field {
    /// Its name on screen.
    pub label: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether its text is a number wherever it can be read as one; sheets hold it as such.
    #[serde(default)]
    pub numeric: bool,
    /// Whether a row without it is incomplete (the naming field always is needed).
    #[serde(default)]
    pub needed: bool,
    /// One sentence of help.
    #[serde(default)]
    pub help: Option<String>,
    /// For `choice` and `choices`: what may be chosen, unless `from` says where the choices come from. For `factor` and
    /// `factors`: words that may stand there beside numbers and rows.
    #[serde(default)]
    pub choices: IndexMap<Id, String>,
    /// For `choice` and `choices`: the list of the instrument the choices come from.
    #[serde(default)]
    pub from: Option<Pool>,
    /// For `rows`, `factor` and `factors`: the register whose rows are meant.
    #[serde(default)]
    pub register: Option<Id>,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Prose.
    Text,
    /// A date as precise as its source.
    Date,
    /// A number, kept as typed.
    Number,
    /// A whole number of nought or more.
    Count,
    /// A year, by its four digits.
    Year,
    /// A time of day.
    Time,
    /// One of a list.
    Choice,
    /// Any of a list.
    Choices,
    /// Rows of another register.
    Rows,
    /// Rows of any register that can be cited.
    Sources,
    /// A number for each of several years.
    Yearly,
    /// A number, or a row of another register that stands for one.
    Factor,
    /// Several of those.
    Factors,
}

/// A list of the instrument that serves as choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pool {
    /// The branches of social security.
    Branches,
    /// The population groups of the coverage matrix.
    Groups,
    /// The constituencies of the working group.
    Constituencies,
    /// The chapters of the report.
    Chapters,
    Obstacles,
    Standards,
    /// The families of policy options.
    Options,
    /// What countries and agreements did, by family: `FAMILY.EXAMPLE`.
    Examples,
}

impl Pool {
    /// Every list there is.
    pub const ALL: [Self; 8] = [
        Self::Branches,
        Self::Groups,
        Self::Constituencies,
        Self::Chapters,
        Self::Obstacles,
        Self::Standards,
        Self::Options,
        Self::Examples,
    ];

    /// Its name in an instrument and in the keys of messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Branches => "branches",
            Self::Groups => "groups",
            Self::Constituencies => "constituencies",
            Self::Chapters => "chapters",
            Self::Obstacles => "obstacles",
            Self::Standards => "standards",
            Self::Options => "options",
            Self::Examples => "examples",
        }
    }
}

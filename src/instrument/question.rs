//! Questions: what a section asks, in which parts, and what a “yes” means.

use super::{Id, Matrix, MatrixPart, Pool, QuestionKind};
use crate::instrument::IndexMap;
use serde::Deserialize;

/// One section of the outline: the actions of a step, or a group of the checklist.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Section {
    /// Its id, the same as its file's name.
    #[serde(rename = "section")]
    pub id: Id,
    /// The step it belongs to.
    pub step: Id,
    /// Whether it is a group of the checklist (and not a step's list of actions).
    #[serde(default)]
    pub checklist: bool,
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Its place in the source.
    pub at: String,
    /// The parties and groups that can best answer its questions.
    #[serde(default)]
    pub who: Vec<Id>,
    /// Its questions and headings, in order.
    pub questions: IndexMap<Id, Question>,
}

/// What a node of the outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NodeType {
    /// Something the working group does.
    Action,
    /// A question with no questions under it.
    Leaf,
    /// A question of its own that decides whether those under it are asked.
    Gate,
    /// A sentence finished by the questions under it; takes no answer.
    Stem,
    /// A title over questions; takes no answer.
    Heading,
}

/// Whether “yes” is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// “Yes” is as it should be.
    #[default]
    Positive,
    /// “Yes” is a gap.
    Negative,
    /// Its facets have both signs; the overall reply is read in the favourable sense.
    Mixed,
}

/// The country role a question is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountryRole {
    /// Countries migrant workers come from.
    Origin,
    /// Countries they work in.
    Destination,
    /// Either.
    #[default]
    Both,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// The working group's own way of working.
    Process,
    /// The country's law and practice.
    #[default]
    Country,
    /// An agreement or arrangement.
    Agreement,
}

/// How many parts must hold for the whole to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Enough {
    /// Each of them.
    #[default]
    All,
    /// One of them (questions that ask for this *or* that).
    Any,
}

/// What counts as each reply.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyCriteria {
    /// What counts as yes.
    pub yes: String,
    /// What counts as partly.
    pub partly: String,
    /// What counts as no.
    pub no: String,
}

/// One part of a compound question.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Facet {
    /// A short phrase that is answered yes, partly or no.
    pub label: String,
    /// Whether “yes” to this part is good news; never mixed.
    #[serde(default)]
    pub polarity: Polarity,
    /// The country role this part is meant for; for the other role it counts as not applicable.
    #[serde(default)]
    pub role: CountryRole,
    /// Parts of other questions, as `question/facet`: a yes here contradicts a no there.
    #[serde(default)]
    pub not_without: Vec<String>,
    /// What a yes must have been entered in a register, each of it.
    #[serde(default)]
    pub entered: Vec<Entered>,
}

/// What a “yes” says is entered: a row of a register whose field holds one of some choices.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Entered {
    /// The register.
    pub register: Id,
    /// A field with choices.
    pub field: Id,
    /// Any of these will do.
    pub any_of: Vec<Id>,
}

/// What a question is asked about one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsOf<'a> {
    /// The rows people entered in a register.
    Register(&'a Id),
    /// The items of a list of the instrument.
    List(Pool),
}

/// A date field of a register.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// The register.
    pub register: Id,
    /// Its field.
    pub field: Id,
}

/// A question, gate, stem or heading.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// What kind of node it is.
    #[serde(rename = "type")]
    pub node: NodeType,
    /// How it is answered.
    #[serde(default)]
    pub kind: QuestionKind,
    /// The gate, stem or heading it stands under.
    #[serde(default)]
    pub under: Option<Id>,
    /// Raised when the meaning changes.
    #[serde(default = "first")]
    pub rev: u32,
    /// A few words for lists and for where one stands; its own within its section.
    #[serde(default)]
    pub short: Option<String>,
    /// The question, short enough to be read aloud.
    pub prompt: String,
    #[serde(default)]
    pub asks: Option<String>,
    /// Why it matters.
    #[serde(default)]
    pub matters: Option<String>,
    /// What counts as yes, partly and no.
    #[serde(default)]
    pub counts: Option<ReplyCriteria>,
    /// Its place in the source.
    pub at: String,
    /// Whether “yes” is good news.
    #[serde(default)]
    pub polarity: Polarity,
    /// The country role it is meant for.
    #[serde(default)]
    pub role: CountryRole,
    /// What it is about.
    #[serde(default, rename = "about")]
    pub subject: Topic,
    /// The register whose rows it is asked about, one by one.
    #[serde(default, rename = "for")]
    pub for_register: Option<Id>,
    /// The list of the instrument whose items it is asked about, one by one.
    #[serde(default)]
    pub for_each: Option<Pool>,
    /// The date before which nothing can show its answer: of the row asked about, or the earliest of all rows.
    #[serde(default)]
    pub since: Option<Dated>,
    /// Its parts, where it is compound.
    #[serde(default)]
    pub facets: IndexMap<Id, Facet>,
    /// Whether all parts must hold for an overall yes, or one is enough.
    #[serde(default)]
    pub enough: Enough,
    /// Parts without which there is nothing to judge: where none of them holds, the whole is no.
    #[serde(default)]
    pub basis: Vec<Id>,
    /// Alternatives, each a list of parts: one whole alternative is enough, and together they count as one part.
    #[serde(default)]
    pub either: Vec<Vec<Id>>,
    /// A list of the instrument that adds one part for each of its items.
    #[serde(default)]
    pub facets_from: Option<Pool>,
    /// What may be chosen, for `choice` and `choices`.
    #[serde(default)]
    pub choices: IndexMap<Id, String>,
    /// Parts entered beside the reply: the population of a number, the date it describes.
    #[serde(default)]
    pub further: Vec<MatrixPart>,
    /// For `matrix`: its rows, columns and parts.
    #[serde(default)]
    pub matrix: Option<Matrix>,
    /// Chapters of the report it feeds.
    #[serde(default)]
    pub chapters: Vec<Id>,
    /// The standards its words name; a gap found there is a gap of theirs.
    #[serde(default)]
    pub standards: Vec<Id>,
    /// Obstacles it may reveal.
    #[serde(default)]
    pub obstacles: Vec<Id>,
    /// Policy options it leads to.
    #[serde(default)]
    pub options: Vec<Id>,
    /// The parties and groups that can best answer it, where they are not those of its section.
    #[serde(default)]
    pub who: Vec<Id>,
    /// Letters of the extension-strategy paragraph it serves.
    #[serde(default)]
    pub letters: Vec<Id>,
}

fn first() -> u32 {
    1
}

impl Question {
    /// Whether a part is asked of a country of this role.
    #[must_use]
    pub fn facet_arises(&self, facet: &Id, role: CountryRole) -> bool {
        let of = self.facets.get(facet).map_or(CountryRole::Both, |facet| facet.role);
        of == CountryRole::Both || role == CountryRole::Both || of == role
    }

    /// What it is asked about one by one; nothing where it is asked once.
    #[must_use]
    pub fn rows_of(&self) -> Option<RowsOf<'_>> {
        let list = self.for_each.map(RowsOf::List);
        list.or_else(|| self.for_register.as_ref().map(RowsOf::Register))
    }

    /// What it is called where there is no room for all it asks.
    #[must_use]
    pub fn name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.prompt)
    }

    /// Whether it takes an answer (a stem or heading does not).
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(self.node, NodeType::Action | NodeType::Leaf | NodeType::Gate)
    }
}

//! An instrument put together: its definition, its sections, and where every question stands.

use super::{
    Definition, Id, Listing, Matrix, MatrixOf, NodeType, Polarity, Pool, Question, QuestionKind, Reference,
    RegisterGroup, Section,
};
use crate::instrument::IndexMap;
use std::collections::HashMap;
use std::ops::Deref;

/// A complete instrument in one language.
#[derive(Debug, Clone)]
pub struct Instrument {
    definition: Definition,
    /// Sections by id, in the order of the outline.
    pub sections: IndexMap<Id, Section>,
    /// The instrument's bibliography.
    pub references: IndexMap<Id, Reference>,
    /// The language its texts are in (falls back to the base text by text).
    pub text_language: String,
    nodes: IndexMap<Id, Node>,
    wordings: HashMap<Id, String>,
}

/// Where a question, gate, stem or heading stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The section that holds it.
    pub section: Id,
    /// Its printed number, `2.15`; empty for stems and headings.
    pub number: String,
    /// 0 at the section's own level.
    pub depth: usize,
    /// The gates above it, nearest first.
    pub gates: Vec<Id>,
    /// The questions and headings directly under it.
    pub children: Vec<Id>,
}

/// The instrument's lists read as its own.
impl Deref for Instrument {
    type Target = Definition;
    fn deref(&self) -> &Definition {
        &self.definition
    }
}

impl Instrument {
    /// Puts an instrument together and works out where every question stands.
    ///
    /// Faults in the data (an unknown parent, a cycle) leave the node at its section's level; `lint` names them.
    #[must_use]
    pub fn assemble(
        definition: Definition,
        sections: IndexMap<Id, Section>,
        references: IndexMap<Id, Reference>,
        text_language: String,
    ) -> Self {
        let nodes = place(&definition, &sections);
        let mut instrument = Self { definition, sections, references, text_language, nodes, wordings: HashMap::new() };
        instrument.wordings =
            instrument.questions().map(|(id, question)| (id.clone(), instrument.wording_of(question))).collect();
        instrument
    }

    /// Takes over the fingerprints of the base language, so that an answer given in one language is not stale in another.
    #[must_use]
    pub fn with_wordings_of(mut self, base: &Self) -> Self {
        self.wordings.clone_from(&base.wordings);
        self
    }

    /// Every question, gate, stem and heading in the order of the outline.
    pub fn questions(&self) -> impl Iterator<Item = (&Id, &Question)> {
        self.sections.values().flat_map(|section| section.questions.iter())
    }

    /// Whether a question is asked about the rows of a register one by one.
    #[must_use]
    pub fn asks_about_rows_of(&self, register: &Id) -> bool {
        self.asked_about_rows_of(register).next().is_some()
    }

    /// Every node that takes an answer, in the order of the outline.
    pub fn asked(&self) -> impl Iterator<Item = (&Id, &Question)> {
        self.questions().filter(|(_, question)| question.is_asked())
    }

    /// One question, gate, stem or heading.
    #[must_use]
    pub fn question(&self, id: &Id) -> Option<&Question> {
        let node = self.nodes.get(id)?;
        self.sections.get(&node.section)?.questions.get(id)
    }

    /// The gates, stems and headings a question stands under, nearest first.
    pub fn above(&self, id: &Id) -> impl Iterator<Item = &Question> {
        let parent = |question: &&Question| self.question(question.under.as_ref()?);
        std::iter::successors(self.question(id).and_then(|asked| parent(&asked)), parent).take(self.nodes.len())
    }

    /// Where a question stands.
    #[must_use]
    pub fn node(&self, id: &Id) -> Option<&Node> {
        self.nodes.get(id)
    }

    /// All nodes in the order of the outline.
    #[must_use]
    pub fn nodes(&self) -> &IndexMap<Id, Node> {
        &self.nodes
    }

    /// The parts of a question: its own facets, then one for each item of the list it takes facets from.
    #[must_use]
    pub fn facets<'a>(&'a self, question: &'a Question) -> Vec<(Id, &'a str, Polarity)> {
        let own = question.facets.iter().map(|(id, facet)| (id.clone(), facet.label.as_str(), facet.polarity));
        let pooled = question.facets_from.into_iter().flat_map(|pool| self.pool(pool));
        own.chain(pooled.map(|(id, label)| (id, label, Polarity::Positive))).collect()
    }

    /// The part of a question that `question/facet` names.
    #[must_use]
    pub fn part_named(&self, name: &str) -> Option<(Id, Id)> {
        let (question, facet) = name.split_once('/')?;
        let (question, facet) = (Id::new(question).ok()?, Id::new(facet).ok()?);
        self.question(&question).is_some_and(|it| self.has_facet(it, &facet)).then_some((question, facet))
    }

    /// Whether a question has a facet of this name.
    #[must_use]
    pub fn has_facet(&self, question: &Question, facet: &Id) -> bool {
        question.facets.contains_key(facet)
            || question.facets_from.is_some_and(|pool| self.pool(pool).iter().any(|(id, _)| id == facet))
    }

    /// The registers people edit, heading by heading.
    pub fn listed_registers(&self) -> impl Iterator<Item = (RegisterGroup, &Id, &super::Register)> {
        let of_group = |group| {
            let registers = self.registers.iter().filter(move |(_, it)| it.group() == group);
            registers.map(move |(id, it)| (group, id, it))
        };
        RegisterGroup::LISTED.into_iter().flat_map(of_group)
    }

    /// The questions asked about each row of a register, in order.
    pub fn asked_about_rows_of(&self, register: &Id) -> impl Iterator<Item = &Id> {
        self.asked().filter(move |(_, question)| question.for_register.as_ref() == Some(register)).map(|(id, _)| id)
    }

    /// The register a question is about: whose rows it is asked about, else the one its questions, its date or its
    /// parts are about.
    #[must_use]
    pub fn register_of(&self, id: &Id) -> Option<&Id> {
        let question = self.question(id)?;
        let of_date = || question.since.as_ref().map(|since| &since.register);
        let of_parts =
            || question.facets.values().flat_map(|facet| &facet.entered).map(|entered| &entered.register).next();
        let under = || self.node(id)?.children.iter().find_map(|child| self.question(child)?.for_register.as_ref());
        question.for_register.as_ref().or_else(under).or_else(of_date).or_else(of_parts)
    }

    /// A list of the instrument as ids and labels; obstacles come with their sub-items as `obstacle.item`.
    #[must_use]
    pub fn pool(&self, pool: Pool) -> Vec<(Id, &str)> {
        match pool {
            Pool::Branches => self.branches.iter().map(|(id, it)| (id.clone(), it.label.as_str())).collect(),
            Pool::Groups => self.groups.iter().map(|(id, it)| (id.clone(), it.label.as_str())).collect(),
            Pool::Constituencies => {
                self.constituencies.iter().map(|(id, it)| (id.clone(), it.label.as_str())).collect()
            }
            Pool::Chapters => self.chapters.iter().map(|(id, it)| (id.clone(), it.title.as_str())).collect(),
            Pool::Standards => self.standards.iter().map(|(id, it)| (id.clone(), it.code.as_str())).collect(),
            Pool::Options => self.options.iter().map(|(id, it)| (id.clone(), it.title.as_str())).collect(),
            Pool::Examples => self.options.iter().flat_map(|(id, it)| parts_of(id, &it.examples)).collect(),
            Pool::Obstacles => self
                .obstacles
                .iter()
                .flat_map(|(id, obstacle)| {
                    std::iter::once((id.clone(), obstacle.title.as_str())).chain(parts_of(id, &obstacle.items))
                })
                .collect(),
        }
    }

    /// Every text of the report that people may draft: those that belong to no chapter, then the chapters.
    pub fn texts(&self) -> impl Iterator<Item = &Id> {
        self.drafts.keys().chain(self.chapters.keys())
    }

    /// What a text of the report is called: number and title of a chapter, the title of another text.
    #[must_use]
    pub fn text_title(&self, id: &Id) -> Option<String> {
        let chapter = self.chapters.get(id).map(|chapter| format!("{} {}", chapter.number, chapter.title));
        chapter.or_else(|| self.drafts.get(id).map(|draft| draft.title.clone()))
    }

    /// What belongs in a text of the report.
    #[must_use]
    pub fn text_summary(&self, id: &Id) -> Option<&str> {
        let chapter = self.chapters.get(id).map(|chapter| chapter.summary.as_str());
        chapter.or_else(|| self.drafts.get(id).map(|draft| draft.summary.as_str()))
    }

    /// What a list calls one of its items: its label, or, where there is little room, a short one.
    #[must_use]
    pub fn label_in(&self, pool: Pool, id: &Id, short: bool) -> Option<&str> {
        match self.groups.get(id).filter(|_| short && pool == Pool::Groups) {
            Some(group) => Some(group.short.as_str()),
            None => self.pool(pool).into_iter().find(|(of, _)| of == id).map(|(_, label)| label),
        }
    }

    /// The matrix a question is answered through, where it is.
    #[must_use]
    pub fn matrix<'a>(&'a self, question: &'a Question) -> Option<&'a Matrix> {
        match question.kind {
            QuestionKind::Matrix(MatrixOf::Standards) => Some(Matrix::standards()),
            QuestionKind::Matrix(MatrixOf::Coverage) => Some(Matrix::coverage()),
            QuestionKind::Matrix(MatrixOf::Question) => question.matrix.as_ref(),
            _ => None,
        }
    }

    /// The rows of a matrix that count for what it adds up to: of standards those in the source's own table.
    pub fn counted_rows(&self, matrix: &Matrix) -> impl Iterator<Item = Id> {
        let counts = |id: &Id| self.standards.get(id).is_none_or(|standard| standard.listing == Listing::Table1);
        let is_of_standards = matrix.rows == Pool::Standards;
        self.pool(matrix.rows).into_iter().map(|(id, _)| id).filter(move |id| !is_of_standards || counts(id))
    }

    /// What a cell of a matrix that a question defines is called: number of the question, row and column.
    #[must_use]
    pub fn matrix_cell_label(&self, question: &Id, row: &Id, column: Option<&Id>) -> String {
        let number = self.node(question).map_or(question.as_str(), |node| node.number.as_str());
        let matrix = self.question(question).and_then(|question| self.matrix(question));
        let label = |pool: Option<Pool>, id: &Id| {
            pool.and_then(|pool| self.label_in(pool, id, true)).unwrap_or(id.as_str()).to_owned()
        };
        let mut label_of = vec![number.to_owned(), label(matrix.map(|it| it.rows), row)];
        label_of.extend(column.map(|column| label(matrix.and_then(|it| it.columns), column)));
        label_of.join(" · ")
    }

    /// The first question answered through one of the matrices with addresses of their own.
    #[must_use]
    pub fn question_of_matrix(&self, of: MatrixOf) -> Option<&Id> {
        self.asked().find(|(_, question)| question.kind == QuestionKind::Matrix(of)).map(|(id, _)| id)
    }

    /// Fingerprint of the base wording of a question: changes when its words or its parts do.
    #[must_use]
    pub fn wording(&self, id: &Id) -> Option<&str> {
        self.wordings.get(id).map(String::as_str)
    }

    fn wording_of(&self, question: &Question) -> String {
        let mut words = question.prompt.clone();
        for (id, label, _) in self.facets(question) {
            words.push('\n');
            words.push_str(id.as_str());
            words.push('\t');
            words.push_str(label);
        }
        print_of(&words)
    }
}

/// FNV-1a over the text, as 16 hexadecimal digits: stable across versions of the program and its libraries.
pub(crate) fn print_of(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

/// Numbers the questions step by step and finds parents, depths and gates.
/// The parts of a thing of a list, each by the id of both: `obs-information.a`.
fn parts_of<'a>(of: &Id, parts: &'a IndexMap<Id, String>) -> Vec<(Id, &'a str)> {
    let named = |(part, text): (&Id, &'a String)| Id::new(&format!("{of}.{part}")).ok().map(|id| (id, text.as_str()));
    parts.iter().filter_map(named).collect()
}

fn place(definition: &Definition, sections: &IndexMap<Id, Section>) -> IndexMap<Id, Node> {
    let mut nodes: IndexMap<Id, Node> = IndexMap::default();
    let mut asked_in_step: HashMap<&Id, usize> = HashMap::new();
    for section in sections.values() {
        let step_number = definition.steps.get(&section.step).map_or("", |step| step.number.as_str());
        for (id, question) in &section.questions {
            let number = if question.is_asked() {
                let count = asked_in_step.entry(&section.step).or_insert(0);
                *count += 1;
                format!("{step_number}.{count}")
            } else {
                String::new()
            };
            let (depth, gates) = match question.under.as_ref().and_then(|parent| nodes.get(parent).map(|n| (parent, n)))
            {
                Some((parent, node)) => {
                    let is_gate = section.questions.get(parent).is_some_and(|q| q.node == NodeType::Gate);
                    let own_gate = is_gate.then(|| parent.clone());
                    (node.depth + 1, own_gate.into_iter().chain(node.gates.iter().cloned()).collect())
                }
                None => (0, Vec::new()),
            };
            if let Some(parent) = question.under.as_ref().and_then(|parent| nodes.get_mut(parent)) {
                parent.children.push(id.clone());
            }
            nodes.insert(id.clone(), Node { section: section.id.clone(), number, depth, gates, children: Vec::new() });
        }
    }
    nodes
}

//! What an instrument holds, as counts: its completeness at a glance.

use super::{Instrument, Listing, NodeType};
use serde::Serialize;

/// Counts of everything an instrument asks and lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Inventory {
    /// Steps of the process.
    pub steps: usize,
    /// Actions of the steps.
    pub actions: usize,
    /// Chapters the report must have.
    pub chapters: usize,
    /// Groups of the checklist.
    pub groups: usize,
    /// Checklist questions with no questions under them.
    pub leaves: usize,
    /// Checklist questions that decide whether others are asked.
    pub gates: usize,
    /// Sentences finished by the questions under them.
    pub stems: usize,
    /// Titles over questions.
    pub headings: usize,
    /// Parts of the compound leaf questions, matrices not counted.
    pub facets: usize,
    /// Leaf facets for which “yes” is a gap.
    pub negative_facets: usize,
    /// Standards in the source's own table.
    pub standards: usize,
    /// Standards outside the table: named elsewhere in the source, or marked as supplements.
    pub supplements: usize,
    /// Branches of social security.
    pub branches: usize,
    pub obstacles: usize,
    /// Sub-items of obstacles.
    pub obstacle_items: usize,
    /// Policy options.
    pub options: usize,
    /// Examples given for the options.
    pub examples: usize,
    /// Letters of the extension-strategy paragraph.
    pub letters: usize,
    /// Key statistics.
    pub statistics: usize,
    /// Terms in the glossary.
    pub terms: usize,
    /// Registers of its own.
    pub registers: usize,
    /// Languages, the base included.
    pub languages: usize,
}

impl Inventory {
    /// Counts an instrument.
    #[must_use]
    pub fn of(instrument: &Instrument) -> Self {
        let nodes = |node: NodeType| instrument.questions().filter(|(_, q)| q.node == node).count();
        let leaf_facets =
            || instrument.questions().filter(|(_, q)| q.node == NodeType::Leaf).flat_map(|(_, q)| q.facets.values());
        let in_table = instrument.standards.values().filter(|s| s.listing == Listing::Table1).count();
        Self {
            steps: instrument.steps.len(),
            actions: nodes(NodeType::Action),
            chapters: instrument.chapters.len(),
            groups: instrument.sections.values().filter(|section| section.checklist).count(),
            leaves: nodes(NodeType::Leaf),
            gates: nodes(NodeType::Gate),
            stems: nodes(NodeType::Stem),
            headings: nodes(NodeType::Heading),
            facets: leaf_facets().count(),
            negative_facets: leaf_facets().filter(|f| f.polarity == super::Polarity::Negative).count(),
            standards: in_table,
            supplements: instrument.standards.len() - in_table,
            branches: instrument.branches.len(),
            obstacles: instrument.obstacles.len(),
            obstacle_items: instrument.obstacles.values().map(|o| o.items.len()).sum(),
            options: instrument.options.len(),
            examples: instrument.options.values().map(|o| o.examples.len()).sum(),
            letters: instrument.letters.len(),
            statistics: instrument.statistics.len(),
            terms: instrument.glossary.len(),
            registers: instrument.registers.values().filter(|register| !register.common).count(),
            languages: instrument.languages.len(),
        }
    }
}

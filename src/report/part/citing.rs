//! Sources named in long texts, and the end of composing: what people typed gets its structure and its references.

use super::Page;
use super::page::source_anchor;
use crate::document::{Document, Inline, Line, TextSetting, Tone};
use crate::instrument::Id;
use crate::report::beside;
use crate::text::{TextReference, sources_in};

impl Page<'_> {
    /// Gives the sources a long text names their numbers, in reading order.
    pub(super) fn cite_named_in(&mut self, text: &str) {
        for source in sources_in(text).filter_map(|source| Id::new(&source).ok()) {
            if self.is_source(&source) {
                self.cite(&source);
            }
        }
    }

    /// The finished document: every long text set out, every reference in it written as the workbook asks.
    pub fn finish(mut self) -> Document {
        let document = beside::told(std::mem::take(&mut self.out).finish());
        document.set_out(&mut TextSetting { language: None, reference: &mut |references| self.references(references) })
    }

    fn references(&self, references: &[TextReference]) -> Line {
        let mut line = Line::new();
        for (index, reference) in references.iter().enumerate() {
            if index > 0 {
                line.push_text(" ");
            }
            line.push(self.reference(reference));
        }
        line
    }

    fn reference(&self, reference: &TextReference) -> Inline {
        let known = Id::new(&reference.source).ok().filter(|id| self.is_source(id));
        let numbered = known.and_then(|id| Some((self.cited.get_index_of(&id)? + 1, id)));
        match numbered {
            Some((number, id)) => {
                let at = reference.at.as_ref().map(|at| format!(", {at}")).unwrap_or_default();
                Inline::cite(format!("{number}{at}"), source_anchor(&id))
            }
            // a reference that leads nowhere stands where it was typed, and says so
            None => Inline::sign(
                Tone::Unsupported,
                self.words.with("report-reference-lost", &[("source", (&reference.source).into())]),
            ),
        }
    }

    /// Whether a register that can be cited has a row of this id.
    fn is_source(&self, id: &Id) -> bool {
        let mut citable = self.instrument.registers.iter().filter(|(_, register)| register.cites);
        citable.any(|(register, _)| self.published.row(register, id).is_some())
    }
}

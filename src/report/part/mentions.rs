//! Parts of the report that texts name, `[#schemes]`: where each may stand, and what it is called where it has no number.

use super::Page;
use super::page::anchor;
use crate::document::{Block, MentionWords};
use crate::i18n::{Apart, told};
use crate::instrument::{Figure, Id, Landmark, MatrixOf};
use crate::wording::phrase;
use crate::workbook::{Place, Slot};

impl Page<'_> {
    /// What a text that names a part of the report reads there.
    pub(super) fn mentioned(&self, name: &str) -> MentionWords {
        let Some((id, landmark)) = self.instrument.landmark(name) else {
            let text = self.words.with("report-mention-lost", &[("name", name.into())]);
            return MentionWords { to: Vec::new(), text: told(&text, Apart::Line) };
        };
        let heading = match landmark {
            Landmark::Chapter(_) => Place::Chapter(id.clone()).to_string(),
            Landmark::Register(_) => format!("registers/{id}"),
            Landmark::Overview(_) => format!("overviews/{id}"),
            Landmark::Matrix(_, MatrixOf::Standards) => "standards".to_owned(),
            Landmark::Matrix(_, MatrixOf::Coverage) => "coverage".to_owned(),
            Landmark::Figure(_) => String::new(),
            Landmark::Matrix(_, MatrixOf::Question) => anchor(&Place::Answer(Slot::of(id.clone()))),
        };
        let text = match landmark {
            Landmark::Chapter(it) => {
                self.words.with("report-chapter-short", &[("number", (&it.number.to_string()).into())])
            }
            other => {
                let title = phrase::landmark(self.words, &other);
                self.words.with("report-mention-title", &[("title", (&title).into())])
            }
        };
        MentionWords { to: vec![table_of(id), heading], text: told(&text, Apart::Line) }
    }

    /// The figure that follows is the one texts mean by its name; of several of a kind the first.
    pub(super) fn stands_for_figure(&mut self, figure: Figure) {
        let id = self.instrument.landmark(figure.name()).map(|(id, _)| id.clone());
        id.iter().for_each(|id| self.stands_for(id));
    }

    /// The table that follows is the one texts mean by this name; of several tables the first.
    pub(super) fn stands_for(&mut self, id: &Id) {
        if self.named_tables.insert(id.clone()) {
            self.out.block(Block::Anchor(table_of(id)));
        }
    }
}

fn table_of(id: &Id) -> String {
    format!("table-of/{id}")
}

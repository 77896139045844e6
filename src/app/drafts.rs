//! Text that is typed and not put down: one look at the whole model finds it, so that no form can forget to say so.
//!
//! `update::drafts` compares what is found after every message with what the journal was told before it.

use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::record::Pane;
use crate::instrument::IndexMap;
use crate::workbook::{DraftPlace, Drafts};

/// The places that are open for typing, each with what was typed, where anything was.
#[must_use]
pub fn open_places(model: &Model) -> IndexMap<DraftPlace, Option<Vec<String>>> {
    let mut open = IndexMap::default();
    for overlay in &model.overlays {
        match overlay {
            Overlay::Form(form) if form.purpose.is_kept() => {
                open.insert(DraftPlace::Form(form.purpose.clone()), form.typed());
            }
            Overlay::Picker(picker) => {
                if let Some(purpose) = picker.form() {
                    // the words that narrow the list become the name of the new row
                    let typed = picker.filter.is_changed().then(|| vec![picker.filter.text().to_owned()]);
                    open.insert(DraftPlace::Form(purpose), typed);
                }
            }
            Overlay::Record(pane) => open.extend(of_pane(pane)),
            // words that only look for something
            Overlay::Form(_)
            | Overlay::Palette(_)
            | Overlay::Search(_)
            | Overlay::Chapters(_)
            | Overlay::Documents(_) => {}
            // nothing is typed there
            Overlay::Writing(_)
            | Overlay::Help(_)
            | Overlay::Menu(_)
            | Overlay::Ask(_)
            | Overlay::Decide(_)
            | Overlay::Positions(_)
            | Overlay::Confirm { .. } => {}
        }
    }
    for screen in model.back.iter().chain(&model.forward).chain([&model.screen]) {
        match screen {
            Screen::Question(pane) => open.extend(of_pane(pane)),
            Screen::Register(screen) => open.extend(screen.pane.as_ref().and_then(of_pane)),
            // words that only look for something
            Screen::Problems(_) => {}
            // nothing is typed there
            Screen::Start(_) | Screen::Grid(_) | Screen::Meeting(_) | Screen::Projector(_) | Screen::Reader(_) => {}
            Screen::Costing(_) => {}
        }
    }
    if let Some((place, lines)) = &model.asked {
        let is_typed = lines.iter().any(|line| !line.trim().is_empty());
        open.insert(place.clone(), is_typed.then(|| lines.clone()));
    }
    open
}

/// The field open in a record.
fn of_pane(pane: &Pane) -> Option<(DraftPlace, Option<Vec<String>>)> {
    let editing = pane.editing.as_ref()?;
    // a text that was emptied is a change, too
    let typed = editing.field.is_changed().then(|| vec![editing.field.text().to_owned()]);
    Some((DraftPlace::Cell(editing.cell.clone()), typed))
}

impl Model {
    /// Everything typed that is not put down: what was kept, and what stands in what is open.
    #[must_use]
    pub fn drafts(&self) -> Drafts {
        let mut drafts = self.typed.kept.clone();
        drafts.extend(open_places(self).into_iter().filter_map(|(place, typed)| Some((place, typed?))));
        drafts
    }
}

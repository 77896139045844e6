//! What is remembered of text that is typed and not put down; `drafts` finds it, `update::drafts` tells the journal.

use crate::workbook::{DraftPlace, Drafts, Purpose};

/// What is remembered of text that is typed and not put down.
#[derive(Debug, Default)]
pub struct DraftState {
    /// What was left without being put down; it is shown again where it was typed.
    pub kept: Drafts,
    /// Forms that are opened again with what was left in them, the next one last.
    pub reopen: Vec<Purpose>,
    /// What the journal was told.
    pub(super) told: Drafts,
    /// What was put down by the message that is being worked on.
    pub(super) put_down: Vec<DraftPlace>,
    /// Whether it was said that leaving now leaves text behind.
    pub(super) asked_to_leave: bool,
}

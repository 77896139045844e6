//! Work that is not in the file: what a session that ended badly left behind, as edits.

use super::{Cell, Edit, Purpose};

/// What can be recovered, and whose it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rescue {
    /// The journal it comes from.
    pub journal: std::path::PathBuf,
    /// Who worked.
    pub user: String,
    /// On which computer.
    pub host: String,
    /// When it was last written to, `2026-11-22T14:32:07`.
    pub at: String,
    /// What puts it into the workbook.
    pub edits: Vec<Edit>,
    /// How many of these cells were changed in the file as well.
    pub both: usize,
    /// Cells whose text was still being typed.
    pub drafts: Vec<Cell>,
    /// Text being typed that fits no cell as it is, such as half a date.
    pub loose: Vec<(Cell, String)>,
    /// Text typed into forms that were not sent: their lines.
    pub forms: Vec<(Purpose, Vec<String>)>,
    /// Whether the end of the journal could not be read.
    pub torn: bool,
    /// Whether the file is one the journal does not know.
    pub other_file: bool,
}

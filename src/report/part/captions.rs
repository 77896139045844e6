//! The lists of tables and of figures, behind the contents.

use super::Page;
use crate::document::Captioned;

/// A list for each kind there is anything of.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    for (key, kind) in [("list-of-tables", Captioned::Table), ("list-of-figures", Captioned::Figure)] {
        let title = page.t(key);
        page.out.captions(title, kind);
    }
}

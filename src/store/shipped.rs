//! The instruments and common texts inside the program.

use include_dir::{Dir, include_dir};

/// `assessments/`, as it was when the program was built.
pub(super) static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assessments");

/// A file of the program's own data.
pub(super) fn shipped(file: &str) -> Option<&'static str> {
    SHIPPED.get_file(file)?.contents_utf8()
}

//! The end of every command that changes a workbook in place: one kept version, one save.

use super::call::{Call, OpenedWorkbook, Refused};
use crate::store::{self, Stamp};
use std::path::Path;

/// Saves a workbook that was changed, and keeps first what its file holds.
pub fn save(call: &mut Call, file: &Path, opened: &OpenedWorkbook) -> Result<(), Refused> {
    call.tell_comments(opened);
    let (workbook, text) = (&opened.loaded.workbook, &opened.loaded.text);
    if let Some(dirs) = &call.dirs
        && let Err(error) = store::keep_version(dirs, &workbook.id, file, text.as_bytes())
    {
        // the change is worth more than the version
        let reason = error.to_string();
        call.out.complain(&call.words.with("cli-set-no-version", &[("reason", (&reason).into())]));
    }
    let saved = store::save(file, workbook, &Stamp::of(text), call.dirs.as_ref())
        .map_err(|fault| Refused::because(&call.words, &fault.explain()))?;
    if !saved.confirmed {
        call.out.complain(&call.words.t("cli-unconfirmed"));
    }
    Ok(())
}

//! `tripartite share`: a copy of a workbook without its restricted remarks, for those who were not in the room.

use super::call::{Call, Outcome, Refused};
use super::report::{existing, not_over, tell_kept};
use crate::runtime::faults;
use crate::store::{self, SaveFault};
use std::path::Path;

/// Writes the copy; an existing file is replaced only with `--force` and kept, the workbook itself never.
pub fn share(call: &mut Call, file: &Path, output: &Path, force: bool) -> Result<Outcome, Refused> {
    not_over(call, file, output, force)?;
    let mut workbook = call.open(file)?.loaded.workbook;
    let count = workbook.leave_out_restricted();
    workbook.shared = true;
    let refused = |fault: SaveFault| Refused::for_this(&faults::export(&call.words, &fault));
    // the workbook is written anew, so that nothing of the file is left that is no part of it, such as a comment
    let text = store::to_text(&workbook).map_err(refused)?;
    let kept = store::export(output, &text, existing(force, call.places.as_ref())).map_err(refused)?;
    let shown = output.display().to_string();
    call.out.line(&call.words.with("cli-shared", &[("file", (&shown).into()), ("count", count.into())]));
    tell_kept(call, output, kept);
    Ok(Outcome::Done)
}

//! `tripartite share`: a copy of a workbook without what stays in the group, for those who were not in the room.

use super::call::{Call, CommandOutcome, Refused};
use super::report::{existing, not_over, tell_kept};
use crate::i18n::Words;
use crate::store::{self, SaveFault};
use crate::workbook::LeftOut;
use std::path::Path;

/// Writes the copy; an existing file is replaced only with `--force` and kept, the workbook itself never.
pub fn share(call: &mut Call, file: &Path, output: &Path, force: bool) -> Result<CommandOutcome, Refused> {
    not_over(call, file, output, force, "cli-report-force")?;
    let mut workbook = call.open(file)?.loaded.workbook;
    let left = workbook.leave_out_restricted();
    workbook.shared = true;
    let refused = |fault: SaveFault| Refused::because(&call.words, &fault.explain_export());
    // the workbook is written anew, so that nothing of the file is left that is no part of it, such as a comment
    let text = store::to_text(&workbook).map_err(refused)?;
    let kept = store::export(output, &text, existing(force, call.dirs.as_ref())).map_err(refused)?;
    let shown = output.display().to_string();
    let what = left_out(&call.words, &left);
    let key = if what.is_empty() { "cli-shared-whole" } else { "cli-shared" };
    call.out.line(&call.words.with(key, &[("file", (&shown).into()), ("what", (&what).into())]));
    tell_kept(call, output, kept);
    Ok(CommandOutcome::Done)
}

/// What was left out, kind by kind; empty where nothing was.
fn left_out(words: &Words, left: &LeftOut) -> String {
    let kinds = [
        ("cli-left-remarks", left.remarks),
        ("cli-left-notes", left.notes),
        ("cli-left-positions", left.positions),
        ("cli-left-versions", left.versions),
        ("cli-left-unknown", left.unknown),
    ];
    let some = kinds.iter().filter(|(_, count)| *count > 0);
    some.map(|(key, count)| words.with(key, &[("count", (*count).into())])).collect::<Vec<_>>().join(", ")
}

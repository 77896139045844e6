//! The text of a workbook's file, written whole and read back whole.

use super::super::workbook_file::parse_workbook;
use super::super::yaml;
use super::fault::SaveFault;
use crate::i18n::Explanation;
use crate::workbook::Workbook;
use std::path::Path;

/// The file's text: the workbook and its tail count.
pub fn to_text(workbook: &Workbook) -> Result<String, SaveFault> {
    let not_the_same = |why: Explanation| SaveFault::NotTheSame(Box::new(why));
    let refused = |reason: String| not_the_same(Explanation::of("lint-system").put("reason", reason));
    let mut text = yaml::write(workbook).map_err(refused)?;
    text.push_str(&count_line(workbook.count()));
    match parse_workbook(Path::new(""), &text) {
        Ok(back) if back == *workbook => Ok(text),
        Ok(_) => Err(not_the_same(Explanation::of("lint-it-differs").without_remedy())),
        Err(fault) => Err(not_the_same(fault.error.explain(fault.line))),
    }
}

/// The last line of every file.
pub(super) fn count_line(count: usize) -> String {
    format!("count: {count}\n")
}

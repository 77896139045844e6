//! Comments people wrote into a workbook's file by hand: the next save does not keep them, so they are told of.

use super::save::to_text;
use crate::workbook::Workbook;

/// Whether a file holds comments: more signs `#` stand in it than in what it says.
#[must_use]
pub fn has_comments(text: &str, workbook: &Workbook) -> bool {
    let signs = |text: &str| text.bytes().filter(|byte| *byte == b'#').count();
    // what the program writes has none, and is not written anew to find out
    let may_begin = |line: &str| line.trim_start().starts_with('#') || line.contains(" #");
    text.lines().any(may_begin) && to_text(workbook).is_ok_and(|written| signs(text) > signs(&written))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::has_comments;
    use crate::store::parse_workbook;
    use std::path::Path;

    #[test]
    fn a_comment_is_told_from_a_sign_in_a_text() {
        let of = |why: &str, more: &str| {
            let text = format!(
                "tripartite-workbook: 1\nid: \"a10ce4b5-1955-4303-906d-d051975a47ad\"\ncountry: \"THA\"\ninstrument:\n  \
                 id: migrant-domestic-workers\n  version: \"1.0.0\"\nlanguages:\n  work: en\n{more}answers:\n  \
                 consult-gender:\n    reply: \"no\"\n    why: {why}\ncount: 1\n"
            );
            has_comments(&text, &parse_workbook(Path::new("x.yaml"), &text).unwrap())
        };
        assert!(!of("none", ""));
        assert!(!of("\"see # 4, and #5\"", "") && !of("|\n      # a heading\n      text", ""));
        assert!(of("none", "# do not touch 2.13\n") && of("see s. 4 # and s. 27", ""));
    }
}

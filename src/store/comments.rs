//! Comments people wrote into a workbook's file by hand: the next save does not keep them, so they are told of.

use super::Loaded;
use super::save::to_text;

/// Whether a file holds comments. Our own reader has seen it; of what the library read it is found out: more signs `#`
/// stand in it than in what it says.
#[must_use]
pub fn has_comments(loaded: &Loaded) -> bool {
    loaded.has_comments.unwrap_or_else(|| {
        let signs = |text: &str| text.bytes().filter(|byte| *byte == b'#').count();
        let may_begin = |line: &str| line.trim_start().starts_with('#') || line.contains(" #");
        loaded.text.lines().any(may_begin)
            && to_text(&loaded.workbook).is_ok_and(|written| signs(&loaded.text) > signs(&written))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::has_comments;
    use crate::store::{Loaded, read_workbook};

    #[test]
    fn a_comment_is_told_from_a_sign_in_a_text() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("x.yaml");
        let of = |why: &str, more: &str| {
            let text = format!(
                "tripartite-workbook: 1\nid: \"a10ce4b5-1955-4303-906d-d051975a47ad\"\ncountry: \"THA\"\ninstrument:\n  \
                 id: migrant-domestic-workers\n  version: \"1.0.0\"\nlanguages:\n  work: en\n{more}answers:\n  \
                 consult-gender:\n    reply: \"no\"\n    why: {why}\ncount: 1\n"
            );
            std::fs::write(&file, text).unwrap();
            let read = read_workbook(&file).unwrap();
            let has = has_comments(&read);
            // whoever read it
            assert_eq!(has_comments(&Loaded { has_comments: None, ..read }), has, "{why} {more}");
            has
        };
        assert!(!of("none", ""));
        assert!(!of("\"see # 4, and #5\"", "") && !of("|\n      # a heading\n      text", ""));
        assert!(of("none", "# do not touch 2.13\n") && of("see s. 4 # and s. 27", ""));
    }
}

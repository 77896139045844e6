//! Reading a file in which a version-control tool left its conflict markers: the sides it was made of, each a workbook.
//!
//! Both styles of git are known, with and without the version both began with (`|||||||`). Each side must be a whole
//! workbook; only its tail count is not held against it, because lines that both sides share count for one of them.

use super::parse_error::{ParseError, ReadFault};
use super::workbook_file::parse_workbook;
use crate::workbook::Workbook;
use std::path::Path;

/// The versions in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictSides {
    /// What both began with, where the file shows it.
    pub base: Option<Workbook>,
    /// The version above the `=======`.
    pub ours: Workbook,
    /// The version below it.
    pub theirs: Workbook,
}

/// Lines of one side, with the line of the file each stands in.
#[derive(Default)]
struct ConflictSide<'a> {
    text: String,
    from: Vec<usize>,
    tail: Option<&'a str>,
}

/// Where in a conflict a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ConflictPart {
    Both,
    Ours,
    Base,
    Theirs,
}

/// Takes a text with conflict markers apart; `path` is only named in faults.
pub fn read_conflicted(path: &Path, text: &str) -> Result<ConflictSides, ReadFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = |line, error| ReadFault { path: path.to_owned(), line, column: 0, excerpt: Box::default(), error };
    let (mut ours, mut base, mut theirs) = (ConflictSide::default(), ConflictSide::default(), ConflictSide::default());
    let (mut within, mut begun, mut conflicts, mut with_base) = (ConflictPart::Both, 0, 0_usize, 0_usize);
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let number = at + 1;
        match (marker(line), within) {
            (Some('<'), ConflictPart::Both) => (within, begun, conflicts) = (ConflictPart::Ours, number, conflicts + 1),
            (Some('|'), ConflictPart::Ours) => (within, with_base) = (ConflictPart::Base, with_base + 1),
            (Some('='), ConflictPart::Ours | ConflictPart::Base) => within = ConflictPart::Theirs,
            (Some('>'), ConflictPart::Theirs) => within = ConflictPart::Both,
            // seven signs of another kind may stand in a text between conflicts
            (Some('=' | '|'), ConflictPart::Both) | (None, _) => {
                for (side, of) in [
                    (&mut ours, ConflictPart::Ours),
                    (&mut base, ConflictPart::Base),
                    (&mut theirs, ConflictPart::Theirs),
                ] {
                    if within == of || within == ConflictPart::Both {
                        side.add(line, number);
                    }
                }
            }
            // a conflict in a conflict, or an end without a beginning: nobody can tell the sides apart
            (Some(_), _) => return Err(fault(number, ParseError::ConflictMarks)),
        }
    }
    if within != ConflictPart::Both {
        return Err(fault(begun, ParseError::ConflictMarks));
    }
    // a conflict without its base leaves the base in doubt as a whole
    let base = (conflicts > 0 && with_base == conflicts).then_some(base);
    Ok(ConflictSides {
        base: base.and_then(|base| base.read(path).ok()),
        ours: ours.read(path)?,
        theirs: theirs.read(path)?,
    })
}

/// The sign of a conflict marker: seven of it at the beginning of a line, alone or before a blank.
fn marker(line: &str) -> Option<char> {
    let line = line.trim_end_matches(['\n', '\r']);
    let sign = line.chars().next().filter(|sign| "<|=>".contains(*sign))?;
    let rest = line.strip_prefix(&String::from(sign).repeat(7))?;
    (rest.is_empty() || rest.starts_with(' ')).then_some(sign)
}

impl<'a> ConflictSide<'a> {
    fn add(&mut self, line: &'a str, number: usize) {
        if line.starts_with("count:") {
            self.tail = Some(line);
            return;
        }
        if !line.trim().is_empty() && !line.starts_with('#') {
            // what stands behind the tail count is no tail
            self.tail = None;
        }
        self.text.push_str(line);
        self.from.push(number);
    }

    /// The workbook of this side. It must have its tail, so that a file that was cut off is seen; how many entries the
    /// tail says is asked of the reader itself, which refuses a wrong count with the right one.
    fn read(mut self, path: &Path) -> Result<Workbook, ReadFault> {
        if self.tail.is_none() {
            let line = self.from.last().copied().unwrap_or(0);
            let (path, excerpt) = (path.to_owned(), Box::default());
            return Err(ReadFault { path, line, column: 0, excerpt, error: ParseError::NoTail });
        }
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        let read = |count: usize| parse_workbook(path, &format!("{}count: {count}\n", self.text));
        let read = match read(0) {
            Err(ReadFault { error: ParseError::Count { held, .. }, .. }) => read(held),
            read => read,
        };
        read.map_err(|fault| {
            let line = fault.line.checked_sub(1).and_then(|at| self.from.get(at)).copied();
            ReadFault { line: line.unwrap_or(fault.line), ..fault }
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const HEAD: &str = "tripartite-workbook: 1\nid: \"w\"\ninstrument:\n  id: i\n  version: \"1\"\n";

    fn text(middle: &str) -> String {
        format!("{HEAD}answers:\n  one:\n    reply: yes\n{middle}")
    }

    fn answers(workbook: &Workbook) -> Vec<String> {
        workbook.answers.keys().map(ToString::to_string).collect()
    }

    #[test]
    fn each_side_is_a_workbook_and_the_count_outside_the_conflict_is_made_anew() {
        let text = text(
            "<<<<<<< HEAD\n  two:\n    reply: no\n=======\n  three:\n    why: Said.\n  four:\n    why: Too.\n>>>>>>> x\ncount: 2\n",
        );
        let sides = read_conflicted(Path::new("w"), &text).unwrap();
        assert_eq!(answers(&sides.ours), ["one", "two"]);
        assert_eq!(answers(&sides.theirs), ["one", "three", "four"]);
        assert_eq!(sides.base, None);
    }

    #[test]
    fn the_version_both_began_with_is_read_where_every_conflict_shows_it() {
        let conflict = "<<<<<<< HEAD\r\n  two:\r\n    reply: no\r\ncount: 2\r\n||||||| base\r\ncount: 1\r\n=======\r\n  \
                        two:\r\n    reply: yes\r\ncount: 2\r\n>>>>>>> x\r\n";
        let sides = read_conflicted(Path::new("w"), &text(conflict)).unwrap();
        assert_eq!(sides.base.map(|base| answers(&base)), Some(vec!["one".to_owned()]));
        assert_eq!(answers(&sides.theirs), ["one", "two"]);
    }

    #[test]
    fn what_cannot_be_taken_apart_is_refused_with_its_line() {
        let refused = |middle: &str| {
            let fault = read_conflicted(Path::new("w"), &text(middle)).unwrap_err();
            (fault.line, fault.error)
        };
        assert_eq!(
            refused("<<<<<<< HEAD\n  two:\n    reply: no\ncount: 2\n"),
            (9, ParseError::ConflictMarks),
            "no end"
        );
        assert_eq!(
            refused("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\ncount: 1\n"),
            (10, ParseError::ConflictMarks),
            "twice"
        );
        assert_eq!(refused(">>>>>>> b\ncount: 1\n"), (9, ParseError::ConflictMarks), "no beginning");
        let cut = "<<<<<<< HEAD\n  two:\n    reply: no\n=======\n>>>>>>> x\n";
        assert_eq!(refused(cut).1, ParseError::NoTail, "cut off");
        let (line, error) = refused("<<<<<<< a\n=======\n  two:\n    reply: perhaps\n>>>>>>> b\ncount: 1\n");
        assert!(matches!(error, ParseError::Value(_)), "{error:?}");
        assert_eq!(line, 12, "the line of the file, not that of its side");
    }
}

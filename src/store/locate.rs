//! The lines of keys in a block-style YAML text, for messages that point at the file.
//!
//! It follows indentation only, so it also works on files that cannot be read as a whole; a path that leads into a
//! flow mapping ends at the last key found. One pass over the text serves any number of questions.

use std::collections::HashMap;

/// Where each path of keys stands in a text.
#[derive(Debug, Default)]
pub struct LineIndex(HashMap<String, usize>);

/// What joins the keys of a path; no key holds it.
const JOINT: char = '\u{1f}';

impl LineIndex {
    /// Reads a text once.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut found = HashMap::new();
        walk(text, |line, path| {
            found.entry(path.to_owned()).or_insert(line);
            true
        });
        Self(found)
    }

    /// The line (first is 1) of the last key of `path` that can be found, and how many keys were found.
    #[must_use]
    pub fn line<S: AsRef<str>>(&self, path: &[S]) -> (usize, usize) {
        let mut joined = String::new();
        let mut best = (1, 0);
        for (at, key) in path.iter().enumerate() {
            if at > 0 {
                joined.push(JOINT);
            }
            joined.push_str(key.as_ref());
            match self.0.get(&joined) {
                Some(line) => best = (*line, at + 1),
                None => break,
            }
        }
        best
    }
}

/// The line where the key that stands a second time at `line` and `column` stands the first time, if it can be found.
#[must_use]
pub(super) fn first_of(text: &str, key: &str, line: usize, column: usize) -> Option<usize> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut first = None;
    walk(text, |number, path| {
        if number == line {
            first = Some(path.to_owned());
        } else if number < line {
            seen.entry(path.to_owned()).or_insert(number);
        }
        number < line
    });
    let path = first?;
    if path.rsplit(JOINT).next() != Some(key) {
        // within a flow mapping: the first may stand on the same line
        let head = text.lines().nth(line.checked_sub(1)?)?;
        let end = head.char_indices().nth(column.checked_sub(1)?).map_or(head.len(), |(at, _)| at);
        return head.get(..end)?.contains(key).then_some(line);
    }
    // items of a list have no names, so keys of two of them look alike
    if path.split(JOINT).any(|step| step.starts_with("- ")) {
        return None;
    }
    seen.get(&path).copied()
}

/// Tells each key's line and joined path in the order of the text, as long as it is answered `true`.
fn walk(text: &str, mut tell: impl FnMut(usize, &str) -> bool) {
    // the open keys: how deep each stands, and the path up to it
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut prose_under: Option<usize> = None;
    for (number, line) in text.lines().enumerate() {
        let content = line.trim_start_matches(' ');
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let indent = line.len() - content.len();
        match prose_under {
            Some(under) if indent > under => continue,
            _ => prose_under = None,
        }
        let Some((key, rest)) = key_of(content) else { continue };
        while open.last().is_some_and(|(deep, _)| *deep >= indent) {
            open.pop();
        }
        let path = match open.last() {
            Some((_, above)) => format!("{above}{JOINT}{key}"),
            None => key.to_owned(),
        };
        let rest = rest.trim_start();
        if rest.starts_with('|') || rest.starts_with('>') {
            prose_under = Some(indent);
        }
        if !tell(number + 1, &path) {
            return;
        }
        open.push((indent, path));
    }
}

/// The line of one path; for many, read the text once with `Lines::of`.
#[must_use]
pub fn locate<S: AsRef<str>>(text: &str, path: &[S]) -> (usize, usize) {
    LineIndex::of(text).line(path)
}

/// The key at the head of a line, unquoted, and what follows its colon.
pub(super) fn key_of(content: &str) -> Option<(&str, &str)> {
    for quote in ['"', '\''] {
        if let Some(rest) = content.strip_prefix(quote) {
            let (key, rest) = rest.split_once(quote)?;
            return rest.trim_start().strip_prefix(':').map(|rest| (key, rest));
        }
    }
    let (key, rest) = content.split_once(':')?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some((key, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a: 1\nanswers:\n  one:\n    why: |\n      two:\n        reply: x\n  two:\n    facets: {reply: yes}\n    \"reply\": partly\nreply: top\n";

    #[test]
    fn a_path_leads_to_its_line_and_prose_is_passed_over() {
        let lines = LineIndex::of(TEXT);
        assert_eq!(lines.line(&["answers", "two", "reply"]), (9, 3));
        assert_eq!(lines.line(&["answers", "one", "why"]), (4, 3));
        assert_eq!(lines.line(&["answers", "two", "facets", "reply"]), (8, 3), "flow: the last key found");
        assert_eq!(lines.line(&["answers", "three"]), (2, 1));
        assert_eq!(lines.line(&["reply"]), (10, 1));
        assert_eq!(lines.line(&["answers", "one", "two"]), (3, 2), "prose holds no keys");
    }

    #[test]
    fn a_key_that_stands_twice_is_found_where_it_stands_first() {
        let text = "answers:\n  one:\n    why: a\n  two:\n    why: b\n    facets: {a: yes, a: no}\n    \"why\": c\nx:\n- why: d\n- why: e\n";
        assert_eq!(first_of(text, "why", 7, 5), Some(5));
        assert_eq!(first_of(text, "a", 6, 22), Some(6), "flow: on the same line");
        assert_eq!(first_of(text, "b", 6, 22), None);
        assert_eq!(first_of(text, "- why", 10, 3), None, "two items of a list");
        assert_eq!(first_of(text, "why", 99, 1), None);
    }
}

//! The lines of keys in a block-style YAML text, for messages that point at the file.
//!
//! It follows indentation only, so it also works on files that cannot be read as a whole; a path that leads into a
//! flow mapping ends at the last key found. One pass over the text serves any number of questions.

use std::collections::HashMap;

/// Where each path of keys stands in a text.
#[derive(Debug, Default)]
pub struct Lines(HashMap<String, usize>);

/// What joins the keys of a path; no key holds it.
const JOINT: char = '\u{1f}';

impl Lines {
    /// Reads a text once.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut found = HashMap::new();
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
            found.entry(path.clone()).or_insert(number + 1);
            open.push((indent, path));
        }
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

/// The line of one path; for many, read the text once with `Lines::of`.
#[must_use]
pub fn locate<S: AsRef<str>>(text: &str, path: &[S]) -> (usize, usize) {
    Lines::of(text).line(path)
}

/// The key at the head of a line, unquoted, and what follows its colon.
fn key_of(content: &str) -> Option<(&str, &str)> {
    for quote in ['"', '\''] {
        if let Some(rest) = content.strip_prefix(quote) {
            let (key, rest) = rest.split_once(quote)?;
            return rest.trim_start().strip_prefix(':').map(|rest| (key, rest));
        }
    }
    let (key, rest) = content.split_once(':')?;
    (rest.is_empty() || rest.starts_with(' ')).then_some((key, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a: 1\nanswers:\n  one:\n    why: |\n      two:\n        reply: x\n  two:\n    facets: {reply: yes}\n    \"reply\": partly\nreply: top\n";

    #[test]
    fn a_path_leads_to_its_line_and_prose_is_passed_over() {
        let lines = Lines::of(TEXT);
        assert_eq!(lines.line(&["answers", "two", "reply"]), (9, 3));
        assert_eq!(lines.line(&["answers", "one", "why"]), (4, 3));
        assert_eq!(lines.line(&["answers", "two", "facets", "reply"]), (8, 3), "flow: the last key found");
        assert_eq!(lines.line(&["answers", "three"]), (2, 1));
        assert_eq!(lines.line(&["reply"]), (10, 1));
        assert_eq!(lines.line(&["answers", "one", "two"]), (3, 2), "prose holds no keys");
    }
}

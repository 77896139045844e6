//! The line of a path of keys in a block-style YAML text, for messages that point at the file.
//!
//! It follows indentation only, so it also works on files that cannot be read as a whole; a path that leads into a
//! flow mapping ends at the last key found.

/// The line (first is 1) where the last key of `path` that can be found stands, and how many keys were found.
#[must_use]
pub fn locate<S: AsRef<str>>(text: &str, path: &[S]) -> (usize, usize) {
    let mut line_found = 1;
    let mut found = 0;
    let mut least_indent = 0;
    let mut block_indent: Option<usize> = None;
    for (number, line) in text.lines().enumerate() {
        let Some(wanted) = path.get(found) else { break };
        let content = line.trim_start_matches(' ');
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let indent = line.len() - content.len();
        if let Some(at) = block_indent {
            if indent > at {
                continue;
            }
            block_indent = None;
        }
        if found > 0 && indent < least_indent {
            break;
        }
        let Some((key, rest)) = key_of(content) else { continue };
        let rest = rest.trim();
        let is_block = rest.starts_with('|') || rest.starts_with('>');
        if key == wanted.as_ref()
            && (found == 0 && indent == 0
                || found > 0 && indent >= least_indent && is_direct(text, line_found, number, indent))
        {
            line_found = number + 1;
            found += 1;
            least_indent = indent + 1;
        } else if is_block {
            block_indent = Some(indent);
        }
    }
    (line_found, found)
}

/// Whether no line between the parent and this one is indented less deep (and below the parent): a direct child.
fn is_direct(text: &str, parent_line: usize, child: usize, indent: usize) -> bool {
    let first = text.lines().skip(parent_line).take(child + 1 - parent_line).find(|line| {
        let content = line.trim_start();
        !content.is_empty() && !content.starts_with('#')
    });
    first.is_some_and(|line| line.len() - line.trim_start_matches(' ').len() == indent)
}

/// The key at the head of a line, unquoted, and what follows its colon.
fn key_of(content: &str) -> Option<(&str, &str)> {
    let content = content.strip_prefix("- ").unwrap_or(content);
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
        assert_eq!(locate(TEXT, &["answers", "two", "reply"]), (9, 3));
        assert_eq!(locate(TEXT, &["answers", "one", "why"]), (4, 3));
        assert_eq!(locate(TEXT, &["answers", "two", "facets", "reply"]), (8, 3), "flow: the last key found");
        assert_eq!(locate(TEXT, &["answers", "three"]), (2, 1));
        assert_eq!(locate(TEXT, &["reply"]), (10, 1));
    }
}

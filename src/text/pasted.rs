//! What word processors and spreadsheets put on the clipboard, in the markup of long texts: tables whose cells are parted by
//! tabs, and lists whose marks are letters and tabs.

/// A pasted text written anew, and what became of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Structured {
    /// The text in the markup of long texts.
    pub text: String,
    /// How many tables it has.
    pub tables: usize,
    /// How many items of lists.
    pub items: usize,
}

/// The marks of lists; the last ones are those of the fonts of signs that word processors use.
const BULLETS: [char; 10] = ['•', '·', 'o', '–', '-', '▪', '◦', '§', '\u{f0b7}', '\u{f0a7}'];

/// The text with its tables and lists written as markup; nothing where it has none.
#[must_use]
pub fn structured(text: &str) -> Option<Structured> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut written: Vec<String> = Vec::with_capacity(lines.len());
    let (mut tables, mut items, mut at) = (0, 0, 0);
    while let Some(line) = lines.get(at) {
        let rows = rows(&lines[at..]);
        if rows > 0 {
            // a table ends where a line without its tabs follows, and begins behind an empty one
            if written.last().is_some_and(|line| !line.trim().is_empty()) {
                written.push(String::new());
            }
            written.extend(table(&lines[at..at + rows]));
            if lines.get(at + rows).is_some_and(|line| !line.trim().is_empty()) {
                written.push(String::new());
            }
            (tables, at) = (tables + 1, at + rows);
            continue;
        }
        match item(line) {
            Some(item) => {
                items += 1;
                written.push(item);
            }
            None => written.push((*line).to_owned()),
        }
        at += 1;
    }
    (tables + items > 0).then(|| Structured { text: written.join("\n"), tables, items })
}

/// How many lines from the first on are rows of one table: two at least, of as many cells.
fn rows(lines: &[&str]) -> usize {
    let tabs = |line: &&str| if item(line).is_some() { 0 } else { line.matches('\t').count() };
    let Some(first) = lines.first() else { return 0 };
    let wanted = tabs(first);
    let filled = first.split('\t').filter(|cell| !cell.trim().is_empty()).count();
    let rows = lines.iter().take_while(|line| tabs(line) == wanted).count();
    if wanted == 0 || filled < 2 || rows < 2 { 0 } else { rows }
}

fn table(lines: &[&str]) -> Vec<String> {
    let row = |line: &&str| {
        let cells: Vec<String> = line.split('\t').map(|cell| cell.trim().replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut rows: Vec<String> = lines.iter().map(row).collect();
    let columns = lines.first().map_or(0, |line| line.split('\t').count());
    rows.insert(1, format!("|{}", "---|".repeat(columns)));
    rows
}

/// A line with the mark of a list and a tab, as an item; `o` marks the second level where word processors write it.
fn item(line: &str) -> Option<String> {
    let trimmed = line.trim_start_matches([' ', '\t']);
    let deep = trimmed.len() < line.len() || trimmed.starts_with("o\t");
    let indent = if deep { "  " } else { "" };
    let mut chars = trimmed.chars();
    let mark = chars.next()?;
    if BULLETS.contains(&mark) {
        let text = chars.as_str().strip_prefix('\t')?;
        return Some(format!("{indent}- {}", text.trim()));
    }
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    let text = trimmed[digits..].strip_prefix(['.', ')']).filter(|_| (1..=2).contains(&digits))?;
    let text = text.strip_prefix('\t')?;
    Some(format!("{indent}{}. {}", &trimmed[..digits], text.trim()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::structured;

    #[test]
    fn tables_and_lists_of_word_processors_become_markup() {
        for (pasted, text, tables, items) in [
            ("a\tb\n1\t2", "| a | b |\n|---|---|\n| 1 | 2 |", 1, 0),
            ("Before\na\tb|c\n1\t\nAfter", "Before\n\n| a | b\\|c |\n|---|---|\n| 1 |  |\n\nAfter", 1, 0),
            ("•\tone\no\ttwo\n·\tthree", "- one\n  - two\n- three", 0, 3),
            ("1.\tone\n2)\ttwo", "1. one\n2. two", 0, 2),
            ("–\tone", "- one", 0, 1),
        ] {
            let found = structured(pasted).unwrap();
            assert_eq!((found.text.as_str(), found.tables, found.items), (text, tables, items), "{pasted:?}");
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in
            ["one\ttab", "a\tb\n1\t2\t3", "\tindented\n\ttwice", "• no tab", "o word", "- item", "2019. The law"]
        {
            assert_eq!(structured(text), None, "{text:?}");
        }
    }
}

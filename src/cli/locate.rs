//! From a cell to the keys that lead to it in a workbook's file, for messages that name a line.

use crate::store::LineIndex;
use crate::workbook::{Cell, HeaderPart, Part, Place};

/// The line where a cell stands, or the nearest key above it; the first line is 1.
#[must_use]
pub fn line_of(lines: &LineIndex, cell: &Cell) -> usize {
    lines.line(&keys(cell)).0
}

/// The keys that lead to a cell: its address, except where the file groups things otherwise.
#[must_use]
pub fn keys(cell: &Cell) -> Vec<String> {
    let owned = |keys: &[&str]| keys.iter().map(ToString::to_string).collect();
    match cell {
        Cell::Header(HeaderPart::Language) => owned(&["languages", "work"]),
        Cell::Header(part) => owned(&[part.as_str()]),
        Cell::Field(register, row, field) => owned(&["registers", register.as_str(), row.as_str(), field.as_str()]),
        Cell::Year(register, row, field, year) => {
            owned(&["registers", register.as_str(), row.as_str(), field.as_str(), &year.to_string()])
        }
        Cell::Part(place, part) => {
            let mut keys: Vec<String> = match place {
                Place::Answer(slot) => vec!["answers".to_owned(), slot.to_string()],
                Place::Standard(id) => owned(&["standards", id.as_str()]),
                Place::Coverage(branch, group) => owned(&["coverage", branch.as_str(), group.as_str()]),
                Place::Matrix(question, key) => {
                    vec!["matrices".to_owned(), question.to_string(), key.to_string()]
                }
                Place::Chapter(id) => owned(&["chapters", id.as_str()]),
                Place::Row(register, row) => owned(&["rows", register.as_str(), row.as_str()]),
            };
            keys.extend(in_entry(part));
            keys
        }
        Cell::Disputed(..) => {
            let address = cell.to_string();
            owned(&["disputed", address.strip_prefix("disputed/").unwrap_or(&address)])
        }
    }
}

/// The printed form of a part is its path in the entry: `confidence/level`, `citations/c1/source`.
fn in_entry(part: &Part) -> Vec<String> {
    part.to_string().split('/').map(str::to_owned).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_leads_to_its_keys() {
        for (cell, path) in [
            ("workbook/as-of", "as-of"),
            ("workbook/prepared-by", "prepared-by"),
            ("workbook/language", "languages work"),
            ("registers/source/un-2024/title", "registers source un-2024 title"),
            ("registers/assumption/gdp/values/2027", "registers assumption gdp values 2027"),
            ("answers/consult-gender/reply", "answers consult-gender reply"),
            ("answers/legal@a-b/confidence/level", "answers legal@a-b confidence level"),
            ("answers/x/citations/c1/source", "answers x citations c1 source"),
            ("answers/x/remarks/r1/text", "answers x remarks r1 text"),
            ("standards/c189/ratification/in-force", "standards c189 ratification in-force"),
            ("coverage/old-age/migrants/law", "coverage old-age migrants law"),
            ("chapters/rep-laws/finding", "chapters rep-laws finding"),
            ("disputed/answers/x/reply", "disputed answers/x/reply"),
            ("disputed/2/answers/x/reply", "disputed 2/answers/x/reply"),
        ] {
            assert_eq!(keys(&cell.parse().unwrap()).join(" "), path, "{cell}");
        }
    }

    #[test]
    fn an_empty_cell_is_located_at_its_entry() {
        let text = "tripartite-workbook: 1\nanswers:\n  one:\n    reply: yes\n  two:\n    reply: no\ncount: 2\n";
        let lines = LineIndex::of(text);
        assert_eq!(line_of(&lines, &"answers/two/reply".parse().unwrap()), 6);
        assert_eq!(line_of(&lines, &"answers/two/why".parse().unwrap()), 5);
        assert_eq!(line_of(&lines, &"answers/three/why".parse().unwrap()), 2);
    }
}

//! The lists of keys that people read are those of the table of commands.
//!
//! After a change of keys or titles `cargo test --test core keys:: -- --ignored` writes the guide's list anew.

use std::fmt::Write;
use std::path::PathBuf;
use tripartite::app::{Key, bindings};
use tripartite::i18n::Words;

/// The heading the generated list stands under, and what is said before it.
const HEADING: &str = "## All keys\n";

fn file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(file(path)).unwrap()
}

/// A key as the guide writes it.
fn shown(key: &str) -> String {
    key.replace("C-", "Ctrl-").replace("A-", "Alt-").replace("S-", "Shift-")
}

/// The key map as the guide lists it, context by context.
fn list() -> String {
    let words = Words::new("en");
    let mut text = String::new();
    let mut place = None;
    for binding in bindings() {
        if place != Some(binding.context) {
            let title = words.t(&format!("context-{}", binding.context.as_str()));
            write!(text, "\n### {title}\n\n| key | does |\n|---|---|\n").unwrap();
            place = Some(binding.context);
        }
        let keys: Vec<String> = binding.keys.split(' ').map(|key| format!("`{}`", shown(key))).collect();
        let does = words.t(&format!("command-{}", binding.command.as_str()));
        writeln!(text, "| {} | {does} |", keys.join(" ")).unwrap();
    }
    text
}

/// The guide up to its list, and the list.
fn guide() -> (String, String) {
    let text = read("docs/facilitator.md");
    let at = text.find(HEADING).expect("the guide lists all keys");
    let list = at + text[at..].find("\n### ").expect("the list has parts");
    (text[..list].to_owned(), text[list..].to_owned())
}

#[test]
fn the_guide_lists_the_keys_of_the_table() {
    let (_, listed) = guide();
    for (written, wanted) in listed.lines().zip(list().lines()) {
        assert_eq!(written, wanted, "docs/facilitator.md; `cargo test --test core keys:: -- --ignored` writes it anew");
    }
    assert_eq!(listed.trim_end().lines().count(), list().trim_end().lines().count());
}

#[test]
#[ignore = "writes docs/facilitator.md"]
fn write_the_list_of_the_guide() {
    let (before, _) = guide();
    std::fs::write(file("docs/facilitator.md"), format!("{before}{}", list())).unwrap();
}

/// Tables headed `key` in the guides: every key in their first column does something somewhere.
#[test]
fn every_key_a_guide_names_is_bound() {
    let known: Vec<Key> = bindings().iter().flat_map(|binding| binding.parsed()).collect();
    let mut seen = 0;
    for path in ["README.md", "docs/facilitator.md", "docs/consultant.md"] {
        let text = read(path);
        let mut in_keys = false;
        for line in text.lines() {
            in_keys = line.starts_with("| key |") || (in_keys && line.starts_with('|'));
            let column = line.split('|').nth(1).filter(|_| in_keys).unwrap_or_default();
            for name in column.split('`').skip(1).step_by(2) {
                // a key of the menu stands behind the one that opens it
                let name = name.strip_prefix("Space ").unwrap_or(name);
                let notation = name.replace("Ctrl-", "C-").replace("Alt-", "A-").replace("Shift-", "S-");
                let key = Key::parse(&notation);
                assert!(key.is_some_and(|key| known.contains(&key)), "{path}: {name} in “{line}” does nothing");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "the tables are found: {seen}");
}

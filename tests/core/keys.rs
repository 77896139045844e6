//! The lists of keys that people read are those of the table of commands.
//!
//! After a change of keys or titles `cargo test --test core keys:: -- --ignored` writes the lists of the guides anew.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;
use tripartite::app::{Binding, Key, bindings};
use tripartite::i18n::Words;

/// A guide that lists all keys: its file, its language, and the heading the generated list stands under.
struct Guide {
    path: &'static str,
    language: &'static str,
    heading: &'static str,
}

const GUIDES: [Guide; 2] = [
    Guide { path: "docs/facilitator.md", language: "en", heading: "## All keys\n" },
    Guide { path: "docs/fr/facilitation.md", language: "fr", heading: "## Toutes les touches\n" },
];

fn file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(file(path)).unwrap()
}

/// The keys of a binding as the guide writes them: in English as the table of commands has them, which the command `keys`
/// prints too; in another language as its keyboards are labelled.
fn shown(binding: &Binding, words: &Words, language: &str) -> Vec<String> {
    match language {
        "en" => binding.keys.split(' ').map(spelled).collect(),
        _ => binding.parsed().map(|key| key.shown(words)).collect(),
    }
}

/// A key of the table of commands with its modifiers written out.
fn spelled(key: &str) -> String {
    key.replace("C-", "Ctrl-").replace("A-", "Alt-").replace("S-", "Shift-")
}

impl Guide {
    /// The key map as the guide lists it, context by context.
    fn list(&self) -> String {
        let words = Words::new(self.language);
        let (key, does) = match self.language {
            "fr" => ("touche", "effet"),
            _ => ("key", "does"),
        };
        let mut text = String::new();
        let mut place = None;
        for binding in bindings() {
            if place != Some(binding.context) {
                let title = words.t(&format!("context-{}", binding.context.as_str()));
                write!(text, "\n### {title}\n\n| {key} | {does} |\n|---|---|\n").unwrap();
                place = Some(binding.context);
            }
            let keys: Vec<String> =
                shown(binding, &words, self.language).iter().map(|key| format!("`{key}`")).collect();
            let does = words.t(&format!("command-{}", binding.command.as_str()));
            writeln!(text, "| {} | {does} |", keys.join(" ")).unwrap();
        }
        text
    }

    /// The guide up to its list, and the list.
    fn parts(&self) -> (String, String) {
        let text = read(self.path);
        let at = text.find(self.heading).expect("the guide lists all keys");
        let list = at + text[at..].find("\n### ").expect("the list has parts");
        (text[..list].to_owned(), text[list..].to_owned())
    }
}

#[test]
fn the_guides_list_the_keys_of_the_table() {
    for guide in GUIDES {
        let (_, listed) = guide.parts();
        let list = guide.list();
        let writes = format!("{}; `cargo test --test core keys:: -- --ignored` writes it anew", guide.path);
        for (written, wanted) in listed.lines().zip(list.lines()) {
            assert_eq!(written, wanted, "{writes}");
        }
        assert_eq!(listed.trim_end().lines().count(), list.trim_end().lines().count(), "{writes}");
    }
}

#[test]
#[ignore = "writes docs/facilitator.md and docs/fr/facilitation.md"]
fn write_the_list_of_the_guides() {
    for guide in GUIDES {
        let (before, _) = guide.parts();
        std::fs::write(file(guide.path), format!("{before}{}", guide.list())).unwrap();
    }
}

/// Tables headed `key` or `touche` in the guides: every key in their first column does something somewhere.
#[test]
fn every_key_a_guide_names_is_bound() {
    let known: Vec<Key> = bindings().iter().flat_map(|binding| binding.parsed()).collect();
    for (path, language, heading, at_least) in [
        ("README.md", "en", "| key |", 0),
        ("docs/facilitator.md", "en", "| key |", 100),
        ("docs/consultant.md", "en", "| key |", 0),
        ("docs/fr/facilitation.md", "fr", "| touche |", 100),
    ] {
        let words = Words::new(language);
        let labels: BTreeSet<String> = known.iter().map(|key| key.shown(&words)).collect();
        let menu = format!("{} ", words.t("keyboard-space"));
        let mut seen = 0;
        let text = read(path);
        let mut in_keys = false;
        for line in text.lines() {
            in_keys = line.starts_with(heading) || (in_keys && line.starts_with('|'));
            let column = line.split('|').nth(1).filter(|_| in_keys).unwrap_or_default();
            for name in column.split('`').skip(1).step_by(2) {
                // a key of the menu stands behind the one that opens it
                let name = name.strip_prefix(&menu).unwrap_or(name);
                let notation = name.replace("Ctrl-", "C-").replace("Alt-", "A-").replace("Shift-", "S-");
                let is_bound = labels.contains(name)
                    || (language == "en" && Key::parse(&notation).is_some_and(|key| known.contains(&key)));
                assert!(is_bound, "{path}: {name} in “{line}” does nothing");
                seen += 1;
            }
        }
        assert!(seen >= at_least, "{path}: the tables are found: {seen}");
    }
}

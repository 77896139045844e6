//! The workbooks the guides show are read, and say what the text around them says.

use crate::support::instrument;
use std::path::Path;
use tripartite::analysis::{Derived, Severity, State};
use tripartite::store::{Instruments, lint_folder, parse_workbook, write_skeleton};
use tripartite::workbook::{InstrumentRef, Workbook};

/// The first block of YAML in a guide.
fn example(path: &str) -> String {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let from = text.find("```yaml\n").unwrap_or_else(|| panic!("{path} shows a workbook")) + "```yaml\n".len();
    text[from..].split("```").next().unwrap().to_owned()
}

/// What a reader of a country of origin copies: an answer on domestic work as work, counted and without a fault.
#[test]
fn the_workbook_of_the_consultants_guide_is_read_and_counts_its_answer() {
    for (path, language) in [("docs/consultant.md", "en"), ("docs/fr/consultation.md", "fr")] {
        let workbook =
            parse_workbook(Path::new(path), &example(path)).unwrap_or_else(|fault| panic!("{path}: {fault:?}"));
        let derived = Derived::of(&instrument(language), &workbook);
        assert_eq!(derived.progress.overall.answered, 1, "{path}");
        let (slot, state) =
            derived.progress.slots.iter().find(|(slot, _)| slot.question.as_str() == "legal-work-recognized").unwrap();
        assert_eq!((state.state, &state.reason), (State::Answered, &None), "{path}: {slot} is asked of every country");
        let told: Vec<String> = derived.problems.iter().map(|it| format!("{}: {}", it.cell, it.kind.name())).collect();
        assert!(told.is_empty(), "{path}: {told:?}");
    }
}

#[test]
fn the_workbook_of_the_format_is_read_and_contradicts_nothing() {
    let path = "docs/format.md";
    let workbook = parse_workbook(Path::new(path), &example(path)).unwrap_or_else(|fault| panic!("{path}: {fault:?}"));
    let derived = Derived::of(&instrument("en"), &workbook);
    let faults =
        derived.problems.iter().filter(|it| it.kind.severity() == Severity::Fault && it.kind.name() != "disputed");
    let told: Vec<String> = faults.map(|it| format!("{}: {}", it.cell, it.kind.name())).collect();
    assert!(told.is_empty(), "{told:?}");
}

/// The files a guide shows: each block of YAML that begins with the name of its file.
fn files_shown(guide: &str) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(guide)).unwrap();
    let blocks = text.split("```yaml\n# ").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.map(|block| block.split_once('\n').unwrap()).map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

/// Whoever follows the guide word for word has an instrument without a fault, which asks what it says.
#[test]
fn the_guide_to_an_instrument_makes_one() {
    for (guide, begun_in, languages) in
        [("docs/instrument.md", "en", &["en", "fr"][..]), ("docs/fr/instrument.md", "fr", &["fr", "en"][..])]
    {
        let desk = tempfile::tempdir().unwrap();
        let id = "maternity-review".parse().unwrap();
        let begun = write_skeleton(desk.path(), &id, begun_in).unwrap();
        assert_eq!(begun.len(), 3);
        let folder = desk.path().join("maternity-review");
        assert_eq!(lint_folder(&folder), [], "{guide}: the skeleton has no fault");
        assert!(write_skeleton(desk.path(), &id, begun_in).is_err(), "nothing is written over");
        let files = files_shown(guide);
        assert!(files.len() >= 4, "{guide}");
        for (name, text) in files {
            let path = desk.path().join(&name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        std::fs::remove_file(folder.join("sections/first.yaml")).unwrap();
        assert_eq!(lint_folder(&folder), [], "{guide}");
        for language in languages.iter().copied() {
            let instrument = Instruments::new(Some(desk.path().into())).load("maternity-review", language).unwrap();
            let workbook = Workbook::new("w".into(), InstrumentRef::to(&instrument), "KEN".into(), language.into());
            // four questions for each of three stages, and one about laws, of which none is entered
            let progress = Derived::of(&instrument, &workbook).progress;
            assert_eq!(progress.overall.questions, 4 * 3 + 1, "{guide} {language}");
            assert_eq!(instrument.text_language, language, "{guide}");
        }
    }
}

/// The guides of a folder and of those in it, as paths from `docs`.
fn guides(docs: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for folder in ["", "fr/"] {
        for entry in std::fs::read_dir(docs.join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".md") && name != "SUMMARY.md" {
                found.push(format!("{folder}{name}"));
            }
        }
    }
    found.sort();
    found
}

/// The text between `](` and `)`, each time.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(link, _)| link))
}

/// What a heading is linked to by: its words in small letters, with hyphens for blanks and nothing for other signs.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    kept.chars().filter(|it| it.is_alphanumeric() || " -_".contains(*it)).collect::<String>().replace(' ', "-")
}

#[test]
fn every_guide_is_in_the_book() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let summary = std::fs::read_to_string(docs.join("SUMMARY.md")).unwrap();
    let mut named: Vec<&str> = links(&summary).collect();
    named.sort();
    assert_eq!(named, guides(&docs));
}

#[test]
fn every_link_of_a_guide_leads_to_a_file_and_a_heading() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "DESIGN.md", "SECURITY.md"].map(str::to_owned);
    let guides = guides(&root.join("docs")).into_iter().map(|it| format!("docs/{it}"));
    let (mut seen, mut dead) = (0, Vec::new());
    for guide in texts.into_iter().chain(guides) {
        let path = root.join(&guide);
        let text = std::fs::read_to_string(&path).unwrap();
        for link in links(&text).filter(|it| !it.contains(':') && !it.contains(' ')) {
            seen += 1;
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let to = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            let Ok(target) = std::fs::read_to_string(&to) else {
                dead.push(format!("{guide}: {link}"));
                continue;
            };
            let headings = target.lines().filter(|line| line.starts_with('#'));
            if !heading.is_empty() && !headings.map(anchor).any(|it| it == heading) {
                dead.push(format!("{guide}: {link}"));
            }
        }
    }
    assert!(seen > 20, "{seen} links");
    assert!(dead.is_empty(), "{dead:?}");
}

/// A section of a guide: its heading, the level of it, and what it is made of, as far as that is the same in every language.
#[derive(Debug, Default)]
struct Section {
    heading: String,
    level: usize,
    items: usize,
    rows: usize,
    examples: usize,
}

/// The sections of a guide in their order.
fn sections(guide: &str) -> Vec<Section> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(guide)).unwrap();
    let mut found: Vec<Section> = Vec::new();
    let mut in_example = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_example = !in_example;
            found.last_mut().unwrap().examples += usize::from(in_example);
        } else if in_example {
            continue;
        } else if line.starts_with('#') {
            let level = line.bytes().take_while(|byte| *byte == b'#').count();
            found.push(Section { heading: line.to_owned(), level, ..Section::default() });
        } else if let Some(section) = found.last_mut() {
            let is_numbered = line.split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok());
            section.items += usize::from(line.starts_with("- ") || is_numbered);
            section.rows += usize::from(line.starts_with('|'));
        }
    }
    found
}

/// Who reads the French guides is told what who reads the English ones is told: section by section the same points, rows
/// and examples.
#[test]
fn the_french_guides_have_every_part_of_the_english_ones() {
    for (english, french) in [
        ("docs/facilitator.md", "docs/fr/facilitation.md"),
        ("docs/consultant.md", "docs/fr/consultation.md"),
        ("docs/instrument.md", "docs/fr/instrument.md"),
    ] {
        let (of_english, of_french) = (sections(english), sections(french));
        assert!(of_english.len() > 8 && of_english.iter().any(|it| it.items > 3), "{english} is read");
        for (one, other) in of_english.iter().zip(&of_french) {
            let made_of = |it: &Section| (it.level, it.items, it.rows, it.examples);
            assert_eq!(
                made_of(one),
                made_of(other),
                "{english}, “{}”, and {french}, “{}”: levels, points, rows and examples are not the same",
                one.heading,
                other.heading
            );
        }
        assert_eq!(of_english.len(), of_french.len(), "{english} and {french} have as many sections");
    }
}

/// How many tests of a file are only for Unix.
fn only_on_unix(text: &str) -> usize {
    let whole = text.lines().any(|line| line == "#![cfg(unix)]");
    let (mut gated, mut above) = (0, Vec::new());
    for line in text.lines().map(str::trim) {
        if line.starts_with('#') || line.starts_with("//") {
            above.push(line);
            continue;
        }
        if line.starts_with("fn ") && above.contains(&"#[test]") {
            let unix = |it: &&str| it.starts_with("#[cfg(unix)]") || it.starts_with("#[cfg(target_os");
            gated += usize::from(whole || above.iter().any(unix));
        }
        above.clear();
    }
    gated
}

/// A test that is closed to Windows has a reason that people can read, and no file of them is forgotten or counted wrong.
#[test]
fn every_test_that_is_only_for_unix_is_counted_in_the_table_of_systems() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("docs/tested.md")).unwrap();
    let table = text.split("\n## By system\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let named = |cell: &str| table.contains(&format!("| {cell} |"));
    let (mut seen, mut missing) = (0, Vec::new());
    for program in ["core", "documents", "screens", "program"] {
        for entry in std::fs::read_dir(root.join("tests").join(program)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|it| it != "rs") {
                continue;
            }
            let name = path.file_stem().unwrap().to_str().unwrap();
            let gated = only_on_unix(&std::fs::read_to_string(&path).unwrap());
            let cell = format!("`{program} {name}`, {gated}");
            seen += usize::from(gated > 0);
            if gated > 0 && !named(&cell) {
                missing.push(cell);
            }
        }
    }
    missing.sort();
    assert!(seen > 5, "{seen} files");
    assert!(missing.is_empty(), "docs/tested.md, “By system”, has no row {missing:#?}");
}

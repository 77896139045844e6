//! The workbooks the guides show are read, and say what the text around them says.

use crate::support::instrument;
use std::path::Path;
use tripartite::analysis::{Derived, Severity, State};
use tripartite::store::parse_workbook;

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

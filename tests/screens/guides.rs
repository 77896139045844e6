//! The guides show screens as the program draws them. Each picture stands between two marks in a guide:
//! `<!-- NAME -->` and `<!-- its end -->`. `cargo test --test screens write_what_the_guides_show -- --ignored` writes them anew.

use crate::support_pictures::{SMALL, Stage, costed, rows, shipped};
use std::path::{Path, PathBuf};

const ENDS: &str = "<!-- its end -->";

/// A guide, its language, and the pictures of it: what its mark says, and the screen.
type Guide = (&'static str, &'static str, &'static [(&'static str, fn(&str) -> Stage)]);

const GUIDES: [Guide; 4] = [
    ("docs/facilitator.md", "en", FACILITATOR),
    ("docs/fr/facilitation.md", "fr", FACILITATOR),
    ("docs/consultant.md", "en", CONSULTANT),
    ("docs/fr/consultation.md", "fr", CONSULTANT),
];

const FACILITATOR: &[(&str, fn(&str) -> Stage)] = &[
    ("the page of the costing", |language| costing(language, "Down Down Down Right Tab Tab")),
    ("a value tried", |language| costing(language, "Down Down Down Right Tab Tab W").types("60").keys("Enter")),
    ("the activities by quarter", |language| {
        let stage = Stage::with(language, SMALL, shipped("migrant-domestic-workers", "ruritania")).keys("Space J");
        stage.keys("f").types(if language == "fr" { "Par trimestre" } else { "By quarter" }).keys("Enter")
    }),
];

const CONSULTANT: &[(&str, fn(&str) -> Stage)] = &[
    ("a paste as it was understood", |language| {
        let stage = Stage::with(language, SMALL, costed());
        let mut registers = stage.model.session.as_ref().unwrap().instrument.listed_registers();
        let row = registers.position(|(_, id, _)| id.as_str() == "assumption").unwrap();
        drop(registers);
        stage.keys("R Tab Home").keys(&"Down ".repeat(row)).keys("Enter").pasting(PASTED)
    }),
    ("the table by year", |language| costing(language, "t")),
    ("what moves the cost", |language| costing(language, "s")),
];

/// A spreadsheet's cells: a row there is already with a value in place of another, a new one, a value that is missing.
const PASTED: &str = "\t2027\t2028\t2029\nRegistered with the Fund\t25\t35\t\nFees of a permit\t120\t..\t125\n";

/// The page of the costing of Ruritania after these keys.
fn costing(language: &str, keys: &str) -> Stage {
    Stage::with(language, SMALL, costed()).keys("Space $").keys(keys)
}

/// Each guide as it is, and with its pictures drawn anew.
fn guides() -> Vec<(PathBuf, String, String)> {
    GUIDES
        .into_iter()
        .map(|(file, language, pictures)| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            let text = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
            let drawn =
                pictures.iter().fold(text.clone(), |text, (name, screen)| with_picture(&text, name, &screen(language)));
            (path, text, drawn)
        })
        .collect()
}

fn with_picture(text: &str, name: &str, stage: &Stage) -> String {
    let begins = format!("<!-- {name} -->\n");
    let (before, rest) = text.split_once(&begins).unwrap_or_else(|| panic!("where “{name}” begins"));
    let (_, after) = rest.split_once(ENDS).expect("where it ends");
    let drawn: Vec<String> = rows(&stage.cells().0).iter().map(|row| row.trim_end().to_owned()).collect();
    format!("{before}{begins}```text\n{}\n```\n{ENDS}{after}", drawn.join("\n"))
}

#[test]
fn the_guides_show_the_screens_as_they_are() {
    for (path, text, drawn) in guides() {
        assert_eq!(
            text,
            drawn,
            "{}: `cargo test --test screens write_what_the_guides_show -- --ignored` writes it anew",
            path.display()
        );
    }
}

#[test]
#[ignore = "writes the pictures of the guides in docs"]
fn write_what_the_guides_show() {
    for (path, _, drawn) in guides() {
        std::fs::write(path, drawn).unwrap();
    }
}

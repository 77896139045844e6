//! Licences: every crate that is part of the program stands in the list it shows, with the texts it must be shipped with.
//!
//! `cargo test --test core licences -- --ignored` makes the list anew, from what `cargo` says and from the sources of the
//! registry (`cargo fetch` brings those of other systems). Read its difference before you commit it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/licences/crates.txt");
/// What stands at the beginning of the line before each text.
const MARK: &str = "§§ ";
const END_OF_TERMS: &str = "END OF TERMS AND CONDITIONS";
const HEAD: &str =
    "# Made by `cargo test --test core licences -- --ignored`: crate, version | licence | the texts below.\n";

/// What `cargo` says on standard output.
fn cargo(args: &[&str]) -> String {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(program);
    command.args(args).args(["--locked", "--offline"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "cargo {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The crates that are part of the program, `name version | licence`: no tests, no build scripts, no macros.
fn crates(target: &[&str]) -> BTreeSet<String> {
    let mut args = vec!["tree", "-e", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe", "-f", "{p}|{l}"];
    args.extend(target);
    let tree = cargo(&args);
    let line = |line: &str| {
        let (package, licence) = line.trim().split_once('|').unwrap_or_else(|| panic!("no licence: {line}"));
        let mut words = package.split(' ');
        let (name, version) = (words.next().unwrap(), words.next().unwrap().trim_start_matches('v'));
        format!("{name} {version} | {licence}")
    };
    tree.lines().map(line).filter(|line| !line.starts_with("tripartite ")).collect()
}

/// The list as it is kept: the crates with the numbers of their texts, and the texts.
fn kept() -> (BTreeMap<String, Vec<usize>>, BTreeMap<usize, String>) {
    let whole = std::fs::read_to_string(LIST).unwrap();
    let (list, texts) = whole.split_once(MARK).unwrap();
    let crates = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let (of, numbers) = line.rsplit_once(" | ").unwrap();
        (of.to_owned(), numbers.split(' ').map(|number| number.parse().unwrap()).collect())
    });
    let mark = format!("\n{MARK}");
    let texts = texts.split(&mark).map(|text| {
        let (number, text) = text.split_once('\n').unwrap();
        (number.trim().parse().unwrap(), text.trim().to_owned())
    });
    (crates.collect(), texts.collect())
}

#[test]
fn every_crate_of_the_program_is_shown_with_its_licence() {
    let (listed, texts) = kept();
    let missing: Vec<String> = crates(&[]).into_iter().filter(|it| !listed.contains_key(it)).collect();
    assert!(missing.is_empty(), "not in assets/licences/crates.txt (its first line says how it is made): {missing:#?}");
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
    for of in listed.keys() {
        let (name, version) = of.split(" | ").next().unwrap().split_once(' ').unwrap();
        let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        assert!(lock.contains(&entry), "{name} {version} is not part of the program any more");
    }
    let used: BTreeSet<usize> = listed.values().flatten().copied().collect();
    assert_eq!(used, texts.keys().copied().collect(), "each text belongs to a crate, and each crate has its texts");
    assert!(listed.values().all(|numbers| !numbers.is_empty()));
    assert!(texts.values().all(|text| text.len() > 60), "a text is whole");
}

#[test]
#[ignore = "writes the list"]
fn the_list_is_made() {
    let metadata: serde_json::Value = serde_json::from_str(&cargo(&["metadata", "--format-version", "1"])).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let about = |of: &str| {
        let (name, version) = of.split(" | ").next().unwrap().split_once(' ').unwrap();
        packages.iter().find(|it| it["name"] == name && it["version"] == version).unwrap()
    };
    let crates = crates(&["--target", "all"]);
    let found: Vec<(String, Vec<String>)> = crates
        .into_iter()
        .map(|of| {
            let folder = Path::new(about(&of)["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned();
            let texts = texts_of(&folder);
            (of, texts)
        })
        .collect();
    let usual = |word: &str| {
        let texts = found.iter().flat_map(|(_, texts)| texts).filter(|text| text.contains(word));
        texts.min_by_key(|text| text.len()).unwrap().clone()
    };
    let (apache, mit) = (usual(END_OF_TERMS), include_str!("../../LICENSE-MIT").to_owned());
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut all: Vec<String> = Vec::new();
    let mut list = HEAD.to_owned();
    for (of, mut texts) in found {
        if texts.is_empty() {
            // the package holds none: the text its licence names, with those who hold the copyright
            let authors = about(&of)["authors"].as_array().unwrap().iter().map(|it| it.as_str().unwrap());
            let holders = format!("Copyright (c) {}", authors.collect::<Vec<_>>().join(", "));
            let body = mit.split_once("\n\n").unwrap().1.split_once("\n\n").unwrap().1;
            texts = match of.contains("Apache-2.0") {
                true => vec![apache.clone()],
                false if of.contains("MIT") => vec![format!("MIT License\n\n{holders}\n\n{}", body.trim())],
                false => panic!("{of}: no text of its licence"),
            };
        }
        let numbers = texts.into_iter().map(|text| {
            *numbers.entry(essence(&text)).or_insert_with(|| {
                all.push(text);
                all.len()
            })
        });
        let numbers: BTreeSet<usize> = numbers.collect();
        let numbers: Vec<String> = numbers.into_iter().map(|it| it.to_string()).collect();
        list.push_str(&format!("{of} | {}\n", numbers.join(" ")));
    }
    for (at, text) in all.iter().enumerate() {
        list.push_str(&format!("\n{MARK}{}\n{text}\n", at + 1));
    }
    std::fs::write(LIST, list).unwrap();
}

/// The texts a crate brings along, tidied: no carriage returns, form feeds or blanks at the end of a line.
fn texts_of(folder: &Path) -> Vec<String> {
    let is_text = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        let beginnings = ["license", "licence", "copying", "copyright", "notice", "unlicense"];
        // what may be had under another licence as well is had under that
        path.is_file() && beginnings.iter().any(|it| name.starts_with(it)) && !name.contains("gpl")
    };
    let files = |folder: &Path| {
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    };
    let mut paths: Vec<PathBuf> = files(folder).into_iter().filter(is_text).collect();
    for below in ["LICENSES", "licenses", "LICENSE"] {
        paths.extend(files(&folder.join(below)).into_iter().filter(|path| path.is_file()));
    }
    let tidy = |path: PathBuf| {
        let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).replace(['\r', '\u{c}', '\u{feff}'], "");
        let lines: Vec<&str> = text.replace('\t', "    ").leak().lines().map(str::trim_end).collect();
        lines.join("\n").trim_matches('\n').to_owned()
    };
    let texts = paths.into_iter().map(tidy).filter(|text| text.len() > 100);
    texts.flat_map(|text| [Some(text.clone()), holders(&text)]).flatten().collect()
}

/// Who holds the copyright, where somebody filled in the appendix of the Apache licence: the terms are the same for all.
fn holders(text: &str) -> Option<String> {
    let (_, appendix) = text.split_once(END_OF_TERMS)?;
    let named = |line: &&str| line.starts_with("Copyright") && !line.contains(['[', '{']);
    let mut lines: Vec<&str> = appendix.lines().map(str::trim).filter(named).collect();
    if lines.is_empty() || appendix.contains("LLVM") {
        return None;
    }
    lines.push("Licensed under the Apache License, Version 2.0.");
    Some(lines.join("\n"))
}

/// What tells one text from another: its letters. The appendix of the Apache licence says how to use it and is no part of
/// it, but for the exceptions some add there.
fn essence(text: &str) -> String {
    let terms = match text.split_once(END_OF_TERMS) {
        Some((terms, rest)) if !rest.contains("LLVM") => terms,
        _ => text,
    };
    let letters: String = terms.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.to_lowercase().replace("https", "http")
}

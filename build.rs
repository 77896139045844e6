//! Makes the program's own data ready to be read without parsing: the YAML of `assessments/` becomes one tree, and each
//! language of `locales/` a text with an index of its messages. What is rarely asked for is packed (`src/packed.rs`): the
//! same YAML as text, with the examples, the licences, and the fonts of a PDF.
//!
//! The YAML and Fluent files stay the only source: nothing made here is kept, and cargo makes it anew when a file under
//! either folder changes. `tests/core/instruments.rs` and `tests/core/locales.rs` hold that it says the same.

#[path = "src/store/tree/mod.rs"]
#[allow(dead_code, unused_imports)] // what reads a tree is the program's part of it
mod tree;

use flate2::{Compression, write::DeflateEncoder};
use serde_json::{Map, Value};
use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What is packed beside the assessments, and what the typeset document alone needs.
const RARE: [&str; 5] = [
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "assets/licences/crates.txt",
    "assets/fonts/LICENSE-NotoSans.txt",
    "assets/fonts/LICENSE-DejaVuSans.txt",
];
const FONTS: [&str; 4] = [
    "assets/fonts/NotoSans-Regular-subset.ttf",
    "assets/fonts/NotoSans-Bold-subset.ttf",
    "assets/fonts/NotoSans-Italic-subset.ttf",
    "assets/fonts/DejaVuSans-signs-subset.ttf",
];

fn main() -> Result<(), Box<dyn Error>> {
    for source in ["build.rs", "src/store/tree", "assessments", "locales"].iter().chain(&RARE).chain(&FONTS) {
        println!("cargo::rerun-if-changed={source}");
    }
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut files = Map::new();
    add_yaml(&root.join("assessments"), "", &mut files)?;
    lay_translations(&mut files);
    fs::write(out.join("assessments.tree"), tree::encode(&Value::Object(files)))?;
    catalogues(&root.join("locales"), &out)?;
    let mut rare: Vec<String> = RARE.map(str::to_owned).into();
    if std::env::var_os("CARGO_FEATURE_PDF").is_some() {
        rare.extend(FONTS.map(str::to_owned));
    }
    add_files(&root.join("assessments"), "assessments", &mut rare)?;
    pack(&root, rare, &out)
}

/// Adds the paths of all files under a folder, written as on every system.
fn add_files(folder: &Path, within: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    for path in entries(folder)? {
        let within = format!("{within}/{}", name(&path));
        if path.is_dir() {
            add_files(&path, &within, files)?;
        } else {
            files.push(within);
        }
    }
    Ok(())
}

/// Writes files packed, one after the other, and the list of them in the order of their paths: where each begins, where
/// it ends, and how long it is unpacked.
fn pack(root: &Path, mut files: Vec<String>, out: &Path) -> Result<(), Box<dyn Error>> {
    files.sort();
    let mut packed = Vec::new();
    let mut list = String::from("[\n");
    for file in files {
        let (bytes, from) = (fs::read(root.join(&file))?, packed.len());
        let mut encoder = DeflateEncoder::new(packed, Compression::best());
        encoder.write_all(&bytes)?;
        packed = encoder.finish()?;
        list.push_str(&format!("({file:?}, {from}..{}, {}),\n", packed.len(), bytes.len()));
    }
    list.push(']');
    fs::write(out.join("packed"), packed)?;
    fs::write(out.join("packed.rs"), list)?;
    Ok(())
}

fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Adds every YAML file under a folder by its path. One that cannot be read is left out: the program reads its text then,
/// and says what is wrong with it. Examples are workbooks, which are copied and never read from here.
fn add_yaml(folder: &Path, within: &str, files: &mut Map<String, Value>) -> Result<(), Box<dyn Error>> {
    for path in entries(folder)? {
        let key = format!("{within}{}", name(&path));
        if path.is_dir() {
            if name(&path) != "examples" {
                add_yaml(&path, &format!("{key}/"), files)?;
            }
            continue;
        }
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        // read as `src/store/yaml.rs` does
        let options = serde_yaml::options! {
            emit_comments: false,
            strict_booleans: true,
            leading_zero_numbers_as_strings: true,
            underscored_numbers_as_strings: true,
        };
        if let Ok(value) = serde_yaml::from_str_with_options::<Value>(&fs::read_to_string(&path)?, options) {
            files.insert(key, value);
        }
    }
    Ok(())
}

/// Adds each file that has a translation as it reads in that language, by `LANGUAGE:PATH`: a start in one language lays
/// nothing. `tests/core/instruments.rs` holds that it is what the program would lay itself.
fn lay_translations(files: &mut Map<String, Value>) {
    let nothing = Map::new();
    let mut laid = Map::new();
    for (overlay, texts) in files.iter() {
        let Some((folder, name)) = overlay.split_once("/i18n/") else { continue };
        let name = name.trim_end_matches(".yaml");
        let map = |file: &str| files.get(file).and_then(Value::as_object).unwrap_or(&nothing);
        let (language, drafts) = name.split_once('-').map_or((name, false), |(language, _)| (language, true));
        let mut add = |file: String, value: Value| laid.insert(format!("{language}:{file}"), value);
        let instrument = map(&format!("{folder}/instrument.yaml"));
        if instrument.is_empty() {
            let file = format!("{folder}/{}.yaml", if drafts { "drafts" } else { "registers" });
            if let Some(base) = files.get(&file) {
                add(file, lay(base, Some(texts)));
            }
            continue;
        }
        let listed = instrument.get("languages").and_then(Value::as_array);
        if !listed.is_some_and(|listed| listed.iter().any(|it| it == language)) {
            continue;
        }
        for (file, base) in files.iter().filter(|(file, _)| file.starts_with(&format!("{folder}/"))) {
            let within = file.get(folder.len() + 1..).unwrap_or_default();
            let value = match within.split_once('/') {
                None if within == "instrument.yaml" => lay(base, Some(texts)),
                None => lay(base, texts.get(within.trim_end_matches(".yaml"))),
                Some(("sections", section)) => {
                    let of = texts.get("sections").and_then(|all| all.get(section.trim_end_matches(".yaml")));
                    let mut section = lay(base, of);
                    if let (Some(to), Some(questions)) = (section.get_mut("questions"), base.get("questions")) {
                        *to = lay(questions, texts.get("questions"));
                    }
                    section
                }
                Some(_) => continue,
            };
            add(file.clone(), value);
        }
    }
    files.extend(laid);
}

/// A value with a translation laid over it, key by key; one never adds a key, and says nothing of what is in lists.
fn lay(base: &Value, over: Option<&Value>) -> Value {
    match (base, over) {
        (Value::Object(map), Some(Value::Object(over))) => {
            Value::Object(map.iter().map(|(key, value)| (key.clone(), lay(value, over.get(key)))).collect())
        }
        (Value::String(_), Some(Value::String(text))) => Value::String(text.clone()),
        _ => base.clone(),
    }
}

/// Writes one text a language and the list of all, with where each message stands in the order of their keys.
fn catalogues(locales: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut list = String::from("[\n");
    for folder in entries(locales)?.iter().filter(|path| path.is_dir()) {
        let language = name(folder);
        let mut text = String::new();
        for file in entries(folder)? {
            text.push_str(&fs::read_to_string(file)?);
            text.push('\n');
        }
        let made = out.join(format!("{language}.ftl"));
        fs::write(&made, &text)?;
        let places: Vec<String> = messages(&text).iter().map(|(_, from, to)| format!("({from},{to})")).collect();
        list.push_str(&format!("({language:?}, include_str!({made:?}), &[{}]),\n", places.join(",")));
    }
    list.push(']');
    fs::write(out.join("catalogues.rs"), list)?;
    Ok(())
}

/// The key of each message, where it begins and where it ends, by key. A message begins with its key at the margin and
/// goes on to the next line at the margin.
fn messages(text: &str) -> Vec<(&str, usize, usize)> {
    let mut found: Vec<(&str, usize, usize)> = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '}' | '[' | '*' | '.')) {
            found.extend(open.take().map(|(key, from)| (key, from, at)));
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                open = line.split_once('=').map(|(key, _)| (key.trim_end(), at));
            }
        }
        at += line.len();
    }
    found.extend(open.map(|(key, from)| (key, from, at)));
    found.sort_unstable();
    found
}

//! The two languages of the texts: the same numbers and codes in both, French as French is printed, one word for one thing.

use crate::support::instrument;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn yaml(path: &str) -> Value {
    let text = std::fs::read_to_string(file(path)).unwrap();
    serde_yaml::from_str(&text).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// Every file of French texts, by name and text: the words of the program, the instrument, the group, the guides.
fn french() -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = Vec::new();
    let instruments = std::fs::read_dir(file("assessments")).unwrap().map(|it| it.unwrap().path().join("i18n"));
    for folder in ["locales/fr", "docs/fr", "src/store/skeleton/fr"].map(file).into_iter().chain(instruments) {
        paths.extend(std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()));
    }
    paths.sort();
    let read = |path: &PathBuf| (path.display().to_string(), std::fs::read_to_string(path).unwrap());
    let texts: Vec<(String, String)> = paths.iter().map(read).collect();
    assert!(texts.len() >= 17, "{}", texts.len());
    texts
}

/// Lines a person reads: no comment, no code, nothing between back-ticks.
fn prose(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut in_code = false;
    text.lines().enumerate().filter_map(move |(at, line)| {
        let is_fence = line.starts_with("```");
        in_code ^= is_fence;
        let skip = in_code || is_fence || line.trim_start().starts_with('#');
        (!skip).then(|| (at + 1, line.split('`').step_by(2).collect::<Vec<_>>().join("`")))
    })
}

/// A narrow no-break space before `;`, `?` and `!`, a wide one before `:` and inside « »: never an ordinary one.
#[test]
fn french_has_the_right_space_before_double_punctuation() {
    const WRONG: [&str; 9] = [" ;", " :", " ?", " !", " »", "« ", "\u{a0};", "\u{a0}?", "\u{a0}!"];
    let mut faults = Vec::new();
    for (path, text) in french() {
        for (at, line) in prose(&text) {
            if WRONG.iter().any(|pair| line.contains(pair)) {
                faults.push(format!("{path}:{at}: {line}"));
            }
        }
    }
    assert!(faults.is_empty(), "another space belongs there:\n{}", faults.join("\n"));
}

/// `11.5 millions` is English; `2.15` is the number of a question.
#[test]
fn numbers_in_french_have_a_comma() {
    for statistic in instrument("fr").statistics.values() {
        assert!(!statistic.value.contains('.'), "{}: {}", statistic.label, statistic.value);
    }
    let is_number = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let parts = word.split_once('.').filter(|(whole, part)| {
            [whole, part].iter().all(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()))
        });
        parts.is_some()
    };
    let mut faults = Vec::new();
    for (path, text) in french() {
        for (at, line) in prose(&text) {
            let words: Vec<&str> = line.split([' ', '\u{a0}']).collect();
            let counted = |next: &str| ["pour", "%", "million", "millions"].iter().any(|unit| next.starts_with(unit));
            for pair in words.windows(2).filter(|pair| is_number(pair[0]) && counted(pair[1])) {
                faults.push(format!("{path}:{at}: {}", pair.join(" ")));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// One word for one thing: what must not be said, and the word that is used.
const ONE_WORD: [(&str, &str); 17] = [
    ("analyse de situation", "analyse de la situation"),
    ("aintien des droits", "conservation des droits"),
    ("aide sociale", "protection des travailleurs à l’étranger"),
    ("personnel domestique", "travailleuses et travailleurs domestiques"),
    ("sécurité de base du revenu", "sécurité élémentaire de revenu"),
    ("sections du rapport", "chapitres du rapport"),
    ("section du rapport", "chapitre du rapport"),
    ("en toutes lettres ou implicitement", "expressément ou implicitement"),
    ("le bon côté", "la réponse est favorable"),
    ("aux deux bouts", "dans les pays d’origine et de destination"),
    ("questions filtres", "questions-filtres"),
    ("compte rendu", "procès-verbal"),
    ("classeur", "cahier"),
    ("nouveau dossier,", "nouveau cahier"),
    ("cellule", "case"),
    ("répondues", "avec réponse"),
    ("à couvert jusqu", "masquées"),
];

#[test]
fn french_has_one_word_for_one_thing() {
    let mut faults = Vec::new();
    for (path, text) in french() {
        for (at, line) in prose(&text) {
            for (wrong, right) in ONE_WORD.iter().filter(|(wrong, _)| line.contains(wrong)) {
                faults.push(format!("{path}:{at}: “{wrong}”, better “{right}”: {}", line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The workers are women and men: the masculine alone stands in official titles only.
#[test]
fn domestic_workers_are_named_in_both_genders() {
    let mut faults = Vec::new();
    for (path, text) in french() {
        for (at, line) in prose(&text) {
            for (start, _) in line.match_indices("travailleurs domestiques") {
                let before = line[..start].trim_end().to_lowercase();
                if !["travailleuses et", "tous les"].iter().any(|it| before.ends_with(it)) {
                    faults.push(format!("{path}:{at}: {}", line.trim()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Both texts of every text that is translated, with its path.
fn pairs(base: &Value, other: &Value, path: &str, found: &mut Vec<(String, String, String)>) {
    match (base, other) {
        (Value::Object(base), Value::Object(other)) => {
            for (key, value) in other {
                if let Some(of) = base.get(key) {
                    pairs(of, value, &format!("{path}/{key}"), found);
                }
            }
        }
        (Value::String(base), Value::String(other)) => found.push((path.to_owned(), base.clone(), other.clone())),
        _ => {}
    }
}

/// The numbers of a text, `11.5` and `11,5` alike, in order of size as text.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut number = String::new();
    let mut before = ' ';
    let letters: Vec<char> = text.chars().chain(std::iter::once(' ')).collect();
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let is_mark = matches!(letter, '.' | ',') && !number.is_empty() && next.is_ascii_digit();
        if letter.is_ascii_digit() && (!number.is_empty() || !before.is_alphanumeric()) {
            number.push(letter);
        } else if is_mark {
            number.push('.');
        } else if !number.is_empty() {
            found.push(std::mem::take(&mut number));
        }
        before = letter;
    }
    found.sort();
    found
}

/// The codes of standards in a text: C189, R202.
fn codes(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let is_code = |word: &&str| {
        let digits = word.strip_prefix(['C', 'R']).unwrap_or_default();
        (2..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut found: Vec<String> = words.filter(is_code).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn numbers_and_codes_are_the_same_in_both_languages() {
    let folder = "assessments/migrant-domestic-workers";
    let french = yaml(&format!("{folder}/i18n/fr.yaml"));
    let mut found = Vec::new();
    pairs(&yaml(&format!("{folder}/instrument.yaml")), &french, "", &mut found);
    pairs(&yaml(&format!("{folder}/sources.yaml")), &french["sources"], "/sources", &mut found);
    for section in instrument("en").sections.keys() {
        let base = yaml(&format!("{folder}/sections/{section}.yaml"));
        pairs(&base, &french["sections"][section.as_str()], &format!("/sections/{section}"), &mut found);
        pairs(&base["questions"], &french["questions"], "/questions", &mut found);
    }
    assert!(found.len() > 900, "{}", found.len());
    for (path, english, french) in &found {
        assert_eq!(numbers(english), numbers(french), "{path}:\n{english}\n{french}");
        assert_eq!(codes(english), codes(french), "{path}:\n{english}\n{french}");
    }
    assert_eq!(numbers("11.5 million in 2013, C189 (2.15)"), numbers("11,5 millions en 2013, C189 (2.15)"));
}

/// The source is named: a reader of a report does not know which “source” or “brief” is meant.
#[test]
fn the_brief_is_the_ilo_brief() {
    let folder = file("assessments/migrant-domestic-workers");
    let mut paths = vec![folder.join("instrument.yaml"), folder.join("sources.yaml")];
    paths.extend(std::fs::read_dir(folder.join("sections")).unwrap().map(|it| it.unwrap().path()));
    let mut faults = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        for (at, line) in prose(&text) {
            let is_vague =
                line.contains("the brief") && !line.contains("ILO brief") && !line.contains("not in the brief");
            if is_vague || line.contains("the source’s table") || line.contains("the source asks") {
                faults.push(format!("{}:{at}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

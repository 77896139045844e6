//! Names of countries by their three-letter code (ISO 3166), as the United Nations write them.
//!
//! A workbook keeps the code; people type and read the name. What a file holds that is no code of the list stays as it is.

use crate::text::{Wanted, fold};
use std::collections::HashMap;
use std::sync::LazyLock;

/// `CODE`, then the name in each language of the program, in their order.
const NAMES: &str = include_str!("../../assets/countries.tsv");

static BY_CODE: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lines = NAMES.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    lines.filter_map(|mut line| (!line.is_empty()).then(|| (line.remove(0), line))).collect()
});

/// What a country is called in a language of the program, by the language's place in their list; the code as typed where
/// it is not known.
pub(super) fn country_name(at: usize, code: &str) -> String {
    let names = BY_CODE.get(code.trim().to_ascii_uppercase().as_str());
    names.and_then(|names| names.get(at)).map_or_else(|| code.to_owned(), |name| (*name).to_owned())
}

/// The most names offered for one that is not known.
const MAX_NEAR: usize = 4;

/// The code of a country typed by its name in any language of the program, by as much of the name in the language at
/// `at` as no other has, or by the code itself; else the nearest names. The codes ISO leaves to its users (`XAA` to `XZZ`)
/// are accepted: a territory that is not in the list has one.
pub(super) fn country_code(at: usize, typed: &str) -> Result<String, Vec<&'static str>> {
    let (code, wanted) = (typed.trim().to_uppercase(), fold(typed));
    let is_of_users = code.len() == 3 && code.starts_with('X') && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_of_users || BY_CODE.contains_key(code.as_str()) {
        return Ok(code);
    }
    let mut all: Vec<(&str, &Vec<&str>)> = BY_CODE.iter().map(|(code, names)| (*code, names)).collect();
    all.sort_unstable_by_key(|(_, names)| names.get(at));
    if let Some((code, _)) = all.iter().find(|(_, names)| names.iter().any(|name| fold(name) == wanted)) {
        return Ok((*code).to_owned());
    }
    let name = |names: &Vec<&'static str>| names.get(at).copied().unwrap_or_default();
    let words = Wanted::of(typed);
    // two letters are a code of another list, and begin too many names
    let is_begun = wanted.chars().count() > 2;
    let holding: Vec<_> = all.iter().filter(|(_, names)| is_begun && words.is_in(name(names))).collect();
    if let [(code, _)] = holding.as_slice() {
        return Ok((*code).to_owned());
    }
    let mut near: Vec<&str> = holding.iter().map(|(_, names)| name(names)).collect();
    if near.is_empty() {
        let mut by_distance: Vec<(usize, &str)> = all
            .iter()
            .map(|(_, names)| name(names))
            .map(|name| {
                let folded = fold(name);
                let begun: String = folded.chars().take(wanted.chars().count()).collect();
                (strsim::osa_distance(&wanted, &folded).min(strsim::osa_distance(&wanted, &begun)), name)
            })
            .collect();
        by_distance.sort_unstable();
        near = by_distance.into_iter().map(|(_, name)| name).collect();
    }
    near.truncate(MAX_NEAR);
    Err(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_name_in_every_language() {
        let lines: Vec<&str> = NAMES.lines().collect();
        assert_eq!(lines.len(), BY_CODE.len(), "no code stands twice");
        for (code, names) in &*BY_CODE {
            assert!(code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{code}");
            assert_eq!(names.len(), crate::i18n::LANGUAGES.len(), "{code}");
            assert!(names.iter().all(|name| !name.trim().is_empty()), "{code}");
        }
    }

    #[test]
    fn a_country_is_understood_by_its_name_in_any_language_and_an_unknown_one_is_not() {
        for (typed, code) in [
            ("Zambia", "ZMB"),
            ("zambie", "ZMB"),
            (" mys ", "MYS"),
            ("cote d'ivoire", "CIV"),
            ("Malays", "MYS"),
            ("XKX", "XKX"),
            ("Guinea", "GIN"),
        ] {
            assert_eq!(country_code(0, typed), Ok(code.to_owned()), "{typed}");
        }
        assert_eq!(country_code(1, "Maroc"), Ok("MAR".to_owned()));
        for typed in ["ZZ", "ZZZ", "M1", "", "Valdoria", "../", "MY"] {
            let near = country_code(0, typed).unwrap_err();
            assert_eq!(near.len(), MAX_NEAR, "{typed}: {near:?}");
        }
        assert_eq!(country_code(0, "Zambai").unwrap_err()[0], "Zambia");
        assert_eq!(country_code(0, "Korea").unwrap_err().len(), 2, "which of the two is asked");
    }

    #[test]
    fn a_code_is_named_and_anything_else_stays() {
        let of = country_name;
        assert_eq!(of(0, "MYS"), "Malaysia");
        assert_eq!(of(1, "mys"), "Malaisie");
        assert_eq!(of(1, "XZZ"), "XZZ");
        assert_eq!(of(0, "Ruritania"), "Ruritania");
    }
}

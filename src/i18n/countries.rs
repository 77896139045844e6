//! Names of countries by their three-letter code (ISO 3166), as the United Nations write them.
//!
//! A workbook keeps the code; people type and read the name. What a file holds that is no code of the list stays as it is.

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

/// Every country: its code and its names, in the order of the languages.
pub(super) fn countries() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    BY_CODE.iter().map(|(code, names)| (*code, names.as_slice()))
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
    fn a_code_is_named_and_anything_else_stays() {
        let of = country_name;
        assert_eq!(of(0, "MYS"), "Malaysia");
        assert_eq!(of(1, "mys"), "Malaisie");
        assert_eq!(of(1, "XZZ"), "XZZ");
        assert_eq!(of(0, "Ruritania"), "Ruritania");
    }
}

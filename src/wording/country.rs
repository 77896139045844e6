//! A country as people type it: by its name, or by its code.

use crate::i18n::Words;
use crate::text::{Wanted, fold};

/// The most names offered for one that is not known.
const MAX_NEAR: usize = 4;

/// The code of a country typed by its name in any language of the program, by as much of its name in this language as no
/// other has, or by the code itself; else the nearest names. The codes ISO leaves to its users (`XAA` to `XZZ`) are
/// accepted: a territory that is not in the list has one.
pub fn country_code(words: &Words, typed: &str) -> Result<String, Vec<&'static str>> {
    let (code, wanted) = (typed.trim().to_uppercase(), fold(typed));
    let is_of_users = code.len() == 3 && code.starts_with('X') && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_of_users {
        return Ok(code);
    }
    let mut all: Vec<_> = words.countries().collect();
    all.sort_unstable_by_key(|(_, name, _)| *name);
    let is_meant = |names: &[&str]| names.iter().any(|name| fold(name) == wanted);
    if let Some((code, ..)) = all.iter().find(|(known, _, names)| *known == code || is_meant(names)) {
        return Ok((*code).to_owned());
    }
    let words = Wanted::of(typed);
    // two letters are a code of another list, and stand in too many names
    let is_begun = wanted.chars().count() > 2;
    // a beginning is meant before what stands in the middle of another name
    let mut beginning = all.iter().filter(|(_, name, _)| is_begun && fold(name).starts_with(&wanted));
    if let (Some((code, ..)), None) = (beginning.next(), beginning.next()) {
        return Ok((*code).to_owned());
    }
    let holding: Vec<_> = all.iter().filter(|(_, name, _)| is_begun && words.is_in(name)).collect();
    if let [(code, ..)] = holding.as_slice() {
        return Ok((*code).to_owned());
    }
    let mut near: Vec<&str> = holding.iter().map(|(_, name, _)| *name).collect();
    if near.is_empty() {
        near = all.iter().map(|(_, name, _)| *name).collect();
        near.sort_by_cached_key(|name| distance(&wanted, name));
    }
    near.truncate(MAX_NEAR);
    Err(near)
}

/// How far what was typed is from a name, or from its beginning.
fn distance(wanted: &str, name: &str) -> usize {
    let folded = fold(name);
    let begun: String = folded.chars().take(wanted.chars().count()).collect();
    strsim::osa_distance(wanted, &folded).min(strsim::osa_distance(wanted, &begun))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_understood_by_its_name_in_any_language_and_an_unknown_one_is_not() {
        let en = Words::new("en");
        for (typed, code) in [
            ("Zambia", "ZMB"),
            ("zambie", "ZMB"),
            ("zamb", "ZMB"),
            (" mys ", "MYS"),
            ("cote d'ivoire", "CIV"),
            ("Malays", "MYS"),
            ("XKX", "XKX"),
            ("Guinea", "GIN"),
        ] {
            assert_eq!(country_code(&en, typed), Ok(code.to_owned()), "{typed}");
        }
        assert_eq!(country_code(&Words::new("fr"), "Maroc"), Ok("MAR".to_owned()));
        for typed in ["ZZ", "ZZZ", "M1", "", "Valdoria", "../", "MY"] {
            let near = country_code(&en, typed).map_err(|near| near.len());
            assert_eq!(near, Err(MAX_NEAR), "{typed}");
        }
        assert_eq!(country_code(&en, "Zambai").map_err(|near| near[0]), Err("Zambia"));
        assert_eq!(country_code(&en, "Korea").map_err(|near| near.len()), Err(2), "which of the two is asked");
    }
}

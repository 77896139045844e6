//! The lines of the form a workbook is begun with: what is typed into each is understood, or it is said why not.
//!
//! Screens say it below each line while it is typed, lines say it when it is not understood; both begin the same workbook.

use crate::i18n::{LANGUAGES, Words, language_name, negotiate};
use crate::instrument::CountryRole;
use crate::text::{Wanted, fold};
use crate::wording::{country_code, phrase};
use std::path::{Path, PathBuf};

/// The lines of the form, in order.
pub const COUNTRY: usize = 0;
pub const TITLE: usize = 1;
pub const ROLE: usize = 2;
pub const LANGUAGE: usize = 3;
pub const FILE: usize = 4;

/// What a workbook is begun with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkbook {
    /// The code.
    pub country: String,
    pub title: String,
    pub role: CountryRole,
    /// The code of the language it is written in.
    pub language: String,
    /// Its file as typed, or the one proposed.
    pub file: String,
}

/// What the lines of the form say; else the first that is not understood, and why.
pub fn read(words: &Words, lines: &[String]) -> Result<NewWorkbook, (usize, String)> {
    let text = |at: usize| lines.get(at).map(|line| line.trim()).unwrap_or_default();
    let country = country(words, text(COUNTRY)).map_err(|why| (COUNTRY, why))?;
    let role = role(words, text(ROLE)).map_err(|why| (ROLE, why))?;
    let language = language(words, text(LANGUAGE)).map_err(|why| (LANGUAGE, why))?;
    let file = match text(FILE) {
        "" => proposed_file(&country),
        file => file.to_owned(),
    };
    Ok(NewWorkbook { country, title: text(TITLE).to_owned(), role, language: language.to_owned(), file })
}

/// Why a line is not understood, where it is not.
#[must_use]
pub fn fault(words: &Words, at: usize, text: &str) -> Option<String> {
    match at {
        COUNTRY => country(words, text).err(),
        ROLE => role(words, text).err(),
        LANGUAGE => language(words, text).err(),
        _ => None,
    }
}

/// What is understood of a line so far, in words; what is proposed where it is empty.
#[must_use]
pub fn understood(words: &Words, folder: &Path, lines: &[String], at: usize) -> Option<String> {
    let text = lines.get(at).map(|line| line.trim()).unwrap_or_default();
    match at {
        COUNTRY if text.is_empty() => None,
        COUNTRY => Some(match country_code(words, text) {
            Ok(code) => words.country(&code),
            Err(near) => words.with("form-country-near", &[("near", (&near.join(", ")).into())]),
        }),
        ROLE => role(words, text).ok().map(|role| role_name(words, role)),
        LANGUAGE => language(words, text).ok().map(|code| language_name(code).to_owned()),
        FILE => {
            let code = country_code(words, lines.get(COUNTRY).map(String::as_str).unwrap_or_default()).ok();
            let file = if text.is_empty() { proposed_file(&code?) } else { text.to_owned() };
            // the home folder is the system's to name
            Some(if file.starts_with('~') { file } else { folder.join(file).display().to_string() })
        }
        _ => None,
    }
}

/// The file a workbook is proposed to be kept in.
fn proposed_file(country: &str) -> String {
    PathBuf::from(country.to_lowercase()).with_extension("yaml").display().to_string()
}

fn country(words: &Words, text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Err(words.t("form-needed"));
    }
    phrase::country(words, text).map_err(|refusal| phrase::refusal(words, &refusal))
}

/// The roles, as the form numbers them.
const ROLES: [CountryRole; 3] = [CountryRole::Origin, CountryRole::Destination, CountryRole::Both];

fn role_name(words: &Words, role: CountryRole) -> String {
    words.t(match role {
        CountryRole::Origin => "role-origin",
        CountryRole::Destination => "role-destination",
        CountryRole::Both => "role-both",
    })
}

/// A role by its number or the words it is called; both where nothing was typed.
fn role(words: &Words, text: &str) -> Result<CountryRole, String> {
    if text.is_empty() {
        return Ok(CountryRole::Both);
    }
    let by_number = text.parse::<usize>().ok().and_then(|number| ROLES.get(number.checked_sub(1)?));
    let wanted = Wanted::of(text);
    let by_words = || ROLES.iter().find(|role| wanted.is_in(&role_name(words, **role)));
    let unknown = || words.with("form-role-unknown", &[("found", text.into())]);
    by_number.or_else(by_words).copied().ok_or_else(unknown)
}

/// A language by its code or name; that of the screen where nothing was typed.
fn language(words: &Words, text: &str) -> Result<&'static str, String> {
    if text.is_empty() {
        return Ok(words.language());
    }
    let wanted = fold(text);
    let by_name = LANGUAGES.iter().find(|(_, name)| fold(name).starts_with(&wanted)).map(|(code, _)| *code);
    let known = LANGUAGES.map(|(code, name)| format!("{code} ({name})")).join(", ");
    let unknown = || words.with("plain-no-language", &[("known", (&known).into())]);
    negotiate(text).or(by_name).ok_or_else(unknown)
}

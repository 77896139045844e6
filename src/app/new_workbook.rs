//! The lines of the form a workbook is begun with: what is typed into each is understood, or it is said why not.
//!
//! Screens say it below each line while it is typed, lines say it when it is not understood; both begin the same workbook.

use crate::i18n::{LANGUAGES, Words, language_name, negotiate};
use crate::instrument::CountryRole;
use crate::text::{Wanted, fold, shortened};
use crate::wording::{country_code, phrase};
use std::path::{Path, PathBuf};

/// The lines of the form, in order.
pub const COUNTRY: usize = 0;
pub const TITLE: usize = 1;
pub const ROLE: usize = 2;
pub const LANGUAGE: usize = 3;
pub const FILE: usize = 4;
pub const INSTRUMENT: usize = 5;

/// The instruments there are: ids and titles.
pub type Titles = [(String, String)];

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
    /// The id of the instrument it answers; the usual one where none was chosen.
    pub instrument: Option<String>,
}

/// What the lines of the form say; else the first that is not understood, and why.
pub fn read(words: &Words, instruments: &Titles, lines: &[String]) -> Result<NewWorkbook, (usize, String)> {
    let text = |at: usize| lines.get(at).map(|line| line.trim()).unwrap_or_default();
    let country = country(words, text(COUNTRY)).map_err(|why| (COUNTRY, why))?;
    let role = role(words, text(ROLE)).map_err(|why| (ROLE, why))?;
    let language = language(words, text(LANGUAGE)).map_err(|why| (LANGUAGE, why))?;
    let file = match text(FILE) {
        "" => proposed_file(&country),
        file => with_ending(file),
    };
    let instrument = instrument(words, instruments, text(INSTRUMENT)).map_err(|why| (INSTRUMENT, why))?;
    let instrument = instrument.map(|(id, _)| id.clone());
    Ok(NewWorkbook { country, title: text(TITLE).to_owned(), role, language: language.to_owned(), file, instrument })
}

/// Why a line is not understood, where it is not.
#[must_use]
pub fn fault(words: &Words, instruments: &Titles, at: usize, text: &str) -> Option<String> {
    match at {
        COUNTRY => country(words, text).err(),
        ROLE => role(words, text).err(),
        LANGUAGE => language(words, text).err(),
        INSTRUMENT => instrument(words, instruments, text).err(),
        _ => None,
    }
}

/// What is understood of a line so far, in words; what is proposed where it is empty.
#[must_use]
pub fn understood(words: &Words, instruments: &Titles, folder: &Path, lines: &[String], at: usize) -> Option<String> {
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
            let file = if text.is_empty() { proposed_file(&code?) } else { with_ending(text) };
            // the home folder is the system's to name
            Some(if file.starts_with('~') { file } else { folder.join(file).display().to_string() })
        }
        INSTRUMENT if text.is_empty() => {
            let numbered = instruments.iter().enumerate();
            let numbered = numbered.map(|(at, (_, title))| format!("{} {}", at + 1, shortened(title, MAX_TITLE_CHARS)));
            Some(numbered.collect::<Vec<_>>().join(&words.t("report-semicolon")))
        }
        INSTRUMENT => instrument(words, instruments, text).ok().flatten().map(|(_, title)| title.clone()),
        _ => None,
    }
}

/// So much of a title tells an instrument from others where all of them stand in one line.
const MAX_TITLE_CHARS: usize = 28;

/// A name as typed, with the ending of workbooks where it has none.
fn with_ending(file: &str) -> String {
    let is_named = Path::new(file).file_name().is_some() && !file.ends_with(['/', '\\']);
    let has_ending = Path::new(file).extension().is_some();
    if is_named && !has_ending { format!("{file}.yaml") } else { file.to_owned() }
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

/// An instrument by its number, its id or a part of its title; the usual one where nothing was typed.
fn instrument<'a>(words: &Words, instruments: &'a Titles, text: &str) -> Result<Option<&'a (String, String)>, String> {
    if text.trim().is_empty() {
        return Ok(instruments.first());
    }
    let by_number = text.parse::<usize>().ok().and_then(|number| instruments.get(number.checked_sub(1)?));
    let wanted = Wanted::of(text);
    let by_words = || instruments.iter().find(|(id, title)| id == text || wanted.is_in(title));
    let known = instruments.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ");
    let unknown = || words.with("form-instrument-unknown", &[("found", text.into()), ("known", (&known).into())]);
    by_number.or_else(by_words).map(Some).ok_or_else(unknown)
}

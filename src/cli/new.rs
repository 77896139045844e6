//! `tripartite new`: starts a workbook, never over an existing file.

use super::call::{Call, CommandOutcome, Refused};
use crate::runtime::blank;
use crate::store;
use crate::wording::Sentence;
use std::path::Path;

/// Starts a workbook for a country.
pub fn new(call: &mut Call, file: &Path, instrument: Option<&str>, country: &str) -> Result<CommandOutcome, Refused> {
    let country = country_code(country)
        .ok_or_else(|| Refused::for_this(&Sentence::of(&call.words, "cli-country", &[("found", country.into())])))?;
    let usual = || call.library.usual().map(|id| id.to_string());
    let id = instrument.map(str::to_owned).or_else(usual).unwrap_or_default();
    let instrument = call.instrument(&id)?;
    let workbook = blank(&instrument, country.clone(), String::new(), call.words.language());
    let saved = store::create(file, &workbook).map_err(|fault| Refused::because(&call.words, &fault.explain()))?;
    let shown = file.display().to_string();
    let questions = instrument.asked().count();
    call.out.line(&call.words.with(
        "cli-new-made",
        &[("file", (&shown).into()), ("country", (&country).into()), ("instrument", (&instrument.title).into())],
    ));
    if !saved.confirmed {
        call.out.complain(&call.words.t("cli-unconfirmed"));
    }
    call.out.line(&call.words.with("cli-new-next", &[("file", (&shown).into()), ("questions", questions.into())]));
    Ok(CommandOutcome::Done)
}

/// A country code of two or three letters (ISO 3166-1), as typed in upper case.
fn country_code(typed: &str) -> Option<String> {
    let fits = (2..=3).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then(|| typed.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::country_code;

    #[test]
    fn a_country_is_two_or_three_letters() {
        assert_eq!(country_code("mys").as_deref(), Some("MYS"));
        assert_eq!(country_code("MY").as_deref(), Some("MY"));
        for typed in ["", "M", "MYSA", "M1S", "É", "../"] {
            assert_eq!(country_code(typed), None, "{typed:?}");
        }
    }
}

//! `tripartite new`: starts a workbook, never over an existing file.

use super::call::{Call, CommandOutcome, Refused};
use crate::platform::as_word;
use crate::runtime::blank;
use crate::store;
use crate::wording::{self, Sentence, phrase};
use std::path::Path;

/// Starts a workbook for a country.
pub fn new(call: &mut Call, file: &Path, instrument: Option<&str>, country: &str) -> Result<CommandOutcome, Refused> {
    let country = phrase::country(&call.words, country).map_err(|refusal| {
        let sentence = wording::refusal(&call.words, &refusal);
        Refused::for_this(&Sentence { remedy: call.words.t("cli-country-do"), ..sentence })
    })?;
    let usual = || call.library.usual().map(|id| id.to_string());
    let id = instrument.map(str::to_owned).or_else(usual).unwrap_or_default();
    let instrument = call.instrument(&id)?;
    let workbook = blank(&instrument, country.clone(), String::new(), call.words.language());
    let saved = store::create(file, &workbook).map_err(|fault| Refused::because(&call.words, &fault.explain()))?;
    let shown = file.display().to_string();
    let questions = instrument.asked().count();
    call.out.line(&call.words.with(
        "cli-new-made",
        &[
            ("file", (&shown).into()),
            ("country", (&call.words.country(&country)).into()),
            ("instrument", (&instrument.title).into()),
        ],
    ));
    if !saved.confirmed {
        call.out.complain(&call.words.t("cli-unconfirmed"));
    }
    call.out.line(
        &call.words.with("cli-new-next", &[("file", (&as_word(&shown)).into()), ("questions", questions.into())]),
    );
    Ok(CommandOutcome::Done)
}

//! Sentences for a command line that cannot be read: what was typed, what was expected, the nearest known name.
//!
//! clap finds the fault and words it in English; here it is worded in the language of the call.

use crate::i18n::Words;
use crate::platform::as_word;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong with the command line and what to do, a line each.
#[must_use]
pub fn lines(words: &Words, error: &Error) -> Vec<String> {
    let text = |kind| error.get(kind).map(joined).unwrap_or_default();
    let arg = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            words.with("cli-no-command", &[("name", (&text(ContextKind::InvalidSubcommand)).into())])
        }
        ErrorKind::UnknownArgument => words.with("cli-no-argument", &[("name", (&arg).into())]),
        ErrorKind::MissingRequiredArgument => words.with("cli-missing", &[("name", (&arg).into())]),
        ErrorKind::InvalidValue if value.is_empty() => words.with("cli-no-value", &[("name", (&arg).into())]),
        ErrorKind::InvalidValue => {
            let known = text(ContextKind::ValidValue);
            words.with(
                "cli-invalid-value",
                &[("name", (&arg).into()), ("value", (&value).into()), ("known", (&known).into())],
            )
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg);
            words.with("cli-conflict", &[("name", (&arg).into()), ("other", (&other).into())])
        }
        ErrorKind::InvalidUtf8 => words.t("cli-not-utf8"),
        _ => words.with("cli-misuse", &[("name", (&arg).into())]),
    };
    let typed = text(ContextKind::InvalidSubcommand);
    let is_file = typed.ends_with(".yaml") || typed.ends_with(".yml");
    let suggestions = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let nearest = suggestions.into_iter().map(text).find(|it| !it.is_empty());
    let mut lines = vec![what];
    if is_file {
        lines.push(format!("  {}", words.with("cli-open-file", &[("file", (&as_word(&typed)).into())])));
    } else if let Some(nearest) = nearest {
        lines.push(format!("  {}", words.with("lint-nearest", &[("nearest", (&nearest).into())])));
    }
    let usage = text(ContextKind::Usage);
    let usage = usage.trim_start_matches("Usage:").trim();
    if !usage.is_empty() {
        lines.extend(usage.lines().enumerate().map(|(at, line)| {
            let line = line.trim();
            if at == 0 { format!("  {} {line}", words.t("cli-help-usage")) } else { format!("    {line}") }
        }));
    }
    lines.push(format!("  {}", words.t("cli-more-help")));
    lines
}

fn joined(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

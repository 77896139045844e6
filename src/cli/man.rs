//! `tripartite man`: one manual page for the program and all its commands.

use super::call::{Call, CommandOutcome, Refused};
use super::help;
use crate::i18n::Words;
use clap::Command;
use std::fmt::Write as _;

/// Writes the manual page, to be read with `man -l`.
pub fn man(call: &mut Call) -> Result<CommandOutcome, Refused> {
    let page = page(&call.words).map_err(|error| Refused(vec![error.to_string()]))?;
    call.out.script(&page);
    Ok(CommandOutcome::Done)
}

fn page(words: &Words) -> std::io::Result<String> {
    let mut command = help::command(words);
    command.build();
    let man = clap_mangen::Man::new(command.clone());
    let mut bytes = Vec::new();
    man.render_title(&mut bytes)?;
    man.render_name_section(&mut bytes)?;
    man.render_synopsis_section(&mut bytes)?;
    man.render_options_section(&mut bytes)?;
    let mut page = String::from_utf8_lossy(&bytes).into_owned();
    let _ = writeln!(page, ".SH {}", escaped(&words.t("cli-help-commands").to_uppercase()));
    described(&mut page, &mut command);
    let _ = writeln!(page, ".SH {}", escaped(&words.t("cli-man-exit")));
    let _ = writeln!(page, "{}", escaped(&words.t("cli-man-exit-codes")));
    Ok(page)
}

/// Every command below this one, depth first: usage, what it does, its arguments, an example.
fn described(page: &mut String, command: &mut Command) {
    for below in command.get_subcommands_mut() {
        let usage = below.render_usage().to_string();
        let usage = usage.trim_start_matches("Usage:").trim();
        let _ = writeln!(page, ".SS \"{}\"", escaped(usage).replace('"', "\\(dq"));
        let text = |it: Option<&clap::builder::StyledStr>| it.map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(page, "{}", escaped(&text(below.get_about())));
        for arg in below.get_arguments().filter(|arg| !arg.is_global_set()) {
            let name = match (arg.get_long(), arg.get_short()) {
                (Some(long), Some(short)) => format!("-{short}, --{long}"),
                (Some(long), None) => format!("--{long}"),
                _ => arg.get_id().as_str().to_uppercase(),
            };
            let value = arg.get_value_names().filter(|_| !arg.is_positional() && arg.get_action().takes_values());
            let value = value.and_then(|names| names.first()).map(|name| format!(" <{name}>")).unwrap_or_default();
            let name = format!("{name}{value}");
            let _ = writeln!(page, ".TP\n\\fB{}\\fR\n{}", escaped(&name), escaped(&text(arg.get_help())));
        }
        let _ = writeln!(page, ".PP\n{}", escaped(&text(below.get_after_help())).replace('\n', "\n.br\n"));
        described(page, below);
    }
}

/// A text as roff shows it, not as it acts on it.
fn escaped(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim().replace('\\', "\\e").replace('-', "\\-");
        if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_acts_on_the_page() {
        assert_eq!(escaped(".SH x\n'y\n--a\\b"), "\\&.SH x\n\\&'y\n\\-\\-a\\eb");
    }
}

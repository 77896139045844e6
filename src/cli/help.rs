//! The words of `--help`: those of `cli.ftl` laid over the command line that `args` defines.
//!
//! `cli-about-COMMAND` is one sentence, `cli-example-COMMAND` an example, `cli-arg-COMMAND-ARG` or `cli-arg-ARG` what
//! an argument means. A test sees to it that none is missing in any language.

use super::args::CommandLine;
use super::call::{Call, CommandOutcome, Refused};
use crate::i18n::Words;
use crate::instrument::nearest;
use crate::wording::Sentence;
use clap::{Arg, Command, CommandFactory};

/// The command line as it is read, without a word: what is understood needs no help.
#[must_use]
pub fn wordless() -> Command {
    without_own_help(CommandLine::command())
}

/// What clap adds to every command that has others below it is ours, or is not there.
fn without_own_help(command: Command) -> Command {
    command.disable_help_flag(true).disable_help_subcommand(true).mut_subcommands(without_own_help)
}

/// The command line with its help in a language.
#[must_use]
pub fn command(words: &Words) -> Command {
    // whatever the file of the program is called, and whatever ending a system gives it
    translated(words, CommandLine::command(), "").bin_name("tripartite")
}

fn translated(words: &Words, command: Command, path: &str) -> Command {
    let key = if path.is_empty() { "tripartite" } else { path };
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", words.t("cli-help-usage"),);
    let mut order = 0;
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let mut command = without_own_help(command)
        .about(words.t(&format!("cli-about-{key}")))
        .after_help(words.t(&format!("cli-example-{key}")))
        .help_template(template)
        .subcommand_help_heading(words.t("cli-help-commands"))
        .subcommand_value_name(words.t("cli-help-command"))
        .mut_args(|arg| {
            // under a heading of our own clap would sort arguments by name
            order += 1;
            described(words, arg, key).display_order(order)
        });
    for name in names {
        let below = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
        command = command.mut_subcommand(name, |it| translated(words, it, &below));
    }
    command
}

fn described(words: &Words, arg: Arg, command: &str) -> Arg {
    let heading = if arg.is_positional() { "cli-help-arguments" } else { "cli-help-options" };
    let own = format!("cli-arg-{command}-{}", arg.get_id());
    let key = if words.has(&own) { own } else { format!("cli-arg-{}", arg.get_id()) };
    arg.help(words.t(&key)).help_heading(words.t(heading))
}

/// Shows the help of a command, as `--help` after it does.
pub fn help(call: &mut Call, of: &[String]) -> Result<CommandOutcome, Refused> {
    let mut command = command(&call.words);
    command.build();
    let mut found = &mut command;
    for name in of {
        let known: Vec<String> = found.get_subcommands().map(|it| it.get_name().to_owned()).collect();
        let near = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
        found = found.find_subcommand_mut(name).ok_or_else(|| unknown(&call.words, name, near.as_deref()))?;
    }
    let text = found.render_help().to_string();
    call.out.text(0, &text);
    Ok(CommandOutcome::Done)
}

fn unknown(words: &Words, name: &str, near: Option<&str>) -> Refused {
    let mut sentence = Sentence::of(words, "cli-no-command", &[("name", name.into())]);
    if let Some(near) = near {
        sentence.remedy = words.with("lint-nearest", &[("nearest", near.into())]);
    }
    Refused::for_this(&sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LANGUAGES;

    fn visit(command: &mut Command, missing: &mut Vec<String>) {
        let name = command.get_name().to_owned();
        let text = command.render_help().to_string();
        if text.contains('‹') {
            missing.push(format!("{name}: {text}"));
        }
        for below in command.get_subcommands_mut() {
            visit(below, missing);
        }
    }

    #[test]
    fn every_command_and_argument_is_described_in_every_language() {
        for (language, _) in LANGUAGES {
            let mut missing = Vec::new();
            let mut command = command(&Words::new(language));
            command.build();
            visit(&mut command, &mut missing);
            assert!(missing.is_empty(), "{language}: {missing:#?}");
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        command(&Words::new("en")).debug_assert();
    }
}

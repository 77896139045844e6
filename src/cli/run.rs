//! From the words typed to an exit code: language, reading of the line, the command, the front end.

use super::args::{CliCommand, CommandLine, FrontArgs, OfInstruments};
use super::call::{Call, CommandOutcome, Refused};
use super::front;
use super::front_options::{FrontOptions, OpenMode};
use super::out::Out;
use super::sensitivity::SensitivityArgs;
use super::{
    check, completions, cost, help, import, instruments, keys, licences, man, merge, misuse, new, open, recover,
    report, set, share, show, status, versions,
};
use crate::config::Settings;
use crate::i18n::{FilePosition, Words, negotiate, system_language};
use crate::platform;
use crate::store::{Dirs, Instruments, read_settings};
use crate::wording::say;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// Runs the program with its arguments, its own name first; never panics, whatever they are.
#[must_use]
pub fn run(args: Vec<OsString>) -> ExitCode {
    crate::tui::panics::install_hook();
    let mut out = Out::new();
    platform::survive_file_size_limit();
    let dirs = Dirs::usual();
    let (settings, unread) = match dirs.as_ref().map(read_settings) {
        Some(Ok(settings)) => (settings, None),
        Some(Err(fault)) => (Settings::default(), Some(fault)),
        None => (Settings::default(), None),
    };
    let words = Words::new(language(&args, &settings));
    crate::tui::panics::set_language(&words);
    if let (Some(fault), Some(dirs)) = (unread, &dirs) {
        let file = dirs.config.join("settings.yaml");
        let place = FilePosition::new(&file, fault.line, fault.column);
        let message = say(&words, &fault.error.explain(fault.line)).what;
        out.complain(&format!("{place}: {}", words.with("cli-settings", &[("message", (&message).into())])));
    }
    let home = std::env::var_os("HOME").unwrap_or_default();
    if dirs.is_none() && Path::new(&home).is_relative() && !home.is_empty() {
        out.complain(&words.with("cli-home-relative", &[("home", (&*home.to_string_lossy()).into())]));
    }
    // the words of every command and argument are needed by help alone, and where a fault quotes them
    let read = help::wordless().try_get_matches_from(&args);
    let read = read.or_else(|_| help::command(&words).try_get_matches_from(&args));
    let parsed = read.and_then(|it| CommandLine::from_arg_matches(&it));
    let line = match parsed {
        Ok(line) => line,
        Err(error) => return ExitCode::from(not_a_call(&words, &mut out, &error)),
    };
    let environment = Settings::of_environment(|name| std::env::var(name).ok());
    let library = Instruments::new(dirs.as_ref().map(|dirs| dirs.instruments.clone()));
    let mut call = Call { words, settings: settings.over(environment), dirs, library, out };
    let code = match perform(&mut call, line) {
        Ok(CommandOutcome::Done) => 0,
        Ok(CommandOutcome::Finding) => 1,
        Ok(CommandOutcome::Unreadable) => 2,
        Ok(CommandOutcome::Front(wish)) => return ExitCode::from(hand_over(call, *wish)),
        Err(refused) => complain(&mut call.out, &refused),
    };
    ExitCode::from(finish(&call.words, call.out, code))
}

/// The language of this call: the one asked for, else that of the settings, of the environment, or English.
fn language(args: &[OsString], settings: &Settings) -> &'static str {
    let asked = asked_language(args);
    let wish = asked.as_deref().or(settings.language.as_deref());
    wish.and_then(negotiate).or_else(system_language).unwrap_or("en")
}

/// What follows `--lang`, found before the line is read because help and refusals need words as well.
fn asked_language(args: &[OsString]) -> Option<String> {
    let args: Vec<&str> = args.iter().map_while(|arg| arg.to_str()).take_while(|arg| *arg != "--").collect();
    let at = args.iter().position(|arg| *arg == "--lang" || arg.starts_with("--lang="))?;
    match args[at].split_once('=') {
        Some((_, value)) => Some(value.to_owned()),
        None => args.get(at + 1).map(|value| (*value).to_owned()),
    }
}

/// Help and version are answers; everything else that cannot be read is misuse.
fn not_a_call(words: &Words, out: &mut Out, error: &clap::Error) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out.text(0, &error.render().to_string());
            out.finish().map_or(0, |_| 2)
        }
        _ => complain(out, &Refused(misuse::lines(words, error))),
    }
}

fn perform(call: &mut Call, line: CommandLine) -> Result<CommandOutcome, Refused> {
    let Some(command) = line.command else { return Ok(open::start(call, &line.look)) };
    // `tripartite --plain open FILE` means what it says
    let look = |own: FrontArgs| FrontArgs { plain: own.plain || line.look.plain, theme: own.theme.or(line.look.theme) };
    match command {
        CliCommand::Open { file, read_only, follow, look: own } => {
            open::open(call, file, OpenMode { only: read_only, follows: follow }, &look(own))
        }
        CliCommand::New { file, instrument, country } => new::new(call, &file, instrument.as_deref(), &country),
        CliCommand::Try { instrument, meeting, look: own } => {
            open::try_example(call, &look(own), instrument.as_deref(), meeting)
        }
        CliCommand::Instruments { action: None, json } => instruments::list(call, json),
        CliCommand::Instruments { action: Some(OfInstruments::New { id, folder }), .. } => {
            instruments::begin(call, &id, folder.as_deref())
        }
        CliCommand::Instruments { action: Some(OfInstruments::Show { id, json }), json: above } => {
            instruments::show(call, &id, json || above)
        }
        CliCommand::Instruments { action: Some(OfInstruments::Check { path, json }), json: above } => {
            instruments::check(call, &path, json || above)
        }
        CliCommand::Check { files, json } => Ok(check::check(call, &files, json)),
        CliCommand::Status { file, json } => status::status(call, &file, json),
        CliCommand::Cost { file, design, package, sensitivity, year, json } => {
            let moved = sensitivity.map(|outcome| SensitivityArgs { outcome, year });
            cost::cost(call, &file, (design.as_deref(), package.as_deref()), moved.as_ref(), json)
        }
        CliCommand::Show { file, cell, json } => show::show(call, &file, &cell, json),
        CliCommand::Set { file, cell, value: Some(value) } => set::set(call, &file, &cell, &value),
        CliCommand::Set { file, cell, value: None } if cell == "-" => set::set_many(call, &file),
        CliCommand::Set { .. } => Err(Refused(vec![call.words.t("cli-set-no-value")])),
        CliCommand::Import { file, from, read_as, by, write } => {
            import::import(call, &file, &from, &read_as, by.as_deref(), write)
        }
        CliCommand::Recover { file: None, json, .. } => recover::list(call, json),
        CliCommand::Recover { file: Some(file), show, keep_file, output, json } => {
            let what = if keep_file { recover::RecoverAction::KeepFile } else { recover::RecoverAction::Recover };
            // a list for machines changes nothing
            let what = if show || json { recover::RecoverAction::Show } else { what };
            recover::recover(call, &file, what, output.as_deref(), json)
        }
        CliCommand::Versions { file, restore: Some(number), output, .. } => {
            versions::restore(call, &file, number, output.as_deref())
        }
        CliCommand::Versions { file, show: Some(number), json, .. } => versions::show(call, &file, number, json),
        CliCommand::Versions { file, json, .. } => versions::list(call, &file, json),
        CliCommand::Merge { base: Some(base), ours: Some(ours), theirs, output, .. } => match theirs {
            Some(theirs) => merge::files(call, Some(&base), [&ours, &theirs], output.as_deref()),
            None => merge::files(call, None, [&base, &ours], output.as_deref()),
        },
        CliCommand::Merge { conflicted, output, .. } => {
            merge::conflicted(call, conflicted.as_deref(), output.as_deref())
        }
        CliCommand::Report { file, document, format, output, reference, sheet, also, all, force, number } => {
            let document = document.unwrap_or_default();
            let wish = report::ReportOptions { document, format, reference, sheet, also, force, number };
            match all {
                Some(folder) => report::write_all(call, &file, &folder, &wish),
                None => report::write(call, &file, output.as_deref(), &wish),
            }
        }
        CliCommand::Share { file, output, force } => share::share(call, &file, &output, force),
        CliCommand::Keys => Ok(keys::keys(call)),
        CliCommand::Completions { shell } => Ok(completions::completions(call, shell)),
        CliCommand::Man => man::man(call),
        CliCommand::Licences { list } => Ok(licences::licences(call, list)),
        CliCommand::Help { of } => help::help(call, &of),
    }
}

fn complain(out: &mut Out, refused: &Refused) -> u8 {
    for (at, line) in refused.0.iter().enumerate() {
        out.complain(&if at == 0 { format!("tripartite: {line}") } else { line.clone() });
    }
    2
}

/// Lets go of standard output before the front end takes the terminal.
fn hand_over(call: Call, wish: FrontOptions) -> u8 {
    if finish(&call.words, call.out, 0) != 0 {
        return 2;
    }
    match front::run(wish) {
        Ok(code) => code,
        Err(sentence) => complain(&mut Out::new(), &Refused(vec![sentence])),
    }
}

/// Writes out what is held back; output that could not be written is told and makes the call fail.
fn finish(words: &Words, mut out: Out, code: u8) -> u8 {
    match out.finish() {
        None => code,
        Some(error) => {
            out.complain(&words.with("cli-no-output", &[("reason", (&error.to_string()).into())]));
            2
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_asked_for_is_found_wherever_it_stands() {
        let of = |line: &str| asked_language(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("tripartite --lang fr status w.yaml").as_deref(), Some("fr"));
        assert_eq!(of("tripartite status w.yaml --lang=fr").as_deref(), Some("fr"));
        assert_eq!(of("tripartite status w.yaml --lang").as_deref(), None);
        assert_eq!(of("tripartite set w.yaml c -- --lang fr").as_deref(), None);
        let settings = Settings { language: Some("fr".to_owned()), ..Settings::default() };
        assert_eq!(language(&["x".into(), "--lang=en".into()], &settings), "en", "what is typed wins over settings");
        assert_eq!(language(&["x".into()], &settings), "fr");
    }
}

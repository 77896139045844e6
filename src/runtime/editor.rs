//! The system's editor for one text: `$VISUAL`, `$EDITOR`, else one that names at its foot how it is left.
//!
//! Nothing goes through a shell. What was written there is an hour of somebody's work: the file goes only when its text
//! is elsewhere, and whatever goes wrong, its place is told.

use crate::app::{EditorResult, EditorTask};
use crate::i18n::Words;
use crate::platform;
use crate::store::{Dirs, EditedText, EditorText, ParseError};
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// An editor that comes back sooner has opened a window elsewhere and does not wait for it; nobody writes that fast.
const MIN_EDIT_TIME: Duration = Duration::from_secs(1);

/// Lets the system's editor change a text; gives what was saved, or says why there is none.
///
/// The terminal must have been given back before, and is taken again after.
pub fn edit_text(words: &Words, task: &EditorTask) -> Result<EditorResult, String> {
    edit_by(words, task, Dirs::usual().as_ref(), &editors(|name| std::env::var_os(name)))
}

/// The same with one of these editors, each a program with what it is given before the file.
fn edit_by(
    words: &Words,
    task: &EditorTask,
    dirs: Option<&Dirs>,
    editors: &[Vec<OsString>],
) -> Result<EditorResult, String> {
    let text = EditorText::create(dirs, &task.workbook, &task.cell, &task.text)
        .map_err(|error| words.with("editor-no-file", &[("reason", (&error.to_string()).into())]))?;
    let begun = Instant::now();
    let Some((program, status)) = editors.iter().find_map(|editor| started(editor, text.path())) else {
        text.remove();
        let tried: Vec<_> = editors.iter().filter_map(|it| it.first()).map(|it| it.to_string_lossy()).collect();
        return Err(words.with("editor-not-started", &[("tried", (&tried.join(", ")).into())]));
    };
    let at_once = begun.elapsed() < MIN_EDIT_TIME;
    let file = text.path().to_owned();
    let shown = file.display().to_string();
    let says = |key: &str| words.with(key, &[("program", (&program).into()), ("file", (&shown).into())]);
    let failed = |key: &str| {
        let how = how_it_ended(words, status);
        words.with(key, &[("program", (&program).into()), ("how", (&how).into())])
    };
    let edited = match text.read() {
        Ok(edited) => edited,
        Err(ParseError::Absent) => {
            text.remove();
            return Err(says("editor-gone"));
        }
        // too large for any field, or no file any more
        Err(_) => return Err(says("editor-unread")),
    };
    let EditedText { text: written, changed, guessed } = edited;
    if !changed {
        if !status.success() {
            text.remove();
            return Err(failed("editor-failed"));
        }
        if at_once {
            // its window may still be open: what is saved there later is told at the next opening
            return Ok(EditorResult { text: written, remark: Some(says("editor-at-once")), file: None });
        }
        text.remove();
        return Ok(EditorResult { text: written, remark: None, file: None });
    }
    let badly = (!status.success()).then(|| failed("editor-ended-badly"));
    let guessed = guessed.then(|| says("editor-guessed"));
    // a guess can be wrong, so what was saved stays where it is
    let taken = if guessed.is_some() { None } else { Some(file) };
    let remarks: Vec<String> = badly.into_iter().chain(guessed).collect();
    let remark = (!remarks.is_empty()).then(|| remarks.join(" "));
    Ok(EditorResult { text: written, remark, file: taken })
}

/// Runs an editor to its end; its name and how it ended, or nothing where there is no such program.
fn started(editor: &[OsString], file: &Path) -> Option<(String, ExitStatus)> {
    let (program, options) = editor.split_first()?;
    let status = Command::new(program).args(options).arg(file).status().ok()?;
    Some((program.to_string_lossy().into_owned(), status))
}

/// How a program ended that did not end well.
fn how_it_ended(words: &Words, status: ExitStatus) -> String {
    if let Some(signal) = platform::ended_by_signal(status) {
        return words.with("editor-signal", &[("signal", (&signal.to_string()).into())]);
    }
    let code = status.code().unwrap_or_default().to_string();
    words.with("editor-code", &[("code", (&code).into())])
}

/// The editor this person uses, or those that are usual where nothing says which.
fn editors(variable: impl Fn(&str) -> Option<OsString>) -> Vec<Vec<OsString>> {
    // an empty one says nothing, and hides nothing
    let says = |value: &OsString| !value.to_string_lossy().trim().is_empty();
    match ["VISUAL", "EDITOR"].into_iter().filter_map(variable).find(says) {
        Some(value) => vec![parts(&value)],
        None => platform::usual_editors().iter().map(|name| vec![OsString::from(name)]).collect(),
    }
}

/// A program and its options, as in `code --wait`. What is a file as it stands is a program whose name has blanks in it.
fn parts(value: &OsStr) -> Vec<OsString> {
    let Some(text) = value.to_str().map(str::trim) else { return vec![value.to_owned()] };
    if Path::new(text).is_file() { vec![text.into()] } else { split(text) }
}

/// Splits at blanks; what stands between quotes, or after a backslash where paths have none, is taken as it is.
fn split(text: &str) -> Vec<OsString> {
    let mut parts = Vec::new();
    let mut part: Option<String> = None;
    let mut quote = None;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            ('"' | '\'', None) => {
                quote = Some(c);
                part.get_or_insert_default();
            }
            ('\\', None | Some('"')) if platform::backslash_escapes() => {
                part.get_or_insert_default().extend(chars.next())
            }
            (c, None) if c.is_whitespace() => parts.extend(part.take()),
            (c, _) => part.get_or_insert_default().push(c),
        }
    }
    parts.extend(part);
    parts.into_iter().map(OsString::from).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    struct Desk {
        home: tempfile::TempDir,
    }

    impl Desk {
        /// Nothing where there is no shell to be the editor.
        fn new() -> Option<Self> {
            platform::testing::SHELL.map(|_| Self { home: tempfile::tempdir().unwrap() })
        }

        /// Lets a line of shell be the editor; `$1` is the file.
        fn edit(&self, script: &str) -> Result<EditorResult, String> {
            let shell = platform::testing::SHELL.unwrap();
            self.edit_with(&[vec![shell.into(), "-c".into(), script.into(), shell.into()]])
        }

        fn edit_with(&self, editors: &[Vec<OsString>]) -> Result<EditorResult, String> {
            let cell = "workbook/title".parse().unwrap();
            let task = EditorTask { text: "begun".to_owned(), cell, workbook: "one".to_owned() };
            edit_by(&Words::new("en"), &task, Some(&Dirs::under(self.home.path())), editors)
        }

        /// Texts that are kept.
        fn kept(&self) -> Vec<PathBuf> {
            let folder = self.home.path().join("state/editor");
            let files = std::fs::read_dir(folder).into_iter().flatten().map(|it| it.unwrap().path());
            files.filter(|it| it.extension().is_some_and(|it| it == "txt")).collect()
        }
    }

    #[test]
    fn what_an_editor_saved_comes_back_and_its_file_stays_until_it_is_taken() {
        let Some(desk) = Desk::new() else { return };
        let result = desk.edit("printf ' and ended' >> \"$1\"").unwrap();
        assert_eq!((result.text.as_str(), result.remark), ("begun and ended", None));
        assert_eq!(desk.kept(), [result.file.unwrap()]);
    }

    #[test]
    fn a_text_in_another_encoding_is_read() {
        let Some(desk) = Desk::new() else { return };
        let result = desk.edit("printf 'caf\\351' > \"$1\"").unwrap();
        assert_eq!(result.text, "café");
        let kept = desk.kept();
        let remark = result.remark.unwrap();
        assert!(remark.contains("Windows-1252") && remark.contains(&*kept[0].to_string_lossy()), "{remark}");
        assert_eq!(result.file, None, "a guess can be wrong: the file stays");
        let Some(desk) = Desk::new() else { return };
        let result = desk.edit("printf '\\377\\376c\\0a\\0f\\0\\351\\0' > \"$1\"").unwrap();
        assert_eq!((result.text.as_str(), result.remark), ("café", None));
    }

    #[test]
    fn what_was_saved_before_an_editor_failed_is_taken_in_with_a_word() {
        for (script, how) in [("exit 3", "3"), ("kill -9 $$", "9")] {
            let Some(desk) = Desk::new() else { return };
            let result = desk.edit(&format!("echo ' an hour of work' >> \"$1\"; {script}")).unwrap();
            assert_eq!(result.text, "begun an hour of work\n");
            assert!(result.remark.is_some_and(|it| it.contains(how) && it.contains("was kept")), "{script}");
            assert_eq!(desk.kept(), [result.file.unwrap()], "{script}");
            // what was not changed is not taken in
            let refused = desk.edit(script).unwrap_err();
            assert!(refused.contains(how), "{refused}");
            assert_eq!(desk.kept().len(), 1, "{script}: nothing more is kept");
        }
    }

    #[test]
    fn what_is_far_too_large_stays_and_its_place_is_told() {
        let Some(desk) = Desk::new() else { return };
        let refused = desk.edit("head -c 20000000 /dev/zero | tr '\\0' x > \"$1\"").unwrap_err();
        let kept = desk.kept();
        assert_eq!(kept.len(), 1);
        assert!(refused.contains(&*kept[0].to_string_lossy()), "{refused}");
    }

    #[test]
    fn an_editor_that_does_not_wait_for_its_window_is_told_and_its_file_stays() {
        let Some(desk) = Desk::new() else { return };
        let result = desk.edit("true").unwrap();
        assert!(result.remark.is_some_and(|it| it.contains("--wait")));
        assert_eq!((result.text.as_str(), result.file, desk.kept().len()), ("begun", None, 1));
    }

    #[test]
    fn an_editor_that_is_not_there_is_named_with_what_helps() {
        let Some(desk) = Desk::new() else { return };
        let refused = desk.edit_with(&[vec!["/no/such/vi".into()], vec!["/no/such/nano".into()]]).unwrap_err();
        for piece in ["/no/such/vi, /no/such/nano", "EDITOR"] {
            assert!(refused.contains(piece), "{piece}: {refused}");
        }
        assert!(desk.kept().is_empty());
        let result = desk.edit_with(&[vec!["/no/such/vi".into()], vec!["truncate".into(), "-s0".into()]]).unwrap();
        assert_eq!(result.text, "", "the next of the usual ones is tried");
        let refused = desk.edit("rm \"$1\"").unwrap_err();
        assert!(refused.contains("unchanged"), "{refused}");
    }

    #[test]
    fn an_empty_variable_hides_nothing_and_quotes_are_honoured() {
        let of = |visual: &str, editor: &str| {
            let value = |name: &str| Some(if name == "VISUAL" { visual } else { editor }.into());
            editors(value).into_iter().map(|it| it.join(OsStr::new("|")).into_string().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(of("", "ed"), ["ed"]);
        assert_eq!(of(" ", "ed"), ["ed"]);
        assert_eq!(of("one", "ed"), ["one"]);
        // where nobody chose one, only those that name at the foot how they are left
        assert_eq!(of("", ""), platform::usual_editors());
        assert_eq!(editors(|_| None).len(), platform::usual_editors().len());
        assert_eq!(of("", "code --wait"), ["code|--wait"]);
        assert_eq!(of("", "'/opt/my editor/ed' -x \"a b\" \"\""), ["/opt/my editor/ed|-x|a b|"]);
        let blank = if platform::backslash_escapes() { "c d" } else { "c\\|d" };
        assert_eq!(of("", "ed c\\ d"), [format!("ed|{blank}")]);
        assert_eq!(of("", "$(touch x); `ls`"), ["$(touch|x);|`ls`"], "no shell sees it");
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("my editor --x");
        std::fs::write(&program, "").unwrap();
        let program = program.to_str().unwrap();
        assert_eq!(of("", program), [program], "what is a file as it stands is one");
    }
}

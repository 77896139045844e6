//! Sentences for what the layers below refuse: what is wrong, and what to do about it.
//!
//! Pure functions of the words of the program; they read and write nothing, so the screens can use them too.
//! `lint.ftl` holds the sentences: `lint-NAME` says what is wrong, `lint-NAME-do` what to do.

use super::NoCopy;
use crate::i18n::{Arg, Words};
use crate::instrument::{ValueFault, nearest};
use crate::report::phrase;
use crate::store::{Holder, InstrumentFault, Loaded, ReadFault, SaveFault, TextFault, Trouble};
use crate::workbook::{CellFault, MOST_CHARS, Refusal, Workbook};
use std::path::Path;

/// What is wrong and what to do, each one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What is wrong.
    pub what: String,
    /// What to do; empty where what is wrong says it already.
    pub remedy: String,
}

impl Sentence {
    /// The sentences of a key: `KEY` and `KEY-do`, both with the same arguments.
    #[must_use]
    pub fn of(words: &Words, key: &str, args: &[(&str, Arg<'_>)]) -> Self {
        Self { what: words.with(key, args), remedy: words.with(&format!("{key}-do"), args) }
    }

    /// Both in one line.
    #[must_use]
    pub fn in_one_line(&self) -> String {
        match self.remedy.as_str() {
            "" => self.what.clone(),
            remedy => format!("{} – {remedy}", self.what),
        }
    }

    /// Each on a line of its own, the place before what is wrong, the remedy indented.
    #[must_use]
    pub fn lines(&self, place: &str) -> Vec<String> {
        let what = if place.is_empty() { self.what.clone() } else { format!("{place}: {}", self.what) };
        let remedy = (!self.remedy.is_empty()).then(|| format!("  {}", self.remedy));
        std::iter::once(what).chain(remedy).collect()
    }

    fn with_nearest(mut self, words: &Words, near: Option<&str>) -> Self {
        if let Some(near) = near {
            self.remedy = words.with("lint-nearest", &[("nearest", near.into())]);
        }
        self
    }
}

/// What is wrong with a file, found at a line of it (0 where the whole file is meant).
#[must_use]
pub fn trouble(words: &Words, trouble: &Trouble, line: usize) -> Sentence {
    let plain = |key: &str| Sentence::of(words, key, &[]);
    match trouble {
        Trouble::System(reason) => Sentence::of(words, "lint-system", &[("reason", reason.into())]),
        Trouble::Absent => plain("lint-absent"),
        Trouble::NotAFile => plain("lint-not-a-file"),
        Trouble::TooBig(most) => Sentence::of(words, "lint-too-big", &[("most", (&size(words, *most)).into())]),
        Trouble::Utf16 => plain("lint-utf16"),
        Trouble::NotUtf8 => plain("lint-not-utf8"),
        Trouble::Control(c) => {
            let number = u32::from(*c);
            let code = format!("U+{number:04X}");
            let written = if number < 0x100 { format!("\\x{number:02X}") } else { format!("\\u{number:04X}") };
            Sentence::of(words, "lint-control", &[("code", (&code).into()), ("written", (&written).into())])
        }
        Trouble::LoneReturn => plain("lint-lone-return"),
        Trouble::Empty => plain("lint-empty"),
        Trouble::Conflict => plain("lint-conflict"),
        Trouble::ConflictMarks => plain("lint-conflict-marks"),
        Trouble::NoHeader => plain("lint-no-header"),
        Trouble::Newer(found) => {
            let found = found.to_string();
            Sentence::of(words, "lint-newer", &[("found", (&found).into())])
        }
        Trouble::NoTail => plain("lint-no-tail"),
        Trouble::Count { said, held } => {
            let said = said.to_string();
            Sentence::of(words, "lint-count", &[("said", (&said).into()), ("held", (*held).into())])
        }
        Trouble::Beyond(bound) => {
            Sentence::of(words, "lint-beyond", &[("what", bound.word().into()), ("most", bound.most().into())])
        }
        Trouble::LongText(chars) => {
            Sentence::of(words, "lint-long-text", &[("chars", (*chars).into()), ("most", MOST_CHARS.into())])
        }
        Trouble::Twice { key, first } => {
            let args = [("key", key.into()), ("first", (*first).into()), ("again", line.into())];
            Sentence::of(words, "lint-twice", &args)
        }
        Trouble::Forbidden(what) => Sentence::of(words, "lint-forbidden", &[("what", what.word().into())]),
        Trouble::CountForm(found) => Sentence::of(words, "lint-count-form", &[("found", found.into())]),
        Trouble::Value(fault) => value(words, fault),
        Trouble::Syntax(what) => Sentence::of(words, "lint-syntax", &[("what", what.word().into())]),
        // what the library calls it says nothing to people
        Trouble::Yaml(_) => plain("lint-yaml"),
        Trouble::TooSlow => plain("lint-too-slow"),
        Trouble::Broken => plain("lint-broken"),
    }
}

/// A value its place does not take, with the nearest of the words it could be.
fn value(words: &Words, fault: &ValueFault) -> Sentence {
    let near = nearest(fault.found(), fault.known().iter().map(String::as_str));
    let mut known = fault.known().join(", ");
    if let Some((end, _)) = known.char_indices().nth(MAX_LISTED) {
        known.truncate(end);
        known.push('…');
    }
    let args = [("what", fault.name().into()), ("found", fault.found().into()), ("known", (&known).into())];
    Sentence::of(words, "lint-value", &args).with_nearest(words, near)
}

/// The longest list of words in a sentence, in characters.
const MAX_LISTED: usize = 300;

/// A number of bytes as people say it, rounded up.
#[must_use]
pub fn size(words: &Words, bytes: u64) -> String {
    let rounded = |shift: u32| usize::try_from(bytes.div_ceil(1 << shift)).unwrap_or(usize::MAX);
    match rounded(10) {
        kilobytes @ 0..10_000 => words.with("lint-kilobytes", &[("count", kilobytes.into())]),
        _ => words.with("lint-megabytes", &[("count", rounded(20).into())]),
    }
}

/// Why a workbook cannot be read: place, the line itself, and what to do, a line each.
#[must_use]
pub fn read(words: &Words, fault: &ReadFault) -> Vec<String> {
    read_with_versions(words, fault, false)
}

/// As `read`; `kept` says whether there are kept versions of the file, which are then named.
#[must_use]
pub fn read_with_versions(words: &Words, fault: &ReadFault, kept: bool) -> Vec<String> {
    let mut lines = unreadable(words, fault);
    let a_version_helps = match &fault.trouble {
        Trouble::Absent
        | Trouble::NotUtf8
        | Trouble::Empty
        | Trouble::NoHeader
        | Trouble::NoTail
        | Trouble::Count { .. }
        | Trouble::Control(_)
        | Trouble::LoneReturn
        | Trouble::Twice { .. }
        | Trouble::Forbidden(_)
        | Trouble::Beyond(_)
        | Trouble::TooSlow
        | Trouble::Broken
        | Trouble::CountForm(_)
        | Trouble::Value(_)
        | Trouble::Syntax(_)
        | Trouble::Yaml(_) => true,
        Trouble::System(_)
        | Trouble::NotAFile
        | Trouble::TooBig(_)
        | Trouble::Utf16
        | Trouble::Conflict
        | Trouble::ConflictMarks
        | Trouble::LongText(_)
        | Trouble::Newer(_) => false,
    };
    if kept && a_version_helps {
        let file = fault.path.display().to_string();
        lines.push(format!("  {}", words.with("lint-versions", &[("file", (&file).into())])));
    }
    lines
}

fn unreadable(words: &Words, fault: &ReadFault) -> Vec<String> {
    let sentence = trouble(words, &fault.trouble, fault.line);
    let mut lines = vec![format!("{}: {}", place(&fault.path, fault.line, fault.column), sentence.what)];
    if !fault.excerpt.trim().is_empty() {
        lines.push(format!("  {} | {}", fault.line, fault.excerpt));
    }
    if !sentence.remedy.is_empty() {
        lines.push(format!("  {}", sentence.remedy));
    }
    lines
}

/// A place in a file, `file:line:column`, as far as it is known.
#[must_use]
pub fn place(file: &Path, line: usize, column: usize) -> String {
    match (line, column) {
        (0, _) => file.display().to_string(),
        (line, 0) => format!("{}:{line}", file.display()),
        (line, column) => format!("{}:{line}:{column}", file.display()),
    }
}

/// Why a file was not written.
#[must_use]
pub fn save(words: &Words, fault: &SaveFault) -> Sentence {
    let at = |key: &str, path: &Path| Sentence::of(words, key, &[("file", (&path.display().to_string()).into())]);
    match fault {
        SaveFault::ChangedOutside(path) => at("lint-changed-outside", path),
        SaveFault::Held(_, holder) => held(words, holder),
        SaveFault::Exists(path) => at("lint-exists", path),
        SaveFault::Gone(path) => at("lint-gone", path),
        SaveFault::ReadOnly(path) => at("lint-read-only", path),
        SaveFault::ReadOnlyMedium(path) => at("lint-read-only-medium", path),
        SaveFault::Denied(path) => at("lint-denied", path),
        SaveFault::Full { path, free, needed } => {
            let fits = free >= needed;
            let (path, free, needed) = (path.display().to_string(), size(words, *free), size(words, *needed));
            let args = [("file", (&path).into()), ("free", (&free).into()), ("needed", (&needed).into())];
            // the system counts what this user may have, which is not always what is free
            Sentence::of(words, if fits { "lint-full-limit" } else { "lint-full" }, &args)
        }
        SaveFault::NoMoreFiles(path) => at("lint-no-more-files", path),
        SaveFault::Quota(path) => at("lint-quota", path),
        SaveFault::TooBig(path) => at("lint-too-large", path),
        SaveFault::TooManyOpen(path) => at("lint-too-many-open", path),
        SaveFault::NowhereToKeep(path) => at("lint-nowhere-to-keep", path),
        SaveFault::Half { path, reason } => {
            let path = path.display().to_string();
            Sentence::of(words, "lint-half", &[("file", (&path).into()), ("reason", reason.into())])
        }
        SaveFault::NotAFile(path) => {
            let sentence = Sentence::of(words, "lint-not-a-file", &[]);
            Sentence { what: format!("{}: {}", path.display(), sentence.what), ..sentence }
        }
        SaveFault::Name(path) => at("lint-name", path),
        SaveFault::LongName(path) => at("lint-long-name", path),
        SaveFault::Unreliable(path) => at("lint-unreliable", path),
        SaveFault::NotKept { path, reason } => {
            let path = path.display().to_string();
            Sentence::of(words, "lint-not-kept", &[("file", (&path).into()), ("reason", reason.into())])
        }
        SaveFault::NotTheSame(reason) => Sentence::of(words, "lint-not-the-same", &[("reason", reason.into())]),
        SaveFault::System { path, reason } => {
            let path = path.display().to_string();
            Sentence::of(words, "lint-not-written", &[("file", (&path).into()), ("reason", reason.into())])
        }
    }
}

/// Why what another program made of the file cannot be joined with what was answered here, which is kept.
#[must_use]
pub fn outside(words: &Words, found: &Result<Loaded, ReadFault>, ours: &Workbook) -> String {
    let same = |it: &Workbook| it.id == ours.id && it.instrument.id == ours.instrument.id;
    let (key, why) = match found {
        Ok(loaded) if same(&loaded.workbook) => return words.t("save-changed-outside"),
        Ok(_) => ("save-outside-another", String::new()),
        Err(fault) => {
            let why = trouble(words, &fault.trouble, fault.line).what;
            match fault.trouble {
                Trouble::Empty => ("save-outside-emptied", why),
                Trouble::NoTail | Trouble::Count { .. } => ("save-outside-cut", why),
                _ => ("save-outside-unreadable", why),
            }
        }
    };
    format!("{} {}", words.with(key, &[("reason", (&why).into())]), words.t("save-outside-do"))
}

/// Why a document was not written: the place and the reason are those of any file, what helps is not.
#[must_use]
pub fn export(words: &Words, fault: &SaveFault) -> Sentence {
    let sentence = save(words, fault);
    let remedy = match fault {
        SaveFault::NotAFile(_) => "lint-export-not-a-file-do",
        SaveFault::Gone(_) | SaveFault::System { .. } => "lint-export-gone-do",
        SaveFault::Denied(_) | SaveFault::ReadOnly(_) | SaveFault::ReadOnlyMedium(_) => "lint-export-denied-do",
        _ => return sentence,
    };
    Sentence { remedy: words.t(remedy), ..sentence }
}

/// Why another version of the workbook cannot be read to be compared with; nothing was started or changed.
#[must_use]
pub fn older(words: &Words, fault: &ReadFault) -> Sentence {
    let what = trouble(words, &fault.trouble, fault.line).what;
    Sentence {
        what: format!("{}: {what}", place(&fault.path, fault.line, fault.column)),
        remedy: words.t("compare-do"),
    }
}

/// Why the file whose looks a document takes cannot be read.
#[must_use]
pub fn reference(words: &Words, fault: &ReadFault) -> Sentence {
    let what = trouble(words, &fault.trouble, fault.line).what;
    Sentence { what: format!("{}: {what}", fault.path.display()), remedy: words.t("cli-reference-do") }
}

/// Who has a workbook open now.
#[must_use]
pub fn held(words: &Words, holder: &Holder) -> Sentence {
    by_whom(words, holder, ["lint-held", "lint-held-unknown"])
}

/// Who had a workbook open on another computer, and may still have.
#[must_use]
pub fn held_elsewhere(words: &Words, holder: &Holder) -> Sentence {
    by_whom(words, holder, ["lint-held-elsewhere", "lint-held-elsewhere-unknown"])
}

fn by_whom(words: &Words, holder: &Holder, [known, unknown]: [&str; 2]) -> Sentence {
    if !holder.is_known() {
        return Sentence::of(words, unknown, &[]);
    }
    let since = match holder.since.split_once(' ') {
        Some((day, time)) => format!("{}, {time}", words.date(day)),
        None => holder.since.clone(),
    };
    let args = [("user", (&holder.user).into()), ("host", (&holder.host).into()), ("since", (&since).into())];
    Sentence::of(words, known, &args)
}

/// Why others cannot see that a workbook is open here.
#[must_use]
pub fn not_held(words: &Words, reason: &str) -> Sentence {
    Sentence::of(words, "lint-not-held", &[("reason", reason.into())])
}

/// Why a workbook of a newer format is only looked at.
#[must_use]
pub fn newer(words: &Words, format: u32) -> Sentence {
    Sentence::of(words, "lint-newer-look", &[("found", (&format.to_string()).into())])
}

/// Why an instrument cannot be read; the place is apart (`instrument_place`).
#[must_use]
pub fn instrument(words: &Words, fault: &InstrumentFault) -> Sentence {
    match fault {
        InstrumentFault::Unknown { id, nearest } => {
            Sentence::of(words, "lint-no-instrument", &[("id", id.into())]).with_nearest(words, nearest.as_deref())
        }
        InstrumentFault::Missing { file } => Sentence::of(words, "lint-missing-file", &[("file", file.into())]),
        InstrumentFault::Yaml {
            fault: TextFault { trouble: it @ (Trouble::NotAFile | Trouble::TooBig(_)), .. },
            ..
        } => Sentence { remedy: words.t("lint-instrument-file-do"), ..trouble(words, it, 0) },
        InstrumentFault::Yaml { fault: TextFault { line, trouble: it, .. }, .. } => trouble(words, it, *line),
        InstrumentFault::Format { found, .. } => Sentence::of(words, "lint-format", &[("found", found.into())]),
        InstrumentFault::Misnamed { found, expected, .. } => {
            Sentence::of(words, "lint-misnamed", &[("found", found.into()), ("expected", expected.into())])
        }
    }
}

/// The place an instrument's fault is at, as far as it is known: file, line and column (0 where not known).
#[must_use]
pub fn instrument_place(fault: &InstrumentFault) -> (&str, usize, usize) {
    match fault {
        InstrumentFault::Unknown { .. } => ("", 0, 0),
        InstrumentFault::Missing { file } => (file, 0, 0),
        InstrumentFault::Yaml { file, fault } => (file, fault.line, fault.column),
        InstrumentFault::Format { file, .. } | InstrumentFault::Misnamed { file, .. } => (file, 0, 0),
    }
}

/// Why an address is refused.
#[must_use]
pub fn cell(words: &Words, fault: &CellFault) -> Sentence {
    match fault {
        CellFault::Form(text) => Sentence::of(words, "lint-cell-form", &[("cell", text.into())]),
        CellFault::Unknown { name, nearest } => {
            Sentence::of(words, "lint-cell-unknown", &[("name", name.into())]).with_nearest(words, nearest.as_deref())
        }
        CellFault::NotHere { place, part } => {
            Sentence::of(words, "lint-cell-not-here", &[("part", part.into()), ("place", place.into())])
        }
    }
}

/// Why a value is refused; the sentence says what is accepted.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> Sentence {
    let what = match refusal {
        Refusal::Word { known, .. } if known.is_empty() => words.t("lint-nothing-to-choose"),
        refusal => phrase::refusal(words, refusal),
    };
    Sentence { what, remedy: words.t("lint-nothing-changed") }
}

/// Why there is no scratch copy of the example, as lines.
#[must_use]
pub fn no_copy(words: &Words, fault: &NoCopy) -> Vec<String> {
    match fault {
        NoCopy::NoExample => vec![words.t("cli-no-example")],
        NoCopy::NoHome => vec![words.t("cli-no-home")],
        NoCopy::Unread(fault) => read(words, fault),
        NoCopy::Unsaved(fault) => save(words, fault).lines(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::ValueFault;
    use crate::store::{Bound, Forbidden, Syntax};

    #[test]
    fn every_trouble_has_a_sentence_and_a_remedy_in_every_language() {
        let mut troubles = vec![
            Trouble::System("x".to_owned()),
            Trouble::Absent,
            Trouble::NotAFile,
            Trouble::TooBig(32 << 20),
            Trouble::TooBig(96 << 10),
            Trouble::Utf16,
            Trouble::NotUtf8,
            Trouble::Control('\0'),
            Trouble::LoneReturn,
            Trouble::Empty,
            Trouble::Conflict,
            Trouble::NoHeader,
            Trouble::Newer(9),
            Trouble::NoTail,
            Trouble::Count { said: 3, held: 2 },
            Trouble::LongText(70_000),
            Trouble::Twice { key: "x".to_owned(), first: 2 },
            Trouble::Twice { key: "x".to_owned(), first: 0 },
            Trouble::ConflictMarks,
            Trouble::CountForm("x".to_owned()),
            Trouble::Yaml("x".to_owned()),
            Trouble::TooSlow,
            Trouble::Broken,
        ];
        troubles.extend(Bound::ALL.map(Trouble::Beyond));
        troubles.extend(Forbidden::ALL.map(Trouble::Forbidden));
        troubles.extend(Syntax::ALL.map(Trouble::Syntax));
        troubles.extend(ValueFault::samples().map(Trouble::Value));
        for words in [Words::new("en"), Words::new("fr")] {
            let mut said = std::collections::HashSet::new();
            for it in &troubles {
                let sentence = trouble(&words, it, 7);
                assert!(!sentence.in_one_line().contains('‹'), "{it:?}: {sentence:?}");
                assert!(!sentence.remedy.is_empty(), "{it:?}");
                assert!(said.insert(sentence.what.clone()), "said of two troubles: {sentence:?}");
            }
        }
    }

    #[test]
    fn every_refusal_to_save_has_a_sentence_and_a_remedy_in_every_language() {
        let path = || std::path::PathBuf::from("w.yaml");
        let faults = [
            SaveFault::ChangedOutside(path()),
            SaveFault::Exists(path()),
            SaveFault::Gone(path()),
            SaveFault::ReadOnly(path()),
            SaveFault::ReadOnlyMedium(path()),
            SaveFault::NotAFile(path()),
            SaveFault::Denied(path()),
            SaveFault::Full { path: path(), free: 12_288, needed: 70_000_000 },
            SaveFault::NoMoreFiles(path()),
            SaveFault::Quota(path()),
            SaveFault::TooBig(path()),
            SaveFault::TooManyOpen(path()),
            SaveFault::NowhereToKeep(path()),
            SaveFault::Half { path: path(), reason: "x".to_owned() },
            SaveFault::NotTheSame("x".to_owned()),
            SaveFault::System { path: path(), reason: "x".to_owned() },
            SaveFault::Name(path()),
            SaveFault::LongName(path()),
            SaveFault::Unreliable(path()),
            SaveFault::NotKept { path: path(), reason: "x".to_owned() },
            SaveFault::Held(path(), Box::default()),
        ];
        for words in [Words::new("en"), Words::new("fr")] {
            let mut said = std::collections::BTreeSet::new();
            for it in &faults {
                let sentence = save(&words, it);
                assert!(!sentence.in_one_line().contains('‹'), "{it:?}: {sentence:?}");
                assert!(!sentence.remedy.is_empty() && said.insert(sentence.what), "{it:?}");
            }
        }
        let limit = SaveFault::Full { path: path(), free: 70_230 << 20, needed: 34_000 };
        assert!(!save(&Words::new("en"), &limit).what.starts_with("the disk is full"), "{limit:?}");
        let full = save(&Words::new("en"), &faults[7]).what;
        assert!(full.contains("12 KB") && full.contains("67 MB"), "{full}");
    }

    #[test]
    fn versions_are_named_where_they_help_and_where_there_are_some() {
        let words = Words::new("en");
        let fault = |trouble| ReadFault { path: "w.yaml".into(), line: 0, column: 0, excerpt: String::new(), trouble };
        let named = |trouble, kept| {
            read_with_versions(&words, &fault(trouble), kept).iter().any(|it| it.contains("tripartite versions w.yaml"))
        };
        for trouble in [Trouble::Empty, Trouble::NoTail, Trouble::Absent, Trouble::Yaml(String::new())] {
            assert!(named(trouble.clone(), true) && !named(trouble.clone(), false), "{trouble:?}");
        }
        assert!(!named(Trouble::Newer(2), true));
    }

    #[test]
    fn the_nearest_of_the_words_a_place_takes_is_offered() {
        let words = Words::new("en");
        let remedy = |found| value(&words, &ValueFault::word(found, &["at", "prompt"])).remedy;
        assert!(remedy("promt").contains("“prompt”"), "{}", remedy("promt"));
        assert!(!remedy("zzzzzz").contains('“'), "{}", remedy("zzzzzz"));
        let many: Vec<String> = (0..500).map(|at| format!("word-{at}")).collect();
        let many = ValueFault::Word { found: "x".to_owned(), known: many };
        assert!(value(&words, &many).what.chars().count() < 400);
    }
}

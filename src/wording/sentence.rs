//! What is wrong and what to do, in words: pure functions of the words of the program.

use crate::i18n::{Arg, Explanation, Given, Remedy, Words};

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

    /// Both as running text, where what is wrong ends with its own full stop.
    #[must_use]
    pub fn in_two_sentences(&self) -> String {
        match self.remedy.as_str() {
            "" => self.what.clone(),
            remedy => format!("{} {remedy}", self.what),
        }
    }

    /// Each on a line of its own, the place before what is wrong, the remedy indented.
    #[must_use]
    pub fn lines(&self, place: &str) -> Vec<String> {
        let what = if place.is_empty() { self.what.clone() } else { format!("{place}: {}", self.what) };
        let remedy = (!self.remedy.is_empty()).then(|| format!("  {}", self.remedy));
        std::iter::once(what).chain(remedy).collect()
    }

    /// With the word that was probably meant, where there is one.
    #[must_use]
    pub fn with_nearest(mut self, words: &Words, near: Option<&str>) -> Self {
        if let Some(near) = near {
            self.remedy = nearest(words, near);
        }
        self
    }
}

fn nearest(words: &Words, near: &str) -> String {
    words.with("lint-nearest", &[("nearest", near.into())])
}

/// The words of an explanation, without its place in a file.
#[must_use]
pub fn say(words: &Words, it: &Explanation) -> Sentence {
    let texts: Vec<(&str, Result<String, usize>)> = it.args.iter().map(|(name, it)| (*name, said(words, it))).collect();
    let args: Vec<(&str, Arg<'_>)> = texts
        .iter()
        .map(|(name, text)| match text {
            Ok(text) => (*name, text.into()),
            Err(count) => (*name, (*count).into()),
        })
        .collect();
    let what = words.with(it.key, &args);
    let remedy = match &it.remedy {
        Remedy::OfKey => words.with(&format!("{}-do", it.key), &args),
        Remedy::Key(key) => words.with(key, &args),
        Remedy::Nearest(near) => nearest(words, near),
        Remedy::None => String::new(),
    };
    let what = if it.subject.is_empty() { what } else { format!("{}: {what}", it.subject) };
    Sentence { what, remedy }
}

/// What is put in, as a text; a count stays one, because plural forms depend on it.
fn said(words: &Words, given: &Given) -> Result<String, usize> {
    match given {
        Given::Text(text) => Ok(text.clone()),
        Given::Count(count) => Err(*count),
        Given::Bytes(bytes) => Ok(size(words, *bytes)),
        Given::Moment(moment) => Ok(match moment.split_once(' ') {
            Some((day, time)) => format!("{}, {time}", words.date(day)),
            None => moment.clone(),
        }),
        Given::Because(why) => Ok(say(words, why).what),
    }
}

/// An explanation with its place: place and what is wrong, the line itself, and what to do, a line each.
#[must_use]
pub fn lines(words: &Words, it: &Explanation) -> Vec<String> {
    let sentence = say(words, it);
    let Some(at) = &it.at else { return sentence.lines("") };
    let mut lines = sentence.lines(&at.to_string());
    if !at.excerpt.trim().is_empty() {
        lines.insert(1, format!("  {} | {}", at.line, at.excerpt));
    }
    lines
}

/// As `lines`; where earlier versions of the file are kept and one would help, they are named, the file as `typed` makes it a
/// word of a command.
#[must_use]
pub fn lines_with_versions(words: &Words, it: &Explanation, typed: Option<fn(&str) -> String>) -> Vec<String> {
    let mut lines = lines(words, it);
    if let (Some(at), Some(typed)) = (it.at.as_ref().filter(|_| it.helped_by_version), typed) {
        let file = typed(&at.file.display().to_string());
        lines.push(format!("  {}", words.with("lint-versions", &[("file", (&file).into())])));
    }
    lines
}

/// A number of bytes as people say it, rounded up.
#[must_use]
pub fn size(words: &Words, bytes: u64) -> String {
    let rounded = |shift: u32| usize::try_from(bytes.div_ceil(1 << shift)).unwrap_or(usize::MAX);
    match rounded(10) {
        kilobytes @ 0..10_000 => words.with("lint-kilobytes", &[("count", kilobytes.into())]),
        _ => words.with("lint-megabytes", &[("count", rounded(20).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::FilePosition;

    #[test]
    fn an_explanation_is_said_with_its_place_and_its_line() {
        let words = Words::new("en");
        let at = FilePosition { excerpt: "x: y".to_owned(), ..FilePosition::new("w.yaml", 7, 3) };
        let broken = Explanation { at: Some(at), helped_by_version: true, ..Explanation::of("lint-no-tail") };
        let said = lines_with_versions(&words, &broken, Some(str::to_owned));
        assert_eq!(said.len(), 4, "{said:?}");
        assert!(said[0].starts_with("w.yaml:7:3: the file") && said[1] == "  7 | x: y", "{said:?}");
        assert!(said[3].contains("tripartite versions w.yaml"), "{said:?}");
        assert_eq!(lines_with_versions(&words, &broken, None).len(), 3);
        assert_eq!(
            lines_with_versions(&words, &Explanation { helped_by_version: false, ..broken }, Some(str::to_owned)).len(),
            3
        );
    }

    #[test]
    fn what_is_put_in_is_said_as_people_say_it() {
        let words = Words::new("en");
        let held = Explanation::of("lint-held").put("user", "anna").put("host", "desk");
        let held = held.given("since", Given::Moment("2026-11-22 14:32".to_owned()));
        assert!(say(&words, &held).what.ends_with(", since 22 November 2026, 14:32"), "{:?}", say(&words, &held));
        let why = Explanation::of("lint-empty");
        let cut = Explanation::of("save-outside-unreadable").given("reason", Given::Because(Box::new(why)));
        assert!(say(&words, &cut.helped_by("save-outside-do")).what.contains("(the file is empty)"));
        let about = Explanation::of("lint-not-a-file").about("a/b").without_remedy();
        assert_eq!(say(&words, &about).in_one_line(), "a/b: this is a folder, a device or a pipe, not a file");
    }
}

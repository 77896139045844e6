//! Lines to say, cleaned as they are added: the only way text leaves this front end.

use crate::i18n::{Arg, Words};
use crate::text::clean::{line_text, screen_lines};

/// Lines in the order they are said; none holds a control character.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Output(Vec<String>);

impl Output {
    /// One line; a line break in it becomes a sign, so that no value can pretend to be a line of the program.
    pub fn line(&mut self, text: &str) {
        self.0.push(line_text(text).trim_end().to_owned());
    }

    /// One line, unless it was said already.
    pub fn once(&mut self, text: &str) {
        let line = line_text(text).trim_end().to_owned();
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }

    /// A message.
    pub fn t(&mut self, words: &Words, key: &str) {
        self.line(&words.t(key));
    }

    /// A message with something put in.
    pub fn with(&mut self, words: &Words, key: &str, args: &[(&str, Arg<'_>)]) {
        self.line(&words.with(key, args));
    }

    /// Several lines, such as prose, a report or a help text.
    pub fn lines_of(&mut self, text: &str) {
        self.0.extend(screen_lines(text.trim_end()).split('\n').map(|line| line.trim_end().to_owned()));
    }

    /// A label and its text, in one line where it is one.
    pub fn labelled(&mut self, words: &Words, label: &str, text: &str) {
        if text.contains('\n') {
            self.with(words, "plain-label", &[("label", label.into())]);
            self.lines_of(text);
        } else {
            self.line(&words.labelled(label, text));
        }
    }

    /// Everything another says, after this.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// What was said so far.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.0
    }

    /// The lines themselves.
    #[must_use]
    pub fn into_lines(self) -> Vec<String> {
        self.0
    }
}

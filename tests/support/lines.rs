//! A sitting spoken with in lines: the same model, clock, ids and files as with keys.

use super::sitting::{Sitting, given_in};
use super::world::Beginning;
use tripartite::plain::PlainSession;

/// A conversation with the program.
pub struct Conversation {
    /// What it is about.
    pub sitting: Sitting,
    /// Where it is.
    pub talk: PlainSession,
    /// What it said first.
    pub greeting: Vec<String>,
}

/// A conversation in English with `beginning` open.
pub fn conversation(beginning: Beginning) -> Conversation {
    conversation_in("en", beginning)
}

/// The same in a language.
pub fn conversation_in(language: &str, beginning: Beginning) -> Conversation {
    given_in(language, beginning).in_lines()
}

impl Sitting {
    /// From now on it is spoken with in lines.
    pub fn in_lines(mut self) -> Conversation {
        self.model.in_lines = true;
        let mut talk = PlainSession::new();
        let greeting = talk.greet(&self.model);
        Conversation { sitting: self, talk, greeting }
    }
}

impl Conversation {
    /// Types a line; gives what was said.
    pub fn say(&mut self, line: &str) -> String {
        let step = self.talk.line(&self.sitting.model, &mut self.sitting.env, line);
        let mut said = step.output.into_lines();
        for message in step.messages {
            self.sitting.hear(message);
        }
        said.extend(self.talk.after(&self.sitting.model));
        for line in &said {
            assert!(!line.chars().any(char::is_control), "{line:?}");
            assert!(!line.contains("‹plain-"), "a message is missing: {line}");
        }
        said.join("\n")
    }

    /// Types lines; gives what was said to the last.
    pub fn all(&mut self, lines: &[&str]) -> String {
        lines.iter().map(|line| self.say(line)).last().unwrap_or_default()
    }

    /// The text of a cell, where something stands there.
    pub fn cell(&self, address: &str) -> Option<String> {
        self.sitting.workbook().get(&super::cell(address)).map(|fact| fact.to_string())
    }
}

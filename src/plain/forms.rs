//! The forms of the program as questions: a new workbook, a file to open, a name for a copy or the report.

use super::pending::Pending;
use super::session::{LineResponse, PlainSession};
use crate::app::field::FieldInput;
use crate::app::new_workbook;
use crate::app::{Command, Message, Model};

impl PlainSession {
    /// Begins a form, with its first line where it was typed with the word.
    pub(super) fn form(&mut self, model: &Model, command: Command, first: &str, step: &mut LineResponse) {
        if first.is_empty() {
            self.ask = Some(Pending::Form(command, Vec::new()));
        } else {
            self.form_line(model, command, Vec::new(), first, step);
        }
    }

    /// Takes a line of a form; the last one sends it. What the program needs and did not get, it says itself.
    pub(super) fn form_line(
        &mut self,
        model: &Model,
        command: Command,
        mut given: Vec<String>,
        line: &str,
        step: &mut LineResponse,
    ) {
        let needs_first = matches!(command, Command::New | Command::Open) && given.is_empty();
        if line == "." || (line.is_empty() && needs_first) {
            step.output.t(&model.words, "plain-left");
            return;
        }
        if let Some(why) = new_workbook::fault(&model.words, &model.home.instruments, given.len(), line)
            .filter(|_| command == Command::New)
        {
            // what was given before stays, and the same line is asked for again
            step.output.line(&why);
            self.ask = Some(Pending::Form(command, given));
            return;
        }
        given.push(line.to_owned());
        if !Pending::is_complete(model, command, given.len()) {
            self.ask = Some(Pending::Form(command, given));
            return;
        }
        if command == Command::Import {
            // the same file may be read twice, and is said each time
            self.seen.import = None;
        }
        step.command(command);
        for text in given {
            // an empty line takes what the form proposes
            if !text.is_empty() {
                step.messages.push(Message::Type(FieldInput::SelectAll));
                step.messages.push(Message::Type(FieldInput::Text(text)));
            }
            step.command(Command::Accept);
        }
    }
}

//! Standard input that fails when a signal asks the program to end, so that whoever reads it saves and ends.

use super::signals::{self, Asked};
use std::io::Read;
use std::sync::mpsc::{Receiver, Sender, channel};

/// How much is read at once.
const A_PIECE: usize = 1 << 13;

/// What was read, or why nothing more is.
type Heard = std::io::Result<Vec<u8>>;

/// Standard input, read on a thread of its own: a signal does not interrupt one that waits for a line.
///
/// The thread reads only when it is asked to, so that the system's editor has the keyboard to itself while it runs.
#[derive(Debug)]
pub struct Lines {
    ask: Sender<()>,
    heard: Receiver<Heard>,
    rest: Vec<u8>,
    asked: Asked,
}

impl Lines {
    /// Starts to listen, to signals as well; the second value tells which one came.
    ///
    /// # Errors
    ///
    /// When the system refuses a handler or a thread.
    pub fn listen() -> std::io::Result<(Self, Asked)> {
        let (tell, heard) = channel::<Heard>();
        let (ask, wishes) = channel::<()>();
        let asked = Asked::default();
        let (noted, ended) = (asked.clone(), tell.clone());
        signals::listen(&signals::ENDING, move |signal| {
            noted.note(signal);
            ended.send(Ok(Vec::new())).is_ok()
        })?;
        std::thread::Builder::new().name("lines".to_owned()).spawn(move || {
            while wishes.recv().is_ok() {
                let mut piece = vec![0; A_PIECE];
                let read = loop {
                    match std::io::stdin().read(&mut piece) {
                        Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                        read => break read,
                    }
                };
                let read = read.map(|count| {
                    piece.truncate(count);
                    piece
                });
                if tell.send(read).is_err() {
                    return;
                }
            }
        })?;
        let lines = Self { ask, heard, rest: Vec::new(), asked: asked.clone() };
        Ok((lines, asked))
    }
}

impl Read for Lines {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() && self.asked.to_end().is_none() {
            // a thread that is gone has nothing more to tell: that is the end, too
            self.rest = match self.ask.send(()).ok().and_then(|()| self.heard.recv().ok()) {
                Some(read) => read?,
                None => Vec::new(),
            };
        }
        if self.asked.to_end().is_some() {
            // an error and not the end of input: half a line, cut off where a piece ended, must not be obeyed
            return Err(std::io::Error::other("a signal"));
        }
        let count = self.rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&self.rest[..count]);
        self.rest.drain(..count);
        Ok(count)
    }
}

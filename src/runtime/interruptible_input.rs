//! Standard input that fails when a signal asks the program to end, so that whoever reads it saves and ends.

use super::signals::{self, EndRequest};
use std::io::Read;
use std::sync::mpsc::{Receiver, Sender, channel};

/// How much is read at once.
const READ_BYTES: usize = 1 << 13;

/// What was read, or why nothing more is.
type ReadResult = std::io::Result<Vec<u8>>;

/// Standard input, read on a thread of its own: a signal does not interrupt one that waits for a line.
///
/// The thread reads only when it is asked to, so that the system's editor has the keyboard to itself while it runs.
#[derive(Debug)]
pub struct InterruptibleInput {
    requests: Sender<()>,
    results: Receiver<ReadResult>,
    rest: Vec<u8>,
    end_request: EndRequest,
}

impl InterruptibleInput {
    /// Starts to listen, to signals as well; the second value tells which one came.
    ///
    /// # Errors
    ///
    /// When the system refuses a handler or a thread.
    pub fn listen() -> std::io::Result<(Self, EndRequest)> {
        let (sender, results) = channel::<ReadResult>();
        let (requests, requested) = channel::<()>();
        let end_request = EndRequest::default();
        let (recorded, woken) = (end_request.clone(), sender.clone());
        signals::listen(&signals::ENDING, move |signal| {
            recorded.record(signal);
            // wakes whoever waits for a line
            woken.send(Ok(Vec::new())).is_ok()
        })?;
        std::thread::Builder::new().name("lines".to_owned()).spawn(move || {
            while requested.recv().is_ok() {
                let mut piece = vec![0; READ_BYTES];
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
                if sender.send(read).is_err() {
                    return;
                }
            }
        })?;
        let input = Self { requests, results, rest: Vec::new(), end_request: end_request.clone() };
        Ok((input, end_request))
    }
}

impl Read for InterruptibleInput {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() && self.end_request.signal().is_none() {
            // a thread that is gone has nothing more to tell: that is the end, too
            self.rest = match self.requests.send(()).ok().and_then(|()| self.results.recv().ok()) {
                Some(read) => read?,
                None => Vec::new(),
            };
        }
        if self.end_request.signal().is_some() {
            // an error and not the end of input: half a line, cut off where a piece ended, must not be obeyed
            return Err(std::io::Error::other("a signal"));
        }
        let count = self.rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&self.rest[..count]);
        self.rest.drain(..count);
        Ok(count)
    }
}

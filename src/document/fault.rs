//! Why nothing was written: the one fault of every writer.

use super::progress::Cancelled;

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteFault {
    /// It was stopped.
    #[error("stopped")]
    Cancelled,
    /// The content is of a kind the format is not made from.
    #[error("not in this format")]
    Unsuited,
    /// A library refused; in its words.
    #[error("{0}")]
    Refused(String),
}

impl From<Cancelled> for WriteFault {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

//! The standing signs of an open workbook: what a person has to know of it until it changes.
//!
//! The screen keeps their short labels in its bar, lines say a sentence of each at opening and in `status`. Both go
//! through this one list, so that neither knows a sign the other does not tell.

use super::opened::Access;
use super::session::{SaveState, Session};

/// A standing sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// A scratch copy of an example.
    Scratch,
    /// Looked at only, because that was asked for.
    ReadOnly,
    /// Looked at only, because its format is newer; the sentence says so.
    NewerFormat(String),
    /// Looked at only, because somebody has it open; the sentence says who.
    InUse(String),
    /// Looked at only, because somebody may have it open on another computer; the sentence says who.
    Elsewhere(String),
    /// Others cannot see that it is open here; the sentence says why.
    NotLocked(String),
    /// The journal cannot be written; the sentence says why.
    NotProtected(String),
    /// Whether what was answered is on the disk.
    Save(SaveState),
}

impl Sign {
    /// The signs of a session, in the order they are shown.
    #[must_use]
    pub fn of(session: &Session) -> Vec<Self> {
        let scratch = session.scratch.then_some(Self::Scratch);
        let access = match &session.access {
            Access::Full => None,
            Access::Unseen(why) => Some(Self::NotLocked(why.clone())),
            Access::Looking => Some(Self::ReadOnly),
            Access::Newer(why) => Some(Self::NewerFormat(why.clone())),
            Access::InUse(who) => Some(Self::InUse(who.clone())),
            Access::Elsewhere(who) => Some(Self::Elsewhere(who.clone())),
        };
        // where nothing can be changed there is nothing to protect and nothing to save
        let changes = !session.access.is_read_only();
        let unprotected = session.unprotected.clone().filter(|_| changes).map(Self::NotProtected);
        let save = changes.then(|| Self::Save(session.save.clone()));
        [scratch, access, unprotected, save].into_iter().flatten().collect()
    }

    /// Whether it may cost somebody what they answered.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        match self {
            Self::NewerFormat(_) | Self::NotProtected(_) => true,
            Self::Save(state) => matches!(state, SaveState::Kept(_) | SaveState::Failed(_) | SaveState::Lost(_)),
            Self::Scratch | Self::ReadOnly | Self::InUse(_) | Self::Elsewhere(_) | Self::NotLocked(_) => false,
        }
    }
}

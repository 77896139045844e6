//! Every document a workbook can be made into, and which formats each can be written in.
//!
//! A new document is a variant, its name, and an arm of [`compose`] for what it can give: a tree, sheets or data.

pub use super::subject::{Only, Subject};
use super::{beside, changes, data, form, minutes, open_points, practice, requests, sheets, since, situational};
use crate::analysis::meeting;
use crate::document::Document;
use crate::document::export::{Content, Format, Needs};

/// A document made from a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// The situational analysis.
    #[default]
    Analysis,
    /// The blank questionnaire.
    Form,
    /// Data requests, one for each body.
    Requests,
    /// Open points.
    Open,
    /// What changed since another version of the workbook.
    Changes,
    /// A practice record.
    Practice,
    /// The minutes of a meeting.
    Minutes,
    /// What changed since the last meeting.
    Since,
}

impl Kind {
    /// Every document.
    pub const ALL: [Self; 8] = [
        Self::Analysis,
        Self::Minutes,
        Self::Since,
        Self::Form,
        Self::Requests,
        Self::Open,
        Self::Changes,
        Self::Practice,
    ];

    /// Its name on the command line and in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Analysis => "report",
            Self::Form => "form",
            Self::Requests => "requests",
            Self::Open => "open",
            Self::Changes => "changes",
            Self::Practice => "practice",
            Self::Minutes => "minutes",
            Self::Since => "since",
        }
    }

    /// The document of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The formats it can be written in, the most wanted first.
    #[must_use]
    pub fn formats(self) -> Vec<Format> {
        Format::ALL.into_iter().filter(|format| self.gives(format.needs())).collect()
    }

    fn gives(self, needs: Needs) -> bool {
        match (self, needs) {
            (Self::Analysis, Needs::Tree | Needs::Sheets | Needs::Data) => true,
            (_, needs) => needs == Needs::Tree,
        }
    }
}

/// The tree of a document; every document has one.
#[must_use]
pub fn tree(kind: Kind, from: &Subject<'_>) -> Option<Document> {
    match compose(kind, Format::Text, from) {
        Some(Content::Tree(document)) => Some(*document),
        _ => None,
    }
}

/// Makes a document for a format; nothing where it cannot be written in it, or where it was stopped.
#[must_use]
pub fn compose(kind: Kind, format: Format, from: &Subject<'_>) -> Option<Content> {
    let Subject { published, words, .. } = *from;
    let tree = |document| Some(Content::Tree(Box::new(beside::told(document))));
    let content = match (kind, format.needs()) {
        (Kind::Analysis, Needs::Tree) => tree(situational::analysis(from)),
        (Kind::Analysis, Needs::Sheets) => Some(Content::Sheets(sheets::book(from))),
        (Kind::Analysis, Needs::Data) => Some(Content::Data(data::analysis(from))),
        (Kind::Form, Needs::Tree) => tree(form::form(from)),
        (Kind::Requests, Needs::Tree) => tree(requests::requests(from)),
        (Kind::Open, Needs::Tree) => tree(open_points::open_points(from)),
        (Kind::Changes, Needs::Tree) => tree(changes::changes(from)),
        (Kind::Practice, Needs::Tree) => tree(practice::practice(from)),
        (Kind::Minutes, Needs::Tree) => match from.meeting.or_else(|| meeting::last_opened(published)) {
            Some(meeting) => tree(minutes::of_meeting(from, meeting)),
            None => tree(minutes::no_minutes(words)),
        },
        (Kind::Since, Needs::Tree) => tree(since::since_last(from)),
        (_, Needs::Sheets | Needs::Data) => None,
    };
    // what was made of a stopped work is half of it
    content.filter(|_| (from.going)(0))
}

//! Every document a workbook can be made into, and which formats each can be written in.
//!
//! A new document is a variant, its name, and an arm of [`compose`] for what it can give: a tree, sheets or data.

pub use super::subject::{Only, ReportInput};
use super::{
    beside, changes, costing, data, form, minutes, open_points, practice, record, requests, road_dates, road_map,
    sheets, since, situational,
};
use crate::analysis::meeting;
use crate::document::export::{Content, Format, Needs};
use crate::document::{CaptionWords, Document, MentionWords, TextSetting};
use crate::text::{mention_text, reference_text};

/// A document made from a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReportKind {
    /// The situational analysis.
    #[default]
    Analysis,
    /// The record: everything the workbook holds.
    Record,
    /// The blank questionnaire.
    Form,
    /// Data requests, one for each body.
    Requests,
    /// Open points.
    Open,
    /// What changed since another version of the workbook.
    Changes,
    /// The road map, and what the strategy holds.
    RoadMap,
    /// A practice record.
    Practice,
    /// What options cost, who pays, and how each figure comes about.
    Costing,
    /// The minutes of a meeting.
    Minutes,
    /// What changed since the last meeting.
    Since,
}

impl ReportKind {
    /// Every document.
    pub const ALL: [Self; 11] = [
        Self::Analysis,
        Self::Record,
        Self::Costing,
        Self::Minutes,
        Self::Since,
        Self::Form,
        Self::Requests,
        Self::Open,
        Self::Changes,
        Self::RoadMap,
        Self::Practice,
    ];

    /// Its name on the command line and in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Analysis => "report",
            Self::Record => "record",
            Self::Form => "form",
            Self::Requests => "requests",
            Self::Open => "open",
            Self::Changes => "changes",
            Self::RoadMap => "road-map",
            Self::Practice => "practice",
            Self::Costing => "costing",
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
            (Self::Analysis | Self::Record, Needs::Tree | Needs::Sheets | Needs::Data) => true,
            (Self::Form, Needs::Tree | Needs::Sheets) => true,
            (Self::RoadMap, Needs::Tree | Needs::Calendar | Needs::Lines) => true,
            (_, needs) => needs == Needs::Tree,
        }
    }
}

/// The tree of a document; every document has one.
#[must_use]
pub fn tree(kind: ReportKind, from: &ReportInput<'_>) -> Option<Document> {
    match compose(kind, Format::Text, from) {
        Some(Content::Tree(document)) => Some(*document),
        _ => None,
    }
}

/// Makes a document for a format; nothing where it cannot be written in it, or where it was stopped.
#[must_use]
pub fn compose(kind: ReportKind, format: Format, from: &ReportInput<'_>) -> Option<Content> {
    let ReportInput { published, words, .. } = *from;
    let tree = |document| {
        // what is made without a page has no texts of people
        let mut plain = TextSetting {
            language: None,
            captions: CaptionWords::default(),
            reference: &mut |it| reference_text(it).into(),
            mention: &mut |name| MentionWords { text: mention_text(name), ..MentionWords::default() },
        };
        Some(Content::Tree(Box::new(beside::told(document).set_out(&mut plain))))
    };
    let content = match (kind, format.needs()) {
        (ReportKind::Analysis, Needs::Tree) => tree(situational::analysis(from)),
        (ReportKind::Record, Needs::Tree) => tree(record::record(from)),
        (ReportKind::Analysis | ReportKind::Record, Needs::Sheets) => Some(Content::Sheets(sheets::book(from))),
        (ReportKind::Analysis | ReportKind::Record, Needs::Data) => Some(Content::Data(data::analysis(from))),
        (ReportKind::Costing, Needs::Tree) => tree(costing::costing(from)),
        (ReportKind::Form, Needs::Tree) => tree(form::form(from)),
        (ReportKind::Form, Needs::Sheets) => Some(Content::Sheets(sheets::form_book(from))),
        (ReportKind::Requests, Needs::Tree) => tree(requests::requests(from)),
        (ReportKind::Open, Needs::Tree) => tree(open_points::open_points(from)),
        (ReportKind::Changes, Needs::Tree) => tree(changes::changes(from)),
        (ReportKind::RoadMap, Needs::Tree) => tree(road_map::document(from)),
        (ReportKind::RoadMap, Needs::Calendar) => Some(Content::Calendar(road_dates::calendar(from))),
        (ReportKind::RoadMap, Needs::Lines) => Some(Content::Lines(road_dates::gantt(from))),
        (ReportKind::Practice, Needs::Tree) => tree(practice::practice(from)),
        (ReportKind::Minutes, Needs::Tree) => match from.meeting.or_else(|| meeting::last_opened(published)) {
            Some(meeting) => tree(minutes::of_meeting(from, meeting)),
            None => tree(minutes::no_minutes(words)),
        },
        (ReportKind::Since, Needs::Tree) => tree(since::since_last(from)),
        (_, Needs::Sheets | Needs::Data | Needs::Calendar | Needs::Lines) => None,
    };
    // what was made of a stopped work is half of it
    content.filter(|_| (from.progress)(0))
}

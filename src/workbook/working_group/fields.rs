//! The registers of the group and the fields the program itself reads or writes: the only place that spells them.

use crate::instrument::Id;
use crate::workbook::row::{FieldValue, Row};
use std::borrow::Cow;

/// A field of a register of the group.
///
/// It carries its register, so that a cell cannot be made of a field and a register that do not belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupField {
    register: &'static str,
    name: &'static str,
}

impl GroupField {
    const fn new(register: &'static str, name: &'static str) -> Self {
        Self { register, name }
    }

    /// The field by which a row of any register says what it is about, as a printed place.
    #[must_use]
    pub const fn about(register: &'static str) -> Self {
        Self::new(register, ABOUT)
    }

    /// The field by which a row of any register says to which meeting it belongs.
    #[must_use]
    pub const fn meeting(register: &'static str) -> Self {
        Self::new(register, OF_MEETING)
    }

    /// The same of the register this field belongs to.
    #[must_use]
    pub const fn of_meeting(self) -> Self {
        Self::meeting(self.register)
    }

    /// The register.
    #[must_use]
    pub fn register(self) -> Id {
        id(self.register)
    }

    /// The name of the field.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// What a row holds there, as typed; nothing where that is empty.
    #[must_use]
    pub fn text(self, row: &Row) -> Option<Cow<'_, str>> {
        let text = match row.get(self.name)? {
            FieldValue::One(text) => Cow::Borrowed(text.as_str()),
            several => Cow::Owned(several.as_text()),
        };
        Some(text).filter(|text| !text.trim().is_empty())
    }

    /// Whether a row holds anything there.
    #[must_use]
    pub fn is_filled(self, row: &Row) -> bool {
        self.text(row).is_some()
    }

    /// The row, party or word a row refers to there, the first of several.
    #[must_use]
    pub fn refers(self, row: &Row) -> Option<Id> {
        row.get(self.name)?.ids().into_iter().next()
    }

    /// Every row, party or word a row refers to there.
    #[must_use]
    pub fn all(self, row: &Row) -> Vec<Id> {
        row.get(self.name).map(FieldValue::ids).unwrap_or_default()
    }

    /// Whether the first thing a row refers to there is this one.
    #[must_use]
    pub fn refers_to(self, row: &Row, to: &Id) -> bool {
        match row.get(self.name) {
            Some(FieldValue::One(text)) => text == to.as_str(),
            Some(FieldValue::Many(ids)) => ids.first() == Some(to),
            Some(FieldValue::Yearly(_)) | None => false,
        }
    }
}

/// The name of the field that says what a row is about, in whatever register.
pub const ABOUT: &str = "about";

/// The name of the field that says to which meeting a row belongs, in whatever register.
const OF_MEETING: &str = "meeting";

/// A field that registers of an instrument may have: further names of a body that can be asked.
pub const OTHER_NAMES: &str = "other-names";

/// Whether a row of whatever register belongs to a meeting.
#[must_use]
pub fn is_of_meeting(row: &Row, meeting: &Id) -> bool {
    GroupField::meeting("").refers_to(row, meeting)
}

/// The id of a register or field named here.
#[must_use]
pub fn id(name: &'static str) -> Id {
    Id::known(name)
}

macro_rules! registers {
    ($($(#[$meta:meta])* $constant:ident, $module:ident = $register:literal { $($field:ident = $name:literal,)* })+) => {
        $($(#[$meta])* pub const $constant: &str = $register;)+

        /// Every register of the group, in the order of its file.
        pub const ALL: &[&str] = &[$($constant,)+];

        $(
            $(#[$meta])*
            pub mod $module {
                use super::GroupField;
                pub const REGISTER: &str = $register;
                $(pub const $field: GroupField = GroupField::new(REGISTER, $name);)*
                /// Those the program reads or writes.
                pub const FIELDS: &[GroupField] = &[$($field,)*];
            }
        )+

        /// Every field the program reads or writes, register by register.
        pub fn fields() -> impl Iterator<Item = GroupField> {
            [$($module::FIELDS,)+].into_iter().flatten().copied()
        }
    };
}

registers! {
    /// How the group was set up.
    TERMS, terms = "terms" {
        TITLE = "title", LEAD = "lead", SET_UP = "set-up", OBJECTIVES = "objectives", MODALITIES = "modalities",
        VALIDATION = "validation", UNABLE_TO_CONTRIBUTE = "unable-to-contribute", LANGUAGES = "languages",
    }
    /// Who must be present.
    QUORUM, quorum = "quorum" { OF = "of", AT_LEAST = "at-least", }
    /// Who sits in the group or is heard by it.
    MEMBER, member = "member" {
        NAME = "name", ORGANIZATION = "organization", CONSTITUENCY = "constituency", SEX = "sex", ROLE = "role",
        SUBGROUPS = "subgroups", NOTE = "note",
    }
    /// Technical sub-groups.
    SUBGROUP, subgroup = "subgroup" {
        NAME = "name", FIELD = "field", TASK = "task", REPORTS_ON = "reports-on", NOTE = "note",
    }
    /// Meetings, planned, running and closed.
    MEETING, meeting = "meeting" {
        TITLE = "title", KIND = "kind", DATE = "date", HELD = "held", PLACE = "place", STARTS = "starts", ENDS = "ends",
        CHAIR = "chair", RAPPORTEUR = "rapporteur", OPENED = "opened", CLOSED = "closed", NOTE = "note",
    }
    /// What a meeting takes up.
    AGENDA, agenda = "agenda" {
        TITLE = "title", MEETING = "meeting", ABOUT = "about", MINUTES = "minutes", OPENED = "opened",
        CLOSED = "closed", BEFORE = "before", AFTER = "after", ORDER = "order",
    }
    /// Who was in the room, from when to when.
    ATTENDANCE, attendance = "attendance" {
        MEMBER = "member", MEETING = "meeting", ARRIVED = "arrived", LEFT = "left",
    }
    BREAK, breaks = "break" { TITLE = "title", MEETING = "meeting", FROM = "from", UNTIL = "until", }
    /// What was settled.
    DECISION, decision = "decision" {
        TITLE = "title", MEETING = "meeting", ABOUT = "about", OUTCOME = "outcome", TEXT = "text", REPLY = "reply",
        OWNER = "owner", DUE = "due", PENDING_AT = "pending-at", VALIDATED_BY = "validated-by",
        VALIDATED_ON = "validated-on",
    }
    /// Who undertook what.
    ACTION, action = "action" {
        WHAT = "what", MEETING = "meeting", ABOUT = "about", OWNER = "owner", DUE = "due", STATUS = "status",
        RESULT = "result",
    }
    /// What was put aside.
    PARKED, parked = "parked" {
        WHAT = "what", MEETING = "meeting", ABOUT = "about", RAISED_BY = "raised-by", STATUS = "status",
    }
    /// What no document shows.
    OFF_RECORD, off_record = "off-record" { WHAT = "what", MEETING = "meeting", ABOUT = "about", }
    /// Gaps and recommendations.
    GAP, gap = "gap" {
        TITLE = "title", ABOUT = "about", STANDARD = "standard", REQUIREMENT = "requirement", PROVISION = "provision",
        PRACTICE = "practice", ASSESSMENT = "assessment", PRIORITY = "priority", HORIZON = "horizon",
        RECOMMENDATION = "recommendation", RESPONSIBLE = "responsible", OBSTACLES = "obstacles", SOURCES = "source",
        STANDARDS = "standard", ARTICLE = "article", KIND = "kind", BRANCHES = "branches", GROUPS = "groups",
        DISMISSED = "dismissed",
    }
    /// Policy options.
    OPTION, option = "option" {
        TITLE = "title", WHAT = "what", CLOSES = "closes", COSTING = "costing",
        PRIORITY = "priority", HORIZON = "horizon", RESPONSIBLE = "responsible", PENDING_AT = "pending-at",
        MEASURES = "measures", FINANCING = "financing", IMPACT = "impact", IMPACT_REASONS = "impact-reasons",
        FEASIBILITY = "feasibility", FEASIBILITY_REASONS = "feasibility-reasons", COSTING_WHY = "costing-why",
    }
    /// What options are weighed by.
    CRITERION, criterion = "criterion" { TITLE = "title", OPTION = "option", MET = "met", REASONS = "reasons", }
    /// What the texts of the report shorten.
    ABBREVIATION, abbreviation = "abbreviation" { SHORT = "short", LONG = "long", }
    /// Practices others could learn from.
    PRACTICE, practice = "practice" {
        TITLE = "title", OBJECTIVES = "gcm-objectives", ADHERES = "adheres", FROM = "from", UNTIL = "until",
        COMPLETION = "completion", SUMMARY = "summary", ORGANIZATIONS = "implementing-organizations",
        IMPLEMENTERS = "implementers-detail", PARTNERS = "partners", IMPACT = "benefit-impact",
        LESSONS = "key-lessons", RECOMMENDATIONS = "recommendations", INNOVATION = "innovation", GENDER = "gender",
        DISCLAIMER = "disclaimer",
    }
    /// What has to be done for an option.
    ACTIVITY, activity = "activity" {
        TITLE = "title", OPTION = "option", RESULT = "result", RESPONSIBLE = "responsible", WITH = "with",
        MEASURES = "measures", START = "start", END = "end", AFTER = "after", COST = "cost", FUNDING = "funding", FUNDED = "funded",
        SECURED = "secured", RISK = "risk", NEEDS_VALIDATION = "needs-validation", STATUS = "status",
        SOURCES = "source",
    }
    /// What shows that an activity is on its way.
    MILESTONE, milestone = "milestone" {
        TITLE = "title", ACTIVITY = "activity", DUE = "due", PROOF = "proof", REACHED = "reached",
    }
    /// What shows whether an option works.
    INDICATOR, indicator = "indicator" {
        TITLE = "title", LEVEL = "level", DEFINITION = "definition", UNIT = "unit", DISAGGREGATED = "disaggregated",
        BASELINE = "baseline", BASELINE_DATE = "baseline-date", TARGET = "target", TARGET_DATE = "target-date",
        SOURCE = "source", FREQUENCY = "frequency", RESPONSIBLE = "responsible", REPORTED = "reported",
        OPTION = "option", ACTIVITY = "activity",
    }
    /// Whom the group wants to reach, and with what.
    MESSAGE, message = "message" {
        AUDIENCE = "audience", CHANGE = "change", MESSAGE = "message", CHANNEL = "channel", LANGUAGE = "language",
        FROM = "from", UNTIL = "until", FREQUENCY = "frequency", RESPONSIBLE = "responsible", COST = "cost",
        SUCCESS = "success", ACTIVITY = "activity", OPTION = "option",
    }
    /// Who has to validate what was agreed, and in which order.
    VALIDATION, validation = "validation" {
        TITLE = "title", ABOUT = "about", AUTHORITY = "authority", AFTER = "after", DOCUMENT = "document", DUE = "due",
        STATE = "state", ON = "on", REFERENCE = "reference",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_the_group_can_be_an_id() {
        for name in ALL.iter().copied().chain(fields().map(GroupField::name)).chain([ABOUT, OTHER_NAMES]) {
            assert_eq!(Id::new(name).map(|id| id == Id::known(name)), Ok(true), "{name}");
        }
    }
}

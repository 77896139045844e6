//! The road map: activities, milestones, indicators, messages and validation steps, as types over their rows.
//!
//! A date is as precise as it was typed; what may not be a date is none.

use super::fields::{GroupField, activity, indicator, message, milestone, validation};
use super::view::views;
use crate::instrument::{Id, When};
use crate::workbook::{Place, Row, Workbook, named_words};
use std::borrow::Cow;

views! {
    /// What has to be done for an option.
    Activity of activity;
    /// What shows that an activity is on its way.
    Milestone of milestone;
    /// What shows whether an option works.
    Indicator of indicator;
    /// Whom the group wants to reach, and with what.
    AudienceMessage of message;
    /// A step of the validation of what was agreed.
    Validation of validation;
}

named_words! {
    /// How far an activity is.
    pub enum ActivityStatus {
        Planned = "planned",
        UnderWay = "under-way",
        Done = "done",
        Late = "late",
        Dropped = "dropped",
    }
}

named_words! {
    /// How far a validation step is.
    pub enum ValidationState {
        NotSent = "not-sent",
        /// It lies before the authority.
        BeforeIt = "before-it",
        Validated = "validated",
        Returned = "returned",
    }
}

impl GroupField {
    /// The date a row holds there, as precise as it was typed.
    #[must_use]
    pub fn date(self, row: &Row) -> Option<When> {
        self.text(row)?.trim().parse().ok()
    }
}

impl<'a> Activity<'a> {
    /// The option it is for.
    #[must_use]
    pub fn option(self) -> Option<Id> {
        activity::OPTION.refers(self.row)
    }

    /// The activities that are for an option and were not given up.
    pub fn of_option(workbook: &'a Workbook, option: &Id) -> impl Iterator<Item = Self> + use<'a> {
        let option = option.clone();
        Self::all(workbook).filter(move |it| !it.is_dropped() && activity::OPTION.all(it.row).contains(&option))
    }

    #[must_use]
    pub fn start(self) -> Option<When> {
        activity::START.date(self.row)
    }

    #[must_use]
    pub fn end(self) -> Option<When> {
        activity::END.date(self.row)
    }

    /// How far it is.
    #[must_use]
    pub fn status(self) -> Option<ActivityStatus> {
        activity::STATUS.text(self.row)?.parse().ok()
    }

    /// Whether it was given up.
    #[must_use]
    pub fn is_dropped(self) -> bool {
        self.status() == Some(ActivityStatus::Dropped)
    }
}

impl<'a> Milestone<'a> {
    /// The milestones of an activity.
    pub fn of_activity(workbook: &'a Workbook, activity: &Id) -> impl Iterator<Item = Self> + use<'a> {
        let activity = activity.clone();
        Self::all(workbook).filter(move |it| milestone::ACTIVITY.refers_to(it.row, &activity))
    }

    #[must_use]
    pub fn due(self) -> Option<When> {
        milestone::DUE.date(self.row)
    }

    #[must_use]
    pub fn reached(self) -> Option<When> {
        milestone::REACHED.date(self.row)
    }
}

impl Indicator<'_> {
    /// Whether it is one of outcome.
    #[must_use]
    pub fn is_outcome(self) -> bool {
        indicator::LEVEL.text(self.row).as_deref() == Some("outcome")
    }

    /// Whether it counts persons.
    #[must_use]
    pub fn counts_persons(self) -> bool {
        indicator::UNIT.text(self.row).as_deref() == Some("persons")
    }

    /// Whether it tells women and men apart.
    #[must_use]
    pub fn is_by_sex(self) -> bool {
        indicator::DISAGGREGATED.all(self.row).iter().any(|id| matches!(id.as_str(), "sex"))
    }
}

impl<'a> Validation<'a> {
    /// What is to be validated.
    #[must_use]
    pub fn about(self) -> Option<Place> {
        validation::ABOUT.text(self.row)?.trim().parse().ok()
    }

    /// Who validates it.
    #[must_use]
    pub fn authority(self) -> Option<Cow<'a, str>> {
        validation::AUTHORITY.text(self.row)
    }

    /// How far it is.
    #[must_use]
    pub fn state(self) -> Option<ValidationState> {
        validation::STATE.text(self.row)?.parse().ok()
    }

    /// When it was validated or returned; until then, when it is due.
    #[must_use]
    pub fn date(self) -> Option<When> {
        validation::ON.date(self.row).or_else(|| validation::DUE.date(self.row))
    }
}

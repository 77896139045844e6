//! Rows of the group's registers as types: borrowed, made anew whenever somebody asks.

use super::fields::{GroupField, action, agenda, attendance, breaks, decision, meeting, member, parked, quorum, terms};
use super::time::{minutes_until, time_of_day};
use super::view::views;
use crate::instrument::{Id, When};
use crate::workbook::{Cell, Place, Row, Workbook, named_words, parse_count};
use jiff::civil::{DateTime, Time};
use std::borrow::Cow;

impl GroupField {
    /// The cell of this field in a row.
    #[must_use]
    pub fn cell(self, row: &Id) -> Cell {
        Cell::Field(self.register(), row.clone(), Id::known(self.name()))
    }
}

views! {
    /// How the group was set up.
    Terms of terms;
    /// How many of a party must be in the room before anything can be settled.
    QuorumRule of quorum;
    /// Somebody who sits in the group or is heard by it.
    Member of member;
    /// A meeting, planned, running or closed.
    Meeting of meeting;
    /// What a meeting takes up.
    AgendaItem of agenda;
    /// A stay of a member in the room.
    Attendance of attendance;
    /// A break of a meeting.
    Break of breaks;
    /// What was settled, in the words settled on.
    Decision of decision;
    /// What somebody undertook.
    Action of action;
    /// A point put aside.
    ParkedPoint of parked;
}

/// Rows that belong to a meeting.
macro_rules! of_meeting {
    ($($view:ident of $module:ident;)+) => {$(
        impl<'a> $view<'a> {
            /// What a meeting has of them, in the order entered.
            pub fn of_meeting(workbook: &'a Workbook, meeting: &'a Id) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
                Self::all(workbook).filter(move |it| $module::MEETING.refers_to(it.row, meeting))
            }

            /// The meeting it belongs to.
            #[must_use]
            pub fn meeting(self) -> Option<Id> {
                $module::MEETING.refers(self.row)
            }
        }
    )+};
}

of_meeting! {
    Attendance of attendance;
    Break of breaks;
    Decision of decision;
    Action of action;
    ParkedPoint of parked;
}

named_words! {
    /// How the group leaves an item; the word is that of the register of decisions.
    pub enum Outcome {
        Agreed = "agreed",
        /// Agreed, with reservations on record.
        WithReservations = "with-reservations",
        /// Not agreed: the text stands in brackets, each party with its own wording.
        Bracketed = "bracketed",
        /// Put off.
        Deferred = "deferred",
    }
}

impl Outcome {
    /// Whether the matter is settled, so that an authority has something to validate.
    #[must_use]
    pub fn is_agreement(self) -> bool {
        matches!(self, Self::Agreed | Self::WithReservations)
    }
}

named_words! {
    /// How far an action is.
    pub enum ActionStatus {
        /// To be done.
        Open = "open",
        /// Begun.
        UnderWay = "under-way",
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

named_words! {
    /// What became of a point put aside.
    pub enum ParkedStatus {
        /// It waits.
        Open = "open",
        /// It was taken up again.
        TakenUp = "taken-up",
        /// It needs nothing more.
        Closed = "closed",
    }
}

named_words! {
    /// The sex of a member, counted by party; whatever else is stated is told in its own words.
    pub enum Sex {
        Woman = "woman",
        Man = "man",
    }
}

impl<'a> Terms<'a> {
    /// The name of the group.
    #[must_use]
    pub fn title(self) -> Option<Cow<'a, str>> {
        terms::TITLE.text(self.row)
    }

    /// The body that leads it.
    #[must_use]
    pub fn lead(self) -> Option<Cow<'a, str>> {
        terms::LEAD.text(self.row)
    }

    /// The authority that validates what the group agrees.
    #[must_use]
    pub fn validation(self) -> Option<Cow<'a, str>> {
        terms::VALIDATION.text(self.row)
    }
}

impl QuorumRule<'_> {
    /// The party or group it is about.
    #[must_use]
    pub fn of(self) -> Option<Id> {
        quorum::OF.refers(self.row)
    }

    /// How many must be in the room.
    #[must_use]
    pub fn at_least(self) -> Option<usize> {
        usize::try_from(parse_count(&quorum::AT_LEAST.text(self.row)?).ok()?).ok()
    }
}

impl Member<'_> {
    /// The party or group spoken for.
    #[must_use]
    pub fn constituency(self) -> Option<Id> {
        member::CONSTITUENCY.refers(self.row)
    }

    /// Woman or man, where that is stated.
    #[must_use]
    pub fn sex(self) -> Option<Sex> {
        member::SEX.text(self.row)?.parse().ok()
    }
}

impl<'a> Meeting<'a> {
    /// Its title.
    #[must_use]
    pub fn title(self) -> Option<Cow<'a, str>> {
        meeting::TITLE.text(self.row)
    }

    /// The day it was planned for, as typed; that it was held on where nothing else is said.
    #[must_use]
    pub fn date_text(self) -> Option<Cow<'a, str>> {
        meeting::DATE.text(self.row)
    }

    /// The day it was really held where that is another than planned, as typed; else its day.
    #[must_use]
    pub fn day_text(self) -> Option<Cow<'a, str>> {
        meeting::HELD.text(self.row).or_else(|| self.date_text())
    }

    /// The day it was held or is planned for, as precise as it was typed.
    #[must_use]
    pub fn date(self) -> Option<When> {
        self.day_text()?.trim().parse().ok()
    }

    /// When it was opened, as typed.
    #[must_use]
    pub fn opened_text(self) -> Option<Cow<'a, str>> {
        meeting::OPENED.text(self.row)
    }

    /// When it was opened.
    #[must_use]
    pub fn opened(self) -> Option<Time> {
        time_of_day(&meeting::OPENED.text(self.row)?)
    }

    /// When it was closed.
    #[must_use]
    pub fn closed(self) -> Option<Time> {
        time_of_day(&meeting::CLOSED.text(self.row)?)
    }

    /// From when it is planned.
    #[must_use]
    pub fn starts(self) -> Option<Time> {
        time_of_day(&meeting::STARTS.text(self.row)?)
    }

    /// Until when it is planned.
    #[must_use]
    pub fn ends(self) -> Option<Time> {
        time_of_day(&meeting::ENDS.text(self.row)?)
    }

    /// Whether it was opened, whatever was typed as the time.
    #[must_use]
    pub fn was_opened(self) -> bool {
        meeting::OPENED.is_filled(self.row)
    }

    /// Whether it was closed, whatever was typed as the time.
    #[must_use]
    pub fn was_closed(self) -> bool {
        meeting::CLOSED.is_filled(self.row)
    }

    /// Whether it goes on: opened and not closed.
    #[must_use]
    pub fn runs(self) -> bool {
        self.was_opened() && !self.was_closed()
    }

    /// Whether it is still to come.
    #[must_use]
    pub fn is_planned(self) -> bool {
        !self.was_opened() && !self.was_closed()
    }

    /// The minutes it is planned for, past midnight or not.
    #[must_use]
    pub fn planned_minutes(self) -> Option<i32> {
        Some(minutes_until(self.starts()?, self.ends()?))
    }

    /// The day and time it ended: the day after its own where it went on past midnight.
    #[must_use]
    pub fn ended(self) -> Option<DateTime> {
        let (day, closed) = (self.date()?, self.closed()?);
        let past_midnight = day.day.is_some() && self.opened().is_some_and(|opened| closed < opened);
        let day = day.last_day()?;
        Some(if past_midnight { day.tomorrow().ok()? } else { day }.to_datetime(closed))
    }

    /// When it is held, for putting meetings in order; without a day it comes last.
    #[must_use]
    pub fn order(self) -> impl Ord + use<> {
        let date = self.date();
        (date.is_none(), date, date.and_then(|_| self.opened().or_else(|| self.starts())))
    }
}

/// The meeting that runs: the last one opened that was not closed.
#[must_use]
pub fn running(workbook: &Workbook) -> Option<&Id> {
    Meeting::all(workbook).rfind(|it| it.runs()).map(|it| it.id)
}

fn place(text: Option<Cow<'_, str>>) -> Option<Place> {
    text?.trim().parse().ok()
}

impl<'a> AgendaItem<'a> {
    /// What it is called.
    #[must_use]
    pub fn title(self) -> Option<Cow<'a, str>> {
        agenda::TITLE.text(self.row)
    }

    /// What it is about.
    #[must_use]
    pub fn about(self) -> Option<Place> {
        place(agenda::ABOUT.text(self.row))
    }

    /// Where its words, positions and decision stand: at what it is about; of a point of its own, at the item itself.
    #[must_use]
    pub fn place(self) -> Option<Place> {
        match agenda::ABOUT.is_filled(self.row) {
            true => self.about(),
            false => Some(Place::Row(agenda::ABOUT.register(), self.id.clone())),
        }
    }

    /// The minutes planned for it, as typed.
    #[must_use]
    pub fn minutes_text(self) -> Option<Cow<'a, str>> {
        agenda::MINUTES.text(self.row)
    }

    /// The minutes planned for it.
    #[must_use]
    pub fn minutes(self) -> Option<u16> {
        u16::try_from(parse_count(&self.minutes_text()?).ok()?).ok()
    }

    /// When it was taken up.
    #[must_use]
    pub fn opened(self) -> Option<Time> {
        time_of_day(&agenda::OPENED.text(self.row)?)
    }

    /// When it was left.
    #[must_use]
    pub fn closed(self) -> Option<Time> {
        time_of_day(&agenda::CLOSED.text(self.row)?)
    }

    /// Whether it was taken up, whatever was typed as the time.
    #[must_use]
    pub fn was_taken_up(self) -> bool {
        agenda::OPENED.is_filled(self.row)
    }

    /// Whether it was left, whatever was typed as the time.
    #[must_use]
    pub fn was_left(self) -> bool {
        agenda::CLOSED.is_filled(self.row)
    }
}

impl<'a> Attendance<'a> {
    /// Who.
    #[must_use]
    pub fn member(self) -> Option<Id> {
        attendance::MEMBER.refers(self.row)
    }

    /// Whether it is of this member.
    #[must_use]
    pub fn is_of(self, member: &Id) -> bool {
        attendance::MEMBER.refers_to(self.row, member)
    }

    /// When they came, as typed; nothing where they were there from the beginning.
    #[must_use]
    pub fn arrived_text(self) -> Option<Cow<'a, str>> {
        attendance::ARRIVED.text(self.row)
    }

    /// When they came.
    #[must_use]
    pub fn arrived(self) -> Option<Time> {
        time_of_day(&self.arrived_text()?)
    }

    /// When they left.
    #[must_use]
    pub fn left(self) -> Option<Time> {
        time_of_day(&self.left_text()?)
    }

    /// When they left, as typed; nothing where they stay.
    #[must_use]
    pub fn left_text(self) -> Option<Cow<'a, str>> {
        attendance::LEFT.text(self.row)
    }

    /// Whether they are in the room: nobody said that they left.
    #[must_use]
    pub fn stays(self) -> bool {
        !attendance::LEFT.is_filled(self.row)
    }
}

impl Break<'_> {
    /// When it began.
    #[must_use]
    pub fn from(self) -> Option<Time> {
        time_of_day(&breaks::FROM.text(self.row)?)
    }

    /// When it ended.
    #[must_use]
    pub fn until(self) -> Option<Time> {
        time_of_day(&breaks::UNTIL.text(self.row)?)
    }

    /// Whether it goes on.
    #[must_use]
    pub fn goes_on(self) -> bool {
        !breaks::UNTIL.is_filled(self.row)
    }
}

impl<'a> Decision<'a> {
    /// What it is called.
    #[must_use]
    pub fn title(self) -> Option<Cow<'a, str>> {
        decision::TITLE.text(self.row)
    }

    /// What it is about.
    #[must_use]
    pub fn about(self) -> Option<Place> {
        place(decision::ABOUT.text(self.row))
    }

    /// The address of what it is about, whether it leads anywhere or not.
    #[must_use]
    pub fn address(self) -> Option<String> {
        decision::ABOUT.text(self.row).map(|text| text.trim().to_owned())
    }

    /// Its outcome.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        decision::OUTCOME.text(self.row)?.parse().ok()
    }

    /// Whether its outcome is this one.
    #[must_use]
    pub fn is(self, outcome: Outcome) -> bool {
        self.outcome() == Some(outcome)
    }

    /// Whether it settled the matter, with reservations or without.
    #[must_use]
    pub fn settles(self) -> bool {
        self.outcome().is_some_and(Outcome::is_agreement)
    }

    /// The words settled on.
    #[must_use]
    pub fn text(self) -> Option<Cow<'a, str>> {
        decision::TEXT.text(self.row)
    }

    /// The reply decided on, printed.
    #[must_use]
    pub fn reply(self) -> Option<Cow<'a, str>> {
        decision::REPLY.text(self.row)
    }

    /// The authority that has to validate it.
    #[must_use]
    pub fn pending_at(self) -> Option<Cow<'a, str>> {
        decision::PENDING_AT.text(self.row)
    }

    /// The authority that validated it.
    #[must_use]
    pub fn validated_by(self) -> Option<Cow<'a, str>> {
        decision::VALIDATED_BY.text(self.row)
    }

    /// The day it was validated, as typed.
    #[must_use]
    pub fn validated_on_text(self) -> Option<Cow<'a, str>> {
        decision::VALIDATED_ON.text(self.row)
    }

    /// The day it was validated.
    #[must_use]
    pub fn validated_on(self) -> Option<When> {
        self.validated_on_text()?.trim().parse().ok()
    }

    /// Whether the authority concerned validated it: one of the two says so.
    #[must_use]
    pub fn is_validated(self) -> bool {
        self.validated_by().is_some() || self.validated_on_text().is_some()
    }

    /// Whether it is agreed and waits for the authority it names.
    #[must_use]
    pub fn is_pending(self) -> bool {
        self.settles() && !self.is_validated() && self.pending_at().is_some()
    }
}

impl<'a> Action<'a> {
    /// What is to be done.
    #[must_use]
    pub fn what(self) -> Option<Cow<'a, str>> {
        action::WHAT.text(self.row)
    }

    /// Who does it.
    #[must_use]
    pub fn owner(self) -> Option<Cow<'a, str>> {
        action::OWNER.text(self.row)
    }

    /// Until when, as typed.
    #[must_use]
    pub fn due_text(self) -> Option<Cow<'a, str>> {
        action::DUE.text(self.row)
    }

    /// How far it is.
    #[must_use]
    pub fn status(self) -> Option<ActionStatus> {
        action::STATUS.text(self.row)?.parse().ok()
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self.status(), Some(ActionStatus::Done | ActionStatus::Dropped))
    }
}

impl<'a> ParkedPoint<'a> {
    /// The point.
    #[must_use]
    pub fn what(self) -> Option<Cow<'a, str>> {
        parked::WHAT.text(self.row)
    }

    /// What it is about.
    #[must_use]
    pub fn about(self) -> Option<Place> {
        place(parked::ABOUT.text(self.row))
    }

    /// What became of it.
    #[must_use]
    pub fn status(self) -> Option<ParkedStatus> {
        parked::STATUS.text(self.row)?.parse().ok()
    }

    /// Whether the group has still to come back to it: it was neither taken up again nor closed.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self.status(), Some(ParkedStatus::TakenUp | ParkedStatus::Closed))
    }
}

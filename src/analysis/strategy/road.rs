//! What does not hold in the road map: order of dates, circles, and what is left open. Dates are entered and never made.

use super::circles::circles;
use super::fault::{Beside, StrategyFault, StrategyFaultKind as Kind};
use super::funding::shortfall;
use super::order::{Order, ends_after, follows, within};
use crate::analysis::decisions::Decisions;
use crate::analysis::names::row_title;
use crate::instrument::IndexMap;
use crate::instrument::{Id, Instrument, When};
use crate::text::fold;
use crate::workbook::working_group::{
    ACTIVITY, Activity, AudienceMessage, GroupField, Indicator, Meeting, Milestone, PolicyOption, Terms, VALIDATION,
    Validation, ValidationState, activity, decision, id, indicator, message, milestone, option, terms, validation,
};
use crate::workbook::{Cell, Place, Row, Workbook};

/// What separates several bodies typed as one; a comma or an “and” may belong to the name of a ministry.
const BETWEEN_BODIES: [char; 4] = [';', '/', '\n', '+'];

type Found = Vec<(Cell, StrategyFault)>;

/// The words of a text, as they are compared.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Everything that does not hold in the road map, register by register.
pub(super) fn faults(instrument: &Instrument, workbook: &Workbook) -> Found {
    let decisions = Decisions::of(workbook);
    let mut road = Road { instrument, workbook, decisions, found: Vec::new() };
    road.circles(ACTIVITY, activity::AFTER);
    road.circles(VALIDATION, validation::AFTER);
    Activity::all(workbook).filter(|it| !it.is_dropped()).for_each(|it| road.activity(it));
    Milestone::all(workbook).for_each(|it| road.milestone(it));
    Indicator::all(workbook).for_each(|it| road.indicator(it));
    AudienceMessage::all(workbook).for_each(|it| road.message(it));
    road.languages();
    Validation::all(workbook).for_each(|it| road.validation(it));
    // an option lacks a road map only once there is one
    if Activity::all(workbook).next().is_some() {
        PolicyOption::all(workbook).for_each(|it| road.option(it));
    }
    road.found
}

struct Road<'a> {
    instrument: &'a Instrument,
    workbook: &'a Workbook,
    decisions: Decisions<'a>,
    found: Found,
}

impl<'a> Road<'a> {
    fn report(&mut self, cell: Cell, fault: StrategyFault) {
        self.found.push((cell, fault));
    }

    fn name(&self, register: &'static str, row: &Id) -> String {
        row_title(self.instrument, self.workbook, &id(register), row)
    }

    /// Reports what an order comes to.
    fn order(&mut self, order: Order, broken: Kind, cell: Cell, with: Beside) {
        match order {
            Order::Holds => {}
            Order::TooCoarse => self.report(cell, Kind::TooCoarse.beside(with)),
            Order::Broken => self.report(cell, broken.beside(with)),
        }
    }

    fn circles(&mut self, register: &'static str, after: GroupField) {
        let register_id = id(register);
        let rows = self.workbook.rows(&register_id);
        let waits: IndexMap<Id, Vec<Id>> = rows.map(|(row, fields)| (row.clone(), after.all(fields))).collect();
        for circle in circles(&waits) {
            let Some(first) = circle.first() else { continue };
            let names: Vec<String> = circle.iter().chain([first]).map(|row| self.name(register, row)).collect();
            self.report(after.cell(first), Kind::Circle.with(names.join(" → ")));
        }
    }

    fn activity(&mut self, it: Activity<'a>) {
        if let (Some(start), Some(end)) = (it.start(), it.end()) {
            self.order(ends_after(start, end), Kind::EndsEarly, activity::END.cell(it.id), Beside::Nothing);
        }
        for before in activity::AFTER.all(it.row).into_iter().filter(|before| before != it.id) {
            let ended = Activity::find(self.workbook, &before).and_then(Activity::end);
            if let (Some(start), Some(ended)) = (it.start(), ended) {
                let name = self.name(ACTIVITY, &before);
                self.order(follows(start, ended), Kind::StartsEarly, activity::START.cell(it.id), Beside::Named(name));
            }
        }
        match activity::RESPONSIBLE.text(it.row) {
            None => self.report(activity::RESPONSIBLE.cell(it.id), Kind::NoOne.alone()),
            Some(text) if text.trim().contains(BETWEEN_BODIES) => {
                self.report(activity::RESPONSIBLE.cell(it.id), Kind::Several.alone());
            }
            Some(_) => {}
        }
        if it.option().is_none() {
            self.report(activity::OPTION.cell(it.id), Kind::NoOption.alone());
        }
        if activity::COST.is_filled(it.row) && !activity::FUNDING.is_filled(it.row) {
            self.report(activity::FUNDING.cell(it.id), Kind::Unfunded.alone());
        }
        let short = shortfall(it.row);
        if !short.is_empty() {
            self.report(activity::FUNDED.cell(it.id), Kind::FundedBelow.beside(Beside::Missing(short)));
        }
    }

    fn milestone(&mut self, it: Milestone<'a>) {
        let Some(of) = milestone::ACTIVITY.refers(it.row).and_then(|of| Activity::find(self.workbook, &of)) else {
            return;
        };
        for (field, day) in [(milestone::DUE, it.due()), (milestone::REACHED, it.reached())] {
            let Some(day) = day else { continue };
            let name = self.name(ACTIVITY, of.id);
            self.order(within(day, of.start(), of.end()), Kind::Outside, field.cell(it.id), Beside::Named(name));
        }
    }

    fn indicator(&mut self, it: Indicator<'a>) {
        let (from, to) = (indicator::BASELINE_DATE.date(it.row), indicator::TARGET_DATE.date(it.row));
        if let (Some(from), Some(to)) = (from, to) {
            self.order(follows(to, from), Kind::TargetEarly, indicator::TARGET_DATE.cell(it.id), Beside::Nothing);
        }
        for (field, kind) in [
            (indicator::BASELINE, Kind::NoBaseline),
            (indicator::TARGET, Kind::NoTarget),
            (indicator::FREQUENCY, Kind::NoFrequency),
        ] {
            if !field.is_filled(it.row) {
                self.report(field.cell(it.id), kind.alone());
            }
        }
        if it.counts_persons() && !it.is_by_sex() {
            self.report(indicator::DISAGGREGATED.cell(it.id), Kind::NotBySex.alone());
        }
    }

    fn message(&mut self, it: AudienceMessage<'a>) {
        if !message::LANGUAGE.is_filled(it.row) {
            self.report(message::LANGUAGE.cell(it.id), Kind::Unheard.alone());
        }
    }

    /// Whether a message is in a language of the countries the workers come from, where these are written down.
    fn languages(&mut self) {
        let messages = AudienceMessage::all(self.workbook).filter_map(|it| message::LANGUAGE.text(it.row));
        let spoken: Vec<Vec<String>> = messages.map(|text| words(&text)).collect();
        // a message without a language is told by itself
        if spoken.is_empty() {
            return;
        }
        for it in Terms::all(self.workbook) {
            let Some(text) = terms::LANGUAGES.text(it.row) else { continue };
            let mut theirs = text.split([',', ';']).map(words).filter(|words| !words.is_empty()).peekable();
            let is_spoken =
                |theirs: Vec<String>| spoken.iter().any(|spoken| theirs.iter().all(|word| spoken.contains(word)));
            if theirs.peek().is_some() && !theirs.any(is_spoken) {
                self.report(terms::LANGUAGES.cell(it.id), Kind::NotTheirLanguage.with(text.trim().to_owned()));
            }
        }
    }

    fn validation(&mut self, it: Validation<'a>) {
        let decided = it.about().and_then(|place| self.decisions.at(&place)).and_then(|it| it.meeting());
        let decided = decided.and_then(|meeting| Meeting::find(self.workbook, &meeting)).and_then(Meeting::date);
        if let (Some(decided), Some(day)) = (decided, it.date()) {
            let field = if validation::ON.is_filled(it.row) { validation::ON } else { validation::DUE };
            let order = ends_after(decided, day);
            self.order(order, Kind::ValidatedEarly, field.cell(it.id), Beside::Day(decided));
        }
        for before in validation::AFTER.all(it.row).into_iter().filter(|before| before != it.id) {
            let ended = Validation::find(self.workbook, &before).and_then(Validation::date);
            if let (Some(day), Some(ended)) = (it.date(), ended) {
                let name = self.name(VALIDATION, &before);
                self.order(ends_after(ended, day), Kind::StartsEarly, validation::DUE.cell(it.id), Beside::Named(name));
            }
        }
        // the day of the workbook, never that of the clock
        let today = self.workbook.as_of.and_then(When::last_day);
        let due = validation::DUE.date(it.row).and_then(When::last_day);
        let is_over = matches!(it.state(), Some(ValidationState::Validated | ValidationState::Returned));
        if let (Some(today), Some(due), false) = (today, due, is_over)
            && due < today
        {
            self.report(validation::STATE.cell(it.id), Kind::Overdue.alone());
        }
    }

    /// What an agreed option still lacks.
    fn option(&mut self, it: PolicyOption<'a>) {
        let place = Place::Row(id(crate::workbook::working_group::OPTION), it.id.clone());
        let Some(decided) = self.decisions.at(&place).filter(|decision| decision.settles()) else { return };
        if Activity::of_option(self.workbook, it.id).next().is_none() {
            self.report(option::TITLE.cell(it.id), Kind::NoActivity.alone());
        }
        let names = |row: &Row| indicator::OPTION.all(row).contains(it.id);
        let of = Indicator::all(self.workbook).filter(|indicator| names(indicator.row));
        if !{ of }.any(Indicator::is_outcome) {
            self.report(option::TITLE.cell(it.id), Kind::NoIndicator.alone());
        }
        let authority = decided.pending_at().or_else(|| option::PENDING_AT.text(it.row));
        let waits = authority.filter(|_| !decided.is_validated());
        let steps = Validation::all(self.workbook).any(|step| step.about().as_ref() == Some(&place));
        if let (Some(authority), false) = (waits, steps) {
            let cell = match decided.pending_at() {
                Some(_) => decision::PENDING_AT.cell(decided.id),
                None => option::PENDING_AT.cell(it.id),
            };
            self.report(cell, Kind::Pending.with(authority.into_owned()));
        }
    }
}

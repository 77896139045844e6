//! Whether this strategy holds what the extension-strategy paragraph asks of one: a light a letter, with what it rests on.
//!
//! The lights judge the strategy and not the country: a reply that shows a gap is what “gaps are identified” asks for. Two
//! kinds of evidence are read, the registers (structure) and the replies to the questions that serve a letter, which the
//! instrument says. Nothing is added up over letters.

use super::links::closing;
use crate::analysis::decisions::Decisions;
use crate::analysis::progress::{Progress, SlotState, State};
use crate::costing::Costing;
use crate::instrument::{Id, Instrument, Seat, Topic};
use crate::workbook::working_group::{
    Activity, AgendaItem, AudienceMessage, Decision, Gap, GapKind, GroupField, MESSAGE, OPTION, PolicyOption, Terms,
    activity, gap, id, message, option, terms,
};
use crate::workbook::{Cell, Entry, Mark, Part, Place, Slot, Workbook, named_words};

named_words! {
    /// What a light shows.
    pub enum Light {
        Yes = "yes",
        Partly = "partly",
        No = "no",
        /// Nobody can say yet.
        Unknown = "unknown",
    }
}

named_words! {
    /// How much of what a letter asks the registers hold.
    pub enum Structure {
        Full = "full",
        Some = "some",
        None = "none",
    }
}

named_words! {
    /// How the questions that serve a letter are replied to.
    pub enum Replies {
        AllYes = "all-yes",
        AllNo = "all-no",
        Mixed = "mixed",
        /// None of them has a reply that says anything.
        Open = "open",
        /// The instrument asks none.
        NotAsked = "not-asked",
    }
}

/// Something a letter asks the registers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The end of the key of its message.
    pub key: &'static str,
    pub is_met: bool,
    /// Whether there is anything of it that counts, so that the structure is more than none.
    pub is_begun: bool,
    /// What it rests on, or what lacks it: the cells where to go.
    pub cells: Vec<Cell>,
}

/// A question that serves a letter, with how it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    pub slot: Slot,
    /// Its reply, as it counts: known replies about the country count as yes.
    pub counts_as: Option<Mark>,
}

/// A letter with its light and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLight<'a> {
    pub letter: &'a Id,
    pub light: Light,
    pub structure: Structure,
    pub replies: Replies,
    pub conditions: Vec<Condition>,
    pub questions: Vec<Served>,
    /// Whether the registers hold everything and a reply says no.
    pub is_contradiction: bool,
}

/// What a rule says of a letter: the conditions of its structure, and whether it can be judged without an option.
struct Rule {
    conditions: Vec<Condition>,
    needs_options: bool,
}

/// A light for each letter of the instrument.
#[must_use]
pub fn lights<'a>(instrument: &'a Instrument, workbook: &Workbook, progress: &Progress) -> Vec<LetterLight<'a>> {
    let held =
        Held { instrument, workbook, progress, decisions: Decisions::of(workbook), costing: Costing::of(workbook) };
    let has_options = PolicyOption::all(workbook).next().is_some();
    let of = |(letter, definition): (&'a Id, &crate::instrument::Letter)| {
        let Rule { conditions, needs_options } = held.rule(&definition.letter)?;
        let questions = held.served(letter);
        let (structure, replies) = (structure_of(&conditions), replies_of(&questions));
        let judged = light_of(structure, replies);
        let light = if needs_options && !has_options { Light::Unknown } else { judged };
        let says_no = questions.iter().any(|it| it.counts_as == Some(Mark::No));
        let is_contradiction = structure == Structure::Full && says_no;
        Some(LetterLight { letter, light, structure, replies, conditions, questions, is_contradiction })
    };
    instrument.letters.iter().filter_map(of).collect()
}

fn structure_of(conditions: &[Condition]) -> Structure {
    match (conditions.iter().all(|it| it.is_met), conditions.iter().any(|it| it.is_begun)) {
        (true, _) => Structure::Full,
        (false, true) => Structure::Some,
        (false, false) => Structure::None,
    }
}

fn replies_of(questions: &[Served]) -> Replies {
    let count = |mark| questions.iter().filter(|it| it.counts_as == Some(mark)).count();
    match (questions.len(), count(Mark::Yes), count(Mark::No), count(Mark::Partly)) {
        (0, ..) => Replies::NotAsked,
        (all, yes, ..) if yes == all => Replies::AllYes,
        (all, _, no, _) if no == all => Replies::AllNo,
        (_, 0, 0, 0) => Replies::Open,
        _ => Replies::Mixed,
    }
}

/// The rule that makes a light of both kinds of evidence.
fn light_of(structure: Structure, replies: Replies) -> Light {
    match (structure, replies) {
        (Structure::Full, Replies::AllYes | Replies::NotAsked) => Light::Yes,
        (Structure::None, Replies::AllNo) => Light::No,
        (Structure::None, Replies::Open | Replies::NotAsked) => Light::Unknown,
        _ => Light::Partly,
    }
}

struct Held<'a> {
    instrument: &'a Instrument,
    workbook: &'a Workbook,
    progress: &'a Progress,
    decisions: Decisions<'a>,
    costing: Costing,
}

impl Condition {
    /// Every key, which is the end of the keys of two messages: that it is met, and that it is not.
    pub const KEYS: [&'static str; 19] = [
        "objectives-written",
        "option-priority",
        "option-agreed",
        "nothing-open",
        "gap-taken-up",
        "gap-evidence",
        "obstacle-evidence",
        "gaps-of-design-closed",
        "contributory",
        "labour-market",
        "options-costed",
        "options-agreed",
        "options-funded",
        "options-dated",
        "options-ordered",
        "message",
        "message-whole",
        "message-heard",
        "gap-closed",
    ];
}

impl<'a> Held<'a> {
    /// What the letter of the paragraph asks of the registers; nothing for a letter there is no rule for.
    fn rule(&self, letter: &str) -> Option<Rule> {
        let (conditions, needs_options) = match letter {
            "a" => (self.objectives(), true),
            "b" => (self.gaps_found(), false),
            "c" => (self.gaps_closed(), true),
            "d" => (self.labour_market(), false),
            "e" => (self.money_and_time(), true),
            "f" => (self.awareness(), false),
            _ => return None,
        };
        Some(Rule { conditions, needs_options })
    }

    /// The questions that serve a letter and are asked here.
    fn served(&self, letter: &Id) -> Vec<Served> {
        let asked = self.progress.slots.iter().filter(|(_, state)| state.reason.is_none());
        let serving = asked.filter_map(|(slot, state)| {
            let question = self.instrument.question(&slot.question).filter(|it| it.letters.contains(letter))?;
            Some(Served { slot: slot.clone(), counts_as: counts_as(question.subject, state) })
        });
        serving.collect()
    }

    fn agreed(&self, option: &Id) -> Option<Decision<'a>> {
        let place = Place::Row(id(OPTION), option.clone());
        self.decisions.at(&place).filter(|decision| decision.settles())
    }

    fn options(&self) -> Vec<PolicyOption<'a>> {
        PolicyOption::all(self.workbook).collect()
    }

    fn objectives(&self) -> Vec<Condition> {
        let written = Terms::all(self.workbook).filter(|it| terms::OBJECTIVES.is_filled(it.row));
        let written = written.map(|it| terms::OBJECTIVES.cell(it.id)).collect();
        let options = self.options();
        let with_priority = options.iter().filter(|it| option::PRIORITY.is_filled(it.row));
        let agreed = options.iter().filter(|it| self.agreed(it.id).is_some());
        vec![
            met("objectives-written", written),
            met("option-priority", with_priority.map(|it| option::PRIORITY.cell(it.id)).collect()),
            met("option-agreed", agreed.map(|it| option::TITLE.cell(it.id)).collect()),
        ]
    }

    fn gaps_found(&self) -> Vec<Condition> {
        let open = self
            .progress
            .slots
            .iter()
            .filter(|(_, state)| state.reason.is_none() && matches!(state.state, State::Open | State::Deferred));
        let open: Vec<Cell> = open.map(|(slot, _)| Cell::Part(Place::Answer(slot.clone()), Part::Reply)).collect();
        let gaps: Vec<Gap<'_>> = Gap::taken_up(self.workbook).collect();
        let bare = gaps.iter().filter(|it| !gap::SOURCES.is_filled(it.row));
        let bare: Vec<Cell> = bare.map(|it| gap::SOURCES.cell(it.id)).collect();
        let is_evidence =
            |(_, entry): &(Place, &Entry)| !entry.obstacles.is_empty() && crate::analysis::is_supported(entry);
        let obstacles = self.workbook.entries().filter(is_evidence);
        let obstacles = obstacles.map(|(place, _)| Cell::Part(place, Part::Obstacles)).collect();
        let mut conditions = vec![
            none_left("nothing-open", open),
            met("gap-taken-up", gaps.iter().map(|it| gap::TITLE.cell(it.id)).collect()),
        ];
        // of no gap at all nothing can be said
        conditions.extend((!gaps.is_empty()).then(|| none_left("gap-evidence", bare)));
        conditions.push(met_quietly("obstacle-evidence", obstacles));
        conditions
    }

    fn gaps_closed(&self) -> Vec<Condition> {
        let design: Vec<Gap<'_>> =
            Gap::taken_up(self.workbook).filter(|it| it.kind() == Some(GapKind::Design)).collect();
        let (closed, open): (Vec<&Gap<'_>>, Vec<&Gap<'_>>) =
            design.iter().partition(|it| closing(self.workbook, it.id).next().is_some());
        let contributory =
            self.options().into_iter().filter(|it| it.is_contributory() || self.costing.is_contributory(it.id));
        let mut contributory: Vec<Cell> = contributory.map(|it| option::FINANCING.cell(it.id)).collect();
        let nobody = Terms::all(self.workbook).filter(|it| terms::UNABLE_TO_CONTRIBUTE.is_filled(it.row));
        contributory.extend(nobody.map(|it| terms::UNABLE_TO_CONTRIBUTE.cell(it.id)));
        let contributory = met_quietly("contributory", contributory);
        // where law or policy covers everything there is nothing to close
        if design.is_empty() {
            return vec![contributory];
        }
        let open = open.iter().map(|it| gap::TITLE.cell(it.id)).collect();
        let closed = closed.iter().map(|it| gap::TITLE.cell(it.id)).collect();
        vec![none_left("gaps-of-design-closed", open), met("gap-closed", closed), contributory]
    }

    fn labour_market(&self) -> Vec<Condition> {
        let is_one = |field: GroupField, row| {
            field.all(row).iter().any(|it| matches!(it.as_str(), "labour-market" | "training"))
        };
        let options = self.options().into_iter().filter(|it| {
            let of = Activity::of_option(self.workbook, it.id);
            let responsible =
                option::RESPONSIBLE.is_filled(it.row) || { of }.any(|it| activity::RESPONSIBLE.is_filled(it.row));
            is_one(option::MEASURES, it.row) && responsible
        });
        let mut cells: Vec<Cell> = options.map(|it| option::MEASURES.cell(it.id)).collect();
        let activities = Activity::all(self.workbook).filter(|it| {
            !it.is_dropped() && is_one(activity::MEASURES, it.row) && activity::RESPONSIBLE.is_filled(it.row)
        });
        cells.extend(activities.map(|it| activity::MEASURES.cell(it.id)));
        vec![met("labour-market", cells)]
    }

    fn money_and_time(&self) -> Vec<Condition> {
        let agreed: Vec<PolicyOption<'_>> =
            self.options().into_iter().filter(|it| self.agreed(it.id).is_some()).collect();
        let activities = |it: &PolicyOption<'_>| Activity::of_option(self.workbook, it.id).collect::<Vec<_>>();
        let is_dated = |it: &Activity<'_>| it.start().is_some() && it.end().is_some();
        let costed = each(
            "options-costed",
            &agreed,
            |it| it.needs_no_costing() || self.costing.is_costed(it.id),
            option::COSTING,
        );
        let funded = |it: &PolicyOption<'_>| {
            option::FINANCING.is_filled(it.row) || activities(it).iter().any(|it| activity::FUNDING.is_filled(it.row))
        };
        let dated = |it: &PolicyOption<'_>| activities(it).iter().any(is_dated);
        let ordered = |it: &PolicyOption<'_>| {
            let all = activities(it);
            !all.is_empty() && all.iter().all(|it| is_dated(it) || activity::AFTER.is_filled(it.row))
        };
        vec![
            met_quietly("options-agreed", agreed.iter().map(|it| option::TITLE.cell(it.id)).collect()),
            costed,
            each("options-funded", &agreed, funded, option::FINANCING),
            each("options-dated", &agreed, dated, option::TITLE),
            each("options-ordered", &agreed, ordered, option::TITLE),
        ]
    }

    fn awareness(&self) -> Vec<Condition> {
        let needed = [message::AUDIENCE, message::CHANNEL, message::LANGUAGE, message::RESPONSIBLE];
        let messages: Vec<AudienceMessage<'_>> = AudienceMessage::all(self.workbook).collect();
        let is_dated = |it: &AudienceMessage<'_>| message::FROM.is_filled(it.row) || message::UNTIL.is_filled(it.row);
        let whole = messages.iter().filter(|it| needed.iter().all(|field| field.is_filled(it.row)) && is_dated(it));
        let heard = messages.iter().filter(|it| self.is_heard(it.id));
        vec![
            met("message", messages.iter().map(|it| message::AUDIENCE.cell(it.id)).collect()),
            Condition {
                is_begun: false,
                ..met("message-whole", whole.map(|it| message::AUDIENCE.cell(it.id)).collect())
            },
            Condition {
                is_begun: false,
                ..met("message-heard", heard.map(|it| message::AUDIENCE.cell(it.id)).collect())
            },
        ]
    }

    /// Whether a meeting took a message up, or each of the three parties took a position on it.
    fn is_heard(&self, row: &Id) -> bool {
        let place = Place::Row(id(MESSAGE), row.clone());
        let in_meeting =
            AgendaItem::all(self.workbook).any(|item| item.about().as_ref() == Some(&place) && item.was_taken_up());
        let parties = self.instrument.constituencies.iter().filter(|(_, it)| it.seat == Seat::Constituent);
        let entry = self.workbook.entry(&place);
        let spoke = |party: &Id| {
            let rounds = entry.and_then(|entry| entry.positions.get(party));
            rounds.and_then(|rounds| rounds.last()).is_some_and(|(_, last)| last.stance.is_some() && !last.covered)
        };
        in_meeting || parties.map(|(id, _)| id).all(spoke)
    }
}

/// How a reply counts for a letter: how the group works counts by its reply; of the country and of agreements what is known
/// counts, because a gap that was found is what is asked for.
fn counts_as(subject: Topic, state: &SlotState) -> Option<Mark> {
    let mark = state.mark.filter(|mark| matches!(mark, Mark::Yes | Mark::Partly | Mark::No))?;
    let is_given = state.state == State::Answered;
    is_given.then_some(if subject == Topic::Process { mark } else { Mark::Yes })
}

/// A condition that is met where there is anything of it.
fn met(key: &'static str, cells: Vec<Cell>) -> Condition {
    Condition { key, is_met: !cells.is_empty(), is_begun: !cells.is_empty(), cells }
}

/// The same, where it alone says nothing of the letter.
fn met_quietly(key: &'static str, cells: Vec<Cell>) -> Condition {
    Condition { is_begun: false, ..met(key, cells) }
}

/// A condition that is met where nothing lacks it.
fn none_left(key: &'static str, cells: Vec<Cell>) -> Condition {
    Condition { key, is_met: cells.is_empty(), is_begun: false, cells }
}

/// A condition every agreed option has to meet: what lacks it, or that all have it; one that does makes it count.
fn each(
    key: &'static str,
    agreed: &[PolicyOption<'_>],
    has: impl Fn(&PolicyOption<'_>) -> bool,
    field: GroupField,
) -> Condition {
    let lacking: Vec<Cell> = agreed.iter().filter(|it| !has(it)).map(|it| field.cell(it.id)).collect();
    let is_met = lacking.is_empty() && !agreed.is_empty();
    Condition { key, is_met, is_begun: lacking.len() < agreed.len(), cells: lacking }
}

//! What could be better in a workbook, each with its cell: advice, never a barrier.

use super::doubts::doubts_of;
use super::misleading;
use super::problem::{Problem, ProblemKind};
use super::problem_list::{AtAnswer, PASSES, Problems};
use super::progress::{Progress, State};
use super::rating::is_supported;
use super::strategy;
use super::text_references::{
    cited_in_entry, cited_in_rows, mentioned_in_entry, mentioned_in_rows, numbers_in_entry, numbers_in_rows,
};
use super::text_standing::open_stances;
use super::time_order::{later_before_earlier, out_of_order};
use super::{Decisions, Reason, agreement, suggestion};
use crate::costing::faults;
use crate::instrument::{FieldKind, Id, Instrument, Limits, Pool, RegisterGroup, nearest};
use crate::text::{TextReference, mention_text};
use crate::workbook::working_group::{Decision, decision};
use crate::workbook::{
    Cell, CellFault, CellKind, Choices, CitationPart, Entry, FieldValue, MOST_CHARS, Mark, Part, Place, PositionPart,
    Refusal, Reply, Slot, Stance, StandingPart, Workbook, begins_number, is_asked_about, is_plain_decimal, kind_of,
    parse_decimal,
};
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Every problem of a workbook, faults and advice, in the order of the file.
#[must_use]
pub fn problems(instrument: &Instrument, workbook: &Workbook, progress: &Progress) -> Problems {
    let mut finder = Finder::new(instrument, workbook, progress);
    let mut problems = Problems::default();
    for pass in 0..PASSES {
        finder.before_answers(pass);
        problems.before(pass, finder.taken());
        for (slot, entry) in &workbook.answers {
            finder.entry_in(pass, &Place::Answer(slot.clone()), entry);
            problems.push(pass, slot, finder.taken());
        }
    }
    finder.decided();
    problems.decided(finder.taken());
    finder.gates();
    problems.at_gates(finder.taken());
    problems
}

/// Finds anew what there is at answers, where nothing else has changed; `false`, and nothing is changed, where a name is
/// looked for that was perhaps meant: all names of a file share a bound.
pub(super) fn renew(
    problems: &mut Problems,
    instrument: &Instrument,
    workbook: &Workbook,
    progress: &Progress,
    slots: &[Slot],
) -> bool {
    let is_dangling = |problem: &Problem| matches!(problem.kind, ProblemKind::Dangling { .. });
    if slots.iter().any(|slot| problems.at_answer(slot).any(is_dangling)) {
        return false;
    }
    let mut finder = Finder::new(instrument, workbook, progress);
    let found: Vec<(Slot, AtAnswer)> = slots
        .iter()
        .map(|slot| {
            let mut at_answer = AtAnswer::default();
            if let Some(entry) = workbook.answers.get(slot) {
                for (pass, found) in at_answer.iter_mut().enumerate() {
                    finder.entry_in(pass, &Place::Answer(slot.clone()), entry);
                    *found = finder.taken();
                }
            }
            (slot.clone(), at_answer)
        })
        .collect();
    if finder.near != MAX_COMPARED {
        return false;
    }
    problems.renew(workbook, found);
    finder.decided();
    problems.decided(finder.taken());
    true
}

/// Names compared in search of one that was meant, for all problems together: a file of thousands of wrong names and
/// thousands of right ones would cost their product. The others are told without a proposal.
const MAX_COMPARED: usize = 200_000;

/// What may be chosen in a field: in the order offered, and to be looked up.
#[derive(Clone)]
struct FieldPool {
    ids: Rc<[Id]>,
    known: Rc<HashSet<Id>>,
}

impl FieldPool {
    fn of(choices: &Choices, instrument: &Instrument, workbook: &Workbook) -> Self {
        let ids = choices.ids(instrument, workbook);
        Self { known: Rc::new(ids.iter().cloned().collect()), ids: ids.into() }
    }
}

struct Finder<'a> {
    instrument: &'a Instrument,
    workbook: &'a Workbook,
    progress: &'a Progress,
    // made when the first answer cites a source or names an obstacle
    citable: OnceCell<Rc<HashSet<Id>>>,
    obstacles: OnceCell<Rc<HashSet<Id>>>,
    decisions: Decisions<'a>,
    pools: HashMap<(Id, Id), FieldPool>,
    near: usize,
    found: Vec<Problem>,
}

impl<'a> Finder<'a> {
    fn new(instrument: &'a Instrument, workbook: &'a Workbook, progress: &'a Progress) -> Self {
        Self {
            instrument,
            workbook,
            progress,
            citable: OnceCell::new(),
            obstacles: OnceCell::new(),
            decisions: Decisions::of(workbook),
            pools: HashMap::new(),
            near: MAX_COMPARED,
            found: Vec::new(),
        }
    }

    /// What was found since.
    fn taken(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.found)
    }

    fn citable(&self) -> Rc<HashSet<Id>> {
        let made = || Rc::new(Choices::Citable.ids(self.instrument, self.workbook).into_iter().collect());
        self.citable.get_or_init(made).clone()
    }

    fn obstacles(&self) -> Rc<HashSet<Id>> {
        let made = || Rc::new(self.instrument.pool(Pool::Obstacles).into_iter().map(|(id, _)| id).collect());
        self.obstacles.get_or_init(made).clone()
    }

    /// A pass over everything before the answers.
    fn before_answers(&mut self, pass: usize) {
        match pass {
            0 => self.contents(),
            1 => {
                self.cited(cited_in_rows(self.instrument, self.workbook));
                self.mentioned(mentioned_in_rows(self.instrument, self.workbook));
            }
            _ => self.marks(numbers_in_rows(self.instrument, self.workbook)),
        }
        let entries = self.workbook.entries().take_while(|(place, _)| !matches!(place, Place::Answer(_)));
        for (place, entry) in entries {
            self.entry_in(pass, &place, entry);
        }
    }

    /// A pass over one entry.
    fn entry_in(&mut self, pass: usize, place: &Place, entry: &Entry) {
        match pass {
            0 => self.entry(place, entry),
            1 => {
                self.cited(cited_in_entry(place, entry));
                self.mentioned(mentioned_in_entry(place, entry));
            }
            _ => self.marks(numbers_in_entry(place, entry)),
        }
    }

    /// What there is at everything but the entries.
    fn contents(&mut self) {
        self.disputes();
        self.rows();
        for (cell, fault) in out_of_order(self.workbook) {
            self.report(cell, ProblemKind::TimeOrder(fault));
        }
        for (cell, fault) in strategy::faults(self.instrument, self.workbook) {
            self.report(cell, ProblemKind::Strategy(fault));
        }
        for fault in faults(self.workbook) {
            self.report(fault.cell, ProblemKind::Costing(fault.kind));
        }
    }

    fn report(&mut self, cell: Cell, kind: ProblemKind) {
        self.found.push(Problem { cell, kind });
    }

    /// Reports a cell the instrument does not have; gives its kind when it does.
    fn known(&mut self, cell: &Cell) -> Option<CellKind> {
        match kind_of(self.instrument, cell) {
            Ok(kind) => Some(kind),
            Err(CellFault::Unknown { name, nearest }) => {
                self.report(cell.clone(), ProblemKind::Dangling { name, nearest });
                None
            }
            Err(CellFault::NotHere { part, .. }) => {
                self.report(cell.clone(), ProblemKind::NotHere { part });
                None
            }
            Err(CellFault::Form(_) | CellFault::Year(_)) => None,
        }
    }

    fn disputes(&mut self) {
        for (cell, _) in self.workbook.disputed.iter() {
            self.known(cell);
            self.report(cell.clone(), ProblemKind::Disputed);
        }
    }

    fn rows(&mut self) {
        for (register, rows) in &self.workbook.registers {
            let definition = self.instrument.registers.get(register);
            for (row, fields) in rows {
                for (field, value) in fields {
                    let cell = Cell::Field(register.clone(), row.clone(), field.clone());
                    if let Some(kind) = self.known(&cell) {
                        self.field(cell, &kind, value);
                    }
                }
                for (cell, how, with) in misleading::of_row(self.instrument, self.workbook, (register, row, fields)) {
                    self.report(cell, ProblemKind::Misleading { how, with });
                }
                let Some(definition) = definition else { continue };
                for (field, meaning) in &definition.fields {
                    // what the program keeps by itself, such as a break, nobody has to name
                    let names = *field == definition.title && definition.group() != RegisterGroup::Unlisted;
                    let needed = meaning.needed || names;
                    if needed && !fields.contains_key(field) {
                        let cell = Cell::Field(register.clone(), row.clone(), field.clone());
                        // an undated figure is the classic one: two numbers that only differ by their date
                        let kind = match meaning.kind {
                            FieldKind::Date => ProblemKind::Undated,
                            _ => ProblemKind::Lacking { field: meaning.label.clone() },
                        };
                        self.report(cell, kind);
                    }
                }
            }
        }
    }

    /// What is written in a field where nothing is chosen: values by year belong where values by year are asked for.
    fn value(&mut self, cell: Cell, kind: &CellKind, value: &FieldValue) {
        let (instrument, workbook) = (self.instrument, self.workbook);
        match (kind, value, &cell) {
            (CellKind::Yearly, FieldValue::Yearly(series), Cell::Field(register, row, field)) => {
                for (year, found) in series.iter().filter(|(_, value)| !is_plain_decimal(value)) {
                    let cell = Cell::Year(register.clone(), row.clone(), field.clone(), *year);
                    let why = parse_decimal(found).err().map(|fault| Box::new(Refusal::Decimal(found.clone(), fault)));
                    self.report(cell, ProblemKind::Value { found: found.clone(), why });
                }
            }
            (CellKind::Yearly, ..) | (_, FieldValue::Yearly(_), _) => {
                self.report(cell, ProblemKind::Value { found: value.as_text(), why: None });
            }
            (CellKind::Factor(choices) | CellKind::Factors(choices), ..) => {
                let pool = self.pool(&cell, choices);
                let text = value.as_text();
                for word in kind.words(&text) {
                    if begins_number(word) {
                        if !is_plain_decimal(word) {
                            let why = parse_decimal(word).err();
                            let why = why.map(|fault| Box::new(Refusal::Decimal(word.to_owned(), fault)));
                            self.report(cell.clone(), ProblemKind::Value { found: word.to_owned(), why });
                        }
                    } else if !pool.known.contains(word) {
                        let nearest = self.nearest(word, &*pool.ids);
                        self.report(cell.clone(), ProblemKind::Dangling { name: word.to_owned(), nearest });
                    }
                }
            }
            _ => {
                let found = value.as_text();
                if let Err(why) = kind.parse(&found, instrument, workbook) {
                    self.report(cell, ProblemKind::Value { found, why: Some(Box::new(why)) });
                }
            }
        }
    }

    fn field(&mut self, cell: Cell, kind: &CellKind, value: &FieldValue) {
        let text = value.as_text();
        let (CellKind::Choice(choices) | CellKind::Many(choices)) = kind else {
            self.value(cell, kind, value);
            return;
        };
        let pool = self.pool(&cell, choices);
        let is_long = text.len() > MOST_CHARS && text.chars().count() > MOST_CHARS;
        if is_long || kind.words(&text).any(|word| !pool.known.contains(word)) {
            let name = value.ids().iter().find(|id| !pool.known.contains(*id)).map_or(text, Id::to_string);
            let nearest = self.nearest(&name, &*pool.ids);
            self.report(cell, ProblemKind::Dangling { name, nearest });
        }
    }

    /// What may be chosen in a field: the same for every row of its register, of which there may be thousands.
    fn pool(&mut self, cell: &Cell, choices: &Choices) -> FieldPool {
        let Cell::Field(register, _, field) = cell else {
            return FieldPool::of(choices, self.instrument, self.workbook);
        };
        let (instrument, workbook) = (self.instrument, self.workbook);
        let made = || FieldPool::of(choices, instrument, workbook);
        self.pools.entry((register.clone(), field.clone())).or_insert_with(made).clone()
    }

    /// The name that was perhaps meant.
    fn nearest<'n>(
        &mut self,
        name: &str,
        known: impl IntoIterator<Item = &'n Id, IntoIter: ExactSizeIterator>,
    ) -> Option<String> {
        let known = known.into_iter();
        self.near = self.near.checked_sub(known.len())?;
        nearest(name, known.map(Id::as_str)).map(str::to_owned)
    }

    fn entry(&mut self, place: &Place, entry: &Entry) {
        let cell = |part: Part| Cell::Part(place.clone(), part);
        for part in self.workbook.cells_at(place) {
            self.known(&part);
        }
        for (cell, how, with) in misleading::at(self.instrument, self.workbook, place, entry) {
            self.report(cell, ProblemKind::Misleading { how, with });
        }
        self.references(place, entry);
        self.settled(place, entry);
        match place {
            Place::Answer(slot) => self.answer(place, slot, entry),
            Place::Standard(id) => {
                let says = entry.ratification.is_some() || entry.application.is_some();
                if says && !is_supported(entry) && !only_unknown(entry) {
                    self.report(cell(standing_part(entry)), ProblemKind::Unsupported);
                }
                self.standing(place, id, entry);
            }
            Place::Coverage(..) | Place::Matrix(..) => {
                let says = [entry.law, entry.practice].into_iter().flatten().any(|mark| mark != Mark::Unknown);
                if says && !is_supported(entry) {
                    let only_practice = matches!(place, Place::Matrix(..)) && entry.law.is_none();
                    let part = if only_practice { Part::Practice } else { Part::Law };
                    self.report(cell(part), ProblemKind::Unsupported);
                }
                if later_before_earlier(entry.announced, entry.in_force) {
                    self.report(cell(Part::InForce), ProblemKind::DateOrder);
                }
            }
            Place::Chapter(_) | Place::Row(..) => {}
        }
    }

    fn answer(&mut self, place: &Place, slot: &Slot, entry: &Entry) {
        let cell = |part: Part| Cell::Part(place.clone(), part);
        let Some(question) = self.instrument.question(&slot.question) else { return };
        if let Some(row) = slot.row.as_ref()
            && !is_asked_about(self.instrument, self.workbook, question, row)
        {
            self.report(cell(Part::Reply), ProblemKind::Dangling { name: row.to_string(), nearest: None });
        }
        if let Some(seen) = &entry.seen {
            let words = self.instrument.wording(&slot.question);
            if seen.rev != question.rev || words.is_some_and(|words| words != seen.words) {
                self.report(cell(Part::Reply), ProblemKind::Stale);
            }
        }
        let Some(state) = self.progress.slots.get(slot) else { return };
        if matches!(state.reason, Some(Reason::Gate(_))) && entry.reply.as_ref().is_some_and(is_judged) {
            self.report(cell(Part::Reply), ProblemKind::AgainstGate);
        }
        if let Some(Reply::Deferred { to, .. }) = &entry.reply
            && to.trim().is_empty()
            && !self.decisions.at(place).is_some_and(|it| decision::OWNER.is_filled(it.row))
        {
            self.report(cell(Part::Reply), ProblemKind::NoOwner);
        }
        if state.state != State::Answered {
            return;
        }
        if !state.supported {
            self.report(cell(Part::Reply), ProblemKind::Unsupported);
        }
        let silent = entry.why.is_none() && entry.finding.is_none();
        if silent && matches!(state.mark, Some(Mark::Partly | Mark::No)) {
            self.report(cell(Part::Reply), ProblemKind::Unexplained);
        }
        let parts = suggestion(self.instrument, self.workbook, slot, question);
        let given = entry.reply.as_ref().and_then(Reply::mark);
        if let (Some(given @ (Mark::Yes | Mark::No)), Some(parts @ (Mark::Yes | Mark::No))) = (given, parts)
            && given != parts
        {
            self.report(cell(Part::Reply), ProblemKind::AgainstParts { parts });
        }
    }

    /// What the group settled at a place and what its parties left unsaid.
    fn settled(&mut self, place: &Place, entry: &Entry) {
        if !matches!(place, Place::Row(..)) {
            self.changed(place);
        }
        for (party, rounds) in &entry.positions {
            // a covered position is asked for its reasons when it is shown
            let Some((round, last)) = rounds.last().filter(|(_, last)| !last.covered) else { continue };
            let silent = last.statement.as_deref().is_none_or(|text| text.trim().is_empty());
            if silent && last.stance.is_some_and(Stance::needs_a_statement) {
                let part = Part::Position(party.clone(), round.clone(), PositionPart::Statement);
                self.report(Cell::Part(place.clone(), part), ProblemKind::Unstated);
            }
        }
    }

    /// What was agreed at a place and reads otherwise now.
    fn changed(&mut self, place: &Place) {
        let decision = self.decisions.at(place);
        let changed = decision.map(|it| agreement::parts_changed_since(self.instrument, self.workbook, it));
        for part in changed.unwrap_or_default() {
            self.report(agreement::cell_of_part(place, part), ProblemKind::ChangedSinceAgreed);
        }
    }

    /// Decisions that hold although something speaks against them.
    fn decided(&mut self) {
        let last = Decision::all(self.workbook).filter(|it| self.decisions.holds(*it));
        for it in last.collect::<Vec<_>>() {
            // a row may be agreed on without an entry of its own
            if let Some(place @ Place::Row(..)) = it.about() {
                self.changed(&place);
            }
            let entry = it.about().and_then(|place| self.workbook.entry(&place));
            let stances = entry.map(|entry| open_stances(self.instrument, entry)).unwrap_or_default();
            for doubt in doubts_of(self.instrument, self.workbook, it, &stances) {
                self.found.push(Problem { cell: decision::OUTCOME.cell(it.id), kind: ProblemKind::Decided(doubt) });
            }
        }
    }

    /// Citations and obstacle tags that lead nowhere or carry no date.
    fn references(&mut self, place: &Place, entry: &Entry) {
        let cell = |part: Part| Cell::Part(place.clone(), part);
        for (id, citation) in &entry.citations {
            let at = |part: CitationPart| cell(Part::Citation(id.clone(), part));
            match &citation.source {
                Some(source) if !self.citable().contains(source) => {
                    let near = self.nearest(source.as_str(), &*self.citable());
                    let kind = ProblemKind::Dangling { name: source.to_string(), nearest: near };
                    self.report(at(CitationPart::Source), kind);
                }
                Some(source) if citation.as_of.is_none() && !self.row_is_dated(source) => {
                    self.report(at(CitationPart::AsOf), ProblemKind::Undated);
                }
                Some(_) => {}
                None => self.report(at(CitationPart::Source), ProblemKind::Unsupported),
            }
        }
        for tag in entry.obstacles.iter().filter(|tag| !self.obstacles().contains(*tag)).cloned().collect::<Vec<_>>() {
            let near = self.nearest(tag.as_str(), &*self.obstacles());
            self.report(cell(Part::Obstacles), ProblemKind::Dangling { name: tag.to_string(), nearest: near });
        }
    }

    /// References in texts that lead nowhere.
    fn cited(&mut self, found: Vec<(Cell, TextReference)>) {
        for (cell, reference) in found {
            if !self.citable().contains(reference.source.as_str()) {
                let nearest = self.nearest(&reference.source, &*self.citable());
                self.report(cell, ProblemKind::Dangling { name: reference.source, nearest });
            }
        }
    }

    /// Parts of the report that texts name and that are none.
    fn mentioned(&mut self, found: Vec<(Cell, String)>) {
        let instrument = self.instrument;
        for (cell, name) in found {
            if instrument.landmark(&name).is_none() {
                let known: Vec<&Id> = instrument.landmarks().map(|(id, _)| id).collect();
                let nearest = self.nearest(&name, known);
                self.report(cell, ProblemKind::Dangling { name: mention_text(&name), nearest });
            }
        }
    }

    /// Marks of footnotes that came with a text and would read as sources.
    fn marks(&mut self, found: Vec<(Cell, String)>) {
        for (cell, mark) in found {
            self.report(cell, ProblemKind::FootnoteMark { mark });
        }
    }

    /// Whether the row of a source carries any date.
    fn row_is_dated(&self, source: &Id) -> bool {
        self.instrument.registers.iter().filter(|(_, register)| register.cites).any(|(id, register)| {
            self.workbook.row(id, source).is_some_and(|row| {
                register.fields.iter().any(|(name, field)| field.kind == FieldKind::Date && row.contains_key(name))
            })
        })
    }

    fn standing(&mut self, place: &Place, id: &Id, entry: &Entry) {
        use crate::workbook::RatificationState;
        let Some(ratification) = &entry.ratification else { return };
        let cell = |part: StandingPart| Cell::Part(place.clone(), Part::Standing(part));
        if later_before_earlier(ratification.registered, ratification.in_force) {
            self.report(cell(StandingPart::InForce), ProblemKind::DateOrder);
        }
        if later_before_earlier(ratification.in_force, ratification.denounced) {
            self.report(cell(StandingPart::Denounced), ProblemKind::DateOrder);
        }
        let bound = matches!(ratification.state, Some(RatificationState::Ratified | RatificationState::InForce));
        let by_branch = self.instrument.standards.get(id).is_some_and(|s| s.limits == Some(Limits::AcceptedBranches));
        if bound && by_branch && ratification.accepted.is_empty() {
            self.report(cell(StandingPart::Accepted), ProblemKind::Branches);
        }
    }

    /// Gates that say no over registers that have rows.
    fn gates(&mut self) {
        let mut reported = HashSet::new();
        for (slot, state) in &self.progress.slots {
            let Some(Reason::Gate(gate)) = &state.reason else { continue };
            let rows = self
                .instrument
                .question(&slot.question)
                .and_then(|question| question.for_register.as_ref())
                .and_then(|register| self.workbook.registers.get(register));
            if rows.is_some_and(|rows| !rows.is_empty()) && reported.insert(gate.clone()) {
                let cell = Cell::Part(Place::Answer(Slot::of(gate.clone())), Part::Reply);
                self.found.push(Problem { cell, kind: ProblemKind::AgainstGate });
            }
        }
    }
}

fn is_judged(reply: &Reply) -> bool {
    matches!(reply, Reply::Given(_))
}

fn only_unknown(entry: &Entry) -> bool {
    use crate::workbook::{Application, RatificationState};
    let ratification = entry.ratification.as_ref().and_then(|r| r.state);
    ratification == Some(RatificationState::Unknown) || entry.application == Some(Application::Unknown)
}

fn standing_part(entry: &Entry) -> Part {
    if entry.application.is_some() { Part::Application } else { Part::Standing(StandingPart::State) }
}

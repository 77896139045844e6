//! The meeting in lines: planning, opening and closing it, who comes and goes, the agenda, notes, the results so far.
//!
//! ```text
//! > plan Second session; 2026-11-26; 09:00; 12:00
//! > arrives 3                       a member by number or name
//! > agenda 2.15; 20                 a question, or a point of its own, with minutes
//! > action Ask the ministry for the register; Ana; 2026-12-15
//! ```

use super::entering::enter;
use super::lexicon::fold;
use super::said::Said;
use super::state::{Ask, Here};
use super::talk::{Step, Talk};
use super::verb::Verb;
use crate::analysis::clock::{of_item, of_the_meeting, present_item};
use crate::analysis::meeting::{presence, unrepresented};
use crate::app::meeting::{self as table, MeetingContext};
use crate::app::{Command, Env};
use crate::instrument::Id;
use crate::report::phrase;
use crate::workbook::{Cell, Edit, Note, Place, Slot, running, working_group as names};

impl Here<'_> {
    /// The desk edits of a meeting are made at.
    pub fn desk(&self) -> MeetingContext<'_> {
        MeetingContext { instrument: self.instrument(), workbook: self.workbook(), moment: self.moment }
    }

    fn title(&self, register: &'static str, row: &Id) -> String {
        phrase::row_title(self.instrument(), self.workbook(), &names::id(register), row)
    }

    fn now(&self) -> &str {
        self.moment.time()
    }
}

/// The parts of a line parted by semicolons, trimmed.
fn parted(rest: &str) -> Vec<&str> {
    rest.split(';').map(str::trim).collect()
}

impl Talk {
    /// Everything about meetings that is typed.
    pub(super) fn meeting(&mut self, here: &Here<'_>, env: &mut dyn Env, verb: Verb, rest: &str, step: &mut Step) {
        match verb {
            Verb::Plan => self.plan(here, env, rest, step),
            Verb::CloseMeeting => self.close_meeting(here, step),
            Verb::Arrives | Verb::Departs => self.comes_or_goes(here, env, verb == Verb::Arrives, rest, step),
            Verb::Agenda => self.agenda(here, env, rest, step),
            Verb::TakeUp => self.take_up(here, rest, step),
            Verb::Action | Verb::Park | Verb::OffRecord => self.note(here, env, verb, rest, step),
            Verb::Results => say_results(here, &mut step.said),
            _ => say_meeting(here, &mut step.said),
        }
    }

    /// `plan TITLE; DATE; FROM; UNTIL`.
    fn plan(&mut self, here: &Here<'_>, env: &mut dyn Env, rest: &str, step: &mut Step) {
        let Ok(row) = Id::new(&env.fresh_id("m")) else { return };
        if rest.is_empty() {
            step.said.t(here.words(), "plain-plan-how");
            return;
        }
        let fields = [names::meeting::TITLE, names::meeting::DATE, names::meeting::STARTS, names::meeting::ENDS];
        let parts = parted(rest);
        self.fields(here, &row, &fields, &parts, Vec::new(), step);
        let title = parts.first().copied().unwrap_or_default();
        self.confirm(here.words(), "meeting-planned", &[("meeting", title.into())]);
    }

    /// Puts typed texts into fields of a row, all or none.
    fn fields(
        &mut self,
        here: &Here<'_>,
        row: &Id,
        fields: &[names::GroupField],
        texts: &[&str],
        mut edits: Vec<Edit>,
        step: &mut Step,
    ) {
        for (field, text) in fields.iter().zip(texts) {
            let cell = field.cell(row);
            match enter(here, &cell, text) {
                Ok(to) => edits.push(Edit { cell, to }),
                Err(sentence) => {
                    step.said.line(&sentence);
                    return;
                }
            }
        }
        step.messages.push(self.commit(edits));
    }

    fn close_meeting(&mut self, here: &Here<'_>, step: &mut Step) {
        match running(here.workbook()) {
            Some(meeting) => {
                let title = here.title(names::MEETING, meeting);
                step.said.with(here.words(), "meeting-confirm-close", &[("meeting", (&title).into())]);
                self.ask = Some(Ask::Confirm(table::close(&here.desk(), meeting)));
            }
            None => step.said.t(here.words(), "plain-no-meeting-runs"),
        }
    }

    /// `arrives NAME`, `departs NAME`: a member by number or by the beginning of the name or organization.
    fn comes_or_goes(&mut self, here: &Here<'_>, env: &mut dyn Env, comes: bool, rest: &str, step: &mut Step) {
        let words = here.words();
        let Some(meeting) = table::upcoming(here.workbook()) else {
            step.said.t(words, "plain-no-meeting");
            return;
        };
        let Some(member) = member_of(here, rest) else {
            say_room(here, meeting, &mut step.said);
            step.said.t(words, "plain-member-which");
            return;
        };
        let name = here.title(names::MEMBER, &member);
        if table::is_here(here.workbook(), meeting, &member) == comes {
            let key = if comes { "plain-member-here-already" } else { "plain-member-not-here" };
            step.said.with(words, key, &[("name", (&name).into())]);
            return;
        }
        let edits = table::come_or_go(&here.desk(), meeting, &member, env);
        step.messages.push(self.commit(edits));
        let key = if comes { "member-here" } else { "member-gone" };
        self.confirm(here.words(), key, &[("name", (&name).into()), ("at", here.now().into())]);
    }

    /// `agenda`: the items; `agenda 2.15; 20`: one more, with its minutes.
    fn agenda(&mut self, here: &Here<'_>, env: &mut dyn Env, rest: &str, step: &mut Step) {
        let Some(meeting) = table::upcoming(here.workbook()).or_else(|| table::the_meeting(here.workbook())) else {
            step.said.t(here.words(), "plain-no-meeting");
            return;
        };
        let parts = parted(rest);
        let first = parts.first().copied().unwrap_or_default();
        if first.is_empty() {
            say_agenda(here, meeting, &mut step.said);
            return;
        }
        let place = slot_of(here, first).map(Place::Answer);
        let title = place.as_ref().map_or_else(|| first.to_owned(), |place| here.desk().name(place));
        let edits = table::put_on_agenda(&here.desk(), meeting, place.as_ref(), &title, "", env);
        let Some(Cell::Field(_, row, _)) = edits.first().map(|edit| edit.cell.clone()) else { return };
        self.fields(here, &row, &[names::agenda::MINUTES], &parts[1..], edits, step);
        let meeting = here.title(names::MEETING, meeting);
        self.confirm(here.words(), "agenda-added", &[("meeting", (&meeting).into())]);
    }

    /// `take up 2`: an item by its number on the agenda.
    fn take_up(&mut self, here: &Here<'_>, rest: &str, step: &mut Step) {
        let Some(meeting) = running(here.workbook()) else {
            step.said.t(here.words(), "plain-no-meeting-runs");
            return;
        };
        let items: Vec<names::AgendaItem<'_>> = names::AgendaItem::of_meeting(here.workbook(), meeting).collect();
        let number = rest.trim_end_matches('.').parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let Some(item) = number.and_then(|at| items.get(at)) else {
            self.no_such_number(here, items.len(), step);
            return;
        };
        let edits = table::take_up(&here.desk(), meeting, item.id);
        step.messages.push(self.commit(edits));
        let title = item.title().unwrap_or_default();
        self.confirm(here.words(), "agenda-taken-up", &[("item", (&*title).into())]);
        if let Some(place) = item.about() {
            self.focus.clear();
            step.messages.push(go_to(place));
        }
    }

    /// A note: what, and for an action who and until when.
    fn note(&mut self, here: &Here<'_>, env: &mut dyn Env, verb: Verb, rest: &str, step: &mut Step) {
        let note = match verb {
            Verb::Action => Note::Action,
            Verb::Park => Note::Parked,
            _ => Note::OffRecord,
        };
        // only an action has parts; a point keeps its semicolons
        let parts = if verb == Verb::Action { parted(rest) } else { vec![rest.trim()] };
        let what = parts.first().copied().unwrap_or_default();
        if what.is_empty() {
            step.said.t(here.words(), "plain-note-how");
            return;
        }
        let item = || present_item(here.workbook(), running(here.workbook())?)?.about();
        let place = self.place(here).or_else(item);
        let made = table::note(&here.desk(), note, place.as_ref(), what, env);
        let Some((row, edits)) = made else { return };
        self.fields(here, &row, &[names::action::OWNER, names::action::DUE], &parts[1..], edits, step);
        let key = match verb {
            Verb::Action => "note-action",
            Verb::Park => "note-parked",
            _ => "note-off-record",
        };
        self.confirm(here.words(), key, &[]);
    }

    /// What decisions, positions and notes are about: the record that is open, or the question.
    pub(super) fn place(&self, here: &Here<'_>) -> Option<Place> {
        use crate::app::Subject;
        match self.subject(here)? {
            Subject::Entry(place)
            | Subject::Citation(place, _)
            | Subject::Remark(place, _)
            | Subject::Position(place, ..) => Some(place),
            Subject::Row(register, row) => {
                let takes = here.instrument().registers.get(&register).is_some_and(|it| it.positions);
                takes.then_some(Place::Row(register, row))
            }
            Subject::Header => None,
        }
    }

    /// A command about the place in front; the model goes there first.
    pub(super) fn at_place(&mut self, here: &Here<'_>, command: Command, step: &mut Step) {
        let Some(place) = self.place(here) else {
            step.said.t(here.words(), "decide-what");
            return;
        };
        if here.model.place().as_ref() != Some(&place) {
            step.messages.push(go_to(place));
        }
        step.command(command);
    }
}

/// The message that goes to a place.
pub(super) fn go_to(place: Place) -> crate::app::Message {
    use crate::analysis::Target;
    use crate::workbook::Part;
    crate::app::Message::Go(match place {
        Place::Answer(slot) => Target::Slot(slot),
        Place::Row(register, row) => Target::Row(register, row),
        place => Target::Cell(Cell::Part(place, Part::Finding)),
    })
}

/// The slot of a number or id.
fn slot_of(here: &Here<'_>, text: &str) -> Option<Slot> {
    let wanted = text.trim_end_matches('.');
    let number = |slot: &Slot| here.instrument().node(&slot.question).is_some_and(|node| node.number == wanted);
    let mut slots = here.session.derived.progress.slots.keys();
    slots.find(|slot| slot.to_string() == wanted || number(slot)).cloned()
}

fn member_of(here: &Here<'_>, text: &str) -> Option<Id> {
    let all: Vec<Id> = table::seats(here.instrument(), here.workbook()).into_iter().flat_map(|(_, it)| it).collect();
    if let Ok(number) = text.trim_end_matches('.').parse::<usize>() {
        return all.into_iter().nth(number.checked_sub(1)?);
    }
    let wanted = fold(text);
    if wanted.is_empty() {
        return None;
    }
    let named = |member: &&Id, matches: &dyn Fn(&str) -> bool| {
        let row = here.workbook().row(&names::id(names::MEMBER), member);
        [names::member::NAME, names::member::ORGANIZATION]
            .iter()
            .any(|field| row.and_then(|row| field.text(row)).is_some_and(|text| matches(&fold(&text))))
    };
    let exact = all.iter().find(|member| named(member, &|text| text == wanted));
    exact.or_else(|| all.iter().find(|member| named(member, &|text| text.starts_with(&wanted)))).cloned()
}

/// The meeting at hand: how long it lasts, who is here, what it takes up.
fn say_meeting(here: &Here<'_>, said: &mut Said) {
    let words = here.words();
    let Some(meeting) = table::the_meeting(here.workbook()) else {
        said.t(words, "plain-no-meeting");
        return;
    };
    let title = here.title(names::MEETING, meeting);
    let row = here.workbook().row(&names::id(names::MEETING), meeting);
    let text = |field: names::GroupField| row.and_then(|row| field.text(row)).unwrap_or_default().into_owned();
    let (opened, closed) = (text(names::meeting::OPENED), text(names::meeting::CLOSED));
    let date = words.date(&text(names::meeting::DATE));
    let key = match (opened.is_empty(), closed.is_empty()) {
        (true, _) => "meeting-state-planned",
        (false, true) => "meeting-state-running",
        (false, false) => "meeting-state-closed",
    };
    let args = [("opened", (&opened).into()), ("closed", (&closed).into()), ("date", (&date).into())];
    said.labelled(words, &title, &words.with(key, &args));
    if let Some(clock) = of_the_meeting(here.workbook(), meeting, here.now()) {
        said.line(&super::deciding::clock(words, "clock-meeting", clock));
    }
    say_room(here, meeting, said);
    say_agenda(here, meeting, said);
}

/// Who is in the room, by party, and the quorum in words.
fn say_room(here: &Here<'_>, meeting: &Id, said: &mut Said) {
    let words = here.words();
    let label =
        |id: &Id| here.instrument().constituencies.get(id).map_or_else(|| id.to_string(), |it| it.label.clone());
    let mut number = 0;
    for (party, members) in table::seats(here.instrument(), here.workbook()) {
        said.line(&party.map_or_else(|| words.t("seat-none"), |party| label(&party)));
        for member in members {
            number += 1;
            let here_now = table::is_here(here.workbook(), meeting, &member);
            let state = words.t(if here_now { "seat-here" } else { "seat-away" });
            said.labelled(words, &format!("{number}. {}", here.title(names::MEMBER, &member)), &state);
        }
    }
    for it in presence(here.instrument(), here.workbook(), meeting, here.now()) {
        let Some(needed) = it.needed else { continue };
        let key = if it.is_met() == Some(true) { "quorum-met" } else { "quorum-not-met" };
        let party = label(&it.constituency);
        let args = [("party", (&party).into()), ("present", it.present.into()), ("needed", needed.into())];
        said.with(words, key, &args);
    }
    let missing: Vec<String> = unrepresented(here.instrument(), here.workbook()).into_iter().map(label).collect();
    if !missing.is_empty() {
        said.with(words, "unrepresented", &[("parties", (&missing.join("; ")).into())]);
    }
}

fn say_agenda(here: &Here<'_>, meeting: &Id, said: &mut Said) {
    let words = here.words();
    let items: Vec<names::AgendaItem<'_>> = names::AgendaItem::of_meeting(here.workbook(), meeting).collect();
    if items.is_empty() {
        said.t(words, "agenda-empty");
    }
    for (at, item) in items.iter().enumerate() {
        let title = item.title().unwrap_or_default();
        let state = match (item.was_taken_up(), item.was_left()) {
            (false, _) => words.t("item-waits"),
            (true, true) => words.t("item-done"),
            (true, false) => words.t("item-now"),
        };
        let clock = of_item(here.workbook(), meeting, item.id, here.now());
        let minutes = clock.map(|clock| super::deciding::clock(words, "clock-item", clock)).unwrap_or_default();
        said.labelled(words, &format!("{}. {title}", at + 1), format!("{state} {minutes}").trim());
    }
}

/// The results so far.
fn say_results(here: &Here<'_>, said: &mut Said) {
    let words = here.words();
    let results = table::results(here.instrument(), here.workbook(), &here.session.derived);
    for (title, counts) in &results.sections {
        let args = [("answered", counts.answered.into()), ("asked", counts.asked().into())];
        said.labelled(words, title, &words.with("results-progress", &args));
    }
    for (outcome, title, changed) in &results.decisions {
        let changed = if *changed { format!(" ({})", words.t("changed-since-agreed-short")) } else { String::new() };
        said.labelled(words, &words.t(&format!("outcome-{}", outcome.as_str())), &format!("{title}{changed}"));
    }
    for point in &results.parked {
        said.labelled(words, &words.t("results-parked"), point);
    }
    for (what, who, due) in &results.actions {
        let rest = [what.clone(), who.clone(), words.date(due)];
        let text = rest.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(", ");
        said.labelled(words, &words.t("results-actions"), &text);
    }
}

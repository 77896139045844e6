//! The meeting in lines: planning, opening and closing it, who comes and goes, the agenda, notes, the results so far.
//!
//! ```text
//! > plan Second session; 2026-11-26; 09:00; 12:00
//! > arrives 3                       a member by number or name
//! > agenda 2.15; 20                 a question, or a point of its own, with minutes
//! > action Ask the ministry for the register; Ana; 2026-12-15
//! ```

use super::output::Output;
use super::parse::enter;
use super::pending::Pending;
use super::session::{LineResponse, PlainSession};
use super::state::LineCtx;
use super::syntax::mark_alone;
use super::verb::Verb;
use crate::analysis::clock::present_item;
use crate::analysis::{row_apart, row_title, with_next_field};
use crate::app::meeting as table;
use crate::app::request::Fields;
use crate::app::scene;
use crate::app::{ACTION_FIELDS, Command, ITEM_MINUTES, MeetingPart, PLAN_FIELDS, Request};
use crate::instrument::Id;
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::{Cell, Mark, Note, Place, Purpose, running, working_group as names};

impl LineCtx<'_> {
    fn title(&self, register: &'static str, row: &Id) -> String {
        phrase::row_title(self.instrument(), self.workbook(), &names::id(register), row)
    }
}

/// The parts of a line parted by semicolons, trimmed.
fn parted(rest: &str) -> Vec<&str> {
    rest.split(';').map(str::trim).collect()
}

impl PlainSession {
    /// Everything about meetings that is typed.
    pub(super) fn meeting(&mut self, here: &LineCtx<'_>, verb: Verb, rest: &str, step: &mut LineResponse) {
        match verb {
            Verb::Members => self.members(here, rest, step),
            Verb::Quorum => self.quorum(here, rest, step),
            Verb::Plan => self.plan(here, rest, step),
            Verb::CloseMeeting => self.close_meeting(here, step),
            Verb::Arrives | Verb::Departs => self.comes_or_goes(here, verb == Verb::Arrives, rest, step),
            Verb::Agenda => self.agenda(here, rest, step),
            Verb::NextMeeting => self.postpone_item(here, rest, step),
            Verb::Move => self.move_item(here, rest, step),
            Verb::TakeUp => self.take_up(here, rest, step),
            Verb::Action | Verb::Park | Verb::OffRecord => self.note(here, verb, rest, step),
            Verb::Results => {
                let found = scene::results_so_far(&here.scene());
                super::projector::results(here.words(), &found, &mut step.output);
            }
            _ => say_meeting(here, &mut step.output),
        }
    }

    /// `members`, then a line for each, `name; organization; party; role`, until a dot.
    fn members(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        match rest.is_empty() {
            true => {
                say_form(here, &Purpose::Members, step);
                self.ask = Some(Pending::Members { lines: Vec::new(), is_asked: false });
            }
            false => self.member_line(here, Vec::new(), rest, step),
        }
    }

    /// A line of `members`: what was understood of it is said at once, what was not is typed anew; the dot asks for a yes.
    pub(super) fn member_line(
        &mut self,
        here: &LineCtx<'_>,
        mut lines: Vec<String>,
        text: &str,
        step: &mut LineResponse,
    ) {
        let (words, instrument, said) = (here.words(), here.instrument(), &mut step.output);
        if text.trim() == "." || text.trim().is_empty() {
            if lines.is_empty() {
                said.t(words, "plain-nothing-written");
                return;
            }
            said.with(words, "plain-members-take", &[("count", lines.len().into())]);
            self.ask = Some(Pending::Members { lines, is_asked: true });
            return;
        }
        for line in table::member_lines(instrument, text) {
            let told = scene::member_line(&here.scene(), lines.len() + 1, &line);
            said.line(&told.text);
            if table::read_member(words, instrument, here.workbook(), &line).is_ok() {
                lines.push(line);
            } else {
                said.t(words, "plain-members-again");
            }
        }
        self.ask = Some(Pending::Members { lines, is_asked: false });
    }

    /// The yes after the dot; any other line leaves what was typed where it is kept.
    pub(super) fn take_members(&mut self, here: &LineCtx<'_>, lines: &[String], line: &str, step: &mut LineResponse) {
        if mark_alone(here.lexicon, line) != Some(Mark::Yes) {
            step.output.t(here.words(), "plain-kept");
            return;
        }
        let read = |line: &String| table::read_member(here.words(), here.instrument(), here.workbook(), line).ok();
        let members = lines.iter().filter_map(read).collect();
        step.messages.push(self.request(Request::AddMembers(members)));
    }

    /// `quorum PARTY NUMBER; PARTY NUMBER`, or a number alone for each of the three constituents.
    fn quorum(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        if rest.is_empty() {
            say_form(here, &Purpose::Quorum, step);
            let rules = scene::quorum_there(&here.scene());
            step.output.line(&rules);
            return;
        }
        match table::read_quorum(here.words(), here.instrument(), here.workbook(), rest) {
            Ok(rules) => step.messages.push(self.request(Request::PutQuorum(rules))),
            Err(fault) => step.output.line(&scene::quorum_fault(&here.scene(), &fault)),
        }
    }

    /// `plan TITLE; DATE; FROM; UNTIL`.
    fn plan(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        if rest.is_empty() {
            say_form(here, &Purpose::Plan, step);
            step.output.t(here.words(), "plain-plan-how");
            return;
        }
        if let Some(fields) = fields(here, &PLAN_FIELDS, &parted(rest), step) {
            step.messages.push(self.request(Request::PlanMeeting(fields)));
        }
    }

    fn close_meeting(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        match running(here.workbook()) {
            Some(meeting) => {
                let title = here.title(names::MEETING, meeting);
                step.output.with(here.words(), "meeting-confirm-close", &[("meeting", (&title).into())]);
                self.ask = Some(Pending::Confirm(Request::CloseMeeting(meeting.clone())));
            }
            None => step.output.t(here.words(), "plain-no-meeting-runs"),
        }
    }

    /// `arrives NAME`, `departs NAME`: a member by number or by the beginning of the name or organization.
    fn comes_or_goes(&mut self, here: &LineCtx<'_>, comes: bool, rest: &str, step: &mut LineResponse) {
        let words = here.words();
        let Some(meeting) = table::upcoming(here.workbook()) else {
            step.output.t(words, "plain-no-meeting");
            return;
        };
        let member = match &member_of(here, rest)[..] {
            [(_, member)] => member.clone(),
            [] => {
                say_part(here, Some(meeting), MeetingPart::Room, &mut step.output);
                if !rest.is_empty() {
                    step.output.with(words, "plain-member-unknown", &[("name", rest.into())]);
                }
                step.output.t(words, "plain-member-which");
                return;
            }
            several => {
                let register = names::id(names::MEMBER);
                for (number, member) in several {
                    let name = row_title(here.instrument(), here.workbook(), &register, member);
                    let name = with_next_field(here.instrument(), here.workbook(), &register, member, name);
                    step.output.line(&format!("{number}. {name}"));
                }
                step.output.with(words, "plain-member-several", &[("name", rest.into())]);
                return;
            }
        };
        let name = row_apart(here.instrument(), here.workbook(), &names::id(names::MEMBER), &member);
        if table::is_here(here.workbook(), meeting, &member) == comes {
            let key = if comes { "plain-member-here-already" } else { "plain-member-not-here" };
            step.output.with(words, key, &[("name", (&name).into())]);
            return;
        }
        step.messages.push(self.request(Request::ComeOrGo { meeting: meeting.clone(), member }));
    }

    /// `agenda`: the items; `agenda 2.15; 20`: one more, with its minutes.
    fn agenda(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(meeting) = table::upcoming(here.workbook()).or_else(|| table::the_meeting(here.workbook())) else {
            step.output.t(here.words(), "plain-no-meeting");
            return;
        };
        let parts = parted(rest);
        let first = parts.first().copied().unwrap_or_default();
        if first.is_empty() {
            say_part(here, Some(meeting), MeetingPart::Agenda, &mut step.output);
            say_form(here, &Purpose::Item(meeting.clone()), step);
            return;
        }
        if let Some(near) = here.session.nearest_number(first) {
            let args = [("number", first.into()), ("near", (&near).into())];
            step.output.with(here.words(), "no-such-number-near", &args);
            return;
        }
        let place = here.session.slot_named(first).map(Place::Answer);
        if let Some(fields) = fields(here, &[ITEM_MINUTES], &parts[1..], step) {
            let (meeting, title) = (meeting.clone(), first.to_owned());
            step.messages.push(self.request(Request::PutOnAgenda { meeting, place, title, fields }));
        }
    }

    /// `next meeting 2`: an item by its number goes to the agenda of the next meeting.
    fn postpone_item(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(meeting) = table::the_meeting(here.workbook()) else {
            step.output.t(here.words(), "plain-no-meeting");
            return;
        };
        if let Some(item) = self.item_numbered(here, meeting, rest, step) {
            step.messages.push(self.request(Request::ToNextMeeting(item)));
        }
    }

    /// `move 3 to 1`: an item by its number, and the number it is to have.
    fn move_item(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(meeting) = table::the_meeting(here.workbook()) else {
            step.output.t(here.words(), "plain-no-meeting");
            return;
        };
        let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
        let (numbers, others): (Vec<&str>, Vec<&str>) = rest.split_whitespace().partition(is_number);
        let ([from, to], true) = (&numbers[..], others.len() <= 1) else {
            step.output.t(here.words(), "plain-move-how");
            return;
        };
        let Some(item) = self.item_numbered(here, meeting, from, step) else { return };
        let count = names::AgendaItem::of_meeting(here.workbook(), meeting).count();
        match to.trim_end_matches('.').parse::<usize>() {
            Ok(to) if (1..=count).contains(&to) => {
                step.messages.push(self.request(Request::MoveItem { item, to: to - 1 }));
            }
            _ => self.no_such_number(here, count, step),
        }
    }

    /// The item of a meeting's agenda that has this number; says which numbers there are where none has.
    fn item_numbered(&mut self, here: &LineCtx<'_>, meeting: &Id, rest: &str, step: &mut LineResponse) -> Option<Id> {
        let items: Vec<names::AgendaItem<'_>> = names::AgendaItem::of_meeting(here.workbook(), meeting).collect();
        let number = rest.trim_end_matches('.').parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let found = number.and_then(|at| items.get(at)).map(|item| item.id.clone());
        if found.is_none() {
            self.no_such_number(here, items.len(), step);
        }
        found
    }

    /// `take up 2`: an item by its number on the agenda.
    fn take_up(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let Some(meeting) = running(here.workbook()) else {
            step.output.t(here.words(), "plain-no-meeting-runs");
            return;
        };
        let Some(item) = self.item_numbered(here, meeting, rest, step) else { return };
        self.focus.clear();
        let meeting = meeting.clone();
        step.messages.push(self.request(Request::TakeUp { meeting, item }));
    }

    /// A note: what, and for an action who and until when.
    fn note(&mut self, here: &LineCtx<'_>, verb: Verb, rest: &str, step: &mut LineResponse) {
        let note = match verb {
            Verb::Action => Note::Action,
            Verb::Park => Note::Parked,
            _ => Note::OffRecord,
        };
        // only an action has parts; a point keeps its semicolons
        let parts = if note == Note::Action { parted(rest) } else { vec![rest.trim()] };
        let what = parts.first().copied().unwrap_or_default().to_owned();
        if what.is_empty() {
            say_form(here, &Purpose::Note(note, None), step);
            step.output.t(here.words(), "plain-note-how");
            return;
        }
        let item = || present_item(here.workbook(), running(here.workbook())?)?.place();
        let place = self.place(here).or_else(item);
        if let Some(fields) = fields(here, &ACTION_FIELDS, &parts[1..], step) {
            step.messages.push(self.request(Request::Note { note, place, what, fields }));
        }
    }

    /// What decisions, positions and notes are about: the record that is open, or the question.
    pub(super) fn place(&self, here: &LineCtx<'_>) -> Option<Place> {
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
    pub(super) fn at_place(&mut self, here: &LineCtx<'_>, command: Command, step: &mut LineResponse) {
        let Some(place) = self.place(here) else {
            step.output.t(here.words(), "decide-what");
            return;
        };
        if here.model.place().as_ref() != Some(&place) {
            step.messages.push(go_to(place));
        }
        step.command(command);
    }
}

/// Reads typed texts for fields of a new row, all or none.
fn fields(here: &LineCtx<'_>, fields: &[names::GroupField], texts: &[&str], step: &mut LineResponse) -> Option<Fields> {
    let mut found = Fields::new();
    for (field, text) in fields.iter().zip(texts) {
        // what may stand in a field is the same in every row
        match enter(here, &field.cell(&field.register()), text) {
            Ok(to) => found.push((*field, to)),
            Err(sentence) => {
                step.output.line(&sentence);
                return None;
            }
        }
    }
    Some(found)
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

/// What a form that is filled in on one line is called and asks for.
pub(super) fn say_form(here: &LineCtx<'_>, purpose: &Purpose, step: &mut LineResponse) {
    let scene = scene::form(here.words(), Some(here.instrument()), purpose, true);
    step.output.labelled(here.words(), &scene.title, &scene.fields.join("; "));
}

/// The members a text may mean, each with its number in the room: by that number, by name, or by the beginning of name
/// or organization. Who is called so exactly comes before who is called so in part.
fn member_of(here: &LineCtx<'_>, text: &str) -> Vec<(usize, Id)> {
    let seats = table::seats(here.instrument(), here.workbook());
    let all: Vec<(usize, Id)> =
        seats.into_iter().flat_map(|(_, it)| it).enumerate().map(|(at, id)| (at + 1, id)).collect();
    if let Ok(number) = text.trim_end_matches('.').parse::<usize>() {
        return all.into_iter().filter(|(at, _)| *at == number).collect();
    }
    let wanted = fold(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let field = |member: &Id, field: names::GroupField| {
        let row = here.workbook().row(&names::id(names::MEMBER), member);
        row.and_then(|row| field.text(row)).map(|text| fold(&text)).unwrap_or_default()
    };
    let (name, organization) = (names::member::NAME, names::member::ORGANIZATION);
    let matching = |matches: &dyn Fn(&Id) -> bool| -> Vec<(usize, Id)> {
        all.iter().filter(|(_, member)| matches(member)).cloned().collect()
    };
    let exact = matching(&|member| [name, organization].iter().any(|it| field(member, *it) == wanted));
    let begins = |member: &Id| [name, organization].iter().any(|it| field(member, *it).starts_with(&wanted));
    if exact.is_empty() { matching(&begins) } else { exact }
}

/// The meeting at hand: how long it lasts, who is here, what it takes up; and the others.
fn say_meeting(here: &LineCtx<'_>, said: &mut Output) {
    let (ctx, words) = (here.scene(), here.words());
    let meeting = table::the_meeting(here.workbook());
    let scene = scene::meeting(&ctx, meeting);
    match &scene.title {
        Ok((title, state)) => said.labelled(words, title, state),
        Err((none, hint)) => {
            said.line(none);
            said.line(hint);
        }
    }
    let above = scene.clock.iter().chain(&scene.glance).chain(&scene.quorum).chain(&scene.missing);
    above.for_each(|told| said.line(&told.text));
    for tab in scene::meeting_tabs(&ctx, meeting) {
        said.labelled(words, &tab.label, &tab.count.to_string());
        // the papers are registers, which have a word of their own
        if tab.part != MeetingPart::Registers {
            say_part(here, meeting, tab.part, said);
        }
    }
}

/// The lines of a part of the meeting, each with its number.
fn say_part(here: &LineCtx<'_>, meeting: Option<&Id>, part: MeetingPart, said: &mut Output) {
    let (ctx, words) = (here.scene(), here.words());
    let rows = scene::meeting_rows(&ctx, part, meeting);
    let time = meeting.filter(|_| part == MeetingPart::Agenda);
    time.and_then(|meeting| scene::agenda_time(&ctx, meeting)).iter().for_each(|told| said.line(&told.text));
    if rows.is_empty() {
        scene::empty_part(&ctx, part).iter().for_each(|empty| said.line(empty));
    }
    super::projector::rows(words, &rows, said);
}

//! The meeting: its state, its clocks and the quorum, the room, the agenda, the papers of the group and its meetings.

use super::{Accent, SceneCtx, Told, clock_words, meeting_clock, party_label};
use crate::analysis::clock::{agenda_minutes, of_item, present_item};
use crate::analysis::meeting::{decision_at, presence, unrepresented};
use crate::app::meeting::{MeetingLine, SetupStep, meeting_lines, next_item, results, seats, upcoming};
use crate::app::navigation::MeetingPart;
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::Row;
use crate::workbook::working_group::{
    self, Action, AgendaItem, Attendance, Decision, GroupField, Meeting, Member, ParkedPoint, QuorumRule, agenda,
    attendance, meeting as held, member as member_field,
};

/// What is said of a meeting above its parts.
#[derive(Debug, Clone)]
pub struct MeetingScene {
    /// What it is called, and its state; that there is none, and what to do.
    pub title: Result<(String, String), (String, String)>,
    /// Its clocks; current while a break stops them.
    pub clock: Option<Told>,
    /// What is at hand, what comes next, how far it is; nothing unless it runs.
    pub glance: Vec<Told>,
    /// The quorum of each party that needs one.
    pub quorum: Vec<Told>,
    /// Who is not represented at all.
    pub missing: Option<Told>,
}

/// A part of the meeting.
#[derive(Debug, Clone)]
pub struct MeetingTab {
    pub part: MeetingPart,
    /// What it is called.
    pub label: String,
    /// How many lines it has.
    pub count: usize,
}

/// A line of a part.
#[derive(Debug, Clone)]
pub struct MeetingRow {
    pub line: MeetingLine,
    /// What it stands under: the party a member sits for, what a register is for.
    pub heading: Option<String>,
    pub sign: RowSign,
    /// The number of an item.
    pub number: Option<usize>,
    /// What it is called.
    pub title: String,
    /// Its state in words, where only its sign tells it otherwise.
    pub state: String,
    /// What is told beside it: since when, what was settled, how long.
    pub details: String,
    /// How it is meant.
    pub accent: Accent,
}

/// The sign of a line of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowSign {
    /// None.
    Nothing,
    /// Not here, not taken up.
    Empty,
    /// Here, done.
    Full,
    AtHand,
}

/// A field of a row as text; empty where there is none.
fn text(row: Option<&Row>, field: GroupField) -> String {
    row.and_then(|row| field.text(row)).unwrap_or_default().into_owned()
}

/// What is said of a meeting above its parts.
#[must_use]
pub fn meeting(ctx: &SceneCtx<'_>, meeting: Option<&Id>) -> MeetingScene {
    let (words, workbook) = (ctx.words, ctx.workbook());
    let Some(meeting) = meeting else {
        let title = Err((words.t("meeting-none"), ctx.hint("meeting-none-hint", "plain-no-meeting")));
        return MeetingScene { title, clock: None, glance: Vec::new(), quorum: Vec::new(), missing: None };
    };
    let row = workbook.row(&working_group::id(working_group::MEETING), meeting);
    let clock = meeting_clock(ctx, meeting)
        .map(|(clock, paused)| Told::new(if paused { Accent::Current } else { Accent::Text }, clock));
    let presence = presence(ctx.instrument(), workbook, meeting, ctx.now);
    let quorum = presence.iter().filter_map(|it| {
        let party = party_label(ctx, &it.constituency);
        let args = [("party", (&party).into()), ("present", it.present.into()), ("needed", it.needed?.into())];
        Some(match it.is_met() {
            Some(true) => Told::new(Accent::Text, words.with("quorum-met", &args)),
            _ => Told::new(Accent::Gap, words.with("quorum-not-met", &args)),
        })
    });
    let missing: Vec<String> =
        unrepresented(ctx.instrument(), workbook).into_iter().map(|id| party_label(ctx, id)).collect();
    let parties = missing.join(&words.t("report-semicolon"));
    MeetingScene {
        title: Ok((row_title(ctx, working_group::MEETING, meeting), meeting_state(ctx, row))),
        clock,
        glance: glance(ctx, meeting),
        quorum: quorum.collect(),
        missing: (!missing.is_empty())
            .then(|| Told::new(Accent::Caution, words.with("unrepresented", &[("parties", (&parties).into())]))),
    }
}

fn row_title(ctx: &SceneCtx<'_>, register: &'static str, row: &Id) -> String {
    phrase::row_title(ctx.instrument(), ctx.workbook(), &working_group::id(register), row)
}

fn meeting_state(ctx: &SceneCtx<'_>, row: Option<&Row>) -> String {
    let (opened, closed) = (text(row, held::OPENED), text(row, held::CLOSED));
    let date = [held::HELD, held::DATE].map(|field| text(row, field)).into_iter().find(|day| !day.is_empty());
    let date = ctx.words.date(&date.unwrap_or_default());
    let key = match (opened.is_empty(), closed.is_empty()) {
        (true, _) => "meeting-state-planned",
        (false, true) => "meeting-state-running",
        (false, false) => "meeting-state-closed",
    };
    let args = [("opened", (&opened).into()), ("closed", (&closed).into()), ("date", (&date).into())];
    ctx.words.with(key, &args)
}

/// The parts of the meeting, each with how many lines it has.
#[must_use]
pub fn meeting_tabs(ctx: &SceneCtx<'_>, meeting: Option<&Id>) -> Vec<MeetingTab> {
    let tab = |part: MeetingPart| {
        let key = match part {
            MeetingPart::Steps => "meeting-steps",
            MeetingPart::Room => "meeting-room",
            MeetingPart::Agenda => "meeting-agenda",
            MeetingPart::Registers => "meeting-registers",
            MeetingPart::Meetings => "meeting-meetings",
        };
        MeetingTab { part, label: ctx.words.t(key), count: lines(ctx, part, meeting).len() }
    };
    MeetingPart::ALL.map(tab).into()
}

fn lines(ctx: &SceneCtx<'_>, part: MeetingPart, meeting: Option<&Id>) -> Vec<MeetingLine> {
    meeting_lines(ctx.instrument(), ctx.workbook(), part, meeting)
}

/// The lines of a part.
#[must_use]
pub fn meeting_rows(ctx: &SceneCtx<'_>, part: MeetingPart, meeting: Option<&Id>) -> Vec<MeetingRow> {
    let (seats, registers) = (seats(ctx.instrument(), ctx.workbook()), super::register_list(ctx));
    let rows = lines(ctx, part, meeting).into_iter().enumerate().map(|(at, line)| match &line {
        MeetingLine::Step(step) => step_row(ctx, *step, at + 1),
        MeetingLine::Member(member) => {
            let party =
                seats.iter().find(|(_, members)| members.contains(member)).and_then(|(party, _)| party.as_ref());
            member_row(ctx, meeting, member, party)
        }
        MeetingLine::Item(item) => item_row(ctx, meeting, item, at + 1),
        MeetingLine::Register(register) => {
            let listed = registers.iter().find(|it| it.id == *register);
            let count = listed.and_then(|it| it.count).map(|count| count.to_string()).unwrap_or_default();
            let label = listed.map_or_else(|| register.to_string(), |it| it.label.clone());
            MeetingRow { heading: listed.map(|it| it.group.clone()), ..plain_row(line, label, count) }
        }
        MeetingLine::Meeting(id) => {
            let row = ctx.workbook().row(&working_group::id(working_group::MEETING), id);
            let (title, state) = (row_title(ctx, working_group::MEETING, id), meeting_state(ctx, row));
            plain_row(line, title, state)
        }
    });
    rows.collect()
}

/// What is said of a part without lines; nothing where the head of the meeting says it.
#[must_use]
pub fn empty_part(ctx: &SceneCtx<'_>, part: MeetingPart) -> Option<String> {
    match part {
        MeetingPart::Room => Some(ctx.hint("meeting-room-empty", "plain-room-empty")),
        MeetingPart::Agenda => Some(ctx.hint("agenda-empty", "plain-agenda-empty")),
        MeetingPart::Steps | MeetingPart::Registers | MeetingPart::Meetings => None,
    }
}

fn plain_row(line: MeetingLine, title: String, details: String) -> MeetingRow {
    let (sign, accent) = (RowSign::Nothing, Accent::Text);
    MeetingRow { line, heading: None, sign, number: None, title, state: String::new(), details, accent }
}

/// A member, and whether they are in the room, with the times.
fn member_row(ctx: &SceneCtx<'_>, meeting: Option<&Id>, member: &Id, party: Option<&Id>) -> MeetingRow {
    let (words, workbook) = (ctx.words, ctx.workbook());
    let row = workbook.row(&working_group::id(working_group::MEMBER), member);
    let last = meeting.and_then(|meeting| {
        Attendance::of_meeting(workbook, meeting).rfind(|stay| stay.is_of(member)).map(|stay| stay.row)
    });
    let (arrived, left) = (text(last, attendance::ARRIVED), text(last, attendance::LEFT));
    let at = |key, at: &String| words.with(key, &[("at", at.into())]);
    let is_closed = meeting.and_then(|id| Meeting::find(workbook, id)).is_some_and(|it| it.was_opened() && !it.runs());
    let (sign, state, details, accent) = match (last, left.is_empty()) {
        (None, _) => (RowSign::Empty, words.t("seat-away"), String::new(), Accent::Text),
        (Some(_), true) if is_closed => (RowSign::Full, String::new(), at("seat-stayed", &arrived), Accent::Quiet),
        (Some(_), true) => (RowSign::Full, String::new(), at("seat-since", &arrived), Accent::Current),
        (Some(_), false) => (RowSign::Empty, String::new(), at("seat-left", &left), Accent::Quiet),
    };
    MeetingRow {
        line: MeetingLine::Member(member.clone()),
        heading: Some(party.map_or_else(|| words.t("seat-none"), |party| party_label(ctx, party))),
        sign,
        number: None,
        title: ctx.joined([row_title(ctx, working_group::MEMBER, member), text(row, member_field::ORGANIZATION)]),
        state,
        details,
        accent,
    }
}

/// An item of the agenda: whether it is taken up, what was settled on in this meeting, how long it takes.
fn item_row(ctx: &SceneCtx<'_>, meeting: Option<&Id>, item: &Id, number: usize) -> MeetingRow {
    let (words, workbook) = (ctx.words, ctx.workbook());
    let row = workbook.row(&working_group::id(working_group::AGENDA), item);
    let (sign, state, accent) = match (text(row, agenda::OPENED).is_empty(), text(row, agenda::CLOSED).is_empty()) {
        (true, _) => (RowSign::Empty, "item-waits", Accent::Text),
        (false, true) => (RowSign::AtHand, "item-now", Accent::Current),
        (false, false) => (RowSign::Full, "item-done", Accent::Quiet),
    };
    let minutes = text(row, agenda::MINUTES);
    let time = match meeting.and_then(|meeting| of_item(workbook, meeting, item, ctx.now)) {
        Some(clock) => clock_words(ctx, "clock-short", clock),
        None if minutes.is_empty() => String::new(),
        None => words.with("minutes-planned", &[("minutes", (&minutes).into())]),
    };
    let outcome = AgendaItem::find(workbook, item)
        .and_then(AgendaItem::place)
        .and_then(|place| decision_at(workbook, &place))
        .filter(|decision| decision.meeting().as_ref() == meeting)
        .and_then(Decision::outcome)
        .map(|outcome| words.t(&format!("outcome-{}", outcome.as_str())));
    MeetingRow {
        line: MeetingLine::Item(item.clone()),
        heading: None,
        sign,
        number: Some(number),
        title: text(row, agenda::TITLE),
        state: words.t(state),
        details: ctx.joined([outcome.unwrap_or_default(), time]),
        accent,
    }
}

/// What a running meeting is on, what comes next, and how far it is.
fn glance(ctx: &SceneCtx<'_>, meeting: &Id) -> Vec<Told> {
    let (words, workbook) = (ctx.words, ctx.workbook());
    if !Meeting::find(workbook, meeting).is_some_and(Meeting::runs) {
        return Vec::new();
    }
    let items: Vec<AgendaItem<'_>> = AgendaItem::of_meeting(workbook, meeting).collect();
    let numbered = |id: &Id| {
        let at = items.iter().position(|item| item.id == id).map_or(0, |at| at + 1);
        format!("{at}. {}", row_title(ctx, working_group::AGENDA, id))
    };
    let item = |key, id: &Id| words.with(key, &[("item", (&numbered(id)).into())]);
    let at_hand = match present_item(workbook, meeting) {
        Some(present) => Told::new(Accent::Current, item("glance-at-hand", present.id)),
        None => Told::new(Accent::Text, words.t("glance-nothing")),
    };
    let next = match next_item(workbook, meeting) {
        Some(next) => item("glance-next", &next),
        None => words.t("glance-no-next"),
    };
    let done = items.iter().filter(|item| item.was_left()).count();
    let counts = [
        ("done", done.into()),
        ("items", items.len().into()),
        ("decisions", Decision::of_meeting(workbook, meeting).count().into()),
        ("actions", Action::of_meeting(workbook, meeting).count().into()),
        ("parked", ParkedPoint::of_meeting(workbook, meeting).count().into()),
    ];
    vec![at_hand, Told::new(Accent::Text, next), Told::new(Accent::Quiet, words.with("glance-counts", &counts))]
}

/// The minutes planned for the items of a meeting beside those of the meeting; that they are too many.
#[must_use]
pub fn agenda_time(ctx: &SceneCtx<'_>, meeting: &Id) -> Option<Told> {
    let planned = agenda_minutes(ctx.workbook(), meeting)?;
    let over = planned.available.map_or(0, |available| planned.minutes.saturating_sub(available));
    let args = [
        ("minutes", planned.minutes.into()),
        ("available", planned.available.unwrap_or(0).into()),
        ("left", planned.available.unwrap_or(0).saturating_sub(planned.minutes).into()),
        ("over", over.into()),
        ("open", planned.without.into()),
    ];
    let key = match planned.available {
        None => "agenda-time",
        Some(_) if over > 0 => "agenda-time-over",
        Some(_) => "agenda-time-of",
    };
    Some(Told::new(if over > 0 { Accent::Caution } else { Accent::Quiet }, ctx.words.with(key, &args)))
}

/// The rules of the quorum there are.
#[must_use]
pub fn quorum_there(ctx: &SceneCtx<'_>) -> String {
    let rule = |rule: QuorumRule<'_>| {
        let party = rule.of().map(|of| party_label(ctx, &of)).unwrap_or_default();
        ctx.words.labelled(&party, &text(Some(rule.row), working_group::quorum::AT_LEAST))
    };
    let rules: Vec<String> = QuorumRule::all(ctx.workbook()).map(rule).collect();
    if rules.is_empty() { ctx.words.t("step-quorum-none") } else { ctx.joined(rules) }
}

/// A step of setting a meeting up: whether it is done, and what is there already.
fn step_row(ctx: &SceneCtx<'_>, step: SetupStep, number: usize) -> MeetingRow {
    let (words, workbook) = (ctx.words, ctx.workbook());
    let meeting = upcoming(workbook);
    let counted = |key, count: usize| words.with(key, &[("count", count.into())]);
    let none_planned = || words.t("step-no-meeting");
    let there = match step {
        SetupStep::Members => {
            let missing: Vec<String> =
                unrepresented(ctx.instrument(), workbook).into_iter().map(|id| party_label(ctx, id)).collect();
            let missing = missing.join(&words.t("report-semicolon"));
            let missing =
                Some(words.with("unrepresented", &[("parties", (&missing).into())])).filter(|_| !missing.is_empty());
            ctx.joined([counted("step-members-there", Member::all(workbook).count()), missing.unwrap_or_default()])
        }
        SetupStep::Quorum => quorum_there(ctx),
        SetupStep::Agenda => meeting.map_or_else(none_planned, |meeting| {
            let items = counted("step-agenda-there", AgendaItem::of_meeting(workbook, meeting).count());
            let time = agenda_time(ctx, meeting).map(|told| told.text);
            ctx.joined([row_title(ctx, working_group::MEETING, meeting), items, time.unwrap_or_default()])
        }),
        SetupStep::Open => meeting.map_or_else(none_planned, |meeting| {
            meeting_state(ctx, workbook.row(&working_group::id(working_group::MEETING), meeting))
        }),
        SetupStep::FirstItem => {
            let present = meeting.and_then(|meeting| present_item(workbook, meeting));
            let present = present.map(|item| row_title(ctx, working_group::AGENDA, item.id));
            present.map_or_else(
                || words.t("glance-nothing"),
                |item| words.with("agenda-taken-up", &[("item", (&item).into())]),
            )
        }
    };
    let (title, how) = match step {
        SetupStep::Members => ("step-members", "plain-step-members"),
        SetupStep::Quorum => ("step-quorum", "plain-step-quorum"),
        SetupStep::Agenda => ("step-agenda", "plain-step-agenda"),
        SetupStep::Open => ("step-open", "plain-step-open"),
        SetupStep::FirstItem => ("step-first-item", "plain-step-first-item"),
    };
    let is_done = step.is_done(workbook);
    let is_next = SetupStep::next(workbook) == Some(step);
    // Enter does it on the screen; lines have a word for it
    let how = if ctx.in_lines && !is_done { words.t(how) } else { String::new() };
    MeetingRow {
        line: MeetingLine::Step(step),
        heading: None,
        sign: match (is_done, is_next) {
            (true, _) => RowSign::Full,
            (false, true) => RowSign::AtHand,
            (false, false) => RowSign::Empty,
        },
        number: Some(number),
        title: words.t(title),
        state: words.t(if is_done { "item-done" } else { "step-open-still" }),
        details: ctx.joined([there, how]),
        accent: match (is_done, is_next) {
            (true, _) => Accent::Quiet,
            (false, true) => Accent::Current,
            (false, false) => Accent::Text,
        },
    }
}

/// The results so far, in words.
#[derive(Debug, Clone)]
pub struct ResultsScene {
    /// What they are called.
    pub title: String,
    /// Sections and how far each is.
    pub sections: Vec<(String, String)>,
    /// That counts are no score.
    pub no_score: String,
    /// What the next lines are called.
    pub decisions_title: String,
    /// What was settled; that nothing was.
    pub decisions: Vec<Told>,
    /// What the points put aside are called, and the points.
    pub parked: (String, Vec<String>),
    /// What the actions are called, and the actions.
    pub actions: (String, Vec<String>),
}

/// The results so far, as a room may be told them.
#[must_use]
pub fn results_so_far(ctx: &SceneCtx<'_>) -> ResultsScene {
    let words = ctx.words;
    let found = results(ctx.instrument(), ctx.workbook(), &ctx.session.derived);
    let sections = found.sections.into_iter().map(|(title, counts)| {
        let args = [("answered", counts.answered.into()), ("asked", counts.asked().into())];
        (title, words.with("results-progress", &args))
    });
    let decisions = found.decisions.into_iter().map(|(outcome, title, changed)| {
        let changed = if changed { format!(" ({})", words.t("changed-since-agreed-short")) } else { String::new() };
        let accent = if outcome.is_agreement() { Accent::Good } else { Accent::Partly };
        let outcome = words.t(&format!("outcome-{}", outcome.as_str()));
        Told::new(accent, words.labelled(&format!("{outcome}{changed}"), &title))
    });
    let mut decisions: Vec<Told> = decisions.collect();
    if decisions.is_empty() {
        decisions.push(Told::new(Accent::Quiet, words.t("results-none")));
    }
    let actions = found.actions.into_iter().map(|(what, who, due)| ctx.joined([what, who, words.date(&due)]));
    ResultsScene {
        title: words.t("results-title"),
        sections: sections.collect(),
        no_score: words.t("results-no-score"),
        decisions_title: words.t("results-decisions"),
        decisions,
        parked: (words.t("results-parked"), found.parked),
        actions: (words.t("results-actions"), actions.collect()),
    }
}

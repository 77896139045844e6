//! The bar at the top, the line of what there is to say, the keys at the foot.

use crate::app::geometry;
use crate::app::scene::{self, SceneCtx};
use crate::app::{Command, LineUse, MeetingPart, Message, Model, NoticeTone, SaveState, Screen, Sign, What, footer};
use crate::text::{cells, cut};
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{self, Piece, span};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A plain notice when the window is too small for any screen.
pub fn too_small(model: &Model, theme: Theme, area: Rect, buffer: &mut Buffer) {
    let size = format!("{}x{}", area.width, area.height);
    let least = format!("{}x{}", geometry::MIN_SIZE.0, geometry::MIN_SIZE.1);
    let sentence = model.words.with("too-small", &[("size", (&size).into()), ("least", (&least).into())]);
    let shown = crate::text::clean::screen_text(&sentence);
    for (at, line) in crate::text::wrap::lines(&shown, usize::from(area.width)).into_iter().enumerate() {
        let Ok(at) = u16::try_from(at) else { return };
        if at < area.height {
            drawing::put(buffer, area.x, area.y + at, line, theme.style(Role::Text));
        }
    }
}

/// Draws the bar at the top; what is left for the screen.
pub fn around(model: &Model, theme: Theme, area: Rect, buffer: &mut Buffer) -> Rect {
    top(model, theme, Rect { height: 1, ..area }, buffer);
    Rect { y: area.y + 1, height: area.height - 3, ..area }
}

/// Country and title at the left; language and the state of the file at the right, always seen.
fn top(model: &Model, theme: Theme, area: Rect, buffer: &mut Buffer) {
    buffer.set_style(area, theme.style(Role::Bar));
    let language = model.words.language().to_uppercase();
    let (titles, state, role) = match &model.session {
        None => (vec![model.words.t("program-title")], String::new(), Role::Bar),
        Some(session) => {
            let country = &session.workbook.country;
            let title =
                if session.workbook.title.is_empty() { &session.instrument.title } else { &session.workbook.title };
            let (in_title, in_corner): (Vec<Sign>, Vec<Sign>) =
                Sign::of(session).into_iter().partition(|sign| *sign == Sign::Scratch);
            let scratch: String = in_title.iter().map(|sign| format!(" · {}", sign_label(model, sign))).collect();
            let role = if in_corner.iter().any(Sign::is_warning) { Role::Error } else { Role::Bar };
            let state = in_corner.iter().map(|sign| sign_label(model, sign)).collect::<Vec<_>>().join(" · ");
            let name = model.words.country(country);
            let title = format!("{title}{scratch}");
            // a title that says the country needs it no second time
            let titles = match title.contains(&name) {
                true => vec![title],
                false => vec![format!("{name} · {title}"), format!("{country} · {title}")],
            };
            (titles, state, role)
        }
    };
    let clock = model.session.as_ref().map(|session| scene::short_clock(&SceneCtx::of_screen(model, session)));
    let clock = clock.unwrap_or_default();
    let clock = if clock.is_empty() { clock } else { format!("{clock}  ") };
    let right = format!(" {clock}{language}  {state} ");
    let room = usize::from(area.width).saturating_sub(cells(&right) + 2);
    // the name where there is room for it, else the code
    let left = titles.iter().find(|it| cells(it) <= room).or(titles.last()).map_or("", String::as_str);
    let left = span(theme, Role::Bar, &cut(left, room));
    drawing::row(buffer, area.x + 1, area.y, &[left], area.width);
    let at = area.right().saturating_sub(u16::try_from(cells(&right)).unwrap_or(0));
    drawing::put(buffer, at, area.y, &right, theme.style(Role::Bar));
    if role == Role::Error {
        let width = u16::try_from(cells(&state)).unwrap_or(0);
        drawing::put(buffer, area.right().saturating_sub(width + 1), area.y, &state, theme.style(Role::Error));
    }
}

/// The few words of a standing sign.
fn sign_label(model: &Model, sign: &Sign) -> String {
    let words = &model.words;
    match sign {
        Sign::Scratch => words.t("scratch"),
        Sign::ReadOnly | Sign::InUse(_) | Sign::Elsewhere(_) => words.t("save-looking"),
        Sign::NewerFormat(_) => words.t("save-newer"),
        Sign::NotLocked(_) => words.t("save-unseen"),
        Sign::NotProtected(_) => words.t("save-unprotected"),
        Sign::Save(SaveState::Saved(at)) => words.with("save-saved", &[("at", at.into())]),
        Sign::Save(SaveState::Saving) => words.t("save-saving"),
        Sign::Save(SaveState::Unconfirmed(at)) => words.with("save-unconfirmed", &[("at", at.into())]),
        Sign::Save(SaveState::Kept(_)) => words.t("save-kept"),
        Sign::Save(SaveState::Failed(_)) => words.t("save-failed"),
        Sign::Save(SaveState::Lost(lost)) => {
            let is_kept = model.session.as_ref().is_some_and(|session| session.kept_where().is_some());
            let kept = if is_kept { "here" } else { "nowhere" };
            words.with("save-file-lost", &[("how", lost.how.name().into()), ("kept", kept.into())])
        }
    }
}

/// What there is to say, over everything else; else how far the group is.
pub fn say(model: &Model, theme: Theme, area: Rect, buffer: &mut Buffer) {
    let area = Rect { y: area.bottom().saturating_sub(2), height: 1, ..area };
    let (role, sentence) = match (&model.notice, model.busy, &model.session) {
        (Some(notice), ..) => {
            let role = if notice.tone == NoticeTone::Error { Role::Error } else { Role::Heading };
            (role, notice.sentence.clone())
        }
        (None, Some(busy), _) => (Role::Heading, model.words.t(busy)),
        (None, None, Some(session)) => {
            let counts = session.derived.progress.overall;
            let sentence = model.words.with(
                "progress-line",
                &[
                    ("answered", counts.answered.into()),
                    ("asked", counts.asked().into()),
                    ("unknown", counts.unknown.into()),
                    ("open", counts.open.into()),
                    ("deferred", counts.deferred.into()),
                    ("none", counts.not_applicable.into()),
                    ("problems", session.derived.problems.len().into()),
                ],
            );
            (Role::Dim, sentence)
        }
        _ => return,
    };
    let room = usize::from(area.width).saturating_sub(2);
    if model.notice.is_none() {
        let line = span(theme, role, &cut(&sentence, room));
        drawing::row(buffer, area.x + 1, area.y, &[line], area.width.saturating_sub(1));
        return;
    }
    // what there is to say is said whole: a long sentence takes a few lines of the screen above
    let shown = crate::text::clean::screen_text(&sentence).into_owned();
    let lines = crate::text::wrap::lines(&shown, room);
    for (up, line) in lines.iter().take(5).rev().enumerate() {
        let y = area.y.saturating_sub(u16::try_from(up).unwrap_or(0));
        let row = Rect { y, ..area };
        drawing::clear(buffer, row);
        buffer.set_style(row, theme.style(Role::Text));
        drawing::put(buffer, area.x + 1, y, line, theme.style(role));
    }
}

/// Whether a key is named whatever the width: the way out, and where all the others are found.
fn is_always_named(command: Command) -> bool {
    matches!(command, Command::Leave | Command::Start | Command::Quit | Command::Menu | Command::Help)
}

/// The keys that work here, from the live key map, as many as fit; help and commands always do. A click is as good.
pub fn keys(model: &Model, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let area = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let leads_elsewhere = model.current_item().is_some_and(|item| matches!(item.what, What::Question(_)));
    let on_page = model.overlays.is_empty();
    let entry = |(key, command): &(String, Command)| {
        // on the meeting Enter does what the part is for
        let title = match (&model.screen, command) {
            (Screen::Meeting(screen), Command::Accept) if model.overlays.is_empty() => match screen.part {
                MeetingPart::Steps => model.words.t("meeting-enter-steps"),
                MeetingPart::Room => model.words.t("meeting-enter-room"),
                MeetingPart::Agenda => model.words.t("meeting-enter-agenda"),
                MeetingPart::Registers | MeetingPart::Meetings => model.words.t("short-open"),
            },
            (Screen::Costing(_), Command::Right) if on_page => model.words.t("short-figures-year"),
            (Screen::Costing(_), Command::Down) if on_page => model.words.t("short-figures-line"),
            (Screen::Costing(_), Command::Switch) if on_page => model.words.t("short-figures-row"),
            (Screen::Costing(_), Command::Accept) if on_page => model.words.t("short-open"),
            (_, Command::Edit) if leads_elsewhere => model.words.t("short-open"),
            _ => model.words.t(&format!("short-{}", command.as_str())),
        };
        (key.clone(), title, Some(*command))
    };
    let footer = footer(model);
    let mut all: Vec<(String, String, Option<Command>)> = footer.iter().map(entry).collect();
    let width = |(key, title, _): &(String, String, Option<Command>)| cells(key) + cells(title) + 3;
    let room = usize::from(area.width).saturating_sub(1);
    let kept = |(_, _, command): &(String, String, Option<Command>)| command.is_some_and(is_always_named);
    let marks = footer.iter().take_while(|(_, command)| matches!(command.row().line, LineUse::Mark(_))).count();
    let meets = footer.iter().any(|(_, command)| *command == Command::NextItem);
    let daily = marks + if meets { 3 } else { 2 };
    // what is named whatever the width, and what is done every minute
    let needed = |all: &[(String, String, Option<Command>)]| {
        all.iter().enumerate().filter(|(at, it)| *at < daily || kept(it)).map(|(_, it)| width(it)).sum::<usize>()
    };
    if marks > 1 && needed(&all) > room {
        // the replies stand in words where the cursor is
        let key = format!("{}–{}", footer[0].0, footer[marks - 1].0);
        let key = if theme.pick("–", "-") == "-" { key.replace('–', "-") } else { key };
        all.splice(..marks, [(key, model.words.t("short-reply"), None)]);
    }
    let mut last: usize = all.iter().filter(|it| kept(it)).map(width).sum();
    let mut line = vec![Piece::new(Style::new(), " ")];
    let mut used = 0;
    for it in &all {
        if kept(it) {
            last -= width(it);
        }
        if used + width(it) + last > room + 2 {
            continue;
        }
        used += width(it);
        let pieces = [span(theme, Role::Key, &it.0), span(theme, Role::Dim, &format!(" {} ", it.1))];
        line.extend(pieces.map(|piece| match it.2 {
            Some(command) => piece.clicking(Message::Do(command)),
            None => piece,
        }));
        line.push(span(theme, Role::Dim, " "));
    }
    drawing::row(buffer, area.x, area.y, &line, area.width);
    clicks.add_pieces((area.x, area.y), &line, area.width);
}

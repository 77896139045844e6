//! The clocks of a meeting in words: what was spent, what was planned, what is beyond it, whether a break stops them.

use super::SceneCtx;
use crate::analysis::clock::{Clock, of_item, of_the_meeting, present_item};
use crate::instrument::Id;
use crate::workbook::running;

/// A clock in words; `key` is the message for what it is the clock of.
#[must_use]
pub fn clock_words(ctx: &SceneCtx<'_>, key: &str, clock: Clock) -> String {
    let words = ctx.words;
    let planned = clock.planned.map_or(0, usize::from);
    let line = words.with(key, &[("spent", usize::from(clock.spent).into()), ("planned", planned.into())]);
    let line = match clock.over() {
        0 => line,
        over => format!("{line}, {}", words.with("clock-over", &[("over", usize::from(over).into())])),
    };
    ctx.joined([line, if clock.paused { words.t("clock-break") } else { String::new() }])
}

/// The clock of the item a meeting is on.
fn item_clock(ctx: &SceneCtx<'_>, meeting: &Id) -> Option<Clock> {
    let item = present_item(ctx.workbook(), meeting)?;
    of_item(ctx.workbook(), meeting, item.id, ctx.now)
}

/// The clocks of a meeting and of the item at hand; whether a break stops them.
#[must_use]
pub fn meeting_clock(ctx: &SceneCtx<'_>, meeting: &Id) -> Option<(String, bool)> {
    let clock = of_the_meeting(ctx.workbook(), meeting, ctx.now)?;
    let item = item_clock(ctx, meeting).map(|clock| clock_words(ctx, "clock-item", clock));
    let line = ctx.joined([clock_words(ctx, "clock-meeting", clock), item.unwrap_or_default()]);
    Some((line, clock.paused))
}

/// The time of day and how long the item takes, for a room; nothing without a meeting.
#[must_use]
pub fn room_clock(ctx: &SceneCtx<'_>) -> String {
    let Some(meeting) = running(ctx.workbook()) else { return String::new() };
    let clock = match item_clock(ctx, meeting) {
        Some(clock) => Some(clock_words(ctx, "clock-item", clock)),
        None => of_the_meeting(ctx.workbook(), meeting, ctx.now).map(|clock| clock_words(ctx, "clock-meeting", clock)),
    };
    ctx.joined([clock.unwrap_or_default(), ctx.now.to_owned()])
}

/// How long the item at hand takes, in a few signs; the meeting's where none is.
#[must_use]
pub fn short_clock(ctx: &SceneCtx<'_>) -> String {
    let Some(meeting) = running(ctx.workbook()) else { return String::new() };
    let clock = item_clock(ctx, meeting).or_else(|| of_the_meeting(ctx.workbook(), meeting, ctx.now));
    clock.map(|clock| clock_words(ctx, "clock-short", clock)).unwrap_or_default()
}

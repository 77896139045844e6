//! From what a person types to a fact: words of her language, numbers of a list and labels become what the cell holds.
//!
//! What is left is read by `CellKind::parse`, the one table of what may stand in a cell, which also words the refusal.

use super::lexicon::heads;
use super::state::LineCtx;
use super::syntax::{deferral, mark_alone};
use super::verb::{Verb, Way};
use crate::app::scene::{self, ChoiceLine};
use crate::instrument::{Id, QuestionKind};
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, Fact, Mark, Reply, Value, begins_number, typed_date};

/// Reads a text for a cell, or says why not and what to type.
pub fn enter(here: &LineCtx<'_>, cell: &Cell, text: &str) -> Result<Option<Fact>, String> {
    let Some(kind) = here.kind(cell) else {
        return Err(here.words().with("plain-no-cell", &[("cell", (&cell.to_string()).into())]));
    };
    let read = match &kind {
        CellKind::Mark => mark_alone(here.lexicon, text).map(Fact::Mark),
        CellKind::Flag => match mark_alone(here.lexicon, text) {
            Some(Mark::Yes) => Some(Fact::Flag(true)),
            Some(Mark::No) => Some(Fact::Flag(false)),
            _ => None,
        },
        CellKind::Choice(_) => choose(&options(here, cell, &kind), text).map(Fact::Id),
        CellKind::Many(_) => choose_many(&options(here, cell, &kind), text).map(Fact::Ids),
        // a number is a number here, never that of a line
        CellKind::Factor(choices) if !begins_number(text) => {
            choose(&scene::choices(&here.scene(), choices), text).map(Fact::Id)
        }
        CellKind::Reply(asked, _) => read_reply(here, cell, &kind, *asked, text)?.map(Fact::Reply),
        _ => None,
    };
    let fact = match read {
        Some(fact) => Some(fact),
        None => phrase::read(here.words(), here.instrument(), here.workbook(), (cell, &kind), text)
            .map_err(|refusal| refused(here, cell, &kind, &refusal))?,
    };
    Ok(fact.map(|fact| match (cell, fact) {
        // a field of a row keeps one choice, a date or a number as text
        (Cell::Field(..), fact @ (Fact::Id(_) | Fact::Date(_))) => Fact::Text(fact.to_string()),
        (_, fact) => fact,
    }))
}

/// Why a text was refused, with the labels of this language where there is a list.
fn refused(here: &LineCtx<'_>, cell: &Cell, kind: &CellKind, refusal: &crate::workbook::Refusal) -> String {
    use crate::workbook::Refusal;
    let words = here.words();
    match (refusal, kind) {
        (Refusal::Word { found, .. }, CellKind::Flag) => words.with("plain-refused-flag", &[("found", found.into())]),
        (Refusal::Word { found, .. }, CellKind::Mark) => words.with("plain-refused-mark", &[("found", found.into())]),
        (Refusal::Word { found, .. }, CellKind::Reply(QuestionKind::Judgement, _)) => {
            words.with("plain-refused-reply", &[("found", found.into())])
        }
        (Refusal::Word { found, .. }, _) => {
            let count = options(here, cell, kind).len();
            let key = if count == 0 { "plain-refused-none" } else { "plain-refused-choice" };
            words.with(key, &[("found", found.into()), ("count", count.into())])
        }
        (Refusal::Reason, _) => words.t("plain-refused-reason"),
        _ => phrase::refusal(words, refusal),
    }
}

/// What may be chosen in a cell; empty where nothing is chosen.
pub fn options(here: &LineCtx<'_>, cell: &Cell, kind: &CellKind) -> Vec<ChoiceLine> {
    match kind {
        CellKind::Choice(choices) | CellKind::Many(choices) => scene::choices(&here.scene(), choices),
        CellKind::Reply(..) => scene::reply_choices(&here.scene(), cell),
        _ => Vec::new(),
    }
}

/// One of a list: by number, id, label, or the only label that starts so.
fn choose(options: &[ChoiceLine], text: &str) -> Option<Id> {
    let wanted = fold(text);
    if let Ok(number) = wanted.parse::<usize>() {
        return number.checked_sub(1).and_then(|at| options.get(at)).map(|option| option.id.clone());
    }
    let named = |option: &ChoiceLine| [fold(option.id.as_str()), fold(&option.label), fold(&option.in_full())];
    if let Some(option) = options.iter().find(|option| named(option).contains(&wanted)) {
        return Some(option.id.clone());
    }
    let starts = |option: &&ChoiceLine| !wanted.is_empty() && fold(&option.label).starts_with(&wanted);
    let mut starting = options.iter().filter(starts);
    match (starting.next(), starting.next()) {
        (Some(option), None) => Some(option.id.clone()),
        _ => None,
    }
}

/// Several of a list, parted by commas or, as numbers, by blanks; none twice.
fn choose_many(options: &[ChoiceLine], text: &str) -> Option<Vec<Id>> {
    if let Some(one) = choose(options, text) {
        return Some(vec![one]);
    }
    let mut chosen: Vec<Id> = Vec::new();
    for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let found = match choose(options, part) {
            Some(id) => vec![id],
            None => part.split_whitespace().map(|word| choose(options, word)).collect::<Option<Vec<Id>>>()?,
        };
        for id in found {
            if !chosen.contains(&id) {
                chosen.push(id);
            }
        }
    }
    (!chosen.is_empty()).then_some(chosen)
}

fn read_reply(
    here: &LineCtx<'_>,
    cell: &Cell,
    kind: &CellKind,
    asked: QuestionKind,
    text: &str,
) -> Result<Option<Reply>, String> {
    if let Some((Way::Verb(Verb::Defer), rest)) = here.lexicon.way(text)
        && !rest.is_empty()
    {
        return deferred(here, rest).map(Some);
    }
    match here.lexicon.mark(text) {
        Some((Mark::Unknown, "")) => return Ok(Some(Reply::Unknown)),
        Some((Mark::NotApplicable, reason)) => {
            return match reason {
                "" => Err(here.words().t("plain-refused-reason")),
                reason => Ok(Some(Reply::NotApplicable { reason: reason.to_owned() })),
            };
        }
        _ => {}
    }
    let options = options(here, cell, kind);
    Ok(match asked {
        QuestionKind::Judgement | QuestionKind::Matrix(_) => mark_alone(here.lexicon, text).and_then(Reply::of_mark),
        QuestionKind::Choice => choose(&options, text).map(|id| Reply::Given(Value::Said(id.to_string()))),
        QuestionKind::Choices => choose_many(&options, text).map(|ids| Reply::Given(Value::Chosen(ids))),
        QuestionKind::Text | QuestionKind::Number | QuestionKind::Date => None,
    })
}

/// Reads whom and until when.
pub fn deferred(here: &LineCtx<'_>, text: &str) -> Result<Reply, String> {
    let (to, until) = deferral(here.words(), text);
    let until = match until {
        Some(until) => Some(typed_date(&until).map_err(|refusal| phrase::refusal(here.words(), &refusal))?),
        None => None,
    };
    Ok(Reply::Deferred { to, until })
}

/// Reads as many of the cells as the text has values for, each value as long as can be; `None` when one cannot be read.
pub fn enter_row(here: &LineCtx<'_>, cells: &[Cell], text: &str) -> Option<Vec<(Cell, Fact)>> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    for cell in cells {
        rest = rest.trim_start_matches([',', ';', ' ']);
        if rest.is_empty() {
            break;
        }
        let (fact, left) = heads(rest, 6).find_map(|(words, left)| {
            let value = words.trim_end_matches([',', ';']);
            enter(here, cell, value).ok().flatten().map(|fact| (fact, left))
        })?;
        found.push((cell.clone(), fact));
        rest = left;
    }
    (rest.is_empty() && !found.is_empty()).then_some(found)
}

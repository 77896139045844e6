//! What people write into a cell of a form: a label in any language of the program, a word of the file, a date, a number.

use super::FilledIn;
use super::reader::FormReader;
use crate::i18n::Words;
use crate::instrument::{Id, QuestionKind};
use crate::report::{FormLine, form_choices, tick_of};
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::{CellKind, Fact, Mark, Refusal, Reply, Value};
use jiff::civil::Date;

/// Days a spreadsheet counts from the end of 1899: those between 1954 and 2119, so that a year is no day.
const DAYS: std::ops::Range<i32> = 20_000..80_000;

/// The day a number of a spreadsheet stands for; nothing for other numbers.
pub(super) fn day_of_number(text: &str) -> Option<Date> {
    let days = text.split('.').next()?.parse::<i32>().ok().filter(|days| DAYS.contains(days))?;
    jiff::civil::date(1899, 12, 30).checked_add(jiff::Span::new().days(days)).ok()
}

/// The fact that was filled in for a line, `why` being what the respondent says of it; or why there is none, as a sentence.
pub(super) fn fact(
    reader: &FormReader<'_>,
    line: &FormLine,
    filled: &FilledIn,
    why: &str,
) -> Result<Option<Fact>, String> {
    let words = reader.words;
    let values = match filled {
        FilledIn::Ticked(boxes) => ticked(reader, line, boxes)?,
        FilledIn::Number(number) => match (&line.kind, day_of_number(number)) {
            (CellKind::Date | CellKind::Reply(QuestionKind::Date, _), Some(day)) => vec![day.to_string()],
            _ => vec![number.clone()],
        },
        FilledIn::Text(text) => vec![text.clone()],
    };
    let takes_several = matches!(line.kind, CellKind::Many(_) | CellKind::Reply(QuestionKind::Choices, _));
    if values.len() > 1 && !takes_several {
        return Err(words.with("form-back-two-boxes", &[("count", values.len().into())]));
    }
    let chosen = match takes_several {
        true => several(reader, line, &values),
        false => values.first().and_then(|value| one(reader, line, value)).map(|value| vec![value]),
    };
    let typed = values.join(", ");
    match (&line.kind, chosen) {
        (CellKind::Mark, Some(chosen)) => Ok(mark_of(&chosen).map(Fact::Mark)),
        (CellKind::Reply(asked, _), Some(chosen)) => reply(words, *asked, &chosen, why).map(|it| it.map(Fact::Reply)),
        (CellKind::Choice(_), Some(chosen)) => Ok(ids(&chosen).into_iter().next().map(Fact::Id)),
        (CellKind::Many(_), Some(chosen)) => Ok(Some(Fact::Ids(ids(&chosen)))),
        _ => {
            let read = phrase::read(words, reader.instrument, reader.workbook, (&line.cell, &line.kind), &typed);
            read.map_err(|refusal| refused(reader, line, &refusal))
        }
    }
}

/// The values whose boxes are ticked.
fn ticked(reader: &FormReader<'_>, line: &FormLine, boxes: &[u32]) -> Result<Vec<String>, String> {
    let choices = choices(reader, line, reader.words, reader.instrument);
    let value = |wanted: &u32| choices.iter().map(|(value, _)| value).find(|value| tick_of(value) == *wanted).cloned();
    let values: Option<Vec<String>> = boxes.iter().map(value).collect();
    values.ok_or_else(|| reader.words.t("form-back-unknown-box"))
}

fn choices(
    reader: &FormReader<'_>,
    line: &FormLine,
    words: &Words,
    instrument: &crate::instrument::Instrument,
) -> Vec<(String, String)> {
    form_choices(words, instrument, reader.workbook, (&line.cell, &line.kind))
}

/// The value a text means: by its word or its label in any language; where two stand beside each other, by either.
fn one(reader: &FormReader<'_>, line: &FormLine, text: &str) -> Option<String> {
    let mut wanted = vec![fold(text)];
    wanted.extend(text.split(" / ").map(fold).filter(|_| text.contains(" / ")));
    let tongues = reader.tongues.iter().map(|(words, instrument)| (words, instrument));
    let all = std::iter::once((reader.words, reader.instrument)).chain(tongues);
    let mut known = all.flat_map(|(words, instrument)| choices(reader, line, words, instrument));
    let found = known.find(|(value, label)| wanted.contains(&fold(value)) || wanted.contains(&fold(label)));
    found.map(|(value, _)| value)
}

/// The values several texts mean, or one text that names several; nothing where one of them means none.
fn several(reader: &FormReader<'_>, line: &FormLine, texts: &[String]) -> Option<Vec<String>> {
    let mut values: Vec<String> = Vec::new();
    for text in texts {
        let found = match one(reader, line, text) {
            Some(value) => vec![value],
            None => {
                // labels hold commas; line ends and semicolons part them first
                let parted = |signs: &[char]| -> Option<Vec<String>> {
                    let parts = text.split(signs).map(str::trim).filter(|part| !part.is_empty());
                    parts.map(|part| one(reader, line, part)).collect()
                };
                parted(&['\n', ';']).or_else(|| parted(&['\n', ';', ',']))?
            }
        };
        for value in found {
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
    (!values.is_empty()).then_some(values)
}

fn mark_of(chosen: &[String]) -> Option<Mark> {
    chosen.first().and_then(|value| value.parse().ok())
}

fn ids(chosen: &[String]) -> Vec<Id> {
    chosen.iter().filter_map(|value| Id::new(value).ok()).collect()
}

fn reply(words: &Words, asked: QuestionKind, chosen: &[String], why: &str) -> Result<Option<Reply>, String> {
    match (mark_of(chosen), asked) {
        (Some(Mark::NotApplicable), _) if why.is_empty() => Err(words.t("form-back-reason")),
        (Some(Mark::NotApplicable), _) => Ok(Some(Reply::NotApplicable { reason: why.to_owned() })),
        (Some(Mark::Unknown), _) if chosen.len() > 1 => {
            Err(words.with("form-back-two-boxes", &[("count", chosen.len().into())]))
        }
        (Some(Mark::Unknown), _) => Ok(Some(Reply::Unknown)),
        (Some(mark), QuestionKind::Judgement | QuestionKind::Matrix(_)) => Ok(Reply::of_mark(mark)),
        (_, QuestionKind::Choices) => Ok(Some(Reply::Given(Value::Chosen(ids(chosen))))),
        _ => Ok(chosen.first().map(|value| Reply::Given(Value::Said(value.clone())))),
    }
}

/// Why a text is refused; where one of a list is wanted, with the labels a respondent sees.
fn refused(reader: &FormReader<'_>, line: &FormLine, refusal: &Refusal) -> String {
    let labels: Vec<String> =
        choices(reader, line, reader.words, reader.instrument).into_iter().map(|(_, label)| label).collect();
    match refusal {
        Refusal::Word { found, .. } if !labels.is_empty() => {
            let known = labels.join(&reader.words.t("report-semicolon"));
            reader.words.with("form-back-none-of", &[("found", found.into()), ("known", (&known).into())])
        }
        refusal => phrase::refusal(reader.words, refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_from_a_year() {
        assert_eq!(day_of_number("45429"), Some(jiff::civil::date(2024, 5, 17)));
        assert_eq!(day_of_number("45429.5"), Some(jiff::civil::date(2024, 5, 17)));
        assert_eq!(day_of_number("2019"), None);
        assert_eq!(day_of_number("about"), None);
    }
}

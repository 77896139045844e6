//! Series of years out of a file of separated values, read as a paste is: what was understood is shown, what has two
//! readings is asked about by the word that answers it.

use super::call::{Call, OpenedWorkbook, Refused};
use crate::app::scene::{series_ask, series_faults, series_otherwise, series_row, series_title};
use crate::costing::{Answers, NamedBy, Plan, PlannedValue, Understanding, understand};

/// A word that says how a table is read where it can be read in two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum ReadAs {
    /// The point parts the fraction.
    Point,
    /// The comma does.
    Comma,
    /// A fiscal year of one number is named after the year it begins in.
    First,
    /// After the year it ends in.
    Last,
    /// Years far from those of the costing are meant.
    Far,
    /// Rows of unknown names are those of the nearest names.
    Nearest,
    /// Empty cells empty what stands there.
    Empties,
}

impl ReadAs {
    const ALL: [Self; 7] = [Self::Point, Self::Comma, Self::First, Self::Last, Self::Far, Self::Nearest, Self::Empties];

    fn word(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
            Self::First => "first",
            Self::Last => "last",
            Self::Far => "far",
            Self::Nearest => "nearest",
            Self::Empties => "empties",
        }
    }

    fn in_answers(self, answers: Answers) -> Answers {
        match self {
            Self::Point => Answers { parts: Some('.'), ..answers },
            Self::Comma => Answers { parts: Some(','), ..answers },
            Self::First => Answers { named_by: Some(NamedBy::First), ..answers },
            Self::Last => Answers { named_by: Some(NamedBy::Last), ..answers },
            Self::Far => Answers { far: true, ..answers },
            Self::Nearest => Answers { nearest: true, ..answers },
            Self::Empties => Answers { empties: true, ..answers },
        }
    }

    /// The word that leads from some answers to others.
    fn between(answers: Answers, to: Answers) -> Option<&'static str> {
        Self::ALL.into_iter().find(|word| word.in_answers(answers) == to).map(Self::word)
    }
}

/// What the table comes to: the lines that are said of it, and the plan.
pub fn planned(
    call: &Call,
    opened: &OpenedWorkbook,
    text: &str,
    words: &[ReadAs],
) -> Result<(Plan, Vec<String>), Refused> {
    let answers = words.iter().fold(Answers::default(), |answers, word| word.in_answers(answers));
    let with_word = |to: Option<Answers>, said: &str| {
        let word = ReadAs::between(answers, to?)?;
        Some(call.words.with("cli-import-read-as", &[("word", word.into()), ("said", said.into())]))
    };
    match understand(&opened.instrument, &opened.loaded.workbook, text, &answers) {
        Understanding::Refused(faults) => Err(Refused(series_faults(&call.words, &faults))),
        Understanding::Ask(ask) => {
            let (question, choices) = series_ask(&call.words, &ask, answers);
            let choices = choices.iter().filter_map(|(to, said)| with_word(*to, said));
            Err(Refused([question].into_iter().chain(choices).collect()))
        }
        Understanding::Planned(plan) => {
            let otherwise = series_otherwise(&call.words, &plan, answers);
            let mut said = vec![series_title(&call.words, &plan)];
            said.extend(plan.rows.iter().map(|row| format!("  {}", series_row(&call.words, row))));
            said.extend(otherwise.iter().filter_map(|(to, said)| with_word(Some(*to), said)));
            Ok((plan, said))
        }
    }
}

/// How many values of a plan stand in the workbook already.
pub fn same(plan: &Plan) -> usize {
    let values = plan.rows.iter().flat_map(|row| &row.values);
    values.filter(|value: &&PlannedValue| !value.changes() && value.after.is_some()).count()
}

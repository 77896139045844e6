//! The rules of the repository a practice record is handed to, checked as far as a program can.
//!
//! Each rule is met, not met, or a person must look; nothing here stops a record from being written.

use crate::instrument::{Id, Register};
use crate::workbook::Row;
use crate::workbook::working_group::{GroupField, practice};
use std::borrow::Cow;

/// The longest title that is still concise, in characters.
const MAX_TITLE_CHARS: usize = 100;
/// The last month before practices are taken: ideally carried out after December 2018.
const NOT_BEFORE: &str = "2019-01";
/// The fields that are prose, where acronyms are looked for.
const PROSE: [GroupField; 10] = [
    practice::TITLE,
    practice::SUMMARY,
    practice::ORGANIZATIONS,
    practice::IMPLEMENTERS,
    practice::PARTNERS,
    practice::IMPACT,
    practice::LESSONS,
    practice::RECOMMENDATIONS,
    practice::INNOVATION,
    practice::GENDER,
];

/// A rule of the repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// It relates to at least one objective.
    Objectives,
    /// It adheres to the ten guiding principles.
    Principles,
    /// It was carried out after December 2018.
    Dates,
    /// It is completed, fully or for the most part.
    Completed,
    Innovative,
    /// It can be replicated.
    Replicable,
    /// Its title is concise.
    Title,
    /// Every mandatory field is filled in.
    Mandatory,
    /// Acronyms are spelled out.
    Acronyms,
}

impl Rule {
    /// Every rule, in the order told.
    pub const ALL: [Self; 9] = [
        Self::Objectives,
        Self::Principles,
        Self::Dates,
        Self::Completed,
        Self::Innovative,
        Self::Replicable,
        Self::Title,
        Self::Mandatory,
        Self::Acronyms,
    ];

    /// Its name in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Objectives => "objectives",
            Self::Principles => "principles",
            Self::Dates => "dates",
            Self::Completed => "completed",
            Self::Innovative => "innovative",
            Self::Replicable => "replicable",
            Self::Title => "title",
            Self::Mandatory => "mandatory",
            Self::Acronyms => "acronyms",
        }
    }
}

/// How a record stands to a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleStatus {
    Met,
    /// It is met in part: a practice that began before the date and went on after it, or one that is not finished.
    Partly,
    /// It is not met; what is missing or too much, where that can be named.
    NotMet(Vec<String>),
}

/// Every rule with how a record stands to it.
#[must_use]
pub fn practice_rules(register: &Register, row: &Row) -> Vec<(Rule, RuleStatus)> {
    Rule::ALL.into_iter().map(|rule| (rule, status_of(rule, register, row))).collect()
}

fn status_of(rule: Rule, register: &Register, row: &Row) -> RuleStatus {
    let text = |field: GroupField| field.text(row);
    let given = |field: GroupField| if field.is_filled(row) { RuleStatus::Met } else { RuleStatus::NotMet(Vec::new()) };
    match rule {
        Rule::Objectives => given(practice::OBJECTIVES),
        Rule::Principles => match text(practice::ADHERES).as_deref() {
            Some("confirmed") => RuleStatus::Met,
            _ => RuleStatus::NotMet(Vec::new()),
        },
        Rule::Dates => dates(text(practice::FROM).as_deref(), text(practice::UNTIL).as_deref()),
        Rule::Completed => match text(practice::COMPLETION).as_deref() {
            Some("completed" | "mostly") => RuleStatus::Met,
            Some(_) => RuleStatus::Partly,
            None => RuleStatus::NotMet(Vec::new()),
        },
        Rule::Innovative => given(practice::INNOVATION),
        Rule::Replicable => given(practice::RECOMMENDATIONS),
        Rule::Title => match text(practice::TITLE) {
            Some(title) if title.chars().count() <= MAX_TITLE_CHARS => RuleStatus::Met,
            Some(title) => RuleStatus::NotMet(vec![title.chars().count().to_string()]),
            None => RuleStatus::NotMet(Vec::new()),
        },
        Rule::Mandatory => {
            let is_needed = |name: &Id, needed: bool| needed || *name == register.title;
            let empty =
                register.fields.iter().filter(|(name, field)| is_needed(name, field.needed) && is_empty(row, name));
            none_of(empty.map(|(_, field)| field.label.clone()).collect())
        }
        Rule::Acronyms => none_of(acronyms(row)),
    }
}

fn is_empty(row: &Row, field: &Id) -> bool {
    row.get(field).is_none_or(|held| held.as_text().trim().is_empty())
}

fn none_of(found: Vec<String>) -> RuleStatus {
    if found.is_empty() { RuleStatus::Met } else { RuleStatus::NotMet(found) }
}

/// A practice is taken when it went on after the date; one that also began after it meets the rule in full.
fn dates(from: Option<&str>, until: Option<&str>) -> RuleStatus {
    // a year alone counts as a whole: 2019 is after December 2018
    let after = |date: &str| date.get(..7).map_or_else(|| date >= &NOT_BEFORE[..4], |month| month >= NOT_BEFORE);
    match (from.map(after), until.map(after)) {
        (Some(true), _) => RuleStatus::Met,
        (Some(false), Some(true) | None) | (None, Some(true)) => RuleStatus::Partly,
        (_, Some(false)) | (None, None) => RuleStatus::NotMet(Vec::new()),
    }
}

/// The acronyms of a record that are spelled out nowhere in it, each once, in the order met.
fn acronyms(row: &Row) -> Vec<String> {
    let texts: Vec<Cow<'_, str>> = PROSE.iter().filter_map(|field| field.text(row)).collect();
    let whole = texts.join("\n");
    let mut found: Vec<String> = Vec::new();
    for word in whole.split(|c: char| !c.is_alphanumeric()).filter(|word| is_acronym(word)) {
        let singular = word.strip_suffix('s').unwrap_or(word);
        let spelled = [
            format!("({word})"),
            format!("({singular})"),
            format!("{word} ("),
            format!(" – {word}"),
            format!(" - {word}"),
        ];
        if !spelled.iter().any(|it| whole.contains(it)) && !found.iter().any(|it| it == word) {
            found.push(word.to_owned());
        }
    }
    found
}

/// Two capital letters or more, and at most eight characters; a Roman number is none.
fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let starts = word.chars().next().is_some_and(char::is_uppercase);
    let is_number = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    starts && capitals >= 2 && word.chars().count() <= 8 && !is_number
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::FieldValue;

    fn row(fields: &[(&str, &str)]) -> Row {
        let one = |(name, text): &(&str, &str)| (Id::new(name).unwrap(), FieldValue::One((*text).to_owned()));
        fields.iter().map(one).collect()
    }

    #[test]
    fn a_practice_is_dated_after_december_2018() {
        let of = |from: &'static str, until: &'static str| {
            let some = |text: &'static str| (!text.is_empty()).then_some(text);
            dates(some(from), some(until))
        };
        let not_met = RuleStatus::NotMet(Vec::new());
        for (from, until, expected) in [
            ("2019", "", RuleStatus::Met),
            ("2019-01", "2020", RuleStatus::Met),
            ("2018", "2023", RuleStatus::Partly),
            ("2018-12", "", RuleStatus::Partly),
            ("2018-12-31", "2019-01-01", RuleStatus::Partly),
            ("", "2023", RuleStatus::Partly),
            ("2015", "2018", not_met.clone()),
            ("2015", "2018-12-31", not_met.clone()),
            ("", "", not_met.clone()),
        ] {
            assert_eq!(of(from, until), expected, "{from} to {until}");
        }
    }

    #[test]
    fn an_acronym_is_spelled_out_once_in_the_record() {
        for (text, expected) in [
            ("The Social Security Organization (SOCSO) pays; SOCSO registers.", vec![]),
            ("SOCSO (Social Security Organization) pays.", vec![]),
            ("International Labour Organization - ILO", vec![]),
            ("SOCSO pays, MoHR decides, SOCSO pays.", vec!["SOCSO", "MoHR"]),
            ("migrant domestic workers (MDWs); MDWs register", vec![]),
            ("Part XIV of the Act, in 2021, A and B", vec![]),
        ] {
            assert_eq!(acronyms(&row(&[("summary", text)])), expected, "{text}");
        }
    }
}

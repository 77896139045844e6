//! The quorum in one line, `government 2; workers 1`, or a number alone for each of the three constituents.
//!
//! Screens and lines read with the same function; what is not understood is said before anything is changed.

use super::MeetingContext;
use super::members::{MemberFault, of_closed_list};
use crate::app::effect::Env;
use crate::i18n::Words;
use crate::instrument::{Id, Instrument, Seat};
use crate::workbook::working_group::{QuorumRule, quorum};
use crate::workbook::{Edit, Refusal, Workbook, kind_of};

/// How many of a party or group must be in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRule {
    /// The party or group.
    pub of: Id,
    /// How many at least, as a count is written in the file.
    pub at_least: String,
}

/// Why a line is no quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuorumFault {
    /// No number stands behind this.
    NoNumber(String),
    /// What is named is no party.
    Party(MemberFault),
    /// The number is no count.
    Number(Refusal),
    /// A party is named twice.
    Twice(Id),
}

/// Reads a line; its rules, in the order they stand there.
pub fn read_quorum(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    line: &str,
) -> Result<Vec<NewRule>, QuorumFault> {
    let mut rules: Vec<NewRule> = Vec::new();
    for part in line.split([';', '\n', '\t']).map(str::trim).filter(|part| !part.is_empty()) {
        // the number comes last, its digits grouped or not
        let begins = part
            .rfind(|sign: char| sign.is_alphabetic() || matches!(sign, ')' | ':'))
            .map_or(0, |at| at + part[at..].chars().next().map_or(0, char::len_utf8));
        let (party, number) = part.split_at(begins);
        let (party, number) = (party.trim().trim_end_matches(':').trim(), number.trim());
        if number.is_empty() {
            return Err(QuorumFault::NoNumber(part.to_owned()));
        }
        let parties = match of_closed_list(words, instrument, workbook, quorum::OF, party) {
            Ok(Some(of)) => vec![of],
            Ok(None) => constituents(instrument),
            Err(fault) => return Err(QuorumFault::Party(fault)),
        };
        for of in parties {
            let at_least = count(instrument, workbook, number)?;
            if rules.iter().any(|rule| rule.of == of) {
                return Err(QuorumFault::Twice(of));
            }
            rules.push(NewRule { of, at_least });
        }
    }
    Ok(rules)
}

/// The three of the tripartite table.
fn constituents(instrument: &Instrument) -> Vec<Id> {
    let all = instrument.constituencies.iter().filter(|(_, it)| it.seat == Seat::Constituent);
    all.map(|(id, _)| id.clone()).collect()
}

/// A count as the field of a rule takes it.
fn count(instrument: &Instrument, workbook: &Workbook, number: &str) -> Result<String, QuorumFault> {
    let Ok(kind) = kind_of(instrument, &quorum::AT_LEAST.cell(&quorum::AT_LEAST.register())) else {
        return Ok(number.to_owned());
    };
    match kind.parse(number, instrument, workbook) {
        Ok(fact) => Ok(fact.map_or_else(|| number.to_owned(), |fact| fact.to_string())),
        Err(refusal) => Err(QuorumFault::Number(refusal)),
    }
}

/// Puts rules: a party that has one gets the new number, another one a rule of its own; the rest stay.
#[must_use]
pub fn put_rules(context: &MeetingContext<'_>, rules: &[NewRule], env: &mut dyn Env) -> Vec<Edit> {
    let mut edits = Vec::new();
    for rule in rules {
        let there = QuorumRule::all(context.workbook).find(|it| it.of().as_ref() == Some(&rule.of));
        let row = there.map(|it| it.id.clone()).or_else(|| Id::new(&env.fresh_id("q")).ok());
        let Some(row) = row else { continue };
        edits.push(context.refer(&row, quorum::OF, &rule.of));
        edits.push(context.put(&row, quorum::AT_LEAST, &rule.at_least));
    }
    edits
}

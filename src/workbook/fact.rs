//! A fact: what a cell can hold, its printed form, and how an entry keeps it.

use super::cell::{ChangedPart, CitationPart, Part, PositionPart, RemarkPart, StandingPart};
use super::reply::Value;
use super::{Entry, Mark, Ratification, Reply, Seen};
use crate::instrument::{Id, When};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a cell holds; in files that record facts by themselves it is a map with one key, its kind: `{mark: partly}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// A line, prose or a number as typed.
    Text(String),
    /// A reply to a question.
    Reply(Reply),
    /// Yes, partly, no, unknown or not applicable.
    Mark(Mark),
    /// One word of a list.
    Id(Id),
    /// Several words of a list, or rows.
    Ids(Vec<Id>),
    /// A date.
    Date(When),
    /// Yes or no of a remark's restriction.
    Flag(bool),
    /// The wording answered.
    Seen(Seen),
    /// Nothing, as the other version of a cell: that side emptied it.
    Emptied,
}

/// A text that cannot be read back as a fact of the kind expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub struct FactFault(pub String);

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |ids: &[Id]| ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Mark(mark) => f.write_str(mark.as_str()),
            Self::Id(id) => write!(f, "{id}"),
            Self::Ids(ids) => f.write_str(&list(ids)),
            Self::Date(when) => write!(f, "{when}"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Seen(seen) => write!(f, "{} {}", seen.rev, seen.words),
            Self::Emptied => Ok(()),
            Self::Reply(Reply::Given(Value::Said(said))) => f.write_str(said),
            Self::Reply(Reply::Given(Value::Chosen(ids))) => f.write_str(&list(ids)),
            Self::Reply(Reply::NotApplicable { reason }) => write!(f, "not-applicable: {reason}"),
            Self::Reply(Reply::Deferred { to, until: None }) => write!(f, "deferred: {to}"),
            Self::Reply(Reply::Deferred { to, until: Some(until) }) => write!(f, "deferred until {until}: {to}"),
            Self::Reply(reply) => f.write_str(reply.mark().map_or("", Mark::as_str)),
        }
    }
}

fn word_of(word: &str) -> Option<Fact> {
    Id::new(word).ok().map(Fact::Id)
}

fn some_ids(ids: &[Id]) -> Option<Fact> {
    (!ids.is_empty()).then(|| Fact::Ids(ids.to_vec()))
}

fn some_text(text: Option<&String>) -> Option<Fact> {
    text.map(|text| Fact::Text(text.clone()))
}

/// The fact an entry holds in a part.
pub(super) fn read(entry: &Entry, part: &Part) -> Option<Fact> {
    let confidence = entry.confidence.as_ref();
    match part {
        Part::Reply => entry.reply.clone().map(Fact::Reply),
        Part::Facet(facet) => entry.facets.get(facet).copied().map(Fact::Mark),
        Part::Standing(part) => read_standing(entry.ratification.as_ref()?, *part),
        Part::Application => entry.application.and_then(|it| word_of(it.as_str())),
        Part::Law => entry.law.map(Fact::Mark),
        Part::Practice => entry.practice.map(Fact::Mark),
        Part::Announced => entry.announced.map(Fact::Date),
        Part::InForce => entry.in_force.map(Fact::Date),
        Part::Persons => some_text(entry.persons.as_ref()),
        Part::Why => some_text(entry.why.as_ref()),
        Part::Finding => some_text(entry.finding.as_ref()),
        Part::Level => confidence.and_then(|c| c.level).and_then(|it| word_of(it.as_str())),
        Part::Basis => confidence.and_then(|c| c.basis).and_then(|it| word_of(it.as_str())),
        Part::Citation(id, part) => {
            let citation = entry.citations.get(id)?;
            match part {
                CitationPart::Source => citation.source.clone().map(Fact::Id),
                CitationPart::At => some_text(citation.at.as_ref()),
                CitationPart::Quote => some_text(citation.quote.as_ref()),
                CitationPart::AsOf => citation.as_of.map(Fact::Date),
            }
        }
        Part::Obstacles => some_ids(&entry.obstacles),
        Part::Remark(id, part) => {
            let remark = entry.remarks.get(id)?;
            match part {
                RemarkPart::Text => (!remark.text.is_empty()).then(|| Fact::Text(remark.text.clone())),
                RemarkPart::Restricted => remark.restricted.then_some(Fact::Flag(true)),
            }
        }
        Part::Review => entry.review.and_then(|it| word_of(it.as_str())),
        Part::Position(party, round, part) => {
            let position = entry.positions.get(party)?.get(round)?;
            match part {
                PositionPart::Stance => position.stance.and_then(|it| word_of(it.as_str())),
                PositionPart::Statement => some_text(position.statement.as_ref()),
                PositionPart::Wording => some_text(position.wording.as_ref()),
                PositionPart::Meeting => position.meeting.clone().map(Fact::Id),
                PositionPart::Covered => position.covered.then_some(Fact::Flag(true)),
            }
        }
        Part::Changed(part) => {
            let changed = entry.changed.as_ref()?;
            match part {
                ChangedPart::By => some_text(changed.by.as_ref()),
                ChangedPart::At => some_text(changed.at.as_ref()),
                ChangedPart::Meeting => changed.meeting.clone().map(Fact::Id),
                ChangedPart::Was => some_text(changed.was.as_ref()),
                ChangedPart::Text => some_text(changed.text.as_ref()),
            }
        }
        Part::Seen => entry.seen.clone().map(Fact::Seen),
    }
}

fn read_standing(standing: &Ratification, part: StandingPart) -> Option<Fact> {
    match part {
        StandingPart::State => standing.state.and_then(|it| word_of(it.as_str())),
        StandingPart::Registered => standing.registered.map(Fact::Date),
        StandingPart::InForce => standing.in_force.map(Fact::Date),
        StandingPart::Denounced => standing.denounced.map(Fact::Date),
        StandingPart::Accepted => some_ids(&standing.accepted),
        StandingPart::Excluded => some_text(standing.excluded.as_ref()),
        StandingPart::Territory => some_text(standing.territory.as_ref()),
    }
}

/// Puts a fact into a part of an entry; a fact of another kind leaves the part as it was.
pub(super) fn write(entry: &mut Entry, part: &Part, to: Option<Fact>) {
    match part {
        Part::Reply => set(&mut entry.reply, to, reply),
        Part::Facet(facet) => match to {
            Some(Fact::Mark(mark)) => {
                entry.facets.insert(facet.clone(), mark);
            }
            Some(_) => {}
            None => {
                entry.facets.shift_remove(facet);
            }
        },
        Part::Standing(part) => write_standing(entry.ratification.get_or_insert_default(), *part, to),
        Part::Application => set(&mut entry.application, to, parsed),
        Part::Law => set(&mut entry.law, to, mark),
        Part::Practice => set(&mut entry.practice, to, mark),
        Part::Announced => set(&mut entry.announced, to, date),
        Part::InForce => set(&mut entry.in_force, to, date),
        Part::Persons => set(&mut entry.persons, to, text),
        Part::Why => set(&mut entry.why, to, text),
        Part::Finding => set(&mut entry.finding, to, text),
        Part::Level => set(&mut entry.confidence.get_or_insert_default().level, to, parsed),
        Part::Basis => set(&mut entry.confidence.get_or_insert_default().basis, to, parsed),
        Part::Citation(id, part) => {
            let citation = entry.citations.entry(id.clone()).or_default();
            match part {
                CitationPart::Source => set(&mut citation.source, to, id_of),
                CitationPart::At => set(&mut citation.at, to, text),
                CitationPart::Quote => set(&mut citation.quote, to, text),
                CitationPart::AsOf => set(&mut citation.as_of, to, date),
            }
        }
        Part::Obstacles => set_ids(&mut entry.obstacles, to),
        Part::Remark(id, part) => {
            let remark = entry.remarks.entry(id.clone()).or_default();
            match part {
                RemarkPart::Text => match to {
                    None => remark.text.clear(),
                    Some(Fact::Text(text)) => remark.text = text,
                    Some(_) => {}
                },
                RemarkPart::Restricted => set_flag(&mut remark.restricted, to),
            }
        }
        Part::Review => set(&mut entry.review, to, parsed),
        Part::Position(party, round, part) => {
            let position = entry.positions.entry(party.clone()).or_default().entry(round.clone()).or_default();
            match part {
                PositionPart::Stance => set(&mut position.stance, to, parsed),
                PositionPart::Statement => set(&mut position.statement, to, text),
                PositionPart::Wording => set(&mut position.wording, to, text),
                PositionPart::Meeting => set(&mut position.meeting, to, id_of),
                PositionPart::Covered => set_flag(&mut position.covered, to),
            }
        }
        Part::Changed(part) => {
            let changed = entry.changed.get_or_insert_default();
            match part {
                ChangedPart::By => set(&mut changed.by, to, text),
                ChangedPart::At => set(&mut changed.at, to, text),
                ChangedPart::Meeting => set(&mut changed.meeting, to, id_of),
                ChangedPart::Was => set(&mut changed.was, to, text),
                ChangedPart::Text => set(&mut changed.text, to, text),
            }
        }
        Part::Seen => set(&mut entry.seen, to, |fact| match fact {
            Fact::Seen(seen) => Some(seen),
            _ => None,
        }),
    }
}

fn write_standing(standing: &mut Ratification, part: StandingPart, to: Option<Fact>) {
    match part {
        StandingPart::State => set(&mut standing.state, to, parsed),
        StandingPart::Registered => set(&mut standing.registered, to, date),
        StandingPart::InForce => set(&mut standing.in_force, to, date),
        StandingPart::Denounced => set(&mut standing.denounced, to, date),
        StandingPart::Accepted => set_ids(&mut standing.accepted, to),
        StandingPart::Excluded => set(&mut standing.excluded, to, text),
        StandingPart::Territory => set(&mut standing.territory, to, text),
    }
}

fn set<T>(held: &mut Option<T>, to: Option<Fact>, read: impl Fn(Fact) -> Option<T>) {
    match to {
        None => *held = None,
        Some(fact) => {
            if let Some(value) = read(fact) {
                *held = Some(value);
            }
        }
    }
}

fn set_flag(held: &mut bool, to: Option<Fact>) {
    match to {
        None => *held = false,
        Some(Fact::Flag(flag)) => *held = flag,
        Some(_) => {}
    }
}

fn set_ids(held: &mut Vec<Id>, to: Option<Fact>) {
    match to {
        None => held.clear(),
        Some(Fact::Ids(ids)) => *held = ids,
        Some(_) => {}
    }
}

fn text(fact: Fact) -> Option<String> {
    match fact {
        Fact::Text(text) => Some(text),
        _ => None,
    }
}

fn mark(fact: Fact) -> Option<Mark> {
    match fact {
        Fact::Mark(mark) => Some(mark),
        _ => None,
    }
}

fn date(fact: Fact) -> Option<When> {
    match fact {
        Fact::Date(when) => Some(when),
        _ => None,
    }
}

fn id_of(fact: Fact) -> Option<Id> {
    match fact {
        Fact::Id(id) => Some(id),
        _ => None,
    }
}

fn reply(fact: Fact) -> Option<Reply> {
    match fact {
        Fact::Reply(reply) => Some(reply),
        _ => None,
    }
}

fn parsed<T: std::str::FromStr>(fact: Fact) -> Option<T> {
    match fact {
        Fact::Id(id) => id.as_str().parse().ok(),
        _ => None,
    }
}

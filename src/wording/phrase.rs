//! Sentences and labels made from what the layers below say with types: the same words in every front end.

pub use super::lists::{asked_of, branches, by_branch, heading, listed, one_of, parted};
use super::{country_code, figures};
use crate::analysis::agreement;
use crate::analysis::strategy::Beside;
use crate::analysis::{
    Doubt, Misleading, Problem, ProblemKind, Rating, Reason, TextProgress, TextStanding, pool_label,
};
pub use crate::analysis::{asked_about, place, place_title, row_name, row_title, source_name, source_title};
use crate::costing::Number;
use crate::i18n::Words;
use crate::instrument::{CountryRole, Field, Id, Instrument, QuestionKind};
use crate::workbook::{
    Cell, CellKind, Choices, CountFault, DecimalFault, Fact, HeaderPart, MOST_CHARS, Mark, Note, Part, Place, Purpose,
    Refusal, Reply, Slot, Stance, Value, Workbook, begins_number, parse_count, working_group,
};

/// What a problem is, as a sentence without its place.
#[must_use]
pub fn problem(words: &Words, problem: &Problem) -> String {
    let key = format!("problem-{}", problem.kind.name());
    match &problem.kind {
        ProblemKind::Lacking { field } => words.with(&key, &[("field", field.into())]),
        ProblemKind::Dangling { name, nearest: None } => words.with(&key, &[("name", name.into())]),
        ProblemKind::Dangling { name, nearest: Some(nearest) } => {
            words.with("problem-dangling-near", &[("name", name.into()), ("nearest", nearest.into())])
        }
        ProblemKind::FootnoteMark { mark } => words.with(&key, &[("mark", mark.into())]),
        ProblemKind::NotHere { part } => words.with(&key, &[("part", part.into())]),
        ProblemKind::Value { why: Some(why), .. } => refusal(words, why),
        ProblemKind::Value { found, why: None } => words.with(&key, &[("found", found.into())]),
        ProblemKind::TimeOrder(fault) => words.with("problem-time-order", &[("what", fault.as_str().into())]),
        ProblemKind::Decided(doubt) => words.with(&key, &[("doubt", (&self::doubt(words, doubt)).into())]),
        ProblemKind::Costing(kind) => {
            words.with(&key, &[("what", kind.name().into()), ("found", (&kind.found()).into())])
        }
        ProblemKind::AgainstParts { parts } => words.with(&key, &[("parts", (&mark(words, *parts)).into())]),
        ProblemKind::Misleading { how, with } => match how {
            Misleading::Older => {
                words.with(&key, &[("how", how.as_str().into()), ("with", (&words.date(with)).into())])
            }
            _ => words.with(&key, &[("how", how.as_str().into()), ("with", with.into())]),
        },
        ProblemKind::Strategy(fault) => {
            let key = format!("problem-{}", fault.kind.as_str());
            match beside(words, &fault.with) {
                with if with.is_empty() => words.t(&key),
                with => words.with(&key, &[("with", (&with).into())]),
            }
        }
        _ => words.t(&key),
    }
}

/// What a fault of step 3 names beside its place; nothing where it names nothing.
#[must_use]
pub fn beside(words: &Words, with: &Beside) -> String {
    let named = |(name, amount): (String, String)| words.labelled(&name, &amount);
    let semicolon = words.t("report-semicolon");
    match with {
        Beside::Nothing => String::new(),
        Beside::Named(name) => name.clone(),
        Beside::Day(day) => words.date(&day.to_string()),
        Beside::Costs(all, designs) => {
            let amount = |it: &Number| figures::number(words, it, 0);
            let designs = designs.iter().map(|(design, cost)| named((design.clone(), amount(cost))));
            format!("{} ≠ {}", amount(all), designs.collect::<Vec<_>>().join(&semicolon))
        }
        Beside::Missing(years) => {
            let amount = |it: &Option<String>| it.as_ref().map_or_else(|| "?".to_owned(), |it| words.decimal(it));
            let years = years.iter().map(|(year, missing)| named((year.to_string(), amount(missing))));
            years.collect::<Vec<_>>().join(&semicolon)
        }
    }
}

/// What has to be said beside words: that they are not agreed, and who dissents from them; nothing beside others.
#[must_use]
pub fn text_standing(words: &Words, instrument: &Instrument, standing: &TextStanding) -> Option<String> {
    let parties = stances(words, instrument, &standing.dissent);
    match (standing.in_brackets, parties.is_empty()) {
        (true, true) => Some(words.t("text-not-agreed")),
        (true, false) => Some(words.with("text-not-agreed-by", &[("parties", (&parties).into())])),
        (false, true) => None,
        (false, false) => Some(words.with("text-dissent", &[("parties", (&parties).into())])),
    }
}

/// The message that says how far a text of the report is.
#[must_use]
pub fn text_state(progress: TextProgress) -> &'static str {
    match progress {
        TextProgress { is_first_draft: true, .. } => "text-first-draft",
        TextProgress { is_written: true, .. } => "text-written",
        _ => "text-none",
    }
}

/// Parties, each with where it stands, in one line.
#[must_use]
pub fn stances(words: &Words, instrument: &Instrument, stances: &[(Id, Stance)]) -> String {
    let said = stances.iter().map(|(party, stance)| {
        words.labelled(&self::party(instrument, party), &words.t(&format!("stance-{}", stance.as_str())))
    });
    said.collect::<Vec<_>>().join(&words.t("report-semicolon"))
}

/// What a party or group is called.
#[must_use]
pub fn party(instrument: &Instrument, party: &Id) -> String {
    instrument.constituencies.get(party).map_or_else(|| party.to_string(), |it| it.label.clone())
}

/// What speaks against an outcome, as a sentence.
#[must_use]
pub fn doubt(words: &Words, doubt: &Doubt) -> String {
    let parties = doubt.parties.join(&words.t("report-semicolon"));
    let args = [("parties", (&parties).into()), ("count", doubt.parties.len().into())];
    words.with(&format!("doubt-{}", doubt.kind.as_str()), &args)
}

/// Why a text was refused in a cell, with what to write instead.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Word { found, known, nearest } => {
            let known = known.join(", ");
            match nearest {
                Some(nearest) => words.with(
                    "refused-word-near",
                    &[("found", found.into()), ("known", (&known).into()), ("nearest", nearest.into())],
                ),
                None => words.with("refused-word", &[("found", found.into()), ("known", (&known).into())]),
            }
        }
        Refusal::DateUnclear(one, other) => {
            let (one, other) = (one.to_string(), other.to_string());
            let (said, meant) = (words.date(&one), words.date(&other));
            let args = [("one", &one), ("other", &other), ("said", &said), ("meant", &meant)];
            words.with("refused-date-unclear", &args.map(|(name, text)| (name, text.into())))
        }
        Refusal::Calendar { found, year } => {
            let year = year.map_or_else(|| "none".to_owned(), |year| year.to_string());
            words.with("refused-calendar", &[("found", found.into()), ("year", (&year).into())])
        }
        Refusal::Date(found) => words.with("refused-date", &[("found", found.into())]),
        Refusal::Time(found) => words.with("refused-time", &[("found", found.into())]),
        Refusal::Number(found) => words.with("refused-number", &[("found", found.into())]),
        Refusal::Count(found, CountFault::NotWhole) => words.with("refused-count", &[("found", found.into())]),
        Refusal::Count(found, CountFault::TwoReadings(whole)) => {
            let whole = whole.to_string();
            words.with("refused-two-readings", &[("found", found.into()), ("whole", (&whole).into())])
        }
        Refusal::Decimal(found, DecimalFault::NotNumber) => words.with("refused-decimal", &[("found", found.into())]),
        Refusal::Decimal(found, DecimalFault::TwoReadings(grouped, parted)) => {
            let args = [("found", found.into()), ("grouped", grouped.into()), ("parted", parted.into())];
            words.with("refused-decimal-two", &args)
        }
        Refusal::Year(found) => words.with("refused-year", &[("found", found.into())]),
        Refusal::YearTwice(year) => words.with("refused-year-twice", &[("year", (&year.to_string()).into())]),
        Refusal::Country { found, near } => {
            let near = near.join(", ");
            words.with("refused-country", &[("found", found.into()), ("near", (&near).into())])
        }
        Refusal::Reason => words.t("refused-reason"),
        Refusal::Kept => words.t("refused-kept"),
        Refusal::Long(chars) => words.with("refused-long", &[("chars", (*chars).into()), ("most", MOST_CHARS.into())]),
    }
}

/// The code of a country from what was typed, or why there is none.
pub fn country(words: &Words, typed: &str) -> Result<String, Refusal> {
    country_code(words, typed).map_err(|near| Refusal::Country {
        found: typed.trim().to_owned(),
        near: near.into_iter().map(str::to_owned).collect(),
    })
}

/// What a text typed for a cell puts there: a country by its name, everything else as its kind reads it.
pub fn read(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    (cell, kind): (&Cell, &CellKind),
    typed: &str,
) -> Result<Option<Fact>, Refusal> {
    match (cell, kind.parse(typed, instrument, workbook)?) {
        (Cell::Header(HeaderPart::Country), Some(Fact::Text(name))) if name != workbook.country => {
            Ok(Some(Fact::Text(country(words, &name)?)))
        }
        (_, fact) => Ok(fact),
    }
}

/// Why a question is not asked.
#[must_use]
pub fn reason(words: &Words, instrument: &Instrument, reason: &Reason) -> String {
    match reason {
        Reason::Gate(gate) => {
            let number = instrument.node(gate).map_or(gate.as_str(), |node| node.number.as_str());
            words.with("reason-gate", &[("number", number.into())])
        }
        Reason::Depends(gate) => {
            let number = instrument.node(gate).map_or(gate.as_str(), |node| node.number.as_str());
            words.with("reason-depends", &[("number", number.into())])
        }
        Reason::Role(CountryRole::Origin) => words.t("reason-role-origin"),
        Reason::Role(_) => words.t("reason-role-destination"),
    }
}

/// A mark in words.
#[must_use]
pub fn mark(words: &Words, mark: Mark) -> String {
    words.t(&format!("mark-{}", mark.as_str()))
}

/// What a rating says in words, so that nothing is said by colour alone.
#[must_use]
pub fn rating(words: &Words, rating: Rating) -> String {
    words.t(match rating {
        Rating::Favourable => "light-favourable",
        Rating::Partly => "light-partly",
        Rating::Unfavourable => "light-unfavourable",
        Rating::Neutral => "light-neutral",
        Rating::Unknown => "light-unknown",
        Rating::NotApplicable => "light-not-applicable",
        Rating::Deferred => "light-deferred",
        Rating::Open => "light-open",
        Rating::Disputed => "light-disputed",
    })
}

/// A reply in words, with reason, owner and date where it has them.
#[must_use]
pub fn reply(words: &Words, instrument: &Instrument, slot: &Slot, reply: &Reply) -> String {
    let choice = |id: &str| {
        let question = instrument.question(&slot.question);
        question.and_then(|q| q.choices.get(id)).cloned().unwrap_or_else(|| id.to_owned())
    };
    match reply {
        Reply::Given(Value::Said(said)) => match instrument.question(&slot.question).map(|question| question.kind) {
            Some(QuestionKind::Number) => counted(words, said),
            _ => choice(said),
        },
        Reply::Given(Value::Chosen(ids)) => {
            listed(words, &ids.iter().map(|id| choice(id.as_str())).collect::<Vec<_>>())
        }
        Reply::NotApplicable { reason } => {
            format!("{} ({reason})", words.t("mark-not-applicable"))
        }
        Reply::Deferred { to, until } => {
            let until = until.map(|until| format!(", {}", words.date(&until.to_string()))).unwrap_or_default();
            let whom = format!("{to}{until}");
            let whom = whom.trim_start_matches(", ");
            let deferred = words.t("state-deferred");
            if whom.is_empty() { deferred } else { format!("{deferred} ({whom})") }
        }
        reply => reply.mark().map(|it| mark(words, it)).unwrap_or_default(),
    }
}

/// A whole number with its digits grouped as the language groups them; anything else stands as it was typed.
fn counted(words: &Words, text: &str) -> String {
    let count = parse_count(text).ok().and_then(|count| usize::try_from(count).ok());
    count.map_or_else(|| text.to_owned(), |count| words.number(count))
}

/// The label of one word of a list.
#[must_use]
pub fn choice(words: &Words, instrument: &Instrument, workbook: &Workbook, choices: &Choices, id: &Id) -> String {
    match choices {
        Choices::Words(list, _) => {
            let list = match *list {
                "state" => "standing",
                list => list,
            };
            words.t(&format!("{list}-{id}"))
        }
        Choices::Pool(pool) => pool_label(instrument, *pool, id),
        Choices::Field(register, field) => {
            let field = field_of(instrument, register, field);
            field.and_then(|field| field.choices.get(id)).cloned().unwrap_or_else(|| id.to_string())
        }
        Choices::Factor(register, field) => {
            let field = field_of(instrument, register, field);
            let word = field.and_then(|field| field.choices.get(id)).cloned();
            let of = field.and_then(|field| field.register.as_ref());
            word.or_else(|| of.map(|of| row_name(instrument, workbook, of, id))).unwrap_or_else(|| id.to_string())
        }
        Choices::Must(chapter) => {
            let must = instrument.chapters.get(chapter).and_then(|chapter| chapter.must.get(id));
            must.cloned().unwrap_or_else(|| id.to_string())
        }
        Choices::Rows(register) => row_name(instrument, workbook, register, id),
        Choices::Citable => source_name(instrument, workbook, id),
    }
}

fn field_of<'a>(instrument: &'a Instrument, register: &Id, field: &Id) -> Option<&'a Field> {
    instrument.registers.get(register)?.fields.get(field)
}

/// What a part of an entry is called.
#[must_use]
pub fn part(words: &Words, instrument: &Instrument, place: &Place, part: &Part) -> String {
    let label = || words.t(part.label().unwrap_or_default());
    match part {
        Part::Facet(facet) => {
            let question = match place {
                Place::Answer(slot) => instrument.question(&slot.question),
                _ => None,
            };
            let label = question.and_then(|question| {
                instrument.facets(question).iter().find(|(id, ..)| id == facet).map(|(_, label, _)| (*label).to_owned())
            });
            label.unwrap_or_else(|| facet.to_string())
        }
        Part::Finding if matches!(place, Place::Chapter(_)) => words.t("part-chapter"),
        Part::Position(party, ..) => {
            let party = instrument.constituencies.get(party).map_or(party.as_str(), |it| it.label.as_str());
            format!("{party} · {}", label())
        }
        _ => label(),
    }
}

/// What a cell is called, for messages and lists.
#[must_use]
pub fn cell(words: &Words, instrument: &Instrument, workbook: &Workbook, cell: &Cell) -> String {
    match cell {
        Cell::Header(part) => header(words, *part),
        Cell::Field(register, row, field) => {
            let one = instrument.registers.get(register);
            let label = one.and_then(|it| it.fields.get(field)).map_or(field.as_str(), |it| it.label.as_str());
            format!("{} · {label}", row_name(instrument, workbook, register, row))
        }
        Cell::Year(register, row, field, year) => {
            let field = Cell::Field(register.clone(), row.clone(), field.clone());
            format!("{} · {year}", self::cell(words, instrument, workbook, &field))
        }
        Cell::Part(at, of) => {
            format!("{} · {}", place(instrument, workbook, at), part(words, instrument, at, of))
        }
        Cell::Disputed(of, _) => {
            let of = self::cell(words, instrument, workbook, of);
            words.with("cell-other-version", &[("cell", (&of).into())])
        }
    }
}

/// The message key of what a form is called.
#[must_use]
pub fn form_title(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::NotApplicable(_) => "form-title-not-applicable",
        Purpose::Defer(_) => "form-title-defer",
        Purpose::NoGap(_) => "form-title-no-gap",
        Purpose::NewRow(..) => "form-title-row",
        Purpose::Note(Note::Action, _) => "form-title-action",
        Purpose::Note(Note::Parked, _) => "form-title-parked",
        Purpose::Note(Note::OffRecord, _) => "form-title-off-record",
        Purpose::Members => "form-title-members",
        Purpose::Quorum => "step-quorum",
        Purpose::Plan => "form-title-plan",
        Purpose::Item(_) => "form-title-item",
        Purpose::GoTo => "form-title-go",
        Purpose::Find => "form-title-find",
        Purpose::WhatIf(_) => "form-title-what-if",
        Purpose::New => "form-title-new",
        Purpose::Open => "form-title-open",
        Purpose::Compare => "form-title-compare",
        Purpose::Copy => "form-title-copy",
        Purpose::RecoverCopy => "command-recover-copy",
        Purpose::Export => "form-title-export",
        Purpose::Import => "form-title-import",
    }
}

/// What a form is called, and what it is about.
#[must_use]
pub fn form(words: &Words, instrument: &Instrument, workbook: &Workbook, purpose: &Purpose) -> String {
    let about = match purpose {
        Purpose::NotApplicable(cell) | Purpose::Defer(cell) => cell.place().map(|it| place(instrument, workbook, it)),
        Purpose::NoGap(at) => Some(place(instrument, workbook, at)),
        Purpose::Note(_, at) => at.as_ref().map(|at| place(instrument, workbook, at)),
        Purpose::NewRow(register, _) => instrument.registers.get(register).map(|it| it.label.clone()),
        Purpose::Item(meeting) => {
            Some(row_title(instrument, workbook, &working_group::id(working_group::MEETING), meeting))
        }
        Purpose::Members
        | Purpose::Quorum
        | Purpose::Plan
        | Purpose::GoTo
        | Purpose::Find
        | Purpose::WhatIf(_)
        | Purpose::New
        | Purpose::Open
        | Purpose::Compare
        | Purpose::Copy
        | Purpose::RecoverCopy
        | Purpose::Export
        | Purpose::Import => None,
    };
    let title = words.t(form_title(purpose));
    match about {
        Some(about) => format!("{title} · {about}"),
        None => title,
    }
}

/// What was typed into a form, in one line.
#[must_use]
pub fn form_text(lines: &[String]) -> String {
    let typed: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    typed.join("; ")
}

/// What a cell is called within its own record.
#[must_use]
pub fn short(words: &Words, instrument: &Instrument, cell: &Cell) -> String {
    match cell {
        Cell::Header(part) => header(words, *part),
        Cell::Field(register, _, field) => {
            let definition = field_of(instrument, register, field);
            definition.map_or_else(|| field.to_string(), |field| field.label.clone())
        }
        Cell::Year(register, row, field, year) => {
            let field = Cell::Field(register.clone(), row.clone(), field.clone());
            format!("{} · {year}", short(words, instrument, &field))
        }
        Cell::Part(place, of) => part(words, instrument, place, of),
        Cell::Disputed(of, _) => {
            let of = short(words, instrument, of);
            words.with("cell-other-version", &[("cell", (&of).into())])
        }
    }
}

/// What a part of the header is called.
#[must_use]
pub fn header(words: &Words, part: HeaderPart) -> String {
    words.t(&format!("header-{}", part.as_str()))
}

/// Whether a cell is the field of the working group that refers to a place.
#[must_use]
pub fn is_about(instrument: &Instrument, cell: &Cell) -> bool {
    let Cell::Field(register, _, field) = cell else { return false };
    field.as_str() == working_group::ABOUT && instrument.registers.get(register).is_some_and(|it| it.common)
}

/// The place a field of the working group refers to by its address, which is for the file and not for people.
#[must_use]
pub fn place_said(instrument: &Instrument, cell: &Cell, text: &str) -> Option<Place> {
    let place = is_about(instrument, cell).then(|| text.trim().parse::<Place>().ok())??;
    match &place {
        Place::Answer(slot) => instrument.question(&slot.question).is_some(),
        Place::Standard(id) => instrument.standards.contains_key(id),
        _ => true,
    }
    .then_some(place)
}

/// A fact as people read it: labels for ids, words for marks, dates in words.
#[must_use]
pub fn fact(words: &Words, instrument: &Instrument, workbook: &Workbook, cell: &Cell, fact: &Fact) -> String {
    let cell = cell.meant();
    let kind = crate::workbook::kind_of(instrument, cell).ok();
    let label = |id: &Id| match &kind {
        Some(
            CellKind::Choice(choices)
            | CellKind::Many(choices)
            | CellKind::Factor(choices)
            | CellKind::Factors(choices),
        ) => choice(words, instrument, workbook, choices, id),
        _ => id.to_string(),
    };
    match fact {
        Fact::Text(code) if *cell == Cell::Header(HeaderPart::Country) => words.country(code),
        Fact::Text(code) if *cell == Cell::Header(HeaderPart::Language) => words.name_of_language(code),
        Fact::Reply(it) => match cell {
            Cell::Part(Place::Answer(slot), _) => reply(words, instrument, slot, it),
            _ => fact.to_string(),
        },
        Fact::Mark(it) => mark(words, *it),
        Fact::Id(id) => label(id),
        Fact::Ids(ids) => {
            let labels: Vec<String> = ids.iter().map(label).collect();
            listed(words, &labels)
        }
        Fact::Series(_) => fact.to_string(),
        Fact::Date(when) => words.date(&when.to_string()),
        Fact::Text(text) if let Some(about) = place_said(instrument, cell, text) => {
            place_title(instrument, workbook, &about)
        }
        Fact::Text(text) => match &kind {
            Some(CellKind::Factor(_)) if begins_number(text) => text.clone(),
            Some(CellKind::Choice(_) | CellKind::Many(_) | CellKind::Factor(_)) => {
                Id::new(text).map_or_else(|_| text.clone(), |id| label(&id))
            }
            Some(CellKind::Date) => words.date(text),
            Some(CellKind::Count) => counted(words, text),
            _ => text.clone(),
        },
        Fact::Flag(true) => words.t("mark-yes"),
        Fact::Flag(false) => words.t("mark-no"),
        Fact::Seen(_) => fact.to_string(),
        Fact::Emptied => words.t("fact-emptied"),
    }
}

/// What a decision kept of an assumption in words, field by field; anything else as it was kept.
#[must_use]
pub fn kept_values(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    (register, row): (&Id, &Id),
    kept: &str,
) -> String {
    let field = |(name, text): (&'static str, String)| {
        let cell = Cell::Field(register.clone(), row.clone(), Id::known(name));
        let parsed = crate::workbook::kind_of(instrument, &cell).ok()?.parse(&text, instrument, workbook).ok()?;
        let said = parsed.map(|held| fact(words, instrument, workbook, &cell, &held));
        let label = &instrument.registers.get(register)?.fields.get(name)?.label;
        Some(words.labelled(label, &said.unwrap_or_else(|| words.t("costing-no-value"))))
    };
    let said: Option<Vec<String>> = agreement::kept_values(kept).into_iter().map(field).collect();
    said.filter(|said| !said.is_empty()).map_or_else(|| kept.to_owned(), |said| said.join(&words.t("report-semicolon")))
}
